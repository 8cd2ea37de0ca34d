#include "tests/simulator/simfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace CloudSim;
using namespace Qt::StringLiterals;

using Parameters = QMap<QString, QString>;

namespace {

Parameters question(const QString &product, const QString &module, const QString &config, const QString &priceType)
{
    return {{u"ProductCode"_s, product},
            {u"SubscriptionType"_s, u"PayAsYouGo"_s},
            {u"Region"_s, SimClient::region()},
            {u"ModuleList.1.ModuleCode"_s, module},
            {u"ModuleList.1.Config"_s, config},
            {u"ModuleList.1.PriceType"_s, priceType}};
}

double cost(const SimClient::Result &answer)
{
    return at(answer.body, u"Data.ModuleDetails.ModuleDetail.0.CostAfterDiscount"_s).toDouble(-1);
}

} // namespace

/// What costs, what is allowed, and what is measured: BssOpenApi, quotas and cms.
class tst_simbilling : public QObject
{
    Q_OBJECT

private slots:
    void bandwidthByUnit();
    void dayIsTwentyFourHours();
    void trafficHasNoPriceBeforehand();
    void unknownComesAsSuccess();
    void hiddenModulesAreFound();
    void subscriptions();
    void everythingThatCosts();
    void quotas();
    void metrics();
    void serviceRoles();
    void whatIsNotSimulatedSaysSo();
};

