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

/// Cuts what a client could make a record large with: honest requests stay whole. At most some 100 KB are left.
void bound(RequestRecord &record);

/// True for parameters whose value must not be shown (Password, AccountPassword, PrivateKey ...).
bool isSecretParameter(const QString &name);

/// The last 100,000 requests, or as many as fit into 32 MB. All but the latest few hundred are kept compressed.
class RequestLog
{
public:
    static constexpr qsizetype capacity = 100'000;
    static constexpr qsizetype mostBytes = 32 * 1024 * 1024; ///< of compressed records

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
    struct Chunk
    {
        qint64 first = 0;             ///< number of the first record
        QList<RequestRecord> records; ///< empty while packed
        qsizetype size = 0;           ///< roughly, of what is in `records`
        QByteArray packed;
        QList<quint64> keys; ///< hashes of nonce and signature, in the order of the records; 0: none
    };
    void pack(Chunk &chunk);
    void unpack(Chunk &chunk);
    void dropOldest();
    std::size_t indexOf(qint64 n) const;
    qint64 first() const { return qMax(m_start, m_next - qint64(capacity)); }

    std::deque<Chunk> m_chunks;
    QHash<quint64, qint64> m_byKey;
    qint64 m_next;
    qint64 m_start;             ///< number of the first record of the first chunk
    qint64 m_unpacked = -1;     ///< a record of the one old chunk that is unpacked
    qsizetype m_packedBytes = 0; ///< of all chunks
};

} // namespace CloudSim
