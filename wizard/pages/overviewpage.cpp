#include "wizard/pages/overviewpage.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/copyrow.h"
#include "wizard/pages/components/failurecard.h"
#include "wizard/pages/components/pictureview.h"
#include "wizard/pages/components/statesign.h"
#include "wizard/pages/components/table.h"
#include "wizard/pages/costsdialog.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/driftcards.h"
#include "wizard/pages/host.h"
#include "wizard/pages/madethings.h"
#include "wizard/pages/overviewcards.h"
#include "wizard/pages/removaldialog.h"
#include "wizard/pages/theme.h"
#include "wizard/provision/leftover.h"
#include "wizard/provision/lifecalls.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

Language other(Language language)
{
    return language == Language::Chinese ? Language::English : Language::Chinese;
}

} // namespace

OverviewPage::OverviewPage(const Ui &ui, QWidget *parent)
    : Page(ui, u"overviewPage"_s, parent)
{
    setSpace(m_column, 28, 16, 28, 24, 0);
    buildHeader();
    buildBody();
    connect(&ui.draft, &Draft::finished, this, [this](const RunResult &result) {
        m_remaining = result.remaining;
        m_heard = result;
        m_heardAt = QTime::currentTime();
        refresh();
    });
    connect(&ui.draft, &Draft::opened, this, [this] {
        m_remaining.clear();
        m_heard.reset();
        m_exportedPath.clear();
        m_exportError.clear();
        showExport();
    });
    connect(this, &OverviewPage::exported, this, [this](const QString &path, const QString &error) {
        m_exporting = false;
        m_exportedPath = path;
        m_exportError = error.section(u'\n', 0, 0);
        m_exportDetail = error.section(u'\n', 1);
        showExport();
    });
}

void OverviewPage::buildHeader()
{
    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 8);
    auto *texts = new QVBoxLayout;
    setSpace(texts, 0, 0, 0, 0, 0);
    m_heading = newLabel("title", this);
    m_heading->setObjectName(u"overview.title"_s);
    m_state = newLabel("second", this, true);
    m_state->setObjectName(u"overview.state"_s);
    texts->addWidget(m_heading);
    texts->addWidget(m_state);
    line->addLayout(texts, 1);
    m_check = new QPushButton(this);
    m_check->setObjectName(u"overview.check"_s);
    m_export = new QPushButton(this);
    m_export->setObjectName(u"overview.export"_s);
    m_export->setProperty("menuButton", true);
    auto *menu = new QMenu(m_export);
    for (const ExportFormatWords &row : exportFormats) {
        const ExportFormat format = row.format;
        QAction *action = menu->addAction(QString(), this, [this, format] { exportTo(format); });
        action->setObjectName(u"overview.export."_s + QLatin1String(row.name));
        m_formats.insert(QLatin1String(row.name), action);
    }
    menu->addSeparator();
    QAction *otherLanguage = menu->addAction(QString(), this, [this] {
        const Language language = other(m_ui.draft.texts().language());
        const QString path = QFileDialog::getSaveFileName(this, tr("Export PDF report"), pathFor(m_ui.draft.topology().name + u'-' + languageCode(language) + u".pdf"_s),
                                                          u"*.pdf"_s);
        if (path.isEmpty())
            return;
        m_ui.host.setSetting(u"folder"_s, QFileInfo(path).absolutePath());
        writeTo(ExportFormat::Pdf, language, path);
    });
    otherLanguage->setObjectName(u"overview.export.pdfOther"_s);
    m_formats.insert(u"pdfOther"_s, otherLanguage);
    m_export->setMenu(menu);
    m_pdf = new QPushButton(this);
    m_pdf->setObjectName(u"overview.exportPdf"_s);
    m_pdf->setProperty("kind", u"primary"_s);
    connect(m_check, &QPushButton::clicked, this, &OverviewPage::checkAsked);
    connect(m_pdf, &QPushButton::clicked, this, &OverviewPage::exportPdf);
    line->addWidget(m_check, 0, Qt::AlignTop);
    line->addWidget(m_export, 0, Qt::AlignTop);
    line->addWidget(m_pdf, 0, Qt::AlignTop);
    m_column->addLayout(line);

    auto *exportLine = new QHBoxLayout;
    setSpace(exportLine, 0, 4, 0, 0, 8);
    m_exportState = newLabel("help", this, true);
    m_exportState->setObjectName(u"overview.exportState"_s);
    m_openFolder = new QPushButton(this);
    m_openFolder->setObjectName(u"overview.openExported"_s);
    m_openFolder->setProperty("scale", u"small"_s);
    m_openFolder->setProperty("kind", u"quiet"_s);
    connect(m_openFolder, &QPushButton::clicked, this, [this] { m_ui.host.openUrl(QUrl::fromLocalFile(m_exportedPath)); });
    exportLine->addWidget(m_exportState, 1);
    exportLine->addWidget(m_openFolder);
    m_column->addLayout(exportLine);
    m_column->addSpacing(12);
}

