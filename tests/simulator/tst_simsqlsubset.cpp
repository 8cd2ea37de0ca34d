#include "cloudapi/simulator/sqldatabase.h"

#include <QTest>

using namespace CloudSim;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'767'225'600'000; // 2026-01-01 00:00:00Z, eight hours later in China

const QString shop = u"CREATE TABLE users (id INT PRIMARY KEY AUTO_INCREMENT, email VARCHAR(20) NOT NULL UNIQUE, points INT DEFAULT 0, age TINYINT UNSIGNED, born DATE, "
                     "kind ENUM('new', 'old') DEFAULT 'new', seen TIMESTAMP DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP);"
                     "INSERT INTO users (email, points) VALUES ('ann', 3), ('bob', 5);"
                     "CREATE TABLE orders (id INT PRIMARY KEY AUTO_INCREMENT, user_id INT, total DECIMAL(8,2), info JSON, CONSTRAINT owner FOREIGN KEY (user_id) REFERENCES users (id));"
                     "INSERT INTO orders (user_id, total, info) VALUES (1, 9.5, '{\"gift\": true, \"to\": {\"city\": \"Hangzhou\"}}'), (1, 0.5, NULL)"_s;

/// Sessions one after the other on the same content.
class Shop
{
public:
    Shop() { run(shop); }

    /// The last statement's rows as text, "1|book, 2|pen"; its error; or how many rows it changed.
    QString run(const QString &script, qint64 at = now)
    {
        SqlDatabase session(m_content, u"shop"_s, u"shop_app"_s, u"8.0"_s);
        QString outcome;
        for (const SqlStatement &statement : statementsOf(script)) {
            const SqlResult result = session.run(statement, SqlRight::All, at);
            outcome = textOf(result);
            if (result.error)
                break;
        }
        if (const auto content = session.finish())
            m_content = *content;
        return outcome;
    }

private:
    static QString textOf(const SqlResult &result)
    {
        if (result.error)
            return result.error->message();
        if (result.columns.isEmpty())
            return u"%1 changed"_s.arg(result.affected);
        QStringList rows;
        for (const QJsonValue &row : result.rows) {
            QStringList fields;
            for (const QString &column : result.columns)
                fields << (row[column].isNull() ? u"NULL"_s : row[column].toVariant().toString());
            rows << fields.join(u'|');
        }
        return rows.join(u", "_s);
    }

    QJsonObject m_content;
};

void row(const char *name, const QString &script, const QString &outcome)
{
    QTest::newRow(name) << script << outcome;
}

} // namespace

class tst_simsqlsubset : public QObject
{
    Q_OBJECT

private slots:
    void changes_data();
    void changes() { check(); }
    void definitions_data();
    void definitions() { check(); }
    void queries_data();
    void queries() { check(); }
    void functions_data();
    void functions() { check(); }
    void sessions_data();
    void sessions() { check(); }
    void shown_data();
    void shown() { check(); }
    void errors_data();
    void errors() { check(); }
    void refused_data();
    void refused();
    void aDumpIsReadIn();
    void whatChangesKeepsItsTime();
    void whatNeverEndsIsStopped_data();
    void whatNeverEndsIsStopped();
    void columnsAreNamedAsTheyAreWritten();

private:
    void columns()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("outcome");
    }
    void check()
    {
        QFETCH(QString, script);
        QFETCH(QString, outcome);
        QCOMPARE(Shop().run(script), outcome);
    }
};

