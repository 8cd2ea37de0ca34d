#include "wizard/pages/kindpage.h"

#include "wizard/pages/apicallsdialog.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/emptystate.h"
#include "wizard/pages/components/failurecard.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/components/table.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/madethings.h"
#include "wizard/pages/theme.h"
#include "wizard/pages/zonewords.h"
#include "wizard/topology/edits.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// The kinds whose changes the page's button applies.
QSet<Kind> changedKinds(const Draft &draft, Kind kind)
{
    return draft.isRunning() ? QSet<Kind>() : draft.changedKinds({kind});
}

} // namespace

KindPage::KindPage(const Ui &ui, Kind kind, const Text &sentence, QWidget *parent)
    : Page(ui, kindName(kind) + u"Page"_s, parent), m_kind(kind), m_failureColumn(new QVBoxLayout), m_made(new QWidget(this)),
      m_madeTable(new Table(ui.theme, 12, m_made)), m_lockNote(newLabel("help", m_made, true)), m_content(new QWidget(this)),
      m_sections(new QVBoxLayout(m_content))
{
    buildHeader(sentence);
    // Whatever finds no field of its own on the page is said here, at the top.
    m_column->addWidget(m_form.advice({kindName(kind)}));
    m_column->addSpacing(12);

    setSpace(m_failureColumn, 0, 0, 0, 0, 12);
    m_column->addLayout(m_failureColumn);

    auto *made = new QVBoxLayout(m_made);
    setSpace(made, 0, 0, 0, 16, 8);
    auto *heading = newLabel("heading", m_made);
    m_form.wording().add(heading, [heading] { heading->setText(tr("What was made")); });
    m_madeTable->setObjectName(kindName(kind) + u".made"_s);
    made->addWidget(heading);
    made->addWidget(m_madeTable);
    made->addWidget(m_lockNote);
    m_form.wording().add(m_lockNote, [this] {
        m_lockNote->setText(tr("What exists is edited here, too. Nothing is changed in the cloud before the changes are applied."));
        m_madeTable->setAccessibleName(tr("What was made"));
        m_madeTable->setHeaders({tr("Resource"), tr("State"), tr("Id"), tr("Zone"), tr("Address")});
    });
    m_column->addWidget(m_made);

    if (kind != Kind::Network) {
        m_empty = new EmptyState(kindName(kind) + u".add"_s, m_form.wording(), ui.theme, kind == Kind::Servers ? u"server"_s : kindName(kind), [this] { return unwantedTitle(); },
                                 [this] { return unwantedMeaning(); }, [this] { return addWords(); }, this);
        connect(m_empty, &EmptyState::chosen, this, [this] {
            m_ui.draft.edit({}, [this] { return addWords(); }, [this](Topology &topology) { addStep(topology, m_kind); });
        });
        m_column->addWidget(m_empty);
    }
    setSpace(m_sections, 0, 0, 0, 0, 0);
    m_column->addWidget(m_content);
    m_column->addStretch(1);
}

void KindPage::buildHeader(const Text &sentence)
{
    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 8);
    auto *heading = newLabel("title", this);
    heading->setObjectName(kindName(m_kind) + u".title"_s);
    auto *what = newLabel("second", this, true);
    line->addWidget(heading, 1);
    m_chip = new QLabel(this);
    m_chip->setObjectName(kindName(m_kind) + u".state"_s);
    m_chip->setProperty("tone", u"plain"_s);
    line->addWidget(m_chip, 0, Qt::AlignTop);
    m_unwant = new QPushButton(this);
    m_unwant->setObjectName(kindName(m_kind) + u".unwanted"_s);
    m_unwant->setProperty("scale", u"small"_s);
    m_unwant->setProperty("kind", u"quiet"_s);
    line->addWidget(m_unwant, 0, Qt::AlignTop);
    m_api = new QPushButton(this);
    m_api->setObjectName(kindName(m_kind) + u".apiCalls"_s);
    m_api->setProperty("scale", u"small"_s);
    line->addWidget(m_api, 0, Qt::AlignTop);
    m_column->addLayout(line);
    m_column->addWidget(what);
    m_column->addSpacing(12);

    m_form.wording().add(heading, [this, heading, what, sentence] {
        heading->setText(title());
        what->setText(sentence());
        m_api->setText(tr("API calls"));
        m_api->setIcon(m_ui.theme.icon(u"code"_s));
        m_api->setAccessibleName(tr("Show the API calls of this step"));
        m_api->setToolTip(tr("Show the API calls of this step"));
        m_unwant->setText(tr("Leave this step out"));
        m_unwant->setAccessibleName(tr("Leave this step out"));
    });
    connect(m_api, &QPushButton::clicked, this, &KindPage::showApiCalls);
    connect(m_unwant, &QPushButton::clicked, this, [this] {
        m_ui.draft.edit({}, [] { return tr("Leave this step out"); }, [this](Topology &topology) { removeStep(topology, m_kind); });
    });
}

