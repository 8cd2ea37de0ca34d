#include "cloudapi/simulator/sqlreader.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 40; // levels of parentheses, subqueries and functions

} // namespace

QString SqlReader::expression()
{
    if (++m_depth > deepest)
        m_walk.fail({1436, u"HY000"_s, u"Thread stack overrun: the expression is nested too deeply"_s});
    const QString text = alternatives();
    --m_depth;
    return text;
}

QString SqlReader::alternatives()
{
    QStringList parts{exclusive()};
    while (m_walk.take("OR"_L1) || m_walk.takeSign("||"_L1))
        parts << exclusive();
    if (parts.size() == 1)
        return parts.first();
    m_isColumn = m_isRow = false;
    return u'(' + parts.join(u" OR "_s) + u')';
}

QString SqlReader::exclusive()
{
    QString text = conjunction();
    while (m_walk.take("XOR"_L1)) {
        text = u"mysql_xor(%1, %2)"_s.arg(text, conjunction());
        m_isColumn = m_isRow = false;
    }
    return text;
}

QString SqlReader::conjunction()
{
    QStringList parts{negation()};
    while (m_walk.take("AND"_L1) || m_walk.takeSign("&&"_L1))
        parts << negation();
    if (parts.size() == 1)
        return parts.first();
    m_isColumn = m_isRow = false;
    return u'(' + parts.join(u" AND "_s) + u')';
}

QString SqlReader::negation()
{
    bool negated = false;
    while (m_walk.take("NOT"_L1))
        negated = !negated;
    const QString text = comparison();
    if (!negated)
        return text;
    m_isColumn = m_isRow = false;
    return u"(NOT "_s + text + u')';
}

QString SqlReader::comparison()
{
    QString text = bits();
    while (!m_walk.ended()) {
        const qsizetype before = m_walk.at();
        text = compared(text, m_isColumn, m_isRow);
        if (m_walk.at() == before)
            break;
        m_isColumn = m_isRow = false;
    }
    return text;
}

/// One comparison behind `left`, which is handed back if none follows.
QString SqlReader::compared(const QString &left, bool column, bool row)
{
    // Texts that come from no column compare without case too.
    const QString plain = column || row ? left : left + u" COLLATE mysql_ci"_s;
    for (const auto sign : {"<=>"_L1, "<="_L1, ">="_L1, "<>"_L1, "!="_L1, "="_L1, "<"_L1, ">"_L1}) {
        if (!m_walk.takeSign(sign))
            continue;
        if (m_walk.take("ANY"_L1) || m_walk.take("SOME"_L1)) {
            if (sign != "="_L1)
                m_walk.fail();
            return u"(%1 IN %2)"_s.arg(plain, subquery());
        }
        if (m_walk.take("ALL"_L1)) {
            if (sign != "<>"_L1 && sign != "!="_L1)
                m_walk.fail();
            return u"(%1 NOT IN %2)"_s.arg(plain, subquery());
        }
        const QString right = bits();
        const QString collated = column || m_isColumn || row || m_isRow ? right : right + u" COLLATE mysql_ci"_s;
        return u"(%1 %2 %3)"_s.arg(left, sign == "<=>"_L1 ? u"IS"_s : QString(sign), collated);
    }
    if (m_walk.take("IS"_L1)) {
        const QString negated = m_walk.take("NOT"_L1) ? u"NOT "_s : QString();
        for (const auto word : {"NULL"_L1, "TRUE"_L1, "FALSE"_L1}) {
            if (m_walk.take(word))
                return u"(%1 IS %2%3)"_s.arg(left, negated, QString(word));
        }
        m_walk.want("UNKNOWN"_L1);
        return u"(%1 IS %2NULL)"_s.arg(left, negated);
    }
    const bool negated = m_walk.is("NOT"_L1)
        && (m_walk.is("IN"_L1, 1) || m_walk.is("BETWEEN"_L1, 1) || m_walk.is("LIKE"_L1, 1) || m_walk.is("REGEXP"_L1, 1)
            || m_walk.is("RLIKE"_L1, 1));
    if (negated)
        m_walk.take("NOT"_L1);
    const QString word = negated ? u"NOT "_s : QString();
    if (m_walk.take("IN"_L1))
        return u"(%1 %2IN %3)"_s.arg(plain, word, m_walk.isSign("("_L1) ? parenthesis() : (m_walk.fail(), QString()));
    if (m_walk.take("BETWEEN"_L1)) {
        const QString from = bits();
        m_walk.want("AND"_L1);
        return u"(%1 %2BETWEEN %3 AND %4)"_s.arg(plain, word, from, bits());
    }
    if (m_walk.take("LIKE"_L1)) {
        const QString pattern = bits();
        QString escape = u"\\"_s;
        if (m_walk.take("ESCAPE"_L1))
            escape = m_walk.wantText();
        return escape.size() == 1 ? u"(%1 %2LIKE %3 ESCAPE %4)"_s.arg(left, word, pattern, sqliteText(escape))
                                  : u"(%1 %2LIKE %3)"_s.arg(left, word, pattern);
    }
    if (m_walk.take("REGEXP"_L1) || m_walk.take("RLIKE"_L1))
        return u"(%1 %2REGEXP %3)"_s.arg(left, word, bits());
    m_isColumn = column;
    m_isRow = row;
    return left;
}

