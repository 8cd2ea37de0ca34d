#include "cloudapi/simulator/sqldialect.h"

#include "cloudapi/simulator/sqltable.h"

#include <QDateTime>
#include <QSet>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostConcats = 3;
constexpr int mostParts = 8;

/// MySQL's name of a function -> SQLite's. None of them can make a value much longer than what it is given.
const QHash<QString, QString> &functions()
{
    static const QHash<QString, QString> names{
        {u"COUNT"_s, u"COUNT"_s},     {u"SUM"_s, u"SUM"_s},           {u"AVG"_s, u"AVG"_s},           {u"MIN"_s, u"MIN"_s},     {u"MAX"_s, u"MAX"_s},
        {u"IFNULL"_s, u"IFNULL"_s},   {u"COALESCE"_s, u"COALESCE"_s}, {u"NULLIF"_s, u"NULLIF"_s},     {u"IF"_s, u"IIF"_s},      {u"UPPER"_s, u"UPPER"_s},
        {u"LOWER"_s, u"LOWER"_s},     {u"TRIM"_s, u"TRIM"_s},         {u"LTRIM"_s, u"LTRIM"_s},       {u"RTRIM"_s, u"RTRIM"_s}, {u"ABS"_s, u"ABS"_s},
        {u"ROUND"_s, u"ROUND"_s},     {u"SUBSTRING"_s, u"SUBSTR"_s},  {u"SUBSTR"_s, u"SUBSTR"_s},     {u"DATE"_s, u"DATE"_s},   {u"CAST"_s, u"CAST"_s},
        {u"CHAR_LENGTH"_s, u"LENGTH"_s}};
    return names;
}

/// Words that may stand before a parenthesis without being functions.
bool opensParenthesis(const SqlToken &word)
{
    static const QSet<QString> words{u"IN"_s,   u"VALUES"_s, u"AND"_s,    u"OR"_s,   u"NOT"_s, u"ON"_s,   u"WHERE"_s, u"EXISTS"_s, u"SELECT"_s, u"FROM"_s,  u"JOIN"_s, u"AS"_s,
                                     u"WHEN"_s, u"THEN"_s,   u"ELSE"_s,   u"CASE"_s, u"BY"_s,  u"HAVING"_s, u"UNION"_s, u"ALL"_s,  u"DISTINCT"_s, u"USING"_s, u"LIKE"_s, u"BETWEEN"_s, u"DIV"_s};
    return words.contains(word.text.toUpper());
}

/// Common table expressions may recurse, INTO and FOR write or lock, and the others are not in the subset.
bool isNever(const SqlToken &token)
{
    static const QSet<QString> words{u"WITH"_s,  u"RECURSIVE"_s, u"INTO"_s,    u"FOR"_s,    u"OVER"_s,   u"REGEXP"_s,   u"RLIKE"_s,
                                     u"MATCH"_s, u"GLOB"_s,      u"INDEXED"_s, u"PRAGMA"_s, u"ATTACH"_s, u"RETURNING"_s};
    return token.kind == SqlToken::Kind::Word && words.contains(token.text.toUpper());
}

QString near(const SqlTokens &tokens, qsizetype at)
{
    QStringList words;
    for (const SqlToken &token : tokens.mid(at, 8))
        words << token.text;
    return words.join(u' ');
}

tl::unexpected<SqlError> wrong(const SqlTokens &tokens, qsizetype at)
{
    return tl::unexpected(syntaxError(near(tokens, at)));
}

/// A literal for what depends on the moment or on who asks; nothing if the word is no such function. `Name()` or, for some, `Name`.
std::optional<QString> momentary(const QString &upper, bool called, const SqlSurroundings &around)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(around.now, Qt::OffsetFromUTC, 8 * 3600); // RDS of the China site runs in UTC+8
    const auto text = [](const QString &value) { return u'\'' + QString(value).replace(u'\'', u"''"_s) + u'\''; };
    if (upper == "CURRENT_TIMESTAMP"_L1 || (called && (upper == "NOW"_L1 || upper == "SYSDATE"_L1 || upper == "LOCALTIME"_L1)))
        return text(now.toString(u"yyyy-MM-dd HH:mm:ss"_s));
    if (upper == "CURRENT_DATE"_L1 || (called && upper == "CURDATE"_L1))
        return text(now.toString(u"yyyy-MM-dd"_s));
    if (upper == "CURRENT_TIME"_L1 || (called && upper == "CURTIME"_L1))
        return text(now.toString(u"HH:mm:ss"_s));
    if (called && upper == "UNIX_TIMESTAMP"_L1)
        return QString::number(around.now / 1000);
    if (called && upper == "VERSION"_L1)
        return text(u"8.0.36"_s);
    if (called && (upper == "DATABASE"_L1 || upper == "SCHEMA"_L1))
        return text(around.database);
    if (upper == "CURRENT_USER"_L1 || (called && upper == "USER"_L1))
        return text(around.user + u"@%"_s);
    return std::nullopt;
}

