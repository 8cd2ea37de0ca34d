#include "wizard/pages/theme.h"

#include "wizard/pages/style/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QStyle>
#include <QSvgRenderer>
#include <QToolTip>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QString firstInstalled(const QStringList &families)
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : families) {
        if (installed.contains(family))
            return family;
    }
    return {};
}

QString chineseFamily()
{
    static const QString family = firstInstalled({u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei UI"_s,
                                                  u"PingFang SC"_s, u"WenQuanYi Micro Hei"_s});
    return family;
}

QString latinFamily()
{
    static const QString family = [] {
        // Resolved: "Sans" may stand for DejaVu or for a Chinese family.
        const QString system = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).family();
        if (!system.isEmpty() && !system.startsWith("DejaVu"_L1) && !system.contains("CJK"_L1) && system != chineseFamily())
            return system;
        return firstInstalled({u"Inter"_s, u"Cantarell"_s, u"Noto Sans"_s, u"Ubuntu"_s});
    }();
    return family;
}

/// Draws an SVG with one stroke colour in a colour of the theme.
class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(const QString &name, const QColor &colour, const QColor &disabled)
        : m_name(name), m_colour(colour), m_disabled(disabled)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1.0); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        if (size.isEmpty())
            return {};
        const QColor colour = mode == QIcon::Disabled ? m_disabled : m_colour;
        const QString key = u"cloudsteps/%1/%2/%3/%4"_s.arg(m_name, colour.name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            QSvgRenderer renderer(u":/icons/%1.svg"_s.arg(m_name));
            renderer.render(&painter, QRectF(0, 0, qMin(size.width(), size.height()), size.height())); // what is left keeps words away
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(pixmap.rect(), colour);
            painter.end();
            QPixmapCache::insert(key, pixmap);
        }
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    QString m_name;
    QColor m_colour;
    QColor m_disabled;
};

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent), m_dark(systemIsDark()), m_style(new Style)
{
    QApplication::setStyle(m_style);
    apply();
}

bool Theme::systemIsDark()
{
    // Asked once, before the palette is ours. Qt 6.4 tells a dark system by nothing else.
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < QGuiApplication::palette().color(QPalette::WindowText).lightness();
    return dark;
}

const Tokens &Theme::tokens() const
{
    return m_dark ? darkTokens() : lightTokens();
}

void Theme::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    apply();
}

void Theme::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    apply();
}

void Theme::setTextSize(double points)
{
    const double asked = points > 0 ? points : QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    // A system without a font setting says 9, which is small for Chinese.
    m_points = qBound(points > 0 ? double(smallestText) : 10.0, asked, double(largestText));
    apply();
}

void Theme::apply()
{
    QStringList families;
    if (m_language == Language::Chinese)
        families << chineseFamily() << latinFamily();
    else
        families << latinFamily() << chineseFamily();
    families.removeAll(QString());
    m_font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (!families.isEmpty())
        m_font.setFamilies(families);
    m_font.setPointSizeF(m_points);
    // Each of the three goes through every widget: only what is different is set.
    if (QApplication::font() != m_font)
        QApplication::setFont(m_font);
    const QPalette palette = paletteOf(tokens());
    if (QApplication::palette() != palette) {
        QApplication::setPalette(palette);
        QToolTip::setPalette(palette);
    }
    QToolTip::setFont(smaller(m_font));
    if (m_style)
        m_style->setLook(tokens(), m_font);
    emit changed();
}

int Theme::scaled(int pixels) const
{
    return qRound(pixels * qMax(1.0, m_font.pointSizeF() / 10));
}

QIcon Theme::icon(const QString &name, Ink ink) const
{
    return QIcon(new TintedIconEngine(name, tokens().*ink, tokens().dis));
}

QFont Theme::chineseFont() const
{
    QFont font; // the families alone: the size stays the widget's own
    if (!chineseFamily().isEmpty())
        font.setFamilies({chineseFamily(), latinFamily()});
    return font;
}

QFont Theme::monoFont() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(smaller(m_font).pointSizeF());
    return font;
}

int fieldHeight(const QFontMetrics &metrics)
{
    return qMax(32, metrics.height() + 12);
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

} // namespace Cloudsteps
