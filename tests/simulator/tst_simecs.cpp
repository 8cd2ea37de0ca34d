#include "tests/simulator/simfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace CloudSim;
using namespace Qt::StringLiterals;

using Parameters = QMap<QString, QString>;

namespace {

// A key in the form of SSH; what it unlocks is nobody's business.
const QByteArray publicKey = "ssh-rsa " + (QByteArray("\0\0\0\7ssh-rsa\0\0\0\3\1\0\1\0\0\0\x81", 22) + QByteArray(129, 'k')).toBase64() + " shop";

SimClient::Result ecs(SimClient &cloud, const QString &action, const Parameters &parameters = {})
{
    return cloud.call(Products::ecs, action, parameters);
}

QString serverState(SimClient &cloud, const QString &id)
{
    return textAt(ecs(cloud, u"DescribeInstances"_s, {{u"InstanceIds"_s, u"[\"%1\"]"_s.arg(id)}}).body, u"Instances.Instance.0.Status"_s);
}

/// Tag.1 to Tag.<count>.
Parameters manyTags(int count)
{
    Parameters parameters;
    for (int i = 1; i <= count; ++i)
        parameters.insert({{u"Tag.%1.Key"_s.arg(i), u"key%1"_s.arg(i)}, {u"Tag.%1.Value"_s.arg(i), u"value"_s}});
    return parameters;
}

} // namespace

class tst_simecs : public QObject
{
    Q_OBJECT

private slots:
    void groupNeedsVpc();
    void rulesBothForms();
    void sameRuleTwice();
    void badRules_data();
    void badRules();
    void groupNamedByAnotherIsKept();
    void rulesAreRevokedById();
    void keyPairs();
    void madeKeyPairIsReal();
    void sameNameInTwoAccounts();
    void serversWalkTheirStates();
    void everyFieldOfTheListIsInTheContract();
    void addressesAreTakenAndGivenBack();
    void anAddressOutsideTheBlockIsABadRequest();
    void listsOfIdsAreJson_data();
    void listsOfIdsAreJson();
    void badOrders_data();
    void badOrders();
    void namesGetSuffixes();
    void dryRunIsAnError();
    void tokenMakesNoSecondServer();
    void releasing();
    void groupStaysForAWhile();
    void disksOutliveTheirServer();
    void pathsFromOneTypeToAnother_data();
    void pathsFromOneTypeToAnother();
    void startStopReboot();
    void filtersAndPages();
    void vanishedServerLeavesAnEvent();
    void whatIsOnSale();
    void prices();
    void tags();
    void passwordIsNowhere();
};

void tst_simecs::groupNeedsVpc()
{
    SimClient cloud;
    QCOMPARE(ecs(cloud, u"CreateSecurityGroup"_s).code, u"InvalidVpcId.NotFound"_s);
    const QString vpc = cloud.vpc(u"CreateVpc"_s).id(u"VpcId"_s);
    QCOMPARE(ecs(cloud, u"CreateSecurityGroup"_s, {{u"VpcId"_s, vpc}}).code, u"IncorrectVpcStatus"_s);
    cloud.wait(30);
    QVERIFY(ecs(cloud, u"CreateSecurityGroup"_s, {{u"VpcId"_s, vpc}}).ok());
    QCOMPARE(ecs(cloud, u"CreateSecurityGroup"_s, {{u"VpcId"_s, vpc}, {u"SecurityGroupName"_s, u"1st"_s}}).code, u"InvalidSecurityGroupName.Malformed"_s);
    // The VPC cannot go while a group is in it.
    QCOMPARE(cloud.vpc(u"DeleteVpc"_s, {{u"VpcId"_s, vpc}}).code, u"DependencyViolation.SecurityGroup"_s);
}

