#include "wizard/provision/cataloguefetcher.h"

#include "cloudapi/bssrequests.h"
#include "cloudapi/vpcrequests.h"
#include "wizard/provision/catalogueanswers.h"
#include "wizard/provision/looker.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int storageStep = 100; // GiB between the two questions that tell class and storage apart

/// Micro-units of a decimal in whatever form a number comes; -1 for none.
qint64 micros(const QString &decimal)
{
    bool ok = false;
    const double amount = decimal.toDouble(&ok);
    return ok && amount >= 0 ? qint64(std::llround(amount * 1'000'000)) : -1;
}

QString chargeWord(ChargeModel charge)
{
    return charge == ChargeModel::Subscription ? u"PrePaid"_s : u"PostPaid"_s;
}

/// RDS sells by commodity: "bards" pay-as-you-go, "rds" by subscription, on the international site with "_intl".
QString databaseCommodity(const CatalogueKey &key)
{
    const QString code = key.charge == ChargeModel::Subscription ? u"rds"_s : u"bards"_s;
    return key.site == "international"_L1 ? code + u"_intl"_s : code;
}

/// What a thing costs that has no price call of its own, and the module that says it.
struct ModuleQuestion
{
    QLatin1String product;
    QLatin1String price;  ///< the name in CatalogueAnswers::prices
    QLatin1String module; ///< empty: not documented, the one that is paid by the hour
    QLatin1String config; ///< empty: the module's own key
};

// network.md section 13: codes and configs of eip and cbwp are documented, those of NAT gateways and balancers by the hour are not.
constexpr ModuleQuestion moduleQuestions[]{
    {QLatin1String("eip"), QLatin1String("eipHourly"), QLatin1String("ISP"), QLatin1String("ISP:BGP")},
    {QLatin1String("cbwp"), QLatin1String("bandwidthMbpsHourly"), QLatin1String("Bandwidth"), QLatin1String("Bandwidth:1")},
    {QLatin1String("nat_gw"), QLatin1String("natHourly"), QLatin1String(), QLatin1String()},
    {QLatin1String("slb"), QLatin1String("balancerHourly"), QLatin1String(), QLatin1String()},
};

std::optional<CloudApi::GetPayAsYouGoPriceRequest::Module> moduleFor(const ModuleQuestion &question,
                                                                     const QList<CloudApi::DescribePricingModuleRequest::Module> &modules)
{
    for (const auto &module : modules) {
        const bool byTime = module.priceType == "Hour"_L1 || module.priceType == "Day"_L1;
        const bool fits = question.module.isEmpty() ? byTime && !module.configs.isEmpty() : module.moduleCode == question.module;
        if (!fits)
            continue;
        const QString config = question.config.isEmpty() ? module.configs.constFirst() + u":1"_s : QString(question.config);
        return CloudApi::GetPayAsYouGoPriceRequest::Module{module.moduleCode, config, byTime ? module.priceType : u"Hour"_s};
    }
    return std::nullopt;
}

template<typename Page>
QList<typename Page::Item> itemsOf(const QList<Page> &pages)
{
    QList<typename Page::Item> items;
    for (const Page &page : pages)
        items += page.items;
    return items;
}

} // namespace

/// The calls of one fetch. What comes back is collected; the last answer ends it.
class CatalogueFetcher::Fetch : public QObject
{
public:
    Fetch(CatalogueFetcher &owner, const CatalogueKey &key)
        : m_owner(owner), m_key(key), m_known(owner.known(key)), m_session(owner.m_connection, key.site, key.region, owner.m_limits)
    {}

    const CatalogueKey &key() const { return m_key; }
    const QList<CatalogueTrouble> &troubles() const { return m_troubles; }

    void everything()
    {
        using namespace CloudApi;
        m_wholeCatalogue = true;
        const QString charge = chargeWord(m_key.charge);
        ask(DescribeEcsRegionsRequest{.acceptLanguage = u"zh-CN"_s, .instanceChargeType = charge}, [this](const auto &pages) { m_answers.regions = pages.constFirst().regions; });
        ask(DescribeEcsRegionsRequest{.acceptLanguage = u"en-US"_s, .instanceChargeType = charge}, [this](const auto &pages) { m_answers.regionsInEnglish = pages.constFirst().regions; });
        ask(DescribeEcsZonesRequest{.acceptLanguage = u"zh-CN"_s}, [this](const auto &pages) { m_answers.zones = itemsOf(pages); });
        ask(DescribeEcsZonesRequest{.acceptLanguage = u"en-US"_s}, [this](const auto &pages) { m_answers.zonesInEnglish = itemsOf(pages); });
        ask(ListNatGatewayZonesRequest{}, [this](const auto &pages) { m_answers.natZones = pages.constFirst().zoneIds; });
        ask(DescribeInstanceTypesRequest{}, [this](const auto &pages) {
            m_answers.instanceTypes.emplace();
            for (const auto &page : pages)
                *m_answers.instanceTypes += page.types;
        });
        ask(DescribeEcsAvailableResourceRequest{.destinationResource = u"InstanceType"_s, .instanceChargeType = charge, .ioOptimized = u"optimized"_s},
            [this](const auto &pages) { m_answers.stock = pages.constFirst().zones; });
        ask(DescribeImagesRequest{.imageOwnerAlias = u"system"_s}, [this](const auto &pages) { m_answers.images = itemsOf(pages); });
        ask(DescribeDBAvailableZonesRequest{.engine = m_key.engine, .engineVersion = m_key.engineVersion, .commodityCode = databaseCommodity(m_key)},
            [this](const auto &pages) {
                m_answers.databaseZones = pages.constFirst().offers;
                m_answers.databaseClasses.emplace();
                askDatabaseClasses();
            });
        ask(ListDBClassesRequest{.commodityCode = databaseCommodity(m_key), .engine = m_key.engine}, [this](const auto &pages) { m_answers.databaseFigures = pages.constFirst().items; });
        ask(DescribeKVStoreAvailableResourceRequest{.productType = u"Local"_s, .instanceChargeType = charge}, [this](const auto &pages) { m_answers.caches = pages.constFirst().offers; });
        ask(DescribeSlbZonesRequest{}, [this](const auto &pages) { m_answers.balancerZones = itemsOf(pages); });
        for (const ModuleQuestion &question : moduleQuestions)
            askModulePrice(question);
    }

