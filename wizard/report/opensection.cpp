#include "wizard/report/sections.h"

#include "wizard/texts/fill.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

ReportTable adviceTable(const ReportSource &s)
{
    ReportTable table{s.t.translate("Report", "Advice still open"),
                      {{s.t.translate("Report", "Level", "of advice"), ColumnKind::Exact}, {s.t.translate("Report", "Where")}, {s.t.translate("Report", "What and why")}},
                      {}, {}};
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        for (const Advice &advice : s.input.advice) {
            if (advice.severity != severity)
                continue;
            const QString title = s.texts.adviceTitle(advice);
            const QString reason = s.texts.adviceReason(advice);
            const QString blank = s.texts.language() == Language::English && !reason.isEmpty() ? u" "_s : QString();
            table.rows.append({cell(s.texts.severity(severity)), cell(s.texts.field(advice.subject, s.topology)), cell(title + blank + reason)});
        }
    }
    return table;
}

ReportTable failureTable(const ReportSource &s)
{
    ReportTable table{s.t.translate("Report", "Failed steps"),
                      {{s.t.translate("Report", "Step")}, {s.t.translate("Report", "Reason")}, {s.t.translate("Report", "Code")}, {s.t.translate("Report", "Request ID")}},
                      {}, {}};
    for (const JournalEntry &entry : s.input.journal) {
        const std::optional<Step> step = stepFromId(entry.stepId);
        if (entry.state != StepState::Failed || !entry.failure || !step)
            continue;
        table.rows.append({cell(s.texts.stepAction(*step, s.topology)), cell(s.texts.failure(*entry.failure)), cell(entry.failure->code), cell(entry.failure->requestId)});
    }
    return table;
}

/// What was made and is no longer part of the topology still exists and may bill.
ReportTable leftoverTable(const ReportSource &s)
{
    ReportTable table{s.t.translate("Report", "Still there though no longer wanted"),
                      {{s.t.translate("Report", "Resource")}, {s.t.translate("Report", "Name")}, {s.t.translate("Report", "ID"), ColumnKind::Exact}},
                      {}, {}};
    for (const JournalEntry &entry : s.input.journal) {
        const std::optional<Step> step = stepFromId(entry.stepId);
        if (!step || step->verb != Verb::Create || ownerOf(step->type) || !mayExist(entry) || isAdopted(entry) || s.plan.step(entry.stepId))
            continue;
        const QString type = s.texts.resourceType(step->type);
        if (entry.facts.members.isEmpty())
            table.rows.append({cell(type), cell(entry.facts.name), cell(entry.facts.id)});
        for (const Facts &member : entry.facts.members)
            table.rows.append({cell(type), cell(member.name), cell(member.id)});
    }
    return table;
}

} // namespace

ReportSection openSection(const ReportSource &s)
{
    ReportSection section;
    section.title = s.t.translate("Report", "Open points");
    for (const ReportTable &table : {failureTable(s), adviceTable(s), leftoverTable(s)}) {
        if (!table.rows.isEmpty())
            section.tables << table;
    }
    if (section.tables.isEmpty())
        section.paragraphs << s.t.translate("Report", "None: no step has failed and no advice is open.");
    return section;
}

} // namespace Cloudsteps