void tst_simecs::rulesBothForms()
{
    SimClient cloud;
    const QString group = makeGroup(cloud, makeNetwork(cloud).vpc);
    const Parameters flat{{u"SecurityGroupId"_s, group}, {u"IpProtocol"_s, u"tcp"_s}, {u"PortRange"_s, u"22/22"_s}, {u"SourceCidrIp"_s, u"10.0.0.0/8"_s}};
    QVERIFY(ecs(cloud, u"AuthorizeSecurityGroup"_s, flat).ok());
    const Parameters listed{{u"SecurityGroupId"_s, group},
                            {u"Permissions.1.IpProtocol"_s, u"TCP"_s},
                            {u"Permissions.1.PortRange"_s, u"80/80"_s},
                            {u"Permissions.1.SourceCidrIp"_s, u"0.0.0.0/0"_s},
                            {u"Permissions.1.Policy"_s, u"drop"_s},
                            {u"Permissions.1.Priority"_s, u"5"_s},
                            {u"Permissions.2.IpProtocol"_s, u"ALL"_s},
                            {u"Permissions.2.PortRange"_s, u"-1/-1"_s},
                            {u"Permissions.2.SourceCidrIp"_s, u"10.0.0.0/16"_s}};
    QVERIFY(ecs(cloud, u"AuthorizeSecurityGroup"_s, listed).ok());
    QVERIFY(ecs(cloud, u"AuthorizeSecurityGroupEgress"_s,
                {{u"SecurityGroupId"_s, group}, {u"IpProtocol"_s, u"udp"_s}, {u"PortRange"_s, u"53/53"_s}, {u"DestCidrIp"_s, u"0.0.0.0/0"_s}})
                .ok());
    const QJsonObject answer = ecs(cloud, u"DescribeSecurityGroupAttribute"_s, {{u"SecurityGroupId"_s, group}}).body;
    const QJsonArray rules = at(answer, u"Permissions.Permission"_s).toArray();
    QCOMPARE(rules.size(), 4);
    QCOMPARE(rules[0].toObject().value(u"IpProtocol"_s).toString(), u"TCP"_s);
    QCOMPARE(rules[1].toObject().value(u"Policy"_s).toString(), u"Drop"_s);
    QCOMPARE(rules[1].toObject().value(u"Priority"_s).toString(), u"5"_s);
    QCOMPARE(rules[3].toObject().value(u"Direction"_s).toString(), u"egress"_s);
    QCOMPARE(rules[3].toObject().value(u"SourceCidrIp"_s).toString(), QString());
    QCOMPARE(textAt(answer, u"InnerAccessPolicy"_s), u"Accept"_s);
    const auto incoming = ecs(cloud, u"DescribeSecurityGroupAttribute"_s, {{u"SecurityGroupId"_s, group}, {u"Direction"_s, u"ingress"_s}});
    QCOMPARE(at(incoming.body, u"Permissions.Permission"_s).toArray().size(), 3);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simecs::sameRuleTwice()
{
    SimClient cloud;
    const QString group = makeGroup(cloud, makeNetwork(cloud).vpc);
    Parameters rule{{u"SecurityGroupId"_s, group}, {u"IpProtocol"_s, u"tcp"_s}, {u"PortRange"_s, u"22/22"_s}, {u"SourceCidrIp"_s, u"10.0.0.0/8"_s}};
    QVERIFY(ecs(cloud, u"AuthorizeSecurityGroup"_s, rule).ok());
    rule.insert(u"IpProtocol"_s, u"TCP"_s);
    QVERIFY(ecs(cloud, u"AuthorizeSecurityGroup"_s, rule).ok());
    const auto read = ecs(cloud, u"DescribeSecurityGroupAttribute"_s, {{u"SecurityGroupId"_s, group}});
    QCOMPARE(at(read.body, u"Permissions.Permission"_s).toArray().size(), 1);
}

void tst_simecs::badRules_data()
{
    QTest::addColumn<Parameters>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown protocol") << Parameters{{u"IpProtocol"_s, u"sctp"_s}} << u"InvalidIpProtocol.ValueNotSupported"_s;
    QTest::newRow("TCP with all ports as -1") << Parameters{{u"PortRange"_s, u"-1/-1"_s}} << u"OperationDenied"_s;
    QTest::newRow("ICMP with ports") << Parameters{{u"IpProtocol"_s, u"icmp"_s}} << u"OperationDenied"_s;
    QTest::newRow("ports backwards") << Parameters{{u"PortRange"_s, u"90/80"_s}} << u"InvalidIpProtocol.Malformed"_s;
    QTest::newRow("port too high") << Parameters{{u"PortRange"_s, u"80/70000"_s}} << u"InvalidIpProtocol.Malformed"_s;
    QTest::newRow("no source") << Parameters{{u"SourceCidrIp"_s, QString()}} << u"MissingParameter.Source"_s;
    QTest::newRow("bad source") << Parameters{{u"SourceCidrIp"_s, u"10.0.0.0/40"_s}} << u"InvalidSourceCidrIp.Malformed"_s;
    QTest::newRow("unknown policy") << Parameters{{u"Policy"_s, u"maybe"_s}} << u"InvalidPolicy.Malformed"_s;
    QTest::newRow("priority 0") << Parameters{{u"Priority"_s, u"0"_s}} << u"InvalidPriority.ValueNotSupported"_s;
    QTest::newRow("priority no number") << Parameters{{u"Priority"_s, u"high"_s}} << u"InvalidPriority.Malformed"_s;
    QTest::newRow("classic card") << Parameters{{u"NicType"_s, u"internet"_s}} << u"InvalidNicType.Mismatch"_s;
    QTest::newRow("unknown group") << Parameters{{u"SecurityGroupId"_s, u"sg-x"_s}} << u"InvalidSecurityGroupId.NotFound"_s;
}

void tst_simecs::badRules()
{
    QFETCH(Parameters, change);
    QFETCH(QString, code);
    SimClient cloud;
    const QString group = makeGroup(cloud, makeNetwork(cloud).vpc);
    Parameters rule{{u"SecurityGroupId"_s, group}, {u"IpProtocol"_s, u"tcp"_s}, {u"PortRange"_s, u"22/22"_s}, {u"SourceCidrIp"_s, u"10.0.0.0/8"_s}};
    rule.insert(change);
    QCOMPARE(ecs(cloud, u"AuthorizeSecurityGroup"_s, rule).code, code);
}

void tst_simecs::groupNamedByAnotherIsKept()
{
    SimClient cloud;
    const QString vpc = makeNetwork(cloud).vpc;
    const QString named = makeGroup(cloud, vpc);
    const QString other = makeGroup(cloud, vpc);
    const Parameters rule{{u"SecurityGroupId"_s, other}, {u"IpProtocol"_s, u"tcp"_s}, {u"PortRange"_s, u"22/22"_s}, {u"SourceGroupId"_s, named}};
    QVERIFY(ecs(cloud, u"AuthorizeSecurityGroup"_s, rule).ok());
    const auto refused = ecs(cloud, u"DeleteSecurityGroup"_s, {{u"SecurityGroupId"_s, named}});
    QCOMPARE(refused.code, u"DependencyViolation"_s);
    QCOMPARE(refused.status, 403);
    const auto references = ecs(cloud, u"DescribeSecurityGroupReferences"_s, {{u"SecurityGroupId.1"_s, named}});
    QCOMPARE(textAt(references.body, u"SecurityGroupReferences.SecurityGroupReference.0.ReferencingSecurityGroups.ReferencingSecurityGroup.0.SecurityGroupId"_s), other);
    QVERIFY(ecs(cloud, u"RevokeSecurityGroup"_s, rule).ok());
    QVERIFY(ecs(cloud, u"DeleteSecurityGroup"_s, {{u"SecurityGroupId"_s, named}}).ok());
    QCOMPARE(ecs(cloud, u"DeleteSecurityGroup"_s, {{u"SecurityGroupId"_s, named}}).code, u"InvalidSecurityGroupId.NotFound"_s);
}

void tst_simecs::rulesAreRevokedById()
{
    SimClient cloud;
    const QString group = makeGroup(cloud, makeNetwork(cloud).vpc);
    ecs(cloud, u"AuthorizeSecurityGroup"_s, {{u"SecurityGroupId"_s, group}, {u"IpProtocol"_s, u"tcp"_s}, {u"PortRange"_s, u"22/22"_s}, {u"SourceCidrIp"_s, u"10.0.0.0/8"_s}});
    const QString rule = textAt(ecs(cloud, u"DescribeSecurityGroupAttribute"_s, {{u"SecurityGroupId"_s, group}}).body, u"Permissions.Permission.0.SecurityGroupRuleId"_s);
    QVERIFY(rule.startsWith(u"sgr-"_s));
    QVERIFY(ecs(cloud, u"ModifySecurityGroupRule"_s, {{u"SecurityGroupId"_s, group}, {u"SecurityGroupRuleId"_s, rule}, {u"Description"_s, u"shell"_s}}).ok());
    QCOMPARE(textAt(ecs(cloud, u"DescribeSecurityGroupAttribute"_s, {{u"SecurityGroupId"_s, group}}).body, u"Permissions.Permission.0.Description"_s), u"shell"_s);
    // As the Terraform provider does it: what the rule says tells which one is meant.
    Parameters told{{u"SecurityGroupId"_s, group}, {u"IpProtocol"_s, u"tcp"_s}, {u"PortRange"_s, u"22/22"_s}, {u"SourceCidrIp"_s, u"10.0.0.0/8"_s}, {u"Policy"_s, u"accept"_s}, {u"Priority"_s, u"1"_s}, {u"Description"_s, u"door"_s}};
    QVERIFY(ecs(cloud, u"ModifySecurityGroupRule"_s, told).ok());
    QCOMPARE(textAt(ecs(cloud, u"DescribeSecurityGroupAttribute"_s, {{u"SecurityGroupId"_s, group}}).body, u"Permissions.Permission.0.Description"_s), u"door"_s);
    told.insert(u"PortRange"_s, u"23/23"_s);
    QCOMPARE(ecs(cloud, u"ModifySecurityGroupRule"_s, told).code, u"InvalidSecurityGroupRuleId.NotFound"_s);
    QCOMPARE(ecs(cloud, u"ModifySecurityGroupRule"_s, {{u"SecurityGroupId"_s, group}}).code, u"MissingParameter"_s);
    QVERIFY(ecs(cloud, u"RevokeSecurityGroup"_s, {{u"SecurityGroupId"_s, group}, {u"SecurityGroupRuleId.1"_s, rule}}).ok());
    QCOMPARE(at(ecs(cloud, u"DescribeSecurityGroupAttribute"_s, {{u"SecurityGroupId"_s, group}}).body, u"Permissions.Permission"_s).toArray().size(), 0);
}

void tst_simecs::keyPairs()
{
    SimClient cloud;
    const auto made = ecs(cloud, u"ImportKeyPair"_s, {{u"KeyPairName"_s, u"shop-key"_s}, {u"PublicKeyBody"_s, QString::fromLatin1(publicKey)}});
    QVERIFY2(made.ok(), qPrintable(made.code));
    QCOMPARE(made.id(u"KeyPairFingerPrint"_s).count(u':'), 15);
    QCOMPARE(ecs(cloud, u"ImportKeyPair"_s, {{u"KeyPairName"_s, u"shop-key"_s}, {u"PublicKeyBody"_s, QString::fromLatin1(publicKey)}}).code, u"KeyPair.AlreadyExist"_s);
    QCOMPARE(ecs(cloud, u"ImportKeyPair"_s, {{u"KeyPairName"_s, u"shop.key"_s}, {u"PublicKeyBody"_s, QString::fromLatin1(publicKey)}}).code, u"InvalidKeyPairName.Malformed"_s);
    QCOMPARE(ecs(cloud, u"ImportKeyPair"_s, {{u"KeyPairName"_s, u"other"_s}, {u"PublicKeyBody"_s, u"ssh-rsa rubbish"_s}}).code, u"InvalidPublicKeyBody.Malformed"_s);
    const auto found = ecs(cloud, u"DescribeKeyPairs"_s, {{u"KeyPairName"_s, u"shop*"_s}});
    QCOMPARE(at(found.body, u"TotalCount"_s).toInt(), 1);
    QCOMPARE(at(ecs(cloud, u"DescribeKeyPairs"_s, {{u"KeyPairName"_s, u"shop"_s}}).body, u"TotalCount"_s).toInt(), 0);

    const SimNetwork network = makeNetwork(cloud);
    const QString group = makeGroup(cloud, network.vpc);
    Parameters order = serverOrder(network, group);
    order.insert(u"KeyPairName"_s, u"shop-key"_s);
    const QString server = textAt(ecs(cloud, u"RunInstances"_s, order).body, u"InstanceIdSets.InstanceIdSet.0"_s);
    cloud.wait(60);
    QCOMPARE(ecs(cloud, u"DeleteKeyPairs"_s, {{u"KeyPairNames"_s, u"[\"shop-key\"]"_s}}).code, u"InvalidParameter.KeypairAlreadyAttachedInstance"_s);
    QVERIFY(ecs(cloud, u"DetachKeyPair"_s, {{u"KeyPairName"_s, u"shop-key"_s}, {u"InstanceIds"_s, u"[\"%1\"]"_s.arg(server)}}).ok());
    QVERIFY(ecs(cloud, u"DeleteKeyPairs"_s, {{u"KeyPairNames"_s, u"[\"shop-key\"]"_s}}).ok());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simecs::madeKeyPairIsReal()
{
    SimClient cloud;
    const auto made = ecs(cloud, u"CreateKeyPair"_s, {{u"KeyPairName"_s, u"fresh"_s}});
    QVERIFY(made.ok());
    QVERIFY(made.id(u"PrivateKeyBody"_s).startsWith(u"-----BEGIN PRIVATE KEY-----"_s));
    const auto read = ecs(cloud, u"DescribeKeyPairs"_s, {{u"IncludePublicKey"_s, u"true"_s}});
    QVERIFY(textAt(read.body, u"KeyPairs.KeyPair.0.PublicKey"_s).startsWith(u"ssh-rsa AAAAB3NzaC1yc2E"_s));
    QVERIFY(!QJsonDocument(read.body).toJson().contains("PRIVATE"));
}

void tst_simecs::sameNameInTwoAccounts()
{
    CloudOptions options;
    options.keys.add({.id = u"key"_s, .secret = "secret", .account = defaultAccount(), .user = {}, .token = {}});
    options.keys.add({.id = u"other"_s, .secret = "secret", .account = u"1999999999999999"_s, .user = {}, .token = {}});
    SimClient cloud(std::move(options));
    const Parameters pair{{u"RegionId"_s, SimClient::region()}, {u"KeyPairName"_s, u"shop-key"_s}, {u"PublicKeyBody"_s, QString::fromLatin1(publicKey)}};
    QVERIFY(ecs(cloud, u"ImportKeyPair"_s, pair).ok());
    QCOMPARE(cloud.cloud().answer(signedQuestion(Products::ecs, u"ImportKeyPair"_s, pair, u"other"_s, "secret", cloud.wall())).status, 200);
    QCOMPARE(at(ecs(cloud, u"DescribeKeyPairs"_s).body, u"TotalCount"_s).toInt(), 1); // still there, and its own
    QCOMPARE(cloud.sim("GET", "/_sim/resources").value(u"resources"_s).toArray().size(), 2);
}

void tst_simecs::serversWalkTheirStates()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    Parameters order = serverOrder(network, makeGroup(cloud, network.vpc));
    order.insert({{u"Amount"_s, u"2"_s}, {u"DataDisk.1.Category"_s, u"cloud_essd"_s}, {u"DataDisk.1.Size"_s, u"100"_s}, {u"DataDisk.1.PerformanceLevel"_s, u"PL0"_s}});
    const auto made = ecs(cloud, u"RunInstances"_s, order);
    QVERIFY2(made.ok(), qPrintable(made.code));
    const QString id = textAt(made.body, u"InstanceIdSets.InstanceIdSet.0"_s);
    QCOMPARE(at(made.body, u"InstanceIdSets.InstanceIdSet"_s).toArray().size(), 2);
    QCOMPARE(cloud.lastRecord().value(u"effect"_s).toArray().size(), 2);
    QCOMPARE(serverState(cloud, id), u"Pending"_s);
    QCOMPARE(ecs(cloud, u"DeleteInstance"_s, {{u"InstanceId"_s, id}, {u"Force"_s, u"true"_s}}).code, u"IncorrectInstanceStatus.Initializing"_s);
    cloud.wait(3);
    QCOMPARE(serverState(cloud, id), u"Starting"_s);
    cloud.wait(60);
    QCOMPARE(serverState(cloud, id), u"Running"_s);
    const auto status = ecs(cloud, u"DescribeInstanceStatus"_s, {{u"InstanceId.1"_s, id}});
    QCOMPARE(textAt(status.body, u"InstanceStatuses.InstanceStatus.0.Status"_s), u"Running"_s);
    const auto disks = ecs(cloud, u"DescribeDisks"_s, {{u"InstanceId"_s, id}});
    QCOMPARE(at(disks.body, u"TotalCount"_s).toInt(), 2);
    QCOMPARE(textAt(disks.body, u"Disks.Disk.0.Type"_s), u"system"_s);
    QCOMPARE(at(disks.body, u"Disks.Disk.1.Size"_s).toInt(), 100);
}

void tst_simecs::everyFieldOfTheListIsInTheContract()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString group = makeGroup(cloud, network.vpc);
    const QString id = makeServers(cloud, network, group).first();
    const QJsonObject server = at(ecs(cloud, u"DescribeInstances"_s).body, u"Instances.Instance.0"_s).toObject();
    for (const QString &path : {u"InstanceName"_s, u"HostName"_s, u"InstanceType"_s, u"InstanceTypeFamily"_s, u"ImageId"_s, u"OSName"_s, u"OSType"_s, u"ZoneId"_s,
                                u"RegionId"_s, u"InstanceChargeType"_s, u"InstanceNetworkType"_s, u"SerialNumber"_s, u"VpcAttributes.VpcId"_s,
                                u"VpcAttributes.VSwitchId"_s, u"VpcAttributes.PrivateIpAddress.IpAddress.0"_s, u"SecurityGroupIds.SecurityGroupId.0"_s,
                                u"NetworkInterfaces.NetworkInterface.0.PrimaryIpAddress"_s, u"CreationTime"_s, u"ExpiredTime"_s, u"StartTime"_s})
        QVERIFY2(!textAt(server, path).isEmpty(), qPrintable(path));
    QCOMPARE(server.value(u"Memory"_s).toInt(), 4096);
    QCOMPARE(textAt(server, u"CreationTime"_s).size(), 17); // no seconds
    QVERIFY(server.value(u"IoOptimized"_s).isBool());
    QVERIFY(at(server, u"PublicIpAddress.IpAddress"_s).isArray());
    QVERIFY(at(server, u"EipAddress.IpAddress"_s).isString());
    for (const QString &action : {u"DescribeInstanceAttribute"_s, u"DescribeUserData"_s})
        QVERIFY2(ecs(cloud, action, {{u"InstanceId"_s, id}}).ok(), qPrintable(action));
    for (const QString &action : {u"DescribeNetworkInterfaces"_s, u"DescribeInstanceRamRole"_s, u"DescribeInstanceMaintenanceAttributes"_s, u"DescribeInstanceAutoRenewAttribute"_s,
                                  u"DescribeInstanceHistoryEvents"_s, u"DescribeSecurityGroups"_s, u"DescribeAccountAttributes"_s})
        QVERIFY2(ecs(cloud, action).ok(), qPrintable(action));
    QVERIFY(ecs(cloud, u"DescribeInstanceAttachmentAttributes"_s, {{u"InstanceIds"_s, u"[\"%1\"]"_s.arg(id)}}).ok());
    QVERIFY(ecs(cloud, u"DescribeResourcesModification"_s, {{u"ResourceId"_s, id}, {u"DestinationResource"_s, u"InstanceType"_s}}).ok());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simecs::addressesAreTakenAndGivenBack()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString group = makeGroup(cloud, network.vpc);
    Parameters order = serverOrder(network, group);
    order.insert(u"VSwitchId"_s, network.vswitchB); // a /28: twelve addresses
    order.insert(u"Amount"_s, u"13"_s);
    QCOMPARE(ecs(cloud, u"RunInstances"_s, order).code, u"QuotaExceeded.PrivateIpAddress"_s);
    order.insert(u"MinAmount"_s, u"1"_s);
    QCOMPARE(at(ecs(cloud, u"RunInstances"_s, order).body, u"InstanceIdSets.InstanceIdSet"_s).toArray().size(), 12);
    order = serverOrder(network, group);
    order.insert(u"PrivateIpAddress"_s, u"10.0.1.50"_s);
    QVERIFY(ecs(cloud, u"RunInstances"_s, order).ok());
    QCOMPARE(ecs(cloud, u"RunInstances"_s, order).code, u"InvalidPrivateIpAddress.Duplicated"_s);
    cloud.wait(60);
    const QString id = textAt(ecs(cloud, u"DescribeInstances"_s, {{u"PrivateIpAddresses"_s, u"[\"10.0.1.50\"]"_s}}).body, u"Instances.Instance.0.InstanceId"_s);
    QVERIFY(ecs(cloud, u"DeleteInstance"_s, {{u"InstanceId"_s, id}, {u"Force"_s, u"true"_s}}).ok());
    cloud.wait(60);
    QVERIFY(ecs(cloud, u"RunInstances"_s, order).ok());
}

