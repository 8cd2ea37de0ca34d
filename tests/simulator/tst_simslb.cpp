#include "tests/simulator/simfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

using namespace CloudSim;
using namespace Qt::StringLiterals;

using Parameters = QMap<QString, QString>;

namespace {

// Waits a little each time, so that no call meets a balancer that is still being configured.
SimClient::Result slb(SimClient &cloud, const QString &action, const Parameters &parameters = {})
{
    cloud.wait(2);
    return cloud.call(Products::slb, action, parameters);
}

Parameters internetOrder()
{
    return {{u"LoadBalancerName"_s, u"shop-lb"_s},
            {u"AddressType"_s, u"internet"_s},
            {u"InternetChargeType"_s, u"paybytraffic"_s},
            {u"InstanceChargeType"_s, u"PayByCLCU"_s},
            {u"PayType"_s, u"PayOnDemand"_s}};
}

Parameters intranetOrder(const SimNetwork &network)
{
    return {{u"LoadBalancerName"_s, u"shop-lb"_s}, {u"AddressType"_s, u"intranet"_s}, {u"InstanceChargeType"_s, u"PayByCLCU"_s}, {u"VpcId"_s, network.vpc}, {u"VSwitchId"_s, network.vswitchA}};
}

Parameters httpListener(const QString &balancer, int port = 80)
{
    return {{u"LoadBalancerId"_s, balancer},
            {u"ListenerPort"_s, QString::number(port)},
            {u"BackendServerPort"_s, u"80"_s},
            {u"StickySession"_s, u"off"_s},
            {u"HealthCheck"_s, u"on"_s},
            {u"HealthCheckURI"_s, u"/"_s},
            {u"HealthCheckHttpCode"_s, u"http_2xx,http_3xx"_s},
            {u"HealthCheckInterval"_s, u"2"_s},
            {u"HealthCheckTimeout"_s, u"5"_s}};
}

Parameters tcpListener(const QString &balancer, int port = 3306)
{
    return {{u"LoadBalancerId"_s, balancer}, {u"ListenerPort"_s, QString::number(port)}, {u"BackendServerPort"_s, u"3306"_s}, {u"Bandwidth"_s, u"-1"_s}, {u"healthCheckInterval"_s, u"2"_s}};
}

Parameters listener(const QString &balancer, int port, const QString &protocol)
{
    return {{u"LoadBalancerId"_s, balancer}, {u"ListenerPort"_s, QString::number(port)}, {u"ListenerProtocol"_s, protocol}};
}

QString backends(const QStringList &servers, const QString &weight = u"100"_s)
{
    QJsonArray list;
    for (const QString &server : servers)
        list.append(QJsonObject{{u"ServerId"_s, server}, {u"Weight"_s, weight}});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QString listenerState(SimClient &cloud, const QString &balancer, int port = 80)
{
    return cloud.call(Products::slb, u"DescribeLoadBalancerHTTPListenerAttribute"_s, {{u"LoadBalancerId"_s, balancer}, {u"ListenerPort"_s, QString::number(port)}}).id(u"Status"_s);
}

QString text(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QString::fromLatin1(data, size);
}

// A certificate of its own making, and its key.
QPair<QString, QString> madeCertificate()
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_RSA_gen(2048), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 86'400);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("shop.example"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    const std::unique_ptr<BIO, decltype(&BIO_free)> first(BIO_new(BIO_s_mem()), BIO_free);
    const std::unique_ptr<BIO, decltype(&BIO_free)> second(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_X509(first.get(), certificate.get());
    PEM_write_bio_PKCS8PrivateKey(second.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {text(first.get()), text(second.get())};
}

} // namespace

class tst_simslb : public QObject
{
    Q_OBJECT

private slots:
    void internetBalancer();
    void intranetBalancerTakesAnAddress();
    void badOrders_data();
    void badOrders();
    void internationalSite();
    void tokens();
    void listenersStartStopped();
    void badListeners_data();
    void badListeners();
    void portsOfTcpAndUdp();
    void lastListenerMakesInactive();
    void settingsAreSet();
    void listOfListeners();
    void sometimesConfiguring();
    void backendsAndWeights();
    void badBackends();
    void singleQuotes();
    void health();
    void serverGroups();
    void certificates();
    void releasing();
    void tags();
    void whatIsOnSale();
};

void tst_simslb::internetBalancer()
{
    SimClient cloud;
    const auto made = slb(cloud, u"CreateLoadBalancer"_s, internetOrder());
    QVERIFY2(made.ok(), qPrintable(made.code));
    const QString id = made.id(u"LoadBalancerId"_s);
    QVERIFY(id.startsWith(u"lb-"_s));
    QVERIFY(!made.id(u"Address"_s).isEmpty());
    const QJsonObject read = slb(cloud, u"DescribeLoadBalancerAttribute"_s, {{u"LoadBalancerId"_s, id}}).body;
    QCOMPARE(textAt(read, u"LoadBalancerStatus"_s), u"active"_s);
    QCOMPARE(textAt(read, u"InternetChargeType"_s), u"paybytraffic"_s);
    QCOMPARE(textAt(read, u"LoadBalancerSpec"_s), u"slb.lcu.elastic"_s);
    QVERIFY(at(read, u"ListenerPortsAndProtocal.ListenerPortAndProtocal"_s).isArray());
    const QJsonObject list = slb(cloud, u"DescribeLoadBalancers"_s, {{u"LoadBalancerId"_s, id}}).body;
    QCOMPARE(textAt(list, u"LoadBalancers.LoadBalancer.0.InternetChargeType"_s), u"4"_s); // traffic
    QCOMPARE(textAt(list, u"LoadBalancers.LoadBalancer.0.InternetChargeTypeAlias"_s), u"paybytraffic"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simslb::intranetBalancerTakesAnAddress()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    Parameters order = intranetOrder(network);
    order.insert(u"Address"_s, u"10.0.1.77"_s);
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, order).id(u"LoadBalancerId"_s);
    QVERIFY(!id.isEmpty());
    QCOMPARE(slb(cloud, u"CreateLoadBalancer"_s, order).code, u"InvalidParameter"_s); // the address is taken
    QCOMPARE(cloud.vpc(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, network.vswitchA}}).code, u"DependencyViolation"_s);
    QVERIFY(slb(cloud, u"DeleteLoadBalancer"_s, {{u"LoadBalancerId"_s, id}}).ok());
    cloud.wait(30);
    QVERIFY(cloud.vpc(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, network.vswitchA}}).ok());
}