    void pricesOf(const Topology &topology)
    {
        if (topology.servers) {
            for (const ServerGroup &group : topology.servers->groups)
                askServerPrice(group);
        }
        if (topology.database)
            askDatabasePrice(*topology.database, topology.network.zoneOf(topology.database->vswitch));
        if (topology.cache)
            askCachePrice(*topology.cache, topology.network.zoneOf(topology.cache->vswitch));
        if (m_open == 0)
            QMetaObject::invokeMethod(this, [this] { end(); }, Qt::QueuedConnection); // nothing to ask
    }

private:
    /// Asks to the last page; `take` gets what came, which is at least one page.
    template<typename Request>
    void ask(const Request &request, std::function<void(const QList<typename Request::Response> &)> take)
    {
        ++m_open;
        Cloudsteps::ask(m_session.client(), {CloudApi::rawRequest(request)}, this, [this, take = std::move(take)](const CloudApi::Result<QList<Answer>> &answers) {
            QList<typename Request::Response> pages;
            std::optional<CloudApi::ApiError> error;
            if (!answers)
                error = answers.error();
            for (const Answer &answer : answers.value_or(QList<Answer>())) {
                const auto page = CloudApi::readResponse<Request>(answer.response);
                if (!page) {
                    error = page.error();
                    break;
                }
                pages << *page;
            }
            if (error)
                m_troubles << CatalogueTrouble{error->action, CloudApi::errorKindName(error->kind), error->code};
            else if (!pages.isEmpty())
                take(pages);
            if (--m_open == 0)
                end();
        });
    }

    /// Of each zone and category the classes on its first storage type: cloud disks before others.
    void askDatabaseClasses()
    {
        for (const auto &offer : *m_answers.databaseZones) {
            if (offer.engine != m_key.engine || offer.version != m_key.engineVersion || offer.storageTypes.isEmpty() || offer.zoneId.contains("MAZ"_L1))
                continue;
            const QString storage = offer.storageTypes.contains(u"cloud_essd"_s) ? u"cloud_essd"_s : offer.storageTypes.constFirst();
            ask(CloudApi::DescribeDBAvailableClassesRequest{.zoneId = offer.zoneId, .engine = offer.engine, .engineVersion = offer.version,
                                                            .category = offer.category, .storageType = storage},
                [this, zone = offer.zoneId, category = offer.category](const auto &pages) {
                    *m_answers.databaseClasses << DatabaseOffer{zone, category, pages.constFirst().classes};
                });
        }
    }

    void askModulePrice(const ModuleQuestion &question)
    {
        const QString product = question.product;
        ask(CloudApi::DescribePricingModuleRequest{.productCode = product}, [this, question, product](const auto &pages) {
            const auto module = moduleFor(question, pages.constFirst().modules);
            if (!module)
                return;
            ask(CloudApi::GetPayAsYouGoPriceRequest{.productCode = product, .pricedRegion = m_key.region, .modules = {*module}},
                [this, name = QString(question.price), daily = module->priceType == "Day"_L1](const auto &prices) {
                    const auto &answer = prices.constFirst();
                    const qint64 amount = answer.known ? micros(answer.modules.constFirst().costAfterDiscount) : -1;
                    m_answers.prices.insert(name, daily && amount > 0 ? amount / 24 : amount);
                });
        });
    }

