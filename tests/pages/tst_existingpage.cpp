#include "tests/pages/pagefixture.h"
#include "wizard/pages/components/failurecard.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/madethings.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

/// What an account has: two VPCs, the first with two vSwitches and a security group, and a key pair.
ExistingThings account()
{
    ExistingThings things;
    things.vpcs = {{u"vpc-one"_s, u"office"_s, {}, {}, *Cidr::parse(u"172.16.0.0/16")}, {u"vpc-two"_s, QString(), {}, {}, *Cidr::parse(u"10.0.0.0/16")}};
    things.vswitches = {{u"vsw-one"_s, u"office-a"_s, u"vpc-one"_s, u"cn-hangzhou-k"_s, *Cidr::parse(u"172.16.0.0/24")},
                        {u"vsw-two"_s, u"1. floor"_s, u"vpc-one"_s, u"cn-hangzhou-h"_s, *Cidr::parse(u"172.16.1.0/24")},
                        {u"vsw-far"_s, u"far"_s, u"vpc-two"_s, u"cn-hangzhou-h"_s, *Cidr::parse(u"10.0.1.0/24")}};
    things.securityGroups = {{u"sg-one"_s, u"office-sg"_s, u"vpc-one"_s, {}, {}}, {u"sg-far"_s, u"far-sg"_s, u"vpc-two"_s, {}, {}}};
    things.keyPairs = {{u"office-key"_s, u"office-key"_s, {}, {}, {}}};
    return things;
}

void tell(OpenWindow &open, const ExistingThings &things)
{
    open.draft().takeExisting(things);
    open.draft().settle();
    QCoreApplication::processEvents();
}

QStringList choicesOf(OpenWindow &open, const QString &field)
{
    QStringList choices;
    const auto *box = open.find<QComboBox>(field);
    for (int i = 0; box && i < box->count(); ++i)
        choices << box->itemText(i);
    return choices;
}

bool isShown(OpenWindow &open, const QString &name)
{
    QWidget *widget = open.find(name);
    return widget && widget->isVisibleTo(&open.window);
}

} // namespace

/// What is there already is chosen on the pages in place of something new.
class tst_ExistingPage : public QObject
{
    Q_OBJECT

private slots:
    void theListIsAskedForThroughTheConnection();
    void aVpcIsChosen();
    void aGatewayOfTheVpcIsToldOf();
    void newVSwitchesKeepClearOfTheOnesThatAreThere();
    void aVSwitchIsChosen();
    void aSecurityGroupIsChosen();
    void aKeyPairIsChosen();
    void aNewOneAgain();
    void whatTheProjectHoldsIsShownWithoutTheList();
    void whyThereIsNoListIsTold();
    void theWholeIsSoundWhateverIsChosen();
    void whatIsUsedIsMarkedInTheTables();
    void oneThatCanNotBeUsedHasAFailureCard();
};

void tst_ExistingPage::theListIsAskedForThroughTheConnection()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    QCOMPARE(choicesOf(open, u"network.vpc.existingId"_s), QStringList{u"New VPC"_s});
    QVERIFY(!isShown(open, u"network.vswitches.a.existingId"_s));
    QVERIFY(open.click(u"network.vpc.look"_s));
    QCOMPARE(open.host.askedTargets.size(), 1);
    tell(open, account());
    QTRY_COMPARE(choicesOf(open, u"network.vpc.existingId"_s).size(), 3);
    QCOMPARE(choicesOf(open, u"network.vpc.existingId"_s), (QStringList{u"New VPC"_s, u"office · 172.16.0.0/16 · vpc-one"_s, u"vpc-two · 10.0.0.0/16"_s}));
}

void tst_ExistingPage::aVpcIsChosen()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    tell(open, account());
    QVERIFY(open.enter(u"network.vpc.existingId"_s, u"vpc-one"_s));
    const Topology &topology = open.draft().topology();
    QCOMPARE(topology.network.vpc.existingId, u"vpc-one"_s);
    QCOMPARE(topology.network.vpc.name, u"office"_s);
    QCOMPARE(topology.network.vpc.cidr.toString(), u"172.16.0.0/16"_s);
    QVERIFY(open.draft().isLocked(u"network.vpc.name"_s));
    QVERIFY(open.find<QLineEdit>(u"network.vpc.cidr"_s)->isReadOnly());
    QVERIFY(isShown(open, u"network.vswitches.a.existingId"_s));
    QCOMPARE(topology.servers->securityGroup.rules.last().cidr, u"172.16.0.0/16"_s); // everything inside the VPC
    open.draft().undoStack().undo();
    QVERIFY(open.draft().topology().network.vpc.existingId.isEmpty());
}

