#include "wizard/pages/livechoices.h"

#include "wizard/pages/draft.h"
#include "wizard/topology/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Cloudsteps {

namespace {

constexpr auto pause = 500ms;        // after the last edit, so that nothing is asked while someone types
constexpr auto agingInterval = 30s;
constexpr int freshSeconds = 3600;   // younger than that nothing is asked again by itself

/// What of a topology prices depend on, as it is asked for.
QByteArray pricedParts(const Topology &topology)
{
    QJsonArray parts;
    if (topology.servers) {
        for (const ServerGroup &group : topology.servers->groups) {
            parts.append(QJsonArray{group.type, group.imageId, group.ioOptimized, group.systemDisk.category, group.systemDisk.gib, group.systemDisk.performanceLevel});
            for (const DataDisk &disk : group.dataDisks)
                parts.append(disk.category);
        }
    }
    if (const auto &database = topology.database)
        parts.append(QJsonArray{database->engine, database->version, database->databaseClass, database->storage.type, database->storage.gib, topology.network.zoneOf(database->vswitch)});
    if (const auto &cache = topology.cache)
        parts.append(QJsonArray{cache->cacheClass, cache->version, topology.network.zoneOf(cache->vswitch)});
    return QJsonDocument(parts).toJson(QJsonDocument::Compact);
}

QString troubleText(const CatalogueTrouble &trouble)
{
    return u"%1 (%2)"_s.arg(trouble.action, trouble.code.isEmpty() ? trouble.kind : trouble.code);
}

} // namespace

LiveChoices::LiveChoices(Draft &draft, Host &host, QObject *parent)
    : QObject(parent), m_draft(draft), m_host(host), m_folder(host.catalogueFolder()), m_inquiry(m_folder)
{
    connect(&draft, &Draft::opened, this, &LiveChoices::takeOpened);
    connect(&draft, &Draft::topologyChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_inquiry, &Inquiry::known, this, &LiveChoices::takeKnown);
    connect(&m_inquiry, &Inquiry::fetched, this, &LiveChoices::takeFetched);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &LiveChoices::follow);
    m_aging.setInterval(agingInterval);
    connect(&m_aging, &QTimer::timeout, this, &LiveChoices::age);
}

void LiveChoices::takeOpened()
{
    m_connected = false; // another project, another cloud
    m_key = {};
    m_state = State::BuiltIn;
    m_question = Question::None;
    m_fetchedAt = {};
    m_missing.clear();
    m_unpriced.clear();
    m_priced.clear();
    m_draft.setCatalogue(builtInCatalogue());
    follow();
    if (isOn())
        m_aging.start();
    emit changed();
}

/// Another region, way of payment or engine wants another catalogue, other parts other prices.
void LiveChoices::follow()
{
    if (!isOn() || !m_draft.isOpen())
        return;
    const CatalogueKey key = catalogueKey(m_draft.topology(), m_draft.target());
    if (key == m_key) {
        askPrices();
        return;
    }
    m_key = key;
    m_inquiry.lookUp(key);
}

void LiveChoices::refresh()
{
    m_priced.clear();
    ask();
}

void LiveChoices::withConnection(const std::function<void()> &then, const std::function<void(const Words &)> &otherwise)
{
    if (m_connected) {
        then();
        return;
    }
    const QString path = m_draft.path();
    m_host.connectionFor(m_draft.target(), this, [this, path, then, otherwise](const tl::expected<Connection, Host::Failure> &connection) {
        if (path != m_draft.path())
            return; // another project was opened meanwhile
        if (!connection) {
            otherwise([this, failure = connection.error()] { return m_host.failureText(failure); });
            return;
        }
        m_connected = true;
        m_inquiry.setConnection(*connection);
        then();
    });
}

void LiveChoices::ask()
{
    if (!isOn() || !m_draft.isOpen())
        return;
    m_state = State::Asking;
    emit changed();
    withConnection(
        [this] {
            m_question = Question::Catalogue;
            m_inquiry.fetch(m_key);
        },
        [this](const Words &words) { goOffline(words); });
}

/// Practice shows its built-in prices; a real account's are asked for what the plan holds, once an hour.
void LiveChoices::askPrices()
{
    constexpr qint64 freshMs = freshSeconds * 1000LL;
    if (m_key.practice || m_question == Question::Catalogue || !m_connected)
        return;
    const QByteArray parts = pricedParts(m_draft.topology());
    if (parts == m_priced && m_pricedSince.isValid() && !m_pricedSince.hasExpired(freshMs))
        return;
    m_priced = parts;
    m_pricedSince.start();
    m_question = Question::Prices;
    m_inquiry.price(m_key, m_draft.topology());
}

