#pragma once

#include "cloudapi/client.h"
#include "cloudapi/qnamtransport.h"
#include "wizard/provision/engine.h"

namespace Cloudsteps {

/// A line of its own to the cloud, beside the engine's: own network manager, own budget, nothing that changes anything in a hurry.
/// Lives on one thread.
class CloudSession
{
public:
    using Log = std::function<void(const CloudApi::CallRecord &)>;

    /// `site` as in Target.
    CloudSession(const Connection &connection, const QString &site, const QString &region, const CloudApi::RateLimits &limits, Log log = {});

    CloudApi::Client &client() { return m_client; }
    CloudApi::Scheduler &scheduler() { return m_scheduler; }

private:
    CloudApi::SystemScheduler m_scheduler;
    CloudApi::QnamTransport m_transport;
    CloudApi::StaticCredentials m_credentials;
    CloudApi::Client m_client;
};

} // namespace Cloudsteps
