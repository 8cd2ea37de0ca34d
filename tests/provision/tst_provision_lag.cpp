#include "tests/provision/rig.h"
#include "wizard/topology/json.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// A cloud whose lists do not show new things yet: nothing is made twice, nothing is given up.
class tst_Provision_Lag : public QObject
{
    Q_OBJECT

private slots:
    void createsAndRemoves();
    void aLostAnswerIsFoundLater_data();
    void aLostAnswerIsFoundLater();
};

namespace {

Topology tutorial()
{
    return *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

void set(Rig &rig, const QString &setting, int seconds)
{
    CloudSim::Question question;
    question.method = "PUT";
    question.path = "/_sim/settings";
    question.body = QJsonDocument(QJsonObject{{setting, seconds}}).toJson();
    QCOMPARE(rig.cloud.cloud().control(question).status, 200);
}

/// How many resources of each type there are.
QMap<QString, int> made(Rig &rig)
{
    QMap<QString, int> types;
    for (const QJsonValue &resource : rig.cloud.resources())
        ++types[resource["type"_L1].toString()];
    return types;
}

/// A rule of the test has hit a request.
bool wasHit(Rig &rig)
{
    const QJsonArray requests = rig.cloud.requests();
    return std::any_of(requests.begin(), requests.end(), [](const QJsonValue &request) { return request["fault"_L1].isString(); });
}

QMap<QString, int> madeByAPlainRun()
{
    static const QMap<QString, int> types = [] {
        Rig rig(tutorial());
        rig.create();
        return made(rig);
    }();
    return types;
}

QByteArray why(Rig &rig)
{
    const QString steps = rig.events(u"failed"_s).join(u' ');
    return (rig.result ? rig.result->code + u' ' + rig.result->detail + u" failed: "_s + steps : u"never ended"_s).toUtf8();
}

} // namespace

void tst_Provision_Lag::createsAndRemoves()
{
    Rig rig(tutorial());
    set(rig, u"listDelay"_s, 25);
    QVERIFY2(rig.create().end == RunResult::End::Done, why(rig).constData());
    QCOMPARE(made(rig), madeByAPlainRun());
    QVERIFY2(rig.remove().end == RunResult::End::Done, why(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 0);
}

void tst_Provision_Lag::aLostAnswerIsFoundLater_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action : {"CreateVpc", "CreateVSwitch", "CreateNatGateway", "AllocateEipAddress", "CreateSecurityGroup", "ImportKeyPair", "RunInstances",
                               "CreateDBInstance", "R-kvstore:CreateInstance", "CreateLoadBalancer"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void tst_Provision_Lag::aLostAnswerIsFoundLater()
{
    QFETCH(QString, action);
    Rig rig(tutorial());
    set(rig, u"listDelay"_s, 25);
    rig.cloud.setFaults({QJsonObject{{u"action"_s, action}, {u"kind"_s, u"reset-after"_s}}});
    QVERIFY2(rig.create().end == RunResult::End::Done, why(rig).constData());
    QCOMPARE(made(rig), madeByAPlainRun());
    QVERIFY(wasHit(rig));
}

QTEST_GUILESS_MAIN(tst_Provision_Lag)
#include "tst_provision_lag.moc"
