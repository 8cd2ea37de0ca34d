#include "tests/simulator/simfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace CloudSim;
using namespace Qt::StringLiterals;

using Parameters = QMap<QString, QString>;

namespace {

SimClient::Result rds(SimClient &cloud, const QString &action, const Parameters &parameters = {})
{
    return cloud.call(Products::rds, action, parameters);
}

Parameters order(const SimNetwork &network)
{
    return {{u"Engine"_s, u"MySQL"_s},
            {u"EngineVersion"_s, u"8.0"_s},
            {u"DBInstanceClass"_s, u"mysql.n2.medium.2c"_s},
            {u"DBInstanceStorage"_s, u"100"_s},
            {u"DBInstanceStorageType"_s, u"cloud_essd"_s},
            {u"Category"_s, u"HighAvailability"_s},
            {u"DBInstanceNetType"_s, u"Intranet"_s},
            {u"InstanceNetworkType"_s, u"VPC"_s},
            {u"SecurityIPList"_s, u"10.0.1.0/24,10.0.2.0/28"_s},
            {u"PayType"_s, u"Postpaid"_s},
            {u"DBInstanceDescription"_s, u"shop-db"_s},
            {u"VPCId"_s, network.vpc},
            {u"VSwitchId"_s, network.vswitchA + u',' + network.vswitchB},
            {u"ZoneId"_s, network.zoneA},
            {u"ZoneIdSlave1"_s, network.zoneB}};
}

Parameters basicOrder(const SimNetwork &network)
{
    Parameters basic = order(network);
    basic.insert({{u"DBInstanceClass"_s, u"mysql.n2.medium.1"_s}, {u"Category"_s, u"Basic"_s}, {u"VSwitchId"_s, network.vswitchA}, {u"ZoneIdSlave1"_s, QString()}});
    return basic;
}

QString makeDatabase(SimClient &cloud, const Parameters &parameters)
{
    const QString id = rds(cloud, u"CreateDBInstance"_s, parameters).id(u"DBInstanceId"_s);
    cloud.wait(1200);
    return id;
}

QJsonObject attribute(SimClient &cloud, const QString &id)
{
    return at(rds(cloud, u"DescribeDBInstanceAttribute"_s, {{u"DBInstanceId"_s, id}}).body, u"Items.DBInstanceAttribute.0"_s).toObject();
}

QString status(SimClient &cloud, const QString &id)
{
    return attribute(cloud, id).value(u"DBInstanceStatus"_s).toString();
}

} // namespace

class tst_simrds : public QObject
{
    Q_OBJECT

private slots:
    void instanceIsRunningAfterAWhile();
    void badOrders_data();
    void badOrders();
    void dryRunSucceeds();
    void tokenMakesNoSecondInstance();
    void whitelists();
    void accountsAndDatabases();
    void grantWaitsForTheDatabase();
    void badAccounts_data();
    void badAccounts();
    void passwordIsNowhere();
    void backupPolicy();
    void backupByHand();
    void readOnlyInstance();
    void splittingOfBothGenerations();
    void releasing();
    void changes();
    void monitoring();
    void whatIsOnSale();
    void prices();
    void answersKeepTheContract();
};

void tst_simrds::instanceIsRunningAfterAWhile()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const auto made = rds(cloud, u"CreateDBInstance"_s, order(network));
    QVERIFY2(made.ok(), qPrintable(made.code));
    const QString id = made.id(u"DBInstanceId"_s);
    QVERIFY(id.startsWith(u"rm-"_s));
    QCOMPARE(made.id(u"Port"_s), u"3306"_s);
    QCOMPARE(status(cloud, id), u"Creating"_s);
    const auto early = rds(cloud, u"ModifySecurityIps"_s, {{u"DBInstanceId"_s, id}, {u"SecurityIps"_s, u"10.0.0.1"_s}});
    QCOMPARE(early.code, u"OperationDenied.DBInstanceStatus"_s);
    QCOMPARE(early.status, 403);
    cloud.wait(600);
    const QJsonObject read = attribute(cloud, id);
    QCOMPARE(read.value(u"DBInstanceStatus"_s).toString(), u"Running"_s);
    QCOMPARE(read.value(u"DBInstanceCPU"_s).toString(), u"2"_s);
    QCOMPARE(read.value(u"DBInstanceMemory"_s).toInt(), 4096);
    QCOMPARE(read.value(u"DBInstanceStorage"_s).toInt(), 100);
    QVERIFY(read.value(u"Port"_s).isString());
    QCOMPARE(textAt(read, u"SlaveZones.SlaveZone.0.ZoneId"_s), network.zoneB);
    const auto net = rds(cloud, u"DescribeDBInstanceNetInfo"_s, {{u"DBInstanceId"_s, id}});
    QCOMPARE(textAt(net.body, u"DBInstanceNetInfos.DBInstanceNetInfo.0.IPType"_s), u"Private"_s);
    QVERIFY(textAt(net.body, u"DBInstanceNetInfos.DBInstanceNetInfo.0.IPAddress"_s).startsWith(u"10.0.1."_s));
    const auto list = rds(cloud, u"DescribeDBInstances"_s, {{u"VpcId"_s, network.vpc}});
    QCOMPARE(at(list.body, u"TotalRecordCount"_s).toInt(), 1);
}