void tst_simecs::anAddressOutsideTheBlockIsABadRequest()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    Parameters order = serverOrder(network, makeGroup(cloud, network.vpc));
    order.insert(u"PrivateIpAddress"_s, u"10.0.99.5"_s);
    const auto answer = ecs(cloud, u"RunInstances"_s, order);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code, u"InvalidPrivateIpAddress"_s);
}

void tst_simecs::listsOfIdsAreJson_data()
{
    QTest::addColumn<QString>("ids");
    QTest::addColumn<QString>("code");
    QTest::newRow("an array") << u"[\"i-x\"]"_s << QString();
    QTest::newRow("an empty array") << u"[]"_s << QString();
    QTest::newRow("commas") << u"i-x,i-y"_s << u"InvalidInstanceIds.Malformed"_s;
    QTest::newRow("an open array") << u"[\"i-x\""_s << u"InvalidInstanceIds.Malformed"_s;
}

void tst_simecs::listsOfIdsAreJson()
{
    QFETCH(QString, ids);
    QFETCH(QString, code);
    SimClient cloud;
    const auto answer = ecs(cloud, u"DescribeInstances"_s, {{u"InstanceIds"_s, ids}});
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.status, code.isEmpty() ? 200 : 400);
}

void tst_simecs::badOrders_data()
{
    QTest::addColumn<Parameters>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("no image") << Parameters{{u"ImageId"_s, QString()}} << u"MissingParameter"_s;
    QTest::newRow("unknown image") << Parameters{{u"ImageId"_s, u"m-x"_s}} << u"InvalidImageId.NotFound"_s;
    QTest::newRow("unknown type") << Parameters{{u"InstanceType"_s, u"ecs.x.y"_s}} << u"InvalidInstanceType.ValueNotSupported"_s;
    QTest::newRow("series I is sold out") << Parameters{{u"InstanceType"_s, u"ecs.s3.large"_s}, {u"SystemDisk.Category"_s, u"cloud_ssd"_s}, {u"SystemDisk.PerformanceLevel"_s, QString()}}
                                          << u"OperationDenied.NoStock"_s;
    QTest::newRow("disk that the type does not take") << Parameters{{u"InstanceType"_s, u"ecs.n4.small"_s}} << u"InvalidSystemDiskCategory.ValueNotSupported"_s;
    QTest::newRow("basic disk without I/O optimisation off") << Parameters{{u"SystemDisk.Category"_s, u"cloud"_s}, {u"SystemDisk.PerformanceLevel"_s, QString()}}
                                                             << u"InvalidSystemDiskCategory.ValueNotSupported"_s;
    QTest::newRow("not I/O optimised") << Parameters{{u"IoOptimized"_s, u"none"_s}} << u"DependencyViolation.IoOptimized"_s;
    QTest::newRow("system disk smaller than image") << Parameters{{u"SystemDisk.Size"_s, u"10"_s}} << u"InvalidSystemDiskSize.LessThanImageSize"_s;
    QTest::newRow("PL2 is for large disks") << Parameters{{u"SystemDisk.PerformanceLevel"_s, u"PL2"_s}} << u"InvalidSystemDiskSize.ValueNotSupported"_s;
    QTest::newRow("no such group") << Parameters{{u"SecurityGroupId"_s, u"sg-x"_s}} << u"InvalidSecurityGroupId.NotFound"_s;
    QTest::newRow("both forms of groups") << Parameters{{u"SecurityGroupIds.1"_s, u"sg-x"_s}} << u"InvalidParameter.Conflict"_s;
    QTest::newRow("no such vswitch") << Parameters{{u"VSwitchId"_s, u"vsw-x"_s}} << u"InvalidVSwitchId.NotFound"_s;
    QTest::newRow("other zone than the vswitch") << Parameters{{u"ZoneId"_s, u"cn-hangzhou-k"_s}} << u"InvalidParameter.Mismatch"_s;
    QTest::newRow("weak password") << Parameters{{u"Password"_s, u"password"_s}} << u"InvalidPassword.Malformed"_s;
    QTest::newRow("unknown key pair") << Parameters{{u"KeyPairName"_s, u"nobody"_s}} << u"InvalidKeyPair.NotFound"_s;
    QTest::newRow("subscription without period") << Parameters{{u"InstanceChargeType"_s, u"PrePaid"_s}} << u"MissingParamter"_s;
    QTest::newRow("ten months") << Parameters{{u"InstanceChargeType"_s, u"PrePaid"_s}, {u"Period"_s, u"10"_s}} << u"InvalidPeriod"_s;
    QTest::newRow("too many") << Parameters{{u"Amount"_s, u"101"_s}} << u"InvalidAmount.Malformed"_s;
    QTest::newRow("renewed every four months") << Parameters{{u"InstanceChargeType"_s, u"PrePaid"_s}, {u"Period"_s, u"1"_s}, {u"AutoRenew"_s, u"true"_s}, {u"AutoRenewPeriod"_s, u"4"_s}}
                                               << u"InvalidAutoRenewPeriod.ValueNotSupported"_s;
    QTest::newRow("user data that is no Base64") << Parameters{{u"UserData"_s, u"%%%"_s}} << u"InvalidUserData.Base64FormatInvalid"_s;
    QTest::newRow("21 tags") << manyTags(21) << u"NumberExceed.Tags"_s;
    QTest::newRow("bad name") << Parameters{{u"InstanceName"_s, u"1"_s}} << u"InvalidInstanceName.Malformed"_s;
    QTest::newRow("bad host name") << Parameters{{u"HostName"_s, u"-host"_s}} << u"InvalidHostName.Malformed"_s;
}

