#pragma once

#include "cloudapi/simulator/cloud.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUrl>

namespace CloudSim {

struct ServerOptions
{
    quint16 port = 0; ///< 0: any free one
    QString certificateFile; ///< PEM; with a key the port speaks TLS as well as plain HTTP
    QString keyFile;
    qint64 requestMs = 10'000; ///< a request that takes longer to arrive is cut off
};

/// The simulated cloud on a port of this machine. Lives in the thread that made it.
class Server : public QObject
{
    Q_OBJECT

public:
    Server(CloudOptions cloud, ServerOptions options, QObject *parent = nullptr);
    ~Server() override;

    /// Opens the state and the port; the error is one sentence for people.
    tl::expected<void, QString> start();
    /// http://127.0.0.1:PORT, https with TLS.
    QUrl endpoint() const;
    Cloud &cloud() { return m_cloud; }
    /// ms since the last request came.
    qint64 idleFor() const { return m_sinceRequest.elapsed(); }

private:
    class Listener;
    class Front;
    friend class Front;

    Cloud m_cloud;
    ServerOptions m_options;
    QElapsedTimer m_sinceRequest;
    std::unique_ptr<Front> m_front;
    Listener *m_listener = nullptr; ///< belongs to the front
};

} // namespace CloudSim