void tst_simrds::badOrders_data()
{
    QTest::addColumn<Parameters>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("no whitelist") << Parameters{{u"SecurityIPList"_s, QString()}} << u"MissingParameter"_s;
    QTest::newRow("neither with nor without case") << Parameters{{u"DBIsIgnoreCase"_s, u"maybe"_s}} << u"InvalidDBIsIgnoreCase.Malformed"_s;
    QTest::newRow("entry twice") << Parameters{{u"SecurityIPList"_s, u"10.0.0.1,10.0.0.1"_s}} << u"InvalidSecurityIPList.Duplicate"_s;
    QTest::newRow("entry is no address") << Parameters{{u"SecurityIPList"_s, u"everyone"_s}} << u"InvalidSecurityIPListLength.Malformed"_s;
    QTest::newRow("class of another edition") << Parameters{{u"DBInstanceClass"_s, u"mysql.n2.medium.1"_s}} << u"InvalidDBInstanceClass.NotFound"_s;
    QTest::newRow("version that the class has not") << Parameters{{u"EngineVersion"_s, u"5.5"_s}} << u"InvalidEngineVersion.Malformed"_s;
    QTest::newRow("storage off the steps") << Parameters{{u"DBInstanceStorage"_s, u"101"_s}} << u"InvalidDBInstanceStorage.Malformed"_s;
    QTest::newRow("local disks") << Parameters{{u"DBInstanceStorageType"_s, u"local_ssd"_s}} << u"InvalidDBInstanceStorageType.Malformed"_s;
    QTest::newRow("spelt as Redis spells it") << Parameters{{u"PayType"_s, u"PostPaid"_s}} << u"InvalidPayType.Malformed"_s;
    QTest::newRow("two vswitches, no second zone") << Parameters{{u"ZoneIdSlave1"_s, QString()}} << u"InvalidAvZone.Format"_s;
    QTest::newRow("zone of the other vswitch") << Parameters{{u"ZoneId"_s, u"cn-hangzhou-k"_s}} << u"InvalidAvZone.Format"_s;
    QTest::newRow("no VPC") << Parameters{{u"VPCId"_s, u"vpc-x"_s}} << u"InvalidVpcId.NotSupported"_s;
    QTest::newRow("no vswitch") << Parameters{{u"VSwitchId"_s, u"vsw-x"_s}} << u"InvalidDefaultVSwitch.NotFound"_s;
    QTest::newRow("description starts with a digit") << Parameters{{u"DBInstanceDescription"_s, u"1shop"_s}} << u"InvalidDBInstanceDescription.Malformed"_s;
}

void tst_simrds::badOrders()
{
    QFETCH(Parameters, change);
    QFETCH(QString, code);
    SimClient cloud;
    Parameters parameters = order(makeNetwork(cloud));
    parameters.insert(change);
    QCOMPARE(rds(cloud, u"CreateDBInstance"_s, parameters).code, code);
    QCOMPARE(at(rds(cloud, u"DescribeDBInstances"_s).body, u"TotalRecordCount"_s).toInt(), 0);
}

void tst_simrds::dryRunSucceeds()
{
    SimClient cloud;
    Parameters parameters = order(makeNetwork(cloud));
    parameters.insert(u"DryRun"_s, u"true"_s);
    const auto dry = rds(cloud, u"CreateDBInstance"_s, parameters);
    QVERIFY(dry.ok());
    QVERIFY(at(dry.body, u"DryRunResult"_s).toBool());
    QCOMPARE(at(rds(cloud, u"DescribeDBInstances"_s).body, u"TotalRecordCount"_s).toInt(), 0);
}

void tst_simrds::tokenMakesNoSecondInstance()
{
    SimClient cloud;
    Parameters parameters = order(makeNetwork(cloud));
    parameters.insert(u"ClientToken"_s, u"once"_s);
    const QString first = rds(cloud, u"CreateDBInstance"_s, parameters).id(u"DBInstanceId"_s);
    QCOMPARE(rds(cloud, u"CreateDBInstance"_s, parameters).id(u"DBInstanceId"_s), first);
}

