#include "wizard/plan/plan.h"
#include "wizard/topology/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// Every field of the topology, edited after everything was created: the plan has something to do, or says here why not.
class tst_PlanFields : public QObject
{
    Q_OBJECT

private slots:
    void anEditIsPlanned_data();
    void anEditIsPlanned();
    void everyFieldHasARow();
};

namespace {

using Prepare = void (*)(Topology &);

struct Row
{
    const char *path;    ///< as in the schema; "[]" is the first item of a list
    const char *other;   ///< another value, as JSON; empty: made from the one that is there
    const char *planned; ///< a step that must be among those to do; empty: none, for this reason:
    const char *reason = "";
    Prepare prepare = nullptr; ///< what the field needs to mean something
};

/// Everything that a topology can hold, each list with an item. It is planned, never sent.
Topology everything()
{
    Topology t = *preset(u"two-zone", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    ServerGroup &group = t.servers->groups[0];
    group.hostName = u"web"_s;
    group.userData = u"#!/bin/sh"_s;
    group.creditSpecification = u"Standard"_s;
    group.releaseAt = u"2031-01-01T00:00:00Z"_s;
    group.dataDisks[0].performanceLevel = u"PL0"_s;
    group.systemDisk.performanceLevel = u"PL0"_s;
    t.database->whitelistGroups = {{u"office"_s, {u"192.0.2.0/24"_s}}};
    t.database->readWriteSplitting = ReadWriteSplitting();
    t.database->sqlAudit = SqlAudit();
    t.cache->accounts = {{u"reader"_s, CachePrivilege::ReadWrite}};
    t.cache->shards = 2;
    t.cache->readReplicas = 1;
    Listener &web = t.balancer->listeners[0];
    web.protocol = ListenerProtocol::Https;
    web.stickySession = StickySession{StickyMode::Server, 500, u"id"_s};
    web.certificate = u"shop"_s;
    web.healthCheck.domain = u"shop.example"_s;
    web.healthCheck.method = u"get"_s;
    web.healthCheck.request = u"ping"_s;
    web.healthCheck.expected = u"pong"_s;
    web.healthCheck.type = u"http"_s;
    t.balancer->certificates = {{u"shop"_s, u"shop-cert"_s, u"/a.pem"_s, u"/a.key"_s, {}}, {u"spare"_s, u"spare-cert"_s, u"/b.pem"_s, u"/b.key"_s, {}}};
    t.balancer->masterZone = u"cn-hangzhou-h"_s;
    t.balancer->slaveZone = u"cn-hangzhou-i"_s;
    return t;
}

void withoutPackage(Topology &t) { t.network.publicIps->sharedBandwidth.reset(); }
void onLocalDisks(Topology &t)
{
    t.database->storage.type = u"local_ssd"_s;
    t.database->version = u"5.7"_s;
}
void withOwnKey(Topology &t)
{
    t.servers->login.method = LoginMethod::ImportKeyPair;
    t.servers->login.publicKey = u"ssh-rsa AAAA"_s;
}
void inside(Topology &t)
{
    t.balancer->address = BalancerAddress::Intranet;
    t.balancer->vswitch = u"a"_s;
}
void knownCertificate(Topology &t) { t.balancer->certificates[0].id = u"1_2"_s; }
void inserted(Topology &t) { t.balancer->listeners[0].stickySession->mode = StickyMode::Insert; }
void subscribed(Topology &t)
{
    for (Charge *charge : {&t.servers->groups[0].charge, &t.database->charge, &t.cache->charge})
        charge->model = ChargeModel::Subscription;
}

constexpr const char *billing = "a subscription's time and renewal are changed where it is billed";
constexpr const char *another = "another name is another thing";

const QList<Row> &rows()
{
    static const QList<Row> all{
        {"format", "", "", "the form of the text"},
        {"name", "", "", "the project's own name; what exists keeps its name"},
        {"region", "\"cn-beijing\"", "", "nothing moves to another region; the field is locked once something exists"},
        {"network.vpc.name", "", "vpc/change"},
        {"network.vpc.cidr", "\"10.0.0.0/8\"", "vpc/replace"},
        {"network.vpc.existingId", "\"vpc-1\"", "vpc/replace"},
        {"network.vswitches[].key", "\"z\"", "vswitch/z/create", another},
        {"network.vswitches[].name", "", "vswitch/a/change"},
        {"network.vswitches[].zone", "\"cn-hangzhou-j\"", "vswitch/a/replace"},
        {"network.vswitches[].cidr", "\"10.0.9.0/24\"", "vswitch/a/replace"},
        {"network.vswitches[].existingId", "\"vsw-1\"", "vswitch/a/replace"},
        {"network.nat.name", "", "natgateway/change"},
        {"network.nat.vswitch", "\"b\"", "natgateway/replace"},
        {"network.nat.bindMode", "\"nat\"", "natgateway/change"},
        {"network.publicIps.count", "", "eip/3/create"},
        {"network.publicIps.isp", "\"BGP_PRO\"", "eip/1/replace"},
        {"network.publicIps.mbps", "7", "eip/1/change"},
        {"network.publicIps.charge", "\"bandwidth\"", "eip/1/replace", "", withoutPackage},
        {"network.publicIps.sharedBandwidth.mbps", "", "bandwidthpackage/change"},
        {"network.publicIps.sharedBandwidth.charge", "\"traffic\"", "bandwidthpackage/replace"},
        {"network.snat[].key", "\"z\"", "snatentry/z/create", another},
        {"network.snat[].vswitch", "\"b\"", "snatentry/a/replace"},
        {"network.dnat[].key", "\"z\"", "forwardentry/z/create", another},
        {"network.dnat[].kind", "\"ip\"", "forwardentry/web/change"},
        {"network.dnat[].publicIp", "2", "forwardentry/web/change"},
        {"network.dnat[].protocol", "\"udp\"", "forwardentry/web/change"},
        {"network.dnat[].externalPort", "\"8081\"", "forwardentry/web/change"},
        {"network.dnat[].server", "\"app-2\"", "forwardentry/web/change"},
        {"network.dnat[].internalPort", "\"81\"", "forwardentry/web/change"},
        {"servers.securityGroup.name", "", "securitygroup/change"},
        {"servers.securityGroup.existingId", "\"sg-1\"", "securitygroup/replace"},
        {"servers.securityGroup.rules[].key", "\"z\"", "securitygrouprule/z/create", another},
        {"servers.securityGroup.rules[].direction", "\"out\"", "securitygrouprule/http/change"},
        {"servers.securityGroup.rules[].policy", "\"drop\"", "securitygrouprule/http/change"},
        {"servers.securityGroup.rules[].protocol", "\"udp\"", "securitygrouprule/http/change"},
        {"servers.securityGroup.rules[].ports", "\"81/81\"", "securitygrouprule/http/change"},
        {"servers.securityGroup.rules[].cidr", "\"192.0.2.0/24\"", "securitygrouprule/http/change"},
        {"servers.securityGroup.rules[].priority", "", "securitygrouprule/http/change"},
        {"servers.login.method", "\"password\"", "instances/app/a/replace"},
        {"servers.login.keyPair", "", "keypair/replace"},
        {"servers.login.keyFile", "\"~/other.pem\"", "", "where the private key went when it was made; the cloud has the public half alone"},
        {"servers.login.publicKey", "", "keypair/replace", "", withOwnKey},
        {"servers.groups[].key", "\"z\"", "instances/z/a/create", another},
        {"servers.groups[].name", "", "instances/app/a/change"},
        {"servers.groups[].count", "", "instances/app/a/2/create"},
        {"servers.groups[].vswitches[]", "\"b\"", "instances/app/a/replace"},
        {"servers.groups[].type", "", "instances/app/a/change"},
        {"servers.groups[].ioOptimized", "", "instances/app/a/replace"},
        {"servers.groups[].image.id", "", "instances/app/a/change"},
        {"servers.groups[].systemDisk.category", "", "instances/app/a/replace"},
        {"servers.groups[].systemDisk.performanceLevel", "", "instances/app/a/replace"},
        {"servers.groups[].systemDisk.gib", "", "instances/app/a/change"},
        {"servers.groups[].dataDisks[].key", "", "", "the cloud's disks carry no key: equal disks are told by their size"},
        {"servers.groups[].dataDisks[].category", "", "instances/app/a/replace"},
        {"servers.groups[].dataDisks[].performanceLevel", "", "instances/app/a/replace"},
        {"servers.groups[].dataDisks[].gib", "", "instances/app/a/change"},
        {"servers.groups[].publicBandwidthMbps", "", "instances/app/a/replace"},
        {"servers.groups[].charge.model", "\"subscription\"", "instances/app/a/replace"},
        {"servers.groups[].charge.period", "", "", billing, subscribed},
        {"servers.groups[].charge.unit", "\"year\"", "", billing, subscribed},
        {"servers.groups[].charge.autoRenew", "", "", billing, subscribed},
        {"servers.groups[].hostName", "", "instances/app/a/change"},
        {"servers.groups[].userData", "", "instances/app/a/replace"},
        {"servers.groups[].creditSpecification", "\"Unlimited\"", "instances/app/a/change"},
        {"servers.groups[].deletionProtection", "", "instances/app/a/change"},
        {"servers.groups[].releaseAt", "\"2032-01-01T00:00:00Z\"", "instances/app/a/change"},
        {"database.name", "", "dbinstance/change"},
        {"database.engine", "\"MariaDB\"", "dbinstance/replace"},
        {"database.version", "\"5.7\"", "dbinstance/replace"},
        {"database.edition", "\"Basic\"", "dbinstance/replace"},
        {"database.class", "", "dbinstance/change"},
        {"database.storage.type", "", "dbinstance/replace"},
        {"database.storage.gib", "", "dbinstance/change"},
        {"database.vswitch", "\"b\"", "dbinstance/replace"},
        {"database.standbyVswitch", "\"a\"", "dbinstance/replace"},
        {"database.whitelist[]", "\"198.51.100.0/24\"", "dbwhitelist/change"},
        {"database.databases[].name", "", "dbschema/shopx/create", another},
        {"database.databases[].charset", "\"gbk\"", "dbschema/shop/replace"},
        {"database.accounts[].name", "", "dbaccount/shop_appx/create", another},
        {"database.accounts[].type", "\"super\"", "dbaccount/shop_app/replace"},
        {"database.accounts[].privileges", "{\"shop\":\"ReadOnly\"}", "dbprivilege/shop_app/change"},
        {"database.backup.days[]", "\"Sunday\"", "dbbackuppolicy/change"},
        {"database.backup.window", "\"03:00+08:00\"", "dbbackuppolicy/change"},
        {"database.backup.retentionDays", "", "dbbackuppolicy/change"},
        {"database.backup.log", "", "dbbackuppolicy/change"},
        {"database.readOnly[].key", "\"z\"", "dbreadonlyinstance/z/create", another},
        {"database.readOnly[].name", "", "dbreadonlyinstance/reader/change"},
        {"database.readOnly[].vswitch", "\"a\"", "dbreadonlyinstance/reader/replace"},
        {"database.readOnly[].class", "", "dbreadonlyinstance/reader/change"},
        {"database.deletionProtection", "", "dbinstance/change"},
        {"database.charge.model", "\"subscription\"", "dbinstance/replace"},
        {"database.charge.period", "", "", billing, subscribed},
        {"database.charge.unit", "\"year\"", "", billing, subscribed},
        {"database.charge.autoRenew", "", "", billing, subscribed},
        {"database.whitelistGroups[].name", "", "dbwhitelist/change"},
        {"database.whitelistGroups[].addresses[]", "\"198.51.100.0/24\"", "dbwhitelist/change"},
        {"database.readWriteSplitting.proxyNodes", "", "dbproxy/change"},
        {"database.readWriteSplitting.maxDelaySeconds", "", "dbproxy/change", "", onLocalDisks},
        {"database.sqlAudit.retentionDays", "180", "dbsqlaudit/change"},
        {"database.publicAddress", "", "", "none is ever opened; advice says how to reach the instance"},
        {"cache.name", "", "cacheinstance/change"},
        {"cache.edition", "\"cluster\"", "cacheinstance/replace"},
        {"cache.replicas", "\"single\"", "cacheinstance/replace"},
        {"cache.class", "", "cacheinstance/change"},
        {"cache.version", "\"4.0\"", "cacheinstance/replace"},
        {"cache.vswitch", "\"b\"", "cacheinstance/replace"},
        {"cache.secondVswitch", "\"a\"", "cacheinstance/replace"},
        {"cache.whitelist[]", "\"198.51.100.0/24\"", "cachewhitelist/change"},
        {"cache.charge.model", "\"subscription\"", "cacheinstance/replace"},
        {"cache.charge.period", "", "", billing, subscribed},
        {"cache.charge.unit", "\"year\"", "", billing, subscribed},
        {"cache.charge.autoRenew", "", "", billing, subscribed},
        {"cache.shards", "", "cacheinstance/change"},
        {"cache.readReplicas", "", "cacheinstance/change"},
        {"cache.expectedConnections", "100", "", "for advice alone"},
        {"cache.expectedBandwidthMBps", "100", "", "for advice alone"},
        {"cache.passwordFree", "", "cachewhitelist/change"},
        {"cache.accounts[].name", "", "cacheaccount/readerx/create", another},
        {"cache.accounts[].privilege", "\"readOnly\"", "cacheaccount/reader/change"},
        {"balancer.name", "", "loadbalancer/change"},
        {"balancer.address", "\"intranet\"", "loadbalancer/replace"},
        {"balancer.vswitch", "\"b\"", "loadbalancer/replace", "", inside},
        {"balancer.listeners[].key", "\"z\"", "loadbalancerlistener/z/create", another},
        {"balancer.listeners[].protocol", "\"http\"", "loadbalancerlistener/http/replace"},
        {"balancer.listeners[].port", "", "loadbalancerlistener/http/replace"},
        {"balancer.listeners[].backendPort", "", "loadbalancerlistener/http/replace"},
        {"balancer.listeners[].scheduler", "\"rr\"", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].healthCheck.on", "", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].healthCheck.type", "\"tcp\"", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].healthCheck.uri", "", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].healthCheck.codes[]", "\"http_4xx\"", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].healthCheck.intervalSeconds", "", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].healthCheck.timeoutSeconds", "", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].healthCheck.rise", "", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].healthCheck.fall", "", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].healthCheck.port", "8080", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].healthCheck.domain", "", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].healthCheck.method", "\"head\"", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].healthCheck.request", "", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].healthCheck.expected", "", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].persistenceSeconds", "10", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].stickySession.mode", "\"insert\"", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].stickySession.seconds", "600", "loadbalancerlistener/http/change", "", inserted},
        {"balancer.listeners[].stickySession.cookie", "", "loadbalancerlistener/http/change"},
        {"balancer.listeners[].redirectTo", "443", "loadbalancerlistener/http/replace"},
        {"balancer.listeners[].certificate", "\"spare\"", "loadbalancerlistener/http/change"},
        {"balancer.backends[].server", "\"app-9\"", "backendservers/app-1/delete"},
        {"balancer.backends[].weight", "1", "backendservers/app-1/change"},
        {"balancer.certificates[].key", "\"z\"", "servercertificate/z/create", another},
        {"balancer.certificates[].name", "", "servercertificate/shop/replace"},
        {"balancer.certificates[].certificateFile", "", "servercertificate/shop/replace"},
        {"balancer.certificates[].keyFile", "", "servercertificate/shop/replace"},
        {"balancer.certificates[].id", "\"3_4\"", "loadbalancerlistener/http/change", "", knownCertificate},
        {"balancer.masterZone", "\"cn-hangzhou-j\"", "loadbalancer/replace"},
        {"balancer.slaveZone", "\"cn-hangzhou-j\"", "loadbalancer/replace"},
        {"balancer.deletionProtection", "", "loadbalancer/change"},
    };
    return all;
}

