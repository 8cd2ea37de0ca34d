#include "wizard/pages/databasepage.h"

#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/rowtable.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/components/whitelistfield.h"
#include "wizard/pages/databasefield.h"
#include "wizard/pages/databasefit.h"
#include "wizard/pages/draft.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

// Who may connect to the database: its whitelist, whitelists beside it, and the wish for a public address.

using namespace Qt::StringLiterals;

namespace Cloudsteps {

void DatabasePage::buildAccess()
{
    m_access = addSection(u"database.access.section"_s, [] { return tr("Who may connect"); });
    auto *grid = new FormGrid(m_form);
    auto *whitelist = newWhitelistField(m_form, u"database.whitelist"_s, [](Topology &t) { return t.database ? &t.database->whitelist : nullptr; });
    grid->addRow([] { return tr("Whitelist"); }, {whitelist}, [] { return tr("Only servers in these vSwitches or with these addresses can connect. There is no public address."); },
                 {u"database.whitelist"_s});
    m_access->body()->addWidget(grid);

    m_moreAccess = addSection(u"database.moreAccess.section"_s, [] { return tr("More whitelists, public address"); });
    m_moreAccess->body()->addWidget(m_form.help([] { return tr("A whitelist with a name of its own, for one office or one service. Who is on any of them can connect."); }));
    m_groups = new RowTable(m_form, u"database.whitelistGroups"_s, {{[] { return tr("Name"); }, 2}, {[] { return tr("Addresses"); }, 5}},
                            [this](const QString &index) { return whitelistCells(index); });
    m_groups->setRemover([this](const QString &index) { return database().whitelistGroups.value(index.toInt()).name; },
                         [this](const QString &index) {
                             m_ui.draft.edit({}, [] { return tr("Remove whitelist"); }, [index](Topology &t) {
                                 if (t.database && index.toInt() < t.database->whitelistGroups.size())
                                     t.database->whitelistGroups.removeAt(index.toInt());
                             });
                         });
    m_groups->hide();
    m_form.follow(m_groups, [this] { m_groups->setKeys(places(database().whitelistGroups.size())); });
    m_moreAccess->body()->addWidget(m_groups);
    m_moreAccess->body()->addWidget(newAddButton(u"database.whitelistGroups.add"_s, [] { return tr("Add whitelist"); }, [](Topology &t) {
        if (t.database)
            addWhitelistGroup(*t.database);
    }), 0, Qt::AlignLeft);
    m_moreAccess->body()->addWidget(m_form.advice({u"database.whitelistGroups"_s}));
    auto *wish = new FormGrid(m_form);
    auto *publicAddress = m_form.check(u"database.publicAddress"_s, [] { return tr("Someone outside the VPC has to reach it"); },
                                       ofDatabase([](const Database &d) { return d.publicAddress; }), toDatabase([](Database &d, const bool &on) { d.publicAddress = on; }));
    wish->addRow([] { return tr("From outside"); }, {publicAddress}, [] { return tr("None is opened for it; what is said here tells you the safe way in."); }, {u"database.publicAddress"_s});
    m_moreAccess->body()->addWidget(wish);
    m_moreAccess->setOpen(false);
}

QList<QWidget *> DatabasePage::whitelistCells(const QString &place)
{
    const int index = place.toInt();
    const auto pathNow = [this, index] { return FieldPath(u"database.whitelistGroups."_s + database().whitelistGroups.value(index).name); };
    auto *name = m_form.text(pathNow() + u".name"_s, 0, ofDatabase([index](const Database &d) { return d.whitelistGroups.value(index).name; }),
                             toDatabase([index](Database &d, const QString &v) {
                                 if (index < d.whitelistGroups.size())
                                     d.whitelistGroups[index].name = v;
                             }));
    auto *addresses = newWhitelistField(m_form, pathNow() + u".addresses"_s, [index](Topology &t) {
        return t.database && index < t.database->whitelistGroups.size() ? &t.database->whitelistGroups[index].addresses : nullptr;
    });
    m_form.follow(name, [this, name, addresses, pathNow] {
        m_form.rename(name, pathNow() + u".name"_s);
        m_form.rename(addresses, pathNow() + u".addresses"_s);
    });
    return {name, addresses};
}

} // namespace Cloudsteps
