#pragma once

#include "wizard/pages/components/form.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace Cloudsteps {

/// A script for Linux that installs a web server, which answers on port 80 with the server's name.
QString webServerScript();

/// The script of the first boot: an editor, the bytes it takes of those there are, and a script that is usually wanted.
class UserDataField : public QWidget
{
    Q_OBJECT

public:
    /// `takesScript`: whether the image runs a shell script.
    UserDataField(Form &form, const FieldPath &field, const Form::Get<QString> &get, const Form::Set<QString> &set,
                  const std::function<bool(const Topology &)> &takesScript, QWidget *parent = nullptr);

private:
    Form &m_form;
    QPlainTextEdit *m_edit;
    QLabel *m_size;
    QPushButton *m_web;
};

} // namespace Cloudsteps