void OverviewPage::buildBody()
{
    m_failures = new QVBoxLayout;
    setSpace(m_failures, 0, 0, 0, 0, 12);
    m_column->addLayout(m_failures);
    m_drift = new DriftCards(m_ui, this);
    m_column->addWidget(m_drift);
    connect(m_drift, &DriftCards::applyAsked, this, &Page::createAsked);
    connect(m_drift, &DriftCards::claimAsked, this, &OverviewPage::claimAsked);

    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 24);
    m_picture = new PictureView(m_ui, Density::Full, this);
    m_picture->setObjectName(u"overview.picture"_s);
    connect(m_picture, &PictureView::fieldAsked, this, &Page::fieldAsked);
    line->addWidget(m_picture, 58, Qt::AlignTop);

    auto *right = new QVBoxLayout;
    setSpace(right, 0, 0, 0, 0, 12);
    buildCheckCard();
    right->addWidget(m_checkCard);
    m_accessCard = new QFrame(this);
    m_accessCard->setProperty("role", u"rows"_s);
    auto *card = new QVBoxLayout(m_accessCard);
    setSpace(card, 1, 1, 1, 1, 0);
    auto *head = new QFrame(m_accessCard);
    head->setProperty("role", u"rowsHead"_s);
    auto *headLine = new QHBoxLayout(head);
    setSpace(headLine, 12, 8, 12, 8, 0);
    m_accessTitle = newLabel("strong", head);
    headLine->addWidget(m_accessTitle);
    card->addWidget(head);
    m_accessRows = new QVBoxLayout;
    setSpace(m_accessRows, 0, 0, 0, 0, 0);
    m_noAccess = newLabel("help", m_accessCard, true);
    m_noAccess->setContentsMargins(12, 10, 12, 10);
    card->addWidget(m_noAccess);
    card->addLayout(m_accessRows);
    right->addWidget(m_accessCard);
    right->addStretch(1);
    line->addLayout(right, 42);
    m_column->addLayout(line);
    m_column->addSpacing(16);
    m_cards = new OverviewCards(m_ui, this);
    m_column->addWidget(m_cards);
    m_column->addSpacing(20);

    m_tableTitle = newLabel("heading", this);
    m_totals = newLabel("second", this);
    m_totals->setObjectName(u"overview.totals"_s);
    auto *tableLine = new QHBoxLayout;
    setSpace(tableLine, 0, 0, 0, 0, 12);
    tableLine->addWidget(m_tableTitle);
    tableLine->addStretch();
    tableLine->addWidget(m_totals);
    m_costs = new QPushButton(this);
    m_costs->setObjectName(u"overview.costs"_s);
    m_costs->setProperty("scale", u"small"_s);
    m_costs->setProperty("kind", u"quiet"_s);
    tableLine->addWidget(m_costs);
    connect(m_costs, &QPushButton::clicked, this, [this] {
        auto *dialog = new CostsDialog(m_ui, this);
        openDialog(dialog);
    });
    m_table = new Table(m_ui.theme, 40, this);
    m_table->setObjectName(u"overview.resources"_s);
    m_column->addLayout(tableLine);
    m_column->addSpacing(8);
    m_column->addWidget(m_table);
    m_column->addStretch(1);
}

