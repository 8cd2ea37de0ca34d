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

/// The last 100,000 requests. All but the latest few hundred are kept compressed: a full log takes some ten megabytes.
class RequestLog
{
public:
    static constexpr qsizetype capacity = 100'000;

    explicit RequestLog(qint64 firstNumber = 1)
        : m_next(firstNumber)
        , m_start(firstNumber)
    {
    }
    /// Gives the next number and keeps the record; valid until the next call of a function that is not const.
    RequestRecord &append(RequestRecord record, const QString &copyKey);
    /// The record of an identical request (same nonce and signature), nullptr if there was none; valid as above.
    RequestRecord *copyOf(const QString &copyKey);
    qint64 nextNumber() const { return m_next; }
    /// {next, dropped, requests}: those with n > since, at most 10,000; ask again with `next` for more.
    QJsonObject since(qint64 since) const;

private:
    static constexpr qsizetype chunkSize = 250;

    struct Chunk
    {
        QList<RequestRecord> records; ///< empty while packed
        QByteArray packed;
        QList<quint64> keys; ///< hashes of nonce and signature, in the order of the records; 0: none
    };
    static void pack(Chunk &chunk);
    static void unpack(Chunk &chunk);
    qint64 first() const { return qMax(m_start, m_next - qint64(capacity)); }

    std::deque<Chunk> m_chunks; ///< all full but the last
    QHash<quint64, qint64> m_byKey;
    qint64 m_next;
    qint64 m_start;         ///< number of the first record of the first chunk
    qint64 m_unpacked = -1; ///< a record of the one old chunk that is unpacked
};

} // namespace CloudSim