    void askServerPrice(const ServerGroup &group)
    {
        QStringList disks{group.systemDisk.category};
        for (const DataDisk &disk : group.dataDisks) {
            if (!disks.contains(disk.category))
                disks << disk.category;
        }
        for (const QString &disk : std::as_const(disks)) {
            const bool own = disk == group.systemDisk.category;
            const int gib = own ? group.systemDisk.gib : 100;
            CloudApi::DescribeEcsPriceRequest request;
            request.instanceType = group.type;
            request.imageId = group.imageId;
            request.ioOptimized = group.ioOptimized ? u"optimized"_s : u"none"_s;
            request.systemDisk = {disk, gib, own ? group.systemDisk.performanceLevel : QString()};
            ask(request, [this, type = group.type, disk, gib](const auto &pages) {
                for (const auto &part : pages.constFirst().parts) {
                    const qint64 amount = micros(part.tradePrice);
                    if (part.resource == "instanceType"_L1)
                        m_typePrices.insert(type, amount);
                    else if (part.resource == "systemDisk"_L1 && amount >= 0 && gib > 0)
                        m_diskPrices.insert(disk, amount * hoursPerMonth / gib);
                }
            });
        }
    }

    void askDatabasePrice(const Database &database, const QString &zone)
    {
        CloudApi::DescribeDBPriceRequest request;
        request.commodityCode = m_key.site == "international"_L1 ? u"bards_intl"_s : u"bards"_s;
        request.engine = database.engine;
        request.engineVersion = database.version;
        request.dbInstanceClass = database.databaseClass;
        request.storageType = database.storage.type;
        request.zoneId = zone;
        request.storageGb = database.storage.gib;
        ask(request, [this, request](const auto &pages) {
            const qint64 small = micros(pages.constFirst().tradePrice);
            auto larger = request;
            larger.storageGb += storageStep;
            ask(larger, [this, request, small](const auto &more) {
                const qint64 large = micros(more.constFirst().tradePrice);
                if (small < 0 || large < small)
                    return;
                const qint64 gibMonth = (large - small) * hoursPerMonth / storageStep;
                m_databaseGibMonth = gibMonth;
                m_classPrices.insert(request.dbInstanceClass, qMax<qint64>(0, small - gibMonth * request.storageGb / hoursPerMonth));
            });
        });
    }

    void askCachePrice(const Cache &cache, const QString &zone)
    {
        CloudApi::DescribeKVStorePriceRequest request;
        request.instanceClass = cache.cacheClass;
        request.engineVersion = cache.version;
        request.zoneId = zone;
        ask(request, [this, id = cache.cacheClass](const auto &pages) { m_classPrices.insert(id, micros(pages.constFirst().tradeAmount)); });
    }

    void end()
    {
        CatalogueSnapshot snapshot = m_known;
        if (m_wholeCatalogue) {
            const QStringList missing = missingParts(m_answers);
            if (m_answers.regions || m_answers.zones || m_answers.instanceTypes)
                snapshot = {mergedCatalogue(builtInCatalogue(), m_key, m_answers), QDateTime::currentDateTimeUtc(), missing};
        }
        for (InstanceType &type : snapshot.catalogue.instanceTypes)
            type.hourlyMicros = m_typePrices.value(type.id, type.hourlyMicros);
        for (DiskCategory &disk : snapshot.catalogue.disks)
            disk.gibMonthMicros = m_diskPrices.value(disk.id, disk.gibMonthMicros);
        for (DatabaseClass &item : snapshot.catalogue.databaseClasses)
            item.hourlyMicros = m_classPrices.value(item.id, item.hourlyMicros);
        for (CacheClass &item : snapshot.catalogue.cacheClasses)
            item.hourlyMicros = m_classPrices.value(item.id, item.hourlyMicros);
        if (m_databaseGibMonth >= 0)
            snapshot.catalogue.databaseGibMonthMicros = m_databaseGibMonth;
        m_owner.finish(snapshot); // the end of this object
    }

    CatalogueFetcher &m_owner;
    const CatalogueKey m_key;
    const CatalogueSnapshot m_known;
    CloudSession m_session;
    CatalogueAnswers m_answers;
    QHash<QString, qint64> m_typePrices;
    QHash<QString, qint64> m_diskPrices;
    QHash<QString, qint64> m_classPrices;
    qint64 m_databaseGibMonth = -1;
    QList<CatalogueTrouble> m_troubles;
    int m_open = 0;
    bool m_wholeCatalogue = false;
};

CatalogueFetcher::CatalogueFetcher(const QString &cacheFolder, QObject *parent)
    : QObject(parent), m_store(cacheFolder)
{}

CatalogueFetcher::~CatalogueFetcher() = default;

void CatalogueFetcher::fetch(const CatalogueKey &key)
{
    m_fetch = std::make_unique<Fetch>(*this, key);
    m_fetch->everything();
}

void CatalogueFetcher::price(const CatalogueKey &key, const Topology &topology)
{
    m_fetch = std::make_unique<Fetch>(*this, key);
    m_fetch->pricesOf(topology);
}

void CatalogueFetcher::stop()
{
    m_fetch.reset();
}

void CatalogueFetcher::finish(const CatalogueSnapshot &snapshot)
{
    // The fetch is called back by its own client, so it ends after this turn.
    Fetch *ended = m_fetch.release();
    ended->deleteLater();
    if (snapshot.isLive())
        m_store.write(ended->key(), snapshot); // only a cache: without it the next start asks again
    emit fetched(ended->key(), snapshot, ended->troubles());
}

} // namespace Cloudsteps
