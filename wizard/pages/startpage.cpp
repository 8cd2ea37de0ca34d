#include "wizard/pages/startpage.h"

#include "wizard/advice/prices.h"
#include "wizard/pages/components/advicerow.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/choicecard.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/host.h"
#include "wizard/pages/presetpicture.h"
#include "wizard/pages/theme.h"
#include "wizard/topology/edits.h"
#include "wizard/topology/json.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

const QString suffix = u".cloudsteps"_s;
const QSet<Product> everything{Product::Vpc, Product::Nat, Product::Ecs, Product::Rds, Product::Redis, Product::Slb};

QString defaultFolder(const Host &host)
{
    const QString last = host.setting(u"folder"_s);
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(u"Cloudsteps"_s);
}

} // namespace

StartPage::StartPage(const Ui &ui, QWidget *parent)
    : Page(ui, u"startPage"_s, parent)
{
    setSpace(m_column, 48, 28, 40, 24, 0);
    auto *head = new QHBoxLayout;
    setSpace(head, 0, 0, 0, 0, 14);
    auto *icon = new QLabel(this);
    icon->setFixedSize(40, 40);
    auto *titles = new QVBoxLayout;
    setSpace(titles, 0, 0, 0, 0, 0);
    auto *heading = newLabel("title", this);
    auto *what = newLabel("second", this, true);
    titles->addWidget(heading);
    titles->addWidget(what);
    head->addWidget(icon, 0, Qt::AlignTop);
    head->addLayout(titles, 1);
    m_column->addLayout(head);
    m_form.wording().add(heading, [this, icon, heading, what] {
        icon->setPixmap(programIcon(m_ui.theme).pixmap({40, 40}, devicePixelRatioF()));
        heading->setText(title());
        what->setText(tr("A small, safe cloud architecture in five steps. Every price is shown before you spend."));
    });
    m_error = new AdviceRow(ui.theme, this);
    m_error->hide();
    m_column->addSpacing(16);
    m_column->addWidget(m_error);
    buildPresets();
    buildTargets();
    buildKey();
    buildProject();
    m_column->addStretch(1);
    followName();
    showKey();
}

void StartPage::buildPresets()
{
    auto *heading = newLabel("heading", this);
    m_column->addSpacing(12);
    m_column->addWidget(heading);
    m_column->addSpacing(8);
    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 16);
    m_presets = new QButtonGroup(this);
    for (const QString &name : {u"tutorial"_s, u"two-zone"_s, u"starter"_s}) {
        auto *card = new ChoiceCard(m_ui.theme, this);
        card->setObjectName(u"start.preset."_s + name);
        const auto shape = Cloudsteps::preset(name, u"cn-hangzhou"_s, {u"a"_s, u"b"_s});
        card->setPicture(100, [this, shape](QPainter &painter, const QRectF &area) {
            if (shape)
                paintPreset(painter, area, *shape, m_ui.theme.tokens());
        });
        m_presets->addButton(card);
        m_presetCards.insert(name, card);
        line->addWidget(card, 1);
    }
    m_presetCards[u"tutorial"_s]->setChecked(true);
    m_column->addLayout(line);
    m_fromRow = new QWidget(this);
    auto *from = new QHBoxLayout(m_fromRow);
    setSpace(from, 0, 0, 0, 0, 12);
    m_fromWords = newLabel("sentence", m_fromRow, true);
    m_fromWords->setObjectName(u"start.from"_s);
    auto *instead = new QPushButton(m_fromRow);
    instead->setObjectName(u"start.from.instead"_s);
    instead->setProperty("kind", u"quiet"_s);
    from->addWidget(m_fromWords, 1);
    from->addWidget(instead);
    m_fromRow->hide();
    m_column->addWidget(m_fromRow);
    connect(instead, &QPushButton::clicked, this, [this] { startFrom(std::nullopt); });
    m_form.wording().add(heading, [this, heading, instead] {
        heading->setText(tr("Start from"));
        instead->setText(tr("Choose a template instead"));
        if (m_from)
            m_fromWords->setText(tr("The topology of “%1”, as it is planned there, built anew in your account. What is on sale and what it costs is asked of the real cloud.").arg(m_from->name));
        showPrices();
    });
}

