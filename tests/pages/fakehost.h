#pragma once

#include "wizard/pages/host.h"

#include <QCoreApplication>
#include <QHash>
#include <QTranslator>

namespace Cloudsteps {

/// Secrets in a map.
class FakeSecretStore : public SecretStore
{
public:
    void read(const QString &key, QObject *, std::function<void(tl::expected<QString, Error>)> callback) override
    {
        if (secrets.contains(key))
            callback(secrets.value(key));
        else
            callback(tl::unexpected(Error::NotFound));
    }
    void write(const QString &key, const QString &secret, QObject *, std::function<void(Error)> callback) override
    {
        secrets.insert(key, secret);
        callback(Error::None);
    }
    void remove(const QString &key, QObject *, std::function<void(Error)> callback) override
    {
        secrets.remove(key);
        callback(Error::None);
    }

    QHash<QString, QString> secrets;
};

/// A host without settings file, keychain or cloud: it remembers what the window asked of it.
class FakeHost : public Host
{
public:
    explicit FakeHost(Language language = Language::English, const QHash<QString, QString> &settings_ = {})
        : settings(settings_)
    {
        install(language);
    }
    ~FakeHost() override { QCoreApplication::removeTranslator(&m_translator); }

    Language language() const override { return m_language; }
    void setLanguage(Language language) override { install(language); }
    QString setting(const QString &key) const override { return settings.value(key); }
    void setSetting(const QString &key, const QString &value) override { settings.insert(key, value); }
    QByteArray settingBytes(const QString &) const override { return {}; }
    void setSettingBytes(const QString &, const QByteArray &) override {}
    QStringList recentProjects() const override { return recent; }
    void addRecentProject(const QString &path) override
    {
        recent.removeAll(path);
        recent.prepend(path);
    }
    void removeRecentProject(const QString &path) override { recent.removeAll(path); }
    QStringList profiles() const override { return knownProfiles; }
    bool hasEnvironmentKey() const override { return environmentKey; }
    void saveKey(const QString &profile, const QString &, const Credentials &key, Keep keep, QObject *, std::function<void(SecretStore::Error)> callback) override
    {
        savedProfile = profile;
        savedKey = key;
        savedKeep = keep;
        callback(SecretStore::Error::None);
    }
    void connectionFor(const Target &target, QObject *, ConnectionAnswer callback) override
    {
        askedTargets.append(target);
        if (connection)
            callback(*connection);
        else
            callback(tl::unexpected(failure));
    }
    SecretStore &secrets() override { return store; }
    QString catalogueFolder() const override { return folder; }
    QString doctorText(const DoctorReport &report, const Target &) const override
    {
        return QStringLiteral("%1 lines, %2 calls").arg(report.lines.size()).arg(report.calls.size());
    }
    void openUrl(const QUrl &url) override { openedUrls.append(url); }
    QString failureText(const Failure &what) const override
    {
        return m_language == Language::Chinese ? QStringLiteral("连不上云：%1").arg(what.detail) : QStringLiteral("No way to the cloud: %1").arg(what.detail);
    }
    QString resultText(const RunResult &result, const Target &) const override
    {
        if (result.end != RunResult::End::Credentials)
            return {};
        return m_language == Language::Chinese ? QStringLiteral("密钥无效：%1").arg(result.code) : QStringLiteral("The key was refused: %1").arg(result.code);
    }

    QHash<QString, QString> settings;
    QStringList recent;
    QStringList knownProfiles;
    bool environmentKey = false;
    QString savedProfile;
    Credentials savedKey;
    Keep savedKeep = Keep::InKeychain;
    QList<Target> askedTargets;
    std::optional<Connection> connection; ///< none: connecting fails with `failure`
    Failure failure{QStringLiteral("practice-not-started"), QStringLiteral("42")};
    FakeSecretStore store;
    QString folder; ///< for live catalogues; empty: none are asked for
    QList<QUrl> openedUrls;

private:
    void install(Language language)
    {
        m_language = language;
        QCoreApplication::removeTranslator(&m_translator);
        if (!m_translator.load(language == Language::Chinese ? QStringLiteral(":/i18n/cloudsteps_zh_CN.qm") : QStringLiteral(":/i18n/cloudsteps_en.qm")))
            qFatal("no translation");
        QCoreApplication::installTranslator(&m_translator);
    }

    Language m_language = Language::English;
    QTranslator m_translator;
};

} // namespace Cloudsteps
