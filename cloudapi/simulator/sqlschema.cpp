#include "cloudapi/simulator/sqlschema.h"

#include <QJsonArray>

#include <algorithm>

namespace CloudSim {

using namespace Qt::StringLiterals;

QString sqliteNames(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names)
        quoted << sqliteName(name);
    return quoted.join(u", "_s);
}

QString SqlType::text() const
{
    QString text = name;
    if (!values.isEmpty()) {
        QStringList quoted;
        for (const QString &value : values)
            quoted << sqliteText(value);
        text += u'(' + quoted.join(u',') + u')';
    } else if (scale >= 0) {
        text += u"(%1,%2)"_s.arg(length).arg(scale);
    } else if (length >= 0 && (family != Family::Integer || name == "tinyint"_L1) && family != Family::Year) {
        if (family != Family::Integer || length == 1) // 8.0 leaves the width of integers out, but for what stands for BOOLEAN
            text += u"(%1)"_s.arg(length);
    }
    return isUnsigned ? text + u" unsigned"_s : text;
}

qsizetype SqlTable::indexOf(const QString &column) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const SqlColumn &each) { return each.name.compare(column, Qt::CaseInsensitive) == 0; });
    return found == columns.end() ? -1 : found - columns.begin();
}

const SqlIndex *SqlTable::index(const QString &wanted) const
{
    const auto found = std::find_if(indexes.begin(), indexes.end(),
                                    [&](const SqlIndex &each) { return each.name.compare(wanted, Qt::CaseInsensitive) == 0; });
    return found == indexes.end() ? nullptr : &*found;
}

const SqlIndex *SqlTable::primary() const
{
    const auto found
        = std::find_if(indexes.begin(), indexes.end(), [](const SqlIndex &each) { return each.kind == SqlIndex::Kind::Primary; });
    return found == indexes.end() ? nullptr : &*found;
}

const SqlColumn *SqlTable::counting() const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [](const SqlColumn &each) { return each.counts; });
    return found == columns.end() ? nullptr : &*found;
}

QString SqlTable::keyOf(const QString &column) const
{
    QString best;
    for (const SqlIndex &each : indexes) {
        if (!each.columns.contains(column, Qt::CaseInsensitive))
            continue;
        const bool first = each.columns.first().compare(column, Qt::CaseInsensitive) == 0;
        if (each.kind == SqlIndex::Kind::Primary)
            return u"PRI"_s;
        if (each.kind == SqlIndex::Kind::Unique && each.columns.size() == 1)
            best = u"UNI"_s;
        else if (first && best.isEmpty())
            best = u"MUL"_s;
    }
    return best;
}

QString SqlTable::constraintText(const SqlForeignKey &key, bool whole) const
{
    QString text = u"CONSTRAINT %1 FOREIGN KEY (%2) REFERENCES %3 (%4)"_s.arg(sqliteName(key.name), sqliteNames(key.columns),
                                                                              sqliteName(key.table), sqliteNames(key.references));
    if (whole && !key.onDelete.isEmpty())
        text += u" ON DELETE "_s + key.onDelete;
    if (whole && !key.onUpdate.isEmpty())
        text += u" ON UPDATE "_s + key.onUpdate;
    return text;
}

