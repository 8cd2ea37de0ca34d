#include "cloudapi/simulator/address.h"
#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/servers.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int rulesPerCall = 100;

enum class Direction { In, Out };

using Fields = QMap<QString, QString>;

// The parameters of a rule, in both forms of the call.
const QStringList &ruleFields()
{
    static const QStringList fields{u"IpProtocol"_s,       u"PortRange"_s,        u"SourcePortRange"_s, u"SourceCidrIp"_s,      u"DestCidrIp"_s,
                                    u"Ipv6SourceCidrIp"_s, u"Ipv6DestCidrIp"_s,   u"SourceGroupId"_s,   u"DestGroupId"_s,       u"SourcePrefixListId"_s,
                                    u"DestPrefixListId"_s, u"Policy"_s,           u"Priority"_s,        u"NicType"_s,           u"Description"_s};
    return fields;
}

// `Permissions.N.<Field>`, the same as one JSON text, or the flat fields of one rule.
tl::expected<QList<Fields>, Refusal> orderedRules(const Call &call)
{
    QList<Fields> rules = call.structs(u"Permissions"_s);
    if (call.has(u"Permissions"_s)) {
        for (const QJsonValue &value : QJsonDocument::fromJson(call.text(u"Permissions"_s).toUtf8()).array()) {
            Fields fields;
            const QJsonObject object = value.toObject();
            for (auto it = object.constBegin(); it != object.constEnd(); ++it)
                fields.insert(it.key(), it.value().toVariant().toString());
            rules.append(fields);
        }
    }
    if (rules.isEmpty()) {
        Fields fields;
        for (const QString &name : ruleFields()) {
            if (call.has(name))
                fields.insert(name, call.text(name));
        }
        if (!fields.isEmpty())
            rules.append(fields);
    }
    if (rules.size() > rulesPerCall)
        return refuse(400, u"InvalidParameter"_s, u"At most %1 rules are allowed in one call."_s.arg(rulesPerCall));
    return rules;
}

bool isPeerRange(const QString &text)
{
    return Range::parse(text) || parseAddress(text);
}

std::optional<Refusal> badPorts(const QString &protocol, const QString &range)
{
    if (protocol != "TCP"_L1 && protocol != "UDP"_L1) {
        if (range != "-1/-1"_L1)
            return Refusal{400, u"OperationDenied"_s, u"The specified IpProtocol does not exist or IpProtocol and PortRange do not match."_s};
        return std::nullopt;
    }
    if (range == "-1/-1"_L1)
        return Refusal{400, u"OperationDenied"_s, u"The specified IpProtocol does not exist or IpProtocol and PortRange do not match."_s};
    static const QRegularExpression form(u"^([0-9]{1,5})/([0-9]{1,5})$"_s);
    const auto match = form.match(range);
    const int first = match.captured(1).toInt();
    const int last = match.captured(2).toInt();
    if (!match.hasMatch() || first < 1 || last > 65535 || first > last)
        return Refusal{400, u"InvalidIpProtocol.Malformed"_s, u"The specified parameter \"PortRange\" is not valid."_s};
    return std::nullopt;
}

