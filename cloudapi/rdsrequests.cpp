#include "cloudapi/rdsrequests.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace CloudApi {

DBInstance DBInstance::read(const JsonReader &json)
{
    return {
        .dbInstanceId = json.string("DBInstanceId"_L1),
        .description = json.optionalString("DBInstanceDescription"_L1),
        .status = json.string("DBInstanceStatus"_L1),
        .engine = json.optionalString("Engine"_L1),
        .engineVersion = json.optionalString("EngineVersion"_L1),
        .dbInstanceClass = json.optionalString("DBInstanceClass"_L1),
        .zoneId = json.optionalString("ZoneId"_L1),
        .vpcId = json.optionalString("VpcId"_L1),
        .vSwitchId = json.optionalString("VSwitchId"_L1),
        .type = json.optionalString("DBInstanceType"_L1),
        .masterInstanceId = json.optionalString("MasterInstanceId"_L1),
        .creationTime = json.optionalTime("CreateTime"_L1),
    };
}

CreateDBInstanceRequest::Response CreateDBInstanceRequest::Response::read(const JsonReader &json)
{
    return {json.string("DBInstanceId"_L1), json.optionalString("ConnectionString"_L1), json.optionalString("Port"_L1)};
}

ParameterList CreateDBInstanceRequest::parameters() const
{
    return ParameterList()
        .add("Engine"_L1, engine)
        .add("EngineVersion"_L1, engineVersion)
        .add("DBInstanceClass"_L1, dbInstanceClass)
        .add("DBInstanceStorage"_L1, storageGb)
        .add("DBInstanceStorageType"_L1, storageType)
        .add("Category"_L1, category)
        .add("DBInstanceDescription"_L1, description)
        .add("DBInstanceNetType"_L1, u"Intranet"_s)
        .add("InstanceNetworkType"_L1, u"VPC"_s)
        .joined("SecurityIPList"_L1, securityIps)
        .add("VPCId"_L1, vpcId)
        .joined("VSwitchId"_L1, vSwitchIds)
        .add("ZoneId"_L1, zoneId)
        .add("ZoneIdSlave1"_L1, zoneIdSlave1)
        .add("PayType"_L1, payType)
        .add("Period"_L1, period)
        .add("UsedTime"_L1, usedTime)
        .add("AutoRenew"_L1, autoRenew)
        .add("DeletionProtection"_L1, deletionProtection)
        .tags(tags)
        .add("ClientToken"_L1, clientToken);
}

ParameterList CreateReadOnlyDBInstanceRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("EngineVersion"_L1, engineVersion)
        .add("DBInstanceClass"_L1, dbInstanceClass)
        .add("DBInstanceStorage"_L1, storageGb)
        .add("DBInstanceStorageType"_L1, storageType)
        .add("Category"_L1, category)
        .add("DBInstanceDescription"_L1, description)
        .add("InstanceNetworkType"_L1, u"VPC"_s)
        .add("VPCId"_L1, vpcId)
        .add("VSwitchId"_L1, vSwitchId)
        .add("ZoneId"_L1, zoneId)
        .add("PayType"_L1, u"Postpaid"_s)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DescribeDBInstancesRequest::parameters() const
{
    // Unlike everywhere else, tags are one JSON object here.
    QJsonObject tagObject;
    for (const Tag &tag : tags)
        tagObject.insert(tag.key, tag.value);
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("SearchKey"_L1, searchKey)
        .add("VpcId"_L1, vpcId)
        .add("Tags"_L1,
             tags.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(tagObject).toJson(QJsonDocument::Compact)))
        .add("PageNumber"_L1, pageNumber)
        .add("PageSize"_L1, pageSize);
}

DBInstanceAttribute DBInstanceAttribute::read(const JsonReader &json)
{
    DBInstanceAttribute instance{
        .dbInstanceId = json.string("DBInstanceId"_L1),
        .description = json.optionalString("DBInstanceDescription"_L1),
        .status = json.string("DBInstanceStatus"_L1),
        .engine = json.optionalString("Engine"_L1),
        .engineVersion = json.optionalString("EngineVersion"_L1),
        .dbInstanceClass = json.optionalString("DBInstanceClass"_L1),
        .category = json.optionalString("Category"_L1),
        .storageGb = int(json.optionalInteger("DBInstanceStorage"_L1)),
        .storageType = json.optionalString("DBInstanceStorageType"_L1),
        .zoneId = json.optionalString("ZoneId"_L1),
        .slaveZoneIds = {},
        .vpcId = json.optionalString("VpcId"_L1),
        .vSwitchId = json.optionalString("VSwitchId"_L1),
        .payType = json.optionalString("PayType"_L1),
        .connectionString = json.optionalString("ConnectionString"_L1),
        .port = json.optionalString("Port"_L1),
        .type = json.optionalString("DBInstanceType"_L1),
        .masterInstanceId = json.optionalString("MasterInstanceId"_L1),
        .readOnlyInstanceIds = {},
        .lockMode = json.optionalString("LockMode"_L1),
        .deletionProtection = json.optionalBoolean("DeletionProtection"_L1),
        .creationTime = json.optionalTime("CreationTime"_L1),
    };
    for (const JsonReader &zone : json.optionalList("SlaveZones.SlaveZone"_L1))
        instance.slaveZoneIds.append(zone.optionalString("ZoneId"_L1));
    for (const JsonReader &copy : json.optionalList("ReadOnlyDBInstanceIds.ReadOnlyDBInstanceId"_L1))
        instance.readOnlyInstanceIds.append(copy.optionalString("DBInstanceId"_L1));
    return instance;
}