QString SqlTable::createStatement() const
{
    QStringList parts;
    for (const SqlColumn &column : columns) {
        QString text = u"  %1 %2"_s.arg(sqliteName(column.name), column.type.text());
        if (!column.collation.isEmpty())
            text += u" CHARACTER SET %1 COLLATE %2"_s.arg(column.collation.section(u'_', 0, 0), column.collation);
        if (!column.nullable)
            text += u" NOT NULL"_s;
        else if (column.type.name == "timestamp"_L1)
            text += u" NULL"_s;
        if (column.counts)
            text += u" AUTO_INCREMENT"_s;
        else if (column.fallsBackToNow)
            text += u" DEFAULT CURRENT_TIMESTAMP"_s;
        else if (column.fallback)
            text += u" DEFAULT "_s + sqliteText(*column.fallback);
        else if (column.nullable && column.type.name != "text"_L1 && column.type.family != SqlType::Family::Json
                 && !column.type.name.endsWith("text"_L1) && !column.type.name.endsWith("blob"_L1))
            text += u" DEFAULT NULL"_s;
        if (column.changesToNow)
            text += u" ON UPDATE CURRENT_TIMESTAMP"_s;
        if (!column.comment.isEmpty())
            text += u" COMMENT "_s + sqliteText(column.comment);
        parts << text;
    }
    const auto indexText = [](const SqlIndex &index) {
        QStringList names;
        for (qsizetype i = 0; i < index.columns.size(); ++i)
            names << sqliteName(index.columns[i]) + (index.lengths.value(i) > 0 ? u"(%1)"_s.arg(index.lengths[i]) : QString());
        const QString list = u" ("_s + names.join(u',') + u')';
        switch (index.kind) {
        case SqlIndex::Kind::Primary: return u"  PRIMARY KEY"_s + list;
        case SqlIndex::Kind::Unique: return u"  UNIQUE KEY "_s + sqliteName(index.name) + list;
        case SqlIndex::Kind::FullText: return u"  FULLTEXT KEY "_s + sqliteName(index.name) + list;
        case SqlIndex::Kind::Plain: break;
        }
        return u"  KEY "_s + sqliteName(index.name) + list;
    };
    for (const auto kind : {SqlIndex::Kind::Primary, SqlIndex::Kind::Unique, SqlIndex::Kind::Plain, SqlIndex::Kind::FullText}) {
        for (const SqlIndex &index : indexes) {
            if (index.kind == kind)
                parts << indexText(index);
        }
    }
    for (const SqlForeignKey &key : foreignKeys)
        parts << u"  "_s + constraintText(key, true);
    for (const SqlCheck &check : checks)
        parts << u"  CONSTRAINT %1 CHECK (%2)"_s.arg(sqliteName(check.name), check.written);
    QString text = u"CREATE TABLE %1 (\n%2\n) ENGINE=InnoDB"_s.arg(sqliteName(name), parts.join(u",\n"_s));
    if (counting() && nextNumber > 1)
        text += u" AUTO_INCREMENT=%1"_s.arg(nextNumber);
    text += u" DEFAULT CHARSET=%1 COLLATE=%2"_s.arg(charset, collation);
    return comment.isEmpty() ? text : text + u" COMMENT="_s + sqliteText(comment);
}

namespace {

/// A type whose affinity in SQLite keeps what was stored as it is.
QString sqliteType(const SqlType &type)
{
    switch (type.family) {
    case SqlType::Family::Integer:
    case SqlType::Family::Bit:
    case SqlType::Family::Year: return u"BIGINT"_s;
    case SqlType::Family::Decimal: return u"DECIMAL(%1,%2)"_s.arg(type.length).arg(type.scale);
    case SqlType::Family::Real: return u"REAL"_s;
    case SqlType::Family::Binary: return u"BLOB"_s;
    case SqlType::Family::Text:
    case SqlType::Family::Date:
    case SqlType::Family::DateTime:
    case SqlType::Family::Time:
    case SqlType::Family::Enum:
    case SqlType::Family::Set:
    case SqlType::Family::Json: break;
    }
    return u"TEXT"_s;
}

/// Names of indexes and triggers are a table's own in MySQL and the whole database's in SQLite.
QString ownName(const QString &table, const QString &name) { return sqliteName(table + u'.' + name); }

} // namespace

