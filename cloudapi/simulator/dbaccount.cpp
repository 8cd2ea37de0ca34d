#include "cloudapi/simulator/databases.h"
#include "cloudapi/simulator/modules.h"

#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// Words that nobody may use as a name (section 7 names some; the whole list is longer).
const QSet<QString> &forbiddenWords()
{
    static const QSet<QString> words{u"root"_s,  u"admin"_s,  u"eagleye"_s, u"master"_s, u"aurora"_s, u"sa"_s,     u"sysadmin"_s, u"administrator"_s, u"mssqld"_s,
                                     u"public"_s, u"mysql"_s, u"guest"_s,   u"test"_s,   u"replicator"_s, u"information_schema"_s, u"performance_schema"_s, u"sys"_s};
    return words;
}

const Resource *childNamed(const World &world, const Resource &instance, const QString &type, const QString &name)
{
    for (const Resource *child : world.childrenOf(instance.id, type)) {
        if (child->name == name)
            return child;
    }
    return nullptr;
}

bool isAccountName(const QString &name, const Resource &instance)
{
    static const QRegularExpression form(u"^[a-zA-Z][a-zA-Z0-9_]*[a-zA-Z0-9]$"_s);
    const bool mysql = instance.text(u"Engine"_s) == "MySQL"_L1;
    const int longest = mysql ? (instance.text(u"EngineVersion"_s) == "5.6"_L1 ? 16 : 32) : 63;
    return name.size() <= longest && form.match(name).hasMatch() && (mysql || name == name.toLower()) && !forbiddenWords().contains(name.toLower());
}

bool isDatabaseName(const QString &name)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9_-]{0,62}[a-z0-9]$"_s);
    return form.match(name).hasMatch() && !forbiddenWords().contains(name);
}

tl::unexpected<Refusal> noAccount()
{
    return refuse(404, u"InvalidAccountName.NotFound"_s, u"The specified account name does not exist."_s);
}

tl::unexpected<Refusal> noDatabase()
{
    return refuse(404, u"InvalidDB.NotFound"_s, u"The specified database does not exist."_s);
}

// --- Accounts --------------------------------------------------------------------------------------------------------------------------------

std::optional<Refusal> nameTaken(const Call &call, const World &world, const Resource &instance)
{
    const QString name = call.text(u"AccountName"_s);
    if (!isAccountName(name, instance))
        return Refusal{400, u"InvalidAccountName.Malformed"_s, u"The specified account name is not valid."_s};
    if (childNamed(world, instance, u"dbaccount"_s, name))
        return Refusal{400, u"InvalidAccountName.Duplicate"_s, u"The specified account name already exists in the instance."_s};
    return std::nullopt;
}

Answer createAccount(const Call &call, World &world)
{
    const auto instance = readyDatabaseOf(call, world);
    if (!instance)
        return refuse(instance.error());
    if (auto no = nameTaken(call, world, **instance))
        return refuse(*no);
    if (!isDatabasePassword(call.text(u"AccountPassword"_s)))
        return refuse(400, u"InvalidAccountPassword.Malformed"_s, u"The specified account password is not valid."_s);
    const QString type = call.text(u"AccountType"_s, u"Normal"_s);
    if (type != "Normal"_L1 && type != "Super"_L1)
        return refuse(400, u"InvalidAccountType.Malformed"_s, u"The specified AccountType is not valid."_s);
    if (call.has(u"AccountDescription"_s) && !isPlainText(call.text(u"AccountDescription"_s), 2, 256))
        return refuse(400, u"InvalidAccountDescription.Malformed"_s, u"The specified AccountDescription is not valid."_s);
    for (const Resource *other : world.childrenOf((*instance)->id, u"dbaccount"_s)) {
        if (type == "Super"_L1 && other->text(u"AccountType"_s) == "Super"_L1)
            return refuse(403, u"AccountLimitExceeded.SuperAccount"_s, u"The instance has a privileged account already."_s); // code UNVERIFIED
    }
    Call there = call;
    there.regionId = (*instance)->region;
    Resource account = world.make(there, u"dbaccount"_s, u"account-"_s);
    account.parent = (*instance)->id;
    account.name = call.text(u"AccountName"_s);
    identifyByName(account, world);
    account.state = u"Unavailable"_s;
    account.attributes = {{u"AccountType"_s, type}, {u"AccountDescription"_s, call.text(u"AccountDescription"_s)}, {u"Privileges"_s, QJsonObject()}};
    world.insert(account);
    world.after(account.id, world.duration(u"dbaccount.create"_s), {.state = u"Available"_s});
    return QJsonObject();
}

