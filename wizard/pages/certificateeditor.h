#pragma once

#include "wizard/pages/components/form.h"

#include <QWidget>

namespace Cloudsteps {

class FormGrid;

/// One certificate: its name, and the files it is uploaded from or the id of one that the account has. Files are looked at here, and
/// read when the certificate is made; the project holds their paths alone.
class CertificateEditor : public QWidget
{
    Q_OBJECT

public:
    CertificateEditor(Form &form, const QString &key, QWidget *parent = nullptr);

    void showValues();

private:
    void remove();

    Form &m_form;
    const Ui &m_ui;
    QString m_key;
    FormGrid *m_grid;
    QToolButton *m_remove;
    QWidget *m_certificateFile = nullptr;
    QWidget *m_keyFile = nullptr;
};

} // namespace Cloudsteps
