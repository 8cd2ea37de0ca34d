#pragma once

#include "wizard/pages/kindpage.h"

#include <QPointer>

namespace Cloudsteps {

class Bar;
class FormGrid;
class RowTable;

/// Address, listeners with their health checks, backend servers with weights.
class BalancerPage : public KindPage
{
    Q_OBJECT

public:
    explicit BalancerPage(const Ui &ui, QWidget *parent = nullptr);

protected:
    void showValues() override;
    QString unwantedTitle() const override { return tr("No load balancer"); }
    QString unwantedMeaning() const override { return tr("Visitors reach the servers by DNAT entries or not at all, and one server's failure is everyone's."); }
    QString addWords() const override { return tr("Add a load balancer"); }

private:
    void buildAddress();
    void buildListeners();
    void buildBackends();
    QList<QWidget *> listenerCells(const QString &key);
    QList<QWidget *> backendCells(const QString &server);
    void showChecks();
    QWidget *newCheck(const QString &key);

    Section *m_address = nullptr;
    FormGrid *m_addressGrid = nullptr;
    QWidget *m_vswitchRow = nullptr;
    Section *m_listeners = nullptr;
    RowTable *m_listenerTable = nullptr;
    QPushButton *m_addListener = nullptr;
    EmptyState *m_noListener = nullptr;
    QWidget *m_checks = nullptr;
    struct Check
    {
        Section *section;
        FormGrid *grid;
        QWidget *request;
        QWidget *codes;
        QWidget *timing;
        QWidget *limits;
        QWidget *uri;
    };
    QMap<QString, Check> m_checkParts;
    Section *m_backends = nullptr;
    RowTable *m_backendTable = nullptr;
    QMap<QString, QPair<QPointer<Bar>, QPointer<QLabel>>> m_shares; ///< of rows that may be gone
    QPushButton *m_addServers = nullptr;
    QLabel *m_noServers = nullptr;
};

} // namespace Cloudsteps
