#include "cloudapi/simulator/sqlreader.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

/// A function whose name and opening parenthesis follow each other; the name has been read.
QString SqlReader::call(const QString &function)
{
    m_walk.wantSign("("_L1);
    QString text;
    if (const auto special = specialCall(function)) {
        text = *special;
    } else if (const auto grouped = aggregate(function)) {
        text = *grouped;
    } else {
        // Functions that SQLite has just so, with the least and the most of their arguments.
        struct Same
        {
            const char *name;
            int least;
            int most;
        };
        static const Same same[]{{"ifnull", 2, 2},        {"coalesce", 1, -1},    {"nullif", 2, 2},     {"iif", 3, 3},
                                 {"json_object", 0, -1},  {"json_array", 0, -1},  {"json_set", 3, -1},  {"json_insert", 3, -1},
                                 {"json_replace", 3, -1}, {"json_remove", 2, -1}, {"json_valid", 1, 1}, {"json_quote", 1, 1}};
        const QString lower = function == "IF"_L1 ? u"iif"_s : function.toLower();
        QString sqlite;
        int least = 0;
        int most = 0;
        for (const Same &each : same) {
            if (lower == QLatin1String(each.name) && function != "IIF"_L1) {
                sqlite = lower;
                least = each.least;
                most = each.most;
            }
        }
        if (const SqlFunction *own = sqlFunction(lower); own && sqlite.isEmpty()) {
            sqlite = u"mysql_"_s + lower;
            least = own->least;
            most = own->most;
        }
        if (sqlite.isEmpty()) {
            m_walk.back(m_walk.at() - 2);
            m_walk.fail();
            return {};
        }
        QStringList arguments;
        if (!m_walk.isSign(")"_L1)) {
            do
                arguments << expression();
            while (m_walk.takeSign(","_L1));
        }
        if (arguments.size() < least || (most >= 0 && arguments.size() > most) || arguments.size() > 100)
            m_walk.fail({1582, u"42000"_s, u"Incorrect parameter count in the call to native function '%1'"_s.arg(function)});
        text = lower == "coalesce"_L1 && arguments.size() == 1 ? arguments.first() : u"%1(%2)"_s.arg(sqlite, arguments.join(u", "_s));
    }
    m_walk.wantSign(")"_L1);
    if (m_walk.take("OVER"_L1))
        text += u" OVER "_s + (m_walk.isSign("("_L1) ? window() : sqliteName(m_walk.wantName()));
    m_isColumn = m_isRow = false;
    return text;
}

/// Functions with a syntax of their own.
std::optional<QString> SqlReader::specialCall(const QString &function)
{
    const auto comma = [this] { m_walk.wantSign(","_L1); };
    const auto unit = [this] { return sqliteText(m_walk.next().text.toUpper()); };
    if (function == "CAST"_L1) {
        const QString value = expression();
        m_walk.want("AS"_L1);
        return castTo(value);
    }
    if (function == "CONVERT"_L1) {
        const QString value = expression();
        if (m_walk.take("USING"_L1)) {
            m_walk.next();
            return u"mysql_concat(%1)"_s.arg(value);
        }
        comma();
        return castTo(value);
    }
    if (function == "DATE_ADD"_L1 || function == "ADDDATE"_L1)
        return dateChange(1);
    if (function == "DATE_SUB"_L1 || function == "SUBDATE"_L1)
        return dateChange(-1);
    if (function == "TIMESTAMPDIFF"_L1) {
        const QString size = unit();
        comma();
        const QString from = expression();
        comma();
        return u"mysql_timestampdiff(%1, %2, %3)"_s.arg(size, from, expression());
    }
    if (function == "TIMESTAMPADD"_L1) {
        const QString size = unit();
        comma();
        const QString number = expression();
        comma();
        return u"mysql_dateadd(%1, %2, %3, 1)"_s.arg(expression(), number, size);
    }
    if (function == "EXTRACT"_L1) {
        const QString part = m_walk.next().text.toLower();
        m_walk.want("FROM"_L1);
        static const QStringList parts{u"year"_s, u"quarter"_s, u"month"_s, u"week"_s, u"day"_s, u"hour"_s, u"minute"_s, u"second"_s};
        if (!parts.contains(part))
            m_walk.fail();
        return u"mysql_%1(%2)"_s.arg(part, expression());
    }
    if (function == "TRIM"_L1) {
        QString side = u"both"_s;
        for (const auto each : {"BOTH"_L1, "LEADING"_L1, "TRAILING"_L1}) {
            if (m_walk.take(each))
                side = QString(each).toLower();
        }
        QString removed = u"' '"_s;
        QString text = m_walk.is("FROM"_L1) ? QString() : expression();
        if (m_walk.take("FROM"_L1)) {
            if (!text.isEmpty())
                removed = text;
            text = expression();
        }
        return u"mysql_trim('%1', %2, %3)"_s.arg(side, removed, text);
    }
    if (function == "POSITION"_L1) {
        const QString part = bits();
        m_walk.want("IN"_L1);
        return u"mysql_locate(%1, %2)"_s.arg(part, expression());
    }
    if (function == "VALUES"_L1) {
        if (!m_valuesAllowed)
            m_walk.fail();
        return u"excluded."_s + sqliteName(m_walk.wantName());
    }
    if (function == "JSON_EXTRACT"_L1) {
        const QString document = expression();
        comma();
        return u"(%1 -> %2)"_s.arg(document, expression());
    }
    if (function == "JSON_LENGTH"_L1 || function == "JSON_KEYS"_L1 || function == "JSON_CONTAINS"_L1) {
        QStringList arguments{expression()};
        while (m_walk.takeSign(","_L1))
            arguments << expression();
        const qsizetype plain = function == "JSON_CONTAINS"_L1 ? 2 : 1;
        if (arguments.size() == plain + 1)
            arguments = QStringList{u"(%1 -> %2)"_s.arg(arguments.first(), arguments.last())} + arguments.mid(1, plain - 1);
        if (arguments.size() != plain)
            m_walk.fail({1582, u"42000"_s, u"Incorrect parameter count in the call to native function '%1'"_s.arg(function)});
        return u"mysql_%1(%2)"_s.arg(function.toLower(), arguments.join(u", "_s));
    }
    if (function == "CHAR"_L1) {
        QStringList numbers;
        do
            numbers << u"char(%1)"_s.arg(expression());
        while (m_walk.takeSign(","_L1));
        return u"mysql_concat(%1)"_s.arg(numbers.join(u", "_s));
    }
    if (function == "ANY_VALUE"_L1)
        return u"max(%1)"_s.arg(expression());
    return std::nullopt;
}

