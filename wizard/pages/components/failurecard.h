#pragma once

#include "wizard/pages/ui.h"
#include "wizard/provision/cures.h"
#include "wizard/provision/engine.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Cloudsteps {

class PriceButton;

/// A step that failed: what was not created and why, the ways on as buttons with what each costs and means, the cloud's code and
/// RequestId.
class FailureCard : public QFrame
{
    Q_OBJECT

public:
    explicit FailureCard(const Ui &ui, QWidget *parent = nullptr);

    /// Again, in the current language too; rows that stay keep the focus.
    void present(const StepStatus &status);
    const StepStatus &status() const { return m_status; }
    const QList<Cure> &cures() const { return m_cures; }

signals:
    void cureChosen(const Cloudsteps::StepStatus &status, const Cloudsteps::Cure &cure);

private:
    /// What a row says.
    struct Words
    {
        QString title;
        QString meaning;
        QString button;
        QString price;

        bool operator==(const Words &) const = default;
    };

    void retheme();
    void presentCures(bool fresh);
    Words wordsOf(const Cure &cure) const;
    QString priceAfter(const Topology &topology) const;
    QString headline() const;
    QString details() const;

    const Ui &m_ui;
    StepStatus m_status;
    QList<Cure> m_cures; ///< the rows, and last of all the foot's “Try again”
    QList<Words> m_shown;
    QLabel *m_mark;
    QLabel *m_title;
    QLabel *m_what;
    QLabel *m_cure;
    QLabel *m_code;
    QVBoxLayout *m_rows;
    QPushButton *m_zones; ///< when something was sold out
    QPushButton *m_copy;
    PriceButton *m_retry;
};

} // namespace Cloudsteps
