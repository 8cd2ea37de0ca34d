#include "cloudapi/simulator/databases.h"

#include "cloudapi/simulator/address.h"

#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

tl::expected<const Resource *, Refusal> databaseOf(const Call &call, const World &world)
{
    const Resource *database = findHere(call, world, call.text(u"DBInstanceId"_s), u"dbinstance"_s);
    if (!database)
        return refuse(404, u"InvalidDBInstanceId.NotFound"_s, u"The specified instance is not found."_s);
    return database;
}

tl::expected<const Resource *, Refusal> readyDatabaseOf(const Call &call, const World &world)
{
    const auto database = databaseOf(call, world);
    if (database && (*database)->state != "Running"_L1)
        return refuse(403, u"OperationDenied.DBInstanceStatus"_s, u"The operation is not permitted due to status of instance."_s);
    return database;
}

void makeBusy(World &world, const QString &id, const QString &state, const QString &duration)
{
    world.setState(id, state);
    world.after(id, world.duration(duration), {.state = u"Running"_s});
}

std::optional<Refusal> badWhitelist(const QStringList &entries, const QString &malformed, const QString &duplicate)
{
    if (entries.isEmpty() || entries.size() > 1000)
        return Refusal{400, malformed, u"A whitelist has 1 to 1000 entries."_s};
    QSet<QString> seen;
    for (const QString &entry : entries) {
        const auto range = Range::parse(entry);
        if (!parseAddress(entry) && !range)
            return Refusal{400, malformed, u"The entry \"%1\" is no address and no CIDR block."_s.arg(entry)};
        if (seen.contains(entry))
            return Refusal{400, duplicate, u"The entry \"%1\" is there twice."_s.arg(entry)};
        seen.insert(entry);
    }
    return std::nullopt;
}

tl::expected<QStringList, Refusal> changedWhitelist(const QStringList &old, const QStringList &entries, const QString &mode)
{
    if (mode == "Cover"_L1)
        return entries;
    QStringList changed = old;
    if (mode == "Append"_L1) {
        for (const QString &entry : entries) {
            if (!changed.contains(entry))
                changed << entry;
        }
        changed.removeAll(u"127.0.0.1"_s); // the entry that stands for "nobody"
        return changed;
    }
    if (mode != "Delete"_L1)
        return refuse(400, u"InvalidModifyMode.Malformed"_s, u"The specified ModifyMode is not valid."_s);
    for (const QString &entry : entries)
        changed.removeAll(entry);
    if (changed.isEmpty())
        return refuse(400, u"InvalidSecurityIPList.Format"_s, u"At least one entry must be left."_s);
    return changed;
}

bool isDatabasePassword(const QString &password)
{
    static const QString special = u"!@#$%^&*()_+-="_s;
    bool kinds[4] = {};
    for (const QChar c : password) {
        if (c >= u'A' && c <= u'Z')
            kinds[0] = true;
        else if (c >= u'a' && c <= u'z')
            kinds[1] = true;
        else if (c >= u'0' && c <= u'9')
            kinds[2] = true;
        else if (special.contains(c))
            kinds[3] = true;
        else
            return false;
    }
    return password.size() >= 8 && password.size() <= 32 && std::count(std::begin(kinds), std::end(kinds), true) >= 3;
}

bool isHourSlot(const QString &text)
{
    static const QRegularExpression form(u"^([01][0-9]|2[0-3]):([0-5][0-9])Z-([01][0-9]|2[0-3]):([0-5][0-9])Z$"_s);
    const auto match = form.match(text);
    return match.hasMatch() && (match.captured(1).toInt() + 1) % 24 == match.captured(3).toInt() && match.captured(2) == match.captured(4);
}

bool areWeekdays(const QString &text, int least)
{
    static const QStringList days{u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s, u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
    QSet<QString> seen;
    for (const QString &day : text.split(u',')) {
        if (!days.contains(day.trimmed()))
            return false;
        seen.insert(day.trimmed());
    }
    return seen.size() >= least;
}

QStringList storageTypesOf(const DatabaseOffer &offer)
{
    // Classes of cloud disks end in "c"; those of one node have cloud disks only; the rest has local disks.
    if (offer.edition == "Basic"_L1)
        return {u"cloud_essd"_s, u"cloud_ssd"_s};
    if (offer.id.endsWith(u'c'))
        return {u"cloud_essd"_s, u"cloud_essd2"_s, u"cloud_essd3"_s, u"general_essd"_s};
    return {u"local_ssd"_s};
}

QList<const Resource *> readOnlyCopiesOf(const World &world, const QString &id)
{
    return kept(world.usersOf(id, u"dbinstance"_s), [&](const Resource &copy) { return copy.text(u"MasterInstanceId"_s) == id; });
}

std::optional<Commodity> commodityOf(const World &world, const QString &code)
{
    static const QHash<QString, Commodity> china{{u"bards"_s, Commodity::PayAsYouGo},
                                                 {u"rds"_s, Commodity::Subscription},
                                                 {u"rords"_s, Commodity::ReadOnlyPayAsYouGo},
                                                 {u"rds_rordspre_public_cn"_s, Commodity::ReadOnlySubscription}};
    static const QHash<QString, Commodity> international{{u"bards_intl"_s, Commodity::PayAsYouGo},
                                                         {u"rds_intl"_s, Commodity::Subscription},
                                                         {u"rords_intl"_s, Commodity::ReadOnlyPayAsYouGo},
                                                         {u"rds_rordspre_public_intl"_s, Commodity::ReadOnlySubscription}};
    const auto &codes = world.site() == Site::China ? china : international;
    const auto it = codes.constFind(code);
    return it == codes.cend() ? std::nullopt : std::optional(*it);
}

} // namespace CloudSim
