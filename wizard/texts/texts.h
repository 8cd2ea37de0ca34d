#pragma once

#include "wizard/advice/advice.h"
#include "wizard/journal/facts.h"
#include "wizard/journal/project.h"
#include "wizard/plan/plan.h"
#include "wizard/texts/translator.h"
#include "wizard/topology/json.h"
#include "wizard/topology/problem.h"

#include <QString>

namespace Cloudsteps {

/// Code and arguments to text. The only place that words what the domain folders return as codes.
class Texts
{
public:
    explicit Texts(Language language) : m_t(language) {}

    const Translator &translator() const { return m_t; }
    Language language() const { return m_t.language(); }

    QString kind(Kind kind) const;              ///< Network / 网络
    QString resourceType(ResourceType type) const; ///< vSwitch / 交换机
    QString step(const Step &step, const Topology &topology) const; ///< "vSwitch shop-a"
    QString stepAction(const Step &step, const Topology &topology) const; ///< "Create vSwitch shop-a" / "创建交换机 shop-a"
    /// What a step does to what there is, as `made` says: "Change shared bandwidth shop: bandwidth 5 → 20 Mbit/s".
    QString change(const Step &step, const Values &made, const Topology &topology) const;
    /// Why a step is more than a plain change, and what is lost by it; empty when there is nothing to say.
    QString changeReason(const Step &step, const Topology &topology) const;
    QString verb(Verb verb) const;
    QString state(StepState state) const;       ///< Planned, Waiting, Creating, Ready, Failed, Removed
    QString severity(Severity severity) const;
    QString problem(const Problem &problem) const;
    QString adviceTitle(const Advice &advice) const;  ///< first sentence: what is wrong
    QString adviceReason(const Advice &advice) const; ///< second: why it matters
    QString adviceMore(const Advice &advice) const;   ///< two or three sentences more, for "Why?"
    QString fix(const Fix &fix) const;                ///< the result: "Use 0 Mbit/s"
    QString field(const FieldPath &path, const Topology &topology) const; ///< "vSwitch shop-a, CIDR block"
    QString failure(const StepFailure &failure) const;     ///< what failed, in plain words
    QString failureCure(const StepFailure &failure) const; ///< what to do; may be empty
    QString jsonError(const JsonError &error) const;
    QString projectError(const ProjectError &error) const;
    QString money(const Money &money) const;          ///< ¥0.62
    QString pricePerHour(const Price &price) const;   ///< ¥0.62/h, from ¥0.62/h, price unknown
    QString pricePerMonth(const Price &price) const;
    QString duration(int seconds) const;              ///< "about 55 s" / "约 55 秒"
    QString list(const QStringList &items) const;     ///< "a, b" / "a、b"
    QString labelled(const QString &label, const QString &text) const; ///< "label: text" / "label：text"
    QString region(const Catalogue &catalogue, const QString &id) const;
    QString zone(const Catalogue &catalogue, const QString &id) const;

private:
    QString adviceSentence(const char *source, const Advice &advice) const;
    /// Typed arguments (advice/args.h) as people of this language read them.
    QStringList arguments(const QStringList &args) const;

    Translator m_t;
};

} // namespace Cloudsteps
