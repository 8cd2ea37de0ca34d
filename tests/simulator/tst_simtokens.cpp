#include "tests/simulator/simfixture.h"

#include "cloudapi/simulator/modules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace CloudSim;
using namespace Qt::StringLiterals;

using Parameters = QMap<QString, QString>;

/// Client tokens, lists that lag behind, roles and users.
class tst_simtokens : public QObject
{
    Q_OBJECT

private slots:
    void everyTokenOfTheContractCounts_data();
    void everyTokenOfTheContractCounts();
    void aTokenUnderAnotherNameIsNone();
    void changedParametersUnderOneToken_data();
    void changedParametersUnderOneToken();
    void aCallThatStillRuns_data();
    void aCallThatStillRuns();
    void newThingsComeIntoListsLater();
    void settingsTakeOnlySense_data();
    void settingsTakeOnlySense();
    void aRoleIsAssumed();
    void badRoles_data();
    void badRoles();
    void whoMayNotLookSeesNoServers();
};

void tst_simtokens::everyTokenOfTheContractCounts_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("expected");
    const Contracts contracts;
    for (const Module &module : allModules()) {
        for (const Action &action : module.actions) {
            const ActionContract *contract = contracts.find(action.product, action.name);
            if (!action.mutating || !contract)
                continue;
            // "Token" is also what other things are called; only this create means a client's token.
            const QString expected = contract->hasParameter(u"ClientToken"_s) ? u"ClientToken"_s
                : action.product.contract == Products::redis.contract && action.name == "CreateInstance"_L1 ? u"Token"_s : QString();
            QTest::addRow("%s %s", qPrintable(QString(action.product.name)), qPrintable(QString(action.name))) << QString(action.clientTokenName) << expected;
        }
    }
}

void tst_simtokens::everyTokenOfTheContractCounts()
{
    QFETCH(QString, token);
    QFETCH(QString, expected);
    QCOMPARE(token, expected);
}

void tst_simtokens::aTokenUnderAnotherNameIsNone()
{
    SimClient cloud;
    const Parameters order{{u"CidrBlock"_s, u"10.0.0.0/16"_s}, {u"Token"_s, u"t"_s}};
    const auto first = cloud.vpc(u"CreateVpc"_s, order);
    const auto second = cloud.vpc(u"CreateVpc"_s, order);
    QVERIFY(first.ok() && second.ok());
    QVERIFY(first.id(u"VpcId"_s) != second.id(u"VpcId"_s));
    QCOMPARE(cloud.lastRecord().value(u"unknown"_s).toArray(), QJsonArray{u"Token"_s});
}

void tst_simtokens::changedParametersUnderOneToken_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("code");
    QTest::newRow("Vpc") << u"vpc"_s << u"IdempotentParameterMismatch"_s;
    QTest::newRow("Ecs") << u"ecs"_s << u"IdempotentParameterMismatch"_s;
    QTest::newRow("Slb") << u"slb"_s << u"LX_REQUEST_TOKEN_CONFLICT"_s;
}

void tst_simtokens::changedParametersUnderOneToken()
{
    QFETCH(QString, product);
    QFETCH(QString, code);
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const auto order = [&](const QString &name) {
        if (product == "vpc"_L1)
            return cloud.vpc(u"AllocateEipAddress"_s, {{u"Name"_s, name}, {u"ClientToken"_s, u"t"_s}});
        if (product == "ecs"_L1)
            return cloud.call(Products::ecs, u"CreateSecurityGroup"_s, {{u"VpcId"_s, network.vpc}, {u"SecurityGroupName"_s, name}, {u"ClientToken"_s, u"t"_s}});
        return cloud.call(Products::slb, u"CreateLoadBalancer"_s,
                          {{u"LoadBalancerName"_s, name}, {u"AddressType"_s, u"internet"_s}, {u"InternetChargeType"_s, u"paybytraffic"_s}, {u"InstanceChargeType"_s, u"PayByCLCU"_s}, {u"ClientToken"_s, u"t"_s}});
    };
    const auto first = order(u"one"_s);
    QVERIFY2(first.ok(), qPrintable(first.code));
    const QJsonArray before = cloud.sim("GET", "/_sim/resources").value(u"resources"_s).toArray();
    const auto again = order(u"one"_s);
    QVERIFY(again.ok());
    QVERIFY(again.body.value(u"RequestId"_s) != first.body.value(u"RequestId"_s));
    const auto other = order(u"two"_s);
    QCOMPARE(other.status, 400);
    QCOMPARE(other.code, code);
    QCOMPARE(cloud.sim("GET", "/_sim/resources").value(u"resources"_s).toArray(), before);
}

void tst_simtokens::aCallThatStillRuns_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("code");
    QTest::newRow("a VPC") << u"CreateVpc"_s << u"TOKEN_PROCESSING"_s;
    QTest::newRow("a vswitch") << u"CreateVSwitch"_s << u"OperationFailed.IdempotentTokenProcessing"_s;
    QTest::newRow("an address") << u"AllocateEipAddress"_s << u"LastTokenProcessing"_s;
}

