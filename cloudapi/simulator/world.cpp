#include "cloudapi/simulator/world.h"

#include "cloudapi/simulator/address.h"

#include <algorithm>
#include <cmath>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// How ids of a region start (network.md section 15; the pattern is UNVERIFIED, so nothing depends on it).
QString regionCode(const QString &region)
{
    static const QHash<QString, QString> codes{
        {u"cn-hangzhou"_s, u"bp1"_s},    {u"cn-beijing"_s, u"2ze"_s},     {u"cn-shanghai"_s, u"uf6"_s},    {u"cn-shenzhen"_s, u"wz9"_s},
        {u"cn-qingdao"_s, u"m5e"_s},     {u"cn-zhangjiakou"_s, u"8vb"_s}, {u"cn-hongkong"_s, u"j6c"_s},    {u"ap-southeast-1"_s, u"t4n"_s},
        {u"ap-northeast-1"_s, u"6we"_s}, {u"us-west-1"_s, u"rj9"_s},      {u"us-east-1"_s, u"0xi"_s},      {u"eu-central-1"_s, u"gw8"_s},
    };
    return codes.value(region, u"x0c"_s);
}

quint64 mixed(quint64 x)
{
    // splitmix64: every number of the sequence is a function of seed and counter alone, so a restart goes on where it stopped.
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

QString typeKey(const QString &account, const QString &type)
{
    return account + u'|' + type;
}

QString regionKey(const QString &account, const QString &type, const QString &region)
{
    return account + u'|' + type + u'|' + region;
}

bool isEarlier(const Resource *a, const Resource *b)
{
    return a->order < b->order;
}

} // namespace

World::World(WorldOptions options, std::shared_ptr<const Catalogue> catalogue)
    : m_options(options)
    , m_catalogue(std::move(catalogue))
{
}

// --- Looking ---------------------------------------------------------------------------------------------------------------------------------

const Resource *World::stored(const QString &id) const
{
    const auto it = m_resources.find(id);
    return it == m_resources.end() ? nullptr : &it->second;
}

const Resource *World::find(const QString &id, const QString &type) const
{
    const Resource *resource = stored(id);
    return resource && visible(*resource) && (type.isEmpty() || resource->type == type) ? resource : nullptr;
}

void World::list(const InOrder &resources, QList<const Resource *> &found) const
{
    found.reserve(found.size() + resources.size());
    for (const Resource *resource : resources) {
        if (visible(*resource) && resource->created <= m_listedUntil)
            found.append(resource);
    }
}

QList<const Resource *> World::listed(const Index &index, const QString &key) const
{
    const auto entry = index.constFind(key);
    if (entry == index.cend())
        return {};
    if (seesWholeLists())
        return *entry; // the key names the account: all are visible
    QList<const Resource *> found;
    list(*entry, found);
    return found;
}

QList<const Resource *> World::listed(const IndexByType &index, const QString &id, const QString &type) const
{
    QList<const Resource *> found;
    const auto entry = index.constFind(id);
    if (entry == index.cend())
        return found;
    for (const InOrder &ofType : *entry) {
        if (type.isEmpty() || ofType.first()->type == type)
            list(ofType, found);
    }
    if (type.isEmpty())
        std::sort(found.begin(), found.end(), isEarlier);
    return found;
}

QMap<QString, int> World::residents(const QString &id) const
{
    QMap<QString, int> counts;
    for (const IndexByType *index : {&m_byParent, &m_byLink}) {
        const auto entry = index->constFind(id);
        if (entry == index->cend())
            continue;
        for (const InOrder &ofType : *entry)
            counts[ofType.first()->type] += int(ofType.size());
    }
    return counts;
}

QList<const Resource *> World::all(const QString &type, const QString &region) const
{
    return region.isEmpty() ? listed(m_byType, typeKey(m_account, type)) : listed(m_byTypeAndRegion, regionKey(m_account, type, region));
}

int World::count(const QString &type, const QString &region) const
{
    return int(region.isEmpty() ? m_byType.value(typeKey(m_account, type)).size()
                                : m_byTypeAndRegion.value(regionKey(m_account, type, region)).size());
}

QList<const Resource *> World::childrenOf(const QString &parent, const QString &type) const
{
    return listed(m_byParent, parent, type);
}

QList<const Resource *> World::usersOf(const QString &id, const QString &type) const
{
    return listed(m_byLink, id, type);
}