void tst_simecs::badOrders()
{
    QFETCH(Parameters, change);
    QFETCH(QString, code);
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    Parameters order = serverOrder(network, makeGroup(cloud, network.vpc));
    order.insert(change);
    QCOMPARE(ecs(cloud, u"RunInstances"_s, order).code, code);
    QCOMPARE(at(ecs(cloud, u"DescribeInstances"_s).body, u"TotalCount"_s).toInt(), 0);
}

void tst_simecs::namesGetSuffixes()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    Parameters order = serverOrder(network, makeGroup(cloud, network.vpc));
    order.insert({{u"Amount"_s, u"2"_s}, {u"UniqueSuffix"_s, u"true"_s}});
    ecs(cloud, u"RunInstances"_s, order);
    order.insert({{u"InstanceName"_s, u"node-[6,4]"_s}, {u"UniqueSuffix"_s, QString()}});
    ecs(cloud, u"RunInstances"_s, order);
    const QJsonObject answer = ecs(cloud, u"DescribeInstances"_s).body;
    QStringList names;
    for (const QJsonValue &server : at(answer, u"Instances.Instance"_s).toArray())
        names << server.toObject().value(u"InstanceName"_s).toString();
    QCOMPARE(names, (QStringList{u"shop-app001"_s, u"shop-app002"_s, u"node-0006"_s, u"node-0007"_s}));
}

