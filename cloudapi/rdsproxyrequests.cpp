#include "cloudapi/rdsproxyrequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

ParameterList ModifyDBProxyRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("ConfigDBProxyService"_L1, service)
        .add("DBProxyInstanceNum"_L1, nodes)
        .add("DBProxyInstanceType"_L1, nodeType)
        .add("InstanceNetworkType"_L1, vpcId.isEmpty() ? QString() : u"VPC"_s)
        .add("VPCId"_L1, vpcId)
        .add("VSwitchId"_L1, vSwitchId);
}

DescribeDBProxyRequest::Response DescribeDBProxyRequest::Response::read(const JsonReader &json)
{
    Response response{.serviceStatus = json.optionalString("DBProxyServiceStatus"_L1),
                      .instanceStatus = json.optionalString("DBProxyInstanceStatus"_L1),
                      .nodes = int(json.optionalInteger("DBProxyInstanceNum"_L1)),
                      .connectString = {},
                      .port = {}};
    const auto addresses = json.optionalList("DBProxyConnectStringItems.DBProxyConnectStringItems"_L1); // the same word twice
    if (!addresses.isEmpty()) {
        response.connectString = addresses.constFirst().optionalString("DBProxyConnectString"_L1);
        response.port = addresses.constFirst().optionalString("DBProxyConnectStringPort"_L1);
    }
    return response;
}

ParameterList DescribeDBProxyRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId);
}

ParameterList AllocateReadWriteSplittingConnectionRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("DistributionType"_L1, distributionType)
        .add("MaxDelayTime"_L1, maxDelaySeconds)
        .add("NetType"_L1, u"Intranet"_s);
}

ParameterList ModifyReadWriteSplittingConnectionRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId).add("MaxDelayTime"_L1, maxDelaySeconds);
}

ParameterList ReleaseReadWriteSplittingConnectionRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId);
}

ParameterList ModifySqlCollectorPolicyRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("SQLCollectorStatus"_L1, enabled ? u"Enable"_s : u"Disabled"_s); // spelt so
}

ParameterList ModifySqlCollectorRetentionRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId).add("ConfigValue"_L1, days);
}

DescribeSqlCollectorPolicyRequest::Response DescribeSqlCollectorPolicyRequest::Response::read(const JsonReader &json)
{
    return {json.optionalString("SQLCollectorStatus"_L1).startsWith("Enable"_L1), int(json.optionalInteger("StoragePeriod"_L1))};
}

ParameterList DescribeSqlCollectorPolicyRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId);
}

} // namespace CloudApi
