#pragma once

#include "cloudapi/simulator/accesskey.h"
#include "cloudapi/simulator/question.h"

#include <functional>

namespace CloudSim {

enum class SignatureMethod { Acs3, HmacSha1 };

/// What a request says of itself before it is believed.
struct Envelope
{
    SignatureMethod method = SignatureMethod::Acs3;
    QString action;
    QString version;
    QString format; ///< lower case; empty if none was asked for
    QString keyId;
    QString token;  ///< STS
    QString date;
    QString nonce;
    QString signature;
    QStringList signedHeaders; ///< ACS3, lower case
};

/// Reads the envelope; 400 IncompleteSignature if a part of it is missing. Action and version may be empty.
tl::expected<Envelope, Refusal> readEnvelope(const Question &question, const QMap<QString, QString> &parameters);

/// Checks key, token, date (within 15 minutes of `wallNow`, ms) and signature, in this order. The nonce is the caller's business.
tl::expected<AccessKey, Refusal> verify(const Question &question, const QMap<QString, QString> &parameters, const Envelope &envelope,
                                        const KeyRing &keys, qint64 wallNow);

/// True if the signature alone is right for this secret.
bool signatureMatches(const Question &question, const QMap<QString, QString> &parameters, const Envelope &envelope, const QByteArray &secret);

/// Nonces of the last 15 minutes as hashes, at most a million.
class NonceMemory
{
public:
    /// False if the key has used the nonce before; remembers it otherwise.
    bool use(const QString &keyId, const QString &nonce, qint64 wallNow);
    qsizetype size() const { return m_younger.size() + m_older.size(); }

private:
    // Two generations of 15 minutes: forgetting is one swap, and a nonce is known for 15 to 30 minutes.
    QSet<quint64> m_younger;
    QSet<quint64> m_older;
    qint64 m_since = 0;
};

} // namespace CloudSim
