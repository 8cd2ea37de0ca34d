#include "wizard/pages/cachepage.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/chargerows.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/secretfield.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/components/table.h"
#include "wizard/pages/components/whitelistfield.h"
#include "wizard/pages/draft.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

template<typename Read>
auto get(Read read)
{
    return [read](const Topology &topology) { return read(topology.cache.value_or(Cache())); };
}

template<typename Write>
auto set(Write write)
{
    return [write](Topology &topology, const auto &value) {
        if (topology.cache)
            write(*topology.cache, value);
    };
}

QString word(CacheEdition edition)
{
    return edition == CacheEdition::Cluster ? u"cluster"_s : u"standard"_s;
}

QString word(CacheReplicas replicas)
{
    return replicas == CacheReplicas::Single ? u"single"_s : u"double"_s;
}

bool fits(const CacheClass &item, const Cache &cache)
{
    return item.edition == word(cache.edition) && item.replicas == word(cache.replicas) && item.versions.contains(cache.version);
}

/// After another edition, number of replicas or version: the class next in memory that goes with it.
void fitClass(Cache &cache, const Catalogue &catalogue)
{
    const CacheClass *before = catalogue.cacheClass(cache.cacheClass);
    if (before && fits(*before, cache))
        return;
    const CacheClass *best = nullptr;
    for (const CacheClass &item : catalogue.cacheClasses) {
        if (!fits(item, cache))
            continue;
        const double wish = before ? before->gib : 0;
        if (!best || qAbs(item.gib - wish) < qAbs(best->gib - wish))
            best = &item;
    }
    if (best)
        cache.cacheClass = best->id;
}

} // namespace

CachePage::CachePage(const Ui &ui, QWidget *parent)
    : KindPage(ui, Kind::Cache, [] { return tr("Redis in memory in front of the database: answers what is asked often."); }, parent)
{
    m_edition = addSection(u"cache.edition.section"_s, [] { return tr("Edition and place"); });
    m_grid = new FormGrid(m_form);
    auto *name = m_form.text(u"cache.name"_s, 22, get([](const Cache &c) { return c.name; }), set([](Cache &c, const QString &v) { c.name = v; }));
    m_grid->addRow([] { return tr("Name"); }, {name}, {}, {u"cache.name"_s});
    auto *edition = m_form.segments(u"cache.edition"_s,
                                    [] { return QList<Option>{{u"standard"_s, tr("Standard"), true, {}}, {u"cluster"_s, tr("Cluster"), true, {}}}; },
                                    get([](const Cache &c) { return word(c.edition); }),
                                    set([this](Cache &c, const QString &v) {
                                        c.edition = v == "cluster"_L1 ? CacheEdition::Cluster : CacheEdition::Standard;
                                        if (c.edition == CacheEdition::Cluster)
                                            c.replicas = CacheReplicas::Double;
                                        fitClass(c, m_ui.draft.catalogue());
                                    }));
    m_grid->addRow([] { return tr("Edition"); }, {edition}, {}, {u"cache.edition"_s});
    auto *replicas = m_form.segments(u"cache.replicas"_s,
                                     [this] {
                                         const bool standard = m_ui.draft.topology().cache.value_or(Cache()).edition == CacheEdition::Standard;
                                         return QList<Option>{{u"double"_s, tr("Master and replica"), true, {}},
                                                              {u"single"_s, tr("Single node"), standard, standard ? QString() : tr("A cluster's shards always have a replica.")}};
                                     },
                                     get([](const Cache &c) { return word(c.replicas); }),
                                     set([this](Cache &c, const QString &v) {
                                         c.replicas = v == "single"_L1 ? CacheReplicas::Single : CacheReplicas::Double;
                                         if (c.replicas == CacheReplicas::Single)
                                             c.secondVswitch.clear();
                                         fitClass(c, m_ui.draft.catalogue());
                                     }));
    m_grid->addRow([] { return tr("Nodes"); }, {replicas});
    m_grid->addRow([] { return QString(); }, {newMeaning([this] {
        const Cache cache = m_ui.draft.topology().cache.value_or(Cache());
        if (cache.edition == CacheEdition::Cluster)
            return tr("The data is spread over shards, each a master with a replica: for more memory or answers than one node has.");
        return cache.replicas == CacheReplicas::Double ? tr("All data in one node, and a replica that takes over when it fails.")
                                                       : tr("All data in one node. When it fails, what is in memory is gone.");
    })}, {}, {u"cache.replicas"_s});
    auto *version = m_form.choice(u"cache.version"_s,
                                  [this] {
                                      QStringList versions;
                                      const Cache cache = m_ui.draft.topology().cache.value_or(Cache());
                                      for (const CacheClass &item : m_ui.draft.catalogue().cacheClasses) {
                                          for (const QString &each : item.versions) {
                                              if (item.edition == word(cache.edition) && item.replicas == word(cache.replicas) && !versions.contains(each))
                                                  versions << each;
                                          }
                                      }
                                      versions.sort();
                                      QList<Option> options;
                                      for (const QString &each : versions)
                                          options.append({each, u"Redis "_s + each, true, {}});
                                      return options;
                                  },
                                  get([](const Cache &c) { return c.version; }),
                                  set([this](Cache &c, const QString &v) {
                                      c.version = v;
                                      fitClass(c, m_ui.draft.catalogue());
                                  }));
    m_grid->addRow([] { return tr("Version"); }, {version}, {}, {u"cache.version"_s});
    auto *place = m_form.choice(u"cache.vswitch"_s, [this] { return vswitchOptions(); }, get([](const Cache &c) { return c.vswitch; }),
                                set([](Cache &c, const QString &v) { c.vswitch = v; }));
    m_grid->addRow([] { return tr("Master in"); }, {place}, {}, {u"cache.vswitch"_s});
    auto *second = m_form.choice(u"cache.secondVswitch"_s, [this] { return vswitchOptions(tr("The master's zone")); }, get([](const Cache &c) { return c.secondVswitch; }),
                                 set([](Cache &c, const QString &v) { c.secondVswitch = v; }));
    m_secondRow = m_grid->addRow([] { return tr("Replica in"); }, {second}, {}, {u"cache.secondVswitch"_s});
    m_edition->body()->addWidget(m_grid);

    m_class = addSection(u"cache.class.section"_s, [] { return tr("Class"); });
    m_classes = new Table(ui.theme, 6, this);
    m_classes->setChoosing(true);
    m_classes->setDropOrder({4, 2, 5, 3});
    m_form.bind(m_classes, u"cache.class"_s, [this] { showClasses(); }, [this](bool locked) { m_classes->setEnabled(!locked); });
    m_form.wording().add(m_classes, [this] {
        m_classes->setHeaders({tr("Class"), tr("Memory"), tr("Shards"), tr("Connections"), tr("Bandwidth"), tr("Queries per second"), tr("Per hour")});
    });
    connect(m_classes, &Table::chosen, this, [this](const QString &key) {
        m_ui.draft.edit(u"cache.class"_s, [key](Topology &topology) {
            if (topology.cache)
                topology.cache->cacheClass = key;
        });
    });
    m_class->body()->addWidget(m_classes);
    m_class->body()->addWidget(m_form.advice({u"cache.class"_s}));

    m_access = addSection(u"cache.access.section"_s, [] { return tr("Who may connect"); });
    auto *access = new FormGrid(m_form);
    auto *whitelist = newWhitelistField(m_form, u"cache.whitelist"_s, [](Topology &t) { return t.cache ? &t.cache->whitelist : nullptr; });
    access->addRow([] { return tr("Whitelist"); }, {whitelist}, [] { return tr("A new instance admits nobody. There is no public address."); }, {u"cache.whitelist"_s});
    m_password = new SecretField(m_ui, u"cache"_s, this);
    access->addRow([] { return tr("Password"); }, {m_password}, [] { return tr("Stays in the credential store, never in the project."); }, {u"cache.password"_s});
    m_access->body()->addWidget(access);

    m_payment = addSection(u"cache.payment.section"_s, [] { return tr("Payment"); });
    auto *charge = new FormGrid(m_form);
    addChargeRows(m_form, *charge, u"cache.charge"_s, [](Topology &t) { return t.cache ? &t.cache->charge : nullptr; });
    m_payment->body()->addWidget(charge);
    m_payment->setOpen(false);
}