/// Translates expressions, lists of tables and what is between them.
class Body
{
public:
    Body(const SqlTokens &tokens, const SqlSurroundings &around)
        : m_tokens(tokens)
        , m_around(around)
    {
    }

    /// From `begin` to the end. `tableFirst`: the first token is a table's name.
    tl::expected<QString, SqlError> read(qsizetype begin, bool tableFirst);
    const QStringList &tables() const { return m_tables; }

private:
    struct Level
    {
        bool inTables = false;  ///< in a list of tables, where a comma calls for another one
        bool concatenates = false;
        int parts = 1;
    };

    tl::expected<void, SqlError> table(qsizetype &at);
    tl::expected<void, SqlError> word(qsizetype &at);
    bool followed(qsizetype at, QLatin1StringView sign) const { return at + 1 < m_tokens.size() && m_tokens[at + 1].isSign(sign); }

    const SqlTokens &m_tokens;
    const SqlSurroundings &m_around;
    QList<Level> m_levels{Level{}};
    bool m_wantsTable = false;
    bool m_concatNext = false;
    int m_concats = 0;
    QStringList m_out;
    QStringList m_tables;
};

tl::expected<void, SqlError> Body::table(qsizetype &at)
{
    m_wantsTable = false;
    if (m_tokens[at].is("DUAL"_L1) && !m_out.isEmpty() && m_out.last() == "FROM"_L1) {
        m_out.removeLast(); // SELECT 1 FROM DUAL
        m_levels.last().inTables = false;
        return {};
    }
    if (!m_tokens[at].isName())
        return wrong(m_tokens, at);
    if (followed(at, "."_L1) && at + 2 < m_tokens.size()) {
        if (m_tokens[at].text != m_around.database)
            return tl::unexpected(SqlError{1044, u"42000"_s, u"Access denied for user '%1'@'%' to database '%2'"_s.arg(m_around.user, m_tokens[at].text)});
        at += 2;
    }
    const QString name = m_tokens[at].text;
    if (!m_around.tables.contains(name))
        return tl::unexpected(SqlError{1146, u"42S02"_s, u"Table '%1.%2' doesn't exist"_s.arg(m_around.database, name)});
    m_tables << name;
    m_out << sqliteText(SqlToken{SqlToken::Kind::Quoted, name});
    return {};
}

tl::expected<void, SqlError> Body::word(qsizetype &at)
{
    static const QSet<QString> tablesEnd{u"WHERE"_s, u"GROUP"_s, u"ORDER"_s, u"HAVING"_s, u"LIMIT"_s, u"UNION"_s, u"SELECT"_s, u"SET"_s};
    const SqlToken &token = m_tokens[at];
    const QString upper = token.text.toUpper();
    if (upper == "FROM"_L1 || upper == "JOIN"_L1) {
        m_levels.last().inTables = true;
        m_wantsTable = true;
        m_out << upper;
        return {};
    }
    if (tablesEnd.contains(upper))
        m_levels.last().inTables = false;
    const bool called = followed(at, "("_L1);
    const bool empty = called && at + 2 < m_tokens.size() && m_tokens[at + 2].isSign(")"_L1);
    if (const auto literal = momentary(upper, empty, m_around)) {
        m_out << *literal;
        at += empty ? 2 : 0;
        return {};
    }
    if (called && upper == "CONCAT"_L1) {
        if (++m_concats > mostConcats)
            return wrong(m_tokens, at);
        m_concatNext = true;
        return {};
    }
    if (called && !opensParenthesis(token)) {
        const auto name = functions().constFind(upper);
        if (name == functions().cend())
            return wrong(m_tokens, at);
        m_out << *name;
        return {};
    }
    m_out << (upper == "DIV"_L1 ? u"/"_s : upper == "MOD"_L1 ? u"%"_s : token.text);
    return {};
}

tl::expected<QString, SqlError> Body::read(qsizetype begin, bool tableFirst)
{
    m_wantsTable = tableFirst;
    for (qsizetype at = begin; at < m_tokens.size(); ++at) {
        const SqlToken &token = m_tokens[at];
        if (isNever(token))
            return wrong(m_tokens, at);
        if (token.isSign("("_L1)) {
            m_levels.append({m_wantsTable, std::exchange(m_concatNext, false), 1});
            m_out << u"("_s; // a subquery, or tables in parentheses: the next token tells
            if (m_wantsTable && at + 1 < m_tokens.size() && m_tokens[at + 1].is("SELECT"_L1))
                m_wantsTable = false;
            continue;
        }
        if (m_wantsTable) {
            if (const auto done = table(at); !done)
                return tl::unexpected(done.error());
            continue;
        }
        if (token.isSign(")"_L1)) {
            if (m_levels.size() < 2)
                return wrong(m_tokens, at);
            m_levels.removeLast();
            m_out << u")"_s;
        } else if (token.isSign(","_L1)) {
            Level &level = m_levels.last();
            if (level.concatenates && ++level.parts > mostParts)
                return wrong(m_tokens, at);
            m_out << (level.concatenates ? u"||"_s : u","_s);
            m_wantsTable = level.inTables;
        } else if (token.kind == SqlToken::Kind::Word) {
            if (const auto done = word(at); !done)
                return tl::unexpected(done.error());
        } else {
            m_out << sqliteText(token);
        }
    }
    if (m_levels.size() != 1 || m_wantsTable)
        return wrong(m_tokens, m_tokens.size());
    return m_out.join(u' ');
}

