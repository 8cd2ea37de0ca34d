#include "cloudapi/securitygrouprequests.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;
using CloudApi::SecurityGroupPermission;

/// The API has no word for "all ports" of TCP and UDP.
QString portRange(const SecurityRule &rule)
{
    const QString protocol = rule.protocol.toLower();
    if (protocol != u"tcp" && protocol != u"udp")
        return u"-1/-1"_s;
    return rule.ports.isEmpty() || rule.ports == u"-1/-1" ? u"1/65535"_s : rule.ports;
}

SecurityGroupPermission permissionOf(const SecurityRule &rule)
{
    SecurityGroupPermission permission;
    permission.ipProtocol = rule.protocol.toUpper();
    permission.portRange = portRange(rule);
    permission.peerCidr = rule.cidr;
    permission.policy = rule.policy == RulePolicy::Accept ? u"accept"_s : u"drop"_s;
    permission.priority = rule.priority;
    return permission;
}

/// Values come back in another case than they were sent, and a single address with or without its mask.
bool isSame(const SecurityGroupPermission &one, const SecurityGroupPermission &other)
{
    const auto block = [](const QString &cidr) { return cidr.contains(u'/') ? cidr : cidr + u"/32"_s; };
    return one.ipProtocol.compare(other.ipProtocol, Qt::CaseInsensitive) == 0 && one.portRange == other.portRange
           && block(one.peerCidr) == block(other.peerCidr) && one.policy.compare(other.policy, Qt::CaseInsensitive) == 0
           && one.priority == other.priority;
}

const SecurityRule *ruleOf(const DriverContext &context, const QString &key)
{
    if (!context.topology.servers)
        return nullptr;
    for (const SecurityRule &rule : context.topology.servers->securityGroup.rules) {
        if (rule.key == key)
            return &rule;
    }
    return nullptr;
}

class SecurityGroupRuleDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::SecurityGroupRule, .repeat = Repeat::Harmless, .createBatch = 100, .isAttachment = true,
                .ready = atOnce(), .gone = atOnce()};
    }

    QString batchKey(const DriverContext &context, const Step &step) const override
    {
        const SecurityRule *rule = ruleOf(context, step.target);
        return rule && rule->direction == Direction::Out ? u"out"_s : u"in"_s;
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        QList<SecurityGroupPermission> permissions;
        for (const Step &step : steps) {
            if (const SecurityRule *rule = ruleOf(context, step.target))
                permissions << permissionOf(*rule);
        }
        if (permissions.isEmpty())
            return {};
        const QString group = context.id(ResourceType::SecurityGroup);
        if (batchKey(context, steps.constFirst()) == u"out")
            return {rawRequest(CloudApi::AuthorizeSecurityGroupEgressRequest{.securityGroupId = group, .permissions = permissions, .clientToken = token})};
        return {rawRequest(CloudApi::AuthorizeSecurityGroupRequest{.securityGroupId = group, .permissions = permissions, .clientToken = token})};
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &) const override
    {
        const QString group = context.id(ResourceType::SecurityGroup);
        if (group.isEmpty())
            return {};
        return {rawRequest(CloudApi::DescribeSecurityGroupAttributeRequest{.securityGroupId = group, .nextToken = {}})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        QList<Found> found;
        if (!context.topology.servers)
            return found;
        for (const Answer &answer : answers) {
            const auto group = CloudApi::readResponse<CloudApi::DescribeSecurityGroupAttributeRequest>(answer.response);
            if (!group)
                return tl::unexpected(group.error());
            for (const auto &existing : group->rules) {
                for (const SecurityRule &rule : context.topology.servers->securityGroup.rules) {
                    if ((rule.direction == Direction::In) == existing.isIngress && isSame(permissionOf(rule), existing.permission))
                        found << Found{stepIdOf(ResourceType::SecurityGroupRule, rule.key), Sight::Ready, {.id = existing.ruleId}};
                }
            }
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &, const QString &) const override { return {}; }
};

} // namespace

std::unique_ptr<Driver> makeSecurityGroupRuleDriver()
{
    return std::make_unique<SecurityGroupRuleDriver>();
}

} // namespace Cloudsteps
