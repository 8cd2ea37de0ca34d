#pragma once

#include "cloudapi/simulator/world.h"

namespace CloudSim {

/// A product as requests name it; `contract` is its file under :/contract.
struct Product
{
    QLatin1StringView name;
    QLatin1StringView version;
    QLatin1StringView contract;
};

namespace Products {
using namespace Qt::StringLiterals;
inline constexpr Product vpc{"Vpc"_L1, "2016-04-28"_L1, "vpc"_L1};
inline constexpr Product ecs{"Ecs"_L1, "2014-05-26"_L1, "ecs"_L1};
inline constexpr Product rds{"Rds"_L1, "2014-08-15"_L1, "rds"_L1};
inline constexpr Product redis{"R-kvstore"_L1, "2015-01-01"_L1, "r-kvstore"_L1};
inline constexpr Product slb{"Slb"_L1, "2014-05-15"_L1, "slb"_L1};
inline constexpr Product sts{"Sts"_L1, "2015-04-01"_L1, "sts"_L1};
inline constexpr Product location{"Location"_L1, "2015-06-12"_L1, "location"_L1};
inline constexpr Product bss{"BssOpenApi"_L1, "2017-12-14"_L1, "bssopenapi"_L1};
inline constexpr Product quotas{"quotas"_L1, "2020-05-10"_L1, "quotas"_L1};
inline constexpr Product resourceManager{"resourcemanager"_L1, "2020-03-31"_L1, "resourcemanager"_L1};
inline constexpr Product cms{"cms"_L1, "2019-01-01"_L1, "cms"_L1};
inline constexpr Product dms{"dms-enterprise"_L1, "2018-11-01"_L1, "dms-enterprise"_L1};
} // namespace Products

using Handler = Answer (*)(const Call &call, World &world);

/// One action. What the core does before the handler runs: signature, policy, contract (required parameters, types, enum of list forms), client
/// token. A `DryRun=true` whose parameter is in the contract runs the handler, undoes what it did and answers DryRunOperation.
struct Action
{
    Product product;
    QLatin1StringView name;
    Handler handler = nullptr;
    bool mutating = false;
    QLatin1StringView clientTokenName = {}; ///< "ClientToken", "Token"; empty: the action has none, and a token sent is ignored
    bool handlesDryRun = false;             ///< the handler answers DryRun itself (a success in some products)
    QLatin1StringView mismatchCode = QLatin1StringView("IdempotentParameterMismatch"); ///< a token comes again with other parameters
};

/// What one file of the simulator adds: `Module vpcModule();`
struct Module
{
    QList<Action> actions;
    QHash<QString, Hook> hooks = {};       ///< names are "file.what", e.g. "natgateway.created"
    QHash<QString, double> durations = {}; ///< seconds of cloud time, "file.what"
};

/// Every module, in registry.cpp. To add a resource type: write its file, add its line there.
QList<Module> allModules();

} // namespace CloudSim
