#include "wizard/pages/style/dress.h"

#include "wizard/pages/style/marks.h"
#include "wizard/pages/style/surfaces.h"
#include "wizard/pages/style/textsizes.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

void setText(QWidget *widget, double points, QFont::Weight weight)
{
    // What a widget has not set itself is unknown before it is shown: its font may still be the system's.
    QFont font = widget->font();
    constexpr uint both = QFont::SizeResolved | QFont::WeightResolved;
    if ((font.resolveMask() & both) == both && qFuzzyCompare(font.pointSizeF(), points) && font.weight() == weight)
        return;
    font.setPointSizeF(points);
    font.setWeight(weight);
    widget->setFont(font);
}

void dressLabel(QLabel *label, const QFont &body)
{
    const QString role = markOf(label, "role");
    const double points = body.pointSizeF();
    const double small = smaller(body).pointSizeF();
    if (!markOf(label, "tone").isEmpty()) {
        setText(label, small, QFont::Normal);
        label->setContentsMargins(9, 2, 9, 2);
        label->setMinimumHeight(22);
    } else if (!markOf(label, "word").isEmpty() || role == "strong"_L1) {
        setText(label, points, QFont::DemiBold);
    } else if (role == "title"_L1) {
        setText(label, titleScale * points, QFont::DemiBold);
    } else if (role == "heading"_L1) {
        setText(label, headingScale * points, QFont::DemiBold);
    } else if (role == "help"_L1 || role == "mono"_L1) {
        setText(label, small, QFont::Normal);
    } else if (role == "helpStrong"_L1) {
        setText(label, small, QFont::DemiBold);
    } else if (label->font().resolveMask() & QFont::WeightResolved) {
        setText(label, points, QFont::Normal); // it had another role
    }
}

void dressButton(QPushButton *button, const QFont &body)
{
    const bool chip = !markOf(button, "tone").isEmpty();
    // Icons are drawn at the left of their room: what is left is the gap to the words.
    button->setIconSize(chip ? QSize(11, 11) : QSize(20, 16));
    if (chip || markOf(button, "scale") == "small"_L1)
        setText(button, smaller(body).pointSizeF(), QFont::Normal);
    else if (markOf(button, "kind") == "primary"_L1)
        setText(button, body.pointSizeF(), QFont::DemiBold);
}

void dressTool(QToolButton *button, const QFont &body)
{
    const QString role = markOf(button, "role");
    if (role == "heading"_L1)
        setText(button, headingScale * body.pointSizeF(), QFont::DemiBold);
    else if (role == "foot"_L1 || markOf(button, "scale") == "small"_L1)
        setText(button, smaller(body).pointSizeF(), QFont::Normal);
}

void setColour(QWidget *widget, std::initializer_list<std::pair<QPalette::ColorRole, QColor>> colours)
{
    QPalette palette;
    for (const auto &[role, colour] : colours)
        palette.setColor(role, colour);
    widget->setPalette(palette);
}

/// Of a label's words, where they are not the usual ones.
QColor inkOf(const QLabel *label, const Tokens &tokens)
{
    const QString role = markOf(label, "role");
    const QString tone = markOf(label, "tone");
    const QString word = markOf(label, "word");
    if (!tone.isEmpty())
        return toneOf(tone, tokens).ink;
    if (!word.isEmpty())
        return word == "E"_L1 ? tokens.err : word == "W"_L1 ? tokens.warn : tokens.info;
    if (role == "help"_L1 || role == "second"_L1)
        return tokens.text2;
    return role == "trouble"_L1 ? tokens.err : QColor();
}

bool isScrolledContent(const QWidget *widget)
{
    const QWidget *viewport = widget->parentWidget();
    const auto *area = viewport ? qobject_cast<const QScrollArea *>(viewport->parentWidget()) : nullptr;
    return area && area->widget() == widget;
}

} // namespace

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

void dress(QWidget *widget, const QFont &body)
{
    if (hasSurface(widget)) {
        widget->setAttribute(Qt::WA_StyledBackground);
        if (isFramed(widget))
            widget->setContentsMargins(1, 1, 1, 1);
    }
    if (auto *label = qobject_cast<QLabel *>(widget)) {
        dressLabel(label, body);
    } else if (auto *button = qobject_cast<QPushButton *>(widget)) {
        dressButton(button, body);
    } else if (auto *tool = qobject_cast<QToolButton *>(widget)) {
        dressTool(tool, body);
    } else if (isTextArea(widget)) {
        setText(widget, body.pointSizeF(), QFont::Normal); // whatever the family
    } else if (qobject_cast<QHeaderView *>(widget)) {
        setText(widget, smaller(body).pointSizeF(), QFont::Normal);
    } else if (qobject_cast<QProgressBar *>(widget)) {
        widget->setFixedHeight(4);
    } else if (auto *area = qobject_cast<QScrollArea *>(widget)) {
        area->setFrameShape(QFrame::NoFrame);
        if (area->widget())
            area->widget()->setAutoFillBackground(false);
    }
    // The ground of other areas has round corners: they draw it, not their viewport.
    if (auto *scrolling = qobject_cast<QAbstractScrollArea *>(widget))
        scrolling->viewport()->setAutoFillBackground(false);
    // A combo box's frame gives the list its border.
    if (auto *list = qobject_cast<QListView *>(widget))
        list->setFrameShape(QFrame::NoFrame);
    if (isScrolledContent(widget))
        widget->setAutoFillBackground(false);
    if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractButton *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void colour(QWidget *widget, const Tokens &tokens)
{
    if (auto *label = qobject_cast<QLabel *>(widget)) {
        const QColor ink = inkOf(label, tokens);
        if (ink.isValid())
            setColour(label, {{QPalette::WindowText, ink}});
        else if (label->testAttribute(Qt::WA_SetPalette) && !markOf(label, "role").isEmpty())
            label->setPalette(QPalette());
    } else if (qobject_cast<QDialog *>(widget)) {
        setColour(widget, {{QPalette::Window, tokens.page}});
    } else if (qobject_cast<QHeaderView *>(widget)) {
        setColour(widget, {{QPalette::ButtonText, tokens.text2}});
    } else if (qobject_cast<QAbstractItemView *>(widget)) {
        setColour(widget, {{QPalette::Highlight, tokens.accT}, {QPalette::HighlightedText, tokens.text}});
    } else if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QComboBox *>(widget)
               || qobject_cast<QCheckBox *>(widget) || qobject_cast<QToolButton *>(widget)) {
        // What can't be changed any more is disabled, but there to be read.
        if (isMarked(widget, "locked")) {
            QPalette palette;
            for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
                palette.setColor(QPalette::Disabled, role, tokens.text);
            widget->setPalette(palette);
        } else if (widget->testAttribute(Qt::WA_SetPalette) && widget->dynamicPropertyNames().contains("locked")) {
            widget->setPalette(QPalette());
        }
    }
}

} // namespace Cloudsteps
