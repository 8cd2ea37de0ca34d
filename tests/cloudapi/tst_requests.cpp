#include "cloudapi/bssrequests.h"
#include "cloudapi/ecscatalogrequests.h"
#include "cloudapi/ecsrequests.h"
#include "cloudapi/eiprequests.h"
#include "cloudapi/kvstorerequests.h"
#include "cloudapi/natgatewayrequests.h"
#include "cloudapi/rdsaccountrequests.h"
#include "cloudapi/rdsrequests.h"
#include "cloudapi/securitygrouprequests.h"
#include "cloudapi/slblistenerrequests.h"
#include "cloudapi/slbrequests.h"
#include "cloudapi/stsrequests.h"
#include "cloudapi/vpcrequests.h"
#include "tests/cloudapi/requestsamples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace CloudApi;

namespace {

QJsonObject contractOf(const ActionInfo &action)
{
    QFile file(u":/contract/%1.json"_s.arg(productName(action.product).toLower()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()["actions"_L1][QLatin1String(action.name)].toObject();
}

/// An answer as the contract describes it, each list with one entry.
QJsonValue sampleAnswer(const QJsonValue &shape)
{
    if (shape.isObject()) {
        QJsonObject object;
        const QJsonObject fields = shape.toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it)
            object.insert(it.key(), sampleAnswer(it.value()));
        return object;
    }
    if (shape.isArray())
        return QJsonArray{sampleAnswer(shape.toArray().at(0))};
    if (shape == "number"_L1)
        return 1;
    if (shape == "boolean"_L1)
        return true;
    return u"text"_s;
}

/// The contract calls times, and some numbers, strings.
QJsonValue withMeanings(const QString &name, const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = withMeanings(it.key(), it.value());
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (QJsonValueRef item : array)
            item = withMeanings(name, item);
        return array;
    }
    if (value.isString() && name.endsWith("Time"_L1))
        return u"2026-01-01T08:00Z"_s;
    if (value.isString() && (name == "Priority"_L1 || name == "Weight"_L1))
        return u"1"_s;
    return value;
}

} // namespace

Q_DECLARE_METATYPE(RequestSample)

class TestRequests : public QObject
{
    Q_OBJECT

private slots:
    void parametersAreThoseOfTheContract_data() { samples(); }
    void parametersAreThoseOfTheContract();
    void answersOfTheContractAreRead_data() { samples(); }
    void answersOfTheContractAreRead();
    void tokenTellsIdempotency_data() { samples(); }
    void tokenTellsIdempotency();
    void parameters_data();
    void parameters();
    void secretsAreMarked_data();
    void secretsAreMarked();
    void problemsNameTheirPlace_data();
    void problemsNameTheirPlace();
    void brokenAnswerOfAChangeIsNoRefusal();
    void listWithoutTotalMustBeThere();
    void bothKindsOfTagsAreRead();
    void regionIsAdded();
    void previewMasksSecrets();

private:
    void samples();
};

void TestRequests::samples()
{
    QTest::addColumn<RequestSample>("sample");
    for (const RequestSample &one : allRequestSamples())
        QTest::newRow(qPrintable(actionLabel(one.request.action))) << one;
}

void TestRequests::parametersAreThoseOfTheContract()
{
    QFETCH(RequestSample, sample);
    const QJsonObject contract = contractOf(sample.request.action);
    QVERIFY2(!contract.isEmpty(), "no such action");

    QSet<QString> known{u"RegionId"_s};
    QSet<QString> required;
    for (const QJsonValue &value : contract["request"_L1].toArray()) {
        known.insert(value["name"_L1].toString());
        if (value["required"_L1].toBool())
            required.insert(value["name"_L1].toString());
    }
    const ParameterList parameters = withRegion(sample.request, u"cn-hangzhou"_s);
    QSet<QString> sent;
    for (const Parameter &parameter : parameters.items()) {
        // "Tag.1.Key" is the contract's "Tag", "SystemDisk.Size" stands there itself.
        const QString root = parameter.name.section(u'.', 0, 0);
        QVERIFY2(known.contains(parameter.name) || known.contains(root), qPrintable(parameter.name));
        QVERIFY2(!sent.contains(parameter.name), qPrintable(parameter.name + " is there twice"_L1));
        sent.insert(parameter.name);
        sent.insert(root);
        QVERIFY2(QRegularExpression(u"^[A-Za-z0-9._]+$"_s).match(parameter.name).hasMatch(), "signatures leave names unescaped");
    }
    const QSet<QString> missing = required - sent;
    QVERIFY2(missing.isEmpty(), qPrintable("required: "_L1 + QStringList(missing.values()).join(u' ')));
}

