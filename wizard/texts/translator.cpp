#include "wizard/texts/translator.h"

#include <QTranslator>

namespace Cloudsteps {

QString languageCode(Language language)
{
    switch (language) {
    case Language::English: return QStringLiteral("en");
    case Language::Chinese: return QStringLiteral("zh");
    }
    Q_UNREACHABLE();
}

Language languageOf(const QString &localeName)
{
    const bool chinese = localeName == QStringLiteral("zh") || localeName.startsWith(QStringLiteral("zh_"))
        || localeName.startsWith(QStringLiteral("zh-"));
    return chinese ? Language::Chinese : Language::English;
}

Translator::Translator(Language language)
    : m_language(language)
{
    auto translator = std::make_shared<QTranslator>();
    const QString file = language == Language::Chinese ? QStringLiteral(":/i18n/cloudsteps_zh_CN.qm")
                                                       : QStringLiteral(":/i18n/cloudsteps_en.qm");
    // The files are compiled in; without one the English sources show, which is the best that can be done then.
    if (!translator->load(file))
        qWarning("The translation %s is missing from this program", qPrintable(file));
    m_translator = std::move(translator);
}

QString Translator::translate(const char *context, const char *source, const char *comment, int n) const
{
    QString text = m_translator->translate(context, source, comment, n);
    if (text.isNull())
        text = QString::fromUtf8(source);
    // QCoreApplication::translate() does this for installed translators; QTranslator itself does not.
    if (n >= 0)
        text.replace(QLatin1String("%n"), QString::number(n));
    return text;
}

} // namespace Cloudsteps
