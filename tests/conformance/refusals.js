// Every refusal that the documentation names for the calls of the five steps, and that a client can bring about.
// One line: [when, product, action, parameters(ids), HTTP status, code]; `when` is a moment of tutorial.js, or "before" the first resource.
'use strict';

const { password, publicKey } = require('./tutorial.js');

const unknown = { vpc: 'vpc-none', vswitch: 'vsw-none', eip: 'eip-none', nat: 'ngw-none', server: 'i-none', group: 'sg-none' };
const rule = (fields) => (ids) => ({ SecurityGroupId: ids.group, Permissions: [{ IpProtocol: 'TCP', PortRange: '22/22', SourceCidrIp: '10.0.0.0/8', ...fields }] });
const order = (fields) => (ids) => ({
    ImageId: 'ubuntu_22_04_x64_20G_alibase_20240130.vhd', InstanceType: 'ecs.c6.large', SecurityGroupId: ids.group, VSwitchId: ids.vswitch.a,
    IoOptimized: 'optimized', SystemDisk: { Category: 'cloud_essd', Size: '40' }, ...(typeof fields === 'function' ? fields(ids) : fields),
});
const databaseOrder = (fields) => (ids) => ({
    Engine: 'MySQL', EngineVersion: '8.0', DBInstanceClass: 'mysql.n2.medium.2c', DBInstanceStorage: 100, DBInstanceStorageType: 'cloud_essd',
    DBInstanceNetType: 'Intranet', SecurityIPList: '10.0.0.0/16', PayType: 'Postpaid', Category: 'HighAvailability', InstanceNetworkType: 'VPC',
    VPCId: ids.vpc, VSwitchId: ids.vswitch.a, ZoneId: ids.zone.a, ZoneIdSlave1: ids.zone.a, ...(typeof fields === 'function' ? fields(ids) : fields),
});
const cacheOrder = (fields) => (ids) => ({
    InstanceClass: 'redis.master.small.default', EngineVersion: '5.0', ChargeType: 'PostPaid', VpcId: ids.vpc, VSwitchId: ids.vswitch.a, Password: password, ...fields,
});
const listener = (fields) => (ids) => ({ LoadBalancerId: ids.balancer, ListenerPort: 81, BackendServerPort: 80, Bandwidth: -1, StickySession: 'off', HealthCheck: 'off', ...fields });

