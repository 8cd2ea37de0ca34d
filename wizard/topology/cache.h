#pragma once

#include "wizard/topology/charge.h"

#include <QString>
#include <QStringList>

namespace Cloudsteps {

enum class CacheEdition { Standard, Cluster };
enum class CacheReplicas { Single, Double };

struct Cache
{
    QString name;
    CacheEdition edition = CacheEdition::Standard;
    CacheReplicas replicas = CacheReplicas::Double;
    QString cacheClass; ///< "class" in JSON
    QString version = QStringLiteral("5.0");
    QString vswitch;
    QString secondVswitch; ///< the zone of the replica; empty: the same zone
    QStringList whitelist; ///< "vswitch:<key>" or a CIDR or address
    Charge charge;

    bool operator==(const Cache &) const = default;
};

} // namespace Cloudsteps
