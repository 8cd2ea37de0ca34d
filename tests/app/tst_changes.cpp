#include "tests/support/cloudstepsprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// The programs as users run them: what was built is wanted otherwise, planned, applied, and then there is nothing left to do.
class tst_Changes : public QObject
{
    Q_OBJECT

private slots:
    void changedInPlace();
    void dataGoesOnlyWhenAllowed();
    void driftIsListed();
};

namespace {

QJsonObject topologyOf(const CloudstepsProcess &program)
{
    const QString path = program.path(u"wanted.json"_s);
    if (program.run({u"export"_s, program.project(), u"--format"_s, u"json"_s, u"-o"_s, path}).exitCode != 0)
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

bool writeWanted(const CloudstepsProcess &program, const QByteArray &text)
{
    QFile file(program.path(u"wanted.json"_s));
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
}

/// Verbs by step id of a plan, without those that have nothing to do.
QMap<QString, QString> verbsOf(const CloudstepsProcess::Result &plan)
{
    QMap<QString, QString> verbs;
    for (const QJsonValue &step : QJsonDocument::fromJson(plan.out).object().value(u"steps"_s).toArray()) {
        if (step[u"verb"_s].toString() != u"none")
            verbs.insert(step[u"id"_s].toString(), step[u"verb"_s].toString());
    }
    return verbs;
}

} // namespace

void tst_Changes::changedInPlace()
{
    const CloudSimProcess cloud({u"--speed"_s, u"600"_s, u"--strict"_s});
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"tutorial"_s}).exitCode, 0);
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project()}).exitCode, 0);
    const qsizetype before = cloud.resources().size();

    QByteArray text = QJsonDocument(topologyOf(program)).toJson();
    text.replace("\"mbps\": 10", "\"mbps\": 20").replace("\"weight\": 50", "\"weight\": 70").replace("\"retentionDays\": 7", "\"retentionDays\": 14");
    QVERIFY(writeWanted(program, text));
    const QString wanted = program.path(u"wanted.json"_s);

    const auto planned = program.run({u"plan"_s, program.project(), u"--from"_s, wanted, u"--json"_s});
    QVERIFY2(planned.exitCode == 0, planned.err.constData());
    const QMap<QString, QString> expected{{u"bandwidthpackage/change"_s, u"change"_s},
                                          {u"backendservers/app-2/change"_s, u"change"_s},
                                          {u"dbbackuppolicy/change"_s, u"change"_s}};
    QCOMPARE(verbsOf(planned), expected);
    QVERIFY2(verbsOf(program.run({u"plan"_s, program.project(), u"--json"_s})).isEmpty(), "a plan changes nothing in the project");

    const auto applied = program.runOnCloud({u"apply"_s, program.project(), u"--from"_s, wanted, u"--json"_s});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QVERIFY(verbsOf(program.run({u"plan"_s, program.project(), u"--json"_s})).isEmpty());
    QCOMPARE(cloud.resources().size(), before);
    for (const QJsonValue &request : cloud.requests())
        QVERIFY2(request[u"unknown"_s].toArray().isEmpty(), QJsonDocument(request.toObject()).toJson().constData());
}

void tst_Changes::dataGoesOnlyWhenAllowed()
{
    const CloudSimProcess cloud({u"--speed"_s, u"600"_s, u"--strict"_s});
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"starter"_s}).exitCode, 0);
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project()}).exitCode, 0);

    QJsonObject topology = topologyOf(program);
    topology.remove(u"database"_s);
    QVERIFY(writeWanted(program, QJsonDocument(topology).toJson()));
    const QString wanted = program.path(u"wanted.json"_s);

    const auto planned = program.run({u"plan"_s, program.project(), u"--from"_s, wanted, u"--json"_s});
    QCOMPARE(verbsOf(planned).value(u"dbinstance/delete"_s), u"delete"_s);

    const qint64 last = cloud.requests().last()[u"n"_s].toInteger();
    const auto refused = program.runOnCloud({u"apply"_s, program.project(), u"--from"_s, wanted, u"--yes"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("dbinstance/delete") && refused.err.contains("--allow-data-loss"), refused.err.constData());
    QCOMPARE(cloud.requests(last).size(), 0);

    const auto applied = program.runOnCloud({u"apply"_s, program.project(), u"--from"_s, wanted, u"--yes"_s, u"--allow-data-loss"_s});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    for (const QJsonValue &resource : cloud.resources())
        QVERIFY(resource[u"type"_s].toString() != u"dbinstance");
    QVERIFY(verbsOf(program.run({u"plan"_s, program.project(), u"--json"_s})).isEmpty());
}

/// Another program over a copy of the project changes a thing of it.
void tst_Changes::driftIsListed()
{
    const CloudSimProcess cloud({u"--speed"_s, u"600"_s, u"--strict"_s});
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"starter"_s}).exitCode, 0);
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project(), u"--only"_s, u"network"_s}).exitCode, 0);
    const QString theirs = program.path(u"theirs.cloudsteps"_s);
    QVERIFY(QFile::copy(program.project(), theirs));
    const QJsonObject ours = topologyOf(program);
    const QString name = ours[u"network"_s][u"vswitches"_s][0][u"name"_s].toString();
    QByteArray text = QJsonDocument(ours).toJson();
    QVERIFY(!name.isEmpty() && writeWanted(program, text.replace('"' + name.toUtf8() + '"', "\"theirs-a\"")));
    QCOMPARE(program.runOnCloud({u"apply"_s, theirs, u"--from"_s, program.path(u"wanted.json"_s), u"--only"_s, u"network"_s}).exitCode, 0);

    const auto told = program.runOnCloud({u"status"_s, program.project(), u"--refresh"_s, u"--json"_s});
    QVERIFY2(told.exitCode == 0, told.err.constData());
    bool drifted = false;
    QJsonObject vswitch;
    for (const QByteArray &line : told.out.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        drifted |= object[u"kind"_s].toString() == u"drifted" && object[u"step"_s].toString() == u"vswitch/a/create";
        for (const QJsonValue &step : object[u"steps"_s].toArray()) {
            if (step[u"id"_s].toString() == u"vswitch/a/create")
                vswitch = step.toObject();
        }
    }
    QVERIFY2(drifted, told.out.constData());
    QCOMPARE(vswitch[u"state"_s].toString(), u"ready"_s); // it exists, with its facts
    QCOMPARE(vswitch[u"facts"_s][u"name"_s].toString(), u"theirs-a"_s);
    QCOMPARE(vswitch[u"changes"_s].toArray(), QJsonArray{u"name"_s});
    const auto words = program.run({u"status"_s, program.project()});
    QVERIFY2(words.out.contains("name theirs-a → " + name.toUtf8()), words.out.constData());
}

QTEST_GUILESS_MAIN(tst_Changes)
#include "tst_changes.moc"