QString SqlReader::bits()
{
    QString text = sum();
    int parts = 1;
    while (true) {
        QString sign;
        for (const auto each : {"|"_L1, "&"_L1, "<<"_L1, ">>"_L1}) {
            if (sign.isEmpty() && m_walk.takeSign(each))
                sign = each;
        }
        if (sign.isEmpty())
            break;
        // SQLite gives all four the same place, MySQL doesn't.
        text = u"(%1) %2 %3"_s.arg(text, sign, sum());
        ++parts;
    }
    if (parts == 1)
        return text;
    m_isColumn = m_isRow = false;
    return u'(' + text + u')';
}

QString SqlReader::sum()
{
    QString text = product();
    bool single = true;
    while (true) {
        const int sign = m_walk.takeSign("+"_L1) ? 1 : m_walk.takeSign("-"_L1) ? -1 : 0;
        if (sign == 0)
            break;
        if (m_walk.take("INTERVAL"_L1)) {
            text = interval(single ? text : u'(' + text + u')', sign);
            single = true;
            m_isColumn = m_isRow = false;
            continue;
        }
        text += (sign > 0 ? u" + "_s : u" - "_s) + product();
        single = false;
    }
    if (single)
        return text;
    m_isColumn = m_isRow = false;
    return u'(' + text + u')';
}

QString SqlReader::product()
{
    QString text = exponent();
    bool single = true;
    while (true) {
        if (m_walk.takeSign("*"_L1)) {
            text += u" * "_s + exponent();
            single = false;
        } else if (m_walk.takeSign("/"_L1)) {
            text += u" * 1.0 / "_s + exponent(); // MySQL divides without losing what is left
            single = false;
        } else if (m_walk.takeSign("%"_L1) || m_walk.take("MOD"_L1)) {
            text = u"mysql_mod(%1, %2)"_s.arg(text, exponent());
            m_isColumn = m_isRow = false;
        } else if (m_walk.take("DIV"_L1)) {
            text = u"mysql_intdiv(%1, %2)"_s.arg(text, exponent());
            m_isColumn = m_isRow = false;
        } else {
            break;
        }
    }
    if (single)
        return text;
    m_isColumn = m_isRow = false;
    return u'(' + text + u')';
}

QString SqlReader::exponent()
{
    QString text = unary();
    while (m_walk.takeSign("^"_L1)) {
        text = u"mysql_bitxor(%1, %2)"_s.arg(text, unary());
        m_isColumn = m_isRow = false;
    }
    return text;
}

QString SqlReader::unary()
{
    QStringList signs;
    while (signs.size() < 20) {
        if (m_walk.takeSign("-"_L1))
            signs.prepend(u"-"_s);
        else if (m_walk.takeSign("~"_L1))
            signs.prepend(u"~"_s);
        else if (m_walk.takeSign("!"_L1))
            signs.prepend(u"NOT"_s);
        else if (m_walk.take("BINARY"_L1))
            signs.prepend(u"BINARY"_s);
        else if (!m_walk.takeSign("+"_L1))
            break;
    }
    QString text = postfix();
    for (const QString &sign : signs) {
        text = sign == "BINARY"_L1 ? u"(%1 COLLATE BINARY)"_s.arg(text) : u"(%1 %2)"_s.arg(sign, text);
        m_isColumn = sign == "BINARY"_L1; // it has a collation of its own then
        m_isRow = false;
    }
    return text;
}

QString SqlReader::postfix()
{
    QString text = primary();
    while (true) {
        if (m_walk.takeSign("->"_L1)) {
            text = u"(%1 -> %2)"_s.arg(text, sqliteText(m_walk.wantText()));
            m_isColumn = m_isRow = false;
        } else if (m_walk.takeSign("->>"_L1)) {
            text = u"(%1 ->> %2)"_s.arg(text, sqliteText(m_walk.wantText()));
            m_isColumn = m_isRow = false;
        } else if (m_walk.take("COLLATE"_L1)) {
            const QString collation = m_walk.next().text.toLower();
            text = u"(%1 COLLATE %2)"_s.arg(text, collation.endsWith("_bin"_L1) ? u"BINARY"_s : u"mysql_ci"_s);
            m_isColumn = true;
        } else {
            return text;
        }
    }
}