Section *KindPage::addSection(const QString &name, const Text &heading)
{
    auto *section = new Section(name, m_form.wording(), m_ui.theme, heading, m_content);
    m_sections->addWidget(section);
    return section;
}

QString KindPage::title() const
{
    return m_ui.draft.texts().kind(m_kind);
}

QSet<Kind> KindPage::toCreate() const
{
    return {m_kind};
}

/// Of everything that the button would make: also what an earlier step left undone and this one needs.
Price KindPage::priceToCreate() const
{
    const Draft &draft = m_ui.draft;
    QSet<FieldPath> bought;
    for (const Step &step : planChanges(draft.topology(), draft.journal(), toCreate()).steps) {
        if (step.verb == Verb::Create)
            bought.insert(fieldOf(step));
    }
    return draft.outstandingPrice(bought);
}

Footer KindPage::footer() const
{
    const Draft &draft = m_ui.draft;
    Footer footer;
    const qsizetype next = allKinds().indexOf(m_kind) + 1;
    const QString onward = next < allKinds().size() ? tr("Continue to %1").arg(draft.texts().kind(allKinds()[next]).toLower())
                                                    : tr("Continue to the overview");
    if (const QSet<Kind> changed = changedKinds(draft, m_kind); !changed.isEmpty()) {
        footer.primary = tr("Apply %n change(s)", nullptr, int(draft.changes(changed).size()));
        const Price price = draft.priceChange(changed);
        if (!price.complete)
            footer.price = draft.texts().pricePerHour({{}, false, price.practice});
        else if (price.hourly.micros != 0)
            footer.price = (price.hourly.micros > 0 ? u"+"_s : QString()) + draft.texts().pricePerHour(price);
        footer.secondary = tr("Decide later");
        refuse(footer);
        return footer;
    }
    switch (draft.phase(m_kind)) {
    case Phase::Off:
    case Phase::Running:
    case Phase::Created: footer.primary = onward; return footer;
    case Phase::Editing:
    case Phase::Failed: break;
    }
    const bool failed = draft.phase(m_kind) == Phase::Failed;
    switch (m_kind) {
    case Kind::Network: footer.primary = failed ? tr("Create the rest and continue") : tr("Create network and continue"); break;
    case Kind::Servers: footer.primary = failed ? tr("Create the rest and continue") : tr("Create servers and continue"); break;
    case Kind::Database: footer.primary = failed ? tr("Create the rest and continue") : tr("Create database and continue"); break;
    case Kind::Cache: footer.primary = failed ? tr("Create the rest and continue") : tr("Create cache and continue"); break;
    case Kind::Balancer: footer.primary = failed ? tr("Create the rest and continue") : tr("Create load balancer and continue"); break;
    }
    const Price price = priceToCreate();
    if (price.hourly.micros > 0 || !price.complete)
        footer.price = draft.texts().pricePerHour(price);
    footer.secondary = failed ? tr("Decide later") : tr("Continue without creating yet");
    QStringList others;
    for (const Step &step : planChanges(draft.topology(), draft.journal(), toCreate()).steps) {
        const QString name = draft.texts().kind(step.kind);
        if (step.verb == Verb::Create && step.kind != m_kind && !others.contains(name))
            others << name;
    }
    if (!others.isEmpty())
        footer.note = tr("Also creates what it needs of: %1").arg(draft.texts().list(others));
    refuse(footer);
    return footer;
}

/// Says why the main button can't be pressed, if so.
void KindPage::refuse(Footer &footer) const
{
    const Draft &draft = m_ui.draft;
    if (draft.blocked(m_kind)) {
        footer.primaryEnabled = false;
        int errors = 0;
        const auto count = [&](const FieldPath &subject) {
            ++errors;
            if (footer.reasonField.isEmpty() || (kindOfPath(subject) == m_kind && kindOfPath(footer.reasonField) != m_kind))
                footer.reasonField = subject;
        };
        for (const Problem &problem : draft.problems())
            count(problem.subject);
        for (const Advice &advice : draft.advice()) {
            if (advice.severity == Severity::Error)
                count(advice.subject);
        }
        footer.reason = tr("%n error(s) to fix first", nullptr, errors);
    } else if (draft.isRemoving()) {
        footer.primaryEnabled = false;
        footer.reason = tr("Resources are being removed");
    }
}