tl::expected<SqlCommand, SqlError> command(SqlCommand::Kind kind, const QString &before, const SqlTokens &tokens, qsizetype begin, bool tableFirst,
                                           const SqlSurroundings &around)
{
    Body body(tokens, around);
    const auto text = body.read(begin, tableFirst);
    if (!text)
        return tl::unexpected(text.error());
    return SqlCommand{kind, (before + u' ' + *text).trimmed(), body.tables()};
}

tl::expected<SqlCommand, SqlError> inserted(const SqlTokens &tokens, const SqlSurroundings &around)
{
    qsizetype at = 1;
    QString verb = tokens[0].is("REPLACE"_L1) ? u"REPLACE INTO"_s : u"INSERT INTO"_s;
    if (at < tokens.size() && tokens[at].is("IGNORE"_L1) && tokens[0].is("INSERT"_L1)) {
        verb = u"INSERT OR IGNORE INTO"_s;
        ++at;
    }
    if (at < tokens.size() && tokens[at].is("INTO"_L1))
        ++at;
    for (qsizetype i = at; i + 1 < tokens.size(); ++i) {
        if (tokens[i].is("ON"_L1) && tokens[i + 1].is("DUPLICATE"_L1))
            return wrong(tokens, i);
    }
    return command(SqlCommand::Kind::Insert, verb, tokens, at, true, around);
}

tl::expected<SqlCommand, SqlError> shown(const SqlTokens &tokens, const SqlSurroundings &around)
{
    const bool show = tokens[0].is("SHOW"_L1);
    qsizetype at = 1;
    if (show && at < tokens.size() && tokens[at].is("FULL"_L1))
        ++at;
    if (show && at + 1 == tokens.size() && tokens[at].is("TABLES"_L1))
        return SqlCommand{SqlCommand::Kind::Tables, {}, {}};
    if (show && at + 1 == tokens.size() && (tokens[at].is("DATABASES"_L1) || tokens[at].is("SCHEMAS"_L1)))
        return SqlCommand{SqlCommand::Kind::Databases, {}, {}};
    if (show) {
        if (at + 1 >= tokens.size() || !(tokens[at].is("COLUMNS"_L1) || tokens[at].is("FIELDS"_L1)) || !(tokens[at + 1].is("FROM"_L1) || tokens[at + 1].is("IN"_L1)))
            return wrong(tokens, at);
        at += 2;
    }
    if (at + 1 != tokens.size())
        return wrong(tokens, at);
    Body body(tokens, around);
    if (const auto table = body.read(at, true); !table)
        return tl::unexpected(table.error());
    return SqlCommand{SqlCommand::Kind::Columns, {}, body.tables()};
}

} // namespace

tl::expected<SqlCommand, SqlError> translated(const SqlTokens &tokens, const SqlSurroundings &around)
{
    const SqlToken &first = tokens.first();
    const auto second = [&](QLatin1StringView keyword) { return tokens.size() > 1 && tokens[1].is(keyword); };
    if (first.is("SELECT"_L1) || first.isSign("("_L1))
        return command(SqlCommand::Kind::Select, {}, tokens, 0, false, around);
    if (first.is("INSERT"_L1) || first.is("REPLACE"_L1))
        return inserted(tokens, around);
    if (first.is("UPDATE"_L1))
        return command(SqlCommand::Kind::Update, u"UPDATE"_s, tokens, 1, true, around);
    if (first.is("DELETE"_L1) && second("FROM"_L1))
        return command(SqlCommand::Kind::Delete, u"DELETE FROM"_s, tokens, 2, true, around);
    if (first.is("TRUNCATE"_L1) && tokens.size() == (second("TABLE"_L1) ? 3 : 2))
        return command(SqlCommand::Kind::Delete, u"DELETE FROM"_s, tokens, tokens.size() - 1, true, around);
    if (first.is("SHOW"_L1) || first.is("DESCRIBE"_L1) || first.is("DESC"_L1))
        return shown(tokens, around);
    if (first.is("USE"_L1) && tokens.size() == 2) {
        if (tokens[1].text != around.database)
            return tl::unexpected(SqlError{1049, u"42000"_s, u"Unknown database '%1'"_s.arg(tokens[1].text)});
        return SqlCommand{SqlCommand::Kind::Use, {}, {}};
    }
    if (first.is("CREATE"_L1) || first.is("DROP"_L1) || first.is("ALTER"_L1))
        return definition(tokens, around);
    return wrong(tokens, 0);
}

} // namespace CloudSim
