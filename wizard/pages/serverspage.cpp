#include "wizard/pages/serverspage.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/combobox.h"
#include "wizard/pages/components/emptystate.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/rowtable.h"
#include "wizard/pages/components/secretfield.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/existingchoices.h"
#include "wizard/pages/existingedits.h"
#include "wizard/pages/publickeyfield.h"
#include "wizard/pages/ruletemplates.h"
#include "wizard/pages/servergroupeditor.h"
#include "wizard/pages/theme.h"
#include "wizard/topology/edits.h"
#include "wizard/topology/words.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

template<typename Read>
auto ofServers(Read read)
{
    return [read](const Topology &topology) { return read(topology.servers.value_or(Servers())); };
}

template<typename Write>
auto toServers(Write write)
{
    return [write](Topology &topology, const auto &value) {
        if (topology.servers)
            write(*topology.servers, value);
    };
}

template<typename Read>
auto ofRule(const QString &key, Read read)
{
    return ofServers([key, read](const Servers &servers) {
        QList<SecurityRule> rules = servers.securityGroup.rules;
        const SecurityRule *found = itemOf(rules, key);
        return read(found ? *found : SecurityRule());
    });
}

template<typename Write>
auto toRule(const QString &key, Write write)
{
    return toServers([key, write](Servers &servers, const auto &value) {
        if (SecurityRule *found = itemOf(servers.securityGroup.rules, key))
            write(*found, value);
    });
}

} // namespace

ServersPage::ServersPage(const Ui &ui, QWidget *parent)
    : KindPage(ui, Kind::Servers, [] { return tr("Equal servers inside the network, out of direct reach of the internet."); }, parent)
{
    buildGroups();
    buildSecurityGroup();
    buildLogin();
}

void ServersPage::buildGroups()
{
    auto *holder = new QWidget(this);
    m_groupColumn = new QVBoxLayout(holder);
    setSpace(m_groupColumn, 0, 0, 0, 0, 0);
    m_form.follow(holder, [this] { showGroups(); });
    sections()->addWidget(m_form.advice({u"servers.groups"_s}));
    sections()->addWidget(holder);
    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 12, 0);
    m_addGroup = new QPushButton(this);
    m_addGroup->setObjectName(u"servers.groups.add"_s);
    m_addGroup->setProperty("scale", u"small"_s);
    line->addWidget(m_addGroup);
    line->addStretch();
    sections()->addLayout(line);
    m_form.wording().add(m_addGroup, [this] {
        m_addGroup->setText(tr("Add group of other servers"));
        m_addGroup->setAccessibleName(tr("Add group of other servers"));
        m_addGroup->setIcon(m_ui.theme.icon(u"plus"_s));
    });
    connect(m_addGroup, &QPushButton::clicked, this, [this] {
        m_ui.draft.edit({}, [] { return tr("Add group of servers"); }, [](Topology &topology) { addServerGroup(topology); });
    });
}

void ServersPage::showGroups()
{
    const auto &servers = m_ui.draft.topology().servers;
    const QStringList keys = servers ? keysOf(servers->groups) : QStringList();
    for (const QString &old : m_groups.keys()) {
        if (keys.contains(old))
            continue;
        ServerGroupEditor *editor = m_groups.take(old);
        m_form.forget(editor);
        discard(editor);
    }
    for (int i = 0; i < keys.size(); ++i) {
        if (m_groups.contains(keys[i]))
            continue;
        auto *editor = new ServerGroupEditor(m_form, keys[i], this);
        m_groupColumn->insertWidget(i, editor);
        m_groups.insert(keys[i], editor);
    }
}