void tst_ExistingPage::aGatewayOfTheVpcIsToldOf()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    ExistingThings things = account();
    things.natGateways = {{u"ngw-one"_s, u"office-nat"_s, u"vpc-one"_s, {}, {}}};
    tell(open, things);
    const auto warning = [&]() -> std::optional<Advice> {
        for (const Advice &advice : open.draft().advice()) {
            if (advice.ruleId == "net.nat-already-there"_L1)
                return advice;
        }
        return std::nullopt;
    };
    QVERIFY(!warning());
    QVERIFY(open.enter(u"network.vpc.existingId"_s, u"vpc-one"_s));
    QVERIFY(warning());
    QCOMPARE(warning()->severity, Severity::Warning);
    QVERIFY(open.draft().texts().adviceTitle(*warning()).contains(u"ngw-one"_s));
    open.draft().applyFix(warning()->fixes.constFirst());
    QVERIFY(!open.draft().topology().network.nat);
    QCOMPARE(warning()->severity, Severity::Note);
    open.draft().undoStack().undo();

    RunStatus made = open.draft().run(); // what was decided is not advised against
    made.journal[u"natgateway/create"_s] = {u"natgateway/create"_s, StepState::Ready, {}, {}, {}, {}, {}, {}};
    open.draft().takeStatus(made);
    open.draft().settle();
    QVERIFY(!warning());
}

void tst_ExistingPage::newVSwitchesKeepClearOfTheOnesThatAreThere()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    tell(open, account());
    QVERIFY(open.enter(u"network.vpc.existingId"_s, u"vpc-one"_s));
    QVERIFY(open.click(u"network.vswitches.add"_s));
    const Network &network = open.draft().topology().network;
    QCOMPARE(network.vswitches.size(), 3);
    for (const VSwitch &vswitch : network.vswitches) {
        QVERIFY2(network.vpc.cidr.contains(vswitch.cidr), qPrintable(vswitch.cidr.toString()));
        for (const ExistingThing &there : account().vswitches)
            QVERIFY2(!there.cidr.overlaps(vswitch.cidr), qPrintable(vswitch.cidr.toString()));
    }
}

void tst_ExistingPage::aVSwitchIsChosen()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    tell(open, account());
    QVERIFY(open.enter(u"network.vpc.existingId"_s, u"vpc-one"_s));
    QCOMPARE(choicesOf(open, u"network.vswitches.a.existingId"_s).size(), 3); // those of the VPC, and a new one
    QVERIFY(open.enter(u"network.vswitches.a.existingId"_s, u"vsw-two"_s));
    const VSwitch vswitch = *open.draft().topology().network.vswitch(u"a"_s);
    QCOMPARE(vswitch, (VSwitch{u"a"_s, u"1. floor"_s, u"cn-hangzhou-h"_s, *Cidr::parse(u"172.16.1.0/24"), u"vsw-two"_s}));
    QVERIFY(!isShown(open, u"network.vswitches.a.name"_s));
    QVERIFY(open.find<QLineEdit>(u"network.vswitches.a.cidr"_s)->isReadOnly());
    QVERIFY(!open.find<QComboBox>(u"network.vswitches.a.zone"_s)->isEnabled());
    QVERIFY(open.find<QComboBox>(u"network.vswitches.b.zone"_s)->isEnabled());
    QCOMPARE(choicesOf(open, u"network.vswitches.b.existingId"_s).size(), 2); // it is offered once
    QVERIFY(open.draft().problems().isEmpty());
}

void tst_ExistingPage::aSecurityGroupIsChosen()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    QVERIFY(!isShown(open, u"servers.securityGroup.existingId"_s)); // a new VPC has none
    tell(open, account());
    open.show(Kind::Network);
    QVERIFY(open.enter(u"network.vpc.existingId"_s, u"vpc-one"_s));
    open.show(Kind::Servers);
    QCOMPARE(choicesOf(open, u"servers.securityGroup.existingId"_s), (QStringList{u"New security group"_s, u"office-sg · sg-one"_s}));
    QVERIFY(open.enter(u"servers.securityGroup.existingId"_s, u"sg-one"_s));
    QCOMPARE(open.draft().topology().servers->securityGroup.existingId, u"sg-one"_s);
    QCOMPARE(open.draft().topology().servers->securityGroup.name, u"office-sg"_s);
    QVERIFY(open.find<QLineEdit>(u"servers.securityGroup.name"_s)->isReadOnly());
    QVERIFY(!open.draft().topology().servers->securityGroup.rules.isEmpty());
}

