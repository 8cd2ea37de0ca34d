#include "cloudapi/simulator/sqlreader.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSelects = 50; // of one UNION

} // namespace

bool SqlReader::beginsQuery() const
{
    qsizetype ahead = 0;
    while (m_walk.isSign("("_L1, ahead))
        ++ahead;
    return m_walk.is("SELECT"_L1, ahead) || m_walk.is("WITH"_L1, ahead);
}

QString SqlReader::query()
{
    if (++m_depth > 30)
        m_walk.fail({1436, u"HY000"_s, u"Thread stack overrun: the query is nested too deeply"_s});
    const QStringList outer = m_commons;
    QString text;
    if (m_walk.take("WITH"_L1))
        text = common();
    text += operand();
    int selects = 1;
    while (m_walk.is("UNION"_L1) || m_walk.is("INTERSECT"_L1) || m_walk.is("EXCEPT"_L1)) {
        text += u' ' + m_walk.next().text.toUpper();
        if (m_walk.take("ALL"_L1))
            text += u" ALL"_s;
        else
            m_walk.take("DISTINCT"_L1);
        text += u' ' + operand();
        if (++selects > mostSelects)
            m_walk.fail();
    }
    text += orderAndLimit();
    // Rows are locked by nobody else here.
    if (m_walk.take("FOR"_L1)) {
        if (!m_walk.take("UPDATE"_L1))
            m_walk.want("SHARE"_L1);
        if (!m_walk.take("NOWAIT"_L1))
            m_walk.take("SKIP"_L1, "LOCKED"_L1);
    } else if (m_walk.take("LOCK"_L1)) {
        m_walk.want("IN"_L1);
        m_walk.want("SHARE"_L1);
        m_walk.want("MODE"_L1);
    }
    m_commons = outer;
    --m_depth;
    return text;
}

/// Behind the word WITH.
QString SqlReader::common()
{
    const bool recursive = m_walk.take("RECURSIVE"_L1);
    m_recursive = m_recursive || recursive;
    QStringList parts;
    do {
        const QString name = m_walk.wantName();
        QStringList columns;
        if (m_walk.takeSign("("_L1)) {
            do
                columns << m_walk.wantName();
            while (m_walk.takeSign(","_L1));
            m_walk.wantSign(")"_L1);
        }
        m_walk.want("AS"_L1);
        m_walk.wantSign("("_L1);
        if (recursive)
            m_commons << name.toLower();
        const QString body = query();
        m_walk.wantSign(")"_L1);
        if (!recursive)
            m_commons << name.toLower();
        parts << u"%1%2 AS (%3)"_s.arg(sqliteName(name), columns.isEmpty() ? QString() : u'(' + sqliteNames(columns) + u')', body);
    } while (m_walk.takeSign(","_L1));
    return (recursive ? u"WITH RECURSIVE "_s : u"WITH "_s) + parts.join(u", "_s) + u' ';
}

/// A SELECT, or a query in parentheses.
QString SqlReader::operand()
{
    if (!m_walk.takeSign("("_L1))
        return select();
    const QString inner = query();
    m_walk.wantSign(")"_L1);
    return u"SELECT * FROM (%1)"_s.arg(inner);
}

QString SqlReader::select()
{
    m_walk.want("SELECT"_L1);
    QString text = u"SELECT "_s;
    while (true) {
        if (m_walk.take("DISTINCT"_L1) || m_walk.take("DISTINCTROW"_L1))
            text = u"SELECT DISTINCT "_s;
        else if (!m_walk.take("ALL"_L1) && !m_walk.take("SQL_CALC_FOUND_ROWS"_L1) && !m_walk.take("SQL_NO_CACHE"_L1)
                 && !m_walk.take("HIGH_PRIORITY"_L1) && !m_walk.take("STRAIGHT_JOIN"_L1))
            break;
    }
    text += selectList();
    if (m_walk.take("FROM"_L1) && !m_walk.take("DUAL"_L1))
        text += u" FROM "_s + tableReferences();
    if (m_walk.take("WHERE"_L1))
        text += u" WHERE "_s + expression();
    if (m_walk.take("GROUP"_L1, "BY"_L1)) {
        QStringList keys;
        do {
            keys << expression();
            if (!m_walk.take("DESC"_L1))
                m_walk.take("ASC"_L1);
        } while (m_walk.takeSign(","_L1));
        text += u" GROUP BY "_s + keys.join(u", "_s);
    }
    if (m_walk.take("HAVING"_L1))
        text += u" HAVING "_s + expression();
    if (m_walk.take("WINDOW"_L1)) {
        QStringList windows;
        do {
            const QString name = m_walk.wantName();
            m_walk.want("AS"_L1);
            windows << sqliteName(name) + u" AS "_s + window();
        } while (m_walk.takeSign(","_L1));
        text += u" WINDOW "_s + windows.join(u", "_s);
    }
    return text;
}

