#include "tests/provision/rig.h"
#include "tests/support/testcertificate.h"
#include "wizard/topology/json.h"

#include <QFile>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

/// The tutorial without what this test is not about.
Topology bare()
{
    Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.network.dnat.clear();
    topology.network.snat.clear();
    topology.network.nat.reset();
    topology.network.publicIps.reset();
    return topology;
}

} // namespace

/// What few projects choose, made and removed.
class tst_Provision_Options : public QObject
{
    Q_OBJECT

private slots:
    void aDatabaseWithEverything();
    void aCacheWithAccountsAndWithoutPassword();
    void aBalancerOfEveryProtocol();
    void certificatesAreExchanged();
    void protectedServers();
};

void tst_Provision_Options::aDatabaseWithEverything()
{
    Topology topology = bare();
    topology.servers.reset();
    topology.cache.reset();
    topology.balancer.reset();
    topology.database->readOnly = {{u"ro1"_s, u"shop-ro"_s, u"b"_s, u"mysqlro.n2.medium.1c"_s}};
    topology.database->readWriteSplitting = ReadWriteSplitting{2, 30};
    topology.database->sqlAudit = SqlAudit{180};
    topology.database->whitelistGroups = {{u"office"_s, {u"198.51.100.7"_s}}};
    Rig rig(topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const JournalSnapshot journal = rig.project->journal();
    QVERIFY(!factsOf(journal, u"dbproxy/create"_s)->connectionString.isEmpty());
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(typesOf(rig.cloud).isEmpty());
}

void tst_Provision_Options::aCacheWithAccountsAndWithoutPassword()
{
    Topology topology = bare();
    topology.servers.reset();
    topology.database.reset();
    topology.balancer.reset();
    topology.cache->accounts = {{u"reader"_s, CachePrivilege::ReadOnly}, {u"writer"_s, CachePrivilege::ReadWrite}};
    topology.cache->passwordFree = true;
    Rig rig(topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.state(u"cacheaccount/reader/create"_s), StepState::Ready);
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(typesOf(rig.cloud).isEmpty());
}

void tst_Provision_Options::aBalancerOfEveryProtocol()
{
    QTemporaryDir folder;
    const auto save = [&](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(save(u"shop.pem"_s, testCertificate().certificate.toPem()));
    QVERIFY(save(u"shop.key"_s, testCertificate().key.toPem()));

    Topology topology = bare();
    topology.servers.reset();
    topology.database.reset();
    topology.cache.reset();
    Balancer &balancer = *topology.balancer;
    balancer.backends.clear();
    balancer.deletionProtection = true;
    balancer.certificates = {{u"shop"_s, u"shop-cert"_s, folder.filePath(u"shop.pem"_s), folder.filePath(u"shop.key"_s), {}}};
    balancer.listeners.first().redirectTo = 443;
    Listener https{u"https"_s, ListenerProtocol::Https, 443, 8080, u"wrr"_s, {}};
    https.certificate = u"shop"_s;
    https.stickySession = StickySession{StickyMode::Insert, 600, {}};
    Listener udp{u"dns"_s, ListenerProtocol::Udp, 53, 53, u"wrr"_s, {}};
    udp.healthCheck.request = u"ping"_s;
    udp.healthCheck.expected = u"pong"_s;
    balancer.listeners << https << udp;
    Rig rig(topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    for (const char *key : {"http", "tcp", "https", "dns"})
        QCOMPARE(rig.state(u"listenerstart/%1/create"_s.arg(QLatin1String(key))), StepState::Ready);
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(typesOf(rig.cloud).isEmpty());
}

/// A certificate runs out: another one takes its place, first beside it, then from a new file.
void tst_Provision_Options::certificatesAreExchanged()
{
    QTemporaryDir folder;
    const auto save = [&](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    for (const char *name : {"old", "new"}) {
        QVERIFY(save(QLatin1String(name) + u".pem"_s, testCertificate().certificate.toPem()));
        QVERIFY(save(QLatin1String(name) + u".key"_s, testCertificate().key.toPem()));
    }
    Topology topology = bare();
    topology.servers.reset();
    topology.database.reset();
    topology.cache.reset();
    Balancer &balancer = *topology.balancer;
    balancer.backends.clear();
    balancer.certificates = {{u"shop"_s, u"shop-cert"_s, folder.filePath(u"old.pem"_s), folder.filePath(u"old.key"_s), {}}};
    balancer.listeners = {{u"https"_s, ListenerProtocol::Https, 443, 8080, u"wrr"_s, {}}};
    balancer.listeners[0].certificate = u"shop"_s;
    Rig rig(topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());

    const auto todo = [&rig] {
        QStringList ids;
        for (const Step &step : planChanges(rig.topology, rig.project->journal()).steps) {
            if (step.verb != Verb::None)
                ids << step.id;
        }
        ids.sort();
        return ids;
    };
    rig.topology.balancer->certificates = {{u"next"_s, u"next-cert"_s, folder.filePath(u"new.pem"_s), folder.filePath(u"new.key"_s), {}}};
    rig.topology.balancer->listeners[0].certificate = u"next"_s;
    QCOMPARE(todo(), (QStringList{u"loadbalancerlistener/https/change"_s, u"servercertificate/next/create"_s, u"servercertificate/shop/delete"_s}));
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(todo(), QStringList());

    rig.topology.balancer->certificates[0].certificateFile = folder.filePath(u"old.pem"_s);
    rig.topology.balancer->certificates[0].keyFile = folder.filePath(u"old.key"_s);
    QCOMPARE(todo(), (QStringList{u"listenerstart/https/replace"_s, u"loadbalancerlistener/https/replace"_s, u"servercertificate/next/replace"_s}));
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(todo(), QStringList());
    QCOMPARE(rig.state(u"listenerstart/https/create"_s), StepState::Ready);
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(typesOf(rig.cloud).isEmpty());
}

void tst_Provision_Options::protectedServers()
{
    Topology topology = bare();
    topology.database.reset();
    topology.cache.reset();
    topology.balancer.reset();
    topology.servers->login = {LoginMethod::Password, {}, {}, {}};
    topology.servers->groups.first().deletionProtection = true;
    topology.servers->groups.first().hostName = u"web"_s;
    topology.servers->groups.first().userData = u"#!/bin/sh\n"_s;
    Rig rig(topology);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(typesOf(rig.cloud).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Provision_Options)
#include "tst_provision_options.moc"
