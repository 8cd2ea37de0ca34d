#include "wizard/pages/components/basics.h"

#include <QDialog>
#include <QLayout>
#include <QToolButton>

namespace Cloudsteps {

QFrame *newRule(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setProperty("role", QStringLiteral("rule"));
    rule->setFixedHeight(1);
    return rule;
}

QLabel *newLabel(const char *role, QWidget *parent, bool wraps)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QLatin1String(role));
    label->setWordWrap(wraps);
    return label;
}

QToolButton *newTool(const QString &name, int pixels, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIconSize({pixels, pixels});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void nameTool(QToolButton *button, const QIcon &icon, const QString &words)
{
    button->setIcon(icon);
    button->setToolTip(words);
    button->setAccessibleName(words);
}

void setSpace(QLayout *layout, int left, int top, int right, int bottom, int spacing)
{
    layout->setContentsMargins(left, top, right, bottom);
    layout->setSpacing(spacing);
}

bool isWithin(const QWidget *widget, const QWidget *root)
{
    return widget == root || root->isAncestorOf(widget);
}

void openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void discard(QWidget *widget)
{
    widget->hide();
    widget->setParent(nullptr);
    widget->deleteLater();
}

} // namespace Cloudsteps
