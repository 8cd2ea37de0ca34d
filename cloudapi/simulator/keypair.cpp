#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/servers.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

const Resource *byName(const World &world, const QString &region, const QString &name)
{
    for (const Resource *pair : world.all(u"keypair"_s, region)) {
        if (pair->name == name)
            return pair;
    }
    return nullptr;
}

std::optional<Refusal> unfit(const Call &call, const World &world)
{
    if (!isServerName(call.text(u"KeyPairName"_s), false))
        return Refusal{400, u"InvalidKeyPairName.Malformed"_s, u"The specified KeyPairName is not valid."_s};
    if (const auto tags = readTags(call); !tags)
        return tags.error();
    if (byName(world, call.regionId, call.text(u"KeyPairName"_s)))
        return Refusal{400, u"KeyPair.AlreadyExist"_s, u"The key pair already exist."_s};
    if (world.count(u"keypair"_s, call.regionId) >= world.catalogue().offers().quotas.value(u"keyPairs"_s, 500))
        return Refusal{403, u"QuotaExceed.KeyPair"_s, u"The maximum number of key pairs is exceeded."_s};
    return std::nullopt;
}

// MD5 of the key as SSH writes it, in colon pairs (RFC 4716).
QString fingerPrint(const QByteArray &blob)
{
    return QString::fromLatin1(QCryptographicHash::hash(blob, QCryptographicHash::Md5).toHex(':'));
}

Resource makePair(const Call &call, World &world, const QByteArray &blob, const QString &publicKey)
{
    Resource pair = world.make(call, u"keypair"_s, u"ssh-"_s);
    pair.name = call.text(u"KeyPairName"_s);
    identifyByName(pair, world);
    pair.attributes = {{u"KeyPairFingerPrint"_s, fingerPrint(blob)},
                       {u"PublicKey"_s, publicKey},
                       {u"ResourceGroupId"_s, call.text(u"ResourceGroupId"_s, defaultResourceGroup())}};
    return world.insert(pair);
}

Answer importKeyPair(const Call &call, World &world)
{
    if (auto no = unfit(call, world))
        return refuse(*no);
    // "ssh-rsa AAAA... comment"; the list of types is that of section 4.
    const QStringList parts = call.text(u"PublicKeyBody"_s).simplified().split(u' ');
    static const QStringList types{u"rsa"_s, u"dsa"_s, u"ssh-rsa"_s, u"ssh-dss"_s, u"ecdsa"_s, u"ecdsa-sha2-nistp256"_s, u"ecdsa-sha2-nistp384"_s, u"ecdsa-sha2-nistp521"_s};
    const auto malformed = refuse(400, u"InvalidPublicKeyBody.Malformed"_s, u"The specified parameter PublicKeyBody is not valid."_s);
    if (parts.size() < 2 || !types.contains(parts[0]))
        return malformed;
    const auto decoded = QByteArray::fromBase64Encoding(parts[1].toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() < 16)
        return malformed;
    const QByteArray blob = decoded.decoded;
    const quint32 length = qFromBigEndian<quint32>(blob.constData());
    const QByteArray inside = blob.mid(4, length);
    if (length > 64 || inside.size() != qsizetype(length) || (parts[0].contains(u'-') && QString::fromLatin1(inside) != parts[0]))
        return malformed;
    const Resource pair = makePair(call, world, blob, call.text(u"PublicKeyBody"_s).trimmed());
    return QJsonObject{{u"KeyPairName"_s, pair.name}, {u"KeyPairFingerPrint"_s, pair.text(u"KeyPairFingerPrint"_s)}};
}

QByteArray sshField(const QByteArray &bytes)
{
    QByteArray field(4, Qt::Uninitialized);
    qToBigEndian<quint32>(quint32(bytes.size()), field.data());
    return field + bytes;
}

// A number in the form of SSH: big endian, a zero before a set first bit.
QByteArray sshNumber(const EVP_PKEY *key, const char *name)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1)
        return {};
    QByteArray bytes(BN_num_bytes(number), Qt::Uninitialized);
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    BN_free(number);
    if (!bytes.isEmpty() && (bytes[0] & char(0x80)))
        bytes.prepend('\0');
    return sshField(bytes);
}

// The private key is in this answer and nowhere else.
Answer createKeyPair(const Call &call, World &world)
{
    if (auto no = unfit(call, world))
        return refuse(*no);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_RSA_gen(2048), EVP_PKEY_free);
    const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new(BIO_s_mem()), BIO_free);
    if (!key || !out || PEM_write_bio_PKCS8PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return refuse(500, u"InternalError"_s, u"The request processing has failed due to some unknown error."_s);
    char *text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    const QByteArray blob = sshField("ssh-rsa") + sshNumber(key.get(), "e") + sshNumber(key.get(), "n");
    const Resource pair = makePair(call, world, blob, u"ssh-rsa "_s + QString::fromLatin1(blob.toBase64()));
    return QJsonObject{{u"KeyPairId"_s, pair.id},
                       {u"KeyPairName"_s, pair.name},
                       {u"KeyPairFingerPrint"_s, pair.text(u"KeyPairFingerPrint"_s)},
                       {u"PrivateKeyBody"_s, QString::fromLatin1(text, size)}};
}

