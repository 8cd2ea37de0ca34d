#include "wizard/pages/balancerpage.h"

#include "wizard/pages/components/bar.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/emptystate.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/rowtable.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"
#include "wizard/topology/edits.h"
#include "wizard/topology/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

template<typename Read>
auto get(Read read)
{
    return [read](const Topology &topology) { return read(topology.balancer.value_or(Balancer())); };
}

template<typename Write>
auto set(Write write)
{
    return [write](Topology &topology, const auto &value) {
        if (topology.balancer)
            write(*topology.balancer, value);
    };
}

template<typename Read>
auto ofListener(const QString &key, Read read)
{
    return get([key, read](const Balancer &balancer) {
        QList<Listener> listeners = balancer.listeners;
        const Listener *found = itemOf(listeners, key);
        return read(found ? *found : Listener());
    });
}

template<typename Write>
auto toListener(const QString &key, Write write)
{
    return set([key, write](Balancer &balancer, const auto &value) {
        if (Listener *found = itemOf(balancer.listeners, key))
            write(*found, value);
    });
}

bool isHttpCheck(const Listener &listener)
{
    return listener.healthCheck.type.isEmpty() ? isWeb(listener.protocol) : listener.healthCheck.type == "http"_L1;
}

const Backend *backendOf(const Balancer &balancer, const QString &server)
{
    for (const Backend &backend : balancer.backends) {
        if (backend.server == server)
            return &backend;
    }
    return nullptr;
}

} // namespace

BalancerPage::BalancerPage(const Ui &ui, QWidget *parent)
    : KindPage(ui, Kind::Balancer, [] { return tr("One address that spreads visitors over the servers and leaves out the sick ones."); }, parent)
{
    buildAddress();
    buildListeners();
    buildBackends();
}

void BalancerPage::buildAddress()
{
    m_address = addSection(u"balancer.address.section"_s, [] { return tr("Address"); });
    m_addressGrid = new FormGrid(m_form);
    auto *name = m_form.text(u"balancer.name"_s, 22, get([](const Balancer &b) { return b.name; }), set([](Balancer &b, const QString &v) { b.name = v; }));
    m_addressGrid->addRow([] { return tr("Name"); }, {name}, {}, {u"balancer.name"_s});
    auto *address = m_form.segments(u"balancer.address"_s,
                                    [] { return QList<Option>{{u"internet"_s, tr("Internet"), true, {}}, {u"intranet"_s, tr("Inside the VPC only"), true, {}}}; },
                                    get([](const Balancer &b) { return b.address == BalancerAddress::Internet ? u"internet"_s : u"intranet"_s; }),
                                    [](Topology &t, const QString &v) {
                                        if (!t.balancer)
                                            return;
                                        t.balancer->address = v == "intranet"_L1 ? BalancerAddress::Intranet : BalancerAddress::Internet;
                                        if (t.balancer->address == BalancerAddress::Internet)
                                            t.balancer->vswitch.clear();
                                        else if (t.balancer->vswitch.isEmpty() && !t.network.vswitches.isEmpty())
                                            t.balancer->vswitch = t.network.vswitches.constFirst().key;
                                    });
    m_addressGrid->addRow([] { return tr("Reachable from"); }, {address, m_form.hint([] { return tr("Pay by use (LCU)"); })}, {}, {u"balancer.address"_s});
    auto *vswitch = m_form.choice(u"balancer.vswitch"_s, [this] { return vswitchOptions(); }, get([](const Balancer &b) { return b.vswitch; }),
                                  set([](Balancer &b, const QString &v) { b.vswitch = v; }));
    m_vswitchRow = m_addressGrid->addRow([] { return tr("vSwitch"); }, {vswitch}, {}, {u"balancer.vswitch"_s});
    m_address->body()->addWidget(m_addressGrid);
}

