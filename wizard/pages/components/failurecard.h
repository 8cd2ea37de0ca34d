#pragma once

#include "wizard/pages/ui.h"
#include "wizard/provision/engine.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Cloudsteps {

/// A step that failed: what was not created and why, what to do, the cloud's code and RequestId, and the ways on.
class FailureCard : public QFrame
{
    Q_OBJECT

public:
    explicit FailureCard(const Ui &ui, QWidget *parent = nullptr);

    void present(const StepStatus &status);
    const StepStatus &status() const { return m_status; }

signals:
    void retryAsked(const Cloudsteps::StepStatus &status);
    void fieldAsked(const QString &field);

private:
    void retheme();
    QString details() const;

    const Ui &m_ui;
    StepStatus m_status;
    QLabel *m_mark;
    QLabel *m_title;
    QLabel *m_what;
    QLabel *m_cure;
    QLabel *m_code;
    QPushButton *m_go;
    QPushButton *m_copy;
    QPushButton *m_retry;
};

} // namespace Cloudsteps
