#pragma once

#include "wizard/texts/translator.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace Cloudsteps {

/// What the program remembers between starts; never a secret. One INI file in the user's configuration folder.
class Settings
{
public:
    /// `file` is the INI file; made when first written.
    explicit Settings(const QString &file) : m_settings(file, QSettings::IniFormat) {}

    /// The user's choice; the system's language until one was made.
    Language language() const;
    void setLanguage(Language language);

    QString value(const QString &key) const { return m_settings.value(key).toString(); }
    void setValue(const QString &key, const QString &value) { m_settings.setValue(key, value); }
    QByteArray bytes(const QString &key) const { return m_settings.value(key).toByteArray(); }
    void setBytes(const QString &key, const QByteArray &value) { m_settings.setValue(key, value); }

    /// Newest first, at most ten; files that are gone are left out.
    QStringList recentProjects() const;
    void addRecentProject(const QString &path);
    void removeRecentProject(const QString &path);

private:
    QSettings m_settings;
};

} // namespace Cloudsteps
