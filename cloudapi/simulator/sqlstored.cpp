#include "cloudapi/simulator/sqldates.h"
#include "cloudapi/simulator/sqlsession.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

using Family = SqlType::Family;

/// A value on its way into a column: an error in strict mode, else what comes closest and a warning.
class Storing
{
public:
    Storing(const SqlColumn &column, qint64 row, SqlSession &session) : m_column(column), m_row(row), m_session(session) { }

    SqlOutcome text(const SqlValue &value) const
    {
        QString text = sqlTextOf(value);
        const qint64 limit = limitOf();
        const bool bytes = m_column.type.name.endsWith("text"_L1);
        const qint64 size = bytes ? text.toUtf8().size() : text.size() < limit ? text.size() : text.toUcs4().size();
        if (size > limit) {
            if (const auto problem
                = tooBig(1406, u"22001"_s, u"Data too long for column '%1' at row %2"_s.arg(m_column.name).arg(m_row), 1265))
                return tl::unexpected(*problem);
            text.truncate(bytes ? limit / 4 : limit);
        }
        return text;
    }

    SqlOutcome binary(const SqlValue &value) const
    {
        QByteArray bytes = std::holds_alternative<QByteArray>(value) ? std::get<QByteArray>(value) : sqlTextOf(value).toUtf8();
        if (bytes.size() > limitOf()) {
            if (const auto problem
                = tooBig(1406, u"22001"_s, u"Data too long for column '%1' at row %2"_s.arg(m_column.name).arg(m_row), 1265))
                return tl::unexpected(*problem);
            bytes.truncate(limitOf());
        }
        return bytes;
    }

    SqlOutcome integer(const SqlValue &value) const
    {
        static const QHash<QString, int> bits{
            {u"tinyint"_s, 8}, {u"smallint"_s, 16}, {u"mediumint"_s, 24}, {u"int"_s, 32}, {u"bigint"_s, 64}};
        const auto number = numberOf(value, u"integer"_s);
        if (!number)
            return tl::unexpected(number.error());
        const int size = m_column.type.family == Family::Bit ? qMax(1, m_column.type.length) : bits.value(m_column.type.name, 64);
        const bool isUnsigned = m_column.type.isUnsigned || m_column.type.family == Family::Bit;
        // A BIGINT UNSIGNED holds 63 bits here: SQLite's integers have a sign.
        const qint64 most = size >= 64 || (size == 63 && isUnsigned) ? std::numeric_limits<qint64>::max()
                                                                     : (qint64(1) << (isUnsigned ? size : size - 1)) - 1;
        const qint64 least = isUnsigned ? 0 : -most - 1;
        const double real = std::holds_alternative<qint64>(*number) ? double(std::get<qint64>(*number)) : std::get<double>(*number);
        const qint64 whole = std::holds_alternative<qint64>(*number) ? std::get<qint64>(*number) : wholeOf(real);
        if (whole >= least && whole <= most && std::abs(real) < 9.3e18)
            return whole;
        if (const auto problem = outOfRange())
            return tl::unexpected(*problem);
        return qBound(least, whole, most);
    }

    SqlOutcome decimal(const SqlValue &value) const
    {
        const auto number = numberOf(value, u"decimal"_s);
        if (!number)
            return tl::unexpected(number.error());
        const double given = std::holds_alternative<qint64>(*number) ? double(std::get<qint64>(*number)) : std::get<double>(*number);
        const int scale = qMax(0, m_column.type.scale);
        const double shift = std::pow(10.0, scale);
        const double limit = std::pow(10.0, m_column.type.length - scale);
        double rounded = std::round(given * shift + std::copysign(std::abs(given * shift) * 1e-15, given)) / shift;
        if (std::abs(rounded) >= limit || (m_column.type.isUnsigned && rounded < 0)) {
            if (const auto problem = outOfRange())
                return tl::unexpected(*problem);
            rounded = rounded < 0 ? (m_column.type.isUnsigned ? 0 : -limit + 1 / shift) : limit - 1 / shift;
        }
        return rounded;
    }

