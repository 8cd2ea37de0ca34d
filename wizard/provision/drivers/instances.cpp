#include "cloudapi/changerequests.h"
#include "cloudapi/ecsrequests.h"
#include "wizard/plan/serviceterms.h"
#include "wizard/plan/values.h"
#include "wizard/provision/drivers/drivers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

constexpr qsizetype mostIds = 100; // DescribeInstances and DeleteInstances

QString secretKey(const DriverContext &context)
{
    return context.projectId + u"/servers"_s;
}

const ServerGroup *groupOf(const DriverContext &context, const Step &step)
{
    if (!context.topology.servers)
        return nullptr;
    const QString key = step.target.section(u'/', 0, 0);
    for (const ServerGroup &group : context.topology.servers->groups) {
        if (group.key == key)
            return &group;
    }
    return nullptr;
}

Sight sightOf(const QString &status)
{
    if (status == u"Running")
        return Sight::Ready;
    if (status == u"Stopped")
        return Sight::Resting;
    return status == u"Stopping" ? Sight::Ending : Sight::Working;
}

QStringList memberIds(const Facts &facts)
{
    QStringList ids;
    for (const Facts &member : facts.members)
        ids << member.id;
    return ids;
}

/// The step with the servers that its intent was for.
Step withValues(const DriverContext &context, Step step)
{
    if (step.values.isEmpty())
        step.values = context.journal.value(stepIdOf(ResourceType::Instances, step.target)).made;
    return step;
}