void TestRequests::answersOfTheContractAreRead()
{
    QFETCH(RequestSample, sample);
    const QJsonObject answer = withMeanings({}, sampleAnswer(contractOf(sample.request.action)["response"_L1])).toObject();
    QVERIFY(answer.contains("RequestId"_L1));
    QCOMPARE(sample.problemOf(answer), QString());
}

void TestRequests::tokenTellsIdempotency()
{
    QFETCH(RequestSample, sample);
    const bool hasToken = sample.request.parameters.contains("ClientToken"_L1) || sample.request.parameters.contains("Token"_L1);
    QCOMPARE(hasToken, sample.request.action.idempotency == Idempotency::ByToken);

    const QString name = QString::fromLatin1(sample.request.action.name);
    const bool isRead = name.startsWith("Describe"_L1) || name.startsWith("List"_L1) || name.startsWith("Get"_L1);
    QCOMPARE(!sample.request.action.isMutating(), isRead);
}

void TestRequests::parameters_data()
{
    QTest::addColumn<RawRequest>("request");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("fields that are not set are left out")
        << rawRequest(CreateVpcRequest{.vpcName = u"demo"_s, .cidrBlock = u"192.168.0.0/16"_s, .clientToken = u"t"_s})
        << QStringList{u"VpcName=demo"_s, u"CidrBlock=192.168.0.0/16"_s, u"ClientToken=t"_s};
    QTest::newRow("tags are numbered from 1")
        << rawRequest(TagResourcesRequest<Product::Vpc>{{u"VPC"_s, {u"vpc-1"_s, u"vpc-2"_s}, {{u"k"_s, u"v"_s}, {u"e"_s, {}}}}})
        << QStringList{u"ResourceType=VPC"_s, u"ResourceId.1=vpc-1"_s, u"ResourceId.2=vpc-2"_s, u"Tag.1.Key=k"_s,
                       u"Tag.1.Value=v"_s,    u"Tag.2.Key=e"_s,        u"Tag.2.Value="_s};
    QTest::newRow("several SNAT addresses are one text")
        << rawRequest(CreateSnatEntryRequest{.snatTableId = u"stb-1"_s, .snatIps = {u"1.2.3.4"_s, u"1.2.3.5"_s}})
        << QStringList{u"SnatTableId=stb-1"_s, u"SnatIp=1.2.3.4,1.2.3.5"_s};
    QTest::newRow("NAT gateways are always enhanced and paid by LCU")
        << rawRequest(CreateNatGatewayRequest{.vpcId = u"vpc-1"_s, .vSwitchId = u"vsw-1"_s})
        << QStringList{u"VpcId=vpc-1"_s, u"VSwitchId=vsw-1"_s, u"NatType=Enhanced"_s, u"NetworkType=internet"_s,
                       u"InternetChargeType=PayByLcu"_s, u"InstanceChargeType=PostPaid"_s};
    QTest::newRow("server ids are a JSON list in a text")
        << rawRequest(DescribeInstancesRequest{.instanceIds = {u"i-1"_s, u"i-2"_s}})
        << QStringList{u"InstanceIds=[\"i-1\",\"i-2\"]"_s, u"PageNumber=1"_s, u"PageSize=100"_s};
    QTest::newRow("no server ids are no filter, not an empty one")
        << rawRequest(DescribeInstancesRequest{}) << QStringList{u"PageNumber=1"_s, u"PageSize=100"_s};
    QTest::newRow("rules are numbered and name their source")
        << rawRequest(AuthorizeSecurityGroupRequest{
               .securityGroupId = u"sg-1"_s,
               .permissions = {{.ipProtocol = u"TCP"_s, .portRange = u"22/22"_s, .peerCidr = u"10.0.0.0/8"_s, .policy = u"accept"_s}}})
        << QStringList{u"SecurityGroupId=sg-1"_s,
                       u"Permissions.1.IpProtocol=TCP"_s,
                       u"Permissions.1.PortRange=22/22"_s,
                       u"Permissions.1.SourceCidrIp=10.0.0.0/8"_s,
                       u"Permissions.1.Policy=accept"_s,
                       u"Permissions.1.Priority=1"_s,
                       u"Permissions.1.NicType=intranet"_s};
    QTest::newRow("disks are nested")
        << rawRequest(RunInstancesRequest{.imageId = u"img"_s,
                                          .instanceType = u"ecs.c6.large"_s,
                                          .systemDisk = {.category = u"cloud_efficiency"_s, .sizeGib = 40},
                                          .dataDisks = {{.category = u"cloud_essd"_s, .sizeGib = 100, .performanceLevel = u"PL1"_s}}})
        << QStringList{u"ImageId=img"_s,
                       u"InstanceType=ecs.c6.large"_s,
                       u"SystemDisk.Category=cloud_efficiency"_s,
                       u"SystemDisk.Size=40"_s,
                       u"DataDisk.1.Category=cloud_essd"_s,
                       u"DataDisk.1.Size=100"_s,
                       u"DataDisk.1.PerformanceLevel=PL1"_s,
                       u"DataDisk.1.DeleteWithInstance=true"_s,
                       u"InternetMaxBandwidthOut=0"_s,
                       u"Amount=1"_s,
                       u"InstanceChargeType=PostPaid"_s};
    QTest::newRow("Redis calls its token Token")
        << rawRequest(CreateKVStoreInstanceRequest{.instanceClass = u"redis.master.small.default"_s, .clientToken = u"t"_s})
        << QStringList{u"InstanceType=Redis"_s, u"InstanceClass=redis.master.small.default"_s, u"NetworkType=VPC"_s,
                       u"ChargeType=PostPaid"_s, u"Token=t"_s};
    QTest::newRow("Redis by subscription")
        << rawRequest(CreateKVStoreInstanceRequest{.instanceClass = u"a"_s, .chargeType = u"PrePaid"_s, .period = 12, .autoRenew = true, .autoRenewPeriod = 12})
        << QStringList{u"InstanceType=Redis"_s, u"InstanceClass=a"_s, u"NetworkType=VPC"_s, u"ChargeType=PrePaid"_s, u"Period=12"_s, u"AutoRenew=true"_s,
                       u"AutoRenewPeriod=12"_s};
    QTest::newRow("RDS by subscription")
        << rawRequest(CreateDBInstanceRequest{.engine = u"MySQL"_s, .storageGb = 20, .payType = u"Prepaid"_s, .period = u"Month"_s, .usedTime = 6, .autoRenew = false})
        << QStringList{u"Engine=MySQL"_s, u"DBInstanceStorage=20"_s, u"DBInstanceNetType=Intranet"_s, u"InstanceNetworkType=VPC"_s, u"PayType=Prepaid"_s,
                       u"Period=Month"_s, u"UsedTime=6"_s, u"AutoRenew=false"_s};
    QTest::newRow("RDS looks up tags by a JSON object")
        << rawRequest(DescribeDBInstancesRequest{.tags = {{u"k"_s, u"v"_s}}})
        << QStringList{u"Tags={\"k\":\"v\"}"_s, u"PageNumber=1"_s, u"PageSize=100"_s};
    QTest::newRow("TCP checks have a small h in the interval")
        << rawRequest(CreateTcpListenerRequest{.loadBalancerId = u"lb-1"_s,
                                               .listenerPort = 22,
                                               .backendServerPort = 2222,
                                               .healthCheck = {.timeout = 5, .interval = 2}})
        << QStringList{u"LoadBalancerId=lb-1"_s,     u"ListenerPort=22"_s,
                       u"BackendServerPort=2222"_s,  u"Bandwidth=-1"_s,
                       u"HealthCheckSwitch=on"_s,    u"HealthCheckConnectTimeout=5"_s,
                       u"healthCheckInterval=2"_s};
    QTest::newRow("HTTP checks that are off have no details")
        << rawRequest(CreateHttpListenerRequest{.loadBalancerId = u"lb-1"_s,
                                                .listenerPort = 80,
                                                .backendServerPort = 8080,
                                                .healthCheck = {.enabled = false, .uri = u"/x"_s}})
        << QStringList{u"LoadBalancerId=lb-1"_s, u"ListenerPort=80"_s, u"BackendServerPort=8080"_s,
                       u"Bandwidth=-1"_s,        u"StickySession=off"_s, u"HealthCheck=off"_s};
    QTest::newRow("backends are a JSON list with weights as texts")
        << rawRequest(AddBackendServersRequest{.loadBalancerId = u"lb-1"_s, .backendServers = {{u"i-1"_s, 50}}})
        << QStringList{u"LoadBalancerId=lb-1"_s,
                       u"BackendServers=[{\"ServerId\":\"i-1\",\"Type\":\"ecs\",\"Weight\":\"50\"}]"_s};
}