void tst_simrds::whitelists()
{
    SimClient cloud;
    const QString id = makeDatabase(cloud, order(makeNetwork(cloud)));
    const auto list = [&](int group) {
        return textAt(rds(cloud, u"DescribeDBInstanceIPArrayList"_s, {{u"DBInstanceId"_s, id}}).body, u"Items.DBInstanceIPArray.%1.SecurityIPList"_s.arg(group));
    };
    QCOMPARE(list(0), u"10.0.1.0/24,10.0.2.0/28"_s);
    QVERIFY(rds(cloud, u"ModifySecurityIps"_s, {{u"DBInstanceId"_s, id}, {u"SecurityIps"_s, u"10.0.9.9"_s}, {u"ModifyMode"_s, u"Append"_s}}).ok());
    QCOMPARE(list(0), u"10.0.1.0/24,10.0.2.0/28,10.0.9.9"_s);
    QVERIFY(rds(cloud, u"ModifySecurityIps"_s, {{u"DBInstanceId"_s, id}, {u"SecurityIps"_s, u"10.0.7.7"_s}}).ok()); // Cover is the default
    QCOMPARE(list(0), u"10.0.7.7"_s);
    QVERIFY(!rds(cloud, u"ModifySecurityIps"_s, {{u"DBInstanceId"_s, id}, {u"SecurityIps"_s, u"10.0.7.7"_s}, {u"ModifyMode"_s, u"Delete"_s}}).ok());
    QVERIFY(rds(cloud, u"ModifySecurityIps"_s, {{u"DBInstanceId"_s, id}, {u"SecurityIps"_s, u"0.0.0.0/0"_s}, {u"DBInstanceIPArrayName"_s, u"all"_s}}).ok());
    QCOMPARE(list(1), u"0.0.0.0/0"_s);
}

void tst_simrds::accountsAndDatabases()
{
    SimClient cloud;
    const QString id = makeDatabase(cloud, order(makeNetwork(cloud)));
    const Parameters database{{u"DBInstanceId"_s, id}, {u"DBName"_s, u"shop"_s}, {u"CharacterSetName"_s, u"utf8mb4"_s}};
    QVERIFY(rds(cloud, u"CreateDatabase"_s, database).ok());
    QCOMPARE(rds(cloud, u"CreateDatabase"_s, database).code, u"InvalidDBName.Duplicate"_s);
    QCOMPARE(rds(cloud, u"CheckDBNameAvailable"_s, {{u"DBInstanceId"_s, id}, {u"DBName"_s, u"shop"_s}}).code, u"InvalidDBName.Duplicate"_s);
    const Parameters account{{u"DBInstanceId"_s, id}, {u"AccountName"_s, u"shop_app"_s}, {u"AccountPassword"_s, u"Very-secret-1"_s}};
    QVERIFY(rds(cloud, u"CreateAccount"_s, account).ok());
    QCOMPARE(rds(cloud, u"CreateAccount"_s, account).code, u"InvalidAccountName.Duplicate"_s);
    const auto state = [&] {
        return textAt(rds(cloud, u"DescribeAccounts"_s, {{u"DBInstanceId"_s, id}}).body, u"Accounts.DBInstanceAccount.0.AccountStatus"_s);
    };
    QCOMPARE(state(), u"Unavailable"_s);
    cloud.wait(30);
    QCOMPARE(state(), u"Available"_s);
    QVERIFY(rds(cloud, u"GrantAccountPrivilege"_s, {{u"DBInstanceId"_s, id}, {u"AccountName"_s, u"shop_app"_s}, {u"DBName"_s, u"shop"_s}, {u"AccountPrivilege"_s, u"ReadWrite"_s}}).ok());
    const QJsonObject accounts = rds(cloud, u"DescribeAccounts"_s, {{u"DBInstanceId"_s, id}}).body;
    QCOMPARE(textAt(accounts, u"Accounts.DBInstanceAccount.0.DatabasePrivileges.DatabasePrivilege.0.AccountPrivilege"_s), u"ReadWrite"_s);
    const QJsonObject databases = rds(cloud, u"DescribeDatabases"_s, {{u"DBInstanceId"_s, id}}).body;
    QCOMPARE(textAt(databases, u"Databases.Database.0.DBStatus"_s), u"Running"_s);
    QCOMPARE(textAt(databases, u"Databases.Database.0.Accounts.AccountPrivilegeInfo.0.Account"_s), u"shop_app"_s);
    QCOMPARE(rds(cloud, u"DescribeDatabases"_s, {{u"DBInstanceId"_s, id}, {u"PageSize"_s, u"10"_s}}).code, u"InvalidPageSize"_s);
    QCOMPARE(rds(cloud, u"DescribeAccounts"_s, {{u"DBInstanceId"_s, id}, {u"PageSize"_s, u"10"_s}}).code, u"InvalidPageSize"_s);
    QVERIFY(rds(cloud, u"RevokeAccountPrivilege"_s, {{u"DBInstanceId"_s, id}, {u"AccountName"_s, u"shop_app"_s}, {u"DBName"_s, u"shop"_s}}).ok());
    QVERIFY(rds(cloud, u"DeleteAccount"_s, {{u"DBInstanceId"_s, id}, {u"AccountName"_s, u"shop_app"_s}}).ok());
    QCOMPARE(rds(cloud, u"DeleteAccount"_s, {{u"DBInstanceId"_s, id}, {u"AccountName"_s, u"shop_app"_s}}).code, u"InvalidAccountName.NotFound"_s);
    QVERIFY(rds(cloud, u"DeleteDatabase"_s, {{u"DBInstanceId"_s, id}, {u"DBName"_s, u"shop"_s}}).ok());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simrds::grantWaitsForTheDatabase()
{
    SimClient cloud;
    const QString id = makeDatabase(cloud, order(makeNetwork(cloud)));
    rds(cloud, u"CreateAccount"_s, {{u"DBInstanceId"_s, id}, {u"AccountName"_s, u"shop_app"_s}, {u"AccountPassword"_s, u"Very-secret-1"_s}});
    cloud.wait(30);
    rds(cloud, u"CreateDatabase"_s, {{u"DBInstanceId"_s, id}, {u"DBName"_s, u"shop"_s}, {u"CharacterSetName"_s, u"utf8mb4"_s}});
    const Parameters grant{{u"DBInstanceId"_s, id}, {u"AccountName"_s, u"shop_app"_s}, {u"DBName"_s, u"shop"_s}, {u"AccountPrivilege"_s, u"ReadWrite"_s}};
    QCOMPARE(rds(cloud, u"GrantAccountPrivilege"_s, grant).code, u"InvalidDB.NotFound"_s);
    cloud.wait(30);
    QVERIFY(rds(cloud, u"GrantAccountPrivilege"_s, grant).ok());
    Parameters uneven = grant;
    uneven.insert(u"DBName"_s, u"shop,other"_s);
    QCOMPARE(rds(cloud, u"GrantAccountPrivilege"_s, uneven).code, u"InvalidAccountPrivilege.Malformed"_s);
}

void tst_simrds::badAccounts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    QTest::newRow("forbidden word") << u"root"_s << u"Very-secret-1"_s << u"InvalidAccountName.Malformed"_s;
    QTest::newRow("starts with a digit") << u"1shop"_s << u"Very-secret-1"_s << u"InvalidAccountName.Malformed"_s;
    QTest::newRow("ends with an underline") << u"shop_"_s << u"Very-secret-1"_s << u"InvalidAccountName.Malformed"_s;
    QTest::newRow("two kinds of characters") << u"shop"_s << u"secretsecret1"_s << u"InvalidAccountPassword.Malformed"_s;
    QTest::newRow("character that is not allowed") << u"shop"_s << u"Very secret 1"_s << u"InvalidAccountPassword.Malformed"_s;
}

