#include "tests/simulator/simfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace CloudSim;
using namespace Qt::StringLiterals;

using Parameters = QMap<QString, QString>;

namespace {

/// A small database with one schema, and an account of it that the SQL window uses.
struct SqlWindow
{
    SimClient &cloud;
    QString instance;
    QString host;
    QString dbId;

    explicit SqlWindow(SimClient &client, const QString &privilege = u"ReadWrite"_s)
        : cloud(client)
    {
        const SimNetwork network = makeNetwork(cloud);
        const auto made = cloud.call(Products::rds, u"CreateDBInstance"_s,
                                     {{u"Engine"_s, u"MySQL"_s},
                                      {u"EngineVersion"_s, u"8.0"_s},
                                      {u"DBInstanceClass"_s, u"mysql.n2.medium.1"_s},
                                      {u"DBInstanceStorage"_s, u"100"_s},
                                      {u"Category"_s, u"Basic"_s},
                                      {u"DBInstanceNetType"_s, u"Intranet"_s},
                                      {u"SecurityIPList"_s, u"10.0.1.0/24"_s},
                                      {u"PayType"_s, u"Postpaid"_s},
                                      {u"VPCId"_s, network.vpc},
                                      {u"VSwitchId"_s, network.vswitchA},
                                      {u"ZoneId"_s, network.zoneA}});
        instance = made.id(u"DBInstanceId"_s);
        host = made.id(u"ConnectionString"_s);
        cloud.wait(1800);
        rds(u"CreateDatabase"_s, {{u"DBName"_s, u"shop"_s}, {u"CharacterSetName"_s, u"utf8mb4"_s}});
        rds(u"CreateAccount"_s, {{u"AccountName"_s, u"shop_app"_s}, {u"AccountPassword"_s, u"Very-secret-1"_s}});
        cloud.wait(60);
        rds(u"GrantAccountPrivilege"_s, {{u"AccountName"_s, u"shop_app"_s}, {u"DBName"_s, u"shop"_s}, {u"AccountPrivilege"_s, privilege}});
        dms(u"AddInstance"_s, registration());
        dbId = QString::number(at(dms(u"GetDatabase"_s, {{u"Host"_s, host}, {u"Port"_s, u"3306"_s}, {u"SchemaName"_s, u"shop"_s}}).body, u"Database.DbId"_s).toInteger());
    }
    Parameters registration() const
    {
        return {{u"Host"_s, host},           {u"Port"_s, u"3306"_s},        {u"DatabaseUser"_s, u"shop_app"_s}, {u"DatabasePassword"_s, u"Very-secret-1"_s},
                {u"DbaId"_s, u"1"_s},        {u"EnableSellTrust"_s, u"Y"_s}, {u"EnvType"_s, u"dev"_s},           {u"ExportTimeout"_s, u"600"_s},
                {u"QueryTimeout"_s, u"60"_s}, {u"InstanceAlias"_s, u"shop"_s}, {u"InstanceSource"_s, u"RDS"_s},   {u"InstanceType"_s, u"mysql"_s},
                {u"NetworkType"_s, u"VPC"_s}};
    }
    SimClient::Result rds(const QString &action, Parameters parameters)
    {
        parameters.insert(u"DBInstanceId"_s, instance);
        return cloud.call(Products::rds, action, parameters);
    }
    SimClient::Result dms(const QString &action, const Parameters &parameters) { return cloud.call(Products::dms, action, parameters); }
    QJsonObject run(const QString &script) { return dms(u"ExecuteScript"_s, {{u"DbId"_s, dbId}, {u"Logic"_s, u"false"_s}, {u"Script"_s, script}}).body; }
    /// The last statement's rows as text, or its error: "1|book, 2|pen".
    QString outcome(const QString &script)
    {
        const QJsonObject body = run(script);
        if (!body.value(u"Success"_s).toBool())
            return body.value(u"ErrorMessage"_s).toString();
        const QJsonObject last = body.value(u"Results"_s).toArray().last().toObject();
        if (!last.value(u"Success"_s).toBool())
            return last.value(u"Message"_s).toString();
        QStringList rows;
        for (const QJsonValue &row : last.value(u"Rows"_s).toArray()) {
            QStringList fields;
            for (const QJsonValue &column : last.value(u"ColumnNames"_s).toArray()) {
                const QJsonValue field = row.toObject().value(column.toString());
                fields << (field.isNull() ? u"NULL"_s : field.toVariant().toString());
            }
            rows << fields.join(u'|');
        }
        return rows.join(u", "_s);
    }
};

const QString goods = u"CREATE TABLE goods (id INT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'number', name VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, price DECIMAL(8,2) DEFAULT 0, "
                      "PRIMARY KEY (id), KEY by_name (name(4)) USING BTREE) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='what is sold';"
                      "INSERT INTO goods (name, price) VALUES ('book', 9.5), (\"pen\", 2), ('it''s \\'x\\'', NULL);"_s;

} // namespace