void tst_simsqlsubset::changes_data()
{
    columns();
    row("several rows are put at once", u"INSERT INTO users (email) VALUES ('c'), ('d')"_s, u"2 changed"_s);
    row("a row is put with SET", u"INSERT INTO users SET email = 'c', points = 1 + 1; SELECT points FROM users WHERE email = 'c'"_s, u"2"_s);
    row("a row is put from a query", u"INSERT INTO users (email, points) SELECT CONCAT(email, '2'), points FROM users; SELECT email, points FROM users WHERE id > 2 ORDER BY email"_s, u"ann2|3, bob2|5"_s);
    row("a key that is taken is updated, and counts twice", u"INSERT INTO users (email, points) VALUES ('ann', 4), ('c', 1) ON DUPLICATE KEY UPDATE points = points + VALUES(points)"_s, u"3 changed"_s);
    row("... with what was to be put", u"INSERT INTO users (email, points) VALUES ('ann', 4) ON DUPLICATE KEY UPDATE points = points + VALUES(points); SELECT points FROM users WHERE id = 1"_s, u"7"_s);
    row("... under the row's alias", u"INSERT INTO users (email, points) VALUES ('ann', 4) AS fresh ON DUPLICATE KEY UPDATE points = fresh.points; SELECT points FROM users WHERE id = 1"_s, u"4"_s);
    row("... and not counted if it stays as it is", u"INSERT INTO users (email, points) VALUES ('ann', 3) ON DUPLICATE KEY UPDATE points = VALUES(points)"_s, u"0 changed"_s);
    row("a replaced row counts twice", u"REPLACE INTO users (id, email) VALUES (2, 'bill'), (3, 'c')"_s, u"3 changed"_s);
    row("what is taken is ignored", u"INSERT IGNORE INTO users (id, email) VALUES (1, 'x'), (7, 'y')"_s, u"1 changed"_s);
    row("what does not fit is made to fit", u"INSERT IGNORE INTO users (email, age) VALUES ('c', 300); SELECT age FROM users WHERE email = 'c'"_s, u"255"_s);
    row("an update counts what really changed", u"UPDATE users SET points = 5"_s, u"1 changed"_s);
    row("an update with an order and a limit", u"UPDATE users SET points = 0 ORDER BY points DESC LIMIT 1; SELECT points FROM users ORDER BY id"_s, u"3, 0"_s);
    row("an update of a join", u"UPDATE users u JOIN orders o ON o.user_id = u.id SET u.points = o.total WHERE o.total > 1; SELECT points FROM users ORDER BY id"_s, u"10, 5"_s);
    row("a delete with a limit", u"DELETE FROM orders ORDER BY total LIMIT 1; SELECT total FROM orders"_s, u"9.50"_s);
    row("a delete of a join", u"DELETE o FROM orders o JOIN users u ON u.id = o.user_id WHERE u.email = 'ann'"_s, u"2 changed"_s);
    row("numbers begin anew after TRUNCATE", u"TRUNCATE orders; INSERT INTO orders (total) VALUES (1); SELECT id FROM orders"_s, u"1"_s);
    row("the number that was made", u"INSERT INTO users (email) VALUES ('c'), ('d'); SELECT LAST_INSERT_ID(), ROW_COUNT()"_s, u"3|2"_s);
    row("NULL and 0 make a number", u"INSERT INTO users (id, email) VALUES (NULL, 'c'), (0, 'd'), (DEFAULT, 'e'); SELECT MAX(id) FROM users"_s, u"5"_s);
    row("decimals keep their places", u"INSERT INTO orders (total) VALUES (1.005), ('3'); SELECT total FROM orders WHERE id > 2 ORDER BY id"_s, u"1.01, 3.00"_s);
    row("dates are written one way", u"UPDATE users SET born = '2000-1-2' WHERE id = 1; SELECT born FROM users WHERE id = 1"_s, u"2000-01-02"_s);
    row("children go with their parent", u"CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (p INT, FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE); INSERT INTO p VALUES (1), (2); "
                                         "INSERT INTO c VALUES (1), (1), (2); DELETE FROM p WHERE id = 1; SELECT COUNT(*) FROM c"_s, u"1"_s);
}

