#include "wizard/pages/cachepage.h"

#include "wizard/advice/prices.h"
#include "wizard/pages/cachefit.h"
#include "wizard/pages/components/applicability.h"
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

CachePage::CachePage(const Ui &ui, QWidget *parent)
    : KindPage(ui, Kind::Cache, [] { return tr("Redis in memory in front of the database: answers what is asked often."); }, parent)
{
    m_edition = addSection(u"cache.edition.section"_s, [] { return tr("Edition and place"); });
    m_grid = new FormGrid(m_form);
    auto *name = m_form.text(u"cache.name"_s, 22, ofCache([](const Cache &c) { return c.name; }), toCache([](Cache &c, const QString &v) { c.name = v; }));
    m_grid->addRow([] { return tr("Name"); }, {name}, {}, {u"cache.name"_s});
    auto *edition = m_form.segments(u"cache.edition"_s,
                                    [] { return QList<Option>{{u"standard"_s, tr("Standard"), true, {}}, {u"cluster"_s, tr("Cluster"), true, {}}}; },
                                    ofCache([](const Cache &c) { return c.edition == CacheEdition::Cluster ? u"cluster"_s : u"standard"_s; }),
                                    toCache([this](Cache &c, const QString &v) {
                                        setCacheEdition(c, v == "cluster"_L1 ? CacheEdition::Cluster : CacheEdition::Standard, m_ui.draft.catalogue());
                                    }));
    m_grid->addRow([] { return tr("Edition"); }, {edition}, {}, {u"cache.edition"_s});
    auto *replicas = m_form.segments(u"cache.replicas"_s,
                                     [this] {
                                         const bool standard = cache().edition == CacheEdition::Standard;
                                         return QList<Option>{{u"double"_s, tr("Master and replica"), true, {}},
                                                              {u"single"_s, tr("Single node"), standard, standard ? QString() : tr("A cluster's shards always have a replica.")}};
                                     },
                                     ofCache([](const Cache &c) { return c.replicas == CacheReplicas::Single ? u"single"_s : u"double"_s; }),
                                     toCache([this](Cache &c, const QString &v) {
                                         setCacheReplicas(c, v == "single"_L1 ? CacheReplicas::Single : CacheReplicas::Double, m_ui.draft.catalogue());
                                     }));
    m_grid->addRow([] { return tr("Nodes"); }, {replicas});
    m_grid->addRow([] { return QString(); }, {newMeaning([this] {
        const Cache now = cache();
        if (now.edition == CacheEdition::Cluster)
            return tr("The data is spread over shards, each a master with a replica: for more memory or answers than one node has.");
        return now.replicas == CacheReplicas::Double ? tr("All data in one node, and a replica that takes over when it fails.")
                                                       : tr("All data in one node. When it fails, what is in memory is gone.");
    })}, {}, {u"cache.replicas"_s});
    auto *version = m_form.choice(u"cache.version"_s, [this] { return cacheVersions(cache(), m_ui.draft.catalogue()); }, ofCache([](const Cache &c) { return c.version; }),
                                  toCache([this](Cache &c, const QString &v) { setCacheVersion(c, v, m_ui.draft.catalogue()); }));
    m_grid->addRow([] { return tr("Version"); }, {version}, {}, {u"cache.version"_s});
    auto *place = m_form.choice(u"cache.vswitch"_s, [this] { return vswitchOptions(u"cache.vswitch"_s, Product::Redis, cache().cacheClass); }, ofCache([](const Cache &c) { return c.vswitch; }),
                                toCache([](Cache &c, const QString &v) { c.vswitch = v; }));
    m_grid->addRow([] { return tr("Master in"); }, {place}, {}, {u"cache.vswitch"_s});
    auto *second = m_form.choice(u"cache.secondVswitch"_s, [this] { return vswitchOptions(u"cache.secondVswitch"_s, Product::Redis, cache().cacheClass, tr("The master's zone")); }, ofCache([](const Cache &c) { return c.secondVswitch; }),
                                 toCache([](Cache &c, const QString &v) { c.secondVswitch = v; }));
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
                setCacheClass(*topology.cache, key);
        });
    });
    m_class->body()->addWidget(m_classes);
    m_class->body()->addWidget(m_form.advice({u"cache.class"_s}));

    buildScale();
    buildAccess();

    m_payment = addSection(u"cache.payment.section"_s, [] { return tr("Payment"); });
    auto *charge = new FormGrid(m_form);
    addChargeRows(m_form, *charge, u"cache.charge"_s, [](Topology &t) { return t.cache ? &t.cache->charge : nullptr; });
    m_payment->body()->addWidget(charge);
    m_payment->setOpen(false);
}

Cache CachePage::cache() const
{
    return m_ui.draft.topology().cache.value_or(Cache());
}

