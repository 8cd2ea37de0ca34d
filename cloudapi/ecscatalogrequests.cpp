#include "cloudapi/ecscatalogrequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

EcsRegion EcsRegion::read(const JsonReader &json)
{
    return {json.string("RegionId"_L1), json.optionalString("LocalName"_L1), json.optionalString("Status"_L1)};
}

DescribeEcsRegionsRequest::Response DescribeEcsRegionsRequest::Response::read(const JsonReader &json)
{
    return {json.listOf<EcsRegion>("Regions.Region"_L1)};
}

ParameterList DescribeEcsRegionsRequest::parameters() const
{
    return ParameterList().add("AcceptLanguage"_L1, acceptLanguage).add("InstanceChargeType"_L1, instanceChargeType);
}

DescribeAccountAttributesRequest::Response DescribeAccountAttributesRequest::Response::read(const JsonReader &json)
{
    Response response;
    for (const JsonReader &item : json.optionalList("AccountAttributeItems.AccountAttributeItem"_L1)) {
        QStringList values;
        for (const JsonReader &value : item.optionalList("AttributeValues.ValueItem"_L1))
            values << value.optionalString("Value"_L1);
        response.values.insert(item.string("AttributeName"_L1), values);
    }
    return response;
}

ParameterList DescribeAccountAttributesRequest::parameters() const
{
    return ParameterList().repeat("AttributeName"_L1, attributeNames);
}

EcsZone EcsZone::read(const JsonReader &json)
{
    return {json.string("ZoneId"_L1), json.optionalString("LocalName"_L1),
            json.optionalStrings("AvailableResourceCreation.ResourceTypes"_L1),
            json.optionalStrings("AvailableDiskCategories.DiskCategories"_L1)};
}

ParameterList DescribeEcsZonesRequest::parameters() const
{
    // Unless told otherwise the answer lists every instance type of every zone.
    return ParameterList().add("AcceptLanguage"_L1, acceptLanguage).add("Verbose"_L1, false);
}

DescribeEcsAvailableResourceRequest::Resource DescribeEcsAvailableResourceRequest::Resource::read(const JsonReader &json)
{
    return {
        .value = json.string("Value"_L1),
        .status = json.optionalString("Status"_L1),
        .statusCategory = json.optionalString("StatusCategory"_L1),
        .min = json.optionalInteger("Min"_L1),
        .max = json.optionalInteger("Max"_L1),
    };
}

DescribeEcsAvailableResourceRequest::Zone DescribeEcsAvailableResourceRequest::Zone::read(const JsonReader &json)
{
    Zone zone{json.string("ZoneId"_L1), json.optionalString("Status"_L1), json.optionalString("StatusCategory"_L1), {}};
    for (const JsonReader &kind : json.optionalList("AvailableResources.AvailableResource"_L1))
        zone.resources += kind.optionalListOf<Resource>("SupportedResources.SupportedResource"_L1);
    return zone;
}

DescribeEcsAvailableResourceRequest::Response DescribeEcsAvailableResourceRequest::Response::read(const JsonReader &json)
{
    return {json.optionalListOf<Zone>("AvailableZones.AvailableZone"_L1)};
}

ParameterList DescribeEcsAvailableResourceRequest::parameters() const
{
    return ParameterList()
        .add("DestinationResource"_L1, destinationResource)
        .add("ZoneId"_L1, zoneId)
        .add("InstanceChargeType"_L1, instanceChargeType)
        .add("IoOptimized"_L1, ioOptimized)
        .add("InstanceType"_L1, instanceType)
        .add("SystemDiskCategory"_L1, systemDiskCategory)
        .add("NetworkCategory"_L1, u"vpc"_s);
}

EcsInstanceType EcsInstanceType::read(const JsonReader &json)
{
    return {
        .instanceTypeId = json.string("InstanceTypeId"_L1),
        .family = json.optionalString("InstanceTypeFamily"_L1),
        .cpuCount = int(json.optionalInteger("CpuCoreCount"_L1)),
        .memoryGib = json.optionalNumber("MemorySize"_L1),
        .familyLevel = json.optionalString("InstanceFamilyLevel"_L1),
    };
}

DescribeInstanceTypesRequest::Response DescribeInstanceTypesRequest::Response::read(const JsonReader &json)
{
    return {json.listOf<EcsInstanceType>("InstanceTypes.InstanceType"_L1), json.optionalString("NextToken"_L1)};
}

ParameterList DescribeInstanceTypesRequest::parameters() const
{
    return ParameterList().repeat("InstanceTypes"_L1, instanceTypes).add("NextToken"_L1, nextToken);
}

Image Image::read(const JsonReader &json)
{
    return {
        .imageId = json.string("ImageId"_L1),
        .name = json.optionalString("ImageName"_L1),
        .osName = json.optionalString("OSNameEn"_L1, json.optionalString("OSName"_L1)),
        .osType = json.optionalString("OSType"_L1),
        .platform = json.optionalString("Platform"_L1),
        .sizeGib = int(json.optionalInteger("Size"_L1)),
        .supportsIoOptimized = json.optionalBoolean("IsSupportIoOptimized"_L1, true),
    };
}

ParameterList DescribeImagesRequest::parameters() const
{
    return ParameterList()
        .add("ImageId"_L1, imageId)
        .add("ImageOwnerAlias"_L1, imageOwnerAlias)
        .add("OSType"_L1, osType)
        .add("InstanceType"_L1, instanceType)
        .add("ActionType"_L1, instanceType.isEmpty() ? QString() : u"CreateEcs"_s)
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

DescribeEcsPriceRequest::Response::Part DescribeEcsPriceRequest::Response::Part::read(const JsonReader &json)
{
    return {json.string("Resource"_L1), json.string("TradePrice"_L1)};
}

DescribeEcsPriceRequest::Response DescribeEcsPriceRequest::Response::read(const JsonReader &json)
{
    return {
        .tradePrice = json.string("PriceInfo.Price.TradePrice"_L1),
        .originalPrice = json.optionalString("PriceInfo.Price.OriginalPrice"_L1),
        .currency = json.string("PriceInfo.Price.Currency"_L1),
        .parts = json.optionalListOf<Part>("PriceInfo.Price.DetailInfos.DetailInfo"_L1),
    };
}

ParameterList DescribeEcsPriceRequest::parameters() const
{
    ParameterList list;
    list.add("ResourceType"_L1, u"instance"_s)
        .add("InstanceType"_L1, instanceType)
        .add("ImageId"_L1, imageId)
        .add("IoOptimized"_L1, ioOptimized)
        .add("InstanceNetworkType"_L1, u"vpc"_s)
        .append(systemDisk.parameters().prefixed(u"SystemDisk."_s));
    for (qsizetype i = 0; i < dataDisks.size(); ++i)
        list.append(dataDisks.at(i).parameters().prefixed(u"DataDisk.%1."_s.arg(i + 1)));
    return list.add("Amount"_L1, amount).add("PriceUnit"_L1, priceUnit).add("Period"_L1, period);
}

} // namespace CloudApi
