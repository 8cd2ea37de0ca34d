#include "tests/pages/pagefixture.h"
#include "wizard/pages/components/advicerow.h"
#include "wizard/pages/ruletemplates.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

class tst_ServersPage : public QObject
{
    Q_OBJECT

private slots:
    void aFieldEditsTheTopology_data();
    void aFieldEditsTheTopology();
    void anEditIsTakenBackAndDoneAgain();
    void theLanguageChangesAndTheInputStays();
    void adviceStandsUnderItsField_data();
    void adviceStandsUnderItsField();
    void aFixDoesWhatItSaysAndCanBeTakenBack();
    void eachTemplateAddsItsRulesOnce_data();
    void eachTemplateAddsItsRulesOnce();
    void sshFromMyRangeAsksForTheRange();
    void theTypeTableIsFiltered_data();
    void theTypeTableIsFiltered();
    void choosingATypeOfToday();
    void soldOutTypesSayWhereAndCanBeChosen();
    void aSpaceCanBeTypedIntoAPublicKey();
    void aTypedPasswordGoesToTheStoreAlone();
    void groupsAndDisksComeAndGo();
    void ioOptimisationIsAskedWhereThereIsAChoice();
    void whatWasMadeIsShownAndEdited();

private:
    static AdviceRow *adviceRow(OpenWindow &open, const QString &rule, const QString &subject);
    static QTableView *types(OpenWindow &open) { return open.find<QTableView>(u"servers.groups.app.type"_s); }
    static bool choose(OpenWindow &open, const QString &type);
    static bool trigger(OpenWindow &open, const QString &name);
};

AdviceRow *tst_ServersPage::adviceRow(OpenWindow &open, const QString &rule, const QString &subject)
{
    for (AdviceRow *row : open.window.findChildren<AdviceRow *>()) {
        if (row->isVisibleTo(&open.window) && row->finding().code == rule && row->finding().subject == subject)
            return row;
    }
    return nullptr;
}

bool tst_ServersPage::choose(OpenWindow &open, const QString &type)
{
    QTableView *table = types(open);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() != type)
            continue;
        table->setCurrentIndex(table->model()->index(row, 0));
        open.draft().settle();
        QCoreApplication::processEvents();
        return true;
    }
    return false;
}

bool tst_ServersPage::trigger(OpenWindow &open, const QString &name)
{
    auto *action = open.window.findChild<QAction *>(name);
    if (!action || !action->isEnabled())
        return false;
    action->trigger();
    QCoreApplication::processEvents();
    return true;
}

void tst_ServersPage::aFieldEditsTheTopology_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &field, const QString &typed, const QJsonValue &value, const QString &path = {}) {
        QTest::newRow(name) << field << typed << (path.isEmpty() ? field : path) << value;
    };
    row("the security group is renamed", u"servers.securityGroup.name"_s, u"web-sg"_s, u"web-sg"_s);
    row("a rule is turned around", u"servers.securityGroup.rules.http.direction"_s, u"out"_s, u"out"_s);
    row("a rule drops", u"servers.securityGroup.rules.http.policy"_s, u"drop"_s, u"drop"_s);
    row("a rule is for UDP", u"servers.securityGroup.rules.http.protocol"_s, u"udp"_s, u"udp"_s);
    row("a rule for ICMP has no ports", u"servers.securityGroup.rules.http.protocol"_s, u"icmp"_s, u"-1/-1"_s, u"servers.securityGroup.rules.http.ports"_s);
    row("a rule is for other ports", u"servers.securityGroup.rules.http.ports"_s, u"8000/8010"_s, u"8000/8010"_s);
    row("a rule is for another block", u"servers.securityGroup.rules.http.cidr"_s, u"203.0.113.0/24"_s, u"203.0.113.0/24"_s);
    row("what is no block is kept to be shown", u"servers.securityGroup.rules.http.cidr"_s, u"10.0"_s, u"10.0"_s);
    row("a rule comes later", u"servers.securityGroup.rules.http.priority"_s, u"50"_s, 50);
    row("login by a public key", u"servers.login.method"_s, u"importKeyPair"_s, u"importKeyPair"_s);
    row("login by password", u"servers.login.method"_s, u"password"_s, u"password"_s);
    row("the key pair is renamed", u"servers.login.keyPair"_s, u"web-key"_s, u"web-key"_s);
    row("the private key goes elsewhere", u"servers.login.keyFile"_s, u"~/web.pem"_s, u"~/web.pem"_s);
    row("the group is renamed", u"servers.groups.app.name"_s, u"front"_s, u"front"_s);
    row("three servers", u"servers.groups.app.count"_s, u"3"_s, 3);
    row("in one vSwitch", u"servers.groups.app.vswitches.b"_s, u"false"_s, QJsonArray{u"a"_s}, u"servers.groups.app.vswitches"_s);
    row("with a public address", u"servers.groups.app.publicBandwidthMbps"_s, u"2"_s, 2);
    row("from another image", u"servers.groups.app.image.id"_s, u"debian_12"_s, u"debian_12"_s);
    row("with an efficiency disk", u"servers.groups.app.systemDisk.category"_s, u"cloud_efficiency"_s, u"cloud_efficiency"_s);
    row("a faster ESSD", u"servers.groups.app.systemDisk.performanceLevel"_s, u"PL1"_s, u"PL1"_s);
    row("a larger system disk", u"servers.groups.app.systemDisk.gib"_s, u"60"_s, 60);
    row("another data disk", u"servers.groups.app.dataDisks.data.category"_s, u"cloud_ssd"_s, u"cloud_ssd"_s);
    row("a faster data disk", u"servers.groups.app.dataDisks.data.performanceLevel"_s, u"PL2"_s, u"PL2"_s);
    row("a larger data disk", u"servers.groups.app.dataDisks.data.gib"_s, u"200"_s, 200);
    row("a subscription", u"servers.groups.app.charge.model"_s, u"subscription"_s, u"subscription"_s);
}

