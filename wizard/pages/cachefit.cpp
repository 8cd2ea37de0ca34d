#include "wizard/pages/cachefit.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

struct CacheWords
{
    Q_DECLARE_TR_FUNCTIONS(CacheWords)
};

/// As the catalogue spells them.
QString word(CacheEdition edition)
{
    return edition == CacheEdition::Cluster ? u"cluster"_s : u"standard"_s;
}

QString word(CacheReplicas replicas)
{
    return replicas == CacheReplicas::Single ? u"single"_s : u"double"_s;
}

/// After another edition, number of replicas or version: the class next in memory that goes with it. Cloud-native classes go with all.
void fitClass(Cache &cache, const Catalogue &catalogue)
{
    const CacheClass *before = catalogue.cacheClass(cache.cacheClass);
    if (before ? fits(*before, cache) : cache.isCloudNative())
        return;
    const CacheClass *best = nullptr;
    for (const CacheClass &item : catalogue.cacheClasses) {
        if (!fits(item, cache))
            continue;
        const double wish = before ? before->gib : 0;
        if (!best || qAbs(item.gib - wish) < qAbs(best->gib - wish))
            best = &item;
    }
    if (best)
        setCacheClass(cache, best->id);
}

} // namespace

bool fits(const CacheClass &item, const Cache &cache)
{
    return item.edition == word(cache.edition) && item.replicas == word(cache.replicas) && item.versions.contains(cache.version);
}

QList<Option> cacheVersions(const Cache &cache, const Catalogue &catalogue)
{
    QStringList versions;
    if (cache.isCloudNative())
        versions = {u"5.0"_s, u"6.0"_s, u"7.0"_s}; // CreateInstance
    for (const CacheClass &item : catalogue.cacheClasses) {
        for (const QString &each : item.versions) {
            if (!cache.isCloudNative() && item.edition == word(cache.edition) && item.replicas == word(cache.replicas) && !versions.contains(each))
                versions << each;
        }
    }
    versions.sort();
    QList<Option> options;
    for (const QString &each : versions)
        options.append({each, u"Redis "_s + each, true, {}});
    return options;
}

void setCacheEdition(Cache &cache, CacheEdition edition, const Catalogue &catalogue)
{
    cache.edition = edition;
    if (edition == CacheEdition::Cluster)
        cache.replicas = CacheReplicas::Double;
    if (cache.isCloudNative()) {
        cache.shards = edition == CacheEdition::Cluster ? qMax(2, cache.shards) : 0;
        if (edition == CacheEdition::Cluster)
            cache.readReplicas = 0;
    }
    fitClass(cache, catalogue);
}

void setCacheReplicas(Cache &cache, CacheReplicas replicas, const Catalogue &catalogue)
{
    cache.replicas = replicas;
    if (replicas == CacheReplicas::Single) {
        cache.secondVswitch.clear();
        cache.readReplicas = 0;
    }
    fitClass(cache, catalogue);
}

void setCacheVersion(Cache &cache, const QString &version, const Catalogue &catalogue)
{
    cache.version = version;
    fitClass(cache, catalogue);
}

void setCacheClass(Cache &cache, const QString &id)
{
    cache.cacheClass = id;
    if (!cache.isCloudNative()) {
        cache.shards = 0;
        cache.readReplicas = 0;
    }
}

QString shardsHindrance(const Cache &cache)
{
    if (!cache.isCloudNative())
        return CacheWords::tr("The name of a classic class says how many shards it has. Cloud-native classes let you choose.");
    return cache.edition == CacheEdition::Standard ? CacheWords::tr("A standard instance is a single shard.") : QString();
}

QString readReplicasHindrance(const Cache &cache)
{
    if (!cache.isCloudNative())
        return CacheWords::tr("Classic classes have none. Cloud-native classes can have up to nine.");
    if (cache.edition == CacheEdition::Cluster)
        return CacheWords::tr("A cluster spreads its reads over the shards.");
    return cache.replicas == CacheReplicas::Single ? CacheWords::tr("A single node has no replicas.") : QString();
}

QString accountHindrance(const Cache &cache)
{
    constexpr qsizetype most = 18; // CreateAccount
    return cache.accounts.size() >= most ? CacheWords::tr("There can be %1 at most.").arg(most) : QString();
}

void addAccount(Cache &cache)
{
    const auto used = [&](const QString &name) {
        return std::any_of(cache.accounts.cbegin(), cache.accounts.cend(), [&](const CacheAccount &account) { return account.name == name; });
    };
    QString name = u"app"_s;
    for (int n = 2; used(name); ++n)
        name = u"app"_s + QString::number(n);
    cache.accounts.append({name, CachePrivilege::ReadWrite});
}

} // namespace Cloudsteps