/// What the application needs of it, and how a cloud-native instance grows beyond one node.
void CachePage::buildScale()
{
    m_scale = addSection(u"cache.scale.section"_s, [] { return tr("Shards, read replicas and needs"); });
    auto *grid = new FormGrid(m_form);
    auto *other = m_form.text(u"cache.class.other"_s, 28, ofCache([](const Cache &c) { return c.cacheClass; }), toCache([](Cache &c, const QString &v) { setCacheClass(c, v); }));
    grid->addRow([] { return tr("Class by its id"); }, {other},
                 [] { return tr("For a class that is not in the list. Cloud-native ones begin with redis.shard, such as redis.shard.small.2.ce: their shards and read replicas are chosen here."); });
    auto *shards = m_form.number(u"cache.shards"_s, 0, 256, 1, ofCache([](const Cache &c) { return c.shards; }), toCache([](Cache &c, const int &v) { c.shards = v; }));
    disableWhile(m_form, shards, ofCache(shardsHindrance));
    grid->addRow([] { return tr("Shards"); }, {shards, newMeaning([this] {
        const QString hindrance = shardsHindrance(cache());
        return hindrance.isEmpty() ? tr("2 or more; each has the memory of the class. 0 is what the class says.") : hindrance;
    })}, {}, {u"cache.shards"_s});
    auto *readers = m_form.number(u"cache.readReplicas"_s, 0, 9, 1, ofCache([](const Cache &c) { return c.readReplicas; }), toCache([](Cache &c, const int &v) { c.readReplicas = v; }));
    disableWhile(m_form, readers, ofCache(readReplicasHindrance));
    grid->addRow([] { return tr("Read replicas"); }, {readers, newMeaning([this] {
        const QString hindrance = readReplicasHindrance(cache());
        return hindrance.isEmpty() ? tr("Copies that answer reads, up to nine, each at the price of the class.") : hindrance;
    })}, {}, {u"cache.readReplicas"_s});
    auto *connections = m_form.number(u"cache.expectedConnections"_s, 0, 10000000, 1000, ofCache([](const Cache &c) { return c.expectedConnections; }),
                                      toCache([](Cache &c, const int &v) { c.expectedConnections = v; }));
    grid->addRow([] { return tr("Connections"); }, {connections, m_form.hint([] { return tr("that the application wants at once; 0: not known"); })}, {}, {u"cache.expectedConnections"_s});
    auto *bandwidth = m_form.number(u"cache.expectedBandwidthMBps"_s, 0, 100000, 10, ofCache([](const Cache &c) { return c.expectedBandwidthMBps; }),
                                    toCache([](Cache &c, const int &v) { c.expectedBandwidthMBps = v; }));
    grid->addRow([] { return tr("Bandwidth"); }, {bandwidth, m_form.hint([] { return tr("MB/s that it wants; 0: not known"); })},
                 [] { return tr("Not sent to the cloud: the wizard tells when the class gives less."); }, {u"cache.expectedBandwidthMBps"_s});
    m_scale->body()->addWidget(grid);
    m_scale->setOpen(false);
}

void CachePage::showClasses()
{
    const Draft &draft = m_ui.draft;
    const Cache now = cache();
    const QLocale locale(QLocale::English);
    const bool pricesKnown = draft.account().practice || !draft.catalogue().practicePrices;
    QList<TableRow> rows;
    for (const CacheClass &item : draft.catalogue().cacheClasses) {
        const bool fitting = fits(item, now);
        if (!fitting && item.id != now.cacheClass)
            continue;
        rows.append({item.id,
                     {{item.id, {}, 0, {}, false},
                      {QString::number(item.gib) + u" GB"_s, {}, 0, item.gib, false},
                      {QString::number(item.shards), {}, 0, item.shards, false},
                      {locale.toString(item.maxConnections), {}, 0, item.maxConnections, false},
                      {u"%1 MB/s"_s.arg(item.bandwidthMBps), {}, 0, item.bandwidthMBps, false},
                      {item.qps > 0 ? locale.toString(item.qps) : tr("unknown"), {}, 0, item.qps, false},
                      {pricesKnown && item.hourlyMicros >= 0 ? draft.texts().money({item.hourlyMicros, currencyOf(draft.account())}) : tr("unknown"), {}, 0, double(item.hourlyMicros), false}},
                     !fitting});
    }
    m_classes->setRows(rows);
    m_classes->setChosen(now.cacheClass);
}

void CachePage::retranslate()
{
    KindPage::retranslate();
    m_password->setName(tr("Password"));
    m_password->retranslate();
}

QString CachePage::scaleText(const Cache &cache) const
{
    QStringList parts;
    if (cache.shards > 0)
        parts << tr("%n shard(s)", nullptr, cache.shards);
    if (cache.readReplicas > 0)
        parts << tr("%n read replica(s)", nullptr, cache.readReplicas);
    if (cache.expectedConnections > 0)
        parts << tr("%n connection(s)", nullptr, cache.expectedConnections);
    if (cache.expectedBandwidthMBps > 0)
        parts << u"%1 MB/s"_s.arg(cache.expectedBandwidthMBps);
    return parts.isEmpty() ? tr("As the class says") : parts.join(u" · "_s);
}

void CachePage::showValues()
{
    const Draft &draft = m_ui.draft;
    const Cache now = cache();
    m_grid->setRowVisible(m_secondRow, now.replicas == CacheReplicas::Double);
    m_edition->setSummary(u"Redis "_s + now.version + u" · "_s + (now.edition == CacheEdition::Cluster ? tr("Cluster") : tr("Standard")));
    m_class->setSummary(now.cacheClass);
    m_class->setFact(draft.texts().pricePerHour(draft.price(Kind::Cache)));
    m_access->setSummary(whitelistText(draft.topology(), now.whitelist));
    m_scale->setSummary(scaleText(now));
    m_more->setSummary(now.accounts.isEmpty() ? tr("The default account alone") : tr("%n more", "accounts", int(now.accounts.size())));
    m_addAccount->setVisible(!draft.isLocked(u"cache"_s));
    m_payment->setSummary(chargeText(now.charge));
    m_password->setLocked(draft.exists(u"cache"_s));
}

} // namespace Cloudsteps
