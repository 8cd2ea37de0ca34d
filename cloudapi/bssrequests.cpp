#include "cloudapi/bssrequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

GetPayAsYouGoPriceRequest::Response::ModulePrice GetPayAsYouGoPriceRequest::Response::ModulePrice::read(const JsonReader &json)
{
    return {json.string("ModuleCode"_L1), json.string("CostAfterDiscount"_L1)};
}

GetPayAsYouGoPriceRequest::Response GetPayAsYouGoPriceRequest::Response::read(const JsonReader &json)
{
    Response response;
    response.modules = json.optionalListOf<ModulePrice>("Data.ModuleDetails.ModuleDetail"_L1);
    response.currency = json.optionalString("Data.Currency"_L1);
    response.known = json.optionalBoolean("Success"_L1, true) && !response.modules.isEmpty() && !response.currency.isEmpty();
    return response;
}

ParameterList GetPayAsYouGoPriceRequest::parameters() const
{
    ParameterList list;
    list.add("ProductCode"_L1, productCode)
        .add("ProductType"_L1, productType)
        .add("SubscriptionType"_L1, u"PayAsYouGo"_s)
        .add("Region"_L1, pricedRegion);
    for (qsizetype i = 0; i < modules.size(); ++i) {
        list.append(ParameterList()
                        .add("ModuleCode"_L1, modules.at(i).moduleCode)
                        .add("Config"_L1, modules.at(i).config)
                        .add("PriceType"_L1, modules.at(i).priceType)
                        .prefixed(u"ModuleList.%1."_s.arg(i + 1)));
    }
    return list;
}

DescribePricingModuleRequest::Module DescribePricingModuleRequest::Module::read(const JsonReader &json)
{
    return {json.string("ModuleCode"_L1), json.optionalString("ModuleName"_L1), json.optionalString("PriceType"_L1),
            json.optionalStrings("ConfigList.ConfigList"_L1)};
}

DescribePricingModuleRequest::Response DescribePricingModuleRequest::Response::read(const JsonReader &json)
{
    return {json.optionalListOf<Module>("Data.ModuleList.Module"_L1)};
}

ParameterList DescribePricingModuleRequest::parameters() const
{
    return ParameterList()
        .add("ProductCode"_L1, productCode)
        .add("ProductType"_L1, productType)
        .add("SubscriptionType"_L1, u"PayAsYouGo"_s);
}

} // namespace CloudApi
