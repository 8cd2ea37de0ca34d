#pragma once

#include "tests/simulator/simclient.h"

namespace CloudSim {

/// What nearly every product needs around it: a VPC with two vswitches in different zones, all Available.
struct SimNetwork
{
    QString vpc;
    QString vswitchA;
    QString vswitchB;
    QString zoneA;
    QString zoneB;
};
SimNetwork makeNetwork(SimClient &cloud);

/// A basic security group in the VPC.
QString makeGroup(SimClient &cloud, const QString &vpc);

/// The parameters of a small server in vswitch A.
QMap<QString, QString> serverOrder(const SimNetwork &network, const QString &group);
/// That many servers, Running.
QStringList makeServers(SimClient &cloud, const SimNetwork &network, const QString &group, int amount = 1);

/// The value at a path such as "Instances.Instance.0.VpcAttributes.VpcId".
QJsonValue at(const QJsonObject &body, const QString &path);
QString textAt(const QJsonObject &body, const QString &path);

/// Where answers have left the contract so far: "Action: path: what is wrong; ..."; empty if they never did.
QString contractBreaks(SimClient &cloud);

} // namespace CloudSim
