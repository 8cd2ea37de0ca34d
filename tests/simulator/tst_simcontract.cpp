#include "tests/simulator/simclient.h"

#include "cloudapi/simulator/modules.h"

#include <QJsonArray>
#include <QTest>

using namespace CloudSim;
using namespace Qt::StringLiterals;

namespace {

using Parameters = QMap<QString, QString>;

/// Walks "Vpcs.Vpc[].VpcId" down; nothing if a part of the way is missing or a list on it is empty.
QJsonValue at(const QJsonValue &value, const QString &path)
{
    if (path.isEmpty())
        return value;
    QString name = path.section(u'.', 0, 0);
    const bool list = name.endsWith("[]"_L1);
    if (list)
        name.chop(2);
    QJsonValue below = value.toObject().value(name);
    if (list)
        below = below.isArray() && !below.toArray().isEmpty() ? below.toArray().first() : QJsonValue(QJsonValue::Undefined);
    return at(below, path.section(u'.', 1));
}

} // namespace

class TestSimContract : public QObject
{
    Q_OBJECT

private slots:
    void everyActionIsInTheContract_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("token");
        for (const Module &module : allModules()) {
            for (const Action &action : module.actions)
                QTest::addRow("%s %s", qPrintable(QString(action.product.name)), qPrintable(QString(action.name)))
                    << QString(action.product.contract) << QString(action.name) << QString(action.clientTokenName);
        }
    }
    void everyActionIsInTheContract()
    {
        QFETCH(QString, product);
        QFETCH(QString, action);
        QFETCH(QString, token);
        const Contracts contracts;
        const QByteArray name = product.toLatin1();
        const ActionContract *contract = contracts.find(Product{{}, {}, QLatin1StringView(name)}, action);
        QVERIFY2(contract, "no such action in the contract");
        if (!token.isEmpty())
            QVERIFY2(contract->hasParameter(token), "the contract has no such token parameter");
    }

    void everyHookAndDurationHasItsFilesName()
    {
        for (const Module &module : allModules()) {
            for (const QString &name : module.hooks.keys() + module.durations.keys())
                QVERIFY2(name.count(u'.') == 1, qPrintable(name));
        }
    }

    // One life of a network in strict mode: each action of the Vpc product answers once, within its contract, with the fields that the facts name.
    void eachNetworkActionOnce()
    {
        CloudOptions options;
        options.strict = true;
        SimClient client(options);
        QSet<QString> called;
        const auto call = [&](const QString &action, const Parameters &parameters, const QStringList &paths = {}, double wait = 0) {
            const auto result = client.vpc(action, parameters);
            if (!result.ok())
                QTest::qFail(qPrintable(action + u": "_s + result.code + u' ' + result.body.value(u"Message"_s).toString()), __FILE__, __LINE__);
            for (const QString &path : paths + QStringList{u"RequestId"_s}) {
                if (at(result.body, path).isUndefined())
                    QTest::qFail(qPrintable(action + u": no "_s + path), __FILE__, __LINE__);
            }
            called.insert(action);
            client.wait(wait);
            return result;
        };
        const auto under = [](const QString &prefix, const QStringList &names) {
            QStringList paths;
            for (const QString &name : names)
                paths << prefix + name;
            return paths;
        };
        const QStringList paging{u"TotalCount"_s, u"PageNumber"_s, u"PageSize"_s};

        call(u"DescribeRegions"_s, {{u"RegionId"_s, u"-"_s}}, under(u"Regions.Region[]."_s, {u"RegionId"_s, u"LocalName"_s, u"RegionEndpoint"_s}));
        call(u"DescribeZones"_s, {}, under(u"Zones.Zone[]."_s, {u"ZoneId"_s, u"LocalName"_s, u"ZoneType"_s}));
        call(u"ListEnhanhcedNatGatewayAvailableZones"_s, {}, under(u"Zones[]."_s, {u"ZoneId"_s, u"LocalName"_s}));

        const auto made = call(u"CreateVpc"_s,
                               {{u"CidrBlock"_s, u"192.168.0.0/16"_s}, {u"VpcName"_s, u"demo"_s}, {u"Tag.1.Key"_s, u"a"_s}, {u"Tag.1.Value"_s, u"b"_s},
                                {u"UserCidr"_s, u"30.0.0.0/8"_s}, {u"ClientToken"_s, u"t1"_s}},
                               {u"VpcId"_s, u"VRouterId"_s, u"RouteTableId"_s, u"ResourceGroupId"_s}, 2);
        const QString vpc = made.id(u"VpcId"_s);
        const auto vswitchMade = call(u"CreateVSwitch"_s,
                                      {{u"VpcId"_s, vpc}, {u"ZoneId"_s, client.zone()}, {u"CidrBlock"_s, u"192.168.1.0/24"_s}, {u"Tag.1.Key"_s, u"a"_s}},
                                      {u"VSwitchId"_s}, 3);
        const QString vswitch = vswitchMade.id(u"VSwitchId"_s);
        const auto natMade = call(u"CreateNatGateway"_s,
                                  {{u"VpcId"_s, vpc}, {u"VSwitchId"_s, vswitch}, {u"NatType"_s, u"Enhanced"_s}, {u"InternetChargeType"_s, u"PayByLcu"_s},
                                   {u"NetworkType"_s, u"internet"_s}, {u"Tag.1.Key"_s, u"a"_s}, {u"Name"_s, u"nat"_s}},
                                  {u"NatGatewayId"_s, u"SnatTableIds.SnatTableId[]"_s, u"ForwardTableIds.ForwardTableId[]"_s, u"FullNatTableIds.FullNatTableId[]"_s}, 90);
        const QString nat = natMade.id(u"NatGatewayId"_s);
        const QString snatTable = at(natMade.body, u"SnatTableIds.SnatTableId[]"_s).toString();
        const QString forwardTable = at(natMade.body, u"ForwardTableIds.ForwardTableId[]"_s).toString();
        QStringList eips;
        QStringList addresses;
        for (int i = 0; i < 3; ++i) {
            const auto eip = call(u"AllocateEipAddress"_s, {{u"Bandwidth"_s, u"5"_s}, {u"Name"_s, u"eip"_s}, {u"Tag.1.Key"_s, u"a"_s}},
                                  {u"AllocationId"_s, u"EipAddress"_s, u"ResourceGroupId"_s});
            eips << eip.id(u"AllocationId"_s);
            addresses << eip.id(u"EipAddress"_s);
        }
        const QString package = call(u"CreateCommonBandwidthPackage"_s, {{u"Bandwidth"_s, u"10"_s}, {u"Tag.1.Key"_s, u"a"_s}},
                                     {u"BandwidthPackageId"_s, u"ResourceGroupId"_s}, 2)
                                    .id(u"BandwidthPackageId"_s);
        call(u"AddCommonBandwidthPackageIps"_s, {{u"BandwidthPackageId"_s, package}, {u"IpInstanceIds.1"_s, eips[0]}, {u"IpInstanceIds.2"_s, eips[1]}}, {}, 3);
        call(u"AddCommonBandwidthPackageIp"_s, {{u"BandwidthPackageId"_s, package}, {u"IpInstanceId"_s, eips[2]}, {u"IpType"_s, u"EIP"_s}}, {}, 3);
        call(u"AssociateEipAddressBatch"_s,
             {{u"BindedInstanceId"_s, nat}, {u"BindedInstanceType"_s, u"Nat"_s}, {u"InstanceIds.1"_s, eips[0]}, {u"InstanceIds.2"_s, eips[1]}}, {}, 4);
        call(u"AssociateEipAddress"_s, {{u"AllocationId"_s, eips[2]}, {u"InstanceId"_s, nat}, {u"InstanceType"_s, u"Nat"_s}}, {}, 4);
        const QString snat = call(u"CreateSnatEntry"_s, {{u"SnatTableId"_s, snatTable}, {u"SourceVSwitchId"_s, vswitch}, {u"SnatIp"_s, addresses[0] + u',' + addresses[1]}},
                                  {u"SnatEntryId"_s}, 4)
                                 .id(u"SnatEntryId"_s);
        const QString forward = call(u"CreateForwardEntry"_s,
                                     {{u"ForwardTableId"_s, forwardTable}, {u"ExternalIp"_s, addresses[2]}, {u"ExternalPort"_s, u"10/20"_s},
                                      {u"InternalIp"_s, u"192.168.1.9"_s}, {u"InternalPort"_s, u"10/20"_s}, {u"IpProtocol"_s, u"TCP"_s}},
                                     {u"ForwardEntryId"_s}, 4)
                                    .id(u"ForwardEntryId"_s);

        call(u"DescribeVpcs"_s, {},
             paging + under(u"Vpcs.Vpc[]."_s, {u"VpcId"_s, u"VpcName"_s, u"Status"_s, u"CidrBlock"_s, u"SecondaryCidrBlocks.SecondaryCidrBlock"_s,
                                               u"UserCidrs.UserCidr[]"_s, u"IsDefault"_s, u"VRouterId"_s, u"RouterTableIds.RouterTableIds[]"_s,
                                               u"VSwitchIds.VSwitchId[]"_s, u"NatGatewayIds.NatGatewayIds[]"_s, u"RegionId"_s, u"ResourceGroupId"_s,
                                               u"CreationTime"_s, u"Description"_s, u"OwnerId"_s, u"CenStatus"_s, u"EnabledIpv6"_s, u"Tags.Tag[].Key"_s,
                                               u"Tags.Tag[].Value"_s}));
        call(u"DescribeVpcAttribute"_s, {{u"VpcId"_s, vpc}},
             {u"VpcId"_s, u"Status"_s, u"CloudResources.CloudResourceSetType[].ResourceType"_s, u"CloudResources.CloudResourceSetType[].ResourceCount"_s,
              u"VSwitchIds.VSwitchId[]"_s});
        const QStringList vswitchFields{u"VSwitchId"_s, u"VSwitchName"_s, u"VpcId"_s, u"ZoneId"_s, u"CidrBlock"_s, u"Status"_s, u"AvailableIpAddressCount"_s,
                                        u"IsDefault"_s, u"RouteTable.RouteTableId"_s, u"RouteTable.RouteTableType"_s, u"NetworkAclId"_s, u"ShareType"_s,
                                        u"ResourceGroupId"_s, u"CreationTime"_s, u"Description"_s, u"Tags.Tag[].Key"_s};
        call(u"DescribeVSwitches"_s, {{u"VpcId"_s, vpc}}, paging + under(u"VSwitches.VSwitch[]."_s, vswitchFields));
        call(u"DescribeVSwitchAttributes"_s, {{u"VSwitchId"_s, vswitch}}, vswitchFields);
        call(u"DescribeRouteTableList"_s, {{u"VpcId"_s, vpc}}, paging + under(u"RouterTableList.RouterTableListType[]."_s, {u"RouteTableId"_s, u"VpcId"_s}));
        call(u"DescribeNatGateways"_s, {{u"NatGatewayId"_s, nat}},
             paging
                 + under(u"NatGateways.NatGateway[]."_s,
                         {u"NatGatewayId"_s, u"Name"_s, u"Description"_s, u"Status"_s, u"BusinessStatus"_s, u"VpcId"_s, u"RegionId"_s, u"NatType"_s,
                          u"NetworkType"_s, u"InternetChargeType"_s, u"InstanceChargeType"_s, u"Spec"_s, u"EipBindMode"_s, u"AvailabilityMode"_s,
                          u"DeletionProtection"_s, u"CreationTime"_s, u"ExpiredTime"_s, u"ResourceGroupId"_s, u"IcmpReplyEnabled"_s,
                          u"SnatTableIds.SnatTableId[]"_s, u"ForwardTableIds.ForwardTableId[]"_s, u"IpLists.IpList[].AllocationId"_s,
                          u"IpLists.IpList[].IpAddress"_s, u"IpLists.IpList[].PrivateIpAddress"_s, u"IpLists.IpList[].UsingStatus"_s,
                          u"IpLists.IpList[].SnatEntryEnabled"_s, u"NatGatewayPrivateInfo.VswitchId"_s, u"NatGatewayPrivateInfo.IzNo"_s,
                          u"NatGatewayPrivateInfo.PrivateIpAddress"_s, u"NatGatewayPrivateInfo.EniInstanceId"_s, u"NatGatewayPrivateInfo.EniType"_s,
                          u"NatGatewayPrivateInfo.MaxBandwidth"_s, u"NatGatewayPrivateInfo.MaxSessionQuota"_s, u"Tags.Tag[].TagKey"_s, u"Tags.Tag[].TagValue"_s}));
        call(u"GetNatGatewayAttribute"_s, {{u"NatGatewayId"_s, nat}}, {u"NatGatewayId"_s, u"Status"_s, u"IpList[].AllocationId"_s, u"SnatTable.SnatTableId"_s});
        call(u"DescribeEipAddresses"_s, {},
             paging
                 + under(u"EipAddresses.EipAddress[]."_s,
                         {u"AllocationId"_s, u"IpAddress"_s, u"Name"_s, u"Status"_s, u"BusinessStatus"_s, u"Bandwidth"_s, u"EipBandwidth"_s, u"InternetChargeType"_s,
                          u"ChargeType"_s, u"ISP"_s, u"InstanceId"_s, u"InstanceType"_s, u"PrivateIpAddress"_s, u"VpcId"_s, u"Mode"_s, u"BandwidthPackageId"_s,
                          u"BandwidthPackageBandwidth"_s, u"BandwidthPackageType"_s, u"OperationLocks.LockReason"_s, u"AllocationTime"_s, u"ExpiredTime"_s,
                          u"DeletionProtection"_s, u"RegionId"_s, u"ResourceGroupId"_s, u"Tags.Tag[].Key"_s}));
        call(u"DescribeCommonBandwidthPackages"_s, {},
             paging
                 + under(u"CommonBandwidthPackages.CommonBandwidthPackage[]."_s,
                         {u"BandwidthPackageId"_s, u"Name"_s, u"Bandwidth"_s, u"InternetChargeType"_s, u"InstanceChargeType"_s, u"ISP"_s, u"Status"_s,
                          u"BusinessStatus"_s, u"Ratio"_s, u"DeletionProtection"_s, u"CreationTime"_s, u"PublicIpAddresses.PublicIpAddresse[].AllocationId"_s,
                          u"PublicIpAddresses.PublicIpAddresse[].IpAddress"_s, u"PublicIpAddresses.PublicIpAddresse[].BandwidthPackageIpRelationStatus"_s,
                          u"Tags.Tag[].Key"_s}));
        call(u"DescribeSnatTableEntries"_s, {{u"SnatTableId"_s, snatTable}},
             paging
                 + under(u"SnatTableEntries.SnatTableEntry[]."_s, {u"SnatEntryId"_s, u"SnatEntryName"_s, u"SnatTableId"_s, u"SnatIp"_s, u"SourceCIDR"_s,
                                                                   u"SourceVSwitchId"_s, u"Status"_s, u"NatGatewayId"_s, u"EipAffinity"_s}));
        call(u"DescribeForwardTableEntries"_s, {{u"NatGatewayId"_s, nat}},
             paging
                 + under(u"ForwardTableEntries.ForwardTableEntry[]."_s,
                         {u"ForwardEntryId"_s, u"ForwardEntryName"_s, u"ForwardTableId"_s, u"ExternalIp"_s, u"ExternalPort"_s, u"InternalIp"_s, u"InternalPort"_s,
                          u"IpProtocol"_s, u"Status"_s, u"NatGatewayId"_s}));

        call(u"ModifyVpcAttribute"_s, {{u"VpcId"_s, vpc}, {u"VpcName"_s, u"other"_s}});
        call(u"ModifyVSwitchAttribute"_s, {{u"VSwitchId"_s, vswitch}, {u"Description"_s, u"words"_s}});
        call(u"ModifyNatGatewayAttribute"_s, {{u"NatGatewayId"_s, nat}, {u"Name"_s, u"other"_s}});
        call(u"ModifyEipAddressAttribute"_s, {{u"AllocationId"_s, eips[0]}, {u"Bandwidth"_s, u"9"_s}});
        call(u"ModifyCommonBandwidthPackageAttribute"_s, {{u"BandwidthPackageId"_s, package}, {u"Name"_s, u"other"_s}});
        call(u"ModifyCommonBandwidthPackageSpec"_s, {{u"BandwidthPackageId"_s, package}, {u"Bandwidth"_s, u"20"_s}}, {}, 2);
        call(u"ModifySnatEntry"_s, {{u"SnatTableId"_s, snatTable}, {u"SnatEntryId"_s, snat}, {u"SnatIp"_s, addresses[0]}}, {}, 4);
        call(u"ModifyForwardEntry"_s, {{u"ForwardTableId"_s, forwardTable}, {u"ForwardEntryId"_s, forward}, {u"ExternalPort"_s, u"30/40"_s}}, {}, 4);
        call(u"TagResources"_s, {{u"ResourceType"_s, u"VSWITCH"_s}, {u"ResourceId.1"_s, vswitch}, {u"Tag.1.Key"_s, u"k"_s}, {u"Tag.1.Value"_s, u"v"_s}});
        call(u"ListTagResources"_s, {{u"ResourceType"_s, u"VSWITCH"_s}, {u"ResourceId.1"_s, vswitch}},
             under(u"TagResources.TagResource[]."_s, {u"ResourceId"_s, u"ResourceType"_s, u"TagKey"_s, u"TagValue"_s}));
        call(u"UnTagResources"_s, {{u"ResourceType"_s, u"VSWITCH"_s}, {u"ResourceId.1"_s, vswitch}, {u"All"_s, u"true"_s}});
        call(u"MoveResourceGroup"_s, {{u"ResourceType"_s, u"Vpc"_s}, {u"ResourceId"_s, vpc}, {u"NewResourceGroupId"_s, u"rg-other"_s}});
        call(u"DeletionProtection"_s, {{u"InstanceId"_s, package}, {u"Type"_s, u"CBWP"_s}, {u"ProtectionEnable"_s, u"false"_s}});

        call(u"DeleteForwardEntry"_s, {{u"ForwardTableId"_s, forwardTable}, {u"ForwardEntryId"_s, forward}}, {}, 3);
        call(u"DeleteSnatEntry"_s, {{u"SnatTableId"_s, snatTable}, {u"SnatEntryId"_s, snat}}, {}, 3);
        for (const QString &eip : eips) {
            call(u"UnassociateEipAddress"_s, {{u"AllocationId"_s, eip}, {u"InstanceId"_s, nat}, {u"InstanceType"_s, u"Nat"_s}}, {}, 4);
            call(u"RemoveCommonBandwidthPackageIp"_s, {{u"BandwidthPackageId"_s, package}, {u"IpInstanceId"_s, eip}}, {}, 3);
            call(u"ReleaseEipAddress"_s, {{u"AllocationId"_s, eip}}, {}, 3);
        }
        call(u"DeleteCommonBandwidthPackage"_s, {{u"BandwidthPackageId"_s, package}}, {}, 3);
        call(u"DeleteNatGateway"_s, {{u"NatGatewayId"_s, nat}}, {}, 60);
        call(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, vswitch}}, {}, 3);
        call(u"DeleteVpc"_s, {{u"VpcId"_s, vpc}}, {}, 3);

        QCOMPARE(client.cloud().contractBreaks(), QStringList());
        QCOMPARE(client.sim("GET", "/_sim/resources").value(u"resources"_s).toArray(), QJsonArray());
        for (const Module &module : allModules()) {
            for (const Action &action : module.actions) {
                if (action.product.contract == Products::vpc.contract)
                    QVERIFY2(called.contains(action.name), qPrintable(QString(action.name)));
            }
        }
    }

    void whoAndWhereAreAnswered()
    {
        SimClient client;
        const auto identity = client.call(Products::sts, u"GetCallerIdentity"_s, {{u"RegionId"_s, u"-"_s}});
        QVERIFY(identity.ok());
        QCOMPARE(identity.id(u"AccountId"_s), defaultAccount());
        QCOMPARE(identity.id(u"IdentityType"_s), u"Account"_s);
        const auto endpoints = client.call(Products::location, u"DescribeEndpoints"_s, {{u"Id"_s, u"cn-beijing"_s}, {u"ServiceCode"_s, u"vpc"_s}});
        QCOMPARE(at(endpoints.body, u"Endpoints.Endpoint[].Endpoint"_s).toString(), u"vpc.cn-beijing.aliyuncs.com"_s);
        QCOMPARE(client.cloud().contractBreaks(), QStringList());
    }

    void parametersAreHeldAgainstTheContract_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<Parameters>("parameters");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("unknown");
        QTest::newRow("what is required and absent") << u"DeleteVpc"_s << Parameters{} << u"MissingVpcId"_s << QStringList();
        QTest::newRow("what is required and empty") << u"DeleteVpc"_s << Parameters{{u"VpcId"_s, QString()}} << u"MissingVpcId"_s << QStringList();
        QTest::newRow("a required list") << u"TagResources"_s << Parameters{{u"ResourceType"_s, u"VPC"_s}, {u"Tag.1.Key"_s, u"k"_s}} << u"MissingResourceId"_s
                                         << QStringList();
        QTest::newRow("words where a number is wanted") << u"DescribeVpcs"_s << Parameters{{u"PageSize"_s, u"ten"_s}} << u"InvalidParameter"_s << QStringList();
        QTest::newRow("words where yes or no is wanted") << u"CreateVpc"_s << Parameters{{u"DryRun"_s, u"maybe"_s}} << u"InvalidParameter"_s << QStringList();
        QTest::newRow("the Python SDK's True") << u"DescribeVpcs"_s << Parameters{{u"IsDefault"_s, u"True"_s}} << QString() << QStringList();
        QTest::newRow("an unknown name is passed over") << u"DescribeVpcs"_s << Parameters{{u"Colour"_s, u"red"_s}} << QString() << QStringList{u"Colour"_s};
        QTest::newRow("a list without its number") << u"CreateVpc"_s << Parameters{{u"Tag"_s, u"red"_s}} << QString() << QStringList{u"Tag"_s};
        QTest::newRow("a list with number 0") << u"CreateVpc"_s << Parameters{{u"Tag.0.Key"_s, u"red"_s}} << QString() << QStringList{u"Tag.0.Key"_s};
        QTest::newRow("a member that the list does not have")
            << u"CreateVpc"_s << Parameters{{u"Tag.1.Key"_s, u"a"_s}, {u"Tag.1.Colour"_s, u"red"_s}} << QString() << QStringList{u"Tag.1.Colour"_s};
        QTest::newRow("a number on what is no list") << u"CreateVpc"_s << Parameters{{u"VpcName.1"_s, u"red"_s}} << QString() << QStringList{u"VpcName.1"_s};
        QTest::newRow("common parameters are known everywhere")
            << u"DescribeRegions"_s << Parameters{{u"RegionId"_s, u"cn-hangzhou"_s}, {u"OwnerId"_s, u"1"_s}} << QString() << QStringList();
    }
    void parametersAreHeldAgainstTheContract()
    {
        QFETCH(QString, action);
        QFETCH(Parameters, parameters);
        QFETCH(QString, code);
        QFETCH(QStringList, unknown);
        SimClient client;
        QCOMPARE(client.vpc(action, parameters).code, code);
        QCOMPARE(client.lastRecord().value(u"unknown"_s).toArray(), QJsonArray::fromStringList(unknown));
        CloudOptions options;
        options.strict = true;
        SimClient strict(options);
        QCOMPARE(strict.vpc(action, parameters).code, unknown.isEmpty() ? code : u"UnknownParameter"_s);
    }

    void whatIsOutsideTheContractDoesNotLeave()
    {
        const ActionContract contract(QJsonObject{
            {u"request"_s, QJsonArray()},
            {u"response"_s, QJsonObject{{u"Id"_s, u"string"_s}, {u"Count"_s, u"number"_s}, {u"Items"_s, QJsonObject{{u"Item"_s, QJsonArray{u"string"_s}}}}}}});
        QStringList problems;
        const QJsonObject kept = contract.filtered({{u"Id"_s, 5}, {u"Count"_s, 5}, {u"Secret"_s, u"x"_s}, {u"Items"_s, QJsonObject{{u"Item"_s, QJsonArray{u"a"_s, true}}}}},
                                                   &problems);
        QVERIFY(!kept.contains(u"Secret"_s));
        QCOMPARE(problems, (QStringList{u"Id: not a string"_s, u"Items.Item[]: not a string"_s, u"Secret: not in the contract"_s}));
    }

    void listsAreReadByTheirNumbers()
    {
        Call call;
        call.parameters = {{u"A.2"_s, u"two"_s}, {u"A.10"_s, u"ten"_s}, {u"A.1"_s, u"one"_s}, {u"A.x"_s, u"no"_s}, {u"AB.1"_s, u"no"_s},
                           {u"D.1.Size"_s, u"40"_s}, {u"D.1.Ebs.Kind"_s, u"x"_s}, {u"D.3.Size"_s, u"60"_s}};
        QCOMPARE(call.list(u"A"_s), (QStringList{u"one"_s, u"two"_s, u"ten"_s}));
        const auto disks = call.structs(u"D"_s);
        QCOMPARE(disks.size(), 2);
        QCOMPARE(disks[0].value(u"Ebs.Kind"_s), u"x"_s);
        QCOMPARE(disks[1].value(u"Size"_s), u"60"_s);
    }
};

QTEST_APPLESS_MAIN(TestSimContract)
#include "tst_simcontract.moc"
