#pragma once

#include "wizard/pages/kindpage.h"

#include <QPointer>

namespace Cloudsteps {

class Bar;
class CertificateEditor;
class FormGrid;
class ListenerEditor;
class RowTable;

/// Address and zones, listeners with their options and health checks, certificates, backend servers with weights.
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
    void buildCertificates();
    void buildBackends();
    QStringList soldZones() const;
    QList<Option> zoneOptions(const QString &none) const;
    QStringList standbysOf(const QString &primary) const;
    QList<Option> standbyOptions() const;
    QList<Option> schedulerOptions(const QString &listener) const;
    QList<QWidget *> listenerCells(const QString &key);
    QList<QWidget *> backendCells(const QString &server);
    void showEditors();
    void showCertificates();
    void showShares(const Balancer &balancer);
    QPushButton *newAddButton(const QString &name, const Text &words, const std::function<void(Topology &)> &add);

    Section *m_address = nullptr;
    FormGrid *m_addressGrid = nullptr;
    QWidget *m_vswitchRow = nullptr;
    QWidget *m_standbyWord = nullptr;
    QWidget *m_standby = nullptr;
    Section *m_listeners = nullptr;
    RowTable *m_listenerTable = nullptr;
    QPushButton *m_addListener = nullptr;
    EmptyState *m_noListener = nullptr;
    QWidget *m_editorHolder = nullptr;
    QMap<QString, ListenerEditor *> m_editors;
    Section *m_certificates = nullptr;
    QPushButton *m_addCertificate = nullptr;
    QLabel *m_noCertificate = nullptr;
    QWidget *m_certificateHolder = nullptr;
    QMap<QString, CertificateEditor *> m_certificateEditors;
    Section *m_backends = nullptr;
    RowTable *m_backendTable = nullptr;
    QMap<QString, QPair<QPointer<Bar>, QPointer<QLabel>>> m_shares; ///< of rows that may be gone
    QPushButton *m_addServers = nullptr;
    QLabel *m_noServers = nullptr;
};

} // namespace Cloudsteps
