#include "tests/cloudapi/requestsamples.h"

#include "cloudapi/bssrequests.h"
#include "cloudapi/ecscatalogrequests.h"
#include "cloudapi/ecsrequests.h"
#include "cloudapi/eiprequests.h"
#include "cloudapi/kvstoreaccountrequests.h"
#include "cloudapi/kvstorerequests.h"
#include "cloudapi/natgatewayrequests.h"
#include "cloudapi/quotarequests.h"
#include "cloudapi/rdsaccountrequests.h"
#include "cloudapi/rdsbackuprequests.h"
#include "cloudapi/rdsproxyrequests.h"
#include "cloudapi/rdsrequests.h"
#include "cloudapi/securitygrouprequests.h"
#include "cloudapi/slbcertificaterequests.h"
#include "cloudapi/slblistenerrequests.h"
#include "cloudapi/slbrequests.h"
#include "cloudapi/stsrequests.h"
#include "cloudapi/vpcrequests.h"

using namespace Qt::StringLiterals;
using namespace CloudApi;

namespace {

template<typename Request>
RequestSample sample(const Request &request)
{
    return {rawRequest(request), [](const QJsonObject &body) {
                const auto response = readResponse<Request>(RawResponse{body, {}});
                return response ? QString() : response.error().message;
            }};
}

const Tags someTags{{u"cloudsteps-project"_s, u"p1"_s}, {u"cloudsteps-step"_s, u"vpc/create"_s}};

std::vector<RequestSample> networkSamples()
{
    return {
        sample(DescribeVpcRegionsRequest{.acceptLanguage = u"zh-CN"_s}),
        sample(DescribeVpcZonesRequest{.acceptLanguage = u"zh-cn"_s}),
        sample(ListNatGatewayZonesRequest{}),
        sample(CreateVpcRequest{.vpcName = u"a"_s, .cidrBlock = u"b"_s, .description = u"c"_s, .tags = someTags, .clientToken = u"t"_s}),
        sample(DescribeVpcsRequest{.vpcIds = {u"a"_s, u"b"_s}, .vpcName = u"c"_s, .tags = someTags}),
        sample(DescribeVpcAttributeRequest{.vpcId = u"a"_s}),
        sample(ModifyVpcAttributeRequest{.vpcId = u"a"_s, .vpcName = u"b"_s, .description = u"c"_s, .cidrBlock = u"d"_s}),
        sample(DeleteVpcRequest{.vpcId = u"a"_s, .clientToken = u"t"_s}),
        sample(CreateVSwitchRequest{.vpcId = u"a"_s, .zoneId = u"b"_s, .cidrBlock = u"c"_s, .vSwitchName = u"d"_s,
                                    .description = u"e"_s, .tags = someTags, .clientToken = u"t"_s}),
        sample(DescribeVSwitchesRequest{.vSwitchId = u"a"_s, .vpcId = u"b"_s, .zoneId = u"c"_s, .vSwitchName = u"d"_s, .tags = someTags}),
        sample(ModifyVSwitchAttributeRequest{.vSwitchId = u"a"_s, .vSwitchName = u"b"_s, .description = u"c"_s}),
        sample(DeleteVSwitchRequest{.vSwitchId = u"a"_s}),
        sample(CreateNatGatewayRequest{.vpcId = u"a"_s, .vSwitchId = u"b"_s, .name = u"c"_s, .description = u"d"_s, .eipBindMode = u"NAT"_s,
                                       .tags = someTags, .clientToken = u"t"_s}),
        sample(DescribeNatGatewaysRequest{.natGatewayId = u"a"_s, .vpcId = u"b"_s, .name = u"c"_s, .tags = someTags}),
        sample(ModifyNatGatewayAttributeRequest{.natGatewayId = u"a"_s, .name = u"b"_s, .description = u"c"_s, .eipBindMode = u"NAT"_s}),
        sample(DeleteNatGatewayRequest{.natGatewayId = u"a"_s, .force = true}),
        sample(CreateSnatEntryRequest{.snatTableId = u"a"_s, .snatIps = {u"b"_s}, .sourceVSwitchId = u"c"_s, .sourceCidr = u"d"_s,
                                      .snatEntryName = u"e"_s, .clientToken = u"t"_s}),
        sample(DescribeSnatTableEntriesRequest{.snatTableId = u"a"_s, .natGatewayId = u"b"_s, .snatEntryId = u"c"_s,
                                               .snatEntryName = u"d"_s, .sourceVSwitchId = u"e"_s}),
        sample(ModifySnatEntryRequest{.snatTableId = u"a"_s, .snatEntryId = u"b"_s, .snatIps = {u"c"_s}, .snatEntryName = u"d"_s,
                                      .clientToken = u"t"_s}),
        sample(DeleteSnatEntryRequest{.snatTableId = u"a"_s, .snatEntryId = u"b"_s, .clientToken = u"t"_s}),
        sample(CreateForwardEntryRequest{.forwardTableId = u"a"_s, .externalIp = u"b"_s, .externalPort = u"80"_s, .internalIp = u"c"_s,
                                         .internalPort = u"8080"_s, .ipProtocol = u"TCP"_s, .forwardEntryName = u"d"_s,
                                         .portBreak = true, .clientToken = u"t"_s}),
        sample(DescribeForwardTableEntriesRequest{.forwardTableId = u"a"_s, .natGatewayId = u"b"_s, .forwardEntryId = u"c"_s,
                                                  .forwardEntryName = u"d"_s}),
        sample(ModifyForwardEntryRequest{.forwardTableId = u"a"_s, .forwardEntryId = u"b"_s, .externalIp = u"c"_s,
                                         .externalPort = u"80"_s, .internalIp = u"d"_s, .internalPort = u"80"_s,
                                         .ipProtocol = u"TCP"_s, .forwardEntryName = u"e"_s, .clientToken = u"t"_s}),
        sample(DeleteForwardEntryRequest{.forwardTableId = u"a"_s, .forwardEntryId = u"b"_s, .clientToken = u"t"_s}),
        sample(AllocateEipAddressRequest{.bandwidth = 5, .internetChargeType = u"a"_s, .isp = u"b"_s, .name = u"c"_s,
                                         .description = u"d"_s, .tags = someTags, .clientToken = u"t"_s}),
        sample(DescribeEipAddressesRequest{.allocationIds = {u"a"_s}, .eipAddress = u"b"_s, .eipName = u"c"_s,
                                           .associatedInstanceType = u"d"_s, .associatedInstanceId = u"e"_s, .tags = someTags}),
        sample(ModifyEipAddressAttributeRequest{.allocationId = u"a"_s, .bandwidth = 5, .name = u"b"_s, .description = u"c"_s}),
        sample(AssociateEipAddressRequest{.allocationId = u"a"_s, .instanceId = u"b"_s, .instanceType = u"Nat"_s, .clientToken = u"t"_s}),
        sample(AssociateEipAddressBatchRequest{.allocationIds = {u"a"_s, u"b"_s}, .instanceId = u"c"_s, .instanceType = u"Nat"_s,
                                               .clientToken = u"t"_s}),
        sample(UnassociateEipAddressRequest{.allocationId = u"a"_s, .instanceId = u"b"_s, .instanceType = u"Nat"_s, .clientToken = u"t"_s}),
        sample(ReleaseEipAddressRequest{.allocationId = u"a"_s}),
        sample(CreateCommonBandwidthPackageRequest{.bandwidth = 10, .internetChargeType = u"a"_s, .isp = u"b"_s, .name = u"c"_s,
                                                   .description = u"d"_s, .tags = someTags, .clientToken = u"t"_s}),
        sample(DescribeCommonBandwidthPackagesRequest{.bandwidthPackageId = u"a"_s, .name = u"b"_s, .tags = someTags}),
        sample(AddCommonBandwidthPackageIpRequest{.bandwidthPackageId = u"a"_s, .allocationId = u"b"_s, .clientToken = u"t"_s}),
        sample(AddCommonBandwidthPackageIpsRequest{.bandwidthPackageId = u"a"_s, .allocationIds = {u"b"_s}, .clientToken = u"t"_s}),
        sample(RemoveCommonBandwidthPackageIpRequest{.bandwidthPackageId = u"a"_s, .allocationId = u"b"_s, .clientToken = u"t"_s}),
        sample(ModifyCommonBandwidthPackageAttributeRequest{.bandwidthPackageId = u"a"_s, .name = u"b"_s, .description = u"c"_s}),
        sample(ModifyCommonBandwidthPackageSpecRequest{.bandwidthPackageId = u"a"_s, .bandwidth = 10}),
        sample(DeleteCommonBandwidthPackageRequest{.bandwidthPackageId = u"a"_s}),
        sample(SetVpcDeletionProtectionRequest{.instanceId = u"a"_s, .type = u"EIP"_s, .clientToken = u"t"_s}),
    };
}

std::vector<RequestSample> serverSamples()
{
    const SecurityGroupPermission permission{.ipProtocol = u"TCP"_s, .portRange = u"22/22"_s, .peerCidr = u"0.0.0.0/0"_s,
                                             .peerGroupId = u"sg"_s, .policy = u"drop"_s, .priority = 2, .description = u"d"_s};
    const DiskSpec disk{.category = u"cloud_essd"_s, .sizeGib = 40, .performanceLevel = u"PL0"_s};
    return {
        sample(CreateSecurityGroupRequest{.vpcId = u"a"_s, .securityGroupName = u"b"_s, .description = u"c"_s, .tags = someTags,
                                          .clientToken = u"t"_s}),
        sample(DescribeSecurityGroupsRequest{.securityGroupIds = {u"a"_s}, .vpcId = u"b"_s, .securityGroupName = u"c"_s, .tags = someTags}),
        sample(DeleteSecurityGroupRequest{.securityGroupId = u"a"_s}),
        sample(AuthorizeSecurityGroupRequest{.securityGroupId = u"a"_s, .permissions = {permission}, .clientToken = u"t"_s}),
        sample(AuthorizeSecurityGroupEgressRequest{.securityGroupId = u"a"_s, .permissions = {permission}, .clientToken = u"t"_s}),
        sample(RevokeSecurityGroupRequest{.securityGroupId = u"a"_s, .securityGroupRuleIds = {u"b"_s}, .clientToken = u"t"_s}),
        sample(DescribeSecurityGroupAttributeRequest{.securityGroupId = u"a"_s, .nextToken = u"n"_s}),
        sample(ImportKeyPairRequest{.keyPairName = u"a"_s, .publicKeyBody = u"ssh-rsa AAAA"_s, .tags = someTags}),
        sample(DescribeKeyPairsRequest{.keyPairName = u"a"_s, .tags = someTags}),
        sample(DeleteKeyPairsRequest{.keyPairNames = {u"a"_s}}),
        sample(RunInstancesRequest{.imageId = u"a"_s, .instanceType = u"b"_s, .securityGroupId = u"c"_s, .vSwitchId = u"d"_s,
                                   .instanceName = u"e"_s, .hostName = u"f"_s, .description = u"g"_s, .password = u"h"_s,
                                   .keyPairName = u"i"_s, .ioOptimized = u"none"_s, .systemDisk = disk, .dataDisks = {disk},
                                   .internetMaxBandwidthOut = 1, .internetChargeType = u"j"_s, .privateIpAddress = u"k"_s, .amount = 2,
                                   .instanceChargeType = u"PrePaid"_s, .period = 1, .periodUnit = u"Month"_s, .autoRenew = true, .autoRenewPeriod = 1,
                                   .userData = u"l"_s, .creditSpecification = u"Standard"_s, .deletionProtection = true,
                                   .autoReleaseTime = u"2025-06-01T12:00:00Z"_s,
                                   .tags = someTags, .clientToken = u"t"_s}),
        sample(DescribeInstancesRequest{.instanceIds = {u"a"_s}, .instanceName = u"b"_s, .vpcId = u"c"_s, .vSwitchId = u"d"_s,
                                        .securityGroupId = u"e"_s, .tags = someTags}),
        sample(DescribeInstanceHistoryEventsRequest{.instanceId = u"a"_s, .eventTypes = {u"SystemFailure.Delete"_s}}),
        sample(ModifyInstanceAttributeRequest{.instanceId = u"a"_s, .deletionProtection = false, .hostName = u"b"_s, .creditSpecification = u"Unlimited"_s}),
        sample(ModifyInstanceAutoReleaseTimeRequest{.instanceId = u"a"_s, .autoReleaseTime = u"2026-01-01T00:00:00Z"_s}),
        sample(DeleteInstancesRequest{.instanceIds = {u"a"_s, u"b"_s}, .clientToken = u"t"_s}),
        sample(DescribeDisksRequest{.diskIds = {u"a"_s}, .instanceId = u"b"_s, .tags = someTags}),
        sample(DeleteDiskRequest{.diskId = u"a"_s}),
        sample(DescribeEcsRegionsRequest{.acceptLanguage = u"en-US"_s, .instanceChargeType = u"PrePaid"_s}),
        sample(DescribeAccountAttributesRequest{.attributeNames = {u"real-name-authentication"_s}}),
        sample(DescribeEcsZonesRequest{.acceptLanguage = u"zh-CN"_s}),
        sample(DescribeEcsAvailableResourceRequest{.destinationResource = u"SystemDisk"_s, .zoneId = u"a"_s,
                                                   .instanceChargeType = u"PostPaid"_s, .ioOptimized = u"optimized"_s,
                                                   .instanceType = u"b"_s, .systemDiskCategory = u"c"_s}),
        sample(DescribeInstanceTypesRequest{.instanceTypes = {u"a"_s}, .nextToken = u"n"_s}),
        sample(DescribeImagesRequest{.imageId = u"a"_s, .imageOwnerAlias = u"system"_s, .osType = u"linux"_s, .instanceType = u"b"_s}),
        sample(DescribeEcsPriceRequest{.instanceType = u"a"_s, .imageId = u"b"_s, .ioOptimized = u"optimized"_s, .systemDisk = disk,
                                       .dataDisks = {disk}}),
        sample(GetPayAsYouGoPriceRequest{.productCode = u"eip"_s, .productType = u"a"_s, .pricedRegion = u"cn-hangzhou"_s,
                                         .modules = {{u"Bandwidth"_s, u"Bandwidth:1024"_s, u"Day"_s}}}),
        sample(DescribePricingModuleRequest{.productCode = u"eip"_s, .productType = u"a"_s}),
        sample(ListProductQuotasRequest{.productCode = u"vpc"_s, .quotaRegion = u"cn-hangzhou"_s, .nextToken = u"a"_s}),
        sample(GetCallerIdentityRequest{}),
    };
}

std::vector<RequestSample> dataSamples()
{
    return {
        sample(CreateDBInstanceRequest{.engine = u"MySQL"_s, .engineVersion = u"8.0"_s, .dbInstanceClass = u"a"_s, .storageGb = 20,
                                       .storageType = u"b"_s, .category = u"c"_s, .description = u"d"_s, .securityIps = {u"e"_s},
                                       .vpcId = u"f"_s, .vSwitchIds = {u"g"_s, u"h"_s}, .zoneId = u"i"_s, .zoneIdSlave1 = u"j"_s,
                                       .payType = u"Prepaid"_s, .period = u"Year"_s, .usedTime = 1, .autoRenew = true,
                                       .deletionProtection = false, .tags = someTags, .clientToken = u"t"_s}),
        sample(CreateReadOnlyDBInstanceRequest{.dbInstanceId = u"a"_s, .engineVersion = u"b"_s, .dbInstanceClass = u"c"_s,
                                               .storageGb = 20, .storageType = u"d"_s, .category = u"e"_s, .description = u"f"_s,
                                               .vpcId = u"g"_s, .vSwitchId = u"h"_s, .zoneId = u"i"_s, .clientToken = u"t"_s}),
        sample(DescribeDBInstancesRequest{.dbInstanceId = u"a"_s, .searchKey = u"b"_s, .vpcId = u"c"_s, .tags = someTags}),
        sample(DescribeDBInstanceAttributeRequest{.dbInstanceId = u"a"_s}),
        sample(DescribeDBInstanceNetInfoRequest{.dbInstanceId = u"a"_s}),
        sample(ModifyDBSecurityIpsRequest{.dbInstanceId = u"a"_s, .securityIps = {u"b"_s}}),
        sample(DescribeDBInstanceIPArrayListRequest{.dbInstanceId = u"a"_s}),
        sample(ModifyDBBackupPolicyRequest{.dbInstanceId = u"a"_s, .weekdays = {u"Monday"_s, u"Friday"_s}, .time = u"b"_s}),
        sample(DescribeDBBackupPolicyRequest{.dbInstanceId = u"a"_s}),
        sample(ModifyDBInstanceDeletionProtectionRequest{.dbInstanceId = u"a"_s, .clientToken = u"t"_s}),
        sample(DeleteDBInstanceRequest{.dbInstanceId = u"a"_s, .releasedKeepPolicy = u"None"_s}),
        sample(DescribeDBAvailableZonesRequest{.engine = u"MySQL"_s, .engineVersion = u"8.0"_s, .commodityCode = u"bards"_s}),
        sample(ListDBClassesRequest{.commodityCode = u"bards"_s, .engine = u"MySQL"_s}),
        sample(DescribeDBAvailableClassesRequest{.zoneId = u"a"_s, .engine = u"b"_s, .engineVersion = u"c"_s, .category = u"d"_s,
                                                 .storageType = u"e"_s}),
        sample(DescribeDBPriceRequest{.commodityCode = u"bards"_s, .engine = u"a"_s, .engineVersion = u"b"_s, .dbInstanceClass = u"c"_s,
                                      .storageGb = 20, .storageType = u"d"_s, .zoneId = u"e"_s, .payType = u"Prepaid"_s, .timeType = u"Year"_s,
                                      .usedTime = 1}),
        sample(CreateDBAccountRequest{.dbInstanceId = u"a"_s, .accountName = u"b"_s, .accountPassword = u"c"_s, .accountType = u"Super"_s,
                                      .description = u"d"_s}),
        sample(DescribeDBAccountsRequest{.dbInstanceId = u"a"_s, .accountName = u"b"_s}),
        sample(ResetDBAccountPasswordRequest{.dbInstanceId = u"a"_s, .accountName = u"b"_s, .accountPassword = u"c"_s}),
        sample(DeleteDBAccountRequest{.dbInstanceId = u"a"_s, .accountName = u"b"_s}),
        sample(CreateDatabaseRequest{.dbInstanceId = u"a"_s, .dbName = u"b"_s, .characterSet = u"utf8mb4"_s, .description = u"c"_s}),
        sample(DescribeDatabasesRequest{.dbInstanceId = u"a"_s, .dbName = u"b"_s}),
        sample(DeleteDatabaseRequest{.dbInstanceId = u"a"_s, .dbName = u"b"_s}),
        sample(GrantAccountPrivilegeRequest{.dbInstanceId = u"a"_s, .accountName = u"b"_s, .dbName = u"c"_s, .privilege = u"ReadWrite"_s}),
        sample(RevokeAccountPrivilegeRequest{.dbInstanceId = u"a"_s, .accountName = u"b"_s, .dbName = u"c"_s}),
        sample(ModifyDBProxyRequest{.dbInstanceId = u"a"_s, .service = u"Startup"_s, .nodes = 2, .nodeType = u"common"_s, .vpcId = u"b"_s, .vSwitchId = u"c"_s}),
        sample(CreateDBBackupRequest{.dbInstanceId = u"a"_s, .method = u"Snapshot"_s}),
        sample(DescribeDBBackupTasksRequest{.dbInstanceId = u"a"_s}),
        sample(DescribeDBBackupsRequest{.dbInstanceId = u"a"_s}),
        sample(DescribeDBProxyRequest{.dbInstanceId = u"a"_s}),
        sample(AllocateReadWriteSplittingConnectionRequest{.dbInstanceId = u"a"_s}),
        sample(ModifyReadWriteSplittingConnectionRequest{.dbInstanceId = u"a"_s}),
        sample(ReleaseReadWriteSplittingConnectionRequest{.dbInstanceId = u"a"_s}),
        sample(ModifySqlCollectorPolicyRequest{.dbInstanceId = u"a"_s}),
        sample(ModifySqlCollectorRetentionRequest{.dbInstanceId = u"a"_s}),
        sample(DescribeSqlCollectorPolicyRequest{.dbInstanceId = u"a"_s}),
        sample(CreateKVStoreAccountRequest{.instanceId = u"a"_s, .accountName = u"b"_s, .accountPassword = u"c"_s, .privilege = u"RoleReadOnly"_s}),
        sample(GrantKVStoreAccountPrivilegeRequest{.instanceId = u"a"_s, .accountName = u"b"_s, .privilege = u"RoleReadOnly"_s}),
        sample(DeleteKVStoreAccountRequest{.instanceId = u"a"_s, .accountName = u"b"_s}),
        sample(DescribeKVStoreAccountsRequest{.instanceId = u"a"_s}),
        sample(ModifyKVStoreVpcAuthModeRequest{.instanceId = u"a"_s}),
        sample(CreateKVStoreInstanceRequest{.instanceName = u"a"_s, .instanceClass = u"b"_s, .engineVersion = u"5.0"_s,
                                            .nodeType = u"double"_s, .shardCount = 2, .readOnlyCount = 1, .vpcId = u"c"_s, .vSwitchId = u"d"_s,
                                            .zoneId = u"e"_s, .secondaryZoneId = u"f"_s, .chargeType = u"PrePaid"_s, .period = 12,
                                            .autoRenew = true, .autoRenewPeriod = 12, .password = u"g"_s, .tags = someTags,
                                            .clientToken = u"t"_s}),
        sample(DescribeKVStoreInstancesRequest{.instanceIds = {u"a"_s}, .searchKey = u"b"_s, .vpcId = u"c"_s, .tags = someTags}),
        sample(DescribeKVStoreInstanceAttributeRequest{.instanceId = u"a"_s}),
        sample(ModifyKVStoreSecurityIpsRequest{.instanceId = u"a"_s, .securityIps = {u"b"_s}}),
        sample(DescribeKVStoreSecurityIpsRequest{.instanceId = u"a"_s}),
        sample(ModifyKVStoreInstanceAttributeRequest{.instanceId = u"a"_s, .instanceName = u"b"_s, .newPassword = u"c"_s,
                                                     .releaseProtection = false}),
        sample(DeleteKVStoreInstanceRequest{.instanceId = u"a"_s}),
        sample(DescribeKVStoreAvailableResourceRequest{.zoneId = u"a"_s, .productType = u"Local"_s, .instanceChargeType = u"PrePaid"_s}),
        sample(DescribeKVStorePriceRequest{.instanceClass = u"a"_s, .engineVersion = u"b"_s, .nodeType = u"c"_s, .shardCount = 2,
                                           .zoneId = u"d"_s, .chargeType = u"PrePaid"_s, .period = 12}),
    };
}

std::vector<RequestSample> balancerSamples()
{
    const HealthCheck check{.type = u"http"_s, .connectPort = 80, .timeout = 5, .interval = 2, .healthyThreshold = 3,
                            .unhealthyThreshold = 3, .uri = u"/a"_s, .domain = u"b"_s, .httpCode = u"http_2xx"_s, .method = u"head"_s, .request = u"c"_s, .expected = u"d"_s};
    return {
        sample(CreateLoadBalancerRequest{.loadBalancerName = u"a"_s, .addressType = u"intranet"_s, .vpcId = u"b"_s, .vSwitchId = u"c"_s,
                                         .internetChargeType = u"paybytraffic"_s, .masterZoneId = u"d"_s, .slaveZoneId = u"e"_s, .deleteProtection = true,
                                         .tags = someTags, .clientToken = u"t"_s}),
        sample(DescribeLoadBalancersRequest{.loadBalancerIds = {u"a"_s}, .loadBalancerName = u"b"_s, .vpcId = u"c"_s, .tags = someTags}),
        sample(DescribeLoadBalancerAttributeRequest{.loadBalancerId = u"a"_s}),
        sample(SetLoadBalancerNameRequest{.loadBalancerId = u"a"_s, .loadBalancerName = u"b"_s}),
        sample(SetLoadBalancerDeleteProtectionRequest{.loadBalancerId = u"a"_s}),
        sample(DeleteLoadBalancerRequest{.loadBalancerId = u"a"_s}),
        sample(AddBackendServersRequest{.loadBalancerId = u"a"_s, .backendServers = {{u"i-1"_s, 50}}}),
        sample(SetBackendServersRequest{.loadBalancerId = u"a"_s, .backendServers = {{u"i-1"_s, 50}}}),
        sample(RemoveBackendServersRequest{.loadBalancerId = u"a"_s, .serverIds = {u"i-1"_s}}),
        sample(DescribeHealthStatusRequest{.loadBalancerId = u"a"_s}),
        sample(DescribeSlbZonesRequest{}),
        sample(CreateTcpListenerRequest{.loadBalancerId = u"a"_s, .listenerPort = 22, .backendServerPort = 22, .scheduler = u"wrr"_s,
                                        .description = u"b"_s, .persistenceTimeout = 0, .healthCheck = check}),
        sample(CreateHttpListenerRequest{.loadBalancerId = u"a"_s, .listenerPort = 80, .backendServerPort = 80, .scheduler = u"wrr"_s,
                                         .description = u"b"_s, .session = {u"insert"_s, 60, u"c"_s}, .healthCheck = check}),
        sample(CreateHttpListenerRequest{.loadBalancerId = u"a"_s, .listenerPort = 80, .backendServerPort = 80, .forwardPort = 443}),
        sample(CreateHttpsListenerRequest{.loadBalancerId = u"a"_s, .listenerPort = 443, .backendServerPort = 80, .scheduler = u"wrr"_s, .description = u"b"_s,
                                          .serverCertificateId = u"c"_s, .session = {u"server"_s, 60, u"d"_s}, .healthCheck = check}),
        sample(CreateUdpListenerRequest{.loadBalancerId = u"a"_s, .listenerPort = 53, .backendServerPort = 53, .scheduler = u"sch"_s,
                                        .description = u"b"_s, .healthCheck = check}),
        sample(DescribeUdpListenerRequest{.loadBalancerId = u"a"_s, .listenerPort = 53}),
        sample(DescribeHttpsListenerRequest{.loadBalancerId = u"a"_s, .listenerPort = 443}),
        sample(UploadServerCertificateRequest{.name = u"a"_s, .certificate = u"b"_s, .privateKey = u"c"_s, .tags = someTags}),
        sample(DescribeServerCertificatesRequest{.certificateId = u"a"_s, .tags = someTags}),
        sample(DeleteServerCertificateRequest{.certificateId = u"a"_s}),
        sample(DescribeTcpListenerRequest{.loadBalancerId = u"a"_s, .listenerPort = 22}),
        sample(DescribeHttpListenerRequest{.loadBalancerId = u"a"_s, .listenerPort = 80}),
        sample(StartListenerRequest{.loadBalancerId = u"a"_s, .listenerPort = 80, .protocol = u"http"_s}),
        sample(StopListenerRequest{.loadBalancerId = u"a"_s, .listenerPort = 80, .protocol = u"http"_s}),
        sample(DeleteListenerRequest{.loadBalancerId = u"a"_s, .listenerPort = 80, .protocol = u"http"_s}),
    };
}

std::vector<RequestSample> tagSamples()
{
    std::vector<RequestSample> samples;
    const TagResourcesParameters some{u"VPC"_s, {u"a"_s}, someTags};
    samples.push_back(sample(TagResourcesRequest<Product::Vpc>{some}));
    samples.push_back(sample(TagResourcesRequest<Product::Ecs>{some}));
    samples.push_back(sample(TagResourcesRequest<Product::Rds>{some}));
    samples.push_back(sample(TagResourcesRequest<Product::KVStore>{some}));
    samples.push_back(sample(TagResourcesRequest<Product::Slb>{some}));
    const ListTagResourcesParameters which{u"VPC"_s, {u"a"_s}, someTags, u"n"_s};
    samples.push_back(sample(ListTagResourcesRequest<Product::Vpc>{which}));
    samples.push_back(sample(ListTagResourcesRequest<Product::Ecs>{which}));
    samples.push_back(sample(ListTagResourcesRequest<Product::Slb>{which}));
    return samples;
}

} // namespace

std::vector<RequestSample> allRequestSamples()
{
    std::vector<RequestSample> all;
    for (const auto &some : {networkSamples(), serverSamples(), dataSamples(), balancerSamples(), tagSamples()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}
