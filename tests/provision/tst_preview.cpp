#include "wizard/provision/drivers/drivers.h"
#include "wizard/provision/looker.h"
#include "wizard/provision/preview.h"
#include "wizard/topology/json.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// What drivers make of a topology, without any cloud: previews and the shape of requests.
class tst_Preview : public QObject
{
    Q_OBJECT

private slots:
    void everyStepOfThePresetsIsShown_data();
    void everyStepOfThePresetsIsShown();
    void everyTypeHasADriver();
    void whatDoesNotExistIsNamed();
    void whatExistsHasItsId();
    void whatWasThereIsNamedByItsId();
    void secretsAreMasked();
    void stepsOfOneCallStandTogether();
    void parametersFollowTheTopology_data();
    void parametersFollowTheTopology();
    void backupWindowsAreInUtc_data();
    void backupWindowsAreInUtc();
    void pagesFollowOneAnother_data();
    void pagesFollowOneAnother();

private:
    static DriverContext contextOf(const Topology &topology);
    static QList<RequestPreview> previewsOf(const Topology &topology);
    static QString parameter(const QList<RequestPreview> &previews, const QString &action, const QString &name);

    DriverSet m_drivers = standardDrivers();
};

namespace {

Topology topologyOf(QStringView name)
{
    return *preset(name, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

} // namespace

DriverContext tst_Preview::contextOf(const Topology &topology)
{
    DriverContext context;
    context.topology = topology;
    context.projectId = u"11112222-3333-4444-5555-666677778888"_s;
    context.previewing = true;
    return context;
}

QList<RequestPreview> tst_Preview::previewsOf(const Topology &topology)
{
    return previewRequests(planChanges(topology, {}), contextOf(topology), standardDrivers());
}

QString tst_Preview::parameter(const QList<RequestPreview> &previews, const QString &action, const QString &name)
{
    for (const RequestPreview &preview : previews) {
        if (preview.action != action)
            continue;
        for (const auto &[key, value] : preview.parameters) {
            if (key == name)
                return value;
        }
    }
    return {};
}

void tst_Preview::everyStepOfThePresetsIsShown_data()
{
    QTest::addColumn<Topology>("topology");
    for (const QString &name : presetNames())
        QTest::newRow(qPrintable(name)) << topologyOf(name);
}

void tst_Preview::everyStepOfThePresetsIsShown()
{
    QFETCH(Topology, topology);
    const Plan plan = planChanges(topology, {});
    QSet<ResourceType> shown;
    for (const RequestPreview &preview : previewsOf(topology)) {
        QVERIFY(!preview.product.isEmpty() && !preview.version.isEmpty() && !preview.action.isEmpty());
        QVERIFY(plan.step(preview.stepId));
        shown.insert(plan.step(preview.stepId)->type);
        for (const auto &[name, value] : preview.parameters)
            QVERIFY2(!value.isEmpty(), qPrintable(preview.action + u' ' + name));
    }
    for (const Step &step : plan.steps)
        QVERIFY2(shown.contains(step.type), qPrintable(step.id));
}

void tst_Preview::everyTypeHasADriver()
{
    for (const ResourceType type : allResourceTypes()) {
        const DriverTraits traits = m_drivers.driver(type).traits();
        QCOMPARE(traits.type, type);
        QVERIFY(traits.ready.timeout > traits.ready.expected);
        QVERIFY(traits.gone.timeout > traits.gone.expected);
        QVERIFY(traits.createBatch >= 1 && traits.removeBatch >= 1);
    }
}

void tst_Preview::whatDoesNotExistIsNamed()
{
    const QList<RequestPreview> previews = previewsOf(topologyOf(u"tutorial"));
    QCOMPARE(parameter(previews, u"CreateVSwitch"_s, u"VpcId"_s), u"<vpc>"_s);
    QCOMPARE(parameter(previews, u"CreateNatGateway"_s, u"VSwitchId"_s), u"<vswitch/a>"_s);
    QCOMPARE(parameter(previews, u"CreateSnatEntry"_s, u"SnatIp"_s), u"<eip/1>,<eip/2>"_s);
    QCOMPARE(parameter(previews, u"CreateForwardEntry"_s, u"InternalIp"_s), u"<app-1>"_s);
    QCOMPARE(parameter(previews, u"ImportKeyPair"_s, u"PublicKeyBody"_s), u"<public key>"_s);
}

void tst_Preview::whatExistsHasItsId()
{
    const Topology topology = topologyOf(u"tutorial");
    JournalEntry vpc;
    vpc.stepId = u"vpc/create"_s;
    vpc.state = StepState::Ready;
    vpc.facts.id = u"vpc-1"_s;
    DriverContext context = contextOf(topology);
    context.journal.insert(vpc.stepId, vpc);
    const QList<RequestPreview> previews = previewRequests(planChanges(topology, context.journal), context, m_drivers);
    QCOMPARE(parameter(previews, u"CreateVSwitch"_s, u"VpcId"_s), u"vpc-1"_s);
    QVERIFY(parameter(previews, u"CreateVpc"_s, u"CidrBlock"_s).isEmpty());
}

void tst_Preview::whatWasThereIsNamedByItsId()
{
    Topology topology = topologyOf(u"tutorial");
    topology.network.vpc.existingId = u"vpc-one"_s;
    topology.network.vswitches[0].existingId = u"vsw-one"_s;
    topology.servers->securityGroup.existingId = u"sg-one"_s;
    topology.servers->login = {LoginMethod::ExistingKeyPair, u"office-key"_s, {}, {}};
    const QList<RequestPreview> previews = previewsOf(topology);
    const auto count = [&](const QString &action) {
        return std::count_if(previews.cbegin(), previews.cend(), [&](const RequestPreview &preview) { return preview.action == action; });
    };
    QCOMPARE(count(u"CreateVpc"_s) + count(u"CreateSecurityGroup"_s) + count(u"ImportKeyPair"_s), 0);
    QCOMPARE(count(u"CreateVSwitch"_s), 1);
    QCOMPARE(parameter(previews, u"CreateVSwitch"_s, u"VpcId"_s), u"vpc-one"_s);
    QCOMPARE(parameter(previews, u"AuthorizeSecurityGroup"_s, u"SecurityGroupId"_s), u"sg-one"_s);
    QCOMPARE(parameter(previews, u"RunInstances"_s, u"VSwitchId"_s), u"vsw-one"_s);
    QCOMPARE(parameter(previews, u"RunInstances"_s, u"SecurityGroupId"_s), u"sg-one"_s);
    QCOMPARE(parameter(previews, u"RunInstances"_s, u"KeyPairName"_s), u"office-key"_s);
}

void tst_Preview::secretsAreMasked()
{
    Topology topology = topologyOf(u"tutorial");
    topology.servers->login.method = LoginMethod::Password;
    const QList<RequestPreview> previews = previewsOf(topology);
    QCOMPARE(parameter(previews, u"RunInstances"_s, u"Password"_s), u"***"_s);
    QCOMPARE(parameter(previews, u"CreateAccount"_s, u"AccountPassword"_s), u"***"_s);
    QCOMPARE(parameter(previews, u"CreateInstance"_s, u"Password"_s), u"***"_s);
}

void tst_Preview::stepsOfOneCallStandTogether()
{
    const QList<RequestPreview> previews = previewsOf(topologyOf(u"tutorial"));
    QMap<QString, int> calls;
    for (const RequestPreview &preview : previews)
        ++calls[preview.action];
    QCOMPARE(calls.value(u"AllocateEipAddress"_s), 2);
    QCOMPARE(calls.value(u"AddCommonBandwidthPackageIps"_s), 1);
    QCOMPARE(calls.value(u"AssociateEipAddressBatch"_s), 1);
    QCOMPARE(calls.value(u"AuthorizeSecurityGroup"_s), 1);
    QCOMPARE(calls.value(u"AddBackendServers"_s), 1);
    QCOMPARE(parameter(previews, u"AuthorizeSecurityGroup"_s, u"Permissions.3.SourceCidrIp"_s), u"10.0.0.0/16"_s);
}

void tst_Preview::parametersFollowTheTopology_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *action, const char *parameter, const char *value) {
        QTest::newRow(name) << QString::fromLatin1(action) << QString::fromLatin1(parameter) << QString::fromLatin1(value);
    };
    row("a NAT gateway is paid by LCU", "CreateNatGateway", "InternetChargeType", "PayByLcu");
    row("a public IP is paid by traffic until it shares", "AllocateEipAddress", "InternetChargeType", "PayByTraffic");
    row("shared bandwidth is paid by bandwidth", "CreateCommonBandwidthPackage", "InternetChargeType", "PayByBandwidth");
    row("what is made says whose it is", "CreateVpc", "Tag.1.Value", "11112222-3333-4444-5555-666677778888");
    row("and which step made it", "CreateVSwitch", "Tag.2.Value", "vswitch/a/create");
    row("what has no tags has a name that tells", "CreateSnatEntry", "SnatEntryName", "cloudsteps-11112222-a");
    row("an address that serves SNAT too lets high ports through when told", "CreateForwardEntry", "PortBreak", "true");
    row("one server of an order has its own name", "RunInstances", "InstanceName", "shop-app-1");
    row("a database is closed at first", "CreateDBInstance", "SecurityIPList", "127.0.0.1");
    row("its standby lies in the other zone", "CreateDBInstance", "ZoneIdSlave1", "cn-hangzhou-i");
    row("its whitelist names blocks", "ModifySecurityIps", "SecurityIps", "10.0.1.0/24,10.0.2.0/24");
    row("a classic cache has two nodes by its own word", "CreateInstance", "NodeType", "double");
    row("a balancer is paid by LCU", "CreateLoadBalancer", "InstanceChargeType", "PayByCLCU");
    row("an HTTP check accepts the codes", "CreateLoadBalancerHTTPListener", "HealthCheckHttpCode", "http_2xx,http_3xx");
    row("a TCP check says so", "CreateLoadBalancerTCPListener", "HealthCheckType", "tcp");
}

