#include "wizard/provision/cures.h"

#include "wizard/topology/edits.h"
#include "wizard/topology/json.h"

#include <QTest>

#include <algorithm>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// Which ways on a failed step has.
class tst_Cures : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void waysOnByKindOfFailure_data();
    void waysOnByKindOfFailure();
    void leavingOutIsNeverTheFirstWayOn();
    void soldOutServersMoveToAZoneThatSellsThem();
    void soldOutDatabasesTakeTheNextClass();
    void theNextTypeIsOfferedOnlyWhileNoServerIsThere();
    void skippingLeavesOutOnlyWhatFailed();
    void noCureTouchesWhatExists();
    void whatWasThereIsCorrectedAndNeverUndone();
    void practiceHasNoConsole();
    void consolePagesAreOfTheSite();

private:
    /// Everything of `kinds` is there but the steps in `except`.
    void make(const QSet<Kind> &kinds, const QStringList &except = {});
    QList<Cure> cures(const QString &stepId, const QString &kind) const;
    std::optional<Cure> cure(const QString &stepId, const QString &kind, Cure::What what) const;

    Topology m_topology;
    JournalSnapshot m_journal;
    Target m_target;
};

void tst_Cures::init()
{
    m_topology = *preset(u"tutorial"_s, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    m_journal.clear();
    m_target = {};
    m_target.practice = false;
    m_target.region = m_topology.region;
}

void tst_Cures::make(const QSet<Kind> &kinds, const QStringList &except)
{
    for (const Step &step : planChanges(m_topology, {}, kinds).steps) {
        if (!kinds.contains(step.kind) || except.contains(step.id))
            continue;
        JournalEntry entry;
        entry.stepId = step.id;
        entry.state = StepState::Ready;
        entry.made = step.values;
        entry.facts.id = u"id-of-"_s + step.id;
        for (const ServerRef &server : serversOf(m_topology, step))
            entry.facts.members.insert(server.id, {.id = u"i-"_s + server.id});
        m_journal.insert(step.id, entry);
    }
}

QList<Cure> tst_Cures::cures(const QString &stepId, const QString &kind) const
{
    const Plan plan = planChanges(m_topology, m_journal);
    const Step *step = plan.step(stepId);
    if (!step)
        return {};
    return curesFor(*step, {.kind = kind, .code = u"Code"_s}, m_topology, m_journal, builtInCatalogue(), m_target);
}

std::optional<Cure> tst_Cures::cure(const QString &stepId, const QString &kind, Cure::What what) const
{
    for (const Cure &item : cures(stepId, kind)) {
        if (item.what == what)
            return item;
    }
    return std::nullopt;
}

void tst_Cures::waysOnByKindOfFailure_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("servers sold out: zone, type, console, without them, undo, again")
        << u"instances/app/b/create"_s << u"stock"_s << QStringList{u"use-zone"_s, u"open-console"_s, u"skip"_s, u"undo-step"_s, u"retry"_s};
    QTest::newRow("a refused value: change it first") << u"instances/app/b/create"_s << u"invalid"_s
                                                      << QStringList{u"change-value"_s, u"open-console"_s, u"skip"_s, u"undo-step"_s, u"retry"_s};
    QTest::newRow("a lost answer: again, which looks first") << u"instances/app/b/create"_s << u"outcome-unknown"_s
                                                             << QStringList{u"retry"_s, u"open-console"_s, u"skip"_s, u"undo-step"_s};
    QTest::newRow("no permission: the console, then again") << u"instances/app/b/create"_s << u"denied"_s
                                                            << QStringList{u"open-console"_s, u"skip"_s, u"undo-step"_s, u"retry"_s};
}

void tst_Cures::waysOnByKindOfFailure()
{
    QFETCH(QString, step);
    QFETCH(QString, kind);
    QFETCH(QStringList, names);
    make({Kind::Network});
    make({Kind::Servers}, {u"instances/app/b/create"_s});
    QStringList offered;
    for (const Cure &item : cures(step, kind))
        offered << cureName(item.what);
    QCOMPARE(offered, names);
}

void tst_Cures::leavingOutIsNeverTheFirstWayOn()
{
    m_target.practice = true; // there is no console to send people to
    make({Kind::Network});
    make({Kind::Servers}, {u"instances/app/b/create"_s});
    for (const QString &kind : {u"denied"_s, u"balance"_s, u"credentials"_s, u"stock"_s, u"quota"_s, u"transient"_s, u"outcome-unknown"_s}) {
        const QList<Cure> offered = cures(u"instances/app/b/create"_s, kind);
        QVERIFY2(!offered.isEmpty() && offered.constFirst().what != Cure::What::Skip && offered.constFirst().what != Cure::What::UndoStep, qPrintable(kind));
        QCOMPARE(std::count_if(offered.cbegin(), offered.cend(), [](const Cure &item) { return item.what == Cure::What::Retry; }), 1);
    }
}

void tst_Cures::soldOutServersMoveToAZoneThatSellsThem()
{
    make({Kind::Network});
    make({Kind::Servers}, {u"instances/app/b/create"_s});
    const auto found = cure(u"instances/app/b/create"_s, u"stock"_s, Cure::What::UseZone);
    QVERIFY(found);
    const QString zone = found->args.value(0);
    QVERIFY2(zone != u"cn-hangzhou-h" && zone != u"cn-hangzhou-i", qPrintable(zone));
    QVERIFY(!builtInCatalogue().zone(zone)->soldOutTypes.contains(m_topology.servers->groups.constFirst().type));
    QCOMPARE(found->args.value(2), u"new"_s);
    QCOMPARE(found->topology->network.vswitches.size(), m_topology.network.vswitches.size() + 1);
    QVERIFY(found->topology->network.vswitches.constLast().zone == zone);
    // The first server stays where it is; the second is bought in the new vswitch.
    const QString added = found->topology->network.vswitches.constLast().key;
    const Plan plan = planChanges(*found->topology, m_journal);
    QVERIFY(plan.step(u"instances/app/%1/create"_s.arg(added)));
    QVERIFY(!plan.step(u"instances/app/b/create"_s));
    QCOMPARE(plan.step(u"instances/app/a/create"_s)->verb, Verb::None);
}

