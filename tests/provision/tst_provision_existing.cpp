#include "cloudapi/ecsrequests.h"
#include "cloudapi/securitygrouprequests.h"
#include "cloudapi/vpcrequests.h"
#include "tests/provision/rig.h"
#include "wizard/plan/values.h"
#include "wizard/topology/json.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

/// Network and servers, without what takes long.
Topology small()
{
    Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.database.reset();
    topology.cache.reset();
    topology.balancer.reset();
    return topology;
}

/// What somebody made in the console before.
struct Before
{
    QString vpc;
    QString vswitch;
    QString group;
    QString keyPair;
};

using Rules = QList<CloudApi::DescribeSecurityGroupAttributeRequest::Response::Rule>;

template<typename Request>
typename Request::Response asked(Rig &rig, const Request &request)
{
    std::optional<CloudApi::Result<typename Request::Response>> answer;
    QObject context;
    rig.client->call(request, &context, [&](const CloudApi::Result<typename Request::Response> &result) { answer = result; });
    while (!answer) {
        QCoreApplication::sendPostedEvents();
        if (!answer && !rig.scheduler.advanceToNext())
            QCoreApplication::processEvents();
    }
    if (!*answer)
        qFatal("%s: %s", Request::action.name, qPrintable(answer->error().message));
    return **answer;
}

Before makeBefore(Rig &rig)
{
    Before made;
    const auto settle = [&rig] { rig.scheduler.advance(std::chrono::minutes(5)); };
    made.vpc = asked(rig, CloudApi::CreateVpcRequest{.vpcName = u"office"_s, .cidrBlock = u"10.0.0.0/16"_s, .description = {}, .tags = {}, .clientToken = u"v"_s}).vpcId;
    settle();
    made.vswitch = asked(rig, CloudApi::CreateVSwitchRequest{.vpcId = made.vpc, .zoneId = u"cn-hangzhou-h"_s, .cidrBlock = u"10.0.1.0/24"_s,
                                                             .vSwitchName = u"office-a"_s, .description = {}, .tags = {}, .clientToken = u"s"_s}).vSwitchId;
    made.group = asked(rig, CloudApi::CreateSecurityGroupRequest{.vpcId = made.vpc, .securityGroupName = u"office-sg"_s, .description = {}, .tags = {}, .clientToken = u"g"_s}).securityGroupId;
    settle();
    CloudApi::SecurityGroupPermission http;
    http.ipProtocol = u"TCP"_s;
    http.portRange = u"80/80"_s;
    http.peerCidr = u"0.0.0.0/0"_s;
    http.policy = u"accept"_s;
    CloudApi::SecurityGroupPermission ssh = http;
    ssh.portRange = u"2222/2222"_s;
    ssh.peerCidr = u"198.51.100.0/24"_s;
    asked(rig, CloudApi::AuthorizeSecurityGroupRequest{.securityGroupId = made.group, .permissions = {http, ssh}, .clientToken = u"r"_s});
    made.keyPair = asked(rig, CloudApi::ImportKeyPairRequest{.keyPairName = u"office-key"_s, .publicKeyBody = u"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDexamplekeyexamplekeyexamplekey"_s, .tags = {}}).keyPairName;
    return made;
}

Topology inside(const Topology &wanted, const Before &before)
{
    Topology topology = wanted;
    topology.network.vpc.existingId = before.vpc;
    topology.network.vswitches[0].existingId = before.vswitch;
    topology.servers->securityGroup.existingId = before.group;
    topology.servers->login = {LoginMethod::ExistingKeyPair, before.keyPair, {}, {}};
    return topology;
}

Rules rulesOf(Rig &rig, const QString &group)
{
    return asked(rig, CloudApi::DescribeSecurityGroupAttributeRequest{.securityGroupId = group, .nextToken = {}}).rules;
}

bool hasPort(const Rules &rules, const QString &ports)
{
    return std::any_of(rules.cbegin(), rules.cend(), [&](const auto &rule) { return rule.permission.portRange == ports; });
}

/// Everything there was before, as the cloud shows it.
QJsonArray shown(Rig &rig, const Before &before)
{
    QJsonArray things;
    for (const QJsonValue &thing : rig.cloud.resources()) {
        const QString id = thing["id"_L1].toString();
        if (id == before.vpc || id == before.vswitch || id == before.group || id == before.keyPair)
            things << thing;
    }
    return things;
}

QStringList actionsAfter(Rig &rig, qsizetype since)
{
    QStringList names;
    for (const QString &action : rig.cloud.mutatingActions().mid(since))
        names << action.section(u':', -1);
    return names;
}

} // namespace

