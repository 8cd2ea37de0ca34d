#include "tests/provision/rig.h"
#include "wizard/topology/json.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Topology servers()
{
    Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.database.reset();
    topology.cache.reset();
    topology.balancer.reset();
    return topology;
}

const Undisturbed &undisturbed()
{
    static const Undisturbed run = undisturbedRun(servers());
    return run;
}

/// Lets a creation run until `changes` requests that change the cloud have left.
bool runUntil(Rig &rig, qsizetype changes)
{
    rig.result.reset();
    rig.executor->create(rig.topology, {});
    return rig.until([&] { return rig.cloud.mutatingActions().size() >= changes; });
}

/// A creation begun anew ends with exactly one of everything, and a removal with nothing.
void verifyGoesOn(Rig &rig)
{
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
    for (const QJsonValue &request : rig.cloud.requests())
        QVERIFY2(request["received"_L1].toInt() == 1, qPrintable(request["action"_L1].toString()));
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(rig.cloud.resources().isEmpty());
}

} // namespace

/// What may have happened between two runs, or in the middle of one: the way on is always the same, create again.
class tst_Resume : public QObject
{
    Q_OBJECT

private slots:
    void aTokenExpires_data();
    void aTokenExpires();
    void theLineIsDownForSeconds();
    void theLineIsDownForLong();
    void theMachineSleeps();
    void theClockWasWrong_data();
    void theClockWasWrong();
    void theProgramIsUpgraded_data();
    void theProgramIsUpgraded();
};

void tst_Resume::aTokenExpires_data()
{
    QTest::addColumn<int>("changes");
    for (const int changes : {1, 4, 8, 12, 16})
        QTest::addRow("after change %d", changes) << changes;
}

void tst_Resume::aTokenExpires()
{
    QFETCH(int, changes);
    Rig rig(servers());
    QVERIFY(runUntil(rig, changes));
    rig.cloud.setFaults(fault(u"*"_s, u"refuse"_s, {{u"status"_s, 400}, {u"code"_s, u"InvalidSecurityToken.Expired"_s}, {u"count"_s, -1}}));
    QVERIFY(rig.finish());
    QCOMPARE(rig.result->end, RunResult::End::Credentials);
    QCOMPARE(rig.result->code, u"InvalidSecurityToken.Expired"_s);
    // A key that is refused fails no step: what was under way is taken up with the next one.
    const JournalSnapshot journal = rig.project->journal();
    for (const JournalEntry &entry : journal)
        QVERIFY2(entry.state != StepState::Failed, qPrintable(entry.stepId));
    rig.cloud.setFaults({});
    verifyGoesOn(rig);
}

void tst_Resume::theLineIsDownForSeconds()
{
    Rig rig(servers());
    QVERIFY(runUntil(rig, 5));
    rig.cloud.cutTheLine(true);
    rig.scheduler.advance(15s);
    rig.cloud.cutTheLine(false);
    QVERIFY(rig.finish());
    QVERIFY2(rig.result->end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(typesOf(rig.cloud), undisturbed().types);
}

void tst_Resume::theLineIsDownForLong()
{
    Rig rig(servers());
    QVERIFY(runUntil(rig, 5));
    rig.cloud.cutTheLine(true);
    QVERIFY(rig.finish());
    QCOMPARE(rig.result->end, RunResult::End::Failed);
    rig.cloud.cutTheLine(false);
    verifyGoesOn(rig);
}

/// Nothing of ours runs for a night, the cloud's time goes on.
void tst_Resume::theMachineSleeps()
{
    for (const qsizetype changes : {2, 7, 14}) {
        Rig rig(servers());
        QVERIFY(runUntil(rig, changes));
        rig.kill();
        rig.scheduler.advance(8h);
        rig.start();
        verifyGoesOn(rig);
    }
}

void tst_Resume::theClockWasWrong_data()
{
    QTest::addColumn<int>("minutes");
    // A clock that is off by more than a quarter of an hour gets no request through.
    QTest::newRow("ahead") << 14;
    QTest::newRow("behind") << -14;
}

/// Every request in turn has its effect, its answer is lost with the program, and meanwhile the clock was set right.
void tst_Resume::theClockWasWrong()
{
    QFETCH(int, minutes);
    for (qsizetype changes = 1; changes <= undisturbed().creating.size(); ++changes) {
        Rig rig(servers());
        QVERIFY(runUntil(rig, changes));
        rig.kill();
        {
            auto project = Project::open(rig.folder.filePath(u"test.cloudsteps"_s), Project::Access::ReadWrite);
            QVERIFY(project);
            QList<JournalEntry> entries = (*project)->journal().values();
            for (JournalEntry &entry : entries)
                entry.intendedAt = entry.intendedAt.addSecs(60 * minutes);
            QVERIFY((*project)->record(entries));
        }
        rig.start();
        verifyGoesOn(rig);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"after change %1, %2"_s.arg(changes).arg(undisturbed().creating.value(changes - 1))));
    }
}

void tst_Resume::theProgramIsUpgraded_data()
{
    QTest::addColumn<int>("changes");
    for (const int changes : {1, 4, 8, 12, 16})
        QTest::addRow("after change %d", changes) << changes;
}

/// The program of version 1, which did not keep what things were made with, is killed; today's opens its file.
void tst_Resume::theProgramIsUpgraded()
{
    QFETCH(int, changes);
    Rig rig(servers());
    QVERIFY(runUntil(rig, changes));
    rig.kill();
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"downgrade"_s);
        file.setDatabaseName(rig.folder.filePath(u"test.cloudsteps"_s));
        QVERIFY(file.open());
        QSqlQuery query(file);
        for (const QString &statement : {u"ALTER TABLE journal DROP COLUMN made"_s, u"PRAGMA user_version = 1"_s})
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"downgrade"_s);
    rig.start();
    verifyGoesOn(rig);
}

QTEST_GUILESS_MAIN(tst_Resume)
#include "tst_resume.moc"
