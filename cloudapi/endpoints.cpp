#include "cloudapi/endpoints.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace CloudApi {

namespace {

/// Regions that a product serves from its central host; every other region has a host of its own.
QStringList centralRegions(Product product)
{
    switch (product) {
    case Product::Vpc:
        return {u"cn-hangzhou"_s};
    case Product::Rds:
        return {u"cn-hangzhou"_s, u"cn-beijing"_s,     u"cn-shanghai"_s,     u"cn-shenzhen"_s, u"cn-qingdao"_s,
                u"cn-heyuan"_s,   u"cn-hongkong"_s,    u"ap-southeast-1"_s,  u"us-west-1"_s,   u"us-east-1"_s};
    case Product::KVStore:
        return {u"cn-hangzhou"_s, u"cn-beijing"_s, u"cn-shanghai"_s, u"cn-qingdao"_s, u"cn-wulanchabu"_s, u"cn-heyuan"_s};
    case Product::Slb:
        return {u"cn-hangzhou"_s, u"cn-beijing"_s,     u"cn-shanghai"_s, u"cn-shenzhen"_s, u"cn-qingdao"_s,
                u"cn-hongkong"_s, u"ap-southeast-1"_s, u"us-east-1"_s,   u"us-west-1"_s};
    case Product::Ecs:
    case Product::Sts:
    case Product::Bss:
    case Product::Quotas:
        return {};
    }
    Q_UNREACHABLE();
}

QString host(Product product, const QString &region, Site site)
{
    switch (product) {
    case Product::Vpc:
    case Product::Rds:
    case Product::KVStore:
    case Product::Slb: {
        const QString name = productName(product).toLower();
        return centralRegions(product).contains(region) ? name + u".aliyuncs.com"_s : u"%1.%2.aliyuncs.com"_s.arg(name, region);
    }
    case Product::Ecs:
        // As the official endpoint list has them.
        if (region == "cn-hangzhou"_L1 || region == "us-west-1"_L1)
            return u"ecs-cn-hangzhou.aliyuncs.com"_s;
        if (region == "us-east-1"_L1)
            return u"ecs.aliyuncs.com"_s;
        return u"ecs.%1.aliyuncs.com"_s.arg(region);
    case Product::Sts:
        return u"sts.aliyuncs.com"_s;
    case Product::Quotas:
        return u"quotas.aliyuncs.com"_s;
    case Product::Bss:
        // By the account's site, whatever the region.
        return site == Site::China ? u"business.aliyuncs.com"_s : u"business.ap-southeast-1.aliyuncs.com"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QUrl EndpointResolver::resolve(Product product, const QString &region) const
{
    if (!m_everything.isEmpty()) {
        QUrl url;
        url.setScheme(m_everything.scheme());
        url.setHost(m_everything.host());
        url.setPort(m_everything.port());
        return url;
    }
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(host(product, region, m_site));
    return url;
}

} // namespace CloudApi
