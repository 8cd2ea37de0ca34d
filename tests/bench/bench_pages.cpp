// How fast the window is: first picture and memory beside a bare Qt window's, page changes, switches, a picture of 500 servers, typing.
#include "tests/pages/fakehost.h"
#include "tests/pages/playedrun.h"
#include "wizard/pages/components/pictureview.h"
#include "wizard/pages/components/table.h"
#include "wizard/pages/components/typepicker.h"
#include "wizard/pages/page.h"
#include "wizard/pages/picturedialog.h"
#include "wizard/pages/window.h"
#include "wizard/provision/cataloguestore.h"
#include "wizard/topology/json.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QWheelEvent>

#include <algorithm>
#include <array>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 9;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Resident memory of this process in KiB, as Linux tells it; 0 elsewhere.
qint64 memory()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

void paintAll()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
}

/// What a process of its own answers: milliseconds from the start of main() to the first complete picture, and KiB.
int firstPicture(QWidget &window, const QElapsedTimer &since)
{
    window.resize(1280, 800);
    window.show();
    paintAll();
    out() << double(since.nsecsElapsed()) / 1e6 << ' ' << memory() << '\n';
    out().flush();
    return 0;
}

QPair<double, double> medianOfProcess(const QString &mode)
{
    QList<double> times;
    QList<double> sizes;
    for (int i = 0; i < rounds; ++i) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {mode});
        process.waitForFinished();
        const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split(' ');
        times << words.value(0).toDouble();
        sizes << words.value(1).toDouble();
    }
    std::sort(times.begin(), times.end());
    std::sort(sizes.begin(), sizes.end());
    return {times[rounds / 2], sizes[rounds / 2]};
}

struct Figures
{
    double median = 0;
    double worst = 0;
};

