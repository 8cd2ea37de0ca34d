#pragma once

#include "wizard/pages/kindpage.h"

class QSpinBox;

namespace Cloudsteps {

class FormGrid;
class RowTable;
class SecretField;

/// Engine and edition, class and storage, who may connect, databases and accounts, backup.
class DatabasePage : public KindPage
{
    Q_OBJECT

public:
    explicit DatabasePage(const Ui &ui, QWidget *parent = nullptr);

protected:
    void showValues() override;
    QString unwantedTitle() const override { return tr("No database"); }
    QString unwantedMeaning() const override { return tr("The servers keep their data themselves, without backup or standby."); }
    QString addWords() const override { return tr("Add a database"); }

private:
    /// The database of the topology; a neutral one while there is none.
    Database database() const;
    void buildEngine();
    void buildClass();
    void buildAccess();
    void buildContents();
    void buildBackup();
    void buildReadOnly();
    QList<QWidget *> schemaCells(const QString &index);
    QList<QWidget *> accountCells(const QString &index);
    QList<QWidget *> readOnlyCells(const QString &key);
    QList<Option> classOptions(const QString &edition) const;
    void showClasses();
    void showPrivileges(QWidget *holder, int account);
    void showPasswords();
    QPushButton *newAddButton(const QString &name, const Text &words, const std::function<void(Topology &)> &add);

    Section *m_engine = nullptr;
    Section *m_class = nullptr;
    Section *m_access = nullptr;
    Section *m_contents = nullptr;
    Section *m_backup = nullptr;
    Section *m_readOnly = nullptr;
    Section *m_payment = nullptr;
    FormGrid *m_engineGrid = nullptr;
    QWidget *m_standbyRow = nullptr;
    QSpinBox *m_storageSize = nullptr;
    QLabel *m_storageRange = nullptr;
    Table *m_classes = nullptr;
    RowTable *m_schemas = nullptr;
    RowTable *m_accounts = nullptr;
    QWidget *m_passwords = nullptr;
    QMap<QString, QWidget *> m_passwordRows;
    FormGrid *m_backupGrid = nullptr;
    QWidget *m_daysRow = nullptr;
    QWidget *m_windowRow = nullptr;
    QWidget *m_retentionRow = nullptr;
    QWidget *m_logRow = nullptr;
    RowTable *m_readOnlyTable = nullptr;
    QLabel *m_readOnlyNote = nullptr;
    QList<QPushButton *> m_addButtons;
};

} // namespace Cloudsteps