void BalancerPage::buildListeners()
{
    m_listeners = addSection(u"balancer.listeners.section"_s, [] { return tr("Listeners"); });
    const auto add = [this] { m_ui.draft.edit({}, [] { return tr("Add listener"); }, [](Topology &t) { addListener(t); }); };
    m_addListener = new QPushButton(this);
    m_addListener->setObjectName(u"balancer.listeners.add"_s);
    m_addListener->setProperty("kind", u"quiet"_s);
    m_addListener->setProperty("scale", u"small"_s);
    m_form.wording().add(m_addListener, [this] {
        m_addListener->setText(tr("Add listener"));
        m_addListener->setAccessibleName(tr("Add listener"));
        m_addListener->setIcon(m_ui.theme.icon(u"plus"_s, &Tokens::link));
    });
    connect(m_addListener, &QPushButton::clicked, this, add);
    m_listeners->setAction(m_addListener);
    m_listenerTable = new RowTable(m_form, u"balancer.listeners"_s,
                                   {{[] { return tr("Protocol"); }, 2},
                                    {[] { return tr("Port"); }},
                                    {[] { return tr("Server port"); }},
                                    {[] { return tr("Scheduler"); }, 5},
                                    {[] { return tr("Health check"); }}},
                                   [this](const QString &key) { return listenerCells(key); });
    m_listenerTable->setRemover([this](const QString &key) { return m_ui.draft.texts().field(u"balancer.listeners."_s + key, m_ui.draft.topology()); },
                                [this](const QString &key) {
                                    m_ui.draft.edit({}, [] { return tr("Remove listener"); }, [key](Topology &t) {
                                        if (t.balancer)
                                            t.balancer->listeners.removeIf([&](const Listener &item) { return item.key == key; });
                                    });
                                });
    m_form.follow(m_listenerTable, [this] { m_listenerTable->setKeys(keysOf(m_ui.draft.topology().balancer.value_or(Balancer()).listeners)); });
    m_noListener = new EmptyState(u"balancer.listeners.empty"_s, m_form.wording(), m_ui.theme, u"listen"_s, [] { return tr("No listener yet"); },
                                  [] { return tr("Without one, visitors can't reach the servers."); }, [] { return tr("Add listener"); }, this);
    connect(m_noListener, &EmptyState::chosen, this, add);
    m_listeners->body()->addWidget(m_listenerTable);
    m_listeners->body()->addWidget(m_noListener);
    m_listeners->body()->addWidget(m_form.advice({u"balancer.listeners"_s}));
    m_checks = new QWidget(this);
    setSpace(new QVBoxLayout(m_checks), 0, 0, 0, 0, 0);
    m_form.follow(m_checks, [this] { showChecks(); });
    sections()->addWidget(m_checks);
}

QList<QWidget *> BalancerPage::listenerCells(const QString &key)
{
    const FieldPath path = u"balancer.listeners."_s + key;
    return {
        m_form.choice(path + u".protocol"_s, [] { return QList<Option>{{u"http"_s, u"HTTP"_s, true, {}}, {u"tcp"_s, u"TCP"_s, true, {}}}; },
                      ofListener(key, [](const Listener &l) { return wordOf(listenerWords, l.protocol); }),
                      toListener(key, [](Listener &l, const QString &v) {
                          l.protocol = v == "tcp"_L1 ? ListenerProtocol::Tcp : ListenerProtocol::Http;
                          l.healthCheck.type = l.protocol == ListenerProtocol::Tcp ? u"tcp"_s : QString();
                          if (l.protocol == ListenerProtocol::Http && l.scheduler == "sch"_L1)
                              l.scheduler = u"wrr"_s;
                      })),
        m_form.number(path + u".port"_s, 1, 65535, 1, ofListener(key, [](const Listener &l) { return l.port; }), toListener(key, [](Listener &l, const int &v) { l.port = v; })),
        m_form.number(path + u".backendPort"_s, 1, 65535, 1, ofListener(key, [](const Listener &l) { return l.backendPort; }),
                      toListener(key, [](Listener &l, const int &v) { l.backendPort = v; })),
        m_form.choice(path + u".scheduler"_s,
                      [] {
                          return QList<Option>{{u"wrr"_s, tr("Weighted round robin"), true, {}}, {u"rr"_s, tr("Round robin"), true, {}}, {u"wlc"_s, tr("Fewest connections"), true, {}}};
                      },
                      ofListener(key, [](const Listener &l) { return l.scheduler; }), toListener(key, [](Listener &l, const QString &v) { l.scheduler = v; })),
        m_form.check(path + u".healthCheck.on"_s, [] { return tr("On"); }, ofListener(key, [](const Listener &l) { return l.healthCheck.on; }),
                     toListener(key, [](Listener &l, const bool &v) { l.healthCheck.on = v; })),
    };
}

