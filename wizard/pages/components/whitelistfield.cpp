#include "wizard/pages/components/whitelistfield.h"

#include "wizard/pages/draft.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

struct WhitelistWords
{
    Q_DECLARE_TR_FUNCTIONS(Whitelist)
};

QString labelOf(const Topology &topology, const QString &entry)
{
    if (!entry.startsWith("vswitch:"_L1))
        return entry;
    const VSwitch *item = topology.network.vswitch(entry.mid(8));
    return item ? item->cidr.toString() + u' ' + item->name : entry;
}

} // namespace

ChipField *newWhitelistField(Form &form, const FieldPath &path, const WhitelistOf &whitelistOf)
{
    auto *field = new ChipField(form.ui().theme);
    Draft &draft = form.ui().draft;
    form.bind(field, path,
              [field, &draft, whitelistOf] {
                  Topology topology = draft.topology();
                  const QStringList *list = whitelistOf(topology);
                  QList<ChipField::Chip> chips;
                  for (const QString &entry : list ? *list : QStringList())
                      chips.append({entry, labelOf(topology, entry)});
                  QList<ChipField::Chip> offers;
                  for (const VSwitch &item : topology.network.vswitches)
                      offers.append({u"vswitch:"_s + item.key, labelOf(topology, u"vswitch:"_s + item.key)});
                  field->setContents(chips, offers);
              },
              [field](bool locked) { field->setLocked(locked); });
    form.wording().add(field, [field] { field->setPlaceholder(WhitelistWords::tr("Add an address")); });
    QObject::connect(field, &ChipField::added, field, [&draft, whitelistOf](const QString &key) {
        draft.edit({}, [] { return WhitelistWords::tr("Add to the whitelist"); }, [&](Topology &topology) {
            QStringList *list = whitelistOf(topology);
            if (list && !list->contains(key))
                list->append(key);
        });
    });
    QObject::connect(field, &ChipField::removed, field, [&draft, whitelistOf](const QString &key) {
        draft.edit({}, [] { return WhitelistWords::tr("Remove from the whitelist"); }, [&](Topology &topology) {
            if (QStringList *list = whitelistOf(topology))
                list->removeAll(key);
        });
    });
    return field;
}

QString whitelistText(const Topology &topology, const QStringList &whitelist)
{
    QStringList entries;
    for (const QString &entry : whitelist)
        entries << labelOf(topology, entry);
    return entries.isEmpty() ? WhitelistWords::tr("Nobody") : entries.join(u" · "_s);
}

} // namespace Cloudsteps
