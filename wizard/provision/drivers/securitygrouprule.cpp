#include "cloudapi/securitygrouprequests.h"
#include "wizard/plan/serviceterms.h"
#include "wizard/plan/values.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;
using CloudApi::SecurityGroupPermission;

SecurityGroupPermission permissionOf(const Values &rule)
{
    SecurityGroupPermission permission;
    permission.ipProtocol = rule.value(u"protocol"_s).toUpper();
    permission.portRange = rulePorts(rule.value(u"protocol"_s), rule.value(u"ports"_s));
    permission.peerCidr = rule.value(u"cidr"_s);
    permission.policy = rule.value(u"policy"_s);
    permission.priority = rule.value(u"priority"_s).toInt();
    return permission;
}

bool isOutgoing(const Values &rule)
{
    return rule.value(u"direction"_s) == u"out";
}

/// Values come back in another case than they were sent, and a single address with or without its mask.
bool isSame(const SecurityGroupPermission &one, const SecurityGroupPermission &other)
{
    const auto block = [](const QString &cidr) { return cidr.contains(u'/') ? cidr : cidr + u"/32"_s; };
    return one.ipProtocol.compare(other.ipProtocol, Qt::CaseInsensitive) == 0 && one.portRange == other.portRange
           && block(one.peerCidr) == block(other.peerCidr) && one.policy.compare(other.policy, Qt::CaseInsensitive) == 0
           && one.priority == other.priority;
}

QStringList wantedRules(const DriverContext &context)
{
    return context.topology.servers ? keysOf(context.topology.servers->securityGroup.rules) : QStringList();
}

RawRequest authorization(const DriverContext &context, bool outgoing, const QList<SecurityGroupPermission> &permissions, const QString &token)
{
    const QString group = context.id(ResourceType::SecurityGroup);
    if (outgoing)
        return rawRequest(CloudApi::AuthorizeSecurityGroupEgressRequest{.securityGroupId = group, .permissions = permissions, .clientToken = token});
    return rawRequest(CloudApi::AuthorizeSecurityGroupRequest{.securityGroupId = group, .permissions = permissions, .clientToken = token});
}

RawRequest revocation(const DriverContext &context, bool outgoing, const QList<SecurityGroupPermission> &permissions, const QString &token)
{
    const QString group = context.id(ResourceType::SecurityGroup);
    if (outgoing)
        return rawRequest(CloudApi::RevokeSecurityGroupEgressRequest{.securityGroupId = group, .permissions = permissions, .clientToken = token});
    return rawRequest(CloudApi::RevokeSecurityGroupRequest{.securityGroupId = group, .permissions = permissions, .clientToken = token});
}

/// A rule is nothing but its values: it is known by them, and changed by adding the new one before the old one goes.
class SecurityGroupRuleDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::SecurityGroupRule, .repeat = Repeat::Harmless, .createBatch = 100, .removeBatch = 100, .isAttachment = true,
                .ready = atOnce(), .gone = atOnce()};
    }

    QString batchKey(const DriverContext &context, const Step &step) const override
    {
        const QMap<QString, Values> rules = context.items(ResourceType::SecurityGroupRule, wantedRules(context));
        return isOutgoing(step.values.isEmpty() ? rules.value(step.target) : step.values) ? u"out"_s : u"in"_s;
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        QList<SecurityGroupPermission> permissions;
        bool outgoing = false;
        for (const Step &step : steps) {
            const Values rule = wantedValues(context.topology, ResourceType::SecurityGroupRule, step.target);
            if (rule.isEmpty())
                continue;
            permissions << permissionOf(rule);
            outgoing = isOutgoing(rule);
        }
        if (permissions.isEmpty())
            return {};
        return {authorization(context, outgoing, permissions, token)};
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
        const QMap<QString, Values> made = context.items(ResourceType::SecurityGroupRule, wantedRules(context));
        QList<Found> found;
        for (const Answer &answer : answers) {
            const auto group = CloudApi::readResponse<CloudApi::DescribeSecurityGroupAttributeRequest>(answer.response);
            if (!group)
                return tl::unexpected(group.error());
            const auto isThere = [&](const Values &rule) {
                return std::any_of(group->rules.cbegin(), group->rules.cend(), [&](const auto &existing) {
                    return isOutgoing(rule) != existing.isIngress && isSame(permissionOf(rule), existing.permission);
                });
            };
            for (auto rule = made.cbegin(); rule != made.cend(); ++rule) {
                const QString stepId = stepIdOf(ResourceType::SecurityGroupRule, rule.key());
                if (isThere(*rule))
                    found << Found{stepId, Sight::Ready, {}, *rule};
                const Values wanted = wantedValues(context.topology, ResourceType::SecurityGroupRule, rule.key());
                if (!wanted.isEmpty() && wanted != *rule && isThere(wanted)) // the first half of an interrupted change
                    found << Found{stepId, Sight::Ready, {}, wanted};
            }
        }
        return found;
    }

    QList<RawRequest> changeRequests(const DriverContext &context, const Sought &, Sight, const Values &now, const Values &wanted, const QString &token) const override
    {
        if (now == wanted)
            return {};
        return {authorization(context, isOutgoing(wanted), {permissionOf(wanted)}, token),
                revocation(context, isOutgoing(now), {permissionOf(now)}, token)};
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &token) const override
    {
        QList<SecurityGroupPermission> permissions;
        for (const Sought &item : items)
            permissions << permissionOf(item.made);
        if (items.constFirst().made.isEmpty())
            return {};
        return {revocation(context, isOutgoing(items.constFirst().made), permissions, token)};
    }
};

} // namespace

std::unique_ptr<Driver> makeSecurityGroupRuleDriver()
{
    return std::make_unique<SecurityGroupRuleDriver>();
}

} // namespace Cloudsteps
