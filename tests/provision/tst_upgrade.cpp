#include "tests/provision/rig.h"
#include "wizard/provision/ledger.h"
#include "wizard/topology/json.h"

#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// A creation that an earlier version of the program began is gone on with by this one. The samples are files as those versions left
/// them; the simulated cloud is brought to where they stand, and takes over their ids' place.
class tst_Upgrade : public QObject
{
    Q_OBJECT

private slots:
    void aHalfDoneCreationIsFinished_data();
    void aHalfDoneCreationIsFinished();
    void aFirstStepIsGoneOnWith();
    void aHalfDoneCreationIsRemoved();
};

namespace {

const QString sample2 = QStringLiteral(CLOUDSTEPS_TEST_DATA "/project-v2.cloudsteps");
const QString sample1 = QStringLiteral(CLOUDSTEPS_TEST_DATA "/project-v1.cloudsteps");

/// What a run does to a file with SQL of its own, as long as nobody has it open.
class OldFile
{
public:
    explicit OldFile(const QString &path) : m_name(u"old"_s)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        m_database.setDatabaseName(path);
        if (!m_database.open())
            qFatal("%s", qPrintable(m_database.lastError().text()));
    }
    ~OldFile()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    OldFile(const OldFile &) = delete;
    OldFile &operator=(const OldFile &) = delete;

    QList<QStringList> run(const QString &statement, const QVariantList &values = {})
    {
        QSqlQuery query(m_database);
        query.prepare(statement);
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec())
            qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
        QList<QStringList> rows;
        while (query.next()) {
            QStringList row;
            for (int i = 0; query.record().count() > i; ++i)
                row << query.value(i).toString();
            rows << row;
        }
        return rows;
    }

private:
    const QString m_name;
    QSqlDatabase m_database;
};

QString fileOf(const Rig &rig)
{
    return rig.folder.filePath(u"test.cloudsteps"_s);
}

