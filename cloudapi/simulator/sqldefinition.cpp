#include "cloudapi/simulator/sqldefinition.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

using Family = SqlType::Family;

struct Known
{
    const char *name;
    const char *kept;
    Family family;
    int length; ///< where none is said
};

constexpr Known knownTypes[]{{"tinyint", "tinyint", Family::Integer, -1},
                             {"smallint", "smallint", Family::Integer, -1},
                             {"mediumint", "mediumint", Family::Integer, -1},
                             {"int", "int", Family::Integer, -1},
                             {"integer", "int", Family::Integer, -1},
                             {"bigint", "bigint", Family::Integer, -1},
                             {"bool", "tinyint", Family::Integer, 1},
                             {"boolean", "tinyint", Family::Integer, 1},
                             {"bit", "bit", Family::Bit, 1},
                             {"decimal", "decimal", Family::Decimal, 10},
                             {"numeric", "decimal", Family::Decimal, 10},
                             {"dec", "decimal", Family::Decimal, 10},
                             {"float", "float", Family::Real, -1},
                             {"double", "double", Family::Real, -1},
                             {"real", "double", Family::Real, -1},
                             {"char", "char", Family::Text, 1},
                             {"varchar", "varchar", Family::Text, -1},
                             {"tinytext", "tinytext", Family::Text, -1},
                             {"text", "text", Family::Text, -1},
                             {"mediumtext", "mediumtext", Family::Text, -1},
                             {"longtext", "longtext", Family::Text, -1},
                             {"binary", "binary", Family::Binary, 1},
                             {"varbinary", "varbinary", Family::Binary, -1},
                             {"tinyblob", "tinyblob", Family::Binary, -1},
                             {"blob", "blob", Family::Binary, -1},
                             {"mediumblob", "mediumblob", Family::Binary, -1},
                             {"longblob", "longblob", Family::Binary, -1},
                             {"date", "date", Family::Date, -1},
                             {"datetime", "datetime", Family::DateTime, -1},
                             {"timestamp", "timestamp", Family::DateTime, -1},
                             {"time", "time", Family::Time, -1},
                             {"year", "year", Family::Year, -1},
                             {"enum", "enum", Family::Enum, -1},
                             {"set", "set", Family::Set, -1},
                             {"json", "json", Family::Json, -1}};

} // namespace

SqlType SqlDefinition::type()
{
    SqlType type;
    const SqlToken &token = m_walk.peek();
    const auto *known = std::find_if(std::begin(knownTypes), std::end(knownTypes), [&](const Known &each) {
        return token.kind == SqlToken::Kind::Word && token.text.compare(QLatin1String(each.name), Qt::CaseInsensitive) == 0;
    });
    if (known == std::end(knownTypes)) {
        m_walk.fail();
        return type;
    }
    m_walk.next();
    m_walk.take("PRECISION"_L1);
    type.family = known->family;
    type.name = QLatin1String(known->kept);
    type.length = known->length;
    if (m_walk.takeSign("("_L1)) {
        if (type.family == Family::Enum || type.family == Family::Set) {
            do
                type.values << m_walk.wantText();
            while (m_walk.takeSign(","_L1));
        } else {
            type.length = int(qBound(qint64(0), m_walk.wantNumber(), qint64(1'000'000)));
            if ((type.family == Family::Decimal || type.family == Family::Real) && m_walk.takeSign(","_L1))
                type.scale = int(qBound(qint64(0), m_walk.wantNumber(), qint64(1000)));
        }
        m_walk.wantSign(")"_L1);
    } else if (type.name == "varchar"_L1 || type.name == "varbinary"_L1 || type.family == Family::Enum || type.family == Family::Set) {
        m_walk.fail();
    }
    if (type.family == Family::Decimal)
        type.scale = qMax(0, type.scale);
    while (true) {
        if (m_walk.take("UNSIGNED"_L1) || m_walk.take("ZEROFILL"_L1))
            type.isUnsigned = true;
        else if (!m_walk.take("SIGNED"_L1))
            break;
    }
    return type;
}