// A rule as it is stored and answered. Values come back in another case than they were sent, as in the real service.
tl::expected<QJsonObject, Refusal> checkedRule(const Fields &fields, Direction direction, const Resource &group, const World &world)
{
    const bool in = direction == Direction::In;
    const QString protocol = fields.value(u"IpProtocol"_s).toUpper();
    if (protocol.isEmpty() || fields.value(u"PortRange"_s).isEmpty())
        return refuse(400, u"MissingParameter"_s, u"IpProtocol and PortRange are mandatory for a rule."_s);
    if (!QStringList{u"TCP"_s, u"UDP"_s, u"ICMP"_s, u"ICMPV6"_s, u"GRE"_s, u"ALL"_s}.contains(protocol))
        return refuse(400, u"InvalidIpProtocol.ValueNotSupported"_s, u"The specified IpProtocol is not supported."_s);
    if (auto no = badPorts(protocol, fields.value(u"PortRange"_s)))
        return refuse(*no);
    if (!fields.value(u"SourcePortRange"_s).isEmpty()) {
        if (auto no = badPorts(protocol, fields.value(u"SourcePortRange"_s)))
            return refuse(*no);
    }
    const QString policy = fields.value(u"Policy"_s, u"accept"_s).toLower();
    if (policy != "accept"_L1 && policy != "drop"_L1)
        return refuse(400, u"InvalidPolicy.Malformed"_s, u"The specified Policy is not valid."_s);
    bool isNumber = false;
    const int priority = fields.value(u"Priority"_s, u"1"_s).toInt(&isNumber);
    if (!isNumber)
        return refuse(400, u"InvalidPriority.Malformed"_s, u"The specified Priority is not valid."_s);
    if (priority < 1 || priority > 100)
        return refuse(400, u"InvalidPriority.ValueNotSupported"_s, u"The specified Priority is not supported: 1 to 100."_s);
    const QString nic = fields.value(u"NicType"_s, u"intranet"_s).toLower();
    if (nic != "internet"_L1 && nic != "intranet"_L1)
        return refuse(400, u"InvalidNicType.ValueNotSupported"_s, u"The specified NicType is not supported."_s);
    if (nic == "internet"_L1)
        return refuse(400, u"InvalidNicType.Mismatch"_s, u"A security group of a VPC has intranet rules only."_s);
    const QString description = fields.value(u"Description"_s);
    if (!description.isEmpty() && !isPlainText(description, 1, 512))
        return refuse(400, u"InvalidDescription.Malformed"_s, u"The specified Description is not valid."_s);

    const QString source = fields.value(u"SourceCidrIp"_s);
    const QString target = fields.value(u"DestCidrIp"_s);
    if (!source.isEmpty() && !isPeerRange(source))
        return refuse(400, u"InvalidSourceCidrIp.Malformed"_s, u"The specified SourceCidrIp is not valid."_s);
    if (!target.isEmpty() && !isPeerRange(target))
        return refuse(400, u"InvalidDestCidrIp.Malformed"_s, u"The specified DestCidrIp is not valid."_s);
    const QString range = in ? source : target;
    const QString range6 = fields.value(in ? u"Ipv6SourceCidrIp"_s : u"Ipv6DestCidrIp"_s);
    const QString peer = fields.value(in ? u"SourceGroupId"_s : u"DestGroupId"_s);
    const QString prefixList = fields.value(in ? u"SourcePrefixListId"_s : u"DestPrefixListId"_s);
    if (range.isEmpty() && range6.isEmpty() && peer.isEmpty() && prefixList.isEmpty())
        return refuse(400, in ? u"MissingParameter.Source"_s : u"MissingParameter.Dest"_s, u"One of the parameters for the other side is mandatory."_s);
    if (!range.isEmpty() && !range6.isEmpty())
        return refuse(400, in ? u"InvalidParam.SourceIp"_s : u"InvalidParam.DestIp"_s, u"An IPv4 and an IPv6 range cannot be in one rule."_s);
    if (!source.isEmpty() && source == target)
        return refuse(400, u"InvalidParamter.Conflict"_s, u"SourceCidrIp and DestCidrIp must differ."_s);
    QString peerName;
    if (range.isEmpty() && !peer.isEmpty()) { // the range wins when both are given
        if (peer == group.id)
            return refuse(403, u"InvalidParamter.Conflict"_s, u"A security group cannot authorize itself."_s);
        const Resource *other = world.find(peer, u"securitygroup"_s);
        if (!other || other->region != group.region)
            return refuse(404, in ? u"InvalidSourceGroupId.NotFound"_s : u"InvalidDestGroupId.NotFound"_s, u"The specified group does not exist."_s);
        if (other->parent != group.parent || group.text(u"SecurityGroupType"_s) == "enterprise"_L1)
            return refuse(400, u"InvalidSourceGroupId.Mismatch"_s, u"The groups are not in the same VPC, or the group is an advanced one."_s);
        peerName = other->name;
    }
    const QString group4 = range.isEmpty() ? peer : QString();
    return QJsonObject{{u"Direction"_s, in ? u"ingress"_s : u"egress"_s},
                       {u"IpProtocol"_s, protocol},
                       {u"PortRange"_s, fields.value(u"PortRange"_s)},
                       {u"SourcePortRange"_s, fields.value(u"SourcePortRange"_s)},
                       {u"Policy"_s, policy == "accept"_L1 ? u"Accept"_s : u"Drop"_s},
                       {u"Priority"_s, QString::number(priority)},
                       {u"NicType"_s, nic},
                       {u"Description"_s, description},
                       {u"SourceCidrIp"_s, source},
                       {u"DestCidrIp"_s, target},
                       {u"Ipv6SourceCidrIp"_s, fields.value(u"Ipv6SourceCidrIp"_s)},
                       {u"Ipv6DestCidrIp"_s, fields.value(u"Ipv6DestCidrIp"_s)},
                       {u"SourceGroupId"_s, in ? group4 : QString()},
                       {u"SourceGroupName"_s, in ? peerName : QString()},
                       {u"SourceGroupOwnerAccount"_s, QString()},
                       {u"DestGroupId"_s, in ? QString() : group4},
                       {u"DestGroupName"_s, in ? QString() : peerName},
                       {u"DestGroupOwnerAccount"_s, QString()},
                       {u"SourcePrefixListId"_s, in && range.isEmpty() && peer.isEmpty() ? prefixList : QString()},
                       {u"SourcePrefixListName"_s, QString()},
                       {u"DestPrefixListId"_s, !in && range.isEmpty() && peer.isEmpty() ? prefixList : QString()},
                       {u"DestPrefixListName"_s, QString()}};
}

