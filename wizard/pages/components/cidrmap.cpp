#include "wizard/pages/components/cidrmap.h"

#include "wizard/topology/edits.h"

#include <QPainter>

namespace Cloudsteps {

namespace {

constexpr int cells = 16;
constexpr int usualPrefix = 24;

int users(const Network &network, const Cidr &block)
{
    int count = 0;
    for (const VSwitch &vswitch : network.vswitches)
        count += vswitch.cidr.overlaps(block);
    return count;
}

} // namespace

CidrMap::CidrMap(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CidrMap::setNetwork(const Network &network)
{
    m_network = network;
    update();
}

void CidrMap::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    const int prefix = qMax(usualPrefix, m_network.vpc.cidr.prefix());
    const quint64 size = quint64(1) << (32 - prefix);
    QList<Cidr> used;
    for (const VSwitch &vswitch : m_network.vswitches)
        used.append(vswitch.cidr);
    const std::optional<Cidr> next = nextFreeBlock(m_network.vpc.cidr, used, prefix);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pitch = double(width() + 3) / cells;
    for (int i = 0; i < cells; ++i) {
        const quint64 base = m_network.vpc.cidr.base() + quint64(i) * size;
        if (base > m_network.vpc.cidr.last())
            break;
        const Cidr block(quint32(base), prefix);
        const int taken = users(m_network, block);
        const QRectF cell = QRectF(i * pitch, 0, pitch - 3, height()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.line);
        if (taken == 1) {
            painter.setBrush(tokens.link);
        } else if (taken > 1) {
            painter.setBrush(QBrush(tokens.err, Qt::BDiagPattern));
            painter.setPen(tokens.err);
        } else if (next == block) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(tokens.link, 1.2, Qt::DashLine));
        }
        painter.drawRoundedRect(cell, 3, 3);
    }
}

} // namespace Cloudsteps
