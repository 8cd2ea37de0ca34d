#pragma once

#include "cloudapi/page.h"
#include "cloudapi/request.h"
#include "cloudapi/tagrequests.h"

/// Vpc 2016-04-28: NAT gateways with their SNAT and DNAT entries.
namespace CloudApi {

struct NatGateway
{
    static constexpr const char *listPath = "NatGateways.NatGateway";

    struct Address
    {
        QString allocationId;
        QString ipAddress;

        static Address read(const JsonReader &json);
    };

    QString natGatewayId;
    QString name;
    QString status;         ///< Creating, Available, Modifying, Deleting
    QString businessStatus; ///< Normal, FinancialLocked
    QString vpcId;
    QString vSwitchId;
    QString description;
    QString snatTableId;    ///< the first one; empty while not known
    QString forwardTableId; ///< the first one; empty while not known
    QList<Address> addresses;
    bool deletionProtection = false;
    QDateTime creationTime;
    Tags tags;

    static NatGateway read(const JsonReader &json);
};

/// An enhanced internet NAT gateway, pay-as-you-go by LCU: the only form that is still sold. Not two at once in one VPC.
struct CreateNatGatewayRequest
{
    static constexpr ActionInfo action{Product::Vpc, "CreateNatGateway", Idempotency::ByToken};
    struct Response
    {
        QString natGatewayId;
        QString snatTableId;
        QString forwardTableId;

        static Response read(const JsonReader &json);
    };

    QString vpcId;
    QString vSwitchId;
    QString name;
    QString description;
    QString eipBindMode; ///< MULTI_BINDED (the default there), NAT: a private address for each public one
    Tags tags;
    QString clientToken;

    ParameterList parameters() const;
};

struct DescribeNatGatewaysRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DescribeNatGateways"};
    using Response = Page<NatGateway>;

    QString natGatewayId;
    QString vpcId;
    QString name;
    Tags tags;
    int pageNumber = 1;
    int pageSize = 50;

    ParameterList parameters() const;
};

struct ModifyNatGatewayAttributeRequest
{
    static constexpr ActionInfo action{Product::Vpc, "ModifyNatGatewayAttribute", Idempotency::None};
    using Response = EmptyResponse;

    QString natGatewayId;
    QString name;
    QString description;
    QString eipBindMode = {}; ///< NAT, and never back; empty: as it is

    ParameterList parameters() const;
};

struct DeleteNatGatewayRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DeleteNatGateway", Idempotency::None};
    using Response = EmptyResponse;

    QString natGatewayId;
    bool force = false; ///< removes SNAT and DNAT entries and unbinds addresses first

    ParameterList parameters() const;
};

struct SnatEntry
{
    static constexpr const char *listPath = "SnatTableEntries.SnatTableEntry";

    QString snatEntryId;
    QString name;
    QString snatTableId;
    QStringList snatIps;
    QString sourceVSwitchId;
    QString sourceCidr;
    QString status; ///< Pending, Available, Deleting

    static SnatEntry read(const JsonReader &json);
};

/// Changes of one table go one after the other, each waiting for Available.
struct CreateSnatEntryRequest
{
    static constexpr ActionInfo action{Product::Vpc, "CreateSnatEntry", Idempotency::ByToken};
    struct Response
    {
        QString snatEntryId;

        static Response read(const JsonReader &json);
    };

    QString snatTableId;
    QStringList snatIps;     ///< addresses, not allocation ids
    QString sourceVSwitchId; ///< this or sourceCidr, never both
    QString sourceCidr;
    QString snatEntryName;
    QString clientToken;

    ParameterList parameters() const;
};

struct DescribeSnatTableEntriesRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DescribeSnatTableEntries"};
    using Response = Page<SnatEntry>;

    QString snatTableId; ///< this or natGatewayId
    QString natGatewayId;
    QString snatEntryId;
    QString snatEntryName;
    QString sourceVSwitchId;
    int pageNumber = 1;
    int pageSize = 50;

    ParameterList parameters() const;
};

struct ModifySnatEntryRequest
{
    static constexpr ActionInfo action{Product::Vpc, "ModifySnatEntry", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString snatTableId;
    QString snatEntryId;
    QStringList snatIps;
    QString snatEntryName;
    QString clientToken;

    ParameterList parameters() const;
};

struct DeleteSnatEntryRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DeleteSnatEntry", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString snatTableId;
    QString snatEntryId;
    QString clientToken;

    ParameterList parameters() const;
};

/// A DNAT entry.
struct ForwardEntry
{
    static constexpr const char *listPath = "ForwardTableEntries.ForwardTableEntry";

    QString forwardEntryId;
    QString name;
    QString forwardTableId;
    QString externalIp;
    QString externalPort; ///< "80", "10/20", "Any"
    QString internalIp;
    QString internalPort;
    QString ipProtocol; ///< TCP, UDP, Any, in any case
    QString status;     ///< Pending, Available, Deleting

    static ForwardEntry read(const JsonReader &json);
};

struct CreateForwardEntryRequest
{
    static constexpr ActionInfo action{Product::Vpc, "CreateForwardEntry", Idempotency::ByToken};
    struct Response
    {
        QString forwardEntryId;

        static Response read(const JsonReader &json);
    };

    QString forwardTableId;
    QString externalIp;   ///< an address, not an allocation id
    QString externalPort; ///< "80", "10/20" or, with protocol Any, "Any"
    QString internalIp;
    QString internalPort;
    QString ipProtocol; ///< TCP, UDP, Any
    QString forwardEntryName;
    std::optional<bool> portBreak; ///< true when the address serves SNAT too and the port is above 1024
    QString clientToken;

    ParameterList parameters() const;
};

struct DescribeForwardTableEntriesRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DescribeForwardTableEntries"};
    using Response = Page<ForwardEntry>;

    QString forwardTableId; ///< this or natGatewayId
    QString natGatewayId;
    QString forwardEntryId;
    QString forwardEntryName;
    int pageNumber = 1;
    int pageSize = 50;

    ParameterList parameters() const;
};

struct ModifyForwardEntryRequest
{
    static constexpr ActionInfo action{Product::Vpc, "ModifyForwardEntry", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString forwardTableId;
    QString forwardEntryId;
    QString externalIp;
    QString externalPort;
    QString internalIp;
    QString internalPort;
    QString ipProtocol;
    QString forwardEntryName;
    QString clientToken;

    ParameterList parameters() const;
};

struct DeleteForwardEntryRequest
{
    static constexpr ActionInfo action{Product::Vpc, "DeleteForwardEntry", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString forwardTableId;
    QString forwardEntryId;
    QString clientToken;

    ParameterList parameters() const;
};

} // namespace CloudApi
