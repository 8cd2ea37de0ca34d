#include "tests/simulator/simclient.h"

#include <QJsonArray>
#include <QTest>

using namespace CloudSim;
using namespace Qt::StringLiterals;

namespace {

using Parameters = QMap<QString, QString>;

/// The network of the tutorial, step by step. Each function waits until what it made is ready.
struct Network
{
    SimClient client;
    QString vpc;
    QStringList vswitches;
    QString nat;
    QString snatTable;
    QString forwardTable;
    QStringList eips;
    QStringList addresses;
    QString package;

    explicit Network(CloudOptions options = {})
        : client(std::move(options))
    {
    }

    SimClient::Result call(const QString &action, const Parameters &parameters = {}) { return client.vpc(action, parameters); }

    void makeVpc(double seconds = 2)
    {
        vpc = call(u"CreateVpc"_s, {{u"CidrBlock"_s, u"192.168.0.0/16"_s}, {u"VpcName"_s, u"demo"_s}}).id(u"VpcId"_s);
        client.wait(seconds);
    }
    SimClient::Result createVSwitch(const QString &range, const Parameters &more = {})
    {
        Parameters parameters{{u"VpcId"_s, vpc}, {u"ZoneId"_s, client.zone()}, {u"CidrBlock"_s, range}};
        parameters.insert(more);
        return call(u"CreateVSwitch"_s, parameters);
    }
    void makeVSwitch(const QString &range = u"192.168.1.0/24"_s)
    {
        vswitches << createVSwitch(range).id(u"VSwitchId"_s);
        client.wait(3);
    }
    SimClient::Result createNat(const Parameters &more = {})
    {
        Parameters parameters{{u"VpcId"_s, vpc}, {u"VSwitchId"_s, vswitches.value(0)}, {u"NatType"_s, u"Enhanced"_s}, {u"InternetChargeType"_s, u"PayByLcu"_s}};
        parameters.insert(more);
        return call(u"CreateNatGateway"_s, parameters);
    }
    void makeNat(double seconds = 90)
    {
        const auto made = createNat();
        nat = made.id(u"NatGatewayId"_s);
        snatTable = made.body[u"SnatTableIds"_s][u"SnatTableId"_s][0].toString();
        forwardTable = made.body[u"ForwardTableIds"_s][u"ForwardTableId"_s][0].toString();
        client.wait(seconds);
    }
    void makeEip()
    {
        const auto made = call(u"AllocateEipAddress"_s, {{u"Bandwidth"_s, u"5"_s}});
        eips << made.id(u"AllocationId"_s);
        addresses << made.id(u"EipAddress"_s);
    }
    void makePackage()
    {
        package = call(u"CreateCommonBandwidthPackage"_s, {{u"Bandwidth"_s, u"10"_s}}).id(u"BandwidthPackageId"_s);
        client.wait(2);
    }
    SimClient::Result associate(const QString &eip)
    {
        return call(u"AssociateEipAddress"_s, {{u"AllocationId"_s, eip}, {u"InstanceId"_s, nat}, {u"InstanceType"_s, u"Nat"_s}});
    }
    SimClient::Result join(const QString &eip)
    {
        return call(u"AddCommonBandwidthPackageIp"_s, {{u"BandwidthPackageId"_s, package}, {u"IpInstanceId"_s, eip}});
    }
    SimClient::Result createSnat(const Parameters &more = {})
    {
        Parameters parameters{{u"SnatTableId"_s, snatTable}, {u"SourceVSwitchId"_s, vswitches.value(0)}, {u"SnatIp"_s, addresses.value(0)}};
        parameters.insert(more);
        if (more.contains(u"SourceCIDR"_s))
            parameters.remove(u"SourceVSwitchId"_s);
        return call(u"CreateSnatEntry"_s, parameters);
    }
    SimClient::Result createForward(const Parameters &more = {})
    {
        Parameters parameters{{u"ForwardTableId"_s, forwardTable}, {u"ExternalIp"_s, addresses.value(0)}, {u"ExternalPort"_s, u"80"_s},
                              {u"InternalIp"_s, u"192.168.1.10"_s}, {u"InternalPort"_s, u"80"_s}, {u"IpProtocol"_s, u"TCP"_s}};
        parameters.insert(more);
        return call(u"CreateForwardEntry"_s, parameters);
    }
    /// VPC, vswitch, NAT gateway and two public addresses bound to it.
    void makeGateway()
    {
        makeVpc();
        makeVSwitch();
        makeNat();
        makeEip();
        makeEip();
        for (const QString &eip : eips) {
            associate(eip);
            client.wait(4);
        }
    }

    QJsonObject only(const QString &action, const QString &wrapper, const QString &item, const Parameters &parameters = {})
    {
        const QJsonArray items = call(action, parameters).body[wrapper][item].toArray();
        return items.size() == 1 ? items.first().toObject() : QJsonObject();
    }
    QJsonObject theVpc() { return only(u"DescribeVpcs"_s, u"Vpcs"_s, u"Vpc"_s, {{u"VpcId"_s, vpc}}); }
    QJsonObject vswitch(int n) { return only(u"DescribeVSwitches"_s, u"VSwitches"_s, u"VSwitch"_s, {{u"VSwitchId"_s, vswitches[n]}}); }
    QJsonObject theNat() { return only(u"DescribeNatGateways"_s, u"NatGateways"_s, u"NatGateway"_s, {{u"NatGatewayId"_s, nat}}); }
    QJsonObject eip(int n) { return only(u"DescribeEipAddresses"_s, u"EipAddresses"_s, u"EipAddress"_s, {{u"AllocationId"_s, eips[n]}}); }
    QJsonObject thePackage() { return only(u"DescribeCommonBandwidthPackages"_s, u"CommonBandwidthPackages"_s, u"CommonBandwidthPackage"_s); }
    QJsonArray resources() { return client.sim("GET", "/_sim/resources")[u"resources"_s].toArray(); }
};

QString status(const QJsonObject &resource)
{
    return resource.value(u"Status"_s).toString();
}

} // namespace

#define REFUSED_AS(result, http, wanted) \
    do { \
        const auto refused = (result); \
        QCOMPARE(refused.code, wanted); \
        QCOMPARE(refused.status, http); \
    } while (false)