QStringList SqlTable::sqliteStatements() const
{
    QStringList parts;
    for (const SqlColumn &column : columns) {
        const QString collate = column.collation.isEmpty() ? collation : column.collation;
        parts << sqliteName(column.name) + u' ' + sqliteType(column.type)
                + (column.type.isText() ? collate.endsWith("_bin"_L1) ? u" COLLATE BINARY"_s : u" COLLATE mysql_ci"_s : QString());
    }
    for (const SqlForeignKey &key : foreignKeys) {
        // What MySQL calls RESTRICT is looked at when the statement ends, as NO ACTION of SQLite is.
        const auto action = [](const QString &text) { return text.isEmpty() || text == "RESTRICT"_L1 ? u"NO ACTION"_s : text; };
        parts << u"FOREIGN KEY (%1) REFERENCES %2 (%3) ON DELETE %4 ON UPDATE %5"_s.arg(
            sqliteNames(key.columns), sqliteName(key.table), sqliteNames(key.references), action(key.onDelete), action(key.onUpdate));
    }
    for (const SqlCheck &check : checks)
        parts << u"CONSTRAINT %1 CHECK (%2)"_s.arg(sqliteName(check.name), check.sqlite);
    QStringList statements{u"CREATE TABLE %1 (%2)"_s.arg(sqliteName(name), parts.join(u", "_s))};
    QStringList keyed;
    for (const SqlIndex &each : indexes) {
        QStringList names;
        for (qsizetype i = 0; i < each.columns.size(); ++i) {
            const bool prefix = each.lengths.value(i) > 0 && columns[indexOf(each.columns[i])].type.family == SqlType::Family::Text;
            names << (prefix ? u"substr(%1, 1, %2)"_s.arg(sqliteName(each.columns[i])).arg(each.lengths[i]) : sqliteName(each.columns[i]));
        }
        statements << u"CREATE %1INDEX %2 ON %3 (%4)"_s.arg(each.isUnique() ? u"UNIQUE "_s : QString(), ownName(name, each.name),
                                                            sqliteName(name), names.join(u", "_s));
        for (const QString &column : each.columns) {
            if (each.isUnique() && !keyed.contains(column, Qt::CaseInsensitive))
                keyed << columns[indexOf(column)].name;
        }
    }
    // What MySQL tells and SQLite doesn't: which row met a key that is taken, and how many rows really changed.
    QStringList seen;
    QStringList differs;
    for (const QString &column : keyed.mid(0, 50))
        seen << sqliteText(column) << u"NEW."_s + sqliteName(column);
    for (const SqlColumn &column : columns)
        differs << u"OLD.%1 IS NOT NEW.%1 COLLATE BINARY"_s.arg(sqliteName(column.name));
    const auto trigger = [&](const QString &label, const QString &when, const QString &body) {
        statements << u"CREATE TRIGGER %1 %2 ON %3 %4; END"_s.arg(ownName(name, label), when, sqliteName(name), body);
    };
    if (!seen.isEmpty()) {
        trigger(u"before insert"_s, u"BEFORE INSERT"_s, u"BEGIN SELECT mysql_seen(%1)"_s.arg(seen.join(u", "_s)));
        trigger(u"before update"_s, u"BEFORE UPDATE"_s, u"BEGIN SELECT mysql_seen(%1)"_s.arg(seen.join(u", "_s)));
    }
    const QString table = sqliteText(name);
    trigger(u"inserted"_s, u"AFTER INSERT"_s, u"BEGIN SELECT mysql_counted(%1, 0)"_s.arg(table));
    trigger(u"deleted"_s, u"AFTER DELETE"_s, u"BEGIN SELECT mysql_counted(%1, 1)"_s.arg(table));
    trigger(u"updated"_s, u"AFTER UPDATE"_s, u"WHEN %1 BEGIN SELECT mysql_counted(%2, 2)"_s.arg(differs.join(u" OR "_s), table));
    return statements;
}

QStringList SqlSchema::names() const
{
    QStringList all = tables.keys() + views.keys();
    all.sort();
    return all;
}

