#include "cloudapi/simulator/sqlsession.h"

#include <QSet>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

using Arguments = SqlArguments;
using Nulls = SqlFunction::Nulls;
using Kind = SqlFunction::Kind;

/// What a value becomes in a column: value, table, column's index, row.
SqlOutcome stored(const Arguments &in)
{
    const SqlTable table = in.session().schema.tables.value(in.text(1));
    const qint64 i = in.integer(2);
    if (i < 0 || i >= table.columns.size())
        return in.value(0);
    return storedValue(in.value(0), table.columns[i], in.integer(3), in.session());
}

/// A column that counts: NULL (and, usually, 0) makes the next number.
SqlOutcome numbered(const Arguments &in)
{
    SqlSession &session = in.session();
    SqlTable &table = session.schema.tables[in.text(1)];
    const bool given = !in.isNull(0) && (in.text(0).trimmed() != "0"_L1 || !session.zeroCounts);
    if (!given) {
        if (session.generated == 0)
            session.generated = table.nextNumber;
        return table.nextNumber++;
    }
    const auto kept = storedValue(in.value(0), *table.counting(), in.integer(2), session);
    if (kept && std::holds_alternative<qint64>(*kept) && std::get<qint64>(*kept) >= table.nextNumber)
        table.nextNumber = std::min(std::get<qint64>(*kept), qint64(1) << 62) + 1;
    return kept;
}

SqlOutcome seen(const Arguments &in) // name, value, name, value ...
{
    in.session().seen.clear();
    for (int i = 0; i + 1 < in.count(); i += 2)
        in.session().seen.insert(in.text(i), in.isNull(i + 1) ? u"NULL"_s : in.text(i + 1));
    return SqlValue();
}

SqlOutcome counted(const Arguments &in)
{
    SqlSession &session = in.session();
    if (in.text(0) == session.target) {
        qint64 &counter = in.integer(1) == 0 ? session.inserted : in.integer(1) == 1 ? session.deleted : session.updated;
        ++counter;
    }
    return SqlValue();
}

SqlOutcome lastInsertId(const Arguments &in)
{
    if (in.count() > 0)
        in.session().lastInsertId = in.isNull(0) ? 0 : in.integer(0);
    return in.session().lastInsertId;
}

SqlOutcome user(const Arguments &in) { return in.session().user + u"@%"_s; }

SqlOutcome database(const Arguments &in) { return in.session().database; }

/// CAST(x AS SIGNED), UNSIGNED, DECIMAL with its places: the value and the type's name.
SqlOutcome cast(const Arguments &in)
{
    const QString type = in.text(1);
    if (type == "signed"_L1)
        return in.integer(0);
    if (type == "unsigned"_L1)
        return in.integer(0); // above 63 bits SQLite has no integers
    if (type == "double"_L1)
        return in.real(0);
    if (type == "char"_L1)
        return in.integer(2) >= 0 ? in.text(0).left(in.integer(2)) : in.text(0);
    return QString::number(in.real(0), 'f', int(qBound(qint64(0), in.integer(2), qint64(30)))); // decimal
}

QList<SqlFunction> sessionFunctions()
{
    return {
        {"stored", 4, 4, stored, Nulls::Pass, Kind::Internal},
        {"numbered", 3, 3, numbered, Nulls::Pass, Kind::Internal},
        {"seen", 2, -1, seen, Nulls::Pass, Kind::Internal},
        {"counted", 2, 2, counted, Nulls::Pass, Kind::Internal},
        {"cast", 3, 3, cast, Nulls::Propagate, Kind::Internal},
        {"variable", 1, 1, [](const Arguments &in) -> SqlOutcome { return in.session().variables.value(in.text(0)); }, Nulls::Pass,
         Kind::Internal},
        {"last_insert_id", 0, 1, lastInsertId, Nulls::Pass, Kind::Session},
        {"row_count", 0, 0, [](const Arguments &in) -> SqlOutcome { return in.session().rowCount; }, Nulls::Pass, Kind::Session},
        {"found_rows", 0, 0, [](const Arguments &in) -> SqlOutcome { return in.session().foundRows; }, Nulls::Pass, Kind::Session},
        {"connection_id", 0, 0, [](const Arguments &) -> SqlOutcome { return qint64(8); }, Nulls::Pass, Kind::Session},
        {"version", 0, 0, [](const Arguments &in) -> SqlOutcome { return in.session().version; }, Nulls::Pass, Kind::Session},
        {"database", 0, 0, database, Nulls::Pass, Kind::Session},
        {"schema", 0, 0, database, Nulls::Pass, Kind::Session},
        {"user", 0, 0, user, Nulls::Pass, Kind::Session},
        {"current_user", 0, 0, user, Nulls::Pass, Kind::Session},
        {"session_user", 0, 0, user, Nulls::Pass, Kind::Session},
        {"system_user", 0, 0, user, Nulls::Pass, Kind::Session},
        {"sleep", 1, 1, [](const Arguments &) -> SqlOutcome { return qint64(0); }, Nulls::Pass, Kind::Session}, // nobody waits here
    };
}

