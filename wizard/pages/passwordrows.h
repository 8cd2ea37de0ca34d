#pragma once

#include "wizard/pages/components/form.h"

#include <QMap>
#include <QWidget>

namespace Cloudsteps {

/// A password for each account, tied to the secret store. Rows come and go with the accounts.
class PasswordRows : public QWidget
{
    Q_OBJECT

public:
    /// `secrets`: what the store's keys begin with ("database/"); `accounts`: where they stand in the topology
    /// ("database.accounts."); `names`: of all accounts, in order.
    PasswordRows(Form &form, const QString &secrets, const FieldPath &accounts, const std::function<QStringList()> &names, QWidget *parent = nullptr);

private:
    void showRows(const QStringList &names);

    Form &m_form;
    QString m_secrets;
    FieldPath m_accounts;
    QMap<QString, QWidget *> m_rows;
};

} // namespace Cloudsteps
