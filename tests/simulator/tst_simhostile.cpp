#include "tests/simulator/simclient.h"

#include "cloudapi/simulator/record.h"
#include "cloudapi/simulator/tokens.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <random>

using namespace CloudSim;
using namespace Qt::StringLiterals;

namespace {

/// The program as a process of its own, so that its memory can be looked at.
struct Program
{
    QProcess process;
    QUrl endpoint;

    Program()
    {
        process.start(QStringLiteral(CLOUDSTEPS_BIN_DIR "/cloudsim"), {u"--speed"_s, u"0"_s, u"--access-key"_s, u"key:secret"_s});
        if (!process.waitForReadyRead(10'000))
            qFatal("cloudsim did not start");
        endpoint = QUrl(QJsonDocument::fromJson(process.readLine()).object().value(u"endpoint"_s).toString());
    }
    ~Program()
    {
        process.terminate();
        process.waitForFinished(10'000);
    }
    /// Resident memory in MB; nothing where there is no /proc.
    std::optional<double> memory() const
    {
        QFile file(u"/proc/%1/status"_s.arg(process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
        }
        return std::nullopt;
    }
    std::unique_ptr<QTcpSocket> connection() const
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->setProxy(QNetworkProxy::NoProxy);
        socket->connectToHost(endpoint.host(), quint16(endpoint.port()));
        return socket;
    }
    /// The status of a signed request over a new connection; 0 without an answer.
    int ask(const QMap<QString, QString> &parameters = {}) const
    {
        QMap<QString, QString> all = parameters;
        all.insert(u"RegionId"_s, SimClient::region());
        const Question question = signedQuestion(Products::vpc, u"DescribeVpcs"_s, all, u"key"_s, "secret", QDateTime::currentMSecsSinceEpoch());
        QByteArray bytes = "POST /?" + question.query + " HTTP/1.1\r\nContent-Length: 0\r\nConnection: close\r\n";
        for (const Header &header : question.headers)
            bytes += header.first + ": " + header.second + "\r\n";
        const auto socket = connection();
        socket->write(bytes + "\r\n");
        QByteArray answer;
        while (socket->waitForReadyRead(20'000))
            answer += socket->readAll();
        return answer.mid(9, 3).toInt();
    }
};

Question describe(const QMap<QString, QString> &parameters, qint64 wall)
{
    return signedQuestion(Products::vpc, u"DescribeVpcs"_s, parameters, u"key"_s, "secret", wall);
}

RequestRecord recordOf(const QString &value)
{
    RequestRecord record;
    record.action = u"CreateVpc"_s;
    record.parameters = {{u"Description"_s, value}};
    record.effect = QStringList{u"vpc-1"_s};
    record.status = 200;
    return record;
}

QString noise(int length)
{
    static std::mt19937 generator(1);
    QString text;
    for (int i = 0; i < length; ++i)
        text += QChar(0x4e00 + ushort(generator() % 20'000)); // rare in what compresses well
    return text;
}

} // namespace

class TestSimHostile : public QObject
{
    Q_OBJECT

private slots:
    // --- What is remembered

    void theLogKeepsTheLastHundredThousand()
    {
        RequestLog log(1);
        for (int i = 1; i <= 100'500; ++i)
            QCOMPARE(log.append(recordOf(QString::number(i)), u"key %1"_s.arg(i)).n, i);
        const QJsonObject oldest = log.since(0);
        QCOMPARE(oldest.value(u"dropped"_s).toInt(), 500);
        QCOMPARE(oldest.value(u"requests"_s).toArray().size(), 10'000);
        QCOMPARE(oldest[u"requests"_s][0][u"n"_s].toInt(), 501);
        QCOMPARE(oldest[u"requests"_s][9999][u"parameters"_s][u"Description"_s].toString(), u"10500"_s);
        QCOMPARE(log.since(oldest.value(u"next"_s).toInteger())[u"requests"_s][0][u"n"_s].toInt(), 10'501);
        const QJsonArray latest = log.since(100'490).value(u"requests"_s).toArray();
        QCOMPARE(latest.size(), 10);
        QCOMPARE(latest.last()[u"n"_s].toInt(), 100'500);
        // A copy of an old request is found and counted, one that was forgotten is not.
        for (const int n : {501, 60'000, 50'000, 100'500}) {
            RequestRecord *record = log.copyOf(u"key %1"_s.arg(n));
            QVERIFY2(record, qPrintable(QString::number(n)));
            QCOMPARE(record->n, n);
            QCOMPARE(record->effect, QStringList{u"vpc-1"_s});
            ++record->received;
        }
        QCOMPARE(log.since(59'999)[u"requests"_s][0][u"received"_s].toInt(), 2);
        QCOMPARE(log.since(100'499)[u"requests"_s][0][u"received"_s].toInt(), 2);
        QVERIFY(!log.copyOf(u"key 500"_s));
        QVERIFY(!log.copyOf(u"key 999999"_s));
    }

    void theLogOfLargeRequestsIsBoundedInBytes()
    {
        RequestLog log(1);
        const QString large = noise(20'000);
        for (int i = 0; i < 1500; ++i)
            log.append(recordOf(large + noise(5)), {});
        QCOMPARE(log.nextNumber(), 1501);
        const QJsonObject kept = log.since(0);
        QVERIFY2(kept.value(u"dropped"_s).toInt() > 0, "all of it was kept");
        QCOMPARE(kept[u"requests"_s][0][u"n"_s].toInt(), kept.value(u"dropped"_s).toInt() + 1);
        QCOMPARE(kept.value(u"next"_s).toInt(), 1500);
    }

    void aRecordIsCutToWhatAnHonestRequestNeeds()
    {
        RequestRecord record = recordOf(QString(32 * 1024 * 4 / 3, u'x'));
        bound(record);
        QCOMPARE(record.parameters.value(u"Description"_s).size(), 32 * 1024 * 4 / 3); // user data of 32 KB
        record.nonce = QString(1'000'000, u'n');
        record.action = QString(1'000'000, u'a');
        record.parameters.insert(QString(1'000'000, u'p'), u"1"_s);
        for (int i = 0; i < 100; ++i)
            record.parameters.insert(u"Large.%1"_s.arg(i), QString(100'000, u'x'));
        for (int i = 0; i < 10'000; ++i)
            record.unknown << u"Unknown.%1"_s.arg(i);
        bound(record);
        QVERIFY(QJsonDocument(toJson(record)).toJson().size() < 150'000);
    }

    void noncesAreAMillionAtMostAndQuarterOfAnHourAtLeast()
    {
        NonceMemory nonces;
        qint64 wall = 1'767'225'600'000;
        QVERIFY(nonces.use(u"key"_s, u"first"_s, wall));
        QVERIFY(!nonces.use(u"key"_s, u"first"_s, wall));
        QVERIFY(nonces.use(u"other"_s, u"first"_s, wall));
        QVERIFY(!nonces.use(u"key"_s, u"first"_s, wall + 14 * 60'000));
        for (int i = 0; i < 1'100'000; ++i)
            nonces.use(u"key"_s, QString::number(i), wall);
        QVERIFY(nonces.size() <= 1'000'000);
        QVERIFY(!nonces.use(u"key"_s, u"1099999"_s, wall));
        wall += 31 * 60'000;
        QVERIFY(nonces.use(u"key"_s, u"1099999"_s, wall));
        QVERIFY(nonces.size() <= 2);
    }

    void aTokenOfAMegabyteIsRememberedByItsHash()
    {
        Call call;
        call.parameters = {{u"ClientToken"_s, QString(1'000'000, u't')}};
        QVERIFY(TokenMemory::keyOf(call, u"ClientToken"_s).size() < 200);
        Call other = call;
        other.parameters[u"ClientToken"_s] += u'u';
        QVERIFY(TokenMemory::keyOf(call, u"ClientToken"_s) != TokenMemory::keyOf(other, u"ClientToken"_s));
    }

    // --- What is read

    void manyParametersEndInARefusal()
    {
        SimClient cloud;
        Question question = describe({{u"RegionId"_s, SimClient::region()}}, cloud.wall());
        question.headers.append(Header{"content-type", "application/x-www-form-urlencoded"});
        for (int i = 0; i < 50'000; ++i)
            question.body += "a" + QByteArray::number(i) + "=1&";
        QCOMPARE(cloud.cloud().answer(question).status, 400);
        QVERIFY(parseForm(question.body).size() <= 10'000);
    }

    void manySignedHeadersAreRefused()
    {
        SimClient cloud;
        Question question = describe({{u"RegionId"_s, SimClient::region()}}, cloud.wall());
        for (Header &header : question.headers) {
            if (header.first == "authorization")
                header.second.replace("SignedHeaders=", "SignedHeaders=" + QByteArray("x-acs-a;").repeated(100'000));
        }
        const Reply reply = cloud.cloud().answer(question);
        QCOMPARE(reply.status, 400);
        QVERIFY(reply.body.contains("IncompleteSignature"));
    }

    // Requests that were honest before a few of their bytes were changed: each gets an answer, and none but a whole one has an effect.
    void changedRequestsAreAnswered()
    {
        SimClient cloud;
        std::mt19937 random(7);
        const auto change = [&random](QByteArray &bytes) {
            for (unsigned i = 0, count = random() % 4; i < count && !bytes.isEmpty(); ++i) {
                const qsizetype place = qsizetype(random() % unsigned(bytes.size()));
                switch (random() % 4) {
                case 0: bytes[place] = char(random()); break;
                case 1: bytes.remove(place, 1 + qsizetype(random() % 8)); break;
                case 2: bytes.insert(place, QByteArray(1 + qsizetype(random() % 8), "%&=+;\0\xff."[random() % 8])); break;
                default: bytes.insert(place, bytes.mid(place, 16)); break;
                }
            }
        };
        int refused = 0;
        for (int i = 0; i < 3000; ++i) {
            Question question = signedQuestion(Products::ecs, u"RunInstances"_s,
                                               {{u"RegionId"_s, SimClient::region()}, {u"SystemDisk.Size"_s, u"40"_s}, {u"Tag.1.Key"_s, u"云"_s}},
                                               u"key"_s, "secret", cloud.wall());
            change(question.query);
            change(question.headers[qsizetype(random() % unsigned(question.headers.size()))].second);
            change(question.body);
            const Reply reply = cloud.cloud().answer(question);
            QVERIFY(reply.status >= 400 && reply.status < 500);
            QVERIFY(!reply.body.isEmpty());
            ++refused;
        }
        QCOMPARE(refused, 3000);
        QCOMPARE(cloud.sim("GET", "/_sim/resources").value(u"resources"_s).toArray().size(), 0);
        QVERIFY(cloud.vpc(u"CreateVpc"_s).ok());
    }

    // Signed by someone who has a key: values that no handler expects.
    void signedNonsenseIsRefusedOrIgnored_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QMap<QString, QString>>("parameters");
        using Parameters = QMap<QString, QString>;
        const QString deep = QString(100'000, u'[');
        QTest::newRow("a list a hundred thousand deep") << u"DescribeInstances"_s << Parameters{{u"InstanceIds"_s, deep}};
        QTest::newRow("an amount beyond all numbers") << u"RunInstances"_s << Parameters{{u"Amount"_s, QString(1000, u'9')}};
        QTest::newRow("a page beyond all pages") << u"DescribeInstances"_s << Parameters{{u"PageNumber"_s, u"2147483647"_s}, {u"PageSize"_s, u"100"_s}};
        QTest::newRow("a negative page") << u"DescribeInstances"_s << Parameters{{u"PageNumber"_s, u"-1"_s}};
        QTest::newRow("an index beyond all lists") << u"CreateSecurityGroup"_s << Parameters{{u"Tag.2147483647.Key"_s, u"a"_s}, {u"Tag.99999999999.Key"_s, u"b"_s}};
        QTest::newRow("a name of control characters") << u"CreateSecurityGroup"_s << Parameters{{u"SecurityGroupName"_s, u"a\u0000b\u0001"_s}};
        QTest::newRow("half a surrogate") << u"CreateSecurityGroup"_s << Parameters{{u"SecurityGroupName"_s, QString(QChar(0xd800))}};
        QTest::newRow("a pattern of stars") << u"DescribeInstances"_s << Parameters{{u"InstanceName"_s, QString(50, u'*')}};
        QTest::newRow("a key that is a megabyte") << u"ImportKeyPair"_s << Parameters{{u"KeyPairName"_s, u"k1"_s}, {u"PublicKeyBody"_s, QString(900'000, u'A')}};
    }
    void signedNonsenseIsRefusedOrIgnored()
    {
        QFETCH(QString, action);
        using Parameters = QMap<QString, QString>;
        QFETCH(Parameters, parameters);
        SimClient cloud;
        const auto result = cloud.call(Products::ecs, action, parameters);
        QVERIFY2(result.status == 200 || (result.status >= 400 && result.status < 500), qPrintable(QString::number(result.status)));
        QVERIFY(cloud.vpc(u"CreateVpc"_s).ok());
    }

    // --- The program under pressure

    void answersThatNobodyReadsDoNotFillMemory()
    {
        Program program;
        if (!program.memory())
            QSKIP("there is no /proc here");
        for (int i = 0; i < 200; ++i)
            QCOMPARE(program.ask({{u"VpcName"_s, noise(3000)}}), 200);
        const double before = *program.memory();
        // Some megabytes each, asked for again and again over connections that fetch nothing.
        std::vector<std::unique_ptr<QTcpSocket>> greedy;
        for (int i = 0; i < 20; ++i) {
            greedy.push_back(program.connection());
            greedy.back()->setReadBufferSize(1024);
            greedy.back()->write(QByteArray("GET /_sim/requests HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").repeated(50));
            greedy.back()->waitForBytesWritten(5000);
        }
        QCOMPARE(program.ask(), 200);
        const double growth = *program.memory() - before;
        QVERIFY2(growth < 250, qPrintable(u"grew by %1 MB"_s.arg(growth)));
    }

    void bodiesWithoutEndDoNotFillMemory()
    {
        Program program;
        if (!program.memory())
            QSKIP("there is no /proc here");
        const double before = *program.memory();
        const QByteArray block(1'000'000, 'x');
        std::vector<std::unique_ptr<QTcpSocket>> senders;
        for (int i = 0; i < 20; ++i) {
            senders.push_back(program.connection());
            senders.back()->write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n");
            // Until it is cut off.
            for (int j = 0; j < 20 && senders.back()->state() != QAbstractSocket::UnconnectedState; ++j) {
                senders.back()->write(block);
                senders.back()->waitForBytesWritten(50);
            }
        }
        QCOMPARE(program.ask(), 200);
        const double growth = *program.memory() - before;
        QVERIFY2(growth < 100, qPrintable(u"grew by %1 MB"_s.arg(growth)));
    }

    void thousandsOfConnectionsLeaveRoomForAnHonestOne()
    {
        Program program;
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < 3000; ++i) {
            idle.push_back(program.connection());
            if (i % 100 == 99) {
                QVERIFY(idle.back()->waitForConnected(10'000));
                QCoreApplication::processEvents();
            }
            if (idle.size() > 800) // the test's own descriptors are limited too
                idle.erase(idle.begin());
        }
        QCOMPARE(program.ask(), 200);
        if (const auto memory = program.memory())
            QVERIFY2(*memory < 150, qPrintable(u"takes %1 MB"_s.arg(*memory)));
    }
};

QTEST_GUILESS_MAIN(TestSimHostile)
#include "tst_simhostile.moc"