    SqlOutcome real(const SqlValue &value) const
    {
        const auto number = numberOf(value, u"double"_s);
        if (!number)
            return tl::unexpected(number.error());
        const double given = std::holds_alternative<qint64>(*number) ? double(std::get<qint64>(*number)) : std::get<double>(*number);
        if (std::isfinite(given) && !(m_column.type.isUnsigned && given < 0))
            return m_column.type.name == "float"_L1 ? QString::number(given, 'g', 6).toDouble() : given;
        if (const auto problem = outOfRange())
            return tl::unexpected(*problem);
        return 0.0;
    }

    SqlOutcome moment(const SqlValue &value) const
    {
        const QString written = sqlTextOf(value);
        const auto given = sqlMoment(written);
        const bool day = m_column.type.family == Family::Date;
        if (given) {
            SqlMoment kept{given->at, !day};
            if (!day && m_column.type.length <= 0) // fractions of a second only where the type has places for them
                kept.at = kept.at.addMSecs(kept.at.time().msec() >= 500 ? 1000 - kept.at.time().msec() : -kept.at.time().msec());
            const QString text = kept.text();
            return text.contains(u'.') ? text.chopped(6 - qBound(1, m_column.type.length, 6)) : text;
        }
        if (const auto problem = tooBig(1292, u"22007"_s,
                                        u"Incorrect %1 value: '%2' for column '%3' at row %4"_s
                                            .arg(day ? u"date"_s : u"datetime"_s, written.left(64), m_column.name)
                                            .arg(m_row),
                                        1264))
            return tl::unexpected(*problem);
        return day ? u"0000-00-00"_s : u"0000-00-00 00:00:00"_s;
    }

    SqlOutcome time(const SqlValue &value) const
    {
        const QString text = sqlTextOf(value);
        if (const auto seconds = sqlTime(text))
            return sqlTimeText(*seconds);
        if (const auto given = sqlMoment(text))
            return given->at.time().toString(u"HH:mm:ss"_s);
        if (const auto problem
            = tooBig(1292, u"22007"_s,
                     u"Incorrect time value: '%1' for column '%2' at row %3"_s.arg(text.left(64), m_column.name).arg(m_row), 1264))
            return tl::unexpected(*problem);
        return u"00:00:00"_s;
    }

    SqlOutcome year(const SqlValue &value) const
    {
        const auto number = numberOf(value, u"integer"_s);
        if (!number)
            return tl::unexpected(number.error());
        qint64 given = std::holds_alternative<qint64>(*number) ? std::get<qint64>(*number) : wholeOf(std::get<double>(*number));
        if (given > 0 && given < 100)
            given += given < 70 ? 2000 : 1900;
        if (given == 0 || (given > 1900 && given < 2156))
            return given;
        if (const auto problem = outOfRange())
            return tl::unexpected(*problem);
        return qint64(0);
    }

    SqlOutcome chosen(const SqlValue &value) const
    {
        const QStringList &values = m_column.type.values;
        if (std::holds_alternative<qint64>(value)) {
            const qint64 number = std::get<qint64>(value);
            if (m_column.type.family == Family::Enum && number > 0 && number <= values.size())
                return values[number - 1];
        }
        const QString text = sqlTextOf(value);
        const QStringList given = m_column.type.family == Family::Set ? text.split(u',', Qt::SkipEmptyParts) : QStringList{text};
        QStringList kept;
        bool fits = true;
        for (const QString &each : given)
            fits = fits && values.contains(each, Qt::CaseInsensitive);
        for (const QString &each : values) {
            if (given.contains(each, Qt::CaseInsensitive))
                kept << each;
        }
        if (!fits) {
            if (const auto problem
                = tooBig(1265, u"01000"_s, u"Data truncated for column '%1' at row %2"_s.arg(m_column.name).arg(m_row), 1265))
                return tl::unexpected(*problem);
        }
        return kept.join(u',');
    }