void tst_simbilling::bandwidthByUnit()
{
    SimClient cloud;
    const double eip = cost(cloud.call(Products::bss, u"GetPayAsYouGoPrice"_s, question(u"eip"_s, u"Bandwidth"_s, u"Bandwidth:10240"_s, u"Hour"_s))); // Kbit/s
    const double shared = cost(cloud.call(Products::bss, u"GetPayAsYouGoPrice"_s, question(u"cbwp"_s, u"Bandwidth"_s, u"Bandwidth:10"_s, u"Hour"_s))); // Mbit/s
    QVERIFY(eip > 0);
    QCOMPARE(eip, shared);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simbilling::dayIsTwentyFourHours()
{
    SimClient cloud;
    const double hour = cost(cloud.call(Products::bss, u"GetPayAsYouGoPrice"_s, question(u"eip"_s, u"ISP"_s, u"ISP:BGP"_s, u"Hour"_s)));
    const double day = cost(cloud.call(Products::bss, u"GetPayAsYouGoPrice"_s, question(u"eip"_s, u"ISP"_s, u"ISP:BGP"_s, u"Day"_s)));
    QCOMPARE(day, 24 * hour);
}

void tst_simbilling::trafficHasNoPriceBeforehand()
{
    SimClient cloud;
    const auto answer = cloud.call(Products::bss, u"GetPayAsYouGoPrice"_s, question(u"eip"_s, u"InternetChargeType"_s, u"InternetChargeType:1"_s, u"Usage"_s));
    QVERIFY(at(answer.body, u"Success"_s).toBool());
    QCOMPARE(at(answer.body, u"Data.ModuleDetails.ModuleDetail"_s).toArray().size(), 0);
}

void tst_simbilling::unknownComesAsSuccess()
{
    SimClient cloud;
    for (const Parameters &parameters : {question(u"moon"_s, u"Rocket"_s, u"Size:1"_s, u"Hour"_s), question(u"eip"_s, u"Rocket"_s, u"Size:1"_s, u"Hour"_s)}) {
        const auto answer = cloud.call(Products::bss, u"GetPayAsYouGoPrice"_s, parameters);
        QCOMPARE(answer.status, 200);
        QVERIFY(!at(answer.body, u"Success"_s).toBool(true));
    }
}

void tst_simbilling::hiddenModulesAreFound()
{
    QSet<QString> names;
    for (quint64 seed = 1; seed < 20; ++seed) {
        CloudOptions options;
        options.world.seed = seed;
        SimClient cloud(std::move(options));
        const auto modules = cloud.call(Products::bss, u"DescribePricingModule"_s, {{u"ProductCode"_s, u"nat_gw"_s}, {u"SubscriptionType"_s, u"PayAsYouGo"_s}});
        const QString name = textAt(modules.body, u"Data.ModuleList.Module.0.ModuleCode"_s);
        names.insert(name);
        QVERIFY(cost(cloud.call(Products::bss, u"GetPayAsYouGoPrice"_s, question(u"nat_gw"_s, name, u"Instance:1"_s, u"Hour"_s))) > 0);
        QCOMPARE(contractBreaks(cloud), QString());
    }
    QVERIFY(names.size() > 1);
}

void tst_simbilling::subscriptions()
{
    SimClient cloud;
    Parameters parameters = question(u"cbwp"_s, u"Bandwidth"_s, u"Bandwidth:10"_s, QString());
    parameters.remove(u"ModuleList.1.PriceType"_s);
    parameters.insert({{u"SubscriptionType"_s, u"Subscription"_s}, {u"OrderType"_s, u"NewOrder"_s}, {u"ServicePeriodUnit"_s, u"Year"_s}, {u"ServicePeriodQuantity"_s, u"1"_s}});
    const auto year = cloud.call(Products::bss, u"GetSubscriptionPrice"_s, parameters);
    QVERIFY2(year.ok(), qPrintable(year.code));
    QVERIFY(at(year.body, u"Data.TradePrice"_s).toDouble() < at(year.body, u"Data.OriginalPrice"_s).toDouble());
    QVERIFY(cloud.call(Products::bss, u"QueryProductList"_s, {{u"PageNum"_s, u"1"_s}, {u"PageSize"_s, u"10"_s}}).ok());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simbilling::everythingThatCosts()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    makeServers(cloud, network, makeGroup(cloud, network.vpc), 2);
    cloud.vpc(u"AllocateEipAddress"_s);
    const auto all = cloud.call(Products::bss, u"QueryAvailableInstances"_s);
    QCOMPARE(at(all.body, u"Data.TotalCount"_s).toInt(), 3);
    QCOMPARE(at(cloud.call(Products::bss, u"QueryAvailableInstances"_s, {{u"ProductCode"_s, u"ecs"_s}}).body, u"Data.TotalCount"_s).toInt(), 2);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simbilling::quotas()
{
    SimClient cloud;
    makeNetwork(cloud);
    const auto list = cloud.call(Products::quotas, u"ListProductQuotas"_s, {{u"ProductCode"_s, u"vpc"_s}, {u"Dimensions.1.Key"_s, u"regionId"_s}, {u"Dimensions.1.Value"_s, SimClient::region()}});
    QCOMPARE(at(list.body, u"Quotas.0.TotalQuota"_s).toInt(), 10);
    QCOMPARE(at(list.body, u"Quotas.0.TotalUsage"_s).toInt(), 1);
    const auto one = cloud.call(Products::quotas, u"GetProductQuota"_s, {{u"ProductCode"_s, u"vpc"_s}, {u"QuotaActionCode"_s, u"q_b7klmn"_s}});
    QCOMPARE(at(one.body, u"Quota.TotalQuota"_s).toInt(), 150);
    QCOMPARE(cloud.call(Products::quotas, u"GetProductQuota"_s, {{u"ProductCode"_s, u"vpc"_s}, {u"QuotaActionCode"_s, u"q_nobody"_s}}).status, 404);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simbilling::metrics()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString id = makeServers(cloud, network, makeGroup(cloud, network.vpc)).first();
    cloud.wait(7200);
    const Parameters hour{{u"Namespace"_s, u"acs_ecs_dashboard"_s}, {u"MetricName"_s, u"CPUUtilization"_s}, {u"Period"_s, u"60"_s}, {u"Dimensions"_s, u"[{\"instanceId\":\"%1\"}]"_s.arg(id)}};
    const auto list = cloud.call(Products::cms, u"DescribeMetricList"_s, hour);
    const QJsonArray points = QJsonDocument::fromJson(list.id(u"Datapoints"_s).toUtf8()).array();
    QVERIFY(points.size() >= 60);
    for (const QJsonValue &point : points) {
        const double average = point.toObject().value(u"Average"_s).toDouble(-1);
        QVERIFY(average >= 0 && average <= 100);
    }
    // Later the past reads the same, from any window.
    cloud.wait(600);
    Parameters window = hour;
    window.insert({{u"StartTime"_s, QString::number(points[5].toObject().value(u"timestamp"_s).toInteger())}, {u"EndTime"_s, QString::number(points[9].toObject().value(u"timestamp"_s).toInteger())}});
    const QJsonArray again = QJsonDocument::fromJson(cloud.call(Products::cms, u"DescribeMetricList"_s, window).id(u"Datapoints"_s).toUtf8()).array();
    QCOMPARE(again.size(), 5);
    QCOMPARE(again[0].toObject(), points[5].toObject());
    const auto last = cloud.call(Products::cms, u"DescribeMetricLast"_s, hour);
    QCOMPARE(QJsonDocument::fromJson(last.id(u"Datapoints"_s).toUtf8()).array().size(), 1);
    QCOMPARE(cloud.call(Products::cms, u"DescribeMetricList"_s, {{u"Namespace"_s, u"acs_moon"_s}, {u"MetricName"_s, u"Craters"_s}}).status, 404);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simbilling::serviceRoles()
{
    SimClient cloud;
    const Parameters role{{u"ServiceName"_s, u"rds.aliyuncs.com"_s}};
    QVERIFY(cloud.call(Products::resourceManager, u"CreateServiceLinkedRole"_s, role).ok());
    QCOMPARE(cloud.call(Products::resourceManager, u"CreateServiceLinkedRole"_s, role).code, u"EntityAlreadyExists.Role"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simbilling::whatIsNotSimulatedSaysSo()
{
    SimClient cloud;
    const Product ros{"ros"_L1, "2019-09-10"_L1, "ros"_L1};
    const auto answer = cloud.call(ros, u"CreateStack"_s, {{u"StackName"_s, u"shop"_s}});
    QCOMPARE(answer.status, 404);
    QVERIFY(answer.body.value(u"Message"_s).toString().contains(u"not simulated"_s));
}

QTEST_APPLESS_MAIN(tst_simbilling)
#include "tst_simbilling.moc"
