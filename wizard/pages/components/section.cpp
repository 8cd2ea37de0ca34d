#include "wizard/pages/components/section.h"

#include "wizard/pages/components/basics.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

Section::Section(const QString &name, Wording &wording, Theme &theme, const Text &title, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_heading(new QToolButton(this)), m_summary(newLabel("second", this)), m_fact(newLabel("help", this)),
      m_line(new QHBoxLayout), m_content(new QWidget(this)), m_body(new QVBoxLayout(m_content))
{
    setObjectName(name);
    m_heading->setObjectName(name + u".heading"_s);
    m_heading->setProperty("role", u"heading"_s);
    m_heading->setCheckable(true);
    m_heading->setChecked(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setIconSize({16, 16});
    m_heading->setFocusPolicy(Qt::TabFocus);
    m_summary->setMinimumWidth(0);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_fact->hide();

    setSpace(m_line, 0, 0, 0, 0, 12);
    m_line->addWidget(m_heading);
    m_line->addWidget(m_summary, 1);
    m_line->addWidget(m_fact);
    setSpace(m_body, 0, 8, 0, 0, 8);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 0, 0, 0, 12, 0);
    column->addWidget(newRule(this));
    column->addSpacing(12);
    column->addLayout(m_line);
    column->addWidget(m_content);

    connect(m_heading, &QToolButton::toggled, this, &Section::applyFold);
    wording.add(this, [this, title] {
        setTitle(title());
        applyFold();
    });
}

void Section::setTitle(const QString &title)
{
    m_heading->setText(u"  "_s + title);
    m_heading->setAccessibleName(title);
}

void Section::setOpen(bool open)
{
    m_heading->setChecked(open);
}

void Section::setSummary(const QString &summary)
{
    m_summary->setText(summary);
    m_summary->setToolTip(summary);
}

void Section::setFact(const QString &fact)
{
    m_fact->setText(fact);
    m_fact->setVisible(!fact.isEmpty());
}

void Section::setAction(QWidget *action)
{
    m_line->addWidget(action);
}

void Section::applyFold()
{
    m_content->setVisible(isOpen());
    // The space stays, so that the fact keeps its place at the right.
    QSizePolicy policy = m_summary->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_summary->setSizePolicy(policy);
    m_summary->setVisible(!isOpen());
    m_heading->setIcon(m_theme.icon(isOpen() ? u"down"_s : u"right"_s, &Tokens::text2));
}

} // namespace Cloudsteps