QList<const Resource *> World::everything() const
{
    QList<const Resource *> found;
    found.reserve(qsizetype(m_resources.size()));
    for (const auto &[id, resource] : m_resources)
        found.append(&resource);
    std::sort(found.begin(), found.end(), isEarlier);
    return found;
}

// --- Changing --------------------------------------------------------------------------------------------------------------------------------

void World::add(InOrder &list, const Resource &resource)
{
    list.insert(std::upper_bound(list.cbegin(), list.cend(), &resource, isEarlier), &resource);
}

void World::take(InOrder &list, const Resource &resource)
{
    const auto place = std::lower_bound(list.cbegin(), list.cend(), &resource, isEarlier);
    if (const auto found = std::find(place, list.cend(), &resource); found != list.cend())
        list.erase(found);
}

// Whatever changes passes through leave() as it was and through enter() as it is.
void World::forgetTexts(const Resource &resource)
{
    if (m_texts.isEmpty())
        return;
    m_texts.forget(resource.id);
    m_texts.forget(resource.parent);
    for (const QString &link : resource.links)
        m_texts.forget(link);
    for (const QString &vswitch : resource.addresses)
        m_texts.forget(vswitch);
}

void World::enter(const Resource &resource)
{
    forgetTexts(resource);
    const auto addOfType = [&resource](std::vector<InOrder> &lists) {
        const auto ofType = std::find_if(lists.begin(), lists.end(), [&](const InOrder &list) { return list.first()->type == resource.type; });
        if (ofType == lists.end())
            lists.push_back({&resource});
        else
            add(*ofType, resource);
    };
    add(m_byType[typeKey(resource.account, resource.type)], resource);
    add(m_byTypeAndRegion[regionKey(resource.account, resource.type, resource.region)], resource);
    if (!resource.parent.isEmpty())
        addOfType(m_byParent[resource.parent]);
    for (const QString &link : resource.links)
        addOfType(m_byLink[link]);
    for (auto it = resource.addresses.cbegin(); it != resource.addresses.cend(); ++it) {
        const auto address = parseAddress(it.key());
        if (!address)
            continue;
        QList<Taken> &taken = m_addresses[it.value()];
        if (isTaken(taken, *address))
            taken[placeOf(taken, *address)].holder = resource.id;
        else
            taken.insert(placeOf(taken, *address), Taken{*address, resource.id});
    }
    for (const Transition &transition : resource.pending)
        m_due.insert(transition.at, resource.id);
}

void World::leave(const Resource &resource)
{
    forgetTexts(resource);
    const auto drop = [&resource](Index &index, const QString &key) {
        const auto entry = index.find(key);
        if (entry == index.end())
            return;
        take(*entry, resource);
        if (entry->isEmpty())
            index.erase(entry);
    };
    const auto dropOfType = [&resource](IndexByType &index, const QString &id) {
        const auto entry = index.find(id);
        if (entry == index.end())
            return;
        const auto ofType = std::find_if(entry->begin(), entry->end(), [&](const InOrder &list) { return list.first()->type == resource.type; });
        if (ofType == entry->end())
            return;
        take(*ofType, resource);
        if (ofType->isEmpty())
            entry->erase(ofType);
        if (entry->empty())
            index.erase(entry);
    };
    drop(m_byType, typeKey(resource.account, resource.type));
    drop(m_byTypeAndRegion, regionKey(resource.account, resource.type, resource.region));
    dropOfType(m_byParent, resource.parent);
    for (const QString &link : resource.links)
        dropOfType(m_byLink, link);
    for (auto it = resource.addresses.cbegin(); it != resource.addresses.cend(); ++it) {
        const auto entry = m_addresses.find(it.value());
        if (entry == m_addresses.end())
            continue;
        if (const auto address = parseAddress(it.key()); address && isTaken(*entry, *address))
            entry->removeAt(placeOf(*entry, *address));
        if (entry->isEmpty())
            m_addresses.erase(entry);
    }
    for (const Transition &transition : resource.pending)
        m_due.remove(transition.at, resource.id);
}

void World::touch(const QString &id)
{
    if (m_inCall && !m_before.contains(id)) {
        const Resource *resource = stored(id);
        m_before.insert(id, resource ? std::optional(*resource) : std::nullopt);
    }
    m_dirty.insert(id);
}