module.exports = [
    // --- VPC and vswitch
    ['before', 'vpc', 'CreateVpc', () => ({ CidrBlock: '10.0.0.0/30' }), 400, 'InvalidParameter'],
    ['before', 'vpc', 'CreateVpc', () => ({ CidrBlock: '10.0.0.0' }), 400, 'InvalidParameter'],
    ['before', 'vpc', 'CreateVpc', () => ({ CidrBlock: '10.0.0.0/16', VpcName: 'http://shop' }), 400, 'InvalidVpcName.Malformed'],
    ['before', 'vpc', 'CreateVpc', () => ({ CidrBlock: '10.0.0.0/16', Description: 'https://shop' }), 400, 'InvalidVpcDiscription.Malformed'],
    ['before', 'vpc', 'CreateVpc', () => ({ CidrBlock: '10.0.0.0/16', RegionId: 'cn-nowhere' }), 404, 'InvalidRegionId.NotFound'],
    ['before', 'vpc', 'CreateVpc', () => ({ CidrBlock: '10.0.0.0/16', DryRun: true }), 400, 'DryRunOperation'],
    ['before', 'vpc', 'CreateVSwitch', () => ({ VpcId: unknown.vpc, ZoneId: 'cn-hangzhou-h', CidrBlock: '10.0.1.0/24' }), 404, 'InvalidVpcId.NotFound'],
    ['before', 'vpc', 'DeleteVpc', () => ({ VpcId: unknown.vpc }), 404, /^InvalidVpcI[dD]\.NotFound$/],
    ['before', 'vpc', 'DeleteVSwitch', () => ({ VSwitchId: unknown.vswitch }), 404, /^InvalidV[Ss]witchI[dD]\.NotFound$/],
    ['vpc-pending', 'vpc', 'CreateVSwitch', (ids) => ({ VpcId: ids.vpc, ZoneId: 'cn-hangzhou-h', CidrBlock: '10.0.1.0/24' }), 400, 'IncorrectVpcStatus'],
    ['vpc-pending', 'vpc', 'DeleteVpc', (ids) => ({ VpcId: ids.vpc }), 400, 'IncorrectVpcStatus'],
    ['vpc-pending', 'ecs', 'CreateSecurityGroup', (ids) => ({ VpcId: ids.vpc }), 400, 'IncorrectVpcStatus'],
    ['vpc-pending', 'vpc', 'CreateVpc', () => ({ CidrBlock: '172.16.0.0/12', ClientToken: 'vpc-1' }), 400, 'IdempotentParameterMismatch'],
    ['vswitch-pending', 'vpc', 'CreateVSwitch', (ids) => ({ VpcId: ids.vpc, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.2.0/24' }), 400, 'IncorrectVSwitchStatus'],
    ['vswitch-pending', 'vpc', 'DeleteVSwitch', (ids) => ({ VSwitchId: ids.vswitch.a }), 400, 'IncorrectVSwitchStatus'],
    ['vswitch-pending', 'vpc', 'CreateNatGateway', (ids) => ({ VpcId: ids.vpc, VSwitchId: ids.vswitch.a, NatType: 'Enhanced', InternetChargeType: 'PayByLcu' }), 400, 'VswitchStatusError'],
    ['built', 'vpc', 'CreateVSwitch', (ids) => ({ VpcId: ids.vpc, ZoneId: 'cn-hangzhou-zz', CidrBlock: '10.0.3.0/24' }), 404, 'InvalidZoneId.NotFound'],
    ['built', 'vpc', 'CreateVSwitch', (ids) => ({ VpcId: ids.vpc, ZoneId: ids.zone.a, CidrBlock: '10.0.1.128/25' }), 400, 'InvalidCidrBlock.Overlapped'],
    ['built', 'vpc', 'CreateVSwitch', (ids) => ({ VpcId: ids.vpc, ZoneId: ids.zone.a, CidrBlock: '10.0.3.1/24' }), 400, 'InvalidCidrBlock.Malformed'],
    ['built', 'vpc', 'CreateVSwitch', (ids) => ({ VpcId: ids.vpc, ZoneId: ids.zone.a, CidrBlock: '10.0.3.0/30' }), 400, 'InvalidCirdrBlock.MaskLength'],
    ['built', 'vpc', 'CreateVSwitch', (ids) => ({ VpcId: ids.vpc, ZoneId: ids.zone.a, CidrBlock: '192.168.0.0/24' }), 400, 'InvalidParameter'],
    ['built', 'vpc', 'CreateVSwitch', (ids) => ({ VpcId: ids.vpc, ZoneId: ids.zone.a, CidrBlock: '10.0.3.0/24', VSwitchName: 'http://x' }), 400, 'InvalidVSwitchName.Malformed'],
    ['built', 'vpc', 'DeleteVSwitch', (ids) => ({ VSwitchId: ids.vswitch.b }), 400, /^DependencyViolation/],
    ['built', 'vpc', 'DeleteVpc', (ids) => ({ VpcId: ids.vpc }), 400, /^DependencyViolation\.(VSwitch|SecurityGroup|NatGateway|Instance)$/],
    ['built', 'vpc', 'DescribeVpcs', () => ({ PageSize: 51 }), 400, 'InvalidParameter'],

    // --- NAT gateway and its tables
    ['nat-creating', 'vpc', 'AssociateEipAddress', (ids) => ({ AllocationId: ids.eip[0], InstanceId: ids.nat, InstanceType: 'Nat' }), 400, 'IncorrectStatus.NatGateway'],
    ['nat-creating', 'vpc', 'CreateNatGateway', (ids) => ({ VpcId: ids.vpc, VSwitchId: ids.vswitch.b, NatType: 'Enhanced', InternetChargeType: 'PayByLcu' }), 400, /^(OperationConflict|TaskConflict)$/],
    ['built', 'vpc', 'CreateNatGateway', (ids) => ({ VpcId: ids.vpc, VSwitchId: ids.vswitch.a, NatType: 'Enhanced' }), 400, 'Forbidden.NatPayBySpec'],
    ['built', 'vpc', 'CreateNatGateway', (ids) => ({ VpcId: ids.vpc, VSwitchId: ids.vswitch.a, NatType: 'Enhanced', InternetChargeType: 'PayByLcu', InstanceChargeType: 'PrePaid' }), 400, 'OperationUnsupported.PrePaidPyByLcu'],
    ['built', 'vpc', 'CreateNatGateway', () => ({ VpcId: unknown.vpc, NatType: 'Enhanced', InternetChargeType: 'PayByLcu' }), 404, 'InvalidVpcId.NotFound'],
    ['built', 'vpc', 'DeleteNatGateway', (ids) => ({ NatGatewayId: ids.nat }), 400, /^DependencyViolation\.(EIPS|SnatEntry|ForwardEntry)$/],
    ['built', 'vpc', 'DeleteNatGateway', () => ({ NatGatewayId: unknown.nat }), 404, 'InvalidNatGatewayId.NotFound'],
    ['snat-pending', 'vpc', 'DeleteSnatEntry', (ids) => ({ SnatTableId: ids.snatTable, SnatEntryId: ids.snat[0] }), 400, 'IncorretSnatEntryStatus'],
    ['built', 'vpc', 'CreateSnatEntry', (ids) => ({ SnatTableId: 'stb-none', SourceVSwitchId: ids.vswitch.a, SnatIp: ids.address[0] }), 404, 'InvalidSnatTableId.NotFound'],
    ['built', 'vpc', 'CreateSnatEntry', (ids) => ({ SnatTableId: ids.snatTable, SourceVSwitchId: unknown.vswitch, SnatIp: ids.address[0] }), 404, 'InvalidVSwitchId.NotFound'],
    ['built', 'vpc', 'CreateSnatEntry', (ids) => ({ SnatTableId: ids.snatTable, SourceCIDR: '10.0.9.0/24', SnatIp: '47.1.2.3' }), 404, 'InvalidSnatIp.NotFound'],
    ['built', 'vpc', 'CreateSnatEntry', (ids) => ({ SnatTableId: ids.snatTable, SourceCIDR: '10.0.9.0/24', SnatIp: 'here' }), 400, 'InvalidSnatIp.Malformed'],
    ['built', 'vpc', 'CreateSnatEntry', (ids) => ({ SnatTableId: ids.snatTable, SourceVSwitchId: ids.vswitch.a, SnatIp: ids.address[0] }), 400, 'Forbidden.SourceVSwitchId.Duplicated'],
    ['built', 'vpc', 'CreateSnatEntry', (ids) => ({ SnatTableId: ids.snatTable, SourceCIDR: '10.0.9.0/24', SnatIp: ids.address[1] }), 400, 'Forbidden.IpUsedInForwardTable'],
    ['built', 'vpc', 'DeleteSnatEntry', (ids) => ({ SnatTableId: ids.snatTable, SnatEntryId: 'snat-none' }), 404, 'InvalidSnatEntryId.NotFound'],
    ...[
        [{ ExternalIp: 'x' }, 400, 'InvalidExternalIp.Malformed'],
        [{ ExternalIp: '47.1.2.3' }, 404, 'InvalidExternalIp.NotFound'],
        [{ ExternalPort: '0' }, 400, 'InvalidExternalPort.Malformed'],
        [{ InternalPort: '70000' }, 400, 'InvalidInternalPort.Malformed'],
        [{ InternalIp: 'x' }, 400, 'InvalidInternalIp.Malformed'],
        [{ InternalIp: '192.168.1.1' }, 400, /^Forbidden\.(DestnationIpOutOfVpcCIDR|InternalIpOutOfVpcCIDR)$/],
        [{ IpProtocol: 'icmp' }, 400, 'InvalidProtocal.ValueNotSupported'],
        [{ ForwardTableId: 'ftb-none' }, 404, 'InvalidForwardTableId.NotFound'],
    ].map(([fields, status, code]) => ['built', 'vpc', 'CreateForwardEntry', (ids) => ({
        ForwardTableId: ids.forwardTable, ExternalIp: ids.address[1], ExternalPort: '9090', IpProtocol: 'tcp', InternalIp: ids.serverAddress[0], InternalPort: '90', ...fields,
    }), status, code]),
    ['built', 'vpc', 'CreateForwardEntry', (ids) => ({
        ForwardTableId: ids.forwardTable, ExternalIp: ids.address[0], ExternalPort: '9090', IpProtocol: 'tcp', InternalIp: ids.serverAddress[0], InternalPort: '90',
    }), 400, 'Forbidden.ExternalIp.UsedInSnatTable'],
    ['built', 'vpc', 'DeleteForwardEntry', (ids) => ({ ForwardTableId: ids.forwardTable, ForwardEntryId: 'fwd-none' }), 404, 'InvalidForwardEntryId.NotFound'],

    // --- Public addresses and their bandwidth
    ['before', 'vpc', 'AllocateEipAddress', () => ({ Bandwidth: '5', InternetChargeType: 'PayByTraffic', InstanceChargeType: 'PrePaid' }), 400, /^(COMMODITY\.INVALID_COMPONENT|MissingParameter)$/],
    ['before', 'vpc', 'CreateCommonBandwidthPackage', () => ({ Bandwidth: 10, InternetChargeType: 'PayByTraffic' }), 400, 'COMMODITY.INVALID_COMPONENT'],
    ['before', 'vpc', 'AssociateEipAddress', () => ({ AllocationId: unknown.eip, InstanceId: unknown.nat, InstanceType: 'Nat' }), 404, 'InvalidAllocationId.NotFound'],
    ['built', 'vpc', 'AssociateEipAddress', (ids) => ({ AllocationId: ids.eip[0], InstanceId: unknown.nat, InstanceType: 'Nat' }), 404, 'InvalidInstanId.NotFound'],
    ['built', 'vpc', 'AssociateEipAddress', (ids) => ({ AllocationId: ids.eip[0], InstanceId: ids.nat, InstanceType: 'Nat' }), 400, 'InvalidAssociation.Duplicated'],
    ['built', 'vpc', 'UnassociateEipAddress', (ids) => ({ AllocationId: ids.eip[0], InstanceId: ids.nat, InstanceType: 'Nat' }), 400, 'InvalidIpStatus.HasBeenUsedBySnatTable'],
    ['built', 'vpc', 'UnassociateEipAddress', (ids) => ({ AllocationId: ids.eip[1], InstanceId: ids.nat, InstanceType: 'Nat' }), 400, 'InvalidIpStatus.HasBeenUsedByForwardEntry'],
    ['built', 'vpc', 'ReleaseEipAddress', (ids) => ({ AllocationId: ids.eip[0] }), 400, 'IncorrectEipStatus'],
    ['built', 'vpc', 'AddCommonBandwidthPackageIp', (ids) => ({ BandwidthPackageId: ids.bandwidth, IpInstanceId: ids.eip[0] }), 400, 'IpInstanceId.AlreadyInBandwidthPackage'],
    ['built', 'vpc', 'AddCommonBandwidthPackageIp', (ids) => ({ BandwidthPackageId: 'cbwp-none', IpInstanceId: ids.eip[0] }), 404, 'InvalidBandwidthPackageId.NotFound'],
    ['built', 'vpc', 'AddCommonBandwidthPackageIp', (ids) => ({ BandwidthPackageId: ids.bandwidth, IpInstanceId: unknown.eip }), 404, 'InvalidIpInstanceId.NotFound'],
    ['built', 'vpc', 'DeleteCommonBandwidthPackage', (ids) => ({ BandwidthPackageId: ids.bandwidth }), 400, /^DependencyViolation/],

    // --- Security groups and key pairs
    ['before', 'ecs', 'CreateSecurityGroup', () => ({ VpcId: unknown.vpc }), 404, 'InvalidVpcId.NotFound'],
    ['before', 'ecs', 'CreateSecurityGroup', () => ({}), 403, 'InvalidVpcId.NotFound'],
    ['built', 'ecs', 'CreateSecurityGroup', (ids) => ({ VpcId: ids.vpc, SecurityGroupName: '1' }), 400, 'InvalidSecurityGroupName.Malformed'],
    ['built', 'ecs', 'CreateSecurityGroup', (ids) => ({ VpcId: ids.vpc, Tag: [{ Key: 'a', Value: '1' }, { Key: 'a', Value: '2' }] }), 400, 'Duplicate.TagKey'],
    ['built', 'ecs', 'CreateSecurityGroup', (ids) => ({ VpcId: ids.vpc, Tag: [{ Key: 'acs:a', Value: '1' }] }), 400, 'InvalidTagKey.Malformed'],
    ['built', 'ecs', 'AuthorizeSecurityGroup', rule({ IpProtocol: 'SCTPX' }), 400, /^(InvalidIpProtocol\.ValueNotSupported|OperationDenied)$/],
    ['built', 'ecs', 'AuthorizeSecurityGroup', rule({ IpProtocol: 'ICMP' }), 400, 'OperationDenied'],
    ['built', 'ecs', 'AuthorizeSecurityGroup', rule({ PortRange: '22' }), 400, 'InvalidIpProtocol.Malformed'],
    ['built', 'ecs', 'AuthorizeSecurityGroup', rule({ SourceCidrIp: '10.0.0' }), 400, 'InvalidSourceCidrIp.Malformed'],
    ['built', 'ecs', 'AuthorizeSecurityGroup', rule({ SourceCidrIp: undefined }), 400, 'MissingParameter.Source'],
    ['built', 'ecs', 'AuthorizeSecurityGroup', rule({ Policy: 'perhaps' }), 400, 'InvalidPolicy.Malformed'],
    ['built', 'ecs', 'AuthorizeSecurityGroup', rule({ Priority: 'x' }), 400, 'InvalidPriority.Malformed'],
    ['built', 'ecs', 'AuthorizeSecurityGroup', rule({ Priority: '101' }), 400, 'InvalidPriority.ValueNotSupported'],
    ['built', 'ecs', 'AuthorizeSecurityGroup', (ids) => rule({ SourceCidrIp: undefined, SourceGroupId: ids.group })(ids), 403, 'InvalidParamter.Conflict'],
    ['built', 'ecs', 'AuthorizeSecurityGroup', rule({ SourceCidrIp: undefined, SourceGroupId: unknown.group }), 404, 'InvalidSourceGroupId.NotFound'],
    ['built', 'ecs', 'AuthorizeSecurityGroup', () => rule({})({ group: unknown.group }), 404, 'InvalidSecurityGroupId.NotFound'],
    ['built', 'ecs', 'DeleteSecurityGroup', (ids) => ({ SecurityGroupId: ids.group }), 403, 'DependencyViolation'],
    ['built', 'ecs', 'ImportKeyPair', (ids) => ({ KeyPairName: ids.keyPair, PublicKeyBody: publicKey() }), 400, 'KeyPair.AlreadyExist'],
    ['built', 'ecs', 'ImportKeyPair', () => ({ KeyPairName: 'other', PublicKeyBody: 'ssh-rsa AAAA' }), 400, 'InvalidPublicKeyBody.Malformed'],
    ['built', 'ecs', 'CreateKeyPair', () => ({ KeyPairName: 'a.b' }), 400, 'InvalidKeyPairName.Malformed'],
    ['built', 'ecs', 'DeleteKeyPairs', (ids) => ({ KeyPairNames: JSON.stringify([ids.keyPair]) }), 400, 'InvalidParameter.KeypairAlreadyAttachedInstance'],

    // --- Servers
    ...[
        [{ ImageId: 'm-none' }, 404, 'InvalidImageId.NotFound'],
        [{ InstanceType: 'ecs.none' }, 400, 'InvalidInstanceType.ValueNotSupported'],
        [{ VSwitchId: unknown.vswitch }, 404, 'InvalidVSwitchId.NotFound'],
        [{ SecurityGroupId: unknown.group }, 404, 'InvalidSecurityGroupId.NotFound'],
        [{ KeyPairName: 'none' }, 404, /^InvalidKeyPair(Name)?\.NotFound$/],
        [{ Password: 'short' }, 400, 'InvalidPassword.Malformed'],
        [{ Password: 'Practice_2026', PasswordInherit: true }, 400, 'InvalidPasswordParam.Mismatch'],
        [{ Amount: 101 }, 403, 'InvalidAmount.Malformed'],
        [{ SystemDisk: { Category: 'cloud_essd', Size: '10' } }, /^40[04]$/, /^InvalidSystemDiskSize/],
        [{ SystemDisk: { Category: 'cloud', Size: '40' } }, 400, /^InvalidSystemDiskCategory\.ValueNotSupported$/],
        [{ IoOptimized: 'none' }, 404, 'DependencyViolation.IoOptimized'],
        [{ PrivateIpAddress: '10.0.1.0' }, 400, 'InvalidPrivateIpAddress.Duplicated'],
        [{ PrivateIpAddress: '10.9.1.9' }, 400, 'InvalidPrivateIpAddress'],
        [{ InternetMaxBandwidthOut: 101 }, 400, /^InvalidInternetMaxBandwidthOut/],
        [{ ZoneId: 'cn-hangzhou-i' }, 400, 'InvalidParameter.Mismatch'],
        [{ InstanceChargeType: 'PrePaid' }, 400, /^(MissingParamter|InvalidPeriod)/],
        [{ DryRun: true }, 400, 'DryRunOperation'],
        [{ ClientToken: 'server-1' }, /^40[03]$/, /^(IdempotentParameterMismatch|InvalidIdempotenceParameter\.Mismatch)$/],
    ].map(([fields, status, code]) => ['built', 'ecs', 'RunInstances', order(fields), status, code]),
    ['server-starting', 'ecs', 'StartInstance', (ids) => ({ InstanceId: ids.server[0] }), 403, /^IncorrectInstanceStatus/],
    ['built', 'ecs', 'StartInstance', (ids) => ({ InstanceId: ids.server[0] }), 403, 'IncorrectInstanceStatus'],
    ['built', 'ecs', 'DeleteInstance', (ids) => ({ InstanceId: ids.server[0] }), 403, 'IncorrectInstanceStatus'],
    ['built', 'ecs', 'DeleteInstance', () => ({ InstanceId: unknown.server }), 404, 'InvalidInstanceId.NotFound'],
    ['built', 'ecs', 'DescribeInstanceTypes', () => ({ InstanceTypes: Array.from({ length: 11 }, (_, i) => `ecs.t${i}`) }), 400, /LimitExceed$/],

    // --- Database
    ...[
        [{ DBInstanceClass: 'mysql.none' }, 400, /^InvalidDBInstanceClass/],
        [{ DBInstanceStorage: 101 }, 400, /^InvalidDBInstanceStorage/],
        [{ SecurityIPList: '10.0.0.0/16,10.0.0.0/16' }, 400, 'InvalidSecurityIPList.Duplicate'],
        [{ VPCId: unknown.vpc }, 400, 'InvalidVpcId.NotSupported'],
        [{ VSwitchId: unknown.vswitch }, 400, 'InvalidDefaultVSwitch.NotFound'],
        [{ ZoneId: 'cn-hangzhou-i' }, 400, 'InvalidAvZone.Format'],
        [(ids) => ({ VSwitchId: `${ids.vswitch.a},${ids.vswitch.b}`, ZoneIdSlave1: undefined }), 400, 'InvalidAvZone.Format'],
        [{ ClientToken: 'database-1' }, 400, 'IdempotentParameterMismatch'],
    ].map(([fields, status, code]) => ['built', 'rds', 'CreateDBInstance', databaseOrder(fields), status, code]),
    ['database-creating', 'rds', 'CreateDatabase', (ids) => ({ DBInstanceId: ids.database, DBName: 'early', CharacterSetName: 'utf8mb4' }), 403, 'OperationDenied.DBInstanceStatus'],
    ['database-creating', 'rds', 'CreateAccount', (ids) => ({ DBInstanceId: ids.database, AccountName: 'early', AccountPassword: password }), 403, 'OperationDenied.DBInstanceStatus'],
    ['database-creating', 'rds', 'DeleteDBInstance', (ids) => ({ DBInstanceId: ids.database }), 403, 'OperationDenied.DBInstanceStatus'],
    ['built', 'rds', 'CreateDatabase', (ids) => ({ DBInstanceId: ids.database, DBName: 'shop', CharacterSetName: 'utf8mb4' }), 400, 'InvalidDBName.Duplicate'],
    ['built', 'rds', 'CreateAccount', (ids) => ({ DBInstanceId: ids.database, AccountName: 'shop_app', AccountPassword: password }), 400, 'InvalidAccountName.Duplicate'],
    ['built', 'rds', 'CreateAccount', (ids) => ({ DBInstanceId: ids.database, AccountName: 'root', AccountPassword: password }), 400, /^InvalidAccountName/],
    ['built', 'rds', 'CreateAccount', (ids) => ({ DBInstanceId: ids.database, AccountName: 'other', AccountPassword: 'short' }), 400, /^InvalidAccountPassword/],
    ['built', 'rds', 'GrantAccountPrivilege', (ids) => ({ DBInstanceId: ids.database, AccountName: 'shop_app', DBName: 'none', AccountPrivilege: 'ReadOnly' }), 404, 'InvalidDB.NotFound'],
    ['built', 'rds', 'ModifySecurityIps', (ids) => ({ DBInstanceId: ids.database, SecurityIps: '10.0.0.1,10.0.0.1' }), 400, 'InvalidSecurityIPList.Duplicate'],
    ['built', 'rds', 'CreateReadOnlyDBInstance', (ids) => ({
        DBInstanceId: ids.database, EngineVersion: '8.0', DBInstanceStorage: 50, DBInstanceClass: 'mysqlro.n2.medium.1c', ZoneId: ids.zone.a, PayType: 'Postpaid',
        InstanceNetworkType: 'VPC', VPCId: ids.vpc, VSwitchId: ids.vswitch.a,
    }), 400, 'IncorrectPrimaryDBInstanceDisksize'],
    ['built', 'rds', 'AllocateReadWriteSplittingConnection', (ids) => ({ DBInstanceId: ids.database, DistributionType: 'Standard' }), 403, /^OperationDenied/],
    ['built', 'rds', 'DescribeAccounts', (ids) => ({ DBInstanceId: ids.database, PageSize: 10 }), 400, 'InvalidPageSize'],
    ['built', 'rds', 'DescribeDBInstanceAttribute', () => ({ DBInstanceId: 'rm-none' }), 404, /^InvalidDBInstance(Id|Name)?\.NotFound$/],

    // --- Cache
    ['cache-creating', 'redis', 'ModifySecurityIps', (ids) => ({ InstanceId: ids.cache, SecurityIps: '10.0.0.0/16' }), /^4\d\d$/, 'IncorrectDBInstanceState'],
    ['cache-creating', 'redis', 'DeleteInstance', (ids) => ({ InstanceId: ids.cache }), /^4\d\d$/, 'IncorrectDBInstanceState'],
    ['built', 'redis', 'CreateInstance', cacheOrder({ InstanceClass: 'redis.none' }), 400, 'COMMODITY.INVALID_COMPONENT'],
    ['built', 'redis', 'CreateInstance', cacheOrder({ ShardCount: 2 }), 400, 'COMMODITY.INVALID_COMPONENT'],
    ['built', 'redis', 'CreateInstance', cacheOrder({ Password: 'short' }), 400, 'InvalidPassword.Malformed'],
    ['built', 'redis', 'CreateInstance', cacheOrder({ DryRun: true }), 400, 'DryRunOperation'],
    ['built', 'redis', 'CreateInstance', cacheOrder({ Token: 'cache-1' }), 400, /Mismatch$/],
    ['built', 'redis', 'DescribeInstanceAttribute', () => ({ InstanceId: 'r-none' }), 404, 'InvalidInstanceId.NotFound'],

    // --- Balancer
    ['before', 'slb', 'CreateLoadBalancer', () => ({ AddressType: 'intranet', VpcId: unknown.vpc, VSwitchId: unknown.vswitch, InstanceChargeType: 'PayByCLCU' }), 400, 'ServiceUnavailable'],
    ['before', 'slb', 'DescribeLoadBalancerAttribute', () => ({ LoadBalancerId: 'lb-none' }), 404, 'InvalidLoadBalancerId.NotFound'],
    ['built', 'slb', 'CreateLoadBalancer', () => ({ AddressType: 'internet', LoadBalancerName: 'other', ClientToken: 'balancer-1' }), 400, 'LX_REQUEST_TOKEN_CONFLICT'],
    ['built', 'slb', 'CreateLoadBalancerHTTPListener', listener({ ListenerPort: 80 }), 400, 'ListenerAlreadyExists'],
    ['built', 'slb', 'CreateLoadBalancerHTTPListener', listener({ ListenerPort: 70000 }), 400, 'InvalidParameter'],
    ['built', 'slb', 'CreateLoadBalancerHTTPListener', listener({ BackendServerPort: undefined }), 400, 'MissingParameter'],
    ['built', 'slb', 'CreateLoadBalancerHTTPListener', listener({ HealthCheck: undefined }), 400, 'MissingParameter'],
    ['built', 'slb', 'StartLoadBalancerListener', (ids) => ({ LoadBalancerId: ids.balancer, ListenerPort: 80, ListenerProtocol: 'http' }), 400, 'OperationFailed.ListenerStatusNotSupport'],
    ['built', 'slb', 'StartLoadBalancerListener', (ids) => ({ LoadBalancerId: ids.balancer, ListenerPort: 9999 }), 404, 'ListenerNotFound'],
    ['built', 'slb', 'AddBackendServers', (ids) => ({ LoadBalancerId: ids.balancer, BackendServers: 'x' }), 400, 'BackendServersMalformed'],
    ['built', 'slb', 'AddBackendServers', (ids) => ({ LoadBalancerId: ids.balancer, BackendServers: '[{"ServerId":"i-none"}]' }), /^40[04]$/, 'InvalidServerId.NotFound'],
    ['built', 'slb', 'SetBackendServers', (ids) => ({ LoadBalancerId: ids.balancer, BackendServers: `[{"ServerId":"${ids.server[0]}","Weight":"101"}]` }), 400, 'InvalidWeight.Malformed'],
    ['built', 'slb', 'AddBackendServers', (ids) => ({
        LoadBalancerId: ids.balancer, BackendServers: JSON.stringify(Array.from({ length: 21 }, (_, i) => ({ ServerId: `i-${i}` }))),
    }), 400, 'TooManyBackendServers'],
];
