#pragma once

#include "cloudapi/simulator/call.h"
#include "cloudapi/simulator/catalogue.h"
#include "cloudapi/simulator/resource.h"
#include "cloudapi/simulator/texts.h"

#include <QHash>
#include <QMultiMap>

#include <functional>
#include <limits>
#include <memory>
#include <unordered_map>
#include <vector>

namespace CloudSim {

class World;

/// Runs when a Transition that names it falls due. `world.now()` is the moment it fell due.
using Hook = std::function<void(World &world, const QString &id, const QJsonObject &data)>;

enum class Site { China, International };

/// How a world is made. The same seed and the same requests give the same ids, addresses and durations.
struct WorldOptions
{
    quint64 seed = 1;
    double jitter = 0; ///< 0.3 varies each duration by up to 30 percent
    Site site = Site::China;
};

/// All resources of all accounts, in memory. Models change it between begin() and commit(); a refused call is rolled back, so a handler may check
/// and change in any order. Everything a handler sees belongs to the calling account.
class World
{
public:
    World(WorldOptions options, std::shared_ptr<const Catalogue> catalogue);

    const Catalogue &catalogue() const { return *m_catalogue; }
    Site site() const { return m_options.site; }
    quint64 seed() const { return m_options.seed; }
    /// Cloud time in ms since the epoch.
    qint64 now() const { return m_now; }

    // Looking
    /// The caller's resource with this id, of this type if one is named; nullptr otherwise. Valid until the resource is removed.
    const Resource *find(const QString &id, const QString &type = {}) const;
    /// In order of creation; an empty region means all regions.
    QList<const Resource *> all(const QString &type, const QString &region = {}) const;
    int count(const QString &type, const QString &region = {}) const;
    QList<const Resource *> childrenOf(const QString &parent, const QString &type = {}) const;
    /// Those whose `links` hold the id.
    QList<const Resource *> usersOf(const QString &id, const QString &type = {}) const;
    /// How many of each type live in it or use it, without walking them. Zero is absent.
    QMap<QString, int> residents(const QString &id) const;

    /// What list items were written as.
    Texts &texts() { return m_texts; }

    // Changing
    /// A fresh resource of the calling account with id (prefix + region code + random), region, tags (Tag.N) and times; not yet inserted.
    Resource make(const Call &call, const QString &type, const QString &idPrefix);
    /// Stores a new resource; fills in `order`. Returns what is now stored.
    const Resource &insert(Resource resource);
    /// Changes one resource; returns false if it does not exist. The function must not call the world.
    bool edit(const QString &id, const std::function<void(Resource &)> &change);
    void setState(const QString &id, const QString &state);
    void setAttribute(const QString &id, const QString &attribute, const QJsonValue &value);
    /// Frees its addresses and forgets its transitions. Children are the caller's business.
    void remove(const QString &id);

    // Time
    /// Seconds of a named duration ("natgateway.create") from the modules' tables, jitter included.
    double duration(const QString &name);
    /// Schedules a transition `seconds` of cloud time after now. Several may be pending on one resource.
    void after(const QString &id, double seconds, Transition transition);
    /// Forgets what is pending on a resource.
    void cancelPending(const QString &id);

    // Names and numbers
    /// "vpc-bp1" + 18 characters.
    QString newId(const QString &prefix, const QString &region);
    /// Lower-case letters and digits.
    QString randomText(int length);
    /// 0 <= x < below
    quint64 random(quint64 below);

    // Addresses
    /// A free address of a vswitch (its first and last three are reserved), or `wanted` if that is free; empty if there is none. Taken by putting it
    /// into a resource's `addresses`.
    QString freeAddress(const QString &vswitchId, const QString &wanted = {}) const;
    /// How many are left.
    qint64 freeAddressCount(const QString &vswitchId) const;
    /// Who has an address; nullptr if nobody.
    const Resource *holderOf(const QString &vswitchId, const QString &address) const;
    /// Who has an address anywhere in a VPC.
    const Resource *holderInVpc(const QString &vpcId, const QString &address) const;
    /// A public address that nobody had before.
    QString newPublicAddress();

