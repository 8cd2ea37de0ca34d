#pragma once

#include "app/connections.h"
#include "app/secretstores.h"
#include "app/settings.h"
#include "wizard/pages/host.h"

#include <QTranslator>

namespace Cloudsteps {

/// What the window needs, from settings, keychain and practice cloud.
class WindowHost : public Host
{
public:
    WindowHost(Settings &settings, LayeredSecretStore &secrets, MemorySecretStore &session, Connections &connections, const QUrl &endpoint);

    /// `language` for this start alone, as --lang asks; empty keeps the remembered one.
    void installLanguage(std::optional<Language> language);

    Language language() const override { return m_language; }
    void setLanguage(Language language) override;
    QString setting(const QString &key) const override { return m_settings.value(key); }
    void setSetting(const QString &key, const QString &value) override { m_settings.setValue(key, value); }
    QByteArray settingBytes(const QString &key) const override { return m_settings.bytes(key); }
    void setSettingBytes(const QString &key, const QByteArray &value) override { m_settings.setBytes(key, value); }
    QStringList recentProjects() const override { return m_settings.recentProjects(); }
    void addRecentProject(const QString &path) override { m_settings.addRecentProject(path); }
    void removeRecentProject(const QString &path) override { m_settings.removeRecentProject(path); }
    QStringList profiles() const override;
    bool hasEnvironmentKey() const override { return environmentCredentials().isValid(); }
    void saveKey(const QString &profile, const QString &site, const Credentials &key, Keep keep, QObject *context,
                 std::function<void(SecretStore::Error)> callback) override;
    void connectionFor(const Target &target, QObject *context, ConnectionAnswer callback) override;
    SecretStore &secrets() override { return m_secrets; }
    QString catalogueFolder() const override;
    QString doctorText(const DoctorReport &report, const Target &target) const override;
    void openUrl(const QUrl &url) override;
    QString failureText(const Failure &failure) const override;
    QString resultText(const RunResult &result, const Target &target) const override;

private:
    void install(Language language);

    Settings &m_settings;
    LayeredSecretStore &m_secrets;
    MemorySecretStore &m_session;
    Connections &m_connections;
    QUrl m_endpoint;
    Language m_language = Language::English;
    QTranslator m_own;
    QTranslator m_qt;
    QStringList m_sessionProfiles;
};

} // namespace Cloudsteps
