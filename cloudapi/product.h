#pragma once

#include <QString>

namespace CloudApi {

/// The cloud products that we call. Each has its own endpoints, API version and error table.
enum class Product { Vpc, Ecs, Rds, KVStore, Slb, Sts, Bss, Quotas };

/// The product's official name as previews, logs and the CLI write it: Vpc, Ecs, Rds, R-kvstore, Slb, Sts, BssOpenApi, quotas.
QString productName(Product product);
/// The API version that our requests are written for, for example 2016-04-28.
QString productVersion(Product product);

} // namespace CloudApi
