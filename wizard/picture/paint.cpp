#include "wizard/picture/picture.h"

#include "wizard/picture/icons.h"
#include "wizard/picture/metrics.h"
#include "wizard/picture/wording.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

enum class Align { Left, Center, Right };

class PicturePainter
{
public:
    PicturePainter(QPainter &painter, const Picture &picture, const Tokens &tokens, const QFont &font)
        : p(painter), m_picture(picture), t(tokens), m(metricsOf(picture.density)), m_font(font)
    {
    }

    void paint()
    {
        m_boldWeight = boldWeightOf(QFontInfo(m_font).family());
        p.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        for (const PictureFrame &frame : m_picture.frames)
            paintFrame(frame);
        for (const LineKind kind : {LineKind::Outbound, LineKind::Private, LineKind::Sync, LineKind::Inbound}) {
            for (const PictureLine &line : m_picture.lines) {
                if (line.kind == kind)
                    paintLine(line);
            }
        }
        for (const PictureFrame &frame : m_picture.frames)
            paintTitle(frame);
        for (const PictureNode &node : m_picture.nodes)
            paintNode(node);
        paintLegend();
    }

private:
    QFont fontOf(qreal size, bool bold = false) const
    {
        QFont font = m_font;
        // In units of the picture, fractions included, on a device of any resolution.
        font.setPointSizeF(size * 72 / p.device()->logicalDpiY());
        font.setWeight(bold ? m_boldWeight : QFont::Normal);
        return font;
    }

    /// Families without a bold face are only emboldened when asked for Bold itself.
    static QFont::Weight boldWeightOf(const QString &family)
    {
        const QStringList styles = QFontDatabase::styles(family);
        const bool has = std::any_of(styles.cbegin(), styles.cend(), [&](const QString &style) { return QFontDatabase::weight(family, style) >= QFont::DemiBold; });
        return has ? QFont::DemiBold : QFont::Bold;
    }

    /// The interpunct of Chinese window fonts is as wide as an ideograph and needs no blanks.
    static QString tightened(QString text, const QFontMetricsF &metrics)
    {
        if (metrics.horizontalAdvance(u'·') > metrics.height() * 0.5)
            text.replace(u" · "_s, u"·"_s);
        return text;
    }

    /// Writes one line centred in the height of `rect`, elided in the middle; returns the width it took.
    qreal write(const QRectF &rect, const QString &text, qreal size, const QColor &color, bool bold = false, Align align = Align::Left)
    {
        if (text.isEmpty())
            return 0;
        const QFont font = fontOf(size, bold);
        const QFontMetricsF metrics(font, p.device());
        const QString shown = metrics.elidedText(tightened(text, metrics), Qt::ElideMiddle, rect.width() + 0.5);
        const qreal width = metrics.horizontalAdvance(shown);
        qreal x = rect.left();
        if (align == Align::Center)
            x += (rect.width() - width) / 2;
        else if (align == Align::Right)
            x += rect.width() - width;
        p.setFont(font);
        p.setPen(color);
        p.drawText(QPointF(x, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2), shown);
        return width;
    }

    QColor stateColor(NodeState state) const
    {
        switch (state) {
        case NodeState::Planned:
        case NodeState::Waiting:
        case NodeState::Paused: return t.text2;
        case NodeState::Creating: return t.link;
        case NodeState::Ready: return t.ok;
        case NodeState::Failed: return t.err;
        case NodeState::Unknown: return t.warn;
        case NodeState::Removed: return t.text3;
        }
        Q_UNREACHABLE();
    }

    /// Planned and waiting things are dashed, failed ones red, what is being made blue.
    QPen outlineOf(NodeState state, bool current) const
    {
        QPen pen(t.ctl, 1);
        switch (state) {
        case NodeState::Planned:
        case NodeState::Waiting:
        case NodeState::Paused:
        case NodeState::Removed:
            pen.setDashPattern({4, 3});
            break;
        case NodeState::Creating: pen = QPen(t.link, 1.5); break;
        case NodeState::Ready: break;
        case NodeState::Failed: pen = QPen(t.err, 1.5); break;
        case NodeState::Unknown: pen = QPen(t.warnI, 1.5); break;
        }
        if (current && state != NodeState::Failed) {
            pen.setColor(t.link);
            pen.setWidthF(2);
            if (pen.style() == Qt::CustomDashLine)
                pen.setDashPattern({2.5, 2});
        }
        return pen;
    }

