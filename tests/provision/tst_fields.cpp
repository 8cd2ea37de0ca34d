#include "wizard/provision/drivers/drivers.h"
#include "wizard/provision/preview.h"
#include "wizard/topology/edits.h"
#include "wizard/topology/json.h"
#include "wizard/topology/problem.h"

#include <QFile>
#include <QTest>

#include <functional>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

using Edit = std::function<void(Topology &)>;

namespace {

/// A field: the sentence, the parameter that it reaches, what stands there, and the change of the tutorial that sets it.
struct Field
{
    const char *sentence;
    const char *action;
    const char *parameter;
    QString value;
    Edit change;
};

const Edit asItIs = [](Topology &) {};

ServerGroup &group(Topology &topology)
{
    return topology.servers->groups.first();
}

Listener &web(Topology &topology)
{
    return topology.balancer->listeners.first();
}

Listener &tcp(Topology &topology)
{
    return topology.balancer->listeners.last();
}

void asUdp(Topology &topology)
{
    tcp(topology).protocol = ListenerProtocol::Udp;
    tcp(topology).healthCheck.type.clear();
    tcp(topology).healthCheck.request = u"ping"_s;
    tcp(topology).healthCheck.expected = u"pong"_s;
}

void asHttps(Topology &topology)
{
    web(topology).protocol = ListenerProtocol::Https;
    web(topology).port = 443;
    web(topology).certificate = u"shop"_s;
    topology.balancer->certificates = {{u"shop"_s, u"shop-cert"_s, u"shop.pem"_s, u"shop.key"_s, {}}};
}

void readOnly(Topology &topology)
{
    topology.database->readOnly = {{u"ro1"_s, u"shop-ro"_s, u"b"_s, u"mysqlro.n2.medium.1c"_s}};
}

void splitting(Topology &topology)
{
    readOnly(topology);
    topology.database->readWriteSplitting = ReadWriteSplitting{4, 60};
}

void cloudNative(Topology &topology)
{
    topology.cache->cacheClass = u"redis.shard.small.2.ce"_s;
    topology.cache->shards = 4;
    topology.cache->readReplicas = 2;
}

void paidAhead(Topology &topology)
{
    const Charge twoYears{ChargeModel::Subscription, 2, PeriodUnit::Year, true};
    group(topology).charge = twoYears;
    topology.database->charge = twoYears;
    topology.cache->charge = twoYears;
}

const QList<Field> &networkFields()
{
    static const QList<Field> fields{
        {"the VPC's name", "CreateVpc", "VpcName", u"shop-vpc"_s, asItIs},
        {"the VPC's block", "CreateVpc", "CidrBlock", u"10.8.0.0/16"_s, [](Topology &t) { t.network.vpc.cidr = *Cidr::parse(u"10.8.0.0/16"); }},
        {"whose it is", "CreateVpc", "Tag.1.Key", u"cloudsteps-project"_s, asItIs},
        {"what tells a repetition", "CreateVpc", "ClientToken", u"<token>"_s, asItIs},
        {"a vswitch's VPC", "CreateVSwitch", "VpcId", u"<vpc>"_s, asItIs},
        {"a vswitch's zone", "CreateVSwitch", "ZoneId", u"cn-hangzhou-h"_s, asItIs},
        {"a vswitch's block", "CreateVSwitch", "CidrBlock", u"10.0.1.0/25"_s, [](Topology &t) { t.network.vswitches[0].cidr = *Cidr::parse(u"10.0.1.0/25"); }},
        {"a vswitch's name", "CreateVSwitch", "VSwitchName", u"front"_s, [](Topology &t) { t.network.vswitches[0].name = u"front"_s; }},
        {"where the NAT gateway lies", "CreateNatGateway", "VSwitchId", u"<vswitch/b>"_s, [](Topology &t) { t.network.nat->vswitch = u"b"_s; }},
        {"the only kind of NAT gateway", "CreateNatGateway", "NatType", u"Enhanced"_s, asItIs},
        {"the NAT gateway's side", "CreateNatGateway", "NetworkType", u"internet"_s, asItIs},
        {"how the NAT gateway is paid", "CreateNatGateway", "InternetChargeType", u"PayByLcu"_s, asItIs},
        {"the NAT gateway's name", "CreateNatGateway", "Name", u"door"_s, [](Topology &t) { t.network.nat->name = u"door"_s; }},
        {"how public IPs are bound", "CreateNatGateway", "EipBindMode", u"NAT"_s, [](Topology &t) { t.network.nat->bindMode = EipBindMode::Nat; }},
        {"a public IP's bandwidth", "AllocateEipAddress", "Bandwidth", u"17"_s,
         [](Topology &t) {
             t.network.publicIps->sharedBandwidth.reset();
             t.network.publicIps->mbps = 17;
         }},
        {"a public IP by traffic", "AllocateEipAddress", "InternetChargeType", u"PayByTraffic"_s, asItIs},
        {"a public IP by bandwidth", "AllocateEipAddress", "InternetChargeType", u"PayByBandwidth"_s,
         [](Topology &t) {
             t.network.publicIps->sharedBandwidth.reset();
             t.network.publicIps->charge = BandwidthCharge::Bandwidth;
         }},
        {"a public IP that will share is not paid by bandwidth", "AllocateEipAddress", "InternetChargeType", u"PayByTraffic"_s,
         [](Topology &t) { t.network.publicIps->charge = BandwidthCharge::Bandwidth; }},
        {"a public IP's line", "AllocateEipAddress", "ISP", u"BGP_PRO"_s, [](Topology &t) { t.network.publicIps->isp = u"BGP_PRO"_s; }},
        {"a public IP's name", "AllocateEipAddress", "Name", u"shop-vpc-eip-1"_s, asItIs},
        {"the shared bandwidth", "CreateCommonBandwidthPackage", "Bandwidth", u"50"_s, [](Topology &t) { t.network.publicIps->sharedBandwidth->mbps = 50; }},
        {"how the shared bandwidth is paid", "CreateCommonBandwidthPackage", "InternetChargeType", u"PayByDominantTraffic"_s,
         [](Topology &t) { t.network.publicIps->sharedBandwidth->charge = BandwidthCharge::Traffic; }},
        {"the shared bandwidth's line", "CreateCommonBandwidthPackage", "ISP", u"BGP_PRO"_s, [](Topology &t) { t.network.publicIps->isp = u"BGP_PRO"_s; }},
        {"who goes out", "CreateSnatEntry", "SourceVSwitchId", u"<vswitch/a>"_s, asItIs},
        {"by which addresses", "CreateSnatEntry", "SnatIp", u"<eip/1>,<eip/2>"_s, asItIs},
        {"the address that forwards", "CreateForwardEntry", "ExternalIp", u"<eip/2>"_s, [](Topology &t) { t.network.dnat[0].publicIp = 2; }},
        {"one port", "CreateForwardEntry", "ExternalPort", u"8080"_s, asItIs},
        {"a range of ports", "CreateForwardEntry", "ExternalPort", u"8000/8010"_s,
         [](Topology &t) { t.network.dnat[0] = {u"web"_s, DnatKind::Range, 1, DnatProtocol::Udp, u"8000/8010"_s, u"app-1"_s, u"9000/9010"_s}; }},
        {"a range of ports inside", "CreateForwardEntry", "InternalPort", u"9000/9010"_s,
         [](Topology &t) { t.network.dnat[0] = {u"web"_s, DnatKind::Range, 1, DnatProtocol::Udp, u"8000/8010"_s, u"app-1"_s, u"9000/9010"_s}; }},
        {"an address mapped whole", "CreateForwardEntry", "ExternalPort", u"Any"_s,
         [](Topology &t) { t.network.dnat[0] = {u"web"_s, DnatKind::Ip, 2, DnatProtocol::Any, {}, u"app-1"_s, {}}; }},
        {"the protocol that is forwarded", "CreateForwardEntry", "IpProtocol", u"UDP"_s, [](Topology &t) { t.network.dnat[0].protocol = DnatProtocol::Udp; }},
        {"every protocol of a mapping", "CreateForwardEntry", "IpProtocol", u"Any"_s,
         [](Topology &t) { t.network.dnat[0] = {u"web"_s, DnatKind::Ip, 2, DnatProtocol::Any, {}, u"app-1"_s, {}}; }},
        {"the server behind", "CreateForwardEntry", "InternalIp", u"<app-2>"_s, [](Topology &t) { t.network.dnat[0].server = u"app-2"_s; }},
        {"a high port beside SNAT", "CreateForwardEntry", "PortBreak", u"true"_s, asItIs},
        {"a low port needs no break", "CreateForwardEntry", "PortBreak", QString(), [](Topology &t) { t.network.dnat[0].externalPort = u"80"_s; }},
    };
    return fields;
}

const QList<Field> &serverFields()
{
    static const auto outward = [](Topology &t) {
        t.servers->securityGroup.rules = {{u"smtp"_s, Direction::Out, RulePolicy::Drop, u"tcp"_s, u"25/25"_s, u"198.51.100.0/24"_s, 7}};
    };
    static const QList<Field> fields{
        {"the security group's name", "CreateSecurityGroup", "SecurityGroupName", u"shop-sg"_s, asItIs},
        {"a rule inwards", "AuthorizeSecurityGroup", "Permissions.1.SourceCidrIp", u"0.0.0.0/0"_s, asItIs},
        {"a rule's network card", "AuthorizeSecurityGroup", "Permissions.1.NicType", u"intranet"_s, asItIs},
        {"a rule outwards", "AuthorizeSecurityGroupEgress", "Permissions.1.DestCidrIp", u"198.51.100.0/24"_s, outward},
        {"a rule's policy", "AuthorizeSecurityGroupEgress", "Permissions.1.Policy", u"drop"_s, outward},
        {"a rule's ports", "AuthorizeSecurityGroupEgress", "Permissions.1.PortRange", u"25/25"_s, outward},
        {"a rule's protocol", "AuthorizeSecurityGroupEgress", "Permissions.1.IpProtocol", u"TCP"_s, outward},
        {"a rule's priority", "AuthorizeSecurityGroupEgress", "Permissions.1.Priority", u"7"_s, outward},
        {"all ports of TCP", "AuthorizeSecurityGroup", "Permissions.1.PortRange", u"1/65535"_s, [](Topology &t) { t.servers->securityGroup.rules[0].ports = u"-1/-1"_s; }},
        {"an imported key", "ImportKeyPair", "KeyPairName", u"shop-key"_s, asItIs},
        {"the image", "RunInstances", "ImageId", u"centos_7"_s, [](Topology &t) { group(t).imageId = u"centos_7"_s; }},
        {"the type", "RunInstances", "InstanceType", u"ecs.g6.large"_s, [](Topology &t) { group(t).type = u"ecs.g6.large"_s; }},
        {"the I/O optimisation", "RunInstances", "IoOptimized", u"none"_s, [](Topology &t) { group(t).ioOptimized = false; }},
        {"the security group", "RunInstances", "SecurityGroupId", u"<securitygroup>"_s, asItIs},
        {"the vswitch", "RunInstances", "VSwitchId", u"<vswitch/b>"_s, [](Topology &t) { group(t).vswitches = {u"b"_s}; }},
        {"how many", "RunInstances", "Amount", u"5"_s,
         [](Topology &t) {
             group(t).vswitches = {u"a"_s};
             group(t).count = 5;
         }},
        {"numbers after the names of several", "RunInstances", "UniqueSuffix", u"true"_s, [](Topology &t) { group(t).vswitches = {u"a"_s}; }},
        {"one server's host name", "RunInstances", "HostName", u"web-1"_s, [](Topology &t) { group(t).hostName = u"web"_s; }},
        {"the host name of several", "RunInstances", "HostName", u"web"_s,
         [](Topology &t) {
             group(t).hostName = u"web"_s;
             group(t).vswitches = {u"a"_s};
         }},
        {"the host name of the only one", "RunInstances", "HostName", u"web"_s,
         [](Topology &t) {
             group(t).hostName = u"web"_s;
             setServerCount(t, u"app"_s, 1);
         }},
        {"orders of one group are told apart", "RunInstances", "HostName", u"weba"_s,
         [](Topology &t) {
             group(t).hostName = u"web"_s;
             group(t).count = 4;
         }},
        {"the script of the first boot", "RunInstances", "UserData", u"IyEvYmluL3NoCg=="_s, [](Topology &t) { group(t).userData = u"#!/bin/sh\n"_s; }},
        {"the credits of a burstable type", "RunInstances", "CreditSpecification", u"Unlimited"_s, [](Topology &t) { group(t).creditSpecification = u"Unlimited"_s; }},
        {"protection against deletion", "RunInstances", "DeletionProtection", u"true"_s, [](Topology &t) { group(t).deletionProtection = true; }},
        {"the automatic release", "RunInstances", "AutoReleaseTime", u"2030-01-02T03:04:05Z"_s, [](Topology &t) { group(t).releaseAt = u"2030-01-02T03:04:05Z"_s; }},
        {"the system disk's category", "RunInstances", "SystemDisk.Category", u"cloud_ssd"_s, [](Topology &t) { group(t).systemDisk = {u"cloud_ssd"_s, {}, 60}; }},
        {"the system disk's size", "RunInstances", "SystemDisk.Size", u"60"_s, [](Topology &t) { group(t).systemDisk = {u"cloud_ssd"_s, {}, 60}; }},
        {"the system disk's level", "RunInstances", "SystemDisk.PerformanceLevel", u"PL1"_s, [](Topology &t) { group(t).systemDisk.performanceLevel = u"PL1"_s; }},
        {"a data disk's category", "RunInstances", "DataDisk.1.Category", u"cloud_essd"_s, asItIs},
        {"a data disk's size", "RunInstances", "DataDisk.1.Size", u"200"_s, [](Topology &t) { group(t).dataDisks[0].gib = 200; }},
        {"a data disk's level", "RunInstances", "DataDisk.1.PerformanceLevel", u"PL2"_s,
         [](Topology &t) { group(t).dataDisks[0] = {u"data"_s, u"cloud_essd"_s, u"PL2"_s, 500}; }},
        {"a data disk ends with its server", "RunInstances", "DataDisk.1.DeleteWithInstance", u"true"_s, asItIs},
        {"the public bandwidth", "RunInstances", "InternetMaxBandwidthOut", u"5"_s, [](Topology &t) { group(t).publicBandwidthMbps = 5; }},
        {"how public bandwidth is paid", "RunInstances", "InternetChargeType", u"PayByTraffic"_s, [](Topology &t) { group(t).publicBandwidthMbps = 5; }},
        {"the login by key", "RunInstances", "KeyPairName", u"shop-key"_s, asItIs},
        {"the login by password", "RunInstances", "Password", u"***"_s, [](Topology &t) { t.servers->login.method = LoginMethod::Password; }},
        {"paid by use", "RunInstances", "InstanceChargeType", u"PostPaid"_s, asItIs},
        {"paid ahead", "RunInstances", "InstanceChargeType", u"PrePaid"_s, paidAhead},
        {"for how long", "RunInstances", "Period", u"24"_s, paidAhead},
        {"in which unit", "RunInstances", "PeriodUnit", u"Month"_s, paidAhead},
        {"renewed by itself", "RunInstances", "AutoRenew", u"true"_s, paidAhead},
        {"for how long each time", "RunInstances", "AutoRenewPeriod", u"24"_s, paidAhead},
    };
    return fields;
}

const QList<Field> &databaseFields()
{
    static const auto shared = [](Topology &t) {
        splitting(t);
        t.database->version = u"5.7"_s;
        t.database->storage.type = u"local_ssd"_s;
    };
    static const auto office = [](Topology &t) { t.database->whitelistGroups = {{u"office"_s, {u"198.51.100.7"_s, u"vswitch:b"_s}}}; };
    static const auto backup = [](const QString &window) {
        return [window](Topology &t) { t.database->backup = DatabaseBackup{{u"Monday"_s, u"Sunday"_s}, window, 30, false}; };
    };
    static const QList<Field> fields{
        {"the engine", "CreateDBInstance", "Engine", u"PostgreSQL"_s, [](Topology &t) { t.database->engine = u"PostgreSQL"_s; }},
        {"the version", "CreateDBInstance", "EngineVersion", u"5.7"_s, [](Topology &t) { t.database->version = u"5.7"_s; }},
        {"the class", "CreateDBInstance", "DBInstanceClass", u"mysql.x4.large.2c"_s, [](Topology &t) { t.database->databaseClass = u"mysql.x4.large.2c"_s; }},
        {"the size", "CreateDBInstance", "DBInstanceStorage", u"250"_s, [](Topology &t) { t.database->storage.gib = 250; }},
        {"the storage type", "CreateDBInstance", "DBInstanceStorageType", u"cloud_essd2"_s, [](Topology &t) { t.database->storage.type = u"cloud_essd2"_s; }},
        {"the net type", "CreateDBInstance", "DBInstanceNetType", u"Intranet"_s, asItIs},
        {"closed at first", "CreateDBInstance", "SecurityIPList", u"127.0.0.1"_s, asItIs},
        {"the edition", "CreateDBInstance", "Category", u"Basic"_s, [](Topology &t) { t.database->edition = u"Basic"_s; }},
        {"the network", "CreateDBInstance", "VPCId", u"<vpc>"_s, asItIs},
        {"two vswitches of two zones", "CreateDBInstance", "VSwitchId", u"<vswitch/a>,<vswitch/b>"_s, asItIs},
        {"the zone", "CreateDBInstance", "ZoneId", u"cn-hangzhou-h"_s, asItIs},
        {"the standby's zone", "CreateDBInstance", "ZoneIdSlave1", u"cn-hangzhou-i"_s, asItIs},
        {"a standby in the same zone", "CreateDBInstance", "ZoneIdSlave1", u"cn-hangzhou-h"_s, [](Topology &t) { t.database->standbyVswitch.clear(); }},
        {"a single node has none", "CreateDBInstance", "ZoneIdSlave1", QString(), [](Topology &t) { t.database->edition = u"Basic"_s; }},
        {"the name", "CreateDBInstance", "DBInstanceDescription", u"orders"_s, [](Topology &t) { t.database->name = u"orders"_s; }},
        {"protection against deletion", "CreateDBInstance", "DeletionProtection", u"true"_s, [](Topology &t) { t.database->deletionProtection = true; }},
        {"paid by use", "CreateDBInstance", "PayType", u"Postpaid"_s, asItIs},
        {"paid ahead", "CreateDBInstance", "PayType", u"Prepaid"_s, paidAhead},
        {"by the year", "CreateDBInstance", "Period", u"Year"_s, paidAhead},
        {"for two", "CreateDBInstance", "UsedTime", u"2"_s, paidAhead},
        {"renewed by itself", "CreateDBInstance", "AutoRenew", u"true"_s, paidAhead},
        {"the whitelist", "ModifySecurityIps", "SecurityIps", u"10.0.1.0/24,10.0.2.0/24"_s, asItIs},
        {"a whitelist of another name", "ModifySecurityIps", "DBInstanceIPArrayName", u"office"_s,
         [](Topology &t) {
             office(t);
             t.database->whitelist.clear();
         }},
        {"what it holds", "ModifySecurityIps", "SecurityIps", u"198.51.100.7,10.0.2.0/24"_s,
         [](Topology &t) {
             office(t);
             t.database->whitelist.clear();
         }},
        {"a database", "CreateDatabase", "DBName", u"shop"_s, asItIs},
        {"its character set", "CreateDatabase", "CharacterSetName", u"utf8"_s, [](Topology &t) { t.database->databases[0].charset = u"utf8"_s; }},
        {"an account", "CreateAccount", "AccountName", u"shop_app"_s, asItIs},
        {"its kind", "CreateAccount", "AccountType", u"Super"_s, [](Topology &t) { t.database->accounts[0].type = AccountType::Super; }},
        {"its password", "CreateAccount", "AccountPassword", u"***"_s, asItIs},
        {"databases that an account may use", "GrantAccountPrivilege", "DBName", u"shop,stock"_s,
         [](Topology &t) {
             t.database->databases << DatabaseSchema{u"stock"_s, u"utf8mb4"_s};
             t.database->accounts[0].privileges[u"stock"_s] = u"ReadOnly"_s;
         }},
        {"and how", "GrantAccountPrivilege", "AccountPrivilege", u"ReadWrite,ReadOnly"_s,
         [](Topology &t) {
             t.database->databases << DatabaseSchema{u"stock"_s, u"utf8mb4"_s};
             t.database->accounts[0].privileges[u"stock"_s] = u"ReadOnly"_s;
         }},
        {"a local night is the evening before in UTC", "ModifyBackupPolicy", "PreferredBackupTime", u"18:00Z-19:00Z"_s, backup(u"02:00+08:00"_s)},
        {"so are its days", "ModifyBackupPolicy", "PreferredBackupPeriod", u"Sunday,Saturday"_s, backup(u"02:00+08:00"_s)},
        {"a western evening is the next day in UTC", "ModifyBackupPolicy", "PreferredBackupTime", u"03:00Z-04:00Z"_s, backup(u"22:00-05:00"_s)},
        {"so are its days", "ModifyBackupPolicy", "PreferredBackupPeriod", u"Tuesday,Monday"_s, backup(u"22:00-05:00"_s)},
        {"an hour that ends at midnight UTC", "ModifyBackupPolicy", "PreferredBackupTime", u"23:00Z-00:00Z"_s, backup(u"07:00+08:00"_s)},
        {"days of an hour that starts at midnight UTC stay", "ModifyBackupPolicy", "PreferredBackupPeriod", u"Monday,Sunday"_s, backup(u"08:00+08:00"_s)},
        {"an offset of half an hour", "ModifyBackupPolicy", "PreferredBackupTime", u"20:30Z-21:30Z"_s, backup(u"02:00+05:30"_s)},
        {"how long backups are kept", "ModifyBackupPolicy", "BackupRetentionPeriod", u"30"_s, backup(u"02:00+08:00"_s)},
        {"a read-only instance's primary", "CreateReadOnlyDBInstance", "DBInstanceId", u"<dbinstance>"_s, readOnly},
        {"a read-only instance's class", "CreateReadOnlyDBInstance", "DBInstanceClass", u"mysqlro.n2.medium.1c"_s, readOnly},
        {"a read-only instance's size", "CreateReadOnlyDBInstance", "DBInstanceStorage", u"100"_s, readOnly},
        {"a read-only instance's zone", "CreateReadOnlyDBInstance", "ZoneId", u"cn-hangzhou-i"_s, readOnly},
        {"splitting of today", "ModifyDBProxy", "ConfigDBProxyService", u"Startup"_s, splitting},
        {"its nodes", "ModifyDBProxy", "DBProxyInstanceNum", u"4"_s, splitting},
        {"where it lies", "ModifyDBProxy", "VSwitchId", u"<vswitch/a>"_s, splitting},
        {"no old proxy beside it", "AllocateReadWriteSplittingConnection", "DBInstanceId", QString(), splitting},
        {"splitting of old versions on local disks", "AllocateReadWriteSplittingConnection", "DistributionType", u"Standard"_s, shared},
        {"how far a copy may lag", "AllocateReadWriteSplittingConnection", "MaxDelayTime", u"60"_s, shared},
        {"no new proxy beside it", "ModifyDBProxy", "DBInstanceId", QString(), shared},
        {"the log of statements", "ModifySQLCollectorPolicy", "SQLCollectorStatus", u"Enable"_s, [](Topology &t) { t.database->sqlAudit = SqlAudit{180}; }},
        {"how long it is kept", "ModifySQLCollectorRetention", "ConfigValue", u"180"_s, [](Topology &t) { t.database->sqlAudit = SqlAudit{180}; }},
    };
    return fields;
}

const QList<Field> &cacheFields()
{
    static const auto account = [](Topology &t) {
        t.database.reset(); // its accounts have an action of the same name
        t.cache->accounts = {{u"reader"_s, CachePrivilege::ReadOnly}};
    };
    static const QList<Field> fields{
        {"the name", "CreateInstance", "InstanceName", u"fast"_s, [](Topology &t) { t.cache->name = u"fast"_s; }},
        {"the class", "CreateInstance", "InstanceClass", u"redis.master.mid.default"_s, [](Topology &t) { t.cache->cacheClass = u"redis.master.mid.default"_s; }},
        {"the kind", "CreateInstance", "InstanceType", u"Redis"_s, asItIs},
        {"the version", "CreateInstance", "EngineVersion", u"4.0"_s, [](Topology &t) { t.cache->version = u"4.0"_s; }},
        {"two classic nodes", "CreateInstance", "NodeType", u"double"_s, asItIs},
        {"two cloud-native nodes", "CreateInstance", "NodeType", u"MASTER_SLAVE"_s, cloudNative},
        {"a single one", "CreateInstance", "NodeType", u"single"_s, [](Topology &t) { t.cache->replicas = CacheReplicas::Single; }},
        {"the shards", "CreateInstance", "ShardCount", u"4"_s, cloudNative},
        {"the read replicas", "CreateInstance", "ReadOnlyCount", u"2"_s, cloudNative},
        {"the network", "CreateInstance", "VpcId", u"<vpc>"_s, asItIs},
        {"the vswitch", "CreateInstance", "VSwitchId", u"<vswitch/a>"_s, asItIs},
        {"the zone", "CreateInstance", "ZoneId", u"cn-hangzhou-h"_s, asItIs},
        {"the replica's zone", "CreateInstance", "SecondaryZoneId", u"cn-hangzhou-i"_s, [](Topology &t) { t.cache->secondVswitch = u"b"_s; }},
        {"the password", "CreateInstance", "Password", u"***"_s, asItIs},
        {"what tells a repetition, by its name here", "CreateInstance", "Token", u"<token>"_s, asItIs},
        {"paid by use", "CreateInstance", "ChargeType", u"PostPaid"_s, asItIs},
        {"paid ahead", "CreateInstance", "ChargeType", u"PrePaid"_s, paidAhead},
        {"for how many months", "CreateInstance", "Period", u"24"_s, paidAhead},
        {"renewed by itself", "CreateInstance", "AutoRenew", u"true"_s, paidAhead},
        {"the whitelist", "ModifySecurityIps", "SecurityIps", u"10.0.2.0/24"_s,
         [](Topology &t) {
             t.database.reset();
             t.cache->whitelist = {u"vswitch:b"_s};
         }},
        {"no password inside the VPC", "ModifyInstanceVpcAuthMode", "VpcAuthMode", u"Close"_s, [](Topology &t) { t.cache->passwordFree = true; }},
        {"another account", "CreateAccount", "AccountName", u"reader"_s, account},
        {"what it may do", "CreateAccount", "AccountPrivilege", u"RoleReadOnly"_s, account},
        {"its password", "CreateAccount", "AccountPassword", u"***"_s, account},
    };
    return fields;
}

const QList<Field> &balancerFields()
{
    static const auto intranet = [](Topology &t) {
        t.balancer->address = BalancerAddress::Intranet;
        t.balancer->vswitch = u"b"_s;
    };
    static const auto zones = [](Topology &t) {
        t.balancer->masterZone = u"cn-hangzhou-h"_s;
        t.balancer->slaveZone = u"cn-hangzhou-i"_s;
    };
    static const auto redirect = [](Topology &t) {
        t.balancer->listeners << web(t);
        asHttps(t);
        t.balancer->listeners.last().key = u"plain"_s;
        t.balancer->listeners.last().redirectTo = 443;
        t.balancer->listeners.removeAt(1);
    };
    static const auto inserted = [](Topology &t) { web(t).stickySession = StickySession{StickyMode::Insert, 600, {}}; };
    static const auto followed = [](Topology &t) { web(t).stickySession = StickySession{StickyMode::Server, 600, u"JSESSIONID"_s}; };
    static const auto check = [](Topology &t) {
        HealthCheck &health = web(t).healthCheck;
        health.uri = u"/up"_s;
        health.codes = {u"http_2xx"_s, u"http_4xx"_s};
        health.intervalSeconds = 7;
        health.timeoutSeconds = 9;
        health.rise = 4;
        health.fall = 6;
        health.port = 8081;
        health.domain = u"shop.example"_s;
        health.method = u"get"_s;
    };
    static const auto tcpCheck = [](Topology &t) {
        HealthCheck &health = tcp(t).healthCheck;
        health.type = u"http"_s;
        health.uri = u"/up"_s;
        health.intervalSeconds = 7;
        health.timeoutSeconds = 9;
        health.port = 8081;
    };
    static constexpr const char *http = "CreateLoadBalancerHTTPListener";
    static constexpr const char *https = "CreateLoadBalancerHTTPSListener";
    static constexpr const char *overTcp = "CreateLoadBalancerTCPListener";
    static constexpr const char *overUdp = "CreateLoadBalancerUDPListener";
    static const QList<Field> fields{
        {"the name", "CreateLoadBalancer", "LoadBalancerName", u"front"_s, [](Topology &t) { t.balancer->name = u"front"_s; }},
        {"its side", "CreateLoadBalancer", "AddressType", u"intranet"_s, intranet},
        {"the network of an intranet balancer", "CreateLoadBalancer", "VpcId", u"<vpc>"_s, intranet},
        {"its vswitch", "CreateLoadBalancer", "VSwitchId", u"<vswitch/b>"_s, intranet},
        {"no vswitch on the internet", "CreateLoadBalancer", "VSwitchId", QString(), asItIs},
        {"its zone", "CreateLoadBalancer", "MasterZoneId", u"cn-hangzhou-h"_s, zones},
        {"its second zone", "CreateLoadBalancer", "SlaveZoneId", u"cn-hangzhou-i"_s, zones},
        {"how its traffic is paid", "CreateLoadBalancer", "InternetChargeType", u"paybytraffic"_s, asItIs},
        {"how it is paid", "CreateLoadBalancer", "InstanceChargeType", u"PayByCLCU"_s, asItIs},
        {"paid on demand", "CreateLoadBalancer", "PayType", u"PayOnDemand"_s, asItIs},
        {"protection against deletion", "CreateLoadBalancer", "DeleteProtection", u"on"_s, [](Topology &t) { t.balancer->deletionProtection = true; }},
        {"a listener's port", http, "ListenerPort", u"8000"_s, [](Topology &t) { web(t).port = 8000; }},
        {"a listener's backend port", http, "BackendServerPort", u"8080"_s, [](Topology &t) { web(t).backendPort = 8080; }},
        {"a listener's bandwidth", http, "Bandwidth", u"-1"_s, asItIs},
        {"a listener's scheduler", http, "Scheduler", u"rr"_s, [](Topology &t) { web(t).scheduler = u"rr"_s; }},
        {"hashing of sources", overTcp, "Scheduler", u"sch"_s, [](Topology &t) { tcp(t).scheduler = u"sch"_s; }},
        {"persistence over TCP", overTcp, "PersistenceTimeout", u"300"_s, [](Topology &t) { tcp(t).persistenceSeconds = 300; }},
        {"no sticky session", http, "StickySession", u"off"_s, asItIs},
        {"a cookie of the balancer", http, "StickySessionType", u"insert"_s, inserted},
        {"how long it lasts", http, "CookieTimeout", u"600"_s, inserted},
        {"a cookie of the servers", http, "StickySessionType", u"server"_s, followed},
        {"its name", http, "Cookie", u"JSESSIONID"_s, followed},
        {"a redirection", http, "ListenerForward", u"on"_s, redirect},
        {"to which port", http, "ForwardPort", u"443"_s, redirect},
        {"what redirects checks nothing", http, "HealthCheck", u"off"_s, redirect},
        {"a certificate's name", "UploadServerCertificate", "ServerCertificateName", u"shop-cert"_s, asHttps},
        {"a certificate", "UploadServerCertificate", "ServerCertificate", u"<certificate>"_s, asHttps},
        {"its private key", "UploadServerCertificate", "PrivateKey", u"***"_s, asHttps},
        {"an uploaded certificate", https, "ServerCertificateId", u"<servercertificate/shop>"_s, asHttps},
        {"a certificate that is there", https, "ServerCertificateId", u"1_2_3_4"_s,
         [](Topology &t) {
             asHttps(t);
             t.balancer->certificates = {{u"shop"_s, u"shop-cert"_s, {}, {}, u"1_2_3_4"_s}};
         }},
        {"HTTPS keeps clients, too", https, "StickySessionType", u"insert"_s,
         [](Topology &t) {
             asHttps(t);
             inserted(t);
         }},
        {"an HTTP check's path", http, "HealthCheckURI", u"/up"_s, check},
        {"an HTTP check's codes", http, "HealthCheckHttpCode", u"http_2xx,http_4xx"_s, check},
        {"an HTTP check's interval", http, "HealthCheckInterval", u"7"_s, check},
        {"an HTTP check's time-out", http, "HealthCheckTimeout", u"9"_s, check},
        {"an HTTP check's rise", http, "HealthyThreshold", u"4"_s, check},
        {"an HTTP check's fall", http, "UnhealthyThreshold", u"6"_s, check},
        {"an HTTP check's port", http, "HealthCheckConnectPort", u"8081"_s, check},
        {"an HTTP check's host", http, "HealthCheckDomain", u"shop.example"_s, check},
        {"an HTTP check's method", http, "HealthCheckMethod", u"get"_s, check},
        {"no check", http, "HealthCheck", u"off"_s, [](Topology &t) { web(t).healthCheck.on = false; }},
        {"a TCP check's kind", overTcp, "HealthCheckType", u"http"_s, tcpCheck},
        {"a TCP check's path", overTcp, "HealthCheckURI", u"/up"_s, tcpCheck},
        {"a TCP check's interval, with a small letter", overTcp, "healthCheckInterval", u"7"_s, tcpCheck},
        {"a TCP check's time-out", overTcp, "HealthCheckConnectTimeout", u"9"_s, tcpCheck},
        {"a TCP check's port", overTcp, "HealthCheckConnectPort", u"8081"_s, tcpCheck},
        {"no TCP check", overTcp, "HealthCheckSwitch", u"off"_s, [](Topology &t) { tcp(t).healthCheck.on = false; }},
        {"a UDP listener", overUdp, "ListenerPort", u"3306"_s, asUdp},
        {"what a UDP check sends", overUdp, "healthCheckReq", u"ping"_s, asUdp},
        {"what it wants back", overUdp, "healthCheckExp", u"pong"_s, asUdp},
        {"a UDP check's interval", overUdp, "healthCheckInterval", u"2"_s, asUdp},
        {"a start by protocol", "StartLoadBalancerListener", "ListenerProtocol", u"udp"_s,
         [](Topology &t) {
             t.balancer->listeners.removeFirst();
             asUdp(t);
         }},
        {"servers and weights", "AddBackendServers", "BackendServers",
         uR"([{"ServerId":"<app-1>","Type":"ecs","Weight":"10"},{"ServerId":"<app-2>","Type":"ecs","Weight":"50"}])"_s,
         [](Topology &t) { t.balancer->backends[0].weight = 10; }},
    };
    return fields;
}

QList<Field> allFields()
{
    return networkFields() + serverFields() + databaseFields() + cacheFields() + balancerFields();
}

} // namespace

