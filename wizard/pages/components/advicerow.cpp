#include "wizard/pages/components/advicerow.h"

#include "wizard/pages/components/basics.h"

#include <QAccessible>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int narrow = 420; // px of row width below which the fixes stand under the text
constexpr int mostFixes = 2;

/// Findings that another zone mends.
bool isAboutZones(const QString &code)
{
    return code == "net.zone-without-vpc"_L1 || code == "net.zone-without-nat"_L1 || code == "plan.zone-choice"_L1 || code == "ecs.no-stock"_L1;
}

} // namespace

AdviceRow::AdviceRow(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_grid(new QGridLayout(this)), m_mark(new QLabel(this)), m_word(new QLabel(this)),
      m_title(newLabel("sentence", this, true)), m_reason(newLabel("second", this, true)), m_more(newLabel("second", this, true)), m_actions(new QWidget(this)),
      m_zones(new QPushButton(m_actions)), m_why(new QPushButton(m_actions)), m_close(new QToolButton(m_actions))
{
    setProperty("role", u"advice"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_mark->setFixedSize(20, 28);
    m_word->setFixedHeight(qMax(28, m_word->fontMetrics().height() + 4));
    m_word->setTextFormat(Qt::PlainText);

    auto *actions = new QHBoxLayout(m_actions);
    setSpace(actions, 0, 0, 0, 0, 6);
    for (int i = 0; i < mostFixes; ++i) {
        auto *button = new QPushButton(m_actions);
        button->setProperty("scale", u"small"_s);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, i] { emit fixChosen(m_finding.fixes.value(i)); });
        actions->addWidget(button);
        m_fixes.append(button);
    }
    m_zones->setProperty("scale", u"small"_s);
    m_zones->setFocusPolicy(Qt::TabFocus);
    m_why->setProperty("scale", u"small"_s);
    m_why->setProperty("kind", u"quiet"_s);
    m_why->setFocusPolicy(Qt::TabFocus);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setIconSize({16, 16});
    actions->addWidget(m_zones);
    actions->addWidget(m_why);
    actions->addWidget(m_close);
    actions->addStretch();

    setSpace(m_grid, 14, 6, 10, 6, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(0);
    m_grid->addWidget(m_mark, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_word, 0, 1, Qt::AlignTop);
    m_grid->addWidget(m_title, 0, 2);
    m_grid->addWidget(m_reason, 1, 1, 1, 2);
    m_grid->addWidget(m_more, 2, 1, 1, 2);
    m_grid->addWidget(m_actions, 0, 3, 3, 1, Qt::AlignVCenter);
    m_title->setContentsMargins(0, 4, 0, 4);
    m_reason->setContentsMargins(0, 0, 0, 4);
    m_more->setContentsMargins(0, 0, 0, 4);
    m_grid->setColumnStretch(2, 1);

    connect(m_why, &QPushButton::clicked, this, [this] { unfold(!m_unfolded); });
    connect(m_close, &QToolButton::clicked, this, &AdviceRow::closed);
    connect(m_zones, &QPushButton::clicked, this, &AdviceRow::zonesAsked);
    connect(&theme, &Theme::changed, this, &AdviceRow::retheme);
}

void AdviceRow::present(const Finding &finding, const QString &severityWord)
{
    const bool isNew = m_finding.code.isEmpty();
    m_finding = finding;
    setObjectName(u"advice:"_s + finding.code + u':' + finding.subject);
    const QString letter = finding.severity == Severity::Error ? u"E"_s : finding.severity == Severity::Warning ? u"W"_s : u"I"_s;
    setStyleProperty(this, "severity", letter);
    setStyleProperty(m_word, "word", letter);
    m_word->setText(severityWord);
    m_title->setText(finding.title);
    m_reason->setText(finding.reason);
    m_more->setText(finding.more);
    setAccessibleName(tr("%1: %2 %3", "severity, what is wrong, why").arg(severityWord, finding.title, finding.reason));
    for (int i = 0; i < mostFixes; ++i) {
        const bool used = i < finding.fixes.size();
        m_fixes[i]->setVisible(used);
        if (!used)
            continue;
        m_fixes[i]->setObjectName(u"fix:"_s + finding.fixes[i].id + u':' + finding.fixes[i].subject);
        m_fixes[i]->setText(finding.fixTexts.value(i));
        m_fixes[i]->setAccessibleName(finding.fixTexts.value(i));
    }
    m_zones->setObjectName(objectName() + u":zones"_s);
    m_zones->setText(tr("Find a zone..."));
    m_zones->setAccessibleName(tr("Find a zone for: %1").arg(finding.title));
    m_zones->setVisible(isAboutZones(finding.code));
    m_why->setObjectName(objectName() + u":why"_s);
    m_close->setObjectName(objectName() + u":close"_s);
    m_close->setToolTip(tr("Don't show this note again in this project"));
    m_close->setAccessibleName(tr("Close the note: %1").arg(finding.title));
    m_close->setVisible(finding.severity == Severity::Note);
    unfold(m_unfolded);
    retheme();
    if (isNew && finding.severity == Severity::Error) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void AdviceRow::unfold(bool open)
{
    m_unfolded = open;
    const bool note = m_finding.severity == Severity::Note;
    m_why->setVisible(!m_finding.more.isEmpty() || (note && !m_finding.reason.isEmpty()));
    m_why->setText(open ? tr("Less") : tr("Why?"));
    m_why->setAccessibleName((open ? tr("Less about: %1") : tr("Why? %1")).arg(m_finding.title));
    m_reason->setVisible(!m_finding.reason.isEmpty() && (open || !note));
    m_more->setVisible(!m_finding.more.isEmpty() && open);
}

void AdviceRow::retheme()
{
    const QString name = m_finding.severity == Severity::Error ? u"error"_s : m_finding.severity == Severity::Warning ? u"warning"_s : u"info"_s;
    const Ink ink = m_finding.severity == Severity::Error ? &Tokens::err : m_finding.severity == Severity::Warning ? &Tokens::warnI : &Tokens::info;
    m_mark->setPixmap(m_theme.icon(name, ink).pixmap({20, 20}, devicePixelRatioF()));
    m_close->setIcon(m_theme.icon(u"cross"_s));
}

void AdviceRow::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeActions();
}

void AdviceRow::placeActions()
{
    const int wide = m_actions->sizeHint().width();
    const bool below = width() < narrow || width() - wide < narrow / 2;
    if (below == m_actionsBelow)
        return;
    m_actionsBelow = below;
    m_grid->removeWidget(m_actions);
    if (below)
        m_grid->addWidget(m_actions, 3, 1, 1, 2, Qt::AlignLeft);
    else
        m_grid->addWidget(m_actions, 0, 3, 3, 1, Qt::AlignVCenter);
}

} // namespace Cloudsteps
