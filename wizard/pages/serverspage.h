#pragma once

#include "wizard/pages/kindpage.h"

class QAction;

namespace Cloudsteps {

class FormGrid;
class RowTable;
class SecretField;
class ServerGroupEditor;

/// Groups of equal servers, their security group and how to log in.
class ServersPage : public KindPage
{
    Q_OBJECT

public:
    explicit ServersPage(const Ui &ui, QWidget *parent = nullptr);

protected:
    void showValues() override;
    QString unwantedTitle() const override { return tr("No servers"); }
    QString unwantedMeaning() const override { return tr("The network stays empty. A load balancer and DNAT entries need servers."); }
    QString addWords() const override { return tr("Add servers"); }

private:
    void buildGroups();
    void buildSecurityGroup();
    void buildRuleMenu();
    void buildLogin();
    void showGroups();
    QList<QWidget *> ruleCells(const QString &key);
    QList<Option> groupOptions() const;

    QVBoxLayout *m_groupColumn = nullptr;
    QMap<QString, ServerGroupEditor *> m_groups;
    QPushButton *m_addGroup = nullptr;

    Section *m_security = nullptr;
    RowTable *m_rules = nullptr;
    QPushButton *m_addRule = nullptr;
    QMap<QString, QAction *> m_ruleActions;
    EmptyState *m_noRule = nullptr;

    Section *m_login = nullptr;
    FormGrid *m_loginGrid = nullptr;
    QWidget *m_keyPairRow = nullptr;
    QWidget *m_existingKeyPairRow = nullptr;
    FormGrid *m_securityGrid = nullptr;
    QWidget *m_existingGroupRow = nullptr;
    QWidget *m_keyFileRow = nullptr;
    QWidget *m_publicKeyRow = nullptr;
    QWidget *m_passwordRow = nullptr;
    QPushButton *m_chooseKeyFile = nullptr;
    SecretField *m_password = nullptr;
};

} // namespace Cloudsteps
