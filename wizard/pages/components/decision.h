#pragma once

class QBoxLayout;
class QCheckBox;
class QDialog;
class QLineEdit;
class QPushButton;
class QString;

// What dialogs are made of that ask before something is lost.

namespace Cloudsteps {

/// A field for words that must be typed before anything is lost, under its label.
QLineEdit *addConfirmation(QBoxLayout *column, const QString &label, const QString &name);
/// A choice with its tool tip said in words below it.
void addExplained(QBoxLayout *column, QCheckBox *choice);
/// The buttons at the end: the one that keeps what there is is the default, the one that loses it has to be chosen.
void addDecision(QDialog *dialog, QBoxLayout *column, QPushButton *keep, QPushButton *lose);

} // namespace Cloudsteps