void OverviewPage::buildCheckCard()
{
    m_checkCard = new QFrame(this);
    m_checkCard->setObjectName(u"overview.checkResult"_s);
    m_checkSign = new StateSign(m_ui.theme, 20, m_checkCard);
    m_checkTitle = newLabel("strong", m_checkCard, true);
    m_checkDetail = newLabel("second", m_checkCard, true);
    auto *line = new QHBoxLayout(m_checkCard);
    setSpace(line, 14, 10, 14, 10, 12);
    auto *words = new QVBoxLayout;
    setSpace(words, 0, 0, 0, 0, 2);
    words->addWidget(m_checkTitle);
    words->addWidget(m_checkDetail);
    line->addWidget(m_checkSign, 0, Qt::AlignTop);
    line->addLayout(words, 1);
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

Footer OverviewPage::footer() const
{
    const Draft &draft = m_ui.draft;
    Footer footer;
    bool exists = false;
    for (const JournalEntry &entry : draft.journal())
        exists = exists || (entry.stepId.endsWith("/create"_L1) && mayExist(entry));
    if (exists && !draft.isRunning())
        footer.danger = tr("Remove all resources...");
    if (draft.isRunning() && !draft.isComparing())
        footer.secondary = tr("Pause"); // the pane that has it, too, is not beside this page
    QSet<FieldPath> missing;
    bool waits = false;
    const QSet<Kind> changed = draft.isRunning() ? QSet<Kind>() : draft.changedKinds();
    for (const Step &step : draft.plan().steps) {
        if (step.verb != Verb::Create || changed.contains(step.kind))
            continue;
        waits = true;
        missing.insert(fieldOf(step));
    }
    if ((waits || !changed.isEmpty()) && !draft.isRunning()) {
        footer.primary = !waits ? tr("Apply %n change(s)", nullptr, int(draft.changes(changed).size())) : exists ? tr("Create what is missing") : tr("Create everything");
        const Price price = waits ? draft.outstandingPrice(missing) : draft.priceChange(changed);
        if (price.hourly.micros != 0 || !price.complete)
            footer.price = (!waits && price.complete && price.hourly.micros > 0 ? u"+"_s : QString()) + draft.texts().pricePerHour(price);
        int errors = 0;
        for (const Kind kind : allKinds()) {
            if (!draft.blocked(kind))
                continue;
            ++errors;
        }
        if (errors > 0) {
            footer.primaryEnabled = false;
            footer.reason = tr("%n error(s) to fix first", nullptr, draft.count(Severity::Error));
            footer.reasonField = !draft.problems().isEmpty() ? draft.problems().constFirst().subject : FieldPath();
            for (const Advice &advice : draft.advice()) {
                if (footer.reasonField.isEmpty() && advice.severity == Severity::Error)
                    footer.reasonField = advice.subject;
            }
        }
    }
    footer.note = tr("Billing now %1").arg(draft.texts().pricePerHour(draft.billingNow()));
    return footer;
}

void OverviewPage::primary()
{
    const QSet<Kind> changed = m_ui.draft.changedKinds();
    QSet<Kind> kinds;
    for (const Kind kind : allKinds()) {
        if (m_ui.draft.topology().has(kind) && !changed.contains(kind) && m_ui.draft.phase(kind) != Phase::Created)
            kinds.insert(kind);
    }
    emit createAsked(kinds.isEmpty() ? changed : kinds);
}

void OverviewPage::secondary()
{
    m_ui.draft.stop();
}

void OverviewPage::danger()
{
    auto *dialog = new RemovalDialog(m_ui, {}, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { emit removeAsked(dialog->backup()); });
    openDialog(dialog);
}

void OverviewPage::retranslate()
{
    m_heading->setText(title());
    m_costs->setText(tr("Details"));
    m_costs->setAccessibleName(tr("Costs in detail"));
    m_costs->setToolTip(tr("Costs in detail"));
    m_check->setText(tr("Compare with the cloud"));
    m_check->setAccessibleName(m_check->text());
    m_check->setIcon(m_ui.theme.icon(u"refresh"_s));
    m_export->setText(tr("Export"));
    m_export->setAccessibleName(tr("Export"));
    m_export->setIcon(m_ui.theme.icon(u"export"_s));
    m_pdf->setText(tr("Export PDF report"));
    m_pdf->setAccessibleName(m_pdf->text());
    m_pdf->setIcon(m_ui.theme.icon(u"report"_s, &Tokens::onAccent));
    m_formats[u"pdf"_s]->setText(tr("PDF report..."));
    m_formats[u"svg"_s]->setText(tr("Picture as SVG..."));
    m_formats[u"png"_s]->setText(tr("Picture as PNG..."));
    m_formats[u"json"_s]->setText(tr("Topology as JSON..."));
    m_formats[u"terraform"_s]->setText(tr("Terraform configuration..."));
    m_formats[u"ros"_s]->setText(tr("ROS template..."));
    m_formats[u"aliyun"_s]->setText(tr("Script for the aliyun CLI..."));
    m_formats[u"ram-policy"_s]->setText(tr("RAM policy..."));
    m_formats[u"pdfOther"_s]->setText(other(m_ui.draft.texts().language()) == Language::Chinese ? tr("PDF report in Chinese...") : tr("PDF report in English..."));
    m_openFolder->setText(tr("Open it"));
    m_openFolder->setAccessibleName(tr("Open the exported file"));
    m_accessTitle->setText(tr("How to connect"));
    m_noAccess->setText(tr("Connection strings appear here as soon as their resources exist."));
    m_tableTitle->setText(tr("Resources"));
    m_table->setAccessibleName(tr("Resources"));
    m_table->setHeaders({tr("Resource"), tr("State"), tr("Id"), tr("Zone"), tr("Address")});
    for (CopyRow *row : std::as_const(m_copies))
        row->setObjectName({}); // is worded again
    showExport();
    m_drift->retranslate();
    Page::retranslate();
}

void OverviewPage::refresh()
{
    if (m_ui.draft.isOpen()) {
        showState();
        showCheck();
        m_drift->refresh();
        m_cards->refresh();
        showResources();
        showAccess();
    }
    m_check->setEnabled(m_ui.draft.isOpen() && !m_ui.draft.isRunning());
    Page::refresh();
}

/// What still exists after a removal, and what it costs.
QString OverviewPage::remainingWords() const
{
    const Draft &draft = m_ui.draft;
    const QList<Leftover> left = leftovers(m_remaining, draft.topology(), draft.journal(), priceLines(draft.topology(), draft.catalogue(), draft.account()));
    QStringList things;
    for (const Leftover &thing : left) {
        const QString name = draft.texts().resourceType(thing.type) + u' ' + thing.id;
        things << (thing.price ? tr("%1 (%2)", "thing, price").arg(name, draft.texts().pricePerHour(*thing.price)) : name);
    }
    const bool costs = std::any_of(left.cbegin(), left.cend(), [](const Leftover &thing) { return thing.price.has_value(); });
    const QString all = draft.texts().list(things);
    return costs ? tr("Removal ended, but this still exists and costs %2 together: %1").arg(all, draft.texts().pricePerHour(priceOf(left)))
                 : tr("Removal ended, but this still exists: %1. It costs nothing by itself.").arg(all);
}

void OverviewPage::showState()
{
    const Draft &draft = m_ui.draft;
    int ready = 0;
    int all = 0;
    QList<StepStatus> failed;
    for (const Kind kind : allKinds()) {
        for (const StepStatus &status : draft.steps(kind)) {
            ++all;
            ready += status.state == StepState::Ready;
            if (status.state == StepState::Failed)
                failed.append(status);
        }
    }
    QString words;
    if (!m_remaining.isEmpty())
        words = remainingWords();
    else if (draft.isRemoving())
        words = tr("Resources are being removed.");
    else if (ready == 0 && !draft.isRunning())
        words = tr("Nothing exists yet. This is what will be built.");
    else if (ready == all)
        words = tr("All is ready: %n step(s) done.", nullptr, all);
    else
        words = tr("%1 of %2 steps are done.").arg(ready).arg(all);
    m_state->setText(words);

    while (m_failureCards.size() > failed.size())
        discard(m_failureCards.takeLast());
    while (m_failureCards.size() < failed.size()) {
        auto *card = new FailureCard(m_ui, this);
        connect(card, &FailureCard::cureChosen, this, &Page::cureAsked);
        m_failures->addWidget(card);
        m_failureCards.append(card);
    }
    for (qsizetype i = 0; i < failed.size(); ++i)
        static_cast<FailureCard *>(m_failureCards[i])->present(failed[i]);
    m_failures->setContentsMargins(0, 0, 0, failed.isEmpty() ? 0 : 16);
}

/// What the cloud said when it was last heard of: every run ends with the states of what it touched, a comparison with those of all.
void OverviewPage::showCheck()
{
    const Draft &draft = m_ui.draft;
    int ready = 0;
    QStringList others;
    bool any = false;
    for (const MadeThing &thing : madeThings(draft)) {
        any = any || (!thing.id.isEmpty() && thing.state != NodeState::Removed); // where all is removed nothing is amiss
        if (thing.state == NodeState::Ready)
            ++ready;
        else
            others << thing.name;
    }
    m_checkCard->setVisible(any && !draft.isRunning());
    const bool ended = m_heard && !m_heard->unanswered && (m_heard->end == RunResult::End::Done || m_heard->end == RunResult::End::Failed || m_heard->end == RunResult::End::Stopped);
    const bool good = ended && others.isEmpty();
    QString title;
    QString detail;
    NodeState sign = NodeState::Ready;
    if (!m_heard) {
        title = tr("Not compared with the cloud yet");
        detail = tr("What is shown is what was known when the project was last open.");
        sign = NodeState::Unknown;
    } else if (!ended) {
        title = tr("The cloud could not be asked");
        detail = m_ui.host.resultText(*m_heard, draft.target());
        sign = NodeState::Unknown;
    } else if (good) {
        title = tr("All %n resource(s) are ready", nullptr, ready);
        detail = tr("As the cloud said at %1.").arg(m_heardAt.toString(u"HH:mm"_s));
    } else {
        constexpr int named = 3;
        title = tr("%n resource(s) are not there", nullptr, int(others.size()));
        detail = m_ui.draft.texts().list(others.mid(0, named));
        if (others.size() > named)
            detail = tr("%1 and %2 more").arg(detail).arg(others.size() - named);
        detail = tr("%1. As the cloud said at %2.").arg(detail, m_heardAt.toString(u"HH:mm"_s));
        sign = NodeState::Failed;
    }
    m_checkTitle->setText(title);
    m_checkDetail->setText(detail);
    m_checkDetail->setVisible(!detail.isEmpty());
    m_checkSign->setState(sign);
    m_checkCard->setAccessibleName(title + u". "_s + detail);
    setStyleProperty(m_checkCard, "role", good ? u"good"_s : sign == NodeState::Failed ? u"failure"_s : u"card"_s);

    QString totals = tr("Whole plan %1, %2", "an hour, a month").arg(draft.texts().pricePerHour(draft.total()), draft.texts().pricePerMonth(draft.total()));
    if (any)
        totals = tr("%1. Billing now %2").arg(totals, draft.texts().pricePerHour(draft.billingNow()));
    m_totals->setText(totals);
}

void OverviewPage::showResources()
{
    QList<TableRow> rows;
    for (const MadeThing &thing : madeThings(m_ui.draft)) {
        rows.append({thing.key,
                     {{thing.name, {}, 0, {}, false},
                      {thing.stateWord, thing.state, thing.percent, {}, false},
                      {thing.id, {}, 0, {}, false},
                      {thing.zone.isEmpty() ? QString() : m_ui.draft.texts().zone(m_ui.draft.catalogue(), thing.zone), {}, 0, {}, false},
                      {thing.address, {}, 0, {}, false}},
                     false});
    }
    m_table->setRows(rows);
}

void OverviewPage::showAccess()
{
    const QList<Access> ways = accessWays(m_ui.draft);
    m_noAccess->setVisible(ways.isEmpty());
    while (m_copies.size() > ways.size())
        discard(m_copies.takeLast());
    while (m_copies.size() < ways.size()) {
        auto *row = new CopyRow(m_ui.theme, m_accessCard);
        m_accessRows->addWidget(row);
        m_copies.append(row);
    }
    for (qsizetype i = 0; i < ways.size(); ++i) {
        const Access &way = ways[i];
        QString label = way.name;
        switch (way.type) {
        case ResourceType::LoadBalancer: label = tr("Load balancer, %1").arg(way.name); break;
        case ResourceType::DbInstance: label = tr("Database, account %1").arg(way.name); break;
        case ResourceType::DbReadOnlyInstance: label = tr("Read-only database %1").arg(way.name); break;
        case ResourceType::CacheInstance: label = tr("Redis %1").arg(way.name); break;
        default: label = tr("Server %1, by DNAT").arg(way.name); break;
        }
        if (m_copies[i]->value() != way.value || m_copies[i]->objectName() != label) {
            m_copies[i]->setObjectName(label);
            m_copies[i]->present(way.icon, label, way.value);
        }
    }
}

void OverviewPage::showExport()
{
    QString words;
    if (m_exporting)
        words = tr("Writing the file");
    else if (m_exportError == "no-font"_L1)
        words = tr("The report needs the font WenQuanYi Micro Hei, which is not installed.");
    else if (!m_exportError.isEmpty())
        words = tr("The file could not be written: %1").arg(m_exportDetail.isEmpty() ? m_exportedPath : m_exportDetail);
    else if (!m_exportedPath.isEmpty())
        words = tr("Written: %1").arg(m_exportedPath);
    m_exportState->setText(words);
    m_exportState->setVisible(!words.isEmpty());
    m_openFolder->setVisible(!m_exporting && m_exportError.isEmpty() && !m_exportedPath.isEmpty());
    m_pdf->setEnabled(!m_exporting);
}

ReportInput OverviewPage::reportInput(Language language) const
{
    const Draft &draft = m_ui.draft;
    return {draft.topology(), draft.target(), draft.journal(), draft.advice(), draft.catalogue(), QDateTime::currentDateTime(), language, draft.projectId()};
}

QString OverviewPage::pathFor(const QString &fileName) const
{
    const QString folder = m_ui.host.setting(u"folder"_s);
    return QDir(folder.isEmpty() ? QFileInfo(m_ui.draft.path()).absolutePath() : folder).filePath(fileName);
}

void OverviewPage::exportTo(ExportFormat format)
{
    QString suffix;
    for (const ExportFormatWords &row : exportFormats) {
        if (row.format == format)
            suffix = QLatin1String(row.suffix);
    }
    const QString path = QFileDialog::getSaveFileName(this, tr("Export"), pathFor(m_ui.draft.topology().name + u'.' + suffix), u"*."_s + suffix);
    if (path.isEmpty())
        return;
    m_ui.host.setSetting(u"folder"_s, QFileInfo(path).absolutePath());
    writeTo(format, m_ui.draft.texts().language(), path);
}

void OverviewPage::writeTo(ExportFormat format, Language language, const QString &path)
{
    m_exporting = true;
    showExport();
    QPointer<OverviewPage> page(this);
    QThreadPool::globalInstance()->start([page, input = reportInput(language), format, path]() mutable {
        input.actions = neededActions(input.topology, input.target);
        input.calls = creationCalls(input.topology, input.journal, input.projectId, input.target);
        const auto written = writeReport(input, format, path);
        const QString error = written ? QString() : written.error().code + u'\n' + written.error().detail;
        // The page may have gone meanwhile; the application has not.
        QMetaObject::invokeMethod(qApp, [page, path, error] {
            if (page)
                emit page->exported(path, error);
        }, Qt::QueuedConnection);
    });
}

} // namespace Cloudsteps
