#include "wizard/texts/changedvalues.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// How values are shown. Hidden: keys, lists and fingerprints, which say nothing to a reader. Count: how many a list has.
enum class ValueForm { Hidden, Plain, Switch, Count };

struct ValueText
{
    const char *name;
    const char *text;
    ValueForm form = ValueForm::Hidden;
    const char *unit = "";
};

constexpr std::array valueTexts{
    ValueText{"cidr", QT_TRANSLATE_NOOP("Texts", "CIDR block"), ValueForm::Plain},
    ValueText{"zone", QT_TRANSLATE_NOOP("Texts", "zone"), ValueForm::Plain},
    ValueText{"zones", QT_TRANSLATE_NOOP("Texts", "zones"), ValueForm::Plain},
    ValueText{"vswitch", QT_TRANSLATE_NOOP("Texts", "vSwitch")},
    ValueText{"bind", QT_TRANSLATE_NOOP("Texts", "how public IPs are bound")},
    ValueText{"isp", QT_TRANSLATE_NOOP("Texts", "line type"), ValueForm::Plain},
    ValueText{"charge", QT_TRANSLATE_NOOP("Texts", "billing method")},
    ValueText{"key", QT_TRANSLATE_NOOP("Texts", "public key")},
    ValueText{"name", QT_TRANSLATE_NOOP("Texts", "name"), ValueForm::Plain},
    ValueText{"servers", QT_TRANSLATE_NOOP("Texts", "number of servers"), ValueForm::Count},
    ValueText{"type", QT_TRANSLATE_NOOP("Texts", "instance type"), ValueForm::Plain},
    ValueText{"image", QT_TRANSLATE_NOOP("Texts", "image"), ValueForm::Plain},
    ValueText{"disk", QT_TRANSLATE_NOOP("Texts", "system disk type"), ValueForm::Plain},
    ValueText{"diskGib", QT_TRANSLATE_NOOP("Texts", "system disk size"), ValueForm::Plain, "GiB"},
    ValueText{"dataDisks", QT_TRANSLATE_NOOP("Texts", "data disks")},
    ValueText{"dataGib", QT_TRANSLATE_NOOP("Texts", "data disk sizes"), ValueForm::Plain, "GiB"},
    ValueText{"mbps", QT_TRANSLATE_NOOP("Texts", "bandwidth"), ValueForm::Plain, "Mbit/s"},
    ValueText{"optimized", QT_TRANSLATE_NOOP("Texts", "I/O optimization"), ValueForm::Switch},
    ValueText{"login", QT_TRANSLATE_NOOP("Texts", "login")},
    ValueText{"hostName", QT_TRANSLATE_NOOP("Texts", "host name"), ValueForm::Plain},
    ValueText{"userData", QT_TRANSLATE_NOOP("Texts", "script of the first boot")},
    ValueText{"credit", QT_TRANSLATE_NOOP("Texts", "performance mode"), ValueForm::Plain},
    ValueText{"protection", QT_TRANSLATE_NOOP("Texts", "deletion protection"), ValueForm::Switch},
    ValueText{"release", QT_TRANSLATE_NOOP("Texts", "release time"), ValueForm::Plain},
    ValueText{"engine", QT_TRANSLATE_NOOP("Texts", "engine version"), ValueForm::Plain},
    ValueText{"edition", QT_TRANSLATE_NOOP("Texts", "edition")},
    ValueText{"class", QT_TRANSLATE_NOOP("Texts", "class"), ValueForm::Plain},
    ValueText{"storage", QT_TRANSLATE_NOOP("Texts", "storage type"), ValueForm::Plain},
    ValueText{"gib", QT_TRANSLATE_NOOP("Texts", "storage"), ValueForm::Plain, "GB"},
    ValueText{"standby", QT_TRANSLATE_NOOP("Texts", "vSwitch of the standby")},
    ValueText{"charset", QT_TRANSLATE_NOOP("Texts", "character set"), ValueForm::Plain},
    ValueText{"account", QT_TRANSLATE_NOOP("Texts", "account type")},
    ValueText{"privileges", QT_TRANSLATE_NOOP("Texts", "privileges")},
    ValueText{"privilege", QT_TRANSLATE_NOOP("Texts", "privileges")},
    ValueText{"addresses", QT_TRANSLATE_NOOP("Texts", "whitelist")},
    ValueText{"passwordFree", QT_TRANSLATE_NOOP("Texts", "access without password"), ValueForm::Switch},
    ValueText{"days", QT_TRANSLATE_NOOP("Texts", "backup days")},
    ValueText{"window", QT_TRANSLATE_NOOP("Texts", "backup window"), ValueForm::Plain},
    ValueText{"retention", QT_TRANSLATE_NOOP("Texts", "days kept"), ValueForm::Plain},
    ValueText{"log", QT_TRANSLATE_NOOP("Texts", "log backup"), ValueForm::Switch},
    ValueText{"nodes", QT_TRANSLATE_NOOP("Texts", "proxy nodes"), ValueForm::Plain},
    ValueText{"delay", QT_TRANSLATE_NOOP("Texts", "longest delay"), ValueForm::Plain, "s"},
    ValueText{"version", QT_TRANSLATE_NOOP("Texts", "version"), ValueForm::Plain},
    ValueText{"second", QT_TRANSLATE_NOOP("Texts", "vSwitch of the replica")},
    ValueText{"shards", QT_TRANSLATE_NOOP("Texts", "shards"), ValueForm::Plain},
    ValueText{"readReplicas", QT_TRANSLATE_NOOP("Texts", "read replicas"), ValueForm::Plain},
    ValueText{"address", QT_TRANSLATE_NOOP("Texts", "address type")},
    ValueText{"direction", QT_TRANSLATE_NOOP("Texts", "direction")},
    ValueText{"policy", QT_TRANSLATE_NOOP("Texts", "policy")},
    ValueText{"ports", QT_TRANSLATE_NOOP("Texts", "ports"), ValueForm::Plain},
    ValueText{"priority", QT_TRANSLATE_NOOP("Texts", "priority"), ValueForm::Plain},
    ValueText{"form", QT_TRANSLATE_NOOP("Texts", "kind of mapping")},
    ValueText{"ip", QT_TRANSLATE_NOOP("Texts", "public IP"), ValueForm::Plain},
    ValueText{"ips", QT_TRANSLATE_NOOP("Texts", "public IPs"), ValueForm::Plain},
    ValueText{"externalPort", QT_TRANSLATE_NOOP("Texts", "public port"), ValueForm::Plain},
    ValueText{"internalPort", QT_TRANSLATE_NOOP("Texts", "private port"), ValueForm::Plain},
    ValueText{"server", QT_TRANSLATE_NOOP("Texts", "server"), ValueForm::Plain},
    ValueText{"protocol", QT_TRANSLATE_NOOP("Texts", "protocol"), ValueForm::Plain},
    ValueText{"port", QT_TRANSLATE_NOOP("Texts", "port"), ValueForm::Plain},
    ValueText{"backendPort", QT_TRANSLATE_NOOP("Texts", "backend port"), ValueForm::Plain},
    ValueText{"scheduler", QT_TRANSLATE_NOOP("Texts", "scheduling algorithm"), ValueForm::Plain},
    ValueText{"health", QT_TRANSLATE_NOOP("Texts", "health check")},
    ValueText{"session", QT_TRANSLATE_NOOP("Texts", "session persistence")},
    ValueText{"redirect", QT_TRANSLATE_NOOP("Texts", "redirect")},
    ValueText{"certificate", QT_TRANSLATE_NOOP("Texts", "certificate")},
    ValueText{"certificateFile", QT_TRANSLATE_NOOP("Texts", "certificate file")},
    ValueText{"keyFile", QT_TRANSLATE_NOOP("Texts", "private key file")},
    ValueText{"weight", QT_TRANSLATE_NOOP("Texts", "weight"), ValueForm::Plain},
};

