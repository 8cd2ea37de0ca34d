#pragma once

#include "wizard/pages/style/textsizes.h"
#include "wizard/picture/tokens.h"
#include "wizard/texts/translator.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPointer>

class QWidget;

namespace Cloudsteps {

class Style;

/// Which colour of the tokens a thing is drawn in: &Tokens::text2.
using Ink = QColor Tokens::*;

/// Colours, style, fonts and icons of the window. Changing the theme or the language sets them on the application at once.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    const Tokens &tokens() const;
    bool isDark() const { return m_dark; }
    /// By the colours that the system gave the program.
    static bool systemIsDark();
    void setDark(bool dark);
    /// The language decides the font: a Chinese family comes first in the Chinese window, else a Japanese fallback would win.
    void setLanguage(Language language);
    Language language() const { return m_language; }
    static constexpr int smallestText = 9;
    static constexpr int largestText = 14;
    /// Points of the text in fields and sentences, smallestText to largestText; everything else goes by it. 0: as the system has it.
    /// To be called before there are widgets.
    void setTextSize(double points);

    /// A line icon of resources/icons in a colour of the tokens; crisp at any device pixel ratio.
    QIcon icon(const QString &name, Ink ink = &Tokens::text2) const;
    QFont font() const { return m_font; }
    /// `pixels` that are right at 10 points: more for larger text, never less.
    int scaled(int pixels) const;
    /// For words in Chinese characters wherever the rest is Latin.
    QFont chineseFont() const;
    QFont monoFont() const;

signals:
    void changed();

private:
    void apply();

    bool m_dark = false;
    Language m_language = Language::English;
    double m_points = 10;
    QFont m_font;
    QPointer<Style> m_style; ///< the application's, until another theme brings one
};

/// What a field, and the label beside it, is high.
int fieldHeight(const QFontMetrics &metrics);

/// Sets a property that the style goes by (wizard/pages/style), and has the widget styled again when it changed.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace Cloudsteps
