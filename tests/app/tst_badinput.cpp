#include "tests/support/cloudstepsprocess.h"

#include <QFile>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

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

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What users bring along by mistake: each ends in a message in their language that names the place, and the designed exit code.
class tst_BadInput : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void projectFiles_data();
    void projectFiles();
    void topologyFiles_data();
    void topologyFiles();
    void aLockedProjectIsToldAndStillRead();
    void keys_data();
    void keys();
    void anotherAccount();
    void nobodyAnswers();
    void answersThatAreNoJson();
    void noChineseFont();
    void errorsOfThePlan();

private:
    std::unique_ptr<CloudSimProcess> m_cloud;
};

void tst_BadInput::initTestCase()
{
    m_cloud = std::make_unique<CloudSimProcess>(QStringList{u"--speed"_s, u"600"_s, u"--strict"_s});
    QVERIFY(!m_cloud->endpoint().isEmpty());
}

void tst_BadInput::projectFiles_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("a file that is not there") << u"absent"_s;
    QTest::newRow("a text") << u"text"_s;
    QTest::newRow("a file cut in the middle") << u"cut"_s;
    QTest::newRow("another program's database") << u"PRAGMA application_id = 7"_s;
    QTest::newRow("a newer program's project") << u"PRAGMA user_version = 99"_s;
}

void tst_BadInput::projectFiles()
{
    QFETCH(QString, kind);
    const CloudstepsProcess program(*m_cloud);
    if (kind == u"text") {
        write(program.project(), "hello, this is my shopping list and no database");
    } else if (kind != u"absent") {
        QCOMPARE(program.run({u"new"_s, program.project()}).exitCode, 0);
        if (kind == u"cut") {
            const QByteArray all = bytesOf(program.project());
            write(program.project(), all.left(all.size() / 2));
        } else {
            execute(program.project(), kind);
        }
    }
    const QByteArray before = bytesOf(program.project());
    for (const QString &command : {u"check"_s, u"plan"_s, u"status"_s, u"apply"_s, u"destroy"_s}) {
        const auto english = program.run({command, program.project(), u"--lang"_s, u"en"_s});
        const auto chinese = program.run({command, program.project(), u"--lang"_s, u"zh"_s});
        QCOMPARE(english.exitCode, 1);
        QCOMPARE(chinese.exitCode, 1);
        QVERIFY2(english.err.contains("test.cloudsteps"), english.err.constData());
        QVERIFY(english.err != chinese.err);
        QVERIFY(english.out.isEmpty());
    }
    QVERIFY2(bytesOf(program.project()) == before, "what can't be read is left as it was");
}

void tst_BadInput::topologyFiles_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("a number in text") << QByteArray("\"priority\": 10") << QByteArray("\"priority\": \"10\"") << QByteArray("servers.securityGroup.rules[2].priority");
    QTest::newRow("an unknown field") << QByteArray("\"engine\"") << QByteArray("\"motor\"") << QByteArray("database.motor");
    QTest::newRow("a comma too many") << QByteArray("\"name\": \"shop\",") << QByteArray("\"name\": \"shop\",,") << QByteArray("topology.json");
}

void tst_BadInput::topologyFiles()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, place);
    const CloudstepsProcess program(*m_cloud);
    QByteArray text = bytesOf(QStringLiteral(CLOUDSTEPS_TEST_DATA "/example-topology.json"));
    QVERIFY(text.contains(before));
    write(program.path(u"topology.json"_s), text.replace(before, after));
    const auto made = program.run({u"new"_s, program.project(), u"--from"_s, program.path(u"topology.json"_s)});
    QCOMPARE(made.exitCode, 1);
    QVERIFY2(made.err.contains(place), made.err.constData());
    QVERIFY(!QFile::exists(program.project()));
}

void tst_BadInput::aLockedProjectIsToldAndStillRead()
{
    const CloudstepsProcess program(*m_cloud);
    QCOMPARE(program.run({u"new"_s, program.project()}).exitCode, 0);
    QLockFile lease(program.project() + u".lock"_s);
    lease.setStaleLockTime(0);
    QVERIFY(lease.tryLock(0));
    const auto applied = program.runOnCloud({u"apply"_s, program.project()});
    QCOMPARE(applied.exitCode, 1);
    QVERIFY2(applied.err.contains(QByteArray::number(QCoreApplication::applicationPid())), applied.err.constData());
    QCOMPARE(program.run({u"status"_s, program.project()}).exitCode, 0);
}

