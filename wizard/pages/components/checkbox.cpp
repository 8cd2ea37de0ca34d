#include "wizard/pages/components/checkbox.h"

#include <QHelpEvent>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QToolTip>

namespace Cloudsteps {

namespace {

constexpr int lettersWithRoom = 32;
constexpr int fewestLetters = 8;

} // namespace

CheckBox::CheckBox(QWidget *parent)
    : QCheckBox(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize CheckBox::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    const int letter = fontMetrics().horizontalAdvance(QLatin1Char('n'));
    const int words = fontMetrics().horizontalAdvance(text());
    return {words > letter * lettersWithRoom ? whole.width() - words + letter * fewestLetters : whole.width(), whole.height()};
}

QString CheckBox::shownText() const
{
    // What the style leaves beside the words is the same at any width.
    const int words = fontMetrics().horizontalAdvance(text());
    const int room = width() - (sizeHint().width() - words);
    return words <= room ? text() : fontMetrics().elidedText(text(), Qt::ElideMiddle, room);
}

void CheckBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = shownText();
    painter.drawControl(QStyle::CE_CheckBox, option);
}

bool CheckBox::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && shownText() != text()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QCheckBox::event(event);
}

} // namespace Cloudsteps
