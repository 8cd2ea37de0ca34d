#pragma once

#include "wizard/pages/draft.h"
#include "wizard/pages/ui.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Cloudsteps {

/// A password that the user may choose; left empty the program makes one. What is typed goes straight to the secret store, never into
/// the topology. Once it is in use it can be copied from there.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    /// `secret` is the part of the store's key behind the project: "servers", "cache", "database/shop_app".
    SecretField(const Ui &ui, const QString &secret, QWidget *parent = nullptr);
    ~SecretField() override;

    void setName(const QString &name);
    /// Locked once what it opens exists.
    void setLocked(bool locked);
    void retranslate();
    QLineEdit *line() const { return m_line; }

private:
    enum class State { Untouched, Kept, Refused, Malformed };
    enum class Copied { No, Yes, Missing };
    void keep();
    void copy();
    void tell();
    QString subject() const;

    const Ui &m_ui;
    QPointer<Draft> m_draft; ///< may end before
    QString m_secret;
    QString m_name;
    QLineEdit *m_line;
    QPushButton *m_copy;
    QLabel *m_what;
    State m_state = State::Untouched;
    Copied m_copied = Copied::No;
};

} // namespace Cloudsteps
