#include "wizard/pages/components/pictureview.h"

#include "wizard/pages/components/pictureaccess.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr double leastZoom = 0.5;
constexpr double mostZoom = 2.0;
constexpr double zoomStep = 1.25;

/// Below this a density can't be read; what does not fit then is scrolled to.
double leastScale(Density density)
{
    switch (density) {
    case Density::Compact: return 0.9;
    case Density::Full: return 0.7;
    case Density::Large: return 0.6;
    }
    Q_UNREACHABLE();
}

} // namespace

PictureView::PictureView(const Ui &ui, Density density, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_density(density)
{
    installPictureAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&ui.draft, &Draft::findingsChanged, this, &PictureView::rebuild);
    connect(&ui.draft, &Draft::runChanged, this, &PictureView::rebuild);
    connect(&ui.draft, &Draft::languageChanged, this, &PictureView::rebuild);
    connect(&ui.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PictureView::setCurrent(std::optional<Kind> kind)
{
    if (m_current == kind && !m_stale)
        return;
    m_current = kind;
    rebuild();
}

void PictureView::setFillsHeight(bool fills)
{
    m_fillsHeight = fills;
    setSizePolicy(QSizePolicy::Expanding, fills ? QSizePolicy::Expanding : QSizePolicy::Preferred);
}

void PictureView::setPathsShown(bool shown)
{
    m_pathsShown = shown;
    shadeLines();
}

/// Only what is seen is laid out.
void PictureView::rebuild()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    const Draft &draft = m_ui.draft;
    PictureInput input;
    input.topology = draft.topology();
    input.journal = draft.journal();
    input.advice = draft.advice();
    input.catalogue = draft.catalogue();
    input.prices = draft.prices();
    input.current = m_current;
    for (const StepStatus &status : draft.run().steps) {
        if (status.expectedSeconds > 0)
            input.progressPercent.insert(status.step.id, qMin(95, 100 * status.elapsedSeconds / status.expectedSeconds));
    }
    m_picture = layoutPicture(input, m_density, draft.texts());
    m_walked = qMin(m_walked, int(m_picture.nodes.size()) - 1);
    m_pointed = -1;
    setAccessibleName(tr("Topology"));
    setAccessibleDescription(m_picture.description);
    moveBy({});
    shadeLines();
    updateGeometry();
}

void PictureView::shadeLines()
{
    const int node = m_pointed >= 0 ? m_pointed : hasFocus() ? m_walked : -1;
    for (PictureLine &line : m_picture.lines)
        line.faint = m_pathsShown && node >= 0 && !line.touches(m_picture.nodes[node].rect);
    update();
}

double PictureView::scaleFor(int width, int height) const
{
    if (m_picture.size.isEmpty())
        return 1;
    double scale = width / m_picture.size.width();
    if (height > 0)
        scale = qMin(scale, height / m_picture.size.height());
    return qBound(leastScale(m_density), scale, 1.0);
}

QSize PictureView::sizeHint() const
{
    return m_picture.size.isEmpty() ? QSize(288, 300) : m_picture.size.toSize();
}

int PictureView::heightForWidth(int width) const
{
    return m_picture.size.isEmpty() ? 300 : int(m_picture.size.height() * scaleFor(width, 0) + 1);
}

/// In the middle where there is room to spare, else as far off as was scrolled.
QPointF PictureView::origin() const
{
    const QSizeF whole = m_picture.size * scale();
    return {whole.width() <= width() ? (width() - whole.width()) / 2 : -m_offset.x(),
            whole.height() <= height() ? (m_fillsHeight ? (height() - whole.height()) / 2 : 0.0) : -m_offset.y()};
}

void PictureView::moveBy(const QPointF &by)
{
    const QSizeF whole = m_picture.size * scale();
    m_offset = {qBound(0.0, m_offset.x() + by.x(), qMax(0.0, whole.width() - width())),
                qBound(0.0, m_offset.y() + by.y(), qMax(0.0, whole.height() - height()))};
    update();
}

void PictureView::zoomAt(double factor, const QPointF &at)
{
    const QPointF point = (at - origin()) / scale();
    m_zoom = qBound(leastZoom, scale() * factor, mostZoom);
    m_offset = point * m_zoom - at; // what was under the pointer stays there
    moveBy({});
}

void PictureView::zoomBy(double factor)
{
    const bool walking = m_walked >= 0 && m_walked < m_picture.nodes.size();
    zoomAt(factor, walking ? QPointF(nodeRect(m_walked).center()) : QPointF(rect().center()));
}

void PictureView::fit()
{
    m_zoom = 0;
    m_offset = {};
    update();
}

QRect PictureView::nodeRect(int node) const
{
    const QRectF place = m_picture.nodes[node].rect;
    return QRectF(origin() + place.topLeft() * scale(), place.size() * scale()).toAlignedRect();
}

int PictureView::nodeAt(const QPointF &at) const
{
    const QPointF point = (at - origin()) / scale();
    for (int i = 0; i < m_picture.nodes.size(); ++i) {
        if (m_picture.nodes[i].rect.contains(point))
            return i;
    }
    return -1;
}

void PictureView::walkTo(int node)
{
    if (node < 0 || node >= m_picture.nodes.size())
        return;
    m_walked = node;
    // Into sight, with room for the ring.
    const QRect place = nodeRect(node).adjusted(-8, -8, 8, 8);
    moveBy({double(qMax(0, place.right() - width()) + qMin(0, place.left())), double(qMax(0, place.bottom() - height()) + qMin(0, place.top()))});
    shadeLines();
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(node);
    QAccessible::updateAccessibility(&event);
}

void PictureView::choose(int node)
{
    if (node < 0 || node >= m_picture.nodes.size())
        return;
    const QString field = m_picture.nodes[node].field;
    emit nodeChosen(node);
    if (!field.isEmpty())
        emit fieldAsked(field);
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.translate(origin());
    painter.scale(scale(), scale());
    paintPicture(painter, m_picture, m_ui.theme.tokens(), m_ui.theme.font());
    if (hasFocus() && m_walked >= 0 && m_walked < m_picture.nodes.size()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_ui.theme.tokens().link, 2));
        painter.drawRoundedRect(m_picture.nodes[m_walked].rect.adjusted(-4, -4, 4, 4), 10, 10);
    }
    painter.restore();
    paintBars(painter);
}

