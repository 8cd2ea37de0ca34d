#include "wizard/pages/recentpanel.h"

#include "wizard/journal/project.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/host.h"
#include "wizard/pages/theme.h"
#include "wizard/picture/picture.h"
#include "wizard/plan/plan.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// A recent project as a button of three lines.
class RecentRow : public QPushButton
{
public:
    RecentRow(const Theme &theme, QWidget *parent)
        : QPushButton(parent), m_theme(theme)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
    }

    void setWords(const QString &name, const QString &place, const QString &status, const QString &when, std::optional<NodeState> state)
    {
        m_name = name;
        m_place = place;
        m_status = status;
        m_when = when;
        m_state = state;
        setText(name);
        setAccessibleName(QStringList({name, place, status, when}).join(u", "_s));
    }

    QSize sizeHint() const override { return {240, 3 * fontMetrics().height() + 26}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = m_theme.tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || hasFocus()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(tokens.hover);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
        }
        const QRect mark(14, 14, 18, 18);
        if (m_state)
            paintState(painter, *m_state, mark, tokens);
        else
            m_theme.icon(u"edit"_s).paint(&painter, mark);
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        const QFont small = smaller(font());
        const int line = fontMetrics().height() + 2;
        const int left = 46;
        const int whenWidth = QFontMetrics(small).horizontalAdvance(m_when) + 4;
        painter.setFont(bold);
        painter.setPen(tokens.text);
        const QRect name(left, 10, width() - left - whenWidth - 20, line);
        painter.drawText(name, Qt::AlignVCenter, QFontMetrics(bold).elidedText(m_name, Qt::ElideRight, name.width()));
        painter.setFont(small);
        painter.setPen(tokens.text2);
        painter.drawText(QRect(width() - whenWidth - 12, 10, whenWidth, line), Qt::AlignVCenter | Qt::AlignRight, m_when);
        const QFontMetrics metrics(small);
        const int room = width() - left - 12;
        painter.drawText(QRect(left, 10 + line, room, line), Qt::AlignVCenter, metrics.elidedText(m_place, Qt::ElideRight, room));
        painter.setPen(m_state == NodeState::Failed ? tokens.err : m_state == NodeState::Ready ? tokens.ok : m_state == NodeState::Creating ? tokens.link : tokens.text2);
        painter.drawText(QRect(left, 10 + 2 * line, room, line), Qt::AlignVCenter, metrics.elidedText(m_status, Qt::ElideRight, room));
    }

private:
    const Theme &m_theme;
    QString m_name, m_place, m_status, m_when;
    std::optional<NodeState> m_state;
};

} // namespace

RecentPanel::RecentPanel(const Ui &ui, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_title(newLabel("heading", this)), m_open(new QPushButton(this)), m_list(new QWidget),
      m_rows(new QVBoxLayout(m_list)), m_none(newLabel("second", this, true))
{
    setObjectName(u"recent"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_open->setObjectName(u"start.open"_s);
    m_open->setProperty("scale", u"small"_s);
    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 8);
    line->addWidget(m_title, 1);
    line->addWidget(m_open);
    setSpace(m_rows, 0, 0, 0, 0, 2);
    auto *area = new QScrollArea(this);
    area->setObjectName(u"paneArea"_s);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_list);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 24, 28, 16, 16, 12);
    column->addLayout(line);
    column->addWidget(m_none);
    column->addWidget(area, 1);
    connect(m_open, &QPushButton::clicked, this, &RecentPanel::openAsked);
}

void RecentPanel::reload()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget())
            discard(item->widget());
        delete item;
    }
    const QStringList paths = m_ui.host.recentProjects();
    m_none->setVisible(paths.isEmpty());
    int index = 0;
    const QLocale locale(m_ui.draft.texts().language() == Language::Chinese ? QLocale::Chinese : QLocale::English);
    for (const QString &path : paths) {
        auto *row = new RecentRow(m_ui.theme, m_list);
        row->setObjectName(u"start.recent.%1"_s.arg(index++));
        row->setToolTip(path);
        const QString when = locale.toString(QFileInfo(path).lastModified().date(), m_ui.draft.texts().language() == Language::Chinese ? u"M月d日"_s : u"d MMM"_s);
        const auto project = Project::open(path, Project::Access::ReadOnly);
        if (!project) {
            row->setWords(QFileInfo(path).completeBaseName(), path, m_ui.draft.texts().projectError(project.error()), when, NodeState::Failed);
        } else {
            const Target target = (*project)->target();
            const QString place = u"%1 · %2"_s.arg((*project)->topology().region, target.practice ? tr("practice") : tr("account %1").arg(target.accountId.isEmpty() ? target.profile : target.accountId));
            int ready = 0;
            int failed = 0;
            int pending = 0;
            for (const JournalEntry &entry : (*project)->journal()) {
                const bool creates = entry.stepId.endsWith("/create"_L1);
                ready += creates && entry.state == StepState::Ready;
                failed += entry.state == StepState::Failed;
                pending += entry.state == StepState::Sent || entry.state == StepState::Waiting;
            }
            std::optional<NodeState> state;
            QString status = tr("Draft, nothing created");
            if (failed > 0) {
                state = NodeState::Failed;
                status = tr("%n step(s) failed", nullptr, failed);
            } else if (pending > 0) {
                state = NodeState::Creating;
                status = tr("Interrupted, goes on when opened");
            } else if (ready > 0) {
                state = NodeState::Ready;
                status = tr("%n step(s) ready", nullptr, ready);
            }
            row->setWords((*project)->topology().name, place, status, when, state);
        }
        connect(row, &QPushButton::clicked, this, [this, path] { emit projectChosen(path); });
        m_rows->addWidget(row);
    }
    m_rows->addStretch(1);
}

void RecentPanel::retranslate()
{
    m_title->setText(tr("Recent projects"));
    m_open->setText(tr("Open..."));
    m_open->setAccessibleName(tr("Open a project file"));
    m_open->setIcon(m_ui.theme.icon(u"folder"_s));
    m_none->setText(tr("None yet. The tutorial in practice is a good start: about ten minutes, every step explained."));
    reload();
}

} // namespace Cloudsteps
