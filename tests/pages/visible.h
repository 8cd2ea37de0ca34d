#pragma once

#include "wizard/pages/components/elidedlabel.h"
#include "wizard/pages/components/pictureview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStyleOptionComboBox>
#include <QTableView>

namespace Cloudsteps {

inline QString describedWidget(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
}

/// Every word that the window shows or says: labels, tool tips, names for assistive technology, lists, the picture, menus.
inline QStringList visibleWords(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window))
            continue;
        found << widget->toolTip() << widget->accessibleName();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            found << label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            found << button->text();
        else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            found << edit->placeholderText();
        else if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                found << combo->itemText(i);
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    found << view->model()->index(row, column).data().toString() << view->model()->index(row, column).data(Qt::AccessibleTextRole).toString();
            }
            if (qobject_cast<const QTableView *>(view)) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    found << view->model()->headerData(column, Qt::Horizontal).toString();
            }
        } else if (const auto *picture = qobject_cast<const PictureView *>(widget)) {
            found << picture->picture().description;
            for (const PictureNode &node : picture->picture().nodes)
                found << node.name << node.detail;
        }
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (action->objectName() != QStringLiteral("languageZh") && action->objectName() != QStringLiteral("languageEn"))
            found << action->text().remove(u'&');
    }
    found.removeAll(QString());
    return found;
}

/// Words that have no room, and widgets that lie one over the other's edge: a line each.
inline QStringList cutOff(const QWidget &window)
{
    QStringList cut;
    const auto tell = [&](const QWidget *widget, const char *what, int has, int needs, const QString &text) {
        cut << QStringLiteral("%1 %2 (%3 of %4): %5").arg(describedWidget(widget), QLatin1String(what)).arg(has).arg(needs).arg(text);
    };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window))
            continue;
        if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            // Words that were cut in the middle are still whole in the tool tip; but most must be there.
            QStyleOptionComboBox option;
            option.initFrom(combo);
            const int room = combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo).width();
            const int needs = qMin(combo->fontMetrics().horizontalAdvance(combo->currentText()), combo->fontMetrics().horizontalAdvance(u'n') * 8);
            if (room < needs)
                tell(combo, "too narrow", room, needs, combo->currentText());
            continue;
        }
        if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                const QString head = table->model()->headerData(column, Qt::Horizontal).toString();
                const int needs = table->horizontalHeader()->fontMetrics().horizontalAdvance(head);
                if (!table->isColumnHidden(column) && table->columnWidth(column) < needs)
                    tell(table, "column too narrow", table->columnWidth(column), needs, head);
            }
            continue;
        }
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool elides = widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored || qobject_cast<const ElidedLabel *>(widget);
        if ((label && label->text().isEmpty()) || (!label && (!button || button->text().isEmpty())))
            continue;
        const QString text = label ? label->text() : button->text();
        const int line = widget->fontMetrics().height();
        if (widget->height() < line)
            tell(widget, "lower than its text", widget->height(), line, text);
        if (label && label->wordWrap()) {
            if (label->height() < label->heightForWidth(label->width()))
                tell(label, "too low", label->height(), label->heightForWidth(label->width()), text);
        } else if (!elides && widget->width() < widget->minimumSizeHint().width()) {
            tell(widget, "too narrow", widget->width(), widget->minimumSizeHint().width(), text);
        }
    }
    return cut;
}

} // namespace Cloudsteps
