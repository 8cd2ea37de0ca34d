#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace Cloudsteps {

/// What stands against a file in PEM format.
enum class PemError {
    Unreadable, ///< not there, or not for this user
    NoPem,      ///< holds no block of the label
    Encrypted,  ///< a private key under a passphrase; the cloud takes open ones alone
};

/// The path with "~" as the home folder.
QString wholePath(const QString &path);

/// The text of a PEM file; `label` is what its "BEGIN" line names: "CERTIFICATE", "PRIVATE KEY". What is larger than any chain of
/// certificates is not read to its end.
tl::expected<QString, PemError> readPem(const QString &path, const QString &label);

} // namespace Cloudsteps
