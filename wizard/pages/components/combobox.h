#pragma once

#include <QComboBox>

namespace Cloudsteps {

/// A combo box whose chosen words give way in the middle where there is no room for them; the tool tip then says them whole.
class ComboBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    /// Room for the words of the list, but no more than this; the list itself shows them whole.
    void setWidest(int width);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString shownText() const; ///< the chosen words as painted

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int m_widest = 0;
};

} // namespace Cloudsteps