DescribeDBInstanceAttributeRequest::Response DescribeDBInstanceAttributeRequest::Response::read(const JsonReader &json)
{
    const QList<DBInstanceAttribute> instances = json.listOf<DBInstanceAttribute>("Items.DBInstanceAttribute"_L1);
    return {instances.isEmpty() ? std::nullopt : std::optional(instances.first())};
}

ParameterList DescribeDBInstanceAttributeRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId);
}

DescribeDBInstanceNetInfoRequest::Response::Address DescribeDBInstanceNetInfoRequest::Response::Address::read(
    const JsonReader &json)
{
    return {
        .connectionString = json.string("ConnectionString"_L1),
        .port = json.optionalString("Port"_L1),
        .ipAddress = json.optionalString("IPAddress"_L1),
        .ipType = json.optionalString("IPType"_L1),
        .connectionStringType = json.optionalString("ConnectionStringType"_L1),
    };
}

DescribeDBInstanceNetInfoRequest::Response DescribeDBInstanceNetInfoRequest::Response::read(const JsonReader &json)
{
    return {json.listOf<Address>("DBInstanceNetInfos.DBInstanceNetInfo"_L1)};
}

ParameterList DescribeDBInstanceNetInfoRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId);
}

ParameterList ModifyDBSecurityIpsRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .joined("SecurityIps"_L1, securityIps)
        .add("DBInstanceIPArrayName"_L1, groupName)
        .add("ModifyMode"_L1, u"Cover"_s);
}

DescribeDBInstanceIPArrayListRequest::Response::Group DescribeDBInstanceIPArrayListRequest::Response::Group::read(
    const JsonReader &json)
{
    return {json.string("DBInstanceIPArrayName"_L1), json.optionalString("DBInstanceIPArrayAttribute"_L1),
            json.optionalString("SecurityIPList"_L1).split(u',', Qt::SkipEmptyParts)};
}

DescribeDBInstanceIPArrayListRequest::Response DescribeDBInstanceIPArrayListRequest::Response::read(const JsonReader &json)
{
    return {json.listOf<Group>("Items.DBInstanceIPArray"_L1)};
}

ParameterList DescribeDBInstanceIPArrayListRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId);
}

ParameterList ModifyDBBackupPolicyRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("BackupPolicyMode"_L1, u"DataBackupPolicy"_s)
        .joined("PreferredBackupPeriod"_L1, weekdays)
        .add("PreferredBackupTime"_L1, time)
        .add("BackupRetentionPeriod"_L1, retentionDays);
}

DescribeDBBackupPolicyRequest::Response DescribeDBBackupPolicyRequest::Response::read(const JsonReader &json)
{
    return {json.optionalString("PreferredBackupPeriod"_L1).split(u',', Qt::SkipEmptyParts),
            json.optionalString("PreferredBackupTime"_L1), int(json.optionalInteger("BackupRetentionPeriod"_L1)),
            json.optionalString("EnableBackupLog"_L1) == "1"_L1};
}

ParameterList ModifyDBLogBackupPolicyRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("BackupPolicyMode"_L1, u"LogBackupPolicy"_s)
        .add("EnableBackupLog"_L1, enabled ? u"True"_s : u"False"_s);
}

ParameterList DescribeDBBackupPolicyRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId);
}

ParameterList ModifyDBInstanceDeletionProtectionRequest::parameters() const
{
    return ParameterList()
        .add("DBInstanceId"_L1, dbInstanceId)
        .add("DeletionProtection"_L1, enabled)
        .add("ClientToken"_L1, clientToken);
}

ParameterList DeleteDBInstanceRequest::parameters() const
{
    return ParameterList().add("DBInstanceId"_L1, dbInstanceId).add("ReleasedKeepPolicy"_L1, releasedKeepPolicy);
}

