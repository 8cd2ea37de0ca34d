#include "wizard/pages/rail.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/elidedlabel.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"
#include "wizard/picture/picture.h"
#include "wizard/topology/words.h"

#include <QAbstractListModel>
#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int wide = 208;
constexpr int narrowWidth = 56;
constexpr int rowRole = Qt::UserRole + 1;

struct RailRow
{
    QString name;
    QString line;
    QString tip; ///< name and line, where the rail shows neither
    std::optional<NodeState> mark; ///< none: the number of the step
    int number = 0;                ///< 0: the overview
    int percent = 0;
    bool trouble = false;
    bool current = false;

    bool operator==(const RailRow &) const = default;
};

} // namespace

class Rail::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(rows.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const RailRow &row = rows[index.row()];
        switch (role) {
        case Qt::DisplayRole: return row.name;
        case Qt::ToolTipRole: return narrow ? QVariant(row.tip) : QVariant();
        case Qt::AccessibleTextRole: return row.line.isEmpty() ? row.name : QString(row.name + u", "_s + row.line);
        case rowRole: return index.row();
        default: return {};
        }
    }

    void set(const QList<RailRow> &wanted)
    {
        if (wanted == rows)
            return;
        const bool same = wanted.size() == rows.size();
        if (!same)
            beginResetModel();
        rows = wanted;
        if (!same)
            endResetModel();
        else
            emit dataChanged(index(0), index(int(rows.size()) - 1));
    }

    QList<RailRow> rows;
    bool narrow = false;
    std::optional<Kind> current;
};

