#pragma once

#include "wizard/pages/theme.h"

#include <QPushButton>

namespace Cloudsteps {

/// The button that spends: verb and object, a thin line, the price. Without a price it has one part. Its text and accessible name
/// hold both parts.
class PriceButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PriceButton(const Theme &theme, QWidget *parent = nullptr);

    void setWords(const QString &verb, const QString &price);
    /// Outline instead of a fill: a second choice that costs.
    void setOutlined(bool outlined);
    QString verb() const { return m_verb; }
    QString price() const { return m_price; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont verbFont() const;

    const Theme &m_theme;
    QString m_verb;
    QString m_price;
    bool m_outlined = false;
};

} // namespace Cloudsteps