QString SqlReader::primary()
{
    m_isColumn = m_isRow = false;
    const SqlToken &token = m_walk.peek();
    switch (token.kind) {
    case SqlToken::Kind::Text: {
        QString text;
        while (m_walk.peek().kind == SqlToken::Kind::Text)
            text += m_walk.next().text; // 'a' 'b' is 'ab'
        return sqliteText(text);
    }
    case SqlToken::Kind::Number: return m_walk.next().text;
    case SqlToken::Kind::Bytes: return u"X'%1'"_s.arg(m_walk.next().text);
    case SqlToken::Kind::Variable: return variable(m_walk.next().text);
    case SqlToken::Kind::Sign:
        if (token.text == "("_L1)
            return parenthesis();
        m_walk.fail();
        return {};
    case SqlToken::Kind::Quoted: return name();
    case SqlToken::Kind::Word: break;
    }
    if (m_walk.take("CASE"_L1))
        return cases();
    if (m_walk.take("EXISTS"_L1))
        return u"EXISTS "_s + subquery();
    for (const auto word : {"NULL"_L1, "TRUE"_L1, "FALSE"_L1}) {
        if (m_walk.take(word))
            return QString(word);
    }
    const QString upper = token.text.toUpper();
    if (!m_walk.isSign("("_L1, 1)) {
        if (upper == "CURRENT_TIMESTAMP"_L1 || upper == "CURRENT_DATE"_L1 || upper == "CURRENT_TIME"_L1 || upper == "CURRENT_USER"_L1
            || upper == "LOCALTIME"_L1) {
            m_walk.next();
            return u"mysql_%1()"_s.arg(upper.toLower());
        }
        if ((upper == "DATE"_L1 || upper == "TIMESTAMP"_L1 || upper == "TIME"_L1) && m_walk.peek(1).kind == SqlToken::Kind::Text) {
            m_walk.next();
            return u"mysql_%1(%2)"_s.arg(upper.toLower(), sqliteText(m_walk.wantText()));
        }
        return name();
    }
    m_walk.next();
    return call(upper);
}

QString SqlReader::parenthesis()
{
    if (beginsQuery())
        return subquery();
    m_walk.wantSign("("_L1);
    QStringList parts;
    do
        parts << expression();
    while (m_walk.takeSign(","_L1));
    m_walk.wantSign(")"_L1);
    m_isRow = parts.size() > 1;
    m_isColumn = m_isColumn && !m_isRow;
    return u'(' + parts.join(u", "_s) + u')';
}

QString SqlReader::subquery()
{
    m_walk.wantSign("("_L1);
    ++m_subqueries;
    const QString text = u'(' + query() + u')';
    --m_subqueries;
    m_walk.wantSign(")"_L1);
    m_isColumn = m_isRow = false;
    return text;
}

/// column, table.column, database.table.column
QString SqlReader::name()
{
    QStringList parts{m_walk.wantName()};
    while (m_walk.takeSign("."_L1) && parts.size() < 4) {
        const SqlToken &token = m_walk.peek(); // behind a dot any word is a name
        if (token.kind != SqlToken::Kind::Word && token.kind != SqlToken::Kind::Quoted)
            m_walk.fail();
        parts << m_walk.next().text;
    }
    if (parts.size() > 2 && parts.first() == m_session.database)
        parts.removeFirst();
    static const QStringList hidden{u"rowid"_s, u"oid"_s, u"_rowid_"_s};
    if (parts.size() > 2 || hidden.contains(parts.last().toLower()))
        m_walk.fail({1054, u"42S22"_s, u"Unknown column '%1' in 'field list'"_s.arg(parts.join(u'.'))});
    if (m_valuesAllowed && parts.size() == 2 && parts.first().compare(m_rowAlias, Qt::CaseInsensitive) == 0)
        parts.first() = u"excluded"_s;
    m_isColumn = true;
    return sqliteNames(parts).replace(u", "_s, u"."_s);
}

QString SqlReader::cases()
{
    QString text = u"CASE"_s;
    if (!m_walk.is("WHEN"_L1)) {
        const QString subject = expression();
        text += u' ' + (m_isColumn ? subject : subject + u" COLLATE mysql_ci"_s);
    }
    if (!m_walk.is("WHEN"_L1))
        m_walk.fail();
    while (m_walk.take("WHEN"_L1)) {
        text += u" WHEN "_s + expression();
        m_walk.want("THEN"_L1);
        text += u" THEN "_s + expression();
    }
    if (m_walk.take("ELSE"_L1))
        text += u" ELSE "_s + expression();
    m_walk.want("END"_L1);
    m_isColumn = m_isRow = false;
    return text + u" END"_s;
}

QString SqlReader::variable(const QString &name)
{
    if (!name.startsWith("@@"_L1))
        return u"mysql_variable(%1)"_s.arg(sqliteText(name));
    QString bare = name.mid(2);
    for (const auto scope : {"session."_L1, "global."_L1, "local."_L1}) {
        if (bare.startsWith(scope))
            bare = bare.mid(scope.size());
    }
    const auto value = serverVariable(bare, m_session);
    if (!value) {
        m_walk.fail({1193, u"HY000"_s, u"Unknown system variable '%1'"_s.arg(bare)});
        return {};
    }
    bool isNumber = false;
    value->toLongLong(&isNumber);
    return isNumber ? *value : sqliteText(*value);
}

} // namespace CloudSim