void ServersPage::buildSecurityGroup()
{
    m_security = addSection(u"servers.securityGroup.section"_s, [] { return tr("Security group"); });
    auto *grid = new FormGrid(m_form);
    auto *name = m_form.text(u"servers.securityGroup.name"_s, 22, ofServers([](const Servers &s) { return s.securityGroup.name; }),
                             toServers([](Servers &s, const QString &v) { s.securityGroup.name = v; }));
    auto *existing = m_form.choice(u"servers.securityGroup.existingId"_s, [this] { return groupOptions(); }, ofServers([](const Servers &s) { return s.securityGroup.existingId; }),
                                   [this](Topology &t, const QString &id) { useSecurityGroup(t, m_ui.draft.existing().value_or(ExistingThings()), id); });
    static_cast<ComboBox *>(existing)->setWidest(widestExisting);
    m_securityGrid = grid;
    m_existingGroupRow = grid->addRow([] { return tr("Security group"); }, {existing, existingLister(*this, m_form, u"servers.securityGroup.look"_s)},
                                      [] { return tr("The rules below are added to an existing group, and only they are removed from it again."); },
                                      {u"servers.securityGroup.existingId"_s});
    grid->addRow([] { return tr("Name"); }, {name}, {}, {u"servers.securityGroup"_s});
    m_security->body()->addWidget(grid);
    m_rules = new RowTable(m_form, u"servers.securityGroup.rules"_s,
                           {{[] { return tr("Direction"); }, 2},
                            {[] { return tr("Policy"); }, 2},
                            {[] { return tr("Protocol"); }, 2},
                            {[] { return tr("Ports"); }, 2},
                            {[] { return tr("Other side"); }, 3},
                            {[] { return tr("Priority"); }, 1}},
                           [this](const QString &key) { return ruleCells(key); });
    m_rules->setRemover([this](const QString &key) { return m_ui.draft.texts().field(u"servers.securityGroup.rules."_s + key, m_ui.draft.topology()); },
                        [this](const QString &key) {
                            m_ui.draft.edit({}, [] { return tr("Remove rule"); }, [key](Topology &topology) {
                                if (topology.servers)
                                    topology.servers->securityGroup.rules.removeIf([&](const SecurityRule &rule) { return rule.key == key; });
                            });
                        });
    m_form.follow(m_rules, [this] {
        const auto &servers = m_ui.draft.topology().servers;
        m_rules->setKeys(servers ? keysOf(servers->securityGroup.rules) : QStringList());
    });
    buildRuleMenu();
    m_noRule = new EmptyState(u"servers.securityGroup.empty"_s, m_form.wording(), m_ui.theme, u"shield"_s, [] { return tr("No rule"); },
                              [] { return tr("Nothing can reach the servers."); }, [] { return tr("Add rule"); }, this);
    connect(m_noRule, &EmptyState::chosen, this, [this] { m_addRule->menu()->popup(m_noRule->mapToGlobal(m_noRule->rect().center())); });
    m_security->body()->addWidget(m_rules);
    m_security->body()->addWidget(m_noRule);
    m_security->body()->addWidget(m_form.advice({u"servers.securityGroup.rules"_s}));
}

QList<Option> ServersPage::groupOptions() const
{
    const Topology &topology = m_ui.draft.topology();
    const SecurityGroup group = topology.servers.value_or(Servers()).securityGroup;
    return withChosen(existingOptions(tr("New security group"), m_ui.draft.existing().value_or(ExistingThings()).securityGroups, topology.network.vpc.existingId),
                      {group.existingId, group.name, {}, {}, {}});
}

