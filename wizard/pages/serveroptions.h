#pragma once

#include "wizard/pages/components/form.h"
#include "wizard/pages/components/section.h"

namespace Cloudsteps {

class FormGrid;

/// What few set of a group of servers: host name, script of the first boot, credits of burstable types, protection and the end of their
/// time. Folded at first.
class ServerOptions : public Section
{
    Q_OBJECT

public:
    /// `title`: with the group's name where there are several.
    ServerOptions(Form &form, const QString &key, const Text &title, QWidget *parent = nullptr);

private:
    void buildNames();
    void buildCredits();
    void buildEnd();
    void showValues();
    ServerGroup group() const;
    bool isBurstable(const ServerGroup &group) const;
    QString creditMeaning() const;
    QString summary(const ServerGroup &group) const;

    Form &m_form;
    const Ui &m_ui;
    QString m_key;
    FieldPath m_path;
    FormGrid *m_grid;
    QWidget *m_needsIoRow = nullptr;
    QWidget *m_creditRow = nullptr;
    QWidget *m_protectionRow = nullptr;
    QWidget *m_releaseRow = nullptr;
};

} // namespace Cloudsteps