Answer describeAccounts(const Call &call, World &world)
{
    const auto instance = databaseOf(call, world);
    if (!instance)
        return refuse(instance.error());
    if (call.integer(u"PageSize"_s, 30) < 30)
        return refuse(400, u"InvalidPageSize"_s, u"The specified PageSize is not valid: 30 to 200."_s);
    const auto matching = kept(world.childrenOf((*instance)->id, u"dbaccount"_s), [&](const Resource &account) { return matches(call, u"AccountName"_s, account.name); });
    const auto page = pageOf(call, matching, {.usualSize = 30, .largestSize = 200});
    if (!page)
        return refuse(400, u"InvalidPageSize"_s, page.error().message);
    QJsonArray accounts;
    for (const Resource *account : page->items) {
        QJsonArray privileges;
        const QJsonObject granted = account->attributes.value(u"Privileges"_s).toObject();
        for (auto it = granted.constBegin(); it != granted.constEnd(); ++it)
            privileges.append(QJsonObject{{u"DBName"_s, it.key()}, {u"AccountPrivilege"_s, it.value()}, {u"AccountPrivilegeDetail"_s, QString()}});
        accounts.append(QJsonObject{{u"DBInstanceId"_s, (*instance)->id},
                                    {u"AccountName"_s, account->name},
                                    {u"AccountStatus"_s, account->state},
                                    {u"AccountType"_s, account->text(u"AccountType"_s)},
                                    {u"AccountDescription"_s, account->text(u"AccountDescription"_s)},
                                    {u"PrivExceeded"_s, u"0"_s},
                                    {u"DatabasePrivileges"_s, wrapped(u"DatabasePrivilege"_s, privileges)}});
    }
    return QJsonObject{{u"PageNumber"_s, page->number}, {u"TotalRecordCount"_s, page->total}, {u"Accounts"_s, wrapped(u"DBInstanceAccount"_s, accounts)}};
}

Answer checkAccountNameAvailable(const Call &call, World &world)
{
    const auto instance = databaseOf(call, world);
    if (!instance)
        return refuse(instance.error());
    if (auto no = nameTaken(call, world, **instance))
        return refuse(*no);
    return QJsonObject{{u"ResourceGroupId"_s, resourceGroupOf(**instance)}};
}

// An account of an instance that takes orders.
tl::expected<const Resource *, Refusal> accountOf(const Call &call, const World &world)
{
    const auto instance = readyDatabaseOf(call, world);
    if (!instance)
        return refuse(instance.error());
    const Resource *account = childNamed(world, **instance, u"dbaccount"_s, call.text(u"AccountName"_s));
    if (!account)
        return noAccount();
    return account;
}

Answer modifyAccountDescription(const Call &call, World &world)
{
    const auto account = accountOf(call, world);
    if (!account)
        return refuse(account.error());
    if (!isPlainText(call.text(u"AccountDescription"_s), 2, 256))
        return refuse(400, u"InvalidAccountDescription.Malformed"_s, u"The specified AccountDescription is not valid."_s);
    world.setAttribute((*account)->id, u"AccountDescription"_s, call.text(u"AccountDescription"_s));
    return QJsonObject();
}

