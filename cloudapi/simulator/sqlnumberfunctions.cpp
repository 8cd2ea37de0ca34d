#include "cloudapi/simulator/sqlsession.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

using Arguments = SqlArguments;
using Nulls = SqlFunction::Nulls;
using Kind = SqlFunction::Kind;

/// What has no value is NULL.
SqlValue numberOrNull(double number) { return std::isfinite(number) ? SqlValue(number) : SqlValue(); }

/// Of what is a whole number one is made: 3, not 3.0.
SqlValue shortest(double number)
{
    return std::abs(number) < 9e15 && number == std::floor(number) ? SqlValue(qint64(number)) : numberOrNull(number);
}

template <double (*function)(double)> SqlOutcome real(const Arguments &in) { return numberOrNull(function(in.real(0))); }

SqlOutcome rounded(const Arguments &in)
{
    const qint64 places = in.count() > 1 ? qBound(qint64(-18), in.integer(1), qint64(18)) : 0;
    if (in.isInteger(0) && places >= 0)
        return in.integer(0);
    const double scale = std::pow(10.0, double(places));
    // Half away from zero, as with decimals: 1.005 is stored a little below, so a little is added.
    const double number = in.real(0) * scale;
    return shortest(std::round(number + std::copysign(std::abs(number) * 1e-15, number)) / scale);
}

SqlOutcome truncated(const Arguments &in)
{
    const double scale = std::pow(10.0, double(qBound(qint64(-18), in.integer(1), qint64(18))));
    const double number = in.real(0) * scale;
    return shortest(std::trunc(number + std::copysign(std::abs(number) * 1e-15, number)) / scale);
}

SqlOutcome modulo(const Arguments &in)
{
    if (in.isInteger(0) && in.isInteger(1)) {
        if (in.integer(1) == 0)
            return SqlValue();
        return in.integer(1) == -1 ? 0 : in.integer(0) % in.integer(1);
    }
    return in.real(1) == 0 ? SqlValue() : shortest(std::fmod(in.real(0), in.real(1)));
}

SqlOutcome wholeDivision(const Arguments &in)
{
    if (in.isInteger(0) && in.isInteger(1) && in.integer(1) != 0 && in.integer(1) != -1)
        return in.integer(0) / in.integer(1);
    return in.real(1) == 0 ? SqlValue() : SqlValue(wholeOf(std::trunc(in.real(0) / in.real(1))));
}

SqlOutcome logarithm(const Arguments &in)
{
    return numberOrNull(in.count() == 1 ? std::log(in.real(0)) : std::log(in.real(1)) / std::log(in.real(0)));
}

SqlOutcome random(const Arguments &in)
{
    quint32 &state = in.session().random;
    if (in.count() > 0)
        state = quint32(in.integer(0));
    state = state * 1664525u + 1013904223u;
    return double(state) / 4294967296.0;
}

SqlOutcome extreme(const Arguments &in, int sign)
{
    bool texts = false;
    for (int i = 0; i < in.count(); ++i)
        texts = texts || in.isText(i);
    int best = 0;
    for (int i = 1; i < in.count(); ++i) {
        const double order = texts ? in.text(i).compare(in.text(best), Qt::CaseInsensitive) : in.real(i) - in.real(best);
        if (order * sign > 0)
            best = i;
    }
    return in.value(best);
}

SqlOutcome converted(const Arguments &in)
{
    const int from = int(in.integer(1));
    const int to = int(in.integer(2));
    if (from < 2 || from > 36 || to < 2 || to > 36)
        return SqlValue();
    return QString::number(in.text(0).toULongLong(nullptr, from), to).toUpper();
}

SqlOutcome crc32(const Arguments &in)
{
    quint32 sum = 0xffffffffu;
    for (const char byte : in.bytes(0)) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320u : 0u);
    }
    return qint64(~sum);
}

SqlOutcome signOf(const Arguments &in) { return qint64(in.real(0) > 0 ? 1 : in.real(0) < 0 ? -1 : 0); }

SqlOutcome inetAton(const Arguments &in)
{
    const QStringList parts = in.text(0).split(u'.');
    qint64 number = 0;
    for (const QString &part : parts) {
        bool ok = false;
        const uint byte = part.toUInt(&ok);
        if (!ok || byte > 255 || parts.size() != 4)
            return SqlValue();
        number = number * 256 + byte;
    }
    return number;
}