/// From the value in the topology to the parameter of the request: one row a field.
class tst_Fields : public QObject
{
    Q_OBJECT

private slots:
    void reaches_data();
    void reaches();
    void everyFieldOfTheListHasARow();
};

void tst_Fields::reaches_data()
{
    QTest::addColumn<int>("index");
    const QList<Field> fields = allFields();
    for (int i = 0; i < fields.size(); ++i)
        QTest::addRow("%s %s: %s", fields[i].action, fields[i].parameter, fields[i].sentence) << i;
}

void tst_Fields::reaches()
{
    QFETCH(int, index);
    const Field field = allFields().at(index);
    Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    field.change(topology);
    const QList<Problem> problems = validate(topology);
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().code + u' ' + problems.first().subject));

    // What is written to a file and read back is sent.
    const auto read = topologyFromJson(toJson(topology));
    QVERIFY2(read, read ? "" : qPrintable(read.error().path));
    DriverContext context;
    context.topology = *read;
    context.projectId = u"11112222-3333-4444-5555-666677778888"_s;
    QStringList seen;
    for (const RequestPreview &preview : previewRequests(planChanges(*read, {}), context, standardDrivers())) {
        if (preview.action != QLatin1String(field.action))
            continue;
        for (const auto &[name, value] : preview.parameters) {
            if (name == QLatin1String(field.parameter))
                seen << value;
        }
    }
    if (field.value.isEmpty())
        QVERIFY2(seen.isEmpty(), qPrintable(seen.join(u" | ")));
    else
        QVERIFY2(seen.contains(field.value), qPrintable(seen.join(u" | ")));
}

void tst_Fields::everyFieldOfTheListHasARow()
{
    // Action and parameter of everything that the wizard sends or offers.
    QFile file(QStringLiteral(CLOUDSTEPS_TEST_DATA "/fields.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
    QSet<QString> rows;
    for (const Field &field : allFields())
        rows.insert(QLatin1String(field.action) + u' ' + QLatin1String(field.parameter));
    const QStringList wanted = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(wanted.size() > 100);
    QStringList missing;
    for (const QString &field : wanted) {
        if (!rows.contains(field))
            missing << field;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", ")));
}

QTEST_APPLESS_MAIN(tst_Fields)
#include "tst_fields.moc"