    // What the core uses
    void setHooks(QHash<QString, Hook> hooks) { m_hooks = std::move(hooks); }
    void setDurations(QHash<QString, double> seconds) { m_durations = std::move(seconds); }
    /// Lets time pass: transitions that fall due happen in order. Time never goes back.
    void advance(qint64 now);
    /// Starts a call: from now on only this account's resources are seen and every change can be undone. What was made after `listedUntil` is found by
    /// its id but is in no list yet.
    void begin(const QString &account, qint64 listedUntil = std::numeric_limits<qint64>::max());
    /// Ends a call and keeps its changes; returns the ids of what it created, changed or removed, sorted.
    QStringList commit();
    void rollback();
    /// Every resource of every account, in order of creation.
    QList<const Resource *> everything() const;
    /// Puts a stored resource back as it was, transitions included.
    void restore(Resource resource);
    /// Ids changed since forgetDirty(); removed ones are no longer found.
    const QSet<QString> &dirty() const { return m_dirty; }
    bool hasDirty() const { return !m_dirty.isEmpty(); }
    void forgetDirty() { m_dirty.clear(); }
    const Resource *stored(const QString &id) const;
    quint64 counter() const { return m_counter; }
    void setCounter(quint64 counter) { m_counter = counter; }
    /// When the next transition falls due, -1 if none is pending.
    qint64 nextDue() const { return m_due.isEmpty() ? -1 : m_due.firstKey(); }

private:
    // Resources stay where they are in memory until they are removed, so an index can hold their addresses. The lists are in order of creation; a whole
    // one is handed out without being copied.
    using InOrder = QList<const Resource *>;
    using Index = QHash<QString, InOrder>;
    using IndexByType = QHash<QString, std::vector<InOrder>>; ///< a list for each type that there is, none of them empty

    struct Taken
    {
        quint32 address = 0;
        QString holder;
    };
    /// Where an address is in the list, or would have to be.
    static qsizetype placeOf(const QList<Taken> &taken, quint32 address);
    static bool isTaken(const QList<Taken> &taken, quint32 address);

    quint64 next();
    bool visible(const Resource &resource) const { return m_account.isEmpty() || resource.account == m_account; }
    bool seesWholeLists() const { return m_listedUntil == std::numeric_limits<qint64>::max(); }
    void list(const InOrder &resources, QList<const Resource *> &found) const;
    QList<const Resource *> listed(const Index &index, const QString &key) const;
    QList<const Resource *> listed(const IndexByType &index, const QString &id, const QString &type) const;
    static void add(InOrder &list, const Resource &resource);
    static void take(InOrder &list, const Resource &resource);
    void forgetTexts(const Resource &resource);
    void enter(const Resource &resource);
    void leave(const Resource &resource);
    void touch(const QString &id);
    void put(Resource resource);
    void drop(const QString &id);
    void happen(const QString &id);

    WorldOptions m_options;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::unordered_map<QString, Resource> m_resources;
    Index m_byType;
    Index m_byTypeAndRegion;
    IndexByType m_byParent;
    IndexByType m_byLink;
    QHash<QString, QList<Taken>> m_addresses; ///< of each vswitch, in order
    Texts m_texts;
    QMultiMap<qint64, QString> m_due;
    QHash<QString, Hook> m_hooks;
    QHash<QString, double> m_durations;
    QHash<QString, std::optional<Resource>> m_before; ///< what a call has touched, as it was
    bool m_inCall = false;
    quint64 m_counterBefore = 0;
    QSet<QString> m_dirty;
    QString m_account;
    qint64 m_listedUntil = std::numeric_limits<qint64>::max();
    qint64 m_now = 0;
    quint64 m_counter = 0; ///< numbers drawn so far; order of resources too
};

} // namespace CloudSim