void tst_Preview::parametersFollowTheTopology()
{
    QFETCH(QString, action);
    QFETCH(QString, name);
    QFETCH(QString, value);
    QCOMPARE(parameter(previewsOf(topologyOf(u"tutorial")), action, name), value);
}

void tst_Preview::backupWindowsAreInUtc_data()
{
    QTest::addColumn<QString>("window");
    QTest::addColumn<QString>("days");
    QTest::addColumn<QString>("time");
    QTest::newRow("night in China is the evening before") << u"02:00+08:00"_s << u"Sunday,Wednesday"_s << u"18:00Z-19:00Z"_s;
    QTest::newRow("noon in China is the same day") << u"12:00+08:00"_s << u"Monday,Thursday"_s << u"04:00Z-05:00Z"_s;
    QTest::newRow("evening in America is the next day") << u"22:00-05:00"_s << u"Tuesday,Friday"_s << u"03:00Z-04:00Z"_s;
    QTest::newRow("already in UTC") << u"23:00Z"_s << u"Monday,Thursday"_s << u"23:00Z-00:00Z"_s;
}

void tst_Preview::backupWindowsAreInUtc()
{
    QFETCH(QString, window);
    QFETCH(QString, days);
    QFETCH(QString, time);
    Topology topology = topologyOf(u"tutorial");
    topology.database->backup->days = {u"Monday"_s, u"Thursday"_s};
    topology.database->backup->window = window;
    const QList<RequestPreview> previews = previewsOf(topology);
    QCOMPARE(parameter(previews, u"ModifyBackupPolicy"_s, u"PreferredBackupPeriod"_s), days);
    QCOMPARE(parameter(previews, u"ModifyBackupPolicy"_s, u"PreferredBackupTime"_s), time);
}

