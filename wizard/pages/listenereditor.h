#pragma once

#include "wizard/pages/components/form.h"

#include <QWidget>

class QPushButton;

namespace Cloudsteps {

class FormGrid;
class Section;

/// What a listener has beside its row in the table: redirection, certificate and sessions, and its health check. Fields that its
/// protocol doesn't have are not shown.
class ListenerEditor : public QWidget
{
    Q_OBJECT

public:
    ListenerEditor(Form &form, const QString &key, QWidget *parent = nullptr);

    void showValues();
    void setHealthCheckOpen(bool open);

private:
    void buildOptions();
    void buildRedirection();
    void buildCertificate();
    void buildSessions();
    void buildHealthCheck();
    void buildRequest();
    void buildTiming();
    void showOptions(const Listener &listener);
    void showHealthCheck(const Listener &listener);
    QString optionsSummary(const Listener &listener) const;
    QString sessionWords(const Listener &listener) const;
    Listener listener() const;
    QString name() const; ///< "HTTP 80"
    QList<Option> redirections() const;
    QList<Option> certificates() const;

    Form &m_form;
    const Ui &m_ui;
    QString m_key;
    FieldPath m_path;

    Section *m_options = nullptr;
    FormGrid *m_optionGrid = nullptr;
    QWidget *m_redirect = nullptr;
    QWidget *m_certificate = nullptr;
    QPushButton *m_addCertificate = nullptr;
    QWidget *m_sticky = nullptr;
    QWidget *m_cookieTime = nullptr;
    QWidget *m_cookieName = nullptr;
    QWidget *m_persistence = nullptr;

    Section *m_health = nullptr;
    FormGrid *m_healthGrid = nullptr;
    QWidget *m_request = nullptr;
    QWidget *m_method = nullptr;
    QWidget *m_uri = nullptr;
    QWidget *m_codes = nullptr;
    QWidget *m_domain = nullptr;
    QWidget *m_payload = nullptr;
};

} // namespace Cloudsteps