/// The equal servers of one order. Their facts are the members of the step's facts, by the names that the topology knows them under.
class InstancesDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::Instances, .ready = within(25, 600), .gone = within(10, 1200)};
    }

    QStringList secrets(const DriverContext &context, const Step &) const override
    {
        const bool password = context.topology.servers && context.topology.servers->login.method == LoginMethod::Password;
        return password ? QStringList{secretKey(context)} : QStringList();
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const override
    {
        const Step &step = steps.constFirst();
        const ServerGroup *group = groupOf(context, step);
        const QList<ServerRef> servers = serversOf(context.topology, step);
        if (!group || servers.isEmpty())
            return {};
        const Login &login = context.topology.servers->login;

        CloudApi::RunInstancesRequest request;
        request.imageId = group->imageId;
        request.instanceType = group->type;
        request.securityGroupId = context.id(ResourceType::SecurityGroup);
        request.vSwitchId = context.id(ResourceType::VSwitch, servers.constFirst().vswitch);
        // Several servers of one order share a name, to which the service adds 001, 002 ...
        request.instanceName = servers.size() == 1 ? servers.constFirst().name : group->name + u'-' + servers.constFirst().vswitch + u'-';
        if (servers.size() > 1)
            request.uniqueSuffix = true;
        request.hostName = hostNameOf(*group, servers);
        if (login.method == LoginMethod::Password)
            request.password = context.secrets.value(secretKey(context));
        else
            request.keyPairName = login.keyPair;
        request.ioOptimized = group->ioOptimized ? u"optimized"_s : u"none"_s;
        request.systemDisk = {group->systemDisk.category, group->systemDisk.gib, group->systemDisk.performanceLevel};
        for (const DataDisk &disk : group->dataDisks)
            request.dataDisks << CloudApi::DiskSpec{disk.category, disk.gib, disk.performanceLevel};
        request.internetMaxBandwidthOut = group->publicBandwidthMbps;
        if (group->publicBandwidthMbps > 0)
            request.internetChargeType = u"PayByTraffic"_s;
        request.amount = int(servers.size());
        if (group->charge.model == ChargeModel::Subscription) {
            request.instanceChargeType = u"PrePaid"_s;
            request.period = group->charge.months();
            request.periodUnit = u"Month"_s;
            request.autoRenew = group->charge.autoRenew;
            if (group->charge.autoRenew)
                request.autoRenewPeriod = renewalMonths(*request.period);
        } else {
            if (group->deletionProtection)
                request.deletionProtection = true;
            request.autoReleaseTime = group->releaseAt;
        }
        request.userData = group->userData;
        request.creditSpecification = group->creditSpecification;
        request.tags = context.tagsOf(step);
        request.clientToken = token;
        return {rawRequest(request)};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &context, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::RunInstancesRequest>(answers).map([&](const auto &response) {
            QList<Facts> servers;
            for (const QString &id : response.instanceIds)
                servers << Facts{.id = id};
            return factsFor(steps, withMembers(context, steps.constFirst(), servers));
        });
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        QStringList ids;
        bool unknown = false;
        for (const Sought &item : items) {
            ids += memberIds(item.facts);
            unknown |= item.facts.members.isEmpty();
        }
        QList<RawRequest> requests;
        for (const QStringList &portion : inPortions(ids, mostIds))
            requests << rawRequest(CloudApi::DescribeInstancesRequest{.instanceIds = portion});
        if (unknown)
            requests += scanRequests(context);
        return requests;
    }

    /// A change wants to know the disks too, which only the call for one server at a time tells.
    QList<RawRequest> changeLookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        QList<RawRequest> requests = lookRequests(context, items);
        for (const Sought &item : items) {
            const QStringList names = differences(item.made, item.step.values);
            if (!names.contains(u"diskGib"_s) && !names.contains(u"dataGib"_s))
                continue;
            for (const QString &id : memberIds(item.facts))
                requests << rawRequest(CloudApi::DescribeDisksRequest{.instanceId = id});
        }
        return requests;
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto instances = listed<CloudApi::DescribeInstancesRequest>(answers);
        if (!instances)
            return tl::unexpected(instances.error());
        QList<Found> found;
        for (const CloudApi::Instance &instance : *instances) {
            Facts facts{.id = instance.instanceId, .state = instance.status, .name = instance.name, .zone = instance.zoneId, .createdAt = instance.creationTime};
            facts.address = instance.privateIps.value(0);
            facts.publicAddress = instance.publicIps.value(0, instance.eipAddress);
            found << Found{stepOfTags(instance.tags, context.projectId), sightOf(instance.status), facts,
                           {{u"type"_s, instance.instanceType}, {u"image"_s, instance.imageId}}};
        }
        const auto disks = listed<CloudApi::DescribeDisksRequest>(answers);
        if (!disks)
            return tl::unexpected(disks.error());
        QHash<QString, QStringList> disksOf;
        for (const CloudApi::Disk &disk : *disks)
            disksOf[disk.instanceId] << disk.type + u' ' + disk.diskId + u' ' + QString::number(disk.sizeGib);
        for (Found &one : found) {
            if (disksOf.contains(one.facts.id))
                one.values.insert(u"disks"_s, disksOf.value(one.facts.id).join(u','));
        }
        return found;
    }

    /// All servers of an order together: ready when all are, gone when none is left.
    Verdict verdict(const DriverContext &context, const Sought &item, const QList<Found> &found) const override
    {
        QHash<QString, Found> byId;
        for (const Found &one : found)
            byId.insert(one.facts.id, one);

        if (item.facts.members.isEmpty()) {
            QList<Facts> servers;
            Sight sight = Sight::Ready;
            for (const Found &one : std::as_const(byId)) {
                const bool ours = Driver::verdict(context, {item.step, {}, item.intendedAt}, {one}).sight != Sight::Absent;
                if (!ours)
                    continue;
                servers << one.facts;
                if (one.sight != Sight::Ready)
                    sight = Sight::Working;
            }
            if (servers.isEmpty())
                return {};
            // An order is made whole or not at all; a list that shows a part of it lags behind.
            if (servers.size() < serversOf(context.topology, withValues(context, item.step)).size())
                return {Sight::Working, {}};
            return {sight, withMembers(context, item.step, servers)};
        }

        if (item.anyValues)
            return standing(context, item, byId);

        Facts facts;
        int present = 0;
        int ready = 0;
        for (auto member = item.facts.members.cbegin(); member != item.facts.members.cend(); ++member) {
            const auto one = byId.constFind(member->id);
            if (one == byId.cend())
                continue;
            ++present;
            ready += one->sight == Sight::Ready ? 1 : 0;
            facts.members.insert(member.key(), one->facts);
        }
        if (present == 0)
            return {};
        if (item.facts.members.size() == 1)
            facts.id = facts.members.first().id;
        facts.state = ready == item.facts.members.size() ? u"Running"_s : u"Starting"_s;
        return {ready == item.facts.members.size() ? Sight::Ready : Sight::Working, facts};
    }

    bool isSubscription(const DriverContext &context, const Step &step) const override
    {
        const ServerGroup *group = groupOf(context, step);
        return group && group->charge.model == ChargeModel::Subscription;
    }

    QList<RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &token) const override
    {
        const QStringList ids = memberIds(items.constFirst().facts);
        if (ids.isEmpty())
            return {};
        const ServerGroup *group = groupOf(context, items.constFirst().step);
        const Values &made = items.constFirst().made;
        const bool wanted = group && group->deletionProtection && group->charge.model == ChargeModel::PayAsYouGo;
        return unprotected(ids, wanted || isProtected(made)) << rawRequest(CloudApi::DeleteInstancesRequest{.instanceIds = ids, .clientToken = token});
    }

    QList<RawRequest> scanRequests(const DriverContext &context) const override
    {
        return {rawRequest(CloudApi::DescribeInstancesRequest{.tags = context.projectTag()})};
    }

    /// Servers that are no longer wanted go first. The others are changed one after the other, so that the rest goes on serving: a
    /// type and an image need a stopped server, a name and larger disks don't.
    QList<RawRequest> changeRequests(const DriverContext &context, const Sought &item, Sight, const Values &now, const Values &wanted, const QString &token) const override
    {
        const QStringList kept = wanted.value(u"servers"_s).split(u',');
        QStringList gone;
        QList<RawRequest> renames;
        const bool renamed = now.value(u"name"_s) != wanted.value(u"name"_s);
        for (auto member = item.facts.members.cbegin(); member != item.facts.members.cend(); ++member) {
            if (!kept.contains(member.key()))
                gone << member->id;
            else if (renamed)
                renames << rawRequest(CloudApi::RenameInstanceRequest{.instanceId = member->id, .name = wanted.value(u"name"_s) + u'-' + member.key().section(u'-', -1)});
        }
        if (!gone.isEmpty())
            return unprotected(gone, isProtected(item.made)) << rawRequest(CloudApi::DeleteInstancesRequest{.instanceIds = gone, .clientToken = token});
        const QList<RawRequest> settings = renames + settingsOf(context, item.facts.members, now, wanted);
        if (!settings.isEmpty())
            return settings;
        for (const Facts &server : item.facts.members) {
            if (const QList<RawRequest> next = nextFor(context, server, now, wanted, token); !next.isEmpty())
                return next;
        }
        return {};
    }

