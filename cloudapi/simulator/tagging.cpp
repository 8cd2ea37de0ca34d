#include "cloudapi/simulator/tagging.h"

#include "cloudapi/simulator/network.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int tagsPerResource = 20;
constexpr int rowsPerPage = 50;

tl::expected<QString, Refusal> typeOf(const Call &call, const TagRules &rules)
{
    const QString type = rules.types.value(call.text(u"ResourceType"_s).toLower());
    if (type.isEmpty())
        return refuse(404, u"InvalidResourceType.NotFound"_s, u"The ResourceType provided does not exist in our records."_s);
    return type;
}

QString idOf(const Call &call, const World &world, const QString &type, const QString &id, bool namesToo)
{
    if (findHere(call, world, id, type))
        return id;
    if (namesToo) {
        for (const Resource *resource : world.all(type, call.regionId)) {
            if (resource->name == id)
                return resource->id;
        }
    }
    return {};
}

tl::expected<QStringList, Refusal> idsOf(const Call &call, const World &world, const TagRules &rules)
{
    const auto type = typeOf(call, rules);
    if (!type)
        return refuse(type.error());
    const QStringList sent = call.list(u"ResourceId"_s);
    if (sent.size() > rules.idsPerCall)
        return refuse(400, u"NumberExceed.ResourceIds"_s, u"The ResourceIds parameter's number is exceed: at most %1."_s.arg(rules.idsPerCall));
    QStringList ids;
    for (const QString &word : sent) {
        const QString id = idOf(call, world, *type, word, rules.namesToo);
        if (id.isEmpty())
            return refuse(404, u"InvalidResourceId.NotFound"_s, u"The specified ResourceId %1 is not found in our records."_s.arg(word));
        ids << id;
    }
    return ids;
}

} // namespace

Answer tagResources(const Call &call, World &world, const TagRules &rules)
{
    const auto ids = idsOf(call, world, rules);
    if (!ids)
        return refuse(ids.error());
    if (call.structs(u"Tag"_s).size() > 20)
        return refuse(400, u"NumberExceed.Tags"_s, u"The Tags parameter's number is exceed."_s);
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    for (const QString &id : *ids) {
        QMap<QString, QString> all = world.find(id)->tags;
        all.insert(*tags);
        if (all.size() > tagsPerResource)
            return refuse(rules.tooManyStatus, rules.tooManyCode, u"A resource has at most 20 tags."_s);
        world.edit(id, [&](Resource &resource) { resource.tags = all; });
    }
    return QJsonObject();
}

Answer untagResources(const Call &call, World &world, const TagRules &rules)
{
    const auto ids = idsOf(call, world, rules);
    if (!ids)
        return refuse(ids.error());
    const QStringList keys = call.list(u"TagKey"_s);
    if (keys.isEmpty() && !call.flag(u"All"_s))
        return refuse(400, u"MissingParameter.TagKeys"_s, u"TagKey.N or All is mandatory for this action."_s);
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

Answer listTagResources(const Call &call, World &world, const TagRules &rules)
{
    const auto type = typeOf(call, rules);
    if (!type)
        return refuse(type.error());
    QStringList ids;
    for (const QString &word : call.list(u"ResourceId"_s))
        ids << idOf(call, world, *type, word, rules.namesToo);
    if (ids.isEmpty() && call.tags().isEmpty())
        return refuse(400, u"MissingParameter"_s, u"ResourceId.N or Tag.N is mandatory for this action."_s);
    // The token is the place in the list, which is in order of creation.
    const qint64 start = call.integer(u"NextToken"_s, 0);
    QJsonArray rows;
    qint64 place = 0;
    QString next;
    for (const Resource *resource : world.all(*type, call.regionId)) {
        if ((!ids.isEmpty() && !ids.contains(resource->id)) || !matchesTags(*resource, call))
            continue;
        for (auto it = resource->tags.cbegin(); it != resource->tags.cend() && next.isEmpty(); ++it, ++place) {
            if (place < start)
                continue;
            if (rows.size() == rowsPerPage) {
                next = QString::number(place);
                break;
            }
            rows.append(QJsonObject{{u"ResourceId"_s, resource->id},
                                    {u"ResourceType"_s, call.text(u"ResourceType"_s)},
                                    {u"TagKey"_s, it.key()},
                                    {u"TagValue"_s, it.value()}});
        }
    }
    return QJsonObject{{u"NextToken"_s, next}, {u"TagResources"_s, wrapped(u"TagResource"_s, rows)}};
}

} // namespace CloudSim