void TestRequests::parameters()
{
    QFETCH(RawRequest, request);
    QFETCH(QStringList, expected);
    QStringList actual;
    for (const auto &[name, value] : request.parameters.plain())
        actual.append(name + u'=' + value);
    QCOMPARE(actual, expected);
}

void TestRequests::secretsAreMarked_data()
{
    QTest::addColumn<RawRequest>("request");
    QTest::newRow("password of servers") << rawRequest(RunInstancesRequest{.password = u"s3cret"_s});
    QTest::newRow("password of an account") << rawRequest(CreateDBAccountRequest{.accountPassword = u"s3cret"_s});
    QTest::newRow("new password of an account") << rawRequest(ResetDBAccountPasswordRequest{.accountPassword = u"s3cret"_s});
    QTest::newRow("password of a cache") << rawRequest(CreateKVStoreInstanceRequest{.password = u"s3cret"_s});
    QTest::newRow("new password of a cache") << rawRequest(ModifyKVStoreInstanceAttributeRequest{.newPassword = u"s3cret"_s});
}

void TestRequests::secretsAreMarked()
{
    QFETCH(RawRequest, request);
    QVERIFY(request.parameters.hasSecret());
    for (const auto &[name, value] : request.parameters.masked())
        QVERIFY2(!value.contains("s3cret"_L1), qPrintable(name));
}