using Spoil = std::function<void(Rig &, Topology &, Before &)>;
Q_DECLARE_METATYPE(Spoil)

/// What is there already and is only used, against the simulated cloud in which it was made before.
class tst_Provision_Existing : public QObject
{
    Q_OBJECT

private slots:
    void isUsedAndLeftAsItWas();
    void isLookedAtBeforeAnythingIsMade_data();
    void isLookedAtBeforeAnythingIsMade();
    void aDeniedLookEndsTheRun();
    void onlyWhatIsNeededIsLookedAt();
    void isNotRemovedWithItsStep();
    void rulesThatWereThereStay();
    void aNameGivenElsewhereIsNoDrift();
    void oneThatVanishedIsTold();
    void aNewOneGivesWayToAnExistingOne();
    void anExistingOneGivesWayToAnother();
    void anExistingOneGivesWayToANewOne();
    void anUnusableOneInPlaceOfANewOneForgetsNothing();
    void whatTheProjectMadeIsNotTakenForExisting();
    void diesAnywhere_data();
    void diesAnywhere();
};

void tst_Provision_Existing::isUsedAndLeftAsItWas()
{
    Rig rig(small());
    const Before before = makeBefore(rig);
    const QJsonArray untouched = shown(rig, before);
    const auto rules = rulesOf(rig, before.group);
    QCOMPARE(untouched.size(), 4);
    rig.topology = inside(rig.topology, before);
    const qsizetype since = rig.cloud.mutatingActions().size();
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());

    const QStringList actions = actionsAfter(rig, since);
    QVERIFY(!actions.contains(u"CreateVpc"_s) && !actions.contains(u"CreateSecurityGroup"_s) && !actions.contains(u"ImportKeyPair"_s));
    QCOMPARE(actions.count(u"CreateVSwitch"_s), 1); // the second one
    QCOMPARE(shown(rig, before), untouched); // not tagged, not renamed
    const JournalSnapshot journal = rig.project->journal();
    QCOMPARE(journal.value(u"vpc/create"_s).facts.id, before.vpc);
    QCOMPARE(journal.value(u"vpc/create"_s).facts.name, u"office"_s);
    QCOMPARE(journal.value(u"vswitch/a/create"_s).facts.id, before.vswitch);
    QCOMPARE(journal.value(u"keypair/create"_s).facts.id, before.keyPair);
    for (const QString &id : {u"vpc/create"_s, u"vswitch/a/create"_s, u"securitygroup/create"_s, u"keypair/create"_s})
        QVERIFY2(isAdopted(journal.value(id)), qPrintable(id));
    QVERIFY(!isAdopted(journal.value(u"vswitch/b/create"_s)));
    QVERIFY(hasPort(rulesOf(rig, before.group), u"443/443"_s));

    // Nothing is left to do, and nothing to look at.
    const qsizetype requests = rig.cloud.requests().size();
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.requests().size(), requests);

    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(rig.result->remaining.isEmpty());
    QCOMPARE(shown(rig, before), untouched);
    QCOMPARE(rig.cloud.resources().size(), 4);
    QCOMPARE(rulesOf(rig, before.group).size(), rules.size());
    QCOMPARE(rig.cloud.cloud().contractBreaks(), QStringList());
    QCOMPARE(rig.state(u"vpc/create"_s), StepState::Planned); // the next creation looks at it anew
}

