#pragma once

#include "app/practicecloud.h"
#include "wizard/provision/engine.h"

#include <QUrl>

namespace Cloudsteps {

/// Why a target could not be reached. `code`: credentials-missing, profile-unknown, keychain-unavailable, practice-*.
struct ConnectionError
{
    QString code;
    QString detail; ///< names of variables, of the profile, what the process said
};

/// An access key as the keychain keeps it under "profile/<name>".
struct Profile
{
    Credentials credentials;
    QString site = QStringLiteral("china");

    QString toSecret() const;
    static std::optional<Profile> fromSecret(const QString &secret);
};

/// ALIBABA_CLOUD_ACCESS_KEY_ID, _SECRET and _SECURITY_TOKEN.
Credentials environmentCredentials();

/// Turns a project's target into an address and a key: the practice cloud, the environment, or a kept profile.
class Connections
{
public:
    using Answer = tl::expected<Connection, ConnectionError>;

    Connections(SecretStore &secrets, PracticeCloud &practice) : m_secrets(secrets), m_practice(practice) {}

    /// `endpoint`, when given, changes the address only: the key then comes from the target's profile, or from the environment in practice.
    void resolve(const Target &target, const QUrl &endpoint, QObject *context, std::function<void(const Answer &)> callback);

private:
    SecretStore &m_secrets;
    PracticeCloud &m_practice;
};

} // namespace Cloudsteps
