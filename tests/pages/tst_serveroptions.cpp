#include "tests/pages/pagefixture.h"
#include "wizard/pages/components/releasefield.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/publickeyfield.h"
#include "wizard/pages/ruletemplates.h"
#include "wizard/pages/userdatafield.h"

#include <QAction>
#include <QDateTimeEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

const QString app = u"servers.groups.app"_s;

}

/// What few set of servers: host name, user data, credits, protection and release; levels of disks, rules and keys that come ready made.
class tst_ServerOptions : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("TZ", "Asia/Shanghai"); } // eight hours ahead of UTC, all year

private slots:
    void aFieldIsSetAndTakenBack_data();
    void aFieldIsSetAndTakenBack();
    void theReleaseIsToldInLocalTimeAndKeptInUtc();
    void aReleaseThatIsTooNearIsTold();
    void theEndGoesWithPayAsYouGoAlone();
    void creditsAreAskedOfBurstableTypes();
    void theSizeOfUserDataIsCounted_data();
    void theSizeOfUserDataIsCounted();
    void aWebServerComesReadyMade();
    void fasterLevelsComeWithLargerDisks_data();
    void fasterLevelsComeWithLargerDisks();
    void otherDisksHaveNoLevel();
    void rulesComeReadyMade_data();
    void rulesComeReadyMade();
    void aPublicKeyIsReadFromItsFile_data();
    void aPublicKeyIsReadFromItsFile();
    void aPrivateKeyIsLeftWhereItIs();
    void whatIsSetIsSaidBesideTheFoldedHeading();

private:
    static bool choose(OpenWindow &open, const QString &type)
    {
        auto *table = open.find<QTableView>(app + u".type"_s);
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
    static ServerGroup group(OpenWindow &open) { return open.draft().topology().servers->groups.constFirst(); }
    static void unfold(OpenWindow &open)
    {
        open.find<Section>(app + u".options.section"_s)->setOpen(true);
        QCoreApplication::processEvents();
    }
    static bool seen(OpenWindow &open, const QString &name) { return open.find(name) && open.find(name)->isVisibleTo(&open.window); }
};

void tst_ServerOptions::aFieldIsSetAndTakenBack_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("entered");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("a host name") << app + u".hostName"_s << u"web"_s << QJsonValue(u"web"_s);
    QTest::newRow("a script of the first boot") << app + u".userData"_s << u"#!/bin/sh\necho hello\n"_s << QJsonValue(u"#!/bin/sh\necho hello\n"_s);
    QTest::newRow("unlimited credits") << app + u".creditSpecification"_s << u"Unlimited"_s << QJsonValue(u"Unlimited"_s);
    QTest::newRow("deletion protection") << app + u".deletionProtection"_s << u"true"_s << QJsonValue(true);
    QTest::newRow("the level of the system disk") << app + u".systemDisk.performanceLevel"_s << u"PL1"_s << QJsonValue(u"PL1"_s);
    QTest::newRow("the level of a data disk") << app + u".dataDisks.data.performanceLevel"_s << u"PL1"_s << QJsonValue(u"PL1"_s);
    QTest::newRow("a public key") << u"servers.login.publicKey"_s << u"ssh-rsa AAAA me"_s << QJsonValue(u"ssh-rsa AAAA me"_s);
    QTest::newRow("an outbound rule") << u"servers.securityGroup.rules.http.direction"_s << u"out"_s << QJsonValue(u"out"_s);
    QTest::newRow("a rule that drops") << u"servers.securityGroup.rules.http.policy"_s << u"drop"_s << QJsonValue(u"drop"_s);
}

void tst_ServerOptions::aFieldIsSetAndTakenBack()
{
    QFETCH(QString, field);
    QFETCH(QString, entered);
    QFETCH(QJsonValue, value);
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    if (field.endsWith(u"publicKey"_s))
        QVERIFY(open.enter(u"servers.login.method"_s, u"importKeyPair"_s));
    unfold(open);
    const Topology before = open.draft().topology();
    const QString shown = open.entered(field);
    QVERIFY(shown != entered);
    QVERIFY(open.enter(field, entered));
    QCOMPARE(valueAt(open.draft().topology(), field), value);
    QVERIFY(open.draft().undoText().size() > 2);
    open.draft().undoStack().undo();
    QCoreApplication::processEvents();
    QCOMPARE(open.draft().topology(), before);
    QCOMPARE(open.entered(field), shown);
}

