#pragma once

#include "wizard/pages/draft.h"
#include "wizard/pages/ui.h"

#include <QFrame>
#include <QWidget>

class QVBoxLayout;

namespace Cloudsteps {

/// What a comparison with the cloud found, a card each, with the ways on as buttons.
class DriftCards : public QWidget
{
    Q_OBJECT

public:
    explicit DriftCards(const Ui &ui, QWidget *parent = nullptr);

    void refresh();
    /// Words and colours anew.
    void retranslate();

signals:
    /// Create again, or set back: what the plan says of these kinds.
    void applyAsked(const QSet<Cloudsteps::Kind> &kinds);
    /// Of what is unclaimed; its removal was confirmed.
    void claimAsked(const Cloudsteps::Drift &drift, Cloudsteps::Claim claim);

private:
    QFrame *newCard(const Drift &drift);
    void askToRemove(const Drift &drift);

    const Ui &m_ui;
    QVBoxLayout *m_cards;
    QList<Drift> m_shown;
    QStringList m_words;
};

} // namespace Cloudsteps
