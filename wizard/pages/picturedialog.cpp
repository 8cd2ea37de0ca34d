#include "wizard/pages/picturedialog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/pictureview.h"
#include "wizard/pages/components/table.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"
#include "wizard/texts/names.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScreen>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int sideWidth = 280;
constexpr double zoomStep = 1.25;

} // namespace

PictureDialog::PictureDialog(const Ui &ui, std::optional<Kind> current, QWidget *parent)
    : QDialog(parent), m_ui(ui), m_picture(new PictureView(ui, Density::Large, this)), m_title(newLabel("heading", this)),
      m_text(new QPlainTextEdit(this)), m_servers(new Table(ui.theme, 14, this))
{
    setObjectName(u"pictureDialog"_s);
    m_picture->setObjectName(u"largePicture"_s);
    m_picture->setFillsHeight(true);
    m_picture->setCurrent(current);
    m_text->setObjectName(u"largePicture.text"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFixedWidth(sideWidth);
    m_text->hide();
    m_servers->setObjectName(u"largePicture.servers"_s);
    m_servers->setFixedWidth(sideWidth);
    m_servers->hide();

    auto *head = new QHBoxLayout;
    setSpace(head, 0, 0, 0, 0, 4);
    head->addWidget(m_title, 1);
    const auto tool = [&](const QString &name) {
        QToolButton *button = newTool(name, 16, this);
        head->addWidget(button);
        return button;
    };
    m_paths = tool(u"largePicture.paths"_s);
    m_paths->setCheckable(true);
    m_smaller = tool(u"largePicture.smaller"_s);
    m_fit = tool(u"largePicture.fit"_s);
    m_larger = tool(u"largePicture.larger"_s);
    m_asText = tool(u"largePicture.asText"_s);
    m_asText->setCheckable(true);
    m_asText->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *body = new QHBoxLayout;
    setSpace(body, 0, 0, 0, 0, 16);
    body->addWidget(m_picture, 1);
    body->addWidget(m_servers, 0, Qt::AlignTop);
    body->addWidget(m_text);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 24, 16, 24, 24, 12);
    column->addLayout(head);
    column->addLayout(body, 1);

    connect(m_paths, &QToolButton::toggled, m_picture, &PictureView::setPathsShown);
    connect(m_smaller, &QToolButton::clicked, m_picture, [this] { m_picture->zoomBy(1 / zoomStep); });
    connect(m_larger, &QToolButton::clicked, m_picture, [this] { m_picture->zoomBy(zoomStep); });
    connect(m_fit, &QToolButton::clicked, m_picture, &PictureView::fit);
    connect(m_asText, &QToolButton::toggled, this, [this](bool shown) {
        refresh();
        m_text->setVisible(shown);
    });
    connect(m_picture, &PictureView::nodeChosen, this, [this](int node) {
        const PictureNode &chosen = m_picture->picture().nodes[node];
        if (chosen.kind == NodeKind::ServerStack) {
            listServers(node);
            return;
        }
        emit fieldAsked(chosen.field);
        accept();
    });
    connect(&ui.draft, &Draft::languageChanged, this, &PictureDialog::retranslate);
    connect(&ui.theme, &Theme::changed, this, &PictureDialog::retranslate);
    connect(&ui.draft, &Draft::findingsChanged, this, &PictureDialog::refresh);
    connect(&ui.draft, &Draft::runChanged, this, &PictureDialog::refresh);
    retranslate();
    resize(QSize(1100, 760).boundedTo(screen()->availableSize() - QSize(16, 64)));
    m_picture->setFocus(Qt::OtherFocusReason);
}

void PictureDialog::retranslate()
{
    setWindowTitle(tr("Topology"));
    m_title->setText(m_ui.draft.topology().name);
    const Theme &theme = m_ui.theme;
    nameTool(m_paths, theme.icon(u"path"_s), tr("Traffic paths of one thing only"));
    nameTool(m_smaller, theme.icon(u"minus"_s), tr("Smaller"));
    nameTool(m_fit, theme.icon(u"fit"_s), tr("Fit the picture"));
    nameTool(m_larger, theme.icon(u"plus"_s), tr("Larger"));
    nameTool(m_asText, theme.icon(u"report"_s), tr("Read as text"));
    m_asText->setText(tr("Read as text"));
    m_text->setAccessibleName(tr("The picture as text"));
    m_servers->setAccessibleName(tr("Servers of the stack"));
    m_servers->setHeaders({tr("Server"), tr("State")});
    refresh();
}

void PictureDialog::refresh()
{
    const QString text = m_picture->picture().description;
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    if (m_listed >= 0)
        listServers(m_listed);
}

/// A stack is not unfolded into hundreds of boxes: what it stands for is listed beside the picture.
void PictureDialog::listServers(int node)
{
    const QList<PictureNode> &nodes = m_picture->picture().nodes;
    m_listed = node < nodes.size() && nodes[node].kind == NodeKind::ServerStack ? node : -1;
    m_servers->setVisible(m_listed >= 0);
    if (m_listed < 0)
        return;
    QHash<QString, StepState> states;
    const JournalSnapshot &journal = m_ui.draft.journal();
    for (auto entry = journal.cbegin(); entry != journal.cend(); ++entry) {
        for (auto member = entry->facts.members.cbegin(); member != entry->facts.members.cend(); ++member)
            states.insert(member.key(), entry->state);
    }
    QList<TableRow> rows;
    for (const QString &server : nodes[node].servers) {
        const StepState state = states.value(server, StepState::Planned);
        TableCell name;
        name.text = serverName(m_ui.draft.topology(), server);
        TableCell word;
        word.text = m_ui.draft.texts().state(state);
        word.state = nodeState(state);
        rows.append({server, {name, word}, false});
    }
    m_servers->setRows(rows);
}

} // namespace Cloudsteps
