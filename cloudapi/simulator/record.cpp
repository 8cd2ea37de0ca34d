#include "cloudapi/simulator/record.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

bool isSecretParameter(const QString &name)
{
    static const QRegularExpression pattern(u"(password|passwd|privatekey|privatekeybody|secret|secretkey|securitytoken)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
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

RequestRecord &RequestLog::append(RequestRecord record, const QString &copyKey)
{
    if (qsizetype(m_records.size()) >= capacity) {
        if (m_byKey.value(m_keys.front()) == m_first)
            m_byKey.remove(m_keys.front());
        m_records.pop_front();
        m_keys.pop_front();
        ++m_first;
    }
    record.n = nextNumber();
    if (!copyKey.isEmpty())
        m_byKey.insert(copyKey, record.n);
    m_keys.push_back(copyKey);
    m_records.push_back(std::move(record));
    return m_records.back();
}

RequestRecord *RequestLog::copyOf(const QString &copyKey)
{
    const auto it = m_byKey.constFind(copyKey);
    return it == m_byKey.cend() ? nullptr : &m_records[std::size_t(*it - m_first)];
}

QJsonObject RequestLog::since(qint64 since) const
{
    constexpr qint64 most = 10'000;
    const qint64 from = qMax(since + 1, m_first);
    const qint64 end = qMin(nextNumber(), from + most);
    QJsonArray requests;
    for (qint64 n = from; n < end; ++n)
        requests.append(toJson(m_records[std::size_t(n - m_first)]));
    return {{u"next"_s, qMax(since, end - 1)}, {u"dropped"_s, qMax<qint64>(0, m_first - 1 - qMax<qint64>(0, since))}, {u"requests"_s, requests}};
}

} // namespace CloudSim
