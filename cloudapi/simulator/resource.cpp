#include "cloudapi/simulator/resource.h"

#include <QJsonArray>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

QJsonObject mapToJson(const QMap<QString, QString> &map)
{
    QJsonObject json;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QMap<QString, QString> mapFromJson(const QJsonObject &json)
{
    QMap<QString, QString> map;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

} // namespace

QJsonObject toJson(const Resource &resource)
{
    QJsonArray pending;
    for (const Transition &transition : resource.pending) {
        pending.append(QJsonObject{{u"state"_s, transition.state},
                                   {u"removes"_s, transition.removes},
                                   {u"hook"_s, transition.hook},
                                   {u"data"_s, transition.data},
                                   {u"at"_s, transition.at}});
    }
    return {{u"id"_s, resource.id},
            {u"type"_s, resource.type},
            {u"product"_s, resource.product},
            {u"account"_s, resource.account},
            {u"region"_s, resource.region},
            {u"zone"_s, resource.zone},
            {u"state"_s, resource.state},
            {u"parent"_s, resource.parent},
            {u"name"_s, resource.name},
            {u"charge"_s, resource.charge},
            {u"attributes"_s, QJsonObject(resource.attributes)},
            {u"tags"_s, mapToJson(resource.tags)},
            {u"links"_s, QJsonArray::fromStringList(resource.links.values())},
            {u"addresses"_s, mapToJson(resource.addresses)},
            {u"created"_s, resource.created},
            {u"createdBy"_s, resource.createdBy},
            {u"order"_s, qint64(resource.order)},
            {u"listed"_s, resource.listed},
            {u"pending"_s, pending}};
}

Resource resourceFromJson(const QJsonObject &json)
{
    Resource resource;
    resource.id = json.value(u"id"_s).toString();
    resource.type = json.value(u"type"_s).toString();
    resource.product = json.value(u"product"_s).toString();
    resource.account = json.value(u"account"_s).toString();
    resource.region = json.value(u"region"_s).toString();
    resource.zone = json.value(u"zone"_s).toString();
    resource.state = json.value(u"state"_s).toString();
    resource.parent = json.value(u"parent"_s).toString();
    resource.name = json.value(u"name"_s).toString();
    resource.charge = json.value(u"charge"_s).toString();
    resource.attributes = json.value(u"attributes"_s).toObject();
    resource.tags = mapFromJson(json.value(u"tags"_s).toObject());
    for (const QJsonValue &link : json.value(u"links"_s).toArray())
        resource.links.insert(link.toString());
    resource.addresses = mapFromJson(json.value(u"addresses"_s).toObject());
    resource.created = json.value(u"created"_s).toInteger();
    resource.createdBy = json.value(u"createdBy"_s).toInteger();
    resource.order = quint64(json.value(u"order"_s).toInteger());
    resource.listed = json.value(u"listed"_s).toBool(true);
    for (const QJsonValue &value : json.value(u"pending"_s).toArray()) {
        const QJsonObject transition = value.toObject();
        resource.pending.append({.state = transition.value(u"state"_s).toString(),
                                 .removes = transition.value(u"removes"_s).toBool(),
                                 .hook = transition.value(u"hook"_s).toString(),
                                 .data = transition.value(u"data"_s).toObject(),
                                 .at = transition.value(u"at"_s).toInteger()});
    }
    return resource;
}

} // namespace CloudSim
