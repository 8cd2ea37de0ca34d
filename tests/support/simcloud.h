#pragma once

#include "cloudapi/simulator/cloud.h"
#include "cloudapi/transport.h"

#include <QJsonArray>
#include <QJsonObject>

class ManualScheduler;

/// The simulated cloud without sockets and in time by hand: requests are answered through Qt's event loop, faults as the program
/// would make them. What was sent has its effect at once, so that dropping the sender is a crash after sending.
class SimCloud : public CloudApi::Transport
{
public:
    /// The scheduler must outlive the cloud; its speed at this moment is the cloud's.
    explicit SimCloud(ManualScheduler &scheduler, bool strict = true, const CloudSim::WorldOptions &world = {});
    ~SimCloud() override;

    static constexpr const char *keyId = "test-key";
    static constexpr const char *keySecret = "test-secret";

    CloudApi::CallHandle send(const CloudApi::HttpRequest &request, QObject *context,
                              std::function<void(CloudApi::HttpResult)> callback) override;

    /// Requests are swallowed from now on, as if the machine had been switched off before they left.
    void goSilent(bool silent)
    {
        m_silent = silent;
        m_silentAfter = -1;
    }
    /// The same, but only when `count` requests of all have left.
    void goSilentAfter(qsizetype count) { m_silentAfter = count; }
    /// How many requests were handed over, swallowed ones included.
    qsizetype sent() const { return m_sent; }
    /// Nothing is reachable: no request gets out.
    void cutTheLine(bool cut) { m_cut = cut; }

    QJsonArray resources();
    QStringList idsOfType(const QString &type);
    QJsonArray requests();
    /// Actions of the requests that had an effect or were meant to, in order.
    QStringList mutatingActions();
    int count(const QString &action);
    /// Faults as /_sim/faults takes them.
    void setFaults(const QJsonArray &faults);
    CloudSim::Cloud &cloud() { return *m_cloud; }
    /// Called when a request has had its effect, before its answer is on its way.
    void setObserver(std::function<void()> observer) { m_observer = std::move(observer); }
    /// The records of /_sim/requests with a number above `since`.
    QJsonArray requestsSince(qint64 since);

private:
    QJsonObject control(const QByteArray &method, const QByteArray &path, const QByteArray &body = {}, const QByteArray &query = {});

    ManualScheduler &m_scheduler;
    std::unique_ptr<CloudSim::Cloud> m_cloud;
    bool m_silent = false;
    qsizetype m_silentAfter = -1; ///< -1: never
    qsizetype m_sent = 0;
    bool m_cut = false;
    std::function<void()> m_observer;
};
