#include "wizard/topology/balanceredits.h"
#include "wizard/topology/edits.h"
#include "wizard/topology/json.h"
#include "wizard/topology/problem.h"
#include "wizard/topology/words.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// What a change of a listener, a certificate or a zone takes with it.
class tst_BalancerEdits : public QObject
{
    Q_OBJECT

private slots:
    void aProtocolKeepsNothingOfTheOther_data();
    void aProtocolKeepsNothingOfTheOther();
    void thePortFollowsTheProtocolWhereItIsTheUsualOne_data();
    void thePortFollowsTheProtocolWhereItIsTheUsualOne();
    void redirectionsGoWithTheirPort();
    void theOnlyCertificateIsTaken();
    void certificatesAreNamedAfterTheProject();
    void zonesAreAlwaysAPair_data();
    void zonesAreAlwaysAPair();
};

namespace {

Topology tutorial()
{
    return *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

Listener listenerOn(const QString &key, ListenerProtocol protocol, int port, int redirectTo = 0)
{
    Listener listener;
    listener.key = key;
    listener.protocol = protocol;
    listener.port = port;
    listener.redirectTo = redirectTo;
    return listener;
}

/// A listener on which everything is set that its protocol has.
Listener fullListener(ListenerProtocol protocol)
{
    Listener listener = listenerOn(u"x"_s, protocol, 8000);
    switch (protocol) {
    case ListenerProtocol::Tcp:
        listener.scheduler = u"tch"_s;
        listener.persistenceSeconds = 600;
        listener.healthCheck.type = u"http"_s;
        listener.healthCheck.domain = u"shop.example.com"_s;
        break;
    case ListenerProtocol::Udp:
        listener.scheduler = u"sch"_s;
        listener.healthCheck.request = u"ping"_s;
        listener.healthCheck.expected = u"pong"_s;
        break;
    case ListenerProtocol::Http:
    case ListenerProtocol::Https:
        listener.stickySession = StickySession{StickyMode::Server, 500, u"session"_s};
        listener.healthCheck.method = u"head"_s;
        listener.healthCheck.domain = u"shop.example.com"_s;
        break;
    }
    return listener;
}

} // namespace

void tst_BalancerEdits::aProtocolKeepsNothingOfTheOther_data()
{
    QTest::addColumn<ListenerProtocol>("from");
    QTest::addColumn<ListenerProtocol>("to");
    for (const auto &[fromWord, from] : listenerWords) {
        for (const auto &[toWord, to] : listenerWords)
            QTest::addRow("%s becomes %s", fromWord, toWord) << from << to;
    }
}

void tst_BalancerEdits::aProtocolKeepsNothingOfTheOther()
{
    QFETCH(ListenerProtocol, from);
    QFETCH(ListenerProtocol, to);
    Topology topology = tutorial();
    Balancer &balancer = *topology.balancer;
    balancer.certificates = {{u"site"_s, u"shop-cert"_s, {}, {}, u"cert-1"_s}};
    balancer.listeners = {fullListener(from)};
    if (from == ListenerProtocol::Https)
        balancer.listeners[0].certificate = u"site"_s;
    QVERIFY(validate(topology).isEmpty());
    setListenerProtocol(balancer, u"x"_s, to);
    QStringList found;
    for (const Problem &problem : validate(topology))
        found << problem.code + u' ' + problem.subject;
    QCOMPARE(found, QStringList());
    const Listener &now = balancer.listeners.constFirst();
    QCOMPARE(now.protocol, to);
    QCOMPARE(now.persistenceSeconds > 0, from == ListenerProtocol::Tcp && to == ListenerProtocol::Tcp);
    QCOMPARE(now.stickySession.has_value(), isWeb(from) && isWeb(to));
    QCOMPARE(!now.healthCheck.request.isEmpty(), from == ListenerProtocol::Udp && to == ListenerProtocol::Udp);
    QCOMPARE(!now.certificate.isEmpty(), to == ListenerProtocol::Https);
    setListenerProtocol(balancer, u"nobody"_s, from);
    QCOMPARE(balancer.listeners.constFirst(), now);
}

void tst_BalancerEdits::thePortFollowsTheProtocolWhereItIsTheUsualOne_data()
{
    QTest::addColumn<ListenerProtocol>("from");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("taken");
    QTest::addColumn<ListenerProtocol>("to");
    QTest::addColumn<int>("becomes");
    QTest::newRow("HTTP 80 becomes HTTPS 443") << ListenerProtocol::Http << 80 << 8080 << ListenerProtocol::Https << 443;
    QTest::newRow("HTTPS 443 becomes HTTP 80") << ListenerProtocol::Https << 443 << 8080 << ListenerProtocol::Http << 80;
    QTest::newRow("HTTP 80 stays where 443 is taken") << ListenerProtocol::Http << 80 << 443 << ListenerProtocol::Https << 80;
    QTest::newRow("HTTP 8000 stays") << ListenerProtocol::Http << 8000 << 8080 << ListenerProtocol::Https << 8000;
    QTest::newRow("HTTP 80 stays for TCP") << ListenerProtocol::Http << 80 << 8080 << ListenerProtocol::Tcp << 80;
    QTest::newRow("UDP 53 stays for HTTP") << ListenerProtocol::Udp << 53 << 8080 << ListenerProtocol::Http << 53;
}

void tst_BalancerEdits::thePortFollowsTheProtocolWhereItIsTheUsualOne()
{
    QFETCH(ListenerProtocol, from);
    QFETCH(int, port);
    QFETCH(int, taken);
    QFETCH(ListenerProtocol, to);
    QFETCH(int, becomes);
    Balancer balancer;
    balancer.listeners = {listenerOn(u"x"_s, from, port), listenerOn(u"y"_s, ListenerProtocol::Tcp, taken)};
    setListenerProtocol(balancer, u"x"_s, to);
    QCOMPARE(balancer.listeners.constFirst().port, becomes);
    QCOMPARE(balancer.listeners.constLast().port, taken);
}

void tst_BalancerEdits::redirectionsGoWithTheirPort()
{
    Balancer balancer;
    balancer.listeners = {listenerOn(u"web"_s, ListenerProtocol::Http, 80, 443), listenerOn(u"other"_s, ListenerProtocol::Http, 81, 8443), listenerOn(u"s"_s, ListenerProtocol::Https, 443)};
    setListenerPort(balancer, u"s"_s, 444);
    QCOMPARE(balancer.listeners[0].redirectTo, 444);
    QCOMPARE(balancer.listeners[1].redirectTo, 8443);
    setListenerPort(balancer, u"web"_s, 8080);
    QCOMPARE(balancer.listeners[0].port, 8080);
    QCOMPARE(balancer.listeners[0].redirectTo, 444);
}

void tst_BalancerEdits::theOnlyCertificateIsTaken()
{
    Balancer balancer;
    balancer.certificates = {{u"a"_s, u"a"_s}};
    balancer.listeners = {listenerOn(u"x"_s, ListenerProtocol::Http, 80)};
    setListenerProtocol(balancer, u"x"_s, ListenerProtocol::Https);
    QCOMPARE(balancer.listeners[0].certificate, u"a"_s);
    balancer.certificates << Certificate{u"b"_s, u"b"_s};
    balancer.listeners << listenerOn(u"y"_s, ListenerProtocol::Http, 81);
    setListenerProtocol(balancer, u"y"_s, ListenerProtocol::Https);
    QVERIFY(balancer.listeners[1].certificate.isEmpty()); // which of two is for the user to say
}

void tst_BalancerEdits::certificatesAreNamedAfterTheProject()
{
    Topology topology = tutorial();
    QCOMPARE(addCertificate(topology), u"site"_s);
    addCertificateFor(topology, u"http"_s);
    const QList<Certificate> &certificates = topology.balancer->certificates;
    QCOMPARE(certificates.size(), 2);
    QCOMPARE(certificates[0].name, u"shop-cert"_s);
    QCOMPARE(certificates[1].name, u"shop-cert2"_s);
    QCOMPARE(topology.balancer->listeners[0].certificate, certificates[1].key);
    renameProject(topology, u"blog"_s);
    QCOMPARE(topology.balancer->certificates[0].name, u"blog-cert"_s);
    topology.balancer.reset();
    QVERIFY(addCertificate(topology).isEmpty());
}

void tst_BalancerEdits::zonesAreAlwaysAPair_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("primary"); ///< chosen, or empty
    QTest::addColumn<QString>("standby");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("the first zone brings another one along") << QStringList{{}, {}} << u"h"_s << QString() << QStringList{u"h"_s, u"i"_s};
    QTest::newRow("another primary leaves the standby") << QStringList{u"h"_s, u"i"_s} << u"k"_s << QString() << QStringList{u"k"_s, u"i"_s};
    QTest::newRow("the standby as primary changes places") << QStringList{u"h"_s, u"i"_s} << u"i"_s << QString() << QStringList{u"i"_s, u"h"_s};
    QTest::newRow("the primary as standby changes places") << QStringList{u"h"_s, u"i"_s} << QString() << u"h"_s << QStringList{u"i"_s, u"h"_s};
    QTest::newRow("another standby") << QStringList{u"h"_s, u"i"_s} << QString() << u"k"_s << QStringList{u"h"_s, u"k"_s};
    QTest::newRow("no primary is no standby") << QStringList{u"h"_s, u"i"_s} << QString() << QString() << QStringList{{}, {}};
}

void tst_BalancerEdits::zonesAreAlwaysAPair()
{
    QFETCH(QStringList, before);
    QFETCH(QString, primary);
    QFETCH(QString, standby);
    QFETCH(QStringList, after);
    Balancer balancer;
    balancer.masterZone = before[0];
    balancer.slaveZone = before[1];
    if (standby.isEmpty())
        setPrimaryZone(balancer, primary, {u"h"_s, u"i"_s, u"k"_s});
    else
        setStandbyZone(balancer, standby);
    QCOMPARE(QStringList({balancer.masterZone, balancer.slaveZone}), after);
}

QTEST_APPLESS_MAIN(tst_BalancerEdits)
#include "tst_balanceredits.moc"
