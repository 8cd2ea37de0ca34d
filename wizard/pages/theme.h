#pragma once

#include "wizard/picture/tokens.h"
#include "wizard/texts/translator.h"

#include <QFont>
#include <QIcon>
#include <QObject>

class QWidget;

namespace Cloudsteps {

/// Which colour of the tokens a thing is drawn in: &Tokens::text2.
using Ink = QColor Tokens::*;

/// Colours, style sheet, fonts and icons of the window. Changing the theme or the language sets them on the application at once.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    const Tokens &tokens() const;
    bool isDark() const { return m_dark; }
    void setDark(bool dark);
    /// The language decides the font: a Chinese family comes first in the Chinese window, else a Japanese fallback would win.
    void setLanguage(Language language);

    /// A line icon of resources/icons in a colour of the tokens; crisp at any device pixel ratio.
    QIcon icon(const QString &name, Ink ink = &Tokens::text2) const;
    QFont font() const { return m_font; }
    /// For words in Chinese characters wherever the rest is Latin.
    QFont chineseFont() const;
    QFont monoFont() const;

signals:
    void changed();

private:
    void apply();

    bool m_dark = false;
    Language m_language = Language::English;
    QFont m_font;
};

/// Sets a property that the style sheet selects by, and has the widget styled again when it changed.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace Cloudsteps
