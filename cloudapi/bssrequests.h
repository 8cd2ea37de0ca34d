#pragma once

#include "cloudapi/request.h"

namespace CloudApi {

/// BssOpenApi 2017-12-14: the price of what has no DescribePrice of its own (addresses, shared bandwidth, NAT gateways, balancers).
/// A refusal may come as a success: then `known` is false. Unknown is never free.
struct GetPayAsYouGoPriceRequest
{
    static constexpr ActionInfo action{Product::Bss, "GetPayAsYouGoPrice"};
    struct Module
    {
        QString moduleCode; ///< Bandwidth, InternetChargeType ...
        QString config;     ///< "Bandwidth:1024,ISP:BGP"
        QString priceType;  ///< Hour, Day, Month, Usage
    };
    struct Response
    {
        struct ModulePrice
        {
            QString moduleCode;
            QString costAfterDiscount; ///< decimal, of one unit of the module's price type

            static ModulePrice read(const JsonReader &json);
        };
        bool known = false;
        QString currency;
        QList<ModulePrice> modules;

        static Response read(const JsonReader &json);
    };

    QString productCode; ///< eip, cbwp, nat_gw, slb
    QString productType;
    QString pricedRegion; ///< the resource's region; the call itself has none
    QList<Module> modules;

    ParameterList parameters() const;
};

/// What a product's price is made of. The names of some modules are documented nowhere, so they are asked for.
struct DescribePricingModuleRequest
{
    static constexpr ActionInfo action{Product::Bss, "DescribePricingModule"};
    struct Module
    {
        QString moduleCode;
        QString moduleName;
        QString priceType;   ///< Hour, Day, Month, Usage
        QStringList configs; ///< keys that the Config of a price question has

        static Module read(const JsonReader &json);
    };
    struct Response
    {
        QList<Module> modules; ///< empty: refused or not sold that way

        static Response read(const JsonReader &json);
    };

    QString productCode;
    QString productType;

    ParameterList parameters() const;
};

} // namespace CloudApi