Answer resetAccountPassword(const Call &call, World &world)
{
    const auto account = accountOf(call, world);
    if (!account)
        return refuse(account.error());
    if (!isDatabasePassword(call.text(u"AccountPassword"_s)))
        return refuse(400, u"InvalidAccountPassword.Malformed"_s, u"The specified account password is not valid."_s);
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

// --- Databases -------------------------------------------------------------------------------------------------------------------------------

std::optional<Refusal> databaseTaken(const Call &call, const World &world, const Resource &instance)
{
    const QString name = call.text(u"DBName"_s);
    if (!isDatabaseName(name))
        return Refusal{400, u"InvalidDBName.Malformed"_s, u"The specified database name is not valid."_s};
    if (childNamed(world, instance, u"database"_s, name))
        return Refusal{400, u"InvalidDBName.Duplicate"_s, u"The specified database name already exists in the instance."_s};
    return std::nullopt;
}

Answer createDatabase(const Call &call, World &world)
{
    const auto instance = readyDatabaseOf(call, world);
    if (!instance)
        return refuse(instance.error());
    if (auto no = databaseTaken(call, world, **instance))
        return refuse(*no);
    static const QSet<QString> mysqlSets{u"utf8"_s, u"gbk"_s, u"latin1"_s, u"utf8mb4"_s};
    const QString charset = call.text(u"CharacterSetName"_s);
    const bool mysql = (*instance)->text(u"Engine"_s) == "MySQL"_L1;
    if (mysql ? !mysqlSets.contains(charset) : charset.section(u',', 0, 0).isEmpty())
        return refuse(400, u"InvalidCharacterSetName.Malformed"_s, u"The specified CharacterSetName is not valid."_s);
    if (call.has(u"DBDescription"_s) && !isPlainText(call.text(u"DBDescription"_s), 2, 256))
        return refuse(400, u"InvalidDBDescription.Malformed"_s, u"The specified DBDescription is not valid."_s);
    Call there = call;
    there.regionId = (*instance)->region;
    Resource database = world.make(there, u"database"_s, u"db-"_s);
    database.parent = (*instance)->id;
    database.name = call.text(u"DBName"_s);
    identifyByName(database, world);
    database.state = u"Creating"_s;
    database.attributes = {{u"CharacterSetName"_s, charset}, {u"DBDescription"_s, call.text(u"DBDescription"_s)}};
    world.insert(database);
    world.after(database.id, world.duration(u"database.create"_s), {.state = u"Running"_s});
    return QJsonObject();
}

Answer describeDatabases(const Call &call, World &world)
{
    const auto instance = databaseOf(call, world);
    if (!instance)
        return refuse(instance.error());
    const qint64 size = call.integer(u"PageSize"_s, 30);
    if (size != 30 && size != 50 && size != 100)
        return refuse(400, u"InvalidPageSize"_s, u"The specified PageSize is not valid: 30, 50 or 100."_s);
    const auto accounts = world.childrenOf((*instance)->id, u"dbaccount"_s);
    const auto matching = kept(world.childrenOf((*instance)->id, u"database"_s), [&](const Resource &database) {
        return matches(call, u"DBName"_s, database.name) && matches(call, u"DBStatus"_s, database.state);
    });
    const auto page = pageOf(call, matching, {.usualSize = 30, .largestSize = 100});
    if (!page)
        return refuse(page.error());
    QJsonArray databases;
    for (const Resource *database : page->items) {
        QJsonArray users;
        for (const Resource *account : accounts) {
            const QJsonValue privilege = account->attributes.value(u"Privileges"_s).toObject().value(database->name);
            const bool isSuper = account->text(u"AccountType"_s) == "Super"_L1;
            if (isSuper || !privilege.isUndefined())
                users.append(QJsonObject{{u"Account"_s, account->name}, {u"AccountPrivilege"_s, isSuper ? u"ALL PRIVILEGES"_s : privilege.toString()}, {u"AccountPrivilegeDetail"_s, QString()}});
        }
        databases.append(QJsonObject{{u"DBInstanceId"_s, (*instance)->id},
                                     {u"DBName"_s, database->name},
                                     {u"DBStatus"_s, database->state},
                                     {u"DBDescription"_s, database->text(u"DBDescription"_s)},
                                     {u"CharacterSetName"_s, database->text(u"CharacterSetName"_s)},
                                     {u"Engine"_s, (*instance)->text(u"Engine"_s)},
                                     {u"Accounts"_s, wrapped(u"AccountPrivilegeInfo"_s, users)}});
    }
    return QJsonObject{{u"Databases"_s, wrapped(u"Database"_s, databases)}};
}

Answer checkDBNameAvailable(const Call &call, World &world)
{
    const auto instance = databaseOf(call, world);
    if (!instance)
        return refuse(instance.error());
    if (auto no = databaseTaken(call, world, **instance))
        return refuse(*no);
    return QJsonObject();
}

tl::expected<const Resource *, Refusal> namedDatabase(const Call &call, const World &world)
{
    const auto instance = readyDatabaseOf(call, world);
    if (!instance)
        return refuse(instance.error());
    const Resource *database = childNamed(world, **instance, u"database"_s, call.text(u"DBName"_s));
    if (!database)
        return noDatabase();
    return database;
}

Answer modifyDBDescription(const Call &call, World &world)
{
    const auto database = namedDatabase(call, world);
    if (!database)
        return refuse(database.error());
    if (!isPlainText(call.text(u"DBDescription"_s), 2, 256))
        return refuse(400, u"InvalidDBDescription.Malformed"_s, u"The specified DBDescription is not valid."_s);
    world.setAttribute((*database)->id, u"DBDescription"_s, call.text(u"DBDescription"_s));
    return QJsonObject();
}

Answer deleteDatabase(const Call &call, World &world)
{
    const auto database = namedDatabase(call, world);
    if (!database)
        return refuse(database.error());
    if ((*database)->state != "Running"_L1)
        return refuse(403, u"OperationDenied.DBStatus"_s, u"The operation is not permitted due to status of the database."_s);
    const QString id = (*database)->id;
    const QString name = (*database)->name;
    for (const Resource *account : world.childrenOf((*database)->parent, u"dbaccount"_s)) {
        world.edit(account->id, [&](Resource &changed) {
            QJsonObject privileges = changed.attributes.value(u"Privileges"_s).toObject();
            privileges.remove(name);
            changed.attributes.insert(u"Privileges"_s, privileges);
        });
    }
    world.setState(id, u"Deleting"_s);
    world.after(id, world.duration(u"database.delete"_s), {.removes = true});
    return QJsonObject();
}

// --- Privileges ------------------------------------------------------------------------------------------------------------------------------

Answer grantAccountPrivilege(const Call &call, World &world)
{
    const auto account = accountOf(call, world);
    if (!account)
        return refuse(account.error());
    const Resource *instance = world.find((*account)->parent);
    const QStringList names = call.commaList(u"DBName"_s);
    const QStringList privileges = call.commaList(u"AccountPrivilege"_s);
    if (names.size() != privileges.size())
        return refuse(400, u"InvalidAccountPrivilege.Malformed"_s, u"DBName and AccountPrivilege must have the same number of items."_s);
    const bool mysql = instance->text(u"Engine"_s) == "MySQL"_L1 || instance->text(u"Engine"_s) == "MariaDB"_L1;
    const QStringList known = mysql ? QStringList{u"ReadWrite"_s, u"ReadOnly"_s, u"DDLOnly"_s, u"DMLOnly"_s} : QStringList{u"DBOwner"_s, u"ReadWrite"_s, u"ReadOnly"_s};
    if ((*account)->state != "Available"_L1)
        return refuse(403, u"OperationDenied.DBStatus"_s, u"The operation is not permitted due to status of the account."_s);
    QJsonObject granted = (*account)->attributes.value(u"Privileges"_s).toObject();
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!known.contains(privileges[i]))
            return refuse(400, u"InvalidAccountPrivilege.Malformed"_s, u"The specified AccountPrivilege is not valid."_s);
        // A fresh database is not visible here yet.
        const Resource *database = childNamed(world, *instance, u"database"_s, names[i]);
        if (!database || database->state != "Running"_L1)
            return noDatabase();
        granted.insert(names[i], privileges[i]);
    }
    world.setAttribute((*account)->id, u"Privileges"_s, granted);
    return QJsonObject();
}

