#include "wizard/plan/step.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

struct TypeRow
{
    ResourceType type;
    const char *name;
    Kind kind;
    std::optional<ResourceType> owner;
};

using enum ResourceType;

/// In the order of the enumeration.
constexpr std::array typeRows{
    TypeRow{Vpc, "vpc", Kind::Network, {}},
    TypeRow{VSwitch, "vswitch", Kind::Network, {}},
    TypeRow{NatGateway, "natgateway", Kind::Network, {}},
    TypeRow{Eip, "eip", Kind::Network, {}},
    TypeRow{BandwidthPackage, "bandwidthpackage", Kind::Network, {}},
    TypeRow{BandwidthPackageIps, "bandwidthpackageips", Kind::Network, {}},
    TypeRow{EipAssociation, "eipassociation", Kind::Network, {}},
    TypeRow{SnatEntry, "snatentry", Kind::Network, {}},
    TypeRow{ForwardEntry, "forwardentry", Kind::Servers, {}}, // needs a server's address, so it comes with the servers
    TypeRow{SecurityGroup, "securitygroup", Kind::Servers, {}},
    TypeRow{SecurityGroupRule, "securitygrouprule", Kind::Servers, SecurityGroup},
    TypeRow{KeyPair, "keypair", Kind::Servers, {}},
    TypeRow{Instances, "instances", Kind::Servers, {}},
    TypeRow{DbInstance, "dbinstance", Kind::Database, {}},
    TypeRow{DbWhitelist, "dbwhitelist", Kind::Database, DbInstance},
    TypeRow{DbSchema, "dbschema", Kind::Database, DbInstance},
    TypeRow{DbAccount, "dbaccount", Kind::Database, DbInstance},
    TypeRow{DbPrivilege, "dbprivilege", Kind::Database, DbInstance},
    TypeRow{DbBackupPolicy, "dbbackuppolicy", Kind::Database, DbInstance},
    TypeRow{DbReadOnlyInstance, "dbreadonlyinstance", Kind::Database, {}},
    TypeRow{DbProxy, "dbproxy", Kind::Database, {}},
    TypeRow{DbSqlAudit, "dbsqlaudit", Kind::Database, DbInstance},
    TypeRow{CacheInstance, "cacheinstance", Kind::Cache, {}},
    TypeRow{CacheWhitelist, "cachewhitelist", Kind::Cache, CacheInstance},
    TypeRow{CacheAccount, "cacheaccount", Kind::Cache, CacheInstance},
    TypeRow{ServerCertificate, "servercertificate", Kind::Balancer, {}},
    TypeRow{LoadBalancer, "loadbalancer", Kind::Balancer, {}},
    TypeRow{LoadBalancerListener, "loadbalancerlistener", Kind::Balancer, LoadBalancer},
    TypeRow{ListenerStart, "listenerstart", Kind::Balancer, LoadBalancer},
    TypeRow{BackendServers, "backendservers", Kind::Balancer, LoadBalancer},
};

constexpr bool rowsFollowTheEnumeration()
{
    for (std::size_t i = 0; i < typeRows.size(); ++i) {
        if (typeRows[i].type != ResourceType(int(i)))
            return false;
    }
    return typeRows.size() == std::size_t(BackendServers) + 1;
}
static_assert(rowsFollowTheEnumeration());

const TypeRow &rowOf(ResourceType type)
{
    return typeRows[std::size_t(type)];
}

} // namespace

QString resourceTypeName(ResourceType type)
{
    return QLatin1String(rowOf(type).name);
}

std::optional<ResourceType> resourceTypeFromName(QStringView name)
{
    for (const TypeRow &row : typeRows) {
        if (name == QLatin1String(row.name))
            return row.type;
    }
    return std::nullopt;
}

QList<ResourceType> allResourceTypes()
{
    QList<ResourceType> types;
    types.reserve(qsizetype(typeRows.size()));
    for (const TypeRow &row : typeRows)
        types.append(row.type);
    return types;
}

Kind kindOf(ResourceType type)
{
    return rowOf(type).kind;
}

std::optional<ResourceType> ownerOf(ResourceType type)
{
    return rowOf(type).owner;
}

QString verbName(Verb verb)
{
    switch (verb) {
    case Verb::Create: return u"create"_s;
    case Verb::Change: return u"change"_s;
    case Verb::Replace: return u"replace"_s;
    case Verb::Delete: return u"delete"_s;
    case Verb::None: return u"none"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Cloudsteps
