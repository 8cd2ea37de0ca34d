#include "tests/picture/samples.h"

#include "wizard/plan/plan.h"

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace CloudstepsTest {

namespace {

/// Ids as the cloud makes them: a word, the region's two letters, something unreadable.
QString idOf(const QString &prefix, int number)
{
    return prefix + u"-bp1"_s + QString::number(0x5a17c3 + 7919 * number, 36) + QString::number(number, 16).rightJustified(3, u'k');
}

Facts factsFor(const Step &step, int number)
{
    using enum ResourceType;
    Facts facts;
    facts.state = u"Available"_s;
    switch (step.type) {
    case Vpc: facts.id = idOf(u"vpc"_s, number); break;
    case VSwitch: facts.id = idOf(u"vsw"_s, number); break;
    case NatGateway:
        facts.id = idOf(u"ngw"_s, number);
        facts.address = u"10.0.1.%1"_s.arg(number + 100);
        facts.snatTable = idOf(u"stb"_s, number);
        facts.forwardTable = idOf(u"ftb"_s, number);
        break;
    case Eip:
        facts.id = idOf(u"eip"_s, number);
        facts.publicAddress = u"203.0.113.%1"_s.arg(number + 20);
        break;
    case BandwidthPackage: facts.id = idOf(u"cbwp"_s, number); break;
    case SnatEntry: facts.id = idOf(u"snat"_s, number); break;
    case ForwardEntry: facts.id = idOf(u"fwd"_s, number); break;
    case SecurityGroup: facts.id = idOf(u"sg"_s, number); break;
    case KeyPair: facts.id = step.target.isEmpty() ? u"shop-key"_s : step.target; break;
    case DbInstance:
    case DbReadOnlyInstance:
        facts.id = idOf(step.type == DbInstance ? u"rm"_s : u"rr"_s, number);
        facts.connectionString = facts.id + u".mysql.rds.aliyuncs.com"_s;
        facts.address = u"10.0.1.%1"_s.arg(number % 100 + 150);
        facts.port = 3306;
        break;
    case CacheInstance:
        facts.id = idOf(u"r"_s, number);
        facts.connectionString = facts.id + u".redis.rds.aliyuncs.com"_s;
        facts.address = u"10.0.2.%1"_s.arg(number % 100 + 150);
        facts.port = 6379;
        break;
    case LoadBalancer:
        facts.id = idOf(u"lb"_s, number);
        facts.publicAddress = u"203.0.113.%1"_s.arg(number % 100 + 100);
        break;
    case SecurityGroupRule: facts.id = idOf(u"sgr"_s, number); break;
    case BandwidthPackageIps:
    case EipAssociation:
    case Instances:
    case DbWhitelist:
    case DbSchema:
    case DbAccount:
    case DbPrivilege:
    case DbBackupPolicy:
    case DbProxy:
    case DbSqlAudit:
    case CacheWhitelist:
    case CacheAccount:
    case ServerCertificate:
    case LoadBalancerListener:
    case ListenerStart:
    case BackendServers: break;
    }
    return facts;
}

} // namespace

Topology samplePreset(const QString &name)
{
    return *preset(name, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s, u"cn-hangzhou-j"_s});
}

Topology sampleOver(int zones, int perZone)
{
    Topology topology = samplePreset(u"tutorial"_s);
    topology.network.vswitches.clear();
    topology.network.snat.clear();
    QStringList keys;
    for (int i = 0; i < zones; ++i) {
        const QString letter(QChar(u'a' + i));
        keys << letter;
        topology.network.vswitches.append({letter, u"shop-"_s + letter, u"cn-hangzhou-"_s + QChar(u'h' + i), Cidr(0x0a000000 | quint32(i + 1) << 8, 24)});
        topology.network.snat.append({letter, letter});
    }
    ServerGroup &group = topology.servers->groups.first();
    group.vswitches = keys;
    group.count = zones * perZone;
    topology.database->standbyVswitch = zones > 1 ? keys[1] : QString();
    topology.balancer->backends.clear();
    for (int i = 1; i <= group.count && i <= 4; ++i)
        topology.balancer->backends.append({u"app-%1"_s.arg(i), 100});
    return topology;
}

JournalSnapshot sampleJournal(const Topology &topology)
{
    JournalSnapshot journal;
    int number = 0;
    int server = 0;
    for (const Step &step : planChanges(topology, {}).steps) {
        JournalEntry entry;
        entry.stepId = step.id;
        entry.state = StepState::Ready;
        entry.facts = factsFor(step, ++number);
        for (const ServerRef &ref : serversOf(topology, step)) {
            Facts member;
            member.id = idOf(u"i"_s, 400 + ++server);
            member.state = u"Running"_s;
            member.name = ref.name;
            member.address = u"10.0.%1.%2"_s.arg(server / 200 + 1).arg(server % 200 + 5);
            entry.facts.members.insert(ref.id, member);
        }
        journal.insert(step.id, entry);
    }
    return journal;
}

} // namespace CloudstepsTest
