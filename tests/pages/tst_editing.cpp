#include "tests/pages/pagefixture.h"
#include "wizard/pages/components/advicerow.h"
#include "wizard/pages/components/chipfield.h"
#include "wizard/pages/components/pricebutton.h"
#include "wizard/pages/components/table.h"

#include <QClipboard>
#include <QPushButton>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// Fields change the topology, findings appear at their fields, fixes and undo work.
class tst_Editing : public QObject
{
    Q_OBJECT

private slots:
    void fieldsEditTheTopology_data();
    void fieldsEditTheTopology();
    void rowsComeAndGo_data();
    void rowsComeAndGo();
    void tablesChoose_data();
    void tablesChoose();
    void stepsAreLeftOutAndAddedAgain_data();
    void stepsAreLeftOutAndAddedAgain();
    void typingIsOneUndoStep();
    void undoAndRedoGoAcrossPages();
    void renamingADatabaseKeepsTheFocusAndThePrivileges();
    void whitelistTakesVSwitchesAndAddresses();
    void adviceStandsUnderItsFieldAndItsFixIsUndone();
    void aMalformedBlockBlocksUntilItIsReadable();
    void theBlockedButtonSaysWhyAndLeadsThere();
    void notesAreDismissedForGood();
    void languageSwitchKeepsInput();
    void passwordsGoToTheSecretStoreAlone();
    void aPasswordInUseIsCopiedFromTheStore();
    void anUnreadableFieldIsNotJudgedByWhatItHeldBefore();
    void onePortIsARange();
};

