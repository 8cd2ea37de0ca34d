#include "wizard/provision/preflight.h"

#include "cloudapi/ecscatalogrequests.h"
#include "cloudapi/kvstorerequests.h"
#include "cloudapi/natgatewayrequests.h"
#include "cloudapi/rdsrequests.h"
#include "cloudapi/slbrequests.h"
#include "cloudapi/vpcrequests.h"
#include "wizard/provision/preflightlines.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr CloudApi::RateLimits limits{.inFlight = 6, .perSecond = 10};
constexpr auto noSuchVSwitch = "vsw-cloudsteps0dry0run"; // makes a dry run impossible to carry out

/// The request as a dry run.
CloudApi::RawRequest dryRun(CloudApi::RawRequest request)
{
    request.parameters.add(QLatin1String("DryRun"), true);
    return request;
}

QString newToken()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool sameLine(const PreflightLine &one, const PreflightLine &other)
{
    return one.check == other.check && one.subject == other.subject;
}

} // namespace

/// The questions of one pre-flight and the lines they turn into.
class Preflight::Run : public QObject
{
public:
    Run(Preflight &owner, const Connection &connection, const Target &target, const Topology &topology, CloudSession::Log log)
        : m_owner(owner), m_target(target), m_topology(topology), m_session(connection, target.site, topology.region, limits, std::move(log))
    {}

    QList<PreflightLine> lines() const { return m_lines; }

    void start(Depth depth)
    {
        m_session.scheduler().after(m_owner.m_patience, this, [this] { finish(); });
        askIdentity();
        askRealName();
        askPermissions(depth);
        expect(balanceLine({}, m_target.practice));
        askQuotas();
        if (m_topology.network.nat)
            askRole();
        if (m_topology.network.nat && !m_topology.network.vpc.existingId.isEmpty())
            askGateways(m_topology.network.vpc.existingId);
        askStock();
    }

private:
    /// Puts a line in its place; until the answer is here it says so.
    void expect(PreflightLine line)
    {
        m_lines << line;
    }
    void put(const PreflightLine &line)
    {
        for (PreflightLine &known : m_lines) {
            if (sameLine(known, line)) {
                known = line;
                return;
            }
        }
        m_lines << line;
    }
    /// One question; `take` gets its answer or error, and the last answer ends the run.
    template<typename Request>
    void ask(const Request &request, std::function<void(const CloudApi::Result<typename Request::Response> &)> take)
    {
        ++m_open;
        m_session.client().call(request, this, [this, take = std::move(take)](const CloudApi::Result<typename Request::Response> &answer) {
            take(answer);
            closeOne();
        });
    }
    void askRaw(const CloudApi::RawRequest &request, std::function<void(const std::optional<CloudApi::ApiError> &)> take)
    {
        ++m_open;
        m_session.client().send(request, this, [this, take = std::move(take)](const CloudApi::Result<CloudApi::RawResponse> &answer) {
            take(answer ? std::nullopt : std::optional(answer.error()));
            closeOne();
        });
    }
    void closeOne()
    {
        if (--m_open == 0)
            finish();
    }
    void finish()
    {
        if (!m_ended)
            m_owner.end();
        m_ended = true;
    }

    void askIdentity()
    {
        for (const PreflightLine &line : identityLines(tl::unexpected(CloudApi::ApiError{.kind = CloudApi::ErrorKind::Network}), m_target))
            expect(line);
        ask(CloudApi::GetCallerIdentityRequest{}, [this](const auto &answer) {
            for (const PreflightLine &line : identityLines(answer, m_target))
                put(line);
        });
    }

    void askRealName()
    {
        expect(realNameLine({}));
        ask(CloudApi::DescribeAccountAttributesRequest{.attributeNames = {u"real-name-authentication"_s}}, [this](const auto &answer) {
            if (answer)
                put(realNameLine(answer->values.value(u"real-name-authentication"_s).value(0)));
        });
    }

    /// Several probes make one line a product: what is denied, else what is not known, else that all may be done.
    void probe(const QString &product, const CloudApi::RawRequest &request)
    {
        const QString action = CloudApi::actionLabel(request.action);
        QList<PreflightLine> &probes = m_probes[product];
        const qsizetype index = probes.size();
        probes << PreflightLine{u"permission"_s, u"no-answer"_s, PreflightState::Unknown, product, {action, {}}, {}};
        put(probes.constFirst());
        askRaw(request, [this, product, action, index](const std::optional<CloudApi::ApiError> &error) {
            if (error)
                m_refusals << *error;
            put(balanceLine(m_refusals, m_target.practice));
            QList<PreflightLine> &answered = m_probes[product];
            answered[index] = permissionLine(product, action, error);
            for (const PreflightState state : {PreflightState::Failed, PreflightState::Unknown, PreflightState::Ok}) {
                const auto line = std::find_if(answered.cbegin(), answered.cend(), [&](const PreflightLine &item) { return item.state == state; });
                if (line != answered.cend())
                    return put(*line);
            }
        });
    }

