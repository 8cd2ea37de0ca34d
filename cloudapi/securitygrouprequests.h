#pragma once

#include "cloudapi/page.h"
#include "cloudapi/request.h"
#include "cloudapi/tagrequests.h"

/// Ecs 2014-05-26: security groups and their rules, key pairs. Groups, rules and key pairs are there at once; none has a state.
namespace CloudApi {

struct SecurityGroup
{
    static constexpr const char *listPath = "SecurityGroups.SecurityGroup";

    QString securityGroupId;
    QString name;
    QString vpcId;
    QString type; ///< normal, enterprise
    QString description;
    QDateTime creationTime;
    Tags tags;

    static SecurityGroup read(const JsonReader &json);
};

struct CreateSecurityGroupRequest
{
    static constexpr ActionInfo action{Product::Ecs, "CreateSecurityGroup", Idempotency::ByToken};
    struct Response
    {
        QString securityGroupId;

        static Response read(const JsonReader &json);
    };

    QString vpcId;
    QString securityGroupName;
    QString description;
    Tags tags;
    QString clientToken;

    ParameterList parameters() const;
};

struct DescribeSecurityGroupsRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DescribeSecurityGroups"};
    using Response = Page<SecurityGroup>;

    QStringList securityGroupIds; ///< at most 100
    QString vpcId;
    QString securityGroupName;
    Tags tags;
    int pageNumber = 1;
    int pageSize = 50;

    ParameterList parameters() const;
};

/// Answered with Dependency for some minutes after the last server has gone.
struct DeleteSecurityGroupRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DeleteSecurityGroup", Idempotency::None};
    using Response = EmptyResponse;

    QString securityGroupId;

    ParameterList parameters() const;
};

/// A rule of a group. The peer is a source for incoming and a destination for outgoing traffic. Values come back in another case than
/// they were sent: compare without case.
struct SecurityGroupPermission
{
    QString ipProtocol; ///< TCP, UDP, ICMP, GRE, ALL
    QString portRange;  ///< "22/22", "1/65535"; "-1/-1" where the protocol has no ports
    QString peerCidr;
    QString peerGroupId;
    QString policy;   ///< accept, drop
    int priority = 1; ///< 1 (first) to 100
    QString description;

    static SecurityGroupPermission read(const JsonReader &json, bool isIngress);
};

/// Adding a rule that exists succeeds and adds nothing.
struct AuthorizeSecurityGroupRequest
{
    static constexpr ActionInfo action{Product::Ecs, "AuthorizeSecurityGroup", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString securityGroupId;
    QList<SecurityGroupPermission> permissions; ///< at most 100
    QString clientToken;

    ParameterList parameters() const;
};

struct AuthorizeSecurityGroupEgressRequest
{
    static constexpr ActionInfo action{Product::Ecs, "AuthorizeSecurityGroupEgress", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString securityGroupId;
    QList<SecurityGroupPermission> permissions;
    QString clientToken;

    ParameterList parameters() const;
};

/// Revoking a rule that is not there succeeds.
struct RevokeSecurityGroupRequest
{
    static constexpr ActionInfo action{Product::Ecs, "RevokeSecurityGroup", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString securityGroupId;
    QStringList securityGroupRuleIds; ///< of either direction; without them:
    QList<SecurityGroupPermission> permissions; ///< as they were authorized
    QString clientToken;

    ParameterList parameters() const;
};

struct RevokeSecurityGroupEgressRequest
{
    static constexpr ActionInfo action{Product::Ecs, "RevokeSecurityGroupEgress", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString securityGroupId;
    QList<SecurityGroupPermission> permissions;
    QString clientToken;

    ParameterList parameters() const;
};

struct DescribeSecurityGroupAttributeRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DescribeSecurityGroupAttribute"};
    struct Response
    {
        struct Rule
        {
            QString ruleId;
            bool isIngress = true;
            SecurityGroupPermission permission;

            static Rule read(const JsonReader &json);
        };
        QString securityGroupId;
        QString name;
        QString vpcId;
        QList<Rule> rules;
        QString nextToken; ///< empty: these were all

        static Response read(const JsonReader &json);
    };

    QString securityGroupId;
    QString nextToken;

    ParameterList parameters() const;
};

struct KeyPair
{
    static constexpr const char *listPath = "KeyPairs.KeyPair";

    QString name;
    QString fingerPrint; ///< MD5, as colon-separated pairs
    QDateTime creationTime;
    Tags tags;

    static KeyPair read(const JsonReader &json);
};

/// Has no token: look for the name first.
struct ImportKeyPairRequest
{
    static constexpr ActionInfo action{Product::Ecs, "ImportKeyPair", Idempotency::None};
    struct Response
    {
        QString keyPairName;
        QString fingerPrint;

        static Response read(const JsonReader &json);
    };

    QString keyPairName;   ///< unique in the region
    QString publicKeyBody; ///< "ssh-rsa AAAA..."
    Tags tags;

    ParameterList parameters() const;
};

struct DescribeKeyPairsRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DescribeKeyPairs"};
    using Response = Page<KeyPair>;

    QString keyPairName; ///< "*" stands for any text
    Tags tags;
    int pageNumber = 1;
    int pageSize = 50;

    ParameterList parameters() const;
};

/// Refused while a server carries one of them.
struct DeleteKeyPairsRequest
{
    static constexpr ActionInfo action{Product::Ecs, "DeleteKeyPairs", Idempotency::None};
    using Response = EmptyResponse;

    QStringList keyPairNames; ///< at most 100

    ParameterList parameters() const;
};

} // namespace CloudApi
