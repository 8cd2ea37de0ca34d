#include "cloudapi/simulator/sqlerrors.h"

#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

/// The part of the statement where a name stands: MySQL says so, SQLite doesn't.
QString clauseOf(const QString &name, const SqlStatement &statement)
{
    const QString last = name.section(u'.', -1);
    QString clause = u"field list"_s;
    for (qsizetype i = 0; i < statement.tokens.size(); ++i) {
        const SqlToken &token = statement.tokens[i];
        if (token.text.compare(last, Qt::CaseInsensitive) == 0 && token.kind != SqlToken::Kind::Text)
            return clause;
        if (token.is("SELECT"_L1) || token.is("SET"_L1) || token.is("VALUES"_L1))
            clause = u"field list"_s;
        else if (token.is("WHERE"_L1))
            clause = u"where clause"_s;
        else if (token.is("ON"_L1))
            clause = u"on clause"_s;
        else if (token.is("GROUP"_L1))
            clause = u"group statement"_s;
        else if (token.is("HAVING"_L1))
            clause = u"having clause"_s;
        else if (token.is("ORDER"_L1))
            clause = u"order clause"_s;
    }
    return clause;
}

/// "users.id, users.name": the index of these columns, and the values that the row had there.
SqlError duplicate(const QString &columns, const SqlSession &session)
{
    QStringList names;
    QStringList values;
    QString tableName;
    static const QRegularExpression prefixed(u"index '(.*)\\.(.*)'"_s); // an index on the beginnings of texts
    if (const auto match = prefixed.match(columns); match.hasMatch()) {
        const SqlTable table = session.schema.tables.value(match.captured(1));
        const SqlIndex *index = table.index(match.captured(2));
        for (qsizetype i = 0; index && i < index->columns.size(); ++i)
            values << session.seen.value(index->columns[i]).left(index->lengths[i] > 0 ? index->lengths[i] : -1);
        return {1062, u"23000"_s,
                u"Duplicate entry '%1' for key '%2.%3'"_s.arg(values.join(u'-').left(64), match.captured(1), match.captured(2))};
    }
    for (const QString &part : columns.split(u", "_s)) {
        tableName = part.section(u'.', 0, 0);
        names << part.section(u'.', 1);
        values << session.seen.value(names.last());
    }
    const SqlTable table = session.schema.tables.value(tableName);
    QString key = names.join(u'_');
    for (const SqlIndex &index : table.indexes) {
        if (index.isUnique() && index.columns.join(u',').compare(names.join(u','), Qt::CaseInsensitive) == 0)
            key = index.name;
    }
    return {1062, u"23000"_s, u"Duplicate entry '%1' for key '%2.%3'"_s.arg(values.join(u'-').left(64), tableName, key)};
}

} // namespace

SqlError mysqlError(const QString &text, const SqlStatement &statement, const SqlSession &session)
{
    struct Rule
    {
        const char *pattern;
        int number;
        const char *state;
        const char *message; ///< %1: what the pattern caught
    };
    static const Rule rules[]{
        {"NOT NULL constraint failed: (?:.*\\.)?(.*)", 1048, "23000", "Column '%1' cannot be null"},
        {"CHECK constraint failed: (.*)", 3819, "HY000", "Check constraint '%1' is violated."},
        {"ambiguous column name: (.*)", 1052, "23000", "Column '%1' in field list is ambiguous"},
        {"duplicate WITH table name: (.*)", 1066, "42000", "Not unique table/alias: '%1'"},
        {"SELECTs to the left and right of .* do not have the same number", 1222, "21000",
         "The used SELECT statements have a different number of columns"},
        {"sub-select returns (\\d+) columns - expected (\\d+)", 1241, "21000", "Operand should contain 1 column(s)"},
        {"row value misused", 1241, "21000", "Operand should contain 1 column(s)"},
        {"values for|has \\d+ columns but", 1136, "21S01", "Column count doesn't match value count at row 1"},
        {"misuse of aggregate|misuse of window function", 1111, "HY000", "Invalid use of group function"},
        {"no such table: (?:main\\.)?(.*)", 1356, "HY000",
         "View references invalid table '%1' or column(s) or function(s) or definer/invoker of view lack rights to use them"},
        {"malformed JSON", 3141, "22032", "Invalid JSON text in argument 1 to function json: \"Invalid value.\" at position 0."},
        {"JSON path error|bad JSON path", 3143, "42000", "Invalid JSON path expression. The error is around character position 1."},
        {"string or blob too big|too big", 1301, "HY000", "Result of a function was larger than max_allowed_packet (262144)"},
        {"parser stack overflow|Expression tree is too large|too many", 1436, "HY000",
         "Thread stack overrun: the statement is nested too deeply or too long"},
        {"database or disk is full|out of memory", 1114, "HY000", "The table is full: the simulated database keeps 4 MiB"},
        {"integer overflow", 1690, "22003", "BIGINT value is out of range"},
    };
    static const QRegularExpression unique(u"UNIQUE constraint failed: (.*)"_s);
    static const QRegularExpression unknown(u"(?:no such column: |has no column named )(.*)"_s);
    if (const auto match = unique.match(text); match.hasMatch())
        return duplicate(match.captured(1), session);
    if (const auto match = unknown.match(text); match.hasMatch()) {
        const QString name = match.captured(1).remove(u'`');
        return {1054, u"42S22"_s, u"Unknown column '%1' in '%2'"_s.arg(name, clauseOf(name, statement))};
    }
    for (const Rule &rule : rules) {
        const auto match = QRegularExpression(QString::fromLatin1(rule.pattern)).match(text);
        if (match.hasMatch()) {
            const QString message = QString::fromLatin1(rule.message);
            return {rule.number, QString::fromLatin1(rule.state),
                    message.contains("%1"_L1) ? message.arg(match.captured(1).trimmed()) : message};
        }
    }
    return syntaxError(statement.text, 0);
}

SqlError foreignKeyError(const SqlCommand &command, const SqlTable &child, const SqlForeignKey &key, const SqlSession &session)
{
    const bool fromChild = child.name == command.target && command.kind != SqlCommand::Kind::Delete;
    const QString what = u"(`%1`.`%2`, %3)"_s.arg(session.database, child.name, child.constraintText(key, true));
    if (fromChild)
        return {1452, u"23000"_s, u"Cannot add or update a child row: a foreign key constraint fails "_s + what};
    return {1451, u"23000"_s, u"Cannot delete or update a parent row: a foreign key constraint fails "_s + what};
}

} // namespace CloudSim
