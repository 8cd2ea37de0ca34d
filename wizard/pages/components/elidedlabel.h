#pragma once

#include <QLabel>

namespace Cloudsteps {

/// One line that gives way in the middle when there is no room for it; whole in the tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const char *role, QWidget *parent = nullptr);

    void setWhole(const QString &text);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Cloudsteps