void tst_simtokens::aCallThatStillRuns()
{
    QFETCH(QString, action);
    QFETCH(QString, code);
    CloudOptions options;
    options.tokenProcessing = 20;
    SimClient cloud(std::move(options));
    const SimNetwork network = makeNetwork(cloud);
    Parameters order{{u"ClientToken"_s, u"t"_s}};
    if (action == "CreateVpc"_L1)
        order.insert(u"CidrBlock"_s, u"10.0.0.0/16"_s);
    if (action == "CreateVSwitch"_L1)
        order.insert({{u"VpcId"_s, network.vpc}, {u"ZoneId"_s, network.zoneA}, {u"CidrBlock"_s, u"10.0.9.0/24"_s}});
    const auto first = cloud.vpc(action, order);
    QVERIFY2(first.ok(), qPrintable(first.code));
    cloud.wait(10);
    QCOMPARE(cloud.vpc(action, order).code, code);
    cloud.wait(11);
    auto second = cloud.vpc(action, order);
    QVERIFY2(second.ok(), qPrintable(second.code));
    QJsonObject one = first.body;
    QJsonObject two = second.body;
    one.remove(u"RequestId"_s);
    two.remove(u"RequestId"_s);
    QCOMPARE(two, one);
}

void tst_simtokens::newThingsComeIntoListsLater()
{
    SimClient cloud;
    QCOMPARE(cloud.sim("PUT", "/_sim/settings", R"({"listDelay":30})").value(u"listDelay"_s).toDouble(), 30.0);
    const QString id = cloud.vpc(u"CreateVpc"_s, {{u"CidrBlock"_s, u"10.0.0.0/16"_s}}).id(u"VpcId"_s);
    const auto listed = [&] { return at(cloud.vpc(u"DescribeVpcs"_s).body, u"TotalCount"_s).toInt(); };
    cloud.wait(20);
    QCOMPARE(listed(), 0);
    QCOMPARE(cloud.vpc(u"DescribeVpcAttribute"_s, {{u"VpcId"_s, id}}).id(u"Status"_s), u"Available"_s); // known by its id
    // What changes sees everything: the address range of a vswitch that no list shows is taken.
    const Parameters vswitch{{u"VpcId"_s, id}, {u"ZoneId"_s, cloud.zone()}, {u"CidrBlock"_s, u"10.0.1.0/24"_s}};
    QVERIFY(cloud.vpc(u"CreateVSwitch"_s, vswitch).ok());
    cloud.wait(9);
    QCOMPARE(cloud.vpc(u"CreateVSwitch"_s, vswitch).code, u"InvalidCidrBlock.Overlapped"_s);
    QCOMPARE(cloud.vpc(u"DeleteVpc"_s, {{u"VpcId"_s, id}}).code, u"DependencyViolation.VSwitch"_s);
    QCOMPARE(listed(), 0);
    cloud.wait(2);
    QCOMPARE(listed(), 1);
    cloud.sim("PUT", "/_sim/settings", R"({"listDelay":0})");
    QCOMPARE(at(cloud.vpc(u"DescribeVSwitches"_s).body, u"TotalCount"_s).toInt(), 1);
}

void tst_simtokens::settingsTakeOnlySense_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("an unknown one") << QByteArray(R"({"colour":1})");
    QTest::newRow("text") << QByteArray(R"({"listDelay":"5"})");
    QTest::newRow("back in time") << QByteArray(R"({"listDelay":-1})");
    QTest::newRow("one of two is wrong") << QByteArray(R"({"listDelay":7,"tokenProcessing":1e9})");
    QTest::newRow("no JSON") << QByteArray("much");
}

void tst_simtokens::settingsTakeOnlySense()
{
    QFETCH(QByteArray, body);
    SimClient cloud;
    QVERIFY(cloud.sim("PUT", "/_sim/settings", body).contains(u"error"_s));
    QCOMPARE(cloud.sim("GET", "/_sim/settings"), (QJsonObject{{u"listDelay"_s, 0}, {u"tokenProcessing"_s, 0}}));
}

namespace {

CloudOptions withUser(std::optional<Policy> policy = {})
{
    CloudOptions options;
    options.keys.add({.id = u"key"_s, .secret = "secret", .account = defaultAccount(), .user = u"deployer"_s, .token = {}});
    options.policy = std::move(policy);
    return options;
}

Parameters role()
{
    return {{u"RoleArn"_s, u"acs:ram::%1:role/builder"_s.arg(defaultAccount())}, {u"RoleSessionName"_s, u"evening"_s}, {u"DurationSeconds"_s, u"900"_s}};
}

/// Calls with the temporary key of an AssumeRole answer.
QJsonObject asRole(SimClient &cloud, const QJsonObject &credentials, const Product &product, const QString &action, const QString &token)
{
    Question question = signedQuestion(product, action, {}, credentials.value(u"AccessKeyId"_s).toString(), credentials.value(u"AccessKeySecret"_s).toString().toUtf8(), cloud.wall(), token);
    return QJsonDocument::fromJson(cloud.cloud().answer(question).body).object();
}

} // namespace