void tst_ServerOptions::theReleaseIsToldInLocalTimeAndKeptInUtc()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    unfold(open);
    const Topology before = open.draft().topology();
    QVERIFY(!seen(open, app + u".releaseAt.time"_s));
    QVERIFY(open.click(app + u".releaseAt.on"_s));
    const QDateTime proposed = QDateTime::fromString(group(open).releaseAt, Qt::ISODate);
    QVERIFY2(proposed > QDateTime::currentDateTime().addSecs(3600), qPrintable(group(open).releaseAt));
    QVERIFY(open.draft().problems().isEmpty());
    auto *time = open.find<QDateTimeEdit>(app + u".releaseAt.time"_s);
    QVERIFY(time->isVisibleTo(&open.window));
    time->setDateTime(QDateTime(QDate(2031, 3, 1), QTime(4, 30)));
    QCOMPARE(group(open).releaseAt, u"2031-02-28T20:30:00Z"_s); // across midnight and the end of a month
    open.draft().edit({}, [](Topology &topology) { topology.servers->groups[0].releaseAt = u"2030-12-31T23:00:00Z"_s; });
    QCoreApplication::processEvents();
    QCOMPARE(time->text(), u"2031-01-01 07:00"_s);
    const QList<QLabel *> labels = open.find(app + u".releaseAt"_s)->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text() == "UTC+08:00"_L1; }));
    QVERIFY(open.click(app + u".releaseAt.on"_s));
    QVERIFY(group(open).releaseAt.isEmpty());
    while (open.draft().undoStack().canUndo())
        open.draft().undoStack().undo();
    QCOMPARE(open.draft().topology(), before);
}

void tst_ServerOptions::aReleaseThatIsTooNearIsTold()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    unfold(open);
    QVERIFY(open.click(app + u".releaseAt.on"_s));
    auto *time = open.find<QDateTimeEdit>(app + u".releaseAt.time"_s);
    QVERIFY(time->property("trouble").toString().isEmpty());
    time->setDateTime(QDateTime::currentDateTime().addSecs(600));
    QCOMPARE(time->property("trouble").toString(), u"warn"_s);
    time->setDateTime(QDateTime::currentDateTime().addYears(4));
    QCOMPARE(time->property("trouble").toString(), u"warn"_s);
    time->setDateTime(QDateTime::currentDateTime().addDays(4));
    QVERIFY(time->property("trouble").toString().isEmpty());
}

void tst_ServerOptions::theEndGoesWithPayAsYouGoAlone()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    unfold(open);
    QVERIFY(open.enter(app + u".deletionProtection"_s, u"true"_s));
    QVERIFY(open.click(app + u".releaseAt.on"_s));
    QVERIFY(open.enter(app + u".charge.model"_s, u"subscription"_s));
    QVERIFY(!group(open).deletionProtection);
    QVERIFY(group(open).releaseAt.isEmpty());
    QVERIFY(!seen(open, app + u".deletionProtection"_s));
    QVERIFY(!seen(open, app + u".releaseAt"_s));
    QVERIFY(open.draft().problems().isEmpty());
    open.draft().undoStack().undo(); // one edit
    QVERIFY(group(open).deletionProtection);
    QVERIFY(!group(open).releaseAt.isEmpty());
}

void tst_ServerOptions::creditsAreAskedOfBurstableTypes()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    unfold(open);
    const QString field = app + u".creditSpecification"_s;
    QVERIFY(!seen(open, field));
    QString burstable;
    for (const InstanceType &type : builtInCatalogue().instanceTypes) {
        if (type.burstable)
            burstable = type.id;
    }
    QVERIFY(choose(open, burstable));
    QVERIFY(seen(open, field));
    QVERIFY(open.enter(field, u"Standard"_s));
    QCOMPARE(group(open).creditSpecification, u"Standard"_s);
    QVERIFY(choose(open, u"ecs.g6.large"_s));
    QVERIFY(group(open).creditSpecification.isEmpty()); // which has none
    QVERIFY(!seen(open, field));
}

void tst_ServerOptions::theSizeOfUserDataIsCounted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("counted");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing") << QString() << u"0 of 16,384 bytes"_s << true;
    QTest::newRow("Chinese characters are three bytes each") << u"# 云阶"_s << u"8 of 16,384 bytes"_s << true;
    QTest::newRow("all there is") << QString(16384, u'#') << u"16,384 of 16,384 bytes"_s << true;
    QTest::newRow("one too many") << QString(16385, u'#') << u"16,385 of 16,384 bytes"_s << false;
}

