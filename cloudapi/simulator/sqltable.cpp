#include "cloudapi/simulator/sqltable.h"

#include <QSet>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

/// Walks the tokens of a definition.
class Walk
{
public:
    explicit Walk(const SqlTokens &tokens)
        : m_tokens(tokens)
    {
    }

    bool ended() const { return m_at >= m_tokens.size(); }
    bool take(QLatin1StringView keyword)
    {
        const bool here = !ended() && m_tokens[m_at].is(keyword);
        m_at += here ? 1 : 0;
        return here;
    }
    bool takeSign(QLatin1StringView sign)
    {
        const bool here = !ended() && m_tokens[m_at].isSign(sign);
        m_at += here ? 1 : 0;
        return here;
    }
    bool isSign(QLatin1StringView sign) const { return !ended() && m_tokens[m_at].isSign(sign); }
    /// The next token if it is a name.
    std::optional<QString> takeName()
    {
        if (ended() || !m_tokens[m_at].isName())
            return std::nullopt;
        return m_tokens[m_at++].text;
    }
    std::optional<SqlToken> takeLiteral()
    {
        if (ended() || (m_tokens[m_at].kind != SqlToken::Kind::Text && m_tokens[m_at].kind != SqlToken::Kind::Number))
            return std::nullopt;
        return m_tokens[m_at++];
    }
    std::optional<SqlToken> takeAny() { return ended() ? std::nullopt : std::optional(m_tokens[m_at++]); }
    tl::unexpected<SqlError> wrong() const
    {
        QStringList words;
        for (const SqlToken &token : m_tokens.mid(m_at, 8))
            words << token.text;
        return tl::unexpected(syntaxError(words.join(u' ')));
    }

private:
    const SqlTokens &m_tokens;
    qsizetype m_at = 0;
};

QString quoted(const QString &name)
{
    return sqliteText(SqlToken{SqlToken::Kind::Quoted, name});
}

/// "(a, b(10) DESC)" as SQLite takes it: lengths of prefixes are left out.
tl::expected<QString, SqlError> columnList(Walk &walk)
{
    if (!walk.takeSign("("_L1))
        return walk.wrong();
    QStringList names;
    do {
        const auto name = walk.takeName();
        if (!name)
            return walk.wrong();
        if (walk.takeSign("("_L1) && (!walk.takeLiteral() || !walk.takeSign(")"_L1)))
            return walk.wrong();
        const QString order = walk.take("DESC"_L1) ? u" DESC"_s : QString();
        if (order.isEmpty())
            walk.take("ASC"_L1);
        names << quoted(*name) + order;
    } while (walk.takeSign(","_L1));
    if (!walk.takeSign(")"_L1))
        return walk.wrong();
    // How an index is kept, as dumps of tables tell it.
    if (walk.take("USING"_L1) && !walk.take("BTREE"_L1) && !walk.take("HASH"_L1))
        return walk.wrong();
    return u'(' + names.join(u", "_s) + u')';
}

struct Type
{
    QString text; ///< as DESCRIBE shows it
    QString check;
    bool isText = false;
};

