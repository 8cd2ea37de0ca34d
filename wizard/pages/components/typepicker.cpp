#include "wizard/pages/components/typepicker.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/table.h"
#include "wizard/pages/draft.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int shownRows = 6;

QString number(double value)
{
    return QString::number(value, 'g', 4);
}

} // namespace

TypePicker::TypePicker(const Ui &ui, Wording &wording, const QString &path, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_filter(new QLineEdit(this)), m_cpu(new QComboBox(this)), m_family(new QComboBox(this)),
      m_count(newLabel("help", this)), m_table(new Table(ui.theme, shownRows, this))
{
    m_filter->setObjectName(path + u".filter"_s);
    m_filter->setFixedWidth(170);
    m_filter->setClearButtonEnabled(true);
    m_cpu->setObjectName(path + u".cpuFilter"_s);
    m_family->setObjectName(path + u".familyFilter"_s);
    m_table->setObjectName(path);
    m_table->setChoosing(true);
    m_table->setDropOrder({4, 1});
    m_table->setSortingEnabled(true);
    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 8);
    line->addWidget(m_filter);
    line->addWidget(m_cpu);
    line->addWidget(m_family);
    line->addStretch();
    line->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 0, 0, 0, 0, 8);
    column->addLayout(line);
    column->addWidget(m_table);
    connect(m_filter, &QLineEdit::textChanged, this, &TypePicker::rebuild);
    connect(m_cpu, &QComboBox::activated, this, &TypePicker::rebuild);
    connect(m_family, &QComboBox::activated, this, &TypePicker::rebuild);
    connect(m_table, &Table::chosen, this, &TypePicker::chosen);
    wording.add(this, [this] { retranslate(); });
    m_table->horizontalHeader()->setSortIndicator(6, Qt::AscendingOrder);
}

void TypePicker::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter types"));
    m_filter->setAccessibleName(tr("Filter types"));
    const int cpu = qMax(0, m_cpu->currentIndex());
    m_cpu->clear();
    m_cpu->addItem(tr("Any vCPU"), QPoint(0, 1 << 20));
    m_cpu->addItem(tr("1-2 vCPU"), QPoint(1, 2));
    m_cpu->addItem(tr("4 vCPU"), QPoint(3, 4));
    m_cpu->addItem(tr("8 vCPU and more"), QPoint(5, 1 << 20));
    m_cpu->setCurrentIndex(cpu);
    m_cpu->setToolTip(tr("Number of vCPU"));
    m_cpu->setAccessibleName(tr("Number of vCPU"));
    m_cpu->setAccessibleDescription(tr("Number of vCPU"));
    const QString family = m_family->currentData().toString();
    m_family->clear();
    m_family->addItem(tr("All families"), QString());
    QStringList families;
    for (const InstanceType &type : m_ui.draft.catalogue().instanceTypes) {
        if (!families.contains(type.family))
            families << type.family;
    }
    for (const QString &item : families)
        m_family->addItem(item, item);
    m_family->setCurrentIndex(qMax(0, m_family->findData(family)));
    m_family->setToolTip(tr("Family"));
    m_family->setAccessibleName(tr("Family"));
    m_family->setAccessibleDescription(tr("Family"));
    m_table->setAccessibleName(tr("Instance types"));
    m_table->setHeaders({tr("Instance type"), tr("Series"), tr("vCPU"), tr("Memory"), tr("I/O optimised"), tr("Stock"), tr("Per hour")});
    rebuild();
}

bool TypePicker::passes(const InstanceType &type) const
{
    if (type.id == m_chosen)
        return true; // what is chosen is never filtered away
    const QPoint cpu = m_cpu->currentData().toPoint();
    const QString family = m_family->currentData().toString();
    const QString text = m_filter->text().trimmed();
    return type.vcpu >= cpu.x() && type.vcpu <= cpu.y() && (family.isEmpty() || type.family == family)
           && (text.isEmpty() || type.id.contains(text, Qt::CaseInsensitive));
}

void TypePicker::rebuild()
{
    const Catalogue &catalogue = m_ui.draft.catalogue();
    const bool pricesKnown = m_ui.draft.account().practice || !catalogue.practicePrices;
    QList<TableRow> rows;
    for (const InstanceType &type : catalogue.instanceTypes) {
        if (!passes(type))
            continue;
        QStringList soldOut;
        for (const QString &id : m_zones) {
            const ZoneInfo *zone = catalogue.zone(id);
            if (zone && (zone->soldOutTypes.contains(type.id) || !zone->sells.contains(Product::Ecs)))
                soldOut << id.section(u'-', -1).toUpper();
        }
        QString series;
        switch (type.series) {
        case Series::I: series = tr("Series I"); break;
        case Series::II: series = tr("Series II"); break;
        case Series::III: series = tr("Series III"); break;
        case Series::Current: series = tr("Current"); break;
        }
        TableRow row;
        row.key = type.id;
        row.faint = !soldOut.isEmpty();
        row.cells = {
            {type.id, {}, 0, {}, false},
            {series, {}, 0, {}, type.series == Series::I},
            {QString::number(type.vcpu), {}, 0, type.vcpu, false},
            {number(type.gib) + u" GiB"_s, {}, 0, type.gib, false},
            {type.ioChoice ? tr("Optional") : tr("Always"), {}, 0, {}, false},
            {soldOut.isEmpty() ? tr("In stock") : tr("Sold out in %1").arg(soldOut.join(u", "_s)), {}, 0, {}, false},
            {pricesKnown && type.hourlyMicros >= 0 ? m_ui.draft.texts().money({type.hourlyMicros, u"CNY"_s}) : tr("unknown"), {}, 0, double(type.hourlyMicros), false},
        };
        rows.append(row);
    }
    m_count->setText(tr("%n type(s)", nullptr, int(rows.size())));
    m_table->setRows(rows);
    m_table->setChosen(m_chosen);
}

void TypePicker::present(const QString &type, const QStringList &zones)
{
    const bool zonesChanged = zones != m_zones;
    const bool rowMissing = type != m_chosen;
    m_chosen = type;
    m_zones = zones;
    if (zonesChanged || rowMissing)
        rebuild();
}

void TypePicker::setLocked(bool locked)
{
    m_table->setEnabled(!locked);
    for (QWidget *widget : {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_cpu), static_cast<QWidget *>(m_family)})
        widget->setVisible(!locked);
}

} // namespace Cloudsteps