DescribeDBAvailableZonesRequest::Response DescribeDBAvailableZonesRequest::Response::read(const JsonReader &json)
{
    Response response;
    for (const JsonReader &zone : json.list("AvailableZones"_L1)) {
        for (const JsonReader &engine : zone.optionalList("SupportedEngines"_L1)) {
            for (const JsonReader &version : engine.optionalList("SupportedEngineVersions"_L1)) {
                for (const JsonReader &category : version.optionalList("SupportedCategorys"_L1)) {
                    Offer offer{zone.string("ZoneId"_L1), engine.string("Engine"_L1), version.string("Version"_L1),
                                category.string("Category"_L1), {}};
                    for (const JsonReader &storage : category.optionalList("SupportedStorageTypes"_L1))
                        offer.storageTypes.append(storage.string("StorageType"_L1));
                    response.offers.append(offer);
                }
            }
        }
    }
    return response;
}

ParameterList DescribeDBAvailableZonesRequest::parameters() const
{
    return ParameterList().add("Engine"_L1, engine).add("EngineVersion"_L1, engineVersion).add("CommodityCode"_L1, commodityCode);
}

ListDBClassesRequest::Item ListDBClassesRequest::Item::read(const JsonReader &json)
{
    // "4GB"; all figures are texts.
    const QString memory = json.optionalString("MemoryClass"_L1);
    return {
        .classCode = json.string("ClassCode"_L1),
        .vcpu = json.optionalString("Cpu"_L1).toInt(),
        .memoryGib = QString(memory).remove(u"GB"_s, Qt::CaseInsensitive).trimmed().toDouble(),
        .maxConnections = json.optionalString("MaxConnections"_L1).toInt(),
        .group = json.optionalString("ClassGroup"_L1),
        .category = json.optionalString("category"_L1),
    };
}

ListDBClassesRequest::Response ListDBClassesRequest::Response::read(const JsonReader &json)
{
    return {json.listOf<Item>("Items"_L1)};
}

ParameterList ListDBClassesRequest::parameters() const
{
    return ParameterList().add("CommodityCode"_L1, commodityCode).add("Engine"_L1, engine).add("OrderType"_L1, u"BUY"_s);
}

DescribeDBAvailableClassesRequest::Response::Class DescribeDBAvailableClassesRequest::Response::Class::read(const JsonReader &json)
{
    return {
        .dbInstanceClass = json.string("DBInstanceClass"_L1),
        .minStorageGb = int(json.optionalInteger("DBInstanceStorageRange.MinValue"_L1)),
        .maxStorageGb = int(json.optionalInteger("DBInstanceStorageRange.MaxValue"_L1)),
        .storageStep = int(json.optionalInteger("DBInstanceStorageRange.Step"_L1)),
    };
}

DescribeDBAvailableClassesRequest::Response DescribeDBAvailableClassesRequest::Response::read(const JsonReader &json)
{
    return {json.listOf<Class>("DBInstanceClasses"_L1)};
}

ParameterList DescribeDBAvailableClassesRequest::parameters() const
{
    return ParameterList()
        .add("ZoneId"_L1, zoneId)
        .add("Engine"_L1, engine)
        .add("EngineVersion"_L1, engineVersion)
        .add("Category"_L1, category)
        .add("DBInstanceStorageType"_L1, storageType)
        .add("InstanceChargeType"_L1, u"Postpaid"_s)
        .add("OrderType"_L1, u"BUY"_s);
}

DescribeDBPriceRequest::Response DescribeDBPriceRequest::Response::read(const JsonReader &json)
{
    return {
        .tradePrice = json.string("PriceInfo.TradePrice"_L1),
        .originalPrice = json.optionalString("PriceInfo.OriginalPrice"_L1),
        .currency = json.string("PriceInfo.Currency"_L1),
    };
}

ParameterList DescribeDBPriceRequest::parameters() const
{
    return ParameterList()
        .add("CommodityCode"_L1, commodityCode)
        .add("Engine"_L1, engine)
        .add("EngineVersion"_L1, engineVersion)
        .add("DBInstanceClass"_L1, dbInstanceClass)
        .add("DBInstanceStorage"_L1, storageGb)
        .add("DBInstanceStorageType"_L1, storageType)
        .add("ZoneId"_L1, zoneId)
        .add("PayType"_L1, payType)
        .add("TimeType"_L1, timeType)
        .add("UsedTime"_L1, usedTime)
        .add("OrderType"_L1, u"BUY"_s)
        .add("Quantity"_L1, 1);
}

} // namespace CloudApi
