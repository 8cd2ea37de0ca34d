#include "app/output.h"

#include <QJsonArray>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// The `step` events of `--json`.
class tst_StepEvents : public QObject
{
    Q_OBJECT

private slots:
    void aFailureTellsItsWaysOn();
    void whatDidNotFailHasNone();
};

void tst_StepEvents::aFailureTellsItsWaysOn()
{
    RunEvent event;
    event.stepId = u"instances/app/b/create"_s;
    event.state = u"failed"_s;
    event.failure = StepFailure{u"stock"_s, u"OperationDenied.NoStock"_s, {}, u"R-1"_s, u"Ecs:RunInstances"_s};
    const QJsonObject object = stepEvent(event, u"text"_s,
                                         {{Cure::What::UseZone, {u"cn-hangzhou-k"_s, u"shop-c"_s, u"new"_s}},
                                          {Cure::What::ChangeValue, {}, u"servers.groups.app"_s},
                                          {Cure::What::OpenConsole, {}, {}, QUrl(u"https://ecs.console.aliyun.com/"_s)},
                                          {Cure::What::Retry}});
    QCOMPARE(object.value("kind"_L1), u"stock"_s);
    QCOMPARE(object.value("requestId"_L1), u"R-1"_s);
    const QJsonArray cures = object.value("cures"_L1).toArray();
    QCOMPARE(cures.size(), 4);
    QCOMPARE(cures[0].toObject(), (QJsonObject{{"id"_L1, "use-zone"_L1}, {"args"_L1, QJsonArray{u"cn-hangzhou-k"_s, u"shop-c"_s, u"new"_s}}}));
    QCOMPARE(cures[1].toObject(), (QJsonObject{{"id"_L1, "change-value"_L1}, {"field"_L1, "servers.groups.app"_L1}}));
    QCOMPARE(cures[2].toObject(), (QJsonObject{{"id"_L1, "open-console"_L1}, {"page"_L1, "https://ecs.console.aliyun.com/"_L1}}));
    QCOMPARE(cures[3].toObject(), (QJsonObject{{"id"_L1, "retry"_L1}}));
}

void tst_StepEvents::whatDidNotFailHasNone()
{
    RunEvent event;
    event.stepId = u"vpc/create"_s;
    event.state = u"ready"_s;
    event.id = u"vpc-1"_s;
    const QJsonObject object = stepEvent(event, u"text"_s);
    QCOMPARE(object.value("id"_L1), u"vpc-1"_s);
    QVERIFY(!object.contains("cures"_L1) && !object.contains("code"_L1));
}

QTEST_GUILESS_MAIN(tst_StepEvents)
#include "tst_stepevents.moc"
