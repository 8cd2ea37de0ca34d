#pragma once

#include "wizard/pages/theme.h"

#include <QWidget>

namespace Cloudsteps {

/// A thin bar for a share of something; the number stands beside it as text.
class Bar : public QWidget
{
    Q_OBJECT

public:
    Bar(const Theme &theme, int width, QWidget *parent = nullptr);
    /// 0 to 1; above 1 the bar is full and in the colour of errors.
    void setShare(double share);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    double m_share = 0;
};

} // namespace Cloudsteps