std::optional<QString> SqlReader::aggregate(const QString &function)
{
    static const QStringList grouping{u"SUM"_s, u"AVG"_s, u"MIN"_s, u"MAX"_s, u"JSON_ARRAYAGG"_s};
    static const QHash<QString, int> ranking{{u"ROW_NUMBER"_s, 0},  {u"RANK"_s, 0},       {u"DENSE_RANK"_s, 0}, {u"PERCENT_RANK"_s, 0},
                                             {u"CUME_DIST"_s, 0},   {u"NTILE"_s, 1},      {u"LAG"_s, 3},        {u"LEAD"_s, 3},
                                             {u"FIRST_VALUE"_s, 1}, {u"LAST_VALUE"_s, 1}, {u"NTH_VALUE"_s, 2}};
    if (function == "GROUP_CONCAT"_L1)
        return groupConcat();
    if (function == "JSON_OBJECTAGG"_L1) {
        const QString key = expression();
        m_walk.wantSign(","_L1);
        return u"json_group_object(%1, %2)"_s.arg(key, expression());
    }
    if (function == "COUNT"_L1) {
        if (m_walk.takeSign("*"_L1))
            return u"count(*)"_s;
        const bool distinct = m_walk.take("DISTINCT"_L1);
        QStringList values{expression()};
        while (distinct && m_walk.takeSign(","_L1))
            values << u"char(31)"_s << expression();
        return u"count(%1%2)"_s.arg(distinct ? u"DISTINCT "_s : QString(),
                                    values.size() == 1 ? values.first() : u"mysql_concat(%1)"_s.arg(values.join(u", "_s)));
    }
    if (grouping.contains(function)) {
        const QString distinct = m_walk.take("DISTINCT"_L1) ? u"DISTINCT "_s : QString();
        return u"%1(%2%3)"_s.arg(function == "JSON_ARRAYAGG"_L1 ? u"json_group_array"_s : function.toLower(), distinct, expression());
    }
    if (ranking.contains(function)) {
        QStringList arguments;
        while (!m_walk.isSign(")"_L1) && !m_walk.ended()) {
            arguments << expression();
            if (!m_walk.takeSign(","_L1))
                break;
        }
        const int most = ranking.value(function);
        if (arguments.size() > most || (most > 0 && arguments.isEmpty()) || !m_walk.is("OVER"_L1, 1))
            m_walk.fail();
        return u"%1(%2)"_s.arg(function.toLower(), arguments.join(u", "_s));
    }
    return std::nullopt;
}

QString SqlReader::groupConcat()
{
    QString flags = m_walk.take("DISTINCT"_L1) ? u"u"_s : u"-"_s;
    QStringList values{expression()};
    while (m_walk.takeSign(","_L1))
        values << expression();
    QStringList keys;
    if (m_walk.take("ORDER"_L1, "BY"_L1)) {
        do {
            keys << expression();
            flags += m_walk.take("DESC"_L1) ? u'd' : u'a';
            m_walk.take("ASC"_L1);
        } while (m_walk.takeSign(","_L1));
    }
    const QString separator = m_walk.take("SEPARATOR"_L1) ? m_walk.wantText() : u","_s;
    return u"mysql_group_concat(%1, '%2', %3)"_s.arg(sqliteText(separator), flags,
                                                     (QStringList{u"mysql_concat(%1)"_s.arg(values.join(u", "_s))} + keys).join(u", "_s));
}

