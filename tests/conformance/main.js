// Holds the simulated cloud against Alibaba Cloud's own SDKs: the tutorial's topology is built, read back, refused what must be refused, and removed.
'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { Cloud } = require('./cloud.js');
const { build, tearDown } = require('./tutorial.js');
const refusals = require('./refusals.js');

const program = process.env.CLOUDSIM;
const topology = require(process.env.CLOUDSTEPS_TOPOLOGY);

const matches = (value, wanted) => (wanted instanceof RegExp ? wanted.test(String(value)) : value === wanted);
const shown = (wanted) => (wanted instanceof RegExp ? wanted.source : wanted);

/** What the call was refused with; fails if it was not. */
async function refusal(promise) {
    try {
        await promise;
    } catch (error) {
        return error;
    }
    return assert.fail('the call was answered with success');
}

test('the tutorial topology through the official SDKs', async (t) => {
    const cloud = await Cloud.start(program);
    t.after(() => cloud.stop());

    async function refuseAt(moment, ids) {
        for (const [when, product, action, parameters, status, code] of refusals) {
            if (when !== moment) {
                continue;
            }
            const sent = parameters(ids);
            const own = Object.entries(sent).filter(([, value]) => value !== undefined);
            await t.test(`${moment}: ${product} ${action} ${JSON.stringify(Object.fromEntries(own)).slice(0, 120)} is refused with ${shown(code)}`, async () => {
                const error = await refusal(cloud.call(product, action, sent));
                assert.ok(matches(error.code, code), `${error.code} (${error.statusCode}): ${error.message}`);
                assert.ok(matches(error.statusCode, status), `HTTP ${error.statusCode}, not ${shown(status)}`);
                assert.match(error.data?.RequestId ?? error.requestId, /^[0-9A-F-]{36}$/);
            });
        }
    }

    await refuseAt('before', {});
    const ids = await build(cloud, topology, refuseAt);
    const standing = (await cloud.sim('resources')).resources.length;

    await t.test('network is read back', async () => {
        const vpc = (await cloud.call('vpc', 'DescribeVpcs', { VpcId: ids.vpc })).Vpcs.Vpc[0];
        assert.equal(vpc.CidrBlock, topology.network.vpc.cidr);
        assert.equal(vpc.VpcName, topology.network.vpc.name);
        assert.deepEqual(new Set(vpc.VSwitchIds.VSwitchId), new Set(Object.values(ids.vswitch)));
        assert.deepEqual(vpc.NatGatewayIds.NatGatewayIds, [ids.nat]);
        assert.deepEqual(vpc.Tags.Tag, [{ Key: 'owner', Value: 'conformance' }]);
        assert.equal(vpc.IsDefault, false);
        const inside = (await cloud.call('vpc', 'DescribeVpcAttribute', { VpcId: ids.vpc })).CloudResources.CloudResourceSetType;
        assert.ok(inside.some((one) => one.ResourceType === 'VSwitch' && one.ResourceCount === 2));
        const vswitch = (await cloud.call('vpc', 'DescribeVSwitches', { VSwitchId: ids.vswitch.a })).VSwitches.VSwitch[0];
        // A /24 has 252; taken by the NAT gateway, a server, both nodes' address of the database and the cache.
        assert.ok(vswitch.AvailableIpAddressCount < 252 && vswitch.AvailableIpAddressCount > 240, vswitch.AvailableIpAddressCount);
        const nat = (await cloud.call('vpc', 'DescribeNatGateways', { NatGatewayId: ids.nat })).NatGateways.NatGateway[0];
        assert.deepEqual(new Set(nat.IpLists.IpList.map((one) => one.IpAddress)), new Set(ids.address));
        const eip = (await cloud.call('vpc', 'DescribeEipAddresses', { AllocationId: ids.eip[0] })).EipAddresses.EipAddress[0];
        assert.equal(eip.InstanceId, ids.nat);
        assert.equal(eip.Bandwidth, String(topology.network.publicIps.sharedBandwidth.mbps)); // the package's
        const snat = (await cloud.call('vpc', 'DescribeSnatTableEntries', { SnatTableId: ids.snatTable })).SnatTableEntries.SnatTableEntry;
        assert.deepEqual(snat.map((one) => one.SourceCIDR).sort(), topology.network.vswitches.map((one) => one.cidr).sort());
        const dnat = (await cloud.call('vpc', 'DescribeForwardTableEntries', { ForwardTableId: ids.forwardTable })).ForwardTableEntries.ForwardTableEntry[0];
        assert.equal(dnat.ExternalPort, topology.network.dnat[0].externalPort);
        assert.equal(dnat.InternalIp, ids.serverAddress[0]);
    });

    await t.test('servers are read back', async () => {
        const list = (await cloud.call('ecs', 'DescribeInstances', { VpcId: ids.vpc, PageSize: 1 }));
        assert.equal(list.TotalCount, 2);
        assert.equal(list.Instances.Instance.length, 1);
        const server = (await cloud.call('ecs', 'DescribeInstances', { InstanceIds: JSON.stringify([ids.server[0]]) })).Instances.Instance[0];
        assert.equal(server.InstanceType, topology.servers.groups[0].type);
        assert.equal(server.IoOptimized, true);
        assert.equal(server.KeyPairName, ids.keyPair);
        assert.deepEqual(server.SecurityGroupIds.SecurityGroupId, [ids.group]);
        assert.equal(server.VpcAttributes.VSwitchId, ids.vswitch.a);
        const disks = (await cloud.call('ecs', 'DescribeDisks', { InstanceId: ids.server[0] })).Disks.Disk;
        assert.deepEqual(disks.map((disk) => [disk.Type, disk.Size]).sort(), [['data', 100], ['system', 40]]);
        const rules = (await cloud.call('ecs', 'DescribeSecurityGroupAttribute', { SecurityGroupId: ids.group })).Permissions.Permission;
        assert.equal(rules.length, topology.servers.securityGroup.rules.length);
        const none = await cloud.call('ecs', 'DescribeInstances', { InstanceIds: '[]' });
        assert.deepEqual(none.Instances.Instance, []); // an empty list is a filter that nothing passes
    });

    await t.test('database is read back', async () => {
        const database = (await cloud.call('rds', 'DescribeDBInstanceAttribute', { DBInstanceId: ids.database })).Items.DBInstanceAttribute[0];
        assert.equal(database.Engine, 'MySQL');
        assert.equal(database.DBInstanceClass, topology.database.class);
        assert.equal(database.DBInstanceStorage, topology.database.storage.gib);
        assert.equal(database.Port, '3306');
        assert.equal(typeof database.DBInstanceCPU, 'string');
        assert.equal(typeof database.DBInstanceMemory, 'number');
        const account = (await cloud.call('rds', 'DescribeAccounts', { DBInstanceId: ids.database })).Accounts.DBInstanceAccount[0];
        assert.deepEqual(account.DatabasePrivileges.DatabasePrivilege.map((one) => [one.DBName, one.AccountPrivilege]), [['shop', 'ReadWrite']]);
        const lists = (await cloud.call('rds', 'DescribeDBInstanceIPArrayList', { DBInstanceId: ids.database })).Items.DBInstanceIPArray;
        assert.equal(lists.find((one) => one.DBInstanceIPArrayName === 'default').SecurityIPList, '10.0.1.0/24,10.0.2.0/24');
        const backup = await cloud.call('rds', 'DescribeBackupPolicy', { DBInstanceId: ids.database });
        assert.equal(backup.BackupRetentionPeriod, 7);
        assert.equal(backup.PreferredBackupTime, '18:00Z-19:00Z');
        const net = (await cloud.call('rds', 'DescribeDBInstanceNetInfo', { DBInstanceId: ids.database })).DBInstanceNetInfos.DBInstanceNetInfo;
        assert.deepEqual(net.map((one) => [one.IPType, one.Port]), [['Private', '3306']]);
    });

    await t.test('cache is read back', async () => {
        const cache = (await cloud.call('redis', 'DescribeInstances', { InstanceIds: ids.cache })).Instances.KVStoreInstance[0];
        assert.equal(cache.InstanceClass, topology.cache.class);
        assert.equal(cache.InstanceStatus, 'Normal');
        assert.equal(cache.Port, 6379);
        const detail = (await cloud.call('redis', 'DescribeInstanceAttribute', { InstanceId: ids.cache })).Instances.DBInstanceAttribute[0];
        assert.equal(detail.SecurityIPList, '10.0.1.0/24,10.0.2.0/24');
        const net = (await cloud.call('redis', 'DescribeDBInstanceNetInfo', { InstanceId: ids.cache })).NetInfoItems.InstanceNetInfo;
        assert.deepEqual(net.map((one) => one.DBInstanceNetType), ['2']); // no public address
    });

    await t.test('balancer is read back', async () => {
        const balancer = await cloud.call('slb', 'DescribeLoadBalancerAttribute', { LoadBalancerId: ids.balancer });
        assert.deepEqual(balancer.ListenerPorts.ListenerPort.sort(), [3306, 80]);
        assert.deepEqual(balancer.BackendServers.BackendServer.map((one) => one.Weight).sort(), [100, 50]);
        const http = await cloud.call('slb', 'DescribeLoadBalancerHTTPListenerAttribute', { LoadBalancerId: ids.balancer, ListenerPort: 80 });
        assert.equal(http.Status, 'running');
        assert.equal(http.HealthCheckInterval, 2);
        const listed = (await cloud.call('slb', 'DescribeLoadBalancers', { LoadBalancerId: ids.balancer })).LoadBalancers.LoadBalancer[0];
        assert.equal(listed.InternetChargeType, '4');
        const health = async () => new Map((await cloud.call('slb', 'DescribeHealthStatus', { LoadBalancerId: ids.balancer, ListenerPort: 80 }))
            .BackendServers.BackendServer.map((one) => [one.ServerId, one.ServerHealthStatus]));
        assert.deepEqual([...(await health()).values()], ['abnormal', 'abnormal']); // a fresh image serves nothing
        await cloud.sim(`resources/${ids.server[0]}/ports`, 'PUT', { listen: [80] });
        await cloud.advance(30);
        assert.equal((await health()).get(ids.server[0]), 'normal');
        assert.equal((await health()).get(ids.server[1]), 'abnormal');
    });

    await t.test('a repeated token gives the same resource, and a token with the wrong name a second one', async () => {
        const again = await cloud.call('vpc', 'CreateVpc', {
            VpcName: topology.network.vpc.name, CidrBlock: topology.network.vpc.cidr, Tag: [{ Key: 'owner', Value: 'conformance' }], ClientToken: 'vpc-1',
        });
        assert.equal(again.VpcId, ids.vpc);
    });

    await t.test('no request of the SDKs was unknown, sent twice, or left a secret in the record', async () => {
        let since = 0;
        let seen = 0;
        for (;;) {
            const page = await cloud.sim(`requests?since=${since}`);
            if (page.requests.length === 0) {
                break;
            }
            for (const request of page.requests) {
                assert.deepEqual(request.unknown, [], `${request.action}: ${request.unknown}`);
                assert.equal(request.received, 1, request.action);
            }
            assert.ok(!JSON.stringify(page).includes('Practice_2026'));
            seen += page.requests.length;
            since = page.next;
        }
        assert.ok(seen > 200, String(seen));
    });

    await t.test('everything goes again', async () => {
        assert.ok(standing >= 15, String(standing));
        await tearDown(cloud, ids);
        assert.deepEqual((await cloud.sim('resources')).resources, []);
    });
});

