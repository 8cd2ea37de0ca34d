#include "wizard/topology/json.h"
#include "wizard/topology/problem.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

QByteArray example()
{
    QFile file(QStringLiteral(CLOUDSTEPS_TEST_DATA "/example-topology.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The example with the first occurrence of one text replaced.
QByteArray exampleWith(const QByteArray &before, const QByteArray &after)
{
    QByteArray text = example();
    const qsizetype at = text.indexOf(before);
    return at < 0 ? QByteArray() : text.replace(at, before.size(), after);
}

/// Holds every member of `value` against the schema's properties.
void compareWithSchema(const QJsonObject &definitions, const QJsonObject &schema, const QJsonValue &value, const QString &path)
{
    QJsonObject rule = schema;
    if (rule.contains(u"$ref"_s))
        rule = definitions.value(rule.value(u"$ref"_s).toString().section(u'/', -1)).toObject();
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            compareWithSchema(definitions, rule.value(u"items"_s).toObject(), item, path + u"[]"_s);
        return;
    }
    if (!value.isObject() || !rule.contains(u"properties"_s))
        return;
    const QJsonObject object = value.toObject();
    const QJsonObject properties = rule.value(u"properties"_s).toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        QVERIFY2(properties.contains(it.key()), qPrintable(path + u'.' + it.key()));
        compareWithSchema(definitions, properties.value(it.key()).toObject(), it.value(), path + u'.' + it.key());
    }
}

} // namespace

class tst_TopologyJson : public QObject
{
    Q_OBJECT

private slots:
    void exampleIsThePresetTutorial();
    void whatIsWrittenIsReadBack_data();
    void whatIsWrittenIsReadBack();
    void membersKeepTheirOrder();
    void schemaKnowsEveryMember();
    void refuses_data();
    void refuses();
};

void tst_TopologyJson::exampleIsThePresetTutorial()
{
    const auto read = topologyFromJson(example());
    QVERIFY2(read, read ? "" : qPrintable(read.error().path + u' ' + read.error().code));
    QCOMPARE(toJson(*read), toJson(*preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s})));
    QVERIFY(*read == *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s}));
}

void tst_TopologyJson::whatIsWrittenIsReadBack_data()
{
    QTest::addColumn<Topology>("topology");
    for (const QString &name : presetNames())
        QTest::newRow(qPrintable(name)) << *preset(name, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    Topology other = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s});
    other.network.publicIps->sharedBandwidth.reset();
    other.network.publicIps->mbps = 17;
    other.servers->groups.first().charge = {ChargeModel::Subscription, 2, PeriodUnit::Year, true};
    other.servers->groups.first().name = u"商城 \"\\ 服务器"_s;
    other.database->deletionProtection = true;
    other.database->backup.reset();
    other.balancer->address = BalancerAddress::Intranet;
    other.balancer->vswitch = u"b"_s;
    QTest::newRow("everything that presets leave out") << other;
}

void tst_TopologyJson::whatIsWrittenIsReadBack()
{
    QFETCH(Topology, topology);
    const auto read = topologyFromJson(toJson(topology));
    QVERIFY2(read, read ? "" : qPrintable(read.error().path + u' ' + read.error().code));
    QVERIFY(*read == topology);
}

void tst_TopologyJson::membersKeepTheirOrder()
{
    const QByteArray text = toJson(*topologyFromJson(example()));
    qsizetype last = 0;
    for (const char *name : {"\"format\"", "\"name\"", "\"region\"", "\"network\"", "\"servers\"", "\"database\"", "\"cache\"", "\"balancer\""}) {
        const qsizetype at = text.indexOf(name, last);
        QVERIFY2(at >= last, name);
        last = at;
    }
    QVERIFY(text.endsWith("}\n"));
}

void tst_TopologyJson::schemaKnowsEveryMember()
{
    QJsonParseError error;
    const QJsonObject schema = QJsonDocument::fromJson(topologySchema(), &error).object();
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    for (const QString &name : presetNames())
        compareWithSchema(schema.value(u"$defs"_s).toObject(), schema, toJsonObject(*preset(name, u"r"_s, {u"r-a"_s, u"r-b"_s})), u"topology"_s);
}

void tst_TopologyJson::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    QTest::newRow("text that is no JSON") << QByteArray("{\"format\": ") << u"syntax"_s << u"11"_s;
    QTest::newRow("a list at the top") << QByteArray("[]") << u"wrong-type"_s << u"(root)"_s;
    QTest::newRow("another format") << exampleWith("cloudsteps-topology/1", "cloudsteps-topology/9") << u"format"_s << u"format"_s;
    QTest::newRow("a misspelt member") << exampleWith("\"vpc\"", "\"vcp\"") << u"missing"_s << u"network.vpc"_s;
    QTest::newRow("an unknown member") << exampleWith("\"isp\"", "\"ips\"") << u"unknown-field"_s << u"network.publicIps.ips"_s;
    QTest::newRow("a number where text belongs") << exampleWith("\"shop-vpc\"", "5") << u"wrong-type"_s << u"network.vpc.name"_s;
    QTest::newRow("text where a number belongs") << exampleWith("\"count\": 2, \"isp\"", "\"count\": \"2\", \"isp\"") << u"wrong-type"_s << u"network.publicIps.count"_s;
    QTest::newRow("a fraction of an address") << exampleWith("\"count\": 2, \"isp\"", "\"count\": 2.5, \"isp\"") << u"wrong-type"_s << u"network.publicIps.count"_s;
    QTest::newRow("a block that is none") << exampleWith("10.0.2.0/24", "10.0.2.0") << u"bad-value"_s << u"network.vswitches[1].cidr"_s;
    QTest::newRow("a word that there is not") << exampleWith("\"policy\": \"accept\"", "\"policy\": \"allow\"") << u"bad-value"_s << u"servers.securityGroup.rules[0].policy"_s;
    QTest::newRow("more servers than any program should make values of") << exampleWith("\"count\": 2, \"vswitches\"", "\"count\": 999999999, \"vswitches\"") << u"bad-value"_s << u"servers.groups[0].count"_s;
    QTest::newRow("more addresses than a gateway takes") << exampleWith("\"count\": 2, \"isp\"", "\"count\": 21, \"isp\"") << u"bad-value"_s << u"network.publicIps.count"_s;
    QTest::newRow("an object where a list belongs") << exampleWith("\"backends\": [", "\"backends\": {}, \"extra\": [") << u"wrong-type"_s << u"balancer.backends"_s;
}

void tst_TopologyJson::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(QString, path);
    const auto read = topologyFromJson(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().path, path);
}

QTEST_APPLESS_MAIN(tst_TopologyJson)
#include "tst_topologyjson.moc"
