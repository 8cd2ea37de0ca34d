#include "wizard/pages/overviewcards.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/kindcard.h"
#include "wizard/pages/draft.h"
#include "wizard/picture/wording.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int narrowestCard = 186;
constexpr int gap = 12;
constexpr int shownServers = 2;

std::optional<NodeState> stateOf(Phase phase)
{
    switch (phase) {
    case Phase::Off: return {};
    case Phase::Editing: return NodeState::Planned;
    case Phase::Running: return NodeState::Creating;
    case Phase::Created: return NodeState::Ready;
    case Phase::Failed: return NodeState::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace

OverviewCards::OverviewCards(const Ui &ui, QWidget *parent)
    : QWidget(parent), m_ui(ui), m_grid(new QGridLayout(this))
{
    setSpace(m_grid, 0, 0, 0, 0, gap);
    for (const Kind kind : allKinds())
        m_cards.insert(kind, new KindCard(ui.theme, kind, this));
    arrange(3);
}

void OverviewCards::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    int place = 0;
    for (KindCard *card : std::as_const(m_cards)) {
        m_grid->addWidget(card, place / columns, place % columns);
        ++place;
    }
    for (int column = 0; column < place; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void OverviewCards::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int all = int(m_cards.size());
    arrange(width() >= all * narrowestCard + (all - 1) * gap ? all : 3);
}

void OverviewCards::refresh()
{
    for (auto it = m_cards.cbegin(); it != m_cards.cend(); ++it)
        present(it.key(), it.value());
}

void OverviewCards::present(Kind kind, KindCard *card)
{
    const Draft &draft = m_ui.draft;
    const Topology &topology = draft.topology();
    const Phase phase = draft.phase(kind);
    QString title = draft.texts().kind(kind);
    KindCard::Lines lines;
    const auto facts = [&](ResourceType type, const QString &target = {}) {
        const JournalEntry entry = draft.journal().value(stepIdOf(type, target));
        return mayExist(entry) ? entry.facts : Facts();
    };
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append({name, value});
    };
    const auto reached = [](const Facts &known) {
        return !known.connectionString.isEmpty() ? known.connectionString : !known.publicAddress.isEmpty() ? known.publicAddress : known.address;
    };
    switch (kind) {
    case Kind::Network: {
        QStringList addresses;
        for (int i = 1; topology.network.publicIps && i <= topology.network.publicIps->count; ++i) {
            const QString address = reached(facts(ResourceType::Eip, QString::number(i)));
            if (!address.isEmpty())
                addresses << address;
        }
        add(tr("VPC"), facts(ResourceType::Vpc).id);
        add(tr("Public IPs"), draft.texts().list(addresses));
        break;
    }
    case Kind::Servers: {
        if (!topology.servers)
            break;
        const QList<ServerRef> servers = serverRefs(*topology.servers);
        title = tr("Servers, %1").arg(servers.size());
        for (const ServerRef &server : servers.mid(0, shownServers)) {
            if (const Facts *known = serverFacts(draft.journal(), topology, server.id))
                add(server.name, known->address.isEmpty() ? known->id : known->address);
        }
        break;
    }
    case Kind::Database:
        add(tr("Id"), facts(ResourceType::DbInstance).id);
        add(tr("Address"), reached(facts(ResourceType::DbInstance)));
        break;
    case Kind::Cache:
        add(tr("Id"), facts(ResourceType::CacheInstance).id);
        add(tr("Address"), reached(facts(ResourceType::CacheInstance)));
        break;
    case Kind::Balancer:
        add(tr("Id"), facts(ResourceType::LoadBalancer).id);
        add(tr("Address"), reached(facts(ResourceType::LoadBalancer)));
        break;
    }
    const std::optional<NodeState> state = stateOf(phase);
    if (phase != Phase::Off)
        lines.append({tr("Cost"), draft.texts().pricePerHour(draft.price(kind))});
    card->present(title, state, state ? stateWord(*state, draft.texts()) : tr("Left out"), lines);
}

} // namespace Cloudsteps
