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
    void anotherImageSaysWhatIsLost();
    void whatHappenedToAnInterruptedRunIsShown();
    void driftIsListed();
    void anOlderCopyTakesOverWhatItDoesNotKnow();
    void anotherCopysThingIsRemovedById();
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

    QVERIFY2(refused.err.contains("--backup"), refused.err.constData());
    const auto applied = program.runOnCloud({u"apply"_s, program.project(), u"--from"_s, wanted, u"--yes"_s, u"--allow-data-loss"_s, u"--backup"_s});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    for (const QJsonValue &resource : cloud.resources())
        QVERIFY(resource[u"type"_s].toString() != u"dbinstance");
    QStringList asked;
    for (const QJsonValue &request : cloud.requests(last)) {
        if (const QString action = request[u"action"_s].toString(); action == u"CreateBackup" || action == u"DeleteDBInstance")
            asked << action;
    }
    QCOMPARE(asked, (QStringList{u"CreateBackup"_s, u"DeleteDBInstance"_s}));
    QVERIFY(verbsOf(program.run({u"plan"_s, program.project(), u"--json"_s})).isEmpty());
}

void tst_Changes::anotherImageSaysWhatIsLost()
{
    const CloudSimProcess cloud({u"--speed"_s, u"600"_s, u"--strict"_s});
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"starter"_s}).exitCode, 0);
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project(), u"--only"_s, u"servers"_s}).exitCode, 0);
    QJsonObject topology = topologyOf(program);
    QJsonObject servers = topology[u"servers"_s].toObject();
    QJsonArray groups = servers[u"groups"_s].toArray();
    QJsonObject group = groups[0].toObject();
    group.insert(u"image"_s, QJsonObject{{u"id"_s, u"debian_12_4_x64_20G_alibase_20240131.vhd"_s}});
    groups[0] = group;
    servers.insert(u"groups"_s, groups);
    topology.insert(u"servers"_s, servers);
    QVERIFY(writeWanted(program, QJsonDocument(topology).toJson()));
    const auto refused = program.runOnCloud({u"apply"_s, program.project(), u"--from"_s, program.path(u"wanted.json"_s), u"--yes"_s, u"--only"_s, u"servers"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("what is on it is lost") && refused.err.contains("snapshot") && refused.err.contains("--allow-data-loss"), refused.err.constData());
    QVERIFY(!refused.err.contains("--backup"));
}

/// A run ends with an expired token; meanwhile somebody removes what it has made. The next run says so, then makes it again.
void tst_Changes::whatHappenedToAnInterruptedRunIsShown()
{
    const CloudSimProcess cloud({u"--speed"_s, u"600"_s, u"--strict"_s});
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"starter"_s}).exitCode, 0);
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project(), u"--only"_s, u"network"_s}).exitCode, 0);
    const QString theirs = program.path(u"theirs.cloudsteps"_s);
    QVERIFY(cloud.setFaults({QJsonObject{{u"action"_s, u"RunInstances"_s}, {u"kind"_s, u"refuse"_s}, {u"status"_s, 400}, {u"code"_s, u"InvalidSecurityToken.Expired"_s}, {u"count"_s, -1}}}));
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project()}).exitCode, 4);
    QVERIFY(cloud.clearFaults());
    QVERIFY(QFile::copy(program.project(), theirs));
    QCOMPARE(program.runOnCloud({u"destroy"_s, theirs, u"--only"_s, u"database,balancer"_s, u"--yes"_s}).exitCode, 0);

    const auto resumed = program.runOnCloud({u"apply"_s, program.project(), u"--json"_s});
    QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
    QStringList gone;
    for (const QJsonObject &event : resumed.events()) {
        if (event[u"kind"_s].toString() == u"vanished")
            gone << event[u"step"_s].toString();
    }
    QVERIFY2(!gone.isEmpty(), resumed.err.constData());
    QVERIFY2(resumed.err.contains("An earlier run did not end"), resumed.err.constData());
    QVERIFY(verbsOf(program.run({u"plan"_s, program.project(), u"--json"_s})).isEmpty());
    QMap<QString, int> types;
    for (const QJsonValue &resource : cloud.resources())
        ++types[resource[u"type"_s].toString()];
    for (const QString &type : {u"vpc"_s, u"instance"_s, u"dbinstance"_s, u"loadbalancer"_s})
        QCOMPARE(types.value(type), 1);
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

namespace {

/// Ids of what a comparison calls unclaimed, with the ways on that it offers.
QMap<QString, QStringList> unclaimedOf(const CloudstepsProcess::Result &status)
{
    QMap<QString, QStringList> ids;
    for (const QByteArray &line : status.out.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object[u"kind"_s].toString() != u"unclaimed")
            continue;
        for (const QJsonValue &cure : object[u"cures"_s].toArray())
            ids[object[u"id"_s].toString()] << cure[u"id"_s].toString();
    }
    return ids;
}

} // namespace

