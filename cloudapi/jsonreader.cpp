#include "cloudapi/jsonreader.h"

#include <QJsonArray>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace CloudApi {

namespace {

/// Beyond this a double no longer holds every integer.
constexpr double largestExactInteger = 9007199254740992.0;

std::optional<QString> asText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (std::floor(number) == number && std::abs(number) <= largestExactInteger)
            return QString::number(qint64(number));
        return QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    return {};
}

std::optional<double> asNumber(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    if (value.isString()) {
        bool ok = false;
        const double number = value.toString().toDouble(&ok);
        if (ok && std::isfinite(number))
            return number;
    }
    return {};
}

std::optional<qint64> asInteger(const QJsonValue &value)
{
    if (value.isString()) {
        bool ok = false;
        const qint64 number = value.toString().toLongLong(&ok);
        if (ok)
            return number;
        return {};
    }
    const std::optional<double> number = asNumber(value);
    if (!number || std::floor(*number) != *number || std::abs(*number) > largestExactInteger)
        return {};
    return qint64(*number);
}

std::optional<bool> asBoolean(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const QString text = asText(value).value_or(QString()).toLower();
    if (text == "true"_L1 || text == "1"_L1)
        return true;
    if (text == "false"_L1 || text == "0"_L1)
        return false;
    return {};
}

} // namespace

JsonReader::JsonReader(const QJsonObject &object)
    : JsonReader(object, {}, std::make_shared<QString>())
{}

JsonReader::JsonReader(const QJsonObject &object, const QString &prefix, std::shared_ptr<QString> problem)
    : m_object(object)
    , m_prefix(prefix)
    , m_problem(std::move(problem))
{}

QString JsonReader::string(QLatin1String path) const
{
    if (!has(path))
        report(path, u"missing"_s);
    return optionalString(path);
}

qint64 JsonReader::integer(QLatin1String path) const
{
    if (!has(path))
        report(path, u"missing"_s);
    return optionalInteger(path);
}

bool JsonReader::boolean(QLatin1String path) const
{
    if (!has(path))
        report(path, u"missing"_s);
    return optionalBoolean(path);
}

QString JsonReader::optionalString(QLatin1String path, const QString &fallback) const
{
    const QJsonValue value = find(path);
    if (value.isUndefined())
        return fallback;
    const std::optional<QString> text = asText(value);
    if (!text)
        report(path, u"not a text"_s);
    return text.value_or(fallback);
}

qint64 JsonReader::optionalInteger(QLatin1String path, qint64 fallback) const
{
    const QJsonValue value = find(path);
    if (value.isUndefined())
        return fallback;
    const std::optional<qint64> number = asInteger(value);
    if (!number)
        report(path, u"not an integer"_s);
    return number.value_or(fallback);
}

double JsonReader::optionalNumber(QLatin1String path, double fallback) const
{
    const QJsonValue value = find(path);
    if (value.isUndefined())
        return fallback;
    const std::optional<double> number = asNumber(value);
    if (!number)
        report(path, u"not a number"_s);
    return number.value_or(fallback);
}

bool JsonReader::optionalBoolean(QLatin1String path, bool fallback) const
{
    const QJsonValue value = find(path);
    if (value.isUndefined())
        return fallback;
    const std::optional<bool> truth = asBoolean(value);
    if (!truth)
        report(path, u"not a boolean"_s);
    return truth.value_or(fallback);
}

QDateTime JsonReader::optionalTime(QLatin1String path) const
{
    const QString text = optionalString(path);
    if (text.isEmpty())
        return {};
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        report(path, u"not a time"_s);
    return time.toUTC();
}

JsonReader JsonReader::object(QLatin1String path) const
{
    const QJsonValue value = find(path);
    if (!value.isObject())
        report(path, value.isUndefined() ? u"missing"_s : u"not an object"_s);
    return JsonReader(value.toObject(), m_prefix + path + u'.', m_problem);
}

bool JsonReader::has(QLatin1String path) const
{
    return !find(path).isUndefined();
}

QList<JsonReader> JsonReader::list(QLatin1String path) const
{
    if (!has(path))
        report(path, u"missing"_s);
    return optionalList(path);
}

QList<JsonReader> JsonReader::optionalList(QLatin1String path) const
{
    const QJsonValue value = find(path);
    QList<JsonReader> readers;
    if (value.isUndefined())
        return readers;
    if (!value.isArray()) {
        report(path, u"not a list"_s);
        return readers;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = u"%1%2[%3]"_s.arg(m_prefix, path).arg(i);
        if (!array.at(i).isObject())
            reportAt(place, u"not an object"_s);
        readers.append(JsonReader(array.at(i).toObject(), place + u'.', m_problem));
    }
    return readers;
}

QStringList JsonReader::optionalStrings(QLatin1String path) const
{
    const QJsonValue value = find(path);
    QStringList texts;
    if (value.isUndefined())
        return texts;
    if (!value.isArray()) {
        report(path, u"not a list"_s);
        return texts;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const std::optional<QString> text = asText(array.at(i));
        if (!text)
            reportAt(u"%1%2[%3]"_s.arg(m_prefix, path).arg(i), u"not a text"_s);
        texts.append(text.value_or(QString()));
    }
    return texts;
}

void JsonReader::report(QLatin1String path, const QString &what) const
{
    reportAt(m_prefix + path, what);
}

QJsonValue JsonReader::find(QLatin1String path) const
{
    QJsonValue value = m_object;
    qsizetype start = 0;
    while (start <= path.size()) {
        qsizetype dot = path.indexOf(u'.', start);
        if (dot < 0)
            dot = path.size();
        if (!value.isObject()) {
            report(path.first(start - 1), u"not an object"_s);
            return QJsonValue::Undefined;
        }
        value = value[path.sliced(start, dot - start)];
        if (value.isUndefined() || value.isNull())
            return QJsonValue::Undefined;
        start = dot + 1;
    }
    return value;
}

void JsonReader::reportAt(const QString &path, const QString &what) const
{
    if (m_problem->isEmpty())
        *m_problem = path + u": "_s + what;
}

} // namespace CloudApi