void tst_simslb::badOrders_data()
{
    QTest::addColumn<Parameters>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("paid by specification, off sale") << Parameters{{u"InstanceChargeType"_s, u"PayBySpec"_s}} << u"COMMODITY.INVALID_COMPONENT"_s;
    QTest::newRow("charge type left out, which means by specification") << Parameters{{u"InstanceChargeType"_s, QString()}} << u"COMMODITY.INVALID_COMPONENT"_s;
    QTest::newRow("LCU with bandwidth") << Parameters{{u"InternetChargeType"_s, u"paybybandwidth"_s}} << u"COMMODITY.INVALID_COMPONENT"_s;
    QTest::newRow("subscription") << Parameters{{u"PayType"_s, u"PrePay"_s}} << u"COMMODITY.INVALID_COMPONENT"_s;
    QTest::newRow("name starts with a digit") << Parameters{{u"LoadBalancerName"_s, u"1shop"_s}} << u"InvalidParameter"_s;
    QTest::newRow("vswitch that is not there") << Parameters{{u"AddressType"_s, u"intranet"_s}, {u"VSwitchId"_s, u"vsw-x"_s}} << u"ServiceUnavailable"_s;
    QTest::newRow("zone that is not there") << Parameters{{u"MasterZoneId"_s, u"cn-nowhere-a"_s}} << u"VpcZoneNotSupportCreate"_s;
}

void tst_simslb::badOrders()
{
    QFETCH(Parameters, change);
    QFETCH(QString, code);
    SimClient cloud;
    Parameters order = internetOrder();
    order.insert(change);
    QCOMPARE(slb(cloud, u"CreateLoadBalancer"_s, order).code, code);
    QCOMPARE(at(slb(cloud, u"DescribeLoadBalancers"_s).body, u"TotalCount"_s).toInt(), 0);
}

void tst_simslb::internationalSite()
{
    CloudOptions options;
    options.world.site = Site::International;
    SimClient cloud(std::move(options));
    QCOMPARE(slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).status, 400);
    Parameters order = internetOrder();
    order.remove(u"InstanceChargeType"_s);
    QVERIFY(slb(cloud, u"CreateLoadBalancer"_s, order).ok());
}

