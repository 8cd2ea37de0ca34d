#pragma once

#include "wizard/pages/host.h"
#include "wizard/pages/ui.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Cloudsteps {

/// True for keys that were typed in once. One of the environment is changed there, and that of practice is the program's own.
bool keyCanBeTyped(const Target &target);

/// Asks for another access key in place of one that the cloud no longer accepts, and keeps it under the same name.
class KeyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeyDialog(const Ui &ui, QWidget *parent = nullptr);

private:
    QLineEdit *newLine(const QString &name, const QString &label, QWidget *column);
    void follow();
    void save();
    void kept(SecretStore::Error error);

    const Ui &m_ui;
    QLineEdit *m_id = nullptr;
    QLineEdit *m_secret = nullptr;
    QLineEdit *m_token = nullptr;
    QCheckBox *m_lasting;
    QLabel *m_error;
    QPushButton *m_go;
};

} // namespace Cloudsteps
