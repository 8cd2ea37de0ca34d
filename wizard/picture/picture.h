#pragma once

#include "wizard/advice/advice.h"
#include "wizard/journal/facts.h"
#include "wizard/plan/plan.h"
#include "wizard/picture/tokens.h"
#include "wizard/texts/texts.h"
#include "wizard/topology/topology.h"

#include <QFont>
#include <QList>
#include <QPainterPath>
#include <QRectF>
#include <QString>

class QPainter;

namespace Cloudsteps {

enum class Density { Compact, Full, Large };

/// What a node, line or heading of the picture shows. Worst state of what it stands for.
enum class NodeState { Planned, Waiting, Creating, Ready, Failed, Paused, Unknown, Removed };

struct PictureInput
{
    Topology topology;
    JournalSnapshot journal;
    QList<Advice> advice;
    QMap<QString, int> progressPercent; ///< step id -> elapsed of expected, for the arc
    std::optional<Kind> current;        ///< kind whose nodes are outlined as belonging to the page
};

enum class NodeKind { Internet, PublicIps, Nat, Balancer, Server, ServerStack, Database, Standby, ReadOnly, Cache };

struct PictureNode
{
    QString id;          ///< "server/app-1"
    NodeKind kind = NodeKind::Server;
    QRectF rect;
    QString name;
    QString detail;      ///< second line
    QString third;       ///< third line, Large only
    NodeState state = NodeState::Planned;
    int percent = 0;     ///< of the creating arc
    std::optional<Severity> mark;
    bool current = false;
    FieldPath field;     ///< where a click goes
    QString text;        ///< sentence for the text alternative
};

enum class LineKind { Inbound, Outbound, Private, Sync };

struct PictureLine
{
    LineKind kind = LineKind::Inbound;
    QPainterPath path;
    QString label; ///< share of traffic
    QPointF labelAt;
};

struct PictureFrame
{
    enum class Role { Vpc, Zone, VSwitch };
    Role role = Role::Vpc;
    QRectF rect;
    QString title;
    QString detail;
    NodeState state = NodeState::Planned;
    std::optional<Severity> mark;
    FieldPath field;
};

/// Boxes, lines and texts of a topology: the one layout of preview, overview, report and SVG.
struct Picture
{
    QSizeF size;
    Density density = Density::Full;
    QList<PictureFrame> frames; ///< outermost first
    QList<PictureLine> lines;
    QList<PictureNode> nodes;   ///< in reading order
    QString description;        ///< the whole in sentences
};

/// Pure; measures nothing but counts.
Picture layoutPicture(const PictureInput &input, Density density, const Texts &texts);

/// Paints the picture at (0, 0) in `size` units with the given tokens and font family.
void paintPicture(QPainter &painter, const Picture &picture, const Tokens &tokens, const QFont &font);

/// A standalone SVG document.
QByteArray pictureToSvg(const Picture &picture, const Tokens &tokens, const QFont &font);

/// The state mark of look.md section 4, used by rail, delegates, scene and report alike.
void paintState(QPainter &painter, NodeState state, const QRectF &rect, const Tokens &tokens, int percent = 0);

/// The mark of advice: circle i, triangle !, octagon !.
void paintSeverity(QPainter &painter, Severity severity, const QRectF &rect, const Tokens &tokens);

/// How a journal state looks.
NodeState nodeState(StepState state);

} // namespace Cloudsteps