/// Where there is more to see, and how much.
void PictureView::paintBars(QPainter &painter) const
{
    const QSizeF whole = m_picture.size * scale();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_ui.theme.tokens().ctl);
    if (whole.width() > width() + 1)
        painter.drawRoundedRect(QRectF(m_offset.x() / whole.width() * width(), height() - 4, width() / whole.width() * width(), 4), 2, 2);
    if (whole.height() > height() + 1)
        painter.drawRoundedRect(QRectF(width() - 4, m_offset.y() / whole.height() * height(), 4, height() / whole.height() * height()), 2, 2);
}

void PictureView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        rebuild();
}

void PictureView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const bool byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::OtherFocusReason;
    if (byKeyboard)
        walkTo(qMax(0, m_walked)); // so that the focus is seen
}

void PictureView::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    m_draggedFrom = m_offset;
    m_dragging = false;
}

void PictureView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        const QPoint way = event->pos() - m_pressedAt;
        m_dragging = m_dragging || way.manhattanLength() >= QApplication::startDragDistance();
        if (m_dragging)
            moveBy(m_draggedFrom - QPointF(way) - m_offset);
        return;
    }
    setPointed(nodeAt(event->position()));
}

void PictureView::mouseReleaseEvent(QMouseEvent *event)
{
    const int node = nodeAt(event->position());
    if (m_dragging || event->button() != Qt::LeftButton || node < 0)
        return;
    m_walked = node;
    shadeLines();
    choose(node);
}

void PictureView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setPointed(-1);
}

void PictureView::setPointed(int node)
{
    if (node == m_pointed)
        return;
    m_pointed = node;
    setCursor(node >= 0 && !m_picture.nodes[node].field.isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_pathsShown)
        shadeLines();
}

void PictureView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (turned.y() != 0)
            zoomAt(turned.y() > 0 ? zoomStep : 1 / zoomStep, event->position());
        return;
    }
    const QPointF before = m_offset;
    moveBy(-QPointF(turned) / 2);
    event->setAccepted(m_offset != before); // at its end the page scrolls on
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_picture.nodes.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: walkTo(qMin(m_walked + 1, last)); return;
    case Qt::Key_Left:
    case Qt::Key_Up: walkTo(qMax(m_walked - 1, 0)); return;
    case Qt::Key_Home: walkTo(0); return;
    case Qt::Key_End: walkTo(last); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(zoomStep); return;
    case Qt::Key_Minus: zoomBy(1 / zoomStep); return;
    case Qt::Key_0: fit(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: choose(m_walked); return;
    default: QWidget::keyPressEvent(event);
    }
}

bool PictureView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int node = nodeAt(help->pos()); node >= 0)
            QToolTip::showText(help->globalPos(), m_picture.nodes[node].text, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace Cloudsteps
