#include "wizard/pages/components/secretfield.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/host.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

SecretField::SecretField(const Ui &ui, const QString &secret, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_secret(secret), m_line(new QLineEdit(this)), m_what(newLabel("help", this))
{
    m_line->setObjectName(u"secret:"_s + secret);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setFixedWidth(m_line->fontMetrics().horizontalAdvance(u'n') * 22 + 28);
    setFocusProxy(m_line);
    auto *row = new QHBoxLayout(this);
    setSpace(row, 0, 0, 0, 0, 8);
    row->addWidget(m_line);
    row->addWidget(m_what);
    row->addStretch();
    connect(m_line, &QLineEdit::editingFinished, this, &SecretField::keep);
    retranslate();
}

void SecretField::setName(const QString &name)
{
    m_line->setAccessibleName(name);
}

void SecretField::setLocked(bool locked)
{
    m_line->setReadOnly(locked);
}

void SecretField::keep()
{
    const QString password = m_line->text();
    if (password.isEmpty() || m_line->isReadOnly())
        return;
    m_line->clear(); // not shown again, not held here
    m_ui.host.secrets().write(m_ui.draft.projectId() + u'/' + m_secret, password, this, [this](SecretStore::Error error) {
        m_state = error == SecretStore::Error::None ? State::Kept : State::Refused;
        retranslate();
    });
}

void SecretField::retranslate()
{
    switch (m_state) {
    case State::Untouched: m_what->setText(tr("Empty: one is made and kept safely")); break;
    case State::Kept: m_what->setText(tr("Kept in the credential store")); break;
    case State::Refused: m_what->setText(tr("The credential store refused it; one will be made")); break;
    }
    m_line->setPlaceholderText(m_state == State::Kept ? u"••••••••"_s : QString());
}

} // namespace Cloudsteps