void CachePage::showClasses()
{
    const Draft &draft = m_ui.draft;
    const Cache cache = draft.topology().cache.value_or(Cache());
    const QLocale locale(QLocale::English);
    const bool pricesKnown = draft.account().practice || !draft.catalogue().practicePrices;
    QList<TableRow> rows;
    for (const CacheClass &item : draft.catalogue().cacheClasses) {
        const bool fitting = fits(item, cache);
        if (!fitting && item.id != cache.cacheClass)
            continue;
        rows.append({item.id,
                     {{item.id, {}, 0, {}, false},
                      {QString::number(item.gib) + u" GB"_s, {}, 0, item.gib, false},
                      {QString::number(item.shards), {}, 0, item.shards, false},
                      {locale.toString(item.maxConnections), {}, 0, item.maxConnections, false},
                      {u"%1 MB/s"_s.arg(item.bandwidthMBps), {}, 0, item.bandwidthMBps, false},
                      {item.qps > 0 ? locale.toString(item.qps) : tr("unknown"), {}, 0, item.qps, false},
                      {pricesKnown && item.hourlyMicros >= 0 ? draft.texts().money({item.hourlyMicros, u"CNY"_s}) : tr("unknown"), {}, 0, double(item.hourlyMicros), false}},
                     !fitting});
    }
    m_classes->setRows(rows);
    m_classes->setChosen(cache.cacheClass);
}

void CachePage::retranslate()
{
    KindPage::retranslate();
    m_password->setName(tr("Password"));
    m_password->retranslate();
}

void CachePage::showValues()
{
    const Draft &draft = m_ui.draft;
    const Cache cache = draft.topology().cache.value_or(Cache());
    m_grid->setRowVisible(m_secondRow, cache.replicas == CacheReplicas::Double);
    m_edition->setSummary(u"Redis "_s + cache.version + u" · "_s + (cache.edition == CacheEdition::Cluster ? tr("Cluster") : tr("Standard")));
    m_class->setSummary(cache.cacheClass);
    m_class->setFact(draft.texts().pricePerHour(draft.price(Kind::Cache)));
    m_access->setSummary(whitelistText(draft.topology(), cache.whitelist));
    m_payment->setSummary(chargeText(cache.charge));
    m_password->setLocked(draft.exists(u"cache"_s));
}

} // namespace Cloudsteps
