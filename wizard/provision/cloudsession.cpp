#include "wizard/provision/cloudsession.h"

namespace Cloudsteps {

namespace {

CloudApi::EndpointResolver endpointsFor(const Connection &connection, const QString &site)
{
    if (!connection.endpoint.isEmpty())
        return CloudApi::EndpointResolver(connection.endpoint);
    return CloudApi::EndpointResolver(site == QLatin1String("international") ? CloudApi::Site::International : CloudApi::Site::China);
}

} // namespace

CloudSession::CloudSession(const Connection &connection, const QString &site, const QString &region, const CloudApi::RateLimits &limits, Log log)
    : m_transport(m_scheduler),
      m_credentials({connection.credentials.accessKeyId, connection.credentials.accessKeySecret, connection.credentials.securityToken}),
      m_client(m_transport, m_scheduler, m_credentials, {.endpoints = endpointsFor(connection, site), .region = region, .log = std::move(log)},
               std::make_shared<CloudApi::RateBudget>(m_scheduler, limits))
{}

} // namespace Cloudsteps