template<typename Work>
Figures measured(int times, Work work)
{
    QList<double> taken;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        taken << double(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(taken.begin(), taken.end());
    return {taken[taken.size() / 2], taken.last()};
}

void tell(const QString &what, const Figures &figures, const QString &aim)
{
    out() << what.leftJustified(58) << QString::number(figures.median, 'f', 1).rightJustified(8) << " ms, worst "
          << QString::number(figures.worst, 'f', 1).rightJustified(7) << " ms   (" << aim << ")\n";
    out().flush();
}

void open(Window &window, const QString &name, int servers)
{
    Topology topology = *preset(name, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    if (servers > 0)
        topology.servers->groups[0].count = servers;
    Target target;
    target.region = topology.region;
    window.draft().takeOpened(topology, target, u"0"_s, {});
    paintAll();
}

void pagesAndSwitches()
{
    FakeHost host(Language::English, {{u"theme"_s, u"light"_s}});
    Window window(host);
    window.resize(1280, 800);
    window.show();
    open(window, u"tutorial"_s, 0);
    const QList<Kind> kinds = allKinds();
    const auto turn = [&](int i) {
        if (i % 6 == 5)
            window.showOverview();
        else
            window.showKind(kinds[i % 6]);
        paintAll();
    };
    tell(u"page change, the first time a page is seen"_s, measured(6, turn), u"aim < 50"_s);
    tell(u"page change"_s, measured(36, turn), u"aim < 50"_s);
    window.showKind(Kind::Servers);
    tell(u"language switch"_s, measured(10, [&](int i) {
             host.setLanguage(i % 2 ? Language::English : Language::Chinese);
             paintAll();
         }), u"aim < 150"_s);
    tell(u"theme switch"_s, measured(10, [&](int i) {
             window.setDark(i % 2 == 0);
             paintAll();
         }), u"aim < 150"_s);
}

void fiveHundredServers()
{
    FakeHost host(Language::English, {{u"theme"_s, u"light"_s}});
    Window window(host);
    window.resize(1280, 800);
    window.show();
    QApplication::setActiveWindow(&window);
    open(window, u"two-zone"_s, 500);
    window.showKind(Kind::Network);
    paintAll();
    auto *name = window.findChild<QLineEdit *>(u"network.vpc.name"_s);
    name->setFocus();
    tell(u"keystroke, seen in the field"_s, measured(20, [&](int) {
             QTest::keyClick(name, Qt::Key_A);
             paintAll();
         }), u"500 servers"_s);
    tell(u"rules, plan and prices after it, seen beside the field"_s, measured(20, [&](int i) {
             window.draft().edit(u"network.vpc.name"_s, [&](Topology &topology) { topology.network.vpc.name = u"n%1"_s.arg(i); });
             window.draft().settle();
             paintAll();
         }), u"500 servers, aim < 16"_s);

    RunStatus done;
    done.journal = finishedJournal(window.draft().topology(), {Kind::Network, Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer});
    tell(u"a snapshot of a run, seen"_s, measured(10, [&](int) {
             window.draft().takeStatus(done);
             paintAll();
         }), u"500 servers"_s);
    PictureDialog dialog(window.ui(), Kind::Servers, &window);
    dialog.resize(1280, 800);
    dialog.show();
    paintAll();
    auto *view = dialog.findChild<PictureView *>();
    const auto wheel = [&](const QPoint &turned, Qt::KeyboardModifiers keys) {
        const QPointF at = view->rect().center();
        QWheelEvent event(at, view->mapToGlobal(at), {}, turned, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view, &event);
        paintAll();
    };
    tell(u"a frame while the large picture is zoomed"_s, measured(60, [&](int i) { wheel({0, i % 12 < 6 ? 120 : -120}, Qt::ControlModifier); }), u"500 servers, aim < 33"_s);
    for (int i = 0; i < 8; ++i)
        wheel({0, 120}, Qt::ControlModifier);
    tell(u"a frame while it is scrolled"_s, measured(60, [&](int i) { wheel({i % 20 < 10 ? -40 : 40, i % 20 < 10 ? -40 : 40}, {}); }), u"500 servers, aim < 33"_s);
}

void manyTypes()
{
    FakeHost host;
    Theme theme;
    Engine engine(host.store);
    Catalogue catalogue = builtInCatalogue();
    const QList<InstanceType> known = catalogue.instanceTypes;
    for (int i = 0; catalogue.instanceTypes.size() < 1600; ++i) {
        InstanceType type = known[i % known.size()];
        type.id += u"-%1"_s.arg(i);
        catalogue.instanceTypes.append(type);
    }
    Draft draft(engine, catalogue);
    const Ui ui{draft, theme, host};
    draft.takeOpened(*preset(u"tutorial"_s, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s}), {}, u"0"_s, {});
    Wording wording;
    TypePicker picker(ui, wording, u"types"_s);
    picker.resize(680, 300);
    picker.show();
    paintAll();
    auto *filter = picker.findChild<QLineEdit *>(u"types.filter"_s);
    auto *table = picker.findChild<Table *>();
    out() << "types in the table: " << table->model()->rowCount() << '\n';
    tell(u"filtering 1,600 instance types by a typed letter"_s, measured(20, [&](int i) {
             if (i % 2)
                 filter->clear();
             else
                 filter->setText(u"c"_s);
             paintAll();
         }), u"aim < 50"_s);
    tell(u"sorting them by another column"_s, measured(20, [&](int i) {
             table->sortByColumn(i % 7, i % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
             paintAll();
         }), u"aim < 50"_s);

    // What an earlier day kept, read and shown on the page that has most of it. Every second one differs: what is the same is not shown again.
    QTemporaryDir folder;
    const CatalogueStore store(folder.path());
    const std::array<CatalogueKey, 2> keys{catalogueKey(draft.topology(), {}), [&] {
        CatalogueKey other = catalogueKey(draft.topology(), {});
        other.charge = ChargeModel::Subscription;
        return other;
    }()};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    store.write(keys[0], {catalogue, now, {}});
    catalogue.instanceTypes.removeLast();
    store.write(keys[1], {catalogue, now, {}});
    Window window(host);
    window.resize(1280, 800);
    window.show();
    open(window, u"tutorial"_s, 2);
    window.showKind(Kind::Servers);
    paintAll();
    tell(u"a kept catalogue of 1,600 types, from its file to the screen"_s, measured(20, [&](int i) {
             window.draft().setCatalogue(store.read(keys[i % 2]).catalogue);
             paintAll();
         }), u"aim < 100"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer since;
    since.start();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QString mode = app.arguments().value(1);
    if (mode == u"--bare"_s) {
        QMainWindow window;
        window.setCentralWidget(new QLabel(u"A window"_s));
        return firstPicture(window, since);
    }
    if (mode == u"--wizard"_s) {
        FakeHost host;
        Window window(host);
        return firstPicture(window, since);
    }
    const auto [bareTime, bareMemory] = medianOfProcess(u"--bare"_s);
    const auto [ourTime, ourMemory] = medianOfProcess(u"--wizard"_s);
    out() << u"first complete picture: %1 ms, a bare Qt window %2 ms, %3 times (aim <= 2.5)\n"_s.arg(ourTime, 0, 'f', 1).arg(bareTime, 0, 'f', 1).arg(ourTime / bareTime, 0, 'f', 2);
    out() << u"memory: %1 MiB, a bare Qt window %2 MiB, %3 times (aim <= 2.5)\n"_s.arg(ourMemory / 1024, 0, 'f', 1).arg(bareMemory / 1024, 0, 'f', 1).arg(ourMemory / bareMemory, 0, 'f', 2);
    out().flush();
    pagesAndSwitches();
    fiveHundredServers();
    manyTypes();
    return 0;
}
