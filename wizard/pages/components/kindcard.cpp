#include "wizard/pages/components/kindcard.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/elidedlabel.h"
#include "wizard/pages/components/statesign.h"
#include "wizard/picture/icons.h"

#include <QGridLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

struct KindLook
{
    QString icon;
    Ink ink;
    Ink tint;
};

KindLook lookOf(Kind kind)
{
    switch (kind) {
    case Kind::Network: return {u"network"_s, &Tokens::edge, &Tokens::edgeT};
    case Kind::Servers: return {u"server"_s, &Tokens::server, &Tokens::serverT};
    case Kind::Database: return {u"database"_s, &Tokens::db, &Tokens::dbT};
    case Kind::Cache: return {u"cache"_s, &Tokens::cache, &Tokens::cacheT};
    case Kind::Balancer: return {u"balancer"_s, &Tokens::edge, &Tokens::edgeT};
    }
    Q_UNREACHABLE();
}

/// The icon of a kind on its tint.
class KindTile : public QWidget
{
public:
    KindTile(const Theme &theme, Kind kind, QWidget *parent)
        : QWidget(parent), m_theme(theme), m_look(lookOf(kind))
    {
        setFixedSize(28, 28);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = m_theme.tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.*m_look.tint);
        painter.drawRoundedRect(rect(), 6, 6);
        paintIcon(painter, m_look.icon, QRectF(5, 5, 18, 18), tokens.*m_look.ink);
    }

private:
    const Theme &m_theme;
    KindLook m_look;
};

} // namespace

KindCard::KindCard(const Theme &theme, Kind kind, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_title(new ElidedLabel("strong", this)), m_sign(new StateSign(theme, 16, this)), m_state(newLabel("help", this)),
      m_grid(new QGridLayout)
{
    setObjectName(u"overview."_s + kindName(kind));
    setProperty("role", u"card"_s);
    auto *tile = new KindTile(theme, kind, this);
    auto *head = new QHBoxLayout;
    setSpace(head, 0, 0, 0, 0, 6);
    auto *state = new QHBoxLayout;
    setSpace(state, 0, 0, 0, 0, 4);
    state->addWidget(m_sign);
    state->addWidget(m_state, 1);
    auto *words = new QVBoxLayout;
    setSpace(words, 0, 0, 0, 0, 0);
    words->addWidget(m_title);
    words->addLayout(state);
    head->addWidget(tile, 0, Qt::AlignTop);
    head->addSpacing(2);
    head->addLayout(words, 1);
    setSpace(m_grid, 0, 0, 0, 0, 2);
    m_grid->setHorizontalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 12, 10, 12, 10, 8);
    column->addLayout(head);
    column->addLayout(m_grid);
    column->addStretch(1);
    connect(&theme, &Theme::changed, tile, qOverload<>(&QWidget::update));
}

void KindCard::present(const QString &title, std::optional<NodeState> state, const QString &stateWord, const Lines &lines)
{
    m_title->setWhole(title);
    m_sign->setVisible(state.has_value());
    if (state)
        m_sign->setState(*state);
    m_state->setText(stateWord);
    while (m_lines.size() > lines.size()) {
        const auto [name, value] = m_lines.takeLast();
        discard(name);
        discard(value);
    }
    while (m_lines.size() < lines.size()) {
        auto *name = newLabel("help", this);
        auto *value = new ElidedLabel("value", this);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const int row = int(m_lines.size());
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(value, row, 1);
        m_lines.append({name, value});
    }
    QStringList words{title, stateWord};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        m_lines[i].first->setText(lines[i].first);
        m_lines[i].second->setWhole(lines[i].second);
        words << lines[i].first + u' ' + lines[i].second;
    }
    setAccessibleName(words.join(u", "_s));
}

} // namespace Cloudsteps