/// An empty rule, or what is usually asked for.
void ServersPage::buildRuleMenu()
{
    m_addRule = new QPushButton(this);
    m_addRule->setObjectName(u"servers.securityGroup.rules.add"_s);
    m_addRule->setProperty("kind", u"quiet"_s);
    m_addRule->setProperty("scale", u"small"_s);
    m_addRule->setProperty("menuButton", true);
    auto *menu = new QMenu(m_addRule);
    const auto entry = [&](const QString &name, const std::function<void()> &chosen) {
        QAction *action = menu->addAction(QString(), this, chosen);
        action->setObjectName(m_addRule->objectName() + u'.' + name);
        m_ruleActions.insert(name, action);
    };
    const auto from = [this](RuleTemplate which) {
        return [this, which] {
            QStringList added;
            m_ui.draft.edit({}, [] { return tr("Add rules"); }, [&](Topology &topology) { added = addRules(topology, which); });
            m_ui.draft.settle();
            if (which == RuleTemplate::Ssh && !added.isEmpty()) // its range is for the user to fill in
                emit fieldAsked(u"servers.securityGroup.rules."_s + added.constFirst() + u".cidr"_s);
        };
    };
    entry(u"web"_s, from(RuleTemplate::Web));
    entry(u"ssh"_s, from(RuleTemplate::Ssh));
    entry(u"database"_s, from(RuleTemplate::DatabaseInside));
    entry(u"inside"_s, from(RuleTemplate::InsideVpc));
    menu->addSeparator();
    entry(u"outWeb"_s, from(RuleTemplate::OutWeb));
    menu->addSeparator();
    entry(u"one"_s, [this] { m_ui.draft.edit({}, [] { return tr("Add rule"); }, [](Topology &topology) { addSecurityRule(topology); }); });
    m_addRule->setMenu(menu);
    m_form.wording().add(m_addRule, [this] {
        m_addRule->setText(tr("Add rule"));
        m_addRule->setAccessibleName(tr("Add rule"));
        m_addRule->setIcon(m_ui.theme.icon(u"plus"_s, &Tokens::link));
        m_ruleActions[u"web"_s]->setText(tr("Web: HTTP and HTTPS from everywhere"));
        m_ruleActions[u"ssh"_s]->setText(tr("SSH from my address range"));
        m_ruleActions[u"outWeb"_s]->setText(tr("Out: to the VPC and web sites alone"));
        m_ruleActions[u"inside"_s]->setText(tr("Everything inside the VPC"));
        m_ruleActions[u"one"_s]->setText(tr("A rule of my own"));
    });
    m_form.follow(m_addRule, [this] { m_ruleActions[u"database"_s]->setText(tr("Database inside the VPC alone (port %1)").arg(databasePort(m_ui.draft.topology()))); });
    m_security->setAction(m_addRule);
}

QList<QWidget *> ServersPage::ruleCells(const QString &key)
{
    const FieldPath path = u"servers.securityGroup.rules."_s + key;
    const auto example = [](QLineEdit *edit, const QString &text) {
        edit->setPlaceholderText(text);
        return edit;
    };
    auto *ports = m_form.text(path + u".ports"_s, 0, ofRule(key, [](const SecurityRule &r) { return r.ports; }), toRule(key, [](SecurityRule &r, const QString &v) { r.ports = v; }));
    connect(ports, &QLineEdit::editingFinished, this, [ports] {
        bool single = false;
        const QString port = ports->text().trimmed();
        port.toUShort(&single);
        if (!ports->isReadOnly() && single && port != "0"_L1)
            emit ports->textEdited(u"%1/%1"_s.arg(port)); // one port is the range from it to itself
    });
    return {
        m_form.choice(path + u".direction"_s, [] { return QList<Option>{{u"in"_s, tr("Inbound"), true, {}}, {u"out"_s, tr("Outbound"), true, {}}}; },
                      ofRule(key, [](const SecurityRule &r) { return r.direction == Direction::In ? u"in"_s : u"out"_s; }),
                      toRule(key, [](SecurityRule &r, const QString &v) { r.direction = v == "out"_L1 ? Direction::Out : Direction::In; })),
        m_form.choice(path + u".policy"_s, [] { return QList<Option>{{u"accept"_s, tr("Accept"), true, {}}, {u"drop"_s, tr("Drop"), true, {}}}; },
                      ofRule(key, [](const SecurityRule &r) { return r.policy == RulePolicy::Accept ? u"accept"_s : u"drop"_s; }),
                      toRule(key, [](SecurityRule &r, const QString &v) { r.policy = v == "drop"_L1 ? RulePolicy::Drop : RulePolicy::Accept; })),
        m_form.choice(path + u".protocol"_s,
                      [] {
                          return QList<Option>{{u"tcp"_s, u"TCP"_s, true, {}}, {u"udp"_s, u"UDP"_s, true, {}}, {u"icmp"_s, u"ICMP"_s, true, {}},
                                               {u"gre"_s, u"GRE"_s, true, {}}, {u"all"_s, tr("All"), true, {}}};
                      },
                      ofRule(key, [](const SecurityRule &r) { return r.protocol; }),
                      toRule(key, [](SecurityRule &r, const QString &v) {
                          r.protocol = v;
                          if (v != "tcp"_L1 && v != "udp"_L1)
                              r.ports = u"-1/-1"_s; // the others have no ports
                      })),
        example(ports, u"80/80"_s),
        example(m_form.text(path + u".cidr"_s, 0, ofRule(key, [](const SecurityRule &r) { return r.cidr; }), toRule(key, [](SecurityRule &r, const QString &v) { r.cidr = v; })), u"203.0.113.7/32"_s),
        m_form.number(path + u".priority"_s, 1, 100, 1, ofRule(key, [](const SecurityRule &r) { return r.priority; }),
                      toRule(key, [](SecurityRule &r, const int &v) { r.priority = v; })),
    };
}

