#include "cloudapi/simulator/caches.h"
#include "cloudapi/simulator/modules.h"

#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int accountsPerInstance = 18;

// --- Whitelists ------------------------------------------------------------------------------------------------------------------------------

Answer modifySecurityIps(const Call &call, World &world)
{
    const auto cache = normalCacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    const QStringList entries = call.commaList(u"SecurityIps"_s);
    if (auto no = badWhitelist(entries, u"InvalidSecurityIPs.Format"_s, u"InvalidSecurityIPs.Duplicate"_s))
        return refuse(*no);
    const QString name = call.text(u"SecurityIpGroupName"_s, u"default"_s);
    QJsonArray groups = (*cache)->attributes.value(u"Whitelists"_s).toArray();
    qsizetype place = 0;
    while (place < groups.size() && groups[place].toObject().value(u"name"_s).toString() != name)
        ++place;
    const QStringList old = place < groups.size() ? groups[place].toObject().value(u"ips"_s).toString().split(u',', Qt::SkipEmptyParts) : QStringList();
    const auto changed = changedWhitelist(old, entries, call.text(u"ModifyMode"_s, u"Cover"_s));
    if (!changed)
        return refuse(changed.error());
    const QJsonObject group{{u"name"_s, name}, {u"ips"_s, changed->join(u',')}, {u"attribute"_s, call.text(u"SecurityIpGroupAttribute"_s)}};
    if (place < groups.size())
        groups[place] = group;
    else
        groups.append(group);
    world.setAttribute((*cache)->id, u"Whitelists"_s, groups);
    return QJsonObject();
}

Answer describeSecurityIps(const Call &call, World &world)
{
    const auto cache = cacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    QJsonArray groups;
    for (const QJsonValue &value : (*cache)->attributes.value(u"Whitelists"_s).toArray()) {
        const QJsonObject group = value.toObject();
        groups.append(QJsonObject{{u"SecurityIpGroupName"_s, group.value(u"name"_s)},
                                  {u"SecurityIpList"_s, group.value(u"ips"_s)},
                                  {u"SecurityIpGroupAttribute"_s, group.value(u"attribute"_s)}});
    }
    return QJsonObject{{u"SecurityIpGroups"_s, wrapped(u"SecurityIpGroup"_s, groups)}};
}

Answer modifyInstanceVpcAuthMode(const Call &call, World &world)
{
    const auto cache = normalCacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    const QString mode = call.text(u"VpcAuthMode"_s);
    if (mode != "Open"_L1 && mode != "Close"_L1)
        return refuse(400, u"InvalidVpcAuthMode.Malformed"_s, u"The specified VpcAuthMode is not valid."_s);
    world.setAttribute((*cache)->id, u"VpcAuthMode"_s, mode);
    return QJsonObject();
}

Answer describeSecurityGroupConfiguration(const Call &call, World &world)
{
    const auto cache = cacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    return QJsonObject{{u"Items"_s, wrapped(u"EcsSecurityGroupRelation"_s, QJsonArray())}};
}

// --- Accounts --------------------------------------------------------------------------------------------------------------------------------

const Resource *accountNamed(const World &world, const QString &cacheId, const QString &name)
{
    for (const Resource *account : world.childrenOf(cacheId, u"cacheaccount"_s)) {
        if (account->name == name)
            return account;
    }
    return nullptr;
}

bool isPrivilege(const QString &privilege)
{
    return privilege == "RoleReadOnly"_L1 || privilege == "RoleReadWrite"_L1;
}

