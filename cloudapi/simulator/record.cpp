#include "cloudapi/simulator/record.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>
#include <utility>

namespace CloudSim {

using namespace Qt::StringLiterals;

bool isSecretParameter(const QString &name)
{
    static constexpr QLatin1StringView endings[] = {"password"_L1, "passwd"_L1,    "privatekey"_L1,   "privatekeybody"_L1,
                                                    "secret"_L1,   "secretkey"_L1, "securitytoken"_L1};
    return std::any_of(std::begin(endings), std::end(endings), [&name](QLatin1StringView ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

QJsonObject toJson(const RequestRecord &record)
{
    QJsonObject parameters;
    for (auto it = record.parameters.cbegin(); it != record.parameters.cend(); ++it)
        parameters.insert(it.key(), it.value());
    return {{u"n"_s, record.n},
            {u"at"_s, isoTime(record.at)},
            {u"product"_s, record.product},
            {u"version"_s, record.version},
            {u"action"_s, record.action},
            {u"parameters"_s, parameters},
            {u"unknown"_s, QJsonArray::fromStringList(record.unknown)},
            {u"secretsInUrl"_s, QJsonArray::fromStringList(record.secretsInUrl)},
            {u"token"_s, record.token},
            {u"nonce"_s, record.nonce},
            {u"status"_s, record.status},
            {u"code"_s, record.code},
            {u"requestId"_s, record.requestId},
            {u"effect"_s, QJsonArray::fromStringList(record.effect)},
            {u"received"_s, record.received},
            {u"fault"_s, record.fault.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(record.fault)}};
}

namespace {

QStringList texts(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &item : list.toArray())
        texts << item.toString();
    return texts;
}

RequestRecord recordFromJson(const QJsonObject &json)
{
    RequestRecord record;
    record.n = json.value(u"n"_s).toInteger();
    record.at = fromIso(json.value(u"at"_s).toString()).value_or(0);
    record.product = json.value(u"product"_s).toString();
    record.version = json.value(u"version"_s).toString();
    record.action = json.value(u"action"_s).toString();
    const QJsonObject parameters = json.value(u"parameters"_s).toObject();
    for (auto it = parameters.constBegin(); it != parameters.constEnd(); ++it)
        record.parameters.insert(it.key(), it.value().toString());
    record.unknown = texts(json.value(u"unknown"_s));
    record.secretsInUrl = texts(json.value(u"secretsInUrl"_s));
    record.token = json.value(u"token"_s).toString();
    record.nonce = json.value(u"nonce"_s).toString();
    record.status = json.value(u"status"_s).toInt();
    record.code = json.value(u"code"_s).toString();
    record.requestId = json.value(u"requestId"_s).toString();
    record.effect = texts(json.value(u"effect"_s));
    record.received = json.value(u"received"_s).toInt();
    record.fault = json.value(u"fault"_s).toString();
    return record;
}

QJsonArray recordsOf(const QByteArray &packed)
{
    return QJsonDocument::fromJson(qUncompress(packed)).array();
}

quint64 hashOf(const QString &copyKey)
{
    return copyKey.isEmpty() ? 0 : qMax<quint64>(1, qHash(copyKey, 0));
}

} // namespace

void bound(RequestRecord &record)
{
    constexpr qsizetype longestName = 256;
    constexpr qsizetype longestValue = 48 * 1024; // 32 KB of user data in base64
    constexpr qsizetype mostCharacters = 50 * 1024;
    const auto cut = [](QString &text, qsizetype most) {
        if (text.size() > most)
            text = text.left(most) + u'…';
    };
    for (QString *text : {&record.product, &record.version, &record.action, &record.nonce, &record.token})
        cut(*text, longestName);
    qsizetype characters = 0;
    for (auto it = record.parameters.begin(); it != record.parameters.end();) {
        cut(it.value(), longestValue);
        characters += it.key().size() + it.value().size();
        if (it.key().size() > longestName || characters > mostCharacters)
            it = record.parameters.erase(it);
        else
            ++it;
    }
    for (QStringList *names : {&record.unknown, &record.secretsInUrl}) {
        *names = names->mid(0, 100);
        for (QString &name : *names)
            cut(name, longestName);
    }
}

void RequestLog::pack(Chunk &chunk)
{
    QJsonArray records;
    for (const RequestRecord &record : std::as_const(chunk.records))
        records.append(toJson(record));
    chunk.packed = qCompress(QJsonDocument(records).toJson(QJsonDocument::Compact), 1);
    chunk.records = {};
    m_packedBytes += chunk.packed.size();
}

void RequestLog::unpack(Chunk &chunk)
{
    m_packedBytes -= chunk.packed.size();
    for (const QJsonValue &record : recordsOf(chunk.packed))
        chunk.records.append(recordFromJson(record.toObject()));
    chunk.packed = {};
}

void RequestLog::dropOldest()
{
    const Chunk &oldest = m_chunks.front();
    for (qsizetype i = 0; i < oldest.keys.size(); ++i) {
        if (const auto it = m_byKey.constFind(oldest.keys.at(i)); it != m_byKey.cend() && *it == oldest.first + i)
            m_byKey.erase(it);
    }
    m_packedBytes -= oldest.packed.size();
    m_chunks.pop_front();
    m_start = m_chunks.front().first;
}

std::size_t RequestLog::indexOf(qint64 n) const
{
    const auto after = std::upper_bound(m_chunks.cbegin(), m_chunks.cend(), n, [](qint64 number, const Chunk &chunk) { return number < chunk.first; });
    return std::size_t(after - m_chunks.cbegin()) - 1;
}

RequestRecord &RequestLog::append(RequestRecord record, const QString &copyKey)
{
    constexpr qsizetype mostRecords = 250;
    constexpr qsizetype mostSize = 1024 * 1024;
    bound(record);
    if (m_chunks.empty() || m_chunks.back().records.size() >= mostRecords || m_chunks.back().size >= mostSize) {
        // The last full one stays as it is: copies follow soon, if they come.
        if (m_chunks.size() >= 2 && !m_chunks[m_chunks.size() - 2].records.isEmpty())
            pack(m_chunks[m_chunks.size() - 2]);
        m_chunks.emplace_back();
        m_chunks.back().first = m_next;
    }
    while (m_chunks.size() > 2 && (m_chunks[1].first <= m_next - qint64(capacity) || m_packedBytes > mostBytes))
        dropOldest();
    record.n = m_next++;
    const quint64 key = hashOf(copyKey);
    if (key != 0)
        m_byKey.insert(key, record.n);
    Chunk &chunk = m_chunks.back();
    for (auto it = record.parameters.cbegin(); it != record.parameters.cend(); ++it)
        chunk.size += it.key().size() + it.value().size();
    chunk.keys.append(key);
    chunk.records.append(std::move(record));
    return chunk.records.last();
}

RequestRecord *RequestLog::copyOf(const QString &copyKey)
{
    const qint64 n = m_byKey.value(hashOf(copyKey), -1);
    if (n < first())
        return nullptr;
    const std::size_t index = indexOf(n);
    Chunk &chunk = m_chunks[index];
    if (chunk.records.isEmpty()) {
        if (m_unpacked >= m_start && indexOf(m_unpacked) != index && !m_chunks[indexOf(m_unpacked)].records.isEmpty())
            pack(m_chunks[indexOf(m_unpacked)]);
        unpack(chunk);
        m_unpacked = n;
    }
    return &chunk.records[n - chunk.first];
}

QJsonObject RequestLog::since(qint64 since) const
{
    constexpr qint64 most = 10'000;
    const qint64 from = qMax(since + 1, first());
    const qint64 end = qMin(m_next, from + most);
    QJsonArray requests;
    for (qint64 n = from; n < end;) {
        const Chunk &chunk = m_chunks[indexOf(n)];
        const QJsonArray packed = chunk.packed.isEmpty() ? QJsonArray() : recordsOf(chunk.packed);
        for (const qint64 chunkEnd = qMin(end, chunk.first + chunk.keys.size()); n < chunkEnd; ++n)
            requests.append(packed.isEmpty() ? toJson(chunk.records.at(n - chunk.first)) : packed.at(n - chunk.first).toObject());
    }
    return {{u"next"_s, qMax(since, end - 1)}, {u"dropped"_s, qMax<qint64>(0, first() - 1 - qMax<qint64>(0, since))}, {u"requests"_s, requests}};
}

} // namespace CloudSim