void SqlDefinition::fallback(SqlColumn &column)
{
    if (m_walk.take("NULL"_L1))
        return;
    const SqlError invalid{1067, u"42000"_s, u"Invalid default value for '%1'"_s.arg(column.name)};
    const bool wrapped = m_walk.takeSign("("_L1);
    if (m_walk.take("CURRENT_TIMESTAMP"_L1) || m_walk.take("NOW"_L1) || m_walk.take("LOCALTIME"_L1) || m_walk.take("LOCALTIMESTAMP"_L1)) {
        if (m_walk.takeSign("("_L1)) {
            if (!m_walk.isSign(")"_L1))
                m_walk.wantNumber();
            m_walk.wantSign(")"_L1);
        }
        column.fallsBackToNow = true;
        if (column.type.family != Family::DateTime)
            m_walk.fail(invalid);
    } else {
        const bool minus = m_walk.takeSign("-"_L1);
        SqlValue value;
        const SqlToken token = m_walk.peek();
        if (token.is("TRUE"_L1) || token.is("FALSE"_L1)) {
            value = qint64(token.is("TRUE"_L1));
        } else if (token.kind == SqlToken::Kind::Text || token.kind == SqlToken::Kind::Number) {
            value = (minus ? u"-"_s : QString()) + token.text;
        } else {
            m_walk.fail();
            return;
        }
        m_walk.next();
        SqlSession strict;
        const auto kept = storedValue(value, column, 1, strict);
        const bool zero = column.type.family == Family::DateTime && token.text.startsWith("0000-00-00"_L1);
        if (column.type.name.endsWith("text"_L1) || column.type.name.endsWith("blob"_L1) || column.type.family == Family::Json)
            m_walk.fail({1101, u"42000"_s, u"BLOB, TEXT, GEOMETRY or JSON column '%1' can't have a default value"_s.arg(column.name)});
        else if (kept)
            column.fallback = column.type.family == Family::Decimal ? QString::number(std::get<double>(*kept), 'f', column.type.scale)
                                                                    : sqlTextOf(*kept);
        else if (zero)
            column.fallback = token.text;
        else
            m_walk.fail(invalid);
    }
    if (wrapped)
        m_walk.wantSign(")"_L1);
}

SqlColumn SqlDefinition::column()
{
    SqlColumn column;
    column.name = m_walk.wantName();
    if (column.name.compare("rowid"_L1, Qt::CaseInsensitive) == 0 || column.name.endsWith(u' '))
        m_walk.fail({1166, u"42000"_s, u"Incorrect column name '%1'"_s.arg(column.name)});
    column.type = type();
    const SqlIndex own{column.name, SqlIndex::Kind::Unique, {column.name}, {0}};
    while (!m_walk.ended()) {
        if (m_walk.take("NOT"_L1)) {
            m_walk.want("NULL"_L1);
            column.nullable = false;
        } else if (m_walk.take("NULL"_L1)) {
            column.nullable = true;
        } else if (m_walk.take("AUTO_INCREMENT"_L1)) {
            column.counts = true;
            column.nullable = false;
            if (column.type.family != Family::Integer)
                m_walk.fail({1063, u"42000"_s, u"Incorrect column specifier for column '%1'"_s.arg(column.name)});
        } else if (m_walk.take("PRIMARY"_L1, "KEY"_L1)) {
            column.nullable = false;
            addIndex({u"PRIMARY"_s, SqlIndex::Kind::Primary, {column.name}, {0}});
        } else if (m_walk.take("UNIQUE"_L1)) {
            m_walk.take("KEY"_L1);
            addIndex(own);
        } else if (m_walk.take("KEY"_L1)) {
            column.nullable = false;
            addIndex({u"PRIMARY"_s, SqlIndex::Kind::Primary, {column.name}, {0}});
        } else if (m_walk.take("DEFAULT"_L1)) {
            fallback(column);
        } else if (m_walk.take("ON"_L1, "UPDATE"_L1)) {
            if (!m_walk.take("CURRENT_TIMESTAMP"_L1))
                m_walk.want("NOW"_L1);
            if (m_walk.takeSign("("_L1)) {
                if (!m_walk.isSign(")"_L1))
                    m_walk.wantNumber();
                m_walk.wantSign(")"_L1);
            }
            column.changesToNow = true;
            if (column.type.family != Family::DateTime)
                m_walk.fail({1294, u"HY000"_s, u"Invalid ON UPDATE clause for '%1' column"_s.arg(column.name)});
        } else if (m_walk.take("COMMENT"_L1)) {
            column.comment = m_walk.wantText();
        } else if (m_walk.take("COLLATE"_L1)) {
            column.collation = m_walk.next().text.toLower();
        } else if (m_walk.take("CHARACTER"_L1, "SET"_L1) || m_walk.take("CHARSET"_L1)) {
            m_walk.next();
        } else if (m_walk.is("CHECK"_L1) || m_walk.is("CONSTRAINT"_L1)) {
            const QString name = m_walk.take("CONSTRAINT"_L1) && m_walk.isName() ? m_walk.wantName() : QString();
            m_walk.want("CHECK"_L1);
            checkRule(name);
        } else if (m_walk.take("REFERENCES"_L1)) {
            // MySQL reads it behind a column and does nothing with it.
            m_walk.wantName();
            columnList();
        } else {
            break;
        }
    }
    return column;
}

