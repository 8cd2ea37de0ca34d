#include "wizard/pages/keydialog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

bool keyCanBeTyped(const Target &target)
{
    return !target.practice && target.profile != "env"_L1;
}

KeyDialog::KeyDialog(const Ui &ui, QWidget *parent)
    : QDialog(parent), m_ui(ui), m_lasting(new QCheckBox(tr("&Keep it in the system's credential store"), this)), m_error(newLabel("trouble", this, true)),
      m_go(new QPushButton(tr("Go on with it"), this))
{
    setObjectName(u"keyDialog"_s);
    setWindowTitle(tr("Another access key"));
    auto *heading = newLabel("heading", this, true);
    heading->setText(tr("Another key for “%1”").arg(ui.draft.target().profile));
    auto *what = newLabel("second", this, true);
    what->setText(tr("It must belong to the account in which the project was started. What was begun goes on where it stopped; nothing is made twice."));
    auto *column = new QVBoxLayout(this);
    setSpace(column, 20, 20, 20, 16, 8);
    column->addWidget(heading);
    column->addWidget(what);
    m_id = newLine(u"key.id"_s, tr("AccessKey ID"), this);
    m_secret = newLine(u"key.secret"_s, tr("AccessKey secret"), this);
    m_token = newLine(u"key.token"_s, tr("Security token, only for a temporary key of STS"), this);
    m_secret->setEchoMode(QLineEdit::Password);
    m_token->setEchoMode(QLineEdit::Password);
    m_lasting->setObjectName(u"key.lasting"_s);
    m_lasting->setChecked(true);
    m_error->setObjectName(u"key.error"_s);
    m_error->hide();
    column->addWidget(m_lasting);
    column->addWidget(m_error);
    column->addStretch(1);

    m_go->setObjectName(u"key.go"_s);
    m_go->setProperty("kind", u"primary"_s);
    m_go->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"key.cancel"_s);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    resize(480, 400);
    connect(m_token, &QLineEdit::textEdited, this, [this](const QString &text) { m_lasting->setChecked(text.isEmpty()); }); // it ends by itself
    connect(m_go, &QPushButton::clicked, this, &KeyDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    follow();
}

QLineEdit *KeyDialog::newLine(const QString &name, const QString &label, QWidget *column)
{
    auto *word = newLabel("word", column, true);
    word->setText(label);
    auto *line = new QLineEdit(column);
    line->setObjectName(name);
    line->setAccessibleName(label);
    word->setBuddy(line);
    layout()->addWidget(word);
    layout()->addWidget(line);
    connect(line, &QLineEdit::textChanged, this, &KeyDialog::follow);
    return line;
}

void KeyDialog::follow()
{
    m_go->setEnabled(!m_id->text().trimmed().isEmpty() && !m_secret->text().trimmed().isEmpty());
}

void KeyDialog::save()
{
    const Target &target = m_ui.draft.target();
    const Credentials key{m_id->text().trimmed(), m_secret->text().trimmed(), m_token->text().trimmed()};
    m_go->setEnabled(false);
    m_ui.host.saveKey(target.profile, target.site, key, m_lasting->isChecked() ? Host::Keep::InKeychain : Host::Keep::ThisSession, this,
                      [this](SecretStore::Error error) { kept(error); });
}

void KeyDialog::kept(SecretStore::Error error)
{
    if (error == SecretStore::Error::None) {
        accept();
        return;
    }
    m_error->setText(tr("The system's credential store can't keep it. Unlock the store, or use the key for this session only."));
    m_error->show();
    m_lasting->setChecked(false);
    follow();
}

} // namespace Cloudsteps
