#include "cloudapi/simulator/network.h"

#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

const Resource *findHere(const Call &call, const World &world, const QString &id, const QString &type)
{
    const Resource *resource = world.find(id, type);
    return resource && (call.regionId.isEmpty() || resource->region == call.regionId) ? resource : nullptr;
}

QList<const Resource *> kept(const QList<const Resource *> &resources, const std::function<bool(const Resource &)> &predicate)
{
    QList<const Resource *> result;
    for (const Resource *resource : resources) {
        if (predicate(*resource))
            result.append(resource);
    }
    return result;
}

QList<const Resource *> kept(const QList<const Resource *> &resources, const Filter &filter)
{
    return filter.keepsAll() ? resources : kept(resources, std::function<bool(const Resource &)>(std::cref(filter)));
}

QString defaultResourceGroup()
{
    return u"rg-acfm0000default"_s;
}

QString resourceGroupOf(const Resource &resource)
{
    const QString group = resource.text(u"ResourceGroupId"_s);
    return group.isEmpty() ? defaultResourceGroup() : group;
}

bool isNetworkName(const QString &text, bool dots)
{
    static const QRegularExpression plain(u"^[A-Za-z\\x{4e00}-\\x{9fa5}][A-Za-z0-9\\x{4e00}-\\x{9fa5}_-]{1,127}$"_s);
    static const QRegularExpression dotted(u"^[A-Za-z\\x{4e00}-\\x{9fa5}][A-Za-z0-9\\x{4e00}-\\x{9fa5}._-]{1,127}$"_s);
    return (dots ? dotted : plain).match(text).hasMatch();
}

std::optional<Refusal> badTexts(const Call &call, const TextRule &rule)
{
    if (call.has(rule.nameParameter) && !isNetworkName(call.text(rule.nameParameter), rule.dots))
        return Refusal{400, rule.nameCode, u"The specified %1 is not valid."_s.arg(rule.nameParameter)};
    if (call.has(u"Description"_s) && !isPlainText(call.text(u"Description"_s), 2, 256))
        return Refusal{400, rule.descriptionCode, u"The specified Description is not valid."_s};
    return std::nullopt;
}

void takeTexts(const Call &call, const QString &nameParameter, Resource &resource)
{
    if (call.has(nameParameter))
        resource.name = call.text(nameParameter);
    if (call.has(u"Description"_s))
        resource.attributes.insert(u"Description"_s, call.text(u"Description"_s));
}

const Resource *eipByAddress(const World &world, const QString &region, const QString &address)
{
    for (const Resource *eip : world.all(u"eip"_s, region)) {
        if (eip->text(u"IpAddress"_s) == address)
            return eip;
    }
    return nullptr;
}

bool tableBusy(const World &world, const QString &natId, const QString &type)
{
    for (const Resource *entry : world.childrenOf(natId, type)) {
        if (entry->state != "Available"_L1)
            return true;
    }
    return false;
}

void startUnbinding(World &world, const QString &eipId)
{
    world.setState(eipId, u"Unassociating"_s);
    world.after(eipId, world.duration(u"eip.unassociate"_s), {.state = u"Available"_s, .hook = u"eip.unassociated"_s});
}

void leaveBehind(World &world, const Resource &gone, const IdSet &links, double seconds)
{
    Resource card;
    card.id = world.newId(u"eni-"_s, gone.region);
    card.type = u"networkcard"_s;
    card.product = gone.product;
    card.account = gone.account;
    card.region = gone.region;
    card.links = links;
    card.created = world.now();
    card.listed = false;
    world.insert(card);
    world.after(card.id, seconds, {.removes = true});
}

void startLeaving(World &world, const QString &eipId)
{
    world.setAttribute(eipId, u"Relation"_s, u"UNBINDING"_s);
    world.after(eipId, world.duration(u"bandwidthpackage.leave"_s), {.hook = u"bandwidthpackage.left"_s});
}

} // namespace CloudSim
