#include "cloudapi/simulator/server.h"

#include <QAbstractHttpServer>
#include <QDateTime>
#include <QFile>
#include <QHostAddress>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QJsonDocument>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <numeric>

// The interface of Qt HTTP Server changes between versions: nothing outside this file may know it.

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readBuffer = 1024 * 1024; ///< a request is no larger; the largest honest one is about 130 KB
constexpr qint64 longestTarget = 128 * 1024;
constexpr qint64 longestLook = 4096; ///< of a request, before Qt's server reads it
constexpr int mostSockets = 512;
constexpr qint64 idleMs = 120'000;
constexpr qint64 writeMs = 60'000;
constexpr int usualSlowMs = 2000;
constexpr qint64 mostUnread = 64 * 1024 * 1024; ///< answers that nobody has fetched yet, over all connections

QByteArray httpDate()
{
    // By hand: it stands in every answer, and QLocale reads the format anew each time.
    static constexpr const char *days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDate date = now.date();
    const QTime time = now.time();
    char text[64];
    const int length = std::snprintf(text, sizeof text, "%s, %02d %s %d %02d:%02d:%02d GMT", days[date.dayOfWeek() - 1], date.day(), months[date.month() - 1],
                                     date.year(), time.hour(), time.minute(), time.second());
    return QByteArray(text, length);
}

QByteArray rawReply(const QByteArray &statusLine, const QByteArray &type, const QByteArray &body, bool close)
{
    return "HTTP/1.1 " + statusLine + "\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nDate: " + httpDate()
        + (close ? "\r\nConnection: close" : "") + "\r\n\r\n" + body;
}

/// Watches one connection: how long its request takes to come, how long it has been idle.
class Guard : public QObject
{
public:
    enum class State { Idle, Reading, Answering };

    Guard(QTcpSocket *socket, qint64 requestMs)
        : QObject(socket)
        , m_socket(socket)
        , m_requestMs(requestMs)
    {
        m_since.start();
        connect(socket, &QTcpSocket::readyRead, this, &Guard::dataCame);
        connect(socket, &QTcpSocket::bytesWritten, this, [this] {
            if (m_state == State::Answering)
                m_since.start();
        });
    }

    State state() const { return m_state; }
    qint64 age() const { return m_since.elapsed(); }
    void enter(State state)
    {
        m_state = state;
        m_received = 0;
        m_since.start();
    }
    bool overdue() const
    {
        switch (m_state) {
        case State::Idle: return age() > (m_socket->bytesToWrite() > 0 ? writeMs : idleMs);
        case State::Reading: return age() > m_requestMs;
        case State::Answering: return m_socket->bytesToWrite() > 0 && age() > writeMs;
        }
        Q_UNREACHABLE();
    }
    /// The request that is coming speaks HTTP/1.0: its client waits for the end of the connection.
    bool isOld() const { return m_old; }
    qint64 unread() const { return m_socket->bytesToWrite(); }
    void abort() { m_socket->abort(); }

private:
    void dataCame()
    {
        if (m_state == State::Idle) {
            enter(State::Reading);
            look(m_socket->peek(longestLook));
        }
        // Qt's server reads all there is and keeps a whole request in the socket's buffer: once that is full, nothing more will come.
        m_received += m_socket->bytesAvailable();
        if (m_state == State::Reading && m_received >= readBuffer) {
            m_socket->disconnect(SIGNAL(readyRead()));
            m_socket->write(rawReply("413 Payload Too Large", "application/json",
                                     R"({"Code":"RequestTooLarge","Message":"The request is larger than 1 MiB."})", true));
            m_socket->disconnectFromHost();
        }
    }

    // What Qt's server does not tell or do.
    void look(const QByteArray &start)
    {
        const qsizetype line = start.indexOf("\r\n");
        m_old = line > 0 && start.first(line).endsWith(" HTTP/1.0");
        // curl and Java hold a body back until they are asked for it, a second or longer.
        const qsizetype end = start.indexOf("\r\n\r\n");
        if (end > 0 && end + 4 == start.size() && start.toLower().contains("\r\nexpect: 100-continue"))
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }

    QTcpSocket *m_socket;
    qint64 m_requestMs;
    bool m_old = false;
    State m_state = State::Idle;
    qint64 m_received = 0; ///< bytes of the request that is coming
    QElapsedTimer m_since;
};

Guard *guardOf(QTcpSocket *socket)
{
    return static_cast<Guard *>(socket->findChild<QObject *>(u"guard"_s, Qt::FindDirectChildrenOnly));
}

} // namespace

/// Takes connections, at most 512 at a time, and throws out those that dawdle.
class Server::Listener : public QTcpServer
{
public:
    Listener(qint64 requestMs, QObject *parent)
        : QTcpServer(parent)
        , m_requestMs(requestMs)
    {
        auto *sweep = new QTimer(this);
        connect(sweep, &QTimer::timeout, this, [this] {
            for (Guard *guard : QList<Guard *>(m_guards)) {
                if (guard->overdue())
                    guard->abort();
            }
        });
        sweep->start(int(qMin<qint64>(1000, requestMs)));
    }

    void setTls(const QSslConfiguration &configuration) { m_tls = configuration; }

    /// Cuts connections off, those with most first, until what is waiting to be read by clients is within its limit.
    void shed()
    {
        QList<Guard *> open = m_guards;
        std::sort(open.begin(), open.end(), [](const Guard *a, const Guard *b) { return a->unread() < b->unread(); });
        qint64 unread = std::accumulate(open.cbegin(), open.cend(), qint64(0), [](qint64 sum, const Guard *guard) { return sum + guard->unread(); });
        while (unread > mostUnread) {
            unread -= open.last()->unread();
            open.takeLast()->abort();
        }
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        if (m_guards.size() >= mostSockets && !makeRoom()) {
            QTcpSocket refused;
            refused.setSocketDescriptor(descriptor);
            refused.abort();
            return;
        }
        QTcpSocket *socket = m_tls ? new QSslSocket(this) : new QTcpSocket(this);
        socket->setReadBufferSize(readBuffer);
        if (!socket->setSocketDescriptor(descriptor)) {
            delete socket;
            return;
        }
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        auto *guard = new Guard(socket, m_requestMs);
        guard->setObjectName(u"guard"_s);
        m_guards.append(guard);
        connect(guard, &QObject::destroyed, this, [this, guard] { m_guards.removeOne(guard); });
        if (m_tls)
            sniff(static_cast<QSslSocket *>(socket));
        else
            addPendingConnection(socket);
    }

private:
    // The first byte tells TLS (a handshake record, 22) from plain HTTP (a letter).
    void sniff(QSslSocket *socket)
    {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(
            socket, &QTcpSocket::readyRead, this,
            [this, socket] {
                if (socket->peek(1) == QByteArray(1, '\x16')) {
                    connect(
                        socket, &QSslSocket::encrypted, this,
                        [this, socket] {
                            guardOf(socket)->enter(Guard::State::Idle);
                            addPendingConnection(socket);
                        },
                        Qt::SingleShotConnection);
                    socket->setSslConfiguration(*m_tls);
                    socket->startServerEncryption();
                } else {
                    addPendingConnection(socket);
                    // The server has connected just now; the data that came before would wait for more.
                    QMetaObject::invokeMethod(socket, &QTcpSocket::readyRead, Qt::QueuedConnection);
                }
            },
            Qt::SingleShotConnection);
    }

    bool makeRoom()
    {
        Guard *oldest = nullptr;
        for (Guard *guard : std::as_const(m_guards)) {
            if (guard->state() == Guard::State::Idle && (!oldest || guard->age() > oldest->age()))
                oldest = guard;
        }
        if (oldest) {
            m_guards.removeOne(oldest);
            oldest->abort();
        }
        return oldest != nullptr;
    }

    qint64 m_requestMs;
    QList<Guard *> m_guards;
    std::optional<QSslConfiguration> m_tls;
};