void tst_Provision_Existing::isLookedAtBeforeAnythingIsMade_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("stepId");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, Spoil spoil, const char *stepId, const char *kind, const char *message) {
        QTest::newRow(name) << spoil << QString::fromLatin1(stepId) << QString::fromLatin1(kind) << QString::fromLatin1(message);
    };
    row("a VPC that there is not", [](Rig &, Topology &t, Before &) { t.network.vpc.existingId = u"vpc-gone"_s; }, "vpc/create", "existing-missing", "vpc-gone");
    row("a vswitch that there is not", [](Rig &, Topology &t, Before &) { t.network.vswitches[0].existingId = u"vsw-gone"_s; }, "vswitch/a/create", "existing-missing", "vsw-gone");
    row("a security group that there is not", [](Rig &, Topology &t, Before &) { t.servers->securityGroup.existingId = u"sg-gone"_s; }, "securitygroup/create", "existing-missing", "sg-gone");
    row("a key pair that there is not", [](Rig &, Topology &t, Before &) { t.servers->login.keyPair = u"home-key"_s; }, "keypair/create", "existing-missing", "home-key");
    row("a VPC of another block", [](Rig &, Topology &t, Before &) { t.network.vpc.cidr = *Cidr::parse(u"10.0.0.0/12"); }, "vpc/create", "existing-cidr", "10.0.0.0/16");
    row("a vswitch of another block", [](Rig &, Topology &t, Before &) { t.network.vswitches[0].cidr = *Cidr::parse(u"10.0.9.0/24"); }, "vswitch/a/create", "existing-cidr", "10.0.1.0/24");
    row("a vswitch in another zone", [](Rig &, Topology &t, Before &) { t.network.vswitches[0].zone = u"cn-hangzhou-k"_s; }, "vswitch/a/create", "existing-zone", "cn-hangzhou-h");
    row("a vswitch of another VPC", [](Rig &rig, Topology &t, Before &before) {
        t.network.vpc.existingId = asked(rig, CloudApi::CreateVpcRequest{.vpcName = u"home"_s, .cidrBlock = u"10.0.0.0/16"_s, .description = {}, .tags = {}, .clientToken = u"h"_s}).vpcId;
        rig.scheduler.advance(std::chrono::minutes(5));
        before.group.clear();
        t.servers->securityGroup.existingId.clear();
    }, "vswitch/a/create", "existing-vpc", "vpc-");
    row("a security group of another VPC", [](Rig &rig, Topology &t, Before &) {
        t.network.vpc.existingId = asked(rig, CloudApi::CreateVpcRequest{.vpcName = u"home"_s, .cidrBlock = u"10.0.0.0/16"_s, .description = {}, .tags = {}, .clientToken = u"h"_s}).vpcId;
        rig.scheduler.advance(std::chrono::minutes(5));
        t.network.vswitches[0].existingId.clear();
    }, "securitygroup/create", "existing-vpc", "vpc-");
}

void tst_Provision_Existing::isLookedAtBeforeAnythingIsMade()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, stepId);
    QFETCH(QString, kind);
    QFETCH(QString, message);
    Rig rig(small());
    Before before = makeBefore(rig);
    rig.topology = inside(rig.topology, before);
    const Topology fitting = rig.topology;
    spoil(rig, rig.topology, before);
    const qsizetype since = rig.cloud.mutatingActions().size();
    QCOMPARE(rig.create().end, RunResult::End::Failed);
    QCOMPARE(actionsAfter(rig, since), QStringList());
    const JournalEntry entry = rig.project->journal().value(stepId);
    QCOMPARE(entry.state, StepState::Failed);
    QVERIFY(entry.failure);
    QCOMPARE(entry.failure->kind, kind);
    QVERIFY2(entry.failure->message.startsWith(message), qPrintable(entry.failure->message));
    QVERIFY(rig.events(u"failed"_s).contains(stepId));
    QVERIFY(!mayExist(entry));

    // Corrected, it goes on.
    rig.topology = fitting;
    QVERIFY2(rig.create({Kind::Network}).end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.state(u"vpc/create"_s), StepState::Ready);
}

void tst_Provision_Existing::aDeniedLookEndsTheRun()
{
    Rig rig(small());
    const Before before = makeBefore(rig);
    rig.topology = inside(rig.topology, before);
    rig.cloud.setFaults(fault(u"Vpc:DescribeVSwitches"_s, u"refuse"_s, {{u"status"_s, 403}, {u"code"_s, u"Forbidden.RAM"_s}, {u"count"_s, 99}}));
    const qsizetype since = rig.cloud.mutatingActions().size();
    QCOMPARE(rig.create().end, RunResult::End::Failed);
    QCOMPARE(actionsAfter(rig, since), QStringList());
    QCOMPARE(rig.project->journal().value(u"vswitch/a/create"_s).failure.value_or(StepFailure{}).kind, u"denied"_s);
}

void tst_Provision_Existing::onlyWhatIsNeededIsLookedAt()
{
    Rig rig(small());
    const Before before = makeBefore(rig);
    rig.topology = inside(rig.topology, before);
    rig.topology.servers->login.keyPair = u"home-key"_s; // of no concern to the network
    QVERIFY2(rig.create({Kind::Network}).end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.state(u"vpc/create"_s), StepState::Ready);
    QCOMPARE(rig.state(u"securitygroup/create"_s), StepState::Planned);
    QCOMPARE(rig.create({Kind::Servers}).end, RunResult::End::Failed);
    QCOMPARE(rig.events(u"failed"_s), QStringList{u"keypair/create"_s});
}

