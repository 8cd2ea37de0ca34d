#include "wizard/pages/userdatafield.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

/// Apache, because every distribution has it in its own packages and serves the same folder; the mirrors are inside the cloud, so that
/// no way to the internet is needed.
QString webServerScript()
{
    return u"#!/bin/sh\n"
           "# Installs a web server that answers on port 80 with the name of this server.\n"
           "if command -v apt-get >/dev/null; then\n"
           "    export DEBIAN_FRONTEND=noninteractive\n"
           "    apt-get update && apt-get install -y apache2\n"
           "    systemctl enable --now apache2\n"
           "else\n"
           "    yum install -y httpd\n"
           "    systemctl enable --now httpd\n"
           "fi\n"
           "hostname > /var/www/html/index.html\n"_s;
}

UserDataField::UserDataField(Form &form, const FieldPath &field, const Form::Get<QString> &get, const Form::Set<QString> &set,
                             const std::function<bool(const Topology &)> &takesScript, QWidget *parent)
    : QWidget(parent), m_form(form), m_edit(form.lines(field, 6, get, set)), m_size(newLabel("help", this)), m_web(new QPushButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusProxy(m_edit);
    m_edit->setFont(form.ui().theme.monoFont());
    m_web->setObjectName(field + u".web"_s);
    m_web->setProperty("scale", u"small"_s);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 0, 0, 0, 0, 6);
    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 12);
    line->addWidget(m_web);
    line->addStretch(1);
    line->addWidget(m_size);
    column->addWidget(m_edit);
    column->addLayout(line);
    form.wording().add(m_web, [this] {
        m_web->setText(tr("Install a web server"));
        m_web->setAccessibleName(tr("Install a web server"));
    });
    connect(m_web, &QPushButton::clicked, this, [this, field, set] {
        m_form.ui().draft.edit(field, [] { return tr("Install a web server"); }, [set](Topology &topology) { set(topology, webServerScript()); });
    });
    form.follow(m_size, [this, field, get, takesScript] {
        const Draft &draft = m_form.ui().draft;
        const QString script = get(draft.topology());
        const QLocale locale(draft.texts().language() == Language::Chinese ? QLocale::Chinese : QLocale::English);
        m_size->setText(tr("%1 of %2 bytes").arg(locale.toString(script.toUtf8().size()), locale.toString(largestUserData)));
        m_web->setVisible(takesScript(draft.topology()) && !draft.isLocked(field));
        m_web->setEnabled(script.isEmpty());
        m_web->setToolTip(script.isEmpty() ? tr("Apache on port 80 that answers with the server's name") : tr("Only into an empty field: what is there would be lost"));
    });
}

} // namespace Cloudsteps