void BalancerPage::showChecks()
{
    const QStringList keys = keysOf(m_ui.draft.topology().balancer.value_or(Balancer()).listeners);
    for (const QString &old : m_checkParts.keys()) {
        if (keys.contains(old))
            continue;
        Section *section = m_checkParts.take(old).section;
        m_form.forget(section);
        discard(section);
    }
    for (const QString &key : keys) {
        if (!m_checkParts.contains(key))
            m_checks->layout()->addWidget(newCheck(key));
    }
}

QWidget *BalancerPage::newCheck(const QString &key)
{
    const FieldPath path = u"balancer.listeners."_s + key + u".healthCheck"_s;
    auto *section = new Section(path + u".section"_s, m_form.wording(), m_ui.theme,
                                [this, key] {
                                    const Listener listener = ofListener(key, [](const Listener &l) { return l; })(m_ui.draft.topology());
                                    return tr("Health check of %1").arg(wordOf(listenerWords, listener.protocol).toUpper() + u' ' + QString::number(listener.port));
                                },
                                m_checks);
    auto *grid = new FormGrid(m_form);
    auto *type = m_form.segments(path + u".type"_s,
                                 [this, key] {
                                     const bool tcp = ofListener(key, [](const Listener &l) { return l.protocol == ListenerProtocol::Tcp; })(m_ui.draft.topology());
                                     return QList<Option>{{u"http"_s, u"HTTP"_s, true, {}},
                                                          {u"tcp"_s, u"TCP"_s, tcp, tcp ? QString() : tr("An HTTP listener checks by HTTP.")}};
                                 },
                                 ofListener(key, [](const Listener &l) { return isHttpCheck(l) ? u"http"_s : u"tcp"_s; }),
                                 toListener(key, [](Listener &l, const QString &v) { l.healthCheck.type = v; }));
    auto *uri = m_form.text(path + u".uri"_s, 18, ofListener(key, [](const Listener &l) { return l.healthCheck.uri; }),
                            toListener(key, [](Listener &l, const QString &v) { l.healthCheck.uri = v; }));
    Check check{section, grid, nullptr, nullptr, nullptr, nullptr, uri};
    check.request = grid->addRow([] { return tr("Request"); }, {type, uri}, {}, {path});
    QList<QWidget *> codes;
    for (const QString &code : {u"http_2xx"_s, u"http_3xx"_s, u"http_4xx"_s, u"http_5xx"_s}) {
        codes.append(m_form.check(path + u".codes."_s + code, [code] { return code.mid(5); },
                                  ofListener(key, [code](const Listener &l) { return l.healthCheck.codes.contains(code); }),
                                  toListener(key, [code](Listener &l, const bool &on) {
                                      QStringList wanted;
                                      for (const QString &each : {u"http_2xx"_s, u"http_3xx"_s, u"http_4xx"_s, u"http_5xx"_s}) {
                                          if (each == code ? on : l.healthCheck.codes.contains(each))
                                              wanted << each;
                                      }
                                      l.healthCheck.codes = wanted;
                                  })));
    }
    check.codes = grid->addRow([] { return tr("Healthy answers"); }, codes, {}, {path + u".codes"_s});
    const auto number = [&](const QString &field, int least, int most, int HealthCheck::*member) {
        return m_form.number(path + u'.' + field, least, most, 1, ofListener(key, [member](const Listener &l) { return l.healthCheck.*member; }),
                             toListener(key, [member](Listener &l, const int &v) { l.healthCheck.*member = v; }));
    };
    check.timing = grid->addRow([] { return tr("Timing"); },
                                {number(u"intervalSeconds"_s, 1, 50, &HealthCheck::intervalSeconds), m_form.word([] { return tr("s between checks, an answer within"); }),
                                 number(u"timeoutSeconds"_s, 1, 300, &HealthCheck::timeoutSeconds), m_form.word([] { return tr("s", "seconds"); })});
    check.limits = grid->addRow([] { return tr("Verdict"); },
                                {m_form.word([] { return tr("healthy after"); }), number(u"rise"_s, 2, 10, &HealthCheck::rise),
                                 m_form.word([] { return tr("good answers, out after"); }), number(u"fall"_s, 2, 10, &HealthCheck::fall), m_form.word([] { return tr("bad ones"); })});
    section->body()->addWidget(grid);
    section->setOpen(m_checkParts.isEmpty()); // the first shows how; the others say their values beside the heading
    m_checkParts.insert(key, check);
    return section;
}

