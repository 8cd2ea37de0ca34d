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

QTEST_MAIN(tst_Switching)
#include "tst_switching.moc"
