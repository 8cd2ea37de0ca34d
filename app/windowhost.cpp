#include "app/windowhost.h"

#include "app/doctorcommand.h"
#include "app/errortexts.h"
#include "app/market.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QLibraryInfo>
#include <QLocale>

namespace Cloudsteps {

namespace {

const QString profilesKey = QStringLiteral("profiles");

} // namespace

WindowHost::WindowHost(Settings &settings, LayeredSecretStore &secrets, MemorySecretStore &session, Connections &connections, const QUrl &endpoint)
    : m_settings(settings), m_secrets(secrets), m_session(session), m_connections(connections), m_endpoint(endpoint)
{
}

void WindowHost::installLanguage(std::optional<Language> language)
{
    install(language.value_or(m_settings.language()));
}

void WindowHost::setLanguage(Language language)
{
    m_settings.setLanguage(language);
    install(language);
}

/// Our own texts and Qt's (buttons of dialogs, context menus), which the program's translation does not hold.
void WindowHost::install(Language language)
{
    m_language = language;
    const QString locale = language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QLocale::setDefault(QLocale(locale));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + locale, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/i18n/cloudsteps_") + locale + QStringLiteral(".qm")))
        QCoreApplication::installTranslator(&m_own);
}

QStringList WindowHost::profiles() const
{
    QStringList names = m_settings.value(profilesKey).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &name : m_sessionProfiles) {
        if (!names.contains(name))
            names << name;
    }
    return names;
}

void WindowHost::saveKey(const QString &profile, const QString &site, const Credentials &key, Keep keep, QObject *context,
                         std::function<void(SecretStore::Error)> callback)
{
    const QString name = QStringLiteral("profile/") + profile;
    const QString secret = Profile{key, site}.toSecret();
    if (keep == Keep::ThisSession) {
        if (!m_sessionProfiles.contains(profile))
            m_sessionProfiles << profile;
        m_session.write(name, secret, context, std::move(callback));
        return;
    }
    m_secrets.writeLasting(name, secret, context, [this, profile, name, context, callback = std::move(callback)](SecretStore::Error error) {
        if (error == SecretStore::Error::None)
            m_session.remove(name, context, [](SecretStore::Error) {}); // what this session was told before would come first
        QStringList names = m_settings.value(profilesKey).split(u'\n', Qt::SkipEmptyParts);
        if (error == SecretStore::Error::None && !names.contains(profile))
            m_settings.setValue(profilesKey, (names << profile).join(u'\n'));
        callback(error);
    });
}

void WindowHost::connectionFor(const Target &target, QObject *context, ConnectionAnswer callback)
{
    m_connections.resolve(target, m_endpoint, context, [callback = std::move(callback)](const Connections::Answer &answer) {
        if (answer)
            callback(*answer);
        else
            callback(tl::make_unexpected(Failure{answer.error().code, answer.error().detail}));
    });
}

QString WindowHost::catalogueFolder() const
{
    return Cloudsteps::catalogueFolder();
}

QString WindowHost::doctorText(const DoctorReport &report, const Target &target) const
{
    return Cloudsteps::doctorText(report, target, Output(m_language, false));
}

void WindowHost::openUrl(const QUrl &url)
{
    QDesktopServices::openUrl(url);
}

QString WindowHost::failureText(const Failure &failure) const
{
    return connectionErrorText({failure.code, failure.detail}, Translator(m_language));
}

QString WindowHost::resultText(const RunResult &result, const Target &target) const
{
    return runResultText(result, target, Translator(m_language));
}

} // namespace Cloudsteps
