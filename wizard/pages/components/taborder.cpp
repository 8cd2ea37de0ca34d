#include "wizard/pages/components/taborder.h"

#include <QGridLayout>
#include <QRadioButton>
#include <QScrollArea>

#include <algorithm>

namespace Cloudsteps {

namespace {

/// The items of a layout as they are read; a grid may have got them in any order.
QList<QLayoutItem *> itemsOf(const QLayout &layout)
{
    QList<std::pair<std::pair<int, int>, QLayoutItem *>> placed;
    const auto *grid = qobject_cast<const QGridLayout *>(&layout);
    for (int i = 0; i < layout.count(); ++i) {
        int row = i;
        int column = 0;
        int rows = 0;
        int columns = 0;
        if (grid)
            grid->getItemPosition(i, &row, &column, &rows, &columns);
        placed.append({{row, column}, layout.itemAt(i)});
    }
    if (grid)
        std::stable_sort(placed.begin(), placed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<QLayoutItem *> items;
    for (const auto &[place, item] : std::as_const(placed))
        items.append(item);
    return items;
}

/// Of a widget that places its children itself, as chips flow.
QList<QPointer<QWidget>> childrenByPlace(const QWidget &parent)
{
    QList<QPointer<QWidget>> children;
    for (QWidget *child : parent.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (child->focusPolicy() & Qt::TabFocus)
            children.append(child);
    }
    std::stable_sort(children.begin(), children.end(), [](const QWidget *a, const QWidget *b) {
        return std::pair(a->y(), a->x()) < std::pair(b->y(), b->x());
    });
    return children;
}

void collect(const QLayout &layout, QList<QPointer<QWidget>> &stops)
{
    for (QLayoutItem *item : itemsOf(layout)) {
        if (const QLayout *inner = item->layout()) {
            collect(*inner, stops);
            continue;
        }
        QWidget *widget = item->widget();
        if (!widget)
            continue;
        // Of a group of radio buttons Tab stops at the chosen one alone, whichever that will be: all of them have their place.
        const bool radio = qobject_cast<QRadioButton *>(widget) && widget->focusPolicy() != Qt::NoFocus;
        if (radio || widget->focusPolicy() & Qt::TabFocus)
            stops.append(widget);
        const auto *area = qobject_cast<QScrollArea *>(widget);
        const QWidget *content = area ? area->widget() : widget;
        if (content && content->layout())
            collect(*content->layout(), stops);
        else if (content && widget->focusPolicy() == Qt::NoFocus)
            stops += childrenByPlace(*content);
    }
}

} // namespace

QList<QPointer<QWidget>> tabStops(const QWidget &whole)
{
    QList<QPointer<QWidget>> stops;
    if (whole.layout())
        collect(*whole.layout(), stops);
    return stops;
}

} // namespace Cloudsteps
