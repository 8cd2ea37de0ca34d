#include "tests/simulator/simclient.h"

#include "cloudapi/simulator/server.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>
#include <QUuid>

using namespace CloudSim;
using namespace Qt::StringLiterals;

namespace {

using Parameters = QMap<QString, QString>;

/// What came back over a socket.
struct Received
{
    QByteArray head;
    QByteArray body;
    bool closed = false;

    int status() const { return head.mid(9, 3).toInt(); }
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString code() const { return json().value(u"Code"_s).toString(); }
    bool nothing() const { return head.isEmpty() && body.isEmpty(); }
};

/// A connection that sends bytes as the test wrote them.
class Wire
{
public:
    explicit Wire(const QUrl &endpoint)
    {
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_socket.connectToHost(endpoint.host(), quint16(endpoint.port()));
    }
    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    /// Waits for one whole answer, or for the end of the connection.
    Received receive()
    {
        Received received;
        // The server's own timer wakes the loop every second, so that the deadline is looked at.
        for (const QDeadlineTimer deadline(20'000); !deadline.hasExpired(); QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents)) {
            m_buffer += m_socket.readAll();
            if (complete(received) || ended())
                break;
        }
        if (received.head.isEmpty() && !ended())
            qFatal("neither answer nor end");
        received.closed = m_socket.state() == QAbstractSocket::UnconnectedState;
        if (received.head.isEmpty())
            received.body = m_buffer;
        return received;
    }
    Received exchange(const QByteArray &bytes)
    {
        send(bytes);
        return receive();
    }
    qint64 waiting()
    {
        m_buffer += m_socket.readAll();
        return m_buffer.size();
    }
    bool connected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool ended() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }

private:
    bool complete(Received &received)
    {
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QByteArray head = m_buffer.left(end);
        const qsizetype field = head.toLower().indexOf("content-length: ");
        const qsizetype length = field < 0 ? 0 : head.mid(field + 16, head.indexOf("\r\n", field) < 0 ? -1 : head.indexOf("\r\n", field) - field - 16).toInt();
        if (m_buffer.size() < end + 4 + length)
            return false;
        received.head = head;
        received.body = m_buffer.mid(end + 4, length);
        m_buffer = m_buffer.mid(end + 4 + length);
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

QByteArray http(const Question &question)
{
    QByteArray text = question.method + " /" + (question.query.isEmpty() ? "" : "?" + question.query) + " HTTP/1.1\r\n";
    for (const Header &header : question.headers)
        text += header.first + ": " + header.second + "\r\n";
    return text + "Content-Length: " + QByteArray::number(question.body.size()) + "\r\n\r\n" + question.body;
}

QByteArray form(const Parameters &parameters)
{
    QByteArrayList pairs;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        pairs << QUrl::toPercentEncoding(it.key()) + '=' + QUrl::toPercentEncoding(it.value());
    return pairs.join('&');
}

/// A request of the older method: everything in the form body.
QByteArray sha1Form(const QString &action, Parameters parameters, const QString &format, const QString &version = u"2016-04-28"_s)
{
    parameters.insert({{u"Action"_s, action}, {u"Version"_s, version}, {u"AccessKeyId"_s, u"key"_s}, {u"SignatureMethod"_s, u"HMAC-SHA1"_s},
                       {u"SignatureVersion"_s, u"1.0"_s}, {u"SignatureNonce"_s, QUuid::createUuid().toString()},
                       {u"Timestamp"_s, isoTime(QDateTime::currentMSecsSinceEpoch())}});
    if (!format.isEmpty())
        parameters.insert(u"Format"_s, format);
    const QByteArray text = "POST&%2F&" + QUrl::toPercentEncoding(QString::fromLatin1(form(parameters)));
    parameters.insert(u"Signature"_s, QString::fromLatin1(QMessageAuthenticationCode::hash(text, "secret&", QCryptographicHash::Sha1).toBase64()));
    return form(parameters);
}

} // namespace

class TestSimServer : public QObject
{
    Q_OBJECT

    std::unique_ptr<Server> m_server;