void put(const QString &sample, const Rig &rig)
{
    QFile::remove(fileOf(rig));
    if (!QFile::copy(sample, fileOf(rig)) || !QFile::setPermissions(fileOf(rig), QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        qFatal("no sample");
}

/// The topology of a sample, with the rig's own key file.
Topology topologyOf(const QString &sample)
{
    const auto project = Project::open(sample, Project::Access::ReadOnly);
    if (!project)
        qFatal("%s", qPrintable(project.error().detail));
    return (*project)->topology();
}

/// Every text of `theirs` that `ours` has another one for, at the same place.
void pair(const QJsonValue &theirs, const QJsonValue &ours, QMap<QString, QString> &pairs)
{
    if (theirs.isObject()) {
        for (const QString &key : theirs.toObject().keys())
            pair(theirs[key], ours[key], pairs);
    } else if (theirs.isString() && ours.isString() && !theirs.toString().isEmpty() && theirs != ours) {
        pairs.insert(theirs.toString(), ours.toString());
    }
}

QJsonObject object(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// The cloud has what the sample says of `made`, under the ids of this cloud; the file is the sample with those.
void bringTo(Rig &rig, const QString &sample, const Topology &made)
{
    rig.kill();
    put(sample, rig);
    QMap<QString, QStringList> lines; // by step: state, facts
    {
        OldFile file(fileOf(rig));
        for (const QStringList &row : file.run(u"SELECT step, state, facts FROM journal"_s))
            lines.insert(row[0], {row[1], row[2]});
        file.run(u"DELETE FROM journal"_s);
    }
    rig.start();
    rig.executor->create(made, {});
    const bool there = rig.until([&] {
        return std::all_of(lines.keyBegin(), lines.keyEnd(), [&](const QString &step) {
            const StepState state = rig.state(step);
            return state == StepState::Ready || (state == StepState::Waiting && lines[step][0] == "waiting"_L1);
        });
    });
    QVERIFY2(there, describe(rig).constData());
    const JournalSnapshot journal = rig.project->journal();
    rig.kill();
    rig.told.clear();
    rig.result.reset();

    put(sample, rig);
    OldFile file(fileOf(rig));
    for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
        const JournalEntry &ours = journal[line.key()];
        QMap<QString, QString> pairs;
        pair(object(line.value()[1]), ours.facts.toJson(), pairs);
        QString facts = line.value()[1];
        for (auto text = pairs.cbegin(); text != pairs.cend(); ++text)
            facts.replace(u'"' + text.key() + u'"', u'"' + text.value() + u'"');
        file.run(u"UPDATE journal SET facts = ?, intended_at = ? WHERE step = ?"_s, {facts, ours.intendedAt.toUTC().toString(Qt::ISODateWithMs), line.key()});
    }
}

/// The file as version 1 had it: what things were made with was not kept.
void makeVersion1(const Rig &rig)
{
    OldFile file(fileOf(rig));
    file.run(u"ALTER TABLE journal DROP COLUMN made"_s);
    file.run(u"PRAGMA user_version = 1"_s);
}

/// As the program opens a project.
void open(Rig &rig)
{
    rig.start();
    QVERIFY(completeJournal(*rig.project));
    rig.killAndStart();
}

QMap<QString, int> undisturbedTypes(const Topology &topology)
{
    static const QMap<QString, int> types = undisturbedRun(topology).types;
    return types;
}

} // namespace

void tst_Upgrade::aHalfDoneCreationIsFinished_data()
{
    QTest::addColumn<bool>("version1");
    QTest::addColumn<QString>("lost"); // steps whose answer never came
    QTest::newRow("version 2") << false << QString();
    QTest::newRow("version 2, killed before the answers came") << false << u"dbinstance/create cacheinstance/create snatentry/b/create"_s;
    QTest::newRow("version 2, with nothing known of the servers") << false << u"instances/app/a/create instances/app/b/create"_s;
    QTest::newRow("version 1") << true << QString();
    QTest::newRow("version 1, killed before the answers came") << true << u"dbinstance/create cacheinstance/create"_s;
}

void tst_Upgrade::aHalfDoneCreationIsFinished()
{
    QFETCH(bool, version1);
    QFETCH(QString, lost);
    Rig rig(topologyOf(sample2));
    bringTo(rig, sample2, rig.topology);
    if (QTest::currentTestFailed())
        return;
    if (version1)
        makeVersion1(rig);
    for (const QString &step : lost.split(u' ', Qt::SkipEmptyParts))
        OldFile(fileOf(rig)).run(u"UPDATE journal SET state = 'sent', facts = '{}' WHERE step = ?"_s, {step});
    open(rig);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(typesOf(rig.cloud), undisturbedTypes(rig.topology));
    const qsizetype before = rig.cloud.mutatingActions().size();
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.mutatingActions().mid(before), QStringList());
    QVERIFY2(rig.refresh().end == RunResult::End::Done, describe(rig).constData());
    for (const RunEvent &event : std::as_const(rig.told)) {
        const StepFailure failure = event.failure.value_or(StepFailure());
        QVERIFY2(!event.failure, qPrintable(event.stepId + u' ' + failure.kind + u' ' + failure.message));
    }
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(rig.cloud.resources().isEmpty());
}

/// The first sample that was kept: a VPC and nothing else.
void tst_Upgrade::aFirstStepIsGoneOnWith()
{
    Rig rig(topologyOf(sample1));
    Topology vpc;
    vpc.name = rig.topology.name;
    vpc.region = rig.topology.region;
    vpc.network.vpc = rig.topology.network.vpc;
    bringTo(rig, sample1, vpc);
    if (QTest::currentTestFailed())
        return;
    const QStringList vpcs = rig.cloud.idsOfType(u"vpc"_s);
    open(rig);
    QCOMPARE(rig.project->journal().value(u"vpc/create"_s).facts.id, vpcs.constFirst());
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(typesOf(rig.cloud), undisturbedTypes(rig.topology));
    QCOMPARE(rig.cloud.idsOfType(u"vpc"_s), vpcs);
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(rig.cloud.resources().isEmpty());
}

void tst_Upgrade::aHalfDoneCreationIsRemoved()
{
    for (const bool version1 : {false, true}) {
        Rig rig(topologyOf(sample2));
        bringTo(rig, sample2, rig.topology);
        if (QTest::currentTestFailed())
            return;
        if (version1)
            makeVersion1(rig);
        open(rig);
        QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
        QVERIFY(rig.cloud.resources().isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_Upgrade)
#include "tst_upgrade.moc"
