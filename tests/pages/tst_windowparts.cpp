#include "tests/pages/pagefixture.h"
#include "wizard/pages/components/combobox.h"
#include "wizard/pages/components/table.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// What stands around the pages: pause and resume, log, guide, about box, projects that are dropped.
class tst_WindowParts : public QObject
{
    Q_OBJECT

private slots:
    void aStoppedRunIsPausedAndCanBeResumed();
    void whatEndsOrFailsIsNotPaused();
    void aPausedProjectSaysSoWhenItIsOpenedAgain();
    void theQuestionAboutLeavingNamesWhatRuns();
    void whatIsNotSavedIsAskedAboutBeforeClosing_data();
    void whatIsNotSavedIsAskedAboutBeforeClosing();
    void theLogListsCallsAndFilters();
    void theLogNeverHoldsMoreThanItsLimit();
    void f1OpensTheGuideAtThePage_data();
    void f1OpensTheGuideAtThePage();
    void bothGuidesHaveTheSameSections();
    void theAboutBoxNamesPartsWithLicences();
    void aProjectFileCanBeDropped();
    void practiceIsBuiltForRealInAProjectOfItsOwn();
    void chosenWordsAreWholeWhereTheListSetsTheWidth_data();
    void chosenWordsAreWholeWhereTheListSetsTheWidth();
    void errorsLeaveTheFooterAndTheRailTheirWords_data();
    void errorsLeaveTheFooterAndTheRailTheirWords();
};

namespace {

CallEvent call(const QString &action, int status, const QString &code)
{
    return {QDateTime(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC), action, status, code, u"R-"_s + action, 120};
}

} // namespace

void tst_WindowParts::aStoppedRunIsPausedAndCanBeResumed()
{
    OpenWindow open(u"tutorial"_s);
    open.host.connection = Connection();
    open.show(Kind::Database);
    open.draft().create({Kind::Servers});
    const RunStatus run = halfwayRun(open.draft().topology(), {Kind::Network}, Kind::Servers);
    open.draft().takeStatus(run);
    QTRY_VERIFY(open.find(u"stopRun"_s)->isVisible());
    QVERIFY(!open.find(u"resumeRun"_s)->isVisible());
    RunStatus settled = run;
    settled.running = false;
    for (StepStatus &status : settled.steps) {
        if (status.state == StepState::Waiting) {
            status.state = StepState::Ready;
            settled.journal[status.step.id].state = StepState::Ready;
        }
    }
    open.draft().takeStatus(settled);
    open.draft().takeResult({RunResult::End::Stopped, {}, {}, {}});
    QVERIFY(open.draft().isPaused());
    const QString row = open.window.findChild<QListView *>(u"steps"_s)->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(row.contains(u"Paused"_s), qPrintable(row));
    QVERIFY(open.draft().stepsLeft() > 0);
    QVERIFY(open.find(u"resumeRun"_s)->isVisible());
    QVERIFY(!open.find(u"stopRun"_s)->isVisible());
    const QString words = open.find<QLabel>(u"runProgress"_s)->text();
    QVERIFY2(words.contains(QString::number(open.draft().stepsLeft())), qPrintable(words));
    QVERIFY(open.click(u"resumeRun"_s));
    QCOMPARE(open.host.askedTargets.size(), 1);
    QVERIFY(!open.draft().isPaused());
}

void tst_WindowParts::whatEndsOrFailsIsNotPaused()
{
    OpenWindow open(u"tutorial"_s);
    for (const RunResult::End end : {RunResult::End::Done, RunResult::End::Failed}) {
        open.draft().create({Kind::Network});
        open.draft().takeResult({end, {}, {}, {}});
        QVERIFY(!open.draft().isPaused());
    }
}

