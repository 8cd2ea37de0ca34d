#include "wizard/pages/publickeyfield.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr qint64 largestKeyFile = 64 * 1024;

} // namespace

tl::expected<QString, PublicKeyError> readPublicKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(PublicKeyError::Unreadable);
    const QString text = QString::fromUtf8(file.read(largestKeyFile));
    if (text.contains("PRIVATE KEY-----"_L1) || text.startsWith("PuTTY-User-Key-File"_L1))
        return tl::make_unexpected(PublicKeyError::PrivateKey);
    static const QRegularExpression key(u"^(?:ssh-|ecdsa-)\\S+ [A-Za-z0-9+/=]{40,}(?: .*)?$"_s);
    for (const QString &line : text.split(u'\n')) {
        if (key.match(line.trimmed()).hasMatch())
            return line.trimmed();
    }
    return tl::make_unexpected(PublicKeyError::NoKey);
}

PublicKeyField::PublicKeyField(Form &form, const FieldPath &field, const Form::Get<QString> &get, const Form::Set<QString> &set, QWidget *parent)
    : QWidget(parent), m_form(form), m_field(field), m_set(set), m_choose(nullptr), m_words(newLabel("help", this, true))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    QPlainTextEdit *edit = form.lines(field, 3, get, set);
    setFocusProxy(edit);
    m_choose = new QPushButton(this);
    m_choose->setObjectName(field + u".choose"_s);
    m_choose->setProperty("scale", u"small"_s);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 0, 0, 0, 0, 6);
    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 12);
    line->addWidget(m_choose);
    line->addWidget(m_words, 1);
    column->addWidget(edit);
    column->addLayout(line);
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        m_error.reset();
        tell();
    });
    connect(m_choose, &QPushButton::clicked, this, &PublicKeyField::choose);
    form.wording().add(m_choose, [this] {
        m_choose->setText(tr("From a file..."));
        m_choose->setAccessibleName(tr("Take the public key from a file"));
        tell();
    });
    form.follow(m_choose, [this] { m_choose->setVisible(!m_form.ui().draft.isLocked(m_field)); });
}

void PublicKeyField::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Take the public key from a file"), QDir::home().filePath(u".ssh"_s), tr("Public keys (*.pub);;All files (*)"));
    if (!path.isEmpty())
        take(path);
}

void PublicKeyField::take(const QString &path)
{
    const auto key = readPublicKey(path);
    m_error.reset();
    if (key)
        m_form.ui().draft.edit(m_field, [&](Topology &topology) { m_set(topology, *key); });
    else
        m_error = key.error();
    tell();
}

void PublicKeyField::tell()
{
    QString words = tr("One line that starts with ssh-rsa; the file ends in .pub.");
    if (m_error) {
        switch (*m_error) {
        case PublicKeyError::Unreadable: words = tr("The file can't be read."); break;
        case PublicKeyError::PrivateKey: words = tr("This is the private key. It stays with you: choose the file beside it that ends in .pub."); break;
        case PublicKeyError::NoKey: words = tr("The file holds no public key in the form of OpenSSH."); break;
        }
    }
    m_words->setText(words);
}

} // namespace Cloudsteps
