// The tutorial's topology, built and removed with the SDKs alone, in the order of a careful user.
'use strict';

const { generateKeyPairSync } = require('node:crypto');

/** An RSA public key as ImportKeyPair wants it: ssh-rsa and the numbers with their lengths, base64. */
function publicKey() {
    const { e, n } = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
    const field = (bytes) => Buffer.concat([Buffer.from([bytes.length >>> 24, bytes.length >>> 16, bytes.length >>> 8, bytes.length].map((b) => b & 255)), bytes]);
    const number = (text) => {
        const bytes = Buffer.from(text, 'base64url');
        return field(bytes[0] & 128 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
    };
    return `ssh-rsa ${Buffer.concat([field(Buffer.from('ssh-rsa')), number(e), number(n)]).toString('base64')}`;
}

const password = 'Practice_2026';
const tags = [{ Key: 'owner', Value: 'conformance' }];

/**
 * Builds everything; gives the ids. `moment(name, ids)` is called at the times when the cloud must refuse this or that:
 * vpc-pending, vswitch-pending, nat-creating, snat-pending, server-starting, database-creating, cache-creating, built.
 */
async function build(cloud, topology, moment) {
    const ids = { region: topology.region };
    const { network, servers, database, cache, balancer } = topology;

    ids.vpc = (await cloud.call('vpc', 'CreateVpc', { VpcName: network.vpc.name, CidrBlock: network.vpc.cidr, Tag: tags, ClientToken: 'vpc-1' })).VpcId;
    await moment('vpc-pending', ids);
    await cloud.until('vpc', async () => (await cloud.call('vpc', 'DescribeVpcAttribute', { VpcId: ids.vpc })).Status === 'Available');

    ids.vswitch = {};
    ids.zone = {};
    for (const vswitch of network.vswitches) {
        const answer = await cloud.call('vpc', 'CreateVSwitch', { VpcId: ids.vpc, ZoneId: vswitch.zone, CidrBlock: vswitch.cidr, VSwitchName: vswitch.name });
        ids.vswitch[vswitch.key] = answer.VSwitchId;
        ids.zone[vswitch.key] = vswitch.zone;
        if (vswitch === network.vswitches[0]) {
            await moment('vswitch-pending', ids);
        }
        await cloud.until('vswitch', async () => (await cloud.call('vpc', 'DescribeVSwitchAttributes', { VSwitchId: answer.VSwitchId })).Status === 'Available');
    }

    // Public addresses, in a shared bandwidth before they are bound.
    ids.eip = [];
    ids.address = [];
    for (let i = 0; i < network.publicIps.count; ++i) {
        const eip = await cloud.call('vpc', 'AllocateEipAddress', { ISP: network.publicIps.isp, Bandwidth: '5', InternetChargeType: 'PayByTraffic' });
        ids.eip.push(eip.AllocationId);
        ids.address.push(eip.EipAddress);
    }
    ids.bandwidth = (await cloud.call('vpc', 'CreateCommonBandwidthPackage', {
        Bandwidth: network.publicIps.sharedBandwidth.mbps, InternetChargeType: 'PayByBandwidth', ISP: network.publicIps.isp, Name: `${topology.name}-bandwidth`,
    })).BandwidthPackageId;
    await cloud.until('bandwidth package', async () => {
        const list = await cloud.call('vpc', 'DescribeCommonBandwidthPackages', { BandwidthPackageId: ids.bandwidth });
        return list.CommonBandwidthPackages.CommonBandwidthPackage[0]?.Status === 'Available';
    });
    const eips = async () => (await cloud.call('vpc', 'DescribeEipAddresses', { AllocationId: ids.eip.join(',') })).EipAddresses.EipAddress;
    await cloud.until('addresses', async () => (await eips()).every((eip) => eip.Status === 'Available'));
    await cloud.call('vpc', 'AddCommonBandwidthPackageIps', { BandwidthPackageId: ids.bandwidth, IpInstanceIds: ids.eip });
    await cloud.until('joining', async () => (await eips()).every((eip) => eip.BandwidthPackageId === ids.bandwidth));
    await cloud.advance(10);

    ids.nat = (await cloud.call('vpc', 'CreateNatGateway', {
        VpcId: ids.vpc, VSwitchId: ids.vswitch[network.nat.vswitch], Name: network.nat.name, NatType: 'Enhanced', NetworkType: 'internet',
        InternetChargeType: 'PayByLcu', InstanceChargeType: 'PostPaid', ClientToken: 'nat-1',
    })).NatGatewayId;
    await moment('nat-creating', ids);
    const nat = await cloud.until('NAT gateway', async () => {
        const list = await cloud.call('vpc', 'DescribeNatGateways', { NatGatewayId: ids.nat });
        return list.NatGateways.NatGateway[0]?.Status === 'Available' && list.NatGateways.NatGateway[0];
    });
    ids.snatTable = nat.SnatTableIds.SnatTableId[0];
    ids.forwardTable = nat.ForwardTableIds.ForwardTableId[0];
    for (const eip of ids.eip) {
        await cloud.call('vpc', 'AssociateEipAddress', { AllocationId: eip, InstanceId: ids.nat, InstanceType: 'Nat' });
        await cloud.until('binding', async () => (await eips()).find((one) => one.AllocationId === eip).Status === 'InUse');
        await cloud.advance(10);
    }
    ids.snat = [];
    for (const entry of network.snat) {
        const answer = await cloud.call('vpc', 'CreateSnatEntry', { SnatTableId: ids.snatTable, SourceVSwitchId: ids.vswitch[entry.vswitch], SnatIp: ids.address[0] });
        ids.snat.push(answer.SnatEntryId);
        if (ids.snat.length === 1) {
            await moment('snat-pending', ids);
        }
        await cloud.until('SNAT entry', async () => {
            const list = await cloud.call('vpc', 'DescribeSnatTableEntries', { SnatTableId: ids.snatTable });
            return list.SnatTableEntries.SnatTableEntry.every((one) => one.Status === 'Available');
        });
    }

    // Servers
    ids.group = (await cloud.call('ecs', 'CreateSecurityGroup', { VpcId: ids.vpc, SecurityGroupName: servers.securityGroup.name })).SecurityGroupId;
    await cloud.call('ecs', 'AuthorizeSecurityGroup', {
        SecurityGroupId: ids.group,
        Permissions: servers.securityGroup.rules.map((rule) => ({
            IpProtocol: rule.protocol, PortRange: rule.ports, SourceCidrIp: rule.cidr, Policy: rule.policy, Priority: String(rule.priority), NicType: 'intranet',
        })),
    });
    ids.keyPair = servers.login.keyPair;
    await cloud.call('ecs', 'ImportKeyPair', { KeyPairName: ids.keyPair, PublicKeyBody: publicKey() });
    ids.server = [];
    const [group] = servers.groups;
    for (let i = 0; i < group.count; ++i) {
        const answer = await cloud.call('ecs', 'RunInstances', {
            ImageId: group.image.id, InstanceType: group.type, SecurityGroupId: ids.group, VSwitchId: ids.vswitch[group.vswitches[i % group.vswitches.length]],
            InstanceName: `${group.name}-${i + 1}`, KeyPairName: ids.keyPair, IoOptimized: 'optimized', InstanceChargeType: 'PostPaid', Amount: 1,
            SystemDisk: { Category: group.systemDisk.category, PerformanceLevel: group.systemDisk.performanceLevel, Size: String(group.systemDisk.gib) },
            DataDisk: group.dataDisks.map((disk) => ({ Category: disk.category, PerformanceLevel: disk.performanceLevel, Size: disk.gib })),
            Tag: tags, ClientToken: `server-${i + 1}`,
        });
        ids.server.push(answer.InstanceIdSets.InstanceIdSet[0]);
    }
    await moment('server-starting', ids);
    ids.serverAddress = await cloud.until('servers', async () => {
        const list = (await cloud.call('ecs', 'DescribeInstances', { InstanceIds: JSON.stringify(ids.server) })).Instances.Instance;
        return list.every((one) => one.Status === 'Running')
            && ids.server.map((id) => list.find((one) => one.InstanceId === id).VpcAttributes.PrivateIpAddress.IpAddress[0]);
    });

    // Database and cache come into being side by side.
    const blocks = network.vswitches.map((vswitch) => vswitch.cidr).join(',');
    ids.database = (await cloud.call('rds', 'CreateDBInstance', {
        Engine: database.engine, EngineVersion: database.version, DBInstanceClass: database.class, DBInstanceStorage: database.storage.gib,
        DBInstanceStorageType: database.storage.type, DBInstanceNetType: 'Intranet', SecurityIPList: blocks, PayType: 'Postpaid', Category: database.edition,
        InstanceNetworkType: 'VPC', VPCId: ids.vpc, VSwitchId: `${ids.vswitch[database.vswitch]},${ids.vswitch[database.standbyVswitch]}`,
        ZoneId: ids.zone[database.vswitch], ZoneIdSlave1: ids.zone[database.standbyVswitch], DBInstanceDescription: database.name, ClientToken: 'database-1',
    })).DBInstanceId;
    await moment('database-creating', ids);
    ids.cache = (await cloud.call('redis', 'CreateInstance', {
        InstanceClass: cache.class, InstanceName: cache.name, EngineVersion: cache.version, ChargeType: 'PostPaid', NetworkType: 'VPC', VpcId: ids.vpc,
        VSwitchId: ids.vswitch[cache.vswitch], ZoneId: ids.zone[cache.vswitch], Password: password, Token: 'cache-1',
    })).InstanceId;
    await moment('cache-creating', ids);
    const databaseRuns = () => cloud.until('database', async () => {
        const list = await cloud.call('rds', 'DescribeDBInstanceAttribute', { DBInstanceId: ids.database });
        return list.Items.DBInstanceAttribute[0].DBInstanceStatus === 'Running';
    });
    await databaseRuns();
    for (const schema of database.databases) {
        await cloud.call('rds', 'CreateDatabase', { DBInstanceId: ids.database, DBName: schema.name, CharacterSetName: schema.charset });
        await cloud.until('schema', async () => {
            const list = await cloud.call('rds', 'DescribeDatabases', { DBInstanceId: ids.database, DBName: schema.name });
            return list.Databases.Database[0]?.DBStatus === 'Running';
        });
    }
    for (const account of database.accounts) {
        await databaseRuns();
        await cloud.call('rds', 'CreateAccount', { DBInstanceId: ids.database, AccountName: account.name, AccountPassword: password, AccountType: 'Normal' });
        await cloud.until('account', async () => {
            const list = await cloud.call('rds', 'DescribeAccounts', { DBInstanceId: ids.database, AccountName: account.name });
            return list.Accounts.DBInstanceAccount[0]?.AccountStatus === 'Available';
        });
        for (const [schema, privilege] of Object.entries(account.privileges)) {
            await databaseRuns();
            await cloud.call('rds', 'GrantAccountPrivilege', { DBInstanceId: ids.database, AccountName: account.name, DBName: schema, AccountPrivilege: privilege });
        }
    }
    await databaseRuns();
    await cloud.call('rds', 'ModifyBackupPolicy', {
        DBInstanceId: ids.database, BackupPolicyMode: 'DataBackupPolicy', PreferredBackupPeriod: database.backup.days.join(','),
        PreferredBackupTime: '18:00Z-19:00Z', BackupRetentionPeriod: String(database.backup.retentionDays),
    });
    await databaseRuns();
    await cloud.until('cache', async () => {
        const list = await cloud.call('redis', 'DescribeInstanceAttribute', { InstanceId: ids.cache });
        return list.Instances.DBInstanceAttribute[0].InstanceStatus === 'Normal';
    });
    await cloud.call('redis', 'ModifySecurityIps', { InstanceId: ids.cache, SecurityIps: blocks });
    await cloud.advance(60);

    // Balancer
    ids.balancer = (await cloud.call('slb', 'CreateLoadBalancer', {
        LoadBalancerName: balancer.name, AddressType: balancer.address, InternetChargeType: 'paybytraffic', PayType: 'PayOnDemand', InstanceChargeType: 'PayByCLCU',
        MasterZoneId: ids.zone.a, SlaveZoneId: ids.zone.b, ClientToken: 'balancer-1',
    })).LoadBalancerId;
    await cloud.advance(10);
    await cloud.call('slb', 'AddBackendServers', {
        LoadBalancerId: ids.balancer,
        BackendServers: JSON.stringify(balancer.backends.map((one) => ({ ServerId: ids.server[Number(one.server.split('-').pop()) - 1], Weight: String(one.weight) }))),
    });
    for (const listener of balancer.listeners) {
        await cloud.advance(10);
        const check = listener.healthCheck;
        const shared = { LoadBalancerId: ids.balancer, ListenerPort: listener.port, BackendServerPort: listener.backendPort, Bandwidth: -1, Scheduler: listener.scheduler };
        if (listener.protocol === 'http') {
            await cloud.call('slb', 'CreateLoadBalancerHTTPListener', {
                ...shared, StickySession: 'off', HealthCheck: 'on', HealthCheckURI: check.uri, HealthCheckHttpCode: check.codes.join(','),
                HealthCheckInterval: check.intervalSeconds, HealthCheckTimeout: check.timeoutSeconds, HealthyThreshold: check.rise, UnhealthyThreshold: check.fall,
            });
        } else {
            await cloud.call('slb', 'CreateLoadBalancerTCPListener', { ...shared, HealthCheckType: check.type });
        }
        await cloud.advance(10);
        await cloud.call('slb', 'StartLoadBalancerListener', { LoadBalancerId: ids.balancer, ListenerPort: listener.port, ListenerProtocol: listener.protocol });
    }
    await cloud.advance(30);

    // A DNAT entry needs the address of a server.
    const [entry] = network.dnat;
    ids.dnat = (await cloud.call('vpc', 'CreateForwardEntry', {
        ForwardTableId: ids.forwardTable, ExternalIp: ids.address[entry.publicIp], ExternalPort: entry.externalPort, IpProtocol: entry.protocol,
        InternalIp: ids.serverAddress[Number(entry.server.split('-').pop()) - 1], InternalPort: entry.internalPort,
    })).ForwardEntryId;
    await cloud.until('DNAT entry', async () => {
        const list = await cloud.call('vpc', 'DescribeForwardTableEntries', { ForwardTableId: ids.forwardTable });
        return list.ForwardTableEntries.ForwardTableEntry[0].Status === 'Available';
    });
    await moment('built', ids);
    return ids;
}

/** Removes all of it, last things first; a refusal that says "not yet" is asked again while cloud time passes. */
async function tearDown(cloud, ids) {
    const busy = /DependencyViolation|InvalidParameter.KeypairAlreadyAttachedInstance|Incorre(c?)t.*Status|TaskConflict|OperationConflict|conflict$/;
    const gone = async (what, product, action, parameters) => cloud.until(what, async () => {
        try {
            await cloud.call(product, action, parameters);
            return true;
        } catch (error) {
            if (busy.test(error.code)) {
                return false;
            }
            throw error;
        }
    });
    const until404 = async (what, product, action, parameters) => cloud.until(what, async () => {
        try {
            await cloud.call(product, action, parameters);
            return false;
        } catch (error) {
            if (error.statusCode === 404) {
                return true;
            }
            throw error;
        }
    });
    await cloud.call('slb', 'DeleteLoadBalancer', { LoadBalancerId: ids.balancer });
    await cloud.call('redis', 'DeleteInstance', { InstanceId: ids.cache });
    await cloud.call('rds', 'DeleteDBInstance', { DBInstanceId: ids.database });
    await gone('DNAT entry', 'vpc', 'DeleteForwardEntry', { ForwardTableId: ids.forwardTable, ForwardEntryId: ids.dnat });
    for (const entry of ids.snat) {
        await gone('SNAT entry', 'vpc', 'DeleteSnatEntry', { SnatTableId: ids.snatTable, SnatEntryId: entry });
    }
    await cloud.call('ecs', 'DeleteInstances', { InstanceId: ids.server, Force: true });
    await until404('cache', 'redis', 'DescribeInstanceAttribute', { InstanceId: ids.cache });
    await until404('database', 'rds', 'DescribeDBInstanceAttribute', { DBInstanceId: ids.database });
    await cloud.until('servers', async () => (await cloud.call('ecs', 'DescribeInstances', { InstanceIds: JSON.stringify(ids.server) })).TotalCount === 0);
    await gone('key pair', 'ecs', 'DeleteKeyPairs', { KeyPairNames: JSON.stringify([ids.keyPair]) });
    await gone('group', 'ecs', 'DeleteSecurityGroup', { SecurityGroupId: ids.group });
    await cloud.until('entries', async () => (await cloud.call('vpc', 'DescribeSnatTableEntries', { SnatTableId: ids.snatTable })).TotalCount === 0);
    for (const eip of ids.eip) {
        await gone('unbinding', 'vpc', 'UnassociateEipAddress', { AllocationId: eip, InstanceId: ids.nat, InstanceType: 'Nat' });
        await cloud.advance(10);
        await gone('leaving', 'vpc', 'RemoveCommonBandwidthPackageIp', { BandwidthPackageId: ids.bandwidth, IpInstanceId: eip });
        await cloud.advance(10);
        await gone('release', 'vpc', 'ReleaseEipAddress', { AllocationId: eip });
    }
    await gone('bandwidth', 'vpc', 'DeleteCommonBandwidthPackage', { BandwidthPackageId: ids.bandwidth });
    await gone('NAT gateway', 'vpc', 'DeleteNatGateway', { NatGatewayId: ids.nat });
    await cloud.until('NAT gateway', async () => (await cloud.call('vpc', 'DescribeNatGateways', { NatGatewayId: ids.nat })).TotalCount === 0);
    for (const vswitch of Object.values(ids.vswitch)) {
        await gone('vswitch', 'vpc', 'DeleteVSwitch', { VSwitchId: vswitch });
        await cloud.until('vswitch', async () => !(await cloud.call('vpc', 'DescribeVSwitchAttributes', { VSwitchId: vswitch })).VSwitchId);
    }
    await gone('vpc', 'vpc', 'DeleteVpc', { VpcId: ids.vpc });
    await cloud.until('vpc', async () => (await cloud.call('vpc', 'DescribeVpcs', { VpcId: ids.vpc })).TotalCount === 0);
}

module.exports = { build, tearDown, publicKey, password };
