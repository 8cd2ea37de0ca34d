#include "wizard/pages/removaldialog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/decision.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"
#include "wizard/plan/resources.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

bool hasSubscription(const Topology &topology)
{
    bool any = (topology.database && topology.database->charge.model == ChargeModel::Subscription)
               || (topology.cache && topology.cache->charge.model == ChargeModel::Subscription);
    if (topology.servers) {
        for (const ServerGroup &group : topology.servers->groups)
            any = any || group.charge.model == ChargeModel::Subscription;
    }
    return any;
}

/// Of a server that the topology may no longer have: by its id then.
QString serverName(const Topology &topology, const QString &id)
{
    for (const ServerRef &server : topology.servers ? serverRefs(*topology.servers) : QList<ServerRef>()) {
        if (server.id == id)
            return server.name;
    }
    return id;
}

} // namespace

RemovalDialog::RemovalDialog(const Ui &ui, const QSet<Kind> &kinds, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"removalDialog"_s);
    const bool all = kinds.isEmpty();
    setWindowTitle(all ? tr("Remove all resources") : tr("Undo this step"));
    const Draft &draft = ui.draft;
    const Plan plan = planRemoval(draft.topology(), draft.journal(), kinds);

    auto *heading = newLabel("heading", this, true);
    heading->setText(tr("%n resource(s) will be removed for good", nullptr, int(std::count_if(plan.steps.cbegin(), plan.steps.cend(), [](const Step &step) { return isResource(step.type); }))));
    auto *what = newLabel("second", this, true);
    QString meaning = !all ? tr("Data in what is removed is lost. Other steps stay as they are.")
                           : tr("Data on disks, in the database and in the cache is lost. What ends is what is billed now: %1.").arg(draft.texts().pricePerHour(draft.billingNow()));
    if (hasSubscription(draft.topology()))
        meaning += u' ' + tr("Subscriptions can't be released: they bill until they end.");
    what->setText(meaning);
    auto *list = new QListWidget(this);
    list->setObjectName(u"removal.list"_s);
    list->setAccessibleName(tr("Resources in the order of their removal"));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    for (const Step &step : plan.steps) {
        const Facts facts = draft.journal().value(stepIdOf(step.type, step.target)).facts;
        // An order of servers is several resources, also those that are not wanted any more.
        for (auto member = facts.members.cbegin(); member != facts.members.cend(); ++member)
            list->addItem(tr("Server %1").arg(serverName(draft.topology(), member.key())) + u" · "_s + member->id);
        if (!facts.members.isEmpty())
            continue;
        const QString name = draft.texts().step(step, draft.topology());
        list->addItem(facts.id.isEmpty() ? name : name + u" · "_s + facts.id);
    }

    if (takesDatabase(draft.journal(), kinds)) {
        m_backup = new QCheckBox(tr("&Back up the database first and keep that backup"), this);
        m_backup->setObjectName(u"removal.backup"_s);
        m_backup->setToolTip(tr("It takes some minutes longer. The backup outlives the instance and costs storage until you delete it in the console."));
        m_backup->setChecked(!draft.target().practice);
    }

    auto *remove = new QPushButton(all ? tr("Remove all resources") : tr("Remove these resources"), this);
    remove->setObjectName(u"removal.remove"_s);
    auto *keep = new QPushButton(tr("Keep them"), this);
    keep->setObjectName(u"removal.keep"_s);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 20, 20, 20, 16, 10);
    column->addWidget(heading);
    column->addWidget(what);
    column->addWidget(list, 1);
    if (m_backup)
        addExplained(column, m_backup);
    if (!draft.target().practice) {
        auto *name = addConfirmation(column, tr("Type the project's name, %1, to confirm").arg(draft.topology().name), u"removal.name"_s);
        remove->setEnabled(false);
        connect(name, &QLineEdit::textChanged, remove, [remove, wanted = draft.topology().name](const QString &text) { remove->setEnabled(text == wanted); });
    }
    addDecision(this, column, keep, remove);
    resize(540, m_backup ? 560 : 460);
}

Backup RemovalDialog::backup() const
{
    return m_backup && m_backup->isChecked() ? Backup::First : Backup::None;
}

} // namespace Cloudsteps
