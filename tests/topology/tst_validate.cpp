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
    void accepts_data();
    void accepts();
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
    row("a name that the balancer does not take", [](Topology &t) { t.balancer->name = u'a' + QString(80, u'b'); }, "name-too-long", "balancer.name");
    row("two groups of one name", [](Topology &t) {
        t.servers->groups << t.servers->groups[0];
        t.servers->groups[1].key = u"job"_s;
    }, "name-duplicate", "servers.groups.job.name");
    row("SNAT without a public IP", [](Topology &t) { t.network.publicIps.reset(); }, "snat-without-public-ip", "network.snat");
    row("a host name that Windows does not take", [](Topology &t) { t.servers->groups[0].hostName = u"a-very-long-name"_s; }, "host-name-malformed", "servers.groups.app.hostName");
    row("a script longer than the API takes", [](Topology &t) { t.servers->groups[0].userData = QString(largestUserData + 1, u'x'); }, "user-data-too-long", "servers.groups.app.userData");
    row("credits by a word that there is not", [](Topology &t) { t.servers->groups[0].creditSpecification = u"Many"_s; }, "value-unknown", "servers.groups.app.creditSpecification");
    row("an existing VPC by an id that is none", [](Topology &t) { t.network.vpc.existingId = u"shop"_s; }, "id-malformed", "network.vpc.existingId");
    row("an existing vswitch by a VPC's id", [](Topology &t) {
        t.network.vpc.existingId = u"vpc-bp1shop"_s;
        t.network.vswitches[0].existingId = u"vpc-bp1shop"_s;
    }, "id-malformed", "network.vswitches.a.existingId");
    row("an existing vswitch in a new VPC", [](Topology &t) { t.network.vswitches[0].existingId = u"vsw-bp1one"_s; }, "existing-without-vpc", "network.vswitches.a.existingId");
    row("an existing security group in a new VPC", [](Topology &t) { t.servers->securityGroup.existingId = u"sg-bp1one"_s; }, "existing-without-vpc", "servers.securityGroup.existingId");
    row("an existing security group by no id", [](Topology &t) {
        t.network.vpc.existingId = u"vpc-bp1shop"_s;
        t.servers->securityGroup.existingId = u"sg-"_s;
    }, "id-malformed", "servers.securityGroup.existingId");
    row("one existing vswitch chosen twice", [](Topology &t) {
        t.network.vpc.existingId = u"vpc-bp1shop"_s;
        t.network.vswitches[0].existingId = u"vsw-bp1one"_s;
        t.network.vswitches[1].existingId = u"vsw-bp1one"_s;
    }, "existing-duplicate", "network.vswitches.b.existingId");
    row("an existing key pair without its name", [](Topology &t) { t.servers->login = {LoginMethod::ExistingKeyPair, {}, {}, {}}; }, "name-empty", "servers.login.keyPair");
    row("a release at no time", [](Topology &t) { t.servers->groups[0].releaseAt = u"tomorrow"_s; }, "time-malformed", "servers.groups.app.releaseAt");
    row("a release of what is paid ahead", [](Topology &t) {
        t.servers->groups[0].charge.model = ChargeModel::Subscription;
        t.servers->groups[0].releaseAt = u"2030-01-01T00:00:00Z"_s;
    }, "pay-as-you-go-only", "servers.groups.app.releaseAt");
    row("protection of what is paid ahead", [](Topology &t) {
        t.servers->groups[0].charge.model = ChargeModel::Subscription;
        t.servers->groups[0].deletionProtection = true;
    }, "pay-as-you-go-only", "servers.groups.app.deletionProtection");
    row("two whitelist groups of one name", [](Topology &t) { t.database->whitelistGroups = {{u"office"_s, {u"198.51.100.7"_s}}, {u"office"_s, {u"198.51.100.8"_s}}}; }, "name-duplicate", "database.whitelistGroups.office.name");
    row("a whitelist group that admits nobody", [](Topology &t) { t.database->whitelistGroups = {{u"office"_s, {}}}; }, "whitelist-group-empty", "database.whitelistGroups.office.addresses");
    row("more proxy nodes than there can be", [](Topology &t) { t.database->readWriteSplitting = ReadWriteSplitting{17, 30}; }, "out-of-range", "database.readWriteSplitting.proxyNodes");
    row("an audit kept for a week", [](Topology &t) { t.database->sqlAudit = SqlAudit{7}; }, "value-unknown", "database.sqlAudit.retentionDays");
    row("shards of a classic cache", [](Topology &t) { t.cache->shards = 2; }, "cloud-native-only", "cache.shards");
    row("read replicas of a classic cache", [](Topology &t) { t.cache->readReplicas = 2; }, "cloud-native-only", "cache.readReplicas");
    row("a cache account with capitals", [](Topology &t) { t.cache->accounts = {{u"Reader"_s, CachePrivilege::ReadOnly}}; }, "inner-name-malformed", "cache.accounts.Reader.name");
    row("a redirect to a port without HTTPS", [](Topology &t) { t.balancer->listeners[0].redirectTo = 443; }, "redirect-nowhere", "balancer.listeners.http.redirectTo");
    row("a certificate that is not there", [](Topology &t) { t.balancer->listeners[0].certificate = u"shop"_s; }, "certificate-unknown", "balancer.listeners.http.certificate");
    row("a certificate without its key", [](Topology &t) { t.balancer->certificates = {{u"shop"_s, u"shop-cert"_s, u"a.pem"_s, {}, {}}}; }, "certificate-file-empty", "balancer.certificates.shop.keyFile");
    row("sessions by cookie over TCP", [](Topology &t) { t.balancer->listeners[1].stickySession = StickySession{}; }, "sticky-without-http", "balancer.listeners.tcp.stickySession");
    row("persistence over HTTP", [](Topology &t) { t.balancer->listeners[0].persistenceSeconds = 60; }, "out-of-range", "balancer.listeners.http.persistenceSeconds");
    row("a cookie without a name", [](Topology &t) { t.balancer->listeners[0].stickySession = StickySession{StickyMode::Server, 60, {}}; }, "cookie-malformed", "balancer.listeners.http.stickySession.cookie");
    row("hashing of sources over HTTP", [](Topology &t) { t.balancer->listeners[0].scheduler = u"sch"_s; }, "value-unknown", "balancer.listeners.http.scheduler");
    row("a check for a host that is none", [](Topology &t) { t.balancer->listeners[0].healthCheck.domain = u"a b"_s; }, "domain-malformed", "balancer.listeners.http.healthCheck.domain");
    row("a check payload with blanks", [](Topology &t) { t.balancer->listeners[0].healthCheck.request = u"a b"_s; }, "payload-malformed", "balancer.listeners.http.healthCheck.request");
    row("one zone of a pair", [](Topology &t) { t.balancer->masterZone = u"cn-hangzhou-h"_s; }, "zone-pair-incomplete", "balancer.slaveZone");
    row("SNAT when every public IP is mapped", [](Topology &t) {
        t.network.dnat = {{u"x"_s, DnatKind::Ip, 1, DnatProtocol::Any, {}, u"app-1"_s, {}}, {u"y"_s, DnatKind::Ip, 2, DnatProtocol::Any, {}, u"app-2"_s, {}}};
    }, "snat-without-public-ip", "network.snat");
    row("a mapped address that also forwards a port", [](Topology &t) {
        t.network.dnat << DnatEntry{u"all"_s, DnatKind::Ip, 1, DnatProtocol::Any, {}, u"app-2"_s, {}};
    }, "public-ip-mapped", "network.dnat.all.publicIp");
    row("a range over a forwarded port", [](Topology &t) {
        t.network.dnat << DnatEntry{u"more"_s, DnatKind::Range, 1, DnatProtocol::Tcp, u"8000/8100"_s, u"app-2"_s, u"8000/8100"_s};
    }, "dnat-duplicate", "network.dnat.more.externalPort");
    row("two ways to one port of a server", [](Topology &t) {
        t.network.dnat << DnatEntry{u"more"_s, DnatKind::Port, 2, DnatProtocol::Tcp, u"80"_s, u"app-1"_s, u"80"_s};
    }, "dnat-target-duplicate", "network.dnat.more.internalPort");
    row("a hundred and one entries", [](Topology &t) { t.network.dnat = QList<DnatEntry>(101, t.network.dnat[0]); }, "out-of-range", "network.dnat");
    row("a line type that there is not", [](Topology &t) { t.network.publicIps->isp = u"LTE"_s; }, "value-unknown", "network.publicIps.isp");
    row("a rule for one port without a slash", [](Topology &t) { t.servers->securityGroup.rules[0].ports = u"80"_s; }, "ports-malformed", "servers.securityGroup.rules.http.ports");
    row("a rule whose range runs backwards", [](Topology &t) { t.servers->securityGroup.rules[0].ports = u"90/80"_s; }, "ports-malformed", "servers.securityGroup.rules.http.ports");
    row("ports for ICMP", [](Topology &t) { t.servers->securityGroup.rules[0].protocol = u"icmp"_s; }, "ports-without-protocol", "servers.securityGroup.rules.http.ports");
    row("a rule from nowhere", [](Topology &t) { t.servers->securityGroup.rules[0].cidr = u"everyone"_s; }, "address-malformed", "servers.securityGroup.rules.http.cidr");
    row("a disk that there is not", [](Topology &t) { t.servers->groups[0].systemDisk.category = u"floppy"_s; }, "value-unknown", "servers.groups.app.systemDisk.category");
    row("a level that there is not", [](Topology &t) { t.servers->groups[0].systemDisk.performanceLevel = u"PL9"_s; }, "value-unknown", "servers.groups.app.systemDisk.performanceLevel");
    row("a level on an SSD disk", [](Topology &t) { t.servers->groups[0].systemDisk.category = u"cloud_ssd"_s; }, "level-without-essd", "servers.groups.app.systemDisk.performanceLevel");
    row("a small disk of a high level", [](Topology &t) { t.servers->groups[0].dataDisks[0].performanceLevel = u"PL2"_s; }, "out-of-range", "servers.groups.app.dataDisks.data.gib");
    row("a system disk too small for any image", [](Topology &t) { t.servers->groups[0].systemDisk.gib = 19; }, "out-of-range", "servers.groups.app.systemDisk.gib");
    row("seventeen data disks", [](Topology &t) { t.servers->groups[0].dataDisks = QList<DataDisk>(17, t.servers->groups[0].dataDisks[0]); }, "out-of-range", "servers.groups.app.dataDisks");
    row("a subscription of ten months", [](Topology &t) { t.servers->groups[0].charge = {ChargeModel::Subscription, 10, PeriodUnit::Month, false}; }, "out-of-range", "servers.groups.app.charge.period");
    row("a subscription of no year", [](Topology &t) { t.cache->charge = {ChargeModel::Subscription, 0, PeriodUnit::Year, false}; }, "out-of-range", "cache.charge.period");
    row("an engine that there is not", [](Topology &t) { t.database->engine = u"Oracle"_s; }, "value-unknown", "database.engine");
    row("an edition that there is not", [](Topology &t) { t.database->edition = u"Finance"_s; }, "value-unknown", "database.edition");
    row("an engine without a version", [](Topology &t) { t.database->version.clear(); }, "version-empty", "database.version");
    row("a storage type that there is not", [](Topology &t) { t.database->storage.type = u"tape"_s; }, "value-unknown", "database.storage.type");
    row("a database with a capital letter", [](Topology &t) { t.database->databases[0].name = u"Shop"_s; }, "inner-name-malformed", "database.databases.Shop.name");
    row("an account with a hyphen", [](Topology &t) { t.database->accounts[0].name = u"shop-app"_s; }, "inner-name-malformed", "database.accounts.shop-app.name");
    row("an account that the engine keeps", [](Topology &t) { t.database->accounts[0].name = u"root"_s; }, "name-reserved", "database.accounts.root.name");
    row("a character set that there is not", [](Topology &t) { t.database->databases[0].charset = u"ebcdic"_s; }, "value-unknown", "database.databases.shop.charset");
    row("backups once a week", [](Topology &t) { t.database->backup->days = {u"Monday"_s}; }, "backup-days-few", "database.backup.days");
    row("a read-only instance behind Basic", [](Topology &t) {
        t.database->edition = u"Basic"_s;
        t.database->readOnly = {{u"reader"_s, u"shop-reader"_s, u"b"_s, u"mysqlro.n2.medium.1c"_s}};
    }, "read-only-with-basic", "database.readOnly.reader");
    row("a cache version that there is not", [](Topology &t) { t.cache->version = u"9"_s; }, "value-unknown", "cache.version");
    row("an HTTP check by another word", [](Topology &t) { t.balancer->listeners[0].healthCheck.type = u"tcp"_s; }, "value-unknown", "balancer.listeners.http.healthCheck.type");
    row("a path that does not start with a slash", [](Topology &t) { t.balancer->listeners[0].healthCheck.uri = u"health"_s; }, "uri-malformed", "balancer.listeners.http.healthCheck.uri");
    row("a status that there is not", [](Topology &t) { t.balancer->listeners[0].healthCheck.codes = {u"http_9xx"_s}; }, "value-unknown", "balancer.listeners.http.healthCheck.codes");
    row("no status that counts as healthy", [](Topology &t) { t.balancer->listeners[0].healthCheck.codes.clear(); }, "codes-empty", "balancer.listeners.http.healthCheck.codes");
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

