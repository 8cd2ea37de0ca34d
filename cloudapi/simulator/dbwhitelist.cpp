#include "cloudapi/simulator/databases.h"
#include "cloudapi/simulator/modules.h"

#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int groupsPerInstance = 200;

Answer modifySecurityIps(const Call &call, World &world)
{
    const auto database = readyDatabaseOf(call, world);
    if (!database)
        return refuse(database.error());
    static const QRegularExpression form(u"^[a-z][a-z0-9_]{0,30}[a-z0-9]$"_s);
    const QString name = call.text(u"DBInstanceIPArrayName"_s, u"default"_s);
    if (!form.match(name).hasMatch())
        return refuse(400, u"InvalidDBInstanceIPArrayName.Format"_s, u"The specified DBInstanceIPArrayName is not valid."_s);
    if (call.text(u"SecurityIPType"_s, u"IPv4"_s).compare("ipv4"_L1, Qt::CaseInsensitive) != 0)
        return refuse(400, u"InvalidSecurityIPType.Malformed"_s, u"The specified SecurityIPType is not valid: IPv4 only."_s);
    const QStringList entries = call.commaList(u"SecurityIps"_s);
    if (auto no = badWhitelist(entries, u"InvalidSecurityIPListLength.Malformed"_s, u"InvalidSecurityIPList.Duplicate"_s))
        return refuse(*no);
    QJsonArray groups = (*database)->attributes.value(u"Whitelists"_s).toArray();
    qsizetype place = 0;
    while (place < groups.size() && groups[place].toObject().value(u"name"_s).toString() != name)
        ++place;
    QStringList old;
    if (place < groups.size())
        old = groups[place].toObject().value(u"ips"_s).toString().split(u',', Qt::SkipEmptyParts);
    const auto changed = changedWhitelist(old, entries, call.text(u"ModifyMode"_s, u"Cover"_s));
    if (!changed)
        return refuse(changed.error());
    if (changed->size() > 1000)
        return refuse(400, u"InvalidSecurityIPListLength.Malformed"_s, u"A whitelist has 1 to 1000 entries."_s);
    const QJsonObject group{{u"name"_s, name}, {u"ips"_s, changed->join(u',')}, {u"attribute"_s, call.text(u"DBInstanceIPArrayAttribute"_s)}};
    if (place < groups.size())
        groups[place] = group;
    else if (groups.size() >= groupsPerInstance)
        return refuse(403, u"QuotaExceeded.IPArray"_s, u"An instance has at most 200 whitelist groups."_s);
    else
        groups.append(group);
    world.setAttribute((*database)->id, u"Whitelists"_s, groups);
    return QJsonObject{{u"TaskId"_s, QString::number(world.random(1'000'000'000))}};
}

Answer describeDBInstanceIPArrayList(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    QJsonArray groups;
    for (const QJsonValue &value : (*database)->attributes.value(u"Whitelists"_s).toArray()) {
        const QJsonObject group = value.toObject();
        groups.append(QJsonObject{{u"DBInstanceIPArrayName"_s, group.value(u"name"_s)},
                                  {u"SecurityIPList"_s, group.value(u"ips"_s)},
                                  {u"DBInstanceIPArrayAttribute"_s, group.value(u"attribute"_s)},
                                  {u"SecurityIPType"_s, u"IPv4"_s},
                                  {u"WhitelistNetworkType"_s, u"MIX"_s}});
    }
    return QJsonObject{{u"Items"_s, wrapped(u"DBInstanceIPArray"_s, groups)}};
}

Answer describeSecurityGroupConfiguration(const Call &call, World &world)
{
    const auto database = databaseOf(call, world);
    if (!database)
        return refuse(database.error());
    return QJsonObject{{u"DBInstanceName"_s, (*database)->id}, {u"Items"_s, wrapped(u"EcsSecurityGroupRelation"_s, QJsonArray())}};
}

Answer describeInstanceLinkedWhitelistTemplate(const Call &call, World &world)
{
    const Resource *database = findHere(call, world, call.text(u"InsName"_s), u"dbinstance"_s);
    if (!database)
        return refuse(404, u"InvalidDBInstanceName.NotFound"_s, u"The specified instance is not found."_s);
    return QJsonObject{{u"Code"_s, u"200"_s},
                       {u"HttpStatusCode"_s, 200},
                       {u"Message"_s, u"successful"_s},
                       {u"Success"_s, true},
                       {u"Data"_s, QJsonObject{{u"InsName"_s, database->id}, {u"Templates"_s, QJsonArray()}}}};
}

} // namespace

Module dbwhitelistModule()
{
    const Product &product = Products::rds;
    return {.actions = {{product, "ModifySecurityIps"_L1, modifySecurityIps, true},
                        {product, "DescribeDBInstanceIPArrayList"_L1, describeDBInstanceIPArrayList},
                        {product, "DescribeSecurityGroupConfiguration"_L1, describeSecurityGroupConfiguration},
                        {product, "DescribeInstanceLinkedWhitelistTemplate"_L1, describeInstanceLinkedWhitelistTemplate}}};
}

} // namespace CloudSim