void answer(sqlite3_context *context, const SqlOutcome &outcome)
{
    if (!outcome) {
        static_cast<SqlSession *>(sqlite3_user_data(context))->error = outcome.error();
        sqlite3_result_error(context, "mysql", -1);
    } else if (const auto *integer = std::get_if<qint64>(&*outcome)) {
        sqlite3_result_int64(context, *integer);
    } else if (const auto *real = std::get_if<double>(&*outcome)) {
        sqlite3_result_double(context, *real);
    } else if (const auto *text = std::get_if<QString>(&*outcome)) {
        const QByteArray utf8 = text->toUtf8();
        sqlite3_result_text(context, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    } else if (const auto *bytes = std::get_if<QByteArray>(&*outcome)) {
        sqlite3_result_blob(context, bytes->constData(), int(bytes->size()), SQLITE_TRANSIENT);
    } else {
        sqlite3_result_null(context);
    }
}

const QList<SqlFunction> &all()
{
    static const QList<SqlFunction> functions
        = sqlTextFunctions() + sqlNumberFunctions() + sqlJsonFunctions() + sqlDateFunctions() + sessionFunctions();
    return functions;
}

/// One for each function: SQLite hands over the session, the function's place says which it is.
template <std::size_t index> void call(sqlite3_context *context, int count, sqlite3_value **values)
{
    const SqlFunction &function = all()[qsizetype(index)];
    const Arguments arguments(count, values, *static_cast<SqlSession *>(sqlite3_user_data(context)));
    if (function.nulls == Nulls::Propagate) {
        for (int i = 0; i < count; ++i) {
            if (arguments.isNull(i))
                return sqlite3_result_null(context);
        }
    }
    answer(context, function.call(arguments));
}

constexpr std::size_t mostFunctions = 200;

template <std::size_t... index> constexpr auto callsOf(std::index_sequence<index...>)
{
    using Call = void (*)(sqlite3_context *, int, sqlite3_value **);
    return std::array<Call, sizeof...(index)>{call<index>...};
}

/// GROUP_CONCAT(separator, directions, value, keys...): "ad" sorts by the first key up and by the second down; "u" in front leaves out what
/// came before.
struct Grouped
{
    struct Row
    {
        QString text;
        QList<SqlValue> keys;
    };
    QList<Row> rows;
    QSet<QString> texts;
    QString separator;
    QString directions;
    qsizetype size = 0;
};

int compared(const SqlValue &a, const SqlValue &b)
{
    const auto rank = [](const SqlValue &value) { return std::holds_alternative<std::monostate>(value) ? 0 : value.index() < 3 ? 1 : 2; };
    if (rank(a) != rank(b) || rank(a) == 0)
        return rank(a) - rank(b);
    if (rank(a) == 2)
        return sqlTextOf(a).compare(sqlTextOf(b), Qt::CaseInsensitive);
    const double first = std::holds_alternative<qint64>(a) ? double(std::get<qint64>(a)) : std::get<double>(a);
    const double second = std::holds_alternative<qint64>(b) ? double(std::get<qint64>(b)) : std::get<double>(b);
    return first < second ? -1 : first > second ? 1 : 0;
}

constexpr qsizetype longestGroup = 1024; // group_concat_max_len
constexpr qsizetype mostGrouped = 4'000'000;

void groupStep(sqlite3_context *context, int count, sqlite3_value **values)
{
    auto **held = static_cast<Grouped **>(sqlite3_aggregate_context(context, sizeof(Grouped *)));
    if (!held)
        return sqlite3_result_error_nomem(context);
    if (!*held)
        *held = new Grouped;
    Grouped &group = **held;
    const Arguments arguments(count, values, *static_cast<SqlSession *>(sqlite3_user_data(context)));
    if (arguments.isNull(2) || group.size > mostGrouped)
        return;
    group.separator = arguments.text(0);
    group.directions = arguments.text(1);
    Grouped::Row row{arguments.text(2), {}};
    if (group.directions.startsWith(u'u')) {
        if (group.texts.contains(row.text.toLower()))
            return;
        group.texts.insert(row.text.toLower());
    }
    for (int i = 3; i < count; ++i)
        row.keys << arguments.value(i);
    group.size += row.text.size() + 64 * count;
    group.rows << row;
}

void groupFinal(sqlite3_context *context)
{
    auto **held = static_cast<Grouped **>(sqlite3_aggregate_context(context, 0));
    if (!held || !*held)
        return sqlite3_result_null(context);
    const std::unique_ptr<Grouped> group(*held);
    *held = nullptr;
    const QString directions = group->directions.mid(1);
    std::stable_sort(group->rows.begin(), group->rows.end(), [&](const Grouped::Row &a, const Grouped::Row &b) {
        for (qsizetype i = 0; i < qMin(a.keys.size(), directions.size()); ++i) {
            if (const int order = compared(a.keys[i], b.keys[i]))
                return directions[i] == u'd' ? order > 0 : order < 0;
        }
        return false;
    });
    if (group->rows.isEmpty())
        return sqlite3_result_null(context);
    QString text;
    for (qsizetype i = 0; i < group->rows.size() && text.size() <= longestGroup; ++i)
        text += (i ? group->separator : QString()) + group->rows[i].text;
    if (text.size() > longestGroup)
        static_cast<SqlSession *>(sqlite3_user_data(context))->warn(1260, u"Row 1 was cut by GROUP_CONCAT()"_s);
    answer(context, SqlOutcome(text.left(longestGroup)));
}

int collate(void *, int sizeA, const void *a, int sizeB, const void *b)
{
    const QString first = QString::fromUtf8(static_cast<const char *>(a), sizeA);
    const QString second = QString::fromUtf8(static_cast<const char *>(b), sizeB);
    // utf8mb4_general_ci: neither case nor spaces at the end count.
    const auto trimmed = [](QStringView text) {
        while (text.endsWith(u' '))
            text.chop(1);
        return text;
    };
    return trimmed(first).compare(trimmed(second), Qt::CaseInsensitive);
}

} // namespace

