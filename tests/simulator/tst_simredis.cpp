#include "tests/simulator/simfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace CloudSim;
using namespace Qt::StringLiterals;

using Parameters = QMap<QString, QString>;

namespace {

SimClient::Result redis(SimClient &cloud, const QString &action, const Parameters &parameters = {})
{
    return cloud.call(Products::redis, action, parameters);
}

Parameters order(const SimNetwork &network)
{
    return {{u"InstanceClass"_s, u"redis.master.small.default"_s},
            {u"InstanceName"_s, u"shop-cache"_s},
            {u"EngineVersion"_s, u"5.0"_s},
            {u"NodeType"_s, u"double"_s},
            {u"ChargeType"_s, u"PostPaid"_s},
            {u"NetworkType"_s, u"VPC"_s},
            {u"VpcId"_s, network.vpc},
            {u"VSwitchId"_s, network.vswitchA},
            {u"ZoneId"_s, network.zoneA},
            {u"Password"_s, u"Very-secret-1"_s}};
}

Parameters cloudOrder(const SimNetwork &network)
{
    Parameters parameters = order(network);
    parameters.insert({{u"InstanceClass"_s, u"redis.shard.small.2.ce"_s}, {u"NodeType"_s, u"MASTER_SLAVE"_s}});
    return parameters;
}

QString makeCache(SimClient &cloud, const Parameters &parameters)
{
    const QString id = redis(cloud, u"CreateInstance"_s, parameters).id(u"InstanceId"_s);
    cloud.wait(600);
    return id;
}

QJsonObject attribute(SimClient &cloud, const QString &id)
{
    return at(redis(cloud, u"DescribeInstanceAttribute"_s, {{u"InstanceId"_s, id}}).body, u"Instances.DBInstanceAttribute.0"_s).toObject();
}

} // namespace

class tst_simredis : public QObject
{
    Q_OBJECT

private slots:
    void instanceIsNormalAfterAWhile();
    void badOrders_data();
    void badOrders();
    void wrongTokenNameMakesTwo();
    void dryRunIsAnError();
    void nobodyGetsInAtFirst();
    void accounts();
    void passwordIsNowhere();
    void releasing();
    void changes();
    void shapesOfCloudDisks_data();
    void shapesOfCloudDisks();
    void shapesThatAreNotSold_data();
    void shapesThatAreNotSold();
    void shapeChanges();
    void changesThatAreNotSold_data();
    void changesThatAreNotSold();
    void monitoring();
    void whatIsOnSale();
    void prices();
    void answersKeepTheContract();
};

void tst_simredis::instanceIsNormalAfterAWhile()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const auto made = redis(cloud, u"CreateInstance"_s, order(network));
    QVERIFY2(made.ok(), qPrintable(made.code));
    const QString id = made.id(u"InstanceId"_s);
    QCOMPARE(made.id(u"InstanceStatus"_s), u"Creating"_s);
    QCOMPARE(at(made.body, u"Port"_s).toInt(), 6379);
    QVERIFY(made.id(u"PrivateIpAddr"_s).startsWith(u"10.0.1."_s));
    QVERIFY(QJsonDocument::fromJson(made.id(u"Config"_s).toUtf8()).isObject());
    QCOMPARE(redis(cloud, u"ModifySecurityIps"_s, {{u"InstanceId"_s, id}, {u"SecurityIps"_s, u"10.0.0.1"_s}}).code, u"IncorrectDBInstanceState"_s);
    cloud.wait(300);
    const QJsonObject read = attribute(cloud, id);
    QCOMPARE(read.value(u"InstanceStatus"_s).toString(), u"Normal"_s);
    QCOMPARE(read.value(u"Capacity"_s).toInt(), 1024);
    QCOMPARE(read.value(u"PrivateIp"_s).toString(), made.id(u"PrivateIpAddr"_s));
    const QJsonObject list = redis(cloud, u"DescribeInstances"_s, {{u"InstanceIds"_s, id}}).body;
    QCOMPARE(textAt(list, u"Instances.KVStoreInstance.0.ArchitectureType"_s), u"standard"_s);
    QVERIFY(at(list, u"Instances.KVStoreInstance.0.ReadOnlyCount"_s).isString());
    const auto net = redis(cloud, u"DescribeDBInstanceNetInfo"_s, {{u"InstanceId"_s, id}});
    QCOMPARE(at(net.body, u"NetInfoItems.InstanceNetInfo"_s).toArray().size(), 1); // no public address
    QCOMPARE(textAt(net.body, u"NetInfoItems.InstanceNetInfo.0.DBInstanceNetType"_s), u"2"_s);
    QVERIFY(at(net.body, u"NetInfoItems.InstanceNetInfo.0.Port"_s).isString());
}