void tst_ExistingPage::aKeyPairIsChosen()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    tell(open, account());
    QVERIFY(open.enter(u"servers.login.method"_s, u"existingKeyPair"_s));
    QVERIFY(open.draft().topology().servers->login.keyPair.isEmpty());
    QVERIFY(!isShown(open, u"servers.login.keyFile"_s));
    QVERIFY(open.enter(u"servers.login.existingKeyPair"_s, u"office-key"_s));
    QCOMPARE(open.draft().topology().servers->login.method, LoginMethod::ExistingKeyPair);
    QCOMPARE(open.draft().topology().servers->login.keyPair, u"office-key"_s);
    QVERIFY(open.enter(u"servers.login.method"_s, u"keyPair"_s));
    QCOMPARE(open.draft().topology().servers->login.keyPair, u"shop-key"_s); // a new one does not take its name
}

void tst_ExistingPage::aNewOneAgain()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    tell(open, account());
    QVERIFY(open.enter(u"network.vpc.existingId"_s, u"vpc-one"_s));
    QVERIFY(open.enter(u"network.vswitches.a.existingId"_s, u"vsw-two"_s));
    QVERIFY(open.enter(u"network.vpc.existingId"_s, QString()));
    const Network &network = open.draft().topology().network;
    QVERIFY(network.vpc.existingId.isEmpty());
    for (const VSwitch &vswitch : network.vswitches)
        QVERIFY(vswitch.existingId.isEmpty());
    QVERIFY(open.draft().problems().isEmpty()); // its name was none that a new one can have
    QVERIFY(!open.draft().isLocked(u"network.vpc.name"_s));
}

void tst_ExistingPage::whatTheProjectHoldsIsShownWithoutTheList()
{
    OpenWindow open(u"tutorial"_s);
    Topology topology = open.draft().topology();
    topology.network.vpc.existingId = u"vpc-one"_s;
    Target target;
    target.region = topology.region;
    open.draft().takeOpened(topology, target, u"0"_s, {});
    open.show(Kind::Network);
    QCOMPARE(choicesOf(open, u"network.vpc.existingId"_s), (QStringList{u"New VPC"_s, u"shop-vpc · 10.0.0.0/16 · vpc-one"_s}));
    QCOMPARE(open.find<QComboBox>(u"network.vpc.existingId"_s)->currentIndex(), 1);
}

void tst_ExistingPage::whyThereIsNoListIsTold()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    ExistingThings none;
    none.failure = StepFailure{u"denied"_s, u"Forbidden.RAM"_s, {}, {}, {}};
    tell(open, none);
    const QList<QLabel *> labels = open.find(u"network.vpc.look"_s)->parentWidget()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text().contains(u"may not"_s); }));
    QVERIFY(open.find(u"network.vpc.look"_s)->isEnabled());
}

void tst_ExistingPage::theWholeIsSoundWhateverIsChosen()
{
    for (const QString &vpc : {u"vpc-one"_s, u"vpc-two"_s}) {
        OpenWindow open(u"tutorial"_s);
        open.show(Kind::Network);
        tell(open, account());
        QVERIFY(open.enter(u"network.vpc.existingId"_s, vpc));
        QVERIFY2(open.draft().problems().isEmpty(), qPrintable(vpc));
        QCOMPARE(open.draft().count(Severity::Error), 0);
    }
}

void tst_ExistingPage::whatIsUsedIsMarkedInTheTables()
{
    OpenWindow open(u"tutorial"_s, Language::Chinese);
    Topology topology = open.draft().topology();
    topology.network.vpc.existingId = u"vpc-one"_s;
    Target target;
    target.region = topology.region;
    open.draft().takeOpened(topology, target, u"0"_s, finishedJournal(topology, {Kind::Network}));
    QStringList marked;
    for (const MadeThing &thing : madeThings(open.draft(), Kind::Network)) {
        if (thing.stateWord == u"已有"_s)
            marked << thing.key;
    }
    QCOMPARE(marked, QStringList{u"vpc/create"_s});
}

void tst_ExistingPage::oneThatCanNotBeUsedHasAFailureCard()
{
    OpenWindow open(u"tutorial"_s);
    Topology topology = open.draft().topology();
    topology.network.vpc.existingId = u"vpc-gone"_s;
    Target target;
    target.region = topology.region;
    JournalEntry failed;
    failed.stepId = u"vpc/create"_s;
    failed.state = StepState::Failed;
    failed.failure = StepFailure{u"existing-missing"_s, u"ExistingMissing"_s, u"vpc-gone"_s, {}, {}};
    open.draft().takeOpened(topology, target, u"0"_s, {{failed.stepId, failed}});
    open.show(Kind::Network);
    QCOMPARE(open.draft().phase(Kind::Network), Phase::Failed);
    const QList<FailureCard *> cards = open.window.findChildren<FailureCard *>();
    QCOMPARE(cards.size(), 1);
    const QList<QLabel *> labels = cards[0]->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text().contains(u"vpc-gone can't be used"_s); }));
    QVERIFY(!open.draft().isLocked(u"network.vpc.existingId"_s)); // so that another one can be chosen
}

QTEST_MAIN(tst_ExistingPage)
#include "tst_existingpage.moc"