/// A copy of the project file from before anything was made, as from a backup: what it does not know is named, taken over, and nothing
/// is made a second time.
void tst_Changes::anOlderCopyTakesOverWhatItDoesNotKnow()
{
    const CloudSimProcess cloud({u"--speed"_s, u"600"_s, u"--strict"_s});
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"tutorial"_s}).exitCode, 0);
    const QString older = program.path(u"older.cloudsteps"_s);
    QVERIFY(QFile::copy(program.project(), older));
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project()}).exitCode, 0);
    const QJsonArray made = cloud.resources();

    const auto told = program.runOnCloud({u"status"_s, older, u"--refresh"_s, u"--json"_s});
    QVERIFY2(told.exitCode == 0, told.err.constData());
    const QMap<QString, QStringList> unclaimed = unclaimedOf(told);
    QVERIFY2(unclaimed.size() > 10, told.out.constData());
    for (const QStringList &ways : unclaimed)
        QCOMPARE(ways, (QStringList{u"adopt"_s, u"remove"_s}));
    const auto adopted = program.runOnCloud({u"status"_s, older, u"--adopt"_s, unclaimed.keys().join(u','), u"--json"_s});
    QVERIFY2(adopted.exitCode == 0, adopted.err.constData());
    QVERIFY(unclaimedOf(adopted).isEmpty());

    const auto applied = program.runOnCloud({u"apply"_s, older, u"--yes"_s});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QStringList before;
    QStringList after;
    for (const QJsonValue &resource : made)
        before << resource[u"id"_s].toString();
    for (const QJsonValue &resource : cloud.resources())
        after << resource[u"id"_s].toString();
    before.sort();
    after.sort();
    QCOMPARE(after, before);
    const auto destroyed = program.runOnCloud({u"destroy"_s, older, u"--yes"_s});
    QVERIFY2(destroyed.exitCode == 0, destroyed.err.constData());
    QCOMPARE(cloud.resources().size(), 0);
}

void tst_Changes::anotherCopysThingIsRemovedById()
{
    const CloudSimProcess cloud({u"--speed"_s, u"600"_s, u"--strict"_s});
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"starter"_s}).exitCode, 0);
    const QString copy = program.path(u"copy.cloudsteps"_s);
    QVERIFY(QFile::copy(program.project(), copy));
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project(), u"--only"_s, u"balancer"_s}).exitCode, 0);
    const QJsonArray ours = cloud.resources();
    QCOMPARE(program.runOnCloud({u"apply"_s, copy, u"--only"_s, u"balancer"_s}).exitCode, 0);

    const auto told = program.runOnCloud({u"status"_s, program.project(), u"--refresh"_s, u"--json"_s});
    const QMap<QString, QStringList> unclaimed = unclaimedOf(told);
    QVERIFY2(!unclaimed.isEmpty(), told.out.constData());
    for (const QStringList &ways : unclaimed)
        QCOMPARE(ways, QStringList{u"remove"_s}); // the project has its own
    const qsizetype all = cloud.resources().size();
    const auto both = program.runOnCloud({u"destroy"_s, program.project(), u"--unclaimed"_s, unclaimed.firstKey(), u"--only"_s, u"balancer"_s});
    QCOMPARE(both.exitCode, 2);
    const QString own = ours.first()[u"id"_s].toString();
    const auto refused = program.runOnCloud({u"destroy"_s, program.project(), u"--unclaimed"_s, own});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(own.toUtf8()), refused.err.constData());
    QCOMPARE(cloud.resources().size(), all);

    // A teardown never takes it along: it is named at the end, with what it costs.
    const auto left = program.runOnCloud({u"destroy"_s, program.project(), u"--yes"_s, u"--json"_s});
    QCOMPARE(left.exitCode, 1);
    QStringList named;
    QString price;
    for (const QJsonObject &event : left.events()) {
        if (event[u"event"_s].toString() != u"remaining")
            continue;
        named << event[u"id"_s].toString();
        if (event[u"type"_s].toString() == u"loadbalancer")
            price = event[u"price"_s][u"amount"_s].toString();
    }
    for (const QString &id : unclaimed.keys()) // with them the key pair that both copies use
        QVERIFY2(named.contains(id), left.out.constData());
    QVERIFY2(price.toDouble() > 0, left.out.constData());
    QVERIFY2(left.err.contains("Together it costs"), left.err.constData());
    QVERIFY2(left.err.indexOf("To be removed:") >= 0 && left.err.indexOf("To be removed:") < left.err.indexOf("Still there"), left.err.constData()); // said before
    for (const QJsonValue &resource : ours) {
        if (resource[u"type"_s].toString() == u"instance" || resource[u"type"_s].toString() == u"vpc")
            QVERIFY2(left.err.contains(resource[u"id"_s].toString().toUtf8()), left.err.constData());
    }

    const auto removed = program.runOnCloud({u"destroy"_s, program.project(), u"--unclaimed"_s, unclaimed.keys().join(u','), u"--yes"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
    QCOMPARE(program.runOnCloud({u"destroy"_s, program.project(), u"--yes"_s}).exitCode, 0);
    QCOMPARE(cloud.resources().size(), 0);
}

QTEST_GUILESS_MAIN(tst_Changes)
#include "tst_changes.moc"