// Two rules are the same when they say the same, whatever their id, time and description.
bool sayTheSame(const QJsonObject &a, const QJsonObject &b)
{
    for (const QString &field : {u"Direction"_s, u"IpProtocol"_s, u"PortRange"_s, u"SourcePortRange"_s, u"Policy"_s, u"Priority"_s, u"NicType"_s, u"SourceCidrIp"_s,
                                 u"DestCidrIp"_s, u"Ipv6SourceCidrIp"_s, u"Ipv6DestCidrIp"_s, u"SourceGroupId"_s, u"DestGroupId"_s, u"SourcePrefixListId"_s,
                                 u"DestPrefixListId"_s}) {
        if (a.value(field) != b.value(field))
            return false;
    }
    return true;
}

qsizetype placeOf(const QJsonArray &rules, const QJsonObject &rule)
{
    for (qsizetype i = 0; i < rules.size(); ++i) {
        if (sayTheSame(rules[i].toObject(), rule))
            return i;
    }
    return -1;
}

void store(World &world, const QString &groupId, const QJsonArray &rules)
{
    world.edit(groupId, [&](Resource &group) {
        group.attributes.insert(u"Rules"_s, rules);
        group.links.clear();
        for (const QJsonValue &rule : rules) {
            for (const QString &field : {u"SourceGroupId"_s, u"DestGroupId"_s}) {
                if (const QString peer = rule.toObject().value(field).toString(); !peer.isEmpty())
                    group.links.insert(peer);
            }
        }
    });
}

tl::expected<const Resource *, Refusal> groupOf(const Call &call, const World &world)
{
    const Resource *group = findHere(call, world, call.text(u"SecurityGroupId"_s), u"securitygroup"_s);
    if (!group)
        return refuse(404, u"InvalidSecurityGroupId.NotFound"_s, u"The specified SecurityGroupId does not exist."_s);
    return group;
}

Answer authorize(const Call &call, World &world, Direction direction)
{
    const auto group = groupOf(call, world);
    if (!group)
        return refuse(group.error());
    const auto ordered = orderedRules(call);
    if (!ordered)
        return refuse(ordered.error());
    if (ordered->isEmpty())
        return refuse(400, u"MissingParameter"_s, u"IpProtocol and PortRange are mandatory for a rule."_s);
    QJsonArray rules = (*group)->attributes.value(u"Rules"_s).toArray();
    for (const Fields &fields : *ordered) {
        auto rule = checkedRule(fields, direction, **group, world);
        if (!rule)
            return refuse(rule.error());
        if (placeOf(rules, *rule) >= 0)
            continue; // adding a rule that exists succeeds and adds nothing
        rule->insert(u"SecurityGroupRuleId"_s, world.newId(u"sgr-"_s, (*group)->region));
        rule->insert(u"CreateTime"_s, isoTime(call.now));
        rules.append(*rule);
    }
    if (rules.size() > world.catalogue().offers().quotas.value(u"rulesPerSecurityGroup"_s, 200))
        return refuse(403, u"AuthorizationLimitExceed"_s, u"The limit of authorization records in the security group reaches."_s);
    store(world, (*group)->id, rules);
    return QJsonObject();
}

// Rules by id, of either direction, or by what they say; one that is not there is no error.
Answer revoke(const Call &call, World &world, Direction direction)
{
    const auto group = groupOf(call, world);
    if (!group)
        return refuse(group.error());
    const auto ordered = orderedRules(call);
    if (!ordered)
        return refuse(ordered.error());
    const QStringList ids = call.list(u"SecurityGroupRuleId"_s);
    if (ids.isEmpty() && ordered->isEmpty())
        return refuse(400, u"MissingParameter"_s, u"SecurityGroupRuleId.N or a rule is mandatory for this action."_s);
    QJsonArray rules = (*group)->attributes.value(u"Rules"_s).toArray();
    for (qsizetype i = rules.size() - 1; i >= 0; --i) {
        if (ids.contains(rules[i].toObject().value(u"SecurityGroupRuleId"_s).toString()))
            rules.removeAt(i);
    }
    if (ids.isEmpty()) {
        for (const Fields &fields : *ordered) {
            const auto rule = checkedRule(fields, direction, **group, world);
            if (!rule)
                return refuse(rule.error());
            if (const qsizetype place = placeOf(rules, *rule); place >= 0)
                rules.removeAt(place);
        }
    }
    store(world, (*group)->id, rules);
    return QJsonObject();
}