void StartPage::showPrices()
{
    const QMap<QString, QPair<QString, QString>> words{
        {u"tutorial"_s, {tr("Tutorial"), tr("Follows the five chapters of the tutorial: two zones, two servers, a database with a standby, Redis, a load balancer.")}},
        {u"two-zone"_s, {tr("Two zones"), tr("The tutorial grown up: four servers, Redis in a second zone, a read-only database instance.")}},
        {u"starter"_s, {tr("Starter"), tr("One server, a single-node database, a load balancer. The cheapest that works.")}},
    };
    const Texts &texts = m_ui.draft.texts();
    for (auto it = words.cbegin(); it != words.cend(); ++it) {
        Price sum;
        // What practice costs, also while a real account's project is open.
        const QStringList zones = builtInCatalogue().zonesSelling(u"cn-hangzhou"_s, everything);
        if (const auto shape = Cloudsteps::preset(it.key(), u"cn-hangzhou"_s, zones))
            sum = totalPrice(priceLines(*shape, builtInCatalogue(), AccountFacts()));
        m_presetCards[it.key()]->setWords(it->first, it->second, texts.pricePerHour(sum), texts.pricePerMonth(sum));
    }
}

void StartPage::buildTargets()
{
    auto *heading = newLabel("heading", this);
    m_column->addSpacing(20);
    m_column->addWidget(heading);
    m_column->addSpacing(8);
    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 16);
    auto *group = new QButtonGroup(this);
    m_practice = new ChoiceCard(m_ui.theme, this);
    m_practice->setObjectName(u"start.target.practice"_s);
    m_practice->setCornerIcon(u"practice"_s, &Tokens::prac);
    m_practice->setChecked(true);
    m_account = new ChoiceCard(m_ui.theme, this);
    m_account->setObjectName(u"start.target.account"_s);
    m_account->setCornerIcon(u"user"_s, &Tokens::text2);
    for (ChoiceCard *card : {m_practice, m_account}) {
        group->addButton(card);
        line->addWidget(card, 1);
        connect(card, &ChoiceCard::toggled, this, &StartPage::showKey);
    }
    m_column->addLayout(line);
    m_form.wording().add(heading, [this, heading] {
        heading->setText(tr("Where to build it"));
        m_practice->setWords(tr("Practice"), tr("A simulated cloud on this computer. Free, needs no account, behaves like the real one."));
        m_account->setWords(tr("My Alibaba Cloud account"), tr("Real resources, billed by the cloud. The access key stays in the system's credential store."));
    });
}

