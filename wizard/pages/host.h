#pragma once

#include "wizard/journal/project.h"
#include "wizard/provision/doctorreport.h"
#include "wizard/provision/engine.h"
#include "wizard/texts/translator.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <tl/expected.hpp>

#include <functional>

namespace Cloudsteps {

/// What the window needs of the program around it: settings, credentials, language. Implemented in app/; tests hand in a fake.
/// Everything is called on the GUI thread and answers there.
class Host
{
public:
    /// Why a cloud can't be reached; failureText() words it.
    struct Failure
    {
        QString code; ///< credentials-missing, profile-unknown, keychain-unavailable, practice-*
        QString detail;

        bool operator==(const Failure &) const = default;
    };
    using ConnectionAnswer = std::function<void(const tl::expected<Connection, Failure> &)>;

    /// How long a typed-in access key is kept.
    enum class Keep { InKeychain, ThisSession };

    virtual ~Host() = default;

    virtual Language language() const = 0;
    /// Remembers the choice and installs the translators; the widgets hear of it by LanguageChange.
    virtual void setLanguage(Language language) = 0;

    /// Small remembered values: "theme" (light, dark), "textSize" (points), "folder", "profile".
    virtual QString setting(const QString &key) const = 0;
    virtual void setSetting(const QString &key, const QString &value) = 0;
    /// "geometry" of the window.
    virtual QByteArray settingBytes(const QString &key) const = 0;
    virtual void setSettingBytes(const QString &key, const QByteArray &value) = 0;

    /// Paths, newest first; only files that are there.
    virtual QStringList recentProjects() const = 0;
    virtual void addRecentProject(const QString &path) = 0;
    virtual void removeRecentProject(const QString &path) = 0;

    /// Names under which access keys were kept; never the keys.
    virtual QStringList profiles() const = 0;
    /// True when the environment holds an access key.
    virtual bool hasEnvironmentKey() const = 0;
    /// Keeps a typed-in key as "profile/<name>". Answers None, Denied or Unavailable.
    virtual void saveKey(const QString &profile, const QString &site, const Credentials &key, Keep keep, QObject *context,
                         std::function<void(SecretStore::Error)> callback) = 0;

    /// Starts or finds the practice cloud, or reads the key of the target's profile. Calls back once unless `context` died.
    virtual void connectionFor(const Target &target, QObject *context, ConnectionAnswer callback) = 0;
    virtual SecretStore &secrets() = 0;

    /// Where what clouds have on sale is kept between starts; empty: nothing is asked or kept, and the built-in choices are all there is.
    virtual QString catalogueFolder() const = 0;
    /// The report of a look over an account, in the current language. Holds nothing that may not be shown to others.
    virtual QString doctorText(const DoctorReport &report, const Target &target) const = 0;

    virtual void openUrl(const QUrl &url) = 0;

    /// In the current language.
    virtual QString failureText(const Failure &failure) const = 0;
    /// What ended a run before its steps could (WrongAccount, Credentials, Storage); empty for other ends.
    virtual QString resultText(const RunResult &result, const Target &target) const = 0;
};

} // namespace Cloudsteps