QString SqlReader::selectList()
{
    QStringList items;
    do {
        if (m_walk.takeSign("*"_L1)) {
            items << u"*"_s;
            continue;
        }
        if (m_walk.isName() && m_walk.isSign("."_L1, 1) && m_walk.isSign("*"_L1, 2)) {
            items << sqliteName(m_walk.wantName()) + u".*"_s;
            m_walk.next();
            m_walk.next();
            continue;
        }
        const qsizetype begin = m_walk.at();
        const bool text = m_walk.peek().kind == SqlToken::Kind::Text;
        const QString value = expression();
        // MySQL names a column as it was written, but a plain column only by its own name.
        const bool plain = m_walk.at() > begin && value.startsWith(u'`') && value.endsWith(u'`') && m_isColumn;
        QString alias = plain ? value.section(u"`.`"_s, -1).remove(u'`') : m_walk.writtenSince(begin);
        if (text && m_walk.at() == begin + 1)
            alias = value.mid(1, value.size() - 2).replace(u"''"_s, u"'"_s);
        if (m_walk.take("AS"_L1) || m_walk.isName() || m_walk.peek().kind == SqlToken::Kind::Text)
            alias = m_walk.peek().kind == SqlToken::Kind::Text ? m_walk.wantText() : m_walk.wantName();
        items << value + u" AS "_s + sqliteName(alias.isEmpty() ? u"?"_s : alias.left(256));
    } while (m_walk.takeSign(","_L1));
    return items.join(u", "_s);
}

QString SqlReader::orderList()
{
    QStringList keys;
    do {
        QString key = expression();
        if (m_walk.take("DESC"_L1))
            key += u" DESC"_s;
        else
            m_walk.take("ASC"_L1);
        keys << key;
    } while (m_walk.takeSign(","_L1));
    return keys.join(u", "_s);
}

QString SqlReader::orderAndLimit()
{
    QString text;
    if (m_walk.take("ORDER"_L1, "BY"_L1))
        text = u" ORDER BY "_s + orderList();
    if (m_walk.take("LIMIT"_L1)) {
        const qint64 first = m_walk.wantNumber();
        if (m_walk.takeSign(","_L1))
            text += u" LIMIT %1 OFFSET %2"_s.arg(m_walk.wantNumber()).arg(first);
        else if (m_walk.take("OFFSET"_L1))
            text += u" LIMIT %1 OFFSET %2"_s.arg(first).arg(m_walk.wantNumber());
        else
            text += u" LIMIT %1"_s.arg(first);
    }
    return text;
}

QString SqlReader::tableReferences()
{
    QString text = tableFactor();
    while (!m_walk.ended()) {
        if (m_walk.takeSign(","_L1)) {
            text += u", "_s + tableFactor();
            continue;
        }
        QString join;
        const bool natural = m_walk.take("NATURAL"_L1);
        if (m_walk.is("LEFT"_L1) || m_walk.is("RIGHT"_L1)) {
            join = m_walk.next().text.toUpper() + u' ';
            m_walk.take("OUTER"_L1);
            m_walk.want("JOIN"_L1);
        } else if (m_walk.take("CROSS"_L1) || m_walk.take("INNER"_L1)) {
            m_walk.want("JOIN"_L1);
        } else if (!m_walk.take("JOIN"_L1) && !m_walk.take("STRAIGHT_JOIN"_L1)) {
            if (natural)
                m_walk.fail();
            return text;
        }
        text += (natural ? u" NATURAL "_s : u" "_s) + join + u"JOIN "_s + tableFactor();
        if (m_walk.take("ON"_L1)) {
            text += u" ON "_s + expression();
        } else if (m_walk.take("USING"_L1)) {
            m_walk.wantSign("("_L1);
            QStringList columns;
            do
                columns << m_walk.wantName();
            while (m_walk.takeSign(","_L1));
            m_walk.wantSign(")"_L1);
            text += u" USING (%1)"_s.arg(sqliteNames(columns));
        } else if (!join.isEmpty() && !natural) {
            m_walk.fail();
        }
    }
    return text;
}

