#include "tests/simulator/simfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace CloudSim;
using namespace Qt::StringLiterals;

using Parameters = QMap<QString, QString>;

namespace {

Parameters databaseOrder(const SimNetwork &network)
{
    return {{u"Engine"_s, u"MySQL"_s},
            {u"EngineVersion"_s, u"5.7"_s},
            {u"DBInstanceClass"_s, u"rds.mysql.s2.large"_s},
            {u"DBInstanceStorage"_s, u"100"_s},
            {u"DBInstanceStorageType"_s, u"local_ssd"_s},
            {u"Category"_s, u"HighAvailability"_s},
            {u"DBInstanceNetType"_s, u"Intranet"_s},
            {u"SecurityIPList"_s, u"10.0.1.0/24"_s},
            {u"PayType"_s, u"Postpaid"_s},
            {u"VPCId"_s, network.vpc},
            {u"VSwitchId"_s, network.vswitchA},
            {u"ZoneId"_s, network.zoneA}};
}

Parameters cacheOrder(const SimNetwork &network)
{
    return {{u"InstanceClass"_s, u"redis.shard.small.2.ce"_s}, {u"EngineVersion"_s, u"7.0"_s},     {u"VpcId"_s, network.vpc},
            {u"VSwitchId"_s, network.vswitchA},                {u"ZoneId"_s, network.zoneA},       {u"Password"_s, u"Very-secret-1"_s}};
}

} // namespace

/// Rules that reach across products: what a subscription, a zone, a page or the generation of a thing allows.
class tst_simrules : public QObject
{
    Q_OBJECT

private slots:
    void subscriptionsStay();
    void pages_data();
    void pages();
    void zonesDiffer();
    void stockHasFourCategories();
    void oldSplittingIsForLocalDisks();
    void cachesOfThreeKinds();
    void measurementsDoNotJump();
    void theVSwitchIsKeptForAWhile();
};

void tst_simrules::subscriptionsStay()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const auto eip = cloud.vpc(u"AllocateEipAddress"_s, {{u"InstanceChargeType"_s, u"PrePaid"_s}, {u"InternetChargeType"_s, u"PayByBandwidth"_s}, {u"Period"_s, u"1"_s}, {u"PricingCycle"_s, u"Month"_s}});
    QVERIFY2(eip.ok(), qPrintable(eip.code));
    Parameters databases = databaseOrder(network);
    databases.insert({{u"PayType"_s, u"Prepaid"_s}, {u"Period"_s, u"Month"_s}, {u"UsedTime"_s, u"1"_s}});
    const QString database = cloud.call(Products::rds, u"CreateDBInstance"_s, databases).id(u"DBInstanceId"_s);
    Parameters caches = cacheOrder(network);
    caches.insert({{u"ChargeType"_s, u"PrePaid"_s}, {u"Period"_s, u"1"_s}});
    const QString cache = cloud.call(Products::redis, u"CreateInstance"_s, caches).id(u"InstanceId"_s);
    cloud.wait(3600);
    QCOMPARE(cloud.vpc(u"ReleaseEipAddress"_s, {{u"AllocationId"_s, eip.id(u"AllocationId"_s)}}).code, u"Forbidden.ChargeTypeIsPrepaid"_s);
    QCOMPARE(cloud.call(Products::rds, u"DeleteDBInstance"_s, {{u"DBInstanceId"_s, database}}).code, u"OperationDenied.PayType"_s);
    QCOMPARE(cloud.call(Products::redis, u"DeleteInstance"_s, {{u"InstanceId"_s, cache}}).code, u"InvalidOrderCharge.NotSupport"_s);
    QCOMPARE(cloud.sim("GET", "/_sim/resources").value(u"resources"_s).toArray().size(), 6); // with the VPC and its two vswitches
}

