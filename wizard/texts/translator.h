#pragma once

#include <QString>

#include <memory>

class QTranslator;

namespace Cloudsteps {

enum class Language { English, Chinese };

/// "zh" or "en".
QString languageCode(Language language);
/// The language of a locale name such as "zh_CN"; English for all but Chinese.
Language languageOf(const QString &localeName);

/// A translator that is held, not installed: a report in the other language, worker threads and the command line each have
/// their own. Cheap to copy, const and thread-safe after construction.
class Translator
{
public:
    explicit Translator(Language language);

    Language language() const { return m_language; }
    /// As QCoreApplication::translate(), so that lupdate finds the texts: t.translate("Report", "Page %1 of %2").
    QString translate(const char *context, const char *source, const char *comment = nullptr, int n = -1) const;

private:
    Language m_language;
    std::shared_ptr<const QTranslator> m_translator;
};

} // namespace Cloudsteps
