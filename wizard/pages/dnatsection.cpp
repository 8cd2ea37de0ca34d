#include "wizard/pages/dnatsection.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/emptystate.h"
#include "wizard/pages/components/rowtable.h"
#include "wizard/pages/draft.h"
#include "wizard/topology/edits.h"
#include "wizard/topology/words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

template<typename Function>
auto ofDnat(const QString &key, Function read)
{
    return [key, read](const Topology &topology) {
        QList<DnatEntry> entries = topology.network.dnat;
        const DnatEntry *item = itemOf(entries, key);
        return read(item ? *item : DnatEntry());
    };
}

template<typename Function>
auto toDnat(const QString &key, Function write)
{
    return [key, write](Topology &topology, const auto &value) {
        if (DnatEntry *item = itemOf(topology.network.dnat, key))
            write(*item, value);
    };
}

/// What another kind of entry can't have is taken out, what it needs is put in.
void setKind(DnatEntry &entry, DnatKind kind)
{
    entry.kind = kind;
    if (kind == DnatKind::Ip) {
        entry.protocol = DnatProtocol::Any;
        entry.externalPort.clear();
        entry.internalPort.clear();
        return;
    }
    if (entry.protocol == DnatProtocol::Any)
        entry.protocol = DnatProtocol::Tcp;
    for (QString *port : {&entry.externalPort, &entry.internalPort}) {
        if (port->isEmpty())
            *port = port == &entry.externalPort ? u"8080"_s : u"80"_s;
        if (kind == DnatKind::Port)
            *port = port->section(u'/', 0, 0);
        else if (!port->contains(u'/'))
            *port = *port + u'/' + *port;
    }
}

} // namespace

DnatSection::DnatSection(Form &form, QWidget *parent)
    : Section(u"network.dnat.section"_s, form.wording(), form.ui().theme, [] { return tr("DNAT, way in"); }, parent), m_form(form), m_ui(form.ui()), m_add(new QPushButton(this))
{
    m_add->setObjectName(u"network.dnat.add"_s);
    m_add->setProperty("kind", u"quiet"_s);
    m_add->setProperty("scale", u"small"_s);
    setAction(m_add);
    const auto add = [this] { m_ui.draft.edit({}, [] { return tr("Add DNAT entry"); }, [](Topology &topology) { addDnat(topology); }); };
    connect(m_add, &QPushButton::clicked, this, add);
    m_form.wording().add(m_add, [this] {
        m_add->setText(tr("Add DNAT entry"));
        m_add->setAccessibleName(tr("Add DNAT entry"));
        m_add->setIcon(m_ui.theme.icon(u"plus"_s, &Tokens::link));
    });
    buildTable();
    m_none = new EmptyState(u"network.dnat.empty"_s, m_form.wording(), m_ui.theme, u"path"_s, [] { return tr("No DNAT entry"); },
                            [] { return tr("No port of a public IP leads to a single server. The load balancer has an address of its own."); },
                            [] { return tr("Add DNAT entry"); }, this);
    connect(m_none, &EmptyState::chosen, this, add);
    m_waits = m_form.help([] { return tr("Waiting for the servers: an entry needs a server's address, so it is created with them."); });
    m_meaning = newLabel("help", this, true);
    body()->addWidget(m_table);
    body()->addWidget(m_none);
    body()->addWidget(m_meaning);
    body()->addWidget(m_waits);
    body()->addWidget(m_form.advice({u"network.dnat"_s}));
    m_form.follow(this, [this] { showValues(); });
}

void DnatSection::buildTable()
{
    m_table = new RowTable(m_form, u"network.dnat"_s,
                           {{[] { return tr("Kind"); }, 2},
                            {[] { return tr("Public IP"); }, 1},
                            {[] { return tr("Protocol"); }, 1},
                            {[] { return tr("External port"); }, 2},
                            {[] { return tr("Server"); }, 2},
                            {[] { return tr("Its port"); }, 2}},
                           [this](const QString &key) { return cells(key); });
    m_table->setRemover([this](const QString &key) { return m_ui.draft.texts().field(u"network.dnat."_s + key, m_ui.draft.topology()); },
                        [this](const QString &key) {
                            m_ui.draft.edit({}, [] { return tr("Remove DNAT entry"); }, [key](Topology &topology) {
                                topology.network.dnat.removeIf([&](const DnatEntry &entry) { return entry.key == key; });
                            });
                        });
    m_form.follow(m_table, [this] { m_table->setKeys(keysOf(m_ui.draft.topology().network.dnat)); });
}

QList<Option> DnatSection::addresses() const
{
    QList<Option> options;
    const auto &ips = m_ui.draft.topology().network.publicIps;
    for (int i = 1; i <= (ips ? ips->count : 0); ++i)
        options.append({QString::number(i), u"EIP %1"_s.arg(i), true, {}});
    return options;
}

