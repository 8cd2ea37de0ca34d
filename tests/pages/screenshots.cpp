// Pictures of the window without a display: screenshots FOLDER [--size WxH] [--preset NAME]
#include "tests/pages/fakehost.h"
#include "tests/pages/playedrun.h"
#include "wizard/pages/page.h"
#include "wizard/pages/window.h"
#include "wizard/topology/json.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QScrollArea>
#include <QScrollBar>

using namespace Cloudsteps;

namespace {

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

void shoot(QWidget &window, const QString &path)
{
    settle();
    window.grab().save(path);
}

/// The whole page, however long.
void shootPage(Window &window, const QString &path)
{
    settle();
    QWidget *page = window.currentPage();
    page->parentWidget()->grab().save(path);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("folder"), QString());
    parser.addOption({QStringLiteral("size"), QString(), QStringLiteral("WxH"), QStringLiteral("1280x800")});
    parser.addOption({QStringLiteral("preset"), QString(), QStringLiteral("name"), QStringLiteral("tutorial")});
    parser.addOption({QStringLiteral("only"), QString(), QStringLiteral("zh-light, en-dark ..."), QString()});
    parser.process(app);
    const QString folder = parser.positionalArguments().value(0, QStringLiteral("."));
    QDir().mkpath(folder);
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    const auto topology = preset(parser.value(QStringLiteral("preset")), QStringLiteral("cn-hangzhou"), {QStringLiteral("cn-hangzhou-h"), QStringLiteral("cn-hangzhou-i")});
    if (!topology)
        return 2;

    for (const Language language : {Language::Chinese, Language::English}) {
        for (const bool dark : {false, true}) {
            const QString tag = languageCode(language) + (dark ? QStringLiteral("-dark") : QStringLiteral("-light"));
            if (!parser.value(QStringLiteral("only")).isEmpty() && parser.value(QStringLiteral("only")) != tag)
                continue;
            FakeHost host(language);
            host.settings.insert(QStringLiteral("theme"), dark ? QStringLiteral("dark") : QStringLiteral("light"));
            Window window(host);
            window.resize(size.value(0).toInt(), size.value(1).toInt());
            window.show();
            const auto name = [&](const QString &what) { return QDir(folder).filePath(what + u'-' + tag + QStringLiteral(".png")); };
            shoot(window, name(QStringLiteral("0-start")));
            window.draft().takeOpened(*topology, Target{.region = topology->region}, QStringLiteral("0"), {});
            int number = 1;
            for (const Kind kind : allKinds()) {
                window.showKind(kind);
                shoot(window, name(QStringLiteral("%1-%2").arg(number).arg(kindName(kind))));
                shootPage(window, name(QStringLiteral("%1-%2-page").arg(number).arg(kindName(kind))));
                ++number;
            }
            window.showOverview();
            shoot(window, name(QStringLiteral("6-overview-planned")));
            window.draft().takeStatus(halfwayRun(*topology, {Kind::Network}, Kind::Servers));
            window.showKind(Kind::Database);
            shoot(window, name(QStringLiteral("7-running")));
            window.draft().takeStatus(failedRun(*topology, {Kind::Network}, Kind::Servers));
            window.draft().takeResult({RunResult::End::Failed, {}, {}, {}});
            window.showKind(Kind::Servers);
            shoot(window, name(QStringLiteral("8-failed")));
            window.showKind(Kind::Network);
            shoot(window, name(QStringLiteral("9-created")));
            RunStatus done;
            done.journal = finishedJournal(*topology, {Kind::Network, Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer});
            window.draft().takeStatus(done);
            window.draft().takeResult({});
            window.showOverview();
            shoot(window, name(QStringLiteral("a-overview")));
            window.close();
        }
    }
    return 0;
}
