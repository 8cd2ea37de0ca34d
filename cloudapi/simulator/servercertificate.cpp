#include "cloudapi/simulator/balancers.h"
#include "cloudapi/simulator/modules.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

using CertificatePointer = std::unique_ptr<X509, decltype(&X509_free)>;
using KeyPointer = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using BioPointer = std::unique_ptr<BIO, decltype(&BIO_free)>;

BioPointer reading(const QByteArray &pem)
{
    return {BIO_new_mem_buf(pem.constData(), int(pem.size())), BIO_free};
}

// A key that asks for a pass phrase is refused, not asked for.
int noPassPhrase(char *, int, int, void *)
{
    return 0;
}

QString commonName(X509 *certificate)
{
    char name[256] = {};
    X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name, sizeof name);
    return QString::fromUtf8(name);
}

qint64 expiry(X509 *certificate)
{
    tm parts = {};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &parts) != 1)
        return 0;
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday), QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC).toMSecsSinceEpoch();
}

QString fingerPrint(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    if (size <= 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex(':'));
}

QJsonObject fieldsOf(const Resource &certificate)
{
    return {{u"ServerCertificateId"_s, certificate.id},
            {u"ServerCertificateName"_s, certificate.name},
            {u"Fingerprint"_s, certificate.text(u"Fingerprint"_s)},
            {u"CommonName"_s, certificate.text(u"CommonName"_s)},
            {u"ExpireTime"_s, isoTime(certificate.number(u"Expire"_s))},
            {u"ExpireTimeStamp"_s, certificate.number(u"Expire"_s)},
            {u"CreateTime"_s, isoTime(certificate.created)},
            {u"CreateTimeStamp"_s, certificate.created},
            {u"RegionId"_s, certificate.region},
            {u"RegionIdAlias"_s, certificate.region},
            {u"IsAliCloudCertificate"_s, 0},
            {u"AliCloudCertificateId"_s, QString()},
            {u"AliCloudCertificateName"_s, QString()},
            {u"SubjectAlternativeNames"_s, wrapped(u"SubjectAlternativeName"_s, QStringList())},
            {u"ResourceGroupId"_s, resourceGroupOf(certificate)}};
}

// The private key is checked and forgotten.
Answer uploadServerCertificate(const Call &call, World &world)
{
    if (call.has(u"AliCloudCertificateId"_s))
        return refuse(404, u"InvalidParameter"_s, u"The specified AliCloudCertificateId does not exist."_s);
    if (auto no = missing(call, {u"ServerCertificate"_s, u"PrivateKey"_s}))
        return refuse(*no);
    const auto tags = readTags(call);
    if (!tags)
        return refuse(tags.error());
    const QByteArray pem = call.text(u"ServerCertificate"_s).toUtf8();
    const QByteArray keyPem = call.text(u"PrivateKey"_s).toUtf8();
    if (keyPem.contains("ENCRYPTED"))
        return refuse(400, u"PrivateKeyEncryption"_s, u"The private key must not be encrypted."_s);
    const CertificatePointer certificate(PEM_read_bio_X509(reading(pem).get(), nullptr, nullptr, nullptr), X509_free);
    const KeyPointer key(PEM_read_bio_PrivateKey(reading(keyPem).get(), nullptr, noPassPhrase, nullptr), EVP_PKEY_free);
    if (!certificate || !key)
        return refuse(400, u"KeyFormatError"_s, u"The certificate or the private key is not in PEM format."_s);
    if (X509_check_private_key(certificate.get(), key.get()) != 1)
        return refuse(400, u"CertificateNotMatchPrivateKey"_s, u"The certificate and the private key do not match."_s);
    Resource resource = world.make(call, u"servercertificate"_s, call.caller.account + u"_"_s);
    resource.name = call.text(u"ServerCertificateName"_s, resource.id);
    resource.attributes = {{u"Fingerprint"_s, fingerPrint(certificate.get())},
                           {u"CommonName"_s, commonName(certificate.get())},
                           {u"Expire"_s, expiry(certificate.get())},
                           {u"ResourceGroupId"_s, call.text(u"ResourceGroupId"_s, defaultResourceGroup())}};
    return fieldsOf(world.insert(resource));
}

Answer describeServerCertificates(const Call &call, World &world)
{
    QJsonArray certificates;
    for (const Resource *certificate : world.all(u"servercertificate"_s, call.regionId)) {
        if (!matches(call, u"ServerCertificateId"_s, certificate->id) || !matches(call, u"ResourceGroupId"_s, resourceGroupOf(*certificate)) || !matchesTags(*certificate, call))
            continue;
        QJsonObject fields = fieldsOf(*certificate);
        fields.insert(u"Tags"_s, tagsJson(*certificate, u"TagKey"_s, u"TagValue"_s));
        certificates.append(fields);
    }
    return QJsonObject{{u"ServerCertificates"_s, wrapped(u"ServerCertificate"_s, certificates)}};
}

Answer deleteServerCertificate(const Call &call, World &world)
{
    const Resource *certificate = findHere(call, world, call.text(u"ServerCertificateId"_s), u"servercertificate"_s);
    if (!certificate)
        return refuse(404, u"InvalidParameter"_s, u"The specified ServerCertificateId does not exist."_s);
    if (!world.usersOf(certificate->id, u"listener"_s).isEmpty())
        return refuse(400, u"CertificateAndPrivateKeyIsRefered"_s, u"A listener uses the certificate."_s);
    world.remove(certificate->id);
    return QJsonObject();
}

} // namespace

Module servercertificateModule()
{
    const Product &product = Products::slb;
    return {.actions = {{product, "UploadServerCertificate"_L1, uploadServerCertificate, true},
                        {product, "DescribeServerCertificates"_L1, describeServerCertificates},
                        {product, "DeleteServerCertificate"_L1, deleteServerCertificate, true}}};
}

} // namespace CloudSim
