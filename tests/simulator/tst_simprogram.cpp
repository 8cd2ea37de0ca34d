#include "tests/simulator/simclient.h"

#include "cloudapi/simulator/program.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace CloudSim;
using namespace Qt::StringLiterals;

namespace {

QString program()
{
    return QStringLiteral(CLOUDSTEPS_BIN_DIR "/cloudsim");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(content);
}

/// The body of the answer to one request over an own connection.
QJsonObject ask(const QUrl &endpoint, const QByteArray &request)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(endpoint.host(), quint16(endpoint.port()));
    socket.write(request);
    QByteArray answer;
    while (socket.waitForReadyRead(10'000))
        answer += socket.readAll();
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

/// A running cloudsim.
struct Running
{
    QProcess process;
    QUrl endpoint;

    explicit Running(const QStringList &arguments)
    {
        process.start(program(), arguments);
        if (!process.waitForReadyRead(10'000))
            qFatal("cloudsim did not start");
        endpoint = QUrl(QJsonDocument::fromJson(process.readLine()).object().value(u"endpoint"_s).toString());
    }
    ~Running()
    {
        process.terminate();
        process.waitForFinished(10'000);
    }
    QJsonObject createVpc()
    {
        const Question question = signedQuestion(Products::vpc, u"CreateVpc"_s, {{u"RegionId"_s, SimClient::region()}}, u"id"_s, "secret",
                                                 QDateTime::currentMSecsSinceEpoch());
        QByteArray text = "POST /?" + question.query + " HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n";
        for (const Header &header : question.headers)
            text += header.first + ": " + header.second + "\r\n";
        return ask(endpoint, text + "\r\n");
    }
    QStringList ids()
    {
        const QJsonObject answer = ask(endpoint, "GET /_sim/resources HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        QStringList found;
        for (const QJsonValue &resource : answer.value(u"resources"_s).toArray())
            found << resource[u"id"_s].toString();
        return found;
    }
};

} // namespace

class TestSimProgram : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void badCommandLinesSayWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        write(m_folder.filePath(u"broken"_s), "{");
        QTest::newRow("an unknown option") << QStringList{u"--fast"_s} << u"--fast"_s;
        QTest::newRow("a stray word") << QStringList{u"now"_s} << u"now"_s;
        QTest::newRow("no value") << QStringList{u"--port"_s} << u"--port"_s;
        QTest::newRow("a port that is none") << QStringList{u"--port"_s, u"70000"_s} << u"70000"_s;
        QTest::newRow("half a port") << QStringList{u"--port"_s, u"80.5"_s} << u"80.5"_s;
        QTest::newRow("a negative speed") << QStringList{u"--speed"_s, u"-1"_s} << u"--speed"_s;
        QTest::newRow("a speed in words") << QStringList{u"--speed=fast"_s} << u"fast"_s;
        QTest::newRow("too much jitter") << QStringList{u"--jitter"_s, u"2"_s} << u"--jitter"_s;
        QTest::newRow("a seed in words") << QStringList{u"--seed"_s, u"x"_s} << u"--seed"_s;
        QTest::newRow("an unknown site") << QStringList{u"--site"_s, u"moon"_s} << u"moon"_s;
        QTest::newRow("a key without secret") << QStringList{u"--access-key"_s, u"abc"_s} << u"ID:SECRET"_s;
        QTest::newRow("a key file that is not there") << QStringList{u"--access-key-file"_s, u"/nowhere/keys"_s} << u"/nowhere/keys"_s;
        QTest::newRow("a policy that is not there") << QStringList{u"--policy"_s, u"/nowhere/policy"_s} << u"/nowhere/policy"_s;
        QTest::newRow("broken faults") << QStringList{u"--faults"_s, m_folder.filePath(u"broken"_s)} << m_folder.filePath(u"broken"_s);
        QTest::newRow("tls with one file") << QStringList{u"--tls"_s, u"cert"_s} << u"--tls"_s;
        QTest::newRow("strict with a value") << QStringList{u"--strict=yes"_s} << u"--strict"_s;
        QTest::newRow("no idle time") << QStringList{u"--idle-exit"_s, u"0"_s} << u"--idle-exit"_s;
    }
    void badCommandLinesSayWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const auto options = readArguments(arguments, {});
        QVERIFY(!options);
        QVERIFY2(options.error().message.contains(named), qPrintable(options.error().message));
    }

    void aSecretIsNotRepeatedInAMessage()
    {
        const auto options = readArguments({u"--access-key"_s, u"id:hush extra"_s}, {});
        QVERIFY(!options);
        QVERIFY(!options.error().message.contains("hush"_L1));
    }

    void keysComeFromOptionsFileAndEnvironment()
    {
        const QString file = m_folder.filePath(u"keys"_s);
        write(file, "# comment\n\nid1:secret1\nid2:secret2 account=42 user=eve token=t\n");
        QProcessEnvironment environment;
        environment.insert(u"CLOUDSIM_ACCESS_KEYS"_s, u"id3:secret3,id4:secret4"_s);
        const auto options = readArguments({u"--access-key-file"_s, file, u"--access-key"_s, u"id5:a:b"_s}, environment);
        QVERIFY(options);
        const KeyRing &keys = options->cloud.keys;
        QCOMPARE(keys.find(u"id1"_s)->secret, "secret1");
        QCOMPARE(keys.find(u"id1"_s)->account, defaultAccount());
        QCOMPARE(keys.find(u"id2"_s)->account, u"42"_s);
        QCOMPARE(keys.find(u"id2"_s)->user, u"eve"_s);
        QCOMPARE(keys.find(u"id2"_s)->token, u"t"_s);
        QCOMPARE(keys.find(u"id3"_s)->secret, "secret3");
        QCOMPARE(keys.find(u"id4"_s)->secret, "secret4");
        QCOMPARE(keys.find(u"id5"_s)->secret, "a:b");
        QVERIFY(!keys.find(u"id6"_s));
    }

    void everyOptionIsTaken()
    {
        const auto options = readArguments({u"--port"_s, u"8123"_s, u"--state=/tmp/x"_s, u"--speed"_s, u"60"_s, u"--seed"_s, u"9"_s, u"--jitter"_s, u"0.3"_s,
                                            u"--site"_s, u"international"_s, u"--strict"_s, u"--idle-exit"_s, u"5"_s, u"--tls"_s, u"c.pem"_s, u"k.pem"_s},
                                           {});
        QVERIFY(options);
        QCOMPARE(options->server.port, 8123);
        QCOMPARE(options->cloud.stateFile, u"/tmp/x"_s);
        QCOMPARE(options->cloud.speed, 60.0);
        QCOMPARE(options->cloud.world.seed, 9);
        QCOMPARE(options->cloud.world.jitter, 0.3);
        QVERIFY(options->cloud.world.site == Site::International);
        QVERIFY(options->cloud.strict);
        QCOMPARE(options->idleExitSeconds, 5);
        QCOMPARE(options->server.certificateFile, u"c.pem"_s);
        QCOMPARE(options->server.keyFile, u"k.pem"_s);
    }

    void theProgramTellsWhereItListensAndEndsCleanly()
    {
        QProcess process;
        process.start(program(), {u"--speed"_s, u"0"_s, u"--access-key"_s, u"id:secret"_s});
        QVERIFY(process.waitForReadyRead(10'000));
        const QByteArray line = process.readLine();
        const QJsonObject first = QJsonDocument::fromJson(line).object();
        const QString endpoint = first.value(u"endpoint"_s).toString();
        QVERIFY(endpoint.startsWith("http://127.0.0.1:"_L1));
        QCOMPARE(line, QByteArray("{\"endpoint\":\"" + endpoint.toLatin1() + "\",\"speed\":0}\n"));
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }

    void exitCodes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        write(m_folder.filePath(u"damaged"_s), QByteArray(2000, 'x'));
        QTest::newRow("help") << QStringList{u"--help"_s} << 0;
        QTest::newRow("a bad option") << QStringList{u"--nonsense"_s} << 2;
        QTest::newRow("a damaged state file") << QStringList{u"--state"_s, m_folder.filePath(u"damaged"_s)} << 1;
        QTest::newRow("a state file in a folder that is not there") << QStringList{u"--state"_s, u"/nowhere/state"_s} << 1;
        QTest::newRow("a certificate that is none") << QStringList{u"--tls"_s, m_folder.filePath(u"damaged"_s), m_folder.filePath(u"damaged"_s)} << 1;
    }
    void exitCodes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QProcess process;
        process.start(program(), arguments);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), code);
        QCOMPARE(process.readAllStandardError().isEmpty(), code == 0);
    }

    void whatWasAnsweredSurvivesAKill()
    {
        const QStringList arguments{u"--state"_s, m_folder.filePath(u"killed"_s), u"--access-key"_s, u"id:secret"_s};
        QStringList made;
        for (int round = 0; round < 3; ++round) {
            Running cloud(arguments);
            QCOMPARE(cloud.ids(), made);
            made << cloud.createVpc().value(u"VpcId"_s).toString();
            QVERIFY(made.last().startsWith("vpc-"_L1));
            cloud.process.kill();
            QVERIFY(cloud.process.waitForFinished(10'000));
        }
        QCOMPARE(Running(arguments).ids(), made);
    }

    void aPortInUseIsNamed()
    {
        Running first({u"--access-key"_s, u"id:secret"_s});
        const QString port = QString::number(first.endpoint.port());
        QProcess second;
        second.start(program(), {u"--port"_s, port});
        QVERIFY(second.waitForFinished(10'000));
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.readAllStandardError().contains(port.toLatin1()));
    }
};

QTEST_GUILESS_MAIN(TestSimProgram)
#include "tst_simprogram.moc"
