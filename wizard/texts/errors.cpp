#include "wizard/texts/fill.h"
#include "wizard/texts/texts.h"

namespace Cloudsteps {

QString Texts::jsonError(const JsonError &error) const
{
    const QStringList args{error.path, error.detail};
    if (error.code == QLatin1String("syntax"))
        return fill(m_t.translate("Texts", "The text is not valid JSON at byte %1: %2."), args);
    if (error.code == QLatin1String("format"))
        return fill(m_t.translate("Texts", "The file is not a topology of this program: “format” must be \"cloudsteps-topology/1\"."), args);
    if (error.code == QLatin1String("missing"))
        return fill(m_t.translate("Texts", "The field %1 is missing."), args);
    if (error.code == QLatin1String("unknown-field"))
        return fill(m_t.translate("Texts", "The field %1 is not known."), args);
    if (error.code == QLatin1String("wrong-type"))
        return fill(m_t.translate("Texts", "The field %1 has the wrong type; expected: %2."), args);
    if (error.code == QLatin1String("bad-value"))
        return fill(m_t.translate("Texts", "The value of %1 can't be used; expected: %2."), args);
    return fill(m_t.translate("Texts", "The topology can't be read at %1: %2."), args);
}

QString Texts::projectError(const ProjectError &error) const
{
    // %1 the file, %2 what is known beside it: absent from the sentence when nothing is.
    const auto detail = [&](const char *text) {
        return error.detail.isEmpty() ? QString() : fill(m_t.translate("Texts", text), {error.detail});
    };
    const QStringList args{error.path, detail(QT_TRANSLATE_NOOP("Texts", " (%1)"))};
    if (error.code == QLatin1String("not-found"))
        return fill(m_t.translate("Texts", "There is no project file at %1."), args);
    if (error.code == QLatin1String("exists"))
        return fill(m_t.translate("Texts", "%1 exists already; a new project never overwrites a file."), args);
    if (error.code == QLatin1String("not-a-project"))
        return fill(m_t.translate("Texts", "%1 is not a project of this program. It was left as it is."), args);
    if (error.code == QLatin1String("damaged"))
        return fill(m_t.translate("Texts", "The project file %1 is damaged%2. It was left as it is; open a copy from a backup."), args);
    if (error.code == QLatin1String("newer"))
        return fill(m_t.translate("Texts", "%1 was written by a newer version of this program%2. Update the program to open it."),
                    {error.path, detail(QT_TRANSLATE_NOOP("Texts", " (format %1)"))});
    if (error.code == QLatin1String("locked"))
        return fill(m_t.translate("Texts", "%1 is open in another window or command%2. Close it there first."),
                    {error.path, detail(QT_TRANSLATE_NOOP("Texts", " (process %1)"))});
    if (error.code == QLatin1String("read-only-folder"))
        return fill(m_t.translate("Texts", "%1 lies in a folder that can't be written to. Move it, or change the folder's permissions."), args);
    return fill(m_t.translate("Texts", "The project file %1 couldn't be read or written%2."), args);
}

} // namespace Cloudsteps
