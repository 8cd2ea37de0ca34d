#pragma once

#include <QCheckBox>

namespace Cloudsteps {

/// A check box that may be named after a thing of the user's: long words give way in the middle where there is no room for them; the
/// tool tip then says them whole. Words of ordinary length always have their room.
class CheckBox : public QCheckBox
{
    Q_OBJECT

public:
    explicit CheckBox(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    QString shownText() const; ///< the words as painted

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace Cloudsteps
