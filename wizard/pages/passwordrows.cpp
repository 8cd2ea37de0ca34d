#include "wizard/pages/passwordrows.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/secretfield.h"
#include "wizard/pages/draft.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

PasswordRows::PasswordRows(Form &form, const QString &secrets, const FieldPath &accounts, const std::function<QStringList()> &names, QWidget *parent)
    : QWidget(parent), m_form(form), m_secrets(secrets), m_accounts(accounts)
{
    setSpace(new QVBoxLayout(this), 0, 8, 0, 0, 8);
    form.follow(this, [this, names] { showRows(names()); });
}

void PasswordRows::showRows(const QStringList &names)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    for (const QString &old : m_rows.keys()) {
        if (names.contains(old))
            continue;
        QWidget *row = m_rows.take(old);
        column->removeWidget(row);
        m_form.forget(row);
        discard(row);
    }
    for (int i = 0; i < names.size(); ++i) {
        const QString name = names[i];
        if (m_rows.contains(name))
            continue;
        auto *grid = new FormGrid(m_form, this);
        auto *field = new SecretField(m_form.ui(), m_secrets + name, grid);
        const auto words = [name] { return tr("Password of %1").arg(name); };
        field->setName(words());
        m_form.wording().add(field, [field, words] {
            field->setName(words());
            field->retranslate();
        });
        m_form.follow(field, [this, field, name] { field->setLocked(m_form.ui().draft.exists(m_accounts + name)); });
        grid->addRow(words, {field});
        column->insertWidget(i, grid);
        m_rows.insert(name, grid);
    }
    setVisible(!names.isEmpty());
}

} // namespace Cloudsteps
