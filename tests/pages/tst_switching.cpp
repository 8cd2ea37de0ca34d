#include "tests/pages/pagefixture.h"
#include "tests/pages/visible.h"

#include <QSet>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// Language and theme change at any moment: what is shown then is what a window would show that had begun so.
class tst_Switching : public QObject
{
    Q_OBJECT

private slots:
    void aSwitchedThemeLeavesNoStaleColour_data() { eachState(); }
    void aSwitchedThemeLeavesNoStaleColour();
    void aSwitchedLanguageChangesEveryWord_data() { eachState(); }
    void aSwitchedLanguageChangesEveryWord();
    void longNamesGiveWayInTheMiddle_data();
    void longNamesGiveWayInTheMiddle();

private:
    static void eachState();
};

namespace {

const QStringList pageNames{u"start"_s, u"network"_s, u"servers"_s, u"database"_s, u"cache"_s, u"balancer"_s, u"overview"_s};

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

/// Puts a window into a state of a project's life, on one of its pages.
void bring(OpenWindow &open, const QString &state, const QString &page)
{
    const Topology topology = open.draft().topology();
    if (state == u"running"_s) {
        open.draft().takeStatus(halfwayRun(topology, {Kind::Network}, Kind::Servers));
    } else if (state == u"failed"_s) {
        open.draft().takeStatus(failedRun(topology, {Kind::Network}, Kind::Servers));
        open.draft().takeResult({RunResult::End::Failed, {}, {}, {}});
    } else if (state == u"created"_s) {
        RunStatus done;
        done.journal = finishedJournal(topology, {Kind::Network, Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer});
        open.draft().takeStatus(done);
    }
    if (page == u"start"_s)
        open.window.showStart();
    else if (page == u"overview"_s)
        open.window.showOverview();
    else
        open.window.showKind(*kindFromName(page));
    settle();
    QTest::qWait(80); // the window looks at a run a moment after it is told
    settle();
    if (QWidget *focus = QApplication::focusWidget())
        focus->clearFocus();
}

} // namespace

void tst_Switching::eachState()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("page");
    for (const QString &state : {u"planned"_s, u"running"_s, u"failed"_s, u"created"_s}) {
        for (const QString &page : pageNames)
            QTest::addRow("%s, %s", qPrintable(state), qPrintable(page)) << state << page;
    }
}

void tst_Switching::aSwitchedThemeLeavesNoStaleColour()
{
    QFETCH(QString, state);
    QFETCH(QString, page);
    OpenWindow open(u"tutorial"_s, Language::English, {1280, 800}, {{u"theme"_s, u"light"_s}});
    bring(open, state, page);
    const auto pixelsOf = [&](const QImage &image, const Tokens &of) {
        // Grounds and tints; white is left out, as it is the ink on the accent too.
        const QList<QColor> grounds{of.window, of.sunken, of.hover, of.accT, of.okT, of.warnT, of.errT, of.infoT, of.pracT};
        QSet<QRgb> colours;
        for (const QColor &colour : grounds)
            colours.insert(colour.rgb());
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += colours.contains(image.pixel(x, y) | 0xff000000U);
        }
        return count;
    };
    QVERIFY(pixelsOf(open.window.grab().toImage(), lightTokens()) > 10000);
    open.window.setDark(true);
    settle();
    const int stale = pixelsOf(open.window.grab().toImage(), lightTokens());
    QVERIFY2(stale < 10, qPrintable(QString::number(stale)));
    open.window.setDark(false);
    settle();
    const int dark = pixelsOf(open.window.grab().toImage(), darkTokens());
    QVERIFY2(dark < 10, qPrintable(QString::number(dark)));
}

void tst_Switching::aSwitchedLanguageChangesEveryWord()
{
    QFETCH(QString, state);
    QFETCH(QString, page);
    QStringList switched;
    {
        OpenWindow open(u"tutorial"_s, Language::English);
        bring(open, state, page);
        const Topology before = open.draft().topology();
        open.host.setLanguage(Language::Chinese);
        settle();
        QVERIFY(open.draft().topology() == before);
        switched = visibleWords(open.window);
    }
    OpenWindow fresh(u"tutorial"_s, Language::Chinese);
    bring(fresh, state, page);
    QStringList wanted = visibleWords(fresh.window);
    QStringList stale;
    for (const QString &word : switched) {
        if (!wanted.removeOne(word))
            stale << word;
    }
    QVERIFY2(stale.isEmpty() && wanted.isEmpty(), qPrintable(u"stale:\n"_s + stale.join(u'\n') + u"\nmissing:\n"_s + wanted.join(u'\n')));
}

void tst_Switching::longNamesGiveWayInTheMiddle_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("page");
    for (const QSize &size : {QSize(1280, 800), QSize(960, 640)}) {
        for (const QString &page : pageNames.mid(0, pageNames.indexOf(u"overview"_s)))
            QTest::addRow("%dx%d, %s", size.width(), size.height(), qPrintable(page)) << size << page;
    }
}

void tst_Switching::longNamesGiveWayInTheMiddle()
{
    QFETCH(QSize, size);
    QFETCH(QString, page);
    const QString longName = u"a-name-of-the-greatest-length-that-the-cloud-takes-and-nobody-would-like-to-type-"_s;
    OpenWindow open(u"two-zone"_s, Language::English, size);
    open.draft().edit({}, [&](Topology &topology) {
        topology.name = longName + u"project"_s;
        topology.network.vpc.name = longName + u"vpc"_s;
        for (VSwitch &vswitch : topology.network.vswitches)
            vswitch.name = longName + vswitch.key;
        topology.servers->groups[0].name = longName + u"server"_s;
        topology.database->name = longName + u"database"_s;
        topology.cache->name = longName + u"cache"_s;
        topology.balancer->name = longName + u"balancer"_s;
    });
    open.draft().settle();
    bring(open, u"created"_s, page);
    const QWidget *column = open.window.currentPage()->parentWidget();
    QVERIFY2(column->width() <= column->parentWidget()->width(), qPrintable(u"page %1, room %2"_s.arg(column->width()).arg(column->parentWidget()->width())));
    QVERIFY2(open.window.minimumSizeHint().width() <= size.width(), qPrintable(QString::number(open.window.minimumSizeHint().width())));
    for (const ElidedLabel *label : open.window.findChildren<ElidedLabel *>()) {
        if (label->isVisible() && label->fontMetrics().horizontalAdvance(label->text()) > label->width())
            QVERIFY2(label->toolTip().contains(label->text()), qPrintable(describedWidget(label)));
    }
    const QStringList cut = cutOff(open.window);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

QTEST_MAIN(tst_Switching)
#include "tst_switching.moc"
