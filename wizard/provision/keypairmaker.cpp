#include "wizard/provision/keypairmaker.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr unsigned int keyBits = 3072;
constexpr qint64 largestKeyFile = 64 * 1024;

struct KeyDeleter
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(BIGNUM *number) const { BN_free(number); }
};
using Key = std::unique_ptr<EVP_PKEY, KeyDeleter>;
using Bio = std::unique_ptr<BIO, KeyDeleter>;
using Number = std::unique_ptr<BIGNUM, KeyDeleter>;

tl::unexpected<KeyPairError> failure(const char *code, const QString &path, const QString &detail = {})
{
    return tl::make_unexpected(KeyPairError{QLatin1String(code), path, detail});
}

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// A key with a passphrase counts as unreadable: nobody is there to be asked.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

QByteArray sshString(const QByteArray &text)
{
    const auto size = quint32(text.size());
    QByteArray out;
    for (int shift = 24; shift >= 0; shift -= 8)
        out.append(char((size >> shift) & 0xff));
    return out + text;
}

/// A number of RFC 4251: big-endian, with a leading zero byte where it would look negative.
QByteArray sshNumber(const BIGNUM *number)
{
    QByteArray bytes(BN_num_bytes(number), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    if (!bytes.isEmpty() && (bytes[0] & 0x80) != 0)
        bytes.prepend('\0');
    return sshString(bytes);
}

QString publicText(EVP_PKEY *key)
{
    BIGNUM *e = nullptr;
    BIGNUM *n = nullptr;
    if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_E, &e) != 1 || EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_N, &n) != 1)
        return {};
    const Number exponent(e);
    const Number modulus(n);
    const QByteArray blob = sshString("ssh-rsa") + sshNumber(exponent.get()) + sshNumber(modulus.get());
    return u"ssh-rsa "_s + QString::fromLatin1(blob.toBase64());
}

tl::expected<QString, KeyPairError> readPublic(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("KeyFileNotReadable", path, file.errorString());
    QByteArray pem = file.read(largestKeyFile);
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr));
    pem.fill('\0');
    const QString text = key ? publicText(key.get()) : QString();
    if (text.isEmpty())
        return failure("KeyFileNotAKey", path);
    return text;
}

/// Writes all and syncs, under a name of its own, then gives it the wanted name unless that is taken. A crash leaves either nothing
/// or the whole file.
tl::expected<void, KeyPairError> writeNew(const QString &path, const QByteArray &content)
{
    const QFileInfo info(path);
    if (!QDir().mkpath(info.absolutePath()))
        return failure("KeyFileNotWritable", info.absolutePath());
    const QByteArray target = QFile::encodeName(path);
    const QByteArray draft = QFile::encodeName(path + u'.' + QUuid::createUuid().toString(QUuid::Id128));
    const int file = ::open(draft.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return failure("KeyFileNotWritable", path, systemError());
    const bool written = ::write(file, content.constData(), std::size_t(content.size())) == content.size() && ::fsync(file) == 0;
    const QString problem = written ? QString() : systemError();
    ::close(file);
    const bool named = written && ::link(draft.constData(), target.constData()) == 0;
    const QString linkProblem = written && !named ? systemError() : problem;
    ::unlink(draft.constData());
    if (!named)
        return failure("KeyFileNotWritable", path, linkProblem);
    const int folder = ::open(QFile::encodeName(info.absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

} // namespace

tl::expected<QString, KeyPairError> publicKeyOfFile(const QString &path)
{
    const QString file = path == u"~" || path.startsWith("~/"_L1) ? QDir::homePath() + path.mid(1) : path;
    if (QFileInfo::exists(file))
        return readPublic(file);

    const Key key(EVP_RSA_gen(keyBits));
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!key || PEM_write_bio_PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return failure("KeyNotMade", file);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    QByteArray pem(data, qsizetype(size));
    const auto written = writeNew(file, pem);
    pem.fill('\0');
    OPENSSL_cleanse(data, std::size_t(size));
    if (!written)
        return tl::make_unexpected(written.error());
    return publicText(key.get());
}

} // namespace Cloudsteps