void ServersPage::buildLogin()
{
    m_login = addSection(u"servers.login.section"_s, [] { return tr("Login"); });
    m_loginGrid = new FormGrid(m_form);
    auto *method = m_form.segments(
        u"servers.login.method"_s,
        [] {
            return QList<Option>{{u"keyPair"_s, tr("New key pair"), true, {}}, {u"importKeyPair"_s, tr("My public key"), true, {}},
                                 {u"existingKeyPair"_s, tr("Existing key pair"), true, {}}, {u"password"_s, tr("Password"), true, {}}};
        },
        ofServers([](const Servers &s) {
            return wordOf(loginWords, s.login.method);
        }),
        [](Topology &t, const QString &v) {
            const auto chosen = std::find_if(loginWords.begin(), loginWords.end(), [&v](const auto &word) { return v == QLatin1String(word.first); });
            if (!t.servers || chosen == loginWords.end())
                return;
            // The name of a pair that is there is the cloud's, that of a new one ours.
            Login &login = t.servers->login;
            const bool wasThere = login.method == LoginMethod::ExistingKeyPair;
            login.method = chosen->second;
            if (login.method == LoginMethod::ExistingKeyPair)
                login.keyPair.clear();
            else if (wasThere)
                login.keyPair = resourceName(t, u"key"_s);
        });
    m_loginGrid->addRow([] { return tr("Log in with"); }, {method}, {}, {u"servers.login"_s});
    auto *keyPair = m_form.text(u"servers.login.keyPair"_s, 22, ofServers([](const Servers &s) { return s.login.keyPair; }),
                                toServers([](Servers &s, const QString &v) { s.login.keyPair = v; }));
    m_keyPairRow = m_loginGrid->addRow([] { return tr("Key pair"); }, {keyPair}, {}, {u"servers.login.keyPair"_s});
    auto *existing = m_form.choice(
        u"servers.login.existingKeyPair"_s,
        [this] { return existingOptions(tr("Choose..."), m_ui.draft.existing().value_or(ExistingThings()).keyPairs); },
        [this](const Topology &t) {
            const QString name = t.servers.value_or(Servers()).login.keyPair;
            const QList<ExistingThing> pairs = m_ui.draft.existing().value_or(ExistingThings()).keyPairs;
            return std::any_of(pairs.cbegin(), pairs.cend(), [&](const ExistingThing &pair) { return pair.id == name; }) ? name : QString();
        },
        toServers([](Servers &s, const QString &v) { s.login.keyPair = v; }));
    m_existingKeyPairRow = m_loginGrid->addRow([] { return tr("In the account"); }, {existing, existingLister(*this, m_form, u"servers.login.look"_s)},
                                               [] { return tr("You have its private key. It is used as it is and never removed."); });
    auto *file = m_form.text(u"servers.login.keyFile"_s, 0, ofServers([](const Servers &s) { return s.login.keyFile; }),
                             toServers([](Servers &s, const QString &v) { s.login.keyFile = v; }));
    m_chooseKeyFile = new QPushButton(this);
    m_chooseKeyFile->setObjectName(u"servers.login.keyFile.choose"_s);
    m_form.wording().add(m_chooseKeyFile, [this] {
        m_chooseKeyFile->setText(tr("Choose..."));
        m_chooseKeyFile->setAccessibleName(tr("Choose where the private key is saved"));
    });
    connect(m_chooseKeyFile, &QPushButton::clicked, this, [this] {
        QString now = m_ui.draft.topology().servers.value_or(Servers()).login.keyFile;
        if (now.startsWith("~/"_L1))
            now.replace(0, 1, QDir::homePath());
        const QString path = QFileDialog::getSaveFileName(this, tr("Save the private key as"), now.isEmpty() ? QDir::homePath() : now);
        if (!path.isEmpty())
            m_ui.draft.edit(u"servers.login.keyFile"_s, [path](Topology &topology) {
                if (topology.servers)
                    topology.servers->login.keyFile = path;
            });
    });
    m_keyFileRow = m_loginGrid->addRow([] { return tr("Private key"); }, {file, m_chooseKeyFile},
                                       [] { return tr("Made on this computer, readable by you alone. Only the public half is sent."); }, {u"servers.login.keyFile"_s});
    auto *publicKey = new PublicKeyField(m_form, u"servers.login.publicKey"_s, ofServers([](const Servers &s) { return s.login.publicKey; }),
                                         toServers([](Servers &s, const QString &v) { s.login.publicKey = v; }), this);
    m_publicKeyRow = m_loginGrid->addRow([] { return tr("Public key"); }, {publicKey}, {}, {u"servers.login.publicKey"_s});
    m_password = new SecretField(m_ui, u"servers"_s, this);
    m_passwordRow = m_loginGrid->addRow([] { return tr("Password"); }, {m_password}, [] { return tr("Of the user root. Stays in the credential store, never in the project."); });
    m_form.wording().add(m_password, [this] {
        m_password->setName(tr("Password of the servers"));
        m_password->retranslate();
    });
    m_login->body()->addWidget(m_loginGrid);
}