void tst_simsqlsubset::definitions_data()
{
    columns();
    row("a column at its place", u"ALTER TABLE users ADD COLUMN name VARCHAR(10) NOT NULL DEFAULT 'x' AFTER id; SELECT name FROM users LIMIT 1; DESC users name"_s, u"name|varchar(10)|NO||x|"_s);
    row("a column of another type", u"ALTER TABLE users MODIFY points VARCHAR(5); SELECT points FROM users ORDER BY id"_s, u"3, 5"_s);
    row("a column of another name", u"ALTER TABLE users CHANGE points score BIGINT, ADD INDEX (score); SELECT score FROM users ORDER BY id"_s, u"3, 5"_s);
    row("a renamed column", u"ALTER TABLE users RENAME COLUMN points TO score; SELECT SUM(score) FROM users"_s, u"8"_s);
    row("a column less", u"ALTER TABLE users DROP COLUMN seen, DROP COLUMN born; SELECT * FROM users WHERE id = 1"_s, u"1|ann|3|NULL|new"_s);
    row("numbers for rows that are there", u"CREATE TABLE t (a CHAR(1)); INSERT INTO t VALUES ('x'), ('y'); ALTER TABLE t ADD id INT AUTO_INCREMENT PRIMARY KEY FIRST; SELECT * FROM t"_s, u"1|x, 2|y"_s);
    row("a default of its own", u"ALTER TABLE users ALTER points SET DEFAULT 9; INSERT INTO users (email) VALUES ('c'); SELECT points FROM users WHERE id = 3"_s, u"9"_s);
    row("the next number", u"ALTER TABLE users AUTO_INCREMENT = 100; INSERT INTO users (email) VALUES ('c'); SELECT MAX(id) FROM users"_s, u"100"_s);
    row("an index comes and goes", u"CREATE INDEX by_points ON users (points); ALTER TABLE users RENAME INDEX by_points TO p; DROP INDEX p ON users; SELECT COUNT(*) FROM users"_s, u"2"_s);
    row("tables change names, their children follow", u"RENAME TABLE users TO people; DELETE FROM people WHERE id = 1"_s,
        u"1451 (23000): Cannot delete or update a parent row: a foreign key constraint fails (`shop`.`orders`, CONSTRAINT `owner` FOREIGN KEY (`user_id`) REFERENCES `people` (`id`))"_s);
    row("two tables change places", u"CREATE TABLE a (x INT); CREATE TABLE b (y INT); INSERT INTO a VALUES (1); RENAME TABLE a TO t, b TO a, t TO b; SELECT * FROM b"_s, u"1"_s);
    row("several tables are dropped, if they are there", u"DROP TABLE IF EXISTS orders, moon, users; SHOW TABLES"_s, QString());
    row("a table like another", u"CREATE TABLE copy LIKE users; INSERT INTO copy SELECT * FROM users; SELECT COUNT(*) FROM copy"_s, u"2"_s);
    row("a view is read as a table", u"CREATE VIEW rich AS SELECT email, points FROM users WHERE points > 4; SELECT * FROM rich"_s, u"bob|5"_s);
    row("a view is replaced and dropped", u"CREATE VIEW v AS SELECT 1; CREATE OR REPLACE VIEW v (n) AS SELECT 2; DROP VIEW v; SHOW TABLES"_s, u"orders, users"_s);
    row("names of tables have no case", u"SELECT COUNT(*) FROM Users"_s, u"2"_s);
}

