#include "tests/support/unprivileged.h"
#include "wizard/journal/project.h"
#include "wizard/topology/json.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

Topology example()
{
    return *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

JournalEntry entry(const QString &id, StepState state)
{
    JournalEntry made;
    made.stepId = id;
    made.state = state;
    made.token = u"token-"_s + id;
    made.parametersHash = QByteArray("\0\1\2", 3);
    made.intendedAt = QDateTime(QDate(2026, 11, 22), QTime(1, 2, 3, 456), Qt::UTC);
    made.facts.id = u"vsw-1"_s;
    made.facts.members.insert(u"app-1"_s, Facts{.id = u"i-1"_s, .state = {}, .name = {}, .zone = {}, .address = u"10.0.1.2"_s, .publicAddress = {}, .connectionString = {}, .port = 0, .snatTable = {}, .forwardTable = {}, .members = {}, .createdAt = {}});
    made.failure = StepFailure{u"stock"_s, u"OperationDenied.NoStock"_s, u"无库存"_s, u"R-1"_s, u"Ecs:RunInstances"_s};
    return made;
}

/// Changes a project file from outside, as another program or another version would.
void execute(const QString &path, const QString &statement)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"outside"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(statement));
    }
    QSqlDatabase::removeDatabase(u"outside"_s);
}

} // namespace

class tst_Journal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsRecordedIsFoundAgain();
    void aFileIsNeverOverwritten();
    void onlyItsOwnerMayReadTheFile();
    void oneWriterAndManyReaders();
    void refusesFiles_data();
    void refusesFiles();
    void aReadOnlyFolderIsToldBeforeAnythingElse();
    void aReaderWritesNothing();
    void version1IsStillRead();
    void aReaderOfVersion1ChangesNothing();
    void aKilledRunOfVersion2IsStillRead();
    void connectionsAreForgotten();
    void aFullDiskChangesNothing();
    void aKilledWriterLeavesWhatWasWhole();
    void theLeaseEndsWithTheWriter();
    void aDeadWritersLeaseIsTakenOver();
    void anEmptyNoteIsKept();
    void aFolderIsNoProject();

private:
    QString path() const { return m_folder->filePath(u"test.cloudsteps"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Journal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_Journal::whatIsRecordedIsFoundAgain()
{
    const QList<JournalEntry> entries{entry(u"vpc/create"_s, StepState::Ready), entry(u"vswitch/a/create"_s, StepState::Sent)};
    Target target;
    target.accountId = u"1234"_s;
    QUuid id;
    {
        const auto project = Project::create(path(), example(), {});
        QVERIFY(project);
        id = (*project)->id();
        QVERIFY((*project)->record(entries));
        QVERIFY((*project)->saveTarget(target));
        QVERIFY((*project)->saveNote(u"dismissed"_s, u"net.nat-explained"_s));
    }
    const auto again = Project::open(path(), Project::Access::ReadWrite);
    QVERIFY(again);
    QCOMPARE((*again)->id(), id);
    QVERIFY((*again)->topology() == example());
    QVERIFY((*again)->target() == target);
    QCOMPARE((*again)->note(u"dismissed"_s), u"net.nat-explained"_s);
    QCOMPARE((*again)->journal().size(), 2);
    for (const JournalEntry &written : entries)
        QVERIFY((*again)->journal().value(written.stepId) == written);
}

void tst_Journal::aFileIsNeverOverwritten()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("something else");
    file.close();
    const auto project = Project::create(path(), example(), {});
    QVERIFY(!project);
    QCOMPARE(project.error().code, u"exists"_s);
    QCOMPARE(QFileInfo(path()).size(), 14);
}

void tst_Journal::onlyItsOwnerMayReadTheFile()
{
    QVERIFY(Project::create(path(), example(), {}));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(path()).permissions() & others));
}

void tst_Journal::oneWriterAndManyReaders()
{
    const auto writer = Project::create(path(), example(), {});
    QVERIFY(writer);
    const auto second = Project::open(path(), Project::Access::ReadWrite);
    QVERIFY(!second);
    QCOMPARE(second.error().code, u"locked"_s);
    QCOMPARE(second.error().detail, QString::number(QCoreApplication::applicationPid()));
    QVERIFY((*writer)->record({entry(u"vpc/create"_s, StepState::Sent)}));
    const auto reader = Project::open(path(), Project::Access::ReadOnly);
    QVERIFY(reader);
    QCOMPARE((*reader)->journal().size(), 1);
}