void TestRequests::problemsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("problem"); // empty: it reads well

    QTest::newRow("as it should be") << QByteArray(R"({"TotalCount":1,"Vpcs":{"Vpc":[{"VpcId":"vpc-1","Status":"Available"}]}})")
                                     << QString();
    QTest::newRow("none") << QByteArray(R"({"TotalCount":0,"Vpcs":{"Vpc":[]}})") << QString();
    QTest::newRow("none, without the wrapper") << QByteArray(R"({"TotalCount":0})") << QString();
    QTest::newRow("unknown fields do not matter")
        << QByteArray(R"({"TotalCount":1,"New":[1],"Vpcs":{"Vpc":[{"VpcId":"vpc-1","Status":"Available","New":{}}]}})") << QString();
    QTest::newRow("numbers may be texts")
        << QByteArray(R"({"TotalCount":"1","Vpcs":{"Vpc":[{"VpcId":"vpc-1","Status":"Available","IsDefault":"false"}]}})")
        << QString();
    QTest::newRow("an id is missing") << QByteArray(R"({"TotalCount":2,"Vpcs":{"Vpc":[{"VpcId":"a","Status":"b"},{"Status":"b"}]}})")
                                      << u"Vpcs.Vpc[1].VpcId: missing"_s;
    QTest::newRow("an id is null") << QByteArray(R"({"TotalCount":1,"Vpcs":{"Vpc":[{"VpcId":null,"Status":"b"}]}})")
                                   << u"Vpcs.Vpc[0].VpcId: missing"_s;
    QTest::newRow("an id is an object") << QByteArray(R"({"TotalCount":1,"Vpcs":{"Vpc":[{"VpcId":{},"Status":"b"}]}})")
                                        << u"Vpcs.Vpc[0].VpcId: not a text"_s;
    QTest::newRow("a truth is a text")
        << QByteArray(R"({"TotalCount":1,"Vpcs":{"Vpc":[{"VpcId":"a","Status":"b","IsDefault":"perhaps"}]}})")
        << u"Vpcs.Vpc[0].IsDefault: not a boolean"_s;
    QTest::newRow("a time is none")
        << QByteArray(R"({"TotalCount":1,"Vpcs":{"Vpc":[{"VpcId":"a","Status":"b","CreationTime":"yesterday"}]}})")
        << u"Vpcs.Vpc[0].CreationTime: not a time"_s;
    QTest::newRow("the list is an object") << QByteArray(R"({"TotalCount":1,"Vpcs":{"Vpc":{}}})") << u"Vpcs.Vpc: not a list"_s;
    QTest::newRow("the wrapper is a list") << QByteArray(R"({"TotalCount":1,"Vpcs":[]})") << u"Vpcs: not an object"_s;
    QTest::newRow("an entry is a text") << QByteArray(R"({"TotalCount":1,"Vpcs":{"Vpc":["vpc-1"]}})")
                                        << u"Vpcs.Vpc[0]: not an object"_s;
    QTest::newRow("the total is no number") << QByteArray(R"({"TotalCount":"many","Vpcs":{"Vpc":[]}})")
                                            << u"TotalCount: not an integer"_s;
    QTest::newRow("inner lists have places, too")
        << QByteArray(R"({"TotalCount":1,"Vpcs":{"Vpc":[{"VpcId":"a","Status":"b","Tags":{"Tag":[{"Key":"k"},{"Value":"v"}]}}]}})")
        << u"Vpcs.Vpc[0].Tags.Tag[1].Key: missing"_s;
}