void tst_Preview::pagesFollowOneAnother_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("the first of three pages") << QJsonObject{{u"TotalCount"_s, 120}} << u"PageNumber"_s << u"2"_s;
    QTest::newRow("a page that is the last") << QJsonObject{{u"TotalCount"_s, 50}} << QString() << QString();
    QTest::newRow("nothing at all") << QJsonObject{{u"TotalCount"_s, 0}} << QString() << QString();
    QTest::newRow("the total's other name") << QJsonObject{{u"TotalRecordCount"_s, 51}} << u"PageNumber"_s << u"2"_s;
    QTest::newRow("a token leads on") << QJsonObject{{u"NextToken"_s, u"abc"_s}} << u"NextToken"_s << u"abc"_s;
    QTest::newRow("an empty token ends") << QJsonObject{{u"NextToken"_s, u""_s}} << QString() << QString();
}

void tst_Preview::pagesFollowOneAnother()
{
    QFETCH(QJsonObject, body);
    QFETCH(QString, name);
    QFETCH(QString, value);
    CloudApi::RawRequest request{{CloudApi::Product::Vpc, "DescribeVpcs"}, {}};
    request.parameters.add("PageNumber"_L1, 1).add("PageSize"_L1, 50);
    const auto next = nextPage({request, {body, {}}});
    QCOMPARE(next.has_value(), !name.isEmpty());
    if (next) {
        QCOMPARE(next->parameters.value(QLatin1String(name.toLatin1())), value);
        QCOMPARE(next->parameters.value("PageSize"_L1), u"50"_s);
    }
}

QTEST_APPLESS_MAIN(tst_Preview)
#include "tst_preview.moc"
