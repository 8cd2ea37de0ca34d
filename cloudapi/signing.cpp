#include "cloudapi/signing.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace CloudApi {

namespace {

constexpr char algorithm[] = "ACS3-HMAC-SHA256";
constexpr char formType[] = "application/x-www-form-urlencoded";

QByteArray sha256Hex(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

QByteArray timestamp(const QDateTime &date)
{
    return date.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s).toLatin1();
}

/// Sorted by name, by code units as the official clients do.
FlatParameters sorted(FlatParameters parameters)
{
    std::stable_sort(parameters.begin(), parameters.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return parameters;
}

bool isSigned(const QByteArray &lowerCaseName)
{
    return lowerCaseName == "host" || lowerCaseName == "content-type" || lowerCaseName.startsWith("x-acs-");
}

} // namespace

QByteArray percentEncoded(const QString &text)
{
    return text.toUtf8().toPercentEncoding();
}

QByteArray formEncoded(const FlatParameters &parameters)
{
    QByteArray form;
    for (const auto &[name, value] : parameters) {
        if (!form.isEmpty())
            form += '&';
        form += name.toUtf8().toPercentEncoding("!'()*") + '=' + value.toUtf8().toPercentEncoding("!'()*");
    }
    return form;
}

QByteArray queryEncoded(const FlatParameters &parameters)
{
    QByteArray query;
    for (const auto &[name, value] : parameters) {
        if (!query.isEmpty())
            query += '&';
        query += percentEncoded(name) + '=' + percentEncoded(value);
    }
    return query;
}

Acs3Signature signAcs3(const SigningInput &input)
{
    const QByteArray bodyHash = sha256Hex(input.body.value_or(QByteArray()));

    HttpHeaders headers{
        {"host", input.host},
        {"x-acs-action", input.action.toUtf8()},
        {"x-acs-version", input.version.toUtf8()},
        {"x-acs-date", timestamp(input.date)},
        {"x-acs-signature-nonce", input.nonce},
        {"x-acs-content-sha256", bodyHash},
    };
    if (input.body)
        headers.emplaceBack("content-type", formType);
    if (!input.credentialsProvider.isEmpty())
        headers.append({"x-acs-credentials-provider", input.credentialsProvider});
    if (!input.key.securityToken.isEmpty()) {
        headers.append({"x-acs-accesskey-id", input.key.id.toUtf8()});
        headers.append({"x-acs-security-token", input.key.securityToken.toUtf8()});
    }
    headers += input.extraHeaders;

    // Official clients leave parameter names as they are here, so ours have only unreserved characters.
    QByteArray canonicalQuery;
    for (const auto &[name, value] : sorted(input.query)) {
        if (!canonicalQuery.isEmpty())
            canonicalQuery += '&';
        canonicalQuery += name.toUtf8() + '=' + percentEncoded(value);
    }

    HttpHeaders canonical;
    for (const auto &[name, value] : std::as_const(headers)) {
        if (isSigned(name.toLower()))
            canonical.append({name.toLower(), value.trimmed()});
    }
    std::sort(canonical.begin(), canonical.end());
    QByteArray canonicalHeaders;
    QByteArrayList signedNames;
    for (const auto &[name, value] : std::as_const(canonical)) {
        canonicalHeaders += name + ':' + value + '\n';
        signedNames.append(name);
    }
    const QByteArray signedHeaders = signedNames.join(';');

    Acs3Signature result;
    result.canonicalRequest =
        QByteArrayList{input.method, input.path, canonicalQuery, canonicalHeaders, signedHeaders, bodyHash}.join('\n');
    result.stringToSign = QByteArray(algorithm) + '\n' + sha256Hex(result.canonicalRequest);
    result.signature = QMessageAuthenticationCode::hash(result.stringToSign, input.key.secret.toUtf8(), QCryptographicHash::Sha256)
                           .toHex();
    headers.append({"Authorization", QByteArray(algorithm) + " Credential=" + input.key.id.toUtf8()
                                         + ",SignedHeaders=" + signedHeaders + ",Signature=" + result.signature});
    result.headers = headers;
    return result;
}

Sha1Signature signSha1(const QByteArray &method, const FlatParameters &parameters, const QString &action, const QString &version,
                       const QString &format, const QByteArray &nonce, const QDateTime &date, const AccessKey &key)
{
    Sha1Signature result;
    result.parameters = FlatParameters{
        {u"Action"_s, action},
        {u"Version"_s, version},
        {u"Format"_s, format},
        {u"Timestamp"_s, QString::fromLatin1(timestamp(date))},
        {u"SignatureMethod"_s, u"HMAC-SHA1"_s},
        {u"SignatureVersion"_s, u"1.0"_s},
        {u"SignatureNonce"_s, QString::fromLatin1(nonce)},
        {u"AccessKeyId"_s, key.id},
    };
    if (!key.securityToken.isEmpty())
        result.parameters.append({u"SecurityToken"_s, key.securityToken});
    result.parameters += parameters;

    result.canonicalQuery = queryEncoded(sorted(result.parameters));
    result.stringToSign = method + "&%2F&" + result.canonicalQuery.toPercentEncoding();
    result.signature = QMessageAuthenticationCode::hash(result.stringToSign, key.secret.toUtf8() + '&', QCryptographicHash::Sha1)
                           .toBase64();
    result.parameters.append({u"Signature"_s, QString::fromLatin1(result.signature)});
    return result;
}

} // namespace CloudApi
