#include "wizard/pages/cachepage.h"

#include "wizard/pages/cachefit.h"
#include "wizard/pages/components/applicability.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/rowtable.h"
#include "wizard/pages/components/secretfield.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/components/whitelistfield.h"
#include "wizard/pages/databasefit.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/passwordrows.h"
#include "wizard/pages/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

// Who may use the cache: whitelist, password, and accounts beside the default one.

using namespace Qt::StringLiterals;

namespace Cloudsteps {

void CachePage::buildAccess()
{
    m_access = addSection(u"cache.access.section"_s, [] { return tr("Who may connect"); });
    auto *grid = new FormGrid(m_form);
    auto *whitelist = newWhitelistField(m_form, u"cache.whitelist"_s, [](Topology &t) { return t.cache ? &t.cache->whitelist : nullptr; });
    grid->addRow([] { return tr("Whitelist"); }, {whitelist}, [] { return tr("A new instance admits nobody. There is no public address."); }, {u"cache.whitelist"_s});
    m_password = new SecretField(m_ui, u"cache"_s, this);
    grid->addRow([] { return tr("Password"); }, {m_password}, [] { return tr("Stays in the credential store, never in the project."); }, {u"cache.password"_s});
    m_access->body()->addWidget(grid);

    m_more = addSection(u"cache.accounts.section"_s, [] { return tr("More accounts, access without password"); });
    m_more->body()->addWidget(m_form.help([] { return tr("The default account is there without asking, and its password is the one above. Others can be limited to reading."); }));
    m_accounts = new RowTable(m_form, u"cache.accounts"_s, {{[] { return tr("Account"); }, 3}, {[] { return tr("Privilege"); }, 2}},
                              [this](const QString &index) { return accountCells(index); });
    m_accounts->setRemover([this](const QString &index) { return cache().accounts.value(index.toInt()).name; },
                           [this](const QString &index) {
                               m_ui.draft.edit({}, [] { return tr("Remove account"); }, [index](Topology &t) {
                                   if (t.cache && index.toInt() < t.cache->accounts.size())
                                       t.cache->accounts.removeAt(index.toInt());
                               });
                           });
    m_accounts->hide();
    m_form.follow(m_accounts, [this] { m_accounts->setKeys(places(cache().accounts.size())); });
    m_more->body()->addWidget(m_accounts);
    m_addAccount = new QPushButton(this);
    m_addAccount->setObjectName(u"cache.accounts.add"_s);
    m_addAccount->setProperty("scale", u"small"_s);
    m_form.wording().add(m_addAccount, [this] {
        m_addAccount->setText(tr("Add account"));
        m_addAccount->setAccessibleName(tr("Add account"));
        m_addAccount->setIcon(m_ui.theme.icon(u"plus"_s));
    });
    connect(m_addAccount, &QPushButton::clicked, this, [this] {
        m_ui.draft.edit({}, [] { return tr("Add account"); }, [](Topology &t) {
            if (t.cache)
                addAccount(*t.cache);
        });
    });
    disableWhile(m_form, m_addAccount, ofCache(accountHindrance));
    m_more->body()->addWidget(m_addAccount, 0, Qt::AlignLeft);
    m_more->body()->addWidget(m_form.advice({u"cache.accounts"_s}));
    m_more->body()->addWidget(new PasswordRows(m_form, u"cache/"_s, u"cache.accounts."_s, [this] {
        QStringList names;
        for (const CacheAccount &account : cache().accounts)
            names << account.name;
        return names;
    }, this));

    auto *open = new FormGrid(m_form);
    auto *passwordFree = m_form.check(u"cache.passwordFree"_s, [] { return tr("Whoever is on the whitelist needs no password"); },
                                      ofCache([](const Cache &c) { return c.passwordFree; }), toCache([](Cache &c, const bool &on) { c.passwordFree = on; }));
    open->addRow([] { return tr("Password-free"); }, {passwordFree}, {}, {u"cache.passwordFree"_s});
    m_more->body()->addSpacing(8);
    m_more->body()->addWidget(open);
    m_more->setOpen(false);
}

QList<QWidget *> CachePage::accountCells(const QString &place)
{
    const int index = place.toInt();
    const auto pathNow = [this, index] { return FieldPath(u"cache.accounts."_s + cache().accounts.value(index).name); };
    auto *name = m_form.text(pathNow() + u".name"_s, 0, ofCache([index](const Cache &c) { return c.accounts.value(index).name; }),
                             toCache([index](Cache &c, const QString &v) {
                                 if (index < c.accounts.size())
                                     c.accounts[index].name = v;
                             }));
    auto *privilege = m_form.choice(pathNow() + u".privilege"_s,
                                    [] { return QList<Option>{{u"readWrite"_s, tr("Read and write"), true, {}}, {u"readOnly"_s, tr("Read only"), true, {}}}; },
                                    ofCache([index](const Cache &c) { return c.accounts.value(index).privilege == CachePrivilege::ReadOnly ? u"readOnly"_s : u"readWrite"_s; }),
                                    toCache([index](Cache &c, const QString &v) {
                                        if (index < c.accounts.size())
                                            c.accounts[index].privilege = v == "readOnly"_L1 ? CachePrivilege::ReadOnly : CachePrivilege::ReadWrite;
                                    }));
    m_form.follow(name, [this, name, privilege, pathNow] {
        m_form.rename(name, pathNow() + u".name"_s);
        m_form.rename(privilege, pathNow() + u".privilege"_s);
    });
    return {name, privilege};
}

} // namespace Cloudsteps
