#include "tests/advice/cases.h"
#include "wizard/topology/edits.h"

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

Cidr cidr(const char *text)
{
    return *Cidr::parse(QString::fromLatin1(text));
}

void crowd(Bench &b, int servers)
{
    b.group().count = servers;
    b.group().vswitches = {u"b"_s};
    b.network().vswitches[1].cidr = cidr("10.0.2.0/28"); // 12 usable, one of them the standby's
}

} // namespace

const QList<AdviceCase> &networkCases()
{
    static const FieldPath a = u"network.vswitches.a."_s;
    static const FieldPath b2 = u"network.vswitches.b."_s;
    static const FieldPath ips = u"network.publicIps"_s;
    static const FieldPath web = u"network.dnat.web."_s;
    static const QList<AdviceCase> cases{
        {"always tells how many addresses are planned", "net.address-budget", note, u"network.vswitches"_s, [](Bench &) {}},
        {"warns above 80 %", "net.address-budget", warning, b2 + u"cidr"_s, [](Bench &b) { crowd(b, 9); }},
        {"stops above 100 %", "net.address-budget", error, b2 + u"cidr"_s, [](Bench &b) { crowd(b, 12); }},
        {"says nothing without vswitches", "net.address-budget", quiet, {}, [](Bench &b) { b.network().vswitches.clear(); }},

        {"too wide", "net.cidr-vpc", error, u"network.vpc.cidr"_s, [](Bench &b) { b.network().vpc.cidr = cidr("0.0.0.0/4"); }},
        {"the cloud's own range", "net.cidr-vpc", error, u"network.vpc.cidr"_s, [](Bench &b) { b.network().vpc.cidr = cidr("100.64.0.0/16"); }},
        {"too narrow", "net.cidr-vpc", error, u"network.vpc.cidr"_s, [](Bench &b) { b.network().vpc.cidr = cidr("10.0.1.0/29"); }},
        {"bits behind the mask", "net.cidr-vpc", error, u"network.vpc.cidr"_s, [](Bench &b) { b.network().vpc.cidr = cidr("10.0.0.1/16"); }},
        {"public ranges are allowed", "net.cidr-vpc", quiet, {}, [](Bench &b) { b.network().vpc.cidr = cidr("30.0.0.0/16"); }},

        {"outside the VPC", "net.cidr-vswitch", error, a + u"cidr"_s, [](Bench &b) { b.network().vswitches[0].cidr = cidr("10.1.1.0/24"); }},
        {"mask too long", "net.cidr-vswitch", error, a + u"cidr"_s, [](Bench &b) { b.network().vswitches[0].cidr = cidr("10.0.1.0/30"); }},
        {"bits behind the mask", "net.cidr-vswitch", error, a + u"cidr"_s, [](Bench &b) { b.network().vswitches[0].cidr = cidr("10.0.1.7/24"); }},
        {"the whole VPC is fine", "net.cidr-vswitch", quiet, {}, [](Bench &b) { b.network().vswitches = {{u"a"_s, u"shop-a"_s, u"cn-hangzhou-h"_s, cidr("10.0.0.0/16")}}; }},

        {"one inside the other", "net.cidr-overlap", error, b2 + u"cidr"_s, [](Bench &b) { b.network().vswitches[1].cidr = cidr("10.0.1.128/25"); }},
        {"an existing one stays, the new one moves", "net.cidr-overlap", error, a + u"cidr"_s,
         [](Bench &b) {
             b.network().vpc.existingId = u"vpc-bp1one"_s;
             b.network().vswitches[1].existingId = u"vsw-bp1two"_s;
             b.network().vswitches[0].cidr = cidr("10.0.2.0/25");
         }},
        {"neighbours are fine", "net.cidr-overlap", quiet, {}, [](Bench &) {}},

        {"the whole of 172.16.0.0/12", "net.cidr-docker", warning, u"network.vpc.cidr"_s,
         [](Bench &b) {
             b.network().vpc.cidr = cidr("172.16.0.0/12");
             b.network().vswitches[0].cidr = cidr("172.16.1.0/24");
             b.network().vswitches[1].cidr = cidr("172.16.2.0/24");
         }},
        {"an existing VPC has the block that it has", "net.cidr-docker", quiet, {},
         [](Bench &b) {
             b.network().vpc = {u"shop-vpc"_s, cidr("172.16.0.0/12"), u"vpc-bp1one"_s};
             b.network().vswitches[0].cidr = cidr("172.16.1.0/24");
             b.network().vswitches[1].cidr = cidr("172.16.2.0/24");
         }},
        {"beside Docker's range", "net.cidr-docker", quiet, {}, [](Bench &b) { b.network().vpc.cidr = cidr("172.18.0.0/16"); }},

        {"a whole private range", "net.cidr-peering", note, u"network.vpc.cidr"_s, [](Bench &b) { b.network().vpc.cidr = cidr("192.168.0.0/16"); }},
        {"a part of one", "net.cidr-peering", quiet, {}, [](Bench &) {}},

        {"a second gateway in an existing VPC", "net.nat-already-there", warning, u"network.nat"_s,
         [](Bench &b) {
             b.network().vpc.existingId = u"vpc-bp1one"_s;
             b.account.natGateways.insert(u"vpc-bp1one"_s, {u"ngw-bp1one"_s});
         }},
        {"a gateway that is used as it is", "net.nat-already-there", note, u"network.nat"_s,
         [](Bench &b) {
             b.network().vpc.existingId = u"vpc-bp1one"_s;
             b.account.natGateways.insert(u"vpc-bp1one"_s, {u"ngw-bp1one"_s});
             removeNat(b.topology);
         }},
        {"a gateway in another VPC", "net.nat-already-there", quiet, {},
         [](Bench &b) {
             b.network().vpc.existingId = u"vpc-bp1one"_s;
             b.account.natGateways.insert(u"vpc-bp1two"_s, {u"ngw-bp1two"_s});
         }},
        {"a gateway that is there already may let servers out", "net.no-way-out", quiet, {},
         [](Bench &b) {
             b.network().vpc.existingId = u"vpc-bp1one"_s;
             b.account.natGateways.insert(u"vpc-bp1one"_s, {u"ngw-bp1one"_s});
             removeNat(b.topology);
         }},

        {"the tutorial's zone", "net.zone-without-vpc", error, a + u"zone"_s,
         [](Bench &b) {
             b.topology.region = u"cn-beijing"_s;
             b.network().vswitches[0].zone = u"cn-beijing-c"_s;
         }},
        {"a zone that the region does not have", "net.zone-without-vpc", error, a + u"zone"_s, [](Bench &b) { b.network().vswitches[0].zone = u"cn-hangzhou-z"_s; }},
        {"an existing vswitch is where it is", "net.zone-without-vpc", quiet, {},
         [](Bench &b) {
             b.network().vpc.existingId = u"vpc-bp1one"_s;
             b.network().vswitches[0].existingId = u"vsw-bp1one"_s;
             b.network().vswitches[0].zone = u"cn-hangzhou-z"_s;
         }},
        {"a region that nobody knows is not judged", "net.zone-without-vpc", quiet, {}, [](Bench &b) { b.topology.region = u"cn-nowhere"_s; }},

        {"NAT in a zone without", "net.zone-without-nat", error, u"network.nat.vswitch"_s, [](Bench &b) { b.network().vswitches[0].zone = u"cn-hangzhou-j"_s; }},
        {"another vswitch in that zone", "net.zone-without-nat", quiet, {}, [](Bench &b) { b.network().vswitches[1].zone = u"cn-hangzhou-j"_s; }},

        {"with a gateway", "net.nat-explained", note, u"network.nat"_s, [](Bench &) {}},
        {"without", "net.nat-explained", quiet, {}, [](Bench &b) { b.network().nat.reset(); }},

        {"entries but no address", "net.nat-without-ip", error, ips, [](Bench &b) { b.network().publicIps.reset(); }},
        {"no entries, no address", "net.nat-without-ip", quiet, {},
         [](Bench &b) {
             b.network().publicIps.reset();
             b.network().snat.clear();
             b.network().dnat.clear();
         }},

        {"a vswitch without SNAT", "net.no-way-out", warning, u"network.snat"_s, [](Bench &b) { b.network().snat.removeLast(); }},
        {"no gateway at all", "net.no-way-out", warning, u"network.snat"_s,
         [](Bench &b) {
             b.network().nat.reset();
             b.network().publicIps.reset();
             b.network().snat.clear();
             b.network().dnat.clear();
         }},
        {"servers with own public addresses", "net.no-way-out", quiet, {},
         [](Bench &b) {
             b.network().snat.clear();
             b.group().publicBandwidthMbps = 5;
         }},
        {"no servers there", "net.no-way-out", quiet, {},
         [](Bench &b) {
             b.network().snat.removeLast();
             b.group().vswitches = {u"a"_s};
         }},

        {"two where one would do", "net.ip-count", note, ips + u".count"_s, [](Bench &) {}},
        {"SNAT is left without one", "net.ip-count", error, ips + u".count"_s,
         [](Bench &b) {
             b.network().publicIps->count = 1;
             b.network().dnat[0].kind = DnatKind::Ip;
         }},
        {"as many as needed", "net.ip-count", quiet, {}, [](Bench &b) { b.network().publicIps->count = 1; }},
        {"a mapping needs its own", "net.ip-count", quiet, {}, [](Bench &b) { b.network().dnat[0].kind = DnatKind::Ip; }},

        {"teaches at shared bandwidth", "net.charge-model", note, ips + u".sharedBandwidth"_s, [](Bench &) {}},
        {"teaches at single addresses", "net.charge-model", note, ips, [](Bench &b) { b.network().publicIps->sharedBandwidth.reset(); }},
        {"China sells no shared bandwidth by traffic", "net.charge-model", error, ips + u".sharedBandwidth.charge"_s,
         [](Bench &b) { b.network().publicIps->sharedBandwidth->charge = BandwidthCharge::Traffic; }},
        {"the international site sells nothing else", "net.charge-model", error, ips + u".sharedBandwidth.charge"_s, [](Bench &b) { b.account.site = Site::International; }},
        {"without public addresses", "net.charge-model", quiet, {}, [](Bench &b) { b.network().publicIps.reset(); }},

        {"teaches at shared bandwidth", "net.old-bandwidth-package", note, ips + u".sharedBandwidth"_s, [](Bench &) {}},
        {"without it", "net.old-bandwidth-package", quiet, {}, [](Bench &b) { b.network().publicIps->sharedBandwidth.reset(); }},

        {"a mapped address used twice", "net.mapping-eip-shared", error, u"network.dnat.all.publicIp"_s,
         [](Bench &b) { b.network().dnat << DnatEntry{u"all"_s, DnatKind::Ip, 1, DnatProtocol::Any, {}, u"app-2"_s, {}}; }},
        {"ports may share an address", "net.mapping-eip-shared", quiet, {},
         [](Bench &b) { b.network().dnat << DnatEntry{u"tls"_s, DnatKind::Port, 1, DnatProtocol::Tcp, u"8443"_s, u"app-2"_s, u"443"_s}; }},

        {"SSH for everyone", "net.dnat-admin-port", warning, web + u"internalPort"_s, [](Bench &b) { b.network().dnat[0].internalPort = u"22"_s; }},
        {"a range over the database's port", "net.dnat-admin-port", warning, web + u"internalPort"_s,
         [](Bench &b) { b.network().dnat[0] = {u"web"_s, DnatKind::Range, 1, DnatProtocol::Tcp, u"3300/3310"_s, u"app-1"_s, u"3300/3310"_s}; }},
        {"every port of a server", "net.dnat-admin-port", warning, web + u"kind"_s, [](Bench &b) { b.network().dnat[0].kind = DnatKind::Ip; }},
        {"a web port", "net.dnat-admin-port", quiet, {}, [](Bench &) {}},

        {"a high port beside SNAT", "net.dnat-port-break", note, web + u"externalPort"_s, [](Bench &) {}},
        {"a low port", "net.dnat-port-break", quiet, {}, [](Bench &b) { b.network().dnat[0].externalPort = u"80"_s; }},

        {"the main account's key", "plan.root-key", warning, u"name"_s, [](Bench &b) { b.account.rootKey = true; }},
        {"a RAM user's", "plan.root-key", quiet, {}, [](Bench &b) { b.account.rootKey = false; }},

        {"an action that the key may not call", "plan.permission", error, u"servers"_s, [](Bench &b) { b.account.deniedActions = {u"ecs:RunInstances"_s}; }},
        {"one of a step that is not planned", "plan.permission", quiet, {},
         [](Bench &b) {
             b.account.deniedActions = {u"rds:CreateDBInstance"_s};
             b.topology.database.reset();
         }},
        {"an account that can't pay", "plan.balance", error, u"name"_s, [](Bench &b) { b.account.canPay = false; }},
        {"an account of which it is not known", "plan.balance", quiet, {}, [](Bench &) {}},
        {"an owner that is not verified", "plan.real-name", error, u"name"_s, [](Bench &b) { b.account.realName = false; }},
        {"one that is", "plan.real-name", quiet, {}, [](Bench &b) { b.account.realName = true; }},
        {"a role that the NAT gateway needs", "plan.service-role", error, u"network.nat"_s, [](Bench &b) { b.account.missingServiceRoles = {u"AliyunServiceRoleForNatgw"_s}; }},
        {"a role of another product", "plan.service-role", warning, u"name"_s, [](Bench &b) { b.account.missingServiceRoles = {u"AliyunServiceRoleForSomething"_s}; }},
        {"the role without a NAT gateway", "plan.service-role", quiet, {},
         [](Bench &b) {
             b.account.missingServiceRoles = {u"AliyunServiceRoleForNatgw"_s};
             b.network().nat.reset();
         }},
        {"twenty servers instead of two", "plan.cost-jump", note, u"servers.groups.app"_s,
         [](Bench &b) {
             b.before = b.topology;
             b.group().count = 20;
         }},
        {"three servers instead of two", "plan.cost-jump", quiet, {},
         [](Bench &b) {
             b.before = b.topology;
             b.group().count = 3;
         }},
        {"nothing to compare with", "plan.cost-jump", quiet, {}, [](Bench &b) { b.group().count = 20; }},

        {"no database in that zone", "plan.zone-choice", error, u"database.vswitch"_s, [](Bench &b) { b.zone(u"cn-hangzhou-h"_s).sells.remove(Product::Rds); }},
        {"no Redis in that zone", "plan.zone-choice", error, u"cache.vswitch"_s, [](Bench &b) { b.zone(u"cn-hangzhou-h"_s).sells.remove(Product::Redis); }},
        {"no place for the standby", "plan.zone-choice", error, u"database.standbyVswitch"_s, [](Bench &b) { b.zone(u"cn-hangzhou-i"_s).sells.remove(Product::Rds); }},
        {"everything is on sale", "plan.zone-choice", quiet, {}, [](Bench &) {}},

        {"more entries than the quota", "plan.quota", warning, u"network.snat"_s, [](Bench &b) { b.catalogue.quotas[u"snatEntriesPerTable"_s] = 1; }},
        {"more than the account may still make", "plan.quota", error, u"network.publicIps.count"_s, [](Bench &b) { b.account.quotasLeft[u"eips"_s] = 1; }},
        {"the account's own quota is larger than the usual", "plan.quota", quiet, {},
         [](Bench &b) {
             b.catalogue.quotas[u"snatEntriesPerTable"_s] = 1;
             b.account.quotasLeft[u"snatEntriesPerTable"_s] = 40;
         }},
        {"within it", "plan.quota", quiet, {}, [](Bench &) {}},

        {"a type without a price", "plan.price-unknown", warning, u"servers"_s, [](Bench &b) { b.group().type = u"ecs.unheard.large"_s; }},
        {"a real account without live prices", "plan.price-unknown", warning, u"network"_s, [](Bench &b) { b.account.practice = false; }},
        {"practice has them all", "plan.price-unknown", quiet, {}, [](Bench &) {}},

        {"a database bought for a year", "plan.prepaid", warning, u"database.charge.model"_s, [](Bench &b) { b.database().charge.model = ChargeModel::Subscription; }},
        {"a cache bought for a year", "plan.prepaid", warning, u"cache.charge.model"_s, [](Bench &b) { b.cache().charge.model = ChargeModel::Subscription; }},
        {"everything by the hour", "plan.prepaid", quiet, {}, [](Bench &) {}},
    };
    return cases;
}