void tst_ServersPage::aFieldEditsTheTopology()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    if (typed == "debian_12"_L1) { // whatever the catalogue has besides the chosen one
        const auto *combo = open.find<QComboBox>(field);
        QVERIFY(combo && combo->count() > 1);
        typed = combo->itemData(combo->currentIndex() == 0 ? 1 : 0).toString();
        value = typed;
    }
    QVERIFY(valueAt(open.draft().topology(), path) != value);
    QVERIFY(open.enter(field, typed));
    QCOMPARE(valueAt(open.draft().topology(), path), value);
}

void tst_ServersPage::anEditIsTakenBackAndDoneAgain()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    const Topology before = open.draft().topology();
    QVERIFY(open.enter(u"servers.groups.app.name"_s, u"front"_s));
    QVERIFY(open.enter(u"servers.groups.app.count"_s, u"4"_s));
    QCOMPARE(open.draft().undoStack().count(), 2); // what is typed in one go is one step
    open.draft().undoStack().undo();
    QCOMPARE(open.find<QSpinBox>(u"servers.groups.app.count"_s)->value(), 2);
    open.draft().undoStack().undo();
    QCOMPARE(open.draft().topology(), before);
    QCOMPARE(open.find<QLineEdit>(u"servers.groups.app.name"_s)->text(), u"shop-app"_s);
    open.draft().undoStack().redo();
    QCOMPARE(open.find<QLineEdit>(u"servers.groups.app.name"_s)->text(), u"front"_s);
}

void tst_ServersPage::theLanguageChangesAndTheInputStays()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    QVERIFY(open.enter(u"servers.securityGroup.rules.http.cidr"_s, u"10.0"_s)); // half typed
    QVERIFY(open.enter(u"servers.groups.app.count"_s, u"3"_s));
    auto *filter = open.find<QLineEdit>(u"servers.groups.app.type.filter"_s);
    QTest::keyClicks(filter, u"c6"_s);
    const int rows = types(open)->model()->rowCount();
    const QString english = open.find<QSpinBox>(u"servers.groups.app.count"_s)->accessibleName();
    open.host.setLanguage(Language::Chinese);
    QCoreApplication::processEvents();
    QCOMPARE(open.find<QLineEdit>(u"servers.securityGroup.rules.http.cidr"_s)->text(), u"10.0"_s);
    QCOMPARE(open.find<QSpinBox>(u"servers.groups.app.count"_s)->value(), 3);
    QCOMPARE(filter->text(), u"c6"_s);
    QCOMPARE(types(open)->model()->rowCount(), rows);
    QVERIFY(open.find<QSpinBox>(u"servers.groups.app.count"_s)->accessibleName() != english);
    QCOMPARE(open.draft().topology().servers->securityGroup.rules.constFirst().cidr, u"10.0"_s);
}

void tst_ServersPage::adviceStandsUnderItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("trouble");
    QTest::newRow("a public address of a server") << u"servers.groups.app.publicBandwidthMbps"_s << u"1"_s << u"ecs.public-ip"_s << u"warn"_s;
    QTest::newRow("an SSD without I/O optimisation") << u"servers.groups.app.systemDisk.category"_s << u"cloud_ssd"_s << u"ecs.series-1-disk"_s << u"err"_s;
}

