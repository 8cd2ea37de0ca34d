#include "wizard/pages/guidewindow.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/host.h"
#include "wizard/pages/theme.h"

#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// The headings of the second level: one a section.
QList<QTextBlock> sectionsOf(const QTextDocument &document)
{
    QList<QTextBlock> blocks;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 2)
            blocks.append(block);
    }
    return blocks;
}

} // namespace

GuideWindow::GuideWindow(const Ui &ui, QWidget *parent)
    : QDialog(parent), m_ui(ui), m_sections(new QListWidget(this)), m_text(new QTextBrowser(this)), m_close(new QPushButton(this))
{
    setObjectName(u"guide"_s);
    m_sections->setObjectName(u"guide.sections"_s);
    m_sections->setSpacing(3);
    m_text->setObjectName(u"guide.text"_s);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(16);
    m_close->setObjectName(u"guide.close"_s);
    m_close->setDefault(true);
    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 12);
    line->addWidget(m_sections);
    line->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 20, 20, 20, 16, 12);
    column->addLayout(line, 1);
    column->addLayout(buttons);
    resize(QSize(880, 620).boundedTo(parent ? parent->size() - QSize(40, 40) : QSize(880, 620)));
    connect(m_sections, &QListWidget::currentRowChanged, this, &GuideWindow::goTo);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { m_ui.host.openUrl(url); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(&ui.theme, &Theme::changed, this, &GuideWindow::retranslate);
    retranslate();
}

void GuideWindow::retranslate()
{
    const int section = qMax(0, m_sections->currentRow());
    setWindowTitle(tr("User guide"));
    m_close->setText(tr("Close"));
    m_sections->setAccessibleName(tr("Sections of the guide"));
    m_text->setAccessibleName(windowTitle());
    QFile file(m_ui.draft.texts().language() == Language::Chinese ? u":/guide/guide.zh_CN.md"_s : u":/guide/guide.md"_s);
    if (file.open(QIODevice::ReadOnly))
        m_text->document()->setMarkdown(QString::fromUtf8(file.readAll()), QTextDocument::MarkdownDialectGitHub);
    m_text->document()->setDefaultFont(m_ui.theme.font());
    const QSignalBlocker quiet(m_sections);
    m_sections->clear();
    int width = 0;
    for (const QTextBlock &block : sectionsOf(*m_text->document())) {
        m_sections->addItem(block.text());
        width = qMax(width, m_sections->fontMetrics().horizontalAdvance(block.text()));
    }
    m_sections->setFixedWidth(width + 48);
    m_sections->setCurrentRow(section);
    goTo(section);
}

void GuideWindow::showSection(GuideSection section)
{
    show();
    raise();
    activateWindow();
    m_sections->setCurrentRow(int(section));
    goTo(int(section));
}

void GuideWindow::goTo(int section)
{
    const QList<QTextBlock> blocks = sectionsOf(*m_text->document());
    if (section < 0 || section >= blocks.size())
        return;
    QTextCursor cursor(blocks[section]);
    m_text->setTextCursor(cursor);
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->value() + m_text->cursorRect(cursor).top() - 8);
}

} // namespace Cloudsteps