QStringList SqlDefinition::columnList(QList<int> *lengths)
{
    QStringList names;
    m_walk.wantSign("("_L1);
    do {
        names << m_walk.wantName();
        int length = 0;
        if (m_walk.takeSign("("_L1)) { // a prefix
            length = int(qBound(qint64(0), m_walk.wantNumber(), qint64(3072)));
            m_walk.wantSign(")"_L1);
        }
        if (!m_walk.take("ASC"_L1))
            m_walk.take("DESC"_L1);
        if (lengths)
            lengths->append(length);
    } while (m_walk.takeSign(","_L1));
    m_walk.wantSign(")"_L1);
    return names;
}

QString SqlDefinition::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int i = 2; m_table.index(name); ++i)
        name = u"%1_%2"_s.arg(wanted).arg(i);
    return name;
}

void SqlDefinition::addIndex(SqlIndex index)
{
    if (index.kind == SqlIndex::Kind::Primary && m_table.primary())
        m_walk.fail({1068, u"42000"_s, u"Multiple primary key defined"_s});
    if (index.name.isEmpty() || (index.columns.size() == 1 && index.name == index.columns.first()))
        index.name = freeName(index.columns.value(0));
    if (m_table.index(index.name))
        m_walk.fail({1061, u"42000"_s, u"Duplicate key name '%1'"_s.arg(index.name)});
    if (!m_walk.error())
        m_table.indexes << index;
}

bool SqlDefinition::beginsKey() const
{
    for (const auto word : {"PRIMARY"_L1, "UNIQUE"_L1, "KEY"_L1, "INDEX"_L1, "FULLTEXT"_L1, "FOREIGN"_L1, "CONSTRAINT"_L1, "CHECK"_L1}) {
        if (m_walk.is(word))
            return true;
    }
    return false;
}

void SqlDefinition::part()
{
    if (beginsKey()) {
        key();
        return;
    }
    const SqlColumn made = column();
    if (m_table.indexOf(made.name) >= 0)
        m_walk.fail({1060, u"42S21"_s, u"Duplicate column name '%1'"_s.arg(made.name)});
    m_table.columns << made;
}

void SqlDefinition::key()
{
    QString name;
    if (m_walk.take("CONSTRAINT"_L1) && m_walk.isName())
        name = m_walk.wantName();
    if (m_walk.take("FOREIGN"_L1, "KEY"_L1)) {
        foreignKey(name);
        return;
    }
    if (m_walk.take("CHECK"_L1)) {
        checkRule(name);
        return;
    }
    SqlIndex index;
    if (m_walk.take("PRIMARY"_L1, "KEY"_L1)) {
        index.kind = SqlIndex::Kind::Primary;
        name = u"PRIMARY"_s;
    } else if (m_walk.take("UNIQUE"_L1)) {
        index.kind = SqlIndex::Kind::Unique;
    } else if (m_walk.take("FULLTEXT"_L1)) {
        index.kind = SqlIndex::Kind::FullText;
    } else if (!m_walk.is("KEY"_L1) && !m_walk.is("INDEX"_L1)) {
        m_walk.fail();
    }
    if (index.kind != SqlIndex::Kind::Primary && !m_walk.take("KEY"_L1))
        m_walk.take("INDEX"_L1);
    if (m_walk.isName() && index.kind != SqlIndex::Kind::Primary)
        name = m_walk.wantName();
    if (m_walk.take("USING"_L1))
        m_walk.next();
    index.name = name;
    index.columns = columnList(&index.lengths);
    while (m_walk.is("USING"_L1) || m_walk.is("COMMENT"_L1)) {
        m_walk.next();
        m_walk.next();
    }
    addIndex(index);
}