void tst_simslb::tokens()
{
    SimClient cloud;
    Parameters order = internetOrder();
    order.insert(u"ClientToken"_s, u"once"_s);
    const QString first = slb(cloud, u"CreateLoadBalancer"_s, order).id(u"LoadBalancerId"_s);
    QCOMPARE(slb(cloud, u"CreateLoadBalancer"_s, order).id(u"LoadBalancerId"_s), first);
    order.insert(u"LoadBalancerName"_s, u"other"_s);
    QCOMPARE(slb(cloud, u"CreateLoadBalancer"_s, order).code, u"LX_REQUEST_TOKEN_CONFLICT"_s);
}

void tst_simslb::listenersStartStopped()
{
    SimClient cloud;
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).id(u"LoadBalancerId"_s);
    const auto made = slb(cloud, u"CreateLoadBalancerHTTPListener"_s, httpListener(id));
    QVERIFY2(made.ok(), qPrintable(made.code));
    QCOMPARE(listenerState(cloud, id), u"stopped"_s);
    QVERIFY(slb(cloud, u"StartLoadBalancerListener"_s, listener(id, 80, u"http"_s)).ok());
    QCOMPARE(listenerState(cloud, id), u"starting"_s);
    cloud.wait(5);
    QCOMPARE(listenerState(cloud, id), u"running"_s);
    QCOMPARE(slb(cloud, u"StartLoadBalancerListener"_s, listener(id, 80, u"http"_s)).code, u"OperationFailed.ListenerStatusNotSupport"_s);
    const QJsonObject read = slb(cloud, u"DescribeLoadBalancerHTTPListenerAttribute"_s, {{u"LoadBalancerId"_s, id}, {u"ListenerPort"_s, u"80"_s}}).body;
    QCOMPARE(read.value(u"HealthCheckHttpCode"_s).toString(), u"http_2xx,http_3xx"_s);
    QCOMPARE(read.value(u"Gzip"_s).toString(), u"on"_s); // defaults are read back
    QCOMPARE(read.value(u"IdleTimeout"_s).toInt(), 15);
    QVERIFY(slb(cloud, u"StopLoadBalancerListener"_s, listener(id, 80, u"http"_s)).ok());
    cloud.wait(5);
    QCOMPARE(listenerState(cloud, id), u"stopped"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simslb::badListeners_data()
{
    QTest::addColumn<bool>("tcp");
    QTest::addColumn<Parameters>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("TCP without bandwidth") << true << Parameters{{u"Bandwidth"_s, QString()}} << u"MissingParameter"_s;
    QTest::newRow("bandwidth 0") << true << Parameters{{u"Bandwidth"_s, u"0"_s}} << u"InvalidParameter"_s;
    QTest::newRow("unknown scheduler") << true << Parameters{{u"Scheduler"_s, u"wlc"_s}} << u"InvalidParameter"_s;
    QTest::newRow("no backend port") << true << Parameters{{u"BackendServerPort"_s, QString()}} << u"MissingParameter"_s;
    QTest::newRow("port 0") << true << Parameters{{u"ListenerPort"_s, u"0"_s}} << u"InvalidParameter"_s;
    QTest::newRow("no health check word") << false << Parameters{{u"HealthCheck"_s, QString()}} << u"MissingParameter"_s;
    QTest::newRow("hash scheduler over HTTP") << false << Parameters{{u"Scheduler"_s, u"sch"_s}} << u"InvalidParameter"_s;
    QTest::newRow("sticky without a type") << false << Parameters{{u"StickySession"_s, u"on"_s}} << u"MissingParameter"_s;
    QTest::newRow("inserted cookie without a time") << false << Parameters{{u"StickySession"_s, u"on"_s}, {u"StickySessionType"_s, u"insert"_s}} << u"MissingParameter"_s;
    QTest::newRow("path without a slash") << false << Parameters{{u"HealthCheckURI"_s, u"index"_s}} << u"InvalidParameter"_s;
    QTest::newRow("unknown code") << false << Parameters{{u"HealthCheckHttpCode"_s, u"200"_s}} << u"InvalidParameter"_s;
    QTest::newRow("interval too long") << false << Parameters{{u"HealthCheckInterval"_s, u"51"_s}} << u"InvalidParameter"_s;
    QTest::newRow("no such balancer") << false << Parameters{{u"LoadBalancerId"_s, u"lb-x"_s}} << u"InvalidLoadBalancerId.NotFound"_s;
}

void tst_simslb::badListeners()
{
    QFETCH(bool, tcp);
    QFETCH(Parameters, change);
    QFETCH(QString, code);
    SimClient cloud;
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).id(u"LoadBalancerId"_s);
    Parameters parameters = tcp ? tcpListener(id) : httpListener(id);
    parameters.insert(change);
    QCOMPARE(slb(cloud, tcp ? u"CreateLoadBalancerTCPListener"_s : u"CreateLoadBalancerHTTPListener"_s, parameters).code, code);
}

