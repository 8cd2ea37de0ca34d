#include "wizard/pages/components/vswitchboxes.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/checkbox.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"
#include "wizard/topology/edits.h"

#include <QGridLayout>

namespace Cloudsteps {

namespace {

constexpr int mostInLine = 4;
constexpr int lettersInLine = 56; // what a line of a form holds in its narrowest window, boxes and gaps included
constexpr int lettersOfBox = 6;

} // namespace

VSwitchBoxes::VSwitchBoxes(Form &form, const FieldPath &path, const Has &has, const Put &put, const std::function<QString(const QString &)> &spoken, QWidget *parent)
    : QWidget(parent), m_form(form), m_path(path), m_has(has), m_put(put), m_spoken(spoken), m_grid(new QGridLayout(this))
{
    setObjectName(path);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setSpace(m_grid, 0, 0, 0, 0, 0);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(4);
    m_form.follow(this, [this] { showBoxes(); });
}

void VSwitchBoxes::showBoxes()
{
    const QStringList keys = keysOf(m_form.ui().draft.topology().network.vswitches);
    for (const QString &old : m_boxes.keys()) {
        if (keys.contains(old))
            continue;
        CheckBox *box = m_boxes.take(old);
        m_grid->removeWidget(box);
        m_form.forget(box);
        discard(box);
    }
    for (const QString &key : keys) {
        if (!m_boxes.contains(key))
            addBox(key);
    }
    qsizetype longest = 0;
    for (const VSwitch &vswitch : m_form.ui().draft.topology().network.vswitches) {
        CheckBox *box = m_boxes[vswitch.key];
        box->setText(vswitch.name);
        box->setAccessibleName(m_spoken(vswitch.name));
        longest = qMax(longest, vswitch.name.size());
    }
    const int columns = qBound(1, lettersInLine / int(longest + lettersOfBox), mostInLine);
    if (keys == m_keys && columns == m_columns)
        return;
    m_keys = keys;
    m_columns = columns;
    place();
}

void VSwitchBoxes::addBox(const QString &key)
{
    auto *box = new CheckBox(this);
    connect(box, &QCheckBox::clicked, this, [this, key, box](bool on) {
        m_form.ui().draft.edit(box->objectName(), [&](Topology &topology) { m_put(topology, key, on); });
    });
    m_form.bind(box, m_path + u'.' + key, [this, key, box] { box->setChecked(m_has(m_form.ui().draft.topology(), key)); },
                [box](bool locked) {
                    setStyleProperty(box, "locked", locked);
                    box->setEnabled(!locked);
                });
    box->show();
    m_boxes.insert(key, box);
}

void VSwitchBoxes::place()
{
    for (CheckBox *box : std::as_const(m_boxes))
        m_grid->removeWidget(box);
    QWidget *before = nullptr;
    for (int i = 0; i < m_keys.size(); ++i) {
        CheckBox *box = m_boxes[m_keys[i]];
        box->setMinimumHeight(fieldHeight(box->fontMetrics()));
        m_grid->addWidget(box, i / m_columns, i % m_columns);
        if (before)
            setTabOrder(before, box);
        before = box;
    }
    for (int column = 0; column <= mostInLine; ++column)
        m_grid->setColumnStretch(column, column == m_columns ? 1 : 0); // short names stay at the left
}

} // namespace Cloudsteps
