#include "cloudapi/simulator/call.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTimeZone>

namespace CloudSim {

using namespace Qt::StringLiterals;

Refusal missingParameter(const QString &product, const QString &name)
{
    static const QSet<QString> general{u"vpc"_s, u"ecs"_s, u"rds"_s, u"slb"_s};
    if (general.contains(product.toLower()))
        return {400, u"MissingParameter"_s, u"The input parameter \"%1\" that is mandatory for processing this request is not supplied."_s.arg(name)};
    return {400, u"Missing"_s + name, name + u" is mandatory for this action."_s};
}

bool Call::has(const QString &name) const
{
    return !parameters.value(name).isEmpty();
}

QString Call::text(const QString &name, const QString &otherwise) const
{
    const QString value = parameters.value(name);
    return value.isEmpty() ? otherwise : value;
}

std::optional<qint64> Call::integer(const QString &name) const
{
    bool ok = false;
    const qint64 value = parameters.value(name).toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

qint64 Call::integer(const QString &name, qint64 otherwise) const
{
    return integer(name).value_or(otherwise);
}

bool Call::flag(const QString &name, bool otherwise) const
{
    // "True" comes from the Python SDK, "1" from old clients.
    const QString value = parameters.value(name);
    if (value.isEmpty())
        return otherwise;
    return value.compare("true"_L1, Qt::CaseInsensitive) == 0 || value == "1"_L1;
}

namespace {

// The number right after "Name." and what follows its dot; nothing if the key is of another parameter.
struct Numbered
{
    int n = 0;
    QString rest;
};

std::optional<Numbered> numbered(const QString &key, const QString &name)
{
    if (key.size() <= name.size() + 1 || !key.startsWith(name) || key.at(name.size()) != u'.')
        return std::nullopt;
    const QStringView tail = QStringView(key).mid(name.size() + 1);
    const qsizetype dot = tail.indexOf(u'.');
    bool ok = false;
    const int n = (dot < 0 ? tail : tail.left(dot)).toInt(&ok);
    if (!ok || n < 1)
        return std::nullopt;
    return Numbered{n, dot < 0 ? QString() : tail.mid(dot + 1).toString()};
}

} // namespace

QStringList Call::list(const QString &name) const
{
    QMap<int, QString> items;
    for (auto it = parameters.lowerBound(name + u'.'); it != parameters.cend() && it.key().startsWith(name); ++it) {
        const auto at = numbered(it.key(), name);
        if (at && at->rest.isEmpty())
            items.insert(at->n, it.value());
    }
    return items.values();
}

QList<QMap<QString, QString>> Call::structs(const QString &name) const
{
    QMap<int, QMap<QString, QString>> items;
    for (auto it = parameters.lowerBound(name + u'.'); it != parameters.cend() && it.key().startsWith(name); ++it) {
        const auto at = numbered(it.key(), name);
        if (at && !at->rest.isEmpty())
            items[at->n].insert(at->rest, it.value());
    }
    return items.values();
}

QStringList Call::commaList(const QString &name) const
{
    QStringList items;
    for (const QString &item : parameters.value(name).split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = item.trimmed(); !trimmed.isEmpty())
            items << trimmed;
    }
    return items;
}

std::optional<QStringList> Call::jsonList(const QString &name) const
{
    const QString value = parameters.value(name).trimmed();
    if (!value.startsWith(u'['))
        return commaList(name);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(value.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return std::nullopt;
    QStringList items;
    for (const QJsonValue &item : document.array())
        items << item.toVariant().toString();
    return items;
}

QMap<QString, QString> Call::tags() const
{
    QMap<QString, QString> tags;
    for (const auto &tag : structs(u"Tag"_s)) {
        if (tag.contains(u"Key"_s))
            tags.insert(tag.value(u"Key"_s), tag.value(u"Value"_s));
    }
    return tags;
}

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

QString isoMinute(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mmZ"_s);
}

std::optional<qint64> fromIso(const QString &text)
{
    // By hand: QDateTime would read it as local time first, and look at the file of the time zone each time.
    static constexpr QLatin1StringView form("dddd-dd-ddTdd:dd:ddZ");
    const bool seconds = text.size() == form.size();
    if (!seconds && text.size() != form.size() - 3)
        return std::nullopt;
    const auto fits = [&text](qsizetype at, char wanted) {
        const char16_t c = text.at(at).unicode();
        return wanted == 'd' ? c >= u'0' && c <= u'9' : c == char16_t(wanted);
    };
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (!fits(i, form.at(i).toLatin1()))
            return std::nullopt;
    }
    if (!text.endsWith(u'Z'))
        return std::nullopt;
    const auto number = [&text](qsizetype at, qsizetype digits) { return QStringView(text).sliced(at, digits).toInt(); };
    const QDate date(number(0, 4), number(5, 2), number(8, 2));
    const QTime time(number(11, 2), number(14, 2), seconds ? number(17, 2) : 0);
    return date.isValid() && time.isValid() ? std::optional(QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace CloudSim