void tst_Editing::fieldsEditTheTopology_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("entered");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const QString &field, const QString &entered, const QJsonValue &value, const QString &path = {}) {
        QTest::addRow("%s becomes %s", qPrintable(field), qPrintable(entered)) << field << entered << (path.isEmpty() ? field : path) << value;
    };
    row(u"network.vpc.name"_s, u"my-vpc"_s, u"my-vpc"_s);
    row(u"network.vpc.cidr"_s, u"172.20.0.0/16"_s, u"172.20.0.0/16"_s);
    row(u"network.vswitches.a.name"_s, u"front"_s, u"front"_s);
    row(u"network.vswitches.b.zone"_s, u"cn-hangzhou-k"_s, u"cn-hangzhou-k"_s);
    row(u"network.vswitches.b.cidr"_s, u"10.0.8.0/22"_s, u"10.0.8.0/22"_s);
    row(u"network.nat"_s, u"false"_s, QJsonValue(QJsonValue::Undefined));
    row(u"network.nat.vswitch"_s, u"b"_s, u"b"_s);
    row(u"network.nat.name"_s, u"door"_s, u"door"_s);
    row(u"network.publicIps.count"_s, u"3"_s, 3);
    row(u"network.publicIps.isp"_s, u"BGP_PRO"_s, u"BGP_PRO"_s);
    row(u"network.publicIps.sharedBandwidth.mbps"_s, u"20"_s, 20);
    row(u"network.publicIps.sharedBandwidth"_s, u"each"_s, QJsonValue(QJsonValue::Undefined));
    row(u"network.snat.b"_s, u"false"_s, QJsonValue());
    row(u"network.dnat.web.kind"_s, u"range"_s, u"range"_s);
    row(u"network.dnat.web.publicIp"_s, u"2"_s, 2);
    row(u"network.dnat.web.protocol"_s, u"udp"_s, u"udp"_s);
    row(u"network.dnat.web.externalPort"_s, u"9090"_s, u"9090"_s);
    row(u"network.dnat.web.server"_s, u"app-2"_s, u"app-2"_s);
    row(u"network.dnat.web.internalPort"_s, u"8000"_s, u"8000"_s);
    row(u"servers.groups.app.name"_s, u"web"_s, u"web"_s);
    row(u"servers.groups.app.count"_s, u"4"_s, 4);
    row(u"servers.groups.app.publicBandwidthMbps"_s, u"5"_s, 5);
    row(u"servers.groups.app.systemDisk.category"_s, u"cloud_efficiency"_s, u"cloud_efficiency"_s);
    row(u"servers.groups.app.systemDisk.performanceLevel"_s, u"PL1"_s, u"PL1"_s);
    row(u"servers.groups.app.systemDisk.gib"_s, u"60"_s, 60);
    row(u"servers.groups.app.dataDisks.data.category"_s, u"cloud_ssd"_s, u"cloud_ssd"_s);
    row(u"servers.groups.app.dataDisks.data.gib"_s, u"200"_s, 200);
    row(u"servers.groups.app.charge.model"_s, u"subscription"_s, u"subscription"_s);
    row(u"servers.securityGroup.name"_s, u"guard"_s, u"guard"_s);
    row(u"servers.securityGroup.rules.http.direction"_s, u"out"_s, u"out"_s);
    row(u"servers.securityGroup.rules.http.policy"_s, u"drop"_s, u"drop"_s);
    row(u"servers.securityGroup.rules.http.protocol"_s, u"udp"_s, u"udp"_s);
    row(u"servers.securityGroup.rules.http.ports"_s, u"8080/8081"_s, u"8080/8081"_s);
    row(u"servers.securityGroup.rules.http.cidr"_s, u"10.0.0.0/8"_s, u"10.0.0.0/8"_s);
    row(u"servers.securityGroup.rules.http.priority"_s, u"7"_s, 7);
    row(u"servers.login.method"_s, u"password"_s, u"password"_s);
    row(u"servers.login.keyPair"_s, u"mine"_s, u"mine"_s);
    row(u"servers.login.keyFile"_s, u"~/mine.pem"_s, u"~/mine.pem"_s);
    row(u"database.name"_s, u"store"_s, u"store"_s);
    row(u"database.version"_s, u"5.7"_s, u"5.7"_s);
    row(u"database.edition"_s, u"Basic"_s, u"Basic"_s);
    row(u"database.vswitch"_s, u"b"_s, u"b"_s);
    row(u"database.standbyVswitch"_s, QString(), QJsonValue(QJsonValue::Undefined));
    row(u"database.storage.gib"_s, u"150"_s, 150);
    row(u"database.storage.type"_s, u"cloud_essd2"_s, u"cloud_essd2"_s);
    row(u"database.databases.shop.charset"_s, u"gbk"_s, u"gbk"_s);
    row(u"database.databases.shop.name"_s, u"store"_s, u"store"_s, u"database.databases.store.name"_s);
    row(u"database.accounts.shop_app.name"_s, u"writer"_s, u"writer"_s, u"database.accounts.writer.name"_s);
    row(u"database.accounts.shop_app.type"_s, u"super"_s, u"super"_s);
    row(u"database.accounts.shop_app.privileges.shop"_s, u"ReadOnly"_s, u"ReadOnly"_s);
    row(u"database.backup"_s, u"false"_s, QJsonValue(QJsonValue::Undefined));
    row(u"database.backup.window"_s, u"05:00+08:00"_s, u"05:00+08:00"_s);
    row(u"database.backup.retentionDays"_s, u"30"_s, 30);
    row(u"database.backup.log"_s, u"false"_s, false);
    row(u"database.backup.days.Tuesday"_s, u"true"_s, QJsonArray{u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Friday"_s, u"Sunday"_s}, u"database.backup.days"_s);
    row(u"database.deletionProtection"_s, u"true"_s, true);
    row(u"cache.name"_s, u"fast"_s, u"fast"_s);
    row(u"cache.edition"_s, u"cluster"_s, u"cluster"_s);
    row(u"cache.replicas"_s, u"single"_s, u"single"_s);
    row(u"cache.version"_s, u"4.0"_s, u"4.0"_s);
    row(u"cache.vswitch"_s, u"b"_s, u"b"_s);
    row(u"cache.secondVswitch"_s, u"b"_s, u"b"_s);
    row(u"balancer.name"_s, u"front"_s, u"front"_s);
    row(u"balancer.address"_s, u"intranet"_s, u"intranet"_s);
    row(u"balancer.listeners.http.protocol"_s, u"tcp"_s, u"tcp"_s);
    row(u"balancer.listeners.http.port"_s, u"8080"_s, 8080);
    row(u"balancer.listeners.http.backendPort"_s, u"8000"_s, 8000);
    row(u"balancer.listeners.http.scheduler"_s, u"rr"_s, u"rr"_s);
    row(u"balancer.listeners.http.healthCheck.on"_s, u"false"_s, false);
    row(u"balancer.listeners.http.healthCheck.uri"_s, u"/health"_s, u"/health"_s);
    row(u"balancer.listeners.http.healthCheck.codes.http_4xx"_s, u"true"_s, QJsonArray{u"http_2xx"_s, u"http_3xx"_s, u"http_4xx"_s}, u"balancer.listeners.http.healthCheck.codes"_s);
    row(u"balancer.listeners.http.healthCheck.intervalSeconds"_s, u"4"_s, 4);
    row(u"balancer.listeners.http.healthCheck.timeoutSeconds"_s, u"9"_s, 9);
    row(u"balancer.listeners.http.healthCheck.rise"_s, u"5"_s, 5);
    row(u"balancer.listeners.http.healthCheck.fall"_s, u"6"_s, 6);
    row(u"balancer.backends.app-2.weight"_s, u"20"_s, 20);
    row(u"balancer.backends.app-2"_s, u"false"_s, QJsonValue());
}

void tst_Editing::fieldsEditTheTopology()
{
    QFETCH(QString, field);
    QFETCH(QString, entered);
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    OpenWindow open(u"tutorial"_s);
    open.show(*kindOfPath(field));
    const Topology before = open.draft().topology();
    QVERIFY2(open.enter(field, entered), qPrintable(field));
    const QJsonValue now = valueAt(open.draft().topology(), path);
    if (value.isUndefined() || value.isNull())
        QVERIFY(now.isUndefined() || now.isNull());
    else
        QCOMPARE(now, value);
    QVERIFY(open.draft().undoStack().canUndo());
    open.draft().undoStack().undo();
    QCOMPARE(toJson(open.draft().topology()), toJson(before));
}

void tst_Editing::rowsComeAndGo_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("list");
    QTest::newRow("vswitches") << u"network.vswitches.add"_s << u"network.vswitches"_s;
    QTest::newRow("DNAT entries") << u"network.dnat.add"_s << u"network.dnat"_s;
    QTest::newRow("groups of servers") << u"servers.groups.add"_s << u"servers.groups"_s;
    QTest::newRow("data disks") << u"servers.groups.app.dataDisks.add"_s << u"servers.groups.app.dataDisks"_s;
    QTest::newRow("databases") << u"database.databases.add"_s << u"database.databases"_s;
    QTest::newRow("accounts") << u"database.accounts.add"_s << u"database.accounts"_s;
    QTest::newRow("listeners") << u"balancer.listeners.add"_s << u"balancer.listeners"_s;
}