Answer revokeAccountPrivilege(const Call &call, World &world)
{
    const auto account = accountOf(call, world);
    if (!account)
        return refuse(account.error());
    QJsonObject granted = (*account)->attributes.value(u"Privileges"_s).toObject();
    for (const QString &name : call.commaList(u"DBName"_s)) {
        if (!childNamed(world, *world.find((*account)->parent), u"database"_s, name))
            return noDatabase();
        granted.remove(name);
    }
    world.setAttribute((*account)->id, u"Privileges"_s, granted);
    return QJsonObject();
}

} // namespace

Module dbaccountModule()
{
    const Product &product = Products::rds;
    return {.actions = {{product, "CreateAccount"_L1, createAccount, true},
                        {product, "DescribeAccounts"_L1, describeAccounts},
                        {product, "CheckAccountNameAvailable"_L1, checkAccountNameAvailable},
                        {product, "ModifyAccountDescription"_L1, modifyAccountDescription, true},
                        {product, "ResetAccountPassword"_L1, resetAccountPassword, true},
                        {product, "DeleteAccount"_L1, deleteAccount, true},
                        {product, "CreateDatabase"_L1, createDatabase, true},
                        {product, "DescribeDatabases"_L1, describeDatabases},
                        {product, "CheckDBNameAvailable"_L1, checkDBNameAvailable},
                        {product, "ModifyDBDescription"_L1, modifyDBDescription, true},
                        {product, "DeleteDatabase"_L1, deleteDatabase, true},
                        {product, "GrantAccountPrivilege"_L1, grantAccountPrivilege, true},
                        {product, "RevokeAccountPrivilege"_L1, revokeAccountPrivilege, true}},
            .durations = {{u"dbaccount.create"_s, 5}, {u"database.create"_s, 5}, {u"database.delete"_s, 3}}};
}

} // namespace CloudSim