private:
    /// Those of an order that there are, with what they are: of each server "type/<id>", "image/<id>", "disks/<id>", of all together what
    /// is the same for all. Servers that come or go are worked on.
    static Verdict standing(const DriverContext &context, const Sought &item, const QHash<QString, Found> &byId)
    {
        Verdict verdict{Sight::Ready, {}, {}};
        QStringList names;
        bool renamed = true;
        for (auto member = item.facts.members.cbegin(); member != item.facts.members.cend(); ++member) {
            const auto one = byId.constFind(member->id);
            if (one == byId.cend())
                continue;
            names << member.key();
            verdict.facts.members.insert(member.key(), one->facts);
            for (auto value = one->values.cbegin(); value != one->values.cend(); ++value)
                verdict.values.insert(value.key() + u'/' + member->id, value.value());
            if (one->sight == Sight::Working || one->sight == Sight::Ending)
                verdict.sight = Sight::Working;
            else if (one->sight == Sight::Resting && verdict.sight == Sight::Ready)
                verdict.sight = Sight::Resting;
            renamed = renamed && one->facts.name == item.step.values.value(u"name"_s) + u'-' + member.key().section(u'-', -1);
        }
        if (names.isEmpty())
            return {};
        // In the order in which the journal has them, or that of their numbers.
        const QStringList before = item.made.value(u"servers"_s).split(u',');
        if (asSet(before) == asSet(names))
            names = before;
        verdict.values.insert(u"servers"_s, names.join(u','));
        if (renamed && !item.step.values.isEmpty())
            verdict.values.insert(u"name"_s, item.step.values.value(u"name"_s));
        for (const QString &name : {u"type"_s, u"image"_s}) {
            QSet<QString> all;
            for (const Facts &server : std::as_const(verdict.facts.members))
                all.insert(verdict.values.value(name + u'/' + server.id));
            if (all.size() == 1)
                verdict.values.insert(name, *all.cbegin());
        }
        verdict.facts.state = verdict.sight == Sight::Ready ? u"Running"_s : verdict.sight == Sight::Resting ? u"Stopped"_s : u"Starting"_s;
        if (verdict.facts.members.size() == 1)
            verdict.facts.id = verdict.facts.members.first().id;
        Q_UNUSED(context)
        return verdict;
    }

    static bool isProtected(const Values &made)
    {
        return made.value(u"protection"_s) == u"on" && made.value(u"charge"_s) != u"subscription";
    }

    /// What takes the protection against deletion away, if there is one.
    static QList<RawRequest> unprotected(const QStringList &ids, bool isProtected)
    {
        QList<RawRequest> requests;
        for (const QString &id : isProtected ? ids : QStringList())
            requests << rawRequest(CloudApi::ModifyInstanceAttributeRequest{.instanceId = id, .deletionProtection = false});
        return requests;
    }

    /// What every server takes on while it runs. A host name counts from the next start.
    static QList<RawRequest> settingsOf(const DriverContext &context, const QMap<QString, Facts> &servers, const Values &now, const Values &wanted)
    {
        QList<RawRequest> requests;
        const auto differs = [&](const QString &name) { return now.contains(name) && now.value(name) != wanted.value(name); };
        for (auto server = servers.cbegin(); server != servers.cend(); ++server) {
            CloudApi::ModifyInstanceAttributeRequest request{.instanceId = server->id, .deletionProtection = {}};
            if (differs(u"protection"_s))
                request.deletionProtection = wanted.value(u"protection"_s) == u"on";
            if (differs(u"hostName"_s) && !wanted.value(u"hostName"_s).isEmpty()) {
                const bool alone = context.topology.servers && countOf(*context.topology.servers, server.key()) == 1;
                request.hostName = alone ? wanted.value(u"hostName"_s) : wanted.value(u"hostName"_s) + u'-' + server.key().section(u'-', -1);
            }
            if (differs(u"credit"_s))
                request.creditSpecification = wanted.value(u"credit"_s);
            if (request.deletionProtection || !request.hostName.isEmpty() || !request.creditSpecification.isEmpty())
                requests << rawRequest(request);
            if (differs(u"release"_s))
                requests << rawRequest(CloudApi::ModifyInstanceAutoReleaseTimeRequest{.instanceId = server->id, .autoReleaseTime = wanted.value(u"release"_s)});
        }
        return requests;
    }

    static int countOf(const Servers &servers, const QString &server)
    {
        for (const ServerGroup &group : servers.groups) {
            if (group.key == server.section(u'-', 0, -2))
                return group.count;
        }
        return 0;
    }

    static QList<RawRequest> nextFor(const DriverContext &context, const Facts &server, const Values &now, const Values &wanted, const QString &token)
    {
        const QString id = server.id;
        const bool stopped = server.state == u"Stopped";
        const bool otherType = now.value(u"type/"_s + id) != wanted.value(u"type"_s);
        const bool otherImage = now.value(u"image/"_s + id) != wanted.value(u"image"_s);
        if ((otherType || otherImage) && !stopped)
            return {rawRequest(CloudApi::StopInstanceRequest{.instanceId = id})};
        if (otherType)
            return {rawRequest(CloudApi::ModifyInstanceSpecRequest{.instanceId = id, .instanceType = wanted.value(u"type"_s), .clientToken = token})};
        if (otherImage) {
            CloudApi::ReplaceSystemDiskRequest request{.instanceId = id, .imageId = wanted.value(u"image"_s), .sizeGib = wanted.value(u"diskGib"_s).toInt()};
            if (wanted.value(u"login"_s) == u"password")
                request.password = context.secrets.value(secretKey(context));
            else
                request.keyPairName = wanted.value(u"login"_s);
            request.clientToken = token;
            return {rawRequest(request)};
        }
        if (const QList<RawRequest> larger = largerDisks(now.value(u"disks/"_s + id), wanted, !stopped, token); !larger.isEmpty())
            return larger;
        if (stopped)
            return {rawRequest(CloudApi::StartInstanceRequest{.instanceId = id})};
        return {};
    }

    /// `disks` as "system d-1 40,data d-2 100". Data disks have no names of their own in the cloud: the smallest becomes the smallest.
    static QList<RawRequest> largerDisks(const QString &disks, const Values &wanted, bool online, const QString &token)
    {
        QList<QPair<int, QString>> system;
        QList<QPair<int, QString>> data;
        for (const QString &disk : disks.split(u',', Qt::SkipEmptyParts)) {
            const QStringList words = disk.split(u' ');
            (words.value(0) == u"system" ? system : data) << qMakePair(words.value(2).toInt(), words.value(1));
        }
        std::sort(data.begin(), data.end());
        QList<RawRequest> requests;
        const auto grow = [&](const QList<QPair<int, QString>> &present, const QStringList &sizes) {
            for (qsizetype i = 0; i < std::min(present.size(), sizes.size()); ++i) {
                if (sizes[i].toInt() > present[i].first)
                    requests << rawRequest(CloudApi::ResizeDiskRequest{.diskId = present[i].second, .sizeGib = sizes[i].toInt(), .online = online, .clientToken = token + QString::number(requests.size())});
            }
        };
        grow(system, {wanted.value(u"diskGib"_s)});
        grow(data, wanted.value(u"dataGib"_s).split(u',', Qt::SkipEmptyParts));
        return requests;
    }

    /// Gives servers that are all alike the names of the topology, by name and id so that it is the same whenever it is done.
    static Facts withMembers(const DriverContext &context, const Step &step, QList<Facts> servers)
    {
        std::sort(servers.begin(), servers.end(), [](const Facts &one, const Facts &other) {
            return one.name != other.name ? one.name < other.name : one.id < other.id;
        });
        Facts facts;
        const QList<ServerRef> wanted = serversOf(context.topology, withValues(context, step));
        for (qsizetype i = 0; i < servers.size(); ++i) {
            // More than wanted: the topology has shrunk meanwhile; they are ours all the same.
            const QString key = i < wanted.size() ? wanted[i].id : servers[i].id;
            facts.members.insert(key, servers[i]);
        }
        if (servers.size() == 1)
            facts.id = servers.constFirst().id;
        return facts;
    }
};

} // namespace

std::unique_ptr<Driver> makeInstancesDriver()
{
    return std::make_unique<InstancesDriver>();
}

} // namespace Cloudsteps