void tst_Editing::rowsComeAndGo()
{
    QFETCH(QString, button);
    QFETCH(QString, list);
    OpenWindow open(u"tutorial"_s);
    open.show(*kindOfPath(list));
    const QJsonArray before = valueAt(open.draft().topology(), list).toArray();
    QVERIFY(open.click(button));
    const QJsonArray more = valueAt(open.draft().topology(), list).toArray();
    QCOMPARE(more.size(), before.size() + 1);
    // Rows without key go by their place.
    const QJsonObject added = more.last().toObject();
    const QString key = added.contains(u"key"_s) ? added.value(u"key"_s).toString() : QString::number(more.size() - 1);
    QVERIFY2(open.click(list + u'.' + key + u".remove"_s), qPrintable(list + u'.' + key));
    QCOMPARE(valueAt(open.draft().topology(), list).toArray(), before);
}

void tst_Editing::tablesChoose_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("instance types") << u"servers.groups.app.type"_s;
    QTest::newRow("database classes") << u"database.class"_s;
    QTest::newRow("cache classes") << u"cache.class"_s;
}

void tst_Editing::tablesChoose()
{
    QFETCH(QString, table);
    OpenWindow open(u"tutorial"_s);
    open.show(*kindOfPath(table));
    auto *view = open.find<Table>(table);
    QVERIFY(view);
    const int other = view->currentIndex().row() == 0 ? 1 : 0;
    const QString key = view->model()->index(other, 0).data(TableModel::KeyRole).toString();
    view->selectRow(other);
    QCOMPARE(valueAt(open.draft().topology(), table).toString(), key);
    QCOMPARE(view->currentIndex().data(TableModel::KeyRole).toString(), key);
}

