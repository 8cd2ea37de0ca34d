#pragma once

#include "cloudapi/credentials.h"
#include "cloudapi/transport.h"

#include <QDateTime>
#include <QList>
#include <QPair>

#include <optional>

/// Request signatures of RPC-style APIs. Pure functions; the rules are those of the official clients.
namespace CloudApi {

using FlatParameters = QList<QPair<QString, QString>>;

/// Everything a signature covers.
struct SigningInput
{
    QByteArray method = "POST";
    QByteArray host; ///< with ":port" when the endpoint has one
    QByteArray path = "/";
    QString action;
    QString version;
    FlatParameters query;
    std::optional<QByteArray> body;  ///< a form; unset: there is none and no content type either
    QByteArray nonce;                ///< fresh for each attempt
    QDateTime date;
    AccessKey key;
    QByteArray credentialsProvider;  ///< static_ak, static_sts; empty: the header is left out
    HttpHeaders extraHeaders;        ///< those that begin with x-acs- are signed too
};

struct Acs3Signature
{
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray signature;  ///< hex
    HttpHeaders headers;   ///< all that must be sent, Authorization included
};

/// ACS3-HMAC-SHA256: the signature travels in headers.
Acs3Signature signAcs3(const SigningInput &input);

struct Sha1Signature
{
    QByteArray canonicalQuery;
    QByteArray stringToSign;
    QByteArray signature;      ///< base64
    FlatParameters parameters; ///< the given ones, the common ones and Signature: all that must be sent
};

/// HMAC-SHA1: the signature travels among the parameters, which may stand in the query or in a form.
/// `format` is the wanted answer format, "JSON".
Sha1Signature signSha1(const QByteArray &method, const FlatParameters &parameters, const QString &action, const QString &version,
                       const QString &format, const QByteArray &nonce, const QDateTime &date, const AccessKey &key);

/// Percent-encoding of signatures and of our query strings: only A-Z a-z 0-9 - _ . ~ stay.
QByteArray percentEncoded(const QString &text);
/// A form body as the official clients write it: like percentEncoded(), but ! ' ( ) * stay too.
QByteArray formEncoded(const FlatParameters &parameters);
/// "name=value&..." in the given order.
QByteArray queryEncoded(const FlatParameters &parameters);

} // namespace CloudApi