void tst_simrules::pages_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<int>("most");
    for (const QString &action : {u"DescribeVpcs"_s, u"DescribeVSwitches"_s, u"DescribeNatGateways"_s, u"DescribeCommonBandwidthPackages"_s})
        QTest::addRow("%s", qPrintable(action)) << u"vpc"_s << action << u"PageSize"_s << 50;
    QTest::newRow("addresses") << u"vpc"_s << u"DescribeEipAddresses"_s << u"PageSize"_s << 100;
    QTest::newRow("servers by token") << u"ecs"_s << u"DescribeInstances"_s << u"MaxResults"_s << 100;
    QTest::newRow("states of servers") << u"ecs"_s << u"DescribeInstanceStatus"_s << u"PageSize"_s << 50;
    QTest::newRow("key pairs") << u"ecs"_s << u"DescribeKeyPairs"_s << u"PageSize"_s << 50;
    QTest::newRow("images") << u"ecs"_s << u"DescribeImages"_s << u"PageSize"_s << 100;
    QTest::newRow("databases") << u"rds"_s << u"DescribeDBInstances"_s << u"PageSize"_s << 100;
    QTest::newRow("caches") << u"redis"_s << u"DescribeInstances"_s << u"PageSize"_s << 50;
    QTest::newRow("balancers") << u"slb"_s << u"DescribeLoadBalancers"_s << u"PageSize"_s << 100;
}

void tst_simrules::pages()
{
    QFETCH(QString, product);
    QFETCH(QString, action);
    QFETCH(QString, parameter);
    QFETCH(int, most);
    static const QHash<QString, Product> products{{u"vpc"_s, Products::vpc}, {u"ecs"_s, Products::ecs}, {u"rds"_s, Products::rds}, {u"redis"_s, Products::redis}, {u"slb"_s, Products::slb}};
    SimClient cloud;
    const auto asked = [&](int size) { return cloud.call(products.value(product), action, {{parameter, QString::number(size)}, {u"PageNumber"_s, u"1"_s}}); };
    QVERIFY2(asked(most).ok(), qPrintable(asked(most).code));
    QCOMPARE(asked(most + 1).status, 400);
    QCOMPARE(asked(0).status, 400);
}

void tst_simrules::zonesDiffer()
{
    SimClient cloud;
    const QString vpc = cloud.vpc(u"CreateVpc"_s, {{u"CidrBlock"_s, u"10.0.0.0/16"_s}}).id(u"VpcId"_s);
    cloud.wait(10);
    const auto vswitchIn = [&](const QString &zone, const QString &range) {
        const QString id = cloud.vpc(u"CreateVSwitch"_s, {{u"VpcId"_s, vpc}, {u"ZoneId"_s, zone}, {u"CidrBlock"_s, range}}).id(u"VSwitchId"_s);
        cloud.wait(10);
        return id;
    };
    const QString withoutNat = vswitchIn(u"cn-hangzhou-j"_s, u"10.0.1.0/24"_s);
    QCOMPARE(cloud.vpc(u"CreateNatGateway"_s, {{u"VpcId"_s, vpc}, {u"VSwitchId"_s, withoutNat}, {u"NatType"_s, u"Enhanced"_s}, {u"InternetChargeType"_s, u"PayByLcu"_s}}).code,
             u"OperationFailed.EnhancedInventoryNotEnough"_s);
    QVERIFY(!QJsonDocument(cloud.vpc(u"ListEnhanhcedNatGatewayAvailableZones"_s).body).toJson().contains("cn-hangzhou-j"));
    SimNetwork network;
    network.vpc = vpc;
    network.vswitchA = vswitchIn(u"cn-hangzhou-k"_s, u"10.0.2.0/24"_s);
    const auto server = cloud.call(Products::ecs, u"RunInstances"_s, serverOrder(network, makeGroup(cloud, vpc)));
    QCOMPARE(server.status, 403);
    QCOMPARE(server.code, u"OperationDenied.NoStock"_s);
}

