#include "cloudapi/cloudclock.h"
#include "cloudapi/qnamtransport.h"
#include "tests/support/testcertificate.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace CloudApi;

namespace {

/// A server on raw sockets that counts whole requests and misbehaves as told.
class RawServer : public QObject
{
public:
    enum class Security { Plain, Tls };
    enum class Drop { Never, BeforeReading, AfterReading, WithinAnswer, HangUp };

    Drop drop = Drop::Never;
    QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    int connections = 0;
    QByteArrayList requests; ///< head and body of each whole request

    explicit RawServer(Security security = Security::Plain)
    {
        if (security == Security::Tls) {
            auto tls = std::make_unique<QSslServer>();
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setLocalCertificate(testCertificate().certificate);
            configuration.setPrivateKey(testCertificate().key);
            tls->setSslConfiguration(configuration);
            m_server = std::move(tls);
        } else {
            m_server = std::make_unique<QTcpServer>();
        }
        m_server->listen(QHostAddress::LocalHost);
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection())
                take(socket);
        });
    }

    void close() { m_server->close(); }
    QList<QTcpSocket *> sockets() const { return m_server->findChildren<QTcpSocket *>(); }

    QUrl url(const QString &path = u"/"_s) const
    {
        QUrl url;
        url.setScheme(qobject_cast<QSslServer *>(m_server.get()) ? u"https"_s : u"http"_s);
        url.setHost(u"127.0.0.1"_s);
        url.setPort(m_server->serverPort());
        url.setPath(path);
        return url;
    }

private:
    void take(QTcpSocket *socket)
    {
        ++connections;
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (drop == Drop::BeforeReading)
            return socket->abort();
        auto buffer = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket, buffer] {
            *buffer += socket->readAll();
            while (takeRequest(*buffer))
                respond(socket);
        });
    }

    bool takeRequest(QByteArray &buffer)
    {
        const qsizetype head = buffer.indexOf("\r\n\r\n");
        if (head < 0)
            return false;
        qsizetype length = 0;
        for (const QByteArray &line : buffer.first(head).split('\n')) {
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toInt();
        }
        if (buffer.size() < head + 4 + length)
            return false;
        requests.append(buffer.first(head + 4 + length));
        buffer.remove(0, head + 4 + length);
        return true;
    }

    void respond(QTcpSocket *socket)
    {
        switch (drop) {
        case Drop::Never:
            socket->write(answer);
            break;
        case Drop::BeforeReading:
        case Drop::HangUp:
            break;
        case Drop::AfterReading:
            socket->abort();
            break;
        case Drop::WithinAnswer:
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"VpcId\":");
            socket->flush();
            socket->disconnectFromHost();
            break;
        }
    }

    std::unique_ptr<QTcpServer> m_server;
};

/// Trusts the certificate of the test's own server.
QSslConfiguration trustingUs()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({testCertificate().certificate});
    return configuration;
}

HttpRequest mutating(const RawServer &server, const QByteArray &body = {})
{
    HttpRequest request;
    request.url = server.url();
    request.url.setQuery(u"VpcName=demo"_s);
    request.headers = {{"x-acs-action", "CreateVpc"}};
    request.body = body;
    return request;
}

} // namespace

class TestTransport : public QObject
{
    Q_OBJECT

private slots:
    void sendsOnce_data();
    void sendsOnce();
    void sendsOnceOnAReusedConnection();
    void headAndBodyArriveAsGiven();
    void answersOfAnyStatusAreAnswers_data();
    void answersOfAnyStatusAreAnswers();
    void redirectIsNotFollowed();
    void refusedConnectionIsNotSent();
    void untrustedServerGetsNothing();
    void unansweredTimesOut();
    void trickleMeetsTheDeadline();
    void abortedCallsNobody();
    void deadContextCallsNobody();
    void clock_data();
    void clock();
    void clockIsAskedOfLoopbackOnly();

private:
    std::optional<HttpResult> send(const HttpRequest &request);
    /// Whatever was still to happen before this has happened after it.
    void probe(RawServer &server, QnamTransport &transport);

    SystemScheduler m_scheduler;
};

