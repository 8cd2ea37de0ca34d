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

/// A topology that sets every field that has a default.
Topology full()
{
    Topology topology = *preset(u"two-zone", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.network.vpc.existingId = u"vpc-bp1one"_s;
    topology.network.vswitches.first().existingId = u"vsw-bp1one"_s;
    topology.servers->securityGroup.existingId = u"sg-bp1one"_s;
    topology.servers->login = {LoginMethod::ExistingKeyPair, u"office"_s, {}, {}};
    topology.network.nat->bindMode = EipBindMode::Nat;
    topology.network.publicIps->sharedBandwidth.reset();
    topology.network.publicIps->charge = BandwidthCharge::Bandwidth;
    ServerGroup &group = topology.servers->groups.first();
    group.hostName = u"web"_s;
    group.userData = u"#!/bin/sh\necho \"一\"\n"_s;
    group.creditSpecification = u"Unlimited"_s;
    group.deletionProtection = true;
    group.releaseAt = u"2030-01-02T03:04:05Z"_s;
    Database &database = *topology.database;
    database.whitelistGroups = {{u"office"_s, {u"198.51.100.7"_s, u"vswitch:a"_s}}};
    database.readWriteSplitting = ReadWriteSplitting{4, 60};
    database.sqlAudit = SqlAudit{180};
    database.publicAddress = true;
    Cache &cache = *topology.cache;
    cache.cacheClass = u"redis.shard.small.2.ce"_s;
    cache.shards = 4;
    cache.readReplicas = 2;
    cache.expectedConnections = 30000;
    cache.expectedBandwidthMBps = 200;
    cache.passwordFree = true;
    cache.accounts = {{u"reader"_s, CachePrivilege::ReadOnly}};
    Balancer &balancer = *topology.balancer;
    balancer.certificates = {{u"shop"_s, u"shop-cert"_s, u"~/shop.pem"_s, u"~/shop.key"_s, {}}, {u"old"_s, u"old-cert"_s, {}, {}, u"1_2_3_4"_s}};
    balancer.masterZone = u"cn-hangzhou-h"_s;
    balancer.slaveZone = u"cn-hangzhou-i"_s;
    balancer.deletionProtection = true;
    Listener https{u"https"_s, ListenerProtocol::Https, 443, 8080, u"wrr"_s, {}};
    https.certificate = u"shop"_s;
    https.stickySession = StickySession{StickyMode::Server, 60, u"SESSION"_s};
    https.healthCheck.port = 8081;
    https.healthCheck.domain = u"shop.example"_s;
    https.healthCheck.method = u"get"_s;
    Listener dns{u"dns"_s, ListenerProtocol::Udp, 53, 53, u"sch"_s, {}};
    dns.healthCheck.request = u"ping"_s;
    dns.healthCheck.expected = u"pong"_s;
    Listener mail{u"mail"_s, ListenerProtocol::Tcp, 25, 25, u"tch"_s, {}};
    mail.persistenceSeconds = 300;
    balancer.listeners.first().redirectTo = 443;
    balancer.listeners << https << dns << mail;
    return topology;
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
    void aTopologyOfEveryFieldIsSound();
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
    QTest::newRow("every field") << full();
}

void tst_TopologyJson::whatIsWrittenIsReadBack()
{
    QFETCH(Topology, topology);
    const auto read = topologyFromJson(toJson(topology));
    QVERIFY2(read, read ? "" : qPrintable(read.error().path + u' ' + read.error().code));
    QVERIFY(*read == topology);
}

void tst_TopologyJson::aTopologyOfEveryFieldIsSound()
{
    const QList<Problem> problems = validate(full());
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().code + u' ' + problems.first().subject));
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
    compareWithSchema(schema.value(u"$defs"_s).toObject(), schema, toJsonObject(full()), u"topology"_s);
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
