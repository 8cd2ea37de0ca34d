#pragma once

#include "cloudapi/page.h"
#include "cloudapi/request.h"
#include "cloudapi/tagrequests.h"

/// Vpc 2016-04-28: regions, zones, VPCs and vswitches. A create call returns an id at once and works on in the background; poll the
/// matching Describe call. "Gone" is an empty list.
namespace CloudApi {

struct VpcRegion
{
    static constexpr const char *listPath = "Regions.Region";

    QString regionId;
    QString localName;
    QString endpoint; ///< host of the Vpc product there

    static VpcRegion read(const JsonReader &json);
};

struct DescribeVpcRegionsRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DescribeRegions"};
    using Response = Page<VpcRegion>;

    QString acceptLanguage; ///< zh-CN (the default there) or en-US

    ParameterList parameters() const;
};

struct VpcZone
{
    static constexpr const char *listPath = "Zones.Zone";

    QString zoneId;
    QString localName;

    static VpcZone read(const JsonReader &json);
};

/// The zones that can have a vswitch.
struct DescribeVpcZonesRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DescribeZones"};
    using Response = Page<VpcZone>;

    QString acceptLanguage; ///< lower case here: zh-cn, en-us

    ParameterList parameters() const;
};

/// The zones that sell enhanced NAT gateways. The action is spelt so.
struct ListNatGatewayZonesRequest
{
    static constexpr ActionInfo action{Product::Vpc, "ListEnhanhcedNatGatewayAvailableZones"};
    struct Response
    {
        QStringList zoneIds;

        static Response read(const JsonReader &json);
    };

    ParameterList parameters() const { return {}; }
};

struct Vpc
{
    static constexpr const char *listPath = "Vpcs.Vpc";

    QString vpcId;
    QString name;
    QString status; ///< Pending, Available, Deleting; Created counts as Available
    QString cidrBlock;
    QString description;
    bool isDefault = false;
    QStringList vSwitchIds;
    QStringList natGatewayIds;
    QDateTime creationTime;
    Tags tags;

    static Vpc read(const JsonReader &json);
};

struct CreateVpcRequest
{
    static constexpr ActionInfo action{Product::Vpc, "CreateVpc", Idempotency::ByToken};
    struct Response
    {
        QString vpcId;
        QString routeTableId; ///< the system route table

        static Response read(const JsonReader &json);
    };

    QString vpcName;
    QString cidrBlock;
    QString description;
    Tags tags;
    QString clientToken;

    ParameterList parameters() const;
};

struct DescribeVpcsRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DescribeVpcs"};
    using Response = Page<Vpc>;

    QStringList vpcIds; ///< at most 20
    QString vpcName;
    Tags tags;
    int pageNumber = 1;
    int pageSize = 50;

    ParameterList parameters() const;
};

/// What still lives in a VPC.
struct DescribeVpcAttributeRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DescribeVpcAttribute"};
    struct Response
    {
        struct Content
        {
            QString resourceType;
            int count = 0;

            static Content read(const JsonReader &json);
        };
        QString vpcId; ///< empty: there is no such VPC
        QString status;
        QList<Content> contents;

        static Response read(const JsonReader &json);
    };

    QString vpcId;

    ParameterList parameters() const;
};

struct ModifyVpcAttributeRequest
{
    static constexpr ActionInfo action{Product::Vpc, "ModifyVpcAttribute", Idempotency::None};
    using Response = EmptyResponse;

    QString vpcId;
    QString vpcName;
    QString description;
    QString cidrBlock;

    ParameterList parameters() const;
};

struct DeleteVpcRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DeleteVpc", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString vpcId;
    QString clientToken;

    ParameterList parameters() const;
};

struct VSwitch
{
    static constexpr const char *listPath = "VSwitches.VSwitch";

    QString vSwitchId;
    QString name;
    QString vpcId;
    QString zoneId;
    QString cidrBlock;
    QString status; ///< Pending, Available
    QString description;
    qint64 availableAddresses = 0;
    QDateTime creationTime;
    Tags tags;

    static VSwitch read(const JsonReader &json);
};

/// One after the other within a VPC.
struct CreateVSwitchRequest
{
    static constexpr ActionInfo action{Product::Vpc, "CreateVSwitch", Idempotency::ByToken};
    struct Response
    {
        QString vSwitchId;

        static Response read(const JsonReader &json);
    };

    QString vpcId;
    QString zoneId;
    QString cidrBlock;
    QString vSwitchName;
    QString description;
    Tags tags;
    QString clientToken;

    ParameterList parameters() const;
};

struct DescribeVSwitchesRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DescribeVSwitches"};
    using Response = Page<VSwitch>;

    QString vSwitchId;
    QString vpcId;
    QString zoneId;
    QString vSwitchName;
    Tags tags;
    int pageNumber = 1;
    int pageSize = 50;

    ParameterList parameters() const;
};

struct ModifyVSwitchAttributeRequest
{
    static constexpr ActionInfo action{Product::Vpc, "ModifyVSwitchAttribute", Idempotency::None};
    using Response = EmptyResponse;

    QString vSwitchId;
    QString vSwitchName;
    QString description;

    ParameterList parameters() const;
};

/// One after the other within a VPC. Has no token.
struct DeleteVSwitchRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DeleteVSwitch", Idempotency::None};
    using Response = EmptyResponse;

    QString vSwitchId;

    ParameterList parameters() const;
};

} // namespace CloudApi