void StartPage::buildKey()
{
    m_key = new QWidget(this);
    auto *column = new QVBoxLayout(m_key);
    setSpace(column, 0, 12, 0, 0, 0);
    m_keyGrid = new FormGrid(m_form, m_key);
    column->addWidget(m_keyGrid);
    m_column->addWidget(m_key);

    const auto segments = [this](const QString &name, const std::function<QList<Option>()> &options, const QString &first) {
        auto *choice = new SegmentedChoice(m_keyGrid);
        choice->setObjectName(name);
        m_form.wording().add(choice, [choice, options] { choice->setOptions(options()); });
        choice->setCurrent(first);
        connect(choice, &SegmentedChoice::chosen, this, &StartPage::showKey);
        return choice;
    };
    const auto line = [this](const QString &name, const Text &text) {
        auto *edit = new QLineEdit(m_keyGrid);
        edit->setObjectName(name);
        m_form.wording().add(edit, [edit, text] { edit->setAccessibleName(text()); });
        connect(edit, &QLineEdit::textEdited, this, &Page::footerChanged);
        return edit;
    };
    m_site = segments(u"start.key.site"_s,
                      [] { return QList<Option>{{u"china"_s, tr("China"), true, {}}, {u"international"_s, tr("International"), true, {}}}; }, u"china"_s);
    m_keyGrid->addRow([] { return tr("Site"); }, {m_site});
    m_source = segments(u"start.key.source"_s,
                        [this] {
                            const bool kept = !m_ui.host.profiles().isEmpty();
                            return QList<Option>{{u"typed"_s, tr("Type it in"), true, {}},
                                                 {u"kept"_s, tr("A kept key"), kept, kept ? QString() : tr("No key was kept yet.")},
                                                 {u"environment"_s, tr("From the environment"), true, {}}};
                        },
                        m_ui.host.profiles().isEmpty() ? u"typed"_s : u"kept"_s);
    m_keyGrid->addRow([] { return tr("Access key"); }, {m_source});

    m_profile = new QComboBox(m_keyGrid);
    m_profile->setObjectName(u"start.key.kept"_s);
    m_profile->addItems(m_ui.host.profiles());
    m_form.wording().add(m_profile, [this] {
        m_profile->setAccessibleName(tr("Kept key"));
        m_profile->setAccessibleDescription(tr("Kept key"));
        m_profile->setToolTip(tr("Kept key"));
    });
    m_keptRow = m_keyGrid->addRow([] { return tr("Kept key"); }, {m_profile});

    m_keyId = line(u"start.key.id"_s, [] { return tr("AccessKey ID"); });
    m_idRow = m_keyGrid->addRow([] { return tr("AccessKey ID"); }, {m_keyId});
    m_keySecret = line(u"start.key.secret"_s, [] { return tr("AccessKey secret"); });
    m_keySecret->setEchoMode(QLineEdit::Password);
    m_secretRow = m_keyGrid->addRow([] { return tr("AccessKey secret"); }, {m_keySecret},
                                    [] { return tr("Use the key of a RAM user with the rights of this plan, not of the main account."); });
    m_token = line(u"start.key.token"_s, [] { return tr("Security token"); });
    m_token->setEchoMode(QLineEdit::Password);
    m_tokenRow = m_keyGrid->addRow([] { return tr("Security token"); }, {m_token}, [] { return tr("Only for a temporary key of STS."); });
    m_profileName = line(u"start.key.name"_s, [] { return tr("Name of the key"); });
    m_profileName->setText(u"default"_s);
    m_nameRow = m_keyGrid->addRow([] { return tr("Name of the key"); }, {m_profileName});
    m_keep = segments(u"start.key.keep"_s,
                      [] { return QList<Option>{{u"keychain"_s, tr("In the system's credential store"), true, {}}, {u"session"_s, tr("For this session only"), true, {}}}; },
                      u"keychain"_s);
    m_keepRow = m_keyGrid->addRow([] { return tr("Kept"); }, {m_keep});
    m_environment = newLabel("second", m_keyGrid, true);
    m_form.wording().add(m_environment, [this] {
        m_environment->setText(m_ui.host.hasEnvironmentKey()
                                   ? tr("The environment holds an access key (ALIBABA_CLOUD_ACCESS_KEY_ID).")
                                   : tr("The environment holds no access key. Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET and start the program again."));
    });
    m_environmentRow = m_keyGrid->addRow([] { return QString(); }, {m_environment});
}

