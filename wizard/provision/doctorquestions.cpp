#include "wizard/provision/doctorquestions.h"

#include "cloudapi/bssrequests.h"
#include "cloudapi/ecscatalogrequests.h"
#include "cloudapi/eiprequests.h"
#include "cloudapi/kvstorerequests.h"
#include "cloudapi/natgatewayrequests.h"
#include "cloudapi/quotarequests.h"
#include "cloudapi/rdsaccountrequests.h"
#include "cloudapi/rdsrequests.h"
#include "cloudapi/securitygrouprequests.h"
#include "cloudapi/slbrequests.h"
#include "cloudapi/stsrequests.h"
#include "cloudapi/vpcrequests.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

/// Every describing call of drivers, catalogue, prices and pre-flight, once. Those about one resource ask for one that can't be.
QList<Doctor::Question> Doctor::questions(const Topology &topology, const QString &site)
{
    using namespace CloudApi;
    QList<Question> questions;
    const auto ask = [&](const auto &request, bool aboutNothing = false) {
        using Request = std::decay_t<decltype(request)>;
        questions << Question{rawRequest(request), [](const RawResponse &answer) {
                                  const auto response = readResponse<Request>(answer);
                                  return response ? QString() : response.error().message;
                              }, aboutNothing};
    };
    constexpr bool nothing = true;
    const QString commodity = site == "international"_L1 ? u"bards_intl"_s : u"bards"_s;
    const QString zone = topology.network.vswitches.value(0).zone;

    ask(GetCallerIdentityRequest{});
    ask(DescribeVpcRegionsRequest{});
    ask(DescribeVpcZonesRequest{});
    ask(ListNatGatewayZonesRequest{});
    ask(DescribeVpcsRequest{});
    ask(DescribeVSwitchesRequest{});
    ask(DescribeNatGatewaysRequest{});
    ask(DescribeEipAddressesRequest{});
    ask(DescribeCommonBandwidthPackagesRequest{});
    ask(DescribeSnatTableEntriesRequest{.snatTableId = u"stb-cloudsteps0doctor"_s}, nothing);
    ask(DescribeForwardTableEntriesRequest{.forwardTableId = u"ftb-cloudsteps0doctor"_s}, nothing);

    ask(DescribeEcsRegionsRequest{});
    ask(DescribeEcsZonesRequest{});
    ask(DescribeEcsAvailableResourceRequest{.destinationResource = u"InstanceType"_s, .instanceChargeType = u"PostPaid"_s, .ioOptimized = u"optimized"_s});
    ask(DescribeInstanceTypesRequest{});
    ask(DescribeImagesRequest{.imageOwnerAlias = u"system"_s});
    ask(DescribeAccountAttributesRequest{.attributeNames = {u"real-name-authentication"_s}});
    ask(DescribeInstancesRequest{});
    ask(DescribeDisksRequest{});
    ask(DescribeSecurityGroupsRequest{});
    ask(DescribeKeyPairsRequest{});
    ask(DescribeSecurityGroupAttributeRequest{.securityGroupId = u"sg-cloudsteps0doctor"_s}, nothing);
    if (topology.servers && !topology.servers->groups.isEmpty()) {
        const ServerGroup &group = topology.servers->groups.constFirst();
        DescribeEcsPriceRequest price;
        price.instanceType = group.type;
        price.ioOptimized = u"optimized"_s;
        price.systemDisk = {group.systemDisk.category, group.systemDisk.gib, group.systemDisk.performanceLevel};
        ask(price);
    }

    ask(DescribeDBInstancesRequest{});
    if (topology.database) {
        const Database &database = *topology.database;
        ask(DescribeDBAvailableZonesRequest{.engine = database.engine, .engineVersion = database.version});
        ask(DescribeDBAvailableClassesRequest{.zoneId = zone, .engine = database.engine, .engineVersion = database.version, .category = database.edition,
                                              .storageType = database.storage.type});
        ask(ListDBClassesRequest{.commodityCode = commodity, .engine = database.engine});
        ask(DescribeDBPriceRequest{.commodityCode = commodity, .engine = database.engine, .engineVersion = database.version,
                                   .dbInstanceClass = database.databaseClass, .storageGb = database.storage.gib, .storageType = database.storage.type,
                                   .zoneId = zone});
    }
    const QString noDatabase = u"rm-cloudsteps0doctor"_s;
    ask(DescribeDBInstanceAttributeRequest{.dbInstanceId = noDatabase}, nothing);
    ask(DescribeDBInstanceNetInfoRequest{.dbInstanceId = noDatabase}, nothing);
    ask(DescribeDBInstanceIPArrayListRequest{.dbInstanceId = noDatabase}, nothing);
    ask(DescribeDBBackupPolicyRequest{.dbInstanceId = noDatabase}, nothing);
    ask(DescribeDBAccountsRequest{.dbInstanceId = noDatabase}, nothing);
    ask(DescribeDatabasesRequest{.dbInstanceId = noDatabase}, nothing);

    ask(DescribeKVStoreInstancesRequest{});
    ask(DescribeKVStoreAvailableResourceRequest{.zoneId = zone, .productType = u"Local"_s});
    if (topology.cache)
        ask(DescribeKVStorePriceRequest{.instanceClass = topology.cache->cacheClass, .engineVersion = topology.cache->version, .zoneId = zone});
    ask(DescribeKVStoreInstanceAttributeRequest{.instanceId = u"r-cloudsteps0doctor"_s}, nothing);
    ask(DescribeKVStoreSecurityIpsRequest{.instanceId = u"r-cloudsteps0doctor"_s}, nothing);

    ask(DescribeLoadBalancersRequest{});
    ask(DescribeSlbZonesRequest{});
    ask(DescribeLoadBalancerAttributeRequest{.loadBalancerId = u"lb-cloudsteps0doctor"_s}, nothing);
    ask(DescribeHealthStatusRequest{.loadBalancerId = u"lb-cloudsteps0doctor"_s}, nothing);

    ask(DescribePricingModuleRequest{.productCode = u"eip"_s});
    ask(GetPayAsYouGoPriceRequest{.productCode = u"eip"_s, .pricedRegion = topology.region, .modules = {{u"ISP"_s, u"ISP:BGP"_s, u"Hour"_s}}});
    ask(ListProductQuotasRequest{.productCode = u"vpc"_s, .quotaRegion = topology.region});
    return questions;
}

} // namespace Cloudsteps
