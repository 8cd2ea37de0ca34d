#include "wizard/provision/pemfile.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr qint64 largestFile = 64 * 1024; // a chain of certificates has a few KB

} // namespace

QString wholePath(const QString &path)
{
    return path.startsWith("~/"_L1) ? QDir::homePath() + path.mid(1) : path;
}

tl::expected<QString, PemError> readPem(const QString &path, const QString &label)
{
    QFile file(wholePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(PemError::Unreadable);
    const QByteArray text = file.read(largestFile);
    if (!text.contains("-----BEGIN ") || !text.contains(label.toLatin1()))
        return tl::make_unexpected(PemError::NoPem);
    if (text.contains("ENCRYPTED"))
        return tl::make_unexpected(PemError::Encrypted);
    return QString::fromLatin1(text);
}

} // namespace Cloudsteps
