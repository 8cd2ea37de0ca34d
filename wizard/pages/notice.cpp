#include "wizard/pages/notice.h"

#include "wizard/pages/components/basics.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

Notice::Notice(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_mark(new QLabel(this)), m_text(newLabel("sentence", this, true)), m_button(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(u"notice"_s);
    setProperty("role", u"advice"_s);
    setProperty("severity", u"E"_s);
    m_text->setObjectName(u"notice.text"_s);
    m_mark->setFixedSize(20, 20);
    m_button->setObjectName(u"notice.action"_s);
    m_button->setProperty("scale", u"small"_s);
    m_close->setObjectName(u"notice.close"_s);
    m_close->setIconSize({16, 16});
    auto *line = new QHBoxLayout(this);
    setSpace(line, 14, 10, 10, 10, 10);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    line->addWidget(m_button);
    line->addWidget(m_close);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto act = m_act;
        dismiss();
        if (act)
            act();
    });
    connect(m_close, &QToolButton::clicked, this, &Notice::dismiss);
    hide();
}

void Notice::present(const Words &words, const Words &action, const std::function<void()> &act)
{
    say(words, action, act, true);
}

void Notice::inform(const Words &words)
{
    say(words, {}, {}, false);
}

void Notice::say(const Words &words, const Words &action, const std::function<void()> &act, bool trouble)
{
    m_trouble = trouble;
    setStyleProperty(this, "severity", trouble ? u"E"_s : u"I"_s);
    m_words = words;
    m_action = action;
    m_act = act;
    retranslate();
    show();
}

void Notice::dismiss()
{
    m_words = {};
    hide();
}

void Notice::retranslate()
{
    m_mark->setPixmap((m_trouble ? m_theme.icon(u"error"_s, &Tokens::err) : m_theme.icon(u"info"_s, &Tokens::info)).pixmap({20, 20}, devicePixelRatioF()));
    m_close->setIcon(m_theme.icon(u"cross"_s));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    if (!m_words)
        return;
    m_text->setText(m_words());
    setAccessibleName(m_words());
    m_button->setVisible(bool(m_action));
    if (m_action) {
        m_button->setText(m_action());
        m_button->setAccessibleName(m_action());
    }
}

} // namespace Cloudsteps
