#include "cloudapi/simulator/attributes.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstring>

namespace CloudSim {

Attributes::Attributes(std::initializer_list<std::pair<QString, QJsonValue>> values)
{
    for (const auto &[name, value] : values)
        insert(name, value);
}

Attributes::Attributes(const QJsonObject &object)
{
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        insert(it.key(), it.value());
}

Attributes::operator QJsonObject() const
{
    QJsonObject object;
    for (qsizetype at = 0; at < m_bytes.size();) {
        const qsizetype nameLength = uchar(m_bytes.at(at));
        quint32 length = 0;
        std::memcpy(&length, m_bytes.constData() + at + nameLength + 2, sizeof length);
        const Place place{at, at + nameLength + 6, at + nameLength + 6 + qsizetype(length)};
        object.insert(QLatin1StringView(m_bytes.constData() + at + 1, nameLength), read(kindAt(place), valueAt(place)));
        at = place.end;
    }
    return object;
}

Attributes::Place Attributes::find(const QString &name) const
{
    for (qsizetype at = 0; at < m_bytes.size();) {
        const qsizetype nameLength = uchar(m_bytes.at(at));
        quint32 length = 0;
        std::memcpy(&length, m_bytes.constData() + at + nameLength + 2, sizeof length);
        const qsizetype value = at + nameLength + 6;
        const int order = QLatin1StringView(m_bytes.constData() + at + 1, nameLength).compare(name);
        if (order == 0)
            return {at, value, value + qsizetype(length)};
        if (order > 0)
            return {at, -1, at};
        at = value + qsizetype(length);
    }
    return {m_bytes.size(), -1, m_bytes.size()};
}

QJsonValue Attributes::read(Kind kind, QByteArrayView bytes)
{
    switch (kind) {
    case Text: return QString::fromUtf8(bytes);
    case Integer: return bytes.toByteArray().toLongLong();
    case True: return true;
    case False: return false;
    case Json: return QJsonDocument::fromJson(bytes.toByteArray()).array().at(0);
    }
    Q_UNREACHABLE();
}

QJsonValue Attributes::value(const QString &name) const
{
    const Place place = find(name);
    return place.value < 0 ? QJsonValue(QJsonValue::Undefined) : read(kindAt(place), valueAt(place));
}

QString Attributes::text(const QString &name) const
{
    const Place place = find(name);
    return place.value >= 0 && kindAt(place) == Text ? QString::fromUtf8(valueAt(place)) : QString();
}

void Attributes::insert(const QString &name, const QJsonValue &value)
{
    if (value.isUndefined())
        return remove(name);
    Q_ASSERT(!name.isEmpty() && name.size() < 256);
    Kind kind = Json;
    QByteArray bytes;
    if (value.isString()) {
        kind = Text;
        bytes = value.toString().toUtf8();
    } else if (value.isBool()) {
        kind = value.toBool() ? True : False;
    } else if (value.isDouble() && value.toInteger(0) == value.toInteger(1)) {
        kind = Integer;
        bytes = QByteArray::number(value.toInteger());
    } else {
        bytes = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    }
    const Place place = find(name);
    const quint32 length = quint32(bytes.size());
    const QByteArray latin = name.toLatin1();
    // Exactly as large as it has to be: QByteArray would leave room to grow.
    QByteArray changed(m_bytes.size() - (place.end - place.entry) + latin.size() + 6 + bytes.size(), Qt::Uninitialized);
    char *to = changed.data();
    const auto put = [&to](const char *from, qsizetype size) { to = std::copy_n(from, size, to); };
    put(m_bytes.constData(), place.entry);
    *to++ = char(latin.size());
    put(latin.constData(), latin.size());
    *to++ = kind;
    put(reinterpret_cast<const char *>(&length), sizeof length);
    put(bytes.constData(), bytes.size());
    put(m_bytes.constData() + place.end, m_bytes.size() - place.end);
    m_bytes = changed;
}

void Attributes::remove(const QString &name)
{
    const Place place = find(name);
    if (place.value >= 0)
        m_bytes.remove(place.entry, place.end - place.entry);
}

void IdSet::insert(const QString &id)
{
    const auto place = std::lower_bound(m_ids.cbegin(), m_ids.cend(), id);
    if (place == m_ids.cend() || *place != id)
        m_ids.insert(place - m_ids.cbegin(), id);
}

} // namespace CloudSim