    Received once(const QByteArray &bytes) { return Wire(m_server->endpoint()).exchange(bytes); }
    QByteArray request(const QString &action, Parameters parameters = {})
    {
        if (!parameters.contains(u"RegionId"_s))
            parameters.insert(u"RegionId"_s, SimClient::region());
        return http(signedQuestion(Products::vpc, action, parameters, u"key"_s, "secret", QDateTime::currentMSecsSinceEpoch()));
    }
    Received sim(const QByteArray &method, const QByteArray &path, const QByteArray &body = {}, const QByteArray &headers = "Host: 127.0.0.1\r\n")
    {
        return once(method + ' ' + path + " HTTP/1.1\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    QJsonArray records() { return sim("GET", "/_sim/requests?since=0").json().value(u"requests"_s).toArray(); }
    QJsonObject lastRecord() { return records().last().toObject(); }
    int vpcs() { return int(sim("GET", "/_sim/resources").json().value(u"resources"_s).toArray().size()); }
    void fault(const QByteArray &rule) { QCOMPARE(sim("PUT", "/_sim/faults", "{\"faults\":[" + rule + "]}").status(), 200); }

private slots:
    void init()
    {
        CloudOptions options;
        options.speed = 0;
        options.keys.add({.id = u"key"_s, .secret = "secret", .account = defaultAccount(), .user = {}, .token = {}});
        m_server = std::make_unique<Server>(options, ServerOptions{});
        QVERIFY(m_server->start());
    }
    void cleanup() { m_server.reset(); }

    void aSignedRequestIsAnswered()
    {
        const Received received = once(request(u"CreateVpc"_s));
        QCOMPARE(received.status(), 200);
        QVERIFY(received.json().value(u"VpcId"_s).toString().startsWith("vpc-"_L1));
        QVERIFY(received.head.contains("Content-Type: application/json;charset=utf-8"));
        QVERIFY(received.head.contains("x-acs-request-id: " + received.json().value(u"RequestId"_s).toString().toLatin1()));
        QVERIFY(received.head.contains(" GMT"));
        const QJsonObject record = lastRecord();
        QCOMPARE(record.value(u"product"_s).toString(), u"Vpc"_s);
        QCOMPARE(record.value(u"action"_s).toString(), u"CreateVpc"_s);
        QCOMPARE(record.value(u"status"_s).toInt(), 200);
        QCOMPARE(record.value(u"code"_s).toString(), QString());
        QCOMPARE(record.value(u"effect"_s).toArray(), QJsonArray{received.json().value(u"VpcId"_s)});
        QCOMPARE(record.value(u"received"_s).toInt(), 1);
        QVERIFY(record.value(u"fault"_s).isNull());
    }

    void bothFormatsOfTheOlderMethod()
    {
        const auto send = [this](const QByteArray &body) {
            return once("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + QByteArray::number(body.size())
                        + "\r\n\r\n" + body);
        };
        const Received json = send(sha1Form(u"DescribeVpcs"_s, {{u"RegionId"_s, SimClient::region()}}, u"JSON"_s));
        QCOMPARE(json.status(), 200);
        QVERIFY(json.json().contains(u"Vpcs"_s));
        const Received xml = send(sha1Form(u"DescribeZones"_s, {{u"RegionId"_s, SimClient::region()}}, {}));
        QCOMPARE(xml.status(), 200);
        QVERIFY(xml.head.contains("text/xml;charset=utf-8"));
        QVERIFY(xml.body.startsWith("<?xml"));
        QVERIFY(xml.body.contains("<DescribeZonesResponse>"));
        QVERIFY(xml.body.contains("</Zone><Zone>"));
        const Received refused = send(sha1Form(u"DeleteVpc"_s, {{u"RegionId"_s, SimClient::region()}, {u"VpcId"_s, u"vpc-1"_s}}, {}));
        QCOMPARE(refused.status(), 404);
        QVERIFY(refused.body.contains("<Error>"));
        QVERIFY(refused.body.contains("<Code>InvalidVpcID.NotFound</Code>"));
    }

    void aChunkedBodyIsRead()
    {
        const QByteArray body = sha1Form(u"DescribeVpcs"_s, {{u"RegionId"_s, SimClient::region()}}, u"json"_s);
        QByteArray chunks;
        for (qsizetype i = 0; i < body.size(); i += 50) {
            const QByteArray chunk = body.mid(i, 50);
            chunks += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
        }
        const Received received = once("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                                       + chunks + "0\r\n\r\n");
        QCOMPARE(received.status(), 200);
    }

    void longTargets()
    {
        QCOMPARE(once(request(u"DescribeVpcs"_s, {{u"VpcName"_s, QString(120'000, u'x')}})).status(), 200);
        QCOMPARE(once(request(u"DescribeVpcs"_s, {{u"VpcName"_s, QString(140'000, u'x')}})).status(), 414);
    }

    void charactersThatUrlsChangeStillVerify()
    {
        const QString awkward = u"a b+c%25d~e'f(g)*!,;:@/?é云\"<>{}|\\^`[]"_s;
        QCOMPARE(once(request(u"DescribeVpcs"_s, {{u"VpcName"_s, awkward}})).status(), 200);
        QCOMPARE(lastRecord()[u"parameters"_s][u"VpcName"_s].toString(), awkward);
    }

    void oneConnectionServesManyRequests()
    {
        Wire wire(m_server->endpoint());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(wire.exchange(request(u"CreateVpc"_s)).status(), 200);
        QCOMPARE(vpcs(), 5);
    }

    void headHasNoBody()
    {
        Wire wire(m_server->endpoint());
        const Received head = wire.exchange("HEAD / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        QCOMPARE(head.status(), 400);
        QVERIFY(head.body.isEmpty());
        QCOMPARE(wire.exchange(request(u"CreateVpc"_s)).status(), 200); // on the same connection
    }

    void aBodyThatWaitsToBeAskedForIsAskedFor()
    {
        Wire wire(m_server->endpoint());
        const QByteArray body = sha1Form(u"CreateVpc"_s, {{u"RegionId"_s, SimClient::region()}}, u"JSON"_s);
        const Received asked = wire.exchange("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                             "Expect: 100-continue\r\nContent-Length: "
                                             + QByteArray::number(body.size()) + "\r\n\r\n");
        QCOMPARE(asked.status(), 100);
        QCOMPARE(wire.exchange(body).status(), 200);
        QCOMPARE(vpcs(), 1);
    }

    void clientsOfHttp10WaitForTheEnd()
    {
        Wire wire(m_server->endpoint());
        QByteArray bytes = request(u"DescribeVpcs"_s);
        bytes.replace(" HTTP/1.1\r\n", " HTTP/1.0\r\n");
        QCOMPARE(wire.exchange(bytes).status(), 200);
        QTRY_VERIFY(wire.ended());
    }

    void requestsThatDoNotWaitForAnswersAreAnsweredInOrder()
    {
        Wire wire(m_server->endpoint());
        wire.send(request(u"CreateVpc"_s) + request(u"DescribeVpcs"_s) + request(u"Nothing"_s));
        QVERIFY(wire.receive().json().contains(u"VpcId"_s));
        QCOMPARE(wire.receive().json().value(u"TotalCount"_s).toInt(), 1);
        QCOMPARE(wire.receive().status(), 404);
    }

    void aConnectionThatAsksToBeClosedIsClosed()
    {
        Wire wire(m_server->endpoint());
        QByteArray bytes = request(u"DescribeVpcs"_s);
        bytes.replace("\r\nContent-Length", "\r\nConnection: close\r\nContent-Length");
        QCOMPARE(wire.exchange(bytes).status(), 200);
        QTRY_VERIFY(wire.ended());
    }

    void copiesAreCountedAndHaveNoEffect()
    {
        const QByteArray bytes = request(u"CreateVpc"_s);
        QCOMPARE(once(bytes).status(), 200);
        const Received copy = once(bytes);
        QCOMPARE(copy.status(), 400);
        QCOMPARE(copy.code(), u"SignatureNonceUsed"_s);
        QCOMPARE(records().size(), 1);
        QCOMPARE(lastRecord().value(u"received"_s).toInt(), 2);
        QCOMPARE(lastRecord().value(u"status"_s).toInt(), 200);
        QCOMPARE(vpcs(), 1);
    }

    void aWrongSignatureStaysWrongHoweverOftenItComes()
    {
        Question question = signedQuestion(Products::vpc, u"CreateVpc"_s, {{u"RegionId"_s, SimClient::region()}}, u"key"_s, "secret",
                                           QDateTime::currentMSecsSinceEpoch());
        QCOMPARE(once(http(question)).status(), 200);
        for (Header &header : question.headers) {
            if (header.first == "authorization")
                header.second.replace("Signature=", "Signature=00");
        }
        QCOMPARE(once(http(question)).code(), u"SignatureDoesNotMatch"_s);
        QCOMPARE(once(http(question)).code(), u"SignatureDoesNotMatch"_s);
        QCOMPARE(records().size(), 2);
        QCOMPARE(lastRecord().value(u"received"_s).toInt(), 2);
    }

    void secretsAreMaskedAndNamedIfTheyCameInTheUrl()
    {
        once(request(u"CreateVpc"_s, {{u"Password"_s, u"hunter2"_s}, {u"Users.1.AccountPassword"_s, u"hunter3"_s}}));
        QJsonObject record = lastRecord();
        QCOMPARE(record[u"parameters"_s][u"Password"_s].toString(), u"***"_s);
        QCOMPARE(record.value(u"secretsInUrl"_s).toArray(), (QJsonArray{u"Password"_s, u"Users.1.AccountPassword"_s}));
        const QByteArray body = sha1Form(u"CreateVpc"_s, {{u"RegionId"_s, SimClient::region()}, {u"Password"_s, u"hunter4"_s}}, u"json"_s);
        once("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
             + body);
        record = lastRecord();
        QCOMPARE(record.value(u"status"_s).toInt(), 200);
        QCOMPARE(record[u"parameters"_s][u"Password"_s].toString(), u"***"_s);
        QCOMPARE(record.value(u"secretsInUrl"_s).toArray(), QJsonArray());
        QVERIFY(!sim("GET", "/_sim/requests").body.contains("hunter"));
    }

    void unknownActionsAndVersions_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such action") << u"CreateMoon"_s << u"2016-04-28"_s << u"InvalidAction.NotFound"_s;
        QTest::newRow("an action of another product") << u"CreateVpc"_s << u"2014-08-15"_s << u"InvalidAction.NotFound"_s;
        QTest::newRow("no such version") << u"CreateVpc"_s << u"1999-01-01"_s << u"NoSuchVersion"_s;
    }
    void unknownActionsAndVersions()
    {
        QFETCH(QString, action);
        QFETCH(QString, version);
        QFETCH(QString, code);
        const QByteArray name = version.toLatin1();
        const Product product{{}, QLatin1StringView(name), {}};
        const Received received = once(http(signedQuestion(product, action, {}, u"key"_s, "secret", QDateTime::currentMSecsSinceEpoch())));
        QCOMPARE(received.status(), 404);
        QCOMPARE(received.code(), code);
        for (const QString &field : {u"RequestId"_s, u"HostId"_s, u"Message"_s, u"Recommend"_s})
            QVERIFY(received.json().contains(field));
    }

    // --- Faults

    void refuseAndErrorHaveNoEffect_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("refuse") << QByteArray(R"({"action":"Vpc:CreateVpc","kind":"refuse","status":403,"code":"Forbidden.RAM"})") << 403 << u"Forbidden.RAM"_s;
        QTest::newRow("refuse without words") << QByteArray(R"({"action":"Vpc:CreateVpc","kind":"refuse"})") << 400 << u"OperationDenied"_s;
        QTest::newRow("error") << QByteArray(R"({"action":"CreateVpc","kind":"error"})") << 503 << u"ServiceUnavailable"_s;
        QTest::newRow("error with a status") << QByteArray(R"({"action":"*","kind":"error","status":500,"code":"InternalError"})") << 500 << u"InternalError"_s;
    }
    void refuseAndErrorHaveNoEffect()
    {
        QFETCH(QByteArray, rule);
        QFETCH(int, status);
        QFETCH(QString, code);
        fault(rule);
        const Received received = once(request(u"CreateVpc"_s));
        QCOMPARE(received.status(), status);
        QCOMPARE(received.code(), code);
        QCOMPARE(vpcs(), 0);
        QVERIFY(!lastRecord().value(u"fault"_s).isNull());
        QCOMPARE(once(request(u"CreateVpc"_s)).status(), 200);
    }

    void resetBeforeDropsTheConnectionAndTheCopyIsTheFirstThatTheCloudSees()
    {
        fault(R"({"action":"Vpc:CreateVpc","kind":"reset-before"})");
        const QByteArray bytes = request(u"CreateVpc"_s);
        const Received dropped = once(bytes);
        QVERIFY(dropped.nothing());
        QVERIFY(dropped.closed);
        QCOMPARE(vpcs(), 0);
        QCOMPARE(lastRecord().value(u"fault"_s).toString(), u"reset-before"_s);
        QCOMPARE(lastRecord().value(u"status"_s).toInt(), 0);
        QCOMPARE(once(bytes).status(), 200);
        QCOMPARE(vpcs(), 1);
        QCOMPARE(records().size(), 1);
        QCOMPARE(lastRecord().value(u"received"_s).toInt(), 2);
        QCOMPARE(lastRecord().value(u"status"_s).toInt(), 200);
    }

    void resetAfterLosesTheAnswerOfWhatHappened()
    {
        fault(R"({"action":"Vpc:CreateVpc","kind":"reset-after"})");
        const Received dropped = once(request(u"CreateVpc"_s, {{u"ClientToken"_s, u"t"_s}}));
        QVERIFY(dropped.nothing());
        QVERIFY(dropped.closed);
        QCOMPARE(vpcs(), 1);
        QCOMPARE(lastRecord().value(u"effect"_s).toArray().size(), 1);
        const Received again = once(request(u"CreateVpc"_s, {{u"ClientToken"_s, u"t"_s}}));
        QCOMPARE(again.json().value(u"VpcId"_s), records().first()[u"effect"_s][0]);
        QCOMPARE(vpcs(), 1);
    }

    void hangAnswersNever()
    {
        fault(R"({"action":"Vpc:CreateVpc","kind":"hang"})");
        Wire wire(m_server->endpoint());
        wire.send(request(u"CreateVpc"_s));
        QTRY_COMPARE(vpcs(), 1);
        QCOMPARE(wire.waiting(), 0);
        QVERIFY(wire.connected());
    }

    void slowAnswersAfterOthersThatCameLater()
    {
        fault(R"({"action":"Vpc:CreateVpc","kind":"slow","delayMs":300})");
        Wire wire(m_server->endpoint());
        wire.send(request(u"CreateVpc"_s));
        QTRY_COMPARE(vpcs(), 1);
        QCOMPARE(wire.waiting(), 0);
        QCOMPARE(wire.receive().status(), 200);
    }

    void truncateSendsHalfAnAnswer()
    {
        fault(R"({"action":"Vpc:CreateVpc","kind":"truncate"})");
        const Received received = once(request(u"CreateVpc"_s));
        QVERIFY(received.closed);
        QVERIFY(received.head.isEmpty()); // no whole answer came
        QVERIFY(received.body.startsWith("HTTP/1.1 200"));
        QVERIFY(!received.body.endsWith("}"));
        QCOMPARE(vpcs(), 1);
    }

    void garbageIsNoJson()
    {
        fault(R"({"action":"Vpc:CreateVpc","kind":"garbage"})");
        const Received received = once(request(u"CreateVpc"_s));
        QCOMPARE(received.status(), 200);
        QVERIFY(received.json().isEmpty());
        QCOMPARE(vpcs(), 1);
    }

    void vanishTakesBackWhatWasAccepted()
    {
        fault(R"({"action":"Vpc:CreateVpc","kind":"vanish","delayMs":1000})");
        QCOMPARE(once(request(u"CreateVpc"_s)).status(), 200);
        QCOMPARE(vpcs(), 1);
        sim("POST", "/_sim/clock", R"({"advance":5})");
        QCOMPARE(vpcs(), 0);
    }

    void skipAndCountChooseTheRequests()
    {
        fault(R"({"action":"Vpc:CreateVpc","kind":"error","skip":1,"count":2})");
        QList<int> statuses;
        for (int i = 0; i < 5; ++i)
            statuses << once(request(u"CreateVpc"_s)).status();
        QCOMPARE(statuses, (QList<int>{200, 503, 503, 200, 200}));
        QCOMPARE(sim("GET", "/_sim/faults").json()[u"faults"_s][0][u"count"_s].toInt(), 0);
        QCOMPARE(sim("DELETE", "/_sim/faults").json().value(u"faults"_s).toArray(), QJsonArray());
    }

    void probabilityIsDrawnBySeed()
    {
        const QByteArray rule = R"({"action":"Vpc:DescribeVpcs","kind":"error","count":-1,"probability":0.5,"seed":7})";
        const auto draw = [&] {
            fault(rule);
            QList<int> statuses;
            for (int i = 0; i < 40; ++i)
                statuses << once(request(u"DescribeVpcs"_s)).status();
            return statuses;
        };
        const QList<int> first = draw();
        QVERIFY(first.contains(200) && first.contains(503));
        QCOMPARE(draw(), first);
    }

    void brokenFaultRulesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("place");
        QTest::newRow("no JSON") << QByteArray("{") << u"offset"_s;
        QTest::newRow("no list") << QByteArray("{}") << u"faults"_s;
        QTest::newRow("no action") << QByteArray(R"({"faults":[{"kind":"error"}]})") << u"faults[0]: \"action\""_s;
        QTest::newRow("an unknown kind") << QByteArray(R"({"faults":[{"action":"*","kind":"explode"}]})") << u"kind"_s;
        QTest::newRow("an unknown field") << QByteArray(R"({"faults":[{"action":"*","kind":"error","colour":1}]})") << u"colour"_s;
        QTest::newRow("text for a number") << QByteArray(R"({"faults":[{"action":"*","kind":"error","count":"1"}]})") << u"count"_s;
    }
    void brokenFaultRulesAreNamed()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, place);
        fault(R"({"action":"Vpc:CreateVpc","kind":"error"})");
        const Received received = sim("PUT", "/_sim/faults", body);
        QCOMPARE(received.status(), 400);
        QVERIFY2(received.json().value(u"error"_s).toString().contains(place), received.body.constData());
        QCOMPARE(sim("GET", "/_sim/faults").json().value(u"faults"_s).toArray().size(), 1);
    }

    // --- The pages of the simulator itself

    void onlyThisMachineMayAsk_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        QTest::newRow("by number") << QByteArray("Host: 127.0.0.1:80\r\n") << 200;
        QTest::newRow("by name") << QByteArray("Host: localhost:80\r\n") << 200;
        QTest::newRow("by number six") << QByteArray("Host: [::1]:80\r\n") << 200;
        QTest::newRow("another name") << QByteArray("Host: rebound.example\r\n") << 403;
        QTest::newRow("from a web page") << QByteArray("Host: localhost\r\nOrigin: https://example.org\r\n") << 403;
        QTest::newRow("from a page of nowhere") << QByteArray("Host: localhost\r\nOrigin: null\r\n") << 403;
        QTest::newRow("no host") << QByteArray() << 403;
    }
    void onlyThisMachineMayAsk()
    {
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        QCOMPARE(sim("GET", "/_sim/clock", {}, headers).status(), status);
    }

    void resourcesAreListedWithTheirFields()
    {
        const QString vpc = once(request(u"CreateVpc"_s, {{u"Tag.1.Key"_s, u"a"_s}, {u"Tag.1.Value"_s, u"b"_s}})).json().value(u"VpcId"_s).toString();
        const QJsonObject resource = sim("GET", "/_sim/resources").json()[u"resources"_s][0].toObject();
        QCOMPARE(resource, (QJsonObject{{u"id"_s, vpc}, {u"type"_s, u"vpc"_s}, {u"product"_s, u"Vpc"_s}, {u"region"_s, u"cn-hangzhou"_s},
                                        {u"state"_s, u"Pending"_s}, {u"parent"_s, QString()}, {u"tags"_s, QJsonObject{{u"a"_s, u"b"_s}}},
                                        {u"charge"_s, QString()}, {u"createdBy"_s, 1}}));
    }

    void requestsAreReadOnByNumber()
    {
        for (int i = 0; i < 3; ++i)
            once(request(u"DescribeVpcs"_s));
        const QJsonObject all = sim("GET", "/_sim/requests").json();
        QCOMPARE(all.value(u"next"_s).toInt(), 3);
        QCOMPARE(all.value(u"dropped"_s).toInt(), 0);
        const QJsonObject rest = sim("GET", "/_sim/requests?since=2").json();
        QCOMPARE(rest.value(u"requests"_s).toArray().size(), 1);
        QCOMPARE(rest[u"requests"_s][0][u"n"_s].toInt(), 3);
        QCOMPARE(sim("GET", "/_sim/requests?since=3").json().value(u"next"_s).toInt(), 3);
        QCOMPARE(sim("GET", "/_sim/requests?since=x").status(), 400);
    }

    void pagesThatThereAreNot_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("unknown") << QByteArray("GET") << QByteArray("/_sim/moon") << 404;
        QTest::newRow("posting resources") << QByteArray("POST") << QByteArray("/_sim/resources") << 405;
        QTest::newRow("deleting the clock") << QByteArray("DELETE") << QByteArray("/_sim/clock") << 405;
        QTest::newRow("ports of nothing") << QByteArray("PUT") << QByteArray("/_sim/resources/i-1/ports") << 404;
    }
    void pagesThatThereAreNot()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        QCOMPARE(sim(method, path, "{}").status(), status);
    }

    // --- Hostile input

    void rubbishDoesNotStopTheServer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("words") << QByteArray("hello\r\n\r\n");
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("every byte") << [] {
            QByteArray all;
            for (int i = 0; i < 256; ++i)
                all += char(i);
            return all;
        }();
        QTest::newRow("another version") << QByteArray("GET / HTTP/9.9\r\nHost: a\r\n\r\n");
        QTest::newRow("a length that is no number") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n");
        QTest::newRow("a negative length") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n");
        QTest::newRow("a broken chunk") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        QTest::newRow("a chunk as long as memory")
            << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n");
        QTest::newRow("an unknown method") << QByteArray("BREW /?a=b HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("a path that climbs") << QByteArray("GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("a host that is none") << QByteArray("GET /_sim/clock HTTP/1.1\r\nHost: ]:[\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("a target that is none") << QByteArray("GET http://[ HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("a tls greeting") << QByteArray::fromHex("160301020001000");
    }
    void rubbishDoesNotStopTheServer()
    {
        QFETCH(QByteArray, bytes);
        Wire wire(m_server->endpoint());
        wire.send(bytes);
        QTRY_VERIFY(wire.connected() || wire.ended());
        QCOMPARE(once(request(u"CreateVpc"_s)).status(), 200);
    }

    void aBodyTooLargeIsRefused()
    {
        Wire wire(m_server->endpoint());
        wire.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n" + QByteArray(3'000'000, 'x'));
        QTRY_VERIFY_WITH_TIMEOUT(wire.ended(), 15'000);
        QCOMPARE(once(request(u"DescribeVpcs"_s)).status(), 200);
    }

    void aLargeBodyWithinTheLimitIsRead()
    {
        const QByteArray body = sha1Form(u"DescribeVpcs"_s, {{u"RegionId"_s, SimClient::region()}, {u"VpcName"_s, QString(700'000, u'x')}}, u"json"_s);
        Wire wire(m_server->endpoint());
        QByteArray bytes = "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body;
        QCOMPARE(wire.exchange(bytes).status(), 200);
    }

    void aRequestThatDoesNotEndIsCutOff()
    {
        CloudOptions options;
        options.speed = 0;
        ServerOptions hasty;
        hasty.requestMs = 50;
        Server server(options, hasty);
        QVERIFY(server.start());
        Wire slow(server.endpoint());
        slow.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nx");
        Wire patient(server.endpoint());
        QTRY_VERIFY(slow.ended());
        QVERIFY(patient.connected()); // it has not begun a request yet
    }

    void moreConnectionsThanSocketsDoNotShutOthersOut()
    {
        std::vector<std::unique_ptr<Wire>> idle;
        for (int i = 0; i < 600; ++i) {
            idle.push_back(std::make_unique<Wire>(m_server->endpoint()));
            if (i % 50 == 0)
                QCoreApplication::processEvents();
        }
        QTRY_VERIFY(idle.back()->connected());
        QCOMPARE(once(request(u"DescribeVpcs"_s)).status(), 200);
        const auto open = [&idle] { return std::count_if(idle.cbegin(), idle.cend(), [](const auto &wire) { return wire->connected(); }); };
        QTRY_VERIFY(open() <= 512);
    }
};

QTEST_GUILESS_MAIN(TestSimServer)
#include "tst_simserver.moc"
