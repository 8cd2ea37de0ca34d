#include "tests/simulator/simclient.h"

#include "cloudapi/simulator/modules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

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

    void hostsAreThoseOfTheRealServices_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("host");
        QTest::newRow("vpc at home") << u"vpc"_s << u"cn-hangzhou"_s << u"vpc.aliyuncs.com"_s;
        QTest::newRow("vpc elsewhere") << u"vpc"_s << u"cn-beijing"_s << u"vpc.cn-beijing.aliyuncs.com"_s;
        QTest::newRow("ecs has odd names") << u"ecs"_s << u"cn-hangzhou"_s << u"ecs-cn-hangzhou.aliyuncs.com"_s;
        QTest::newRow("ecs elsewhere") << u"ecs"_s << u"cn-beijing"_s << u"ecs.cn-beijing.aliyuncs.com"_s;
        QTest::newRow("databases are central") << u"rds"_s << u"cn-beijing"_s << u"rds.aliyuncs.com"_s;
        QTest::newRow("caches have another code") << u"redisa"_s << u"cn-beijing"_s << u"r-kvstore.aliyuncs.com"_s;
        QTest::newRow("balancers are central") << u"slb"_s << u"cn-shanghai"_s << u"slb.aliyuncs.com"_s;
        QTest::newRow("bills go by the site") << u"bssopenapi"_s << u"cn-beijing"_s << u"business.aliyuncs.com"_s;
        QTest::newRow("quotas are everywhere the same") << u"quotas"_s << u"cn-beijing"_s << u"quotas.aliyuncs.com"_s;
        QTest::newRow("no such region") << u"vpc"_s << u"nowhere"_s << QString();
    }
    void hostsAreThoseOfTheRealServices()
    {
        QFETCH(QString, service);
        QFETCH(QString, region);
        QFETCH(QString, host);
        SimClient client;
        const auto endpoints = client.call(Products::location, u"DescribeEndpoints"_s, {{u"Id"_s, region}, {u"ServiceCode"_s, service}});
        QVERIFY(endpoints.ok());
        QCOMPARE(at(endpoints.body, u"Endpoints.Endpoint[].Endpoint"_s).toString(), host);
        QVERIFY(at(endpoints.body, u"Endpoints.Endpoint"_s).isArray());
    }

    void parametersAreHeldAgainstTheContract_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<Parameters>("parameters");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("unknown");
        QTest::newRow("what is required and absent") << u"DeleteVpc"_s << Parameters{} << u"MissingParameter"_s << QStringList();
        QTest::newRow("what is required and empty") << u"DeleteVpc"_s << Parameters{{u"VpcId"_s, QString()}} << u"MissingParameter"_s << QStringList();
        QTest::newRow("a required list") << u"TagResources"_s << Parameters{{u"ResourceType"_s, u"VPC"_s}, {u"Tag.1.Key"_s, u"k"_s}} << u"MissingParameter"_s
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

        problems.clear();
        const QByteArray text = contract.text({{u"Id"_s, u"a"_s}, {u"Secret"_s, u"x"_s}}, &problems);
        QCOMPARE(text, QByteArray(R"({"Id":"a"})"));
        QCOMPARE(problems, QStringList{u"Secret: not in the contract"_s});
    }

    void whatIsWrittenReadsAsItWas_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("plain text") << QJsonValue(u"vpc-bp1"_s);
        QTest::newRow("no text") << QJsonValue(QString());
        QTest::newRow("quotes, backslashes and lines") << QJsonValue(u"a \"b\" \\ c\n\t\r\b\f"_s);
        QTest::newRow("control characters") << QJsonValue(u"a\u0001\u001f\u007f"_s);
        QTest::newRow("Chinese, and beyond the first plane") << QJsonValue(u"专有网络 \U0001F600"_s);
        QTest::newRow("a whole number") << QJsonValue(qint64(9007199254740991));
        QTest::newRow("a negative number") << QJsonValue(-1);
        QTest::newRow("a price") << QJsonValue(0.1);
        QTest::newRow("a large number") << QJsonValue(1e20);
        QTest::newRow("a boolean") << QJsonValue(false);
        QTest::newRow("nothing") << QJsonValue(QJsonValue::Null);
        QTest::newRow("an empty list") << QJsonValue(QJsonArray());
        QTest::newRow("an empty object") << QJsonValue(QJsonObject());
        QTest::newRow("lists of lists and objects") << QJsonValue(QJsonArray{QJsonArray{1, 2}, QJsonObject{{u"b"_s, 1}, {u"a"_s, QJsonArray{u"x"_s}}}});
    }
    void whatIsWrittenReadsAsItWas()
    {
        QFETCH(QJsonValue, value);
        const ActionContract contract(QJsonObject{{u"response"_s, QJsonObject{{u"*"_s, QJsonValue::Null}}}});
        const QJsonObject answer{{u"First"_s, value}, {u"Second"_s, value}};
        const QByteArray text = contract.text(answer);
        QCOMPARE(QJsonDocument::fromJson(text).object(), answer);
        QCOMPARE(text, QJsonDocument(answer).toJson(QJsonDocument::Compact));
    }

    void columnsOfTablesAreElementsOfXml()
    {
        const QJsonObject row{{u"COUNT(*)"_s, u"2"_s}, {u"1"_s, u"1"_s}, {u""_s, u"x"_s}, {u"name"_s, u"a"_s}};
        QXmlStreamReader xml(toXml({{u"Rows"_s, QJsonArray{row}}}, u"ExecuteScriptResponse"_s));
        QStringList names;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement)
                names << xml.name().toString();
        }
        QCOMPARE(xml.errorString(), QString());
        QCOMPARE(names, (QStringList{u"ExecuteScriptResponse"_s, u"Rows"_s, u"_"_s, u"_1"_s, u"COUNT___"_s, u"name"_s}));
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
