#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/network.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int tagsPerResource = 20;

// Section 11. ROUTETABLE and VpnGateway are taggable in the real service; route tables have no record of their own here.
const QHash<QString, QString> &taggableTypes()
{
    static const QHash<QString, QString> types{{u"VPC"_s, u"vpc"_s},
                                               {u"VSWITCH"_s, u"vswitch"_s},
                                               {u"EIP"_s, u"eip"_s},
                                               {u"NATGATEWAY"_s, u"natgateway"_s},
                                               {u"COMMONBANDWIDTHPACKAGE"_s, u"bandwidthpackage"_s}};
    return types;
}

tl::expected<QString, Refusal> typeOf(const Call &call)
{
    const QString type = taggableTypes().value(call.text(u"ResourceType"_s).toUpper());
    if (type.isEmpty())
        return refuse(400, u"InvalidResourceType.NotFound"_s, u"The ResourceType provided does not exist."_s);
    return type;
}

tl::expected<QStringList, Refusal> idsOf(const Call &call, const World &world)
{
    const auto type = typeOf(call);
    if (!type)
        return refuse(type.error());
    const QStringList ids = call.list(u"ResourceId"_s);
    if (ids.size() > 20)
        return refuse(400, u"InvalidParameter"_s, u"At most 20 resource ids are allowed."_s);
    for (const QString &id : ids) {
        if (!findHere(call, world, id, *type))
            return refuse(404, u"InvalidResourceId.NotFound"_s, u"The specified ResourceId %1 does not exist."_s.arg(id));
    }
    return ids;
}

Answer tagResources(const Call &call, World &world)
{
    const auto ids = idsOf(call, world);
    if (!ids)
        return refuse(ids.error());
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    for (const QString &id : *ids) {
        QMap<QString, QString> all = world.find(id)->tags;
        all.insert(*tags);
        if (all.size() > tagsPerResource)
            return refuse(400, u"QuotaExceeded.TagsPerResource"_s, u"A resource has at most 20 tags."_s); // code UNVERIFIED
        world.edit(id, [&](Resource &resource) { resource.tags = all; });
    }
    return QJsonObject();
}

Answer unTagResources(const Call &call, World &world)
{
    const auto ids = idsOf(call, world);
    if (!ids)
        return refuse(ids.error());
    const QStringList keys = call.list(u"TagKey"_s);
    if (keys.isEmpty() && !call.flag(u"All"_s))
        return refuse(400, u"MissingParameter"_s, u"TagKey or All is mandatory for this action."_s);
    for (const QString &id : *ids) {
        world.edit(id, [&](Resource &resource) {
            if (keys.isEmpty())
                resource.tags.clear();
            for (const QString &key : keys)
                resource.tags.remove(key);
        });
    }
    return QJsonObject();
}

Answer listTagResources(const Call &call, World &world)
{
    const auto type = typeOf(call);
    if (!type)
        return refuse(type.error());
    const QStringList ids = call.list(u"ResourceId"_s);
    if (ids.isEmpty() && call.tags().isEmpty())
        return refuse(400, u"MissingParameter"_s, u"ResourceId.N or Tag.N is mandatory for this action."_s);
    const qint64 most = call.integer(u"MaxResults"_s, 50);
    if (most < 1 || most > 50)
        return refuse(400, u"InvalidParameter"_s, u"The specified MaxResults is not valid: 1 to 50."_s);
    // The token is the place in the list; lists are in order of creation, so a new resource does not shift what was read.
    const qint64 start = call.integer(u"NextToken"_s, 0);
    QJsonArray rows;
    qint64 place = 0;
    QString next;
    for (const Resource *resource : world.all(*type, call.regionId)) {
        if ((!ids.isEmpty() && !ids.contains(resource->id)) || !matchesTags(*resource, call))
            continue;
        for (auto it = resource->tags.cbegin(); it != resource->tags.cend(); ++it, ++place) {
            if (place < start)
                continue;
            if (rows.size() == most) {
                next = QString::number(place);
                break;
            }
            rows.append(QJsonObject{{u"ResourceId"_s, resource->id},
                                    {u"ResourceType"_s, call.text(u"ResourceType"_s)},
                                    {u"TagKey"_s, it.key()},
                                    {u"TagValue"_s, it.value()}});
        }
        if (!next.isEmpty())
            break;
    }
    return QJsonObject{{u"NextToken"_s, next}, {u"TagResources"_s, wrapped(u"TagResource"_s, rows)}};
}

Answer moveResourceGroup(const Call &call, World &world)
{
    // This call has its own words for the types.
    static const QHash<QString, QString> types{{u"vpc"_s, u"vpc"_s}, {u"eip"_s, u"eip"_s}, {u"bandwidthpackage"_s, u"bandwidthpackage"_s}};
    const QString type = types.value(call.text(u"ResourceType"_s).toLower());
    if (type.isEmpty())
        return refuse(400, u"InvalidResourceType.NotFound"_s, u"The ResourceType provided does not exist."_s);
    const Resource *resource = findHere(call, world, call.text(u"ResourceId"_s), type);
    if (!resource)
        return refuse(404, u"InvalidResourceId.NotFound"_s, u"The specified ResourceId does not exist."_s);
    world.setAttribute(resource->id, u"ResourceGroupId"_s, call.text(u"NewResourceGroupId"_s));
    return QJsonObject();
}

Answer deletionProtection(const Call &call, World &world)
{
    static const QHash<QString, QString> types{{u"NATGW"_s, u"natgateway"_s}, {u"EIP"_s, u"eip"_s}, {u"CBWP"_s, u"bandwidthpackage"_s}};
    const QString type = types.value(call.text(u"Type"_s));
    if (type.isEmpty())
        return refuse(400, u"InvalidParameter"_s, u"The specified Type is not valid."_s);
    const Resource *resource = findHere(call, world, call.text(u"InstanceId"_s), type);
    if (!resource)
        return refuse(404, u"InvalidInstanceId.NotFound"_s, u"The specified InstanceId does not exist."_s);
    world.setAttribute(resource->id, u"DeletionProtection"_s, call.flag(u"ProtectionEnable"_s));
    return QJsonObject();
}

} // namespace

Module networktagsModule()
{
    const Product &product = Products::vpc;
    return {.actions = {{product, "TagResources"_L1, tagResources, true},
                        {product, "UnTagResources"_L1, unTagResources, true},
                        {product, "ListTagResources"_L1, listTagResources},
                        {product, "MoveResourceGroup"_L1, moveResourceGroup, true},
                        {product, "DeletionProtection"_L1, deletionProtection, true, "ClientToken"_L1}}};
}

} // namespace CloudSim
