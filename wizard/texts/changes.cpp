#include "wizard/texts/fill.h"
#include "wizard/texts/texts.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {
namespace {

struct ValueText
{
    const char *name;
    const char *text;
};

/// The values of wizard/plan/values.h that can't be changed in place, as they stand inside a sentence.
constexpr std::array valueTexts{
    ValueText{"cidr", QT_TRANSLATE_NOOP("Texts", "CIDR block")},
    ValueText{"zone", QT_TRANSLATE_NOOP("Texts", "zone")},
    ValueText{"vswitch", QT_TRANSLATE_NOOP("Texts", "vSwitch")},
    ValueText{"isp", QT_TRANSLATE_NOOP("Texts", "line type")},
    ValueText{"charge", QT_TRANSLATE_NOOP("Texts", "billing method")},
    ValueText{"key", QT_TRANSLATE_NOOP("Texts", "public key")},
    ValueText{"name", QT_TRANSLATE_NOOP("Texts", "name")},
    ValueText{"disk", QT_TRANSLATE_NOOP("Texts", "system disk type")},
    ValueText{"diskGib", QT_TRANSLATE_NOOP("Texts", "system disk size")},
    ValueText{"dataDisks", QT_TRANSLATE_NOOP("Texts", "data disks")},
    ValueText{"dataGib", QT_TRANSLATE_NOOP("Texts", "data disk sizes")},
    ValueText{"mbps", QT_TRANSLATE_NOOP("Texts", "bandwidth")},
    ValueText{"optimized", QT_TRANSLATE_NOOP("Texts", "I/O optimization")},
    ValueText{"login", QT_TRANSLATE_NOOP("Texts", "login")},
    ValueText{"engine", QT_TRANSLATE_NOOP("Texts", "engine version")},
    ValueText{"edition", QT_TRANSLATE_NOOP("Texts", "edition")},
    ValueText{"storage", QT_TRANSLATE_NOOP("Texts", "storage type")},
    ValueText{"gib", QT_TRANSLATE_NOOP("Texts", "storage")},
    ValueText{"standby", QT_TRANSLATE_NOOP("Texts", "vSwitch of the standby")},
    ValueText{"charset", QT_TRANSLATE_NOOP("Texts", "character set")},
    ValueText{"account", QT_TRANSLATE_NOOP("Texts", "account type")},
    ValueText{"version", QT_TRANSLATE_NOOP("Texts", "version")},
    ValueText{"second", QT_TRANSLATE_NOOP("Texts", "vSwitch of the replica")},
    ValueText{"address", QT_TRANSLATE_NOOP("Texts", "address type")},
    ValueText{"protocol", QT_TRANSLATE_NOOP("Texts", "protocol")},
    ValueText{"port", QT_TRANSLATE_NOOP("Texts", "port")},
    ValueText{"backendPort", QT_TRANSLATE_NOOP("Texts", "backend port")},
    ValueText{"redirect", QT_TRANSLATE_NOOP("Texts", "redirect")},
};

/// What goes with the thing when it is replaced or removed.
QString lossOf(const Step &step, const Translator &t)
{
    if (!losesData(step))
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

QString Texts::changeReason(const Step &step, const Topology &topology) const
{
    QStringList sentences;
    if (step.reason == "follows"_L1) {
        const std::optional<Step> followed = stepFromId(step.changes.value(0));
        if (followed)
            sentences << fill(m_t.translate("Texts", "It is replaced because it stands on %1, which is replaced."), {this->step(*followed, topology)});
    } else if (step.reason == "fixed"_L1 || step.reason == "smaller"_L1) {
        QStringList names;
        for (const QString &change : step.changes) {
            const auto text = std::find_if(valueTexts.begin(), valueTexts.end(), [&](const ValueText &value) { return change == QLatin1String(value.name); });
            names << (text == valueTexts.end() ? change : m_t.translate("Texts", text->text));
        }
        const char *sentence = step.reason == "smaller"_L1 ? QT_TRANSLATE_NOOP("Texts", "Disks only grow, so a smaller one needs a replacement. Changed: %1.")
                                                           : QT_TRANSLATE_NOOP("Texts", "This can't be changed in place, so it is replaced. Changed: %1.");
        sentences << fill(m_t.translate("Texts", sentence), {list(names)});
    }
    if (const QString loss = lossOf(step, m_t); !loss.isEmpty())
        sentences << loss;
    return sentences.join(language() == Language::Chinese ? QString() : u" "_s);
}

} // namespace Cloudsteps