void tst_ServerOptions::theSizeOfUserDataIsCounted()
{
    QFETCH(QString, text);
    QFETCH(QString, counted);
    QFETCH(bool, fits);
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    unfold(open);
    QVERIFY(open.enter(app + u".userData"_s, text));
    const QList<QLabel *> labels = open.find(app + u".userData"_s)->parentWidget()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->text() == counted; }));
    QCOMPARE(open.draft().problems().isEmpty(), fits);
    QCOMPARE(open.find(app + u".userData"_s)->property("trouble").toString(), fits ? QString() : u"err"_s);
}

void tst_ServerOptions::aWebServerComesReadyMade()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    unfold(open);
    auto *button = open.find<QAbstractButton>(app + u".userData.web"_s);
    QVERIFY(open.enter(app + u".userData"_s, u"#!/bin/sh\n"_s));
    QVERIFY(!button->isEnabled()); // what was typed is not lost
    QVERIFY(!button->toolTip().isEmpty());
    QVERIFY(open.enter(app + u".userData"_s, QString()));
    QVERIFY(open.click(app + u".userData.web"_s));
    QCOMPARE(group(open).userData, webServerScript());
    QVERIFY(webServerScript().startsWith(u"#!/bin/sh\n"_s));
    QCOMPARE(open.entered(app + u".userData"_s), webServerScript());
    open.draft().undoStack().undo();
    QVERIFY(group(open).userData.isEmpty());
}

void tst_ServerOptions::fasterLevelsComeWithLargerDisks_data()
{
    QTest::addColumn<QString>("disk");
    QTest::addColumn<QString>("level");
    QTest::addColumn<int>("gib");
    QTest::newRow("a system disk of PL2") << u"systemDisk"_s << u"PL2"_s << 461;
    QTest::newRow("a data disk of PL3") << u"dataDisks.data"_s << u"PL3"_s << 1261;
    QTest::newRow("a data disk of PL1 stays as large as it is") << u"dataDisks.data"_s << u"PL1"_s << 100;
}

void tst_ServerOptions::fasterLevelsComeWithLargerDisks()
{
    QFETCH(QString, disk);
    QFETCH(QString, level);
    QFETCH(int, gib);
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    const Topology before = open.draft().topology();
    QVERIFY(open.enter(app + u'.' + disk + u".performanceLevel"_s, level));
    QCOMPARE(open.entered(app + u'.' + disk + u".gib"_s), QString::number(gib));
    QVERIFY(open.draft().problems().isEmpty());
    open.draft().undoStack().undo();
    QCOMPARE(open.draft().topology(), before);
}

void tst_ServerOptions::otherDisksHaveNoLevel()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    QVERIFY(open.enter(app + u".dataDisks.data.category"_s, u"cloud_efficiency"_s));
    const auto *levels = open.find<QComboBox>(app + u".dataDisks.data.performanceLevel"_s);
    QCOMPARE(levels->count(), 1);
    QCOMPARE(levels->currentText(), u"-"_s);
    QVERIFY(open.enter(app + u".dataDisks.data.category"_s, u"cloud_essd"_s));
    QCOMPARE(levels->count(), 4);
    QCOMPARE(levels->currentText(), u"PL0"_s);
}

void tst_ServerOptions::rulesComeReadyMade_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QStringList>("rules");
    QTest::newRow("a database inside the VPC alone") << u"database"_s << QStringList{u"in accept tcp 3306/3306 10.0.0.0/16 1"_s, u"in drop tcp 3306/3306 0.0.0.0/0 2"_s};
    QTest::newRow("out to web sites alone") << u"outWeb"_s
                                            << QStringList{u"out accept all -1/-1 10.0.0.0/16 1"_s, u"out accept all -1/-1 100.64.0.0/10 1"_s, u"out accept tcp 80/80 0.0.0.0/0 1"_s,
                                                           u"out accept tcp 443/443 0.0.0.0/0 1"_s, u"out drop all -1/-1 0.0.0.0/0 100"_s};
}