void tst_ServersPage::adviceStandsUnderItsField()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, rule);
    QFETCH(QString, trouble);
    OpenWindow open(u"starter"_s);
    open.show(Kind::Servers);
    if (rule == "ecs.series-1-disk"_L1) {
        QVERIFY(choose(open, u"ecs.s2.large"_s));
        QVERIFY(open.enter(u"servers.groups.app.systemDisk.category"_s, u"cloud"_s));
        QVERIFY(open.enter(u"servers.groups.app.ioOptimized"_s, u"false"_s));
    }
    QVERIFY(!adviceRow(open, rule, field));
    QVERIFY(open.enter(field, typed));
    AdviceRow *row = adviceRow(open, rule, field);
    QVERIFY(row);
    QWidget *widget = open.find(field);
    QCOMPARE(widget->property("trouble").toString(), trouble);
    const QWidget *page = open.window.currentPage();
    const int below = row->mapTo(page, QPoint()).y() - widget->mapTo(page, QPoint(0, widget->height())).y();
    QVERIFY2(below >= 0 && below < 60, qPrintable(QString::number(below)));
    QCOMPARE(open.draft().blocked(Kind::Servers), trouble == "err"_L1);
}

void tst_ServersPage::aFixDoesWhatItSaysAndCanBeTakenBack()
{
    const QString field = u"servers.groups.app.publicBandwidthMbps"_s;
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    QVERIFY(open.enter(field, u"5"_s));
    AdviceRow *row = adviceRow(open, u"ecs.public-ip"_s, field);
    QVERIFY(row);
    QPushButton *fix = nullptr;
    for (QPushButton *button : row->findChildren<QPushButton *>()) {
        if (button->text() == "Use 0 Mbit/s"_L1)
            fix = button;
    }
    QVERIFY(fix);
    fix->click();
    QCoreApplication::processEvents();
    QCOMPARE(open.draft().topology().servers->groups.constFirst().publicBandwidthMbps, 0);
    QCOMPARE(open.find<QSpinBox>(field)->value(), 0);
    QVERIFY(!adviceRow(open, u"ecs.public-ip"_s, field));
    open.draft().undoStack().undo();
    open.draft().settle();
    QCOMPARE(open.find<QSpinBox>(field)->value(), 5);
    QVERIFY(adviceRow(open, u"ecs.public-ip"_s, field));
}

void tst_ServersPage::eachTemplateAddsItsRulesOnce_data()
{
    QTest::addColumn<RuleTemplate>("which");
    QTest::addColumn<QStringList>("ports");
    QTest::addColumn<QString>("cidr");
    QTest::newRow("the web reaches HTTP and HTTPS") << RuleTemplate::Web << QStringList{u"80/80"_s, u"443/443"_s} << u"0.0.0.0/0"_s;
    QTest::newRow("SSH is for a range still to be given") << RuleTemplate::Ssh << QStringList{u"22/22"_s} << QString();
    QTest::newRow("all is open inside the VPC") << RuleTemplate::InsideVpc << QStringList{u"-1/-1"_s} << u"10.0.0.0/16"_s;
}

void tst_ServersPage::eachTemplateAddsItsRulesOnce()
{
    QFETCH(RuleTemplate, which);
    QFETCH(QStringList, ports);
    QFETCH(QString, cidr);
    Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    topology.servers->securityGroup.rules.clear();
    QCOMPARE(addRules(topology, which).size(), ports.size());
    QStringList found;
    for (const SecurityRule &rule : topology.servers->securityGroup.rules) {
        found << rule.ports;
        QCOMPARE(rule.cidr, cidr);
        QCOMPARE(rule.direction, Direction::In);
        QCOMPARE(rule.policy, RulePolicy::Accept);
    }
    QCOMPARE(found, ports);
    const Topology once = topology;
    QVERIFY(addRules(topology, which).isEmpty());
    QCOMPARE(topology, once);
}

void tst_ServersPage::sshFromMyRangeAsksForTheRange()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    QVERIFY(trigger(open, u"servers.securityGroup.rules.add.ssh"_s));
    const SecurityRule rule = open.draft().topology().servers->securityGroup.rules.constLast();
    QCOMPARE(rule.ports, u"22/22"_s);
    QVERIFY(open.draft().blocked(Kind::Servers)); // until the range is there
    const QString field = u"servers.securityGroup.rules."_s + rule.key + u".cidr"_s;
    QCOMPARE(open.window.focusWidget(), open.find(field));
    QVERIFY(open.enter(field, u"203.0.113.0/24"_s));
    QVERIFY(!open.draft().blocked(Kind::Servers));
}

