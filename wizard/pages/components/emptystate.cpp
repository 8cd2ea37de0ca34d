#include "wizard/pages/components/emptystate.h"

#include "wizard/pages/components/basics.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

EmptyState::EmptyState(const QString &name, Wording &wording, const Theme &theme, const QString &icon, const Text &title, const Text &meaning,
                       const Text &action, QWidget *parent)
    : QFrame(parent), m_button(new QPushButton(this))
{
    setObjectName(name);
    setProperty("role", u"empty"_s);
    auto *mark = new QLabel(this);
    mark->setFixedSize(24, 24);
    auto *heading = newLabel("strong", this, true);
    auto *text = newLabel("help", this, true);
    m_button->setObjectName(name + u".button"_s);
    m_button->setProperty("scale", u"small"_s);
    auto *line = new QHBoxLayout(this);
    setSpace(line, 16, 12, 16, 12, 12);
    line->addWidget(mark);
    auto *column = new QVBoxLayout;
    setSpace(column, 0, 0, 0, 0, 0);
    column->addWidget(heading);
    column->addWidget(text);
    line->addLayout(column, 1);
    line->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::chosen);
    wording.add(this, [this, mark, heading, text, icon, title, meaning, action, &theme] {
        mark->setPixmap(theme.icon(icon).pixmap({24, 24}, devicePixelRatioF()));
        heading->setText(title());
        text->setText(meaning());
        m_button->setText(action());
        m_button->setAccessibleName(action());
        m_button->setIcon(theme.icon(u"plus"_s));
    });
}

} // namespace Cloudsteps
