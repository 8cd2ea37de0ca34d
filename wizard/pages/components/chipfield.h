#pragma once

#include "wizard/pages/theme.h"

#include <QFrame>
#include <QMap>

class QLineEdit;
class QToolButton;

namespace Cloudsteps {

/// A list of short texts as chips, each removable; a menu offers what is usual, a line takes anything else.
class ChipField : public QFrame
{
    Q_OBJECT

public:
    struct Chip
    {
        QString key;   ///< what the topology holds: "vswitch:a", "10.0.0.0/16"
        QString label;

        bool operator==(const Chip &) const = default;
    };

    explicit ChipField(const Theme &theme, QWidget *parent = nullptr);

    /// `offers`: what the menu has; what is among the chips already is left out.
    void setContents(const QList<Chip> &chips, const QList<Chip> &offers);
    void setPlaceholder(const QString &text);
    void setLocked(bool locked);

signals:
    void added(const QString &key);
    void removed(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;
    QSize sizeHint() const override;

private:
    void build();
    int arrange(int width) const;
    void showMenu();

    const Theme &m_theme;
    QList<Chip> m_chips;
    QList<Chip> m_offers;
    QList<QWidget *> m_items;
    QLineEdit *m_entry;
    QToolButton *m_add;
    bool m_locked = false;
};

} // namespace Cloudsteps