void tst_ServersPage::theTypeTableIsFiltered_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("label");
    QTest::addColumn<std::function<bool(const InstanceType &)>>("fits");
    const auto row = [](const char *name, const QString &filter, const QString &label, const std::function<bool(const InstanceType &)> &fits) {
        QTest::newRow(name) << filter << label << fits;
    };
    row("by vCPU", u"cpuFilter"_s, u"4 vCPU"_s, [](const InstanceType &type) { return type.vcpu == 3 || type.vcpu == 4; });
    row("by memory", u"memoryFilter"_s, u"More than 16 GiB"_s, [](const InstanceType &type) { return type.gib > 16; });
    row("by series", u"familyFilter"_s, u"Series I"_s, [](const InstanceType &type) { return type.series == Series::I; });
    row("by family", u"familyFilter"_s, u"ecs.g6"_s, [](const InstanceType &type) { return type.family == "ecs.g6"_L1; });
}

void tst_ServersPage::theTypeTableIsFiltered()
{
    QFETCH(QString, filter);
    QFETCH(QString, label);
    QFETCH(std::function<bool(const InstanceType &)>, fits);
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    auto *box = open.find<QComboBox>(u"servers.groups.app.type."_s + filter);
    const int index = box->findText(label);
    QVERIFY(index > 0);
    box->setCurrentIndex(index);
    emit box->activated(index);
    const QString chosen = open.draft().topology().servers->groups.constFirst().type;
    QStringList wanted;
    for (const InstanceType &type : builtInCatalogue().instanceTypes) {
        if (fits(type) || type.id == chosen) // what is chosen is never filtered away
            wanted << type.id;
    }
    QVERIFY(wanted.size() > 1);
    QStringList shown;
    for (int row = 0; row < types(open)->model()->rowCount(); ++row)
        shown << types(open)->model()->index(row, 0).data().toString();
    wanted.sort();
    shown.sort();
    QCOMPARE(shown, wanted);
}

void tst_ServersPage::choosingATypeOfToday()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    QVERIFY(choose(open, u"ecs.s2.large"_s));
    QVERIFY(open.enter(u"servers.groups.app.ioOptimized"_s, u"false"_s));
    QVERIFY(choose(open, u"ecs.g6.large"_s));
    const ServerGroup &group = open.draft().topology().servers->groups.constFirst();
    QCOMPARE(group.type, u"ecs.g6.large"_s);
    QVERIFY(group.ioOptimized); // it has no choice
    QVERIFY(!open.find(u"servers.groups.app.ioOptimized"_s)->isVisibleTo(&open.window));
}

void tst_ServersPage::soldOutTypesSayWhereAndCanBeChosen()
{
    OpenWindow open(u"tutorial"_s);
    open.draft().edit({}, [](Topology &topology) { topology.network.vswitches.last().zone = u"cn-hangzhou-k"_s; });
    open.draft().settle();
    open.show(Kind::Servers);
    QString stock;
    for (int row = 0; row < types(open)->model()->rowCount(); ++row) {
        if (types(open)->model()->index(row, 0).data().toString() == "ecs.c6.large"_L1)
            stock = types(open)->model()->index(row, 5).data().toString();
    }
    QCOMPARE(stock, u"Sold out in K"_s);
    QVERIFY(choose(open, u"ecs.g6.large"_s));
    QVERIFY(choose(open, u"ecs.c6.large"_s));
    QCOMPARE(open.draft().topology().servers->groups.constFirst().type, u"ecs.c6.large"_s);
}

void tst_ServersPage::aSpaceCanBeTypedIntoAPublicKey()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    QVERIFY(open.enter(u"servers.login.method"_s, u"importKeyPair"_s));
    auto *key = open.find<QPlainTextEdit>(u"servers.login.publicKey"_s);
    QVERIFY(key && key->isVisibleTo(&open.window));
    QTest::keyClicks(key, u"ssh-rsa AAAA me"_s);
    QCOMPARE(key->toPlainText(), u"ssh-rsa AAAA me"_s);
    QCOMPARE(open.draft().topology().servers->login.publicKey, u"ssh-rsa AAAA me"_s);
}