/// Between Qt's HTTP server and the cloud.
class Server::Front : public QAbstractHttpServer
{
public:
    explicit Front(Server *server)
        : m_server(server)
    {
    }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        m_server->m_sinceRequest.start();
        bool old = false;
        if (Guard *guard = guardOf(socket)) {
            guard->enter(Guard::State::Answering);
            old = guard->isOld();
        }
        const Question question = questionOf(request);
        auto responder = std::make_shared<QHttpServerResponder>(makeResponder(request, socket));
        const QByteArray connection = question.header("connection").toLower();
        const bool close = connection == "close" || (old && connection != "keep-alive");
        Reply reply;
        if (question.query.size() > longestTarget)
            reply = plain(414, u"The request target is longer than 128 KB."_s);
        else if (question.path.startsWith("/_sim"))
            reply = fromThisMachine(question) ? m_server->m_cloud.control(question) : plain(403, u"/_sim is for this machine only, and not for web pages."_s);
        else
            reply = m_server->m_cloud.answer(question);
        if (request.method() == QHttpServerRequest::Method::Head)
            reply.body.clear(); // else it would be taken for the start of the next answer
        m_waiting.append({std::move(responder), socket, std::move(reply), close});
        // All answers of one turn of the event loop share one transaction.
        if (m_waiting.size() == 1)
            QTimer::singleShot(0, m_server, [this] { flush(); });
        return true;
    }

    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        makeResponder(request, socket).write(QHttpServerResponder::StatusCode::NotFound);
    }

private:
    struct Waiting
    {
        std::shared_ptr<QHttpServerResponder> responder;
        QPointer<QTcpSocket> socket;
        Reply reply;
        bool close = false;
    };

    static Reply plain(int status, const QString &message)
    {
        Reply reply;
        reply.status = status;
        reply.body = QJsonDocument(QJsonObject{{u"error"_s, message}}).toJson(QJsonDocument::Compact);
        reply.contentType = "application/json;charset=utf-8";
        return reply;
    }

    static Question questionOf(const QHttpServerRequest &request)
    {
        Question question;
        switch (request.method()) {
        case QHttpServerRequest::Method::Get: question.method = "GET"; break;
        case QHttpServerRequest::Method::Post: question.method = "POST"; break;
        case QHttpServerRequest::Method::Put: question.method = "PUT"; break;
        case QHttpServerRequest::Method::Delete: question.method = "DELETE"; break;
        default: question.method = "OTHER"; break;
        }
        const QUrl url = request.url();
        question.path = url.path(QUrl::FullyEncoded).toUtf8();
        question.query = url.query(QUrl::FullyEncoded).toUtf8();
        for (const auto &[name, value] : request.headers())
            question.headers.append({name.toLower(), value.trimmed()});
        question.body = request.body();
        return question;
    }

    // A page in a browser must not steer the simulator: it would send an Origin, or reach it under a name that it made resolve to 127.0.0.1.
    static bool fromThisMachine(const Question &question)
    {
        if (!question.header("origin").isEmpty())
            return false;
        const QString host = QUrl(u"http://"_s + QString::fromUtf8(question.header("host"))).host();
        return host == "localhost"_L1 || QHostAddress(host).isLoopback();
    }

    void flush()
    {
        const auto stored = m_server->m_cloud.flush();
        if (!stored)
            qWarning("cloudsim: cannot write the state file: %s", qPrintable(stored.error()));
        for (Waiting &waiting : std::exchange(m_waiting, {})) {
            if (!stored && waiting.reply.status == 200) {
                waiting.reply.status = 503;
                waiting.reply.body = R"({"Code":"ServiceUnavailable","Message":"The state file of the simulated cloud cannot be written."})";
                waiting.reply.contentType = "application/json;charset=utf-8";
            }
            send(waiting);
        }
    }

    void send(const Waiting &waiting)
    {
        QTcpSocket *socket = waiting.socket;
        if (!socket || socket->state() != QAbstractSocket::ConnectedState)
            return;
        const Reply &reply = waiting.reply;
        switch (reply.fault) {
        case FaultKind::ResetBefore:
        case FaultKind::ResetAfter: socket->abort(); return;
        case FaultKind::Hang: return;
        case FaultKind::Truncate: {
            const QByteArray whole = rawReply("200 OK", reply.contentType, reply.body, false);
            socket->write(whole.chopped(reply.body.size() - reply.body.size() / 2));
            socket->disconnectFromHost();
            return;
        }
        case FaultKind::Slow:
            QTimer::singleShot(reply.delayMs > 0 ? reply.delayMs : usualSlowMs, socket, [waiting, this] { write(waiting); });
            return;
        case FaultKind::None:
        case FaultKind::Refuse:
        case FaultKind::Garbage:
        case FaultKind::Error:
        case FaultKind::Vanish: write(waiting); return;
        }
    }

    void write(const Waiting &waiting)
    {
        if (!waiting.socket || waiting.socket->state() != QAbstractSocket::ConnectedState)
            return;
        const Reply &reply = waiting.reply;
        waiting.responder->write(reply.body,
                                 {{"Content-Type", reply.contentType}, {"Date", httpDate()}, {"x-acs-request-id", reply.requestId.toLatin1()}},
                                 static_cast<QHttpServerResponder::StatusCode>(reply.status));
        if (waiting.socket->bytesToWrite() > mostUnread / mostSockets)
            m_server->m_listener->shed();
        if (!waiting.socket)
            return;
        if (Guard *guard = guardOf(waiting.socket))
            guard->enter(Guard::State::Idle);
        if (waiting.close)
            waiting.socket->disconnectFromHost();
    }

    Server *m_server;
    QList<Waiting> m_waiting;
};

