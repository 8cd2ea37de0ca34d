#pragma once

#include "cloudapi/simulator/sqltokens.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace CloudSim {

struct SqlType
{
    enum class Family { Integer, Bit, Decimal, Real, Text, Binary, Date, DateTime, Time, Year, Enum, Set, Json };
    Family family = Family::Integer;
    QString name; ///< lower case: "varchar"
    int length = -1; ///< characters, digits or places of seconds; -1: not said
    int scale = -1;
    bool isUnsigned = false;
    QStringList values; ///< of ENUM and SET

    bool isText() const { return family == Family::Text || family == Family::Enum || family == Family::Set; }
    QString text() const; ///< "decimal(8,2) unsigned", as SHOW COLUMNS has it
    bool operator==(const SqlType &) const = default;
};

struct SqlColumn
{
    QString name;
    SqlType type;
    bool nullable = true;
    bool counts = false; ///< AUTO_INCREMENT
    std::optional<QString> fallback; ///< DEFAULT as text; none: NULL where that is allowed
    bool fallsBackToNow = false; ///< DEFAULT CURRENT_TIMESTAMP
    bool changesToNow = false; ///< ON UPDATE CURRENT_TIMESTAMP
    QString collation; ///< only where it differs from the table's
    QString comment;
    bool operator==(const SqlColumn &) const = default;
};

struct SqlIndex
{
    enum class Kind { Primary, Unique, Plain, FullText };
    QString name;
    Kind kind = Kind::Plain;
    QStringList columns;
    QList<int> lengths; ///< of prefixes, 0: whole

    bool isUnique() const { return kind == Kind::Primary || kind == Kind::Unique; }
};

struct SqlForeignKey
{
    QString name;
    QStringList columns;
    QString table;
    QStringList references;
    QString onDelete; ///< empty, CASCADE, SET NULL, RESTRICT or NO ACTION
    QString onUpdate;
};

struct SqlCheck
{
    QString name;
    QString written;
    QString sqlite;
};

struct SqlTable
{
    QString name;
    QList<SqlColumn> columns;
    QList<SqlIndex> indexes;
    QList<SqlForeignKey> foreignKeys;
    QList<SqlCheck> checks;
    QString charset = QStringLiteral("utf8mb4");
    QString collation = QStringLiteral("utf8mb4_general_ci");
    QString comment;
    qint64 nextNumber = 1; ///< AUTO_INCREMENT
    qint64 createdAt = 0; ///< cloud time, ms

    qsizetype indexOf(const QString &column) const; ///< of a column, whatever its case; -1: none
    const SqlIndex *index(const QString &name) const;
    const SqlIndex *primary() const;
    const SqlColumn *counting() const;
    /// "PRI", "UNI", "MUL" or nothing, as SHOW COLUMNS says.
    QString keyOf(const QString &column) const;
    /// "CONSTRAINT `fk` FOREIGN KEY (`a`) REFERENCES `b` (`c`)", with what happens then if `whole`.
    QString constraintText(const SqlForeignKey &key, bool whole) const;
    QString createStatement() const; ///< as SHOW CREATE TABLE has it
    QStringList sqliteStatements() const;
};

struct SqlView
{
    QString name;
    QStringList columns;
    QString written;
};

struct SqlSchema
{
    QMap<QString, SqlTable> tables;
    QMap<QString, SqlView> views;

    bool has(const QString &name) const { return tables.contains(name) || views.contains(name); }
    QStringList names() const; ///< tables and views, sorted
};

QJsonObject toJson(const SqlSchema &schema);
SqlSchema sqlSchemaFromJson(const QJsonObject &json);

QString sqliteNames(const QStringList &names); ///< "`a`, `b`"

} // namespace CloudSim
