#include "wizard/report/sections.h"

#include "wizard/texts/fill.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

ReportSection costSection(const ReportSource &s)
{
    ReportSection section;
    section.title = s.t.translate("Report", "Cost");
    ReportTable table{s.t.translate("Report", "Estimate"),
                      {{s.t.translate("Report", "Item")}, {s.t.translate("Report", "An hour"), ColumnKind::Number}, {s.t.translate("Report", "A month"), ColumnKind::Number}},
                      {}, {}};
    const auto add = [&](const QString &item, const Price &price) {
        table.rows.append({cell(item), cell(s.texts.pricePerHour(price)), cell(s.texts.pricePerMonth(price))});
    };
    for (const Kind kind : allKinds()) {
        int lines = 0;
        for (const PriceLine &line : s.prices) {
            if (kindOfPath(line.subject) != kind)
                continue;
            add(s.texts.field(line.subject, s.topology), line.price);
            ++lines;
        }
        if (lines > 1) {
            table.totals << int(table.rows.size());
            add(fill(s.t.translate("Report", "%1 in all"), {s.texts.kind(kind)}), totalPrice(s.prices, kind));
        }
    }
    table.totals << int(table.rows.size());
    add(s.t.translate("Report", "In all"), totalPrice(s.prices));
    section.tables << table;
    section.notes << (s.input.target.practice
                          ? s.t.translate("Report", "Practice prices are examples. Usage such as traffic, LCU and backup storage comes on top.")
                          : s.t.translate("Report", "Usage such as traffic, LCU and backup storage comes on top."));
    return section;
}

} // namespace Cloudsteps
