#include "wizard/pages/components/pictureview.h"

#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

PictureView::PictureView(const Ui &ui, Density density, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_density(density)
{
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
    m_current = kind;
    rebuild();
}

void PictureView::rebuild()
{
    const Draft &draft = m_ui.draft;
    PictureInput input;
    input.topology = draft.topology();
    input.journal = draft.journal();
    input.advice = draft.advice();
    input.current = m_current;
    for (const StepStatus &status : draft.run().steps) {
        if (status.expectedSeconds > 0)
            input.progressPercent.insert(status.step.id, qMin(95, 100 * status.elapsedSeconds / status.expectedSeconds));
    }
    m_picture = layoutPicture(input, m_density, draft.texts());
    m_walked = qMin(m_walked, int(m_picture.nodes.size()) - 1);
    setAccessibleName(tr("Topology"));
    setAccessibleDescription(m_picture.description);
    updateGeometry();
    update();
}

double PictureView::scaleFor(int width) const
{
    if (m_picture.size.width() <= 0)
        return 1;
    return qBound(0.5, width / m_picture.size.width(), 1.0);
}

QSize PictureView::sizeHint() const
{
    return m_picture.size.isEmpty() ? QSize(288, 300) : m_picture.size.toSize();
}

int PictureView::heightForWidth(int width) const
{
    return m_picture.size.isEmpty() ? 300 : int(m_picture.size.height() * scaleFor(width) + 1);
}

QPointF PictureView::toPicture(const QPointF &at) const
{
    const double scale = scaleFor(width());
    const double left = (width() - m_picture.size.width() * scale) / 2;
    return QPointF((at.x() - qMax(0.0, left)) / scale, at.y() / scale);
}

const PictureNode *PictureView::nodeAt(const QPointF &at) const
{
    for (const PictureNode &node : m_picture.nodes) {
        if (node.rect.contains(at))
            return &node;
    }
    return nullptr;
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = scaleFor(width());
    painter.translate(qMax(0.0, (width() - m_picture.size.width() * scale) / 2), 0);
    painter.scale(scale, scale);
    paintPicture(painter, m_picture, m_ui.theme.tokens(), m_ui.theme.font());
    if (hasFocus() && m_walked >= 0 && m_walked < m_picture.nodes.size()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_ui.theme.tokens().link, 2));
        painter.drawRoundedRect(m_picture.nodes[m_walked].rect.adjusted(-4, -4, 4, 4), 10, 10);
    }
}

void PictureView::mouseReleaseEvent(QMouseEvent *event)
{
    if (const PictureNode *node = nodeAt(toPicture(event->position())); node && !node->field.isEmpty())
        emit fieldAsked(node->field);
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    const int nodes = int(m_picture.nodes.size());
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: m_walked = qMin(m_walked + 1, nodes - 1); break;
    case Qt::Key_Left:
    case Qt::Key_Up: m_walked = qMax(m_walked - 1, 0); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_walked >= 0 && m_walked < nodes && !m_picture.nodes[m_walked].field.isEmpty()) {
            emit fieldAsked(m_picture.nodes[m_walked].field);
            return;
        }
        [[fallthrough]];
    default: QWidget::keyPressEvent(event); return;
    }
    if (m_walked >= 0 && m_walked < nodes)
        setAccessibleDescription(m_picture.nodes[m_walked].text);
    update();
}

bool PictureView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const PictureNode *node = nodeAt(toPicture(help->pos())))
            QToolTip::showText(help->globalPos(), node->text, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace Cloudsteps