void StartPage::buildProject()
{
    auto *heading = newLabel("heading", this);
    m_column->addSpacing(20);
    m_column->addWidget(heading);
    m_column->addSpacing(8);
    auto *grid = new FormGrid(m_form, this);
    m_name = new QLineEdit(grid);
    m_name->setObjectName(u"start.name"_s);
    m_name->setText(u"shop"_s);
    m_name->setMinimumWidth(180);
    m_region = new QComboBox(grid);
    m_region->setObjectName(u"start.region"_s);
    m_region->setMinimumWidth(160);
    auto *regionLabel = m_form.word([] { return tr("Region"); });
    regionLabel->setBuddy(m_region);
    grid->addRow([] { return tr("Name"); }, {m_name, regionLabel, m_region});
    m_path = new QLineEdit(grid);
    m_path->setObjectName(u"start.path"_s);
    auto *choose = new QPushButton(grid);
    choose->setObjectName(u"start.choosePath"_s);
    grid->addRow([] { return tr("Saved in"); }, {m_path, choose});
    m_column->addWidget(grid);
    m_form.wording().add(heading, [this, heading, choose] {
        heading->setText(tr("Project"));
        m_name->setAccessibleName(tr("Project name"));
        m_path->setAccessibleName(tr("Project file"));
        choose->setText(tr("Choose..."));
        choose->setAccessibleName(tr("Choose the project file"));
        const QString kept = m_region->currentData().toString();
        m_region->clear();
        for (const RegionInfo &region : m_ui.draft.catalogue().regions)
            m_region->addItem(m_ui.draft.texts().region(m_ui.draft.catalogue(), region.id) + u' ' + region.id, region.id);
        m_region->setCurrentIndex(qMax(0, m_region->findData(kept.isEmpty() ? u"cn-hangzhou"_s : kept)));
        m_region->setAccessibleName(tr("Region"));
        m_region->setAccessibleDescription(tr("Region"));
        m_region->setToolTip(tr("Region"));
    });
    connect(m_name, &QLineEdit::textEdited, this, &StartPage::followName);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_pathTouched = true;
        emit footerChanged();
    });
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Save the project as"), m_path->text(), tr("Cloudsteps projects (*.cloudsteps)"), nullptr,
                                                          QFileDialog::DontConfirmOverwrite);
        if (path.isEmpty())
            return;
        m_pathTouched = true;
        m_path->setText(path.endsWith(suffix) ? path : path + suffix);
        m_ui.host.setSetting(u"folder"_s, QFileInfo(path).absolutePath());
    });
}

QString StartPage::suggestedPath(const QString &name) const
{
    const QDir folder(defaultFolder(m_ui.host));
    QString stem = name.trimmed().isEmpty() ? u"project"_s : name.trimmed();
    stem.replace(QRegularExpression(u"[/\\\\:*?\"<>|]"_s), u"-"_s); // a name in one folder, on any system
    QString path = folder.filePath(stem + suffix);
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = folder.filePath(u"%1-%2%3"_s.arg(stem).arg(n).arg(suffix));
    return path;
}

void StartPage::followName()
{
    if (!m_pathTouched)
        m_path->setText(suggestedPath(m_name->text()));
    m_error->hide();
    emit footerChanged();
}

void StartPage::showKey()
{
    const bool account = !practice();
    m_key->setVisible(account);
    const bool typed = source() == Source::Typed;
    for (QWidget *row : {m_nameRow, m_idRow, m_secretRow, m_tokenRow, m_keepRow})
        m_keyGrid->setRowVisible(row, typed);
    m_keyGrid->setRowVisible(m_keptRow, source() == Source::Kept);
    m_keyGrid->setRowVisible(m_environmentRow, source() == Source::Environment);
    m_error->hide();
    emit footerChanged();
}

QString StartPage::title() const
{
    return tr("New project");
}

QString StartPage::preset() const
{
    for (auto it = m_presetCards.cbegin(); it != m_presetCards.cend(); ++it) {
        if (it.value()->isChecked())
            return it.key();
    }
    return u"tutorial"_s;
}

bool StartPage::practice() const
{
    return m_practice->isChecked();
}

StartPage::Source StartPage::source() const
{
    if (m_source->current() == "kept"_L1)
        return Source::Kept;
    return m_source->current() == "environment"_L1 ? Source::Environment : Source::Typed;
}

void StartPage::startFrom(const std::optional<Topology> &topology)
{
    m_from = topology;
    if (m_from)
        forgetExisting(*m_from);
    for (ChoiceCard *card : std::as_const(m_presetCards))
        card->setVisible(!m_from);
    m_fromRow->setVisible(m_from.has_value());
    m_region->setEnabled(!m_from); // zones are of a region
    if (m_from) {
        m_account->setChecked(true);
        m_region->setCurrentIndex(qMax(0, m_region->findData(m_from->region)));
        m_name->setText(m_from->name);
        m_pathTouched = false;
    }
    retranslate();
    showKey();
}

