#pragma once

#include "wizard/advice/advice.h"
#include "wizard/catalogue/money.h"
#include "wizard/journal/facts.h"
#include "wizard/plan/plan.h"
#include "wizard/picture/tokens.h"
#include "wizard/texts/texts.h"
#include "wizard/topology/topology.h"

#include <QFont>
#include <QList>
#include <QMap>
#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace Cloudsteps {

/// How much is told: Compact for the right pane (288 wide for two zones), Full for overview and report (580), Large for a
/// window of its own (1000).
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
    Catalogue catalogue;                ///< sizes of types and classes; what it does not know is left out
    QMap<FieldPath, Price> prices;      ///< an hour, of all that the field asks for; absent ones are not shown
};

enum class NodeKind { Internet, PublicIps, Nat, Balancer, Server, ServerStack, Database, Standby, ReadOnly, Cache, CacheReplica };

struct PictureNode
{
    QString id;          ///< "server/app-1"
    NodeKind kind = NodeKind::Server;
    QRectF rect;
    QString name;
    QString detail;      ///< second line
    QString third;       ///< state and address in words, Large only; painted in the state's colour
    QString price;       ///< at the right of the last line
    QString trouble;     ///< of a stack, "1 failed"; painted after the detail
    QStringList servers; ///< ids of the servers that a stack or server node stands for
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
    QPainterPath arrow; ///< head at the path's end; empty for none. Apart because dashes are not for it
    QString label;      ///< share of traffic, ports, "sync"
    QPointF labelAt;    ///< middle of the label
    bool faint = false; ///< drawn like a hairline, so that other lines stand out

    /// True where the line begins or ends at this rectangle.
    bool touches(const QRectF &rect) const;
};

struct PictureFrame
{
    enum class Role { Vpc, Zone, VSwitch };
    Role role = Role::Vpc;
    QString id;         ///< "vpc", "zone/cn-hangzhou-h", "vswitch/a"
    QRectF rect;
    QRectF titleRect;   ///< where title and, under it, detail stand
    QRectF markRect;    ///< of the state; a severity stands left of it. Empty: what there is to mark follows the title
    bool outlined = true; ///< false: the only vswitch of a zone fills it and has no frame of its own
    QString title;
    QString detail;
    NodeState state = NodeState::Planned;
    std::optional<Severity> mark;
    FieldPath field;
    QString text; ///< sentence for the text alternative
};

struct PictureLegend
{
    LineKind kind = LineKind::Inbound;
    QString text;
};

/// Boxes, lines and texts of a topology: the one layout of preview, overview, report and SVG.
struct Picture
{
    QSizeF size;
    Density density = Density::Full;
    QList<PictureFrame> frames; ///< outermost first
    QList<PictureLine> lines;
    QList<PictureNode> nodes;   ///< in reading order
    QList<PictureLegend> legend; ///< of the kinds of lines that occur; empty in Compact
    QPointF legendAt;           ///< left end of the legend's middle line
    QString caption;            ///< at the right end of that line, such as "Practice" on what leaves the program; usually empty
    QString description;        ///< the whole in sentences
};

/// Pure; measures no text: labels are elided in the middle when they are painted.
Picture layoutPicture(const PictureInput &input, Density density, const Texts &texts);

/// Paints the picture at (0, 0) in `size` units with the given tokens and font family. Sizes are the picture's, not the font's.
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
