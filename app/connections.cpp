#include "app/connections.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Cloudsteps {

QString Profile::toSecret() const
{
    const QJsonObject object{
        {QStringLiteral("id"), credentials.accessKeyId},
        {QStringLiteral("secret"), credentials.accessKeySecret},
        {QStringLiteral("token"), credentials.securityToken},
        {QStringLiteral("site"), site},
    };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Profile> Profile::fromSecret(const QString &secret)
{
    const QJsonObject object = QJsonDocument::fromJson(secret.toUtf8()).object();
    Profile profile;
    profile.credentials.accessKeyId = object.value(QLatin1String("id")).toString();
    profile.credentials.accessKeySecret = object.value(QLatin1String("secret")).toString();
    profile.credentials.securityToken = object.value(QLatin1String("token")).toString();
    profile.site = object.value(QLatin1String("site")).toString(profile.site);
    if (!profile.credentials.isValid())
        return std::nullopt;
    return profile;
}

Credentials environmentCredentials()
{
    return {qEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_ID"), qEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
            qEnvironmentVariable("ALIBABA_CLOUD_SECURITY_TOKEN")};
}

void Connections::resolve(const Target &target, const QUrl &endpoint, QObject *context, std::function<void(const Answer &)> callback)
{
    const bool fromEnvironment = target.practice || target.profile == u"env";
    if (target.practice && endpoint.isEmpty()) {
        m_practice.ensure(context, [callback = std::move(callback)](const PracticeCloud::Answer &answer) {
            if (answer)
                callback(*answer);
            else
                callback(tl::make_unexpected(ConnectionError{answer.error().code, answer.error().detail}));
        });
        return;
    }
    if (fromEnvironment) {
        const Credentials credentials = environmentCredentials();
        if (credentials.isValid()) {
            callback(Connection{endpoint, credentials});
            return;
        }
        const QString names = QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET");
        callback(tl::make_unexpected(ConnectionError{QStringLiteral("credentials-missing"), names}));
        return;
    }
    m_secrets.read(QStringLiteral("profile/") + target.profile, context,
                   [name = target.profile, endpoint, callback = std::move(callback)](const tl::expected<QString, SecretStore::Error> &secret) {
        if (!secret) {
            const bool absent = secret.error() == SecretStore::Error::NotFound;
            callback(tl::make_unexpected(
                ConnectionError{absent ? QStringLiteral("profile-unknown") : QStringLiteral("keychain-unavailable"), name}));
            return;
        }
        if (const auto profile = Profile::fromSecret(*secret))
            callback(Connection{endpoint, profile->credentials});
        else
            callback(tl::make_unexpected(ConnectionError{QStringLiteral("profile-unknown"), name}));
    });
}

} // namespace Cloudsteps