/// Behind AS or the comma: the type.
QString SqlReader::castTo(const QString &value)
{
    const auto places = [this](int otherwise) {
        qint64 number = otherwise;
        if (m_walk.takeSign("("_L1)) {
            number = m_walk.wantNumber();
            if (m_walk.takeSign(","_L1))
                number = m_walk.wantNumber();
            else if (otherwise == 0)
                number = 0; // DECIMAL(10)
            m_walk.wantSign(")"_L1);
        }
        return number;
    };
    if (m_walk.take("SIGNED"_L1) || m_walk.take("UNSIGNED"_L1)) {
        if (!m_walk.take("INTEGER"_L1))
            m_walk.take("INT"_L1);
        return u"mysql_cast(%1, 'signed', 0)"_s.arg(value);
    }
    if (m_walk.take("CHAR"_L1) || m_walk.take("NCHAR"_L1)) {
        const qint64 length = places(-1);
        if (m_walk.take("CHARACTER"_L1, "SET"_L1) || m_walk.take("CHARSET"_L1))
            m_walk.next();
        return u"mysql_cast(%1, 'char', %2)"_s.arg(value).arg(length);
    }
    if (m_walk.take("BINARY"_L1))
        return u"mysql_cast(%1, 'char', %2)"_s.arg(value).arg(places(-1));
    if (m_walk.take("DECIMAL"_L1))
        return u"mysql_cast(%1, 'decimal', %2)"_s.arg(value).arg(places(0));
    if (m_walk.take("DOUBLE"_L1) || m_walk.take("FLOAT"_L1) || m_walk.take("REAL"_L1))
        return u"mysql_cast(%1, 'double', 0)"_s.arg(value);
    if (m_walk.take("DATETIME"_L1)) {
        places(0);
        return u"mysql_timestamp(%1)"_s.arg(value);
    }
    for (const auto type : {"DATE"_L1, "TIME"_L1, "YEAR"_L1, "JSON"_L1}) {
        if (m_walk.take(type))
            return type == "JSON"_L1 ? u"json(%1)"_s.arg(value) : u"mysql_%1(%2)"_s.arg(QString(type).toLower(), value);
    }
    m_walk.fail();
    return {};
}

/// DATE_ADD(date, INTERVAL 1 DAY), ADDDATE(date, days)
QString SqlReader::dateChange(int sign)
{
    const QString date = expression();
    m_walk.wantSign(","_L1);
    if (m_walk.take("INTERVAL"_L1))
        return interval(date, sign);
    return u"mysql_dateadd(%1, %2, 'DAY', %3)"_s.arg(date, expression()).arg(sign);
}

/// Behind the word INTERVAL.
QString SqlReader::interval(const QString &date, int sign)
{
    const QString number = expression();
    const QString unit = m_walk.next().text.toUpper();
    static const QStringList units{u"MICROSECOND"_s, u"SECOND"_s,      u"MINUTE"_s,   u"HOUR"_s,       u"DAY"_s,
                                   u"WEEK"_s,        u"MONTH"_s,       u"QUARTER"_s,  u"YEAR"_s,       u"MINUTE_SECOND"_s,
                                   u"HOUR_MINUTE"_s, u"HOUR_SECOND"_s, u"DAY_HOUR"_s, u"DAY_MINUTE"_s, u"DAY_SECOND"_s};
    if (!units.contains(unit))
        m_walk.fail();
    return u"mysql_dateadd(%1, %2, '%3', %4)"_s.arg(date, number, unit).arg(sign);
}

/// OVER (PARTITION BY ... ORDER BY ... ROWS ...)
QString SqlReader::window()
{
    m_walk.wantSign("("_L1);
    QStringList parts;
    if (m_walk.isName() && !m_walk.is("ROWS"_L1) && !m_walk.is("RANGE"_L1) && !m_walk.is("PARTITION"_L1))
        parts << sqliteName(m_walk.wantName());
    if (m_walk.take("PARTITION"_L1, "BY"_L1)) {
        QStringList keys;
        do
            keys << expression();
        while (m_walk.takeSign(","_L1));
        parts << u"PARTITION BY "_s + keys.join(u", "_s);
    }
    if (m_walk.take("ORDER"_L1, "BY"_L1))
        parts << u"ORDER BY "_s + orderList();
    if (m_walk.is("ROWS"_L1) || m_walk.is("RANGE"_L1)) {
        parts << m_walk.next().text.toUpper();
        const auto bound = [this] {
            if (m_walk.take("CURRENT"_L1, "ROW"_L1))
                return u"CURRENT ROW"_s;
            const QString size = m_walk.take("UNBOUNDED"_L1) ? u"UNBOUNDED"_s : QString::number(m_walk.wantNumber());
            if (m_walk.take("PRECEDING"_L1))
                return size + u" PRECEDING"_s;
            m_walk.want("FOLLOWING"_L1);
            return size + u" FOLLOWING"_s;
        };
        if (m_walk.take("BETWEEN"_L1)) {
            const QString from = bound();
            m_walk.want("AND"_L1);
            parts << u"BETWEEN %1 AND %2"_s.arg(from, bound());
        } else {
            parts << bound();
        }
    }
    m_walk.wantSign(")"_L1);
    return u'(' + parts.join(u' ') + u')';
}

} // namespace CloudSim