void tst_ServersPage::aTypedPasswordGoesToTheStoreAlone()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    QVERIFY(open.enter(u"servers.login.method"_s, u"password"_s));
    const Topology before = open.draft().topology();
    auto *line = open.find<QLineEdit>(u"secret:servers"_s);
    QVERIFY(line && line->isVisibleTo(&open.window));
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QVERIFY(!line->accessibleName().isEmpty());
    QTest::keyClicks(line, u"typed-Secret-1"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(open.host.store.secrets.value(u"0/servers"_s), u"typed-Secret-1"_s);
    QVERIFY(line->text().isEmpty());
    QCOMPARE(open.draft().topology(), before);
    QVERIFY(!toJson(open.draft().topology()).contains("typed-Secret-1"));
}

void tst_ServersPage::groupsAndDisksComeAndGo()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    QVERIFY(!open.find(u"servers.groups.app.remove"_s)->isVisibleTo(&open.window)); // the last one stays
    QVERIFY(open.click(u"servers.groups.add"_s));
    QCOMPARE(open.draft().topology().servers->groups.size(), 2);
    const QString added = open.draft().topology().servers->groups.constLast().key;
    QVERIFY(open.enter(u"servers.groups.%1.count"_s.arg(added), u"7"_s));
    QCOMPARE(open.draft().topology().servers->groups.constLast().count, 7);
    QCOMPARE(open.draft().topology().servers->groups.constFirst().count, 2);
    QVERIFY(open.click(u"servers.groups.%1.dataDisks.add"_s.arg(added)));
    QCOMPARE(open.draft().topology().servers->groups.constLast().dataDisks.size(), 2);
    const QString disk = open.draft().topology().servers->groups.constLast().dataDisks.constFirst().key;
    QVERIFY(open.click(u"servers.groups.%1.dataDisks.%2.remove"_s.arg(added, disk)));
    QCOMPARE(open.draft().topology().servers->groups.constLast().dataDisks.size(), 1);
    QVERIFY(open.click(u"servers.groups.%1.remove"_s.arg(added)));
    QCOMPARE(open.draft().topology().servers->groups.size(), 1);
    open.draft().undoStack().undo();
    QCoreApplication::processEvents();
    QCOMPARE(open.find<QSpinBox>(u"servers.groups.%1.count"_s.arg(added))->value(), 7);
}

void tst_ServersPage::ioOptimisationIsAskedWhereThereIsAChoice()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    QVERIFY(!open.find(u"servers.groups.app.ioOptimized"_s)->isVisibleTo(&open.window));
    QVERIFY(choose(open, u"ecs.s2.large"_s));
    QVERIFY(open.find(u"servers.groups.app.ioOptimized"_s)->isVisibleTo(&open.window));
}

void tst_ServersPage::whatWasMadeIsShownAndEdited()
{
    OpenWindow open(u"tutorial"_s);
    RunStatus run;
    run.journal = finishedJournal(open.draft().topology(), {Kind::Network, Kind::Servers});
    open.draft().takeStatus(run);
    open.draft().takeResult({});
    open.show(Kind::Servers);
    QVERIFY(!open.find<QLineEdit>(u"servers.groups.app.name"_s)->isReadOnly());
    QVERIFY(open.find(u"servers.groups.app.count"_s)->isEnabled());
    QVERIFY(types(open)->isEnabled());
    for (const QString &name : {u"servers.groups.add"_s, u"servers.groups.app.dataDisks.add"_s, u"servers.securityGroup.rules.add"_s, u"servers.groups.app.dataDisks.data.remove"_s})
        QVERIFY2(open.find(name)->isVisibleTo(&open.window), qPrintable(name));
    // What nothing brings about any more: where the private key went.
    QVERIFY(open.find<QLineEdit>(u"servers.login.keyFile"_s)->isReadOnly());
    QVERIFY(!open.find(u"servers.login.keyFile.choose"_s)->isVisibleTo(&open.window));
    const auto *made = open.find<QTableView>(u"servers.made"_s);
    QVERIFY(made->isVisibleTo(&open.window));
    QStringList shown;
    for (int row = 0; row < made->model()->rowCount(); ++row)
        shown << made->model()->index(row, 0).data().toString() + u' ' + made->model()->index(row, 2).data().toString() + u' ' + made->model()->index(row, 4).data().toString();
    QVERIFY2(shown.contains(u"shop-app-1 i-example1 10.0.1.11"_s), qPrintable(shown.join(u'\n')));
}

QTEST_MAIN(tst_ServersPage)
#include "tst_serverspage.moc"