void SqlDefinition::foreignKey(const QString &name)
{
    SqlForeignKey key;
    key.name = name;
    if (m_walk.isName())
        m_walk.wantName(); // of the index
    key.columns = columnList();
    m_walk.want("REFERENCES"_L1);
    key.table = m_walk.wantName();
    if (m_walk.takeSign("."_L1))
        key.table = m_walk.wantName();
    key.table = key.table.toLower();
    key.references = columnList();
    while (m_walk.take("ON"_L1)) {
        QString &action = m_walk.take("DELETE"_L1) ? key.onDelete : (m_walk.want("UPDATE"_L1), key.onUpdate);
        if (m_walk.take("CASCADE"_L1))
            action = u"CASCADE"_s;
        else if (m_walk.take("SET"_L1, "NULL"_L1))
            action = u"SET NULL"_s;
        else if (m_walk.take("NO"_L1, "ACTION"_L1))
            action = QString();
        else if (m_walk.take("RESTRICT"_L1))
            action = u"RESTRICT"_s;
        else
            m_walk.fail();
    }
    if (key.name.isEmpty())
        key.name = u"%1_ibfk_%2"_s.arg(m_table.name).arg(m_table.foreignKeys.size() + 1);
    m_table.foreignKeys << key;
    // The columns get an index if they have none.
    const bool indexed = std::any_of(m_table.indexes.begin(), m_table.indexes.end(),
                                     [&](const SqlIndex &index) { return index.columns.mid(0, key.columns.size()) == key.columns; });
    if (!indexed)
        addIndex({freeName(key.name), SqlIndex::Kind::Plain, key.columns, QList<int>(key.columns.size(), 0)});
}

void SqlDefinition::checkRule(const QString &name)
{
    const qsizetype begin = m_walk.at();
    if (!m_walk.isSign("("_L1) || m_reader.beginsQuery())
        m_walk.fail();
    SqlCheck check;
    check.sqlite = m_reader.expression();
    check.written = m_walk.writtenSince(begin);
    check.name = name.isEmpty() ? u"%1_chk_%2"_s.arg(m_table.name).arg(m_table.checks.size() + 1) : name;
    if (m_walk.take("NOT"_L1)) {
        m_walk.want("ENFORCED"_L1);
        return;
    }
    m_walk.take("ENFORCED"_L1);
    m_table.checks << check;
}

/// ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 ...: NAME [=] VALUE
void SqlDefinition::options()
{
    while (!m_walk.ended()) {
        m_walk.takeSign(","_L1);
        m_walk.take("DEFAULT"_L1);
        const bool charset = m_walk.take("CHARACTER"_L1, "SET"_L1) || m_walk.take("CHARSET"_L1);
        const bool collation = !charset && m_walk.take("COLLATE"_L1);
        const bool comment = m_walk.take("COMMENT"_L1);
        const bool number = m_walk.take("AUTO_INCREMENT"_L1);
        if (!charset && !collation && !comment && !number && !m_walk.take("ENGINE"_L1) && !m_walk.take("ROW_FORMAT"_L1)
            && !m_walk.take("STATS_PERSISTENT"_L1) && !m_walk.take("KEY_BLOCK_SIZE"_L1)) {
            m_walk.fail();
            return;
        }
        m_walk.takeSign("="_L1);
        if (comment) {
            m_table.comment = m_walk.wantText();
        } else if (number) {
            m_table.nextNumber = qMax(m_table.nextNumber, m_walk.wantNumber());
        } else {
            if (m_walk.ended())
                m_walk.fail();
            const QString value = m_walk.next().text.toLower();
            if (charset) {
                m_table.charset = value;
                m_table.collation = value == "utf8mb4"_L1 ? u"utf8mb4_general_ci"_s
                    : value == "latin1"_L1                ? u"latin1_swedish_ci"_s
                                                          : value + u"_general_ci"_s;
            } else if (collation) {
                m_table.collation = value;
            }
        }
    }
}

