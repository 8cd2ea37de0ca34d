#pragma once

#include "cloudapi/product.h"

#include <QUrl>

namespace CloudApi {

enum class Site { China, International };

/// Where each product answers. Sources: the "Endpoints" sections of the product's documentation, as of 2026.
class EndpointResolver
{
public:
    /// The real endpoints of a site.
    explicit EndpointResolver(Site site = Site::China)
        : m_site(site)
    {}
    /// Every product at one address (a simulated cloud, `--endpoint`). Region and product change nothing; the host that is signed is
    /// this address.
    explicit EndpointResolver(const QUrl &everything)
        : m_everything(everything)
    {}

    /// Scheme, host and, when not the default, port.
    QUrl resolve(Product product, const QString &region) const;

private:
    Site m_site = Site::China;
    QUrl m_everything;
};

} // namespace CloudApi