void tst_simslb::portsOfTcpAndUdp()
{
    SimClient cloud;
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).id(u"LoadBalancerId"_s);
    QVERIFY(slb(cloud, u"CreateLoadBalancerTCPListener"_s, tcpListener(id, 53)).ok());
    QVERIFY(slb(cloud, u"CreateLoadBalancerUDPListener"_s, tcpListener(id, 53)).ok());
    QCOMPARE(slb(cloud, u"CreateLoadBalancerHTTPListener"_s, httpListener(id, 53)).code, u"ListenerAlreadyExists"_s);
    // The port alone does not say which.
    QCOMPARE(slb(cloud, u"StartLoadBalancerListener"_s, {{u"LoadBalancerId"_s, id}, {u"ListenerPort"_s, u"53"_s}}).code, u"InvalidParameter"_s);
    QVERIFY(slb(cloud, u"StartLoadBalancerListener"_s, listener(id, 53, u"udp"_s)).ok());
    QVERIFY(slb(cloud, u"DescribeLoadBalancerUDPListenerAttribute"_s, {{u"LoadBalancerId"_s, id}, {u"ListenerPort"_s, u"53"_s}}).ok());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simslb::lastListenerMakesInactive()
{
    SimClient cloud;
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).id(u"LoadBalancerId"_s);
    const auto state = [&] { return textAt(slb(cloud, u"DescribeLoadBalancerAttribute"_s, {{u"LoadBalancerId"_s, id}}).body, u"LoadBalancerStatus"_s); };
    slb(cloud, u"CreateLoadBalancerHTTPListener"_s, httpListener(id));
    slb(cloud, u"CreateLoadBalancerTCPListener"_s, tcpListener(id));
    QVERIFY(slb(cloud, u"DeleteLoadBalancerListener"_s, listener(id, 80, u"http"_s)).ok());
    QCOMPARE(state(), u"active"_s);
    QVERIFY(slb(cloud, u"DeleteLoadBalancerListener"_s, listener(id, 3306, u"tcp"_s)).ok());
    QCOMPARE(state(), u"inactive"_s);
    QCOMPARE(slb(cloud, u"DeleteLoadBalancerListener"_s, listener(id, 3306, u"tcp"_s)).code, u"ListenerNotFound"_s);
    QVERIFY(slb(cloud, u"SetLoadBalancerStatus"_s, {{u"LoadBalancerId"_s, id}, {u"LoadBalancerStatus"_s, u"active"_s}}).ok());
    QCOMPARE(state(), u"active"_s);
}

