#include "wizard/pages/style/fields.h"

#include "wizard/pages/style/marks.h"
#include "wizard/pages/style/surfaces.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace Cloudsteps::Fields {

namespace {

constexpr double radius = 6;
constexpr int arrowRoom = 26;
constexpr int arrowRoomInCell = 22;
constexpr int stepperWidth = 22;

bool isCell(const QWidget *field)
{
    return isMarked(field, "cell");
}

int arrowRoomOf(const QWidget *box)
{
    return isCell(box) ? arrowRoomInCell : arrowRoom;
}

bool hasSteppers(const QStyleOptionSpinBox &option, const QWidget *box)
{
    return option.buttonSymbols != QAbstractSpinBox::NoButtons && !isMarked(box, "locked");
}

} // namespace

int marginOf(const QWidget *field)
{
    return isCell(field) ? 8 : 11;
}

int heightOf(const QWidget *field)
{
    return isCell(field) ? 30 : 32;
}

void drawFrame(QPainter &painter, const QStyleOption &option, const QWidget *field, const Tokens &tokens)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool readOnly = option.state.testFlag(QStyle::State_ReadOnly);
    const QString trouble = markOf(field, "trouble");
    const bool quiet = isCell(field) && !option.state.testFlag(QStyle::State_MouseOver);
    QColor line = !enabled || readOnly || quiet ? tokens.line : tokens.ctl;
    double width = 1;
    if (enabled && !trouble.isEmpty()) {
        line = trouble == "err"_L1 ? tokens.err : tokens.warnI;
        width = 2;
    } else if (enabled && option.state.testFlag(QStyle::State_HasFocus)) {
        line = tokens.link;
        width = 2;
    }
    painter.save();
    drawBox(painter, option.rect, radius, enabled && !readOnly ? tokens.raised : tokens.sunken, line, width);
    painter.restore();
}

void drawArrow(QPainter &painter, const QRectF &rect, bool down, int size, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, qMax(1.0, size * 1.9 / 24), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const double half = size * 0.25;
    const double rise = down ? half / 2 : -half / 2;
    const QPointF middle = rect.center();
    painter.drawPolyline(QPolygonF{{middle.x() - half, middle.y() - rise}, {middle.x(), middle.y() + rise}, {middle.x() + half, middle.y() - rise}});
    painter.restore();
}

void drawComboBox(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *box, const Tokens &tokens)
{
    drawFrame(painter, option, box, tokens);
    if (!isMarked(box, "locked"))
        drawArrow(painter, comboBoxPart(option, QStyle::SC_ComboBoxArrow, box), true, 14, option.state.testFlag(QStyle::State_Enabled) ? tokens.text2 : tokens.dis);
}

void drawSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QWidget *box, const Tokens &tokens)
{
    drawFrame(painter, option, box, tokens);
    if (!hasSteppers(option, box))
        return;
    const QRect up = spinBoxPart(option, QStyle::SC_SpinBoxUp, box);
    const QRect down = spinBoxPart(option, QStyle::SC_SpinBoxDown, box);
    painter.fillRect(QRect(up.left(), option.rect.top() + 2, 1, option.rect.height() - 4), tokens.line);
    const auto ink = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return option.state.testFlag(QStyle::State_Enabled) && option.stepEnabled.testFlag(step) ? tokens.text2 : tokens.dis;
    };
    drawArrow(painter, up, false, 10, ink(QAbstractSpinBox::StepUpEnabled));
    drawArrow(painter, down, true, 10, ink(QAbstractSpinBox::StepDownEnabled));
}

QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part, const QWidget *box)
{
    const QRect all = option.rect;
    switch (part) {
    case QStyle::SC_ComboBoxArrow: return QRect(all.right() - arrowRoomOf(box), all.top(), arrowRoomOf(box), all.height());
    case QStyle::SC_ComboBoxEditField: return all.adjusted(marginOf(box) - 1, 1, -arrowRoomOf(box) - 1, -1);
    default: return all;
    }
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part, const QWidget *box)
{
    const QRect all = option.rect;
    const int steppers = hasSteppers(option, box) ? stepperWidth + 1 : 1;
    const QRect column(all.right() - steppers + 1, all.top() + 1, steppers - 1, (all.height() - 2) / 2);
    switch (part) {
    case QStyle::SC_SpinBoxUp: return steppers > 1 ? column : QRect();
    case QStyle::SC_SpinBoxDown: return steppers > 1 ? column.translated(0, column.height()) : QRect();
    case QStyle::SC_SpinBoxEditField: return all.adjusted(marginOf(box), 1, -steppers, -1);
    default: return all;
    }
}

QSize comboBoxSize(const QSize &contents, const QWidget *box)
{
    return {contents.width() + marginOf(box) + arrowRoomOf(box) + 2, qMax(heightOf(box), contents.height() + 4)};
}

QSize spinBoxSize(const QSize &contents, const QWidget *box)
{
    return {contents.width() + marginOf(box) + stepperWidth + 2, qMax(heightOf(box), contents.height() + 4)};
}

} // namespace Cloudsteps::Fields