    void paintFrame(const PictureFrame &frame)
    {
        switch (frame.role) {
        case PictureFrame::Role::Vpc: {
            QPen pen = outlineOf(frame.state, false);
            if (frame.state == NodeState::Ready)
                pen.setColor(t.out); // the border is the picture's strongest outline
            p.setPen(pen);
            p.setBrush(Qt::NoBrush);
            p.drawRoundedRect(frame.rect, 12, 12);
            break;
        }
        case PictureFrame::Role::Zone:
            p.setPen(QPen(t.line, 1));
            p.setBrush(t.zone);
            p.drawRoundedRect(frame.rect, 8, 8);
            break;
        case PictureFrame::Role::VSwitch:
            if (!frame.outlined)
                break;
            p.setPen(QPen(t.line, 1));
            p.setBrush(Qt::NoBrush);
            p.drawRoundedRect(frame.rect, 6, 6);
            break;
        }
    }

    void paintTitle(const PictureFrame &frame)
    {
        const QRectF &rect = frame.titleRect;
        if (frame.role == PictureFrame::Role::VSwitch) {
            write(rect, frame.title, m.smallSize, t.text2);
            QRectF at = frame.markRect;
            if (frame.state != NodeState::Planned) {
                paintState(p, frame.state, at, t);
                at.translate(-m.mark - 4, 0);
            }
            if (frame.mark)
                paintSeverity(p, *frame.mark, at, t);
            return;
        }
        const QRectF first(rect.left(), rect.top(), rect.width(), m.titleStep);
        // Outlines tell planned from ready; the mark is for what wants a look.
        const bool calm = frame.state == NodeState::Planned || frame.state == NodeState::Ready;
        const bool marked = frame.role == PictureFrame::Role::Vpc && (frame.mark || !calm);
        const qreal width = write(marked ? first.adjusted(0, 0, -m.mark - 6, 0) : first, frame.title, m.nameSize, t.text, true);
        write(first.translated(0, m.titleStep), frame.detail, m.smallSize, t.text2);
        if (!marked)
            return;
        const QRectF at(first.left() + width + 6, first.center().y() - m.mark / 2, m.mark, m.mark);
        if (frame.mark)
            paintSeverity(p, *frame.mark, at, t);
        else
            paintState(p, frame.state, at, t);
    }

