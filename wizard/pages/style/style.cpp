#include "wizard/pages/style/style.h"

#include "wizard/pages/style/buttons.h"
#include "wizard/pages/style/dress.h"
#include "wizard/pages/style/fields.h"
#include "wizard/pages/style/lists.h"
#include "wizard/pages/style/marks.h"
#include "wizard/pages/style/surfaces.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QTextEdit>

namespace Cloudsteps {

namespace {

/// Draws the outline and ground of what scrolls: tables, areas of text, the list of a combo box.
void drawFrame(QPainter &painter, const QStyleOption &option, const QWidget *widget, const Tokens &tokens)
{
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter.save();
    if (isTextArea(widget)) {
        QStyleOption field = option;
        const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
        const auto *rich = qobject_cast<const QTextEdit *>(widget);
        field.state.setFlag(QStyle::State_ReadOnly, plain ? plain->isReadOnly() : rich->isReadOnly());
        Fields::drawFrame(painter, field, widget, tokens);
    } else if (qobject_cast<const QAbstractItemView *>(widget)) {
        drawBox(painter, option.rect, 8, tokens.page, focused ? tokens.link : tokens.line);
    } else {
        drawBox(painter, option.rect, 0, {}, tokens.ctl);
    }
    painter.restore();
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{}

void Style::setLook(const Tokens &tokens, const QFont &body)
{
    const bool resized = m_body.pointSizeF() != body.pointSizeF();
    m_tokens = &tokens;
    m_body = body;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (!widget->testAttribute(Qt::WA_WState_Polished))
            continue;
        if (resized)
            dress(widget, m_body);
        colour(widget, *m_tokens);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    dress(widget, m_body);
    colour(widget, *m_tokens);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_Widget: drawSurface(*painter, option->rect, widget, *m_tokens); return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            Fields::drawFrame(*painter, *option, widget, *m_tokens);
        return;
    case PE_FrameLineEdit: return; // part of the panel
    case PE_Frame: drawFrame(*painter, *option, widget, *m_tokens); return;
    case PE_FrameFocusRect: return; // fields have an outline of their own, buttons the focus ring
    case PE_IndicatorCheckBox: Buttons::drawCheck(*painter, *option, *m_tokens); return;
    case PE_IndicatorRadioButton: Buttons::drawRadio(*painter, *option, *m_tokens); return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->save();
        drawBox(*painter, option->rect, 0, element == PE_PanelMenu ? m_tokens->raised : QColor(), m_tokens->ctl);
        painter->restore();
        return;
    case PE_PanelTipLabel: painter->fillRect(option->rect, m_tokens->text); return;
    case PE_PanelItemViewItem:
        if (option->state.testFlag(State_Selected))
            painter->fillRect(option->rect, m_tokens->accT);
        return;
    case PE_PanelItemViewRow: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const auto *menu = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    switch (element) {
    case CE_PushButtonBevel:
        if (button)
            Buttons::drawPush(*painter, *button, widget, *m_tokens);
        return;
    case CE_PushButtonLabel:
        if (button) {
            QStyleOptionButton label = *button;
            label.features.setFlag(QStyleOptionButton::HasMenu, false); // its arrow is part of the ground
            label.palette.setColor(QPalette::ButtonText, Buttons::pushInk(*button, widget, *m_tokens));
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_CheckBoxLabel:
    case CE_RadioButtonLabel:
        if (button) {
            QStyleOptionButton label = *button;
            label.rect.adjust(0, 0, 8, 0); // words may reach to the edge
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (menu)
            Lists::drawMenuItem(*painter, *menu, *this, *m_tokens);
        return;
    case CE_MenuBarItem:
        if (menu)
            Lists::drawMenuBarItem(*painter, *menu, *this, *m_tokens);
        return;
    case CE_MenuBarEmptyArea:
    case CE_MenuEmptyArea: return;
    case CE_Header: // whole, because Qt's own would not ask this style where the words stand
        if (const auto *head = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            Lists::drawHead(*painter, *head, *m_tokens);
            QStyleOptionHeader words = *head;
            words.rect = Lists::headWords(*head);
            proxy()->drawControl(CE_HeaderLabel, &words, painter, widget);
            if (head->sortIndicator != QStyleOptionHeader::None) // ascending: Qt calls that SortDown
                Fields::drawArrow(*painter, Lists::headArrow(*head), head->sortIndicator == QStyleOptionHeader::SortUp, 12, m_tokens->text2);
        }
        return;
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, m_tokens->sunken); return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            proxy()->drawPrimitive(PE_PanelItemViewItem, option, painter, widget);
            QStyleOptionViewItem inner = *item;
            inner.rect = item->rect.marginsRemoved(Lists::rowMargins(widget));
            inner.state &= ~(State_Selected | State_HasFocus);
            QProxyStyle::drawControl(element, &inner, painter, widget);
        }
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            Lists::drawProgress(*painter, *bar, *m_tokens);
        return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox) {
        Fields::drawComboBox(*painter, *box, widget, *m_tokens);
    } else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        Fields::drawSpinBox(*painter, *spin, widget, *m_tokens);
    } else if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option); tool && control == CC_ToolButton) {
        QStyleOptionToolButton label = *tool;
        Buttons::drawTool(*painter, *tool, widget, *m_tokens, label);
        proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
    } else if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        Lists::drawScrollBar(*painter, *bar, *m_tokens);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth: return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return Buttons::indicatorSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_MenuButtonIndicator: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return 4;
    case PM_MenuBarHMargin: return 4;
    case PM_MenuBarItemSpacing: return 6;
    case PM_MenuBarVMargin:
    case PM_MenuBarPanelWidth: return 0;
    case PM_ScrollBarExtent: return 10;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_ToolTipLabelFrameWidth: return 7;
    case PM_ScrollBarSliderMin: return 32;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0; // a list below the field
    case SH_Widget_Animation_Duration: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    switch (type) {
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return {contents.width() + 2 * Fields::marginOf(widget), qMax(Fields::heightOf(widget), contents.height() + 2)};
        return contents;
    case CT_ComboBox: return Fields::comboBoxSize(contents, widget);
    case CT_SpinBox: return Fields::spinBoxSize(contents, widget);
    case CT_PushButton: return Buttons::pushSize(contents, widget);
    case CT_ToolButton:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return Buttons::toolSize(*tool, contents, widget);
        return contents;
    case CT_CheckBox:
    case CT_RadioButton: return QProxyStyle::sizeFromContents(type, option, contents, widget).expandedTo({0, 32});
    case CT_MenuItem:
        if (const auto *menu = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return Lists::menuItemSize(*menu, contents);
        return contents;
    case CT_MenuBarItem: return contents + QSize(20, 10);
    case CT_HeaderSection: {
        const QSize words = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {words.width() + 16, qMax(30, words.height())};
    }
    case CT_ItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (!item)
            return QProxyStyle::sizeFromContents(type, option, contents, widget);
        const QMargins margins = Lists::rowMargins(widget);
        QStyleOptionViewItem inner = *item;
        if (inner.rect.width() > margins.left() + margins.right())
            inner.rect = inner.rect.marginsRemoved(margins);
        const QSize size = QProxyStyle::sizeFromContents(type, &inner, contents, widget).grownBy(margins);
        return {size.width(), qMax(size.height(), Lists::rowHeight(widget))};
    }
    default: return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return option->rect.adjusted(Fields::marginOf(widget), 1, -Fields::marginOf(widget), -1);
        return option->rect;
    case SE_PushButtonContents: return Buttons::pushContents(*option, widget);
    case SE_PushButtonFocusRect: return option->rect;
    case SE_ShapedFrameContents:
        if (isTextArea(widget))
            return option->rect.adjusted(7, 5, -7, -5);
        return QProxyStyle::subElementRect(element, option, widget);
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox)
        return Fields::comboBoxPart(*box, part, widget);
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox)
        return Fields::spinBoxPart(*spin, part, widget);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return Lists::scrollBarPart(*bar, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    const QList<QPair<QPalette::ColorRole, QColor>> roles{
        {QPalette::Window, tokens.window}, {QPalette::WindowText, tokens.text}, {QPalette::Base, tokens.raised},
        {QPalette::AlternateBase, tokens.sunken}, {QPalette::Text, tokens.text}, {QPalette::Button, tokens.raised},
        {QPalette::ButtonText, tokens.text}, {QPalette::BrightText, tokens.err}, {QPalette::Highlight, tokens.accent},
        {QPalette::HighlightedText, tokens.onAccent}, {QPalette::PlaceholderText, tokens.text3}, {QPalette::Link, tokens.link},
        {QPalette::LinkVisited, tokens.link}, {QPalette::ToolTipBase, tokens.text}, {QPalette::ToolTipText, tokens.page},
        {QPalette::Light, tokens.raised}, {QPalette::Midlight, tokens.hover}, {QPalette::Mid, tokens.line},
        {QPalette::Dark, tokens.ctl}, {QPalette::Shadow, tokens.line},
    };
    for (const auto &[role, colour] : roles)
        palette.setColor(role, colour);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, tokens.dis);
    palette.setColor(QPalette::Disabled, QPalette::Base, tokens.sunken);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.dis);
    return palette;
}

} // namespace Cloudsteps