void tst_simslb::settingsAreSet()
{
    SimClient cloud;
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).id(u"LoadBalancerId"_s);
    slb(cloud, u"CreateLoadBalancerTCPListener"_s, tcpListener(id));
    QVERIFY(slb(cloud, u"SetLoadBalancerTCPListenerAttribute"_s,
                {{u"LoadBalancerId"_s, id}, {u"ListenerPort"_s, u"3306"_s}, {u"Scheduler"_s, u"rr"_s}, {u"HealthCheckInterval"_s, u"9"_s}, {u"PersistenceTimeout"_s, u"60"_s}})
                .ok());
    const QJsonObject read = slb(cloud, u"DescribeLoadBalancerTCPListenerAttribute"_s, {{u"LoadBalancerId"_s, id}, {u"ListenerPort"_s, u"3306"_s}}).body;
    QCOMPARE(read.value(u"Scheduler"_s).toString(), u"rr"_s);
    QCOMPARE(read.value(u"HealthCheckInterval"_s).toInt(), 9);
    QCOMPARE(read.value(u"PersistenceTimeout"_s).toInt(), 60);
    QCOMPARE(read.value(u"HealthCheck"_s).toString(), u"on"_s);
    QCOMPARE(read.value(u"HealthyThreshold"_s).toInt(), 3); // untouched
    QVERIFY(slb(cloud, u"SetLoadBalancerName"_s, {{u"LoadBalancerId"_s, id}, {u"LoadBalancerName"_s, u"new-name"_s}}).ok());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simslb::listOfListeners()
{
    SimClient cloud;
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).id(u"LoadBalancerId"_s);
    slb(cloud, u"CreateLoadBalancerHTTPListener"_s, httpListener(id));
    slb(cloud, u"CreateLoadBalancerTCPListener"_s, tcpListener(id));
    slb(cloud, u"CreateLoadBalancerUDPListener"_s, tcpListener(id, 53));
    const auto list = slb(cloud, u"DescribeLoadBalancerListeners"_s, {{u"LoadBalancerId.1"_s, id}});
    QCOMPARE(at(list.body, u"Listeners"_s).toArray().size(), 3);
    QCOMPARE(at(list.body, u"Listeners.0.HTTPListenerConfig.HealthCheckInterval"_s).toInt(), 2);
    QCOMPARE(textAt(list.body, u"Listeners.1.ListenerProtocol"_s), u"tcp"_s);
    const auto page = slb(cloud, u"DescribeLoadBalancerListeners"_s, {{u"MaxResults"_s, u"2"_s}});
    QCOMPARE(at(page.body, u"Listeners"_s).toArray().size(), 2);
    const auto rest = slb(cloud, u"DescribeLoadBalancerListeners"_s, {{u"MaxResults"_s, u"2"_s}, {u"NextToken"_s, page.id(u"NextToken"_s)}});
    QCOMPARE(at(rest.body, u"Listeners"_s).toArray().size(), 1);
    QCOMPARE(rest.id(u"NextToken"_s), QString());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simslb::sometimesConfiguring()
{
    SimClient cloud;
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).id(u"LoadBalancerId"_s);
    int refused = 0;
    int made = 0;
    for (int port = 1000; port < 1020; ++port) {
        const auto answer = cloud.call(Products::slb, u"CreateLoadBalancerTCPListener"_s, tcpListener(id, port)); // no pause between them
        if (answer.ok()) {
            ++made;
        } else {
            QCOMPARE(answer.code, u"ServiceIsConfiguring"_s);
            ++refused;
            cloud.wait(2);
        }
    }
    QVERIFY(refused > 0);
    QVERIFY(made > refused);
}

void tst_simslb::backendsAndWeights()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QStringList servers = makeServers(cloud, network, makeGroup(cloud, network.vpc), 2);
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).id(u"LoadBalancerId"_s);
    const auto added = slb(cloud, u"AddBackendServers"_s, {{u"LoadBalancerId"_s, id}, {u"BackendServers"_s, backends(servers)}});
    QVERIFY2(added.ok(), qPrintable(added.code));
    QCOMPARE(textAt(added.body, u"BackendServers.BackendServer.0.Weight"_s), u"100"_s); // text here
    QVERIFY(!slb(cloud, u"AddBackendServers"_s, {{u"LoadBalancerId"_s, id}, {u"BackendServers"_s, backends(servers)}}).ok());
    QVERIFY(slb(cloud, u"SetBackendServers"_s, {{u"LoadBalancerId"_s, id}, {u"BackendServers"_s, backends({servers[1]}, u"50"_s)}}).ok());
    QJsonObject read = slb(cloud, u"DescribeLoadBalancerAttribute"_s, {{u"LoadBalancerId"_s, id}}).body;
    QCOMPARE(at(read, u"BackendServers.BackendServer.1.Weight"_s).toInt(), 50); // a number there
    QCOMPARE(at(read, u"BackendServers.BackendServer.0.ServerIp"_s), QJsonValue(QString())); // of eni and eci: the Terraform provider would set a server anew
    QVERIFY(slb(cloud, u"RemoveBackendServers"_s, {{u"LoadBalancerId"_s, id}, {u"BackendServers"_s, backends({servers[0]})}}).ok());
    QVERIFY(slb(cloud, u"RemoveBackendServers"_s, {{u"LoadBalancerId"_s, id}, {u"BackendServers"_s, u"[\"%1\"]"_s.arg(servers[0])}}).ok()); // gone already, and a bare id
    read = slb(cloud, u"DescribeLoadBalancerAttribute"_s, {{u"LoadBalancerId"_s, id}}).body;
    QCOMPARE(at(read, u"BackendServers.BackendServer"_s).toArray().size(), 1);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simslb::badBackends()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString group = makeGroup(cloud, network.vpc);
    const QString fresh = textAt(cloud.call(Products::ecs, u"RunInstances"_s, serverOrder(network, group)).body, u"InstanceIdSets.InstanceIdSet.0"_s);
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).id(u"LoadBalancerId"_s);
    const auto add = [&](const QString &list) { return slb(cloud, u"AddBackendServers"_s, {{u"LoadBalancerId"_s, id}, {u"BackendServers"_s, list}}).code; };
    QCOMPARE(add(backends({fresh})), u"ObtainIpFail"_s); // it does not run yet
    QCOMPARE(add(backends({u"i-x"_s})), u"InvalidServerId.NotFound"_s);
    QCOMPARE(add(backends({fresh}, u"101"_s)), u"InvalidWeight.Malformed"_s);
    QCOMPARE(add(u"rubbish"_s), u"BackendServersMalformed"_s);
    QStringList many;
    for (int i = 0; i < 21; ++i)
        many << u"i-%1"_s.arg(i);
    QCOMPARE(add(backends(many)), u"TooManyBackendServers"_s);
    cloud.wait(120);
    QCOMPARE(add(backends({fresh})), QString());
    // Another VPC's server cannot join.
    const SimNetwork other = makeNetwork(cloud);
    const QString stranger = makeServers(cloud, other, makeGroup(cloud, other.vpc)).first();
    QCOMPARE(add(backends({stranger})), u"InvalidBackendServers.Inconsistent"_s);
}

