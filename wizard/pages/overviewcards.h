#pragma once

#include "wizard/pages/ui.h"
#include "wizard/topology/kind.h"

#include <QMap>
#include <QWidget>

class QGridLayout;

namespace Cloudsteps {

class KindCard;

/// A card for each step; five side by side, or three and two where there is less room.
class OverviewCards : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewCards(const Ui &ui, QWidget *parent = nullptr);
    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(int columns);
    void present(Kind kind, KindCard *card);

    const Ui &m_ui;
    QGridLayout *m_grid;
    QMap<Kind, KindCard *> m_cards;
    int m_columns = 0;
};

} // namespace Cloudsteps