void tst_simrules::stockHasFourCategories()
{
    SimClient cloud;
    QSet<QString> categories;
    for (const QString &optimized : {u"optimized"_s, u"none"_s}) {
        const auto answer = cloud.call(Products::ecs, u"DescribeAvailableResource"_s, {{u"DestinationResource"_s, u"InstanceType"_s}, {u"IoOptimized"_s, optimized}});
        for (const QJsonValue &zone : at(answer.body, u"AvailableZones.AvailableZone"_s).toArray()) {
            for (const QJsonValue &row : at(zone.toObject(), u"AvailableResources.AvailableResource.0.SupportedResources.SupportedResource"_s).toArray())
                categories.insert(row.toObject().value(u"StatusCategory"_s).toString());
        }
    }
    QCOMPARE(categories, (QSet<QString>{u"WithStock"_s, u"ClosedWithStock"_s, u"WithoutStock"_s, u"ClosedWithoutStock"_s}));
}

void tst_simrules::oldSplittingIsForLocalDisks()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const auto rds = [&](const QString &action, const Parameters &parameters) { return cloud.call(Products::rds, action, parameters); };
    const auto made = rds(u"CreateDBInstance"_s, databaseOrder(network));
    QVERIFY2(made.ok(), qPrintable(made.code));
    const Parameters primary{{u"DBInstanceId"_s, made.id(u"DBInstanceId"_s)}};
    cloud.wait(1800);
    QCOMPARE(rds(u"AllocateReadWriteSplittingConnection"_s, primary).code, u"ReadDBInstance.Mismatch"_s); // nothing to split
    Parameters copy = primary;
    copy.insert({{u"EngineVersion"_s, u"5.7"_s}, {u"DBInstanceStorage"_s, u"100"_s}, {u"ZoneId"_s, network.zoneA}, {u"PayType"_s, u"Postpaid"_s}, {u"DBInstanceClass"_s, u"rds.mysql.s2.large"_s},
                 {u"DBInstanceStorageType"_s, u"local_ssd"_s}, {u"VPCId"_s, network.vpc}, {u"VSwitchId"_s, network.vswitchA}});
    const auto reader = rds(u"CreateReadOnlyDBInstance"_s, copy);
    QVERIFY2(reader.ok(), qPrintable(reader.code));
    QCOMPARE(rds(u"AllocateReadWriteSplittingConnection"_s, primary).code, u"OperationDenied.ReadDBInstanceStatus"_s);
    cloud.wait(3600);
    QVERIFY(rds(u"AllocateReadWriteSplittingConnection"_s, primary).ok());
    cloud.wait(600);
    QStringList kinds;
    for (const QJsonValue &row : at(rds(u"DescribeDBInstanceNetInfo"_s, primary).body, u"DBInstanceNetInfos.DBInstanceNetInfo"_s).toArray())
        kinds << row.toObject().value(u"ConnectionStringType"_s).toString();
    QVERIFY(kinds.contains(u"ReadWriteSplitting"_s));
    QCOMPARE(rds(u"DeleteDBInstance"_s, {{u"DBInstanceId"_s, reader.id(u"DBInstanceId"_s)}}).code, u"RwSplitNetType.Exist"_s);
    QVERIFY(rds(u"ReleaseReadWriteSplittingConnection"_s, primary).ok());
    cloud.wait(600);
    QVERIFY(rds(u"DeleteDBInstance"_s, {{u"DBInstanceId"_s, reader.id(u"DBInstanceId"_s)}}).ok());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simrules::cachesOfThreeKinds()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const auto make = [&](const QString &action, const Parameters &change) {
        Parameters order = cacheOrder(network);
        order.insert(change);
        return cloud.call(Products::redis, action, order);
    };
    QVERIFY(make(u"CreateInstance"_s, {{u"NodeType"_s, u"STAND_ALONE"_s}}).ok());
    QCOMPARE(make(u"CreateInstance"_s, {{u"NodeType"_s, u"double"_s}}).code, u"COMMODITY.INVALID_COMPONENT"_s);
    QCOMPARE(make(u"CreateInstance"_s, {{u"InstanceClass"_s, u"tair.rdb.1g"_s}}).code, u"COMMODITY.INVALID_COMPONENT"_s);
    const Parameters tair{{u"InstanceClass"_s, u"tair.rdb.1g"_s}, {u"InstanceType"_s, u"tair_rdb"_s}, {u"EngineVersion"_s, u"5.0"_s}, {u"ClientToken"_s, u"t"_s}};
    QCOMPARE(make(u"CreateTairInstance"_s, tair).code, u"InvalidPeriod.Malformed"_s); // a subscription, unless the order says otherwise
    Parameters hourly = tair;
    hourly.insert(u"ChargeType"_s, u"PostPaid"_s);
    const auto made = make(u"CreateTairInstance"_s, hourly);
    QVERIFY2(made.ok(), qPrintable(made.code));
    QCOMPARE(make(u"CreateTairInstance"_s, hourly).id(u"InstanceId"_s), made.id(u"InstanceId"_s));
    const auto sold = [&](const QString &product) {
        return cloud.call(Products::redis, u"DescribeAvailableResource"_s, {{u"InstanceChargeType"_s, u"PostPaid"_s}, {u"ProductType"_s, product}}).body;
    };
    QVERIFY(QJsonDocument(sold(u"Local"_s)).toJson().contains("redis.master.small.default"));
    QVERIFY(!QJsonDocument(sold(u"Local"_s)).toJson().contains(".ce\""));
    QVERIFY(QJsonDocument(sold(u"OnECS"_s)).toJson().contains("redis.shard.small.2.ce"));
    QVERIFY(QJsonDocument(sold(u"Tair_rdb"_s)).toJson().contains("tair.rdb.1g"));
    QCOMPARE(at(sold(u"Tair_scm"_s), u"AvailableZones.AvailableZone"_s).toArray().size(), 0);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simrules::measurementsDoNotJump()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString cache = cloud.call(Products::redis, u"CreateInstance"_s, cacheOrder(network)).id(u"InstanceId"_s);
    cloud.wait(90'000);
    const qint64 now = cloud.cloud().clock().now() / 60'000 * 60'000;
    const auto between = [&](qint64 from, qint64 until) {
        const auto answer = cloud.call(Products::redis, u"DescribeHistoryMonitorValues"_s,
                                       {{u"InstanceId"_s, cache}, {u"StartTime"_s, isoTime(from)}, {u"EndTime"_s, isoTime(until)}, {u"IntervalForHistory"_s, u"01m"_s}, {u"MonitorKeys"_s, u"memoryUsage"_s}});
        return QJsonDocument::fromJson(answer.id(u"MonitorHistory"_s).toUtf8()).object();
    };
    const QJsonObject whole = between(now - 86'400'000, now);
    const QJsonObject part = between(now - 7'200'000, now - 3'600'000);
    QVERIFY(whole.size() > 1000);
    QVERIFY(part.size() > 50);
    for (auto it = part.constBegin(); it != part.constEnd(); ++it)
        QCOMPARE(it.value(), whole.value(it.key())); // the same moment, whatever the window
    double before = -1;
    double least = 1e9;
    double most = -1;
    for (auto it = whole.constBegin(); it != whole.constEnd(); ++it) {
        const double value = it.value().toObject().value(u"memoryUsage"_s).toString().toDouble();
        least = qMin(least, value);
        most = qMax(most, value);
        before = before < 0 ? value : before;
        QVERIFY2(qAbs(value - before) < 15, qPrintable(it.key())); // percent in a minute
        before = value;
    }
    QVERIFY(least >= 0 && most <= 100 && most - least > 1);
}

void tst_simrules::theVSwitchIsKeptForAWhile()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString cache = cloud.call(Products::redis, u"CreateInstance"_s, cacheOrder(network)).id(u"InstanceId"_s);
    cloud.wait(600);
    QVERIFY(cloud.call(Products::redis, u"DeleteInstance"_s, {{u"InstanceId"_s, cache}}).ok());
    cloud.wait(16);
    QCOMPARE(cloud.call(Products::redis, u"DescribeInstanceAttribute"_s, {{u"InstanceId"_s, cache}}).code, u"InvalidInstanceId.NotFound"_s);
    QCOMPARE(cloud.vpc(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, network.vswitchA}}).code, u"DependencyViolation"_s); // gone, and yet in the way
    cloud.wait(15);
    QVERIFY(cloud.vpc(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, network.vswitchA}}).ok());
}

QTEST_GUILESS_MAIN(tst_simrules)
#include "tst_simrules.moc"
