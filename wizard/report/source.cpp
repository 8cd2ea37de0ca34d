#include "wizard/report/sections.h"

#include "wizard/picture/thingstates.h"
#include "wizard/picture/wording.h"
#include "wizard/plan/values.h"
#include "wizard/texts/diskwords.h"
#include "wizard/texts/fill.h"
#include "wizard/texts/names.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

AccountFacts accountOf(const Target &target)
{
    AccountFacts account;
    account.site = target.isInternational() ? Site::International : Site::China;
    account.accountId = target.accountId;
    account.practice = target.practice;
    return account;
}

} // namespace

ReportSource::ReportSource(const ReportInput &reportInput)
    : input(reportInput), topology(reportInput.topology), texts(reportInput.language), t(texts.translator()),
      plan(planChanges(topology, input.journal)), prices(priceLines(topology, input.catalogue, accountOf(input.target)))
{
    for (const Step &step : plan.steps) {
        const auto entry = input.journal.constFind(step.id);
        if (step.type != ResourceType::Instances || entry == input.journal.cend())
            continue;
        for (const ServerRef &server : serversOf(topology, step))
            serverStates.insert(server.id, memberState(*entry, server.id));
    }
}

Facts ReportSource::facts(ResourceType type, const QString &target) const
{
    const Facts *found = factsOf(input.journal, stepIdOf(type, target));
    return found ? *found : Facts();
}

QString ReportSource::id(ResourceType type, const QString &target) const
{
    const QString known = facts(type, target).id;
    return known.isEmpty() ? existingIdOf(topology, type, target) : known;
}

ReportCell ReportSource::state(ResourceType type, const QString &target) const
{
    const auto entry = input.journal.constFind(stepIdOf(type, target));
    const NodeState state = entry == input.journal.cend() ? NodeState::Planned : entryState(*entry);
    const bool adopted = entry != input.journal.cend() && isAdopted(*entry);
    if (adopted || (state == NodeState::Planned && !existingIdOf(topology, type, target).isEmpty()))
        return {existingWord(texts), state};
    return {stateWord(state, texts), state};
}

ReportCell ReportSource::serverState(const QString &server) const
{
    const NodeState state = serverStates.value(server, NodeState::Planned);
    return {stateWord(state, texts), state};
}

QString ReportSource::zoneOf(const QString &vswitch) const
{
    return zoneLetter(topology.network.zoneOf(vswitch), topology.region);
}

QString ReportSource::zoneList(const QStringList &letters) const
{
    return fill(t.translate("Report", "zone(s) %1", nullptr, int(letters.size())), {namesWord(letters, texts)});
}

QString ReportSource::vswitchList(const QStringList &keys) const
{
    QStringList names;
    for (const QString &key : keys)
        names << vswitchName(topology, key);
    return namesWord(names, texts);
}

QString ReportSource::whitelistEntry(const QString &entry) const
{
    if (!entry.startsWith("vswitch:"_L1))
        return entry;
    const VSwitch *found = topology.network.vswitch(entry.section(u':', 1));
    return found ? found->name + u' ' + found->cidr.toString() : entry;
}

QString ReportSource::chargeWord(const Charge &charge) const
{
    switch (charge.model) {
    case ChargeModel::PayAsYouGo: return t.translate("Report", "Pay-as-you-go");
    case ChargeModel::Subscription: {
        const QString period = charge.unit == PeriodUnit::Month ? t.translate("Report", "%n month(s)", nullptr, charge.period)
                                                                : t.translate("Report", "%n year(s)", nullptr, charge.period);
        return fill(charge.autoRenew ? t.translate("Report", "Subscription, %1, renewed automatically") : t.translate("Report", "Subscription, %1"), {period});
    }
    }
    Q_UNREACHABLE();
}

QString ReportSource::diskWord(const QString &category, const QString &performanceLevel, int gib) const
{
    QStringList parts{diskCategoryWord(category, t)};
    if (!performanceLevel.isEmpty())
        parts << performanceLevel;
    parts << gibWord(gib);
    return parts.join(u' ');
}

QString ReportSource::yesNo(bool yes) const
{
    return yes ? t.translate("Report", "Yes") : t.translate("Report", "No");
}

QString ReportSource::known(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

ReportTable settingsTable(const QString &caption)
{
    return {caption, {{{}, ColumnKind::Exact}, {{}, ColumnKind::Text}}, {}, {}};
}

void addSetting(ReportTable &table, const QString &label, const QString &value)
{
    table.rows.append({{label, {}}, {ReportSource::known(value), {}}});
}

ReportCell cell(const QString &text)
{
    return {ReportSource::known(text), {}};
}

} // namespace Cloudsteps
