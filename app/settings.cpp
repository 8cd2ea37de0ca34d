#include "app/settings.h"

#include <QFileInfo>
#include <QLocale>

namespace Cloudsteps {

namespace {

const QString languageKey = QStringLiteral("language");
const QString recentKey = QStringLiteral("recent");
constexpr qsizetype mostRecent = 10;

} // namespace

Language Settings::language() const
{
    const QString chosen = m_settings.value(languageKey).toString();
    return languageOf(chosen.isEmpty() ? QLocale::system().name() : chosen);
}

void Settings::setLanguage(Language language)
{
    m_settings.setValue(languageKey, languageCode(language));
}

QStringList Settings::recentProjects() const
{
    QStringList paths = m_settings.value(recentKey).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void Settings::addRecentProject(const QString &path)
{
    QStringList paths = recentProjects();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    m_settings.setValue(recentKey, QStringList(paths.mid(0, mostRecent)));
}

void Settings::removeRecentProject(const QString &path)
{
    QStringList paths = m_settings.value(recentKey).toStringList();
    paths.removeAll(path);
    m_settings.setValue(recentKey, paths);
}

} // namespace Cloudsteps
