#include "tests/pages/pagefixture.h"
#include "wizard/pages/components/copyrow.h"
#include "wizard/pages/components/failurecard.h"
#include "wizard/pages/components/kindcard.h"
#include "wizard/pages/costsdialog.h"
#include "wizard/pages/madethings.h"
#include "wizard/pages/overviewpage.h"
#include "wizard/pages/removaldialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

class tst_OverviewPage : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsListedWithIdStateAndAddress_data();
    void everythingIsListedWithIdStateAndAddress();
    void cardsTellEachStep();
    void connectionStringsAreCopiedWhole();
    void whatTheCloudSaidIsTold_data();
    void whatTheCloudSaidIsTold();
    void aCloudThatDoesNotAnswerIsNotTakenForReady();
    void aFailureOffersToTryAgain();
    void anExportIsWritten_data();
    void anExportIsWritten();
    void anExportThatFailsSaysSo();
    void theLanguageChangesAndTheResultStays();
    void removalShowsWhatGoes();
    void whatRunsCanBePausedHere();
    void whereAllIsRemovedNothingIsAmiss();
    void removalInARealAccountWantsTheName();
    void whatCannotBePricedIsNotCalledFree();

private:
    static OverviewPage *page(OpenWindow &open);
    static void finish(OpenWindow &open, const QSet<Kind> &kinds);
    static QString text(OpenWindow &open, const QString &name);
    static QString checkResult(OpenWindow &open) { return open.find(u"overview.checkResult"_s)->accessibleName(); }
};

namespace {

const QSet<Kind> everything{Kind::Network, Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer};

} // namespace

OverviewPage *tst_OverviewPage::page(OpenWindow &open)
{
    return open.window.findChild<OverviewPage *>();
}

void tst_OverviewPage::finish(OpenWindow &open, const QSet<Kind> &kinds)
{
    QSet<Kind> wanted;
    for (const Kind kind : kinds) {
        if (open.draft().topology().has(kind))
            wanted.insert(kind);
    }
    RunStatus run;
    run.journal = finishedJournal(open.draft().topology(), wanted);
    open.draft().takeStatus(run);
    open.draft().takeResult({});
    open.window.showOverview();
    QCoreApplication::processEvents();
}

QString tst_OverviewPage::text(OpenWindow &open, const QString &name)
{
    const auto *label = open.find<QLabel>(name);
    return label ? label->text() : QString();
}

void tst_OverviewPage::everythingIsListedWithIdStateAndAddress_data()
{
    QTest::addColumn<QString>("presetName");
    QTest::addColumn<Language>("language");
    for (const QString &name : presetNames()) {
        QTest::addRow("%s in English", qPrintable(name)) << name << Language::English;
        QTest::addRow("%s in Chinese", qPrintable(name)) << name << Language::Chinese;
    }
}

void tst_OverviewPage::everythingIsListedWithIdStateAndAddress()
{
    QFETCH(QString, presetName);
    QFETCH(Language, language);
    OpenWindow open(presetName, language);
    finish(open, everything);
    const auto *table = open.find<QTableView>(u"overview.resources"_s);
    QStringList ids;
    QStringList addresses;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QCOMPARE(table->model()->index(row, 1).data().toString(), language == Language::Chinese ? u"就绪"_s : u"Ready"_s);
        ids << table->model()->index(row, 2).data().toString();
        addresses << table->model()->index(row, 4).data().toString();
    }
    int servers = 0;
    for (const JournalEntry &entry : open.draft().journal()) {
        const std::optional<Step> step = stepFromId(entry.stepId);
        if (step->type == ResourceType::Instances) {
            for (const Facts &member : entry.facts.members) {
                QVERIFY2(ids.contains(member.id), qPrintable(member.id));
                QVERIFY(addresses.contains(member.address));
                ++servers;
            }
        } else if (step->type == ResourceType::Vpc || step->type == ResourceType::VSwitch || step->type == ResourceType::DbInstance || step->type == ResourceType::LoadBalancer) {
            QVERIFY2(ids.contains(entry.facts.id), qPrintable(entry.stepId));
        }
    }
    QVERIFY(servers > 0);
    QVERIFY(addresses.contains(u"rm-example.mysql.rds.aliyuncs.com:3306"_s));
    QVERIFY(addresses.contains(u"203.0.113.80"_s));
}

