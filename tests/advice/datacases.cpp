#include "tests/advice/cases.h"

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

void basic(Bench &b)
{
    b.database().edition = u"Basic"_s;
    b.database().databaseClass = u"mysql.n2.medium.1"_s;
}

void cluster(Bench &b)
{
    b.cache().edition = CacheEdition::Cluster;
    b.cache().cacheClass = u"redis.logic.sharding.4g.4db.0rodb.4proxy.default"_s;
}

void single(Bench &b)
{
    b.cache().replicas = CacheReplicas::Single;
    b.cache().cacheClass = u"redis.basic.small.default"_s;
}

void https(Bench &b)
{
    b.balancer().listeners << Listener{u"https"_s, ListenerProtocol::Https, 443, 80, u"wrr"_s, {}};
}

} // namespace

const QList<AdviceCase> &dataCases()
{
    static const FieldPath db = u"database."_s;
    static const FieldPath backends = u"balancer.backends"_s;
    static const FieldPath http = u"balancer.listeners.http."_s;
    static const QList<AdviceCase> cases{
        {"one node has no standby", "rds.single-node", warning, db + u"edition"_s, basic},
        {"two nodes", "rds.single-node", quiet, {}, [](Bench &) {}},
        {"the standby serves no reads", "rds.standby-no-reads", note, db + u"edition"_s, [](Bench &) {}},
        {"a read-only instance does", "rds.standby-no-reads", quiet, {},
         [](Bench &b) { b.database().readOnly << ReadOnlyInstance{u"ro1"_s, u"shop-ro"_s, u"a"_s, u"mysqlro.n2.medium.1c"_s}; }},
        {"a read-only instance behind one node", "rds.read-write-split", error, db + u"readOnly"_s,
         [](Bench &b) {
             basic(b);
             b.database().readOnly << ReadOnlyInstance{u"ro1"_s, u"shop-ro"_s, u"a"_s, u"mysqlro.n2.medium.1c"_s};
         }},
        {"behind two nodes", "rds.read-write-split", quiet, {},
         [](Bench &b) { b.database().readOnly << ReadOnlyInstance{u"ro1"_s, u"shop-ro"_s, u"a"_s, u"mysqlro.n2.medium.1c"_s}; }},

        {"splitting with nobody to read from", "rds.read-write-split", error, db + u"readWriteSplitting"_s, [](Bench &b) { b.database().readWriteSplitting = ReadWriteSplitting{}; }},
        {"splitting behind one node", "rds.read-write-split", error, db + u"readWriteSplitting"_s,
         [](Bench &b) {
             basic(b);
             b.database().readWriteSplitting = ReadWriteSplitting{};
         }},
        {"which way the version splits", "rds.read-write-split", note, db + u"readWriteSplitting"_s,
         [](Bench &b) {
             b.database().readWriteSplitting = ReadWriteSplitting{};
             b.database().readOnly << ReadOnlyInstance{u"ro1"_s, u"shop-ro"_s, u"a"_s, u"mysqlro.n2.medium.1c"_s};
         }},
        {"every statement is kept", "rds.sql-audit", note, db + u"sqlAudit"_s, [](Bench &b) { b.database().sqlAudit = SqlAudit{}; }},
        {"none is", "rds.sql-audit", quiet, {}, [](Bench &) {}},
        {"a public address is wished for", "rds.public-address", warning, db + u"publicAddress"_s, [](Bench &b) { b.database().publicAddress = true; }},
        {"none is wished for", "rds.public-address", quiet, {}, [](Bench &) {}},
        {"a typed password without digits", "rds.password-rule", error, db + u"accounts.shop_app"_s, [](Bench &b) { b.badPasswords = {u"database.accounts.shop_app"_s}; }},
        {"a bad password of the cache", "rds.password-rule", quiet, {}, [](Bench &b) { b.badPasswords = {u"cache"_s}; }},

        {"an old version where a newer one is on sale", "rds.engine-eol", warning, db + u"version"_s, [](Bench &b) { b.database().version = u"5.7"_s; }},
        {"an old version where nothing newer is", "rds.engine-eol", note, db + u"version"_s, [](Bench &b) { b.today = QDate(2026, 5, 1); }},
        {"on its last day it still counts", "rds.engine-eol", quiet, {}, [](Bench &b) { b.today = QDate(2026, 4, 30); }},

        {"no server in its zone", "rds.zone", note, db + u"vswitch"_s, [](Bench &b) { b.group().vswitches = {u"b"_s}; }},
        {"a server beside it", "rds.zone", quiet, {}, [](Bench &) {}},
        {"shares with neighbours", "rds.dedicated", note, db + u"class"_s, [](Bench &) {}},
        {"keeps to itself", "rds.dedicated", quiet, {}, [](Bench &b) { b.database().databaseClass = u"mysql.x4.large.2c"_s; }},
        {"a class of another edition", "rds.class-mismatch", error, db + u"class"_s, [](Bench &b) { b.database().edition = u"Basic"_s; }},
        {"a class of another engine", "rds.class-mismatch", error, db + u"class"_s, [](Bench &b) { b.database().databaseClass = u"pg.n2.medium.2c"_s; }},
        {"a class that the catalogue does not know", "rds.class-mismatch", quiet, {}, [](Bench &b) { b.database().databaseClass = u"mysql.new.large"_s; }},
        {"between two steps", "rds.storage-step", error, db + u"storage.gib"_s, [](Bench &b) { b.database().storage.gib = 103; }},
        {"too much", "rds.storage-step", error, db + u"storage.gib"_s, [](Bench &b) { b.database().storage.gib = 9000; }},
        {"a legal size", "rds.storage-step", quiet, {}, [](Bench &) {}},

        {"nobody is admitted", "rds.whitelist-closed", error, db + u"whitelist"_s, [](Bench &b) { b.database().whitelist.clear(); }},
        {"only this machine itself", "rds.whitelist-closed", error, db + u"whitelist"_s, [](Bench &b) { b.database().whitelist = {u"127.0.0.1"_s}; }},
        {"one vswitch is forgotten", "rds.whitelist-closed", error, db + u"whitelist"_s, [](Bench &b) { b.database().whitelist = {u"vswitch:a"_s}; }},
        {"a block that holds both", "rds.whitelist-closed", quiet, {}, [](Bench &b) { b.database().whitelist = {u"10.0.0.0/16"_s}; }},
        {"no servers to admit", "rds.whitelist-closed", quiet, {},
         [](Bench &b) {
             b.topology.servers.reset();
             b.database().whitelist.clear();
         }},
        {"the whole world", "rds.whitelist-open", warning, db + u"whitelist"_s, [](Bench &b) { b.database().whitelist << u"0.0.0.0/0"_s; }},
        {"the vswitches", "rds.whitelist-open", quiet, {}, [](Bench &) {}},
        {"a reserved word", "rds.name-rule", error, db + u"accounts.root.name"_s, [](Bench &b) { b.database().accounts[0].name = u"root"_s; }},
        {"capitals in a database", "rds.name-rule", error, db + u"databases.Shop.name"_s, [](Bench &b) { b.database().databases[0].name = u"Shop"_s; }},
        {"plain names", "rds.name-rule", quiet, {}, [](Bench &) {}},
        {"without logs", "rds.backup", warning, db + u"backup.log"_s, [](Bench &b) { b.database().backup->log = false; }},
        {"tells the window", "rds.backup", note, db + u"backup"_s, [](Bench &) {}},
        {"the cloud's own default", "rds.backup", quiet, {}, [](Bench &b) { b.database().backup.reset(); }},
        {"off", "rds.deletion-protection", note, db + u"deletionProtection"_s, [](Bench &) {}},
        {"on", "rds.deletion-protection", quiet, {}, [](Bench &b) { b.database().deletionProtection = true; }},

        {"expensive", "redis.cluster-cost", warning, u"cache.edition"_s, cluster},
        {"standard", "redis.cluster-cost", quiet, {}, [](Bench &) {}},
        {"no replica", "redis.single-replica", warning, u"cache.replicas"_s, single},
        {"one replica", "redis.single-replica", quiet, {}, [](Bench &) {}},
        {"master and replica", "redis.speed", note, u"cache.replicas"_s, [](Bench &) {}},
        {"a single node", "redis.speed", quiet, {}, single},
        {"speed, capacity, safety", "redis.what-matters", note, u"cache.class"_s, [](Bench &) {}},
        {"no cache", "redis.what-matters", quiet, {}, [](Bench &b) { b.topology.cache.reset(); }},
        {"a class of another make", "redis.class-mismatch", error, u"cache.class"_s, [](Bench &b) { b.cache().replicas = CacheReplicas::Single; }},
        {"a class of this make", "redis.class-mismatch", quiet, {}, [](Bench &) {}},
        {"more connections than the class has", "redis.high-spec", note, u"cache.expectedConnections"_s,
         [](Bench &b) { b.cache().expectedConnections = b.catalogue.cacheClass(b.cache().cacheClass)->maxConnections + 1; }},
        {"more bandwidth than the class has", "redis.high-spec", note, u"cache.expectedBandwidthMBps"_s,
         [](Bench &b) { b.cache().expectedBandwidthMBps = b.catalogue.cacheClass(b.cache().cacheClass)->bandwidthMBps + 1; }},
        {"just what the class has", "redis.high-spec", quiet, {},
         [](Bench &b) { b.cache().expectedConnections = b.catalogue.cacheClass(b.cache().cacheClass)->maxConnections; }},
        {"nobody is asked for a password", "redis.no-password", warning, u"cache.passwordFree"_s, [](Bench &b) { b.cache().passwordFree = true; }},
        {"everybody is", "redis.no-password", quiet, {}, [](Bench &) {}},
        {"a typed password too short", "redis.password-rule", error, u"cache"_s, [](Bench &b) { b.badPasswords = {u"cache"_s}; }},
        {"a bad password of the database", "redis.password-rule", quiet, {}, [](Bench &b) { b.badPasswords = {u"database.accounts.shop_app"_s}; }},
        {"reached from servers alone", "redis.no-public", note, u"cache.vswitch"_s, [](Bench &) {}},
        {"no cache", "redis.no-public", quiet, {}, [](Bench &b) { b.topology.cache.reset(); }},
        {"no server in its zone", "redis.zone", note, u"cache.vswitch"_s, [](Bench &b) { b.group().vswitches = {u"b"_s}; }},
        {"a server beside it", "redis.zone", quiet, {}, [](Bench &) {}},
        {"a new instance admits nobody", "redis.whitelist-closed", error, u"cache.whitelist"_s, [](Bench &b) { b.cache().whitelist.clear(); }},
        {"the vswitches", "redis.whitelist-closed", quiet, {}, [](Bench &) {}},
        {"everyone", "redis.whitelist-open", warning, u"cache.whitelist"_s, [](Bench &b) { b.cache().whitelist << u"0.0.0.0"_s; }},
        {"the vswitches", "redis.whitelist-open", quiet, {}, [](Bench &) {}},

        {"paid by use", "slb.billing", note, u"balancer.address"_s, [](Bench &) {}},
        {"no balancer", "slb.billing", quiet, {}, [](Bench &b) { b.topology.balancer.reset(); }},
        {"not reachable from outside", "slb.intranet", note, u"balancer.address"_s,
         [](Bench &b) {
             b.balancer().address = BalancerAddress::Intranet;
             b.balancer().vswitch = u"a"_s;
         }},
        {"on the internet", "slb.intranet", quiet, {}, [](Bench &) {}},
        {"nothing listens", "slb.listener-missing", warning, u"balancer.listeners"_s, [](Bench &b) { b.balancer().listeners.clear(); }},
        {"something does", "slb.listener-missing", quiet, {}, [](Bench &) {}},
        {"plain HTTP on the internet", "slb.http-plain", note, http + u"protocol"_s, [](Bench &) {}},
        {"TCP", "slb.http-plain", quiet, {}, [](Bench &b) { b.listener().protocol = ListenerProtocol::Tcp; }},
        {"HTTP that sends on to HTTPS", "slb.http-plain", quiet, {}, [](Bench &b) { b.listener().redirectTo = 443; }},
        {"HTTP beside HTTPS", "slb.http-plain", note, http + u"protocol"_s, https},
        {"HTTPS without a certificate", "slb.https-certificate", error, u"balancer.listeners.https.certificate"_s, https},
        {"HTTPS without the certificate at hand", "slb.https-certificate", error, u"balancer.listeners.https.certificate"_s,
         [](Bench &b) {
             https(b);
             b.balancer().certificates = {{u"shop"_s, u"shop-cert"_s, u"shop.pem"_s, u"shop.key"_s, {}}};
         }},
        {"HTTPS with one", "slb.https-certificate", quiet, {},
         [](Bench &b) {
             https(b);
             b.balancer().certificates = {{u"shop"_s, u"shop-cert"_s, u"shop.pem"_s, u"shop.key"_s, {}}};
             b.balancer().listeners.last().certificate = u"shop"_s;
         }},
        {"a UDP port that only a TCP rule opens", "slb.backend-port", warning, u"balancer.listeners.http.backendPort"_s,
         [](Bench &b) {
             b.listener().protocol = ListenerProtocol::Udp;
             b.topology.servers->securityGroup.rules.removeLast();
         }},
        {"a site in mainland China", "slb.icp", note, http + u"port"_s, [](Bench &) {}},
        {"another port", "slb.icp", quiet, {}, [](Bench &b) { b.listener().port = 8000; }},
        {"no rule for the port", "slb.backend-port", warning, u"balancer.listeners.http.backendPort"_s, [](Bench &b) { b.topology.servers->securityGroup.rules.clear(); }},
        {"a rule for the port", "slb.backend-port", quiet, {}, [](Bench &) {}},
        {"dead servers keep their share", "slb.health-check-off", warning, http + u"healthCheck.on"_s, [](Bench &b) { b.listener().healthCheck.on = false; }},
        {"they are left out", "slb.health-check-off", quiet, {}, [](Bench &) {}},
        {"a rule that drops the checks' source", "slb.health-check-source", note, u"servers.securityGroup.rules.http.cidr"_s,
         [](Bench &b) {
             b.rule().policy = RulePolicy::Drop;
             b.rule().cidr = u"100.64.0.0/10"_s;
         }},
        {"a rule that drops something else", "slb.health-check-source", quiet, {},
         [](Bench &b) {
             b.rule().policy = RulePolicy::Drop;
             b.rule().cidr = u"198.51.100.0/24"_s;
         }},
        {"nobody to answer", "slb.backend-missing", warning, backends, [](Bench &b) { b.balancer().backends.clear(); }},
        {"somebody", "slb.backend-missing", quiet, {}, [](Bench &) {}},
        {"one server", "slb.one-backend", warning, backends, [](Bench &b) { b.balancer().backends.removeLast(); }},
        {"two servers", "slb.one-backend", quiet, {}, [](Bench &) {}},
        {"more than the quota", "slb.backends-quota", error, backends, [](Bench &b) { b.catalogue.quotas[u"backendsPerBalancer"_s] = 1; }},
        {"within it", "slb.backends-quota", quiet, {}, [](Bench &) {}},
        {"tells the shares", "slb.weights", note, backends, [](Bench &) {}},
        {"one gets nothing", "slb.weights", warning, backends + u".app-2.weight"_s, [](Bench &b) { b.balancer().backends[1].weight = 0; }},
        {"nobody gets anything", "slb.weights", error, backends,
         [](Bench &b) {
             for (Backend &backend : b.balancer().backends)
                 backend.weight = 0;
         }},
        {"no backends", "slb.weights", quiet, {}, [](Bench &b) { b.balancer().backends.clear(); }},
    };
    return cases;
}