Topology StartPage::topology() const
{
    if (m_from) {
        Topology copy = *m_from;
        renameProject(copy, m_name->text().trimmed());
        return copy;
    }
    const QString region = m_region->currentData().toString();
    QStringList zones = m_ui.draft.catalogue().zonesSelling(region, everything);
    if (zones.isEmpty())
        zones = m_ui.draft.catalogue().zonesSelling(region, {Product::Vpc});
    Topology topology = Cloudsteps::preset(preset(), region, zones).value_or(Topology());
    renameProject(topology, m_name->text().trimmed());
    return topology;
}

Target StartPage::target() const
{
    Target target;
    target.practice = practice();
    target.region = m_region->currentData().toString();
    if (target.practice)
        return target;
    target.site = m_site->current();
    switch (source()) {
    case Source::Typed: target.profile = m_profileName->text().trimmed(); break;
    case Source::Kept: target.profile = m_profile->currentText(); break;
    case Source::Environment: target.profile = u"env"_s; break;
    }
    return target;
}

Footer StartPage::footer() const
{
    Footer footer;
    footer.back = false;
    footer.primary = tr("Create project");
    footer.note = practice() ? tr("Practice: nothing will be charged") : tr("Nothing is created or charged before the next page says so");
    if (m_name->text().trimmed().isEmpty())
        footer.reason = tr("Enter a name");
    else if (m_path->text().trimmed().isEmpty())
        footer.reason = tr("Choose where to save it");
    else if (!practice() && source() == Source::Typed && (m_keyId->text().trimmed().isEmpty() || m_keySecret->text().isEmpty()))
        footer.reason = tr("Enter the access key");
    else if (!practice() && source() == Source::Environment && !m_ui.host.hasEnvironmentKey())
        footer.reason = tr("There is no key in the environment");
    footer.primaryEnabled = footer.reason.isEmpty();
    return footer;
}

void StartPage::showError(const QString &errorTitle, const QString &reason)
{
    m_error->present({Severity::Error, u"start"_s, u"start"_s, errorTitle, reason, {}, {}}, m_ui.draft.texts().severity(Severity::Error));
    m_error->show();
    // It stands above everything, and the button was pressed at the end of a long page.
    for (QWidget *parent = parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent)) {
            layout()->activate();
            area->verticalScrollBar()->setValue(0);
            break;
        }
    }
}

void StartPage::primary()
{
    m_error->hide();
    for (const Problem &problem : validate(topology())) {
        if (problem.subject == "name"_L1) {
            showError(m_ui.draft.texts().problem(problem));
            m_name->setFocus();
            return;
        }
    }
    if (practice() || source() != Source::Typed) {
        createProject();
        return;
    }
    const Credentials key{m_keyId->text().trimmed(), m_keySecret->text().trimmed(), m_token->text().trimmed()};
    const Host::Keep keep = m_keep->current() == "session"_L1 ? Host::Keep::ThisSession : Host::Keep::InKeychain;
    m_ui.host.saveKey(m_profileName->text().trimmed(), m_site->current(), key, keep, this, [this](SecretStore::Error error) {
        if (error != SecretStore::Error::None) {
            showError(tr("The access key could not be kept."), tr("The system's credential store refused or is not there. Keep it for this session only."));
            return;
        }
        createProject();
    });
}

void StartPage::createProject()
{
    QString path = m_path->text().trimmed();
    if (path.startsWith("~/"_L1))
        path = QDir::homePath() + path.mid(1);
    path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const Topology wanted = topology();
    QDir().mkpath(QFileInfo(path).absolutePath());
    {
        const auto made = Project::create(path, wanted, target());
        if (!made) {
            showError(tr("The project could not be created."), m_ui.draft.texts().projectError(made.error()));
            return;
        }
    } // the file's lease ends here; the engine takes it
    for (QLineEdit *edit : {m_keyId, m_keySecret, m_token})
        edit->clear(); // not shown again, not held here
    m_pathTouched = false;
    if (m_from)
        startFrom(std::nullopt);
    emit projectChosen(path);
}

void StartPage::retranslate()
{
    Page::retranslate();
    followName();
}

void StartPage::refresh()
{
    if (!m_pathTouched)
        m_path->setText(suggestedPath(m_name->text()));
    emit footerChanged();
}

} // namespace Cloudsteps
