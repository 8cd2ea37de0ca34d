#pragma once

#include "cloudapi/simulator/attributes.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

namespace CloudSim {

/// Something that happens to a resource later. Data, not code, so that it survives a restart.
struct Transition
{
    QString state = {};   ///< new state; empty leaves it
    bool removes = false; ///< the resource vanishes instead
    QString hook = {};    ///< name of a Module hook that runs after the change (before the removal)
    QJsonObject data = {}; ///< handed to the hook
    qint64 at = 0;        ///< cloud time in ms; World::after() fills it in

    bool operator==(const Transition &) const = default;
};

/// One thing in the cloud.
struct Resource
{
    QString id;
    QString type;    ///< "vpc", "vswitch", "natgateway" ...: the file's name
    QString product; ///< "Vpc"
    QString account;
    QString region;
    QString zone;
    QString state;
    QString parent; ///< id of what it lives in (vswitch -> vpc, SNAT entry -> NAT gateway); empty at the top
    QString name;
    QString charge; ///< PostPaid, PrePaid, or empty if it costs nothing
    Attributes attributes;
    QMap<QString, QString> tags;
    IdSet links;                      ///< ids of what it uses without living in it; World::usersOf() finds back
    QMap<QString, QString> addresses; ///< private address -> vswitch it is taken from; freed with the resource
    qint64 created = 0;               ///< cloud time, ms
    qint64 createdBy = 0;             ///< n of the request that created it
    quint64 order = 0;                ///< running number; lists are in this order
    bool listed = true;               ///< false: a helper record (route table ...) that /_sim/resources does not show
    QList<Transition> pending;        ///< earliest first

    bool operator==(const Resource &) const = default;

    QString text(const QString &attribute) const { return attributes.text(attribute); }
    qint64 number(const QString &attribute) const { return attributes.value(attribute).toInteger(); }
    bool flag(const QString &attribute) const { return attributes.value(attribute).toBool(); }
};

QJsonObject toJson(const Resource &resource);
/// An id that is empty marks a record that could not be read.
Resource resourceFromJson(const QJsonObject &json);

} // namespace CloudSim