void tst_simecs::dryRunIsAnError()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    Parameters order = serverOrder(network, makeGroup(cloud, network.vpc));
    order.insert(u"DryRun"_s, u"true"_s);
    const auto dry = ecs(cloud, u"RunInstances"_s, order);
    QCOMPARE(dry.code, u"DryRunOperation"_s);
    QCOMPARE(dry.status, 400);
    QCOMPARE(at(ecs(cloud, u"DescribeInstances"_s).body, u"TotalCount"_s).toInt(), 0);
}

void tst_simecs::tokenMakesNoSecondServer()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    Parameters order = serverOrder(network, makeGroup(cloud, network.vpc));
    order.insert(u"ClientToken"_s, u"once"_s);
    const auto first = ecs(cloud, u"RunInstances"_s, order);
    const auto second = ecs(cloud, u"RunInstances"_s, order);
    QCOMPARE(at(second.body, u"InstanceIdSets"_s), at(first.body, u"InstanceIdSets"_s));
    order.insert(u"Amount"_s, u"2"_s);
    QCOMPARE(ecs(cloud, u"RunInstances"_s, order).code, u"IdempotentParameterMismatch"_s);
    QCOMPARE(at(ecs(cloud, u"DescribeInstances"_s).body, u"TotalCount"_s).toInt(), 1);
}

