// How close a run comes to the fastest possible one, how many requests it needs, and what planning, advice and the journal cost.
// Runs are in the simulated cloud's time, by hand: each of twenty seeds gives every duration its own share of 30 percent more or less.

#include "tests/provision/rig.h"
#include "wizard/advice/advice.h"
#include "wizard/topology/json.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <cstdio>
#include <unistd.h>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

constexpr int seeds = 20;

Topology presetOf(QStringView name)
{
    return *preset(name, u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

/// The tutorial with more servers, at most 200 of them behind the balancer.
Topology withServers(int count)
{
    Topology topology = presetOf(u"tutorial");
    topology.network.vswitches[0].cidr = *Cidr::parse(u"10.0.16.0/20");
    topology.network.vswitches[1].cidr = *Cidr::parse(u"10.0.32.0/20");
    topology.servers->groups[0].count = count;
    topology.balancer->backends.clear();
    for (int n = 1; n <= std::min(count, 200); ++n)
        topology.balancer->backends.append({u"app-%1"_s.arg(n), 100});
    return topology;
}

/// 500 servers, 50 vswitches, 20 listeners.
Topology large()
{
    Topology topology = withServers(500);
    const VSwitch pattern = topology.network.vswitches[1];
    for (int n = 2; n < 50; ++n) {
        VSwitch vswitch = pattern;
        vswitch.key = u"v%1"_s.arg(n);
        vswitch.name = vswitch.key;
        vswitch.cidr = *Cidr::parse(u"10.0.%1.0/24"_s.arg(60 + n));
        topology.network.vswitches.append(vswitch);
    }
    const Listener listener = topology.balancer->listeners.constFirst();
    for (qsizetype n = topology.balancer->listeners.size(); n < 20; ++n) {
        Listener another = listener;
        another.key = u"l%1"_s.arg(n);
        another.port = int(8000 + n);
        topology.balancer->listeners.append(another);
    }
    return topology;
}

/// The actions that a step is asked for with.
QSet<QString> actionsOf(const Rig &rig, const Step &step)
{
    DriverContext context;
    context.topology = rig.topology;
    context.journal = rig.project->journal();
    context.projectId = rig.project->id().toString(QUuid::WithoutBraces);
    context.previewing = true;
    const Driver &driver = rig.drivers.driver(step.type);
    for (const QString &key : driver.secrets(context, step))
        context.secrets.insert(key, u"-"_s);
    Step made = step;
    made.id = stepIdOf(step.type, step.target);
    made.verb = Verb::Create;
    const QList<CloudApi::RawRequest> requests =
        step.verb == Verb::Delete ? driver.removeRequests(context, {{made, context.journal.value(made.id).facts, {}}}, {})
                                  : driver.createRequests(context, {step}, {});
    QSet<QString> actions;
    for (const CloudApi::RawRequest &request : requests)
        actions.insert(QLatin1String(request.action.name));
    return actions;
}

/// What a run took, and what it would have taken had the program known at once of everything that happened.
struct Run
{
    double elapsed = 0;  ///< seconds of cloud time
    double critical = 0; ///< the longest chain of actual durations
    qsizetype requests = 0;
    double ratio() const { return elapsed / critical; }
};

/// Measures a run of a plan: takes down when each request had its effect and when the cloud will have carried it out, and adds the
/// durations up along the plan's dependencies and gates.
class Stopwatch
{
public:
    Stopwatch(Rig &rig, const Plan &plan) : m_rig(rig), m_plan(plan), m_known(rig.told.size())
    {
        for (const Step &step : plan.steps)
            m_actions.insert(step.id, actionsOf(rig, step));
        m_last = rig.cloud.requests().isEmpty() ? 0 : rig.cloud.requests().last()["n"_L1].toInteger();
        m_first = m_last;
        m_start = rig.scheduler.cloudNow();
        rig.cloud.setObserver([this] { observe(); });
    }
    ~Stopwatch() { m_rig.cloud.setObserver({}); }
    Q_DISABLE_COPY_MOVE(Stopwatch)

    Run result() const
    {
        QHash<QString, double> ends;
        QHash<QString, double> gates;
        double last = 0;
        for (const QString &id : m_order) {
            const Step &step = *m_plan.step(id);
            double start = gates.value(step.gate.isEmpty() ? id : step.gate);
            for (const QString &before : step.after)
                start = std::max(start, ends.value(before));
            const double end = start + m_durations.value(id);
            ends.insert(id, end);
            if (!step.gate.isEmpty())
                gates.insert(step.gate, end);
            last = std::max(last, end);
        }
        return {double(m_start.msecsTo(m_rig.scheduler.cloudNow())) / 1000, last, m_last - m_first};
    }

private:
    void observe()
    {
        for (; m_known < m_rig.told.size(); ++m_known) {
            const RunEvent &event = m_rig.told[m_known];
            if (event.state == "sent"_L1 && m_plan.step(event.stepId)) {
                m_sent << event.stepId;
                m_order << event.stepId;
            }
        }
        for (const QJsonValue &request : m_rig.cloud.requestsSince(m_last)) {
            m_last = request["n"_L1].toInteger();
            account(request);
        }
    }

    /// Gives the duration to the steps that were asked for with it: those sent in the same turn, where one call takes several.
    void account(const QJsonValue &request)
    {
        const QString action = request["action"_L1].toString();
        const qint64 now = m_rig.scheduler.cloudNow().toMSecsSinceEpoch();
        qint64 end = now;
        for (const QJsonValue &id : request["effect"_L1].toArray()) {
            const CloudSim::Resource *thing = m_rig.cloud.cloud().world().stored(id.toString());
            if (thing && !thing->pending.isEmpty())
                end = std::max(end, thing->pending.constLast().at);
        }
        const double seconds = double(end - now) / 1000;
        int left = 0;
        for (const QString &id : QStringList(m_sent)) {
            if (!m_actions.value(id).contains(action))
                continue;
            const Step &step = *m_plan.step(id);
            const DriverTraits traits = m_rig.drivers.driver(step.type).traits();
            if (left == 0)
                left = step.verb == Verb::Delete ? traits.removeBatch : traits.createBatch;
            m_durations[id] = std::max(m_durations.value(id), seconds);
            m_actions[id].remove(action);
            if (m_actions[id].isEmpty())
                m_sent.removeOne(id);
            if (--left == 0)
                break;
        }
    }

    Rig &m_rig;
    const Plan m_plan;
    QHash<QString, QSet<QString>> m_actions; ///< not seen yet
    QStringList m_sent;                      ///< steps whose requests were not all seen yet
    QStringList m_order;
    QHash<QString, double> m_durations;
    qsizetype m_known;
    qint64 m_last = 0;
    qint64 m_first = 0;
    QDateTime m_start;
};

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double largest(const QList<double> &values)
{
    return *std::max_element(values.cbegin(), values.cend());
}

void print(const char *what, const QList<Run> &runs, const char *goal)
{
    QList<double> ratios;
    QList<double> requests;
    QList<double> elapsed;
    for (const Run &run : runs) {
        ratios << run.ratio();
        requests << double(run.requests);
        elapsed << run.elapsed;
    }
    std::printf("  %-22s %6.0f s, %.3f of the critical path, worst %.3f (goal: %s); %.0f requests, most %.0f\n", what, median(elapsed), median(ratios),
                largest(ratios), goal, median(requests), largest(requests));
}

bool measureRuns(QStringView name)
{
    QList<Run> creations;
    QList<Run> removals;
    for (int seed = 1; seed <= seeds; ++seed) {
        Rig rig(presetOf(name), 1, {.seed = quint32(seed), .jitter = 0.3});
        Stopwatch creating(rig, planChanges(rig.topology, {}));
        if (rig.create().end != RunResult::End::Done)
            return false;
        creations << creating.result();
        Stopwatch removing(rig, planRemoval(rig.topology, rig.project->journal()));
        if (rig.remove().end != RunResult::End::Done)
            return false;
        removals << removing.result();
    }
    const QString title = name.toString();
    print(qPrintable(title + u" apply"_s), creations, "1.05, worst 1.10");
    print(qPrintable(title + u" destroy"_s), removals, "1.10");
    return true;
}

bool measureRequests()
{
    qsizetype two = 0;
    for (const int count : {2, 50, 100, 200, 500}) {
        Rig rig(withServers(count));
        if (rig.create().end != RunResult::End::Done)
            return false;
        const qsizetype requests = rig.cloud.requests().size();
        if (two == 0)
            two = requests;
        std::printf("  %3d servers             %4d requests (goal: at most %d)\n", count, int(requests), int(two) + count / 8);
    }
    return true;
}

template<typename Work>
double milliseconds(int times, Work work)
{
    QList<double> taken;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer clock;
        clock.start();
        work();
        taken << double(clock.nsecsElapsed()) / 1e6;
    }
    return median(taken);
}

/// The least that SQLite writes in a transaction of the project file's kind: one number in a table of one row.
class LeastTransaction
{
public:
    explicit LeastTransaction(const QString &path)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        m_database.setDatabaseName(path);
        m_database.open();
        QSqlQuery query(m_database);
        for (const char *statement : {"PRAGMA journal_mode = TRUNCATE", "PRAGMA synchronous = FULL", "CREATE TABLE number (value INTEGER NOT NULL)", "INSERT INTO number VALUES (0)"}) {
            query.exec(QLatin1String(statement));
            query.finish();
        }
    }
    ~LeastTransaction()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    LeastTransaction(const LeastTransaction &) = delete;
    LeastTransaction &operator=(const LeastTransaction &) = delete;

    void run() { QSqlQuery(m_database).exec(u"UPDATE number SET value = value + 1"_s); }

private:
    const QString m_name = u"least"_s;
    QSqlDatabase m_database;
};

