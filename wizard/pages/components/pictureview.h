#pragma once

#include "wizard/pages/ui.h"
#include "wizard/picture/picture.h"

#include <QWidget>

namespace Cloudsteps {

/// The topology as it stands, painted from the one layout. Arrow keys walk its nodes, Enter or a click goes to the node's field. Its
/// accessible description says the whole in sentences.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    PictureView(const Ui &ui, Density density, QWidget *parent = nullptr);

    void setCurrent(std::optional<Kind> kind);
    const Picture &picture() const { return m_picture; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, 120}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

public slots:
    void rebuild();

signals:
    void fieldAsked(const QString &field);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    double scaleFor(int width) const;
    QPointF toPicture(const QPointF &at) const;
    const PictureNode *nodeAt(const QPointF &at) const;

    const Ui &m_ui;
    Density m_density;
    std::optional<Kind> m_current;
    Picture m_picture;
    int m_walked = -1; ///< the node that the arrow keys are at
};

} // namespace Cloudsteps