void BalancerPage::buildBackends()
{
    m_backends = addSection(u"balancer.backends.section"_s, [] { return tr("Servers and weights"); });
    m_backendTable = new RowTable(m_form, u"balancer.backends"_s,
                                  {{[] { return tr("Server"); }, 3}, {[] { return tr("Zone"); }, 3}, {[] { return tr("Weight"); }, 1}, {[] { return tr("Share of visitors"); }, 3}},
                                  [this](const QString &server) { return backendCells(server); });
    m_form.follow(m_backendTable, [this] {
        const Topology &topology = m_ui.draft.topology();
        QStringList keys;
        for (const ServerRef &server : serverRefs(topology.servers.value_or(Servers())))
            keys << server.id;
        for (const Backend &backend : topology.balancer.value_or(Balancer()).backends) {
            if (!keys.contains(backend.server))
                keys << backend.server; // a server that is gone: shown, so that it can be taken out
        }
        m_backendTable->setKeys(keys);
    });
    m_addServers = new QPushButton(this);
    m_addServers->setObjectName(u"balancer.backends.add"_s);
    m_addServers->setProperty("kind", u"quiet"_s);
    m_addServers->setProperty("scale", u"small"_s);
    m_form.wording().add(m_addServers, [this] {
        m_addServers->setText(tr("Add all servers"));
        m_addServers->setAccessibleName(tr("Add all servers"));
        m_addServers->setIcon(m_ui.theme.icon(u"plus"_s, &Tokens::link));
    });
    connect(m_addServers, &QPushButton::clicked, this, [this] {
        m_ui.draft.edit({}, [] { return tr("Add all servers"); }, [](Topology &topology) { addAllBackends(topology); });
    });
    m_backends->setAction(m_addServers);
    m_noServers = newLabel("help", this, true);
    m_form.wording().add(m_noServers, [this] { m_noServers->setText(tr("There are no servers yet. Add them on the servers page.")); });
    m_backends->body()->addWidget(m_backendTable);
    m_backends->body()->addWidget(m_noServers);
    m_backends->body()->addWidget(m_form.advice({u"balancer.backends"_s}));
}

QList<QWidget *> BalancerPage::backendCells(const QString &server)
{
    const FieldPath path = u"balancer.backends."_s + server;
    const auto name = [this, server] {
        for (const ServerRef &ref : serverRefs(m_ui.draft.topology().servers.value_or(Servers()))) {
            if (ref.id == server)
                return ref.name;
        }
        return tr("%1, gone", "a server").arg(server);
    };
    auto *in = m_form.check(path, name, get([server](const Balancer &b) { return backendOf(b, server) != nullptr; }), [server](Topology &t, const bool &on) {
        if (!t.balancer)
            return;
        QList<Backend> wanted;
        bool placed = false;
        // In the servers' order, so that taking one out and in again changes nothing but its weight.
        for (const ServerRef &ref : serverRefs(t.servers.value_or(Servers()))) {
            const Backend *known = backendOf(*t.balancer, ref.id);
            if (ref.id == server) {
                placed = true;
                if (on)
                    wanted.append(known ? *known : Backend{server, 100});
            } else if (known) {
                wanted.append(*known);
            }
        }
        for (const Backend &backend : t.balancer->backends) {
            const bool listed = std::any_of(wanted.cbegin(), wanted.cend(), [&](const Backend &other) { return other.server == backend.server; });
            if (!listed && backend.server != server)
                wanted.append(backend);
        }
        if (!placed && on)
            wanted.append({server, 100});
        t.balancer->backends = wanted;
    });
    auto *zone = new QLabel(this);
    m_form.follow(zone, [this, zone, server] {
        const Draft &draft = m_ui.draft;
        QString words;
        for (const ServerRef &ref : serverRefs(draft.topology().servers.value_or(Servers()))) {
            const VSwitch *item = ref.id == server ? draft.topology().network.vswitch(ref.vswitch) : nullptr;
            if (!item)
                continue;
            words = draft.texts().zone(draft.catalogue(), item->zone);
            if (const Facts *facts = serverFacts(draft.journal(), draft.topology(), server); facts && !facts->address.isEmpty())
                words += u" · "_s + facts->address;
        }
        zone->setText(words);
    });
    auto *weight = m_form.number(path + u".weight"_s, 0, 100, 10, get([server](const Balancer &b) {
                                     const Backend *found = backendOf(b, server);
                                     return found ? found->weight : 0;
                                 }),
                                 set([server](Balancer &b, const int &v) {
                                     for (Backend &backend : b.backends) {
                                         if (backend.server == server)
                                             backend.weight = v;
                                     }
                                 }));
    m_form.follow(weight, [this, weight, server] {
        const bool serves = backendOf(m_ui.draft.topology().balancer.value_or(Balancer()), server) != nullptr;
        weight->setEnabled(serves && !m_ui.draft.isLocked(u"balancer.backends."_s + server));
    });
    auto *share = new QWidget(this);
    auto *line = new QHBoxLayout(share);
    setSpace(line, 0, 0, 0, 0, 12);
    auto *bar = new Bar(m_ui.theme, 110, share);
    auto *percent = newLabel("strong", share);
    line->addWidget(bar);
    line->addWidget(percent);
    line->addStretch();
    m_shares.insert(server, {bar, percent});
    return {in, zone, weight, share};
}

