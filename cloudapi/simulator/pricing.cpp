#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/network.h"
#include "cloudapi/simulator/offers.h"
#include "cloudapi/simulator/prices.h"

#include <algorithm>

namespace CloudSim {

using namespace Qt::StringLiterals;

// BssOpenApi: prices of what has no DescribePrice of its own. Facts: cloud/network.md section 13, cloud/slb.md section 11.
namespace {

// A module of a product's price. What it costs an hour follows from its config "Key:value".
struct PriceModule
{
    QString code;
    QString name;
    QString priceType;   ///< Hour, Usage
    QStringList configs; ///< keys that its Config has
    std::optional<qint64> (*hourly)(const Offers &offers, const QMap<QString, QString> &config) = nullptr; ///< nothing: the module has no such price
};

struct PricedProduct
{
    QString code;
    QString name;
    QList<PriceModule> modules;
};

std::optional<qint64> number(const QMap<QString, QString> &config, const QString &key)
{
    bool ok = false;
    const qint64 value = config.value(key).toLongLong(&ok);
    return ok && value > 0 ? std::optional(value) : std::nullopt;
}

// The documents do not know how some modules are called: their names change with the seed, so that a client has to look them up.
QString hiddenName(const World &world, const QString &product, const QStringList &names)
{
    quint64 mix = world.seed() * 0x9e3779b97f4a7c15ULL;
    for (const QChar c : product)
        mix = (mix ^ c.unicode()) * 1099511628211ULL;
    return names.at(qsizetype((mix >> 17) % quint64(names.size())));
}

QList<PricedProduct> pricedProducts(const World &world)
{
    const auto chargeType = [](const Offers &, const QMap<QString, QString> &config) -> std::optional<qint64> {
        // Traffic is billed afterwards; by bandwidth the module itself is free.
        return config.value(u"InternetChargeType"_s) == "1"_L1 ? std::nullopt : std::optional<qint64>(0);
    };
    const PriceModule eipBandwidth{u"Bandwidth"_s, u"Bandwidth"_s, u"Hour"_s, {u"Bandwidth"_s}, [](const Offers &offers, const QMap<QString, QString> &config) -> std::optional<qint64> {
        const auto kbps = number(config, u"Bandwidth"_s); // multiples of 1024
        return kbps && *kbps % 1024 == 0 && *kbps <= 204'800 ? std::optional(offers.bandwidthMbpsHourly * (*kbps / 1024)) : std::nullopt;
    }};
    const PriceModule isp{u"ISP"_s, u"Instance"_s, u"Hour"_s, {u"ISP"_s}, [](const Offers &offers, const QMap<QString, QString> &) { return std::optional(offers.eipHourly); }};
    const PriceModule sharedBandwidth{u"Bandwidth"_s, u"Bandwidth"_s, u"Hour"_s, {u"Bandwidth"_s}, [](const Offers &offers, const QMap<QString, QString> &config) -> std::optional<qint64> {
        const auto mbps = number(config, u"Bandwidth"_s);
        return mbps ? std::optional(offers.bandwidthMbpsHourly * *mbps) : std::nullopt;
    }};
    const PriceModule charge{u"InternetChargeType"_s, u"Internet charge type"_s, u"Usage"_s, {u"InternetChargeType"_s, u"ISP"_s}, chargeType};
    const PriceModule nat{hiddenName(world, u"nat_gw"_s, {u"InstanceFee"_s, u"Instance"_s, u"NatInstance"_s}), u"Instance fee"_s, u"Hour"_s, {u"Instance"_s},
                          [](const Offers &offers, const QMap<QString, QString> &) { return std::optional(offers.natHourly); }};
    const PriceModule balancer{hiddenName(world, u"slb"_s, {u"InstanceRent"_s, u"LoadBalancerInstance"_s, u"InstanceFee"_s}), u"Instance fee"_s, u"Hour"_s, {u"Instance"_s},
                               [](const Offers &offers, const QMap<QString, QString> &) { return std::optional(offers.balancerHourly); }};
    return {{u"eip"_s, u"弹性公网IP"_s, {eipBandwidth, charge, isp}},
            {u"cbwp"_s, u"共享带宽"_s, {charge, sharedBandwidth}},
            {u"nat_gw"_s, u"NAT网关"_s, {nat}},
            {u"slb"_s, u"负载均衡"_s, {balancer}}};
}

// A refusal of this product comes as HTTP 200 with Success=false.
QJsonObject refusedAnswer(const QString &code, const QString &message)
{
    return {{u"Success"_s, false}, {u"Code"_s, code}, {u"Message"_s, message}};
}

QJsonObject answered(const QJsonObject &data)
{
    return {{u"Success"_s, true}, {u"Code"_s, u"Success"_s}, {u"Message"_s, u"Successful!"_s}, {u"Data"_s, data}};
}

QMap<QString, QString> configOf(const QString &text)
{
    QMap<QString, QString> config;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
        config.insert(part.section(u':', 0, 0).trimmed(), part.section(u':', 1).trimmed());
    return config;
}

struct Priced
{
    QJsonArray details;
    Cost sum;
};

// The prices of the modules of a call, or why there are none.
tl::expected<Priced, QJsonObject> priced(const Call &call, const World &world, const PricedProduct &product, const std::optional<PriceUnit> &unit, qint64 periods)
{
    static const QHash<QString, PriceUnit> units{{u"Hour"_s, PriceUnit::Hour}, {u"Usage"_s, PriceUnit::Hour}, {u"Month"_s, PriceUnit::Month}, {u"Year"_s, PriceUnit::Year}};
    Priced result;
    const QList<QMap<QString, QString>> items = call.structs(u"ModuleList"_s);
    if (items.size() > 50)
        return tl::unexpected(refusedAnswer(u"InvalidParameter"_s, u"At most 50 modules in a call."_s)); // code UNVERIFIED
    for (const auto &item : items) {
        const QString code = item.value(u"ModuleCode"_s);
        const auto module = std::find_if(product.modules.cbegin(), product.modules.cend(), [&](const PriceModule &each) { return each.code == code; });
        if (module == product.modules.cend())
            return tl::unexpected(refusedAnswer(u"InvalidModule"_s, u"The module %1 does not exist."_s.arg(code))); // code UNVERIFIED
        // "Day" is used in an official sample though it is not in the list of price types.
        const QString type = item.value(u"PriceType"_s, u"Hour"_s);
        if (!unit && type != "Day"_L1 && !units.contains(type))
            return tl::unexpected(refusedAnswer(u"InvalidParameter"_s, u"The specified PriceType is not valid."_s));
        const auto hourly = module->hourly(world.catalogue().offers(), configOf(item.value(u"Config"_s)));
        if (!hourly)
            continue; // no price beforehand
        Cost cost = unit ? costOf(world, *hourly, *unit, periods)
                         : type == "Day"_L1 ? costOf(world, *hourly * 24, PriceUnit::Hour, 1) : costOf(world, *hourly, units.value(type), 1);
        result.sum.originalMicros += cost.originalMicros;
        result.sum.tradeMicros += cost.tradeMicros;
        result.details.append(QJsonObject{{u"ModuleCode"_s, code},
                                          {u"OriginalCost"_s, cost.original()},
                                          {u"InvoiceDiscount"_s, cost.discount()},
                                          {u"CostAfterDiscount"_s, cost.trade()},
                                          {u"UnitPrice"_s, cost.trade()}});
    }
    return result;
}

std::optional<PricedProduct> productOf(const Call &call, const World &world)
{
    for (const PricedProduct &product : pricedProducts(world)) {
        if (product.code == call.text(u"ProductCode"_s))
            return product;
    }
    return std::nullopt;
}

QJsonObject unknownProduct()
{
    return refusedAnswer(u"ProductNotFind"_s, u"The product or its subscription type is not found."_s); // code UNVERIFIED
}

QJsonObject noPromotions()
{
    return wrapped(u"PromotionDetail"_s, QJsonArray());
}

Answer getPayAsYouGoPrice(const Call &call, World &world)
{
    const auto product = productOf(call, world);
    if (!product || call.text(u"SubscriptionType"_s) != "PayAsYouGo"_L1 || (call.has(u"Region"_s) && !world.catalogue().region(call.text(u"Region"_s))))
        return unknownProduct();
    const auto prices = priced(call, world, *product, std::nullopt, 1);
    if (!prices)
        return prices.error();
    return answered({{u"Currency"_s, currencyOf(world)}, {u"ModuleDetails"_s, wrapped(u"ModuleDetail"_s, prices->details)}, {u"PromotionDetails"_s, noPromotions()}});
}

Answer getSubscriptionPrice(const Call &call, World &world)
{
    const auto product = productOf(call, world);
    const QString unit = call.text(u"ServicePeriodUnit"_s, u"Month"_s);
    if (!product || call.text(u"SubscriptionType"_s) != "Subscription"_L1 || (unit != "Month"_L1 && unit != "Year"_L1))
        return unknownProduct();
    const qint64 quantity = qMax<qint64>(1, call.integer(u"Quantity"_s, 1));
    const auto prices = priced(call, world, *product, unit == "Year"_L1 ? PriceUnit::Year : PriceUnit::Month, qMax<qint64>(1, call.integer(u"ServicePeriodQuantity"_s, 1)) * quantity);
    if (!prices)
        return prices.error();
    return answered({{u"Currency"_s, currencyOf(world)},
                     {u"OriginalPrice"_s, prices->sum.original()},
                     {u"DiscountPrice"_s, prices->sum.discount()},
                     {u"TradePrice"_s, prices->sum.trade()},
                     {u"Quantity"_s, quantity},
                     {u"ModuleDetails"_s, wrapped(u"ModuleDetail"_s, prices->details)},
                     {u"PromotionDetails"_s, noPromotions()}});
}

Answer describePricingModule(const Call &call, World &world)
{
    const auto product = productOf(call, world);
    if (!product)
        return unknownProduct();
    QJsonArray modules;
    QJsonArray attributes;
    for (const PriceModule &module : product->modules) {
        modules.append(QJsonObject{{u"ModuleCode"_s, module.code},
                                   {u"ModuleName"_s, module.name},
                                   {u"PriceType"_s, module.priceType},
                                   {u"Currency"_s, currencyOf(world)},
                                   {u"ConfigList"_s, wrapped(u"ConfigList"_s, module.configs)}});
        for (const QString &key : module.configs)
            attributes.append(QJsonObject{{u"Code"_s, key}, {u"Name"_s, key}, {u"Unit"_s, QString()}, {u"Values"_s, wrapped(u"AttributeValue"_s, QJsonArray())}});
    }
    return answered({{u"ModuleList"_s, wrapped(u"Module"_s, modules)}, {u"AttributeList"_s, wrapped(u"Attribute"_s, attributes)}});
}

Answer queryProductList(const Call &call, World &world)
{
    const qint64 page = qMax<qint64>(1, call.integer(u"PageNum"_s, 1));
    const qint64 size = std::clamp<qint64>(call.integer(u"PageSize"_s, 20), 1, 100);
    const auto all = pricedProducts(world);
    QJsonArray products;
    for (const PricedProduct &product : all.mid((page - 1) * size, size)) {
        products.append(QJsonObject{{u"ProductCode"_s, product.code}, {u"ProductName"_s, product.name}, {u"ProductType"_s, QString()}, {u"SubscriptionType"_s, u"PayAsYouGo"_s}});
    }
    return answered({{u"PageNum"_s, page}, {u"PageSize"_s, size}, {u"TotalCount"_s, all.size()}, {u"ProductList"_s, wrapped(u"Product"_s, products)}});
}

// Everything of the account that costs something.
Answer queryAvailableInstances(const Call &call, World &world)
{
    static const QList<QPair<QString, QString>> types{{u"instance"_s, u"ecs"_s},      {u"disk"_s, u"yundisk"_s},          {u"dbinstance"_s, u"rds"_s},    {u"cacheinstance"_s, u"redisa"_s},
                                                      {u"loadbalancer"_s, u"slb"_s}, {u"natgateway"_s, u"nat_gw"_s}, {u"eip"_s, u"eip"_s}, {u"bandwidthpackage"_s, u"cbwp"_s}};
    QList<QPair<const Resource *, QString>> found;
    for (const auto &[type, product] : types) {
        for (const Resource *resource : world.all(type, call.text(u"Region"_s))) {
            const QString subscription = resource->charge == "PrePaid"_L1 ? u"Subscription"_s : u"PayAsYouGo"_s;
            if (resource->listed && matches(call, u"ProductCode"_s, product) && matches(call, u"InstanceIDs"_s, resource->id) && matches(call, u"SubscriptionType"_s, subscription))
                found.append({resource, product});
        }
    }
    const qint64 page = qMax<qint64>(1, call.integer(u"PageNum"_s, 1));
    const qint64 size = std::clamp<qint64>(call.integer(u"PageSize"_s, 20), 1, 300);
    QJsonArray instances;
    for (const auto &[resource, product] : found.mid((page - 1) * size, size)) {
        instances.append(QJsonObject{{u"InstanceID"_s, resource->id},
                                     {u"ProductCode"_s, product},
                                     {u"Region"_s, resource->region},
                                     {u"Status"_s, u"Normal"_s},
                                     {u"SubscriptionType"_s, resource->charge == "PrePaid"_L1 ? u"Subscription"_s : u"PayAsYouGo"_s},
                                     {u"CreateTime"_s, isoTime(resource->created)},
                                     {u"EndTime"_s, resource->text(u"ExpiredTime"_s)}});
    }
    return answered({{u"PageNum"_s, page}, {u"PageSize"_s, size}, {u"TotalCount"_s, found.size()}, {u"InstanceList"_s, instances}});
}

} // namespace

Module pricingModule()
{
    const Product &product = Products::bss;
    return {.actions = {{product, "GetPayAsYouGoPrice"_L1, getPayAsYouGoPrice},
                        {product, "GetSubscriptionPrice"_L1, getSubscriptionPrice},
                        {product, "DescribePricingModule"_L1, describePricingModule},
                        {product, "QueryProductList"_L1, queryProductList},
                        {product, "QueryAvailableInstances"_L1, queryAvailableInstances}}};
}

} // namespace CloudSim
