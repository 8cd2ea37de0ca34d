#include "wizard/topology/problemcollector.h"

#include <QRegularExpression>

namespace Cloudsteps {

using namespace Qt::StringLiterals;

References referencesOf(const Topology &topology)
{
    References known;
    for (const VSwitch &item : topology.network.vswitches)
        known.vswitches.insert(item.key);
    if (topology.servers) {
        for (const ServerRef &server : serverRefs(*topology.servers))
            known.servers.insert(server.id);
    }
    known.publicIps = topology.network.publicIps ? topology.network.publicIps->count : 0;
    return known;
}

std::optional<PortRange> PortRange::parse(const QString &text)
{
    static const QRegularExpression rule(u"^(\\d{1,5})(?:/(\\d{1,5}))?$"_s);
    const auto match = rule.match(text);
    PortRange range{match.captured(1).toInt(), match.captured(2).toInt(), !match.captured(2).isEmpty()};
    if (!range.isRange)
        range.last = range.first;
    const bool legal = match.hasMatch() && range.first >= 1 && range.first <= range.last && range.last <= 65535;
    return legal ? std::optional<PortRange>(range) : std::nullopt;
}

void ProblemCollector::add(const char *code, const FieldPath &subject, const QStringList &args)
{
    m_problems << Problem{QLatin1String(code), subject, args};
}

void ProblemCollector::name(const QString &name, const FieldPath &subject, int most)
{
    static const QRegularExpression rule(u"^[A-Za-z\\x{4e00}-\\x{9fa5}][A-Za-z0-9\\x{4e00}-\\x{9fa5}_-]{1,127}$"_s);
    if (name.isEmpty())
        add("name-empty", subject);
    else if (!rule.match(name).hasMatch())
        add("name-malformed", subject, {name});
    else if (name.size() > most)
        add("name-too-long", subject, {name, QString::number(most)});
}

void ProblemCollector::unique(const QString &name, const FieldPath &subject, QSet<QString> &seen)
{
    if (seen.contains(name))
        add("name-duplicate", subject, {name});
    seen.insert(name);
}

void ProblemCollector::key(const QString &key, const FieldPath &subject, QSet<QString> &seen)
{
    static const QRegularExpression rule(u"^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"_s);
    if (!rule.match(key).hasMatch())
        add("key-malformed", subject, {key});
    if (seen.contains(key))
        add("key-duplicate", subject, {key});
    seen.insert(key);
}

void ProblemCollector::range(int value, int least, int most, const FieldPath &subject)
{
    if (value < least || value > most)
        add("out-of-range", subject, {QString::number(value), QString::number(least), QString::number(most)});
}

void ProblemCollector::oneOf(const QString &value, const QStringList &words, const FieldPath &subject)
{
    if (!words.contains(value))
        add("value-unknown", subject, {value, words.join(u", "_s)});
}

void ProblemCollector::vswitch(const QString &key, const FieldPath &subject)
{
    if (!m_known.vswitches.contains(key))
        add("vswitch-unknown", subject, {key});
}

void ProblemCollector::server(const QString &id, const FieldPath &subject)
{
    if (!m_known.servers.contains(id))
        add("server-unknown", subject, {id});
}

void ProblemCollector::address(const QString &text, const FieldPath &subject)
{
    if (!Cidr::parse(text.contains(u'/') ? text : text + u"/32"_s))
        add("address-malformed", subject, {text});
}

void ProblemCollector::whitelist(const QStringList &entries, const FieldPath &subject)
{
    range(int(entries.size()), 0, 1000, subject); // ModifySecurityIps
    for (const QString &entry : entries) {
        if (entry.startsWith(u"vswitch:"))
            vswitch(entry.mid(8), subject);
        else
            address(entry, subject);
    }
}

void ProblemCollector::charge(const Charge &charge, const FieldPath &owner)
{
    // RunInstances, the strictest of the three: 1 to 9 months or 1 to 5 years.
    if (charge.model == ChargeModel::Subscription)
        range(charge.period, 1, charge.unit == PeriodUnit::Month ? 9 : 5, owner + u".charge.period"_s);
}

void ProblemCollector::existingId(const QString &id, const QString &prefix, const FieldPath &subject)
{
    static const QRegularExpression rest(u"^[A-Za-z0-9_-]{1,60}$"_s);
    if (!id.startsWith(prefix) || !rest.match(id.mid(prefix.size())).hasMatch())
        add("id-malformed", subject, {id, prefix});
}

} // namespace Cloudsteps
