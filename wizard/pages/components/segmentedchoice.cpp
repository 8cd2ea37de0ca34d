#include "wizard/pages/components/segmentedchoice.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

SegmentedChoice::SegmentedChoice(QWidget *parent)
    : QWidget(parent)
{
    setSpace(new QHBoxLayout(this), 0, 0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int id) {
        if (id >= 0 && id < m_options.size())
            emit chosen(m_options[id].key);
    });
}

void SegmentedChoice::setOptions(const QList<Option> &options)
{
    if (options == m_options)
        return;
    const QString kept = current();
    while (m_group.buttons().size() > options.size()) {
        auto *surplus = static_cast<QWidget *>(m_group.buttons().constLast());
        m_group.removeButton(static_cast<QAbstractButton *>(surplus));
        layout()->removeWidget(surplus);
        discard(surplus);
    }
    m_options = options;
    for (int i = 0; i < options.size(); ++i) {
        auto *button = static_cast<QToolButton *>(m_group.button(i));
        if (!button) {
            button = new QToolButton(this);
            button->setCheckable(true);
            button->setFocusPolicy(Qt::TabFocus);
            button->setToolButtonStyle(Qt::ToolButtonTextOnly);
            if (m_small)
                button->setProperty("scale", u"small"_s);
            m_group.addButton(button, i);
            layout()->addWidget(button);
        }
        button->setObjectName(objectName() + u'.' + options[i].key);
        button->setText(options[i].label);
        button->setAccessibleName(options[i].label);
        button->setToolTip(options[i].hint);
        button->setEnabled(options[i].enabled && !m_locked);
        setStyleProperty(button, "segment", i == 0 ? u"first"_s : i == options.size() - 1 ? u"last"_s : u"middle"_s);
    }
    setCurrent(kept);
}

QString SegmentedChoice::current() const
{
    const int id = m_group.checkedId();
    return id >= 0 && id < m_options.size() ? m_options[id].key : QString();
}

void SegmentedChoice::setCurrent(const QString &key)
{
    for (int i = 0; i < m_options.size(); ++i) {
        if (m_options[i].key == key)
            m_group.button(i)->setChecked(true);
    }
}

void SegmentedChoice::setLocked(bool locked)
{
    m_locked = locked;
    for (int i = 0; i < m_options.size(); ++i) {
        m_group.button(i)->setEnabled(m_options[i].enabled && !locked);
        setStyleProperty(m_group.button(i), "locked", locked);
    }
}

} // namespace Cloudsteps
