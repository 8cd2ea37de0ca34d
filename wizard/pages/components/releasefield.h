#pragma once

#include "wizard/pages/components/form.h"

#include <QDateTime>
#include <QWidget>

class QDateTimeEdit;

namespace Cloudsteps {

/// When something is released by the cloud itself: never, or at a moment that is told in the time of this computer with its distance
/// from UTC. The topology holds it in UTC.
class ReleaseField : public QWidget
{
    Q_OBJECT

public:
    ReleaseField(Form &form, const FieldPath &field, const Form::Get<QString> &get, const Form::Set<QString> &set, QWidget *parent = nullptr);

    /// "2025-06-01T12:00:00Z" of a moment.
    static QString utcText(const QDateTime &moment);

private:
    void show(const QString &value);
    void put(const QString &value);

    Form &m_form;
    FieldPath m_field;
    Form::Set<QString> m_set;
    QCheckBox *m_on;
    QDateTimeEdit *m_time;
    QLabel *m_zone;
    QLabel *m_limit;
    bool m_showing = false;
};

} // namespace Cloudsteps