void tst_simsqlsubset::queries_data()
{
    columns();
    row("texts compare without case", u"SELECT id FROM users WHERE email = 'ANN'"_s, u"1"_s);
    row("... but not where the column says so", u"CREATE TABLE t (a VARCHAR(5) COLLATE utf8mb4_bin); INSERT INTO t VALUES ('x'); SELECT COUNT(*) FROM t WHERE a = 'X'"_s, u"0"_s);
    row("a left join", u"SELECT u.email, COUNT(o.id) AS n FROM users u LEFT JOIN orders o ON o.user_id = u.id GROUP BY u.id HAVING n < 5 ORDER BY n"_s, u"bob|0, ann|2"_s);
    row("a join by a column of the same name", u"SELECT COUNT(*) FROM users JOIN orders USING (id)"_s, u"2"_s);
    row("a subquery in a condition", u"SELECT email FROM users WHERE id NOT IN (SELECT user_id FROM orders)"_s, u"bob"_s);
    row("unions in parentheses", u"(SELECT 1 AS n) UNION (SELECT 2) UNION ALL (SELECT 2) ORDER BY n DESC LIMIT 2"_s, u"2, 2"_s);
    row("a window", u"SELECT email, ROW_NUMBER() OVER (ORDER BY points DESC), SUM(points) OVER w FROM users WINDOW w AS (ORDER BY id) ORDER BY id"_s, u"ann|2|3, bob|1|8"_s);
    row("a common table", u"WITH rich AS (SELECT * FROM users WHERE points > 4) SELECT email FROM rich"_s, u"bob"_s);
    row("a common table that recurses", u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT SUM(i) FROM n"_s, u"15"_s);
    row("a limit with an offset in front", u"SELECT id FROM users ORDER BY id LIMIT 1, 5"_s, u"2"_s);
    row("a case", u"SELECT CASE WHEN points > 4 THEN 'rich' ELSE 'poor' END FROM users ORDER BY id"_s, u"poor, rich"_s);
    row("locks of rows are read over", u"SELECT id FROM users WHERE id = 1 FOR UPDATE"_s, u"1"_s);
    row("hints for indexes are read over", u"SELECT id FROM users USE INDEX (email) WHERE id = 1"_s, u"1"_s);
    row("texts in groups", u"SELECT GROUP_CONCAT(email ORDER BY id DESC SEPARATOR '; ') FROM users"_s, u"bob; ann"_s);
    row("inside JSON", u"SELECT info->'$.to.city', info->>'$.to.city', JSON_EXTRACT(info, '$.gift') FROM orders WHERE id = 1"_s, u"\"Hangzhou\"|Hangzhou|true"_s);
    row("tables as information_schema knows them", u"SELECT table_name, table_rows FROM information_schema.TABLES WHERE table_schema = 'shop' ORDER BY 1"_s, u"orders|2, users|2"_s);
    row("columns as information_schema knows them", u"SELECT COLUMN_NAME, COLUMN_KEY FROM information_schema.columns WHERE TABLE_NAME = 'orders' AND DATA_TYPE = 'int'"_s, u"id|PRI, user_id|MUL"_s);
    row("a plan", u"EXPLAIN SELECT * FROM users WHERE id = 1"_s, u"1|SIMPLE|users|NULL|const|PRIMARY|PRIMARY|NULL|const|1|100|NULL"_s);
}

void tst_simsqlsubset::functions_data()
{
    columns();
    row("now", u"SELECT NOW(), CURDATE(), CURRENT_TIMESTAMP, UNIX_TIMESTAMP()"_s, u"2026-01-01 08:00:00|2026-01-01|2026-01-01 08:00:00|1767225600"_s);
    row("intervals", u"SELECT NOW() + INTERVAL 1 DAY, DATE_SUB('2026-03-31', INTERVAL 1 MONTH), ADDDATE('2026-01-01', 31), '2026-01-01' - INTERVAL 1 SECOND"_s,
        u"2026-01-02 08:00:00|2026-02-28|2026-02-01|2025-12-31 23:59:59"_s);
    row("differences of dates", u"SELECT DATEDIFF('2026-03-01', '2026-02-01'), TIMESTAMPDIFF(MONTH, '2025-01-31', '2026-01-30'), TIMEDIFF('12:00:00', '10:30:00')"_s, u"28|11|01:30:00"_s);
    row("parts of dates", u"SELECT YEAR('2026-02-03'), MONTH('2026-02-03'), DAY('2026-02-03'), DAYNAME('2026-02-03'), HOUR('2026-02-03 14:05:06'), LAST_DAY('2024-02-01'), WEEKDAY('2026-02-03')"_s,
        u"2026|2|3|Tuesday|14|2024-02-29|1"_s);
    row("written dates", u"SELECT DATE_FORMAT('2026-02-03 14:05:06', '%Y/%c/%e %W %M %D %H:%i:%s %h %p %%'), STR_TO_DATE('03/02/2026', '%d/%m/%Y')"_s,
        u"2026/2/3 Tuesday February 3rd 14:05:06 02 PM %|2026-02-03"_s);
    row("seconds of an epoch", u"SELECT FROM_UNIXTIME(0), UNIX_TIMESTAMP('1970-01-02 08:00:00')"_s, u"1970-01-01 08:00:00|86400"_s);
    row("a date that is none", u"SELECT DATE('2026-02-30') IS NULL"_s, u"1"_s);
    row("texts", u"SELECT CONCAT('a', 1), CONCAT_WS('-', 'a', NULL, 'b'), LENGTH('é'), CHAR_LENGTH('é'), SUBSTRING('hello', -3, 2), LOCATE('l', 'hello'), LPAD('7', 3, '0'), RPAD('7', 3, '-')"_s,
        u"a1|a-b|2|1|ll|3|007|7--"_s);
    row("more texts", u"SELECT REVERSE('abc'), REPEAT('ab', 2), REPLACE('aXa', 'X', '-'), TRIM('  a '), TRIM(LEADING 'x' FROM 'xxa'), SUBSTRING_INDEX('a.b.c', '.', -1), FIELD('b', 'a', 'b'), LEFT('abc', 2)"_s,
        u"cba|abab|a-a|a|a|c|2|ab"_s);
    row("numbers", u"SELECT FLOOR(-1.5), CEILING(1.2), ROUND(2.5), ROUND(1.005, 2), TRUNCATE(1.999, 1), MOD(-5, 3), POW(2, 10), ABS(-3), 7 / 2, 7 DIV 2, 5 % 3, 0.1 + 0.2"_s, u"-2|2|3|1.01|1.9|-2|1024|3|3.5|3|2|0.3"_s);
    row("division by zero", u"SELECT 1 / 0, MOD(1, 0), 1 DIV 0"_s, u"NULL|NULL|NULL"_s);
    row("choices", u"SELECT IF(1 > 2, 'a', 'b'), IFNULL(NULL, 1), NULLIF(1, 1), COALESCE(NULL, NULL, 3), GREATEST(1, 3, 2), LEAST('b', 'a'), NULL <=> NULL, 1 XOR 1"_s, u"b|1|NULL|3|3|a|1|0"_s);
    row("patterns", u"SELECT 'abc' LIKE 'A%', 'a_b' LIKE 'a\\_b', 'axb' LIKE 'a\\_b', 'abc' REGEXP '^a.c$', 'abc' NOT RLIKE 'x'"_s, u"1|1|0|1|1"_s);
    row("digests", u"SELECT MD5('a'), SHA1('a'), LEFT(SHA2('a', 256), 8), CRC32('a'), HEX('ab'), LENGTH(UUID())"_s,
        u"0cc175b9c0f1b6a831c399e269772661|86f7e437faa5a7fce15d1ddcb9eaeaea377667b8|ca978112|3904355907|6162|36"_s);
    row("other types", u"SELECT CAST('12abc' AS SIGNED), CAST(2.456 AS DECIMAL(5,2)), CAST(5 AS CHAR), CONVERT('7', UNSIGNED) + 1, CAST('2026-01-02 03:04:05' AS DATE)"_s, u"12|2.46|5|8|2026-01-02"_s);
    row("who and where", u"SELECT DATABASE(), USER(), VERSION(), @@version, @@autocommit"_s, u"shop|shop_app@%|8.0.36|8.0.36|1"_s);
}

void tst_simsqlsubset::sessions_data()
{
    columns();
    row("a transaction is kept", u"START TRANSACTION; UPDATE users SET points = 0; COMMIT; SELECT SUM(points) FROM users"_s, u"0"_s);
    row("a transaction is undone", u"BEGIN; DELETE FROM orders; ROLLBACK; SELECT COUNT(*) FROM orders"_s, u"2"_s);
    row("back to a savepoint", u"BEGIN; UPDATE users SET points = 1; SAVEPOINT half; UPDATE users SET points = 2; ROLLBACK TO half; COMMIT; SELECT SUM(points) FROM users"_s, u"2"_s);
    row("definitions commit", u"BEGIN; DELETE FROM orders; CREATE TABLE t (a INT); ROLLBACK; SELECT COUNT(*) FROM orders"_s, u"0"_s);
    row("without autocommit nothing is kept by itself", u"SET autocommit = 0; DELETE FROM orders; ROLLBACK; SELECT COUNT(*) FROM orders"_s, u"2"_s);
    row("variables of the user", u"SET @a = 5, @b := 'x'; SELECT @a + 1, @b, @c"_s, u"6|x|NULL"_s);
    row("settings that change nothing", u"SET NAMES utf8mb4; SET SESSION wait_timeout = 10; SELECT @@wait_timeout"_s, u"10"_s);
    row("keys that are not looked at", u"SET foreign_key_checks = 0; INSERT INTO orders (user_id) VALUES (99)"_s, u"1 changed"_s);
    row("without strict mode values are made to fit", u"SET sql_mode = ''; INSERT INTO users (email, age) VALUES ('c', 'x'); SELECT age FROM users WHERE email = 'c'"_s, u"0"_s);
    row("warnings can be read", u"INSERT IGNORE INTO users (email, age) VALUES ('c', 300); SHOW WARNINGS"_s, u"Warning|1264|Out of range value for column 'age' at row 1"_s);
}

void tst_simsqlsubset::shown_data()
{
    columns();
    row("tables", u"SHOW TABLES LIKE 'us%'"_s, u"users"_s);
    row("tables and views", u"CREATE VIEW v AS SELECT 1; SHOW FULL TABLES"_s, u"orders|BASE TABLE, users|BASE TABLE, v|VIEW"_s);
    row("databases", u"SHOW DATABASES"_s, u"information_schema, shop"_s);
    row("columns", u"SHOW COLUMNS FROM users LIKE 's%'"_s, u"seen|timestamp|YES||CURRENT_TIMESTAMP|DEFAULT_GENERATED on update CURRENT_TIMESTAMP"_s);
    row("keys of columns", u"DESCRIBE orders user_id"_s, u"user_id|int|YES|MUL|NULL|"_s);
    row("a table as it was made", u"SHOW CREATE TABLE orders"_s,
        u"orders|CREATE TABLE `orders` (\n  `id` int NOT NULL AUTO_INCREMENT,\n  `user_id` int DEFAULT NULL,\n  `total` decimal(8,2) DEFAULT NULL,\n  `info` json,\n  PRIMARY KEY (`id`),\n"
         "  KEY `owner` (`user_id`),\n  CONSTRAINT `owner` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`)\n) ENGINE=InnoDB AUTO_INCREMENT=3 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci"_s);
    row("variables", u"SHOW VARIABLES LIKE 'lower_case%'"_s, u"lower_case_table_names|1"_s);
    row("a table's state", u"SHOW TABLE STATUS LIKE 'users'"_s, u"users|InnoDB|10|Dynamic|3|2026-01-01 08:00:00|utf8mb4_general_ci|"_s);
    row("who is here", u"SHOW PROCESSLIST"_s, u"8|shop_app|localhost|shop|Query|0|init|SHOW PROCESSLIST"_s);
}

void tst_simsqlsubset::errors_data()
{
    columns();
    row("a key is taken", u"INSERT INTO users (email) VALUES ('ann')"_s, u"1062 (23000): Duplicate entry 'ann' for key 'users.email'"_s);
    row("a primary key is taken", u"INSERT INTO users (id, email) VALUES (2, 'c')"_s, u"1062 (23000): Duplicate entry '2' for key 'users.PRIMARY'"_s);
    row("a key of existing rows", u"UPDATE users SET points = 1; ALTER TABLE users ADD UNIQUE one (points)"_s, u"1062 (23000): Duplicate entry '1' for key 'users.one'"_s);
    row("no parent", u"INSERT INTO orders (user_id) VALUES (99)"_s,
        u"1452 (23000): Cannot add or update a child row: a foreign key constraint fails (`shop`.`orders`, CONSTRAINT `owner` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`))"_s);
    row("children left", u"DELETE FROM users WHERE id = 1"_s,
        u"1451 (23000): Cannot delete or update a parent row: a foreign key constraint fails (`shop`.`orders`, CONSTRAINT `owner` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`))"_s);
    row("a table that others point at", u"DROP TABLE users"_s, u"3730 (HY000): Cannot drop table 'users' referenced by a foreign key constraint 'owner' on table 'orders'."_s);
    row("no value and no default", u"INSERT INTO users (points) VALUES (1)"_s, u"1364 (HY000): Field 'email' doesn't have a default value"_s);
    row("null", u"UPDATE users SET email = NULL"_s, u"1048 (23000): Column 'email' cannot be null"_s);
    row("too few values", u"INSERT INTO users (email, points) VALUES ('c', 1), ('d')"_s, u"1136 (21S01): Column count doesn't match value count at row 2"_s);
    row("too long", u"INSERT INTO users (email) VALUES ('a text that is longer than that')"_s, u"1406 (22001): Data too long for column 'email' at row 1"_s);
    row("no number", u"INSERT INTO users (email, age) VALUES ('c', 'young')"_s, u"1366 (HY000): Incorrect integer value: 'young' for column 'age' at row 1"_s);
    row("out of range", u"INSERT INTO users (email, age) VALUES ('c', 1), ('d', -1)"_s, u"1264 (22003): Out of range value for column 'age' at row 2"_s);
    row("not one of them", u"UPDATE users SET kind = 'middle'"_s, u"1265 (01000): Data truncated for column 'kind' at row 1"_s);
    row("no date", u"UPDATE users SET born = '2026-02-30'"_s, u"1292 (22007): Incorrect date value: '2026-02-30' for column 'born' at row 1"_s);
    row("a check", u"CREATE TABLE t (a INT, CHECK (a > 0)); INSERT INTO t VALUES (0)"_s, u"3819 (HY000): Check constraint 't_chk_1' is violated."_s);
    row("an unknown column in a condition", u"SELECT id FROM users WHERE colour = 1"_s, u"1054 (42S22): Unknown column 'colour' in 'where clause'"_s);
    row("an unknown column in an order", u"SELECT id FROM users ORDER BY colour"_s, u"1054 (42S22): Unknown column 'colour' in 'order clause'"_s);
    row("an unknown table", u"SELECT * FROM moon"_s, u"1146 (42S02): Table 'shop.moon' doesn't exist"_s);
    row("an unknown table is dropped", u"DROP TABLE moon, sun"_s, u"1051 (42S02): Unknown table 'shop.moon,shop.sun'"_s);
    row("an unknown index is dropped", u"DROP INDEX moon ON users"_s, u"1091 (42000): Can't DROP 'moon'; check that column/key exists"_s);
    row("an unknown database", u"USE moon"_s, u"1049 (42000): Unknown database 'moon'"_s);
    row("an unknown variable", u"SET moon = 1"_s, u"1193 (HY000): Unknown system variable 'moon'"_s);
    row("a table that is there", u"CREATE TABLE users (id INT)"_s, u"1050 (42S01): Table 'users' already exists"_s);
    row("two primary keys", u"CREATE TABLE t (a INT PRIMARY KEY, b INT, PRIMARY KEY (b))"_s, u"1068 (42000): Multiple primary key defined"_s);
    row("a counting column without key", u"CREATE TABLE t (a INT AUTO_INCREMENT)"_s,
        u"1075 (42000): Incorrect table definition; there can be only one auto column and it must be defined as a key"_s);
    row("a default of another type", u"CREATE TABLE t (a INT DEFAULT 'x')"_s, u"1067 (42000): Invalid default value for 'a'"_s);
    row("a foreign key to nowhere", u"CREATE TABLE t (a INT, FOREIGN KEY (a) REFERENCES moon (id))"_s, u"1824 (HY000): Failed to open the referenced table 'moon'"_s);
    row("a changed table in a subquery", u"DELETE FROM users WHERE id = (SELECT MAX(id) FROM users)"_s, u"1093 (HY000): You can't specify target table 'users' for update in FROM clause"_s);
    row("a derived table without name", u"SELECT * FROM (SELECT 1)"_s, u"1248 (42000): Every derived table must have its own alias"_s);
    row("wrong arguments", u"SELECT LPAD('a')"_s, u"1582 (42000): Incorrect parameter count in the call to native function 'LPAD'"_s);
    row("the line of a mistake", u"SELECT 1\nFORM users u"_s,
        u"1064 (42000): You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'users u' at line 2"_s);
}

void tst_simsqlsubset::refused_data()
{
    QTest::addColumn<QString>("script");
    for (const char *script : {"ATTACH DATABASE '/tmp/x' AS y", "DETACH DATABASE main", "PRAGMA user_version = 5", "VACUUM", "VACUUM INTO '/tmp/x'", "SELECT load_extension('x')",
                               "SELECT LOAD_FILE('/etc/passwd')", "SELECT * FROM users INTO OUTFILE '/tmp/x'", "SELECT * FROM users INTO DUMPFILE '/tmp/x'", "LOAD DATA INFILE '/etc/passwd' INTO TABLE users",
                               "SELECT writefile('/tmp/x', 'y')", "SELECT fts3_tokenizer('x')", "SELECT sqlite_version()", "SELECT mysql_stored(1, 'users', 0, 1)", "SELECT zeroblob(9999999)",
                               "CREATE VIRTUAL TABLE t USING fts5(a)", "CREATE TRIGGER t AFTER INSERT ON users BEGIN DELETE FROM users; END", "CREATE TABLE sqlite_x (id INT)", "SELECT ?", "SELECT :a",
                               "INSERT INTO users (email) VALUES ('x') RETURNING id", "SELECT 1 GLOB 2", "CREATE TABLE t AS SELECT 1", "ANALYZE", "REINDEX", "GRANT ALL ON shop TO me", "CALL p()"})
        QTest::newRow(script) << QString::fromLatin1(script);
}

void tst_simsqlsubset::refused()
{
    QFETCH(QString, script);
    QVERIFY2(Shop().run(script).startsWith(u"1064 (42000)"_s), qPrintable(Shop().run(script)));
}

void tst_simsqlsubset::aDumpIsReadIn()
{
    Shop shop;
    const QString dump = u"-- MySQL dump 10.13\n"
                         "/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;\n/*!50503 SET NAMES utf8mb4 */;\n/*!40103 SET TIME_ZONE='+00:00' */;\n"
                         "/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;\n/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;\n"
                         "/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;\n"
                         "DROP TABLE IF EXISTS `items`;\n/*!40101 SET @saved_cs_client = @@character_set_client */;\n"
                         "CREATE TABLE `items` (\n  `id` bigint unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',\n  `box` int NOT NULL,\n  `name` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL,\n"
                         "  `made` datetime DEFAULT CURRENT_TIMESTAMP,\n  PRIMARY KEY (`id`),\n  KEY `by_box` (`box`) USING BTREE,\n  CONSTRAINT `in_box` FOREIGN KEY (`box`) REFERENCES `boxes` (`id`) ON DELETE CASCADE\n"
                         ") ENGINE=InnoDB AUTO_INCREMENT=8 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;\n"
                         "LOCK TABLES `items` WRITE;\n/*!40000 ALTER TABLE `items` DISABLE KEYS */;\n"
                         "INSERT INTO `items` VALUES (0,1,'it\\'s; a \\\"test\\\"','2025-05-06 07:08:09'),(7,1,NULL,NULL);\n/*!40000 ALTER TABLE `items` ENABLE KEYS */;\nUNLOCK TABLES;\n"
                         "CREATE TABLE `boxes` (`id` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB;\nINSERT INTO `boxes` VALUES (1);\n"
                         "/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;\n/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;\n-- Dump completed\n"_s;
    QCOMPARE(shop.run(dump), u"0 changed"_s);
    QCOMPARE(shop.run(u"SELECT * FROM items ORDER BY id"_s), u"0|1|it's; a \"test\"|2025-05-06 07:08:09, 7|1|NULL|NULL"_s);
    QCOMPARE(shop.run(u"INSERT INTO items (box) VALUES (1); SELECT LAST_INSERT_ID()"_s), u"8"_s);
    QVERIFY(shop.run(u"INSERT INTO items (box) VALUES (2)"_s).startsWith(u"1452"_s));
    // What is shown can be read in again.
    const QString shown = shop.run(u"SHOW CREATE TABLE items"_s).section(u'|', 1);
    QCOMPARE(shop.run(u"DROP TABLE items; "_s + shown), u"0 changed"_s);
    QCOMPARE(shop.run(u"SHOW CREATE TABLE items"_s).section(u'|', 1), shown);
}

void tst_simsqlsubset::whatChangesKeepsItsTime()
{
    Shop shop;
    const qint64 later = now + 3'600'000;
    shop.run(u"UPDATE users SET points = 9 WHERE id = 1"_s, later);
    shop.run(u"UPDATE users SET points = 5 WHERE id = 2"_s, later); // as it was
    QCOMPARE(shop.run(u"SELECT seen FROM users ORDER BY id"_s), u"2026-01-01 09:00:00, 2026-01-01 08:00:00"_s);
    shop.run(u"UPDATE users SET points = 8, seen = '2020-01-01' WHERE id = 1"_s, later);
    QCOMPARE(shop.run(u"SELECT seen FROM users WHERE id = 1"_s), u"2020-01-01 00:00:00"_s);
}

void tst_simsqlsubset::whatNeverEndsIsStopped_data()
{
    columns();
    row("recursion", u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"_s, u"3636"_s);
    row("recursion that eats memory", u"WITH RECURSIVE n (i) AS (SELECT REPEAT('x', 60000) UNION ALL SELECT REVERSE(i) FROM n) SELECT COUNT(*) FROM n"_s, u"3636"_s);
    row("a join of too much",
        u"CREATE TABLE n (i INT); INSERT INTO n VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10); SELECT COUNT(*) FROM n a, n b, n c, n d, n e, n f, n g, n h, n i"_s, u"3024"_s);
    row("a pattern that tries everything", u"SELECT REPEAT('a', 5000) REGEXP '(a+)+b'"_s, u"0"_s);
    row("a deep expression", u"SELECT "_s + QString(200, u'(') + u'1' + QString(200, u')'), u"1436"_s);
    row("a long expression", u"SELECT 1"_s + u" + 1"_s.repeated(3000), u"1436"_s);
}

void tst_simsqlsubset::whatNeverEndsIsStopped()
{
    QFETCH(QString, script);
    QFETCH(QString, outcome);
    QCOMPARE(Shop().run(script).left(outcome.size()), outcome);
}

void tst_simsqlsubset::columnsAreNamedAsTheyAreWritten()
{
    SqlDatabase session({}, u"shop"_s, u"shop_app"_s, u"5.7"_s);
    const auto columns = [&](const QString &script) { return session.run(statementsOf(script).first(), SqlRight::All, now).columns; };
    QCOMPARE(columns(u"SELECT 1+1, 'a', COUNT(*), x.n AS `the n`, x.n, x.n FROM (SELECT 1 AS n) x"_s), QStringList({u"1+1"_s, u"a"_s, u"COUNT(*)"_s, u"the n"_s, u"n"_s, u"n(1)"_s}));
    QCOMPARE(session.run(statementsOf(u"SELECT VERSION() AS v"_s).first(), SqlRight::All, now).rows.first()[u"v"_s].toString(), u"5.7.43-log"_s);
}

QTEST_GUILESS_MAIN(tst_simsqlsubset)
#include "tst_simsqlsubset.moc"
