#include "wizard/pages/databasepage.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/rowtable.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/databasefield.h"
#include "wizard/pages/databasefit.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/passwordrows.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

// What lies in the database: its databases, accounts, privileges and passwords.

using namespace Qt::StringLiterals;

namespace Cloudsteps {

void DatabasePage::buildContents()
{
    m_contents = addSection(u"database.contents.section"_s, [] { return tr("Databases and accounts"); });
    m_schemas = new RowTable(m_form, u"database.databases"_s, {{[] { return tr("Database"); }, 3}, {[] { return tr("Character set"); }, 2}},
                             [this](const QString &index) { return schemaCells(index); });
    m_schemas->setRemover([this](const QString &index) { return database().databases.value(index.toInt()).name; },
                          [this](const QString &index) {
                              m_ui.draft.edit({}, [] { return tr("Remove database"); }, [index](Topology &t) {
                                  if (t.database)
                                      removeSchema(*t.database, index.toInt());
                              });
                          });
    m_form.follow(m_schemas, [this] { m_schemas->setKeys(places(database().databases.size())); });
    m_contents->body()->addWidget(m_schemas);
    m_contents->body()->addWidget(newAddButton(u"database.databases.add"_s, [] { return tr("Add database"); }, [](Topology &t) {
        if (t.database)
            addSchema(*t.database);
    }), 0, Qt::AlignLeft);
    m_contents->body()->addWidget(m_form.advice({u"database.databases"_s}));

    m_accounts = new RowTable(m_form, u"database.accounts"_s,
                              {{[] { return tr("Account"); }, 3}, {[] { return tr("Type"); }, 2}, {[] { return tr("Privileges"); }, 4}},
                              [this](const QString &index) { return accountCells(index); });
    m_accounts->setRemover([this](const QString &index) { return database().accounts.value(index.toInt()).name; },
                           [this](const QString &index) {
                               m_ui.draft.edit({}, [] { return tr("Remove account"); }, [index](Topology &t) {
                                   if (t.database && index.toInt() < t.database->accounts.size())
                                       t.database->accounts.removeAt(index.toInt());
                               });
                           });
    m_form.follow(m_accounts, [this] { m_accounts->setKeys(places(database().accounts.size())); });
    m_contents->body()->addSpacing(8);
    m_contents->body()->addWidget(m_accounts);
    m_contents->body()->addWidget(newAddButton(u"database.accounts.add"_s, [] { return tr("Add account"); }, [](Topology &t) {
        if (t.database)
            addAccount(*t.database);
    }), 0, Qt::AlignLeft);
    m_contents->body()->addWidget(m_form.advice({u"database.accounts"_s}));
    m_contents->body()->addWidget(new PasswordRows(m_form, u"database/"_s, u"database.accounts."_s, [this] {
        QStringList names;
        for (const DatabaseAccount &account : database().accounts)
            names << account.name;
        return names;
    }, this));
}

QList<QWidget *> DatabasePage::schemaCells(const QString &place)
{
    const int index = place.toInt();
    const FieldPath path = u"database.databases."_s + database().databases.value(index).name;
    auto *name = m_form.text(path + u".name"_s, 0, ofDatabase([index](const Database &d) { return d.databases.value(index).name; }),
                             toDatabase([index](Database &d, const QString &v) { renameSchema(d, index, v); }));
    auto *charset = m_form.choice(path + u".charset"_s, [this] { return charsetOptions(database().engine); },
                                  ofDatabase([index](const Database &d) { return d.databases.value(index).charset; }),
                                  toDatabase([index](Database &d, const QString &v) {
                                      if (index < d.databases.size())
                                          d.databases[index].charset = v;
                                  }));
    m_form.follow(name, [this, index, name, charset] {
        const FieldPath now = u"database.databases."_s + database().databases.value(index).name;
        m_form.rename(name, now + u".name"_s);
        m_form.rename(charset, now + u".charset"_s);
    });
    return {name, charset};
}

QList<QWidget *> DatabasePage::accountCells(const QString &place)
{
    const int index = place.toInt();
    const FieldPath path = u"database.accounts."_s + database().accounts.value(index).name;
    auto *name = m_form.text(path + u".name"_s, 0, ofDatabase([index](const Database &d) { return d.accounts.value(index).name; }),
                             toDatabase([index](Database &d, const QString &v) {
                                 if (index < d.accounts.size())
                                     d.accounts[index].name = v;
                             }));
    auto *type = m_form.choice(path + u".type"_s, [] { return QList<Option>{{u"normal"_s, tr("Standard"), true, {}}, {u"super"_s, tr("Privileged"), true, {}}}; },
                               ofDatabase([index](const Database &d) { return d.accounts.value(index).type == AccountType::Super ? u"super"_s : u"normal"_s; }),
                               toDatabase([index](Database &d, const QString &v) {
                                   if (index >= d.accounts.size())
                                       return;
                                   d.accounts[index].type = v == "super"_L1 ? AccountType::Super : AccountType::Normal;
                                   if (d.accounts[index].type == AccountType::Super)
                                       d.accounts[index].privileges.clear(); // it has them all
                               }));
    auto *privileges = new QWidget(this);
    setSpace(new QVBoxLayout(privileges), 0, 0, 0, 0, 2);
    m_form.follow(privileges, [this, privileges, index] { showPrivileges(privileges, index); });
    m_form.follow(name, [this, index, name, type] {
        const FieldPath now = u"database.accounts."_s + database().accounts.value(index).name;
        m_form.rename(name, now + u".name"_s);
        m_form.rename(type, now + u".type"_s);
    });
    return {name, type, privileges};
}

/// A choice for each database, made again when databases or the account's name changed.
void DatabasePage::showPrivileges(QWidget *holder, int account)
{
    const Database d = database();
    const DatabaseAccount item = d.accounts.value(account);
    QStringList wanted;
    if (item.type == AccountType::Normal) {
        for (const DatabaseSchema &schema : d.databases)
            wanted << schema.name;
    }
    const QString signature = item.name + u'\n' + wanted.join(u'\n') + (item.type == AccountType::Super ? u"\nsuper"_s : QString())
                              + languageCode(m_ui.draft.texts().language());
    if (holder->property("signature") == signature)
        return;
    holder->setProperty("signature", signature);
    while (QLayoutItem *old = holder->layout()->takeAt(0)) {
        if (old->widget()) {
            m_form.forget(old->widget());
            discard(old->widget());
        }
        delete old;
    }
    if (item.type == AccountType::Super) {
        auto *all = newLabel("second", holder);
        all->setText(tr("All databases"));
        holder->layout()->addWidget(all);
    }
    for (const QString &schema : wanted) {
        auto *row = new QWidget(holder);
        auto *line = new QHBoxLayout(row);
        setSpace(line, 0, 0, 0, 0, 8);
        auto *label = newLabel("help", row);
        label->setText(schema);
        auto *box = m_form.choice(u"database.accounts."_s + item.name + u".privileges."_s + schema, [this] { return privilegeOptions(database().engine); },
                                  ofDatabase([account, schema](const Database &now) { return now.accounts.value(account).privileges.value(schema); }),
                                  toDatabase([account, schema](Database &now, const QString &v) {
                                      if (account >= now.accounts.size())
                                          return;
                                      if (v.isEmpty())
                                          now.accounts[account].privileges.remove(schema);
                                      else
                                          now.accounts[account].privileges.insert(schema, v);
                                  }));
        box->setProperty("cell", true);
        m_form.wording().add(box, [box, name = item.name, schema] { box->setAccessibleName(tr("Privileges of %1 on %2").arg(name, schema)); });
        line->addWidget(label);
        line->addWidget(box, 1);
        holder->layout()->addWidget(row);
    }
}

} // namespace Cloudsteps