void tst_WindowParts::aPausedProjectSaysSoWhenItIsOpenedAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"shop.cloudsteps"_s);
    {
        const auto project = Project::create(path, *preset(u"starter"_s, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s}), {});
        QVERIFY(project);
        QVERIFY((*project)->saveNote(u"order"_s, u"paused create network servers"_s));
    }
    FakeHost host;
    Window window(host);
    window.resize(1280, 800);
    window.show();
    QSignalSpy opened(&window.draft(), &Draft::opened);
    window.openProject(path);
    QVERIFY(opened.wait(10000));
    QVERIFY(window.draft().isPaused());
    QVERIFY(window.draft().interrupted().isEmpty());
    QVERIFY(window.findChild<QWidget *>(u"resumeRun"_s)->isVisible());
    QVERIFY(host.askedTargets.isEmpty()); // goes on only when the user says so
    QCOMPARE(host.settings.value(u"folder"_s), QFileInfo(path).absolutePath());
}

void tst_WindowParts::theQuestionAboutLeavingNamesWhatRuns()
{
    OpenWindow open(u"tutorial"_s);
    const RunStatus run = halfwayRun(open.draft().topology(), {Kind::Network}, Kind::Servers);
    open.draft().takeStatus(run);
    QString inFlight;
    for (const StepStatus &status : run.steps) {
        if (status.state == StepState::Waiting)
            inFlight = open.draft().texts().step(status.step, open.draft().topology());
    }
    QVERIFY(!inFlight.isEmpty());
    QString asked;
    QTimer::singleShot(0, &open.window, [&] {
        if (auto *box = open.window.findChild<QMessageBox *>(u"leaveQuestion"_s)) {
            asked = box->text();
            box->findChild<QAbstractButton *>(u"leave.stay"_s)->click();
        }
    });
    QVERIFY(!open.window.close());
    QVERIFY2(asked.contains(inFlight), qPrintable(asked));
}

void tst_WindowParts::whatIsNotSavedIsAskedAboutBeforeClosing_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("closes");
    QTest::newRow("save again") << u"unsaved.again"_s << false;
    QTest::newRow("leave without them") << u"unsaved.lose"_s << true;
}

void tst_WindowParts::whatIsNotSavedIsAskedAboutBeforeClosing()
{
    QFETCH(QString, answer);
    QFETCH(bool, closes);
    OpenWindow open(u"tutorial"_s);
    emit open.draft().storageFailed({u"io"_s, u"/full/shop.cloudsteps"_s, {}});
    bool asked = false;
    QTimer::singleShot(0, &open.window, [&] {
        if (auto *box = open.window.findChild<QMessageBox *>(u"unsavedQuestion"_s)) {
            asked = true;
            box->findChild<QAbstractButton *>(answer)->click();
        }
    });
    QCOMPARE(open.window.close(), closes);
    QVERIFY(asked);
}

void tst_WindowParts::theLogListsCallsAndFilters()
{
    OpenWindow open(u"tutorial"_s);
    emit open.draft().engine().called(call(u"Vpc:CreateVpc"_s, 200, {}));
    emit open.draft().engine().called(call(u"Ecs:RunInstances"_s, 403, u"OperationDenied.NoStock"_s));
    emit open.draft().engine().called(call(u"Rds:DescribeDBInstances"_s, 0, {}));
    open.window.showLog();
    auto *calls = open.find<QTableView>(u"callLog.calls"_s);
    QVERIFY(calls);
    QCOMPARE(calls->model()->rowCount(), 3);
    QVERIFY(open.click(u"callLog.copy"_s));
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[1].contains(u"Ecs:RunInstances"_s) && lines[1].contains(u"403"_s) && lines[1].contains(u"OperationDenied.NoStock"_s)
                 && lines[1].contains(u"120 ms"_s) && lines[1].contains(u"R-Ecs:RunInstances"_s), qPrintable(lines[1]));
    open.find<QCheckBox>(u"callLog.failedOnly"_s)->setChecked(true);
    QCOMPARE(calls->model()->rowCount(), 2); // no answer is no success
    QTest::keyClicks(open.find<QLineEdit>(u"callLog.words"_s), u"nostock"_s);
    QCOMPARE(calls->model()->rowCount(), 1);
    emit open.draft().engine().called(call(u"Ecs:RunInstances"_s, 403, u"OperationDenied.NoStock"_s)); // goes on while it is open
    QCOMPARE(calls->model()->rowCount(), 2);
}