tl::expected<Type, SqlError> readType(Walk &walk, const QString &column)
{
    static const QSet<QString> whole{u"TINYINT"_s, u"SMALLINT"_s, u"MEDIUMINT"_s, u"INT"_s, u"INTEGER"_s, u"BIGINT"_s, u"BOOLEAN"_s, u"BOOL"_s, u"BIT"_s, u"YEAR"_s};
    static const QSet<QString> broken{u"DECIMAL"_s, u"NUMERIC"_s, u"FLOAT"_s, u"DOUBLE"_s};
    static const QHash<QString, int> texts{{u"CHAR"_s, 1},       {u"VARCHAR"_s, 0},      {u"TINYTEXT"_s, 255},   {u"TEXT"_s, 65535}, {u"MEDIUMTEXT"_s, 65535},
                                           {u"LONGTEXT"_s, 65535}, {u"JSON"_s, 65535},    {u"DATE"_s, 10},        {u"DATETIME"_s, 26}, {u"TIMESTAMP"_s, 26},
                                           {u"TIME"_s, 17},        {u"ENUM"_s, 255}};
    const auto name = walk.takeName();
    if (!name)
        return walk.wrong();
    const QString upper = name->toUpper();
    if (!whole.contains(upper) && !broken.contains(upper) && !texts.contains(upper))
        return walk.wrong();
    Type type{upper.toLower(), {}, texts.contains(upper)};
    QStringList arguments;
    QStringList values;
    if (walk.takeSign("("_L1)) {
        do {
            const auto literal = walk.takeLiteral();
            if (!literal)
                return walk.wrong();
            arguments << literal->text;
            values << sqliteText(*literal);
        } while (walk.takeSign(","_L1));
        if (!walk.takeSign(")"_L1))
            return walk.wrong();
        type.text += u'(' + values.join(u',') + u')';
    }
    while (walk.take("UNSIGNED"_L1) || walk.take("ZEROFILL"_L1) || walk.take("SIGNED"_L1)) { }
    const QString own = quoted(column);
    if (whole.contains(upper)) {
        type.check = u"CONSTRAINT %1 CHECK (typeof(%2) IN ('integer', 'null'))"_s.arg(quoted(u"kind "_s + column), own);
    } else if (broken.contains(upper)) {
        type.check = u"CONSTRAINT %1 CHECK (typeof(%2) IN ('integer', 'real', 'null'))"_s.arg(quoted(u"kind "_s + column), own);
    } else if (upper == "ENUM"_L1) {
        if (values.isEmpty())
            return walk.wrong();
        type.check = u"CONSTRAINT %1 CHECK (%2 IN (%3) OR %2 IS NULL)"_s.arg(quoted(u"kind "_s + column), own, values.join(u", "_s));
    } else {
        const bool sized = upper == "CHAR"_L1 || upper == "VARCHAR"_L1;
        const int most = sized && !arguments.isEmpty() ? arguments.first().toInt() : texts.value(upper);
        if (most < 1 || most > 65535)
            return walk.wrong();
        type.check = u"CONSTRAINT %1 CHECK (length(%2) <= %3)"_s.arg(quoted(u"long "_s + column), own).arg(most);
    }
    return type;
}

/// A literal: what depends on the moment (CURRENT_TIMESTAMP) would be another one each time the content is made anew.
tl::expected<QString, SqlError> readDefault(Walk &walk)
{
    if (walk.take("NULL"_L1))
        return u"NULL"_s;
    if (walk.take("TRUE"_L1))
        return u"1"_s;
    if (walk.take("FALSE"_L1))
        return u"0"_s;
    const QString sign = walk.takeSign("-"_L1) ? u"-"_s : QString();
    const auto literal = walk.takeLiteral();
    if (!literal)
        return walk.wrong();
    return sign + sqliteText(*literal);
}

struct Column
{
    QString sqlite;
    bool counts = false; ///< AUTO_INCREMENT: it is the primary key
};

tl::expected<Column, SqlError> readColumn(Walk &walk)
{
    const auto name = walk.takeName();
    if (!name)
        return walk.wrong();
    const auto type = readType(walk, *name);
    if (!type)
        return tl::unexpected(type.error());
    QString rest;
    Column column;
    while (!walk.ended() && !walk.isSign(","_L1) && !walk.isSign(")"_L1)) {
        if (walk.take("NOT"_L1)) {
            if (!walk.take("NULL"_L1))
                return walk.wrong();
            rest += u" NOT NULL"_s;
        } else if (walk.take("PRIMARY"_L1)) {
            if (!walk.take("KEY"_L1))
                return walk.wrong();
            rest += column.counts ? QString() : u" PRIMARY KEY"_s;
        } else if (walk.take("UNIQUE"_L1)) {
            walk.take("KEY"_L1);
            rest += u" UNIQUE"_s;
        } else if (walk.take("AUTO_INCREMENT"_L1)) {
            column.counts = true;
        } else if (walk.take("DEFAULT"_L1)) {
            const auto value = readDefault(walk);
            if (!value)
                return tl::unexpected(value.error());
            rest += u" DEFAULT "_s + *value;
        } else if (walk.take("COMMENT"_L1) || walk.take("COLLATE"_L1) || walk.take("CHARSET"_L1)) {
            if (!walk.takeAny())
                return walk.wrong();
        } else if (walk.take("CHARACTER"_L1)) {
            if (!walk.take("SET"_L1) || !walk.takeAny())
                return walk.wrong();
        } else if (!walk.take("NULL"_L1)) {
            return walk.wrong();
        }
    }
    if (column.counts)
        column.sqlite = quoted(*name) + u" INTEGER PRIMARY KEY AUTOINCREMENT"_s;
    else
        column.sqlite = quoted(*name) + u' ' + quoted(type->text) + (type->isText ? u" COLLATE NOCASE"_s : QString()) + rest + u' ' + type->check;
    return column;
}

