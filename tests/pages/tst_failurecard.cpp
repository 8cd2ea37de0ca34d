#include "tests/pages/pagefixture.h"
#include "wizard/pages/components/failurecard.h"
#include "wizard/pages/components/pricebutton.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QListWidget>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// The ways on that a failed step offers, pressed.
class tst_FailureCard : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatFailedAndWhy_data();
    void saysWhatFailedAndWhy();
    void waysOnFitTheReason_data();
    void waysOnFitTheReason();
    void anotherZoneIsPlannedAndAskedFor();
    void leavingOutChangesThePlanAndAsksNothing();
    void undoingIsConfirmedFirst();
    void aRemovalIsTriedAgainForItsStepOnly();
    void changingAValueLeadsToItsField();
    void theConsoleIsOfferedInARealAccountOnly();
    void detailsAreCopied();
    void nothingCanBeChosenWhileSomethingRuns();
    void theLanguageChangesEveryWord();
};

namespace {

/// A window on the tutorial whose servers failed for a reason.
struct Failed : OpenWindow
{
    explicit Failed(const QString &reason, Language language = Language::English)
        : OpenWindow(u"tutorial"_s, language)
    {
        draft().takeStatus(failedRun(draft().topology(), {Kind::Network}, Kind::Servers, reason));
        draft().takeResult({RunResult::End::Failed, {}, {}, {}});
        show(Kind::Servers);
    }

    FailureCard *card()
    {
        const auto cards = window.currentPage()->findChildren<FailureCard *>();
        return cards.size() == 1 ? cards.constFirst() : nullptr;
    }

    QString name(const QString &cure) { return card()->objectName() + u':' + cure; }

    bool offers(const QString &cure)
    {
        auto *button = find<PriceButton>(name(cure));
        return button && button->isVisible();
    }

    QString words()
    {
        QString all;
        for (const QLabel *label : card()->findChildren<QLabel *>())
            all += label->text() + u'\n';
        for (const QAbstractButton *button : card()->findChildren<QAbstractButton *>())
            all += button->isVisible() ? button->text() + u'\n' : QString();
        return all;
    }
};

} // namespace

void tst_FailureCard::saysWhatFailedAndWhy_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("title");
    QTest::newRow("English") << Language::English << u"was not created"_s;
    QTest::newRow("Chinese") << Language::Chinese << u"没有创建"_s;
}

void tst_FailureCard::saysWhatFailedAndWhy()
{
    QFETCH(Language, language);
    QFETCH(QString, title);
    Failed open(u"quota"_s, language);
    QVERIFY(open.card());
    const QString words = open.words();
    QVERIFY2(words.contains(title), qPrintable(words));
    for (const QString &part : {open.draft().texts().failure({.kind = u"quota"_s}), open.draft().texts().failureCure({.kind = u"quota"_s}),
                                u"OperationDenied.NoStock"_s, u"4C3A7B19-52E0-5D1F-9B6E-0A8D1C2F3E47"_s, u"Ecs:RunInstances"_s})
        QVERIFY2(words.contains(part), qPrintable(part));
}

void tst_FailureCard::waysOnFitTheReason_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QStringList>("offered");
    QTest::addColumn<QStringList>("notOffered");
    QTest::newRow("a refused value can be changed") << u"invalid"_s << QStringList{u"change-value"_s, u"undo-step"_s, u"retry"_s} << QStringList{u"use-zone"_s, u"use-type"_s};
    QTest::newRow("a lost answer is looked for") << u"outcome-unknown"_s << QStringList{u"retry"_s, u"undo-step"_s} << QStringList{u"change-value"_s, u"use-zone"_s};
    QTest::newRow("a missing permission is given elsewhere") << u"denied"_s << QStringList{u"undo-step"_s, u"retry"_s} << QStringList{u"change-value"_s, u"use-zone"_s};
}

void tst_FailureCard::waysOnFitTheReason()
{
    QFETCH(QString, reason);
    QFETCH(QStringList, offered);
    QFETCH(QStringList, notOffered);
    Failed open(reason);
    for (const QString &cure : offered)
        QVERIFY2(open.offers(cure), qPrintable(cure));
    for (const QString &cure : notOffered)
        QVERIFY2(!open.offers(cure), qPrintable(cure));
}

void tst_FailureCard::anotherZoneIsPlannedAndAskedFor()
{
    // All is there but the second order of servers.
    OpenWindow open(u"tutorial"_s);
    const QString failedStep = u"instances/app/b/create"_s;
    open.draft().takeStatus(soldOutRun(open.draft().topology()));
    open.draft().takeResult({RunResult::End::Failed, {}, {}, {}});
    open.show(Kind::Servers);
    const auto before = open.draft().topology().network.vswitches.size();
    const QString button = u"failure:"_s + failedStep + u":use-zone"_s;
    auto *zone = open.find<PriceButton>(button);
    QVERIFY(zone);
    QVERIFY(!zone->price().isEmpty()); // it buys
    const QString price = zone->price();
    QVERIFY(price != open.draft().texts().pricePerHour(open.draft().priceOf(u"servers.groups.app"_s))); // one server of two
    QVERIFY(open.click(button));
    QCOMPARE(open.draft().topology().network.vswitches.size(), before + 1);
    QCOMPARE(open.host.askedTargets.size(), 1);
}

