#pragma once

#include "wizard/catalogue/catalogue.h"

// Private to this folder: the words of the catalogue's files.

namespace Cloudsteps {

inline const QMap<QString, Product> productWords{
    {QStringLiteral("vpc"), Product::Vpc}, {QStringLiteral("nat"), Product::Nat},     {QStringLiteral("ecs"), Product::Ecs},
    {QStringLiteral("rds"), Product::Rds}, {QStringLiteral("redis"), Product::Redis}, {QStringLiteral("slb"), Product::Slb},
};
inline const QMap<QString, Series> seriesWords{
    {QStringLiteral("I"), Series::I}, {QStringLiteral("II"), Series::II}, {QStringLiteral("III"), Series::III}, {QStringLiteral("Current"), Series::Current},
};

} // namespace Cloudsteps