Answer describeKeyPairs(const Call &call, World &world)
{
    const auto matching = kept(world.all(u"keypair"_s, call.regionId), [&](const Resource &pair) {
        return (!call.has(u"KeyPairName"_s) || fitsPattern(pair.name, call.text(u"KeyPairName"_s)))
            && matches(call, u"KeyPairFingerPrint"_s, pair.text(u"KeyPairFingerPrint"_s)) && matches(call, u"ResourceGroupId"_s, resourceGroupOf(pair))
            && matchesTags(pair, call);
    });
    const auto page = pageOf(call, matching);
    if (!page)
        return refuse(page.error());
    return pageAnswer(*page, u"KeyPairs"_s, u"KeyPair"_s, [&](const Resource &pair) {
        return QJsonObject{{u"KeyPairName"_s, pair.name},
                           {u"KeyPairFingerPrint"_s, pair.text(u"KeyPairFingerPrint"_s)},
                           {u"CreationTime"_s, isoTime(pair.created)},
                           {u"PublicKey"_s, call.flag(u"IncludePublicKey"_s) ? pair.text(u"PublicKey"_s) : QString()},
                           {u"ResourceGroupId"_s, resourceGroupOf(pair)},
                           {u"Tags"_s, tagsJson(pair, u"TagKey"_s, u"TagValue"_s)}};
    });
}

Answer deleteKeyPairs(const Call &call, World &world)
{
    const auto names = idFilter(call, u"KeyPairNames"_s, u"InvalidKeyPairNames.Malformed"_s);
    if (!names)
        return refuse(names.error());
    if (!*names || (*names)->isEmpty())
        return refuse(400, u"MissingParameter"_s, u"KeyPairNames is mandatory for this action."_s);
    for (const QString &name : **names) {
        const Resource *pair = byName(world, call.regionId, name);
        if (!pair)
            continue; // it is gone already
        if (!world.usersOf(pair->id).isEmpty())
            return refuse(400, u"InvalidParameter.KeypairAlreadyAttachedInstance"_s, u"The key pair is attached to an instance."_s);
        world.remove(pair->id);
    }
    return QJsonObject();
}

// A 200 can hide failures: every server has its own result.
Answer changeBinding(const Call &call, World &world, bool attach)
{
    const Resource *pair = byName(world, call.regionId, call.text(u"KeyPairName"_s));
    if (!pair)
        return refuse(404, u"InvalidKeyPair.NotFound"_s, u"The specified KeyPairName does not exist."_s);
    const auto ids = idFilter(call, u"InstanceIds"_s, u"InvalidInstanceIds.Malformed"_s, 50);
    if (!ids)
        return refuse(ids.error());
    const QString pairId = pair->id;
    const QString pairName = pair->name;
    QJsonArray results;
    int failed = 0;
    for (const QString &id : ids->value_or(QStringList())) {
        const Resource *server = findHere(call, world, id, u"instance"_s);
        QString code = u"200"_s;
        QString message = u"success"_s;
        if (!server) {
            code = u"InvalidInstanceId.NotFound"_s;
            message = u"The specified InstanceId does not exist."_s;
        } else if (isLeaving(*server) || (server->state != "Running"_L1 && server->state != "Stopped"_L1)) {
            code = u"IncorrectInstanceStatus"_s;
            message = u"The current status of the instance does not support this operation."_s;
        } else if (!attach && server->text(u"KeyPairName"_s) != pairName) {
            code = u"InvalidParameter.KeyPairNotAttached"_s;
            message = u"The key pair is not attached to the instance."_s;
        }
        const bool ok = code == "200"_L1;
        if (ok) {
            const Resource *old = byName(world, server->region, server->text(u"KeyPairName"_s));
            const QString oldId = old ? old->id : QString();
            world.edit(id, [&](Resource &changed) {
                changed.links.remove(oldId);
                if (attach)
                    changed.links.insert(pairId);
                changed.attributes.insert(u"KeyPairName"_s, attach ? pairName : QString());
            });
        }
        failed += ok ? 0 : 1;
        results.append(QJsonObject{{u"InstanceId"_s, id}, {u"Success"_s, ok ? u"true"_s : u"false"_s}, {u"Code"_s, code}, {u"Message"_s, message}});
    }
    return QJsonObject{{u"KeyPairName"_s, pairName},
                       {u"TotalCount"_s, QString::number(results.size())},
                       {u"FailCount"_s, QString::number(failed)},
                       {u"Results"_s, wrapped(u"Result"_s, results)}};
}

Answer attachKeyPair(const Call &call, World &world)
{
    return changeBinding(call, world, true);
}

Answer detachKeyPair(const Call &call, World &world)
{
    return changeBinding(call, world, false);
}

} // namespace

Module keypairModule()
{
    const Product &product = Products::ecs;
    return {.actions = {{product, "ImportKeyPair"_L1, importKeyPair, true},
                        {product, "CreateKeyPair"_L1, createKeyPair, true},
                        {product, "DescribeKeyPairs"_L1, describeKeyPairs},
                        {product, "DeleteKeyPairs"_L1, deleteKeyPairs, true},
                        {product, "AttachKeyPair"_L1, attachKeyPair, true},
                        {product, "DetachKeyPair"_L1, detachKeyPair, true}}};
}

} // namespace CloudSim
