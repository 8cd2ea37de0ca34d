#include "cloudapi/product.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

QString productName(Product product)
{
    switch (product) {
    case Product::Vpc:
        return u"Vpc"_s;
    case Product::Ecs:
        return u"Ecs"_s;
    case Product::Rds:
        return u"Rds"_s;
    case Product::KVStore:
        return u"R-kvstore"_s;
    case Product::Slb:
        return u"Slb"_s;
    case Product::Sts:
        return u"Sts"_s;
    case Product::Bss:
        return u"BssOpenApi"_s;
    case Product::Quotas:
        return u"quotas"_s;
    }
    Q_UNREACHABLE();
}

QString productVersion(Product product)
{
    switch (product) {
    case Product::Vpc:
        return u"2016-04-28"_s;
    case Product::Ecs:
        return u"2014-05-26"_s;
    case Product::Rds:
        return u"2014-08-15"_s;
    case Product::KVStore:
        return u"2015-01-01"_s;
    case Product::Slb:
        return u"2014-05-15"_s;
    case Product::Sts:
        return u"2015-04-01"_s;
    case Product::Bss:
        return u"2017-12-14"_s;
    case Product::Quotas:
        return u"2020-05-10"_s;
    }
    Q_UNREACHABLE();
}

} // namespace CloudApi
