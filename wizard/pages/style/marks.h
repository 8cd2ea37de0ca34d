#pragma once

#include <QString>
#include <QVariant>
#include <QWidget>

namespace Cloudsteps {

/// The property of a widget that tells the style what it is for (role, kind, scale, tone, segment, severity, word, trouble); empty when it has none.
inline QString markOf(const QWidget *widget, const char *name)
{
    return widget ? widget->property(name).toString() : QString();
}

/// The same of one that is on or off (locked, cell, bare, menuButton).
inline bool isMarked(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

} // namespace Cloudsteps
