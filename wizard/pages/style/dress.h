#pragma once

#include "wizard/picture/tokens.h"

#include <QFont>

class QWidget;

namespace Cloudsteps {

/// Gives a widget what its marks say of font, room and attributes. To be called when it is first shown, when a mark changes, when the size of text does.
void dress(QWidget *widget, const QFont &body);
/// Whether it is a field of several lines.
bool isTextArea(const QWidget *widget);
/// Gives it the colours that it does not take from the application's palette.
void colour(QWidget *widget, const Tokens &tokens);

} // namespace Cloudsteps