bool SqlArguments::isNull(int i) const { return sqlite3_value_type(m_values[i]) == SQLITE_NULL; }

bool SqlArguments::isInteger(int i) const { return sqlite3_value_type(m_values[i]) == SQLITE_INTEGER; }

bool SqlArguments::isText(int i) const { return sqlite3_value_type(m_values[i]) == SQLITE_TEXT; }

QByteArray SqlArguments::bytes(int i) const
{
    const void *data = sqlite3_value_blob(m_values[i]);
    return {static_cast<const char *>(data), sqlite3_value_bytes(m_values[i])};
}

QString SqlArguments::text(int i) const { return sqlTextOf(value(i)); }

double SqlArguments::real(int i) const { return sqlite3_value_double(m_values[i]); }

qint64 SqlArguments::integer(int i) const
{
    return sqlite3_value_type(m_values[i]) == SQLITE_FLOAT ? wholeOf(real(i)) : sqlite3_value_int64(m_values[i]);
}

SqlValue SqlArguments::value(int i) const
{
    switch (sqlite3_value_type(m_values[i])) {
    case SQLITE_INTEGER: return qint64(sqlite3_value_int64(m_values[i]));
    case SQLITE_FLOAT: return sqlite3_value_double(m_values[i]);
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(m_values[i]));
        return QString::fromUtf8(text, sqlite3_value_bytes(m_values[i]));
    }
    case SQLITE_BLOB: return bytes(i);
    default: return {};
    }
}

QString sqlTextOf(const SqlValue &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return QString::number(*integer);
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real, 'g', 15);
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return QString::fromUtf8(*bytes);
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

void SqlSession::warn(int number, const QString &text)
{
    if (warnings.size() < 64) // max_error_count
        warnings.append({u"Warning"_s, number, text});
}

const SqlFunction *sqlFunction(const QString &name)
{
    static const QHash<QString, const SqlFunction *> byName = [] {
        QHash<QString, const SqlFunction *> names;
        for (const SqlFunction &function : all()) {
            if (function.kind != Kind::Internal)
                names.insert(QString::fromLatin1(function.name), &function);
        }
        return names;
    }();
    return byName.value(name.toLower());
}

void registerSqlFunctions(sqlite3 *sqlite, SqlSession *session)
{
    static constexpr auto calls = callsOf(std::make_index_sequence<mostFunctions>());
    Q_ASSERT(all().size() <= qsizetype(mostFunctions));
    for (qsizetype i = 0; i < all().size(); ++i) {
        const SqlFunction &function = all()[i];
        const int flags = SQLITE_UTF8 | (function.kind == Kind::Pure ? SQLITE_DETERMINISTIC : 0);
        const QByteArray name = qstrcmp(function.name, "regexp") == 0 ? QByteArray("regexp") : "mysql_" + QByteArray(function.name);
        sqlite3_create_function_v2(sqlite, name.constData(), -1, flags, session, calls[std::size_t(i)], nullptr, nullptr, nullptr);
    }
    sqlite3_create_function_v2(sqlite, "mysql_group_concat", -1, SQLITE_UTF8, session, nullptr, groupStep, groupFinal, nullptr);
    sqlite3_create_collation_v2(sqlite, "mysql_ci", SQLITE_UTF8, nullptr, collate, nullptr);
}

} // namespace CloudSim