std::optional<HttpResult> TestTransport::send(const HttpRequest &request)
{
    QnamTransport transport(m_scheduler);
    transport.setTlsConfiguration(trustingUs());
    std::optional<HttpResult> result;
    transport.send(request, this, [&](const HttpResult &got) { result = got; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 20'000); }();
    return result;
}

void TestTransport::probe(RawServer &server, QnamTransport &transport)
{
    server.drop = RawServer::Drop::Never;
    bool answered = false;
    HttpRequest request;
    request.method = HttpRequest::Method::Get;
    request.url = server.url(u"/probe"_s);
    transport.send(request, this, [&](const HttpResult &) { answered = true; });
    QTRY_VERIFY(answered);
    QVERIFY(server.requests.takeLast().startsWith("GET /probe "));
}

void TestTransport::sendsOnce_data()
{
    QTest::addColumn<RawServer::Security>("security");
    QTest::addColumn<RawServer::Drop>("drop");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("copies");

    using Drop = RawServer::Drop;
    for (const auto security : {RawServer::Security::Plain, RawServer::Security::Tls}) {
        for (const QByteArray &body : {QByteArray(), QByteArray("Password=abc"), QByteArray(200'000, 'x')}) {
            const QByteArray what = (security == RawServer::Security::Tls ? "TLS, " : "plain, ")
                                    + (body.isEmpty() ? "empty body" : QByteArray::number(body.size()) + " bytes");
            QTest::addRow("%s, dropped before it is read", what.constData()) << security << Drop::BeforeReading << body << 0;
            QTest::addRow("%s, dropped before the answer", what.constData()) << security << Drop::AfterReading << body << 1;
            QTest::addRow("%s, dropped within the answer", what.constData()) << security << Drop::WithinAnswer << body << 1;
        }
    }
}

void TestTransport::sendsOnce()
{
    QFETCH(RawServer::Security, security);
    QFETCH(RawServer::Drop, drop);
    QFETCH(QByteArray, body);
    QFETCH(int, copies);

    RawServer server(security);
    server.drop = drop;
    const auto result = send(mutating(server, body));
    QVERIFY(result);
    QVERIFY(!result->has_value());
    QCOMPARE(result->error().kind, TransportError::Kind::Lost);
    QVERIFY(result->error().mayHaveHappened());
    QCOMPARE(server.connections, 1);
    QnamTransport another(m_scheduler);
    another.setTlsConfiguration(trustingUs());
    probe(server, another);
    QCOMPARE(server.requests.size(), copies);
    QCOMPARE(server.connections, 2);
}

void TestTransport::sendsOnceOnAReusedConnection()
{
    RawServer server;
    QnamTransport transport(m_scheduler);
    int answers = 0;
    std::optional<HttpResult> last;
    const auto callback = [&](const HttpResult &result) {
        ++answers;
        last = result;
    };
    transport.send(mutating(server), this, callback);
    QTRY_COMPARE(answers, 1);
    QVERIFY(last->has_value());

    server.drop = RawServer::Drop::AfterReading;
    transport.send(mutating(server), this, callback);
    QTRY_COMPARE(answers, 2);
    QVERIFY(!last->has_value());
    QCOMPARE(last->error().kind, TransportError::Kind::Lost);
    probe(server, transport);
    QCOMPARE(server.requests.size(), 2);
}

void TestTransport::headAndBodyArriveAsGiven()
{
    RawServer server;
    HttpRequest request = mutating(server, "a=1&b=2");
    request.headers.emplaceBack("User-Agent", "Cloudsteps/" CLOUDSTEPS_VERSION);
    QVERIFY(send(request)->has_value());
    const QByteArray sent = server.requests.value(0);
    QVERIFY(sent.startsWith("POST /?VpcName=demo HTTP/1.1\r\n"));
    QVERIFY(sent.endsWith("\r\n\r\na=1&b=2"));
    QVERIFY(sent.contains("\r\nx-acs-action: CreateVpc\r\n"));
    QVERIFY(sent.toLower().contains("\r\ncontent-length: 7\r\n"));
    QVERIFY(sent.contains("\r\nUser-Agent: Cloudsteps/" CLOUDSTEPS_VERSION "\r\n"));

    QVERIFY(send(mutating(server))->has_value());
    QVERIFY(server.requests.value(1).toLower().contains("\r\ncontent-length: 0\r\n"));
}

void TestTransport::answersOfAnyStatusAreAnswers_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 400, 401, 403, 404, 409, 429, 449, 500, 503})
        QTest::addRow("HTTP %d", status) << status;
}

void TestTransport::answersOfAnyStatusAreAnswers()
{
    QFETCH(int, status);
    RawServer server;
    server.answer = "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nX-Acs-Retry-After: 7\r\nContent-Length: 12\r\n\r\n{\"Code\":\"x\"}";
    const auto result = send(mutating(server));
    QVERIFY(result->has_value());
    QCOMPARE((*result)->status, status);
    QCOMPARE((*result)->body, "{\"Code\":\"x\"}");
    QCOMPARE((*result)->header("x-acs-retry-after"), "7");
    QCOMPARE(server.requests.size(), 1);
}

void TestTransport::redirectIsNotFollowed()
{
    RawServer elsewhere;
    RawServer server;
    server.answer = "HTTP/1.1 302 Found\r\nLocation: " + elsewhere.url().toEncoded() + "\r\nContent-Length: 0\r\n\r\n";
    const auto result = send(mutating(server));
    QVERIFY(result->has_value());
    QCOMPARE((*result)->status, 302);
    QnamTransport another(m_scheduler);
    probe(elsewhere, another);
    QCOMPARE(elsewhere.connections, 1);
}

void TestTransport::refusedConnectionIsNotSent()
{
    RawServer server;
    const HttpRequest request = mutating(server);
    server.close();
    const auto result = send(request);
    QVERIFY(!result->has_value());
    QCOMPARE(result->error().kind, TransportError::Kind::NotSent);
    QVERIFY(!result->error().mayHaveHappened());
    QVERIFY(!result->error().detail.contains("VpcName"_L1));
}

void TestTransport::untrustedServerGetsNothing()
{
    RawServer server(RawServer::Security::Tls);
    QnamTransport transport(m_scheduler); // trusts the system's certificates only
    std::optional<HttpResult> result;
    transport.send(mutating(server), this, [&](const HttpResult &got) { result = got; });
    QTRY_VERIFY(result);
    QVERIFY(!result->has_value());
    QCOMPARE(result->error().kind, TransportError::Kind::Tls);
    QVERIFY(!result->error().mayHaveHappened());
    QCOMPARE(server.requests.size(), 0);
}

void TestTransport::unansweredTimesOut()
{
    RawServer server;
    server.drop = RawServer::Drop::HangUp;
    HttpRequest request = mutating(server);
    request.timeout = std::chrono::milliseconds(100);
    const auto result = send(request);
    QVERIFY(!result->has_value());
    QCOMPARE(result->error().kind, TransportError::Kind::TimedOut);
    QCOMPARE(server.requests.size(), 1);
}

void TestTransport::trickleMeetsTheDeadline()
{
    RawServer server;
    server.drop = RawServer::Drop::HangUp;
    QTimer trickle;
    connect(&trickle, &QTimer::timeout, &server, [&] {
        for (QTcpSocket *socket : server.sockets())
            socket->write(trickle.objectName().isEmpty() ? "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" : " ");
        trickle.setObjectName(u"begun"_s);
    });
    HttpRequest request = mutating(server);
    request.timeout = std::chrono::seconds(20);
    request.deadline = std::chrono::milliseconds(300);
    trickle.start(50);
    const auto result = send(request);
    QVERIFY(!result->has_value());
    QCOMPARE(result->error().kind, TransportError::Kind::TimedOut);
}

void TestTransport::abortedCallsNobody()
{
    RawServer server;
    QnamTransport transport(m_scheduler);
    bool called = false;
    CallHandle handle = transport.send(mutating(server), this, [&](const HttpResult &) { called = true; });
    handle.abort();
    handle.abort();
    probe(server, transport);
    QVERIFY(!called);
}

void TestTransport::deadContextCallsNobody()
{
    RawServer server;
    QnamTransport transport(m_scheduler);
    bool called = false;
    auto context = std::make_unique<QObject>();
    transport.send(mutating(server), context.get(), [&](const HttpResult &) { called = true; });
    context.reset();
    probe(server, transport);
    QVERIFY(!called);
}

void TestTransport::clock_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<double>("speed"); // below 0: an error
    QTest::newRow("sped up") << QByteArray("200 OK") << QByteArray("{\"now\":\"2026-01-01T00:00:00Z\",\"speed\":60}") << 60.0;
    QTest::newRow("standing still") << QByteArray("200 OK") << QByteArray("{\"now\":\"2026-01-01T00:00:00Z\",\"speed\":0}") << 0.0;
    QTest::newRow("no simulated cloud") << QByteArray("404 Not Found") << QByteArray("{}") << 1.0;
    QTest::newRow("garbage") << QByteArray("200 OK") << QByteArray("<html>") << -1.0;
    QTest::newRow("refused") << QByteArray("403 Forbidden") << QByteArray("{}") << -1.0;
}