void tst_simredis::badOrders_data()
{
    QTest::addColumn<Parameters>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown class") << Parameters{{u"InstanceClass"_s, u"redis.x"_s}} << u"COMMODITY.INVALID_COMPONENT"_s;
    QTest::newRow("no class") << Parameters{{u"InstanceClass"_s, QString()}} << u"MissingInstanceClass"_s;
    QTest::newRow("version that the class has not") << Parameters{{u"EngineVersion"_s, u"7.0"_s}} << u"COMMODITY.INVALID_COMPONENT"_s;
    QTest::newRow("word of the other kind of class") << Parameters{{u"NodeType"_s, u"MASTER_SLAVE"_s}} << u"COMMODITY.INVALID_COMPONENT"_s;
    QTest::newRow("shards with local disks") << Parameters{{u"ShardCount"_s, u"2"_s}} << u"COMMODITY.INVALID_COMPONENT"_s;
    QTest::newRow("weak password") << Parameters{{u"Password"_s, u"password"_s}} << u"InvalidPassword.Malformed"_s;
    QTest::newRow("name with a colon") << Parameters{{u"InstanceName"_s, u"shop:cache"_s}} << u"InvalidInstanceName.Malformed"_s;
    QTest::newRow("vswitch of another zone") << Parameters{{u"ZoneId"_s, u"cn-hangzhou-k"_s}} << u"InvalidZoneId.Mismatch"_s;
    QTest::newRow("no vswitch") << Parameters{{u"VSwitchId"_s, u"vsw-x"_s}} << u"InvalidvSwitchId.NotFound"_s;
    QTest::newRow("classic network") << Parameters{{u"NetworkType"_s, u"CLASSIC"_s}} << u"InvalidNetworkType.NotSupport"_s;
    QTest::newRow("subscription without period") << Parameters{{u"ChargeType"_s, u"PrePaid"_s}} << u"InvalidPeriod.Malformed"_s;
}

void tst_simredis::badOrders()
{
    QFETCH(Parameters, change);
    QFETCH(QString, code);
    SimClient cloud;
    Parameters parameters = order(makeNetwork(cloud));
    parameters.insert(change);
    QCOMPARE(redis(cloud, u"CreateInstance"_s, parameters).code, code);
    QCOMPARE(at(redis(cloud, u"DescribeInstances"_s).body, u"TotalCount"_s).toInt(), 0);
}

void tst_simredis::wrongTokenNameMakesTwo()
{
    SimClient cloud;
    Parameters parameters = order(makeNetwork(cloud));
    parameters.insert(u"Token"_s, u"once"_s);
    const QString first = redis(cloud, u"CreateInstance"_s, parameters).id(u"InstanceId"_s);
    QCOMPARE(redis(cloud, u"CreateInstance"_s, parameters).id(u"InstanceId"_s), first);
    parameters.remove(u"Token"_s);
    parameters.insert(u"ClientToken"_s, u"again"_s); // not a name of this call
    const QString second = redis(cloud, u"CreateInstance"_s, parameters).id(u"InstanceId"_s);
    QVERIFY(redis(cloud, u"CreateInstance"_s, parameters).id(u"InstanceId"_s) != second);
    QCOMPARE(at(redis(cloud, u"DescribeInstances"_s).body, u"TotalCount"_s).toInt(), 3);
}

void tst_simredis::dryRunIsAnError()
{
    SimClient cloud;
    Parameters parameters = order(makeNetwork(cloud));
    parameters.insert(u"DryRun"_s, u"true"_s);
    QCOMPARE(redis(cloud, u"CreateInstance"_s, parameters).code, u"DryRunOperation"_s);
    QCOMPARE(at(redis(cloud, u"DescribeInstances"_s).body, u"TotalCount"_s).toInt(), 0);
}