void tst_simrds::badAccounts()
{
    QFETCH(QString, name);
    QFETCH(QString, password);
    QFETCH(QString, code);
    SimClient cloud;
    const QString id = makeDatabase(cloud, order(makeNetwork(cloud)));
    QCOMPARE(rds(cloud, u"CreateAccount"_s, {{u"DBInstanceId"_s, id}, {u"AccountName"_s, name}, {u"AccountPassword"_s, password}}).code, code);
}

void tst_simrds::passwordIsNowhere()
{
    SimClient cloud;
    const QString id = makeDatabase(cloud, order(makeNetwork(cloud)));
    QVERIFY(rds(cloud, u"CreateAccount"_s, {{u"DBInstanceId"_s, id}, {u"AccountName"_s, u"shop_app"_s}, {u"AccountPassword"_s, u"Very-secret-1"_s}}).ok());
    for (const Resource *resource : cloud.cloud().world().everything())
        QVERIFY(!QJsonDocument(toJson(*resource)).toJson().contains("Very-secret-1"));
    QVERIFY(!QJsonDocument(cloud.sim("GET", "/_sim/requests")).toJson().contains("Very-secret-1"));
}

void tst_simrds::backupPolicy()
{
    SimClient cloud;
    const QString id = makeDatabase(cloud, order(makeNetwork(cloud)));
    Parameters policy{{u"DBInstanceId"_s, id},
                      {u"BackupPolicyMode"_s, u"DataBackupPolicy"_s},
                      {u"PreferredBackupPeriod"_s, u"Monday,Wednesday,Friday,Sunday"_s},
                      {u"PreferredBackupTime"_s, u"18:00Z-19:00Z"_s},
                      {u"BackupRetentionPeriod"_s, u"14"_s}};
    QVERIFY(rds(cloud, u"ModifyBackupPolicy"_s, policy).ok());
    QVERIFY(rds(cloud, u"ModifyBackupPolicy"_s, {{u"DBInstanceId"_s, id}, {u"BackupPolicyMode"_s, u"LogBackupPolicy"_s}, {u"EnableBackupLog"_s, u"True"_s}, {u"LogBackupRetentionPeriod"_s, u"7"_s}}).ok());
    const QJsonObject read = rds(cloud, u"DescribeBackupPolicy"_s, {{u"DBInstanceId"_s, id}}).body;
    QCOMPARE(read.value(u"PreferredBackupPeriod"_s).toString(), u"Monday,Wednesday,Friday,Sunday"_s);
    QCOMPARE(read.value(u"BackupRetentionPeriod"_s).toInt(), 14);
    QCOMPARE(read.value(u"EnableBackupLog"_s).toString(), u"1"_s);
    QVERIFY(read.value(u"EnableIncrementDataBackup"_s).isBool()); // the Terraform provider looks at it unasked
    QCOMPARE(read.value(u"Category"_s).toString(), u"Standard"_s);
    Parameters flash = policy;
    flash.insert(u"Category"_s, u"Flash"_s);
    QVERIFY(rds(cloud, u"ModifyBackupPolicy"_s, flash).ok());
    QCOMPARE(textAt(rds(cloud, u"DescribeBackupPolicy"_s, {{u"DBInstanceId"_s, id}}).body, u"Category"_s), u"Flash"_s);
    flash.insert(u"Category"_s, u"Slow"_s);
    QCOMPARE(rds(cloud, u"ModifyBackupPolicy"_s, flash).code, u"InvalidCategory.Malformed"_s);
    policy.insert(u"PreferredBackupPeriod"_s, u"Monday"_s); // two days at least
    QCOMPARE(rds(cloud, u"ModifyBackupPolicy"_s, policy).code, u"InvalidPreferredBackupPeriod.Malformed"_s);
    policy.insert({{u"PreferredBackupPeriod"_s, u"Monday,Friday"_s}, {u"PreferredBackupTime"_s, u"18:00Z-20:00Z"_s}});
    QCOMPARE(rds(cloud, u"ModifyBackupPolicy"_s, policy).code, u"InvalidPreferredBackupTime.Malformed"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simrds::backupByHand()
{
    SimClient cloud;
    const QString id = makeDatabase(cloud, order(makeNetwork(cloud)));
    QVERIFY(!rds(cloud, u"CreateBackup"_s, {{u"DBInstanceId"_s, id}}).id(u"BackupJobId"_s).isEmpty());
    QCOMPARE(rds(cloud, u"CreateBackup"_s, {{u"DBInstanceId"_s, id}}).status, 403);
    QCOMPARE(at(rds(cloud, u"DescribeBackups"_s, {{u"DBInstanceId"_s, id}}).body, u"Items.Backup"_s).toArray().size(), 0);
    cloud.wait(200);
    QCOMPARE(textAt(rds(cloud, u"DescribeBackups"_s, {{u"DBInstanceId"_s, id}}).body, u"Items.Backup.0.BackupStatus"_s), u"Success"_s);
    QCOMPARE(textAt(rds(cloud, u"DescribeBackupTasks"_s, {{u"DBInstanceId"_s, id}}).body, u"Items.BackupJob.0.BackupStatus"_s), u"Finished"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simrds::readOnlyInstance()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString primary = makeDatabase(cloud, order(network));
    Parameters copy{{u"DBInstanceId"_s, primary},
                    {u"EngineVersion"_s, u"8.0"_s},
                    {u"DBInstanceClass"_s, u"mysqlro.n2.medium.1c"_s},
                    {u"DBInstanceStorage"_s, u"100"_s},
                    {u"DBInstanceStorageType"_s, u"cloud_essd"_s},
                    {u"PayType"_s, u"Postpaid"_s},
                    {u"VPCId"_s, network.vpc},
                    {u"VSwitchId"_s, network.vswitchA},
                    {u"ZoneId"_s, network.zoneA}};
    Parameters small = copy;
    small.insert(u"DBInstanceStorage"_s, u"50"_s);
    QCOMPARE(rds(cloud, u"CreateReadOnlyDBInstance"_s, small).code, u"IncorrectPrimaryDBInstanceDisksize"_s);
    const auto made = rds(cloud, u"CreateReadOnlyDBInstance"_s, copy);
    QVERIFY2(made.ok(), qPrintable(made.code));
    QVERIFY(made.id(u"DBInstanceId"_s).startsWith(u"rr-"_s));
    cloud.wait(1200);
    QCOMPARE(status(cloud, made.id(u"DBInstanceId"_s)), u"Running"_s);
    QCOMPARE(textAt(attribute(cloud, primary), u"ReadOnlyDBInstanceIds.ReadOnlyDBInstanceId.0.DBInstanceId"_s), made.id(u"DBInstanceId"_s));
    const auto refused = rds(cloud, u"DeleteDBInstance"_s, {{u"DBInstanceId"_s, primary}});
    QCOMPARE(refused.code, u"DependencyViolation"_s);
    QCOMPARE(refused.status, 403);
    // Basic has one node and no copies.
    copy.insert(u"DBInstanceId"_s, makeDatabase(cloud, basicOrder(network)));
    QCOMPARE(rds(cloud, u"CreateReadOnlyDBInstance"_s, copy).code, u"OperationDenied.PrimaryDBInstanceType"_s);
}

void tst_simrds::splittingOfBothGenerations()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString id = makeDatabase(cloud, order(network));
    // The old one is not for MySQL 8.0 and not for cloud disks.
    QVERIFY(!rds(cloud, u"AllocateReadWriteSplittingConnection"_s, {{u"DBInstanceId"_s, id}}).ok());
    const Parameters proxy{{u"DBInstanceId"_s, id},
                           {u"ConfigDBProxyService"_s, u"Startup"_s},
                           {u"DBProxyInstanceNum"_s, u"1"_s},
                           {u"DBProxyInstanceType"_s, u"common"_s},
                           {u"InstanceNetworkType"_s, u"VPC"_s},
                           {u"VPCId"_s, network.vpc},
                           {u"VSwitchId"_s, network.vswitchA}};
    QVERIFY(rds(cloud, u"ModifyDBProxy"_s, proxy).ok());
    QCOMPARE(textAt(rds(cloud, u"DescribeDBProxy"_s, {{u"DBInstanceId"_s, id}}).body, u"DBProxyInstanceStatus"_s), u"Creating"_s);
    cloud.wait(1200);
    const QJsonObject read = rds(cloud, u"DescribeDBProxy"_s, {{u"DBInstanceId"_s, id}}).body;
    QCOMPARE(textAt(read, u"DBProxyInstanceStatus"_s), u"Running"_s);
    const QString endpoint = textAt(read, u"DBProxyConnectStringItems.DBProxyConnectStringItems.0.DBProxyEndpointId"_s);
    QVERIFY(!endpoint.isEmpty());
    QVERIFY(rds(cloud, u"ModifyDBProxyEndpoint"_s, {{u"DBInstanceId"_s, id}, {u"DBProxyEndpointId"_s, endpoint}, {u"ConfigDBProxyFeatures"_s, u"ReadWriteSpliting:1"_s}}).ok());
    QCOMPARE(textAt(rds(cloud, u"DescribeDBProxyEndpoint"_s, {{u"DBInstanceId"_s, id}, {u"DBProxyEndpointId"_s, endpoint}}).body, u"DBProxyFeatures"_s), u"ReadWriteSpliting:1"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simrds::releasing()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    Parameters protectedOrder = order(network);
    protectedOrder.insert(u"DeletionProtection"_s, u"true"_s);
    const QString id = makeDatabase(cloud, protectedOrder);
    rds(cloud, u"CreateDatabase"_s, {{u"DBInstanceId"_s, id}, {u"DBName"_s, u"shop"_s}, {u"CharacterSetName"_s, u"utf8mb4"_s}});
    QCOMPARE(rds(cloud, u"DeleteDBInstance"_s, {{u"DBInstanceId"_s, id}}).status, 403);
    QVERIFY(rds(cloud, u"ModifyDBInstanceDeletionProtection"_s, {{u"DBInstanceId"_s, id}, {u"DeletionProtection"_s, u"false"_s}}).ok());
    QVERIFY(rds(cloud, u"DeleteDBInstance"_s, {{u"DBInstanceId"_s, id}}).ok());
    QCOMPARE(status(cloud, id), u"Deleting"_s);
    QCOMPARE(rds(cloud, u"DeleteDBInstance"_s, {{u"DBInstanceId"_s, id}}).code, u"OperationDenied.DBInstanceStatus"_s);
    cloud.wait(21);
    QCOMPARE(rds(cloud, u"DescribeDBInstanceAttribute"_s, {{u"DBInstanceId"_s, id}}).code, u"InvalidDBInstanceId.NotFound"_s);
    QCOMPARE(cloud.vpc(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, network.vswitchB}}).code, u"DependencyViolation"_s);
    cloud.wait(30);
    QVERIFY(cloud.vpc(u"DeleteVSwitch"_s, {{u"VSwitchId"_s, network.vswitchB}}).ok());
    cloud.wait(30);
    for (const QJsonValue &left : cloud.sim("GET", "/_sim/resources").value(u"resources"_s).toArray())
        QCOMPARE(left.toObject().value(u"product"_s).toString(), u"Vpc"_s);
}

void tst_simrds::changes()
{
    SimClient cloud;
    const QString id = makeDatabase(cloud, order(makeNetwork(cloud)));
    QVERIFY(rds(cloud, u"ModifyDBInstanceDescription"_s, {{u"DBInstanceId"_s, id}, {u"DBInstanceDescription"_s, u"shop-main"_s}}).ok());
    QVERIFY(rds(cloud, u"ModifyDBInstanceSpec"_s, {{u"DBInstanceId"_s, id}, {u"DBInstanceClass"_s, u"mysql.n4.medium.2c"_s}, {u"DBInstanceStorage"_s, u"200"_s}, {u"PayType"_s, u"Postpaid"_s}}).ok());
    QCOMPARE(status(cloud, id), u"DBInstanceClassChanging"_s);
    QCOMPARE(rds(cloud, u"ModifyDBInstanceSpec"_s, {{u"DBInstanceId"_s, id}, {u"DBInstanceStorage"_s, u"300"_s}}).code, u"OperationDenied.DBInstanceStatus"_s);
    cloud.wait(600);
    QCOMPARE(attribute(cloud, id).value(u"DBInstanceStorage"_s).toInt(), 200);
    QCOMPARE(rds(cloud, u"ModifyDBInstanceSpec"_s, {{u"DBInstanceId"_s, id}, {u"DBInstanceStorage"_s, u"100"_s}}).code, u"InvalidDBInstanceStorage.Malformed"_s);
    const QString old = attribute(cloud, id).value(u"ConnectionString"_s).toString();
    QVERIFY(rds(cloud, u"ModifyDBInstanceConnectionString"_s, {{u"DBInstanceId"_s, id}, {u"CurrentConnectionString"_s, old}, {u"ConnectionStringPrefix"_s, u"shop-main-db"_s}, {u"Port"_s, u"3307"_s}}).ok());
    cloud.wait(60);
    QVERIFY(attribute(cloud, id).value(u"ConnectionString"_s).toString().startsWith(u"shop-main-db."_s));
    QVERIFY(rds(cloud, u"ModifyParameter"_s, {{u"DBInstanceId"_s, id}, {u"Parameters"_s, u"{\"max_connect_errors\":\"200\"}"_s}}).ok());
    cloud.wait(60);
    QVERIFY(rds(cloud, u"SwitchDBInstanceHA"_s, {{u"DBInstanceId"_s, id}, {u"NodeId"_s, u"1"_s}}).ok());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simrds::monitoring()
{
    SimClient cloud;
    const QString id = makeDatabase(cloud, order(makeNetwork(cloud)));
    cloud.wait(7200);
    const Parameters hour{{u"DBInstanceId"_s, id}, {u"Key"_s, u"MySQL_MemCpuUsage,MySQL_Sessions"_s}, {u"StartTime"_s, u"2026-01-01T01:00Z"_s}, {u"EndTime"_s, u"2026-01-01T02:00Z"_s}};
    const auto read = rds(cloud, u"DescribeDBInstancePerformance"_s, hour);
    QCOMPARE(textAt(read.body, u"PerformanceKeys.PerformanceKey.0.ValueFormat"_s), u"cpuusage&memusage"_s);
    const QJsonArray values = at(read.body, u"PerformanceKeys.PerformanceKey.0.Values.PerformanceValue"_s).toArray();
    QVERIFY(values.size() > 5);
    QCOMPARE(values.first().toObject().value(u"Value"_s).toString().count(u'&'), 1);
    QCOMPARE(at(rds(cloud, u"DescribeDBInstancePerformance"_s, hour).body, u"PerformanceKeys"_s), at(read.body, u"PerformanceKeys"_s)); // the past does not change
    Parameters moment = hour;
    moment.insert(u"EndTime"_s, u"2026-01-01T01:01Z"_s); // shorter than the monitoring period
    QCOMPARE(at(rds(cloud, u"DescribeDBInstancePerformance"_s, moment).body, u"PerformanceKeys.PerformanceKey.0.Values.PerformanceValue"_s).toArray().size(), 0);
    QVERIFY(at(rds(cloud, u"DescribeResourceUsage"_s, {{u"DBInstanceId"_s, id}}).body, u"DiskUsed"_s).toDouble() > 1e6);
}

void tst_simrds::whatIsOnSale()
{
    SimClient cloud;
    QVERIFY(!textAt(rds(cloud, u"DescribeRegions"_s).body, u"Regions.RDSRegion.0.RegionEndpoint"_s).isEmpty());
    const auto zones = rds(cloud, u"DescribeAvailableZones"_s, {{u"Engine"_s, u"MySQL"_s}});
    QCOMPARE(textAt(zones.body, u"AvailableZones.0.ZoneId"_s), cloud.zone());
    QVERIFY(!textAt(zones.body, u"AvailableZones.0.SupportedEngines.0.SupportedEngineVersions.0.SupportedCategorys.0.SupportedStorageTypes.0.StorageType"_s).isEmpty());
    const Parameters question{{u"Engine"_s, u"MySQL"_s}, {u"EngineVersion"_s, u"8.0"_s}, {u"Category"_s, u"HighAvailability"_s}, {u"DBInstanceStorageType"_s, u"cloud_essd"_s}, {u"ZoneId"_s, cloud.zone()}};
    const QByteArray classes = QJsonDocument(rds(cloud, u"DescribeAvailableClasses"_s, question).body).toJson();
    QVERIFY(classes.contains("mysql.n2.medium.2c"));
    QVERIFY(!classes.contains("mysql.n2.medium.1\""));
    QVERIFY(at(rds(cloud, u"ListClasses"_s, {{u"CommodityCode"_s, u"bards"_s}, {u"OrderType"_s, u"BUY"_s}}).body, u"Items.0.Cpu"_s).isString());
    QCOMPARE(at(rds(cloud, u"ListClasses"_s, {{u"CommodityCode"_s, u"bards_intl"_s}, {u"OrderType"_s, u"BUY"_s}}).body, u"Items"_s).toArray().size(), 0);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simrds::prices()
{
    SimClient cloud;
    Parameters question{{u"CommodityCode"_s, u"bards"_s}, {u"Engine"_s, u"MySQL"_s}, {u"EngineVersion"_s, u"8.0"_s}, {u"DBInstanceClass"_s, u"mysql.n2.medium.2c"_s},
                        {u"DBInstanceStorage"_s, u"100"_s}, {u"Quantity"_s, u"1"_s}};
    const QJsonObject hour = rds(cloud, u"DescribePrice"_s, question).body;
    QVERIFY(at(hour, u"PriceInfo.TradePrice"_s).toDouble() > 0.84);
    QCOMPARE(textAt(hour, u"PriceInfo.Currency"_s), u"CNY"_s);
    question.remove(u"CommodityCode"_s); // then it is a subscription, which needs a time
    QCOMPARE(rds(cloud, u"DescribePrice"_s, question).code, u"InvalidUsedTime.Malformed"_s);
    question.insert({{u"TimeType"_s, u"Year"_s}, {u"UsedTime"_s, u"1"_s}});
    const QJsonObject year = rds(cloud, u"DescribePrice"_s, question).body;
    QVERIFY(at(year, u"PriceInfo.TradePrice"_s).toDouble() < at(year, u"PriceInfo.OriginalPrice"_s).toDouble());
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simrds::answersKeepTheContract()
{
    SimClient cloud;
    const SimNetwork network = makeNetwork(cloud);
    const QString id = makeDatabase(cloud, order(network));
    const Parameters one{{u"DBInstanceId"_s, id}};
    for (const QString &action : {u"DescribeDBInstances"_s, u"DescribeDBInstanceAttribute"_s, u"DescribeDBInstanceNetInfo"_s, u"DescribeResourceUsage"_s, u"DescribeTasks"_s,
                                  u"DescribeDBInstanceIPArrayList"_s, u"DescribeBackupPolicy"_s, u"DescribeBackups"_s, u"DescribeBackupTasks"_s, u"DescribeDBInstanceHAConfig"_s,
                                  u"DescribeDBInstanceMonitor"_s, u"DescribeDBInstanceSSL"_s, u"DescribeHADiagnoseConfig"_s, u"DescribeHASwitchConfig"_s, u"DescribeParameters"_s,
                                  u"DescribeSecurityGroupConfiguration"_s, u"DescribeSQLCollectorRetention"_s, u"DescribeSQLCollectorPolicy"_s, u"DescribeTags"_s, u"DescribeDBProxy"_s})
        QVERIFY2(rds(cloud, action, one).ok(), qPrintable(action));
    QVERIFY(rds(cloud, u"DescribeInstanceLinkedWhitelistTemplate"_s, {{u"InsName"_s, id}}).ok());
    QVERIFY(rds(cloud, u"DescribeSQLLogRecords"_s, {{u"DBInstanceId"_s, id}, {u"StartTime"_s, u"2026-01-01T00:00:00Z"_s}, {u"EndTime"_s, u"2026-01-01T01:00:00Z"_s}}).ok());
    QVERIFY(rds(cloud, u"ModifySQLCollectorPolicy"_s, {{u"DBInstanceId"_s, id}, {u"SQLCollectorStatus"_s, u"Enable"_s}}).ok());
    QVERIFY(rds(cloud, u"ModifySQLCollectorRetention"_s, {{u"DBInstanceId"_s, id}, {u"ConfigValue"_s, u"180"_s}}).ok());
    QVERIFY(rds(cloud, u"ModifyDBInstanceMonitor"_s, {{u"DBInstanceId"_s, id}, {u"Period"_s, u"60"_s}}).ok());
    QVERIFY(rds(cloud, u"TagResources"_s, {{u"ResourceType"_s, u"INSTANCE"_s}, {u"ResourceId.1"_s, id}, {u"Tag.1.Key"_s, u"owner"_s}, {u"Tag.1.Value"_s, u"me"_s}}).ok());
    QCOMPARE(at(rds(cloud, u"DescribeDBInstances"_s, {{u"Tags"_s, u"{\"owner\":\"me\"}"_s}}).body, u"TotalRecordCount"_s).toInt(), 1);
    QCOMPARE(at(rds(cloud, u"DescribeDBInstances"_s, {{u"Tags"_s, u"{\"owner\":\"you\"}"_s}}).body, u"TotalRecordCount"_s).toInt(), 0);
    const QJsonObject read = attribute(cloud, id);
    for (const QString &name : {u"ServerlessConfig"_s, u"Extra"_s, u"SlaveZones"_s, u"DBClusterNodes"_s, u"ReadOnlyDBInstanceIds"_s})
        QVERIFY2(read.value(name).isObject(), qPrintable(name)); // the Terraform provider looks into them unasked
    QCOMPARE(contractBreaks(cloud), QString());
}

QTEST_APPLESS_MAIN(tst_simrds)
#include "tst_simrds.moc"