    void askPermissions(Depth depth)
    {
        using namespace CloudApi;
        const bool dry = depth == Depth::DryRuns;
        probe(u"vpc"_s, rawRequest(DescribeVpcsRequest{}));
        if (dry) // no network is that large
            probe(u"vpc"_s, dryRun(rawRequest(CreateVpcRequest{.vpcName = u"cloudsteps-dry-run"_s, .cidrBlock = u"0.0.0.0/0"_s, .clientToken = newToken()})));
        if (m_topology.servers) {
            // Without permission this list is empty and no refusal, but for the flag.
            probe(u"ecs"_s, dry ? dryRun(rawRequest(DescribeInstancesRequest{})) : rawRequest(DescribeInstancesRequest{}));
            if (dry)
                probe(u"ecs"_s, dryRun(serverRequest(m_topology.servers->groups.value(0))));
        }
        if (m_topology.database) {
            probe(u"rds"_s, rawRequest(DescribeDBInstancesRequest{}));
            if (dry)
                probe(u"rds"_s, dryRun(databaseRequest(*m_topology.database)));
        }
        if (m_topology.cache) {
            probe(u"kvstore"_s, rawRequest(DescribeKVStoreInstancesRequest{}));
            if (dry)
                probe(u"kvstore"_s, dryRun(cacheRequest(*m_topology.cache)));
        }
        if (m_topology.balancer)
            probe(u"slb"_s, rawRequest(DescribeLoadBalancersRequest{}));
    }

    CloudApi::RawRequest serverRequest(const ServerGroup &group) const
    {
        CloudApi::RunInstancesRequest request;
        request.imageId = group.imageId;
        request.instanceType = group.type;
        request.securityGroupId = u"sg-cloudsteps0dry0run"_s;
        request.vSwitchId = QLatin1String(noSuchVSwitch);
        request.instanceName = u"cloudsteps-dry-run"_s;
        request.ioOptimized = group.ioOptimized ? u"optimized"_s : u"none"_s;
        request.systemDisk = {group.systemDisk.category, group.systemDisk.gib, group.systemDisk.performanceLevel};
        request.clientToken = newToken();
        return CloudApi::rawRequest(request);
    }

    CloudApi::RawRequest databaseRequest(const Database &database) const
    {
        CloudApi::CreateDBInstanceRequest request;
        request.engine = database.engine;
        request.engineVersion = database.version;
        request.dbInstanceClass = database.databaseClass;
        request.storageGb = database.storage.gib;
        request.storageType = database.storage.type;
        request.category = database.edition;
        request.securityIps = {u"127.0.0.1"_s};
        request.vpcId = u"vpc-cloudsteps0dry0run"_s;
        request.vSwitchIds = {QLatin1String(noSuchVSwitch)};
        request.zoneId = m_topology.network.zoneOf(database.vswitch);
        request.clientToken = newToken();
        return CloudApi::rawRequest(request);
    }

    CloudApi::RawRequest cacheRequest(const Cache &cache) const
    {
        CloudApi::CreateKVStoreInstanceRequest request;
        request.instanceName = u"cloudsteps-dry-run"_s;
        request.instanceClass = cache.cacheClass;
        request.engineVersion = cache.version;
        request.vpcId = u"vpc-cloudsteps0dry0run"_s;
        request.vSwitchId = QLatin1String(noSuchVSwitch);
        request.zoneId = m_topology.network.zoneOf(cache.vswitch);
        request.clientToken = newToken();
        return CloudApi::rawRequest(request);
    }

    void askQuotas()
    {
        for (const QuotaNeed &need : quotaNeeds(m_topology)) {
            expect(quotaLine(need, {}));
            const QString region = need.what == "vpcs"_L1 || need.what == "securityGroups"_L1 ? m_topology.region : QString();
            ask(CloudApi::ListProductQuotasRequest{.productCode = need.product, .quotaRegion = region}, [this, need](const auto &answer) {
                if (answer)
                    put(quotaLine(need, answer->quotas));
            });
        }
    }

    void askRole()
    {
        expect(roleLine({}));
        ask(CloudApi::DescribeNatGatewaysRequest{}, [this](const auto &answer) {
            if (answer)
                put(roleLine(answer->total));
        });
    }