    SqlOutcome json(const SqlValue &value) const
    {
        // A single value is wrapped: Qt reads only arrays and objects at the top.
        QJsonParseError problem;
        const QString text = sqlTextOf(value);
        QJsonDocument::fromJson(u"[%1]"_s.arg(text).toUtf8(), &problem);
        if (problem.error == QJsonParseError::NoError && !text.trimmed().isEmpty())
            return text;
        return tl::unexpected(SqlError{
            3140, u"22032"_s,
            u"Invalid JSON text: \"Invalid value.\" at position 0 in value for column '%1.%2'."_s.arg(m_session.target, m_column.name)});
    }

private:
    qint64 limitOf() const
    {
        const QString &name = m_column.type.name;
        if (name.startsWith("tiny"_L1))
            return 255;
        if (name.startsWith("medium"_L1) || name.startsWith("long"_L1))
            return longestSqlValue;
        if (name == "text"_L1 || name == "blob"_L1)
            return 65'535;
        return m_column.type.length >= 0 ? m_column.type.length : 1;
    }

    /// The error in strict mode; else a warning is left.
    std::optional<SqlError> tooBig(int number, const QString &state, const QString &text, int asWarning) const
    {
        if (m_session.strict && !m_session.ignores)
            return SqlError{number, state, text};
        m_session.warn(asWarning, text);
        return std::nullopt;
    }

    std::optional<SqlError> outOfRange() const
    {
        return tooBig(1264, u"22003"_s, u"Out of range value for column '%1' at row %2"_s.arg(m_column.name).arg(m_row), 1264);
    }

    tl::expected<SqlValue, SqlError> numberOf(const SqlValue &value, const QString &kind) const
    {
        if (std::holds_alternative<qint64>(value) || std::holds_alternative<double>(value))
            return value;
        const QString text = sqlTextOf(value).trimmed();
        bool whole = false;
        const qint64 integer = text.toLongLong(&whole);
        if (whole)
            return integer;
        bool real = false;
        const double number = text.toDouble(&real);
        if (real)
            return number;
        static const QRegularExpression begin(u"^[-+]?\\d+(\\.\\d*)?"_s);
        const auto match = begin.match(text);
        const bool partly = match.hasMatch();
        if (const auto problem = partly
                ? tooBig(1265, u"01000"_s, u"Data truncated for column '%1' at row %2"_s.arg(m_column.name).arg(m_row), 1265)
                : tooBig(1366, u"HY000"_s,
                         u"Incorrect %1 value: '%2' for column '%3' at row %4"_s.arg(kind, text.left(64), m_column.name).arg(m_row), 1366))
            return tl::unexpected(*problem);
        return match.captured().toDouble();
    }

    const SqlColumn &m_column;
    qint64 m_row;
    SqlSession &m_session;
};

} // namespace

SqlOutcome storedValue(const SqlValue &value, const SqlColumn &column, qint64 row, SqlSession &session)
{
    if (std::holds_alternative<std::monostate>(value)) {
        if (column.nullable)
            return value;
        if (!session.ignores)
            return tl::unexpected(SqlError{1048, u"23000"_s, u"Column '%1' cannot be null"_s.arg(column.name)});
        session.warn(1048, u"Column '%1' cannot be null"_s.arg(column.name));
        return implicitValue(column);
    }
    const Storing storing(column, row, session);
    switch (column.type.family) {
    case Family::Integer:
    case Family::Bit: return storing.integer(value);
    case Family::Decimal: return storing.decimal(value);
    case Family::Real: return storing.real(value);
    case Family::Text: return storing.text(value);
    case Family::Binary: return storing.binary(value);
    case Family::Date:
    case Family::DateTime: return storing.moment(value);
    case Family::Time: return storing.time(value);
    case Family::Year: return storing.year(value);
    case Family::Enum:
    case Family::Set: return storing.chosen(value);
    case Family::Json: return storing.json(value);
    }
    Q_UNREACHABLE();
}

SqlValue implicitValue(const SqlColumn &column)
{
    switch (column.type.family) {
    case Family::Integer:
    case Family::Bit:
    case Family::Decimal:
    case Family::Real:
    case Family::Year: return qint64(0);
    case Family::Date: return u"0000-00-00"_s;
    case Family::DateTime: return u"0000-00-00 00:00:00"_s;
    case Family::Time: return u"00:00:00"_s;
    case Family::Enum: return column.type.values.value(0);
    case Family::Json: return u"null"_s;
    case Family::Text:
    case Family::Binary:
    case Family::Set: break;
    }
    return QString();
}

} // namespace CloudSim
