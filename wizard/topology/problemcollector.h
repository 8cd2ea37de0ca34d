#pragma once

#include "wizard/topology/problem.h"

#include <QSet>

namespace Cloudsteps {

/// What the topology holds that other parts of it may name.
struct References
{
    QSet<QString> vswitches;
    QSet<QString> servers;
    int publicIps = 0;
};

References referencesOf(const Topology &topology);

/// "80" or "8000/8010", both ends included.
struct PortRange
{
    int first = 0;
    int last = 0;
    bool isRange = false;

    static std::optional<PortRange> parse(const QString &text);
    int width() const { return last - first + 1; }
    bool overlaps(const PortRange &other) const { return first <= other.last && other.first <= last; }
};

/// Collects the problems that validate() finds, with the checks that several steps share.
class ProblemCollector
{
public:
    explicit ProblemCollector(const References &known) : m_known(known) {}

    const QList<Problem> &problems() const { return m_problems; }
    const References &known() const { return m_known; }

    void add(const char *code, const FieldPath &subject, const QStringList &args = {});
    /// The name rule that every API of the five steps accepts (2 to 128 characters, a letter or Chinese character first); some take
    /// fewer characters.
    void name(const QString &name, const FieldPath &subject, int most = 128);
    void unique(const QString &name, const FieldPath &subject, QSet<QString> &seen);
    /// Keys become parts of step ids, tags and paths.
    void key(const QString &key, const FieldPath &subject, QSet<QString> &seen);
    void range(int value, int least, int most, const FieldPath &subject);
    void oneOf(const QString &value, const QStringList &words, const FieldPath &subject);
    void vswitch(const QString &key, const FieldPath &subject);
    void server(const QString &id, const FieldPath &subject);
    /// An address, or a block of them.
    void address(const QString &text, const FieldPath &subject);
    void whitelist(const QStringList &entries, const FieldPath &subject);
    void charge(const Charge &charge, const FieldPath &owner);
    /// The id of a thing that is there, of the form "<prefix>-...". The cloud's ids are lower-case letters and digits in all documents,
    /// but no document says so, so more is taken.
    void existingId(const QString &id, const QString &prefix, const FieldPath &subject);

private:
    References m_known;
    QList<Problem> m_problems;
};

void checkNetwork(ProblemCollector &found, const Topology &topology);
void checkServers(ProblemCollector &found, const Topology &topology, const Servers &servers);
void checkDatabase(ProblemCollector &found, const Database &database);
void checkCache(ProblemCollector &found, const Cache &cache);
void checkBalancer(ProblemCollector &found, const Balancer &balancer);

} // namespace Cloudsteps