void tst_simredis::nobodyGetsInAtFirst()
{
    SimClient cloud;
    const QString id = makeCache(cloud, order(makeNetwork(cloud)));
    const auto list = [&] { return textAt(redis(cloud, u"DescribeSecurityIps"_s, {{u"InstanceId"_s, id}}).body, u"SecurityIpGroups.SecurityIpGroup.0.SecurityIpList"_s); };
    QCOMPARE(list(), u"127.0.0.1"_s);
    QVERIFY(redis(cloud, u"ModifySecurityIps"_s, {{u"InstanceId"_s, id}, {u"SecurityIps"_s, u"10.0.1.0/24,10.0.2.0/28"_s}}).ok());
    QCOMPARE(list(), u"10.0.1.0/24,10.0.2.0/28"_s);
    QCOMPARE(attribute(cloud, id).value(u"SecurityIPList"_s).toString(), list());
    QVERIFY(!redis(cloud, u"ModifySecurityIps"_s, {{u"InstanceId"_s, id}, {u"SecurityIps"_s, u"nobody"_s}}).ok());
}

void tst_simredis::accounts()
{
    SimClient cloud;
    const QString id = makeCache(cloud, order(makeNetwork(cloud)));
    const Parameters account{{u"InstanceId"_s, id}, {u"AccountName"_s, u"shop_app"_s}, {u"AccountPassword"_s, u"Very-secret-1"_s}};
    QCOMPARE(redis(cloud, u"CreateAccount"_s, account).id(u"AcountName"_s), u"shop_app"_s);
    QCOMPARE(redis(cloud, u"CreateAccount"_s, account).code, u"InvalidAccountName.Duplicate"_s);
    cloud.wait(30);
    QVERIFY(redis(cloud, u"GrantAccountPrivilege"_s, {{u"InstanceId"_s, id}, {u"AccountName"_s, u"shop_app"_s}, {u"AccountPrivilege"_s, u"RoleReadOnly"_s}}).ok());
    const auto read = redis(cloud, u"DescribeAccounts"_s, {{u"InstanceId"_s, id}, {u"AccountName"_s, u"shop_app"_s}});
    QCOMPARE(textAt(read.body, u"Accounts.Account.0.DatabasePrivileges.DatabasePrivilege.0.AccountPrivilege"_s), u"RoleReadOnly"_s);
    QVERIFY(redis(cloud, u"ResetAccountPassword"_s, account).ok());
    QVERIFY(redis(cloud, u"DeleteAccount"_s, {{u"InstanceId"_s, id}, {u"AccountName"_s, u"shop_app"_s}}).ok());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simredis::passwordIsNowhere()
{
    SimClient cloud;
    makeCache(cloud, order(makeNetwork(cloud)));
    for (const Resource *resource : cloud.cloud().world().everything())
        QVERIFY(!QJsonDocument(toJson(*resource)).toJson().contains("Very-secret-1"));
    QVERIFY(!QJsonDocument(cloud.sim("GET", "/_sim/requests")).toJson().contains("Very-secret-1"));
}

void tst_simredis::releasing()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString id = makeCache(cloud, order(network));
    QVERIFY(redis(cloud, u"ModifyInstanceAttribute"_s, {{u"InstanceId"_s, id}, {u"InstanceReleaseProtection"_s, u"true"_s}}).ok());
    QVERIFY(!redis(cloud, u"DeleteInstance"_s, {{u"InstanceId"_s, id}}).ok());
    QVERIFY(redis(cloud, u"ModifyInstanceAttribute"_s, {{u"InstanceId"_s, id}, {u"InstanceReleaseProtection"_s, u"false"_s}}).ok());
    QVERIFY(redis(cloud, u"DeleteInstance"_s, {{u"InstanceId"_s, id}}).ok());
    QCOMPARE(attribute(cloud, id).value(u"InstanceStatus"_s).toString(), u"Flushing"_s);
    cloud.wait(16);
    QCOMPARE(redis(cloud, u"DescribeInstanceAttribute"_s, {{u"InstanceId"_s, id}}).code, u"InvalidInstanceId.NotFound"_s);
    QCOMPARE(redis(cloud, u"DescribeInstanceAttribute"_s, {{u"InstanceId"_s, id}}).status, 404);
    QCOMPARE(cloud.vpc(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, network.vswitchA}}).code, u"DependencyViolation"_s);
    cloud.wait(30);
    QVERIFY(cloud.vpc(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, network.vswitchA}}).ok());

    Parameters prepaid = order(network);
    prepaid.insert({{u"ChargeType"_s, u"PrePaid"_s}, {u"Period"_s, u"1"_s}, {u"VSwitchId"_s, network.vswitchB}, {u"ZoneId"_s, network.zoneB}});
    const QString kept = makeCache(cloud, prepaid);
    QVERIFY(!redis(cloud, u"DeleteInstance"_s, {{u"InstanceId"_s, kept}}).ok());
}

