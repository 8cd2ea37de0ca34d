#pragma once

#include "cloudapi/simulator/helpers.h"
#include "cloudapi/simulator/world.h"

namespace CloudSim {

/// How a product tags what exists: its words for types, and where it differs.
struct TagRules
{
    QHash<QString, QString> types; ///< ResourceType in lower case -> type of the resource
    int idsPerCall = 50;
    bool namesToo = false; ///< an id may also be the name (key pairs: which one is UNVERIFIED)
    QString tooManyCode = QStringLiteral("QuotaExceed.Tags");
    int tooManyStatus = 403;
};

/// `ResourceType`, `ResourceId.N`, `Tag.N`.
Answer tagResources(const Call &call, World &world, const TagRules &rules);
/// `TagKey.N` or `All`.
Answer untagResources(const Call &call, World &world, const TagRules &rules);
/// Rows of {ResourceId, ResourceType, TagKey, TagValue}, paged by NextToken.
Answer listTagResources(const Call &call, World &world, const TagRules &rules);

} // namespace CloudSim