tl::expected<SqlCommand, SqlError> createdTable(Walk &walk, const SqlSurroundings &around)
{
    bool quiet = false;
    if (walk.take("IF"_L1)) {
        if (!walk.take("NOT"_L1) || !walk.take("EXISTS"_L1))
            return walk.wrong();
        quiet = true;
    }
    const auto name = walk.takeName();
    if (!name || name->startsWith("sqlite_"_L1, Qt::CaseInsensitive) || !walk.takeSign("("_L1))
        return walk.wrong();
    if (around.tables.contains(*name)) {
        if (quiet)
            return SqlCommand{SqlCommand::Kind::Use, {}, {}};
        return tl::unexpected(SqlError{1050, u"42S01"_s, u"Table '%1' already exists"_s.arg(*name)});
    }
    QStringList parts;
    bool counted = false;
    QString primary;
    do {
        if (walk.take("PRIMARY"_L1)) {
            if (!walk.take("KEY"_L1))
                return walk.wrong();
            const auto columns = columnList(walk);
            if (!columns)
                return tl::unexpected(columns.error());
            primary = u"PRIMARY KEY "_s + *columns;
        } else if (walk.take("UNIQUE"_L1)) {
            if (!walk.take("KEY"_L1))
                walk.take("INDEX"_L1);
            if (!walk.isSign("("_L1) && !walk.takeName())
                return walk.wrong();
            const auto columns = columnList(walk);
            if (!columns)
                return tl::unexpected(columns.error());
            parts << u"UNIQUE "_s + *columns;
        } else if (walk.take("KEY"_L1) || walk.take("INDEX"_L1)) {
            // It only makes reading faster.
            if (!walk.isSign("("_L1) && !walk.takeName())
                return walk.wrong();
            if (const auto columns = columnList(walk); !columns)
                return tl::unexpected(columns.error());
        } else {
            const auto column = readColumn(walk);
            if (!column)
                return tl::unexpected(column.error());
            counted = counted || column->counts;
            parts << column->sqlite;
        }
    } while (walk.takeSign(","_L1));
    if (!walk.takeSign(")"_L1))
        return walk.wrong();
    if (!primary.isEmpty() && !counted)
        parts << primary;
    // ENGINE, CHARSET, COLLATE, COMMENT, AUTO_INCREMENT: NAME [=] VALUE
    while (!walk.ended()) {
        walk.take("DEFAULT"_L1);
        if (walk.take("CHARACTER"_L1) ? !walk.take("SET"_L1)
                                      : !(walk.take("ENGINE"_L1) || walk.take("CHARSET"_L1) || walk.take("COLLATE"_L1) || walk.take("COMMENT"_L1) || walk.take("AUTO_INCREMENT"_L1)))
            return walk.wrong();
        walk.takeSign("="_L1);
        if (!walk.takeAny())
            return walk.wrong();
    }
    return SqlCommand{SqlCommand::Kind::Define, u"CREATE TABLE %1 (%2)"_s.arg(quoted(*name), parts.join(u", "_s)), {}};
}

tl::expected<QString, SqlError> takeTable(Walk &walk, const SqlSurroundings &around)
{
    const auto name = walk.takeName();
    if (!name)
        return walk.wrong();
    if (!around.tables.contains(*name))
        return tl::unexpected(SqlError{1146, u"42S02"_s, u"Table '%1.%2' doesn't exist"_s.arg(around.database, *name)});
    return *name;
}

