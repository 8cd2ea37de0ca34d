// Pictures of the window without a display: screenshots FOLDER [--size WxH] [--preset NAME] [--only zh-light] [--suffix TEXT]
#include "tests/pages/fakehost.h"
#include "tests/pages/playedrun.h"
#include "wizard/pages/changedialog.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/keydialog.h"
#include "wizard/pages/page.h"
#include "wizard/pages/picturedialog.h"
#include "wizard/pages/window.h"
#include "wizard/report/report.h"
#include "wizard/topology/balanceredits.h"
#include "wizard/topology/edits.h"
#include "wizard/topology/json.h"
#include "wizard/topology/words.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QTimer>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

Topology topologyOf(const QString &name)
{
    return *preset(name, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

RunStatus everythingThere(const Topology &topology)
{
    RunStatus run;
    run.journal = finishedJournal(topology, {Kind::Network, Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer});
    return run;
}

/// One language in one theme: a window that is put into one state after the other.
class Shooter
{
public:
    Shooter(const QDir &folder, const QString &suffix, const QSize &size, Language language, bool dark)
        : m_folder(folder), m_suffix(suffix), m_language(language), m_host(language, {{u"theme"_s, dark ? u"dark"_s : u"light"_s}, {u"textSize"_s, u"10"_s}}),
          m_window(m_host)
    {
        m_window.resize(size);
        m_window.show();
    }

    void all(const Topology &topology)
    {
        start();
        open(topology);
        pages();
        everyListener(topology);
        unfolded(topology);
        troubled(topology);
        runs(topology);
        changes(topology);
        withoutSteps(topology);
        dialogs(topology);
        largePictures();
        m_window.close();
    }

    void report(const Topology &topology)
    {
        ReportInput input;
        input.topology = topology;
        input.journal = everythingThere(topology).journal;
        input.catalogue = builtInCatalogue();
        input.language = m_language;
        input.now = QDateTime::currentDateTime();
        if (const auto written = writeReport(input, ExportFormat::Pdf, path(u"report"_s, u"pdf"_s)); !written)
            qWarning("%s", qPrintable(written.error().code));
    }

private:
    QString path(const QString &what, const QString &ending) const { return m_folder.filePath(what + u'-' + m_suffix + u'.' + ending); }

    void shoot(const QString &what)
    {
        settle();
        m_window.grab().save(path(what, u"png"_s));
    }

    /// The whole page, however long.
    void shootPage(const QString &what)
    {
        settle();
        m_window.currentPage()->parentWidget()->grab().save(path(what, u"png"_s));
    }

    void shootDialog(QDialog &dialog, const QString &what)
    {
        dialog.show();
        settle();
        dialog.grab().save(path(what, u"png"_s));
    }

    void shootAndClose(const QString &name, const QString &what)
    {
        auto *dialog = m_window.findChild<QDialog *>(name);
        shootDialog(*dialog, what);
        dialog->reject();
    }

    /// The dialog that a button opens, whether it waits for the answer or not.
    void shootOpened(const QString &button, const QString &what)
    {
        bool shot = false;
        const auto shoot = [&] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || shot)
                return;
            shot = true;
            shootDialog(*dialog, what);
            dialog->reject();
        };
        QTimer later; // for dialogs that wait for their answer
        later.setSingleShot(true);
        QObject::connect(&later, &QTimer::timeout, &m_window, shoot);
        later.start(50);
        m_window.findChild<QAbstractButton *>(button)->click();
        settle();
        shoot();
    }

    void open(const Topology &topology, const JournalSnapshot &journal = {}, bool practice = true)
    {
        Target target;
        target.region = topology.region;
        target.practice = practice;
        target.accountId = practice ? QString() : u"1234567890123456"_s;
        target.profile = practice ? QString() : u"work"_s;
        m_window.draft().takeOpened(topology, target, u"0"_s, journal);
    }

    void start()
    {
        shoot(u"00-start"_s);
        m_window.findChild<QAbstractButton *>(u"start.target.account"_s)->click();
        shootPage(u"01-start-account"_s);
        m_window.findChild<QAbstractButton *>(u"start.target.practice"_s)->click();
    }

    void pages()
    {
        int number = 1;
        for (const Kind kind : allKinds()) {
            m_window.showKind(kind);
            shoot(u"1%1-%2"_s.arg(number).arg(kindName(kind)));
            shootPage(u"1%1-%2-whole"_s.arg(number).arg(kindName(kind)));
            ++number;
        }
        m_window.showOverview();
        shoot(u"16-overview-planned"_s);
    }

    /// The load balancer with a listener of each protocol, all sections open.
    void everyListener(Topology topology)
    {
        Balancer &balancer = *topology.balancer;
        balancer.certificates = {{u"site"_s, topology.name + u"-cert"_s, u"~/shop.pem"_s, u"~/shop.key"_s, {}}};
        const Listener first = balancer.listeners.constFirst();
        balancer.listeners = {first};
        for (const auto &[word, protocol] : listenerWords) {
            Listener listener = first;
            listener.key = u"all-"_s + QLatin1String(word);
            listener.port = 440 + int(protocol);
            balancer.listeners.append(listener);
            setListenerProtocol(balancer, listener.key, protocol);
        }
        balancer.listeners[0].redirectTo = balancer.listeners.constLast().port;
        balancer.listeners[2].stickySession = StickySession{};
        balancer.masterZone = u"cn-hangzhou-h"_s;
        balancer.slaveZone = u"cn-hangzhou-i"_s;
        open(topology);
        m_window.showKind(Kind::Balancer);
        for (Section *section : m_window.currentPage()->findChildren<Section *>())
            section->setOpen(true);
        shootPage(u"18-balancer-all"_s);
    }

    /// Everything that few need, with values.
    void unfolded(Topology topology)
    {
        topology.network.publicIps->sharedBandwidth.reset();
        topology.network.dnat[0].kind = DnatKind::Range;
        topology.network.dnat[0].externalPort = topology.network.dnat[0].internalPort = u"8000/8010"_s;
        ServerGroup &group = topology.servers->groups[0];
        for (const InstanceType &type : builtInCatalogue().instanceTypes) {
            if (type.burstable)
                group.type = type.id;
        }
        group.hostName = u"shop"_s;
        group.userData = u"#!/bin/sh\necho hello > /tmp/hello\n"_s;
        group.creditSpecification = u"Standard"_s;
        group.releaseAt = QDateTime::currentDateTimeUtc().addDays(30).toString(u"yyyy-MM-dd'T'00:00:00'Z'"_s);
        topology.servers->login.method = LoginMethod::ImportKeyPair;
        topology.database->sqlAudit = SqlAudit();
        topology.database->publicAddress = true;
        topology.cache->accounts = {{u"reader"_s, CachePrivilege::ReadOnly}};
        open(topology);
        for (const Kind kind : {Kind::Network, Kind::Servers, Kind::Database, Kind::Cache}) {
            m_window.showKind(kind);
            settle();
            for (Section *section : m_window.currentPage()->findChildren<Section *>())
                section->setOpen(true);
            shootPage(u"20-unfolded-"_s + kindName(kind));
        }
    }

    /// Warnings and errors at the fields.
    void troubled(Topology topology)
    {
        topology.network.snat.clear();
        topology.network.vswitches[1].cidr = topology.network.vswitches[0].cidr;
        topology.servers->groups[0].publicBandwidthMbps = 5;
        topology.balancer->listeners.clear();
        topology.network.vpc.name = u"a-name-that-is-much-longer-than-anyone-would-type-but-the-cloud-allows-it-all-the-same"_s;
        open(topology);
        m_window.showKind(Kind::Network);
        shootPage(u"21-network-errors"_s);
        m_window.showKind(Kind::Servers);
        shoot(u"22-servers-errors"_s);
        m_window.showKind(Kind::Balancer);
        shootPage(u"25-balancer-empty"_s);
    }

    void runs(const Topology &topology)
    {
        open(topology);
        m_window.draft().takeStatus(halfwayRun(topology, {Kind::Network}, Kind::Servers));
        m_window.showKind(Kind::Database);
        shoot(u"31-running"_s);
        m_window.showKind(Kind::Servers);
        shoot(u"32-running-own-page"_s);
        open(topology);
        m_window.draft().create({Kind::Servers});
        m_window.draft().takeStatus(halfwayRun(topology, {Kind::Network}, Kind::Servers));
        m_window.draft().takeResult({RunResult::End::Stopped, {}, {}, {}});
        shoot(u"32-paused"_s);
        for (const QString &code : {u"stock"_s, u"quota"_s, u"balance"_s, u"denied"_s, u"credentials"_s, u"invalid"_s, u"outcome-unknown"_s, u"network"_s, u"secret-missing"_s}) {
            const RunStatus failed = code == "stock"_L1 ? soldOutRun(topology) : failedRun(topology, {Kind::Network}, Kind::Servers, code);
            open(topology);
            m_window.draft().takeStatus(failed);
            m_window.draft().takeResult({RunResult::End::Failed, {}, {}, {}});
            m_window.showKind(Kind::Servers);
            shoot(u"33-failed-"_s + code);
        }
        m_window.showOverview();
        shoot(u"34-overview-failed"_s);
        m_window.showKind(Kind::Network);
        shootPage(u"35-network-created"_s);
        open(topology, everythingThere(topology).journal);
        m_window.draft().takeStatus(everythingThere(topology));
        m_window.draft().takeResult({});
        m_window.showOverview();
        shoot(u"36-overview-created"_s);
        shootPage(u"36-overview-created-whole"_s);
        m_window.showKind(Kind::Balancer);
        shootPage(u"37-balancer-created"_s);
    }

    /// Changes of what exists, and what a comparison with the cloud found.
    void changes(const Topology &topology)
    {
        Draft &draft = m_window.draft();
        open(topology, everythingThere(topology).journal, false);
        draft.edit(u"servers"_s, [](Topology &t) {
            t.servers->groups[0].systemDisk.gib = 80;
            t.servers->securityGroup.name = u"gate"_s;
            setServerCount(t, u"app"_s, 1);
        });
        draft.settle();
        m_window.showKind(Kind::Servers);
        shoot(u"38-servers-changed"_s);
        draft.edit(u"cache"_s, [](Topology &t) { t.cache->version = u"4.0"_s; });
        draft.settle();
        m_window.showKind(Kind::Cache);
        m_window.findChild<QAbstractButton *>(u"primaryButton"_s)->click();
        shootAndClose(u"changeDialog"_s, u"38-lost-data"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the next one has its name
        draft.edit(u"database"_s, [](Topology &t) { t.database->vswitch = u"b"_s; });
        draft.settle();
        openDialog(new ChangeDialog(m_window.ui(), {Kind::Database}, &m_window));
        shootAndClose(u"changeDialog"_s, u"38-lost-database"_s);

        RunStatus run = everythingThere(topology);
        open(topology, run.journal);
        draft.compare();
        const auto tell = [&draft](const QString &kind, const QString &stepId, const QString &id) {
            draft.takeEvent({{}, stepId, u"skipped"_s, id, StepFailure{kind, {}, {}, {}, {}}});
        };
        run.journal[u"bandwidthpackage/create"_s].made[u"mbps"_s] = u"50"_s;
        run.journal[u"snatentry/b/create"_s].state = StepState::Gone;
        tell(u"drifted"_s, u"bandwidthpackage/create"_s, u"cbwp-1"_s);
        tell(u"vanished"_s, u"snatentry/b/create"_s, u"snat-1"_s);
        tell(u"unclaimed"_s, u"vswitch/create"_s, u"vsw-9"_s);
        draft.takeStatus(run);
        draft.takeResult({});
        m_window.showOverview();
        shoot(u"39-overview-drift"_s);
        m_window.findChild<QAbstractButton *>(u"drift:vsw-9:remove"_s)->click();
        shootAndClose(u"unclaimedDialog"_s, u"39-unclaimed"_s);
        openDialog(new KeyDialog(m_window.ui(), &m_window));
        shootAndClose(u"keyDialog"_s, u"39-key"_s);
    }

    /// Steps that were left out, and a cloud out of reach.
    void withoutSteps(Topology topology)
    {
        for (const Kind kind : {Kind::Balancer, Kind::Cache, Kind::Database, Kind::Servers})
            removeStep(topology, kind);
        open(topology);
        for (const Kind kind : {Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer}) {
            m_window.showKind(kind);
            shoot(u"41-without-"_s + kindName(kind));
        }
        m_window.showKind(Kind::Network);
        m_window.findChild<QAbstractButton *>(u"primaryButton"_s)->click();
        shoot(u"42-out-of-reach"_s);
    }

    void dialogs(const Topology &topology)
    {
        open(topology, everythingThere(topology).journal, false);
        m_window.draft().takeStatus(everythingThere(topology));
        m_window.showOverview();
        shootOpened(u"dangerButton"_s, u"51-removal"_s);
        open(topology);
        m_window.showKind(Kind::Network);
        m_window.findChild<QAbstractButton *>(u"costDetails"_s)->click();
        shootAndClose(u"costsDialog"_s, u"49-costs"_s);
        shootOpened(u"findings"_s, u"52-findings"_s);
        shootOpened(u"network.apiCalls"_s, u"53-api-calls"_s);
        m_window.showAbout();
        shootAndClose(u"about"_s, u"54-about"_s);
        m_window.showGuide();
        shootAndClose(u"guide"_s, u"55-guide"_s);
        m_window.showLog();
        const QDateTime at(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC);
        emit m_window.draft().engine().called({at, u"Vpc:CreateVpc"_s, 200, {}, u"4C3A7B19-52E0-5D1F-9B6E-0A8D1C2F3E47"_s, 231});
        emit m_window.draft().engine().called({at.addSecs(2), u"Ecs:RunInstances"_s, 403, u"OperationDenied.NoStock"_s, u"7D1F9B6E-52E0-4C3A-8D1C-2F3E470A7B19"_s, 412});
        emit m_window.draft().engine().called({at.addSecs(9), u"Rds:DescribeDBInstances"_s, 0, {}, {}, 30000});
        shootAndClose(u"callLog"_s, u"56-log"_s);
    }

    /// One to four zones, and 500 servers in stacks.
    void largePictures()
    {
        for (const int servers : {2, 500}) {
            Topology topology = topologyOf(u"two-zone"_s);
            topology.servers->groups[0].count = servers;
            open(topology);
            m_window.draft().takeStatus(everythingThere(topology));
            PictureDialog picture(m_window.ui(), Kind::Servers, &m_window);
            shootDialog(picture, u"61-picture-%1-servers"_s.arg(servers));
            picture.close();
        }
    }

    QDir m_folder;
    QString m_suffix;
    Language m_language;
    FakeHost m_host;
    Window m_window;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"folder"_s, QString());
    parser.addOption({u"size"_s, QString(), u"WxH"_s, u"1280x800"_s});
    parser.addOption({u"preset"_s, QString(), u"name"_s, u"tutorial"_s});
    parser.addOption({u"only"_s, QString(), u"zh-light, en-dark ..."_s, QString()});
    parser.addOption({u"suffix"_s, QString(), u"text"_s, QString()});
    parser.process(app);
    QDir folder(parser.positionalArguments().value(0, u"."_s));
    folder.mkpath(u"."_s);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    if (!presetNames().contains(parser.value(u"preset"_s)))
        return 2;
    const Topology topology = topologyOf(parser.value(u"preset"_s));
    for (const Language language : {Language::Chinese, Language::English}) {
        for (const bool dark : {false, true}) {
            const QString tag = languageCode(language) + (dark ? u"-dark"_s : u"-light"_s);
            if (!parser.value(u"only"_s).isEmpty() && parser.value(u"only"_s) != tag)
                continue;
            Shooter shooter(folder, tag + parser.value(u"suffix"_s), {size.value(0).toInt(), size.value(1).toInt()}, language, dark);
            shooter.all(topology);
            if (!dark && parser.value(u"suffix"_s).isEmpty())
                shooter.report(topology);
        }
    }
    return 0;
}
