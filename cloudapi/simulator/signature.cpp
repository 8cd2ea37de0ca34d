#include "cloudapi/simulator/signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 quarterHour = 15 * 60 * 1000;

QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &text, QCryptographicHash::Algorithm algorithm)
{
    return QMessageAuthenticationCode::hash(text, key, algorithm);
}

// Takes as long for a wrong signature as for a right one.
bool sameBytes(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

// How SDKs differ in the canonical query: the JavaScript, Go and Python ones leave names as they are, the documentation encodes them; an older Python
// SDK writes an empty value without "=" (signing.md section 3).
struct QueryStyle
{
    bool encodedNames = false;
    bool equalsAlways = true;
};

QByteArray canonicalQuery(const QMap<QString, QString> &query, QueryStyle style)
{
    QByteArray text;
    for (auto it = query.cbegin(); it != query.cend(); ++it) {
        if (!text.isEmpty())
            text += '&';
        text += style.encodedNames ? percentEncoded(it.key()) : it.key().toUtf8();
        if (style.equalsAlways || !it.value().isEmpty())
            text += '=' + percentEncoded(it.value());
    }
    return text;
}

QByteArray canonicalHeaders(const Question &question, const QStringList &names)
{
    QByteArray text;
    for (const QString &name : names) {
        QList<QByteArray> values;
        for (const Header &header : question.headers) {
            if (header.first == name.toUtf8())
                values << header.second.trimmed();
        }
        std::sort(values.begin(), values.end());
        text += name.toUtf8() + ':' + values.join(',') + '\n';
    }
    return text;
}

bool acs3Matches(const Question &question, const Envelope &envelope, const QByteArray &secret)
{
    const QByteArray bodyHash = question.header("x-acs-content-sha256");
    if (bodyHash.toLower() != sha256Hex(question.body))
        return false;
    const QMap<QString, QString> query = parseForm(question.query);
    QStringList names = envelope.signedHeaders;
    names.sort();
    const QByteArray headers = canonicalHeaders(question, names);
    const QByteArray claimed = envelope.signature.toUtf8().toLower();

    const bool oddNames = std::any_of(query.keyBegin(), query.keyEnd(), [](const QString &name) { return percentEncoded(name) != name.toUtf8(); });
    const bool emptyValues = std::any_of(query.cbegin(), query.cend(), [](const QString &value) { return value.isEmpty(); });
    for (const bool encodedNames : {false, true}) {
        for (const bool equalsAlways : {true, false}) {
            if ((encodedNames && !oddNames) || (!equalsAlways && !emptyValues))
                continue;
            const QByteArray request = QByteArrayList{question.method,
                                                      question.path.isEmpty() ? QByteArray("/") : question.path,
                                                      canonicalQuery(query, {encodedNames, equalsAlways}),
                                                      headers,
                                                      envelope.signedHeaders.join(u';').toUtf8(),
                                                      bodyHash}
                                           .join('\n');
            const QByteArray text = "ACS3-HMAC-SHA256\n" + sha256Hex(request);
            if (sameBytes(hmac(secret, text, QCryptographicHash::Sha256).toHex(), claimed))
                return true;
        }
    }
    return false;
}

bool sha1Matches(const Question &question, QMap<QString, QString> parameters, const Envelope &envelope, const QByteArray &secret)
{
    parameters.remove(u"Signature"_s);
    const QByteArray query = canonicalQuery(parameters, {.encodedNames = true, .equalsAlways = true});
    const QByteArray text = question.method + "&%2F&" + percentEncoded(QString::fromLatin1(query));
    return sameBytes(hmac(secret + '&', text, QCryptographicHash::Sha1).toBase64(), envelope.signature.toUtf8());
}

tl::unexpected<Refusal> incomplete(const QString &message)
{
    return refuse(400, u"IncompleteSignature"_s, message);
}

tl::expected<Envelope, Refusal> readAcs3(const Question &question, const QString &authorization)
{
    static const QRegularExpression form(u"^ACS3-HMAC-SHA256\\s+Credential=([^,]+),\\s*SignedHeaders=([^,]+),\\s*Signature=([0-9A-Fa-f]+)\\s*$"_s);
    const QRegularExpressionMatch match = form.match(authorization);
    if (!match.hasMatch())
        return incomplete(u"The Authorization header does not have the form ACS3-HMAC-SHA256 Credential=...,SignedHeaders=...,Signature=..."_s);
    Envelope envelope;
    envelope.method = SignatureMethod::Acs3;
    envelope.keyId = match.captured(1);
    envelope.signedHeaders = match.captured(2).toLower().split(u';', Qt::SkipEmptyParts);
    envelope.signature = match.captured(3);
    if (envelope.signedHeaders.size() > 100)
        return incomplete(u"More than 100 headers are signed."_s);
    for (const QString &name : {u"host"_s, u"x-acs-action"_s, u"x-acs-version"_s, u"x-acs-date"_s, u"x-acs-signature-nonce"_s,
                                u"x-acs-content-sha256"_s}) {
        if (!envelope.signedHeaders.contains(name) || question.header(name.toLatin1()).isEmpty())
            return incomplete(u"The header %1 is missing or not signed."_s.arg(name));
    }
    const auto header = [&question](const char *name) { return QString::fromUtf8(question.header(name)); };
    envelope.action = header("x-acs-action");
    envelope.version = header("x-acs-version");
    envelope.date = header("x-acs-date");
    envelope.nonce = header("x-acs-signature-nonce");
    envelope.token = header("x-acs-security-token");
    if (!envelope.token.isEmpty() && !envelope.signedHeaders.contains(u"x-acs-security-token"_s))
        return incomplete(u"The header x-acs-security-token is not signed."_s);
    envelope.format = u"json"_s;
    return envelope;
}

tl::expected<Envelope, Refusal> readSha1(const QMap<QString, QString> &parameters)
{
    for (const QString &name : {u"AccessKeyId"_s, u"Signature"_s, u"SignatureNonce"_s}) {
        if (parameters.value(name).isEmpty())
            return incomplete(u"The request is not signed: %1 is missing."_s.arg(name));
    }
    if (parameters.value(u"SignatureMethod"_s).compare("HMAC-SHA1"_L1, Qt::CaseInsensitive) != 0 || parameters.value(u"SignatureVersion"_s) != "1.0"_L1)
        return incomplete(u"SignatureMethod must be HMAC-SHA1 and SignatureVersion 1.0."_s);
    Envelope envelope;
    envelope.method = SignatureMethod::HmacSha1;
    envelope.action = parameters.value(u"Action"_s);
    envelope.version = parameters.value(u"Version"_s);
    envelope.format = parameters.value(u"Format"_s).toLower();
    envelope.keyId = parameters.value(u"AccessKeyId"_s);
    envelope.token = parameters.value(u"SecurityToken"_s);
    envelope.date = parameters.value(u"Timestamp"_s);
    envelope.nonce = parameters.value(u"SignatureNonce"_s);
    envelope.signature = parameters.value(u"Signature"_s);
    return envelope;
}

} // namespace

