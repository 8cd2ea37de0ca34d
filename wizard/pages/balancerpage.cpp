#include "wizard/pages/balancerpage.h"

#include "wizard/pages/balancerfield.h"
#include "wizard/pages/certificateeditor.h"
#include "wizard/pages/components/bar.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/emptystate.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/rowtable.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/listenereditor.h"
#include "wizard/pages/theme.h"
#include "wizard/topology/balanceredits.h"
#include "wizard/topology/shares.h"
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

/// Keys that are there twice have one editor, so that places may be fewer than keys.
void insertAt(QWidget *holder, int place, QWidget *editor)
{
    auto *column = static_cast<QVBoxLayout *>(holder->layout());
    column->insertWidget(qMin(place, column->count()), editor);
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
    buildCertificates();
    buildBackends();
}

void BalancerPage::buildAddress()
{
    m_address = addSection(u"balancer.address.section"_s, [] { return tr("Address"); });
    m_addressGrid = new FormGrid(m_form);
    auto *name = m_form.text(u"balancer.name"_s, 22, ofBalancer([](const Balancer &b) { return b.name; }), toBalancer([](Balancer &b, const QString &v) { b.name = v; }));
    m_addressGrid->addRow([] { return tr("Name"); }, {name}, {}, {u"balancer.name"_s});
    auto *address = m_form.segments(u"balancer.address"_s,
                                    [] { return QList<Option>{{u"internet"_s, tr("Internet"), true, {}}, {u"intranet"_s, tr("Inside the VPC only"), true, {}}}; },
                                    ofBalancer([](const Balancer &b) { return b.address == BalancerAddress::Internet ? u"internet"_s : u"intranet"_s; }),
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
    auto *vswitch = m_form.choice(u"balancer.vswitch"_s, [this] { return vswitchOptions(u"balancer.vswitch"_s, Product::Slb); }, ofBalancer([](const Balancer &b) { return b.vswitch; }),
                                  toBalancer([](Balancer &b, const QString &v) { b.vswitch = v; }));
    m_vswitchRow = m_addressGrid->addRow([] { return tr("vSwitch"); }, {vswitch}, {}, {u"balancer.vswitch"_s});
    auto *primary = m_form.choice(u"balancer.masterZone"_s, [this] { return zoneOptions(tr("Chosen by the cloud")); }, ofBalancer([](const Balancer &b) { return b.masterZone; }),
                                  toBalancer([this](Balancer &b, const QString &v) { setPrimaryZone(b, v, standbysOf(v)); }));
    m_standbyWord = m_form.word([] { return tr("and, when it fails,"); });
    m_standby = m_form.choice(u"balancer.slaveZone"_s, [this] { return standbyOptions(); }, ofBalancer([](const Balancer &b) { return b.slaveZone; }), toBalancer(setStandbyZone));
    m_addressGrid->addRow([] { return tr("Zones"); }, {primary, m_standbyWord, m_standby}, [] { return tr("The cloud sells certain pairs of zones. Left to itself it takes one that it has."); },
                          {u"balancer.masterZone"_s, u"balancer.slaveZone"_s});
    auto *protection = m_form.check(u"balancer.deletionProtection"_s, [] { return tr("Deletion protection"); }, ofBalancer([](const Balancer &b) { return b.deletionProtection; }),
                                    toBalancer([](Balancer &b, const bool &on) { b.deletionProtection = on; }));
    m_addressGrid->addRow([] { return tr("Protection"); }, {protection}, [] { return tr("Nobody deletes it by mistake elsewhere. Removal from here turns it off first."); },
                          {u"balancer.deletionProtection"_s});
    m_address->body()->addWidget(m_addressGrid);
}

void BalancerPage::buildListeners()
{
    m_listeners = addSection(u"balancer.listeners.section"_s, [] { return tr("Listeners"); });
    const auto add = [this] { m_ui.draft.edit({}, [] { return tr("Add listener"); }, [](Topology &t) { addListener(t); }); };
    m_addListener = newAddButton(u"balancer.listeners.add"_s, [] { return tr("Add listener"); }, [](Topology &t) { addListener(t); });
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
    m_editorHolder = new QWidget(this);
    setSpace(new QVBoxLayout(m_editorHolder), 0, 0, 0, 0, 0);
    m_form.follow(m_editorHolder, [this] { showEditors(); });
    sections()->addWidget(m_editorHolder);
}

QStringList BalancerPage::soldZones() const
{
    QStringList sold;
    if (const RegionInfo *region = m_ui.draft.catalogue().region(m_ui.draft.topology().region)) {
        for (const ZoneInfo &zone : region->zones) {
            if (zone.sells.contains(Product::Slb))
                sold << zone.id;
        }
    }
    return sold;
}

/// Zones that sell load balancers, with an empty first entry when `none` is given.
QList<Option> BalancerPage::zoneOptions(const QString &none) const
{
    QList<Option> options;
    if (!none.isEmpty())
        options.append({QString(), none, true, {}});
    for (const QString &zone : soldZones())
        options.append({zone, m_ui.draft.texts().zone(m_ui.draft.catalogue(), zone), true, {}});
    return options;
}

/// Zones that the cloud pairs with a primary one, where it tells; else all that sell load balancers.
QStringList BalancerPage::standbysOf(const QString &primary) const
{
    const ZoneInfo *zone = m_ui.draft.catalogue().zone(primary);
    return zone && !zone->balancerStandbys.isEmpty() ? zone->balancerStandbys : soldZones();
}

/// Those zones, and the chosen one when it is none of them, with the reason.
QList<Option> BalancerPage::standbyOptions() const
{
    const Draft &draft = m_ui.draft;
    const Balancer balancer = draft.topology().balancer.value_or(Balancer());
    QList<Option> options;
    for (const QString &zone : standbysOf(balancer.masterZone)) {
        if (zone != balancer.masterZone || zone == balancer.slaveZone)
            options.append({zone, draft.texts().zone(draft.catalogue(), zone), true, {}});
    }
    const bool offered = std::any_of(options.cbegin(), options.cend(), [&](const Option &option) { return option.key == balancer.slaveZone; });
    if (!offered && !balancer.slaveZone.isEmpty())
        options.append({balancer.slaveZone, tr("%1, not a pair that is sold", "zone").arg(draft.texts().zone(draft.catalogue(), balancer.slaveZone)), true, {}});
    return options;
}

QList<Option> BalancerPage::schedulerOptions(const QString &key) const
{
    QList<Option> options{{u"wrr"_s, tr("Weighted round robin"), true, {}},
                          {u"rr"_s, tr("Round robin"), true, {}},
                          {u"sch"_s, tr("By client address"), true, {}},
                          {u"tch"_s, tr("By connection"), true, {}},
                          {u"wlc"_s, tr("Fewest connections"), true, tr("Of earlier years; the cloud may refuse it.")}};
    const Listener listener = ofListener(key, [](const Listener &l) { return l; })(m_ui.draft.topology());
    const QStringList offered = schedulersOf(listener.protocol);
    options.removeIf([&](const Option &option) { return !offered.contains(option.key) && option.key != listener.scheduler; });
    return options;
}

QList<QWidget *> BalancerPage::listenerCells(const QString &key)
{
    const FieldPath path = u"balancer.listeners."_s + key;
    auto *protocol = m_form.choice(path + u".protocol"_s,
                                   [] {
                                       return QList<Option>{{u"http"_s, u"HTTP"_s, true, {}}, {u"https"_s, u"HTTPS"_s, true, {}}, {u"tcp"_s, u"TCP"_s, true, {}}, {u"udp"_s, u"UDP"_s, true, {}}};
                                   },
                                   ofListener(key, [](const Listener &l) { return wordOf(listenerWords, l.protocol); }), toBalancer([key](Balancer &b, const QString &v) {
                                       for (const auto &[word, value] : listenerWords) {
                                           if (v == QLatin1String(word))
                                               setListenerProtocol(b, key, value);
                                       }
                                   }));
    auto *port = m_form.number(path + u".port"_s, 1, 65535, 1, ofListener(key, [](const Listener &l) { return l.port; }),
                               toBalancer([key](Balancer &b, const int &v) { setListenerPort(b, key, v); }));
    auto *backendPort = m_form.number(path + u".backendPort"_s, 1, 65535, 1, ofListener(key, [](const Listener &l) { return l.backendPort; }),
                                      toListener(key, [](Listener &l, const int &v) { l.backendPort = v; }));
    auto *scheduler = m_form.choice(path + u".scheduler"_s, [this, key] { return schedulerOptions(key); }, ofListener(key, [](const Listener &l) { return l.scheduler; }),
                                    toListener(key, [](Listener &l, const QString &v) { l.scheduler = v; }));
    auto *check = m_form.check(path + u".healthCheck.on"_s, [] { return tr("On"); }, ofListener(key, [](const Listener &l) { return l.healthCheck.on; }),
                               toListener(key, [](Listener &l, const bool &v) { l.healthCheck.on = v; }));
    // What sends requests on to HTTPS asks no server.
    m_form.follow(check, [this, key, backendPort, scheduler, check] {
        const bool serves = ofListener(key, [](const Listener &l) { return l.redirectTo == 0; })(m_ui.draft.topology());
        for (QWidget *field : {static_cast<QWidget *>(backendPort), static_cast<QWidget *>(scheduler), static_cast<QWidget *>(check)})
            field->setEnabled(serves && !m_ui.draft.isLocked(field->objectName()));
    });
    return {protocol, port, backendPort, scheduler, check};
}

void BalancerPage::showEditors()
{
    const QStringList keys = keysOf(m_ui.draft.topology().balancer.value_or(Balancer()).listeners);
    for (const QString &old : m_editors.keys()) {
        if (keys.contains(old))
            continue;
        ListenerEditor *editor = m_editors.take(old);
        m_form.forget(editor);
        discard(editor);
    }
    for (int i = 0; i < keys.size(); ++i) {
        if (m_editors.contains(keys[i]))
            continue;
        auto *editor = new ListenerEditor(m_form, keys[i], m_editorHolder);
        editor->setHealthCheckOpen(m_editors.isEmpty()); // the first shows how; the others say their values beside the heading
        insertAt(m_editorHolder, i, editor);
        m_editors.insert(keys[i], editor);
    }
}

void BalancerPage::buildCertificates()
{
    m_certificates = addSection(u"balancer.certificates.section"_s, [] { return tr("Certificates"); });
    m_addCertificate = newAddButton(u"balancer.certificates.add"_s, [] { return tr("Add certificate"); }, [](Topology &t) { addCertificate(t); });
    m_certificates->setAction(m_addCertificate);
    m_certificateHolder = new QWidget(this);
    setSpace(new QVBoxLayout(m_certificateHolder), 0, 0, 0, 0, 8);
    m_noCertificate = m_form.help([] { return tr("An HTTPS listener needs one: a certificate authority issues it for the site's domain."); });
    m_form.follow(m_certificateHolder, [this] { showCertificates(); });
    m_certificates->body()->addWidget(m_noCertificate);
    m_certificates->body()->addWidget(m_certificateHolder);
    m_certificates->body()->addWidget(m_form.advice({u"balancer.certificates"_s}));
}

void BalancerPage::showCertificates()
{
    const QStringList keys = keysOf(m_ui.draft.topology().balancer.value_or(Balancer()).certificates);
    for (const QString &old : m_certificateEditors.keys()) {
        if (keys.contains(old))
            continue;
        CertificateEditor *editor = m_certificateEditors.take(old);
        m_form.forget(editor);
        discard(editor);
    }
    for (int i = 0; i < keys.size(); ++i) {
        if (m_certificateEditors.contains(keys[i]))
            continue;
        auto *editor = new CertificateEditor(m_form, keys[i], m_certificateHolder);
        insertAt(m_certificateHolder, i, editor);
        m_certificateEditors.insert(keys[i], editor);
    }
}

/// A quiet button for the heading of a section.
QPushButton *BalancerPage::newAddButton(const QString &name, const Text &words, const std::function<void(Topology &)> &add)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setProperty("kind", u"quiet"_s);
    button->setProperty("scale", u"small"_s);
    m_form.wording().add(button, [this, button, words] {
        button->setText(words());
        button->setAccessibleName(words());
        button->setIcon(m_ui.theme.icon(u"plus"_s, &Tokens::link));
    });
    connect(button, &QPushButton::clicked, this, [this, words, add] { m_ui.draft.edit({}, words, add); });
    return button;
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
    m_addServers = newAddButton(u"balancer.backends.add"_s, [] { return tr("Add all servers"); }, [](Topology &t) { addAllBackends(t); });
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
    auto *in = m_form.check(path, name, ofBalancer([server](const Balancer &b) { return backendOf(b, server) != nullptr; }), [server](Topology &t, const bool &on) {
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
    auto *weight = m_form.number(path + u".weight"_s, 0, 100, 10, ofBalancer([server](const Balancer &b) {
                                     const Backend *found = backendOf(b, server);
                                     return found ? found->weight : 0;
                                 }),
                                 toBalancer([server](Balancer &b, const int &v) {
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
    percent->setObjectName(path + u".share"_s);
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
    m_standbyWord->setVisible(!balancer.masterZone.isEmpty());
    m_standby->setVisible(!balancer.masterZone.isEmpty());
    m_addListener->setVisible(!locked && !balancer.listeners.isEmpty());
    m_noListener->setVisible(balancer.listeners.isEmpty());
    m_noListener->button()->setEnabled(!locked);
    m_listeners->setSummary(tr("%n listener(s)", nullptr, int(balancer.listeners.size())));
    for (ListenerEditor *editor : std::as_const(m_editors))
        editor->showValues();
    const bool https = std::any_of(balancer.listeners.cbegin(), balancer.listeners.cend(), [](const Listener &listener) { return listener.protocol == ListenerProtocol::Https; });
    m_certificates->setVisible(https || !balancer.certificates.isEmpty());
    m_addCertificate->setVisible(!locked);
    m_noCertificate->setVisible(balancer.certificates.isEmpty());
    QStringList names;
    for (const Certificate &certificate : balancer.certificates)
        names << certificate.name;
    m_certificates->setSummary(names.join(u" · "_s));
    for (CertificateEditor *editor : std::as_const(m_certificateEditors))
        editor->showValues();
    showShares(balancer);
    m_addServers->setVisible(!locked && balancer.backends.size() < m_backendTable->keys().size());
    m_noServers->setVisible(m_backendTable->keys().isEmpty());
    m_backends->setSummary(tr("%n backend server(s)", nullptr, int(balancer.backends.size())));
}

void BalancerPage::showShares(const Balancer &balancer)
{
    QHash<QString, double> shares;
    const QList<double> parts = backendShares(balancer);
    for (qsizetype i = 0; i < parts.size(); ++i)
        shares.insert(balancer.backends[i].server, parts[i]);
    for (auto it = m_shares.cbegin(); it != m_shares.cend(); ++it) {
        if (!it->first)
            continue;
        it->first->setShare(shares.value(it.key()));
        it->second->setText(shares.contains(it.key()) ? u"%1%"_s.arg(qRound(100 * shares.value(it.key()))) : QString());
    }
    m_backends->setFact(ignoresWeights(balancer) ? tr("Round robin takes no notice of weights") : tr("Weight 0 takes a server out"));
}

} // namespace Cloudsteps
