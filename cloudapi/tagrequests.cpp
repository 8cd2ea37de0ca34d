#include "cloudapi/tagrequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

Tags readTags(const JsonReader &json, QLatin1String path)
{
    Tags tags;
    for (const JsonReader &tag : json.optionalList(path)) {
        const bool isLong = tag.has("TagKey"_L1);
        tags.append({tag.string(isLong ? "TagKey"_L1 : "Key"_L1),
                     tag.optionalString(isLong ? "TagValue"_L1 : "Value"_L1)});
    }
    return tags;
}

TaggedResource TaggedResource::read(const JsonReader &json)
{
    return {json.string("ResourceId"_L1), json.optionalString("ResourceType"_L1),
            {json.string("TagKey"_L1), json.optionalString("TagValue"_L1)}};
}

ParameterList TagResourcesParameters::parameters() const
{
    return ParameterList().add("ResourceType"_L1, resourceType).repeat("ResourceId"_L1, resourceIds).tags(tags);
}

ParameterList ListTagResourcesParameters::parameters() const
{
    return ParameterList()
        .add("ResourceType"_L1, resourceType)
        .repeat("ResourceId"_L1, resourceIds)
        .tags(tags)
        .add("NextToken"_L1, nextToken);
}

} // namespace CloudApi
