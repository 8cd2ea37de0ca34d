#include "wizard/pages/components/stepslist.h"

#include "wizard/pages/draft.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int lineRole = Qt::UserRole + 1;

QString say(const char *text)
{
    return QCoreApplication::translate("Cloudsteps::StepsList", text);
}

int percentOf(const StepStatus &status)
{
    return status.expectedSeconds > 0 ? qMin(95, 100 * status.elapsedSeconds / status.expectedSeconds) : 5;
}

class StepDelegate : public QStyledItemDelegate
{
public:
    StepDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = m_theme.tokens();
        const auto line = index.data(lineRole).value<StepLine>();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect room = option.rect;
        const int text = qMax(20, option.fontMetrics.height());
        paintState(*painter, line.state, QRectF(room.left() + 1, room.top() + 2 + (text - 16) / 2.0, 16, 16), tokens, line.percent);
        const QFont second = smaller(option.font);
        const QFontMetrics small(second);
        const int rightWidth = qMin(small.horizontalAdvance(line.right) + 2, room.width() / 2);
        const QRect right(room.right() - rightWidth, room.top() + 2, rightWidth, text);
        painter->setFont(second);
        painter->setPen(line.state == NodeState::Failed ? tokens.err : tokens.text2);
        painter->drawText(right, Qt::AlignRight | Qt::AlignVCenter, small.elidedText(line.right, Qt::ElideRight, rightWidth));
        painter->setFont(option.font);
        painter->setPen(line.state == NodeState::Planned || line.state == NodeState::Waiting ? tokens.text2 : tokens.text);
        const QRect words(room.left() + 26, room.top() + 2, room.width() - 26 - rightWidth - 8, text);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, option.fontMetrics.elidedText(line.text, Qt::ElideMiddle, words.width()));
        if (line.state == NodeState::Creating) {
            const QRectF bar(room.left() + 26, room.bottom() - 6, room.width() - 26, 4);
            painter->setPen(Qt::NoPen);
            painter->setBrush(tokens.line);
            painter->drawRoundedRect(bar, 2, 2);
            painter->setBrush(tokens.link);
            painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * line.percent / 100.0, 4)), 2, 2);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto line = index.data(lineRole).value<StepLine>();
        const int text = qMax(20, option.fontMetrics.height());
        return {80, text + 8 + (line.state == NodeState::Creating ? 8 : 0)};
    }

private:
    const Theme &m_theme;
};

} // namespace

class StepsList::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(lines.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const StepLine &line = lines[index.row()];
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return line.text;
        if (role == Qt::AccessibleTextRole)
            return QString(line.text + u", "_s + line.stateWord + u", "_s + line.right);
        if (role == lineRole)
            return QVariant::fromValue(line);
        return {};
    }

    void set(const QList<StepLine> &wanted)
    {
        const bool same = wanted.size() == lines.size();
        if (!same)
            beginResetModel();
        lines = wanted;
        if (!same)
            endResetModel();
        else if (!lines.isEmpty())
            emit dataChanged(index(0), index(int(lines.size()) - 1));
    }

    QList<StepLine> lines;
};

QList<StepLine> stepLines(const Ui &ui, const QList<StepStatus> &steps)
{
    const Draft &draft = ui.draft;
    const Texts &texts = draft.texts();
    QList<StepLine> lines;
    for (const StepStatus &status : steps) {
        StepLine line;
        line.id = status.step.id;
        line.text = texts.step(status.step, draft.topology());
        line.state = nodeState(status.state);
        line.stateWord = texts.state(status.state);
        switch (status.state) {
        case StepState::Planned:
            line.state = status.blockedBy.isEmpty() ? NodeState::Waiting : NodeState::Paused;
            if (!status.blockedBy.isEmpty())
                line.right = say(QT_TRANSLATE_NOOP("Cloudsteps::StepsList", "held up"));
            break;
        case StepState::Sent:
        case StepState::Waiting: {
            line.state = NodeState::Creating;
            line.percent = percentOf(status);
            const int left = draft.wallSeconds(status.expectedSeconds - status.elapsedSeconds);
            line.right = status.expectedSeconds == 0 ? QString()
                         : left > 0                  ? texts.duration(left)
                                                     : say(QT_TRANSLATE_NOOP("Cloudsteps::StepsList", "any moment"));
            break;
        }
        case StepState::Ready:
            if (status.elapsedSeconds > 0)
                line.right = say(QT_TRANSLATE_NOOP("Cloudsteps::StepsList", "%1 s")).arg(qMax(1, draft.wallSeconds(status.elapsedSeconds)));
            break;
        case StepState::Failed: line.right = texts.state(status.state); break;
        case StepState::Gone: line.right = texts.state(status.state); break;
        }
        lines.append(line);
    }
    return lines;
}

StepsList::StepsList(const Theme &theme, QWidget *parent)
    : QListView(parent), m_model(new Model(this))
{
    setModel(m_model);
    setItemDelegate(new StepDelegate(theme, this));
    setSelectionMode(NoSelection);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

void StepsList::setLines(const QList<StepLine> &lines)
{
    if (lines == m_model->lines)
        return;
    m_model->set(lines);
    scheduleDelayedItemsLayout();
    updateGeometry();
}

QSize StepsList::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += sizeHintForIndex(m_model->index(row)).height();
    return {200, height + 2};
}

} // namespace Cloudsteps