void World::put(Resource resource)
{
    const QString id = resource.id;
    const auto it = m_resources.find(id);
    if (it == m_resources.end()) {
        enter(m_resources.emplace(id, std::move(resource)).first->second);
        return;
    }
    leave(it->second);
    it->second = std::move(resource);
    enter(it->second);
}

void World::drop(const QString &id)
{
    const auto it = m_resources.find(id);
    if (it == m_resources.end())
        return;
    leave(it->second);
    m_resources.erase(it);
}

Resource World::make(const Call &call, const QString &type, const QString &idPrefix)
{
    Resource resource;
    resource.id = newId(idPrefix, call.regionId);
    resource.type = type;
    resource.product = call.product;
    resource.account = call.caller.account;
    resource.region = call.regionId;
    resource.tags = call.tags();
    resource.created = call.now;
    resource.createdBy = call.number;
    return resource;
}

const Resource &World::insert(Resource resource)
{
    resource.order = next();
    touch(resource.id);
    const QString id = resource.id;
    put(std::move(resource));
    return *stored(id);
}

bool World::edit(const QString &id, const std::function<void(Resource &)> &change)
{
    const auto it = m_resources.find(id);
    if (it == m_resources.end())
        return false;
    touch(id);
    leave(it->second);
    change(it->second);
    enter(it->second);
    return true;
}

void World::setState(const QString &id, const QString &state)
{
    edit(id, [&](Resource &resource) { resource.state = state; });
}

void World::setAttribute(const QString &id, const QString &attribute, const QJsonValue &value)
{
    edit(id, [&](Resource &resource) { resource.attributes.insert(attribute, value); });
}

void World::remove(const QString &id)
{
    if (!stored(id))
        return;
    touch(id);
    drop(id);
}

void World::begin(const QString &account, qint64 listedUntil)
{
    m_account = account;
    m_listedUntil = listedUntil;
    m_before.clear();
    m_counterBefore = m_counter;
    m_inCall = true;
}

QStringList World::commit()
{
    QStringList effect;
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
        const Resource *after = stored(it.key());
        const bool same = after ? it->has_value() && **it == *after : !it->has_value();
        const bool shown = after ? after->listed : it->has_value() && (*it)->listed;
        if (!same && shown)
            effect << it.key();
    }
    effect.sort();
    m_before.clear();
    m_inCall = false;
    m_account.clear();
    m_listedUntil = std::numeric_limits<qint64>::max();
    return effect;
}

void World::rollback()
{
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
        if (it->has_value())
            put(**it);
        else
            drop(it.key());
    }
    m_before.clear();
    m_counter = m_counterBefore;
    m_inCall = false;
    m_account.clear();
    m_listedUntil = std::numeric_limits<qint64>::max();
}

void World::restore(Resource resource)
{
    put(std::move(resource));
}

// --- Time ------------------------------------------------------------------------------------------------------------------------------------

double World::duration(const QString &name)
{
    Q_ASSERT_X(m_durations.contains(name), "World::duration", qPrintable(name));
    const double seconds = m_durations.value(name);
    if (m_options.jitter <= 0)
        return seconds;
    const double unit = double(random(1'000'001)) / 1'000'000.0; // 0 to 1
    return seconds * (1.0 + m_options.jitter * (2.0 * unit - 1.0));
}

void World::after(const QString &id, double seconds, Transition transition)
{
    transition.at = m_now + qint64(std::llround(std::max(0.0, seconds) * 1000.0));
    edit(id, [&](Resource &resource) {
        const auto place = std::upper_bound(resource.pending.begin(), resource.pending.end(), transition,
                                            [](const Transition &a, const Transition &b) { return a.at < b.at; });
        resource.pending.insert(place, transition);
    });
}

void World::cancelPending(const QString &id)
{
    edit(id, [](Resource &resource) { resource.pending.clear(); });
}

void World::happen(const QString &id)
{
    const Resource *resource = stored(id);
    if (!resource || resource->pending.isEmpty())
        return;
    const Transition transition = resource->pending.first();
    m_account = resource->account;
    edit(id, [&](Resource &changed) {
        changed.pending.removeFirst();
        if (!transition.state.isEmpty())
            changed.state = transition.state;
    });
    if (!transition.hook.isEmpty()) {
        if (const Hook hook = m_hooks.value(transition.hook))
            hook(*this, id, transition.data);
    }
    if (transition.removes)
        remove(id);
    m_account.clear();
}