void tst_simecs::releasing()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString group = makeGroup(cloud, network.vpc);
    const QStringList ids = makeServers(cloud, network, group, 2);
    QCOMPARE(ecs(cloud, u"DeleteInstance"_s, {{u"InstanceId"_s, ids[0]}}).code, u"IncorrectInstanceStatus"_s); // it runs
    QVERIFY(ecs(cloud, u"ModifyInstanceAttribute"_s, {{u"InstanceId"_s, ids[0]}, {u"DeletionProtection"_s, u"true"_s}}).ok());
    const Parameters both{{u"InstanceId.1"_s, ids[0]}, {u"InstanceId.2"_s, ids[1]}, {u"Force"_s, u"true"_s}};
    QCOMPARE(ecs(cloud, u"DeleteInstances"_s, both).code, u"InvalidOperation.DeletionProtection"_s);
    QCOMPARE(serverState(cloud, ids[1]), u"Running"_s); // all or none
    QVERIFY(ecs(cloud, u"ModifyInstanceAttribute"_s, {{u"InstanceId"_s, ids[0]}, {u"DeletionProtection"_s, u"false"_s}}).ok());
    QVERIFY(ecs(cloud, u"DeleteInstances"_s, both).ok());
    QCOMPARE(ecs(cloud, u"DeleteInstances"_s, both).code, u"IncorrectInstanceStatus"_s);
    cloud.wait(60);
    QCOMPARE(ecs(cloud, u"DeleteInstances"_s, both).code, u"InvalidInstanceId.NotFound"_s);
    QCOMPARE(at(ecs(cloud, u"DescribeDisks"_s).body, u"TotalCount"_s).toInt(), 0);

    Parameters order = serverOrder(network, group);
    order.insert({{u"InstanceChargeType"_s, u"PrePaid"_s}, {u"Period"_s, u"1"_s}});
    const QString prepaid = textAt(ecs(cloud, u"RunInstances"_s, order).body, u"InstanceIdSets.InstanceIdSet.0"_s);
    cloud.wait(60);
    QCOMPARE(ecs(cloud, u"DeleteInstance"_s, {{u"InstanceId"_s, prepaid}, {u"Force"_s, u"true"_s}}).code, u"ChargeTypeViolation"_s);
}

void tst_simecs::groupStaysForAWhile()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString group = makeGroup(cloud, network.vpc);
    const QString id = makeServers(cloud, network, group).first();
    QCOMPARE(ecs(cloud, u"DeleteSecurityGroup"_s, {{u"SecurityGroupId"_s, group}}).code, u"DependencyViolation"_s);
    QCOMPARE(cloud.vpc(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, network.vswitchA}}).code, u"DependencyViolation"_s);
    ecs(cloud, u"DeleteInstance"_s, {{u"InstanceId"_s, id}, {u"Force"_s, u"true"_s}});
    cloud.wait(6);
    QCOMPARE(serverState(cloud, id), QString());
    QCOMPARE(ecs(cloud, u"DeleteSecurityGroup"_s, {{u"SecurityGroupId"_s, group}}).code, u"DependencyViolation"_s);
    cloud.wait(30);
    QVERIFY(ecs(cloud, u"DeleteSecurityGroup"_s, {{u"SecurityGroupId"_s, group}}).ok());
    QVERIFY(cloud.vpc(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, network.vswitchA}}).ok());
}

void tst_simecs::disksOutliveTheirServer()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    Parameters order = serverOrder(network, makeGroup(cloud, network.vpc));
    order.insert({{u"DataDisk.1.Category"_s, u"cloud_essd"_s}, {u"DataDisk.1.Size"_s, u"100"_s}, {u"DataDisk.1.DeleteWithInstance"_s, u"false"_s}});
    const QString id = textAt(ecs(cloud, u"RunInstances"_s, order).body, u"InstanceIdSets.InstanceIdSet.0"_s);
    cloud.wait(60);
    ecs(cloud, u"DeleteInstance"_s, {{u"InstanceId"_s, id}, {u"Force"_s, u"true"_s}});
    cloud.wait(60);
    const QJsonObject disks = ecs(cloud, u"DescribeDisks"_s).body;
    QCOMPARE(at(disks, u"TotalCount"_s).toInt(), 1);
    QCOMPARE(textAt(disks, u"Disks.Disk.0.Status"_s), u"Available"_s);
    const QString disk = textAt(disks, u"Disks.Disk.0.DiskId"_s);
    QVERIFY(QJsonDocument(cloud.sim("GET", "/_sim/resources")).toJson().contains(disk.toUtf8()));
    QVERIFY(ecs(cloud, u"DeleteDisk"_s, {{u"DiskId"_s, disk}}).ok());
    QCOMPARE(ecs(cloud, u"DeleteDisk"_s, {{u"DiskId"_s, disk}}).code, u"InvalidDiskId.NotFound"_s);
}

void tst_simecs::pathsFromOneTypeToAnother_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("open");
    QTest::newRow("another size") << u"ecs.c6.xlarge"_s << true;
    QTest::newRow("another family of the generation") << u"ecs.g6.large"_s << true;
    QTest::newRow("burstable of the generation") << u"ecs.t6-c1m2.large"_s << true;
    QTest::newRow("the next generation wants a ticket") << u"ecs.c7.large"_s << false;
    QTest::newRow("no way back to series III") << u"ecs.n4.small"_s << false;
    QTest::newRow("no way back to series I") << u"ecs.s3.large"_s << false;
}

void tst_simecs::pathsFromOneTypeToAnother()
{
    QFETCH(QString, type);
    QFETCH(bool, open);
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString id = makeServers(cloud, network, makeGroup(cloud, network.vpc)).first();
    QVERIFY(ecs(cloud, u"StopInstance"_s, {{u"InstanceId"_s, id}}).ok());
    cloud.wait(30);
    const auto answer = ecs(cloud, u"ModifyInstanceSpec"_s, {{u"InstanceId"_s, id}, {u"InstanceType"_s, type}});
    QCOMPARE(answer.code, open ? QString() : u"InvalidInstanceType.ValueNotSupported"_s);
    QCOMPARE(answer.status, open ? 200 : 403);
}

