#pragma once

#include <QFrame>
#include <QLabel>

class QBoxLayout;
class QDialog;
class QIcon;
class QLayout;
class QToolButton;

namespace Cloudsteps {

/// A hairline across.
QFrame *newRule(QWidget *parent = nullptr);
/// A label of a role that the style knows: title, heading, strong, help, second, mono. Plain text; `wraps` breaks lines.
QLabel *newLabel(const char *role, QWidget *parent = nullptr, bool wraps = false);
/// A button that shows an icon of `pixels`, reached by Tab.
QToolButton *newTool(const QString &name, int pixels, QWidget *parent);
/// What such a button shows, and says to the pointer and to assistive technology.
void nameTool(QToolButton *button, const QIcon &icon, const QString &words);
/// Puts a distance of `left, top, right, bottom` around a layout and `spacing` between its items.
void setSpace(QLayout *layout, int left, int top, int right, int bottom, int spacing);
/// Tells whether `widget` lies in `root` (or is it).
bool isWithin(const QWidget *widget, const QWidget *root);
/// Opens a dialog over its window; it goes when it is closed.
void openDialog(QDialog *dialog);
/// Lets go of a widget that may be the sender of the signal that is being handled.
void discard(QWidget *widget);

} // namespace Cloudsteps