tl::expected<SqlCommand, SqlError> changedTable(Walk &walk, const SqlSurroundings &around)
{
    const auto table = takeTable(walk, around);
    if (!table)
        return tl::unexpected(table.error());
    QString change;
    if (walk.take("ADD"_L1)) {
        walk.take("COLUMN"_L1);
        const auto column = readColumn(walk);
        if (!column)
            return tl::unexpected(column.error());
        change = u"ADD COLUMN "_s + column->sqlite;
    } else if (walk.take("DROP"_L1)) {
        walk.take("COLUMN"_L1);
        const auto name = walk.takeName();
        if (!name)
            return walk.wrong();
        change = u"DROP COLUMN "_s + quoted(*name);
    } else if (walk.take("RENAME"_L1)) {
        const bool column = walk.take("COLUMN"_L1);
        const auto old = column ? walk.takeName() : std::optional(QString());
        if (!old || !(walk.take("TO"_L1) || (!column && walk.take("AS"_L1))))
            return walk.wrong();
        const auto name = walk.takeName();
        if (!name || name->startsWith("sqlite_"_L1, Qt::CaseInsensitive))
            return walk.wrong();
        change = column ? u"RENAME COLUMN %1 TO %2"_s.arg(quoted(*old), quoted(*name)) : u"RENAME TO "_s + quoted(*name);
    }
    if (change.isEmpty() || !walk.ended())
        return walk.wrong();
    return SqlCommand{SqlCommand::Kind::Define, u"ALTER TABLE %1 %2"_s.arg(quoted(*table), change), {*table}};
}

/// Names of indexes are a table's own in MySQL and the whole database's in SQLite.
QString indexName(const QString &table, const QString &index)
{
    return quoted(table + u'.' + index);
}

tl::expected<SqlCommand, SqlError> index(Walk &walk, const SqlSurroundings &around, const QString &before)
{
    const bool creates = before.startsWith("CREATE"_L1);
    const auto name = walk.takeName();
    if (!name || !walk.take("ON"_L1))
        return walk.wrong();
    const auto table = takeTable(walk, around);
    if (!table)
        return tl::unexpected(table.error());
    QString text = before + indexName(*table, *name);
    if (creates) {
        const auto columns = columnList(walk);
        if (!columns)
            return tl::unexpected(columns.error());
        text += u" ON %1 %2"_s.arg(quoted(*table), *columns);
    }
    if (!walk.ended())
        return walk.wrong();
    return SqlCommand{SqlCommand::Kind::Define, text, {*table}};
}

} // namespace

tl::expected<SqlCommand, SqlError> definition(const SqlTokens &tokens, const SqlSurroundings &around)
{
    Walk walk(tokens);
    if (walk.take("CREATE"_L1)) {
        if (walk.take("TABLE"_L1))
            return createdTable(walk, around);
        const bool unique = walk.take("UNIQUE"_L1);
        if (walk.take("INDEX"_L1))
            return index(walk, around, unique ? u"CREATE UNIQUE INDEX "_s : u"CREATE INDEX "_s);
    } else if (walk.take("ALTER"_L1)) {
        if (walk.take("TABLE"_L1))
            return changedTable(walk, around);
    } else if (walk.take("DROP"_L1)) {
        if (walk.take("INDEX"_L1))
            return index(walk, around, u"DROP INDEX "_s);
        if (walk.take("TABLE"_L1)) {
            const bool quiet = walk.take("IF"_L1) && walk.take("EXISTS"_L1);
            const auto name = walk.takeName();
            if (!name || !walk.ended())
                return walk.wrong();
            if (around.tables.contains(*name))
                return SqlCommand{SqlCommand::Kind::Define, u"DROP TABLE "_s + quoted(*name), {*name}};
            if (quiet)
                return SqlCommand{SqlCommand::Kind::Use, {}, {}};
            return tl::unexpected(SqlError{1051, u"42S02"_s, u"Unknown table '%1.%2'"_s.arg(around.database, *name)});
        }
    }
    return walk.wrong();
}

} // namespace CloudSim