void tst_simslb::singleQuotes()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString server = makeServers(cloud, network, makeGroup(cloud, network.vpc)).first();
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).id(u"LoadBalancerId"_s);
    QVERIFY(slb(cloud, u"AddBackendServers"_s, {{u"LoadBalancerId"_s, id}, {u"BackendServers"_s, u"[{'ServerId':'%1','Weight':'100', 'Type': 'ecs'}]"_s.arg(server)}}).ok());
}

void tst_simslb::health()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QStringList servers = makeServers(cloud, network, makeGroup(cloud, network.vpc), 3);
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).id(u"LoadBalancerId"_s);
    slb(cloud, u"CreateLoadBalancerHTTPListener"_s, httpListener(id));
    slb(cloud, u"AddBackendServers"_s, {{u"LoadBalancerId"_s, id}, {u"BackendServers"_s, backends(servers)}});
    slb(cloud, u"SetBackendServers"_s, {{u"LoadBalancerId"_s, id}, {u"BackendServers"_s, backends({servers[2]}, u"0"_s)}});
    cloud.sim("PUT", "/_sim/resources/" + servers[0].toUtf8() + "/ports", R"({"listen":[80]})");
    const auto states = [&] {
        QStringList list;
        for (const QJsonValue &row : at(cloud.call(Products::slb, u"DescribeHealthStatus"_s, {{u"LoadBalancerId"_s, id}}).body, u"BackendServers.BackendServer"_s).toArray())
            list << row.toObject().value(u"ServerHealthStatus"_s).toString();
        return list;
    };
    QCOMPARE(states(), (QStringList{u"unavailable"_s, u"unavailable"_s, u"unavailable"_s})); // the listener is stopped
    slb(cloud, u"StartLoadBalancerListener"_s, listener(id, 80, u"http"_s));
    cloud.wait(3);
    QCOMPARE(states(), (QStringList{u"unavailable"_s, u"unavailable"_s, u"unavailable"_s})); // the first window has not ended
    cloud.wait(10);
    QCOMPARE(states(), (QStringList{u"normal"_s, u"abnormal"_s, u"unavailable"_s})); // listens; listens not; weight 0
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simslb::serverGroups()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QStringList servers = makeServers(cloud, network, makeGroup(cloud, network.vpc), 2);
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).id(u"LoadBalancerId"_s);
    const auto entry = [](const QString &server, int port) { return u"[{\"ServerId\":\"%1\",\"Port\":%2,\"Weight\":\"30\"}]"_s.arg(server).arg(port); };
    const auto made = slb(cloud, u"CreateVServerGroup"_s, {{u"LoadBalancerId"_s, id}, {u"VServerGroupName"_s, u"web"_s}, {u"BackendServers"_s, entry(servers[0], 80)}});
    QVERIFY2(made.ok(), qPrintable(made.code));
    const QString group = made.id(u"VServerGroupId"_s);
    QCOMPARE(at(made.body, u"BackendServers.BackendServer.0.Weight"_s).toInt(), 30);
    const Parameters which{{u"VServerGroupId"_s, group}};
    const auto with = [&](const QString &name, const QString &value) {
        Parameters parameters = which;
        parameters.insert(name, value);
        return parameters;
    };
    QVERIFY(slb(cloud, u"AddVServerGroupBackendServers"_s, with(u"BackendServers"_s, entry(servers[0], 81))).ok()); // the same server, another port
    QCOMPARE(slb(cloud, u"AddVServerGroupBackendServers"_s, with(u"BackendServers"_s, entry(servers[0], 81))).code, u"BACKEND_SERVERS_HAVE_SAME_PORT_AND_SERVERID"_s);
    Parameters exchange = with(u"OldBackendServers"_s, entry(servers[0], 81));
    exchange.insert(u"NewBackendServers"_s, entry(servers[1], 80));
    QVERIFY(slb(cloud, u"ModifyVServerGroupBackendServers"_s, exchange).ok());
    QVERIFY(slb(cloud, u"SetVServerGroupAttribute"_s, with(u"VServerGroupName"_s, u"web-2"_s)).ok());
    Parameters listening = httpListener(id);
    listening.insert({{u"VServerGroupId"_s, group}, {u"BackendServerPort"_s, QString()}});
    QVERIFY(slb(cloud, u"CreateLoadBalancerHTTPListener"_s, listening).ok());
    QCOMPARE(slb(cloud, u"DeleteVServerGroup"_s, which).code, u"RspoolVipExist"_s);
    const auto list = slb(cloud, u"DescribeVServerGroups"_s, {{u"LoadBalancerId"_s, id}, {u"IncludeListener"_s, u"true"_s}});
    QCOMPARE(at(list.body, u"VServerGroups.VServerGroup.0.AssociatedObjects.Listeners.Listener.0.Port"_s).toInt(), 80);
    QCOMPARE(at(slb(cloud, u"DescribeVServerGroupAttribute"_s, which).body, u"BackendServers.BackendServer"_s).toArray().size(), 2);
    QVERIFY(slb(cloud, u"RemoveVServerGroupBackendServers"_s, with(u"BackendServers"_s, entry(servers[1], 80))).ok());
    slb(cloud, u"DeleteLoadBalancerListener"_s, listener(id, 80, u"http"_s));
    QVERIFY(slb(cloud, u"DeleteVServerGroup"_s, which).ok());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simslb::certificates()
{
    SimClient cloud;
    const auto [certificate, key] = madeCertificate();
    const auto [otherCertificate, otherKey] = madeCertificate();
    QCOMPARE(slb(cloud, u"UploadServerCertificate"_s, {{u"ServerCertificate"_s, certificate}, {u"PrivateKey"_s, otherKey}}).code, u"CertificateNotMatchPrivateKey"_s);
    QCOMPARE(slb(cloud, u"UploadServerCertificate"_s, {{u"ServerCertificate"_s, u"rubbish"_s}, {u"PrivateKey"_s, key}}).code, u"KeyFormatError"_s);
    const auto made = slb(cloud, u"UploadServerCertificate"_s, {{u"ServerCertificate"_s, certificate}, {u"PrivateKey"_s, key}, {u"ServerCertificateName"_s, u"shop"_s}});
    QVERIFY2(made.ok(), qPrintable(made.code));
    QCOMPARE(made.id(u"CommonName"_s), u"shop.example"_s);
    for (const Resource *resource : cloud.cloud().world().everything())
        QVERIFY(!QJsonDocument(toJson(*resource)).toJson().contains("PRIVATE KEY"));
    QVERIFY(!QJsonDocument(cloud.sim("GET", "/_sim/requests")).toJson().contains("PRIVATE KEY"));
    const QString balancer = slb(cloud, u"CreateLoadBalancer"_s, internetOrder()).id(u"LoadBalancerId"_s);
    Parameters https = httpListener(balancer, 443);
    https.insert(u"Bandwidth"_s, u"-1"_s);
    QCOMPARE(slb(cloud, u"CreateLoadBalancerHTTPSListener"_s, https).code, u"MissingParameter"_s);
    https.insert(u"ServerCertificateId"_s, made.id(u"ServerCertificateId"_s));
    QVERIFY(slb(cloud, u"CreateLoadBalancerHTTPSListener"_s, https).ok());
    QVERIFY(slb(cloud, u"DescribeLoadBalancerHTTPSListenerAttribute"_s, {{u"LoadBalancerId"_s, balancer}, {u"ListenerPort"_s, u"443"_s}}).ok());
    const Parameters which{{u"ServerCertificateId"_s, made.id(u"ServerCertificateId"_s)}};
    QCOMPARE(slb(cloud, u"DeleteServerCertificate"_s, which).code, u"CertificateAndPrivateKeyIsRefered"_s);
    slb(cloud, u"DeleteLoadBalancerListener"_s, listener(balancer, 443, u"https"_s));
    QVERIFY(slb(cloud, u"DescribeServerCertificates"_s, which).ok());
    QVERIFY(slb(cloud, u"DeleteServerCertificate"_s, which).ok());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simslb::releasing()
{
    SimClient cloud;
    Parameters order = internetOrder();
    order.insert(u"DeleteProtection"_s, u"on"_s);
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, order).id(u"LoadBalancerId"_s);
    slb(cloud, u"CreateLoadBalancerHTTPListener"_s, httpListener(id));
    QCOMPARE(slb(cloud, u"DeleteLoadBalancer"_s, {{u"LoadBalancerId"_s, id}}).code, u"OperationDenied.DeleteProtectionIsOn"_s);
    QVERIFY(slb(cloud, u"SetLoadBalancerDeleteProtection"_s, {{u"LoadBalancerId"_s, id}, {u"DeleteProtection"_s, u"off"_s}}).ok());
    QVERIFY(slb(cloud, u"DeleteLoadBalancer"_s, {{u"LoadBalancerId"_s, id}}).ok());
    QCOMPARE(slb(cloud, u"DeleteLoadBalancer"_s, {{u"LoadBalancerId"_s, id}}).code, u"InvalidLoadBalancerId.NotFound"_s);
    QCOMPARE(cloud.sim("GET", "/_sim/resources").value(u"resources"_s).toArray().size(), 0); // its listener went with it
}