test('what @alicloud/pop-core documents', async (t) => {
    const cloud = await Cloud.start(program);
    t.after(() => cloud.stop());
    const cidr = '10.0.0.0/16';
    const last = async () => (await cloud.sim('requests')).requests.at(-1);
    const made = [];
    const created = (answer) => {
        assert.match(answer.VpcId, /^vpc-/);
        made.push(answer.VpcId);
    };
    t.afterEach(async () => { // a region has ten at most
        await cloud.advance(10);
        for (const id of made.splice(0)) {
            await cloud.pop('vpc', 'DeleteVpc', { VpcId: id });
        }
        await cloud.advance(10);
    });

    for (const [what, options] of [
        ['GET, as it does by itself', {}],
        ['a POST form', { method: 'POST' }],
        ['headers of the caller', { headers: { 'x-sdk-client': 'conformance', 'x-acs-nothing': 'of interest' } }],
        ['a longer timeout', { timeout: 20000 }],
    ]) {
        await t.test(`${what}`, async () => created(await cloud.pop('vpc', 'CreateVpc', { CidrBlock: cidr }, options)));
    }
    await t.test('the action and its parameters begin with small letters', async () => {
        created(await cloud.pop('vpc', 'createVpc', { cidrBlock: cidr, vpcName: 'small' }));
        assert.equal((await last()).parameters.VpcName, 'small');
    });
    await t.test('formatParams and formatAction switched off leave names as they are', async () => {
        const wrong = await refusal(cloud.pop('vpc', 'createVpc', { CidrBlock: cidr }, { formatAction: false }));
        assert.equal(wrong.code, 'InvalidAction.NotFound');
        created(await cloud.pop('vpc', 'CreateVpc', { CidrBlock: cidr }, { formatParams: false }));
    });
    await t.test('lists of lists and of objects', async () => {
        const tagged = await cloud.pop('vpc', 'CreateVpc', { CidrBlock: cidr, Tag: [{ Key: 'a', Value: '1' }, { Key: 'b', Value: "é云 '(*)'!~" }] });
        created(tagged);
        const tags = (await cloud.pop('vpc', 'DescribeVpcs', { VpcId: tagged.VpcId })).Vpcs.Vpc[0].Tags.Tag;
        assert.deepEqual(tags.map((tag) => [tag.Key, tag.Value]), [['a', '1'], ['b', "é云 '(*)'!~"]]);
        const listed = await cloud.pop('vpc', 'ListTagResources', { ResourceType: 'VPC', ResourceId: [tagged.VpcId] }, { method: 'POST' });
        assert.equal(listed.TagResources.TagResource.length, 2);
    });
    await t.test('options and endpoint of the constructor', async () => {
        created(await cloud.pop('vpc', 'CreateVpc', { CidrBlock: cidr }, {}, { endpoint: `${cloud.endpoint}/`, opts: { method: 'POST', timeout: 20000 } }));
        assert.ok((await cloud.pop('vpc', 'DescribeVpcs', {}, { method: 'GET' }, { opts: { method: 'POST' } })).TotalCount > 0);
    });
    await t.test('the key of a credentials provider', async () => {
        const key = { accessKeyId: cloud.key.id, accessKeySecret: cloud.key.secret };
        created(await cloud.pop('vpc', 'CreateVpc', { CidrBlock: cidr }, {}, { credentialsProvider: { getCredentials: async () => key } }));
    });
    await t.test('an answer that takes longer than it waits', async () => {
        await cloud.sim('faults', 'PUT', { faults: [{ action: 'DescribeVpcs', kind: 'slow', delayMs: 600 }] });
        assert.equal((await refusal(cloud.pop('vpc', 'DescribeVpcs', {}, { timeout: 200 }))).name, 'RequestTimeoutError');
        assert.equal((await cloud.pop('vpc', 'DescribeVpcs', {}, { timeout: 5000 })).TotalCount, 0);
    });
    await t.test('a refusal', async () => {
        const error = await refusal(cloud.pop('vpc', 'DeleteVpc', { VpcId: 'vpc-none' }));
        assert.match(error.code, /^InvalidVpcI[dD]\.NotFound$/);
        assert.match(error.data.RequestId, /^[0-9A-F-]{36}$/);
        assert.equal(error.data.HostId, cloud.endpoint.replace('http://', ''));
        assert.ok(error.name === `${error.code}Error` && error.entry.url.includes('Action=DeleteVpc'));
    });
});

