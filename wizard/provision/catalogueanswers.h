#pragma once

#include "cloudapi/bssrequests.h"
#include "cloudapi/ecscatalogrequests.h"
#include "cloudapi/kvstorerequests.h"
#include "cloudapi/rdsrequests.h"
#include "cloudapi/slbrequests.h"
#include "wizard/catalogue/catalogue.h"
#include "wizard/provision/cataloguesnapshot.h"

#include <optional>

namespace Cloudsteps {

/// Classes of one zone and category.
struct DatabaseOffer
{
    QString zone;
    QString category;
    QList<CloudApi::DescribeDBAvailableClassesRequest::Response::Class> classes;
};

/// What the cloud said, part by part. An unset part was not answered.
struct CatalogueAnswers
{
    std::optional<QList<CloudApi::EcsRegion>> regions, regionsInEnglish;
    std::optional<QList<CloudApi::EcsZone>> zones, zonesInEnglish;
    std::optional<QStringList> natZones;
    std::optional<QList<CloudApi::EcsInstanceType>> instanceTypes;
    std::optional<QList<CloudApi::DescribeEcsAvailableResourceRequest::Zone>> stock;
    std::optional<QList<CloudApi::Image>> images;
    std::optional<QList<CloudApi::DescribeDBAvailableZonesRequest::Offer>> databaseZones;
    std::optional<QList<DatabaseOffer>> databaseClasses;
    std::optional<QList<CloudApi::ListDBClassesRequest::Item>> databaseFigures;
    std::optional<QList<CloudApi::DescribeKVStoreAvailableResourceRequest::Offer>> caches;
    std::optional<QList<CloudApi::SlbZone>> balancerZones;

    /// Micro-units; -1: asked, and there is no price. Absent: not answered.
    QHash<QString, qint64> prices; ///< natHourly, eipHourly, bandwidthMbpsHourly, balancerHourly
};

/// The names of what was not answered: regions, zones, nat, types, stock, images, databases, caches, balancers.
QStringList missingParts(const CatalogueAnswers &answers);

/// The catalogue of a key: the answers, and `base` (the built-in one) where nothing was answered. Made-up prices of the base are
/// kept in practice alone; elsewhere what was not priced is unknown. Pure.
Catalogue mergedCatalogue(const Catalogue &base, const CatalogueKey &key, const CatalogueAnswers &answers);

} // namespace Cloudsteps