/// A transaction of the project file beside one synced write of a page, and beside the least that SQLite does, on the disk of the working
/// directory. `together`: how many intents share it.
void measureJournal(int together)
{
    const QTemporaryDir folder(u"bench-apply-XXXXXX"_s);
    Target target;
    const QString path = folder.filePath(u"bench.cloudsteps"_s);
    if (!Project::create(path, presetOf(u"tutorial"), target))
        return;
    const auto project = Project::open(path, Project::Access::ReadWrite);
    QFile bare(folder.filePath(u"bare"_s));
    if (!project || !bare.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return;
    LeastTransaction least(folder.filePath(u"least"_s));
    QList<JournalEntry> entries;
    for (int i = 0; i < together; ++i) {
        JournalEntry entry;
        entry.stepId = u"vswitch/%1/create"_s.arg(i);
        entry.state = StepState::Sent;
        entry.token = u"00000000-0000-0000-0000-000000000000"_s;
        entry.intendedAt = QDateTime::currentDateTimeUtc();
        entry.made = {{u"name"_s, u"shop-a"_s}, {u"zone"_s, u"cn-hangzhou-h"_s}, {u"cidr"_s, u"10.0.1.0/24"_s}};
        entries << entry;
    }
    const QByteArray page(4096, 'x');
    QList<double> records;
    QList<double> floors;
    QList<double> writes;
    // In turn, so that both meet the same disk.
    for (int i = 0; i < 200; ++i) {
        records << milliseconds(1, [&] { (void)(*project)->record(entries); });
        floors << milliseconds(1, [&] { least.run(); });
        writes << milliseconds(1, [&] {
            bare.seek(0);
            bare.write(page);
            ::fdatasync(bare.handle());
        });
    }
    std::printf("  a journal write of %-2d intents, median of 200 %12s %8.3f ms; a bare synced write %.3f ms: %.1f times (goal: at most 2);"
                " the least that SQLite does %.3f ms: %.2f times\n", together, "", median(records), median(writes), median(records) / median(writes),
                median(floors), median(records) / median(floors));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::printf("runs in simulated time, jitter 0.3, median and worst of %d seeds\n", seeds);
    for (const QString &name : {u"tutorial"_s, u"two-zone"_s}) {
        if (!measureRuns(name))
            return 1;
    }
    std::printf("requests of a creation\n");
    if (!measureRequests())
        return 1;

    const Topology topology = large();
    std::printf("500 servers, 50 vswitches, 20 listeners\n");
    std::printf("  %-58s %8.2f ms (goal: under 20)\n", "plan, median of 50", milliseconds(50, [&] { (void)planChanges(topology, {}); }));
    std::printf("  %-58s %8.2f ms (goal: under 16)\n", "advice, median of 50",
                milliseconds(50, [&] { (void)advise(topology, {.catalogue = builtInCatalogue()}); }));
    std::printf("project file\n");
    for (const int together : {1, 20})
        measureJournal(together);
    return 0;
}
