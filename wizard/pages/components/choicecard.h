#pragma once

#include "wizard/pages/theme.h"

#include <QPixmap>
#include <QHash>
#include <QRadioButton>

namespace Cloudsteps {

/// A radio button drawn as a card: picture or icon, title, a few lines, price.
class ChoiceCard : public QRadioButton
{
    Q_OBJECT

public:
    explicit ChoiceCard(const Theme &theme, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &lines, const QString &price = {}, const QString &perMonth = {});
    /// A small picture at the top, painted by `paint` into the rectangle it is given.
    void setPicture(int height, const std::function<void(QPainter &, const QRectF &)> &paint);
    void setCornerIcon(const QString &name, Ink ink);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &at) const override { return rect().contains(at); }

private:
    QRect linesRect(int width) const;
    /// Words, picture or font are others: the card may have another height.
    void measureAgain();

    const Theme &m_theme;
    QString m_title;
    QString m_lines;
    QString m_price;
    QString m_perMonth;
    int m_pictureHeight = 0;
    std::function<void(QPainter &, const QRectF &)> m_paint;
    QString m_iconName;
    Ink m_iconInk = &Tokens::text2;
    mutable QHash<int, QRect> m_linesRects; ///< by width; layouts ask for the same ones many times
};

} // namespace Cloudsteps
