#include "wizard/report/sections.h"

#include "wizard/picture/wording.h"
#include "wizard/texts/fill.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

ReportSection cacheSection(const ReportSource &s)
{
    const Cache &cache = *s.topology.cache;
    const Facts facts = s.facts(ResourceType::CacheInstance);
    const CacheClass *known = s.input.catalogue.cacheClass(cache.cacheClass);
    ReportSection section;
    section.title = s.texts.kind(Kind::Cache);
    ReportTable table = settingsTable(s.t.translate("Report", "Redis instance"));
    addSetting(table, s.t.translate("Report", "Name"), cache.name);
    addSetting(table, s.t.translate("Report", "ID"), facts.id);
    table.rows.append({{s.t.translate("Report", "State"), {}}, s.state(ResourceType::CacheInstance)});
    addSetting(table, s.t.translate("Report", "Connection string"), facts.connectionString);
    addSetting(table, s.t.translate("Report", "Port"), facts.port > 0 ? QString::number(facts.port) : QString());
    if (!facts.address.isEmpty())
        addSetting(table, s.t.translate("Report", "Private address"), facts.address);
    addSetting(table, s.t.translate("Report", "Version"), u"Redis "_s + cache.version);
    addSetting(table, s.t.translate("Report", "Edition"), dotted({cacheEditionWord(cache.edition, s.texts), cacheReplicasWord(cache.replicas, s.texts)}));
    addSetting(table, s.t.translate("Report", "Class"), dotted({cache.cacheClass, known && known->gib > 0 ? gibWord(known->gib) : QString()}));
    const QString zone = s.zoneOf(cache.vswitch);
    addSetting(table, s.t.translate("Report", "Zone"),
               cache.secondVswitch.isEmpty() ? zone : fill(s.t.translate("Report", "primary %1, replica %2", "zones"), {zone, s.zoneOf(cache.secondVswitch)}));
    QStringList whitelist;
    for (const QString &entry : cache.whitelist)
        whitelist << s.whitelistEntry(entry);
    addSetting(table, s.t.translate("Report", "Whitelist"), namesWord(whitelist, s.texts));
    addSetting(table, s.t.translate("Report", "Charge"), s.chargeWord(cache.charge));
    section.tables << table;
    section.notes << s.t.translate("Report", "The instance's password stands in no report.");
    return section;
}

} // namespace Cloudsteps