class tst_simsql : public QObject
{
    Q_OBJECT

private slots:
    void theWayToTheWindow();
    void statements_data();
    void statements();
    void privileges_data();
    void privileges();
    void contentOutlivesTheProgram();
    void whatFailsChangesNothing();
    void auditKnowsWhatRan();
    void nothingGrowsWithoutEnd();
};

void tst_simsql::theWayToTheWindow()
{
    SimClient cloud;
    SqlWindow window(cloud);
    QVERIFY(at(window.dms(u"GetUserActiveTenant"_s, {}).body, u"Tenant.Tid"_s).toInteger() > 0);
    const QJsonObject found = window.dms(u"GetInstance"_s, {{u"Host"_s, window.host}, {u"Port"_s, u"3306"_s}}).body;
    const QString number = textAt(found, u"Instance.InstanceId"_s);
    QVERIFY(!number.isEmpty());
    QVERIFY(!QJsonDocument(found).toJson().contains("Very-secret-1"));
    QVERIFY(!QJsonDocument(cloud.sim("GET", "/_sim/requests")).toJson().contains("Very-secret-1"));
    QCOMPARE(textAt(window.dms(u"ListDatabases"_s, {{u"InstanceId"_s, number}}).body, u"DatabaseList.Database.0.DatabaseId"_s), window.dbId);
    QCOMPARE(textAt(window.dms(u"SearchDatabase"_s, {{u"SearchKey"_s, u"sho"_s}}).body, u"SearchDatabaseList.SearchDatabase.0.SchemaName"_s), u"shop"_s);
    // A refusal comes with HTTP 200 and Success false.
    const auto again = window.dms(u"AddInstance"_s, window.registration());
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body.value(u"Success"_s).toBool(true), false);
    Parameters stranger = window.registration();
    stranger.insert(u"DatabaseUser"_s, u"nobody"_s);
    QVERIFY(!window.dms(u"AddInstance"_s, stranger).body.value(u"Success"_s).toBool(true));
    QVERIFY(!window.dms(u"ExecuteScript"_s, {{u"DbId"_s, u"5"_s}, {u"Logic"_s, u"false"_s}, {u"Script"_s, u"SELECT 1"_s}}).body.value(u"Success"_s).toBool(true));
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simsql::statements_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("outcome"); // a prefix
    QTest::newRow("rows") << u"SELECT * FROM goods"_s << u"1|book|9.50, 2|pen|2.00, 3|it's 'x'|NULL"_s;
    QTest::newRow("a condition") << u"SELECT name FROM `shop`.`goods` AS g WHERE g.price > 5 -- dear\n"_s << u"book"_s;
    QTest::newRow("an aggregate") << u"select count(*), sum(price), max(name) from goods"_s << u"3|11.5|pen"_s;
    QTest::newRow("division keeps what is left") << u"SELECT 7 / 2, 7 DIV 2, 7 MOD 2 FROM DUAL"_s << u"3.5|3|1"_s;
    QTest::newRow("functions") << u"SELECT CONCAT(UPPER(name), '-', id), IF(price > 5, 'dear', 'cheap'), CHAR_LENGTH(name) FROM goods LIMIT 1, 1"_s << u"PEN-2|cheap|3"_s;
    QTest::newRow("a join") << u"SELECT a.name, b.name FROM goods a JOIN goods b ON (a.id < b.id) WHERE a.id = 1 ORDER BY b.id DESC"_s << u"book|it's 'x', book|pen"_s;
    QTest::newRow("tables with a comma") << u"SELECT COUNT(*) FROM goods a, goods b"_s << u"9"_s;
    QTest::newRow("a subquery") << u"SELECT name FROM (SELECT name, price FROM goods WHERE price IS NOT NULL) x WHERE price < (SELECT AVG(price) FROM goods)"_s << u"pen"_s;
    QTest::newRow("a union") << u"SELECT 1 UNION ALL SELECT 2"_s << u"1, 2"_s;
    QTest::newRow("cloud time") << u"SELECT CURDATE(), DATABASE(), VERSION(), CURRENT_USER()"_s << u"2026-01-01|shop|8.0.36|shop_app@%"_s;
    QTest::newRow("update") << u"UPDATE goods SET price = price + 1 WHERE id IN (1, 2); SELECT SUM(price) FROM goods"_s << u"13.5"_s;
    QTest::newRow("delete") << u"DELETE FROM goods WHERE id = 1; SELECT COUNT(*) FROM goods"_s << u"2"_s;
    QTest::newRow("truncate") << u"TRUNCATE TABLE goods; SELECT COUNT(*) FROM goods"_s << u"0"_s;
    QTest::newRow("tables") << u"SHOW TABLES"_s << u"goods"_s;
    QTest::newRow("columns") << u"DESC goods"_s << u"id|int unsigned|NO|PRI|NULL|auto_increment, name|varchar(10)|NO|MUL|NULL|, price|decimal(8,2)|YES||0.00|"_s;
    QTest::newRow("another column") << u"ALTER TABLE goods ADD COLUMN kind ENUM('a','b') DEFAULT 'a'; SELECT kind FROM goods LIMIT 1"_s << u"a"_s;
    QTest::newRow("an index") << u"CREATE UNIQUE INDEX names ON goods (name); INSERT INTO goods (name) VALUES ('pen')"_s << u"1062 (23000)"_s;
    QTest::newRow("drop") << u"DROP TABLE goods; SHOW TABLES"_s << QString();
    QTest::newRow("drop if there") << u"DROP TABLE IF EXISTS moon; SELECT 1"_s << u"1"_s;
    QTest::newRow("a comment that hides") << u"SELECT 1 /* ; DROP TABLE goods */ # and this\n"_s << u"1"_s;

    QTest::newRow("no such table") << u"SELECT * FROM moon"_s << u"1146 (42S02): Table 'shop.moon' doesn't exist"_s;
    QTest::newRow("no such column") << u"SELECT colour FROM goods"_s << u"1054 (42S22): Unknown column 'colour'"_s;
    QTest::newRow("a name in backticks is no text") << u"SELECT `colour` FROM goods"_s << u"1054"_s;
    QTest::newRow("too long") << u"INSERT INTO goods (name) VALUES ('a name too long')"_s << u"1406 (22001): Data too long for column 'name'"_s;
    QTest::newRow("no number") << u"UPDATE goods SET price = 'much'"_s << u"1366"_s;
    QTest::newRow("null") << u"INSERT INTO goods (name) VALUES (NULL)"_s << u"1048 (23000): Column 'name' cannot be null"_s;
    QTest::newRow("twice") << u"INSERT INTO goods (id, name) VALUES (1, 'x')"_s << u"1062 (23000)"_s;
    QTest::newRow("a table that is there") << u"CREATE TABLE goods (id INT)"_s << u"1050 (42S01)"_s;
    QTest::newRow("another database") << u"SELECT * FROM mysql.user"_s << u"1044 (42000)"_s;

    const QString syntax = u"1064 (42000): You have an error in your SQL syntax"_s;
    for (const char *script : {"ATTACH DATABASE '/tmp/x' AS y", "PRAGMA table_info(goods)", "SELECT load_extension('x')", "VACUUM INTO '/tmp/x'", "SELECT randomblob(1000000000)",
                               "SELECT zeroblob(9999999)", "CREATE TRIGGER t AFTER INSERT ON goods BEGIN DELETE FROM goods; END", "SELECT * FROM goods INTO OUTFILE '/tmp/x'", "SELECT readfile('/etc/passwd')", "GRANT ALL ON shop TO me",
                               "SELECT ?", "SELECT :a", "CREATE TABLE sqlite_x (id INT)", "CALL p()",
                               "SELECT 'open", "CREATE TABLE m (a MONEY)", "SELECT (1", "SELECT 1 FROM", "moon", "SELECT printf('%1000000d', 1)"})
        QTest::newRow(script) << QString::fromLatin1(script) << syntax;
    QTest::newRow("tables of SQLite are not there") << u"SELECT * FROM sqlite_master"_s << u"1146"_s;
    QTest::newRow("functions of SQLite that read as tables") << u"SELECT * FROM pragma_database_list"_s << u"1146"_s;
}