void tst_simecs::startStopReboot()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString id = makeServers(cloud, network, makeGroup(cloud, network.vpc)).first();
    QCOMPARE(ecs(cloud, u"StartInstance"_s, {{u"InstanceId"_s, id}}).code, u"IncorrectInstanceStatus"_s);
    QVERIFY(ecs(cloud, u"StopInstance"_s, {{u"InstanceId"_s, id}}).ok());
    QCOMPARE(serverState(cloud, id), u"Stopping"_s);
    cloud.wait(30);
    QCOMPARE(serverState(cloud, id), u"Stopped"_s);
    QVERIFY(ecs(cloud, u"ModifyInstanceSpec"_s, {{u"InstanceId"_s, id}, {u"InstanceType"_s, u"ecs.c6.xlarge"_s}}).ok());
    QCOMPARE(ecs(cloud, u"ModifyInstanceSpec"_s, {{u"InstanceId"_s, id}, {u"InstanceType"_s, u"ecs.s3.large"_s}}).code, u"InvalidInstanceType.ValueNotSupported"_s);
    QVERIFY(ecs(cloud, u"ReplaceSystemDisk"_s, {{u"InstanceId"_s, id}, {u"ImageId"_s, u"debian_12_4_x64_20G_alibase_20240131.vhd"_s}}).ok());
    QVERIFY(ecs(cloud, u"ModifyInstanceVpcAttribute"_s, {{u"InstanceId"_s, id}, {u"VSwitchId"_s, network.vswitchA}, {u"PrivateIpAddress"_s, u"10.0.1.99"_s}}).ok());
    QVERIFY(ecs(cloud, u"StartInstances"_s, {{u"InstanceId.1"_s, id}}).ok());
    cloud.wait(60);
    QVERIFY(ecs(cloud, u"RebootInstances"_s, {{u"InstanceId.1"_s, id}}).ok());
    QCOMPARE(serverState(cloud, id), u"Starting"_s);
    cloud.wait(60);
    QCOMPARE(serverState(cloud, id), u"Running"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simecs::filtersAndPages()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    makeServers(cloud, network, makeGroup(cloud, network.vpc), 12);
    QCOMPARE(at(ecs(cloud, u"DescribeInstances"_s).body, u"Instances.Instance"_s).toArray().size(), 10);
    QCOMPARE(at(ecs(cloud, u"DescribeInstances"_s, {{u"PageNumber"_s, u"2"_s}}).body, u"Instances.Instance"_s).toArray().size(), 2);
    QCOMPARE(at(ecs(cloud, u"DescribeInstances"_s, {{u"InstanceIds"_s, u"[]"_s}}).body, u"TotalCount"_s).toInt(), 0);
    QCOMPARE(ecs(cloud, u"DescribeInstances"_s, {{u"PageSize"_s, u"101"_s}}).code, u"InvalidParameter"_s);
    QCOMPARE(ecs(cloud, u"DescribeInstanceStatus"_s, {{u"PageSize"_s, u"51"_s}}).code, u"InvalidParameter"_s);
    // By token, while something goes.
    auto page = ecs(cloud, u"DescribeInstances"_s, {{u"MaxResults"_s, u"8"_s}});
    QCOMPARE(at(page.body, u"Instances.Instance"_s).toArray().size(), 8);
    ecs(cloud, u"DeleteInstance"_s, {{u"InstanceId"_s, textAt(page.body, u"Instances.Instance.0.InstanceId"_s)}, {u"Force"_s, u"true"_s}});
    cloud.wait(30);
    page = ecs(cloud, u"DescribeInstances"_s, {{u"MaxResults"_s, u"8"_s}, {u"NextToken"_s, page.id(u"NextToken"_s)}});
    QCOMPARE(at(page.body, u"Instances.Instance"_s).toArray().size(), 4);
    QCOMPARE(page.id(u"NextToken"_s), QString());
}