void LiveChoices::goOffline(const Words &reason)
{
    m_question = Question::None;
    m_state = State::Offline;
    m_reason = reason;
    emit changed();
}

void LiveChoices::takeKnown(const CatalogueKey &key, const CatalogueSnapshot &snapshot)
{
    if (!(key == m_key) || !m_draft.isOpen())
        return;
    show(snapshot);
    m_state = snapshot.isLive() ? State::Answered : State::BuiltIn;
    emit changed();
    if (snapshot.isLive() && snapshot.fetchedAt.secsTo(QDateTime::currentDateTimeUtc()) < freshSeconds)
        withConnection([this] { askPrices(); }, [this](const Words &words) { goOffline(words); });
    else
        ask();
}

void LiveChoices::takeFetched(const CatalogueKey &key, const CatalogueSnapshot &snapshot, const QList<CatalogueTrouble> &troubles)
{
    if (!(key == m_key))
        return; // the plan wants another one by now, which was asked for
    const Question question = std::exchange(m_question, Question::None);
    QStringList failed;
    for (const CatalogueTrouble &trouble : troubles)
        failed << troubleText(trouble);
    if (question == Question::Prices) {
        m_unpriced = failed;
        show(snapshot);
        emit changed();
        return;
    }
    const bool answered = snapshot.isLive() && snapshot.fetchedAt != m_fetchedAt;
    show(snapshot);
    if (!answered) {
        goOffline([this, failed] { return tr("Not answered: %1").arg(m_draft.texts().list(failed)); });
        return;
    }
    m_state = State::Answered;
    emit changed();
    m_priced.clear(); // the new catalogue has none of them
    askPrices();
}

void LiveChoices::show(const CatalogueSnapshot &snapshot)
{
    m_fetchedAt = snapshot.fetchedAt;
    m_missing = snapshot.missing;
    m_draft.setCatalogue(snapshot.catalogue);
}

void LiveChoices::age()
{
    const bool old = m_fetchedAt.isValid() && m_fetchedAt.secsTo(QDateTime::currentDateTimeUtc()) >= freshSeconds;
    if (m_state == State::Answered && old)
        ask();
    else
        emit changed(); // the words
}

QString LiveChoices::words() const
{
    const qint64 seconds = m_fetchedAt.isValid() ? m_fetchedAt.secsTo(QDateTime::currentDateTimeUtc()) : 0;
    QString age;
    if (seconds >= 2 * 86400)
        age = tr("%n day(s)", nullptr, int(seconds / 86400));
    else if (seconds >= 2 * 3600)
        age = tr("%n hour(s)", nullptr, int(seconds / 3600));
    else
        age = tr("%1 min", "minutes").arg(seconds / 60);
    switch (m_state) {
    case State::BuiltIn: return tr("Built-in choices");
    case State::Asking: return m_fetchedAt.isValid() ? tr("Choices of %1 ago, asking for newer").arg(age) : tr("Built-in choices, asking the cloud for its own");
    case State::Answered: return seconds < 60 ? tr("Choices of just now") : tr("Choices of %1 ago").arg(age);
    case State::Offline: return m_fetchedAt.isValid() ? tr("Offline: choices of %1 ago").arg(age) : tr("Offline: built-in choices");
    }
    Q_UNREACHABLE();
}

QString LiveChoices::details() const
{
    QStringList lines;
    if (m_state == State::Offline && m_reason)
        lines << m_reason();
    if (!m_missing.isEmpty()) {
        const QHash<QString, QString> parts{{u"regions"_s, tr("regions")}, {u"zones"_s, tr("zones")}, {u"nat"_s, tr("zones of NAT gateways")},
                                            {u"types"_s, tr("instance types")}, {u"stock"_s, tr("stock of instance types")}, {u"images"_s, tr("images")},
                                            {u"databases"_s, tr("database classes")}, {u"caches"_s, tr("cache classes")}, {u"balancers"_s, tr("zones of load balancers")}};
        QStringList names;
        for (const QString &part : m_missing)
            names << parts.value(part, part);
        lines << tr("As built in, because the cloud did not answer: %1").arg(m_draft.texts().list(names));
    }
    if (!m_unpriced.isEmpty())
        lines << tr("Prices not answered: %1").arg(m_draft.texts().list(m_unpriced));
    if (m_fetchedAt.isValid())
        lines << tr("Told by the cloud on %1").arg(QLocale().toString(m_fetchedAt.toLocalTime(), QLocale::ShortFormat));
    return lines.join(u'\n');
}

} // namespace Cloudsteps