/// Another value of the same kind.
QJsonValue otherThan(const QJsonValue &value)
{
    if (value.isBool())
        return !value.toBool();
    if (value.isDouble())
        return value.toInt() + 1;
    return value.toString() + u'x';
}

QJsonValue fromText(const char *text)
{
    return QJsonDocument::fromJson('[' + QByteArray(text) + ']').array().at(0);
}

/// The value with that at `path` exchanged. A field that is absent counts as an empty one of the kind that `other` has.
QJsonValue exchanged(const QJsonValue &value, QStringList path, const char *other)
{
    if (path.isEmpty()) {
        const QJsonValue chosen = *other ? fromText(other) : otherThan(value);
        return value.isUndefined() && !*other ? QJsonValue(true) : chosen;
    }
    QString name = path.takeFirst();
    const bool list = name.endsWith("[]"_L1);
    if (list)
        name.chop(2);
    QJsonObject object = value.toObject();
    if (list) {
        QJsonArray items = object.value(name).toArray();
        items[0] = exchanged(items.at(0), path, other);
        object.insert(name, items);
    } else {
        object.insert(name, exchanged(object.value(name), path, other));
    }
    return object;
}

/// All of it created as planned.
JournalSnapshot created(const Topology &topology)
{
    JournalSnapshot journal;
    for (const Step &step : planChanges(topology, {}).steps) {
        JournalEntry entry;
        entry.stepId = step.id;
        entry.state = StepState::Ready;
        entry.facts.id = step.id;
        entry.made = step.values;
        for (const ServerRef &server : serversOf(topology, step))
            entry.facts.members[server.id].id = server.id;
        journal.insert(step.id, entry);
    }
    return journal;
}