void tst_Journal::refusesFiles_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("that are not there") << u"absent"_s << u"not-found"_s << QString();
    QTest::newRow("of text") << u"text"_s << u"not-a-project"_s << QString();
    QTest::newRow("that are empty") << u"empty"_s << u"damaged"_s << QString();
    QTest::newRow("of another database") << u"PRAGMA application_id = 1"_s << u"not-a-project"_s << QString();
    QTest::newRow("of a newer program") << u"PRAGMA user_version = 99"_s << u"newer"_s << u"99"_s;
    QTest::newRow("cut in the middle") << u"cut"_s << u"damaged"_s << QString();
    QTest::newRow("with garbage inside") << u"garbage"_s << u"damaged"_s << QString();
    QTest::newRow("with a topology that is none") << u"UPDATE project SET value = '{}' WHERE key = 'topology'"_s << u"damaged"_s << u"project.topology: format"_s;
    QTest::newRow("with an unknown state") << u"INSERT INTO journal VALUES ('vpc/create', 'happy', '', '', '', '{}', '', '')"_s << u"damaged"_s << u"journal.vpc/create.state"_s;
    QTest::newRow("with facts that are no JSON") << u"INSERT INTO journal VALUES ('vpc/create', 'ready', '', '', '', '{', '', '')"_s << u"damaged"_s << u"journal.vpc/create.facts"_s;
    QTest::newRow("with an id that is a number") << u"INSERT INTO journal VALUES ('vpc/create', 'ready', '', '', '', '{\"id\":5}', '', '')"_s << u"damaged"_s << u"journal.vpc/create.facts"_s;
    QTest::newRow("with a fact that nobody knows") << u"INSERT INTO journal VALUES ('vpc/create', 'ready', '', '', '', '{\"colour\":\"red\"}', '', '')"_s << u"damaged"_s << u"journal.vpc/create.facts"_s;
    QTest::newRow("with a failure that is a list") << u"INSERT INTO journal VALUES ('vpc/create', 'failed', '', '', '', '{}', '[]', '')"_s << u"damaged"_s << u"journal.vpc/create.failure"_s;
    QTest::newRow("with a time that is none") << u"INSERT INTO journal VALUES ('vpc/create', 'sent', '', '', 'yesterday', '{}', '', '')"_s << u"damaged"_s << u"journal.vpc/create.intended_at"_s;
    QTest::newRow("with a target that is none") << u"UPDATE project SET value = '{\"practice\":\"no\"}' WHERE key = 'target'"_s << u"damaged"_s << u"project.target"_s;
    QTest::newRow("of version nought") << u"PRAGMA user_version = 0"_s << u"damaged"_s << u"user_version"_s;
    QTest::newRow("without its identity") << u"DELETE FROM project WHERE key = 'id'"_s << u"damaged"_s << u"project.id"_s;
}

void tst_Journal::refusesFiles()
{
    QFETCH(QString, kind);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    QFile file(path());
    if (kind == u"text" || kind == u"empty") {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kind == u"text" ? "not a database, but long enough to look at" : "");
        file.close();
    } else if (kind != u"absent") {
        QVERIFY(Project::create(path(), example(), {}));
        if (kind == u"cut") {
            QVERIFY(file.resize(file.size() / 2));
        } else if (kind == u"garbage") {
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.seek(100);
            file.write(QByteArray(int(file.size()) - 100, '\x7f'));
            file.close();
        } else {
            execute(path(), kind);
        }
    }
    const QByteArray before = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    for (Project::Access access : {Project::Access::ReadOnly, Project::Access::ReadWrite}) {
        const auto project = Project::open(path(), access);
        QVERIFY(!project);
        QCOMPARE(project.error().code, code);
        QCOMPARE(project.error().path, path());
        if (!detail.isEmpty())
            QCOMPARE(project.error().detail, detail);
    }
    QFile after(path());
    QVERIFY2((after.open(QIODevice::ReadOnly) ? after.readAll() : QByteArray()) == before, "what can't be read is left as it was");
}

void tst_Journal::aReadOnlyFolderIsToldBeforeAnythingElse()
{
    QVERIFY(Project::create(path(), example(), {}));
    const Unprivileged::ReadOnlyFolder folder(m_folder->path());
    QVERIFY(folder.isReadOnly());
    const Unprivileged::AsNobody nobody;
    QVERIFY(nobody.isNobody());
    const auto project = Project::open(path(), Project::Access::ReadWrite);
    QVERIFY(!project);
    QCOMPARE(project.error().code, u"read-only-folder"_s);
    QVERIFY2(Project::open(path(), Project::Access::ReadOnly), "reading needs no writing");
    const auto made = Project::create(m_folder->filePath(u"new.cloudsteps"_s), example(), {});
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"read-only-folder"_s);
}