void tst_simredis::changes()
{
    SimClient cloud;
    const QString id = redis(cloud, u"CreateInstance"_s, order(makeNetwork(cloud))).id(u"InstanceId"_s);
    cloud.wait(125);
    const Parameters larger{{u"InstanceId"_s, id}, {u"InstanceClass"_s, u"redis.master.mid.default"_s}};
    QCOMPARE(redis(cloud, u"ModifyInstanceSpec"_s, larger).code, u"MissingRedisUsedmemoryUnsupportPerfItem"_s);
    cloud.wait(120);
    QVERIFY(redis(cloud, u"ModifyInstanceSpec"_s, larger).ok());
    QCOMPARE(attribute(cloud, id).value(u"InstanceStatus"_s).toString(), u"Changing"_s);
    QCOMPARE(attribute(cloud, id).value(u"RealInstanceClass"_s).toString(), u"redis.master.small.default"_s);
    QVERIFY(!attribute(cloud, id).value(u"IsOrderCompleted"_s).toBool());
    cloud.wait(300);
    QCOMPARE(attribute(cloud, id).value(u"RealInstanceClass"_s).toString(), u"redis.master.mid.default"_s);
    QVERIFY(redis(cloud, u"ModifyInstanceConfig"_s, {{u"InstanceId"_s, id}, {u"Config"_s, u"{\"maxmemory-policy\":\"noeviction\"}"_s}}).ok());
    QVERIFY(attribute(cloud, id).value(u"Config"_s).toString().contains(u"noeviction"_s));
    QVERIFY(redis(cloud, u"EnableAdditionalBandwidth"_s, {{u"InstanceId"_s, id}, {u"Bandwidth"_s, u"20"_s}}).ok());
    cloud.wait(60);
    QCOMPARE(attribute(cloud, id).value(u"Bandwidth"_s).toInt(), 36);
    QVERIFY(redis(cloud, u"ModifyInstanceVpcAuthMode"_s, {{u"InstanceId"_s, id}, {u"VpcAuthMode"_s, u"Close"_s}}).ok());
    QVERIFY(redis(cloud, u"ModifyBackupPolicy"_s, {{u"InstanceId"_s, id}, {u"PreferredBackupPeriod"_s, u"Monday"_s}, {u"PreferredBackupTime"_s, u"03:00Z-04:00Z"_s}}).ok());
    QCOMPARE(redis(cloud, u"ModifyBackupPolicy"_s, {{u"InstanceId"_s, id}, {u"PreferredBackupPeriod"_s, u"Monday"_s}, {u"PreferredBackupTime"_s, u"03:30Z-04:30Z"_s}}).code, u"InvalidPreferredBackupTime.Malformed"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simredis::shapesOfCloudDisks_data()
{
    QTest::addColumn<Parameters>("change");
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<int>("shards");
    QTest::addColumn<int>("readers");
    QTest::addColumn<int>("capacity");
    QTest::addColumn<int>("bandwidth");
    QTest::addColumn<int>("nodes");
    QTest::newRow("nothing said") << Parameters{} << u"standard"_s << 1 << 0 << 1024 << 48 << 2;
    QTest::newRow("one shard is no cluster") << Parameters{{u"ShardCount"_s, u"1"_s}} << u"standard"_s << 1 << 0 << 1024 << 48 << 2;
    QTest::newRow("four shards") << Parameters{{u"ShardCount"_s, u"4"_s}} << u"cluster"_s << 4 << 0 << 4096 << 192 << 8;
    QTest::newRow("three read-only nodes") << Parameters{{u"ReadOnlyCount"_s, u"3"_s}} << u"rwsplit"_s << 1 << 3 << 1024 << 192 << 5;
    QTest::newRow("shards with a read-only node each") << Parameters{{u"ShardCount"_s, u"2"_s}, {u"ReadOnlyCount"_s, u"1"_s}} << u"cluster"_s << 2 << 1 << 2048 << 192 << 6;
    QTest::newRow("shards with two replicas each") << Parameters{{u"ShardCount"_s, u"2"_s}, {u"ReplicaCount"_s, u"2"_s}} << u"cluster"_s << 2 << 0 << 2048 << 96 << 6;
    QTest::newRow("single nodes") << Parameters{{u"ShardCount"_s, u"2"_s}, {u"NodeType"_s, u"STAND_ALONE"_s}} << u"cluster"_s << 2 << 0 << 2048 << 96 << 2;
}

void tst_simredis::shapesOfCloudDisks()
{
    QFETCH(Parameters, change);
    SimClient cloud;
    Parameters parameters = cloudOrder(makeNetwork(cloud));
    parameters.insert(change);
    const auto made = redis(cloud, u"CreateInstance"_s, parameters);
    QVERIFY2(made.ok(), qPrintable(made.code));
    QTEST(int(at(made.body, u"Capacity"_s).toInt()), "capacity");
    cloud.wait(600);
    const QString id = made.id(u"InstanceId"_s);
    const QJsonObject read = attribute(cloud, id);
    QTEST(read.value(u"ArchitectureType"_s).toString(), "architecture");
    QTEST(read.value(u"ShardCount"_s).toInt(), "shards");
    QTEST(read.value(u"ReadOnlyCount"_s).toInt(), "readers");
    QTEST(read.value(u"Capacity"_s).toInt(), "capacity");
    QTEST(read.value(u"Bandwidth"_s).toInt(), "bandwidth");
    QTEST(int(at(redis(cloud, u"DescribeRoleZoneInfo"_s, {{u"InstanceId"_s, id}}).body, u"TotalCount"_s).toInt()), "nodes");
    const auto topology = redis(cloud, u"DescribeLogicInstanceTopology"_s, {{u"InstanceId"_s, id}});
    if (read.value(u"ArchitectureType"_s).toString() == "standard"_L1)
        QCOMPARE(topology.code, u"InstanceType.NotSupport"_s);
    else
        QTEST(int(at(topology.body, u"RedisShardList.NodeInfo"_s).toArray().size()), "shards");
    const auto listed = redis(cloud, u"DescribeInstances"_s, {{u"ArchitectureType"_s, read.value(u"ArchitectureType"_s).toString()}});
    QCOMPARE(textAt(listed.body, u"Instances.KVStoreInstance.0.ReadOnlyCount"_s), QString::number(read.value(u"ReadOnlyCount"_s).toInt()));
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simredis::shapesThatAreNotSold_data()
{
    QTest::addColumn<Parameters>("change");
    QTest::newRow("no shard") << Parameters{{u"ShardCount"_s, u"0"_s}};
    QTest::newRow("ten read-only nodes") << Parameters{{u"ReadOnlyCount"_s, u"10"_s}};
    QTest::newRow("ten read-only nodes in two zones") << Parameters{{u"ReadOnlyCount"_s, u"5"_s}, {u"SlaveReadOnlyCount"_s, u"5"_s}, {u"SecondaryZoneId"_s, u"cn-hangzhou-i"_s}};
    QTest::newRow("five read-only nodes a shard") << Parameters{{u"ShardCount"_s, u"2"_s}, {u"ReadOnlyCount"_s, u"5"_s}};
    QTest::newRow("read-only nodes in no zone") << Parameters{{u"SlaveReadOnlyCount"_s, u"1"_s}};
    QTest::newRow("read-only nodes of a single node") << Parameters{{u"ReadOnlyCount"_s, u"1"_s}, {u"NodeType"_s, u"STAND_ALONE"_s}};
    QTest::newRow("replicas and read-only nodes") << Parameters{{u"ShardCount"_s, u"2"_s}, {u"ReplicaCount"_s, u"2"_s}, {u"ReadOnlyCount"_s, u"1"_s}};
    QTest::newRow("replicas of what is no cluster") << Parameters{{u"ReplicaCount"_s, u"2"_s}};
    QTest::newRow("five replicas") << Parameters{{u"ShardCount"_s, u"2"_s}, {u"ReplicaCount"_s, u"5"_s}};
    QTest::newRow("word of the other kind of class") << Parameters{{u"NodeType"_s, u"double"_s}};
}

void tst_simredis::shapesThatAreNotSold()
{
    QFETCH(Parameters, change);
    SimClient cloud;
    Parameters parameters = cloudOrder(makeNetwork(cloud));
    parameters.insert(change);
    const auto refused = redis(cloud, u"CreateInstance"_s, parameters);
    QCOMPARE(refused.code, u"COMMODITY.INVALID_COMPONENT"_s);
    QCOMPARE(refused.status, 400);
}

void tst_simredis::shapeChanges()
{
    SimClient cloud;
    Parameters parameters = cloudOrder(makeNetwork(cloud));
    parameters.insert(u"ShardCount"_s, u"2"_s);
    const QString id = makeCache(cloud, parameters);
    const auto change = [&](const Parameters &wanted) {
        Parameters all = wanted;
        all.insert(u"InstanceId"_s, id);
        const QString code = redis(cloud, u"ModifyInstanceSpec"_s, all).code;
        if (code.isEmpty() && attribute(cloud, id).value(u"InstanceStatus"_s).toString() != "Changing"_L1)
            return u"is not being changed"_s;
        cloud.wait(300);
        return code;
    };
    QCOMPARE(change({{u"ShardCount"_s, u"4"_s}}), QString());
    QCOMPARE(attribute(cloud, id).value(u"Capacity"_s).toInt(), 4096);
    QCOMPARE(change({{u"InstanceClass"_s, u"redis.shard.mid.2.ce"_s}}), QString()); // the shards stay
    QCOMPARE(attribute(cloud, id).value(u"ShardCount"_s).toInt(), 4);
    QCOMPARE(attribute(cloud, id).value(u"Capacity"_s).toInt(), 8192);
    QVERIFY(redis(cloud, u"EnableAdditionalBandwidth"_s, {{u"InstanceId"_s, id}, {u"Bandwidth"_s, u"100"_s}}).ok());
    cloud.wait(60);
    QCOMPARE(attribute(cloud, id).value(u"Bandwidth"_s).toInt(), 4 * 96 + 100);
    QCOMPARE(redis(cloud, u"EnableAdditionalBandwidth"_s, {{u"InstanceId"_s, id}, {u"Bandwidth"_s, u"385"_s}}).code, u"InvalidBandwidth.Malformed"_s); // 192 a node
    QCOMPARE(change({{u"InstanceClass"_s, u"redis.shard.small.2.ce"_s}, {u"ShardCount"_s, u"1"_s}}), QString()); // a cluster no more
    QCOMPARE(attribute(cloud, id).value(u"ArchitectureType"_s).toString(), u"standard"_s);
    QCOMPARE(change({{u"ReadOnlyCount"_s, u"2"_s}}), QString());
    QCOMPARE(attribute(cloud, id).value(u"ArchitectureType"_s).toString(), u"rwsplit"_s);
    QCOMPARE(change({{u"ReadOnlyCount"_s, u"0"_s}}), QString());
    QCOMPARE(attribute(cloud, id).value(u"ArchitectureType"_s).toString(), u"standard"_s);
    QCOMPARE(change({{u"NodeType"_s, u"STAND_ALONE"_s}}), QString());
    QCOMPARE(attribute(cloud, id).value(u"NodeType"_s).toString(), u"STAND_ALONE"_s);
    QCOMPARE(change({{u"NodeType"_s, u"STAND_ALONE"_s}}), u"InvalidInstanceClass.Same"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simredis::changesThatAreNotSold_data()
{
    QTest::addColumn<bool>("cloudDisks");
    QTest::addColumn<Parameters>("change");
    QTest::addColumn<QString>("code");
    const QString notSold = u"COMMODITY.INVALID_COMPONENT"_s;
    QTest::newRow("unknown class") << true << Parameters{{u"InstanceClass"_s, u"redis.x"_s}} << notSold;
    QTest::newRow("local disks for cloud disks") << true << Parameters{{u"InstanceClass"_s, u"redis.master.small.default"_s}} << notSold;
    QTest::newRow("cloud disks for local disks") << false << Parameters{{u"InstanceClass"_s, u"redis.shard.small.2.ce"_s}} << notSold;
    QTest::newRow("shards of local disks") << false << Parameters{{u"ShardCount"_s, u"2"_s}} << notSold;
    QTest::newRow("read-only nodes of local disks") << false << Parameters{{u"ReadOnlyCount"_s, u"1"_s}} << notSold;
    QTest::newRow("too many read-only nodes") << true << Parameters{{u"ReadOnlyCount"_s, u"10"_s}} << notSold;
    QTest::newRow("nothing else than before") << true << Parameters{} << u"InvalidInstanceClass.Same"_s;
    QTest::newRow("some day") << true << Parameters{{u"ShardCount"_s, u"2"_s}, {u"EffectiveTime"_s, u"Tomorrow"_s}} << u"InvalidEffectiveTime.Malformed"_s;
}

void tst_simredis::changesThatAreNotSold()
{
    QFETCH(bool, cloudDisks);
    QFETCH(Parameters, change);
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    change.insert(u"InstanceId"_s, makeCache(cloud, cloudDisks ? cloudOrder(network) : order(network)));
    QTEST(redis(cloud, u"ModifyInstanceSpec"_s, change).code, "code");
    QCOMPARE(attribute(cloud, change.value(u"InstanceId"_s)).value(u"InstanceStatus"_s).toString(), u"Normal"_s);
}

void tst_simredis::monitoring()
{
    SimClient cloud;
    const QString id = makeCache(cloud, order(makeNetwork(cloud)));
    cloud.wait(7200);
    const Parameters hour{{u"InstanceId"_s, id}, {u"StartTime"_s, u"2026-01-01T01:00:00Z"_s}, {u"EndTime"_s, u"2026-01-01T02:00:00Z"_s}, {u"IntervalForHistory"_s, u"01m"_s}};
    const auto read = redis(cloud, u"DescribeHistoryMonitorValues"_s, hour);
    const QJsonObject history = QJsonDocument::fromJson(read.id(u"MonitorHistory"_s).toUtf8()).object();
    QCOMPARE(history.size(), 61);
    QVERIFY(history.value(u"2026-01-01T01:30:00Z"_s).toObject().value(u"memoryUsage"_s).toString().toDouble() > 0);
}

void tst_simredis::whatIsOnSale()
{
    SimClient cloud;
    QVERIFY(textAt(redis(cloud, u"DescribeRegions"_s).body, u"RegionIds.KVStoreRegion.0.ZoneIds"_s).contains(cloud.zone()));
    QCOMPARE(textAt(redis(cloud, u"DescribeZones"_s).body, u"Zones.KVStoreZone.0.ZoneId"_s), cloud.zone());
    const auto sold = redis(cloud, u"DescribeAvailableResource"_s, {{u"ZoneId"_s, cloud.zone()}, {u"InstanceChargeType"_s, u"PostPaid"_s}});
    const QByteArray text = QJsonDocument(sold.body).toJson();
    QVERIFY(text.contains("redis.master.small.default"));
    QVERIFY(text.contains("redis.logic.sharding"));
    QCOMPARE(textAt(sold.body, u"AvailableZones.AvailableZone.0.SupportedEngines.SupportedEngine.0.SupportedEditionTypes.SupportedEditionType.0.SupportedSeriesTypes."
                               "SupportedSeriesType.0.SupportedEngineVersions.SupportedEngineVersion.0.SupportedArchitectureTypes.SupportedArchitectureType.0.Architecture"_s),
             u"standard"_s);
    const auto native = redis(cloud, u"DescribeAvailableResource"_s, {{u"ZoneId"_s, cloud.zone()}, {u"InstanceChargeType"_s, u"PostPaid"_s}, {u"ProductType"_s, u"OnECS"_s}});
    const QString versions = u"AvailableZones.AvailableZone.0.SupportedEngines.SupportedEngine.0.SupportedEditionTypes.SupportedEditionType.0.SupportedSeriesTypes."
                             "SupportedSeriesType.0.SupportedEngineVersions.SupportedEngineVersion.0.SupportedArchitectureTypes.SupportedArchitectureType"_s;
    QCOMPARE(textAt(native.body, versions + u".1.Architecture"_s), u"cluster"_s);
    QCOMPARE(textAt(native.body, versions + u".1.SupportedShardNumbers.SupportedShardNumber.1.ShardNumber"_s), u"4"_s);
    QCOMPARE(textAt(native.body, versions + u".2.Architecture"_s), u"rwsplit"_s);
    QCOMPARE(at(redis(cloud, u"DescribeAvailableResource"_s, {{u"ProductType"_s, u"Tair_scm"_s}}).body, u"AvailableZones.AvailableZone"_s).toArray().size(), 0);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simredis::prices()
{
    SimClient cloud;
    const auto price = redis(cloud, u"DescribePrice"_s, {{u"OrderType"_s, u"BUY"_s}, {u"InstanceClass"_s, u"redis.master.small.default"_s}, {u"NodeType"_s, u"double"_s}, {u"Quantity"_s, u"1"_s}});
    QVERIFY(at(price.body, u"Order.TradeAmount"_s).isString());
    QCOMPARE(textAt(price.body, u"Order.TradeAmount"_s).toDouble(), 0.25);
    QCOMPARE(textAt(price.body, u"Order.Currency"_s), u"CNY"_s);
    const auto year = redis(cloud, u"DescribePrice"_s, {{u"OrderType"_s, u"BUY"_s}, {u"InstanceClass"_s, u"redis.master.small.default"_s}, {u"ChargeType"_s, u"PrePaid"_s}, {u"Period"_s, u"12"_s}});
    const auto cluster = redis(cloud, u"DescribePrice"_s, {{u"OrderType"_s, u"BUY"_s}, {u"InstanceClass"_s, u"redis.shard.small.2.ce"_s}, {u"ShardCount"_s, u"4"_s}});
    QCOMPARE(textAt(cluster.body, u"Order.TradeAmount"_s).toDouble(), 4 * 0.27);
    QVERIFY(textAt(year.body, u"Order.TradeAmount"_s).toDouble() < textAt(year.body, u"Order.OriginalAmount"_s).toDouble());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simredis::answersKeepTheContract()
{
    SimClient cloud;
    Parameters cluster = order(makeNetwork(cloud));
    cluster.insert({{u"InstanceClass"_s, u"redis.logic.sharding.1g.2db.0rodb.4proxy.default"_s}, {u"Tag.1.Key"_s, u"owner"_s}, {u"Tag.1.Value"_s, u"me"_s}});
    const QString id = makeCache(cloud, cluster);
    for (const QString &action : {u"DescribeInstanceAttribute"_s, u"DescribeDBInstanceNetInfo"_s, u"DescribeSecurityIps"_s, u"DescribeAccounts"_s, u"DescribeBackupPolicy"_s,
                                  u"DescribeLogicInstanceTopology"_s, u"DescribeRoleZoneInfo"_s, u"DescribeEngineVersion"_s, u"DescribeInstanceSSL"_s, u"DescribeSecurityGroupConfiguration"_s})
        QVERIFY2(redis(cloud, action, {{u"InstanceId"_s, id}}).ok(), qPrintable(action));
    QCOMPARE(at(redis(cloud, u"DescribeInstances"_s, {{u"Tag.1.Key"_s, u"owner"_s}}).body, u"TotalCount"_s).toInt(), 1);
    QVERIFY(redis(cloud, u"TagResources"_s, {{u"ResourceType"_s, u"INSTANCE"_s}, {u"ResourceId.1"_s, id}, {u"Tag.1.Key"_s, u"team"_s}, {u"Tag.1.Value"_s, u"x"_s}}).ok());
    QCOMPARE(redis(cloud, u"DescribeInstances"_s, {{u"PageSize"_s, u"51"_s}}).code, u"InvalidParameter"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

QTEST_APPLESS_MAIN(tst_simredis)
#include "tst_simredis.moc"