void ServersPage::showValues()
{
    const Servers servers = m_ui.draft.topology().servers.value_or(Servers());
    const bool locked = m_ui.draft.isLocked(u"servers.securityGroup"_s);
    for (ServerGroupEditor *editor : std::as_const(m_groups))
        editor->showValues(m_groups.size() == 1);
    m_addGroup->setVisible(!m_ui.draft.isLocked(u"servers.groups"_s));
    m_addRule->setVisible(!locked);
    m_noRule->setVisible(servers.securityGroup.rules.isEmpty());
    m_noRule->button()->setEnabled(!locked);
    m_security->setSummary(tr("%n rule(s)", nullptr, int(servers.securityGroup.rules.size())));
    const LoginMethod method = servers.login.method;
    m_loginGrid->setRowVisible(m_keyPairRow, method != LoginMethod::Password);
    m_loginGrid->setRowVisible(m_existingKeyPairRow, method == LoginMethod::ExistingKeyPair);
    m_securityGrid->setRowVisible(m_existingGroupRow, !m_ui.draft.topology().network.vpc.existingId.isEmpty());
    m_loginGrid->setRowVisible(m_keyFileRow, method == LoginMethod::KeyPair);
    m_loginGrid->setRowVisible(m_publicKeyRow, method == LoginMethod::ImportKeyPair);
    m_loginGrid->setRowVisible(m_passwordRow, method == LoginMethod::Password);
    m_chooseKeyFile->setVisible(method == LoginMethod::KeyPair && !m_ui.draft.isLocked(u"servers.login.keyFile"_s));
    m_password->setLocked(m_ui.draft.exists(u"servers.login.method"_s));
    m_login->setSummary(method == LoginMethod::Password ? tr("Password") : servers.login.keyPair);
}

} // namespace Cloudsteps
