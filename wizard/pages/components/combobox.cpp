#include "wizard/pages/components/combobox.h"

#include <QHelpEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>

namespace Cloudsteps {

void ComboBox::setWidest(int width)
{
    m_widest = width;
    updateGeometry();
}

/// Qt counts the words alone; the style takes a pixel at each side of them.
QSize ComboBox::sizeHint() const
{
    return QComboBox::sizeHint() + QSize(4, 0);
}

QSize ComboBox::minimumSizeHint() const
{
    const QSize whole = sizeHint(); // Qt's own minimum is not measured again when the words change
    return m_widest > 0 ? QSize(qMin(m_widest, whole.width()), whole.height()) : whole;
}

QString ComboBox::shownText() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const int room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width() - 2;
    // Qt measures a box by the ink of its words; a full-width bracket ends in white that needs no room.
    if (fontMetrics().boundingRect(currentText()).right() < room)
        return currentText();
    return fontMetrics().elidedText(currentText(), Qt::ElideMiddle, room);
}

void ComboBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shownText();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

bool ComboBox::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && shownText() != currentText()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), currentText(), this);
        return true;
    }
    return QComboBox::event(event);
}

} // namespace Cloudsteps