void tst_Journal::aReaderWritesNothing()
{
    QVERIFY(Project::create(path(), example(), {}));
    const auto reader = Project::open(path(), Project::Access::ReadOnly);
    QVERIFY(reader);
    QVERIFY(!(*reader)->record({entry(u"vpc/create"_s, StepState::Sent)}));
    QVERIFY(!(*reader)->saveTopology({}));
    QVERIFY((*reader)->journal().isEmpty());
    QVERIFY((*reader)->topology() == example());
}

void tst_Journal::version1IsStillRead()
{
    QVERIFY(QFile::copy(QStringLiteral(CLOUDSTEPS_TEST_DATA "/project-v1.cloudsteps"), path()));
    QVERIFY(QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    const auto project = Project::open(path(), Project::Access::ReadWrite);
    QVERIFY2(project, project ? "" : qPrintable(project.error().detail));
    QVERIFY((*project)->topology() == example());
    QCOMPARE((*project)->id(), QUuid::fromString(u"7f1c8d52-3f0b-4f7e-9b57-6f2f3f1d1a01"_s));
    QCOMPARE((*project)->journal().value(u"vpc/create"_s).facts.id, u"vsw-1"_s);
    QVERIFY((*project)->journal().value(u"vpc/create"_s).made.isEmpty());
    // From now on it is kept what things are made with.
    JournalEntry entry = (*project)->journal().value(u"vpc/create"_s);
    entry.made = {{u"name"_s, u"shop-vpc"_s}};
    QVERIFY((*project)->record({entry}));
    const auto reader = Project::open(path(), Project::Access::ReadOnly);
    QVERIFY(reader);
    QCOMPARE((*reader)->journal().value(u"vpc/create"_s).made, entry.made);
}

void tst_Journal::aReaderOfVersion1ChangesNothing()
{
    QVERIFY(QFile::copy(QStringLiteral(CLOUDSTEPS_TEST_DATA "/project-v1.cloudsteps"), path()));
    const auto project = Project::open(path(), Project::Access::ReadOnly);
    QVERIFY2(project, project ? "" : qPrintable(project.error().detail));
    QCOMPARE((*project)->journal().value(u"vpc/create"_s).facts.id, u"vsw-1"_s);
}

/// The sample is the file of a creation of the tutorial that was killed while the database and the cache were awaited.
void tst_Journal::aKilledRunOfVersion2IsStillRead()
{
    QVERIFY(QFile::copy(QStringLiteral(CLOUDSTEPS_TEST_DATA "/project-v2.cloudsteps"), path()));
    QVERIFY(QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    const auto project = Project::open(path(), Project::Access::ReadWrite);
    QVERIFY2(project, project ? "" : qPrintable(project.error().detail));
    QCOMPARE((*project)->id(), QUuid::fromString(u"558e601f-ecf7-495a-86ff-f8bb2707c482"_s));
    QCOMPARE((*project)->topology().name, u"shop"_s);
    QVERIFY((*project)->topology() == example());
    const JournalSnapshot journal = (*project)->journal();
    QCOMPARE(journal.size(), 30);
    QMap<StepState, QStringList> steps;
    for (const JournalEntry &kept : journal) {
        QVERIFY2(!kept.token.isEmpty() && !kept.parametersHash.isEmpty() && kept.intendedAt.isValid(), qPrintable(kept.stepId));
        steps[kept.state] << kept.stepId;
    }
    QStringList waiting = steps.value(StepState::Waiting);
    waiting.sort();
    QCOMPARE(waiting, QStringList({u"cacheinstance/create"_s, u"dbinstance/create"_s, u"snatentry/b/create"_s}));
    QCOMPARE(steps.value(StepState::Ready).size(), 27);
    // What is gone on with: ids, what a thing consists of, and what it was made with.
    const JournalEntry servers = journal.value(u"instances/app/a/create"_s);
    QCOMPARE(servers.facts.id, u"i-bp12wsmihut55yutqafmm"_s);
    QVERIFY(servers.facts.members.contains(u"app-1"_s));
    QCOMPARE(journal.value(u"vpc/create"_s).made.value(u"cidr"_s), u"10.0.0.0/16"_s);
    QCOMPARE(journal.value(u"dbinstance/create"_s).made.value(u"class"_s), u"mysql.n2.medium.2c"_s);
}

void tst_Journal::connectionsAreForgotten()
{
    const QStringList before = QSqlDatabase::connectionNames();
    QVERIFY(Project::create(path(), example(), {}));
    QVERIFY(Project::open(path(), Project::Access::ReadOnly));
    QCOMPARE(QSqlDatabase::connectionNames(), before);
}

void tst_Journal::aFullDiskChangesNothing()
{
    const auto project = Project::create(path(), example(), {});
    QVERIFY(project);
    QVERIFY((*project)->record({entry(u"vpc/create"_s, StepState::Sent)}));
    QList<JournalEntry> many;
    for (int i = 0; i < 500; ++i)
        many << entry(u"instance/app/%1/create"_s.arg(i), StepState::Sent);
    // No file may grow beyond what this one has: what a full disk looks like to SQLite.
    rlimit before;
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit full = before;
    full.rlim_cur = rlim_t(QFileInfo(path()).size());
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
    const auto refused = (*project)->record(many);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"io"_s);
    QVERIFY(!refused.error().detail.isEmpty());
    QCOMPARE((*project)->journal().size(), 1);
    QVERIFY((*project)->record(many));
    const auto reader = Project::open(path(), Project::Access::ReadOnly);
    QVERIFY(reader);
    QCOMPARE((*reader)->journal().size(), 501);
}

void tst_Journal::aKilledWriterLeavesWhatWasWhole()
{
    const QString killed = m_folder->filePath(u"killed.cloudsteps"_s);
    const auto project = Project::create(path(), example(), {});
    QVERIFY(project && (*project)->record({entry(u"vpc/create"_s, StepState::Sent)}));
    {
        // Copies of both files amid a transaction that has begun to write are what a kill leaves behind.
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"outside"_s);
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"PRAGMA cache_size = 1"_s));
        QVERIFY(database.transaction());
        QVERIFY(query.exec(u"DELETE FROM journal"_s));
        QVERIFY(query.exec(u"DELETE FROM project WHERE key = 'id'"_s));
        for (int i = 0; i < 500; ++i)
            QVERIFY(query.exec(u"INSERT INTO note VALUES ('key %1', '%2')"_s.arg(i).arg(QString(200, u'x'))));
        QVERIFY(QFileInfo(path() + u"-journal"_s).size() > 0);
        QVERIFY(QFile::copy(path(), killed) && QFile::copy(path() + u"-journal"_s, killed + u"-journal"_s));
        database.rollback();
        database.close();
    }
    QSqlDatabase::removeDatabase(u"outside"_s);
    for (Project::Access access : {Project::Access::ReadOnly, Project::Access::ReadWrite}) {
        const auto again = Project::open(killed, access);
        QVERIFY2(again, again ? "" : qPrintable(again.error().code + u' ' + again.error().detail));
        QCOMPARE((*again)->id(), (*project)->id());
        QCOMPARE((*again)->journal().size(), 1);
    }
}