QString SqlReader::tableFactor()
{
    if (beginsQuery() && m_walk.isSign("("_L1)) {
        m_walk.wantSign("("_L1);
        ++m_derived;
        const QString inner = query();
        --m_derived;
        m_walk.wantSign(")"_L1);
        m_walk.take("AS"_L1);
        if (!m_walk.isName()) {
            m_walk.fail({1248, u"42000"_s, u"Every derived table must have its own alias"_s});
            return {};
        }
        return u"(%1) AS %2"_s.arg(inner, sqliteName(m_walk.wantName()));
    }
    if (m_walk.takeSign("("_L1)) {
        if (++m_depth > 30)
            m_walk.fail();
        const QString inner = tableReferences();
        --m_depth;
        m_walk.wantSign(")"_L1);
        return u'(' + inner + u')';
    }
    QString text;
    if (m_walk.isName() && !m_walk.isSign("."_L1, 1) && m_commons.contains(m_walk.peek().text.toLower()))
        text = sqliteName(m_walk.wantName());
    else if (m_walk.peek().text.compare("information_schema"_L1, Qt::CaseInsensitive) == 0 && m_walk.isSign("."_L1, 1)) {
        m_walk.next();
        m_walk.next();
        const QString name = m_walk.next().text;
        if (!informationSchemaTables().contains(name.toLower()))
            m_walk.fail({1109, u"42S02"_s, u"Unknown table '%1' in information_schema"_s.arg(name.toUpper())});
        m_informationSchema = true;
        text = u"information_schema."_s + sqliteName(name.toLower());
    } else {
        text = u"main."_s + sqliteName(table(true));
    }
    if (m_walk.take("AS"_L1) || m_walk.isName())
        text += u" AS "_s + sqliteName(m_walk.wantName());
    skipIndexHints();
    return text;
}

/// USE INDEX (a), FORCE KEY FOR JOIN (b): SQLite chooses for itself.
void SqlReader::skipIndexHints()
{
    while ((m_walk.is("USE"_L1) || m_walk.is("FORCE"_L1) || m_walk.is("IGNORE"_L1))
           && (m_walk.is("INDEX"_L1, 1) || m_walk.is("KEY"_L1, 1))) {
        m_walk.next();
        m_walk.next();
        if (m_walk.take("FOR"_L1)) {
            m_walk.next();
            m_walk.take("BY"_L1);
        }
        m_walk.wantSign("("_L1);
        while (!m_walk.ended() && !m_walk.isSign(")"_L1))
            m_walk.next();
        m_walk.wantSign(")"_L1);
    }
}

QString SqlReader::table(bool mayBeView)
{
    QString name = m_walk.wantName();
    if (m_walk.takeSign("."_L1)) {
        if (name != m_session.database)
            m_walk.fail({1044, u"42000"_s, u"Access denied for user '%1'@'%' to database '%2'"_s.arg(m_session.user, name)});
        name = m_walk.next().text;
    }
    const QString kept = name.toLower(); // RDS runs with lower_case_table_names = 1
    if (!m_session.schema.tables.contains(kept) && !(mayBeView && m_session.schema.views.contains(kept)))
        m_walk.fail({1146, u"42S02"_s, u"Table '%1.%2' doesn't exist"_s.arg(m_session.database, name)});
    m_tables << kept;
    if (m_subqueries > 0 && m_derived == 0)
        m_subqueryTables << kept;
    return kept;
}

} // namespace CloudSim