// Without an id its fields say which rule is meant, and only its description can change.
Answer describeAnew(const Call &call, World &world, const Resource &group, Direction direction)
{
    if (auto no = missing(call, {call.has(u"IpProtocol"_s) ? u"PortRange"_s : u"SecurityGroupRuleId"_s}))
        return refuse(*no);
    const auto ordered = orderedRules(call);
    if (!ordered)
        return refuse(ordered.error());
    QJsonArray rules = group.attributes.value(u"Rules"_s).toArray();
    for (const Fields &fields : *ordered) {
        const auto rule = checkedRule(fields, direction, group, world);
        if (!rule)
            return refuse(rule.error());
        const qsizetype place = placeOf(rules, *rule);
        if (place < 0)
            return refuse(404, u"InvalidSecurityGroupRuleId.NotFound"_s, u"The security group has no such rule."_s); // code UNVERIFIED
        QJsonObject described = rules[place].toObject();
        described.insert(u"Description"_s, call.text(u"Description"_s));
        rules[place] = described;
    }
    store(world, group.id, rules);
    return QJsonObject();
}

Answer modify(const Call &call, World &world, Direction direction)
{
    const auto group = groupOf(call, world);
    if (!group)
        return refuse(group.error());
    if (!call.has(u"SecurityGroupRuleId"_s))
        return describeAnew(call, world, **group, direction);
    QJsonArray rules = (*group)->attributes.value(u"Rules"_s).toArray();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QJsonObject old = rules[i].toObject();
        const bool in = old.value(u"Direction"_s).toString() == "ingress"_L1;
        if (old.value(u"SecurityGroupRuleId"_s).toString() != call.text(u"SecurityGroupRuleId"_s) || in != (direction == Direction::In))
            continue;
        Fields fields;
        for (const QString &name : ruleFields()) {
            const QString value = call.text(name, old.value(name).toString());
            if (!value.isEmpty())
                fields.insert(name, value);
        }
        auto rule = checkedRule(fields, direction, **group, world);
        if (!rule)
            return refuse(rule.error());
        if (const qsizetype twin = placeOf(rules, *rule); twin >= 0 && twin != i)
            return refuse(400, u"InvalidParamter.Conflict"_s, u"The security group has such a rule already."_s);
        rule->insert(u"SecurityGroupRuleId"_s, old.value(u"SecurityGroupRuleId"_s));
        rule->insert(u"CreateTime"_s, old.value(u"CreateTime"_s));
        rules[i] = *rule;
        store(world, (*group)->id, rules);
        return QJsonObject();
    }
    return refuse(404, u"InvalidSecurityGroupRuleId.NotFound"_s, u"The specified SecurityGroupRuleId does not exist."_s);
}

Answer authorizeSecurityGroup(const Call &call, World &world)
{
    return authorize(call, world, Direction::In);
}

Answer authorizeSecurityGroupEgress(const Call &call, World &world)
{
    return authorize(call, world, Direction::Out);
}

Answer revokeSecurityGroup(const Call &call, World &world)
{
    return revoke(call, world, Direction::In);
}

Answer revokeSecurityGroupEgress(const Call &call, World &world)
{
    return revoke(call, world, Direction::Out);
}

Answer modifySecurityGroupRule(const Call &call, World &world)
{
    return modify(call, world, Direction::In);
}

Answer modifySecurityGroupEgressRule(const Call &call, World &world)
{
    return modify(call, world, Direction::Out);
}

} // namespace

Module securitygroupruleModule()
{
    const Product &product = Products::ecs;
    return {.actions = {{product, "AuthorizeSecurityGroup"_L1, authorizeSecurityGroup, true, "ClientToken"_L1},
                        {product, "AuthorizeSecurityGroupEgress"_L1, authorizeSecurityGroupEgress, true, "ClientToken"_L1},
                        {product, "RevokeSecurityGroup"_L1, revokeSecurityGroup, true, "ClientToken"_L1},
                        {product, "RevokeSecurityGroupEgress"_L1, revokeSecurityGroupEgress, true, "ClientToken"_L1},
                        {product, "ModifySecurityGroupRule"_L1, modifySecurityGroupRule, true, "ClientToken"_L1},
                        {product, "ModifySecurityGroupEgressRule"_L1, modifySecurityGroupEgressRule, true, "ClientToken"_L1}}};
}

} // namespace CloudSim
