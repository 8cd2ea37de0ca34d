#include "wizard/pages/preflightdialog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/livechoices.h"
#include "wizard/pages/theme.h"
#include "wizard/texts/preflighttexts.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

PreflightDialog::PreflightDialog(const Ui &ui, LiveChoices &choices, For purpose, QWidget *parent)
    : QDialog(parent), m_ui(ui), m_choices(&choices), m_for(purpose), m_words(newLabel("heading", this, true)), m_busy(new QProgressBar(this)),
      m_lines(new QVBoxLayout), m_again(new QPushButton(tr("Check again"), this)), m_go(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(u"preflightDialog"_s);
    setWindowTitle(tr("Check the account"));
    m_words->setObjectName(u"preflight.words"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Asking the cloud"));
    m_again->setObjectName(u"preflight.again"_s);
    m_go->setObjectName(u"preflight.go"_s);
    m_go->setProperty("kind", u"primary"_s);
    m_go->setVisible(purpose == For::Creation);
    m_close->setObjectName(u"preflight.close"_s);

    auto *area = new QScrollArea(this);
    area->setObjectName(u"preflight.lines"_s);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(area);
    auto *column = new QVBoxLayout(content);
    setSpace(column, 0, 0, 8, 0, 0);
    setSpace(m_lines, 0, 0, 0, 0, 10);
    column->addLayout(m_lines);
    column->addStretch(1);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false); // the dialog's own ground shows
    content->setAutoFillBackground(false);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_go);
    auto *whole = new QVBoxLayout(this);
    setSpace(whole, 20, 20, 20, 16, 12);
    whole->addWidget(m_words);
    whole->addWidget(m_busy);
    whole->addWidget(area, 1);
    whole->addLayout(buttons);
    resize(640, 520);
    connect(m_again, &QPushButton::clicked, this, &PreflightDialog::start);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&choices.inquiry(), &Inquiry::checked, this, &PreflightDialog::take);
    start();
}

PreflightDialog::~PreflightDialog()
{
    if (m_running && m_choices)
        m_choices->inquiry().giveUp();
}

void PreflightDialog::clear()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget())
            discard(item->widget());
        delete item;
    }
}

void PreflightDialog::start()
{
    clear();
    m_running = true;
    m_words->setText(tr("Looking at key, account, quotas and stock. That takes ten seconds at most and changes nothing."));
    m_busy->show();
    m_again->setEnabled(false);
    m_go->setEnabled(false);
    m_go->setText(tr("Create"));
    m_close->setText(tr("Cancel"));
    const QPointer<PreflightDialog> open(this); // it may be closed before there is a connection
    m_choices->withConnection(
        [open] {
            if (open)
                open->m_choices->inquiry().check(open->m_ui.draft.target(), open->m_ui.draft.topology());
        },
        [open](const LiveChoices::Words &words) {
            if (open)
                open->end(words());
        });
}

void PreflightDialog::end(const QString &words)
{
    m_running = false;
    m_words->setText(words);
    m_busy->hide();
    m_again->setEnabled(true);
    m_close->setText(m_for == For::Creation ? tr("Don't create yet") : tr("Close"));
}

void PreflightDialog::take(const QList<PreflightLine> &lines)
{
    if (!m_running)
        return;
    m_ui.draft.takePreflight(lines);
    const Translator &t = m_ui.draft.texts().translator();
    const auto rank = [](PreflightState state) { return state == PreflightState::Failed ? 0 : state == PreflightState::Warning ? 1 : state == PreflightState::Unknown ? 2 : 3; };
    QList<PreflightLine> sorted = lines;
    std::stable_sort(sorted.begin(), sorted.end(), [&](const PreflightLine &a, const PreflightLine &b) { return rank(a.state) < rank(b.state); });
    for (const PreflightLine &line : std::as_const(sorted)) {
        auto *row = new QWidget(this);
        row->setObjectName(u"preflight:%1:%2"_s.arg(line.check, line.subject));
        auto *across = new QHBoxLayout(row);
        setSpace(across, 0, 0, 0, 0, 10);
        auto *mark = new QLabel(row);
        QString icon = u"check"_s;
        Ink ink = &Tokens::ok;
        switch (line.state) {
        case PreflightState::Ok: break;
        case PreflightState::Warning: icon = u"warning"_s; ink = &Tokens::warnI; break;
        case PreflightState::Failed: icon = u"error"_s; ink = &Tokens::err; break;
        case PreflightState::Unknown: icon = u"info"_s; ink = &Tokens::info; break;
        }
        mark->setPixmap(m_ui.theme.icon(icon, ink).pixmap({18, 18}, devicePixelRatioF()));
        across->addWidget(mark, 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        setSpace(texts, 0, 0, 0, 0, 2);
        auto *finding = newLabel("sentence", row, true);
        finding->setText(preflightFinding(line, t));
        finding->setAccessibleName(m_ui.draft.texts().labelled(preflightState(line.state, t), finding->text()));
        texts->addWidget(finding);
        const QString cure = line.state == PreflightState::Ok ? QString() : preflightCure(line, t);
        if (!cure.isEmpty()) {
            auto *label = newLabel("second", row, true);
            label->setText(cure);
            texts->addWidget(label);
        }
        across->addLayout(texts, 1);
        if (!line.page.isEmpty() && line.state != PreflightState::Ok) {
            auto *open = new QPushButton(tr("Open the console"), row);
            open->setObjectName(row->objectName() + u":page"_s);
            open->setProperty("scale", u"small"_s);
            open->setAccessibleDescription(finding->text());
            connect(open, &QPushButton::clicked, this, [this, page = line.page] { m_ui.host.openUrl(page); });
            across->addWidget(open, 0, Qt::AlignTop);
        }
        m_lines->addWidget(row);
    }
    switch (worstOf(lines)) {
    case PreflightState::Failed: end(tr("Something stands against building.")); break;
    case PreflightState::Warning: end(tr("It can be built. Look at the warnings first.")); break;
    case PreflightState::Unknown: end(tr("Nothing stands against building, as far as is known.")); break;
    case PreflightState::Ok: end(tr("Nothing stands against building.")); break;
    }
    m_go->setEnabled(worstOf(lines) != PreflightState::Failed);
    m_go->setText(worstOf(lines) == PreflightState::Warning ? tr("Create anyway") : tr("Create"));
    m_go->setDefault(worstOf(lines) != PreflightState::Warning);
}

} // namespace Cloudsteps