    QPen penOf(LineKind kind) const
    {
        QPen pen(t.link, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        switch (kind) {
        case LineKind::Inbound: break;
        case LineKind::Outbound:
            pen.setColor(t.out);
            pen.setWidthF(1.5);
            pen.setDashPattern({4 / 1.5, 3 / 1.5});
            break;
        case LineKind::Private:
            pen.setColor(t.data);
            pen.setWidthF(1.4);
            break;
        case LineKind::Sync:
            pen.setColor(t.db);
            pen.setDashPattern({1, 2});
            break;
        }
        return pen;
    }

    void paintLine(const PictureLine &line)
    {
        QPen pen = penOf(line.kind);
        if (line.faint)
            pen.setColor(t.line);
        p.setBrush(Qt::NoBrush);
        p.setPen(pen);
        p.drawPath(line.path);
        if (!line.arrow.isEmpty()) {
            pen.setStyle(Qt::SolidLine);
            pen.setCapStyle(Qt::RoundCap);
            p.setPen(pen);
            p.drawPath(line.arrow);
        }
        if (!line.label.isEmpty()) {
            const QColor color = line.kind == LineKind::Private || line.faint ? t.text2 : pen.color();
            const QRectF rect(line.labelAt.x() - 200, line.labelAt.y() - m.smallSize, 400, 2 * m.smallSize);
            write(rect, line.label, m.smallSize, color, false, Align::Center);
        }
    }

    struct Tint
    {
        QColor line, fill;
    };
    Tint tintOf(NodeKind kind) const
    {
        switch (kind) {
        case NodeKind::Internet: return {t.link, t.accT};
        case NodeKind::PublicIps:
        case NodeKind::Nat:
        case NodeKind::Balancer: return {t.edge, t.edgeT};
        case NodeKind::Server:
        case NodeKind::ServerStack: return {t.server, t.serverT};
        case NodeKind::Database:
        case NodeKind::Standby:
        case NodeKind::ReadOnly: return {t.db, t.dbT};
        case NodeKind::Cache:
        case NodeKind::CacheReplica: return {t.cache, t.cacheT};
        }
        Q_UNREACHABLE();
    }

    static bool isDoor(NodeKind kind)
    {
        return kind == NodeKind::PublicIps || kind == NodeKind::Nat || kind == NodeKind::Balancer;
    }

    void paintInternet(const PictureNode &node)
    {
        const QRectF &r = node.rect;
        p.setPen(QPen(t.accL, 1));
        p.setBrush(t.accT);
        p.drawRoundedRect(r, r.height() / 2, r.height() / 2);
        const QFontMetricsF metrics(fontOf(m.nameSize, true), p.device());
        const qreal width = metrics.horizontalAdvance(node.name);
        const qreal icon = m.icon * 1.05;
        const qreal gap = m.nameSize * 0.6;
        const qreal left = r.center().x() - (icon + gap + width) / 2;
        paintIcon(p, iconOf(node.kind), QRectF(left, r.center().y() - icon / 2, icon, icon), t.link);
        write(QRectF(left + icon + gap, r.top(), width, r.height()), node.name, m.nameSize, t.text, true);
    }

    void paintNode(const PictureNode &node)
    {
        if (node.kind == NodeKind::Internet) {
            paintInternet(node);
            return;
        }
        const QRectF r = node.rect.adjusted(0.5, 0.5, -0.5, -0.5);
        const qreal radius = m_picture.density == Density::Compact ? 6 : 8;
        const QPen pen = outlineOf(node.state, node.current);
        const QColor fill = node.state == NodeState::Failed ? t.errT : t.raised;
        if (node.kind == NodeKind::ServerStack) {
            p.setPen(QPen(pen.color(), 1));
            p.setBrush(t.raised);
            p.drawRoundedRect(r.translated(5, 5), radius, radius);
            p.drawRoundedRect(r.translated(2.5, 2.5), radius, radius);
        }
        p.setPen(pen);
        p.setBrush(fill);
        p.drawRoundedRect(r, radius, radius);

        const Tint tint = tintOf(node.kind);
        const qreal inset = m_picture.density == Density::Compact ? 6 : m_picture.density == Density::Full ? 9 : 14;
        const QRectF tile(r.left() + inset, r.center().y() - m.tile / 2, m.tile, m.tile);
        p.setPen(Qt::NoPen);
        p.setBrush(tint.fill);
        p.drawRoundedRect(tile, 4, 4);
        paintIcon(p, iconOf(node.kind), QRectF(tile.center() - QPointF(m.icon / 2, m.icon / 2), QSizeF(m.icon, m.icon)), tint.line);

        const qreal left = tile.right() + inset * 0.9;
        paintTexts(node, QRectF(left, r.top(), r.right() - inset * 0.8 - left, r.height()));
        paintMarks(node);
    }

    /// Detail or state left, what went wrong after it, the price at the right end.
    void writeLast(const QRectF &line, const QString &text, const QColor &color, const PictureNode &node)
    {
        QRectF rest = line;
        if (!node.price.isEmpty()) {
            const qreal price = write(line, node.price, m.smallSize, t.text2, false, Align::Right);
            rest.setRight(line.right() - price - 5);
        }
        if (node.trouble.isEmpty() || m_picture.density == Density::Compact) {
            write(rest, text, m.smallSize, color);
            return;
        }
        const QFontMetricsF metrics(fontOf(m.smallSize), p.device());
        const qreal trouble = metrics.horizontalAdvance(node.trouble) + 8;
        const qreal width = write(rest.adjusted(0, 0, -trouble, 0), text, m.smallSize, color);
        write(rest.adjusted(width > 0 ? width + 8 : 0, 0, 0, 0), node.trouble, m.smallSize, t.err);
    }

    void paintTexts(const PictureNode &node, const QRectF &area)
    {
        const qreal name = m.nameSize * 1.4;
        const qreal small = m.smallSize * 1.5;
        if (m_picture.density == Density::Compact) {
            write(area, node.name, m.nameSize, t.text);
            return;
        }
        const bool three = m_picture.density == Density::Large && !isDoor(node.kind) && !node.third.isEmpty();
        const qreal height = name + small * (three ? 2 : 1);
        const QRectF first(area.left(), area.center().y() - height / 2, area.width(), name);
        const QRectF second(area.left(), first.bottom(), area.width(), small);
        QRectF nameRect = first;
        if (m_picture.density == Density::Large && isDoor(node.kind)) {
            // A door tells its state beside the name; its mark straddles the corner above.
            const qreal inset = m.mark * 0.5;
            const qreal state = write(first.adjusted(0, 0, -inset, 0), node.third, m.smallSize, stateColor(node.state), false, Align::Right);
            nameRect.setRight(first.right() - inset - state - 8);
        }
        write(nameRect, node.name, m.nameSize, t.text, true);
        if (!three) {
            writeLast(second, node.detail, t.text2, node);
            return;
        }
        const QRectF third(area.left(), second.bottom(), area.width(), small);
        if (node.kind == NodeKind::ServerStack) {
            // A stack counts its states first; its size and price stand below.
            PictureNode counted = node;
            counted.price.clear();
            writeLast(second, node.detail, t.text2, counted);
            counted.price = node.price;
            counted.trouble.clear();
            writeLast(third, node.third, t.text2, counted);
            return;
        }
        write(second, node.detail, m.smallSize, t.text2);
        writeLast(third, node.third, stateColor(node.state), node);
    }

    void paintMarks(const PictureNode &node)
    {
        const qreal inset = m.mark * 0.28;
        const QColor ground = isDoor(node.kind) ? t.page : t.zone;
        const auto clearAround = [&](const QPointF &center) {
            p.setPen(Qt::NoPen);
            p.setBrush(ground);
            p.drawEllipse(center, m.mark / 2 + 2, m.mark / 2 + 2);
        };
        const auto box = [&](const QPointF &center) { return QRectF(center.x() - m.mark / 2, center.y() - m.mark / 2, m.mark, m.mark); };
        if (node.state != NodeState::Planned) {
            const QPointF center(node.rect.right() - inset, node.rect.top() + inset);
            clearAround(center);
            paintState(p, node.state, box(center), t, node.percent);
        }
        if (node.mark) {
            const QPointF center(node.rect.left() + inset, node.rect.top() + inset);
            clearAround(center);
            paintSeverity(p, *node.mark, box(center), t);
        }
    }

    void paintLegend()
    {
        qreal x = m_picture.legendAt.x();
        const qreal y = m_picture.legendAt.y();
        const qreal right = m_picture.size.width() - x;
        const QRectF captionRect(x, y - m.smallSize, right - x, 2 * m.smallSize);
        const qreal caption = write(captionRect, m_picture.caption, m.smallSize, t.prac, true, Align::Right);
        if (m_picture.legend.isEmpty())
            return;
        const qreal sample = m.smallSize * 1.9;
        const qreal count = qreal(m_picture.legend.size());
        // Wide fonts close the gaps first, then the words are elided.
        const QFontMetricsF metrics(fontOf(m.smallSize), p.device());
        qreal needed = 0;
        for (const PictureLegend &entry : m_picture.legend)
            needed += sample + 7 + metrics.horizontalAdvance(entry.text);
        const qreal room = right - x - (caption > 0 ? caption + m.smallSize * 1.9 : 0);
        const qreal gap = qBound<qreal>(8, (room - needed) / qMax<qreal>(1, count - 1), m.smallSize * 1.9);
        const qreal excess = qMax<qreal>(0, needed + gap * (count - 1) - room) / count;
        for (const PictureLegend &entry : m_picture.legend) {
            p.setPen(penOf(entry.kind));
            p.drawLine(QPointF(x, y), QPointF(x + sample, y));
            x += sample + 7;
            const qreal width = metrics.horizontalAdvance(entry.text) - excess;
            x += write(QRectF(x, y - m.smallSize, width, 2 * m.smallSize), entry.text, m.smallSize, t.text2) + gap;
        }
    }

    QPainter &p;
    const Picture &m_picture;
    const Tokens &t;
    const Metrics &m;
    const QFont &m_font;
    QFont::Weight m_boldWeight = QFont::DemiBold;
};

} // namespace

void paintPicture(QPainter &painter, const Picture &picture, const Tokens &tokens, const QFont &font)
{
    painter.save();
    PicturePainter(painter, picture, tokens, font).paint();
    painter.restore();
}

} // namespace Cloudsteps