void tst_FailureCard::leavingOutChangesThePlanAndAsksNothing()
{
    OpenWindow open(u"tutorial"_s);
    const QString failedStep = u"instances/app/b/create"_s;
    open.draft().takeStatus(soldOutRun(open.draft().topology()));
    open.draft().takeResult({RunResult::End::Failed, {}, {}, {}});
    open.show(Kind::Servers);
    QVERIFY(open.click(u"failure:"_s + failedStep + u":skip"_s));
    QCOMPARE(open.draft().topology().servers->groups.constFirst().count, 1);
    QVERIFY(open.host.askedTargets.isEmpty());
    QVERIFY(open.window.currentPage()->findChildren<FailureCard *>().isEmpty()
            || !open.window.currentPage()->findChildren<FailureCard *>().constFirst()->isVisible());
    QVERIFY(open.draft().undoStack().canUndo());
}

void tst_FailureCard::undoingIsConfirmedFirst()
{
    Failed open(u"denied"_s);
    QVERIFY(open.click(open.name(u"undo-step"_s)));
    auto *dialog = open.find<QDialog>(u"removalDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(open.host.askedTargets.isEmpty());
    QVERIFY(open.click(u"removal.remove"_s));
    QCOMPARE(open.host.askedTargets.size(), 1);
}

void tst_FailureCard::aRemovalIsTriedAgainForItsStepOnly()
{
    OpenWindow open(u"tutorial"_s);
    RunStatus run;
    run.journal = finishedJournal(open.draft().topology(), {Kind::Network, Kind::Servers, Kind::Cache});
    for (const Step &step : planRemoval(open.draft().topology(), run.journal, {Kind::Cache}).steps) {
        StepStatus status;
        status.step = step;
        status.state = StepState::Failed;
        status.failure = StepFailure{u"busy"_s, u"OperationDenied.DBInstanceStatus"_s, {}, {}, u"R-kvstore:DeleteInstance"_s};
        run.steps.append(status);
    }
    open.draft().takeStatus(run);
    open.draft().takeResult({RunResult::End::Failed, {}, {}, {}});
    open.show(Kind::Cache);
    const auto cards = open.window.currentPage()->findChildren<FailureCard *>();
    QCOMPARE(cards.size(), 1);
    QVERIFY(open.click(cards.constFirst()->objectName() + u":retry"_s));
    auto *dialog = open.find<QDialog>(u"removalDialog"_s);
    QVERIFY(dialog && dialog->isVisible()); // what goes is said once more
    QVERIFY(open.host.askedTargets.isEmpty());
    const auto *list = dialog->findChild<QListWidget *>(u"removal.list"_s);
    QCOMPARE(list->count(), 1); // the cache and nothing else
    QVERIFY2(list->item(0)->text().contains(u"shop-cache"_s), qPrintable(list->item(0)->text()));
}

void tst_FailureCard::changingAValueLeadsToItsField()
{
    Failed open(u"invalid"_s);
    const QString field = fieldOf(open.card()->status().step);
    QVERIFY(open.click(open.name(u"change-value"_s)));
    QWidget *focus = open.window.focusWidget();
    QVERIFY(focus);
    QVERIFY2(focus->objectName().startsWith(field), qPrintable(focus->objectName() + u" for "_s + field));
}

void tst_FailureCard::theConsoleIsOfferedInARealAccountOnly()
{
    Failed practice(u"denied"_s);
    QVERIFY(!practice.offers(u"open-console"_s));
    Failed open(u"denied"_s);
    Target real;
    real.practice = false;
    real.region = u"cn-hangzhou"_s;
    const RunStatus run = open.draft().run();
    open.draft().takeOpened(open.draft().topology(), real, u"0"_s, run.journal);
    open.show(Kind::Servers);
    QVERIFY(open.offers(u"open-console"_s));
    QVERIFY(open.click(open.name(u"open-console"_s)));
    QCOMPARE(open.host.openedUrls, QList<QUrl>{QUrl(u"https://ram.console.aliyun.com/users"_s)});
}

void tst_FailureCard::detailsAreCopied()
{
    Failed open(u"stock"_s);
    QVERIFY(open.click(open.card()->objectName() + u":copy"_s));
    const QString text = QGuiApplication::clipboard()->text();
    for (const QString &part : {u"OperationDenied.NoStock"_s, u"4C3A7B19-52E0-5D1F-9B6E-0A8D1C2F3E47"_s, u"The resource is out of stock."_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void tst_FailureCard::nothingCanBeChosenWhileSomethingRuns()
{
    Failed open(u"denied"_s);
    QVERIFY(open.find<PriceButton>(open.name(u"retry"_s))->isEnabled());
    RunStatus run = open.draft().run();
    run.running = true;
    open.draft().takeStatus(run);
    QTRY_VERIFY(!open.find<PriceButton>(open.name(u"retry"_s))->isEnabled());
    QVERIFY(!open.find<PriceButton>(open.name(u"undo-step"_s))->isEnabled());
}

void tst_FailureCard::theLanguageChangesEveryWord()
{
    Failed open(u"invalid"_s);
    const QString english = open.words();
    QVERIFY(open.click(u"language.zh"_s));
    const QString chinese = open.words();
    for (const QString &line : english.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.contains(u"OperationDenied"_s) && !line.contains(u"RequestId"_s))
            QVERIFY2(!chinese.contains(line), qPrintable(line));
    }
}

QTEST_MAIN(tst_FailureCard)
#include "tst_failurecard.moc"
