#pragma once

#include "wizard/pages/kindpage.h"

class QPushButton;
class QSpinBox;

namespace Cloudsteps {

class FormGrid;
class RowTable;

/// Engine and edition, class and storage, who may connect, databases and accounts, read-only instances and splitting, backup and audit.
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
    void buildSplitting();
    void buildAudit();
    QList<QWidget *> whitelistCells(const QString &index);
    QList<QWidget *> schemaCells(const QString &index);
    QList<QWidget *> accountCells(const QString &index);
    QList<QWidget *> readOnlyCells(const QString &key);
    QList<Option> classOptions(const QString &edition) const;
    void showClasses();
    void showPrivileges(QWidget *holder, int account);
    void showReadOnly(const Database &database);
    void showBackup(const Database &database);
    static QString utcText(const QString &window);
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
    Section *m_moreAccess = nullptr;
    RowTable *m_groups = nullptr;
    FormGrid *m_splittingGrid = nullptr;
    QWidget *m_proxyRow = nullptr;
    QWidget *m_delayRow = nullptr;
    FormGrid *m_auditGrid = nullptr;
    QWidget *m_auditRow = nullptr;
    FormGrid *m_paymentGrid = nullptr;
    QWidget *m_protectionRow = nullptr;
    QWidget *m_utcRow = nullptr;
    FormGrid *m_backupGrid = nullptr;
    QWidget *m_daysRow = nullptr;
    QWidget *m_windowRow = nullptr;
    QWidget *m_retentionRow = nullptr;
    QWidget *m_logRow = nullptr;
    RowTable *m_readOnlyTable = nullptr;
    QList<QPushButton *> m_addButtons;
};

} // namespace Cloudsteps
