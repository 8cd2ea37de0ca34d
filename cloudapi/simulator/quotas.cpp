#include "cloudapi/simulator/helpers.h"
#include "cloudapi/simulator/modules.h"

#include <QCryptographicHash>

namespace CloudSim {

using namespace Qt::StringLiterals;

// Facts: cloud/network.md section 12.
namespace {

struct Quota
{
    QString product;  ///< ProductCode
    QString key;      ///< in quotas.json
    QString name;
    QString type;     ///< resource that is counted; empty: there is no one figure for its use
    bool regional = true;
    QString code = {}; ///< QuotaActionCode where it is known
};

const QList<Quota> &known()
{
    static const QList<Quota> list{
        {u"vpc"_s, u"vpcs"_s, u"VPCs in a region"_s, u"vpc"_s},
        {u"vpc"_s, u"vswitchesPerVpc"_s, u"VSwitches in a VPC"_s, {}, true, u"q_b7klmn"_s},
        {u"vpc"_s, u"natGatewaysPerVpc"_s, u"NAT gateways in a VPC"_s, {}},
        {u"eip"_s, u"eips"_s, u"Elastic IP addresses of an account"_s, u"eip"_s, false},
        {u"nat"_s, u"eipsPerNat"_s, u"Elastic IP addresses of a NAT gateway"_s, {}},
        {u"nat"_s, u"snatEntriesPerTable"_s, u"SNAT entries of a table"_s, {}, true, u"q_fwiygs"_s},
        {u"nat"_s, u"dnatEntriesPerTable"_s, u"DNAT entries of a table"_s, {}},
        {u"ecs"_s, u"securityGroups"_s, u"Security groups in a region"_s, u"securitygroup"_s},
        {u"ecs"_s, u"rulesPerSecurityGroup"_s, u"Rules of a security group"_s, {}},
        {u"ecs"_s, u"keyPairs"_s, u"Key pairs in a region"_s, u"keypair"_s},
        {u"ecs"_s, u"instancesPerOrder"_s, u"Instances of an order"_s, {}},
        {u"rds"_s, u"databaseInstances"_s, u"Instances of an account"_s, u"dbinstance"_s, false},
        {u"rds"_s, u"readOnlyPerDatabase"_s, u"Read-only instances of an instance"_s, {}},
        {u"kvstore"_s, u"cacheInstances"_s, u"Instances of an account"_s, u"cacheinstance"_s, false},
        {u"slb"_s, u"loadBalancers"_s, u"Instances of an account"_s, u"loadbalancer"_s, false},
        {u"slb"_s, u"listenersPerBalancer"_s, u"Listeners of an instance"_s, {}},
        {u"slb"_s, u"backendsPerBalancer"_s, u"Backend servers of an instance"_s, {}}};
    return list;
}

// Codes are opaque; those that nobody has written down are made from the key.
QString codeOf(const Quota &quota)
{
    if (!quota.code.isEmpty())
        return quota.code;
    const QByteArray digest = QCryptographicHash::hash((quota.product + quota.key).toUtf8(), QCryptographicHash::Sha1);
    QString code = u"q_"_s;
    for (int i = 0; i < 6; ++i)
        code += QLatin1Char(char('a' + uchar(digest[i]) % 26));
    return code;
}

QJsonObject fieldsOf(const Quota &quota, const Call &call, const World &world)
{
    QJsonObject fields{{u"ProductCode"_s, quota.product},
                       {u"QuotaActionCode"_s, codeOf(quota)},
                       {u"QuotaName"_s, quota.name},
                       {u"QuotaDescription"_s, quota.name},
                       {u"QuotaArn"_s, u"acs:quotas:%1:%2:quota/%3/%4"_s.arg(call.regionId, call.caller.account, quota.product, codeOf(quota))},
                       {u"QuotaType"_s, u"normal"_s},
                       {u"QuotaUnit"_s, u"Count"_s},
                       {u"TotalQuota"_s, world.catalogue().offers().quotas.value(quota.key)},
                       {u"Adjustable"_s, true},
                       {u"ApplicableType"_s, u"continuous"_s},
                       {u"Consumable"_s, !quota.type.isEmpty()},
                       {u"GlobalQuota"_s, !quota.regional},
                       {u"Dimensions"_s, quota.regional ? QJsonObject{{u"regionId"_s, call.regionId}} : QJsonObject()},
                       {u"UnadjustableDetail"_s, QString()}};
    if (!quota.type.isEmpty())
        fields.insert(u"TotalUsage"_s, world.count(quota.type, quota.regional ? call.regionId : QString()));
    return fields;
}

// The region is a dimension of a quota, not a parameter of the call.
Call placed(const Call &call)
{
    Call there = call;
    for (const auto &dimension : call.structs(u"Dimensions"_s)) {
        if (dimension.value(u"Key"_s) == "regionId"_L1)
            there.regionId = dimension.value(u"Value"_s);
    }
    return there;
}

Answer listProductQuotas(const Call &call, World &world)
{
    const qint64 most = call.integer(u"MaxResults"_s, 30);
    if (most < 1 || most > 100)
        return refuse(400, u"PARAMETER.ILLEGALL"_s, u"The specified MaxResults is not valid: 1 to 100."_s);
    const Call there = placed(call);
    QList<Quota> matching;
    for (const Quota &quota : known()) {
        if (quota.product == call.text(u"ProductCode"_s) && matches(call, u"QuotaActionCode"_s, codeOf(quota))
            && (!call.has(u"KeyWord"_s) || quota.name.contains(call.text(u"KeyWord"_s), Qt::CaseInsensitive)) && matches(call, u"QuotaCategory"_s, u"CommonQuota"_s))
            matching.append(quota);
    }
    const qint64 start = call.integer(u"NextToken"_s, 0);
    QJsonArray quotas;
    for (const Quota &quota : matching.mid(start, most))
        quotas.append(fieldsOf(quota, there, world));
    const bool more = start + quotas.size() < matching.size();
    return QJsonObject{{u"Quotas"_s, quotas},
                       {u"TotalCount"_s, matching.size()},
                       {u"MaxResults"_s, most},
                       {u"NextToken"_s, more ? QString::number(start + quotas.size()) : QString()}};
}

Answer getProductQuota(const Call &call, World &world)
{
    for (const Quota &quota : known()) {
        if (quota.product == call.text(u"ProductCode"_s) && codeOf(quota) == call.text(u"QuotaActionCode"_s))
            return QJsonObject{{u"Quota"_s, fieldsOf(quota, placed(call), world)}};
    }
    return refuse(404, u"QUOTA.NOT.FOUND"_s, u"The specified quota does not exist."_s); // code UNVERIFIED
}

} // namespace

Module quotasModule()
{
    return {.actions = {{Products::quotas, "ListProductQuotas"_L1, listProductQuotas}, {Products::quotas, "GetProductQuota"_L1, getProductQuota}}};
}

} // namespace CloudSim