namespace {

class RailDelegate : public QStyledItemDelegate
{
public:
    RailDelegate(const Theme &theme, std::function<const RailRow &(int)> row, std::function<bool()> narrow, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_row(std::move(row)), m_narrow(std::move(narrow))
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = m_theme.tokens();
        const RailRow &row = m_row(index.row());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QRect room = option.rect;
        if (row.number == 0) { // the overview stands apart
            painter->fillRect(QRect(room.left() + 8, room.top() + 8, room.width() - 16, 1), tokens.line);
            room.setTop(room.top() + 16);
        }
        const QRectF box = QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5);
        if (row.current) {
            painter->setPen(tokens.line);
            painter->setBrush(tokens.page);
            painter->drawRoundedRect(box, 6, 6);
            painter->setPen(Qt::NoPen);
            painter->setBrush(tokens.link);
            painter->drawRoundedRect(QRectF(room.left() + 1, room.top() + 10, 3, room.height() - 20), 1.5, 1.5);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(tokens.hover);
            painter->drawRoundedRect(box, 6, 6);
        }
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            painter->setPen(QPen(tokens.link, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
        }
        const QRectF mark(m_narrow() ? room.center().x() - 9.5 : room.left() + 11, room.center().y() - 9.5, 20, 20);
        paintMark(*painter, row, mark);
        if (!m_narrow())
            paintWords(*painter, option, row, room.adjusted(42, 0, -8, 0));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int height = qMax(54, option.fontMetrics.height() + QFontMetrics(smaller(option.font)).height() + 16);
        return {40, m_row(index.row()).number == 0 ? 16 + qMax(38, option.fontMetrics.height() + 16) : height};
    }

private:
    void paintMark(QPainter &painter, const RailRow &row, const QRectF &mark) const
    {
        const Tokens &tokens = m_theme.tokens();
        if (row.number == 0) {
            m_theme.icon(u"overview"_s, row.current ? &Tokens::text : &Tokens::text2).paint(&painter, mark.adjusted(1, 1, -1, -1).toRect());
            return;
        }
        if (row.mark) {
            paintState(painter, *row.mark, mark, tokens, row.percent);
            return;
        }
        painter.setPen(row.current ? QPen(Qt::NoPen) : QPen(tokens.ctl, 1.3));
        painter.setBrush(row.current ? QBrush(tokens.accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(mark.adjusted(0.5, 0.5, -0.5, -0.5));
        QFont font = smaller(painter.font());
        font.setWeight(row.current ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(row.current ? tokens.onAccent : tokens.text2);
        painter.drawText(mark, Qt::AlignCenter, QString::number(row.number));
        if (row.trouble)
            paintSeverity(painter, Severity::Error, QRectF(mark.right() - 7, mark.top() - 4, 12, 12), tokens);
    }

    void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const RailRow &row, const QRect &room) const
    {
        const Tokens &tokens = m_theme.tokens();
        QFont name = option.font;
        name.setWeight(row.current ? QFont::DemiBold : QFont::Normal);
        const QFont line = smaller(option.font);
        const QFontMetrics nameMetrics(name);
        const QFontMetrics lineMetrics(line);
        const int both = nameMetrics.height() + (row.line.isEmpty() ? 0 : lineMetrics.height());
        int y = room.top() + (room.height() - both) / 2;
        painter.setFont(name);
        painter.setPen(tokens.text);
        painter.drawText(QRect(room.left(), y, room.width(), nameMetrics.height()), Qt::AlignVCenter, nameMetrics.elidedText(row.name, Qt::ElideRight, room.width()));
        if (row.line.isEmpty())
            return;
        y += nameMetrics.height();
        painter.setFont(line);
        painter.setPen(tokens.text2);
        painter.drawText(QRect(room.left(), y, room.width(), lineMetrics.height()), Qt::AlignVCenter, lineMetrics.elidedText(row.line, Qt::ElideRight, room.width()));
    }

    const Theme &m_theme;
    std::function<const RailRow &(int)> m_row;
    std::function<bool()> m_narrow;
};

/// What stands under a step's name while it is only planned: what it will be.
QString summaryOf(const Draft &draft, Kind kind)
{
    const Topology &topology = draft.topology();
    switch (kind) {
    case Kind::Network: return topology.network.vpc.cidr.toString();
    case Kind::Servers: return Rail::tr("%n server(s)", nullptr, topology.servers ? int(serverRefs(*topology.servers).size()) : 0);
    case Kind::Database: return topology.database ? topology.database->engine + u' ' + topology.database->version : QString();
    case Kind::Cache: {
        const CacheClass *item = topology.cache ? draft.catalogue().cacheClass(topology.cache->cacheClass) : nullptr;
        return item ? u"Redis %1 GB"_s.arg(item->gib) : u"Redis"_s;
    }
    case Kind::Balancer: {
        if (!topology.balancer || topology.balancer->listeners.isEmpty())
            return {};
        const Listener &listener = topology.balancer->listeners.constFirst();
        return wordOf(listenerWords, listener.protocol).toUpper() + u' ' + QString::number(listener.port);
    }
    }
    Q_UNREACHABLE();
}

RailRow rowOf(const Draft &draft, Kind kind, bool current)
{
    RailRow row;
    row.name = draft.texts().kind(kind);
    row.number = int(allKinds().indexOf(kind)) + 1;
    row.current = current;
    int ready = 0;
    int all = 0;
    int elapsed = 0;
    int expected = 0;
    int left = 0;
    bool failed = false;
    for (const StepStatus &status : draft.steps(kind)) {
        ++all;
        ready += status.state == StepState::Ready;
        failed = failed || status.state == StepState::Failed;
        elapsed += status.elapsedSeconds;
        expected += qMax(status.expectedSeconds, status.elapsedSeconds);
        if (status.state == StepState::Sent || status.state == StepState::Waiting)
            left = qMax(left, status.expectedSeconds - status.elapsedSeconds);
    }
    switch (draft.phase(kind)) {
    case Phase::Off: row.line = Rail::tr("Left out"); break;
    case Phase::Editing: {
        int errors = 0;
        for (const Problem &problem : draft.problems())
            errors += kindOfPath(problem.subject) == kind;
        for (const Advice &advice : draft.advice())
            errors += advice.severity == Severity::Error && kindOfPath(advice.subject) == kind;
        row.trouble = errors > 0;
        row.line = errors > 0 ? Rail::tr("%n error(s)", nullptr, errors) : current ? Rail::tr("Being filled in") : summaryOf(draft, kind);
        break;
    }
    case Phase::Running:
        row.mark = NodeState::Creating;
        row.percent = expected > 0 ? qMin(95, 100 * elapsed / expected) : 5;
        row.line = draft.isRemoving() ? Rail::tr("Being removed")
                   : left > 0         ? Rail::tr("Creating, %1", "time left").arg(draft.texts().duration(draft.wallSeconds(left)))
                                      : Rail::tr("Creating");
        break;
    case Phase::Created:
        row.mark = NodeState::Ready;
        row.line = Rail::tr("Created");
        break;
    case Phase::Failed:
        row.mark = draft.isPaused() && !failed ? NodeState::Paused : NodeState::Failed;
        row.line = Rail::tr("%1 of %2 created").arg(ready).arg(all);
        if (row.mark == NodeState::Paused)
            row.line = draft.texts().labelled(Rail::tr("Paused"), row.line);
        break;
    }
    row.tip = draft.texts().labelled(row.name, row.line);
    return row;
}

} // namespace

Rail::Rail(const Ui &ui, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_model(new Model(this)), m_project(new ElidedLabel("strong", this)), m_place(new ElidedLabel("help", this)),
      m_list(new QListView(this)), m_findings(new QToolButton(this)), m_saved(newLabel("help", this))
{
    setObjectName(u"rail"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_list->setObjectName(u"steps"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RailDelegate(ui.theme, [this](int row) -> const RailRow & { return m_model->rows[row]; },
                                             [this] { return m_narrow; }, this));
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_findings->setObjectName(u"findings"_s);
    m_findings->setProperty("role", u"foot"_s);
    m_findings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_findings->setIconSize({16, 16});
    m_findings->setFocusPolicy(Qt::TabFocus);
    m_findings->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_saved->setContentsMargins(12, 0, 0, 0);

    auto *column = new QVBoxLayout(this);
    setSpace(column, 12, 16, 12, 12, 0);
    m_project->setContentsMargins(8, 0, 0, 0);
    m_place->setContentsMargins(8, 0, 0, 0);
    column->addWidget(m_project);
    column->addWidget(m_place);
    column->addSpacing(14);
    column->addWidget(m_list, 1);
    column->addWidget(m_findings);
    column->addSpacing(4);
    column->addWidget(m_saved);

    const auto choose = [this](const QModelIndex &index) {
        const int number = m_model->rows.value(index.row()).number;
        if (number == 0)
            emit overviewChosen();
        else
            emit kindChosen(allKinds()[number - 1]);
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    connect(m_findings, &QToolButton::clicked, this, &Rail::findingsAsked);
    setNarrow(false);
}

void Rail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_model->narrow = narrow;
    setFixedWidth(narrow ? m_ui.theme.scaled(narrowWidth) : qMax(wide, fontMetrics().horizontalAdvance(u'n') * 24));
    m_project->setVisible(!narrow);
    m_place->setVisible(!narrow);
    m_saved->setVisible(!narrow);
    m_findings->setToolButtonStyle(narrow ? Qt::ToolButtonTextUnderIcon : Qt::ToolButtonTextBesideIcon);
    setSpace(layout(), narrow ? 7 : 12, narrow ? 8 : 16, narrow ? 7 : 12, 12, 0);
    m_list->doItemsLayout();
    refresh();
}

void Rail::setCurrent(std::optional<Kind> kind)
{
    m_model->current = kind;
    refresh();
    m_list->setCurrentIndex(m_model->index(kind ? int(allKinds().indexOf(*kind)) : int(allKinds().size())));
}

void Rail::setSaved(bool saved)
{
    m_isSaved = saved;
    refresh();
}

void Rail::refresh()
{
    const Draft &draft = m_ui.draft;
    const Topology &topology = draft.topology();
    QSet<QString> zones;
    for (const VSwitch &item : topology.network.vswitches)
        zones.insert(item.zone);
    m_project->setWhole(topology.name);
    m_place->setWhole(topology.region + u" · "_s + tr("%n zone(s)", nullptr, int(zones.size())));

    QList<RailRow> rows;
    for (const Kind kind : allKinds())
        rows.append(rowOf(draft, kind, m_model->current == kind));
    RailRow overview;
    overview.name = overview.tip = tr("Overview");
    overview.current = !m_model->current;
    rows.append(overview);
    m_model->set(rows);

    const int errors = draft.count(Severity::Error);
    const int warnings = draft.count(Severity::Warning);
    const int notes = draft.count(Severity::Note);
    QStringList words;
    if (errors > 0)
        words << tr("%n error(s)", nullptr, errors);
    if (warnings > 0)
        words << tr("%n warning(s)", nullptr, warnings);
    if (notes > 0)
        words << tr("%n note(s)", nullptr, notes);
    const QString all = words.isEmpty() ? tr("Nothing to look at") : words.join(u" · "_s);
    if (words.size() > 2)
        words.removeLast(); // the rail has room for two
    m_findings->setText(m_narrow ? QString::number(errors > 0 ? errors : warnings > 0 ? warnings : notes)
                                 : words.isEmpty() ? all : words.join(u" · "_s));
    m_findings->setAccessibleName(all);
    m_findings->setToolTip(all);
    m_findings->setIcon(errors > 0     ? m_ui.theme.icon(u"error"_s, &Tokens::err)
                        : warnings > 0 ? m_ui.theme.icon(u"warning"_s, &Tokens::warnI)
                                       : m_ui.theme.icon(u"info"_s, &Tokens::info));
    m_saved->setText(m_isSaved ? tr("Saved automatically") : tr("Not saved"));
}

void Rail::retranslate()
{
    m_list->setAccessibleName(tr("Steps"));
    refresh();
}

} // namespace Cloudsteps