    void askGateways(const QString &vpc)
    {
        expect(gatewayLine(vpc, {}));
        ask(CloudApi::DescribeNatGatewaysRequest{.vpcId = vpc}, [this, vpc](const auto &answer) {
            if (!answer)
                return;
            QStringList ids;
            for (const CloudApi::NatGateway &gateway : answer->items)
                ids << gateway.natGatewayId;
            put(gatewayLine(vpc, ids));
        });
    }

    void askStock()
    {
        if (m_topology.servers) {
            for (const ServerGroup &group : m_topology.servers->groups)
                askServerStock(group);
        }
        if (m_topology.database)
            askDatabaseStock(*m_topology.database);
        if (m_topology.cache)
            askCacheStock(*m_topology.cache);
    }

    void askServerStock(const ServerGroup &group)
    {
        QStringList zones;
        for (const QString &vswitch : group.vswitches) {
            if (const QString zone = m_topology.network.zoneOf(vswitch); !zone.isEmpty() && !zones.contains(zone))
                zones << zone;
        }
        for (const QString &zone : std::as_const(zones))
            expect(stockLine(group.type, zone, {}));
        CloudApi::DescribeEcsAvailableResourceRequest request;
        request.destinationResource = u"InstanceType"_s;
        request.instanceType = group.type;
        request.instanceChargeType = group.charge.model == ChargeModel::Subscription ? u"PrePaid"_s : u"PostPaid"_s;
        request.ioOptimized = group.ioOptimized ? u"optimized"_s : u"none"_s;
        ask(request, [this, type = group.type, zones](const auto &answer) {
            if (!answer)
                return;
            for (const QString &zone : zones) {
                QString category = u""_s;
                for (const auto &sold : answer->zones) {
                    for (const auto &resource : sold.resources) {
                        if (sold.zoneId == zone && resource.value == type)
                            category = resource.statusCategory.isEmpty() ? resource.status : resource.statusCategory;
                    }
                }
                put(stockLine(type, zone, category));
            }
        });
    }

    void askDatabaseStock(const Database &database)
    {
        const QString zone = m_topology.network.zoneOf(database.vswitch);
        expect(stockLine(database.databaseClass, zone, {}));
        ask(CloudApi::DescribeDBAvailableClassesRequest{.zoneId = zone, .engine = database.engine, .engineVersion = database.version,
                                                        .category = database.edition, .storageType = database.storage.type},
            [this, zone, wanted = database.databaseClass](const auto &answer) {
                if (!answer)
                    return;
                const bool sold = std::any_of(answer->classes.cbegin(), answer->classes.cend(), [&](const auto &item) { return item.dbInstanceClass == wanted; });
                put(stockLine(wanted, zone, sold ? u"Available"_s : u""_s));
            });
    }

    void askCacheStock(const Cache &cache)
    {
        const QString zone = m_topology.network.zoneOf(cache.vswitch);
        expect(stockLine(cache.cacheClass, zone, {}));
        CloudApi::DescribeKVStoreAvailableResourceRequest request;
        request.zoneId = zone;
        request.productType = u"Local"_s;
        request.instanceChargeType = cache.charge.model == ChargeModel::Subscription ? u"PrePaid"_s : u"PostPaid"_s;
        ask(request, [this, zone, wanted = cache.cacheClass](const auto &answer) {
            if (!answer)
                return;
            const bool sold = std::any_of(answer->offers.cbegin(), answer->offers.cend(), [&](const auto &offer) { return offer.instanceClass == wanted; });
            put(stockLine(wanted, zone, sold ? u"Available"_s : u""_s));
        });
    }

    Preflight &m_owner;
    const Target m_target;
    const Topology m_topology;
    CloudSession m_session;
    QList<PreflightLine> m_lines;
    QList<CloudApi::ApiError> m_refusals;
    QHash<QString, QList<PreflightLine>> m_probes; // by product
    int m_open = 0;
    bool m_ended = false;
};

Preflight::Preflight(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_patience(patience)
{}

Preflight::~Preflight() = default;

void Preflight::run(const Connection &connection, const Target &target, const Topology &topology, Depth depth, CloudSession::Log log)
{
    m_run = std::make_unique<Run>(*this, connection, target, topology, std::move(log));
    m_run->start(depth);
}

void Preflight::end()
{
    // Called back by the run's own client or clock, so it ends after this turn.
    Run *ended = m_run.release();
    ended->deleteLater();
    emit finished(ended->lines());
}

} // namespace Cloudsteps