void TestRequests::problemsNameTheirPlace()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, problem);
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    QVERIFY(document.isObject());
    const auto response = readResponse<DescribeVpcsRequest>({document.object(), u"r-1"_s});
    QCOMPARE(response ? QString() : response.error().message, problem);
    if (!response) {
        QCOMPARE(response.error().kind, ErrorKind::Malformed);
        QCOMPARE(response.error().code, u"MalformedAnswer"_s);
        QCOMPARE(response.error().requestId, u"r-1"_s);
        QCOMPARE(response.error().action, u"Vpc:DescribeVpcs"_s);
    }
}

void TestRequests::brokenAnswerOfAChangeIsNoRefusal()
{
    const auto response = readResponse<CreateVpcRequest>({QJsonObject{{u"VpcID"_s, u"vpc-1"_s}}, u"r-1"_s});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(response.error().message, u"VpcId: missing"_s);
}

void TestRequests::listWithoutTotalMustBeThere()
{
    const auto response = readResponse<DescribeDatabasesRequest>({QJsonObject{}, {}});
    QVERIFY(!response);
    QCOMPARE(response.error().message, u"Databases.Database: missing"_s);
}

void TestRequests::bothKindsOfTagsAreRead()
{
    const QJsonArray kinds{QJsonObject{{u"Key"_s, u"a"_s}, {u"Value"_s, u"1"_s}},
                           QJsonObject{{u"TagKey"_s, u"b"_s}, {u"TagValue"_s, u"2"_s}}};
    const JsonReader json(QJsonObject{{u"Tags"_s, QJsonObject{{u"Tag"_s, kinds}}}});
    QCOMPARE(readTags(json), (Tags{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}));
    QVERIFY(!json.hasProblem());
}

void TestRequests::regionIsAdded()
{
    QCOMPARE(withRegion(rawRequest(DeleteVpcRequest{.vpcId = u"vpc-1"_s}), u"cn-beijing"_s).plain(),
             (QList<QPair<QString, QString>>{{u"RegionId"_s, u"cn-beijing"_s}, {u"VpcId"_s, u"vpc-1"_s}}));
    QVERIFY(withRegion(rawRequest(GetCallerIdentityRequest{}), u"cn-beijing"_s).items().isEmpty());
}

void TestRequests::previewMasksSecrets()
{
    const CallPreview shown = preview(CreateDBAccountRequest{.dbInstanceId = u"<db>"_s, .accountName = u"app"_s, .accountPassword = u"s3cret"_s},
                                      u"cn-hangzhou"_s);
    QCOMPARE(shown, (CallPreview{u"Rds"_s,
                                 u"2014-08-15"_s,
                                 u"CreateAccount"_s,
                                 {{u"RegionId"_s, u"cn-hangzhou"_s},
                                  {u"DBInstanceId"_s, u"<db>"_s},
                                  {u"AccountName"_s, u"app"_s},
                                  {u"AccountPassword"_s, u"***"_s}}}));
}

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
