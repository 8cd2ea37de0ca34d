#pragma once

#include "cloudapi/simulator/call.h"

#include <QHash>

#include <deque>

namespace CloudSim {

/// What is kept of a request: enough to judge a client by, no secret.
struct RequestRecord
{
    qint64 n = 0;
    qint64 at = 0; ///< cloud time
    QString product;
    QString version;
    QString action;
    QMap<QString, QString> parameters; ///< secrets masked
    QStringList unknown;
    QStringList secretsInUrl;
    QString token;
    QString nonce;
    int status = 0; ///< 0: no answer was made
    QString code;
    QString requestId;
    QStringList effect;
    int received = 1;
    QString fault;
};

QJsonObject toJson(const RequestRecord &record);

/// True for parameters whose value must not be shown (Password, AccountPassword, PrivateKey ...).
bool isSecretParameter(const QString &name);

/// The last 100,000 requests.
class RequestLog
{
public:
    static constexpr qsizetype capacity = 100'000;

    explicit RequestLog(qint64 firstNumber = 1)
        : m_first(firstNumber)
    {
    }
    /// Gives the next number and keeps the record; valid until the next append.
    RequestRecord &append(RequestRecord record, const QString &copyKey);
    /// The record of an identical request (same nonce and signature), nullptr if there was none.
    RequestRecord *copyOf(const QString &copyKey);
    qint64 nextNumber() const { return m_first + qint64(m_records.size()); }
    /// {next, dropped, requests}: those with n > since, at most 10,000; ask again with `next` for more.
    QJsonObject since(qint64 since) const;

private:
    std::deque<RequestRecord> m_records;
    std::deque<QString> m_keys;
    QHash<QString, qint64> m_byKey;
    qint64 m_first;
};

} // namespace CloudSim