void tst_WindowParts::theLogNeverHoldsMoreThanItsLimit()
{
    CallLog log;
    for (int i = 0; i < 12000; ++i)
        log.add(call(u"Ecs:%1"_s.arg(i), 200, {}));
    QVERIFY(log.rowCount() <= 5000);
    QCOMPARE(log.index(log.rowCount() - 1, CallLog::Action).data().toString(), u"Ecs:11999"_s);
}

void tst_WindowParts::f1OpensTheGuideAtThePage_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void tst_WindowParts::f1OpensTheGuideAtThePage()
{
    QFETCH(Language, language);
    OpenWindow open(u"tutorial"_s, language);
    for (const Kind kind : allKinds()) {
        open.show(kind);
        open.window.showGuide();
        QCOMPARE(open.find<QListWidget>(u"guide.sections"_s)->currentItem()->text(), open.draft().texts().kind(kind));
        QCOMPARE(open.find<QTextBrowser>(u"guide.text"_s)->textCursor().block().text(), open.draft().texts().kind(kind));
    }
    open.window.showOverview();
    open.window.showGuide();
    QCOMPARE(open.find<QListWidget>(u"guide.sections"_s)->currentItem()->text(), language == Language::Chinese ? u"总览"_s : u"Overview"_s);
}

void tst_WindowParts::bothGuidesHaveTheSameSections()
{
    OpenWindow open(u"tutorial"_s);
    open.window.showGuide();
    auto *sections = open.find<QListWidget>(u"guide.sections"_s);
    const int english = sections->count();
    QCOMPARE(english, int(GuideSection::Account) + 1);
    const QString text = open.find<QTextBrowser>(u"guide.text"_s)->toPlainText();
    open.host.setLanguage(Language::Chinese);
    QCoreApplication::processEvents();
    QCOMPARE(sections->count(), english);
    QVERIFY(open.find<QTextBrowser>(u"guide.text"_s)->toPlainText() != text);
}

void tst_WindowParts::theAboutBoxNamesPartsWithLicences()
{
    OpenWindow open(u"tutorial"_s);
    open.window.showAbout();
    auto *parts = open.find<Table>(u"about.parts"_s);
    QVERIFY(parts);
    QMap<QString, QStringList> rows;
    for (int row = 0; row < parts->model()->rowCount(); ++row) {
        rows.insert(parts->model()->index(row, 0).data().toString(),
                    {parts->model()->index(row, 1).data().toString(), parts->model()->index(row, 2).data().toString()});
    }
    for (const QStringList &row : std::as_const(rows))
        QVERIFY(!row[1].isEmpty());
    QCOMPARE(rows.value(u"Qt"_s).value(0), QString::fromLatin1(qVersion()));
    for (const QString &part : {u"QtKeychain"_s, u"OpenSSL libcrypto"_s, u"tl::expected"_s})
        QVERIFY2(rows.value(part).value(0).contains(u'.'), qPrintable(part));
}

void tst_WindowParts::aProjectFileCanBeDropped()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"shop.cloudsteps"_s);
    QVERIFY(Project::create(path, *preset(u"starter"_s, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s}), {}));
    FakeHost host;
    Window window(host);
    window.show();
    const auto dragged = [&window](const QUrl &url) {
        QMimeData data;
        data.setUrls({url});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&window, &enter);
        return enter.isAccepted();
    };
    QVERIFY(!dragged(QUrl::fromLocalFile(folder.filePath(u"note.txt"_s))));
    QVERIFY(!dragged(QUrl(u"https://example.com/shop.cloudsteps"_s)));
    QVERIFY(dragged(QUrl::fromLocalFile(path)));
    QSignalSpy opened(&window.draft(), &Draft::opened);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
    QVERIFY(opened.wait(10000));
    QCOMPARE(window.draft().path(), path);
}

