#pragma once

#include "cloudapi/request.h"

/// Calls of several products that change what exists. (Those of the network stand with the things they change.)
namespace CloudApi {

/// Ecs.
struct RenameSecurityGroupRequest
{
    static constexpr ActionInfo action{Product::Ecs, "ModifySecurityGroupAttribute", Idempotency::None};
    using Response = EmptyResponse;

    QString securityGroupId;
    QString name;

    ParameterList parameters() const;
};

struct RenameInstanceRequest
{
    static constexpr ActionInfo action{Product::Ecs, "ModifyInstanceAttribute", Idempotency::None};
    using Response = EmptyResponse;

    QString instanceId;
    QString name;

    ParameterList parameters() const;
};

/// Shuts a running server down as its power button would; its disks and its price stay.
struct StopInstanceRequest
{
    static constexpr ActionInfo action{Product::Ecs, "StopInstance", Idempotency::None};
    using Response = EmptyResponse;

    QString instanceId;

    ParameterList parameters() const;
};

struct StartInstanceRequest
{
    static constexpr ActionInfo action{Product::Ecs, "StartInstance", Idempotency::None};
    using Response = EmptyResponse;

    QString instanceId;

    ParameterList parameters() const;
};

/// Another type for a stopped pay-as-you-go server.
struct ModifyInstanceSpecRequest
{
    static constexpr ActionInfo action{Product::Ecs, "ModifyInstanceSpec", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString instanceId;
    QString instanceType;
    QString clientToken;

    ParameterList parameters() const;
};

/// Disks only grow. Online while the server runs; the file system grows inside the server.
struct ResizeDiskRequest
{
    static constexpr ActionInfo action{Product::Ecs, "ResizeDisk", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString diskId;
    int sizeGib = 0;
    bool online = true;
    QString clientToken;

    ParameterList parameters() const;
};

/// A new system disk from another image for a stopped server. What was on the old one is lost.
struct ReplaceSystemDiskRequest
{
    static constexpr ActionInfo action{Product::Ecs, "ReplaceSystemDisk", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString instanceId;
    QString imageId;
    int sizeGib = 0;
    QString keyPairName; ///< one of the two
    QString password;    ///< secret
    QString clientToken;

    ParameterList parameters() const;
};

/// Rds.
struct RenameDBInstanceRequest
{
    static constexpr ActionInfo action{Product::Rds, "ModifyDBInstanceDescription", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QString description; ///< what the console shows as its name

    ParameterList parameters() const;
};

/// Another class or more storage; the instance goes on, with a short break at the end.
struct ModifyDBInstanceSpecRequest
{
    static constexpr ActionInfo action{Product::Rds, "ModifyDBInstanceSpec", Idempotency::None};
    using Response = EmptyResponse;

    QString dbInstanceId;
    QString dbInstanceClass;
    int storageGb = 0;
    QString payType; ///< Postpaid, Prepaid: as it is

    ParameterList parameters() const;
};

/// KVStore.
struct ModifyKVStoreInstanceSpecRequest
{
    static constexpr ActionInfo action{Product::KVStore, "ModifyInstanceSpec", Idempotency::ByToken};
    using Response = EmptyResponse;

    QString instanceId;
    QString instanceClass;
    std::optional<int> shardCount;    ///< of a cloud-native cluster
    std::optional<int> readOnlyCount; ///< of a cloud-native instance
    QString clientToken;

    ParameterList parameters() const;
};

/// The call that gives an existing listener the values of a creating one, but for its ports and its certificate. Slb.
RawRequest listenerChange(const RawRequest &creation);

} // namespace CloudApi
