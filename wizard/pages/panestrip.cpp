#include "wizard/pages/panestrip.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int stripWidth = 44;

} // namespace

PaneStrip::PaneStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    setObjectName(u"strip"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(stripWidth);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 4, 10, 4, 10, 6);
    const QList<QPair<PanePart, QString>> parts{{PanePart::Picture, u"strip.topology"_s}, {PanePart::Steps, u"strip.steps"_s}, {PanePart::Cost, u"strip.cost"_s}};
    for (const auto &[part, name] : parts) {
        QToolButton *button = newTool(name, 18, this);
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this, [this, part = part] { emit partAsked(part); });
        column->addWidget(button, 0, Qt::AlignHCenter);
        m_buttons.insert(part, button);
    }
    column->addStretch();
}

void PaneStrip::setOpened(std::optional<PanePart> part)
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        it.value()->setChecked(part == it.key());
}

void PaneStrip::focusOn(PanePart part)
{
    m_buttons[part]->setFocus(Qt::OtherFocusReason);
}

void PaneStrip::retranslate()
{
    nameTool(m_buttons[PanePart::Picture], m_theme.icon(u"network"_s), tr("Topology"));
    nameTool(m_buttons[PanePart::Steps], m_theme.icon(u"steps"_s), tr("Running steps"));
    nameTool(m_buttons[PanePart::Cost], m_theme.icon(u"price"_s), tr("Cost"));
}

} // namespace Cloudsteps
