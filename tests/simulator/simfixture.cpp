#include "tests/simulator/simfixture.h"

#include <QJsonArray>

namespace CloudSim {

using namespace Qt::StringLiterals;

SimNetwork makeNetwork(SimClient &cloud)
{
    SimNetwork network;
    const auto &zones = cloud.cloud().world().catalogue().region(SimClient::region())->zones;
    network.zoneA = zones.at(0).id;
    network.zoneB = zones.at(1).id;
    network.vpc = cloud.vpc(u"CreateVpc"_s, {{u"CidrBlock"_s, u"10.0.0.0/16"_s}}).id(u"VpcId"_s);
    cloud.wait(30);
    network.vswitchA = cloud.vpc(u"CreateVSwitch"_s, {{u"VpcId"_s, network.vpc}, {u"ZoneId"_s, network.zoneA}, {u"CidrBlock"_s, u"10.0.1.0/24"_s}})
                           .id(u"VSwitchId"_s);
    cloud.wait(30);
    network.vswitchB = cloud.vpc(u"CreateVSwitch"_s, {{u"VpcId"_s, network.vpc}, {u"ZoneId"_s, network.zoneB}, {u"CidrBlock"_s, u"10.0.2.0/28"_s}})
                           .id(u"VSwitchId"_s);
    cloud.wait(30);
    return network;
}

QString makeGroup(SimClient &cloud, const QString &vpc)
{
    return cloud.call(Products::ecs, u"CreateSecurityGroup"_s, {{u"VpcId"_s, vpc}, {u"SecurityGroupName"_s, u"shop-sg"_s}}).id(u"SecurityGroupId"_s);
}

QMap<QString, QString> serverOrder(const SimNetwork &network, const QString &group)
{
    return {{u"ImageId"_s, u"ubuntu_22_04_x64_20G_alibase_20240130.vhd"_s},
            {u"InstanceType"_s, u"ecs.c6.large"_s},
            {u"SecurityGroupId"_s, group},
            {u"VSwitchId"_s, network.vswitchA},
            {u"InstanceName"_s, u"shop-app"_s},
            {u"IoOptimized"_s, u"optimized"_s},
            {u"SystemDisk.Category"_s, u"cloud_essd"_s},
            {u"SystemDisk.PerformanceLevel"_s, u"PL0"_s},
            {u"SystemDisk.Size"_s, u"40"_s}};
}

QStringList makeServers(SimClient &cloud, const SimNetwork &network, const QString &group, int amount)
{
    QMap<QString, QString> order = serverOrder(network, group);
    order.insert(u"Amount"_s, QString::number(amount));
    QStringList ids;
    for (const QJsonValue &id : at(cloud.call(Products::ecs, u"RunInstances"_s, order).body, u"InstanceIdSets.InstanceIdSet"_s).toArray())
        ids << id.toString();
    cloud.wait(120);
    return ids;
}

QJsonValue at(const QJsonObject &body, const QString &path)
{
    QJsonValue value = body;
    for (const QString &part : path.split(u'.')) {
        bool isIndex = false;
        const int index = part.toInt(&isIndex);
        value = isIndex ? value.toArray().at(index) : value.toObject().value(part);
    }
    return value;
}

QString textAt(const QJsonObject &body, const QString &path)
{
    return at(body, path).toString();
}

QString contractBreaks(SimClient &cloud)
{
    return cloud.cloud().contractBreaks().join(u"; "_s);
}

} // namespace CloudSim