/// Paths of what holds values: "network.vswitches[].zone".
void collect(const QJsonObject &schema, const QJsonObject &definitions, const QString &path, QStringList &leaves)
{
    const QString reference = schema.value(u"$ref"_s).toString();
    if (!reference.isEmpty())
        return collect(definitions.value(reference.section(u'/', -1)).toObject(), definitions, path, leaves);
    const QJsonObject members = schema.value(u"properties"_s).toObject();
    if (schema.value(u"type"_s) == u"array"_s)
        return collect(schema.value(u"items"_s).toObject(), definitions, path + u"[]"_s, leaves);
    if (members.isEmpty()) {
        leaves << path;
        return;
    }
    for (auto member = members.constBegin(); member != members.constEnd(); ++member)
        collect(member.value().toObject(), definitions, path.isEmpty() ? member.key() : path + u'.' + member.key(), leaves);
}

} // namespace

void tst_PlanFields::anEditIsPlanned_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < rows().size(); ++i) {
        const Row &row = rows()[i];
        if (qstrcmp(row.path, "format") != 0)
            QTest::addRow("%s: %s", row.path, *row.planned ? row.planned : row.reason) << i;
    }
}

void tst_PlanFields::anEditIsPlanned()
{
    QFETCH(int, index);
    const Row &row = rows()[index];
    Topology before = everything();
    if (row.prepare)
        row.prepare(before);
    const JournalSnapshot journal = created(before);
    for (const Step &step : planChanges(before, journal).steps)
        QVERIFY2(step.verb == Verb::None, qPrintable(step.id));

    const QJsonObject edited = exchanged(toJsonObject(before), QString::fromLatin1(row.path).split(u'.'), row.other).toObject();
    const auto after = topologyFromJson(QJsonDocument(edited).toJson());
    QVERIFY2(after, after ? "" : qPrintable(after.error().path + u' ' + after.error().code));
    QVERIFY(*after != before);
    QStringList todo;
    for (const Step &step : planChanges(*after, journal).steps) {
        if (step.verb != Verb::None)
            todo << step.id;
    }
    if (*row.planned)
        QVERIFY2(todo.contains(QLatin1String(row.planned)), qPrintable(todo.join(u' ')));
    else
        QVERIFY2(todo.isEmpty(), qPrintable(todo.join(u' ')));
}

void tst_PlanFields::everyFieldHasARow()
{
    const QJsonObject schema = QJsonDocument::fromJson(topologySchema()).object();
    QStringList leaves;
    collect(schema, schema.value(u"$defs"_s).toObject(), {}, leaves);
    QVERIFY(leaves.size() > 130);
    QStringList known;
    for (const Row &row : rows()) {
        known << QString::fromLatin1(row.path);
        QVERIFY2(*row.planned || *row.reason, row.path);
    }
    for (const QString &leaf : std::as_const(leaves))
        QVERIFY2(known.contains(leaf), qPrintable(leaf));
    QCOMPARE(known.size(), leaves.size());
}

QTEST_APPLESS_MAIN(tst_PlanFields)
#include "tst_planfields.moc"
