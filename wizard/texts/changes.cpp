#include "wizard/plan/values.h"
#include "wizard/texts/changedvalues.h"
#include "wizard/texts/fill.h"
#include "wizard/texts/texts.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

/// What goes with the thing when it is replaced or removed.
QString lossOf(const Step &step, const Translator &t)
{
    if (step.type == ResourceType::Instances && step.verb == Verb::Change && step.changes.contains(u"servers"_s))
        return t.translate("Texts", "The servers that are no longer wanted are deleted with their disks; what is on them is lost.");
    const bool servers = step.type == ResourceType::Instances && step.verb == Verb::Delete; // fewer are what was asked for
    if (!losesData(step) && !servers)
        return {};
    if (step.verb == Verb::Change)
        return t.translate("Texts", "The system disk is made new from the image: what is on it is lost.");
    switch (step.type) {
    case ResourceType::Instances: return t.translate("Texts", "The servers are deleted with their disks; what is on them is lost.");
    case ResourceType::DbInstance:
    case ResourceType::DbReadOnlyInstance: return t.translate("Texts", "The instance is deleted with its databases and backups.");
    case ResourceType::DbSchema: return t.translate("Texts", "The database is deleted with all its tables.");
    case ResourceType::CacheInstance: return t.translate("Texts", "The instance is deleted with everything it holds.");
    default: return t.translate("Texts", "Its address is given back and can't be had again.");
    }
}

} // namespace

QString Texts::change(const Step &step, const Values &made, const Topology &topology) const
{
    const QString action = stepAction(step, topology);
    if ((step.verb != Verb::Change && step.verb != Verb::Replace) || step.reason == "follows"_L1)
        return action;
    if (step.reason == existingValue)
        return labelled(action, step.values.value(existingValue));
    QStringList values;
    for (const QString &name : step.changes) {
        if (name == "addresses"_L1 || name == "privileges"_L1)
            continue; // said by what is set
        values << changedValue(name, made.value(name), step.values.value(name), m_t);
    }
    return values.isEmpty() ? action : labelled(action, list(values));
}

QString Texts::changeReason(const Step &step, const Topology &topology) const
{
    QStringList sentences;
    if (step.reason == "follows"_L1) {
        const std::optional<Step> followed = stepFromId(step.changes.value(0));
        if (followed)
            sentences << fill(m_t.translate("Texts", "It is replaced because it stands on %1, which is replaced."), {this->step(*followed, topology)});
    } else if (step.reason == existingValue) {
        sentences << m_t.translate("Texts", step.verb == Verb::Replace ? QT_TRANSLATE_NOOP("Texts", "The existing one is used; the one made here is deleted.")
                                            : step.verb == Verb::None  ? QT_TRANSLATE_NOOP("Texts", "Another existing one is used; the one used so far stays as it is.")
                                                                       : QT_TRANSLATE_NOOP("Texts", "A new one takes the place of the existing one, which stays as it is."));
    } else if (step.reason == "fixed"_L1 || step.reason == "smaller"_L1) {
        QStringList names;
        for (const QString &change : step.changes)
            names << changedValueName(change, m_t);
        const char *sentence = step.reason == "smaller"_L1 ? QT_TRANSLATE_NOOP("Texts", "Disks only grow, so a smaller one needs a replacement. Changed: %1.")
                                                           : QT_TRANSLATE_NOOP("Texts", "This can't be changed in place, so it is replaced. Changed: %1.");
        sentences << fill(m_t.translate("Texts", sentence), {list(names)});
    }
    if (const QString loss = lossOf(step, m_t); !loss.isEmpty())
        sentences << loss;
    return sentences.join(language() == Language::Chinese ? QString() : u" "_s);
}

} // namespace Cloudsteps
