#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace Cloudsteps {

/// Why there is no key pair. `code`: KeyFileNotAKey, KeyFileNotReadable, KeyFileNotWritable, KeyNotMade.
struct KeyPairError
{
    QString code;
    QString path;
    QString detail;

    bool operator==(const KeyPairError &) const = default;
};

/// The public half, as OpenSSH writes it ("ssh-rsa AAAA..."), of the key pair whose private half is in the file. A file that exists is
/// used and never overwritten; one that does not is made first: RSA, PEM, readable by its owner alone, and on disk before this
/// returns. "~" at the beginning is the home folder.
tl::expected<QString, KeyPairError> publicKeyOfFile(const QString &path);

} // namespace Cloudsteps