#define REFUSED(result, http, wanted) REFUSED_AS(result, http, wanted##_s)

class TestSimVpc : public QObject
{
    Q_OBJECT

private slots:
    void aVpcIsPendingThenAvailableThenDeletingThenGone()
    {
        Network net;
        net.makeVpc(0);
        QCOMPARE(status(net.theVpc()), u"Pending"_s);
        net.client.wait(1.9);
        QCOMPARE(status(net.theVpc()), u"Pending"_s);
        net.client.wait(0.2);
        QCOMPARE(status(net.theVpc()), u"Available"_s);
        QVERIFY(net.call(u"DeleteVpc"_s, {{u"VpcId"_s, net.vpc}}).ok());
        QCOMPARE(status(net.theVpc()), u"Deleting"_s);
        net.client.wait(3);
        QVERIFY(net.theVpc().isEmpty());
        QCOMPARE(net.call(u"DescribeVpcAttribute"_s, {{u"VpcId"_s, net.vpc}}).body.value(u"VpcId"_s), QJsonValue(QString()));
        REFUSED(net.call(u"DeleteVpc"_s, {{u"VpcId"_s, net.vpc}}), 404, u"InvalidVpcID.NotFound");
    }

    void vpcRanges_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("private, whole") << u"10.0.0.0/8"_s << true;
        QTest::newRow("smallest") << u"192.168.0.0/28"_s << true;
        QTest::newRow("public ranges are allowed today") << u"47.0.0.0/16"_s << true;
        QTest::newRow("too large") << u"10.0.0.0/7"_s << false;
        QTest::newRow("too small") << u"192.168.0.0/29"_s << false;
        QTest::newRow("host bits set") << u"192.168.0.1/16"_s << false;
        QTest::newRow("shared address space") << u"100.64.0.0/16"_s << false;
        QTest::newRow("around the shared address space") << u"100.0.0.0/8"_s << false;
        QTest::newRow("multicast") << u"224.0.0.0/8"_s << false;
        QTest::newRow("loopback") << u"127.0.0.0/16"_s << false;
        QTest::newRow("link local") << u"169.254.0.0/24"_s << false;
        QTest::newRow("starts with 0") << u"0.0.0.0/8"_s << false;
        QTest::newRow("no mask") << u"10.0.0.0"_s << false;
        QTest::newRow("leading zero") << u"010.0.0.0/8"_s << false;
        QTest::newRow("words") << u"ten"_s << false;
    }
    void vpcRanges()
    {
        QFETCH(QString, range);
        QFETCH(bool, accepted);
        Network net;
        const auto made = net.call(u"CreateVpc"_s, {{u"CidrBlock"_s, range}});
        QCOMPARE(made.ok(), accepted);
        if (!accepted)
            REFUSED(made, 400, u"InvalidParameter");
    }

    void vpcTexts_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("a Chinese name") << u"VpcName"_s << u"云阶网络"_s << QString();
        QTest::newRow("a name of one letter") << u"VpcName"_s << u"a"_s << u"InvalidVpcName.Malformed"_s;
        QTest::newRow("a name that starts with a digit") << u"VpcName"_s << u"1ab"_s << u"InvalidVpcName.Malformed"_s;
        QTest::newRow("a name that is a link") << u"VpcName"_s << u"http://a"_s << u"InvalidVpcName.Malformed"_s;
        QTest::newRow("a description that is a link") << u"Description"_s << u"https://a"_s << u"InvalidVpcDiscription.Malformed"_s;
        QTest::newRow("a reserved tag") << u"Tag.1.Key"_s << u"acs:x"_s << u"InvalidTagKey.Malformed"_s;
    }
    void vpcTexts()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        QFETCH(QString, code);
        Network net;
        QCOMPARE(net.call(u"CreateVpc"_s, {{parameter, value}}).code, code);
    }

    void theEleventhVpcOfARegionIsOverTheQuota()
    {
        Network net;
        for (int i = 0; i < 10; ++i)
            QVERIFY(net.call(u"CreateVpc"_s).ok());
        REFUSED(net.call(u"CreateVpc"_s), 400, u"QuotaExceeded.Vpc");
        QVERIFY(net.call(u"CreateVpc"_s, {{u"RegionId"_s, u"cn-beijing"_s}}).ok());
    }

    void vswitchRefusals_data()
    {
        QTest::addColumn<Parameters>("parameters");
        QTest::addColumn<int>("http");
        QTest::addColumn<QString>("code");
        QTest::newRow("a range outside the VPC") << Parameters{{u"CidrBlock"_s, u"10.0.0.0/24"_s}} << 400 << u"InvalidParameter"_s;
        QTest::newRow("a range over another vswitch") << Parameters{{u"CidrBlock"_s, u"192.168.1.128/25"_s}} << 400 << u"InvalidCidrBlock.Overlapped"_s;
        QTest::newRow("a mask too long") << Parameters{{u"CidrBlock"_s, u"192.168.2.0/30"_s}} << 400 << u"InvalidCirdrBlock.MaskLength"_s;
        QTest::newRow("host bits set") << Parameters{{u"CidrBlock"_s, u"192.168.2.1/24"_s}} << 400 << u"InvalidCidrBlock.Malformed"_s;
        QTest::newRow("no range") << Parameters{{u"CidrBlock"_s, u"wide"_s}} << 400 << u"InvalidCidrBlock.Malformed"_s;
        QTest::newRow("a zone of another region") << Parameters{{u"ZoneId"_s, u"cn-beijing-h"_s}} << 404 << u"InvalidZoneId.NotFound"_s;
        QTest::newRow("a zone that does not exist") << Parameters{{u"ZoneId"_s, u"cn-hangzhou-zz"_s}} << 404 << u"InvalidZoneId.NotFound"_s;
        QTest::newRow("another VPC") << Parameters{{u"VpcId"_s, u"vpc-none"_s}} << 404 << u"InvalidVpcId.NotFound"_s;
        QTest::newRow("a name that is a link") << Parameters{{u"VSwitchName"_s, u"http://x"_s}} << 400 << u"InvalidVSwitchName.Malformed"_s;
        QTest::newRow("no zone at all") << Parameters{{u"ZoneId"_s, QString()}} << 400 << u"MissingParameter"_s;
    }
    void vswitchRefusals()
    {
        QFETCH(Parameters, parameters);
        QFETCH(int, http);
        QFETCH(QString, code);
        Network net;
        net.makeVpc();
        net.makeVSwitch();
        REFUSED_AS(net.createVSwitch(u"192.168.2.0/24"_s, parameters), http, code);
        QVERIFY(net.createVSwitch(u"192.168.2.0/24"_s).ok());
    }

    void aZoneWithoutVpcRefusesVSwitches()
    {
        Network net;
        QString zoneWithout;
        QString regionOf;
        for (const Region &region : net.client.cloud().world().catalogue().regions()) {
            for (const Zone &zone : region.zones) {
                if (!net.client.cloud().world().catalogue().sells(zone.id, u"vpc"_s)) {
                    zoneWithout = zone.id;
                    regionOf = region.id;
                }
            }
        }
        QVERIFY2(!zoneWithout.isEmpty(), "the catalogue has the tutorial's zone without VPC");
        const QString vpc = net.call(u"CreateVpc"_s, {{u"RegionId"_s, regionOf}, {u"CidrBlock"_s, u"10.0.0.0/16"_s}}).id(u"VpcId"_s);
        net.client.wait(2);
        REFUSED(net.call(u"CreateVSwitch"_s,
                         {{u"RegionId"_s, regionOf}, {u"VpcId"_s, vpc}, {u"ZoneId"_s, zoneWithout}, {u"CidrBlock"_s, u"10.0.1.0/24"_s}}),
                400, u"ResourceNotAvailable");
    }

    void vswitchesOfAVpcAreMadeOneAfterTheOther()
    {
        Network net;
        net.makeVpc(0);
        REFUSED(net.createVSwitch(u"192.168.1.0/24"_s), 400, u"IncorrectVpcStatus");
        net.client.wait(2);
        QVERIFY(net.createVSwitch(u"192.168.1.0/24"_s).ok());
        REFUSED(net.createVSwitch(u"192.168.2.0/24"_s), 400, u"IncorrectVSwitchStatus");
        net.client.wait(3);
        QVERIFY(net.createVSwitch(u"192.168.2.0/24"_s).ok());
    }

    void vswitchesAreDeletedOneAfterTheOther()
    {
        Network net;
        net.makeVpc();
        net.makeVSwitch(u"192.168.1.0/24"_s);
        net.makeVSwitch(u"192.168.2.0/24"_s);
        QVERIFY(net.call(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, net.vswitches[0]}}).ok());
        QCOMPARE(status(net.vswitch(0)), u"Pending"_s);
        REFUSED(net.call(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, net.vswitches[1]}}), 400, u"OperationDenied.OtherSubnetProcessing");
        REFUSED(net.call(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, net.vswitches[0]}}), 400, u"IncorrectVSwitchStatus");
        net.client.wait(3);
        QVERIFY(net.call(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, net.vswitches[1]}}).ok());
        REFUSED(net.call(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, net.vswitches[0]}}), 404, u"InvalidVswitchID.NotFound");
    }

    void aVSwitchListNeedsARegionOrAVpc()
    {
        Network net;
        REFUSED(net.call(u"DescribeVSwitches"_s, {{u"RegionId"_s, u"-"_s}}), 400, u"MissingParameter");
    }

    void natRefusals_data()
    {
        QTest::addColumn<Parameters>("parameters");
        QTest::addColumn<int>("http");
        QTest::addColumn<QString>("code");
        QTest::newRow("no charge type means by specification") << Parameters{{u"InternetChargeType"_s, QString()}} << 400 << u"Forbidden.NatPayBySpec"_s;
        QTest::newRow("by specification") << Parameters{{u"InternetChargeType"_s, u"PayBySpec"_s}} << 400 << u"Forbidden.NatPayBySpec"_s;
        QTest::newRow("a specification") << Parameters{{u"Spec"_s, u"Small"_s}} << 400 << u"Forbidden.NatPayBySpec"_s;
        QTest::newRow("the type of 2016") << Parameters{{u"NatType"_s, u"Normal"_s}} << 400 << u"InvalidParameter"_s;
        QTest::newRow("a subscription") << Parameters{{u"InstanceChargeType"_s, u"PrePaid"_s}} << 400 << u"OperationUnsupported.PrePaidPyByLcu"_s;
        QTest::newRow("no vswitch") << Parameters{{u"VSwitchId"_s, QString()}} << 400 << u"MissingParameter"_s;
        QTest::newRow("an unknown vswitch") << Parameters{{u"VSwitchId"_s, u"vsw-none"_s}} << 404 << u"InvalidVSwitchId.NotFound"_s;
        QTest::newRow("an unknown VPC") << Parameters{{u"VpcId"_s, u"vpc-none"_s}} << 404 << u"InvalidVpcId.NotFound"_s;
        QTest::newRow("a name with a dot") << Parameters{{u"Name"_s, u"a.b"_s}} << 400 << u"InvalidParameter.Name.Malformed"_s;
        QTest::newRow("a reserved private address") << Parameters{{u"NatIp"_s, u"192.168.1.254"_s}} << 400 << u"ZONE_NO_AVAILABLE_IP"_s;
    }
    void natRefusals()
    {
        QFETCH(Parameters, parameters);
        QFETCH(int, http);
        QFETCH(QString, code);
        Network net;
        net.makeVpc();
        net.makeVSwitch();
        REFUSED_AS(net.createNat(parameters), http, code);
        QVERIFY(net.createNat().ok());
    }

    void aNatGatewayWaitsForItsVSwitchAndTakesAnAddressOfIt()
    {
        Network net;
        net.makeVpc();
        net.vswitches << net.createVSwitch(u"192.168.1.0/29"_s).id(u"VSwitchId"_s);
        REFUSED(net.createNat(), 400, u"VswitchStatusError");
        net.client.wait(3);
        QCOMPARE(net.vswitch(0).value(u"AvailableIpAddressCount"_s).toInt(), 4);
        net.makeNat(0);
        QCOMPARE(status(net.theNat()), u"Creating"_s);
        QCOMPARE(net.vswitch(0).value(u"AvailableIpAddressCount"_s).toInt(), 3);
        QCOMPARE(net.theNat()[u"NatGatewayPrivateInfo"_s][u"PrivateIpAddress"_s].toString(), u"192.168.1.1"_s);
        REFUSED(net.createNat(), 400, u"OperationConflict");
        net.client.wait(89);
        QCOMPARE(status(net.theNat()), u"Creating"_s);
        net.client.wait(1);
        QCOMPARE(status(net.theNat()), u"Available"_s);
        QCOMPARE(net.theVpc()[u"NatGatewayIds"_s][u"NatGatewayIds"_s].toArray(), QJsonArray{net.nat});
        REFUSED(net.call(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, net.vswitches[0]}}), 400, u"DependencyViolation.EnhancedNatgw");
        REFUSED(net.call(u"DeleteVpc"_s, {{u"VpcId"_s, net.vpc}}), 400, u"DependencyViolation.NatGateway");
        QVERIFY(net.call(u"DeleteNatGateway"_s, {{u"NatGatewayId"_s, net.nat}}).ok());
        QCOMPARE(status(net.theNat()), u"Deleting"_s);
        REFUSED(net.call(u"DeleteNatGateway"_s, {{u"NatGatewayId"_s, net.nat}}), 404, u"IncorrectStatus.NatGateway");
        net.client.wait(60);
        QVERIFY(net.theNat().isEmpty());
        QCOMPARE(net.vswitch(0).value(u"AvailableIpAddressCount"_s).toInt(), 4);
    }

    void eipOffers_data()
    {
        QTest::addColumn<bool>("international");
        QTest::addColumn<Parameters>("parameters");
        QTest::addColumn<QString>("code");
        QTest::newRow("China: by bandwidth") << false << Parameters{{u"Bandwidth"_s, u"500"_s}} << QString();
        QTest::newRow("China: above 500 by bandwidth") << false << Parameters{{u"Bandwidth"_s, u"501"_s}} << u"OrderError.EIP"_s;
        QTest::newRow("China: above 200 by traffic")
            << false << Parameters{{u"Bandwidth"_s, u"201"_s}, {u"InternetChargeType"_s, u"PayByTraffic"_s}} << u"OrderError.EIP"_s;
        QTest::newRow("no number") << false << Parameters{{u"Bandwidth"_s, u"much"_s}} << u"InvalidParameter"_s;
        QTest::newRow("subscription by traffic is not sold")
            << false << Parameters{{u"InstanceChargeType"_s, u"PrePaid"_s}, {u"InternetChargeType"_s, u"PayByTraffic"_s}} << u"COMMODITY.INVALID_COMPONENT"_s;
        QTest::newRow("a subscription needs a period") << false << Parameters{{u"InstanceChargeType"_s, u"PrePaid"_s}} << u"MissingParameter"_s;
        QTest::newRow("international: by bandwidth is not sold") << true << Parameters{{u"Bandwidth"_s, u"5"_s}} << u"COMMODITY.INVALID_COMPONENT"_s;
        QTest::newRow("international: by traffic") << true << Parameters{{u"InternetChargeType"_s, u"PayByTraffic"_s}} << QString();
    }
    void eipOffers()
    {
        QFETCH(bool, international);
        QFETCH(Parameters, parameters);
        QFETCH(QString, code);
        CloudOptions options;
        options.world.site = international ? Site::International : Site::China;
        Network net(options);
        QCOMPARE(net.call(u"AllocateEipAddress"_s, parameters).code, code);
    }

    void packageOffers_data()
    {
        QTest::addColumn<bool>("international");
        QTest::addColumn<Parameters>("parameters");
        QTest::addColumn<QString>("code");
        QTest::newRow("China: by bandwidth from 2") << false << Parameters{{u"Bandwidth"_s, u"2"_s}} << QString();
        QTest::newRow("China: 1 is too little") << false << Parameters{{u"Bandwidth"_s, u"1"_s}} << u"InvalidParameter"_s;
        QTest::newRow("China: by traffic is not sold")
            << false << Parameters{{u"Bandwidth"_s, u"10"_s}, {u"InternetChargeType"_s, u"PayByTraffic"_s}} << u"COMMODITY.INVALID_COMPONENT"_s;
        QTest::newRow("China: 95th percentile needs its ratio")
            << false << Parameters{{u"Bandwidth"_s, u"200"_s}, {u"InternetChargeType"_s, u"PayBy95"_s}} << u"InvalidParameter"_s;
        QTest::newRow("China: 95th percentile with its ratio")
            << false << Parameters{{u"Bandwidth"_s, u"200"_s}, {u"InternetChargeType"_s, u"PayBy95"_s}, {u"Ratio"_s, u"20"_s}} << QString();
        QTest::newRow("international: by traffic only")
            << true << Parameters{{u"Bandwidth"_s, u"10"_s}, {u"InternetChargeType"_s, u"PayByBandwidth"_s}} << u"COMMODITY.INVALID_COMPONENT"_s;
        QTest::newRow("international: 1 is enough") << true << Parameters{{u"Bandwidth"_s, u"1"_s}} << QString();
        QTest::newRow("no bandwidth") << false << Parameters{} << u"MissingParameter"_s;
    }
    void packageOffers()
    {
        QFETCH(bool, international);
        QFETCH(Parameters, parameters);
        QFETCH(QString, code);
        CloudOptions options;
        options.world.site = international ? Site::International : Site::China;
        Network net(options);
        QCOMPARE(net.call(u"CreateCommonBandwidthPackage"_s, parameters).code, code);
    }

    void aPublicAddressIsBoundAndFreed()
    {
        Network net;
        net.makeVpc();
        net.makeVSwitch();
        net.makeNat(10);
        net.makeEip();
        net.makeEip();
        QCOMPARE(status(net.eip(0)), u"Available"_s);
        REFUSED(net.associate(net.eips[0]), 400, u"IncorrectStatus.NatGateway");
        net.client.wait(80);
        QVERIFY(net.associate(net.eips[0]).ok());
        QCOMPARE(status(net.eip(0)), u"Associating"_s);
        for (const QString &name : {u"PrivateIpAddress"_s, u"VpcId"_s}) // the Terraform provider would bind anew what comes back with them
            QCOMPARE(net.eip(0)[name].toString(u"absent"_s), QString());
        REFUSED(net.associate(net.eips[0]), 400, u"TaskConflict");
        REFUSED(net.associate(net.eips[1]), 400, u"TaskConflict");
        net.client.wait(4);
        QCOMPARE(status(net.eip(0)), u"InUse"_s);
        QCOMPARE(net.eip(0).value(u"InstanceType"_s).toString(), u"Nat"_s);
        REFUSED(net.associate(net.eips[0]), 400, u"InvalidAssociation.Duplicated");
        REFUSED(net.call(u"ReleaseEipAddress"_s, {{u"AllocationId"_s, net.eips[0]}}), 400, u"IncorrectEipStatus");
        REFUSED(net.call(u"DeleteNatGateway"_s, {{u"NatGatewayId"_s, net.nat}}), 400, u"DependencyViolation.EIPS");
        QVERIFY(net.call(u"UnassociateEipAddress"_s, {{u"AllocationId"_s, net.eips[0]}}).ok());
        QCOMPARE(status(net.eip(0)), u"Unassociating"_s);
        net.client.wait(4);
        QCOMPARE(status(net.eip(0)), u"Available"_s);
        QCOMPARE(net.eip(0).value(u"InstanceId"_s).toString(), QString());
        QVERIFY(net.call(u"ReleaseEipAddress"_s, {{u"AllocationId"_s, net.eips[0]}}).ok());
        net.client.wait(3);
        QVERIFY(net.eip(0).isEmpty());
        REFUSED(net.call(u"ReleaseEipAddress"_s, {{u"AllocationId"_s, net.eips[0]}}), 404, u"InvalidAllocationId.NotFound");
    }

    void aBatchBindsAllOrNothing()
    {
        Network net;
        net.makeVpc();
        net.makeVSwitch();
        net.makeNat();
        net.makeEip();
        net.makeEip();
        const Parameters target{{u"BindedInstanceId"_s, net.nat}, {u"BindedInstanceType"_s, u"Nat"_s}};
        Parameters wrong = target;
        wrong.insert({{u"InstanceIds.1"_s, net.eips[0]}, {u"InstanceIds.2"_s, u"eip-none"_s}});
        REFUSED(net.call(u"AssociateEipAddressBatch"_s, wrong), 404, u"InvalidAllocationId.NotFound");
        QCOMPARE(status(net.eip(0)), u"Available"_s);
        Parameters right = target;
        right.insert({{u"InstanceIds.1"_s, net.eips[0]}, {u"InstanceIds.2"_s, net.eips[1]}});
        QVERIFY(net.call(u"AssociateEipAddressBatch"_s, right).ok());
        net.client.wait(4);
        QCOMPARE(status(net.eip(0)), u"InUse"_s);
        QCOMPARE(status(net.eip(1)), u"InUse"_s);
    }

    void aSharedBandwidthIsJoinedAndLeft()
    {
        Network net;
        net.makePackage();
        net.makeEip();
        QVERIFY(net.join(net.eips[0]).ok());
        const auto relation = [&net] {
            return net.thePackage()[u"PublicIpAddresses"_s][u"PublicIpAddresse"_s][0][u"BandwidthPackageIpRelationStatus"_s].toString();
        };
        QCOMPARE(relation(), u"BINDING"_s);
        REFUSED(net.join(net.eips[0]), 400, u"IpInstanceId.AlreadyInBandwidthPackage");
        net.client.wait(3);
        QCOMPARE(relation(), u"BINDED"_s);
        QCOMPARE(net.eip(0).value(u"Bandwidth"_s).toString(), u"10"_s);
        QCOMPARE(net.eip(0).value(u"EipBandwidth"_s).toString(), u"5"_s);
        REFUSED(net.call(u"DeleteCommonBandwidthPackage"_s, {{u"BandwidthPackageId"_s, net.package}}), 400, u"DependencyViolation.EIPS");
        const Parameters both{{u"BandwidthPackageId"_s, net.package}, {u"IpInstanceId"_s, net.eips[0]}};
        QVERIFY(net.call(u"RemoveCommonBandwidthPackageIp"_s, both).ok());
        net.client.wait(3);
        QCOMPARE(relation(), QString());
        QCOMPARE(net.eip(0).value(u"Bandwidth"_s).toString(), u"5"_s);
        REFUSED(net.call(u"RemoveCommonBandwidthPackageIp"_s, both), 400, u"OperationUnsupported.IpNotInCbwp");
        QVERIFY(net.call(u"DeleteCommonBandwidthPackage"_s, {{u"BandwidthPackageId"_s, net.package}}).ok());
        net.client.wait(3);
        QVERIFY(net.thePackage().isEmpty());
    }

    void atMostTenJoinInOneCall()
    {
        Network net;
        net.makePackage();
        Parameters parameters{{u"BandwidthPackageId"_s, net.package}};
        for (int i = 1; i <= 11; ++i) {
            net.makeEip();
            parameters.insert(u"IpInstanceIds.%1"_s.arg(i), net.eips.last());
        }
        REFUSED(net.call(u"AddCommonBandwidthPackageIps"_s, parameters), 400, u"InvalidParameter");
        parameters.remove(u"IpInstanceIds.11"_s);
        QVERIFY(net.call(u"AddCommonBandwidthPackageIps"_s, parameters).ok());
    }

    void forceThrowsAddressesOutOfASharedBandwidth()
    {
        Network net;
        net.makePackage();
        net.makeEip();
        net.join(net.eips[0]);
        net.client.wait(3);
        QVERIFY(net.call(u"DeleteCommonBandwidthPackage"_s, {{u"BandwidthPackageId"_s, net.package}, {u"Force"_s, u"true"_s}}).ok());
        net.client.wait(3);
        QVERIFY(net.thePackage().isEmpty());
        QVERIFY(!net.eip(0).contains(u"BandwidthPackageId"_s));
        QCOMPARE(status(net.eip(0)), u"Available"_s);
    }

    void snatRefusals_data()
    {
        QTest::addColumn<Parameters>("parameters");
        QTest::addColumn<int>("http");
        QTest::addColumn<QString>("code");
        QTest::newRow("an unknown table") << Parameters{{u"SnatTableId"_s, u"stb-none"_s}} << 404 << u"InvalidSnatTableId.NotFound"_s;
        QTest::newRow("an unknown vswitch") << Parameters{{u"SourceVSwitchId"_s, u"vsw-none"_s}} << 404 << u"InvalidVSwitchId.NotFound"_s;
        QTest::newRow("an address that is not ours") << Parameters{{u"SnatIp"_s, u"8.8.8.8"_s}} << 404 << u"InvalidSnatIp.NotFound"_s;
        QTest::newRow("no address") << Parameters{{u"SnatIp"_s, u"here"_s}} << 400 << u"InvalidSnatIp.Malformed"_s;
        QTest::newRow("a name that starts with a digit") << Parameters{{u"SnatEntryName"_s, u"1x"_s}} << 400 << u"InvalidParameter.Name.Malformed"_s;
        QTest::newRow("a broken source range") << Parameters{{u"SourceCIDR"_s, u"192.168.1.0"_s}} << 400 << u"InvalidParameter"_s;
    }
    void snatRefusals()
    {
        QFETCH(Parameters, parameters);
        QFETCH(int, http);
        QFETCH(QString, code);
        Network net;
        net.makeGateway();
        REFUSED_AS(net.createSnat(parameters), http, code);
        QVERIFY(net.createSnat().ok());
    }

    void snatNeedsABoundAddress()
    {
        Network net;
        net.makeVpc();
        net.makeVSwitch();
        net.makeNat();
        net.makeEip();
        REFUSED(net.createSnat(), 404, u"InvalidSnatIp.NotFound");
        net.associate(net.eips[0]);
        REFUSED(net.createSnat(), 400, u"OperationUnsupported.EipInBinding");
        net.client.wait(4);
        QVERIFY(net.createSnat().ok());
    }

    void severalAddressesOfOneEntryMustShareABandwidth()
    {
        Network net;
        net.makeGateway();
        const Parameters pool{{u"SnatIp"_s, net.addresses.join(u',')}};
        REFUSED(net.createSnat(pool), 400, u"OperationUnsupported.EipNatBWPCheck");
        net.makePackage();
        net.join(net.eips[0]);
        net.join(net.eips[1]);
        REFUSED(net.createSnat(pool), 400, u"OperationUnsupported.EipNatBWPCheck");
        net.client.wait(3);
        QVERIFY(net.createSnat(pool).ok());
    }

    void aTableWithAPendingEntryIsNotChanged()
    {
        Network net;
        net.makeGateway();
        const QString entry = net.createSnat().id(u"SnatEntryId"_s);
        const Parameters both{{u"SnatTableId"_s, net.snatTable}, {u"SnatEntryId"_s, entry}};
        REFUSED(net.call(u"DeleteSnatEntry"_s, both), 400, u"IncorretSnatEntryStatus");
        REFUSED(net.call(u"ModifySnatEntry"_s, both), 400, u"IncorretSnatEntryStatus");
        REFUSED(net.call(u"UnassociateEipAddress"_s, {{u"AllocationId"_s, net.eips[0]}}), 400, u"InvalidStatus.SnatOrDnat");
        REFUSED(net.call(u"DeleteNatGateway"_s, {{u"NatGatewayId"_s, net.nat}}), 400, u"IncorrectStatus.SnatEntry");
        net.client.wait(4);
        REFUSED(net.createSnat(), 400, u"Forbidden.SourceVSwitchId.Duplicated");
        REFUSED(net.call(u"UnassociateEipAddress"_s, {{u"AllocationId"_s, net.eips[0]}}), 400, u"InvalidIpStatus.HasBeenUsedBySnatTable");
        REFUSED(net.call(u"DeleteNatGateway"_s, {{u"NatGatewayId"_s, net.nat}}), 400, u"DependencyViolation.SnatEntry");
        QVERIFY(net.call(u"DeleteSnatEntry"_s, both).ok());
        net.client.wait(3);
        REFUSED(net.call(u"DeleteSnatEntry"_s, both), 404, u"InvalidSnatEntryId.NotFound");
    }

    void forwardRefusals_data()
    {
        QTest::addColumn<Parameters>("parameters");
        QTest::addColumn<int>("http");
        QTest::addColumn<QString>("code");
        QTest::newRow("an unknown table") << Parameters{{u"ForwardTableId"_s, u"ftb-none"_s}} << 404 << u"InvalidForwardTableId.NotFound"_s;
        QTest::newRow("an address that is not ours") << Parameters{{u"ExternalIp"_s, u"8.8.8.8"_s}} << 404 << u"InvalidExternalIp.NotFound"_s;
        QTest::newRow("a server outside the VPC") << Parameters{{u"InternalIp"_s, u"10.0.0.1"_s}} << 400 << u"Forbidden.InternalIpOutOfVpcCIDR"_s;
        QTest::newRow("port 0") << Parameters{{u"ExternalPort"_s, u"0"_s}} << 400 << u"InvalidExternalPort.Malformed"_s;
        QTest::newRow("a range against one port") << Parameters{{u"ExternalPort"_s, u"10/20"_s}} << 400 << u"InvalidInternalPort.Malformed"_s;
        QTest::newRow("any port with TCP")
            << Parameters{{u"ExternalPort"_s, u"Any"_s}, {u"InternalPort"_s, u"Any"_s}} << 400 << u"InvalidExternalPort.Malformed"_s;
        QTest::newRow("another protocol") << Parameters{{u"IpProtocol"_s, u"ICMP"_s}} << 400 << u"InvalidProtocal.ValueNotSupported"_s;
        QTest::newRow("no inside address") << Parameters{{u"InternalIp"_s, u"server"_s}} << 400 << u"InvalidInternalIp.Malformed"_s;
    }
    void forwardRefusals()
    {
        QFETCH(Parameters, parameters);
        QFETCH(int, http);
        QFETCH(QString, code);
        Network net;
        net.makeGateway();
        REFUSED_AS(net.createForward(parameters), http, code);
        QVERIFY(net.createForward().ok());
    }

    void forwardEntriesAreUniqueOutsideAndInside()
    {
        Network net;
        net.makeGateway();
        QVERIFY(net.createForward({{u"IpProtocol"_s, u"tcp"_s}}).ok());
        QCOMPARE(net.call(u"DescribeForwardTableEntries"_s, {{u"ForwardTableId"_s, net.forwardTable}}).body[u"ForwardTableEntries"_s][u"ForwardTableEntry"_s][0][u"IpProtocol"_s].toString(), u"tcp"_s);
        REFUSED(net.createForward({{u"InternalIp"_s, u"192.168.1.11"_s}}), 400, u"Forbidden.ForwardEntry.Duplicated");
        REFUSED(net.createForward({{u"ExternalIp"_s, net.addresses[1]}}), 400, u"Forbidden.ForwardEntry.Duplicated");
        QVERIFY(net.createForward({{u"IpProtocol"_s, u"UDP"_s}}).ok());
        QVERIFY(net.createForward({{u"ExternalPort"_s, u"90/95"_s}, {u"InternalPort"_s, u"100/105"_s}}).ok());
        REFUSED(net.createForward({{u"ExternalPort"_s, u"93"_s}, {u"InternalPort"_s, u"200"_s}}), 400, u"Forbidden.ForwardEntry.Duplicated");
    }

    void anAddressServesSnatAndDnatOnlyAsDocumented()
    {
        Network net;
        net.makeGateway();
        QVERIFY(net.createSnat().ok());
        net.client.wait(4);
        const Parameters high{{u"ExternalPort"_s, u"8080"_s}};
        REFUSED(net.createForward(high), 400, u"Forbidden.ExternalIp.UsedInSnatTable");
        Parameters broken = high;
        broken.insert(u"PortBreak"_s, u"true"_s);
        QVERIFY(net.createForward(broken).ok());
        const Parameters mapping{{u"ExternalPort"_s, u"Any"_s}, {u"InternalPort"_s, u"Any"_s}, {u"IpProtocol"_s, u"Any"_s}};
        REFUSED(net.createForward(mapping), 400, u"Forbidden.ExternalIp.UsedInSnatTable");
        Parameters other = mapping;
        other.insert({{u"ExternalIp"_s, net.addresses[1]}, {u"InternalIp"_s, u"192.168.1.20"_s}});
        QVERIFY(net.createForward(other).ok());
        REFUSED(net.createSnat({{u"SnatIp"_s, net.addresses[1]}, {u"SourceCIDR"_s, u"192.168.9.0/24"_s}}), 400, u"Forbidden.IpUsedInForwardTable");
    }

    void deletionProtectionGuards()
    {
        Network net;
        net.makeVpc();
        net.makeVSwitch();
        net.makeNat();
        const Parameters on{{u"InstanceId"_s, net.nat}, {u"Type"_s, u"NATGW"_s}, {u"ProtectionEnable"_s, u"true"_s}};
        QVERIFY(net.call(u"DeletionProtection"_s, on).ok());
        REFUSED(net.call(u"DeleteNatGateway"_s, {{u"NatGatewayId"_s, net.nat}, {u"Force"_s, u"true"_s}}), 400, u"InvalidOperation.DeletionProtection");
        Parameters off = on;
        off[u"ProtectionEnable"_s] = u"false"_s;
        QVERIFY(net.call(u"DeletionProtection"_s, off).ok());
        QVERIFY(net.call(u"DeleteNatGateway"_s, {{u"NatGatewayId"_s, net.nat}}).ok());
    }

    void forceDeletesEntriesAndUnbindsButReleasesNothing()
    {
        Network net;
        net.makeGateway();
        net.createSnat();
        net.client.wait(4);
        QVERIFY(net.call(u"DeleteNatGateway"_s, {{u"NatGatewayId"_s, net.nat}, {u"Force"_s, u"true"_s}}).ok());
        net.client.wait(60);
        QVERIFY(net.theNat().isEmpty());
        QCOMPARE(status(net.eip(0)), u"Available"_s);
        QCOMPARE(status(net.eip(1)), u"Available"_s);
    }

    void aNetworkIsBuiltAndTornDownToNothing()
    {
        Network net;
        net.makePackage();
        net.makeGateway();
        net.join(net.eips[0]);
        net.client.wait(3);
        const QString snat = net.createSnat().id(u"SnatEntryId"_s);
        net.client.wait(4);
        const QString forward = net.createForward({{u"ExternalIp"_s, net.addresses[1]}}).id(u"ForwardEntryId"_s);
        net.client.wait(4);
        QCOMPARE(net.resources().size(), 8); // VPC, vswitch, NAT, 2 EIPs, package, SNAT and DNAT entry

        const auto done = [&](const QString &action, const Parameters &parameters) {
            const auto result = net.call(action, parameters);
            net.client.wait(60);
            return result.code;
        };
        QCOMPARE(done(u"DeleteForwardEntry"_s, {{u"ForwardTableId"_s, net.forwardTable}, {u"ForwardEntryId"_s, forward}}), QString());
        QCOMPARE(done(u"DeleteSnatEntry"_s, {{u"SnatTableId"_s, net.snatTable}, {u"SnatEntryId"_s, snat}}), QString());
        for (const QString &eip : net.eips)
            QCOMPARE(done(u"UnassociateEipAddress"_s, {{u"AllocationId"_s, eip}}), QString());
        QCOMPARE(done(u"RemoveCommonBandwidthPackageIp"_s, {{u"BandwidthPackageId"_s, net.package}, {u"IpInstanceId"_s, net.eips[0]}}), QString());
        QCOMPARE(done(u"DeleteCommonBandwidthPackage"_s, {{u"BandwidthPackageId"_s, net.package}}), QString());
        for (const QString &eip : net.eips)
            QCOMPARE(done(u"ReleaseEipAddress"_s, {{u"AllocationId"_s, eip}}), QString());
        QCOMPARE(done(u"DeleteNatGateway"_s, {{u"NatGatewayId"_s, net.nat}}), QString());
        REFUSED(net.call(u"DeleteVpc"_s, {{u"VpcId"_s, net.vpc}}), 400, u"DependencyViolation.VSwitch");
        QCOMPARE(done(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, net.vswitches[0]}}), QString());
        QCOMPARE(done(u"DeleteVpc"_s, {{u"VpcId"_s, net.vpc}}), QString());
        QCOMPARE(net.resources(), QJsonArray());
        QCOMPARE(net.client.cloud().contractBreaks(), QStringList());
    }

    void listsArePaged()
    {
        Network net;
        for (int i = 0; i < 12; ++i)
            net.makeEip();
        auto list = net.call(u"DescribeEipAddresses"_s);
        QCOMPARE(list.body[u"EipAddresses"_s][u"EipAddress"_s].toArray().size(), 10);
        QCOMPARE(list.body.value(u"TotalCount"_s).toInt(), 12);
        list = net.call(u"DescribeEipAddresses"_s, {{u"PageNumber"_s, u"2"_s}});
        QCOMPARE(list.body[u"EipAddresses"_s][u"EipAddress"_s].toArray().size(), 2);
        list = net.call(u"DescribeEipAddresses"_s, {{u"PageNumber"_s, u"9"_s}});
        QCOMPARE(list.body[u"EipAddresses"_s][u"EipAddress"_s].toArray(), QJsonArray());
        QVERIFY(net.call(u"DescribeEipAddresses"_s, {{u"PageSize"_s, u"100"_s}}).ok());
        REFUSED(net.call(u"DescribeEipAddresses"_s, {{u"PageSize"_s, u"101"_s}}), 400, u"InvalidParameter");
        REFUSED(net.call(u"DescribeVpcs"_s, {{u"PageSize"_s, u"51"_s}}), 400, u"InvalidParameter");
        REFUSED(net.call(u"DescribeVpcs"_s, {{u"PageNumber"_s, u"0"_s}}), 400, u"InvalidParameter");
    }

    void emptyListsKeepTheirWrappers_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("wrapper");
        QTest::addColumn<QString>("item");
        QTest::newRow("VPCs") << u"DescribeVpcs"_s << u"Vpcs"_s << u"Vpc"_s;
        QTest::newRow("vswitches") << u"DescribeVSwitches"_s << u"VSwitches"_s << u"VSwitch"_s;
        QTest::newRow("NAT gateways") << u"DescribeNatGateways"_s << u"NatGateways"_s << u"NatGateway"_s;
        QTest::newRow("EIPs") << u"DescribeEipAddresses"_s << u"EipAddresses"_s << u"EipAddress"_s;
        QTest::newRow("shared bandwidths") << u"DescribeCommonBandwidthPackages"_s << u"CommonBandwidthPackages"_s << u"CommonBandwidthPackage"_s;
    }
    void emptyListsKeepTheirWrappers()
    {
        QFETCH(QString, action);
        QFETCH(QString, wrapper);
        QFETCH(QString, item);
        Network net;
        const auto list = net.call(action);
        QVERIFY(list.body[wrapper][item].isArray());
        QCOMPARE(list.body.value(u"TotalCount"_s).toInt(-1), 0);
    }

    void tagsFindAndAreFound()
    {
        Network net;
        const QString tagged =
            net.call(u"CreateVpc"_s, {{u"Tag.1.Key"_s, u"owner"_s}, {u"Tag.1.Value"_s, u"me"_s}, {u"Tag.2.Key"_s, u"step"_s}}).id(u"VpcId"_s);
        net.call(u"CreateVpc"_s);
        const auto found = net.call(u"DescribeVpcs"_s, {{u"Tag.1.Key"_s, u"owner"_s}, {u"Tag.1.Value"_s, u"me"_s}});
        QCOMPARE(found.body[u"Vpcs"_s][u"Vpc"_s].toArray().size(), 1);
        QCOMPARE(found.body[u"Vpcs"_s][u"Vpc"_s][0][u"VpcId"_s].toString(), tagged);
        const Parameters list{{u"ResourceType"_s, u"VPC"_s}, {u"ResourceId.1"_s, tagged}};
        QCOMPARE(net.call(u"ListTagResources"_s, list).body[u"TagResources"_s][u"TagResource"_s].toArray().size(), 2);
        Parameters remove = list;
        remove.insert(u"TagKey.1"_s, u"owner"_s);
        QVERIFY(net.call(u"UnTagResources"_s, remove).ok());
        QCOMPARE(net.call(u"ListTagResources"_s, list).body[u"TagResources"_s][u"TagResource"_s].toArray().size(), 1);
        Parameters add = list;
        add.insert({{u"Tag.1.Key"_s, u"a"_s}, {u"Tag.1.Value"_s, u"b"_s}});
        QVERIFY(net.call(u"TagResources"_s, add).ok());
        Parameters page = list;
        page.insert(u"MaxResults"_s, u"1"_s);
        const auto first = net.call(u"ListTagResources"_s, page);
        QCOMPARE(first.body[u"TagResources"_s][u"TagResource"_s].toArray().size(), 1);
        page.insert(u"NextToken"_s, first.id(u"NextToken"_s));
        const auto second = net.call(u"ListTagResources"_s, page);
        QCOMPARE(second.body[u"TagResources"_s][u"TagResource"_s].toArray().size(), 1);
        QCOMPARE(second.id(u"NextToken"_s), QString());
    }

    void aDryRunAnswersWithACodeAndMakesNothing()
    {
        Network net;
        REFUSED(net.call(u"CreateVpc"_s, {{u"DryRun"_s, u"true"_s}}), 400, u"DryRunOperation");
        REFUSED(net.call(u"CreateVpc"_s, {{u"DryRun"_s, u"true"_s}, {u"CidrBlock"_s, u"x"_s}}), 400, u"InvalidParameter");
        QCOMPARE(net.resources(), QJsonArray());
    }

    void regionsKeepToThemselves()
    {
        Network net;
        net.makeVpc();
        QCOMPARE(net.call(u"DescribeVpcs"_s, {{u"RegionId"_s, u"cn-beijing"_s}}).body.value(u"TotalCount"_s).toInt(), 0);
        REFUSED(net.call(u"DeleteVpc"_s, {{u"RegionId"_s, u"cn-beijing"_s}, {u"VpcId"_s, net.vpc}}), 404, u"InvalidVpcID.NotFound");
        REFUSED(net.call(u"DescribeVpcs"_s, {{u"RegionId"_s, u"mars-1"_s}}), 404, u"InvalidRegionId.NotFound");
        REFUSED(net.call(u"DescribeVpcs"_s, {{u"RegionId"_s, u"-"_s}}), 400, u"MissingParameter");
    }
};

QTEST_APPLESS_MAIN(TestSimVpc)
#include "tst_simvpc.moc"