void SqlDefinition::check(const SqlSchema &schema)
{
    const auto fail = [this](int number, const QString &state, const QString &text) { m_walk.fail({number, state, text}); };
    if (m_walk.error())
        return;
    if (m_table.columns.isEmpty())
        return fail(1113, u"42000"_s, u"A table must have at least 1 column"_s);
    if (m_table.columns.size() > 200 || m_table.indexes.size() > 64)
        return fail(1117, u"HY000"_s, u"Too many columns"_s);
    for (SqlIndex &index : m_table.indexes) {
        for (const QString &column : index.columns) {
            const qsizetype i = m_table.indexOf(column);
            if (i < 0)
                return fail(1072, u"42000"_s, u"Key column '%1' doesn't exist in table"_s.arg(column));
            if (index.kind == SqlIndex::Kind::Primary)
                m_table.columns[i].nullable = false;
        }
    }
    qsizetype counting = 0;
    for (const SqlColumn &column : m_table.columns) {
        const SqlType &type = column.type;
        if (type.family == Family::Decimal && (type.length > 65 || type.scale > 30 || type.scale > type.length))
            return fail(1427, u"42000"_s, u"For float(M,D), double(M,D) or decimal(M,D), M must be >= D (column '%1')."_s.arg(column.name));
        if (type.name == "varchar"_L1 && type.length > 16'383)
            return fail(1074, u"42000"_s,
                        u"Column length too big for column '%1' (max = 16383); use BLOB or TEXT instead"_s.arg(column.name));
        if (type.name == "char"_L1 && type.length > 255)
            return fail(1074, u"42000"_s,
                        u"Column length too big for column '%1' (max = 255); use BLOB or TEXT instead"_s.arg(column.name));
        counting += column.counts;
    }
    const SqlColumn *counts = m_table.counting();
    const bool keyed = counts && std::any_of(m_table.indexes.begin(), m_table.indexes.end(), [&](const SqlIndex &index) {
                           return index.columns.first().compare(counts->name, Qt::CaseInsensitive) == 0;
                       });
    if (counting > 1 || (counts && !keyed))
        return fail(1075, u"42000"_s, u"Incorrect table definition; there can be only one auto column and it must be defined as a key"_s);
    for (const SqlForeignKey &key : m_table.foreignKeys) {
        const SqlTable parent = key.table == m_table.name ? m_table : schema.tables.value(key.table);
        for (const QString &column : key.columns) {
            if (m_table.indexOf(column) < 0)
                return fail(1072, u"42000"_s, u"Key column '%1' doesn't exist in table"_s.arg(column));
        }
        if (parent.name.isEmpty() && m_session.foreignKeys)
            return fail(1824, u"HY000"_s, u"Failed to open the referenced table '%1'"_s.arg(key.table));
        if (parent.name.isEmpty())
            continue;
        for (const QString &column : key.references) {
            if (parent.indexOf(column) < 0)
                return fail(
                    3734, u"HY000"_s,
                    u"Failed to add the foreign key constraint. Missing column '%1' for constraint '%2' in the referenced table '%3'"_s.arg(
                        column, key.name, key.table));
        }
        const bool found
            = key.columns.size() == key.references.size()
            && std::any_of(parent.indexes.begin(), parent.indexes.end(), [&](const SqlIndex &index) {
                   return index.isUnique() && index.columns.join(u',').compare(key.references.join(u','), Qt::CaseInsensitive) == 0;
               });
        if (!found)
            return fail(1822, u"HY000"_s,
                        u"Failed to add the foreign key constraint. Missing index for constraint '%1' in the referenced table '%2'"_s.arg(
                            key.name, key.table));
        for (qsizetype i = 0; i < key.columns.size(); ++i) {
            const SqlType &own = m_table.columns[m_table.indexOf(key.columns[i])].type;
            const SqlType &other = parent.columns[parent.indexOf(key.references[i])].type;
            if (own.family != other.family
                || (own.family == Family::Integer && (own.name != other.name || own.isUnsigned != other.isUnsigned)))
                return fail(3780, u"HY000"_s,
                            u"Referencing column '%1' and referenced column '%2' in foreign key constraint '%3' are incompatible."_s.arg(
                                key.columns[i], key.references[i], key.name));
        }
    }
}

} // namespace CloudSim