void BalancerPage::showValues()
{
    const Draft &draft = m_ui.draft;
    const Balancer balancer = draft.topology().balancer.value_or(Balancer());
    const bool locked = draft.isLocked(u"balancer"_s);
    m_address->setSummary(balancer.name + u" · "_s + (balancer.address == BalancerAddress::Internet ? tr("Internet") : tr("Inside the VPC only")));
    m_addressGrid->setRowVisible(m_vswitchRow, balancer.address == BalancerAddress::Intranet);
    m_addListener->setVisible(!locked && !balancer.listeners.isEmpty());
    m_noListener->setVisible(balancer.listeners.isEmpty());
    m_noListener->button()->setEnabled(!locked);
    m_listeners->setSummary(tr("%n listener(s)", nullptr, int(balancer.listeners.size())));
    for (const Listener &listener : balancer.listeners) {
        if (!m_checkParts.contains(listener.key))
            continue;
        const Check &check = m_checkParts[listener.key];
        check.section->setVisible(listener.healthCheck.on);
        check.uri->setVisible(isHttpCheck(listener));
        check.grid->setRowVisible(check.codes, isHttpCheck(listener));
        const HealthCheck &values = listener.healthCheck;
        check.section->setSummary((isHttpCheck(listener) ? u"GET "_s + values.uri : u"TCP"_s) + u" · "_s + tr("every %n s", nullptr, values.intervalSeconds));
        check.section->setFact(tr("A dead server is out after about %1 s").arg(listener.healthCheck.fall * listener.healthCheck.intervalSeconds));
        check.section->setTitle(tr("Health check of %1").arg(wordOf(listenerWords, listener.protocol).toUpper() + u' ' + QString::number(listener.port)));
    }
    int sum = 0;
    for (const Backend &backend : balancer.backends)
        sum += backend.weight;
    for (auto it = m_shares.cbegin(); it != m_shares.cend(); ++it) {
        if (!it->first)
            continue;
        const Backend *backend = backendOf(balancer, it.key());
        const double part = backend && sum > 0 ? double(backend->weight) / sum : 0;
        it->first->setShare(part);
        it->second->setText(backend ? u"%1%"_s.arg(int(part * 100 + 0.5)) : QString());
    }
    m_addServers->setVisible(!locked && balancer.backends.size() < m_backendTable->keys().size());
    m_noServers->setVisible(m_backendTable->keys().isEmpty());
    m_backends->setFact(tr("Weight 0 takes a server out"));
    m_backends->setSummary(tr("%n backend server(s)", nullptr, int(balancer.backends.size())));
}

} // namespace Cloudsteps