void tst_OverviewPage::cardsTellEachStep()
{
    OpenWindow open(u"starter"_s); // without a cache
    finish(open, {Kind::Network});
    const auto words = [&](const char *kind) { return open.find<KindCard>(u"overview."_s + QLatin1String(kind))->accessibleName(); };
    const QString vpc = open.draft().journal().value(stepIdOf(ResourceType::Vpc)).facts.id;
    QVERIFY2(words("network").startsWith(u"Network, Ready, "_s), qPrintable(words("network")));
    QVERIFY(words("network").contains(u"VPC "_s + vpc));
    QVERIFY2(words("servers").startsWith(u"Servers, 1, Planned, Cost "_s), qPrintable(words("servers")));
    QCOMPARE(words("cache"), u"Cache, Left out"_s);
    finish(open, everything);
    QVERIFY2(words("servers").contains(u"shop-app-1 10.0.1.11"_s), qPrintable(words("servers")));
    QVERIFY(words("database").contains(u"rm-example.mysql.rds.aliyuncs.com"_s));
    QVERIFY(words("balancer").contains(u"203.0.113.80"_s));
}

void tst_OverviewPage::connectionStringsAreCopiedWhole()
{
    OpenWindow open(u"tutorial"_s, Language::English, {960, 640});
    finish(open, everything);
    const QList<Access> ways = accessWays(open.draft());
    QVERIFY(ways.size() >= 4);
    for (const Access &way : ways) {
        QVERIFY2(open.click(u"copy:"_s + way.value), qPrintable(way.value));
        QCOMPARE(QGuiApplication::clipboard()->text(), way.value);
    }
}

void tst_OverviewPage::whatTheCloudSaidIsTold_data()
{
    QTest::addColumn<QString>("vanished");
    QTest::addColumn<RunResult::End>("end");
    QTest::addColumn<QString>("says");
    QTest::newRow("all is there") << QString() << RunResult::End::Done << u"resources are ready"_s;
    QTest::newRow("one has vanished") << u"vswitch/a/create"_s << RunResult::End::Failed << u"shop-a"_s;
    QTest::newRow("the key was refused") << QString() << RunResult::End::Credentials << u"The cloud could not be asked"_s;
}

void tst_OverviewPage::whatTheCloudSaidIsTold()
{
    QFETCH(QString, vanished);
    QFETCH(RunResult::End, end);
    QFETCH(QString, says);
    OpenWindow open(u"tutorial"_s);
    JournalSnapshot journal = finishedJournal(open.draft().topology(), everything);
    Target target;
    target.region = u"cn-hangzhou"_s;
    open.draft().takeOpened(open.draft().topology(), target, u"0"_s, journal);
    open.window.showOverview();
    QVERIFY2(checkResult(open).startsWith(u"Not compared with the cloud yet"_s), qPrintable(checkResult(open)));
    if (!vanished.isEmpty())
        journal[vanished].state = StepState::Gone;
    RunStatus run;
    run.journal = journal;
    open.draft().takeStatus(run);
    RunResult result;
    result.end = end;
    open.draft().takeResult(result);
    QCoreApplication::processEvents();
    QVERIFY2(checkResult(open).contains(says), qPrintable(checkResult(open)));
    QCOMPARE(open.find(u"overview.checkResult"_s)->property("role").toString() == "good"_L1, vanished.isEmpty() && end == RunResult::End::Done);
}

void tst_OverviewPage::aCloudThatDoesNotAnswerIsNotTakenForReady()
{
    OpenWindow open(u"tutorial"_s);
    Target target;
    target.region = u"cn-hangzhou"_s;
    open.draft().takeOpened(open.draft().topology(), target, u"0"_s, finishedJournal(open.draft().topology(), everything));
    open.window.showOverview();
    RunResult result;
    result.end = RunResult::End::Failed;
    result.unanswered = true;
    open.draft().takeResult(result);
    QCoreApplication::processEvents();
    QVERIFY2(checkResult(open).contains(u"The cloud could not be asked"_s), qPrintable(checkResult(open)));
}

void tst_OverviewPage::aFailureOffersToTryAgain()
{
    OpenWindow open(u"tutorial"_s);
    open.draft().takeStatus(failedRun(open.draft().topology(), {Kind::Network}, Kind::Servers));
    open.draft().takeResult({RunResult::End::Failed, {}, {}, {}});
    open.window.showOverview();
    QCoreApplication::processEvents();
    const QList<FailureCard *> cards = page(open)->findChildren<FailureCard *>();
    QCOMPARE(cards.size(), 1);
    QVERIFY(!cards.constFirst()->accessibleName().isEmpty());
    QVERIFY(open.click(cards.constFirst()->objectName() + u":retry"_s));
    QCOMPARE(open.host.askedTargets.size(), 1);
}

