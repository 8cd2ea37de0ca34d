#pragma once

#include "wizard/pages/draft.h"
#include "wizard/pages/ui.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace Cloudsteps {

/// A password that the user may choose; left empty the program makes one. What is typed goes straight to the secret store, never into
/// the topology.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    /// `secret` is the part of the store's key behind the project: "servers", "cache", "database/shop_app".
    SecretField(const Ui &ui, const QString &secret, QWidget *parent = nullptr);
    ~SecretField() override;

    void setName(const QString &name);
    void setLocked(bool locked);
    void retranslate();
    QLineEdit *line() const { return m_line; }

private:
    enum class State { Untouched, Kept, Refused, Malformed };
    void keep();
    void tell();
    QString subject() const;

    const Ui &m_ui;
    QPointer<Draft> m_draft; ///< may end before
    QString m_secret;
    QLineEdit *m_line;
    QLabel *m_what;
    State m_state = State::Untouched;
};

} // namespace Cloudsteps
