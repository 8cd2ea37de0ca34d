#pragma once

#include "wizard/pages/ui.h"
#include "wizard/picture/picture.h"

#include <QWidget>

namespace Cloudsteps {

/// The topology as it stands, painted from the one layout. Arrow keys walk its nodes, Enter or a click goes to the node's field; plus and
/// minus (or the wheel with Ctrl) zoom, 0 fits, what does not fit is dragged or scrolled. Its accessible description says the whole in
/// sentences, its accessible children are the nodes.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    PictureView(const Ui &ui, Density density, QWidget *parent = nullptr);

    void setCurrent(std::optional<Kind> kind);
    /// Fits the height as well as the width: for a window of its own.
    void setFillsHeight(bool fills);
    /// Only the lines of the node that is walked to or pointed at keep their colour.
    void setPathsShown(bool shown);
    bool pathsShown() const { return m_pathsShown; }
    /// Pixels a unit of the picture takes.
    double scale() const { return m_zoom > 0 ? m_zoom : fittingScale(); }
    void zoomBy(double factor);
    void fit();

    const Picture &picture() const { return m_picture; }
    /// The node that the keyboard is at; -1 for none.
    int walkedNode() const { return m_walked; }
    QRect nodeRect(int node) const; ///< where it stands in the widget
    void walkTo(int node); ///< brings it into sight and tells assistive technology
    void choose(int node);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, 120}; }
    bool hasHeightForWidth() const override { return !m_fillsHeight; }
    int heightForWidth(int width) const override;

public slots:
    void rebuild();

signals:
    void fieldAsked(const QString &field);
    /// A node was chosen by a click or Enter, whether or not it has a field.
    void nodeChosen(int node);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    double fittingScale() const { return scaleFor(width(), m_fillsHeight ? height() : 0); }
    double scaleFor(int width, int height) const;
    QPointF origin() const; ///< of the picture in the widget
    void moveBy(const QPointF &by);
    void zoomAt(double factor, const QPointF &at);
    int nodeAt(const QPointF &at) const;
    void setPointed(int node);
    void shadeLines();
    void paintBars(QPainter &painter) const;

    const Ui &m_ui;
    Density m_density;
    std::optional<Kind> m_current;
    Picture m_picture;
    bool m_stale = true;
    bool m_fillsHeight = false;
    bool m_pathsShown = false;
    double m_zoom = 0; ///< 0: as it fits
    QPointF m_offset;  ///< of what is seen, in pixels from the picture's corner
    QPoint m_pressedAt;
    QPointF m_draggedFrom;
    bool m_dragging = false;
    int m_walked = -1;
    int m_pointed = -1;
};

} // namespace Cloudsteps