void tst_OverviewPage::anExportIsWritten_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("PDF in Chinese") << ExportFormat::Pdf << Language::Chinese << u"shop-zh.pdf"_s << QByteArray("%PDF-");
    QTest::newRow("PDF in English") << ExportFormat::Pdf << Language::English << u"shop.pdf"_s << QByteArray("%PDF-");
    QTest::newRow("picture as SVG") << ExportFormat::Svg << Language::English << u"shop.svg"_s << QByteArray("<?xml");
    QTest::newRow("picture as PNG") << ExportFormat::Png << Language::English << u"shop.png"_s << QByteArray("\x89PNG");
    QTest::newRow("topology as JSON") << ExportFormat::Json << Language::English << u"shop.json"_s << QByteArray("{");
}

void tst_OverviewPage::anExportIsWritten()
{
    QFETCH(ExportFormat, format);
    QFETCH(Language, language);
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    OpenWindow open(u"tutorial"_s);
    finish(open, everything);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QSignalSpy exported(page(open), &OverviewPage::exported);
    page(open)->writeTo(format, language, path);
    QVERIFY(!open.find(u"overview.exportPdf"_s)->isEnabled()); // one at a time
    QVERIFY(exported.wait(30000));
    QCOMPARE(exported.constFirst().at(1).toString(), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray contents = file.readAll();
    QVERIFY2(contents.startsWith(begins), contents.left(20).constData());
    QVERIFY(text(open, u"overview.exportState"_s).contains(path));
    QVERIFY(open.click(u"overview.openExported"_s));
    QCOMPARE(open.host.openedUrls, QList<QUrl>{QUrl::fromLocalFile(path)});
    QVERIFY(open.find(u"overview.exportPdf"_s)->isEnabled());
}

void tst_OverviewPage::anExportThatFailsSaysSo()
{
    OpenWindow open(u"tutorial"_s);
    finish(open, everything);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"no such folder/shop.json"_s);
    QSignalSpy exported(page(open), &OverviewPage::exported);
    page(open)->writeTo(ExportFormat::Json, Language::English, path);
    QVERIFY(exported.wait(30000));
    QVERIFY(text(open, u"overview.exportState"_s).startsWith(u"The file could not be written"_s));
    QVERIFY(!open.find(u"overview.openExported"_s)->isVisibleTo(&open.window));
}

void tst_OverviewPage::theLanguageChangesAndTheResultStays()
{
    OpenWindow open(u"tutorial"_s);
    finish(open, everything);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"shop.json"_s);
    QSignalSpy exported(page(open), &OverviewPage::exported);
    page(open)->writeTo(ExportFormat::Json, Language::English, path);
    QVERIFY(exported.wait(30000));
    const QString before = text(open, u"overview.exportState"_s);
    const QString copy = open.find(u"copy:203.0.113.80:3306"_s)->accessibleName();
    open.host.setLanguage(Language::Chinese);
    QCoreApplication::processEvents();
    QVERIFY(text(open, u"overview.exportState"_s) != before);
    QVERIFY(text(open, u"overview.exportState"_s).contains(path));
    QVERIFY(open.find(u"copy:203.0.113.80:3306"_s)->accessibleName() != copy);
    QCOMPARE(text(open, u"overview.title"_s), u"总览"_s);
}