void tst_Provision_Existing::isNotRemovedWithItsStep()
{
    Rig rig(small());
    const Before before = makeBefore(rig);
    const QJsonArray untouched = shown(rig, before);
    rig.topology = inside(rig.topology, before);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY2(rig.remove({Kind::Servers}).end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(shown(rig, before), untouched);
    QVERIFY(!hasPort(rulesOf(rig, before.group), u"443/443"_s));
    QVERIFY(isAdopted(rig.project->journal().value(u"vpc/create"_s))); // the network still uses it
    QVERIFY(!isAdopted(rig.project->journal().value(u"keypair/create"_s)));
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(shown(rig, before), untouched);
}

void tst_Provision_Existing::rulesThatWereThereStay()
{
    Rig rig(small());
    const Before before = makeBefore(rig);
    rig.topology = inside(rig.topology, before);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(isAdopted(rig.project->journal().value(u"securitygrouprule/http/create"_s)));

    // It is no longer wanted: ours goes, theirs stays.
    rig.topology.servers->securityGroup.rules.clear();
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const auto rules = rulesOf(rig, before.group);
    QVERIFY(hasPort(rules, u"80/80"_s));
    QVERIFY(hasPort(rules, u"2222/2222"_s));
    QVERIFY(!hasPort(rules, u"443/443"_s));
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(hasPort(rulesOf(rig, before.group), u"80/80"_s));
}

void tst_Provision_Existing::aNameGivenElsewhereIsNoDrift()
{
    Rig rig(small());
    const Before before = makeBefore(rig);
    rig.topology = inside(rig.topology, before);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    asked(rig, CloudApi::ModifyVpcAttributeRequest{.vpcId = before.vpc, .vpcName = u"headquarters"_s});
    rig.told.clear();
    QVERIFY2(rig.refresh().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.events(u"skipped"_s), QStringList());
    QCOMPARE(rig.project->journal().value(u"vpc/create"_s).facts.name, u"headquarters"_s);
    const qsizetype since = rig.cloud.mutatingActions().size();
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(actionsAfter(rig, since), QStringList()); // and it is not set back
}

void tst_Provision_Existing::oneThatVanishedIsTold()
{
    Rig rig(small());
    const Before before = makeBefore(rig);
    rig.topology = inside(rig.topology, before);
    rig.topology.servers.reset();
    rig.topology.network.dnat.clear();
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    Topology servers = inside(small(), before);
    rig.topology = servers;
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY2(rig.remove({Kind::Servers}).end == RunResult::End::Done, describe(rig).constData());
    rig.topology.servers->groups.clear();
    rig.topology.network.dnat.clear();
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    asked(rig, CloudApi::DeleteKeyPairsRequest{.keyPairNames = {before.keyPair}});
    rig.told.clear();
    rig.refresh();
    QCOMPARE(rig.events(u"failed"_s), QStringList{u"keypair/create"_s});
    QCOMPARE(rig.state(u"keypair/create"_s), StepState::Gone);
    QCOMPARE(rig.told.last().failure.value_or(StepFailure{}).kind, u"existing-missing"_s);
    // It is not made by us in its place.
    const qsizetype since = rig.cloud.mutatingActions().size();
    QCOMPARE(rig.create().end, RunResult::End::Failed);
    QCOMPARE(actionsAfter(rig, since), QStringList());
}

void tst_Provision_Existing::aNewOneGivesWayToAnExistingOne()
{
    Rig rig(small());
    const Before before = makeBefore(rig);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const QString ours = rig.project->journal().value(u"vpc/create"_s).facts.id;
    rig.topology.network.vpc.existingId = before.vpc;
    rig.topology.network.vswitches[0].existingId = before.vswitch;
    rig.result.reset();
    rig.executor->create(rig.topology, {}, DataLoss::Allowed);
    QVERIFY(rig.finish());
    QVERIFY2(rig.result->end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(!rig.cloud.idsOfType(u"vpc"_s).contains(ours));
    QCOMPARE(rig.cloud.idsOfType(u"vpc"_s), QStringList{before.vpc});
    QCOMPARE(rig.project->journal().value(u"vpc/create"_s).facts.id, before.vpc);
    const QJsonArray untouched = shown(rig, before);
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(shown(rig, before), untouched);
    QCOMPARE(rig.cloud.resources().size(), 4);
}

void tst_Provision_Existing::anExistingOneGivesWayToAnother()
{
    Rig rig(small());
    const Before before = makeBefore(rig);
    const QString second = asked(rig, CloudApi::CreateSecurityGroupRequest{.vpcId = before.vpc, .securityGroupName = u"second"_s, .description = {}, .tags = {}, .clientToken = u"2"_s}).securityGroupId;
    rig.topology = inside(rig.topology, before);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    const auto rules = rulesOf(rig, before.group).size();
    rig.topology.servers->securityGroup.existingId = second;
    rig.result.reset();
    rig.executor->create(rig.topology, {}, DataLoss::Allowed);
    QVERIFY(rig.finish());
    QVERIFY2(rig.result->end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(hasPort(rulesOf(rig, second), u"443/443"_s));
    QVERIFY(hasPort(rulesOf(rig, second), u"80/80"_s)); // ours there
    QVERIFY(hasPort(rulesOf(rig, before.group), u"80/80"_s)); // theirs
    QVERIFY(!hasPort(rulesOf(rig, before.group), u"443/443"_s));
    QVERIFY(rulesOf(rig, before.group).size() < rules);
    QCOMPARE(rig.project->journal().value(u"securitygroup/create"_s).facts.id, second);
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 5);
    QVERIFY(!hasPort(rulesOf(rig, second), u"80/80"_s));
}

void tst_Provision_Existing::anExistingOneGivesWayToANewOne()
{
    Rig rig(small());
    const Before before = makeBefore(rig);
    const QJsonArray untouched = shown(rig, before);
    const Topology all = rig.topology;
    rig.topology = inside(all, before);
    QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    rig.topology = all;
    rig.result.reset();
    rig.executor->create(rig.topology, {}, DataLoss::Allowed);
    QVERIFY(rig.finish());
    QVERIFY2(rig.result->end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(shown(rig, before), untouched);
    QVERIFY(rig.project->journal().value(u"vpc/create"_s).facts.id != before.vpc);
    for (const JournalEntry &entry : rig.project->journal())
        QVERIFY2(!isAdopted(entry), qPrintable(entry.stepId));
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(rig.cloud.resources().size(), 4);
}

void tst_Provision_Existing::anUnusableOneInPlaceOfANewOneForgetsNothing()
{
    Rig rig(small());
    QVERIFY2(rig.create({Kind::Network}).end == RunResult::End::Done, describe(rig).constData());
    const JournalSnapshot journal = rig.project->journal();
    rig.topology.network.vpc.existingId = u"vpc-gone"_s;
    const qsizetype since = rig.cloud.mutatingActions().size();
    QCOMPARE(rig.create({Kind::Network}).end, RunResult::End::Failed);
    QCOMPARE(actionsAfter(rig, since), QStringList());
    QCOMPARE(rig.project->journal(), journal);
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY(rig.cloud.resources().isEmpty());
}

void tst_Provision_Existing::whatTheProjectMadeIsNotTakenForExisting()
{
    Rig rig(small());
    QVERIFY2(rig.create({Kind::Network}).end == RunResult::End::Done, describe(rig).constData());
    rig.topology.network.vpc.existingId = rig.project->journal().value(u"vpc/create"_s).facts.id;
    const qsizetype since = rig.cloud.mutatingActions().size();
    rig.told.clear();
    QCOMPARE(rig.create({Kind::Network}).end, RunResult::End::Failed);
    QCOMPARE(rig.result->code, u"ExistingOwn"_s);
    QCOMPARE(actionsAfter(rig, since), QStringList());
}

void tst_Provision_Existing::diesAnywhere_data()
{
    QTest::addColumn<int>("request");
    for (int request = 1; request <= 13; ++request)
        QTest::addRow("after request %d", request) << request;
}

/// Killed at any request of a run in existing things, then removed: all that is ours goes, all that was there stays.
void tst_Provision_Existing::diesAnywhere()
{
    QFETCH(int, request);
    Rig rig(small());
    const Before before = makeBefore(rig);
    const QJsonArray untouched = shown(rig, before);
    const auto rules = rulesOf(rig, before.group).size();
    rig.topology = inside(rig.topology, before);
    const qsizetype since = rig.cloud.mutatingActions().size();
    rig.executor->create(rig.topology, {});
    QVERIFY(rig.until([&] { return rig.cloud.mutatingActions().size() - since >= request; }));
    rig.killAndStart();
    if (request % 2 == 0)
        QVERIFY2(rig.create().end == RunResult::End::Done, describe(rig).constData());
    QVERIFY2(rig.remove().end == RunResult::End::Done, describe(rig).constData());
    QCOMPARE(shown(rig, before), untouched);
    QCOMPARE(rig.cloud.resources().size(), 4);
    QCOMPARE(rulesOf(rig, before.group).size(), rules);
}

QTEST_GUILESS_MAIN(tst_Provision_Existing)
#include "tst_provision_existing.moc"
