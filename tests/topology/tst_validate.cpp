#include "wizard/topology/json.h"
#include "wizard/topology/problem.h"

#include <QTest>

#include <functional>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

using Change = std::function<void(Topology &)>;
Q_DECLARE_METATYPE(Change)

class tst_Validate : public QObject
{
    Q_OBJECT

private slots:
    void presetsAreSound_data();
    void presetsAreSound();
    void finds_data();
    void finds();
};

void tst_Validate::presetsAreSound_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : presetNames())
        QTest::newRow(qPrintable(name)) << name;
}

void tst_Validate::presetsAreSound()
{
    QFETCH(QString, name);
    const auto problems = validate(*preset(name, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s}));
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().code + u' ' + problems.first().subject));
}

void tst_Validate::finds_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, Change change, const char *code, const char *subject) {
        QTest::newRow(name) << change << QString::fromLatin1(code) << QString::fromLatin1(subject);
    };
    row("a VPC without a name", [](Topology &t) { t.network.vpc.name.clear(); }, "name-empty", "network.vpc.name");
    row("a name that starts with a digit", [](Topology &t) { t.network.vpc.name = u"1shop"_s; }, "name-malformed", "network.vpc.name");
    row("no vswitch at all", [](Topology &t) { t.network.vswitches.clear(); }, "vswitch-none", "network.vswitches");
    row("two vswitches of one key", [](Topology &t) { t.network.vswitches[1].key = u"a"_s; }, "key-duplicate", "network.vswitches.a");
    row("a zone of another region", [](Topology &t) { t.network.vswitches[0].zone = u"cn-beijing-a"_s; }, "zone-elsewhere", "network.vswitches.a.zone");
    row("a NAT gateway in a vswitch that is gone", [](Topology &t) { t.network.nat->vswitch = u"z"_s; }, "vswitch-unknown", "network.nat.vswitch");
    row("public IPs without a NAT gateway", [](Topology &t) { t.network.nat.reset(); }, "public-ip-without-nat", "network.publicIps");
    row("a vswitch with two SNAT entries", [](Topology &t) { t.network.snat[1].vswitch = u"a"_s; }, "snat-duplicate", "network.snat.b.vswitch");
    row("an entry for the third of two addresses", [](Topology &t) { t.network.dnat[0].publicIp = 3; }, "public-ip-unknown", "network.dnat.web.publicIp");
    row("an entry for a server that is gone", [](Topology &t) { t.network.dnat[0].server = u"app-9"_s; }, "server-unknown", "network.dnat.web.server");
    row("a port that is none", [](Topology &t) { t.network.dnat[0].externalPort = u"70000"_s; }, "port-malformed", "network.dnat.web.externalPort");
    row("ranges of different width", [](Topology &t) {
        t.network.dnat[0].kind = DnatKind::Range;
        t.network.dnat[0].externalPort = u"8000/8010"_s;
        t.network.dnat[0].internalPort = u"80/85"_s;
    }, "port-range-differs", "network.dnat.web.internalPort");
    row("a priority of 0", [](Topology &t) { t.servers->securityGroup.rules[0].priority = 0; }, "out-of-range", "servers.securityGroup.rules.http.priority");
    row("a key pair without a file", [](Topology &t) { t.servers->login.keyFile.clear(); }, "key-file-empty", "servers.login.keyFile");
    row("a public key that is none", [](Topology &t) { t.servers->login = {LoginMethod::ImportKeyPair, u"shop-key"_s, {}, u"hello"_s}; }, "public-key-malformed", "servers.login.publicKey");
    row("no server", [](Topology &t) { t.servers->groups[0].count = 0; }, "out-of-range", "servers.groups.app.count");
    row("a privilege on no database", [](Topology &t) { t.database->accounts[0].privileges = {{u"blog"_s, u"ReadOnly"_s}}; }, "database-unknown", "database.accounts.shop_app.privileges");
    row("an address that is none", [](Topology &t) { t.database->whitelist << u"10.0.0.300"_s; }, "address-malformed", "database.whitelist");
    row("a backup at half past", [](Topology &t) { t.database->backup->window = u"02:30+08:00"_s; }, "window-malformed", "database.backup.window");
    row("a cache in no vswitch", [](Topology &t) { t.cache->vswitch = u"q"_s; }, "vswitch-unknown", "cache.vswitch");
    row("two listeners on one port", [](Topology &t) { t.balancer->listeners[1].port = 80; }, "port-duplicate", "balancer.listeners.tcp.port");
    row("a weight above 100", [](Topology &t) { t.balancer->backends[0].weight = 101; }, "out-of-range", "balancer.backends.app-1.weight");
    row("a backend twice", [](Topology &t) { t.balancer->backends[1].server = u"app-1"_s; }, "backend-duplicate", "balancer.backends.app-1.server");
}

void tst_Validate::finds()
{
    QFETCH(Change, change);
    QFETCH(QString, code);
    QFETCH(QString, subject);
    Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    change(topology);
    const QList<Problem> problems = validate(topology);
    const bool found = std::any_of(problems.cbegin(), problems.cend(), [&](const Problem &p) { return p.code == code && p.subject == subject; });
    QStringList seen;
    for (const Problem &problem : problems)
        seen << problem.code + u' ' + problem.subject;
    QVERIFY2(found, qPrintable(seen.join(u", ")));
}

QTEST_APPLESS_MAIN(tst_Validate)
#include "tst_validate.moc"
