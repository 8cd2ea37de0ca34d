#include "wizard/pages/page.h"

#include "wizard/pages/components/basics.h"

#include <QScrollArea>

namespace Cloudsteps {

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

bool Page::goToField(const FieldPath &field)
{
    QWidget *widget = m_form.fieldFor(field);
    if (!widget)
        return false;
    for (QWidget *parent = parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent)) {
            area->ensureWidgetVisible(widget, 16, 80);
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