void World::advance(qint64 now)
{
    while (!m_due.isEmpty() && m_due.firstKey() <= now) {
        m_now = std::max(m_now, m_due.firstKey());
        // Things that fall due in the same millisecond happen in the order of their creation, whatever the map's order is.
        const QList<QString> ids = m_due.values(m_due.firstKey());
        QString first = ids.first();
        for (const QString &id : ids) {
            if (stored(id)->order < stored(first)->order)
                first = id;
        }
        happen(first);
    }
    m_now = std::max(m_now, now);
}

// --- Names and numbers -----------------------------------------------------------------------------------------------------------------------

quint64 World::next()
{
    return ++m_counter;
}

quint64 World::random(quint64 below)
{
    return below == 0 ? 0 : mixed(m_options.seed * 0x2545f4914f6cdd1dULL + next()) % below;
}

QString World::randomText(int length)
{
    static constexpr char letters[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    QString text;
    for (int i = 0; i < length; ++i)
        text += QLatin1Char(letters[random(36)]);
    return text;
}

QString World::newId(const QString &prefix, const QString &region)
{
    QString id;
    do {
        id = prefix + regionCode(region) + randomText(18);
    } while (stored(id));
    return id;
}

// --- Addresses -------------------------------------------------------------------------------------------------------------------------------

qsizetype World::placeOf(const QList<Taken> &taken, quint32 address)
{
    return std::lower_bound(taken.cbegin(), taken.cend(), address, [](const Taken &one, quint32 wanted) { return one.address < wanted; }) - taken.cbegin();
}

bool World::isTaken(const QList<Taken> &taken, quint32 address)
{
    const qsizetype place = placeOf(taken, address);
    return place < taken.size() && taken.at(place).address == address;
}

QString World::freeAddress(const QString &vswitchId, const QString &wanted) const
{
    const Resource *vswitch = find(vswitchId, u"vswitch"_s);
    const auto range = vswitch ? Range::parse(vswitch->text(u"CidrBlock"_s)) : std::nullopt;
    if (!range || range->size() < 8)
        return {};
    const quint32 first = range->first + 1;
    const quint32 last = range->last() - 3;
    const QList<Taken> taken = m_addresses.value(vswitchId);
    if (!wanted.isEmpty()) {
        const auto address = parseAddress(wanted);
        return address && *address >= first && *address <= last && !isTaken(taken, *address) ? wanted : QString();
    }
    // The lowest free one. Up to the first gap the n-th address that is taken is the n-th of the range.
    const auto begin = taken.cbegin() + placeOf(taken, first);
    const auto gap = std::partition_point(begin, taken.cend(), [&](const Taken &one) { return one.address - first == quint32(&one - &*begin); });
    const quint32 candidate = first + quint32(gap - begin);
    return candidate <= last ? addressText(candidate) : QString();
}

qint64 World::freeAddressCount(const QString &vswitchId) const
{
    const Resource *vswitch = find(vswitchId, u"vswitch"_s);
    const auto range = vswitch ? Range::parse(vswitch->text(u"CidrBlock"_s)) : std::nullopt;
    return range ? qint64(range->size()) - 4 - m_addresses.value(vswitchId).size() : 0;
}

const Resource *World::holderOf(const QString &vswitchId, const QString &address) const
{
    const auto parsed = parseAddress(address);
    if (!parsed)
        return nullptr;
    const QList<Taken> taken = m_addresses.value(vswitchId);
    return isTaken(taken, *parsed) ? find(taken.at(placeOf(taken, *parsed)).holder) : nullptr;
}

const Resource *World::holderInVpc(const QString &vpcId, const QString &address) const
{
    for (const Resource *vswitch : childrenOf(vpcId, u"vswitch"_s)) {
        if (const Resource *holder = holderOf(vswitch->id, address))
            return holder;
    }
    return nullptr;
}

QString World::newPublicAddress()
{
    // 47.96.0.0/12 looks like the real ones. An odd factor permutes the 20 bits: no address comes twice in a million draws.
    quint32 address = 0;
    do {
        address = 0x2f600000U | (quint32(next() * 0x9e375U) & 0xfffffU);
    } while ((address & 255) == 0 || (address & 255) == 255);
    return addressText(address);
}

} // namespace CloudSim
