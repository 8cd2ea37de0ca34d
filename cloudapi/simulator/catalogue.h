#pragma once

#include "cloudapi/simulator/offers.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace CloudSim {

struct Zone
{
    QString id;
    QHash<QString, QString> names; ///< "zh", "en"
    QStringList sells;             ///< product words of regions.json
    QStringList soldOut;           ///< instance types not sold here
};

struct Region
{
    QString id;
    QHash<QString, QString> names;
    QList<Zone> zones;
};

/// What the simulated cloud sells: resources/catalogue/*.json, compiled in.
class Catalogue
{
public:
    Catalogue();

    const QList<Region> &regions() const { return m_regions; }
    const Region *region(const QString &id) const;
    const Zone *zone(const QString &id) const;
    bool sells(const QString &zoneId, const QString &product) const;

    const Offers &offers() const { return m_offers; }

    /// A whole catalogue file by its name without ".json"; empty if there is none.
    QJsonObject file(const QString &name) const { return m_files.value(name); }

private:
    QHash<QString, QJsonObject> m_files;
    QList<Region> m_regions;
    Offers m_offers;
};

} // namespace CloudSim
