#pragma once

#include "wizard/advice/advice.h"
#include "wizard/advice/args.h"

#include <initializer_list>
#include <span>

// Private to this folder: how the rules are written.

namespace Cloudsteps {

/// What one rule has to say. The checks read as sentences.
class Findings
{
public:
    explicit Findings(const QString &ruleId) : m_ruleId(ruleId) {}

    void note(const FieldPath &subject, const QStringList &args = {}, const QList<Fix> &fixes = {}) { add(Severity::Note, subject, args, fixes); }
    void warning(const FieldPath &subject, const QStringList &args = {}, const QList<Fix> &fixes = {}) { add(Severity::Warning, subject, args, fixes); }
    void error(const FieldPath &subject, const QStringList &args = {}, const QList<Fix> &fixes = {}) { add(Severity::Error, subject, args, fixes); }

    const QList<Advice> &advice() const { return m_advice; }

private:
    /// More than two fixes are no help; the rule has the best first.
    void add(Severity severity, const FieldPath &subject, const QStringList &args, const QList<Fix> &fixes)
    {
        m_advice << Advice{m_ruleId, severity, subject, args, fixes.mid(0, 2)};
    }

    QString m_ruleId;
    QList<Advice> m_advice;
};

/// A rule: its id and a pure function.
struct Rule
{
    const char *id;
    void (*check)(const Topology &topology, const AdviceContext &context, Findings &found);
};

// The rules of each kind, in the order in which its page shows the fields.
std::span<const Rule> networkRules();
std::span<const Rule> addressRules();
std::span<const Rule> serverRules();
std::span<const Rule> diskRules();
std::span<const Rule> accessRules();
std::span<const Rule> databaseRules();
std::span<const Rule> cacheRules();
std::span<const Rule> balancerRules();
std::span<const Rule> planRules();

/// The rule of a password below `prefix`: an error at every subject whose typed password breaks it.
void passwordErrors(const AdviceContext &context, const FieldPath &prefix, Findings &found);

/// The prices of the catalogue as far as this account may be shown them: empty when unknown.
std::optional<Money> shownPrice(qint64 micros, const AdviceContext &context);

} // namespace Cloudsteps
