#pragma once

#include "wizard/pages/components/form.h"
#include "wizard/pages/ui.h"
#include "wizard/provision/cures.h"
#include "wizard/provision/engine.h"

#include <QPointer>
#include <QVBoxLayout>
#include <QWidget>

namespace Cloudsteps {

/// What the window's footer shows for a page.
struct Footer
{
    bool back = true;
    QString primary; ///< empty: no primary button
    QString price;   ///< what it costs; empty: nothing
    bool primaryEnabled = true;
    QString secondary; ///< empty: none
    QString danger;    ///< empty: none
    QString reason;    ///< why the primary button is not enabled
    FieldPath reasonField;
    QString note;      ///< a quiet sentence at the left

    bool operator==(const Footer &) const = default;
};

/// One page of the window: title, sentence, sections. Shows what the draft holds; keeps nothing of its own.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(const Ui &ui, const QString &name, QWidget *parent = nullptr);

    virtual QString title() const = 0;
    virtual Footer footer() const = 0;
    virtual void primary() = 0;
    virtual void secondary() {}
    virtual void danger() {}
    /// All texts again, in the current language.
    virtual void retranslate();
    /// Values, findings and states again.
    virtual void refresh();
    /// Puts the focus into the field; false when the page has none for it.
    virtual bool goToField(const FieldPath &field);
    Form &form() { return m_form; }

signals:
    void footerChanged();
    void continueAsked();
    void createAsked(const QSet<Cloudsteps::Kind> &kinds);
    void fieldAsked(const QString &field);
    void existingAsked(); ///< what the account has already is to be listed
    void cureAsked(const Cloudsteps::StepStatus &status, const Cloudsteps::Cure &cure);

protected:
    bool event(QEvent *event) override;

    const Ui &m_ui;
    Form m_form;
    QVBoxLayout *m_column;

private:
    void orderTabs();

    QList<QPointer<QWidget>> m_tabStops; ///< in the order that Tab has
};

} // namespace Cloudsteps
