#include "cloudapi/slbrequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

constexpr qsizetype mostIds = 10; // DescribeLoadBalancers, LoadBalancerId

void setAddress(Facts &facts, const QString &address, bool internet)
{
    (internet ? facts.publicAddress : facts.address) = address;
}

class LoadBalancerDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::LoadBalancer, .ready = within(2, 300), .gone = within(3, 540)};
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        if (!context.topology.balancer)
            return {};
        const Balancer &balancer = *context.topology.balancer;
        CloudApi::CreateLoadBalancerRequest request;
        request.loadBalancerName = balancer.name;
        // Both are sent: with a vswitch alone an internet balancer would become one of the intranet.
        if (balancer.address == BalancerAddress::Intranet) {
            request.addressType = u"intranet"_s;
            request.vpcId = context.id(ResourceType::Vpc);
            request.vSwitchId = context.id(ResourceType::VSwitch, balancer.vswitch);
        } else {
            request.addressType = u"internet"_s;
            request.internetChargeType = u"paybytraffic"_s;
        }
        // Documented for the China site alone; whether the international site takes it is UNVERIFIED.
        if (context.international)
            request.instanceChargeType.clear();
        request.masterZoneId = balancer.masterZone;
        request.slaveZoneId = balancer.slaveZone;
        if (balancer.deletionProtection)
            request.deleteProtection = true;
        request.tags = context.tagsOf(steps.constFirst());
        request.clientToken = token;
        return {rawRequest(request)};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &context, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::CreateLoadBalancerRequest>(answers).map([&](const auto &response) {
            Facts facts{.id = response.loadBalancerId};
            setAddress(facts, response.address, context.topology.balancer && context.topology.balancer->address == BalancerAddress::Internet);
            return factsFor(steps, facts);
        });
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        if (!allKnown(items))
            return scanRequests(context);
        QList<RawRequest> requests;
        for (const QStringList &portion : inPortions(idsOf(items), mostIds))
            requests << rawRequest(CloudApi::DescribeLoadBalancersRequest{.loadBalancerIds = portion});
        return requests;
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto balancers = listed<CloudApi::DescribeLoadBalancersRequest>(answers);
        if (!balancers)
            return tl::unexpected(balancers.error());
        QList<Found> found;
        for (const CloudApi::LoadBalancer &balancer : *balancers) {
            // Inactive is a balancer whose last listener was deleted: it exists and can be worked with.
            const Sight sight = balancer.status == u"active" || balancer.status == u"inactive" ? Sight::Ready : Sight::Working;
            Facts facts{.id = balancer.loadBalancerId, .state = balancer.status, .name = balancer.name, .createdAt = balancer.creationTime};
            setAddress(facts, balancer.address, balancer.addressType == u"internet");
            found << Found{stepOfTags(balancer.tags, context.projectId), sight, facts,
                           {{u"name"_s, balancer.name}, {u"protection"_s, balancer.deleteProtection ? u"on"_s : u"off"_s}}};
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &) const override
    {
        QList<RawRequest> requests;
        if (now.value(u"name"_s) != wanted.value(u"name"_s))
            requests << rawRequest(CloudApi::SetLoadBalancerNameRequest{.loadBalancerId = item.facts.id, .loadBalancerName = wanted.value(u"name"_s)});
        if (now.value(u"protection"_s) != wanted.value(u"protection"_s))
            requests << rawRequest(CloudApi::SetLoadBalancerDeleteProtectionRequest{.loadBalancerId = item.facts.id, .enabled = wanted.value(u"protection"_s) == u"on"});
        return requests;
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &) const override
    {
        const QString id = items.constFirst().facts.id;
        QList<RawRequest> requests;
        const bool wanted = context.topology.balancer && context.topology.balancer->deletionProtection;
        if (wanted || items.constFirst().made.value(u"protection"_s) == u"on") // also when the draft has no balancer any more
            requests << rawRequest(CloudApi::SetLoadBalancerDeleteProtectionRequest{.loadBalancerId = id, .enabled = false});
        return requests << rawRequest(CloudApi::DeleteLoadBalancerRequest{.loadBalancerId = id});
    }

    QList<RawRequest> scanRequests(const DriverContext &context) const override
    {
        return {rawRequest(CloudApi::DescribeLoadBalancersRequest{.tags = context.projectTag()})};
    }
};

} // namespace

std::unique_ptr<Driver> makeLoadBalancerDriver()
{
    return std::make_unique<LoadBalancerDriver>();
}

} // namespace Cloudsteps