void tst_simtokens::aRoleIsAssumed()
{
    SimClient cloud(withUser());
    Parameters order = role();
    order.insert(u"Policy"_s, uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":"vpc:Describe*","Resource":"*"}]})"_s);
    const auto assumed = cloud.call(Products::sts, u"AssumeRole"_s, order);
    QVERIFY2(assumed.ok(), qPrintable(assumed.code));
    const QJsonObject credentials = assumed.body.value(u"Credentials"_s).toObject();
    const QString token = credentials.value(u"SecurityToken"_s).toString();
    QVERIFY(credentials.value(u"AccessKeyId"_s).toString().startsWith(u"STS."_s));
    QCOMPARE(credentials.value(u"Expiration"_s).toString(), isoTime(cloud.wall() + 900'000));
    QVERIFY(!QJsonDocument(cloud.sim("GET", "/_sim/requests")).toJson().contains(credentials.value(u"AccessKeySecret"_s).toString().toUtf8()));
    const QJsonObject identity = asRole(cloud, credentials, Products::sts, u"GetCallerIdentity"_s, token);
    QCOMPARE(textAt(identity, u"IdentityType"_s), u"AssumedRoleUser"_s);
    QCOMPARE(textAt(identity, u"Arn"_s), u"acs:ram::%1:assumed-role/builder/evening"_s.arg(defaultAccount()));
    QVERIFY(textAt(identity, u"PrincipalId"_s).endsWith(u":evening"_s));
    QCOMPARE(textAt(asRole(cloud, credentials, Products::vpc, u"DescribeRegions"_s, token), u"Code"_s), QString());
    QCOMPARE(textAt(asRole(cloud, credentials, Products::ecs, u"DescribeRegions"_s, token), u"Code"_s), u"Forbidden.RAM"_s); // its own policy narrows it
    QCOMPARE(textAt(asRole(cloud, credentials, Products::vpc, u"DescribeRegions"_s, u"another"_s), u"Code"_s), u"InvalidSecurityToken.MismatchWithAccessKey"_s);
    cloud.wall() += 901'000;
    QCOMPARE(textAt(asRole(cloud, credentials, Products::vpc, u"DescribeRegions"_s, token), u"Code"_s), u"InvalidSecurityToken.Expired"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simtokens::badRoles_data()
{
    QTest::addColumn<Parameters>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("no arn") << Parameters{{u"RoleArn"_s, u"builder"_s}} << u"InvalidParameter.RoleArn"_s;
    QTest::newRow("another account") << Parameters{{u"RoleArn"_s, u"acs:ram::1000000000000009:role/builder"_s}} << u"EntityNotExist.Role"_s;
    QTest::newRow("a session of one letter") << Parameters{{u"RoleSessionName"_s, u"a"_s}} << u"InvalidParameter.RoleSessionName"_s;
    QTest::newRow("too short") << Parameters{{u"DurationSeconds"_s, u"60"_s}} << u"InvalidParameter.DurationSeconds"_s;
    QTest::newRow("a policy that is none") << Parameters{{u"Policy"_s, u"{}"_s}} << u"InvalidParameter.PolicyGrammar"_s;
}

void tst_simtokens::badRoles()
{
    QFETCH(Parameters, change);
    QFETCH(QString, code);
    SimClient cloud(withUser());
    Parameters order = role();
    order.insert(change);
    QCOMPARE(cloud.call(Products::sts, u"AssumeRole"_s, order).code, code);
    SimClient account;
    QCOMPARE(account.call(Products::sts, u"AssumeRole"_s, role()).code, u"NoPermission"_s);
}

void tst_simtokens::whoMayNotLookSeesNoServers()
{
    const auto policy = Policy::fromJson(R"({"Statement":[{"Effect":"Allow","Action":["vpc:*","ecs:*"]},{"Effect":"Deny","Action":"ecs:DescribeInstances"}]})");
    QVERIFY(policy);
    SimClient cloud(withUser(*policy));
    const SimNetwork network = makeNetwork(cloud);
    makeServers(cloud, network, makeGroup(cloud, network.vpc));
    const auto list = cloud.call(Products::ecs, u"DescribeInstances"_s);
    QVERIFY(list.ok());
    QCOMPARE(at(list.body, u"Instances.Instance"_s).toArray().size(), 0);
    const auto asked = cloud.call(Products::ecs, u"DescribeInstances"_s, {{u"DryRun"_s, u"true"_s}});
    QCOMPARE(asked.status, 403);
    QCOMPARE(asked.code, u"Forbidden.RAM"_s);
    QCOMPARE(at(cloud.call(Products::ecs, u"DescribeInstanceStatus"_s).body, u"TotalCount"_s).toInt(), 1); // others are allowed or refused
}

QTEST_GUILESS_MAIN(tst_simtokens)
#include "tst_simtokens.moc"