Server::Server(CloudOptions cloud, ServerOptions options, QObject *parent)
    : QObject(parent)
    , m_cloud(std::move(cloud))
    , m_options(std::move(options))
    , m_front(std::make_unique<Front>(this))
{
    m_sinceRequest.start();
}

Server::~Server()
{
    m_front.reset();
    // What the last turn of the event loop has not stored yet; nobody has been told of it, so a failure here harms nobody.
    if (const auto stored = m_cloud.flush(); !stored)
        qWarning("cloudsim: cannot write the state file: %s", qPrintable(stored.error()));
}

tl::expected<void, QString> Server::start()
{
    if (const auto opened = m_cloud.open(); !opened)
        return tl::unexpected(opened.error());
    m_listener = new Listener(m_options.requestMs, m_front.get());
    if (!m_options.certificateFile.isEmpty()) {
        QFile certificateFile(m_options.certificateFile);
        QFile keyFile(m_options.keyFile);
        if (!certificateFile.open(QIODevice::ReadOnly))
            return tl::unexpected(u"cannot read the certificate %1: %2"_s.arg(m_options.certificateFile, certificateFile.errorString()));
        if (!keyFile.open(QIODevice::ReadOnly))
            return tl::unexpected(u"cannot read the key %1: %2"_s.arg(m_options.keyFile, keyFile.errorString()));
        const QList<QSslCertificate> chain = QSslCertificate::fromDevice(&certificateFile, QSsl::Pem);
        const QByteArray pem = keyFile.readAll();
        QSslKey key(pem, QSsl::Rsa);
        if (key.isNull())
            key = QSslKey(pem, QSsl::Ec);
        if (chain.isEmpty() || key.isNull())
            return tl::unexpected(u"%1 and %2 are no PEM certificate and key"_s.arg(m_options.certificateFile, m_options.keyFile));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(key);
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_listener->setTls(tls);
    }
    m_listener->setListenBacklogSize(mostSockets); // with Qt's 50 a burst of connections makes honest ones wait for seconds
    if (!m_listener->listen(QHostAddress::LocalHost, m_options.port))
        return tl::unexpected(u"cannot open port %1: %2"_s.arg(m_options.port).arg(m_listener->errorString()));
    m_front->bind(m_listener);
    return {};
}

QUrl Server::endpoint() const
{
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(m_options.certificateFile.isEmpty() ? u"http"_s : u"https"_s).arg(m_listener ? m_listener->serverPort() : 0));
}

} // namespace CloudSim