void tst_Editing::stepsAreLeftOutAndAddedAgain_data()
{
    QTest::addColumn<Kind>("kind");
    for (const Kind kind : {Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer})
        QTest::newRow(qPrintable(kindName(kind))) << kind;
}

void tst_Editing::stepsAreLeftOutAndAddedAgain()
{
    QFETCH(Kind, kind);
    for (const QString &presetName : presetNames()) {
        OpenWindow open(presetName);
        open.show(kind);
        if (open.draft().topology().has(kind))
            QVERIFY(open.click(kindName(kind) + u".unwanted"_s));
        QVERIFY(!open.draft().topology().has(kind));
        QCOMPARE(open.draft().phase(kind), Phase::Off);
        for (const Kind other : allKinds())
            open.show(other); // every page stands a topology without it
        open.window.showOverview();
        open.show(kind);
        QVERIFY(open.click(kindName(kind) + u".add.button"_s));
        QVERIFY(open.draft().topology().has(kind));
    }
}

void tst_Editing::undoAndRedoGoAcrossPages()
{
    OpenWindow open(u"tutorial"_s);
    const Topology before = open.draft().topology();
    open.show(Kind::Network);
    QVERIFY(open.enter(u"network.vpc.name"_s, u"first"_s));
    open.show(Kind::Database);
    QVERIFY(open.enter(u"database.name"_s, u"second"_s));
    open.show(Kind::Balancer);
    QVERIFY(open.enter(u"balancer.name"_s, u"third"_s));
    const Topology after = open.draft().topology();
    for (int i = 0; i < 3; ++i)
        QVERIFY(open.click(u"undoButton"_s));
    QCOMPARE(open.draft().topology(), before);
    for (const auto &[kind, field] : {std::pair(Kind::Network, u"network.vpc.name"_s), {Kind::Database, u"database.name"_s}, {Kind::Balancer, u"balancer.name"_s}}) {
        open.show(kind);
        QVERIFY2(open.entered(field).startsWith(u"shop"_s), qPrintable(field));
    }
    for (int i = 0; i < 3; ++i)
        QVERIFY(open.click(u"redoButton"_s));
    QCOMPARE(open.draft().topology(), after);
    QCOMPARE(open.entered(u"balancer.name"_s), u"third"_s);
}

void tst_Editing::typingIsOneUndoStep()
{
    OpenWindow open(u"starter"_s);
    open.show(Kind::Network);
    QVERIFY(open.enter(u"network.vpc.name"_s, u"elsewhere"_s));
    QCOMPARE(open.draft().undoStack().count(), 1);
    QVERIFY(open.click(u"undoButton"_s));
    QCOMPARE(open.find<QLineEdit>(u"network.vpc.name"_s)->text(), u"shop-vpc"_s);
    QVERIFY(open.click(u"redoButton"_s));
    QCOMPARE(open.find<QLineEdit>(u"network.vpc.name"_s)->text(), u"elsewhere"_s);
}

void tst_Editing::renamingADatabaseKeepsTheFocusAndThePrivileges()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Database);
    auto *name = open.find<QLineEdit>(u"database.databases.shop.name"_s);
    QVERIFY(name);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"orders"_s);
    QVERIFY(name->hasFocus());
    QCOMPARE(name->text(), u"orders"_s);
    QCOMPARE(name->objectName(), u"database.databases.orders.name"_s);
    QCOMPARE(open.draft().topology().database->accounts.constFirst().privileges, (QMap<QString, QString>{{u"orders"_s, u"ReadWrite"_s}}));
}

void tst_Editing::whitelistTakesVSwitchesAndAddresses()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Database);
    QVERIFY(open.click(u"database.whitelist.vswitch:b"_s));
    QCOMPARE(open.draft().topology().database->whitelist, QStringList{u"vswitch:a"_s});
    auto *entry = open.find<QLineEdit>(u"database.whitelist.entry"_s);
    QVERIFY(entry);
    QTest::keyClicks(entry, u"10.9.0.0/16"_s);
    QTest::keyClick(entry, Qt::Key_Return);
    QCOMPARE(open.draft().topology().database->whitelist, (QStringList{u"vswitch:a"_s, u"10.9.0.0/16"_s}));
}