Answer createAccount(const Call &call, World &world)
{
    const auto cache = normalCacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    static const QRegularExpression form(u"^[a-z][a-z0-9_]{0,99}$"_s);
    const QString name = call.text(u"AccountName"_s);
    if (!form.match(name).hasMatch() || QStringList{u"root"_s, u"admin"_s, u"default"_s}.contains(name))
        return refuse(400, u"InvalidAccountName.Malformed"_s, u"The specified AccountName is not valid."_s);
    if (!isDatabasePassword(call.text(u"AccountPassword"_s)))
        return refuse(400, u"InvalidAccountPassword.Malformed"_s, u"The specified AccountPassword is not valid."_s);
    const QString privilege = call.text(u"AccountPrivilege"_s, u"RoleReadWrite"_s);
    if (!isPrivilege(privilege) || call.text(u"AccountType"_s, u"Normal"_s) != "Normal"_L1)
        return refuse(400, u"InvalidAccountPrivilege.Malformed"_s, u"The specified AccountPrivilege or AccountType is not valid."_s);
    if ((*cache)->text(u"EngineVersion"_s).toDouble() < 4)
        return refuse(400, u"IncorrectEngineVersion"_s, u"The engine version does not support accounts."_s);
    if (accountNamed(world, (*cache)->id, name))
        return refuse(400, u"InvalidAccountName.Duplicate"_s, u"The specified AccountName exists already."_s);
    if (world.childrenOf((*cache)->id, u"cacheaccount"_s).size() >= accountsPerInstance)
        return refuse(403, u"QuotaExceed.Account"_s, u"An instance has at most 18 accounts."_s); // code UNVERIFIED
    Call there = call;
    there.regionId = (*cache)->region;
    const QString cacheId = (*cache)->id;
    Resource account = world.make(there, u"cacheaccount"_s, u"account-"_s);
    account.parent = cacheId;
    account.name = name;
    identifyByName(account, world);
    account.state = u"Unavailable"_s;
    account.attributes = {{u"AccountPrivilege"_s, privilege}, {u"AccountDescription"_s, call.text(u"AccountDescription"_s)}};
    world.insert(account);
    world.after(account.id, world.duration(u"cacheaccount.create"_s), {.state = u"Available"_s});
    return QJsonObject{{u"InstanceId"_s, cacheId}, {u"AcountName"_s, name}, {u"AccountName"_s, name}}; // sic
}

QJsonObject accountRow(const QString &cacheId, const QString &name, const QString &state, const QString &type, const QString &privilege, const QString &description)
{
    return {{u"InstanceId"_s, cacheId},
            {u"AccountName"_s, name},
            {u"AccountStatus"_s, state},
            {u"AccountType"_s, type},
            {u"AccountDescription"_s, description},
            {u"DatabasePrivileges"_s, wrapped(u"DatabasePrivilege"_s, QJsonArray{QJsonObject{{u"AccountPrivilege"_s, privilege}}})}};
}

// The first account has the instance's id for a name.
Answer describeAccounts(const Call &call, World &world)
{
    const auto cache = cacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    QJsonArray accounts;
    if (matches(call, u"AccountName"_s, (*cache)->id))
        accounts.append(accountRow((*cache)->id, (*cache)->id, u"Available"_s, u"Super"_s, u"RoleReadWrite"_s, QString()));
    for (const Resource *account : world.childrenOf((*cache)->id, u"cacheaccount"_s)) {
        if (matches(call, u"AccountName"_s, account->name))
            accounts.append(accountRow((*cache)->id, account->name, account->state, u"Normal"_s, account->text(u"AccountPrivilege"_s), account->text(u"AccountDescription"_s)));
    }
    return QJsonObject{{u"Accounts"_s, wrapped(u"Account"_s, accounts)}};
}

tl::expected<const Resource *, Refusal> accountOf(const Call &call, const World &world)
{
    const auto cache = normalCacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    const Resource *account = accountNamed(world, (*cache)->id, call.text(u"AccountName"_s));
    if (!account)
        return refuse(404, u"InvalidAccountName.NotFound"_s, u"The specified AccountName does not exist."_s);
    return account;
}

Answer grantAccountPrivilege(const Call &call, World &world)
{
    const auto account = accountOf(call, world);
    if (!account)
        return refuse(account.error());
    if (!isPrivilege(call.text(u"AccountPrivilege"_s)))
        return refuse(400, u"InvalidAccountPrivilege.Malformed"_s, u"The specified AccountPrivilege is not valid."_s);
    world.setAttribute((*account)->id, u"AccountPrivilege"_s, call.text(u"AccountPrivilege"_s));
    return QJsonObject();
}

