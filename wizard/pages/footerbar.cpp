#include "wizard/pages/footerbar.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/pricebutton.h"
#include "wizard/pages/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

QPushButton *newButton(const QString &name, const char *kind, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setProperty("scale", u"footer"_s);
    button->setProperty("kind", QLatin1String(kind));
    return button;
}

} // namespace

FooterBar::FooterBar(const Ui &ui, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_back(newButton(u"backButton"_s, "plain", this)), m_danger(newButton(u"dangerButton"_s, "dangerQuiet", this)),
      m_note(newLabel("help", this, true)), m_total(newLabel("helpStrong", this)), m_reason(newButton(u"reasonButton"_s, "reason", this)),
      m_secondary(newButton(u"secondaryButton"_s, "plain", this)), m_primary(new PriceButton(ui.theme, this)),
      m_top(new QHBoxLayout), m_line(new QHBoxLayout)
{
    setObjectName(u"footer"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_primary->setObjectName(u"primaryButton"_s);
    m_total->hide();
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 32, 13, 32, 13, 6);
    setSpace(m_top, 0, 0, 0, 0, 8);
    m_top->addWidget(m_note, 1);
    column->addLayout(m_top);
    setSpace(m_line, 0, 0, 0, 0, 8);
    column->addLayout(m_line);
    m_line->addWidget(m_back);
    m_line->addWidget(m_danger);
    m_line->addWidget(m_total);
    m_line->addStretch();
    m_line->addWidget(m_reason);
    m_line->addWidget(m_secondary);
    m_line->addWidget(m_primary);
    connect(m_back, &QPushButton::clicked, this, &FooterBar::backAsked);
    connect(m_primary, &QPushButton::clicked, this, &FooterBar::primaryAsked);
    connect(m_secondary, &QPushButton::clicked, this, &FooterBar::secondaryAsked);
    connect(m_danger, &QPushButton::clicked, this, &FooterBar::dangerAsked);
    connect(m_reason, &QPushButton::clicked, this, [this] { emit reasonAsked(m_footer.reasonField); });
}

void FooterBar::present(const Footer &footer)
{
    m_footer = footer;
    m_back->setVisible(footer.back);
    m_primary->setVisible(!footer.primary.isEmpty());
    m_primary->setWords(footer.primary, footer.price);
    m_primary->setEnabled(footer.primaryEnabled);
    m_primary->setToolTip(footer.reason);
    m_primary->setAccessibleDescription(footer.reason);
    const auto show = [](QPushButton *button, const QString &words) {
        button->setVisible(!words.isEmpty());
        button->setText(words);
        button->setAccessibleName(words);
    };
    show(m_secondary, footer.secondary);
    show(m_danger, footer.danger);
    show(m_reason, footer.reason);
    m_note->setText(footer.note);
    m_note->setVisible(!footer.note.isEmpty());
    fit();
}

void FooterBar::setTotal(const QString &total)
{
    m_total->setText(total);
    fit();
}

void FooterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// Where the words of all buttons have no room, the arrow alone says "back", then the total gives way, and then what is to be mended
/// first stands above them.
void FooterBar::fit()
{
    const auto room = [this] {
        m_line->invalidate(); // a layout in a layout is not told that its widgets need other room until both are laid out
        const QMargins margins = layout()->contentsMargins();
        return margins.left() + m_line->sizeHint().width() + margins.right() <= width();
    };
    m_total->setVisible(!m_total->text().isEmpty());
    const auto setBack = [this](const QString &word) {
        m_back->setText(word);
        m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left)); // a new text takes the shortcut away
    };
    setBack(m_backWord);
    m_line->insertWidget(m_line->indexOf(m_secondary), m_reason);
    if (!room() && isVisible()) {
        setBack({});
        if (!room())
            m_total->hide();
        if (!room())
            m_top->insertWidget(0, m_reason);
    }
}

void FooterBar::retranslate()
{
    m_backWord = tr("Back");
    fit();
    m_back->setAccessibleName(m_backWord);
    m_back->setToolTip(tr("Back (%1)").arg(m_back->shortcut().toString(QKeySequence::NativeText)));
    m_back->setIcon(m_ui.theme.icon(u"left"_s));
    m_danger->setIcon(m_ui.theme.icon(u"trash"_s, &Tokens::err));
    m_reason->setIcon(m_ui.theme.icon(u"error"_s, &Tokens::err));
}

} // namespace Cloudsteps
