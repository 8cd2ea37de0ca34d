#pragma once

#include "cloudapi/request.h"

namespace CloudApi {

/// Reads a list of tags, written as Key and Value or as TagKey and TagValue: it differs from call to call. Absent means none.
Tags readTags(const JsonReader &json, QLatin1String path = QLatin1String("Tags.Tag"));

/// What carries a tag.
struct TaggedResource
{
    QString resourceId;
    QString resourceType;
    Tag tag;

    static TaggedResource read(const JsonReader &json);
};

/// Types are those of the product: VPC, VSWITCH, NATGATEWAY, EIP, COMMONBANDWIDTHPACKAGE; instance, securitygroup, keypair ...
struct TagResourcesParameters
{
    QString resourceType;
    QStringList resourceIds; ///< at most 20
    Tags tags;

    ParameterList parameters() const;
};

struct ListTagResourcesParameters
{
    QString resourceType;
    QStringList resourceIds;
    Tags tags;
    QString nextToken; ///< of the answer before

    ParameterList parameters() const;
};

template<Product product>
struct TagResourcesRequest : TagResourcesParameters
{
    static constexpr ActionInfo action{product, "TagResources", Idempotency::None};
    using Response = EmptyResponse;
};

template<Product product>
struct ListTagResourcesRequest : ListTagResourcesParameters
{
    static constexpr ActionInfo action{product, "ListTagResources"};
    struct Response
    {
        QList<TaggedResource> resources;
        QString nextToken; ///< empty: this was the last page

        static Response read(const JsonReader &json)
        {
            return {json.optionalListOf<TaggedResource>(QLatin1String("TagResources.TagResource")),
                    json.optionalString(QLatin1String("NextToken"))};
        }
    };
};

} // namespace CloudApi
