#include "wizard/pages/components/section.h"

#include "wizard/pages/components/basics.h"

#include <QHelpEvent>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// Headings may hold a name of the user's: where there is no room for it they give way in the middle.
class Heading : public QToolButton
{
public:
    using QToolButton::QToolButton;

    QSize minimumSizeHint() const override
    {
        const int fewest = sizeHint().width() - wordsWidth() + qMin(wordsWidth(), fontMetrics().horizontalAdvance(u'n') * 16);
        return {fewest, QToolButton::minimumSizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        option.text = shownText();
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
    }

    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip && shownText() != text()) {
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text().trimmed(), this);
            return true;
        }
        return QToolButton::event(event);
    }

private:
    int wordsWidth() const { return fontMetrics().horizontalAdvance(text()); }

    QString shownText() const
    {
        const int room = width() - (sizeHint().width() - wordsWidth());
        return wordsWidth() <= room ? text() : fontMetrics().elidedText(text(), Qt::ElideMiddle, room);
    }
};

} // namespace

Section::Section(const QString &name, Wording &wording, Theme &theme, const Text &title, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_heading(new Heading(this)), m_summary(newLabel("second", this)), m_fact(newLabel("help", this)),
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
    m_heading->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
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
