#include "cloudapi/simulator/catalogue.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, QString> namesOf(const QJsonObject &json)
{
    QHash<QString, QString> names;
    const QJsonObject object = json.value(u"names"_s).toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        names.insert(it.key(), it.value().toString());
    return names;
}

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts << value.toString();
    return texts;
}

} // namespace

Catalogue::Catalogue()
{
    const QDir folder(u":/catalogue"_s);
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            m_files.insert(name.chopped(5), QJsonDocument::fromJson(file.readAll()).object());
    }
    for (const QJsonValue &value : m_files.value(u"regions"_s).value(u"regions"_s).toArray()) {
        const QJsonObject json = value.toObject();
        Region region{json.value(u"id"_s).toString(), namesOf(json), {}};
        for (const QJsonValue &item : json.value(u"zones"_s).toArray()) {
            const QJsonObject zone = item.toObject();
            region.zones.append({zone.value(u"id"_s).toString(), namesOf(zone), textsOf(zone.value(u"sells"_s)),
                                 textsOf(zone.value(u"soldOut"_s))});
        }
        m_regions.append(region);
    }
    m_offers = Offers(m_files);
}

const Region *Catalogue::region(const QString &id) const
{
    for (const Region &region : m_regions) {
        if (region.id == id)
            return &region;
    }
    return nullptr;
}

const Zone *Catalogue::zone(const QString &id) const
{
    for (const Region &region : m_regions) {
        for (const Zone &zone : region.zones) {
            if (zone.id == id)
                return &zone;
        }
    }
    return nullptr;
}

bool Catalogue::sells(const QString &zoneId, const QString &product) const
{
    const Zone *found = zone(zoneId);
    return found && found->sells.contains(product, Qt::CaseInsensitive);
}

} // namespace CloudSim