void tst_simecs::vanishedServerLeavesAnEvent()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString group = makeGroup(cloud, network.vpc);
    cloud.sim("PUT", "/_sim/faults", R"({"faults":[{"action":"Ecs:RunInstances","kind":"vanish","delayMs":5000}]})");
    const QString id = textAt(ecs(cloud, u"RunInstances"_s, serverOrder(network, group)).body, u"InstanceIdSets.InstanceIdSet.0"_s);
    QCOMPARE(serverState(cloud, id), u"Pending"_s);
    cloud.wait(10);
    QCOMPARE(serverState(cloud, id), QString());
    const auto events = ecs(cloud, u"DescribeInstanceHistoryEvents"_s, {{u"InstanceId"_s, id}, {u"InstanceEventType.1"_s, u"SystemFailure.Delete"_s}});
    QCOMPARE(textAt(events.body, u"InstanceSystemEventSet.InstanceSystemEventType.0.EventType.Name"_s), u"SystemFailure.Delete"_s);
    QCOMPARE(at(ecs(cloud, u"DescribeDisks"_s).body, u"TotalCount"_s).toInt(), 0);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simecs::whatIsOnSale()
{
    SimClient cloud;
    QVERIFY(!textAt(ecs(cloud, u"DescribeRegions"_s).body, u"Regions.Region.0.RegionEndpoint"_s).isEmpty());
    const auto zones = ecs(cloud, u"DescribeZones"_s, {{u"AcceptLanguage"_s, u"en-US"_s}});
    QCOMPARE(textAt(zones.body, u"Zones.Zone.0.ZoneId"_s), cloud.zone());
    QVERIFY(at(zones.body, u"Zones.Zone.0.AvailableResourceCreation.ResourceTypes"_s).toArray().contains(u"VSwitch"_s));
    const auto types = ecs(cloud, u"DescribeAvailableResource"_s, {{u"DestinationResource"_s, u"InstanceType"_s}, {u"ZoneId"_s, cloud.zone()}});
    QMap<QString, QString> stock;
    for (const QJsonValue &value : at(types.body, u"AvailableZones.AvailableZone.0.AvailableResources.AvailableResource.0.SupportedResources.SupportedResource"_s).toArray())
        stock.insert(value.toObject().value(u"Value"_s).toString(), value.toObject().value(u"StatusCategory"_s).toString());
    QCOMPARE(stock.value(u"ecs.c6.large"_s), u"WithStock"_s);
    QCOMPARE(stock.value(u"ecs.s3.large"_s), u"ClosedWithoutStock"_s);
    const auto disks = ecs(cloud, u"DescribeAvailableResource"_s, {{u"DestinationResource"_s, u"SystemDisk"_s}, {u"InstanceType"_s, u"ecs.c6.large"_s}, {u"ZoneId"_s, cloud.zone()}});
    QVERIFY(at(disks.body, u"AvailableZones.AvailableZone.0.AvailableResources.AvailableResource.0.SupportedResources.SupportedResource.0.Max"_s).toInt() == 2048);
    QCOMPARE(ecs(cloud, u"DescribeAvailableResource"_s, {{u"DestinationResource"_s, u"SystemDisk"_s}}).code, u"Invalid.Param"_s);
    QCOMPARE(ecs(cloud, u"DescribeAvailableResource"_s, {{u"DestinationResource"_s, u"Moon"_s}}).code, u"Invalid.DestinationResource"_s);
    QVERIFY(at(ecs(cloud, u"DescribeInstanceTypes"_s, {{u"InstanceTypes.1"_s, u"ecs.c6.large"_s}}).body, u"InstanceTypes.InstanceType.0.MemorySize"_s).toDouble() == 4);
    QVERIFY(ecs(cloud, u"DescribeInstanceTypeFamilies"_s).ok());
    const auto images = ecs(cloud, u"DescribeImages"_s, {{u"OSType"_s, u"windows"_s}});
    QVERIFY(at(images.body, u"TotalCount"_s).toInt() > 0);
    QCOMPARE(at(images.body, u"Images.Image.0.Size"_s).toInt(), 40);
    QVERIFY(at(images.body, u"Images.Image.0.DiskDeviceMappings.DiskDeviceMapping.0.Size"_s).isString());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simecs::prices()
{
    SimClient cloud;
    Parameters question{{u"InstanceType"_s, u"ecs.c6.large"_s}, {u"SystemDisk.Category"_s, u"cloud_essd"_s}, {u"SystemDisk.Size"_s, u"40"_s}, {u"IoOptimized"_s, u"optimized"_s}};
    const double hour = at(ecs(cloud, u"DescribePrice"_s, question).body, u"PriceInfo.Price.TradePrice"_s).toDouble();
    QVERIFY(hour > 0.38); // the type alone
    question.insert(u"Amount"_s, u"2"_s);
    QCOMPARE(at(ecs(cloud, u"DescribePrice"_s, question).body, u"PriceInfo.Price.TradePrice"_s).toDouble(), 2 * hour);
    question.insert({{u"PriceUnit"_s, u"Year"_s}, {u"Amount"_s, u"1"_s}});
    const QJsonObject year = at(ecs(cloud, u"DescribePrice"_s, question).body, u"PriceInfo.Price"_s).toObject();
    QVERIFY(year.value(u"TradePrice"_s).toDouble() < year.value(u"OriginalPrice"_s).toDouble());
    QCOMPARE(year.value(u"Currency"_s).toString(), u"CNY"_s);
    question.insert({{u"PriceUnit"_s, u"Month"_s}, {u"Period"_s, u"12"_s}});
    QCOMPARE(ecs(cloud, u"DescribePrice"_s, question).code, u"InvalidPeriod"_s);
    question.insert({{u"Period"_s, u"1"_s}, {u"InstanceType"_s, u"ecs.s3.large"_s}, {u"SystemDisk.Category"_s, u"cloud_ssd"_s}});
    QCOMPARE(ecs(cloud, u"DescribePrice"_s, question).code, u"InvalidSystemDiskCategory.ValueNotSupported"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simecs::tags()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    Parameters order = serverOrder(network, makeGroup(cloud, network.vpc));
    order.insert({{u"Tag.1.Key"_s, u"cloudsteps-project"_s}, {u"Tag.1.Value"_s, u"p1"_s}});
    const QString id = textAt(ecs(cloud, u"RunInstances"_s, order).body, u"InstanceIdSets.InstanceIdSet.0"_s);
    const QJsonObject found = ecs(cloud, u"DescribeInstances"_s, {{u"Tag.1.Key"_s, u"cloudsteps-project"_s}, {u"Tag.1.Value"_s, u"p1"_s}}).body;
    QCOMPARE(textAt(found, u"Instances.Instance.0.Tags.Tag.0.TagValue"_s), u"p1"_s);
    QCOMPARE(at(ecs(cloud, u"DescribeDisks"_s, {{u"Tag.1.Key"_s, u"cloudsteps-project"_s}}).body, u"TotalCount"_s).toInt(), 1);
    const Parameters which{{u"ResourceType"_s, u"instance"_s}, {u"ResourceId.1"_s, id}};
    Parameters change = which;
    change.insert({{u"Tag.1.Key"_s, u"owner"_s}, {u"Tag.1.Value"_s, u"me"_s}});
    QVERIFY(ecs(cloud, u"TagResources"_s, change).ok());
    QCOMPARE(at(ecs(cloud, u"ListTagResources"_s, which).body, u"TagResources.TagResource"_s).toArray().size(), 2);
    change = which;
    change.insert(u"TagKey.1"_s, u"owner"_s);
    QVERIFY(ecs(cloud, u"UntagResources"_s, change).ok());
    QCOMPARE(at(ecs(cloud, u"ListTagResources"_s, which).body, u"TagResources.TagResource"_s).toArray().size(), 1);
    change.insert({{u"Tag.1.Key"_s, u"acs:x"_s}, {u"Tag.1.Value"_s, u"y"_s}});
    change.remove(u"TagKey.1"_s);
    QCOMPARE(ecs(cloud, u"TagResources"_s, change).code, u"InvalidTagKey.Malformed"_s);
    change.insert(manyTags(21));
    QCOMPARE(ecs(cloud, u"TagResources"_s, change).code, u"NumberExceed.Tags"_s);
    change = which;
    change.insert(manyTags(20)); // one is there already
    const auto full = ecs(cloud, u"TagResources"_s, change);
    QCOMPARE(full.status, 403);
    QCOMPARE(full.code, u"QuotaExceed.Tags"_s);
}

void tst_simecs::passwordIsNowhere()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    Parameters order = serverOrder(network, makeGroup(cloud, network.vpc));
    order.insert(u"Password"_s, u"Very-secret-1"_s);
    QVERIFY(ecs(cloud, u"RunInstances"_s, order).ok());
    for (const Resource *resource : cloud.cloud().world().everything())
        QVERIFY(!QJsonDocument(toJson(*resource)).toJson().contains("Very-secret-1"));
    QVERIFY(!QJsonDocument(cloud.sim("GET", "/_sim/requests")).toJson().contains("Very-secret-1"));
    QVERIFY(!QJsonDocument(ecs(cloud, u"DescribeInstances"_s).body).toJson().contains("Very-secret-1"));
}

QTEST_APPLESS_MAIN(tst_simecs)
#include "tst_simecs.moc"