QList<Option> DnatSection::servers() const
{
    QList<Option> options;
    if (const auto &wanted = m_ui.draft.topology().servers) {
        for (const ServerRef &server : serverRefs(*wanted))
            options.append({server.id, server.name, true, {}});
    }
    return options;
}

/// A port or a range of ports, which whole addresses don't have.
QWidget *DnatSection::newPort(const QString &key, const QString &name, QString DnatEntry::*port)
{
    const FieldPath path = u"network.dnat."_s + key + u'.' + name;
    auto *edit = m_form.text(path, 0, ofDnat(key, [port](const DnatEntry &entry) { return entry.*port; }),
                             toDnat(key, [port](DnatEntry &entry, const QString &value) { entry.*port = value; }));
    m_form.follow(edit, [this, key, edit] {
        const DnatKind kind = ofDnat(key, [](const DnatEntry &entry) { return entry.kind; })(m_ui.draft.topology());
        edit->setEnabled(kind != DnatKind::Ip);
        edit->setPlaceholderText(kind == DnatKind::Ip ? tr("all") : kind == DnatKind::Range ? u"8000/8010"_s : u"8080"_s);
    });
    return edit;
}

QList<QWidget *> DnatSection::cells(const QString &key)
{
    const FieldPath path = u"network.dnat."_s + key;
    auto *kind = m_form.choice(path + u".kind"_s,
                               [] {
                                   return QList<Option>{{u"port"_s, tr("One port"), true, {}}, {u"range"_s, tr("Port range"), true, {}}, {u"ip"_s, tr("Whole address"), true, {}}};
                               },
                               ofDnat(key, [](const DnatEntry &entry) { return wordOf(dnatWords, entry.kind); }),
                               toDnat(key, [](DnatEntry &entry, const QString &value) {
                                   setKind(entry, value == "range"_L1 ? DnatKind::Range : value == "ip"_L1 ? DnatKind::Ip : DnatKind::Port);
                               }));
    auto *ip = m_form.choice(path + u".publicIp"_s, [this] { return addresses(); }, ofDnat(key, [](const DnatEntry &entry) { return QString::number(entry.publicIp); }),
                             toDnat(key, [](DnatEntry &entry, const QString &value) { entry.publicIp = value.toInt(); }));
    const auto whole = ofDnat(key, [](const DnatEntry &entry) { return entry.kind == DnatKind::Ip; });
    auto *protocol = m_form.choice(path + u".protocol"_s,
                                   [this, whole] {
                                       if (whole(m_ui.draft.topology()))
                                           return QList<Option>{{u"any"_s, tr("Any"), true, {}}};
                                       return QList<Option>{{u"tcp"_s, u"TCP"_s, true, {}}, {u"udp"_s, u"UDP"_s, true, {}}};
                                   },
                                   ofDnat(key, [](const DnatEntry &entry) { return wordOf(protocolWords, entry.protocol); }),
                                   toDnat(key, [](DnatEntry &entry, const QString &value) {
                                       entry.protocol = value == "udp"_L1 ? DnatProtocol::Udp : value == "any"_L1 ? DnatProtocol::Any : DnatProtocol::Tcp;
                                   }));
    QWidget *external = newPort(key, u"externalPort"_s, &DnatEntry::externalPort);
    auto *server = m_form.choice(path + u".server"_s, [this] { return servers(); }, ofDnat(key, [](const DnatEntry &entry) { return entry.server; }),
                                 toDnat(key, [](DnatEntry &entry, const QString &value) { entry.server = value; }));
    QWidget *internal = newPort(key, u"internalPort"_s, &DnatEntry::internalPort);
    return {kind, ip, protocol, external, server, internal};
}

void DnatSection::showValues()
{
    const Draft &draft = m_ui.draft;
    const QList<DnatEntry> &entries = draft.topology().network.dnat;
    const auto has = [&](DnatKind kind) { return std::any_of(entries.cbegin(), entries.cend(), [&](const DnatEntry &entry) { return entry.kind == kind; }); };
    const bool locked = draft.isLocked(u"network.dnat"_s);
    m_none->setVisible(entries.isEmpty());
    m_add->setVisible(!entries.isEmpty() && !locked);
    m_none->button()->setEnabled(draft.topology().network.nat && draft.topology().servers && !locked);
    m_waits->setVisible(!entries.isEmpty() && draft.phase(Kind::Servers) != Phase::Created);
    QStringList meaning;
    if (has(DnatKind::Range))
        meaning << tr("A range is written 8000/8010 and holds as many ports on both sides.");
    if (has(DnatKind::Ip))
        meaning << tr("A whole address leads everything to one server; it serves no other entry, and not SNAT.");
    m_meaning->setText(meaning.join(draft.texts().language() == Language::Chinese ? QString() : u" "_s));
    m_meaning->setVisible(!meaning.isEmpty());
    setSummary(tr("%n entry(ies)", nullptr, int(entries.size())));
}

} // namespace Cloudsteps