void tst_Cures::soldOutDatabasesTakeTheNextClass()
{
    make({Kind::Network});
    const auto found = cure(u"dbinstance/create"_s, u"stock"_s, Cure::What::UseClass);
    QVERIFY(found);
    const DatabaseClass *before = builtInCatalogue().databaseClass(m_topology.database->databaseClass);
    const DatabaseClass *after = builtInCatalogue().databaseClass(found->topology->database->databaseClass);
    QVERIFY(before->id != after->id && after->gib >= before->gib && after->vcpu >= before->vcpu);
    QCOMPARE(after->edition, before->edition);
}

void tst_Cures::theNextTypeIsOfferedOnlyWhileNoServerIsThere()
{
    make({Kind::Network});
    make({Kind::Servers}, {u"instances/app/a/create"_s, u"instances/app/b/create"_s});
    const auto found = cure(u"instances/app/b/create"_s, u"stock"_s, Cure::What::UseType);
    QVERIFY(found);
    QVERIFY(found->topology->servers->groups.constFirst().type != m_topology.servers->groups.constFirst().type);
    QCOMPARE(found->topology->servers->groups.constFirst().type, found->args.value(0));
    make({Kind::Servers}, {u"instances/app/b/create"_s});
    QVERIFY(!cure(u"instances/app/b/create"_s, u"stock"_s, Cure::What::UseType));
}

void tst_Cures::skippingLeavesOutOnlyWhatFailed()
{
    make({Kind::Network});
    make({Kind::Servers}, {u"instances/app/b/create"_s});
    const auto found = cure(u"instances/app/b/create"_s, u"stock"_s, Cure::What::Skip);
    QVERIFY(found);
    QCOMPARE(found->args, QStringList{u"1"_s});
    QCOMPARE(found->topology->servers->groups.constFirst().count, 1);
    for (const Backend &backend : found->topology->balancer->backends)
        QVERIFY(backend.server != u"app-2");
    // The first of two can't be left out while the second is there: counting drops the highest.
    m_journal.clear();
    make({Kind::Network});
    make({Kind::Servers}, {u"instances/app/a/create"_s});
    QVERIFY(!cure(u"instances/app/a/create"_s, u"stock"_s, Cure::What::Skip));
}

void tst_Cures::noCureTouchesWhatExists()
{
    const QSet<Kind> everything{Kind::Network, Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer};
    int looked = 0;
    for (const Step &failed : planChanges(m_topology, {}).steps) {
        m_journal.clear();
        make(everything, {failed.id});
        for (const QString &kind : {u"stock"_s, u"invalid"_s, u"transient"_s}) {
            for (const Cure &item : cures(failed.id, kind)) {
                if (!item.topology)
                    continue;
                ++looked;
                for (const Step &step : planChanges(*item.topology, m_journal).steps)
                    QVERIFY2(step.verb == Verb::Create || step.verb == Verb::None, qPrintable(failed.id + u' ' + cureName(item.what) + u' ' + step.id));
            }
        }
    }
    QVERIFY(looked > 10);
}

void tst_Cures::whatWasThereIsCorrectedAndNeverUndone()
{
    m_topology.network.vpc.existingId = u"vpc-one"_s;
    m_topology.servers->securityGroup.existingId = u"sg-gone"_s;
    m_topology.servers->login = {LoginMethod::ExistingKeyPair, u"office-key"_s, {}, {}};
    make({Kind::Network});
    // Of the servers nothing but what was there already is known.
    make({Kind::Servers}, [this] {
        QStringList others;
        for (const Step &step : planChanges(m_topology, {}, {Kind::Servers}).steps) {
            if (step.id != "keypair/create"_L1)
                others << step.id;
        }
        return others;
    }());
    QVERIFY(isAdopted(m_journal.value(u"keypair/create"_s)));
    QStringList offered;
    for (const Cure &item : cures(u"securitygroup/create"_s, u"existing-missing"_s)) {
        offered << cureName(item.what);
        if (item.what == Cure::What::ChangeValue)
            QCOMPARE(item.field, u"servers.securityGroup"_s);
    }
    QCOMPARE(offered, (QStringList{u"change-value"_s, u"open-console"_s, u"skip"_s, u"retry"_s}));
    QCOMPARE(cures(u"securitygroup/create"_s, u"existing-busy"_s).constFirst().what, Cure::What::Retry);
}

void tst_Cures::practiceHasNoConsole()
{
    m_target.practice = true;
    make({Kind::Network});
    QVERIFY(!cure(u"dbinstance/create"_s, u"denied"_s, Cure::What::OpenConsole));
}

void tst_Cures::consolePagesAreOfTheSite()
{
    QCOMPARE(consolePage(ResourceType::Instances, m_target).toString(), u"https://ecs.console.aliyun.com/server/region/cn-hangzhou"_s);
    m_target.site = u"international"_s;
    QCOMPARE(consolePage(ResourceType::Instances, m_target).host(), u"ecs.console.alibabacloud.com"_s);
    for (const ResourceType type : allResourceTypes())
        QVERIFY(consolePage(type, m_target).isValid());
}

QTEST_GUILESS_MAIN(tst_Cures)
#include "tst_cures.moc"