SqlOutcome inetNtoa(const Arguments &in)
{
    const qint64 number = in.integer(0);
    if (number < 0 || number > 0xffffffffLL)
        return SqlValue();
    return u"%1.%2.%3.%4"_s.arg(number >> 24).arg((number >> 16) & 255).arg((number >> 8) & 255).arg(number & 255);
}

} // namespace

qint64 wholeOf(double number)
{
    if (std::isnan(number))
        return 0;
    if (number >= 9.2e18)
        return std::numeric_limits<qint64>::max();
    return number <= -9.2e18 ? std::numeric_limits<qint64>::min() : qint64(std::round(number));
}

QList<SqlFunction> sqlNumberFunctions()
{
    const auto down = [](const Arguments &in) -> SqlOutcome { return in.isInteger(0) ? in.value(0) : shortest(std::floor(in.real(0))); };
    const auto up = [](const Arguments &in) -> SqlOutcome { return in.isInteger(0) ? in.value(0) : shortest(std::ceil(in.real(0))); };
    const auto power = [](const Arguments &in) -> SqlOutcome { return shortest(std::pow(in.real(0), in.real(1))); };
    return {
        {"abs", 1, 1,
         [](const Arguments &in) -> SqlOutcome {
             return in.isInteger(0) && in.integer(0) > std::numeric_limits<qint64>::min() ? SqlValue(std::abs(in.integer(0)))
                                                                                          : numberOrNull(std::abs(in.real(0)));
         }},
        {"sign", 1, 1, signOf},
        {"floor", 1, 1, down},
        {"ceil", 1, 1, up},
        {"ceiling", 1, 1, up},
        {"round", 1, 2, rounded},
        {"truncate", 2, 2, truncated},
        {"mod", 2, 2, modulo},
        {"intdiv", 2, 2, wholeDivision, Nulls::Propagate, Kind::Internal},
        {"bitxor", 2, 2, [](const Arguments &in) -> SqlOutcome { return in.integer(0) ^ in.integer(1); }, Nulls::Propagate, Kind::Internal},
        {"xor", 2, 2, [](const Arguments &in) -> SqlOutcome { return qint64((in.real(0) != 0) != (in.real(1) != 0)); }, Nulls::Propagate,
         Kind::Internal},
        {"pow", 2, 2, power},
        {"power", 2, 2, power},
        {"sqrt", 1, 1, [](const Arguments &in) -> SqlOutcome { return in.real(0) < 0 ? SqlValue() : shortest(std::sqrt(in.real(0))); }},
        {"exp", 1, 1, real<std::exp>},
        {"ln", 1, 1, real<std::log>},
        {"log", 1, 2, logarithm},
        {"log2", 1, 1, real<std::log2>},
        {"log10", 1, 1, real<std::log10>},
        {"sin", 1, 1, real<std::sin>},
        {"cos", 1, 1, real<std::cos>},
        {"tan", 1, 1, real<std::tan>},
        {"asin", 1, 1, real<std::asin>},
        {"acos", 1, 1, real<std::acos>},
        {"atan", 1, 1, real<std::atan>},
        {"pi", 0, 0, [](const Arguments &) -> SqlOutcome { return std::numbers::pi; }},
        {"degrees", 1, 1, [](const Arguments &in) -> SqlOutcome { return in.real(0) * 180 / std::numbers::pi; }},
        {"radians", 1, 1, [](const Arguments &in) -> SqlOutcome { return in.real(0) * std::numbers::pi / 180; }},
        {"rand", 0, 1, random, Nulls::Pass, Kind::Session},
        {"greatest", 2, -1, [](const Arguments &in) { return extreme(in, 1); }},
        {"least", 2, -1, [](const Arguments &in) { return extreme(in, -1); }},
        {"isnull", 1, 1, [](const Arguments &in) -> SqlOutcome { return qint64(in.isNull(0)); }, Nulls::Pass},
        {"bin", 1, 1, [](const Arguments &in) -> SqlOutcome { return QString::number(quint64(in.integer(0)), 2); }},
        {"oct", 1, 1, [](const Arguments &in) -> SqlOutcome { return QString::number(quint64(in.integer(0)), 8); }},
        {"conv", 3, 3, converted},
        {"crc32", 1, 1, crc32},
        {"bit_count", 1, 1, [](const Arguments &in) -> SqlOutcome { return qint64(qPopulationCount(quint64(in.integer(0)))); }},
        {"inet_aton", 1, 1, inetAton},
        {"inet_ntoa", 1, 1, inetNtoa},
    };
}

} // namespace CloudSim
