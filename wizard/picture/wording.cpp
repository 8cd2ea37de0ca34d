#include "wizard/picture/wording.h"

#include "wizard/texts/fill.h"
#include "wizard/topology/words.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QString zoneLetter(const QString &zone, const QString &region)
{
    if (region.isEmpty() || !zone.startsWith(region))
        return zone;
    QString rest = zone.mid(region.size());
    if (rest.startsWith(u'-'))
        rest.remove(0, 1);
    return rest.isEmpty() ? zone : rest.toUpper();
}

QString zoneWord(const QString &zone, const QString &region, const Texts &texts)
{
    if (zone.isEmpty())
        return texts.translator().translate("Picture", "No zone yet");
    return fill(texts.translator().translate("Picture", "Zone %1"), {zoneLetter(zone, region)});
}

QString stateWord(NodeState state, const Texts &texts)
{
    switch (state) {
    case NodeState::Planned: return texts.state(StepState::Planned);
    case NodeState::Waiting: return texts.state(StepState::Sent);
    case NodeState::Creating: return texts.state(StepState::Waiting);
    case NodeState::Ready: return texts.state(StepState::Ready);
    case NodeState::Failed: return texts.state(StepState::Failed);
    case NodeState::Paused: return texts.translator().translate("Picture", "Paused");
    case NodeState::Unknown: return texts.translator().translate("Picture", "Outcome unknown");
    case NodeState::Removed: return texts.state(StepState::Gone);
    }
    Q_UNREACHABLE();
}

QString existingWord(const Texts &texts)
{
    return texts.translator().translate("Picture", "Existing", "it was there already");
}

QString engineWord(const Database &database)
{
    return database.version.isEmpty() ? database.engine : database.engine + u' ' + database.version;
}

QString databaseEditionWord(const QString &edition, const Texts &texts)
{
    const Translator &t = texts.translator();
    if (edition == "Basic"_L1)
        return t.translate("Picture", "Basic", "edition of a database");
    if (edition == "HighAvailability"_L1)
        return t.translate("Picture", "High availability");
    if (edition == "AlwaysOn"_L1)
        return t.translate("Picture", "Always On cluster");
    if (edition == "cluster"_L1)
        return t.translate("Picture", "Cluster");
    return edition;
}

QString cacheEditionWord(CacheEdition edition, const Texts &texts)
{
    switch (edition) {
    case CacheEdition::Standard: return texts.translator().translate("Picture", "Standard", "edition of a cache");
    case CacheEdition::Cluster: return texts.translator().translate("Picture", "Cluster");
    }
    Q_UNREACHABLE();
}

QString cacheReplicasWord(CacheReplicas replicas, const Texts &texts)
{
    switch (replicas) {
    case CacheReplicas::Single: return texts.translator().translate("Picture", "1 replica");
    case CacheReplicas::Double: return texts.translator().translate("Picture", "2 replicas");
    }
    Q_UNREACHABLE();
}

QString sizeWord(int vcpu, double gib)
{
    return vcpu > 0 ? dotted({u"%1 vCPU"_s.arg(vcpu), gibWord(gib)}) : QString();
}

QString gibWord(double gib)
{
    return QString::number(gib) + u" GiB"_s;
}

QString hourlyWord(const Price &price, const Texts &texts)
{
    if (!price.known())
        return {};
    const Translator &t = texts.translator();
    return fill(price.complete ? t.translate("Picture", "%1/h", "price an hour in a node") : t.translate("Picture", "from %1/h", "price an hour in a node"),
                {texts.money(price.hourly)});
}

QString listenerWord(const Listener &listener)
{
    const QString protocol = wordOf(listenerWords, listener.protocol).toUpper();
    return protocol + u' ' + QString::number(listener.port);
}

QString listWord(const QStringList &parts, const Texts &texts)
{
    return parts.join(texts.translator().translate("Picture", ", ", "between parts of an enumeration"));
}

QString namesWord(const QStringList &names, const Texts &texts)
{
    return names.join(texts.translator().translate("Picture", ", ", "between names"));
}

QString dotted(const QStringList &parts)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(u" · "_s);
}

} // namespace Cloudsteps