const ValueText *textOf(const QString &name)
{
    const auto found = std::find_if(valueTexts.begin(), valueTexts.end(), [&](const ValueText &value) { return name == QLatin1String(value.name); });
    return found == valueTexts.end() ? nullptr : &*found;
}

} // namespace

QString changedValueName(const QString &name, const Translator &translator)
{
    if (name.startsWith("group/"_L1)) // a whitelist's group has a name of its own
        return name.mid(6);
    const ValueText *text = textOf(name);
    return text ? translator.translate("Texts", text->text) : name;
}

QString changedValue(const QString &name, const QString &before, const QString &after, const Translator &translator)
{
    const QString words = changedValueName(name, translator);
    const ValueText *text = textOf(name);
    if (!text || text->form == ValueForm::Hidden)
        return words;
    const auto shown = [&](const QString &value) {
        if (text->form == ValueForm::Switch)
            return value == "on"_L1 ? translator.translate("Texts", "on") : translator.translate("Texts", "off");
        if (text->form == ValueForm::Count)
            return QString::number(value.split(u',', Qt::SkipEmptyParts).size());
        return value.isEmpty() ? translator.translate("Texts", "none") : value;
    };
    const QString unit = *text->unit && !after.isEmpty() ? u' ' + QLatin1String(text->unit) : QString();
    return words + u' ' + shown(before) + u" → "_s + shown(after) + unit;
}

} // namespace Cloudsteps