void TestTransport::clock()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(double, speed);
    RawServer server;
    server.answer = "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    QnamTransport transport(m_scheduler);
    std::optional<tl::expected<CloudClock, TransportError>> clock;
    readCloudClock(transport, server.url(), this, [&](const auto &got) { clock = got; });
    QTRY_VERIFY(clock);
    QVERIFY(server.requests.value(0).startsWith("GET /_sim/clock HTTP/1.1\r\n"));
    QCOMPARE(clock->has_value(), speed >= 0);
    if (speed >= 0)
        QCOMPARE((*clock)->speed, speed);
}

void TestTransport::clockIsAskedOfLoopbackOnly()
{
    QVERIFY(isLoopbackHttp(QUrl(u"http://127.0.0.1:8000"_s)));
    QVERIFY(isLoopbackHttp(QUrl(u"http://localhost:8000"_s)));
    QVERIFY(isLoopbackHttp(QUrl(u"http://[::1]:8000"_s)));
    QVERIFY(!isLoopbackHttp(QUrl(u"https://127.0.0.1:8000"_s)));
    QVERIFY(!isLoopbackHttp(QUrl(u"http://192.168.1.2"_s)));
    QVERIFY(!isLoopbackHttp(QUrl(u"https://vpc.aliyuncs.com"_s)));
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