void tst_simslb::tags()
{
    SimClient cloud;
    Parameters order = internetOrder();
    order.insert({{u"Tag.1.Key"_s, u"owner"_s}, {u"Tag.1.Value"_s, u"me"_s}});
    const QString id = slb(cloud, u"CreateLoadBalancer"_s, order).id(u"LoadBalancerId"_s);
    QCOMPARE(at(slb(cloud, u"DescribeLoadBalancers"_s, {{u"Tag.1.Key"_s, u"owner"_s}, {u"Tag.1.Value"_s, u"me"_s}}).body, u"TotalCount"_s).toInt(), 1);
    QCOMPARE(at(slb(cloud, u"DescribeLoadBalancers"_s, {{u"Tag.1.Key"_s, u"owner"_s}, {u"Tag.1.Value"_s, u"you"_s}}).body, u"TotalCount"_s).toInt(), 0);
    QVERIFY(slb(cloud, u"TagResources"_s, {{u"ResourceType"_s, u"instance"_s}, {u"ResourceId.1"_s, id}, {u"Tag.1.Key"_s, u"team"_s}, {u"Tag.1.Value"_s, u"x"_s}}).ok());
    QCOMPARE(at(slb(cloud, u"ListTagResources"_s, {{u"ResourceType"_s, u"instance"_s}, {u"ResourceId.1"_s, id}}).body, u"TagResources.TagResource"_s).toArray().size(), 2);
    const QString group = slb(cloud, u"CreateVServerGroup"_s, {{u"LoadBalancerId"_s, id}, {u"VServerGroupName"_s, u"web"_s}, {u"Tag.1.Key"_s, u"team"_s}, {u"Tag.1.Value"_s, u"x"_s}}).id(u"VServerGroupId"_s);
    QCOMPARE(textAt(slb(cloud, u"ListTagResources"_s, {{u"ResourceType"_s, u"vservergroup"_s}, {u"ResourceId.1"_s, group}}).body, u"TagResources.TagResource.0.TagValue"_s), u"x"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simslb::whatIsOnSale()
{
    SimClient cloud;
    QVERIFY(!textAt(slb(cloud, u"DescribeRegions"_s).body, u"Regions.Region.0.RegionEndpoint"_s).isEmpty());
    const auto zones = slb(cloud, u"DescribeZones"_s);
    QCOMPARE(textAt(zones.body, u"Zones.Zone.0.ZoneId"_s), cloud.zone());
    QVERIFY(!textAt(zones.body, u"Zones.Zone.0.SlaveZones.SlaveZone.0.ZoneId"_s).isEmpty());
    QCOMPARE(textAt(slb(cloud, u"DescribeAvailableResource"_s, {{u"AddressType"_s, u"vpc"_s}}).body, u"AvailableResources.AvailableResource.0.MasterZoneId"_s), cloud.zone());
    QCOMPARE(contractBreaks(cloud), QString());
}

QTEST_APPLESS_MAIN(tst_simslb)
#include "tst_simslb.moc"