void tst_BadInput::keys_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("none") << QString() << QString() << QByteArray("ALIBABA_CLOUD_ACCESS_KEY_ID");
    QTest::newRow("an unknown one") << u"nobody"_s << u"x"_s << QByteArray("InvalidAccessKeyId.NotFound");
    QTest::newRow("a wrong secret") << u"test-key"_s << u"wrong"_s << QByteArray("SignatureDoesNotMatch");
}

void tst_BadInput::keys()
{
    QFETCH(QString, id);
    QFETCH(QString, secret);
    QFETCH(QByteArray, word);
    CloudstepsProcess program(*m_cloud);
    QCOMPARE(program.run({u"new"_s, program.project()}).exitCode, 0);
    program.setCredentials(id, secret);
    const qsizetype before = m_cloud->resources().size();
    const auto applied = program.runOnCloud({u"apply"_s, program.project()});
    QCOMPARE(applied.exitCode, 4);
    QVERIFY2(applied.err.contains(word), applied.err.constData());
    QCOMPARE(m_cloud->resources().size(), before);
}

void tst_BadInput::anotherAccount()
{
    const CloudstepsProcess program(*m_cloud);
    QCOMPARE(program.run({u"new"_s, program.project()}).exitCode, 0);
    execute(program.project(), u"UPDATE project SET value = json_set(value, '$.accountId', '4242') WHERE key = 'target'"_s);
    const qsizetype before = m_cloud->resources().size();
    const auto applied = program.runOnCloud({u"apply"_s, program.project()});
    QCOMPARE(applied.exitCode, 4);
    QVERIFY2(applied.err.contains("4242"), applied.err.constData());
    QCOMPARE(m_cloud->resources().size(), before);
}

void tst_BadInput::nobodyAnswers()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString endpoint = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
    server.close();
    const CloudstepsProcess program(*m_cloud);
    QCOMPARE(program.run({u"new"_s, program.project()}).exitCode, 0);
    const auto applied = program.run({u"apply"_s, program.project(), u"--endpoint"_s, endpoint});
    QCOMPARE(applied.exitCode, 1);
    QVERIFY(!applied.err.isEmpty());
    QVERIFY2(applied.err.contains("The cloud could not be asked (NotReachable)"), applied.err.constData());
}

void tst_BadInput::answersThatAreNoJson()
{
    const CloudSimProcess cloud({u"--speed"_s, u"600"_s, u"--strict"_s});
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project()}).exitCode, 0);
    QVERIFY(cloud.setFaults({QJsonObject{{u"action"_s, u"Sts:GetCallerIdentity"_s}, {u"kind"_s, u"garbage"_s}, {u"count"_s, 100}}}));
    const auto applied = program.runOnCloud({u"apply"_s, program.project()});
    QVERIFY(applied.exitCode == 1 || applied.exitCode == 4);
    QVERIFY(!applied.err.isEmpty());
    QVERIFY2(applied.err.contains("The cloud could not be asked ("), applied.err.constData());
    QVERIFY(cloud.resources().isEmpty());
    QVERIFY(cloud.clearFaults());
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project()}).exitCode, 0);
}

void tst_BadInput::noChineseFont()
{
    CloudstepsProcess program(*m_cloud);
    QCOMPARE(program.run({u"new"_s, program.project()}).exitCode, 0);
    write(program.path(u"fonts.conf"_s), "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
    program.setVariable(u"FONTCONFIG_FILE"_s, program.path(u"fonts.conf"_s));
    const auto exported = program.run({u"export"_s, program.project(), u"--format"_s, u"pdf"_s, u"-o"_s, program.path(u"out.pdf"_s)});
    QCOMPARE(exported.exitCode, 1);
    QVERIFY2(exported.err.contains("fonts-wqy-microhei"), exported.err.constData());
    QVERIFY(!QFile::exists(program.path(u"out.pdf"_s)));
}

void tst_BadInput::errorsOfThePlan()
{
    const CloudstepsProcess program(*m_cloud);
    QByteArray text = bytesOf(QStringLiteral(CLOUDSTEPS_TEST_DATA "/example-topology.json"));
    write(program.path(u"topology.json"_s), text.replace("10.0.2.0/24", "10.0.1.0/24"));
    QCOMPARE(program.run({u"new"_s, program.project(), u"--from"_s, program.path(u"topology.json"_s)}).exitCode, 0);
    QCOMPARE(program.run({u"check"_s, program.project()}).exitCode, 3);
    const qsizetype before = m_cloud->resources().size();
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project()}).exitCode, 3);
    QCOMPARE(m_cloud->resources().size(), before);
}

QTEST_GUILESS_MAIN(tst_BadInput)
#include "tst_badinput.moc"