void tst_WindowParts::practiceIsBuiltForRealInAProjectOfItsOwn()
{
    QTemporaryDir folder;
    OpenWindow open(u"starter"_s);
    open.host.environmentKey = true;
    QVERIFY(open.enter(u"network.vpc.name"_s, u"kept-name"_s));
    const Topology planned = open.draft().topology();
    open.window.findChild<QAction *>(u"buildForReal"_s)->trigger();
    QVERIFY(open.find<QLabel>(u"start.from"_s)->isVisible());
    QVERIFY(!open.find(u"start.preset.starter"_s)->isVisible());
    QVERIFY(open.find<QAbstractButton>(u"start.target.account"_s)->isChecked());
    QVERIFY(open.click(u"start.key.source.environment"_s));
    auto *path = open.find<QLineEdit>(u"start.path"_s);
    path->selectAll();
    QTest::keyClicks(path, folder.filePath(u"real.cloudsteps"_s));
    QSignalSpy opened(&open.draft(), &Draft::opened);
    QVERIFY(open.click(u"primaryButton"_s));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10000);
    QVERIFY(!open.draft().target().practice);
    QCOMPARE(open.draft().topology(), planned);
    QVERIFY(open.draft().journal().isEmpty());
    QVERIFY(open.draft().projectId() != u"0");
    QVERIFY(!open.window.findChild<QAction *>(u"buildForReal"_s)->isEnabled()); // it is real already
}

void tst_WindowParts::chosenWordsAreWholeWhereTheListSetsTheWidth_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("Latin letters") << u"shop-a (Hangzhou Zone H)"_s;
    QTest::newRow("a full-width bracket, half of it white") << u"shop-a（杭州 可用区 H）"_s;
}

void tst_WindowParts::chosenWordsAreWholeWhereTheListSetsTheWidth()
{
    QFETCH(QString, words);
    ComboBox box;
    box.addItems({words, u"shop-b"_s});
    box.resize(box.sizeHint());
    QCOMPARE(box.shownText(), words);
    box.resize(box.sizeHint() - QSize(40, 0));
    QVERIFY(box.shownText() != words);
}

void tst_WindowParts::errorsLeaveTheFooterAndTheRailTheirWords_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QSize>("size");
    for (const QSize &size : {QSize(1280, 800), QSize(960, 640)}) {
        QTest::addRow("Chinese, %d wide", size.width()) << Language::Chinese << size;
        QTest::addRow("English, %d wide", size.width()) << Language::English << size;
    }
}

void tst_WindowParts::errorsLeaveTheFooterAndTheRailTheirWords()
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    OpenWindow open(u"tutorial"_s, language, size);
    open.show(Kind::Network);
    QVERIFY(open.enter(u"network.vswitches.b.cidr"_s, u"10.0.1.0/24"_s));
    open.show(Kind::Servers);
    QVERIFY(open.enter(u"servers.groups.app.publicBandwidthMbps"_s, u"5"_s));
    QVERIFY(open.draft().count(Severity::Error) > 0 && open.draft().count(Severity::Warning) > 0 && open.draft().count(Severity::Note) > 0);
    QTRY_VERIFY(open.find(u"reasonButton"_s)->isVisible());
    for (const QString &name : {u"primaryButton"_s, u"secondaryButton"_s, u"reasonButton"_s}) {
        const QWidget *button = open.find(name);
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(name));
    }
    const auto *findings = open.find<QToolButton>(u"findings"_s);
    QVERIFY(findings->fontMetrics().horizontalAdvance(findings->text()) + findings->iconSize().width() <= findings->width());
    QVERIFY(findings->accessibleName().contains(QString::number(open.draft().count(Severity::Note))));
}

QTEST_MAIN(tst_WindowParts)
#include "tst_windowparts.moc"
