#pragma once

#include "cloudapi/simulator/helpers.h"
#include "cloudapi/simulator/world.h"

namespace CloudSim {

// What the files of the Vpc product share. Facts: cloud/network.md; section numbers in comments mean that page.

/// The caller's resource of this type; one of another region than the call's is not found.
const Resource *findHere(const Call &call, const World &world, const QString &id, const QString &type);

/// Those that the predicate keeps.
QList<const Resource *> kept(const QList<const Resource *> &resources, const std::function<bool(const Resource &)> &predicate);

/// As above; a list that nothing is asked about is not walked.
QList<const Resource *> kept(const QList<const Resource *> &resources, const Filter &filter);

/// The group that everything is in until it is moved.
QString defaultResourceGroup();
QString resourceGroupOf(const Resource &resource);

/// 2 to 128 characters, a letter or Chinese character first, then also digits, `_` and `-`, and `.` where `dots` allows it. The documents differ between
/// a strict and a lenient rule: the strict one is simulated.
bool isNetworkName(const QString &text, bool dots);

/// Checks name and description if they are sent: 400 with the code given for each.
struct TextRule
{
    QString nameParameter;
    QString nameCode;
    QString descriptionCode;
    bool dots = true;
};
std::optional<Refusal> badTexts(const Call &call, const TextRule &rule);
/// Takes name and description over if they are sent.
void takeTexts(const Call &call, const QString &nameParameter, Resource &resource);

/// The public address with this text, nullptr if the caller has none.
const Resource *eipByAddress(const World &world, const QString &region, const QString &address);
/// Elements of a NAT gateway's tables that still change. `type` is snatentry or forwardentry.
bool tableBusy(const World &world, const QString &natId, const QString &type);
/// Unbinds an EIP from what it is bound to; it is Available again after a while.
void startUnbinding(World &world, const QString &eipId);
/// What is gone from the lists is still seen by what it used (vswitches, security groups) for a while: they cannot be deleted yet.
void leaveBehind(World &world, const Resource &gone, const IdSet &links, double seconds);
/// Takes an EIP out of its shared bandwidth after a while.
void startLeaving(World &world, const QString &eipId);

} // namespace CloudSim