void tst_Editing::adviceStandsUnderItsFieldAndItsFixIsUndone()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    const QString field = u"servers.groups.app.publicBandwidthMbps"_s;
    QVERIFY(!open.find<AdviceRow>(u"advice:ecs.public-ip:"_s + field));
    QVERIFY(open.enter(field, u"1"_s));
    auto *advice = open.find<AdviceRow>(u"advice:ecs.public-ip:"_s + field);
    QVERIFY(advice && advice->isVisible());
    QWidget *input = open.find(field);
    QCOMPARE(input->property("trouble").toString(), u"warn"_s);
    const int below = advice->mapTo(&open.window, QPoint(0, 0)).y() - input->mapTo(&open.window, QPoint(0, input->height())).y();
    QVERIFY2(below >= 0 && below < 40, qPrintable(QString::number(below)));
    QVERIFY(!advice->finding().fixes.isEmpty());
    QVERIFY(open.click(u"fix:%1:%2"_s.arg(advice->finding().fixes.constFirst().id, advice->finding().fixes.constFirst().subject)));
    QCOMPARE(open.draft().topology().servers->groups.constFirst().publicBandwidthMbps, 0);
    QVERIFY(!open.find<AdviceRow>(u"advice:ecs.public-ip:"_s + field));
    open.draft().undoStack().undo();
    QCOMPARE(open.draft().topology().servers->groups.constFirst().publicBandwidthMbps, 1);
}

void tst_Editing::aMalformedBlockBlocksUntilItIsReadable()
{
    OpenWindow open(u"starter"_s);
    open.show(Kind::Network);
    const Cidr before = open.draft().topology().network.vpc.cidr;
    QVERIFY(open.enter(u"network.vpc.cidr"_s, u"10.0.0.0/"_s));
    QCOMPARE(open.draft().topology().network.vpc.cidr, before);
    QCOMPARE(open.find<QLineEdit>(u"network.vpc.cidr"_s)->text(), u"10.0.0.0/"_s);
    QVERIFY(open.draft().blocked(Kind::Network));
    QVERIFY(!open.find<PriceButton>(u"primaryButton"_s)->isEnabled());
    QVERIFY(open.enter(u"network.vpc.cidr"_s, u"10.0.0.0/8"_s));
    QCOMPARE(open.draft().topology().network.vpc.cidr.prefix(), 8);
    QVERIFY(!open.draft().blocked(Kind::Network));
}

void tst_Editing::theBlockedButtonSaysWhyAndLeadsThere()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    auto *primary = open.find<PriceButton>(u"primaryButton"_s);
    QVERIFY(primary->isEnabled());
    QVERIFY(!primary->price().isEmpty());
    QVERIFY(open.enter(u"network.vswitches.b.cidr"_s, u"10.0.1.0/24"_s)); // as vswitch a
    QVERIFY(!primary->isEnabled());
    auto *reason = open.find<QAbstractButton>(u"reasonButton"_s);
    QVERIFY(reason->isVisible());
    QVERIFY(!reason->text().isEmpty());
    QCOMPARE(primary->accessibleDescription(), reason->text());
    open.window.setFocus();
    reason->click();
    QCoreApplication::processEvents();
    QVERIFY(open.window.focusWidget() && open.window.focusWidget()->objectName().startsWith(u"network.vswitches."_s));
}

void tst_Editing::notesAreDismissedForGood()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    const int notes = open.draft().count(Severity::Note);
    auto *row = open.find<AdviceRow>(u"advice:net.nat-explained:network.nat"_s);
    QVERIFY(row);
    QVERIFY(open.click(row->objectName() + u":close"_s));
    QCOMPARE(open.draft().count(Severity::Note), notes - 1);
    QVERIFY(open.enter(u"network.vpc.name"_s, u"other"_s));
    QCOMPARE(open.draft().count(Severity::Note), notes - 1);
    QCOMPARE(open.draft().dismissedCount(), 1);
    open.draft().restoreNotes();
    QCOMPARE(open.draft().count(Severity::Note), notes);
    QCOMPARE(open.draft().dismissedCount(), 0);
}

