#pragma once

#include "wizard/journal/facts.h"
#include "wizard/topology/cidr.h"

#include <QList>
#include <QMetaType>

namespace Cloudsteps {

/// One thing of the account that a project may use in place of a new one.
struct ExistingThing
{
    QString id;   ///< of a key pair its name
    QString name; ///< may be empty: the cloud asks for none
    QString vpc;  ///< id of the VPC that it lies in; empty for VPCs and key pairs
    QString zone; ///< of a vSwitch
    Cidr cidr;    ///< of a VPC or vSwitch

    bool operator==(const ExistingThing &) const = default;
};

/// What there is in the project's region, without what the project itself made.
struct ExistingThings
{
    QList<ExistingThing> vpcs;
    QList<ExistingThing> vswitches;
    QList<ExistingThing> securityGroups;
    QList<ExistingThing> keyPairs;
    QList<ExistingThing> natGateways; ///< can't be chosen; a project should know of them before it makes another
    std::optional<StepFailure> failure; ///< why it could not be listed

    bool operator==(const ExistingThings &) const = default;
};

} // namespace Cloudsteps

Q_DECLARE_METATYPE(Cloudsteps::ExistingThings)
