#include "wizard/pages/serveroptions.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/releasefield.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/servergroupfield.h"
#include "wizard/pages/userdatafield.h"

#include <QCheckBox>
#include <QDateTime>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

ServerOptions::ServerOptions(Form &form, const QString &key, const Text &title, QWidget *parent)
    : Section(u"servers.groups."_s + key + u".options.section"_s, form.wording(), form.ui().theme, title, parent), m_form(form), m_ui(form.ui()), m_key(key),
      m_path(u"servers.groups."_s + key), m_grid(new FormGrid(form))
{
    buildNames();
    buildCredits();
    buildEnd();
    body()->addWidget(m_grid);
    setOpen(false);
    m_form.follow(this, [this] { showValues(); });
}

ServerGroup ServerOptions::group() const
{
    return ofGroup(m_key, [](const ServerGroup &g) { return g; })(m_ui.draft.topology());
}

bool ServerOptions::isBurstable(const ServerGroup &group) const
{
    const InstanceType *type = m_ui.draft.catalogue().instanceType(group.type);
    return type && type->burstable;
}

void ServerOptions::buildNames()
{
    auto *host = m_form.text(m_path + u".hostName"_s, 14, ofGroup(m_key, [](const ServerGroup &g) { return g.hostName; }),
                             toGroup(m_key, [](ServerGroup &g, const QString &v) { g.hostName = v; }));
    m_grid->addRow([] { return tr("Host name"); }, {host, m_form.hint([] { return tr("numbered for each server; empty: the cloud chooses"); })},
                   [] { return tr("2 to 11 letters, digits and single hyphens; a letter first."); }, {m_path + u".hostName"_s});
    auto *script = new UserDataField(m_form, m_path + u".userData"_s, ofGroup(m_key, [](const ServerGroup &g) { return g.userData; }),
                                   toGroup(m_key, [](ServerGroup &g, const QString &v) { g.userData = v; }), [this](const Topology &topology) {
                                       const QString id = ofGroup(m_key, [](const ServerGroup &g) { return g.imageId; })(topology);
                                       for (const ImageInfo &image : m_ui.draft.catalogue().images) {
                                           if (image.id == id)
                                               return image.os != "windows"_L1;
                                       }
                                       return true;
                                   });
    m_grid->addRow([] { return tr("User data"); }, {script}, [] { return tr("Runs once, at the first boot, as root. Whoever is logged in can read it: no passwords."); },
                   {m_path + u".userData"_s});
    m_needsIoRow = m_grid->addRow([] { return QString(); }, {m_form.word([] { return tr("Servers without I/O optimisation take no user data."); })});
}

void ServerOptions::buildCredits()
{
    auto *credits = m_form.segments(m_path + u".creditSpecification"_s,
                                    [] {
                                        return QList<Option>{{QString(), tr("The cloud's default"), true, {}}, {u"Standard"_s, tr("Standard"), true, {}},
                                                             {u"Unlimited"_s, tr("Unlimited"), true, {}}};
                                    },
                                    ofGroup(m_key, [](const ServerGroup &g) { return g.creditSpecification; }),
                                    toGroup(m_key, [](ServerGroup &g, const QString &v) { g.creditSpecification = v; }));
    auto *meaning = newLabel("help", this, true);
    m_form.follow(meaning, [this, meaning] { meaning->setText(creditMeaning()); });
    m_creditRow = m_grid->addRow([] { return tr("Credits"); }, {credits, meaning}, {}, {m_path + u".creditSpecification"_s});
}

QString ServerOptions::creditMeaning() const
{
    const ServerGroup g = group();
    if (g.creditSpecification == "Unlimited"_L1)
        return tr("Stays fast without credits and bills for it.");
    return g.creditSpecification == "Standard"_L1 ? tr("Without credits it slows down to its baseline.") : tr("Of burstable types alone.");
}

void ServerOptions::buildEnd()
{
    auto *protection = m_form.check(m_path + u".deletionProtection"_s, [] { return tr("Deletion protection"); }, ofGroup(m_key, [](const ServerGroup &g) { return g.deletionProtection; }),
                                    toGroup(m_key, [](ServerGroup &g, const bool &on) { g.deletionProtection = on; }));
    m_protectionRow = m_grid->addRow([] { return tr("Protection"); }, {protection}, [] { return tr("Nobody deletes them by mistake elsewhere. Removal from here turns it off first."); },
                                     {m_path + u".deletionProtection"_s});
    auto *release = new ReleaseField(m_form, m_path + u".releaseAt"_s, ofGroup(m_key, [](const ServerGroup &g) { return g.releaseAt; }),
                                     toGroup(m_key, [](ServerGroup &g, const QString &v) { g.releaseAt = v; }));
    m_releaseRow = m_grid->addRow([] { return tr("End"); }, {release}, [] { return tr("Servers and their disks are then gone with all data, so that a trial costs nothing for ever."); },
                                  {m_path + u".releaseAt"_s});
}

QString ServerOptions::summary(const ServerGroup &group) const
{
    QStringList said;
    if (!group.hostName.isEmpty())
        said << m_ui.draft.texts().labelled(tr("Host name"), group.hostName);
    if (!group.userData.isEmpty())
        said << tr("User data");
    if (!group.creditSpecification.isEmpty())
        said << (group.creditSpecification == "Unlimited"_L1 ? tr("Unlimited") : tr("Standard"));
    if (group.deletionProtection)
        said << tr("Deletion protection");
    if (!group.releaseAt.isEmpty()) {
        const QDateTime moment = QDateTime::fromString(group.releaseAt, Qt::ISODate).toLocalTime();
        said << (moment.isValid() ? tr("Ends %1").arg(moment.toString(u"yyyy-MM-dd HH:mm"_s)) : group.releaseAt);
    }
    return said.isEmpty() ? tr("As the cloud has it") : said.join(u" · "_s);
}

/// What does not go with the other choices is not asked for; what is set all the same can be unset.
void ServerOptions::showValues()
{
    const ServerGroup g = group();
    const bool payAsYouGo = g.charge.model == ChargeModel::PayAsYouGo;
    m_grid->setRowVisible(m_needsIoRow, !g.ioOptimized && !g.userData.isEmpty());
    m_grid->setRowVisible(m_creditRow, isBurstable(g) || !g.creditSpecification.isEmpty());
    m_grid->setRowVisible(m_protectionRow, payAsYouGo || g.deletionProtection);
    m_grid->setRowVisible(m_releaseRow, payAsYouGo || !g.releaseAt.isEmpty());
    setSummary(summary(g));
}

} // namespace Cloudsteps