void tst_Journal::theLeaseEndsWithTheWriter()
{
    {
        const auto project = Project::create(path(), example(), {});
        QVERIFY(project && (*project)->record({entry(u"vpc/create"_s, StepState::Sent)}));
        QCOMPARE(QFileInfo(path() + u"-journal"_s).size(), 0);
        QVERIFY(!QFileInfo::exists(path() + u"-wal"_s));
        QVERIFY(QFileInfo::exists(path() + u".lock"_s));
    }
    QVERIFY(!QFileInfo::exists(path() + u".lock"_s));
}

void tst_Journal::aDeadWritersLeaseIsTakenOver()
{
    QVERIFY(Project::create(path(), example(), {}));
    const QString lock = path() + u".lock"_s;
    QByteArray text;
    {
        QLockFile lease(lock);
        QVERIFY(lease.lock());
        QFile file(lock);
        QVERIFY(file.open(QIODevice::ReadOnly));
        text = file.readAll();
    }
    // A number that no process of Linux can have: the largest is 4194304.
    QFile left(lock);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("4194305" + text.mid(text.indexOf('\n')));
    left.close();
    QVERIFY(Project::open(path(), Project::Access::ReadWrite));
}

void tst_Journal::anEmptyNoteIsKept()
{
    const auto project = Project::create(path(), example(), {});
    QVERIFY(project && (*project)->saveNote(u"dismissed"_s, QString()));
    QVERIFY(Project::open(path(), Project::Access::ReadOnly));
}

void tst_Journal::aFolderIsNoProject()
{
    const auto project = Project::open(m_folder->path(), Project::Access::ReadOnly);
    QVERIFY(!project);
    QCOMPARE(project.error().code, u"io"_s);
    const auto made = Project::create(m_folder->filePath(u"nowhere/test.cloudsteps"_s), example(), {});
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"not-found"_s);
}

QTEST_GUILESS_MAIN(tst_Journal)
#include "tst_journal.moc"
