#pragma once

#include "wizard/catalogue/money.h"

#include <QString>
#include <QStringList>

#include <optional>

/// Arguments of advice and fixes that read differently in each language carry their type in front; all others are plain text.
namespace Cloudsteps::Args {

inline const QString zonePrefix = QStringLiteral("zone:");   ///< zone:cn-hangzhou-h
inline const QString moneyPrefix = QStringLiteral("money:"); ///< money:620000:CNY; money: alone is an unknown price
inline const QString numberPrefix = QStringLiteral("number:"); ///< number:10000, a quantity: grouped for people; ports and ids stay plain
inline const QString diskPrefix = QStringLiteral("disk:");   ///< disk:cloud_essd, a disk category
inline const QString listPrefix = QStringLiteral("list:");   ///< list: and its items, a line each

inline QString zone(const QString &id)
{
    return zonePrefix + id;
}

inline QString disk(const QString &category)
{
    return diskPrefix + category;
}

inline QString number(qint64 value)
{
    return numberPrefix + QString::number(value);
}

inline QString list(const QStringList &items)
{
    return listPrefix + items.join(u'\n');
}

inline QString money(const std::optional<Money> &money)
{
    return money ? QStringLiteral("%1%2:%3").arg(moneyPrefix, QString::number(money->micros), money->currency) : moneyPrefix;
}

} // namespace Cloudsteps::Args