namespace {

QJsonArray list(const QStringList &texts) { return QJsonArray::fromStringList(texts); }

QStringList texts(const QJsonValue &value)
{
    QStringList all;
    for (const QJsonValue &each : value.toArray())
        all << each.toString();
    return all;
}

QJsonObject toJson(const SqlColumn &column)
{
    QJsonObject json{{u"name"_s, column.name},
                     {u"family"_s, int(column.type.family)},
                     {u"type"_s, column.type.name},
                     {u"length"_s, column.type.length},
                     {u"scale"_s, column.type.scale},
                     {u"unsigned"_s, column.type.isUnsigned},
                     {u"values"_s, list(column.type.values)},
                     {u"nullable"_s, column.nullable},
                     {u"counts"_s, column.counts},
                     {u"fallsBackToNow"_s, column.fallsBackToNow},
                     {u"changesToNow"_s, column.changesToNow},
                     {u"collation"_s, column.collation},
                     {u"comment"_s, column.comment}};
    if (column.fallback)
        json.insert(u"default"_s, *column.fallback);
    return json;
}

SqlColumn columnFrom(const QJsonObject &json)
{
    SqlColumn column;
    column.name = json.value(u"name"_s).toString();
    column.type.family = SqlType::Family(qBound(0, json.value(u"family"_s).toInt(), int(SqlType::Family::Json)));
    column.type.name = json.value(u"type"_s).toString();
    column.type.length = json.value(u"length"_s).toInt(-1);
    column.type.scale = json.value(u"scale"_s).toInt(-1);
    column.type.isUnsigned = json.value(u"unsigned"_s).toBool();
    column.type.values = texts(json.value(u"values"_s));
    column.nullable = json.value(u"nullable"_s).toBool();
    column.counts = json.value(u"counts"_s).toBool();
    column.fallsBackToNow = json.value(u"fallsBackToNow"_s).toBool();
    column.changesToNow = json.value(u"changesToNow"_s).toBool();
    column.collation = json.value(u"collation"_s).toString();
    column.comment = json.value(u"comment"_s).toString();
    if (json.contains(u"default"_s))
        column.fallback = json.value(u"default"_s).toString();
    return column;
}

QJsonObject toJson(const SqlTable &table)
{
    QJsonArray columns;
    QJsonArray indexes;
    QJsonArray keys;
    QJsonArray checks;
    for (const SqlColumn &column : table.columns)
        columns.append(toJson(column));
    for (const SqlIndex &index : table.indexes) {
        QJsonArray lengths;
        for (const int length : index.lengths)
            lengths.append(length);
        indexes.append(QJsonObject{
            {u"name"_s, index.name}, {u"kind"_s, int(index.kind)}, {u"columns"_s, list(index.columns)}, {u"lengths"_s, lengths}});
    }
    for (const SqlForeignKey &key : table.foreignKeys)
        keys.append(QJsonObject{{u"name"_s, key.name},
                                {u"columns"_s, list(key.columns)},
                                {u"table"_s, key.table},
                                {u"references"_s, list(key.references)},
                                {u"onDelete"_s, key.onDelete},
                                {u"onUpdate"_s, key.onUpdate}});
    for (const SqlCheck &check : table.checks)
        checks.append(QJsonObject{{u"name"_s, check.name}, {u"written"_s, check.written}, {u"sqlite"_s, check.sqlite}});
    return {{u"name"_s, table.name},           {u"columns"_s, columns},       {u"indexes"_s, indexes},
            {u"foreignKeys"_s, keys},          {u"checks"_s, checks},         {u"charset"_s, table.charset},
            {u"collation"_s, table.collation}, {u"comment"_s, table.comment}, {u"next"_s, table.nextNumber},
            {u"createdAt"_s, table.createdAt}};
}

SqlTable tableFrom(const QJsonObject &json)
{
    SqlTable table;
    table.name = json.value(u"name"_s).toString();
    for (const QJsonValue &column : json.value(u"columns"_s).toArray())
        table.columns << columnFrom(column.toObject());
    for (const QJsonValue &value : json.value(u"indexes"_s).toArray()) {
        SqlIndex index{value[u"name"_s].toString(),
                       SqlIndex::Kind(qBound(0, value[u"kind"_s].toInt(), int(SqlIndex::Kind::FullText))),
                       texts(value[u"columns"_s]),
                       {}};
        for (const QJsonValue &length : value[u"lengths"_s].toArray())
            index.lengths << length.toInt();
        table.indexes << index;
    }
    for (const QJsonValue &key : json.value(u"foreignKeys"_s).toArray())
        table.foreignKeys << SqlForeignKey{key[u"name"_s].toString(),   texts(key[u"columns"_s]),      key[u"table"_s].toString(),
                                           texts(key[u"references"_s]), key[u"onDelete"_s].toString(), key[u"onUpdate"_s].toString()};
    for (const QJsonValue &check : json.value(u"checks"_s).toArray())
        table.checks << SqlCheck{check[u"name"_s].toString(), check[u"written"_s].toString(), check[u"sqlite"_s].toString()};
    table.charset = json.value(u"charset"_s).toString();
    table.collation = json.value(u"collation"_s).toString();
    table.comment = json.value(u"comment"_s).toString();
    table.nextNumber = json.value(u"next"_s).toInteger(1);
    table.createdAt = json.value(u"createdAt"_s).toInteger();
    return table;
}

} // namespace

QJsonObject toJson(const SqlSchema &schema)
{
    QJsonArray tables;
    QJsonArray views;
    for (const SqlTable &table : schema.tables)
        tables.append(toJson(table));
    for (const SqlView &view : schema.views)
        views.append(QJsonObject{{u"name"_s, view.name}, {u"columns"_s, list(view.columns)}, {u"written"_s, view.written}});
    return {{u"tables"_s, tables}, {u"views"_s, views}};
}

SqlSchema sqlSchemaFromJson(const QJsonObject &json)
{
    SqlSchema schema;
    for (const QJsonValue &value : json.value(u"tables"_s).toArray()) {
        const SqlTable table = tableFrom(value.toObject());
        schema.tables.insert(table.name, table);
    }
    for (const QJsonValue &view : json.value(u"views"_s).toArray())
        schema.views.insert(view[u"name"_s].toString(),
                            SqlView{view[u"name"_s].toString(), texts(view[u"columns"_s]), view[u"written"_s].toString()});
    return schema;
}

} // namespace CloudSim