void KindPage::primary()
{
    if (const QSet<Kind> changed = changedKinds(m_ui.draft, m_kind); !changed.isEmpty()) {
        emit createAsked(changed); // what becomes of it is seen here
        return;
    }
    const Phase phase = m_ui.draft.phase(m_kind);
    if (phase == Phase::Editing || phase == Phase::Failed)
        emit createAsked(toCreate());
    emit continueAsked();
}

void KindPage::secondary()
{
    emit continueAsked();
}

void KindPage::refresh()
{
    const Phase phase = m_ui.draft.phase(m_kind);
    showPhase(phase);
    showFailures(phase);
    showMade(phase);
    if (phase != Phase::Off) {
        m_form.refresh();
        showValues();
    }
    m_form.presentFindings(m_kind);
    emit footerChanged();
}

void KindPage::showPhase(Phase phase)
{
    m_content->setVisible(phase != Phase::Off);
    if (m_empty)
        m_empty->setVisible(phase == Phase::Off);
    m_unwant->setVisible(m_kind != Kind::Network && (phase == Phase::Editing || phase == Phase::Created));
    m_api->setVisible(phase != Phase::Off);
    QString word;
    QString tone = u"plain"_s;
    switch (phase) {
    case Phase::Off:
    case Phase::Editing: break;
    case Phase::Running:
        word = m_ui.draft.isRemoving() ? tr("Being removed") : tr("Being created");
        tone = u"info"_s;
        break;
    case Phase::Created:
        word = tr("Created");
        tone = u"ok"_s;
        break;
    case Phase::Failed:
        word = tr("Not complete");
        tone = u"err"_s;
        break;
    }
    m_chip->setVisible(!word.isEmpty());
    m_chip->setText(word);
    setStyleProperty(m_chip, "tone", tone);
}

void KindPage::showFailures(Phase phase)
{
    QList<StepStatus> failed;
    for (const StepStatus &status : m_ui.draft.steps(m_kind)) {
        if (status.state == StepState::Failed && phase != Phase::Off)
            failed.append(status);
    }
    while (m_failures.size() > failed.size())
        discard(m_failures.takeLast());
    while (m_failures.size() < failed.size()) {
        auto *card = new FailureCard(m_ui, this);
        connect(card, &FailureCard::cureChosen, this, &Page::cureAsked);
        m_failureColumn->addWidget(card);
        m_failures.append(card);
    }
    for (qsizetype i = 0; i < failed.size(); ++i)
        m_failures[i]->present(failed[i]);
    m_failureColumn->setContentsMargins(0, 0, 0, failed.isEmpty() ? 0 : 16);
}

void KindPage::showMade(Phase phase)
{
    const bool shown = phase == Phase::Running || phase == Phase::Created || phase == Phase::Failed;
    m_made->setVisible(shown);
    if (!shown)
        return;
    m_lockNote->setVisible(phase == Phase::Created);
    QList<TableRow> rows;
    for (const MadeThing &thing : madeThings(m_ui.draft, m_kind)) {
        TableRow row;
        row.key = thing.key;
        row.cells = {{thing.name, {}, 0, {}, false},
                     {thing.stateWord, thing.state, thing.percent, {}, false},
                     {thing.id, {}, 0, {}, false},
                     {thing.zone.isEmpty() ? QString() : m_ui.draft.texts().zone(m_ui.draft.catalogue(), thing.zone), {}, 0, {}, false},
                     {thing.address, {}, 0, {}, false}};
        rows.append(row);
    }
    m_madeTable->setRows(rows);
}

bool KindPage::goToField(const FieldPath &field)
{
    QWidget *widget = m_form.fieldFor(field);
    for (Section *section : m_content->findChildren<Section *>()) {
        if (widget && section->isAncestorOf(widget))
            section->setOpen(true);
    }
    return Page::goToField(field);
}

QLabel *KindPage::newMeaning(const Text &text)
{
    auto *label = newLabel("help", this, true);
    m_form.follow(label, [label, text] { label->setText(text()); });
    return label;
}

QList<Option> KindPage::vswitchOptions(const FieldPath &field, Product product, const QString &article, const QString &none) const
{
    QList<Option> options;
    if (!none.isEmpty())
        options.append({QString(), none, true, {}});
    for (const VSwitch &vswitch : m_ui.draft.topology().network.vswitches) {
        const Catalogue &catalogue = m_ui.draft.catalogue();
        const QString name = tr("%1 (%2)", "vSwitch, its zone").arg(vswitch.name, m_ui.draft.texts().zone(catalogue, vswitch.zone));
        options.append({vswitch.key, withLack(name, lackOf(catalogue, vswitch.zone, field, product, article)), true, {}});
    }
    return options;
}

void KindPage::showApiCalls()
{
    auto *dialog = new ApiCallsDialog(m_ui, toCreate(), this);
    openDialog(dialog);
}

} // namespace Cloudsteps