test('the ways in', async (t) => {
    const cloud = await Cloud.start(program);
    t.after(() => cloud.stop());
    const cidr = '10.0.0.0/16';
    const created = (answer) => assert.match(answer.VpcId, /^vpc-/);
    const last = async () => (await cloud.sim('requests')).requests.at(-1);

    for (let n = 0; n < 2; ++n) {
        created(await cloud.call('vpc', 'CreateVpc', { CidrBlock: cidr }));
    }
    await t.test('openapi-core, ACS3: everything in a chunked form body', async () => {
        created(await cloud.generic('vpc', 'CreateVpc', { body: { RegionId: 'cn-hangzhou', CidrBlock: cidr, Description: '云 +/= %20 ~' } }));
        assert.equal((await last()).parameters.Description, '云 +/= %20 ~');
    });
    await t.test('openapi-core, ACS3: of query and body the body wins', async () => {
        created(await cloud.generic('vpc', 'CreateVpc', { query: { RegionId: 'cn-hangzhou', CidrBlock: '10.0.0.0/30' }, body: { CidrBlock: cidr } }));
    });
    await t.test('openapi-core, ACS3: GET', async () => {
        const answer = await cloud.generic('vpc', 'DescribeVpcs', { query: { RegionId: 'cn-hangzhou', PageSize: 2 }, method: 'GET' });
        assert.equal(answer.Vpcs.Vpc.length, 2);
        assert.equal(answer.TotalCount, 4);
    });
    await t.test('openapi-core, HMAC-SHA1: query and chunked form body', async () => {
        created(await cloud.generic('vpc', 'CreateVpc', {
            query: { RegionId: 'cn-hangzhou' }, body: { CidrBlock: cidr, VpcName: '商店' }, config: { signatureAlgorithm: 'v2' },
        }));
    });
    await t.test('openapi-core, HMAC-SHA1: an empty list keeps its wrapper', async () => {
        const answer = await cloud.generic('vpc', 'DescribeVSwitches', { query: { RegionId: 'cn-hangzhou' }, config: { signatureAlgorithm: 'v2' } });
        assert.deepEqual(answer.VSwitches, { VSwitch: [] });
    });
    await t.test('names that contain what URLs change', async () => {
        const name = "shop-'(*)!~_.,;:@&=+$/?#[]é云";
        created(await cloud.call('vpc', 'CreateVpc', { CidrBlock: cidr, Description: name }));
        assert.equal((await last()).parameters.Description, name);
    });
    await t.test('user data of 32 KB in the query', async () => {
        const error = await refusal(cloud.call('ecs', 'RunInstances', { ImageId: 'm-none', InstanceType: 'ecs.c6.large', UserData: Buffer.alloc(32 * 1024, '#').toString('base64') }));
        assert.ok(error.statusCode < 500 && error.code !== 'RequestTooLarge', error.code);
        assert.equal((await last()).parameters.UserData.length, 43692);
    });
    for (const [what, config, code, status] of [
        ['a wrong secret', { accessKeySecret: 'wrong' }, 'SignatureDoesNotMatch', 400],
        ['a wrong secret with HMAC-SHA1', { accessKeySecret: 'wrong', signatureAlgorithm: 'v2' }, 'SignatureDoesNotMatch', 400],
        ['an unknown key', { accessKeyId: 'nobody' }, 'InvalidAccessKeyId.NotFound', 404],
    ]) {
        await t.test(`${what} is refused`, async () => {
            const error = await refusal(cloud.generic('vpc', 'DescribeVpcs', { query: { RegionId: 'cn-hangzhou' }, config }));
            assert.equal(error.code, code);
            assert.equal(error.statusCode, status);
        });
    }
    await t.test('an action that nobody has', async () => {
        const error = await refusal(cloud.generic('vpc', 'CreateMoon', {}));
        assert.equal(error.code, 'InvalidAction.NotFound');
    });
    await t.test('a throttled call is told apart, with the time to wait', async () => {
        await cloud.sim('faults', 'PUT', { faults: [{ action: 'DescribeVpcs', kind: 'refuse', status: 400, code: 'Throttling.User' }] });
        const error = await refusal(cloud.call('vpc', 'DescribeVpcs'));
        assert.equal(error.code, 'Throttling.User');
        assert.equal(error.name, 'ThrottlingError');
    });
    await t.test('who calls', async () => {
        const answer = await cloud.generic('sts', 'GetCallerIdentity', {});
        assert.match(answer.AccountId, /^\d{16}$/);
    });
});