Answer resetAccountPassword(const Call &call, World &world)
{
    if (!isDatabasePassword(call.text(u"AccountPassword"_s)))
        return refuse(400, u"InvalidAccountPassword.Malformed"_s, u"The specified AccountPassword is not valid."_s);
    const auto cache = normalCacheOf(call, world);
    if (cache && call.text(u"AccountName"_s) == (*cache)->id)
        return QJsonObject(); // the first account
    const auto account = accountOf(call, world);
    if (!account)
        return refuse(account.error());
    return QJsonObject();
}

Answer deleteAccount(const Call &call, World &world)
{
    const auto account = accountOf(call, world);
    if (!account)
        return refuse(account.error());
    world.remove((*account)->id);
    return QJsonObject();
}

// --- Backups ---------------------------------------------------------------------------------------------------------------------------------

Answer modifyBackupPolicy(const Call &call, World &world)
{
    const auto cache = normalCacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    const QString slot = call.text(u"PreferredBackupTime"_s);
    const qint64 days = call.integer(u"BackupRetentionPeriod"_s, 7);
    if (!areWeekdays(call.text(u"PreferredBackupPeriod"_s), 1))
        return refuse(400, u"InvalidPreferredBackupPeriod.Malformed"_s, u"The specified PreferredBackupPeriod is not valid."_s);
    if (!isHourSlot(slot) || slot.mid(3, 2) != "00"_L1)
        return refuse(400, u"InvalidPreferredBackupTime.Malformed"_s, u"The specified PreferredBackupTime is not valid: a full hour."_s);
    if (days < 7 || days > 730)
        return refuse(400, u"InvalidBackupRetentionPeriod.Malformed"_s, u"The specified BackupRetentionPeriod is not valid: 7 to 730."_s);
    world.setAttribute((*cache)->id, u"BackupPolicy"_s,
                       QJsonObject{{u"PreferredBackupPeriod"_s, call.text(u"PreferredBackupPeriod"_s)}, {u"PreferredBackupTime"_s, slot}, {u"BackupRetentionPeriod"_s, QString::number(days)}});
    return QJsonObject();
}

Answer describeBackupPolicy(const Call &call, World &world)
{
    const auto cache = cacheOf(call, world);
    if (!cache)
        return refuse(cache.error());
    QJsonObject policy{{u"PreferredBackupPeriod"_s, u"Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday"_s},
                       {u"PreferredBackupTime"_s, u"18:00Z-19:00Z"_s},
                       {u"BackupRetentionPeriod"_s, u"7"_s},
                       {u"EnableBackupLog"_s, 0}};
    const QJsonObject own = (*cache)->attributes.value(u"BackupPolicy"_s).toObject();
    for (auto it = own.constBegin(); it != own.constEnd(); ++it)
        policy.insert(it.key(), it.value());
    policy.insert(u"PreferredNextBackupTime"_s, isoMinute(call.now + 86'400'000LL).left(11) + policy.value(u"PreferredBackupTime"_s).toString().left(6));
    return policy;
}

} // namespace

Module cacheaccessModule()
{
    const Product &product = Products::redis;
    return {.actions = {{product, "ModifySecurityIps"_L1, modifySecurityIps, true},
                        {product, "DescribeSecurityIps"_L1, describeSecurityIps},
                        {product, "ModifyInstanceVpcAuthMode"_L1, modifyInstanceVpcAuthMode, true},
                        {product, "DescribeSecurityGroupConfiguration"_L1, describeSecurityGroupConfiguration},
                        {product, "CreateAccount"_L1, createAccount, true},
                        {product, "DescribeAccounts"_L1, describeAccounts},
                        {product, "GrantAccountPrivilege"_L1, grantAccountPrivilege, true},
                        {product, "ResetAccountPassword"_L1, resetAccountPassword, true},
                        {product, "DeleteAccount"_L1, deleteAccount, true},
                        {product, "ModifyBackupPolicy"_L1, modifyBackupPolicy, true},
                        {product, "DescribeBackupPolicy"_L1, describeBackupPolicy}},
            .durations = {{u"cacheaccount.create"_s, 10}}};
}

} // namespace CloudSim
