#include "tests/pages/pagefixture.h"
#include "wizard/pages/components/section.h"
#include "wizard/topology/edits.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// The pages of database and cache: what they say of the topology, and what does not go together.
class tst_DataPages : public QObject
{
    Q_OBJECT

private slots:
    void aFieldIsSetAndTakenBack_data();
    void aFieldIsSetAndTakenBack();
    void whatDoesNotApplyCannotBeChosen_data();
    void whatDoesNotApplyCannotBeChosen();
    void rowsComeAndGo_data();
    void rowsComeAndGo();
    void splittingNeedsSomebodyToRead();
    void aNameIsOneStepOfUndo();
};

void tst_DataPages::aFieldIsSetAndTakenBack_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("entered");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &field, const QString &entered, const QJsonValue &value) { QTest::newRow(name) << field << entered << value; };
    row("another version", u"database.version"_s, u"5.7"_s, u"5.7"_s);
    row("the standby stays in the primary's zone", u"database.standbyVswitch"_s, u"a"_s, u"a"_s);
    row("more storage", u"database.storage.gib"_s, u"200"_s, 200);
    row("backups are kept longer", u"database.backup.retentionDays"_s, u"30"_s, 30);
    row("no log backup", u"database.backup.log"_s, u"false"_s, false);
    row("all statements are logged", u"database.sqlAudit"_s, u"true"_s, QJsonObject{{u"retentionDays"_s, 30}});
    row("it can't be released by mistake", u"database.deletionProtection"_s, u"true"_s, true);
    row("it is to be reached from outside", u"database.publicAddress"_s, u"true"_s, true);
    row("a cluster", u"cache.edition"_s, u"cluster"_s, u"cluster"_s);
    row("a single node", u"cache.replicas"_s, u"single"_s, u"single"_s);
    row("the replica in another zone", u"cache.secondVswitch"_s, u"b"_s, u"b"_s);
    row("the cache is used without password", u"cache.passwordFree"_s, u"true"_s, true);
    row("connections that are wanted", u"cache.expectedConnections"_s, u"5000"_s, 5000);
    row("bandwidth that is wanted", u"cache.expectedBandwidthMBps"_s, u"40"_s, 40);
}

void tst_DataPages::aFieldIsSetAndTakenBack()
{
    QFETCH(QString, field);
    QFETCH(QString, entered);
    QFETCH(QJsonValue, value);
    OpenWindow open(u"tutorial"_s);
    open.show(*kindOfPath(field));
    setAndTakeBack(open, field, entered, field, value);
}

void tst_DataPages::whatDoesNotApplyCannotBeChosen_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("shards of a class that has them in its name") << u"cache.shards"_s;
    QTest::newRow("read replicas of a classic class") << u"cache.readReplicas"_s;
    QTest::newRow("splitting without anybody to share with") << u"database.readWriteSplitting"_s;
}

void tst_DataPages::whatDoesNotApplyCannotBeChosen()
{
    QFETCH(QString, field);
    OpenWindow open(u"tutorial"_s);
    open.show(*kindOfPath(field));
    QVERIFY(open.find(field));
    QVERIFY(!open.find(field)->isEnabled());
    QVERIFY2(!open.find(field)->toolTip().isEmpty(), "it is said why");
}

void tst_DataPages::rowsComeAndGo_data()
{
    QTest::addColumn<QString>("list");
    for (const QString &list : {u"database.databases"_s, u"database.accounts"_s, u"database.readOnly"_s, u"database.whitelistGroups"_s, u"cache.accounts"_s})
        QTest::newRow(qPrintable(list)) << list;
}

void tst_DataPages::rowsComeAndGo()
{
    QFETCH(QString, list);
    OpenWindow open(u"tutorial"_s);
    open.show(*kindOfPath(list));
    for (Section *section : open.window.currentPage()->findChildren<Section *>())
        section->setOpen(true);
    const Topology before = open.draft().topology();
    const qsizetype rows = valueAt(before, list).toArray().size();
    QVERIFY(open.click(list + u".add"_s));
    const QJsonArray more = valueAt(open.draft().topology(), list).toArray();
    QCOMPARE(more.size(), rows + 1);
    const QList<QWidget *> shown = open.window.currentPage()->findChildren<QWidget *>();
    const bool seen = std::any_of(shown.cbegin(), shown.cend(), [&](const QWidget *widget) {
        return widget->objectName().startsWith(list + u'.') && widget->objectName().endsWith(u".remove"_s) && widget->isVisibleTo(&open.window);
    });
    QVERIFY(seen);
    open.draft().undoStack().undo();
    QCoreApplication::processEvents();
    QCOMPARE(open.draft().topology(), before);
}

void tst_DataPages::splittingNeedsSomebodyToRead()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Database);
    QVERIFY(open.click(u"database.readOnly.add"_s));
    QVERIFY(open.find(u"database.readWriteSplitting"_s)->isEnabled());
    QVERIFY(open.enter(u"database.readWriteSplitting"_s, u"true"_s));
    QVERIFY(open.enter(u"database.readWriteSplitting.proxyNodes"_s, u"4"_s));
    QVERIFY(open.enter(u"database.readWriteSplitting.maxDelaySeconds"_s, u"60"_s));
    QCOMPARE(*open.draft().topology().database->readWriteSplitting, (ReadWriteSplitting{4, 60}));
}

void tst_DataPages::aNameIsOneStepOfUndo()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Database);
    const Topology before = open.draft().topology();
    QVERIFY(open.enter(u"database.databases.shop.name"_s, u"warehouse"_s));
    QCOMPARE(open.draft().topology().database->databases[0].name, u"warehouse"_s);
    QCOMPARE(open.draft().undoStack().count(), 1);
    open.draft().undoStack().undo();
    QCOMPARE(open.draft().topology(), before);
}

QTEST_MAIN(tst_DataPages)
#include "tst_datapages.moc"
