#include "wizard/picture/icons.h"

#include <QFile>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QString iconOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Internet: return u"globe"_s;
    case NodeKind::PublicIps: return u"address"_s;
    case NodeKind::Nat: return u"gateway"_s;
    case NodeKind::Balancer: return u"balancer"_s;
    case NodeKind::Server:
    case NodeKind::ServerStack: return u"server"_s;
    case NodeKind::Database:
    case NodeKind::Standby:
    case NodeKind::ReadOnly: return u"database"_s;
    case NodeKind::Cache:
    case NodeKind::CacheReplica: return u"cache"_s;
    }
    Q_UNREACHABLE();
}

void paintIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &color)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    // All icons are drawn with one dark stroke, which stands for the colour.
    QSvgRenderer renderer(file.readAll().replace("#1A1E24", color.name().toLatin1()));
    renderer.render(&painter, rect);
}

} // namespace Cloudsteps
