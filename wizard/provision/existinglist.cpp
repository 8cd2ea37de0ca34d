#include "wizard/provision/existinglist.h"

#include "cloudapi/natgatewayrequests.h"
#include "cloudapi/securitygrouprequests.h"
#include "cloudapi/vpcrequests.h"
#include "wizard/provision/looker.h"
#include "wizard/provision/reaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// What of `Request` the answers list, as `thing` makes it of an item; an item of this project makes none.
template<typename Request, typename Make>
CloudApi::Result<QList<ExistingThing>> things(const QList<Answer> &answers, const QString &projectId, Make thing)
{
    return listed<Request>(answers).map([&](const auto &items) {
        QList<ExistingThing> list;
        for (const auto &item : items) {
            const ExistingThing made = thing(item);
            if (!made.id.isEmpty() && stepOfTags(item.tags, projectId).isEmpty())
                list << made;
        }
        std::sort(list.begin(), list.end(), [](const ExistingThing &a, const ExistingThing &b) { return std::pair(a.name, a.id) < std::pair(b.name, b.id); });
        return list;
    });
}

/// A network whose block can't be read can't be planned in.
ExistingThing withBlock(ExistingThing thing, const QString &block)
{
    const auto cidr = Cidr::parse(block);
    if (!cidr)
        return {};
    thing.cidr = *cidr;
    return thing;
}

CloudApi::Result<ExistingThings> readAll(const QList<Answer> &answers, const QString &projectId)
{
    const auto vpcs = things<CloudApi::DescribeVpcsRequest>(answers, projectId, [](const CloudApi::Vpc &vpc) {
        const bool usable = vpc.status == "Available"_L1 || vpc.status == "Created"_L1;
        return usable ? withBlock({vpc.vpcId, vpc.name, {}, {}, {}}, vpc.cidrBlock) : ExistingThing();
    });
    const auto vswitches = things<CloudApi::DescribeVSwitchesRequest>(answers, projectId, [](const CloudApi::VSwitch &vswitch) {
        return vswitch.status == "Available"_L1 ? withBlock({vswitch.vSwitchId, vswitch.name, vswitch.vpcId, vswitch.zoneId, {}}, vswitch.cidrBlock)
                                                : ExistingThing();
    });
    const auto groups = things<CloudApi::DescribeSecurityGroupsRequest>(answers, projectId, [](const CloudApi::SecurityGroup &group) {
        return ExistingThing{group.securityGroupId, group.name, group.vpcId, {}, {}};
    });
    const auto keyPairs = things<CloudApi::DescribeKeyPairsRequest>(answers, projectId, [](const CloudApi::KeyPair &pair) {
        return ExistingThing{pair.name, pair.name, {}, {}, {}};
    });
    for (const auto *part : {&vpcs, &vswitches, &groups, &keyPairs}) {
        if (!*part)
            return tl::unexpected(part->error());
    }
    return ExistingThings{*vpcs, *vswitches, *groups, *keyPairs, {}, {}};
}

QList<ExistingThing> gatewaysOf(const QList<Answer> &answers, const QString &projectId)
{
    const auto gateways = things<CloudApi::DescribeNatGatewaysRequest>(answers, projectId, [](const CloudApi::NatGateway &gateway) {
        return gateway.status == "Deleting"_L1 ? ExistingThing() : ExistingThing{gateway.natGatewayId, gateway.name, gateway.vpcId, {}, {}};
    });
    return gateways.value_or(QList<ExistingThing>());
}

} // namespace

void listExisting(CloudApi::Client &client, const QString &projectId, QObject *context, std::function<void(const ExistingThings &)> callback)
{
    const QList<CloudApi::RawRequest> requests{rawRequest(CloudApi::DescribeVpcsRequest{}), rawRequest(CloudApi::DescribeVSwitchesRequest{}),
                                               rawRequest(CloudApi::DescribeSecurityGroupsRequest{}), rawRequest(CloudApi::DescribeKeyPairsRequest{})};
    ask(client, requests, context, [&client, projectId, context, callback = std::move(callback)](const CloudApi::Result<QList<Answer>> &answers) {
        const auto found = answers.and_then([&](const QList<Answer> &all) { return readAll(all, projectId); });
        if (!found) {
            ExistingThings none;
            none.failure = failureOf(found.error());
            return callback(none);
        }
        // A key may well be kept from gateways: what can be chosen is told all the same.
        ask(client, {rawRequest(CloudApi::DescribeNatGatewaysRequest{})}, context,
            [projectId, things = *found, callback](const CloudApi::Result<QList<Answer>> &gateways) mutable {
                if (gateways)
                    things.natGateways = gatewaysOf(*gateways, projectId);
                callback(things);
            });
    });
}

} // namespace Cloudsteps
