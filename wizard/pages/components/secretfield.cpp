#include "wizard/pages/components/secretfield.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/host.h"
#include "wizard/pages/theme.h"
#include "wizard/provision/password.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

SecretField::SecretField(const Ui &ui, const QString &secret, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_draft(&ui.draft), m_secret(secret), m_line(new QLineEdit(this)), m_copy(new QPushButton(this)), m_what(newLabel("help", this, true))
{
    m_line->setObjectName(u"secret:"_s + secret);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setProperty("takesReturn", true);
    m_line->setFixedWidth(m_line->fontMetrics().horizontalAdvance(u'n') * 22 + 28);
    setFocusProxy(m_line);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // the words beside the line have the rest of the row
    auto *row = new QHBoxLayout(this);
    setSpace(row, 0, 0, 0, 0, 8);
    m_copy->setObjectName(u"copySecret:"_s + secret);
    m_copy->setProperty("scale", u"small"_s);
    m_copy->hide();
    row->addWidget(m_line);
    row->addWidget(m_copy);
    row->addWidget(m_what, 1);
    connect(m_line, &QLineEdit::editingFinished, this, &SecretField::keep);
    connect(m_copy, &QPushButton::clicked, this, &SecretField::copy);
    retranslate();
}

SecretField::~SecretField()
{
    if (m_draft && m_state == State::Malformed)
        m_draft->setBadPassword(subject(), false); // gone with its account
}

/// What the rules know the password by: "servers.login", "cache", "database.accounts.shop_app".
QString SecretField::subject() const
{
    if (m_secret == "servers"_L1)
        return u"servers.login"_s;
    return QString(m_secret).replace(u"/"_s, u".accounts."_s);
}

/// The rules hear whether the password will do, never what it is.
void SecretField::tell()
{
    m_ui.draft.setBadPassword(subject(), m_state == State::Malformed);
    retranslate();
}

void SecretField::setName(const QString &name)
{
    m_name = name;
    m_line->setAccessibleName(name);
    retranslate();
}

void SecretField::setLocked(bool locked)
{
    if (m_line->isReadOnly() == locked)
        return;
    m_line->setReadOnly(locked);
    m_line->setVisible(!locked); // what can't be typed any more can be copied
    m_copy->setVisible(locked);
    m_copied = Copied::No;
    setFocusProxy(locked ? static_cast<QWidget *>(m_copy) : m_line);
    retranslate();
}

/// The clipboard is the one way out for a password that the program made: an application needs it, and no file of ours may hold it.
void SecretField::copy()
{
    m_ui.host.secrets().read(m_ui.draft.projectId() + u'/' + m_secret, this, [this](const tl::expected<QString, SecretStore::Error> &password) {
        if (password)
            QGuiApplication::clipboard()->setText(*password);
        m_copied = password ? Copied::Yes : Copied::Missing;
        retranslate();
    });
}

void SecretField::keep()
{
    const QString password = m_line->text();
    if (m_line->isReadOnly())
        return;
    if (password.isEmpty()) {
        if (m_state == State::Malformed)
            m_state = State::Untouched;
        tell();
        return;
    }
    // What the cloud would refuse stays in the field, to be mended; the program's own password is used until then.
    if (!isAcceptablePassword(password, m_secret == "servers"_L1 ? PasswordUse::Server : PasswordUse::Account)) {
        m_state = State::Malformed;
        tell();
        return;
    }
    m_line->clear(); // not shown again, not held here
    m_ui.host.secrets().write(m_ui.draft.projectId() + u'/' + m_secret, password, this, [this](SecretStore::Error error) {
        m_state = error == SecretStore::Error::None ? State::Kept : State::Refused;
        tell();
    });
}

void SecretField::retranslate()
{
    m_copy->setText(tr("Copy the password"));
    m_copy->setAccessibleName(m_name.isEmpty() ? m_copy->text() : tr("%1: copy").arg(m_name));
    if (m_line->isReadOnly()) {
        switch (m_copied) {
        case Copied::No: m_what->setText(tr("Kept in the credential store")); break;
        case Copied::Yes: m_what->setText(tr("Copied to the clipboard")); break;
        case Copied::Missing: m_what->setText(tr("Not in this computer's credential store")); break;
        }
        return;
    }
    switch (m_state) {
    case State::Untouched: m_what->setText(tr("Left empty, one is made")); break;
    case State::Kept: m_what->setText(tr("Kept in the credential store")); break;
    case State::Malformed:
        m_what->setText(m_secret == "servers"_L1 ? tr("Not kept: 8 to 30 characters with three of upper case, lower case, digits, specials")
                                                 : tr("Not kept: 8 to 32 characters with three of upper case, lower case, digits, !@#$%^&*()_+-="));
        break;
    case State::Refused: m_what->setText(tr("The credential store refused it; one will be made")); break;
    }
    setStyleProperty(m_line, "trouble", m_state == State::Malformed || m_state == State::Refused ? u"err"_s : QString());
    m_line->setPlaceholderText(m_state == State::Kept ? u"••••••••"_s : QString());
}

} // namespace Cloudsteps