void tst_OverviewPage::removalShowsWhatGoes()
{
    OpenWindow open(u"tutorial"_s);
    finish(open, everything);
    QCOMPARE(page(open)->footer().danger, u"Remove all resources..."_s);
    QSignalSpy asked(page(open), &OverviewPage::removeAsked);
    QVERIFY(open.click(u"dangerButton"_s));
    auto *dialog = open.window.findChild<RemovalDialog *>();
    QVERIFY(dialog);
    const auto *list = dialog->findChild<QListWidget *>(u"removal.list"_s);
    QCOMPARE(list->count(), planRemoval(open.draft().topology(), open.draft().journal()).steps.size());
    QVERIFY(!list->findItems(open.draft().journal().value(stepIdOf(ResourceType::Vpc)).facts.id, Qt::MatchContains).isEmpty());
    QVERIFY(!list->findItems(u"shop-app-2 · i-example2"_s, Qt::MatchContains).isEmpty()); // each server by its own id
    QVERIFY(!dialog->findChild<QLineEdit *>(u"removal.name"_s)); // practice
    auto *backup = dialog->findChild<QCheckBox *>(u"removal.backup"_s);
    QVERIFY2(backup && !backup->isChecked(), "offered, but not preset in practice");
    dialog->findChild<QPushButton *>(u"removal.keep"_s)->click();
    QCOMPARE(asked.size(), 0);

    QVERIFY(open.click(u"dangerButton"_s));
    for (auto *again : open.window.findChildren<RemovalDialog *>()) {
        if (!again->isVisible())
            continue;
        again->findChild<QCheckBox *>(u"removal.backup"_s)->click();
        again->findChild<QPushButton *>(u"removal.remove"_s)->click();
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<Backup>(), Backup::First);
}

void tst_OverviewPage::whatRunsCanBePausedHere()
{
    OpenWindow open(u"tutorial"_s);
    open.window.showOverview();
    QCoreApplication::processEvents();
    QVERIFY(page(open)->footer().secondary.isEmpty());
    open.draft().takeStatus(halfwayRun(open.draft().topology(), {Kind::Network}, Kind::Servers));
    QCOMPARE(page(open)->footer().secondary, u"Pause"_s);
    finish(open, everything);
    QVERIFY(page(open)->footer().secondary.isEmpty());
}

void tst_OverviewPage::whereAllIsRemovedNothingIsAmiss()
{
    OpenWindow open(u"tutorial"_s);
    finish(open, everything);
    QVERIFY(open.find(u"overview.checkResult"_s)->isVisibleTo(&open.window));
    const qsizetype things = madeThings(open.draft()).size();
    RunStatus run;
    for (const Step &step : planRemoval(open.draft().topology(), open.draft().journal()).steps) {
        StepStatus status;
        status.step = step;
        status.state = StepState::Gone;
        run.steps.append(status);
    }
    run.journal = finishedJournal(open.draft().topology(), everything);
    for (JournalEntry &entry : run.journal)
        entry.state = StepState::Gone;
    open.draft().takeStatus(run);
    open.draft().takeResult({});
    QCoreApplication::processEvents();
    QVERIFY(!open.find(u"overview.checkResult"_s)->isVisibleTo(&open.window));
    QCOMPARE(madeThings(open.draft()).size(), things); // each once, though it was made and removed
}

void tst_OverviewPage::removalInARealAccountWantsTheName()
{
    OpenWindow open(u"tutorial"_s);
    Target target = open.draft().target();
    target.practice = false;
    target.accountId = u"1234567890123456"_s;
    open.draft().takeOpened(open.draft().topology(), target, u"0"_s, finishedJournal(open.draft().topology(), everything));
    open.window.showOverview();
    RemovalDialog dialog({open.draft(), open.window.theme(), open.host});
    auto *remove = dialog.findChild<QPushButton *>(u"removal.remove"_s);
    auto *name = dialog.findChild<QLineEdit *>(u"removal.name"_s);
    QVERIFY(name);
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(name, u"sho"_s);
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(name, u"p"_s);
    QVERIFY(remove->isEnabled());
    QCOMPARE(dialog.backup(), Backup::First); // preset where data is real
    remove->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void tst_OverviewPage::whatCannotBePricedIsNotCalledFree()
{
    OpenWindow open(u"tutorial"_s);
    Target target = open.draft().target();
    target.practice = false; // no live prices: the made-up ones of practice don't count
    open.draft().takeOpened(open.draft().topology(), target, u"0"_s, finishedJournal(open.draft().topology(), everything));
    open.window.showOverview();
    QCoreApplication::processEvents();
    QVERIFY2(text(open, u"overview.totals"_s).contains(u"unknown"_s), qPrintable(text(open, u"overview.totals"_s)));
    QVERIFY(!text(open, u"overview.totals"_s).contains(u"¥0.00"_s));
    QVERIFY(open.click(u"overview.costs"_s));
    QVERIFY2(open.window.findChild<CostsDialog *>(), "line by line, what is unknown too");
    RemovalDialog dialog({open.draft(), open.window.theme(), open.host});
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u"¥0.00"_s), qPrintable(label->text()));
}

QTEST_MAIN(tst_OverviewPage)
#include "tst_overviewpage.moc"
