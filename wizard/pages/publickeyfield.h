#pragma once

#include "wizard/pages/components/form.h"

#include <QWidget>

#include <tl/expected.hpp>

class QPushButton;

namespace Cloudsteps {

/// What stands against the file of a public key.
enum class PublicKeyError {
    Unreadable, ///< not there, or not for this user
    PrivateKey, ///< the other half of the pair, which nobody is to have
    NoKey,      ///< no line of OpenSSH's form
};

/// The first key of a file in OpenSSH's form ("ssh-rsa AAAA... me@here"), as ~/.ssh/id_rsa.pub is. What is larger than any key is not
/// read to its end.
tl::expected<QString, PublicKeyError> readPublicKey(const QString &path);

/// The public half of a key pair that the user has: pasted, or taken from its file.
class PublicKeyField : public QWidget
{
    Q_OBJECT

public:
    PublicKeyField(Form &form, const FieldPath &field, const Form::Get<QString> &get, const Form::Set<QString> &set, QWidget *parent = nullptr);

    /// Takes the key of a file, or says why it can't.
    void take(const QString &path);

private:
    void choose();
    void tell();

    Form &m_form;
    FieldPath m_field;
    Form::Set<QString> m_set;
    QPushButton *m_choose;
    QLabel *m_words;
    std::optional<PublicKeyError> m_error;
};

} // namespace Cloudsteps