void tst_ServerOptions::rulesComeReadyMade()
{
    QFETCH(QString, entry);
    QFETCH(QStringList, rules);
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    const Topology before = open.draft().topology();
    auto *action = open.window.findChild<QAction *>(u"servers.securityGroup.rules.add."_s + entry);
    QVERIFY(action && !action->text().isEmpty());
    action->trigger();
    QCoreApplication::processEvents();
    QStringList added;
    const QList<SecurityRule> now = open.draft().topology().servers->securityGroup.rules;
    for (const SecurityRule &rule : now.mid(before.servers->securityGroup.rules.size())) {
        added << u"%1 %2 %3 %4 %5 %6"_s.arg(rule.direction == Direction::In ? u"in"_s : u"out"_s, rule.policy == RulePolicy::Accept ? u"accept"_s : u"drop"_s, rule.protocol, rule.ports,
                                            rule.cidr, QString::number(rule.priority));
        QVERIFY(seen(open, u"servers.securityGroup.rules."_s + rule.key + u".cidr"_s));
    }
    QCOMPARE(added, rules);
    QVERIFY(open.draft().problems().isEmpty());
    open.draft().undoStack().undo();
    QCOMPARE(open.draft().topology(), before);
}

void tst_ServerOptions::aPublicKeyIsReadFromItsFile_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("key");
    QTest::addColumn<std::optional<PublicKeyError>>("error");
    const QByteArray body(60, 'A');
    const std::optional<PublicKeyError> none;
    QTest::newRow("one line") << QByteArray("ssh-rsa " + body + " me@here\n") << QString::fromLatin1("ssh-rsa " + body + " me@here") << none;
    QTest::newRow("after a comment, lines as Windows ends them") << QByteArray("# mine\r\nssh-ed25519 " + body + "\r\n") << QString::fromLatin1("ssh-ed25519 " + body) << none;
    QTest::newRow("a private key") << QByteArray("-----BEGIN OPENSSH " "PRIVATE KEY-----\n" + body + "\n") << QString() << std::optional(PublicKeyError::PrivateKey);
    QTest::newRow("a private key of PuTTY") << QByteArray("PuTTY-User-Key-File-3: ssh-rsa\n" + body) << QString() << std::optional(PublicKeyError::PrivateKey);
    QTest::newRow("something else") << QByteArray("hello") << QString() << std::optional(PublicKeyError::NoKey);
    QTest::newRow("nothing") << QByteArray() << QString() << std::optional(PublicKeyError::NoKey);
}

void tst_ServerOptions::aPublicKeyIsReadFromItsFile()
{
    QFETCH(QByteArray, contents);
    QFETCH(QString, key);
    QFETCH(std::optional<PublicKeyError>, error);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"key.pub"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(contents);
    file.close();
    const auto read = readPublicKey(file.fileName());
    QCOMPARE(read.has_value(), !error.has_value());
    if (read)
        QCOMPARE(*read, key);
    else
        QVERIFY(read.error() == *error);
    QVERIFY(readPublicKey(folder.filePath(u"other.pub"_s)).error() == PublicKeyError::Unreadable);
}

void tst_ServerOptions::aPrivateKeyIsLeftWhereItIs()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    QVERIFY(open.enter(u"servers.login.method"_s, u"importKeyPair"_s));
    auto *field = open.window.findChild<PublicKeyField *>();
    QVERIFY(field);
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &contents) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
    };
    QVERIFY(write(u"key"_s, QByteArray("-----BEGIN RSA " "PRIVATE KEY-----\n") + QByteArray(60, 'S')));
    QVERIFY(write(u"key.pub"_s, "ssh-rsa " + QByteArray(60, 'A') + "\n"));
    const Topology before = open.draft().topology();
    const auto said = [&] { return field->findChild<QLabel *>()->text(); };
    const QString usual = said();
    field->take(folder.filePath(u"key"_s));
    QCOMPARE(open.draft().topology(), before);
    QVERIFY(said() != usual);
    field->take(folder.filePath(u"key.pub"_s));
    QCOMPARE(open.draft().topology().servers->login.publicKey, u"ssh-rsa "_s + QString(60, u'A'));
    QCOMPARE(said(), usual);
}

void tst_ServerOptions::whatIsSetIsSaidBesideTheFoldedHeading()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Servers);
    auto *section = open.find<Section>(app + u".options.section"_s);
    QVERIFY(!section->isOpen());
    QVERIFY(open.enter(app + u".hostName"_s, u"web"_s));
    QVERIFY(open.enter(app + u".deletionProtection"_s, u"true"_s));
    const QList<QLabel *> labels = section->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [&](const QLabel *label) { return label->isVisibleTo(&open.window) && label->text() == u"Host name: web · Deletion protection"_s; }));
}

QTEST_MAIN(tst_ServerOptions)
#include "tst_serveroptions.moc"