void tst_simsql::statements()
{
    QFETCH(QString, script);
    QFETCH(QString, outcome);
    SimClient cloud;
    SqlWindow window(cloud);
    QCOMPARE(window.outcome(goods), QString());
    const QString answer = window.outcome(script);
    QVERIFY2(outcome.isEmpty() ? answer.isEmpty() : answer.startsWith(outcome), qPrintable(answer));
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simsql::privileges_data()
{
    QTest::addColumn<QString>("privilege");
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("a reader reads") << u"ReadOnly"_s << u"SELECT 1"_s << true;
    QTest::newRow("a reader does not change") << u"ReadOnly"_s << u"CREATE TABLE t (id INT)"_s << false;
    QTest::newRow("who defines defines") << u"DDLOnly"_s << u"CREATE TABLE t (id INT)"_s << true;
    QTest::newRow("who defines does not write") << u"DDLOnly"_s << u"CREATE TABLE t (id INT); INSERT INTO t VALUES (1)"_s << false;
    QTest::newRow("who writes does not define") << u"DMLOnly"_s << u"CREATE TABLE t (id INT)"_s << false;
}

void tst_simsql::privileges()
{
    QFETCH(QString, privilege);
    QFETCH(QString, script);
    QFETCH(bool, allowed);
    SimClient cloud;
    SqlWindow window(cloud, privilege);
    QCOMPARE(!window.outcome(script).startsWith(u"1142 (42000)"_s), allowed);
}

void tst_simsql::contentOutlivesTheProgram()
{
    QTemporaryDir folder;
    CloudOptions options;
    options.stateFile = folder.filePath(u"cloud.sqlite"_s);
    QString dbId;
    {
        SimClient cloud(options);
        SqlWindow window(cloud);
        window.run(goods);
        cloud.wait(3600);
        window.run(u"INSERT INTO goods (name) VALUES (CURDATE())"_s);
        dbId = window.dbId;
    }
    SimClient cloud(options);
    const auto read = cloud.call(Products::dms, u"ExecuteScript"_s, {{u"DbId"_s, dbId}, {u"Logic"_s, u"false"_s}, {u"Script"_s, u"SELECT name FROM goods ORDER BY id DESC LIMIT 1"_s}});
    QCOMPARE(textAt(read.body, u"Results.0.Rows.0.name"_s), u"2026-01-01"_s);
}

void tst_simsql::whatFailsChangesNothing()
{
    SimClient cloud;
    SqlWindow window(cloud);
    window.run(goods);
    const QJsonArray results = window.run(u"UPDATE goods SET price = 1; SELECT * FROM moon; DROP TABLE goods"_s).value(u"Results"_s).toArray();
    QCOMPARE(results.size(), 2); // the third did not run
    QVERIFY(results[0].toObject().value(u"Success"_s).toBool());
    QVERIFY(!results[1].toObject().value(u"Success"_s).toBool(true));
    QCOMPARE(window.outcome(u"SELECT SUM(price) FROM goods"_s), u"3"_s);
    QCOMPARE(window.outcome(u"INSERT INTO goods (name) VALUES ('a'), (NULL)"_s).left(4), u"1048"_s);
    QCOMPARE(window.outcome(u"SELECT COUNT(*) FROM goods"_s), u"3"_s); // all or none
}

void tst_simsql::auditKnowsWhatRan()
{
    SimClient cloud;
    SqlWindow window(cloud);
    window.run(u"SELECT 'before'"_s);
    window.rds(u"ModifySQLCollectorPolicy"_s, {{u"SQLCollectorStatus"_s, u"Enable"_s}});
    cloud.wait(60);
    window.run(u"SELECT 'after'"_s);
    const qint64 now = cloud.cloud().clock().now();
    const auto records = window.rds(u"DescribeSQLLogRecords"_s, {{u"StartTime"_s, isoTime(now - 3'600'000)}, {u"EndTime"_s, isoTime(now + 1000)}});
    QCOMPARE(at(records.body, u"TotalRecordCount"_s).toInt(), 1);
    QCOMPARE(textAt(records.body, u"Items.SQLRecord.0.SQLText"_s), u"SELECT 'after'"_s);
    QCOMPARE(contractBreaks(cloud), QString());
}

void tst_simsql::nothingGrowsWithoutEnd()
{
    SimClient cloud;
    SqlWindow window(cloud);
    window.run(u"CREATE TABLE n (i INT)"_s);
    window.run(u"INSERT INTO n VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)"_s);
    window.run(u"INSERT INTO n SELECT a.i FROM n a, n b, n c LIMIT 990"_s);
    QCOMPARE(window.outcome(u"SELECT COUNT(*) FROM n"_s), u"1000"_s);
    QCOMPARE(window.outcome(u"SELECT COUNT(*) FROM n a, n b, n c"_s).left(4), u"3024"_s);
    QCOMPARE(window.outcome(u"SELECT a.i FROM n a, n b LIMIT 3000"_s).count(u','), 999); // at most 1000 rows leave
    window.run(u"CREATE TABLE wide (t TEXT)"_s);
    window.run(u"INSERT INTO wide SELECT REPEAT(UUID(), 100) FROM n"_s); // 3.6 MB
    QCOMPARE(window.outcome(u"INSERT INTO wide SELECT * FROM wide"_s).left(4), u"1114"_s);
    QCOMPARE(window.outcome(u"SELECT COUNT(*) FROM wide"_s), u"1000"_s);
    QCOMPARE(window.run(QString(300'000, u' ')).value(u"Success"_s).toBool(true), false);
}

QTEST_GUILESS_MAIN(tst_simsql)
#include "tst_simsql.moc"