void tst_Validate::accepts_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
    row("Chinese names", [](Topology &t) { t.network.vpc.name = u"商城-网络"_s; });
    row("everything that can be there already, as it is called there", [](Topology &t) {
        t.network.vpc.existingId = u"vpc-bp1shop"_s;
        t.network.vswitches[0].existingId = u"vsw-bp1one"_s;
        t.network.vswitches[0].name = u"1: old.office"_s;
        t.network.vswitches[1].existingId = u"vsw-bp1two"_s;
        t.network.vswitches[1].name = t.network.vswitches[0].name;
        t.servers->securityGroup = {{}, t.servers->securityGroup.rules, u"sg-bp1one"_s};
        t.servers->login = {LoginMethod::ExistingKeyPair, u"old:key"_s, {}, {}};
    });
    row("a new vswitch and a new security group in an existing VPC", [](Topology &t) { t.network.vpc.existingId = u"vpc-bp1shop"_s; });
    row("all ports of TCP", [](Topology &t) { t.servers->securityGroup.rules[0].ports = u"-1/-1"_s; });
    row("one address as a source", [](Topology &t) { t.servers->securityGroup.rules[0].cidr = u"203.0.113.7"_s; });
    row("an address mapped whole beside one that forwards", [](Topology &t) {
        t.network.publicIps->count = 3;
        t.network.dnat << DnatEntry{u"all"_s, DnatKind::Ip, 2, DnatProtocol::Any, {}, u"app-2"_s, {}};
    });
    row("TCP and UDP on one port", [](Topology &t) {
        t.network.dnat << DnatEntry{u"quic"_s, DnatKind::Port, 1, DnatProtocol::Udp, u"8080"_s, u"app-1"_s, u"80"_s};
    });
    row("neighbouring ranges", [](Topology &t) {
        t.network.dnat << DnatEntry{u"more"_s, DnatKind::Range, 1, DnatProtocol::Tcp, u"8081/8090"_s, u"app-2"_s, u"81/90"_s};
    });
    row("a subscription of nine months", [](Topology &t) { t.servers->groups[0].charge = {ChargeModel::Subscription, 9, PeriodUnit::Month, true}; });
    row("a TCP listener that checks by HTTP", [](Topology &t) { t.balancer->listeners[1].healthCheck.type = u"http"_s; });
    row("a check that is off, whatever it says", [](Topology &t) { t.balancer->listeners[0].healthCheck = {.on = false, .type = u"x"_s, .uri = {}, .codes = {}}; });
    row("five hundred servers", [](Topology &t) { t.servers->groups[0].count = 500; });
    row("an empty whitelist, which is advice", [](Topology &t) { t.database->whitelist.clear(); });
    row("the network alone", [](Topology &t) {
        t.network.dnat.clear();
        t.servers.reset();
        t.database.reset();
        t.cache.reset();
        t.balancer.reset();
    });
}

void tst_Validate::accepts()
{
    QFETCH(Change, change);
    Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    change(topology);
    QStringList seen;
    for (const Problem &problem : validate(topology))
        seen << problem.code + u' ' + problem.subject;
    QVERIFY2(seen.isEmpty(), qPrintable(seen.join(u", ")));
}

QTEST_APPLESS_MAIN(tst_Validate)
#include "tst_validate.moc"