void tst_Editing::languageSwitchKeepsInput()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    QVERIFY(open.enter(u"network.vpc.name"_s, u"my-vpc"_s));
    QVERIFY(open.enter(u"network.vpc.cidr"_s, u"10.0."_s));
    QVERIFY(open.click(u"language.zh"_s));
    QCOMPARE(open.host.language(), Language::Chinese);
    QCOMPARE(open.find<QLineEdit>(u"network.vpc.name"_s)->text(), u"my-vpc"_s);
    QCOMPARE(open.find<QLineEdit>(u"network.vpc.cidr"_s)->text(), u"10.0."_s);
    QCOMPARE(open.find<QLabel>(u"network.title"_s)->text(), u"网络"_s);
    QVERIFY(open.find<QToolButton>(u"undoButton"_s)->toolTip().contains(u"撤销"_s));
    QVERIFY(open.click(u"language.en"_s));
    QCOMPARE(open.find<QLabel>(u"network.title"_s)->text(), u"Network"_s);
    QCOMPARE(open.find<QLineEdit>(u"network.vpc.cidr"_s)->text(), u"10.0."_s);
}

void tst_Editing::passwordsGoToTheSecretStoreAlone()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Database);
    auto *password = open.find<QLineEdit>(u"secret:database/shop_app"_s);
    QVERIFY(password);
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    password->setFocus();
    QTest::keyClicks(password, u"Very-Secret-1"_s);
    QVERIFY(open.host.store.secrets.isEmpty()); // not while it is typed
    QTest::keyClick(password, Qt::Key_Tab);
    QCOMPARE(open.host.store.secrets.value(u"0/database/shop_app"_s), u"Very-Secret-1"_s);
    QVERIFY(password->text().isEmpty());
    QVERIFY(!toJson(open.draft().topology()).contains("Very-Secret-1"));
}

void tst_Editing::aPasswordInUseIsCopiedFromTheStore()
{
    OpenWindow open(u"tutorial"_s);
    const Topology topology = open.draft().topology();
    open.draft().takeOpened(topology, {}, u"0"_s, finishedJournal(topology, {Kind::Network, Kind::Servers, Kind::Database}));
    open.show(Kind::Database);
    QVERIFY(!open.find<QLineEdit>(u"secret:database/shop_app"_s)->isVisibleTo(&open.window));
    auto *copy = open.find<QPushButton>(u"copySecret:database/shop_app"_s);
    QVERIFY(copy && copy->isVisibleTo(&open.window));
    QVERIFY(copy->accessibleName().contains(u"shop_app"_s));
    QGuiApplication::clipboard()->setText(u"before"_s);
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s); // made on another computer
    open.host.store.secrets.insert(u"0/database/shop_app"_s, u"Made-Secret-1"_s);
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Made-Secret-1"_s);
    QGuiApplication::clipboard()->clear();
}

void tst_Editing::anUnreadableFieldIsNotJudgedByWhatItHeldBefore()
{
    OpenWindow open(u"starter"_s);
    open.show(Kind::Network);
    QVERIFY(open.enter(u"network.vpc.cidr"_s, u"10.0.0.0/3"_s));
    QVERIFY(open.enter(u"network.vpc.cidr"_s, u"10.0.0.0/33"_s));
    open.draft().settle();
    QCOMPARE(open.draft().count(Severity::Error), 1);
    QCOMPARE(open.draft().problems().constFirst().args, QStringList{u"10.0.0.0/33"_s});
}

void tst_Editing::onePortIsARange()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    const QString key = open.draft().topology().servers->securityGroup.rules.constFirst().key;
    const QString field = u"servers.securityGroup.rules.%1.ports"_s.arg(key);
    auto *ports = open.find<QLineEdit>(field);
    ports->setFocus();
    ports->selectAll();
    QTest::keyClicks(ports, u"22"_s);
    QCOMPARE(ports->text(), u"22"_s); // not while it is typed
    QTest::keyClick(ports, Qt::Key_Tab);
    QCOMPARE(open.draft().topology().servers->securityGroup.rules.constFirst().ports, u"22/22"_s);
    QCOMPARE(open.find<QLineEdit>(field)->text(), u"22/22"_s);
}

QTEST_MAIN(tst_Editing)
#include "tst_editing.moc"