tl::expected<Envelope, Refusal> readEnvelope(const Question &question, const QMap<QString, QString> &parameters)
{
    const QString authorization = QString::fromUtf8(question.header("authorization"));
    return authorization.startsWith("ACS3-"_L1) ? readAcs3(question, authorization) : readSha1(parameters);
}

bool signatureMatches(const Question &question, const QMap<QString, QString> &parameters, const Envelope &envelope, const QByteArray &secret)
{
    switch (envelope.method) {
    case SignatureMethod::Acs3: return acs3Matches(question, envelope, secret);
    case SignatureMethod::HmacSha1: return sha1Matches(question, parameters, envelope, secret);
    }
    Q_UNREACHABLE();
}

tl::expected<AccessKey, Refusal> verify(const Question &question, const QMap<QString, QString> &parameters, const Envelope &envelope,
                                        const KeyRing &keys, qint64 wallNow)
{
    const std::optional<AccessKey> key = keys.find(envelope.keyId);
    if (!key)
        return refuse(404, u"InvalidAccessKeyId.NotFound"_s, u"Specified access key is not found."_s);
    if (!key->active)
        return refuse(400, u"InvalidAccessKeyId.Inactive"_s, u"Specified access key is disabled."_s);
    if (key->expires > 0 && wallNow >= key->expires)
        return refuse(400, u"InvalidSecurityToken.Expired"_s, u"Specified SecurityToken is expired."_s);
    if (!key->token.isEmpty() && envelope.token != key->token)
        return refuse(400, u"InvalidSecurityToken.MismatchWithAccessKey"_s, u"Specified SecurityToken mismatch with the AccessKey."_s);
    if (envelope.date.isEmpty())
        return refuse(400, u"IllegalTimestamp"_s, u"The input parameter Timestamp that is mandatory for processing this request is not supplied."_s);
    constexpr qsizetype withSeconds = 20;
    const auto date = envelope.date.size() == withSeconds ? fromIso(envelope.date) : std::nullopt;
    if (!date)
        return refuse(400, u"InvalidTimeStamp.Format"_s, u"Specified time stamp or date value is not well formatted."_s);
    if (std::abs(*date - wallNow) > quarterHour)
        return refuse(400, u"InvalidTimeStamp.Expired"_s, u"Specified time stamp or date value is expired."_s);
    if (!signatureMatches(question, parameters, envelope, key->secret))
        return refuse(400, u"SignatureDoesNotMatch"_s, u"Specified signature is not matched with our calculation."_s);
    return *key;
}

bool NonceMemory::use(const QString &keyId, const QString &nonce, qint64 wallNow)
{
    constexpr qsizetype most = 500'000; // in each generation
    if (wallNow - m_since >= quarterHour || wallNow < m_since || m_younger.size() >= most) {
        m_older = wallNow - m_since >= 2 * quarterHour ? QSet<quint64>() : std::move(m_younger);
        m_younger.clear();
        m_since = wallNow;
    }
    const QByteArray digest = QCryptographicHash::hash((keyId + u'\n' + nonce).toUtf8(), QCryptographicHash::Sha1);
    quint64 hash = 0;
    for (int i = 0; i < 8; ++i)
        hash = (hash << 8) | static_cast<unsigned char>(digest[i]);
    if (m_younger.contains(hash) || m_older.contains(hash))
        return false;
    m_younger.insert(hash);
    return true;
}

} // namespace CloudSim
