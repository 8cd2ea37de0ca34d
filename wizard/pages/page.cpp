#include "wizard/pages/page.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/taborder.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>
#include <QTimer>

using namespace std::chrono_literals;

namespace Cloudsteps {

namespace {

constexpr auto settled = 100ms; // after the page was turned

} // namespace

Page::Page(const Ui &ui, const QString &name, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_form(ui, this), m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    setSpace(m_column, 32, 16, 32, 24, 0);
}

void Page::retranslate()
{
    m_form.retranslate();
    refresh();
}

void Page::refresh()
{
    m_form.refresh();
    emit footerChanged();
}

bool Page::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        orderTabs();
    return handled;
}

/// Rows come and go: Tab follows what is seen, not the order in which it was made.
void Page::orderTabs()
{
    const QList<QPointer<QWidget>> stops = tabStops(*this);
    if (stops == m_tabStops)
        return;
    m_tabStops = stops;
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
}

bool Page::goToField(const FieldPath &field)
{
    QWidget *widget = m_form.fieldFor(field);
    if (!widget)
        return false;
    for (QWidget *parent = parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent)) {
            area->ensureWidgetVisible(widget, 16, 80);
            // A page that was just turned to gets its cards and wrapped lines a moment later.
            QTimer::singleShot(settled, widget, [area = QPointer(area), widget] {
                if (area && (widget->hasFocus() || isWithin(QApplication::focusWidget(), widget)))
                    area->ensureWidgetVisible(widget, 16, 80);
            });
            break;
        }
    }
    QWidget *target = widget;
    if (target->focusPolicy() == Qt::NoFocus) {
        for (QWidget *child : widget->findChildren<QWidget *>()) {
            if (child->focusPolicy() != Qt::NoFocus && child->isVisibleTo(widget)) {
                target = child;
                break;
            }
        }
    }
    target->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace Cloudsteps
