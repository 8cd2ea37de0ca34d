#pragma once

#include "cloudapi/request.h"

#include <QJsonObject>
#include <QStringList>

namespace Cloudsteps {

/// Where an answer is other than the official contract describes it: "Vpcs.Vpc.NewField: not in the contract",
/// "TotalCount: text instead of number". Fields that are absent are no difference, and neither is anything below what the contract does
/// not describe. Paths and words of types only, never a value. An action without contract has no differences.
QStringList shapeDifferences(const CloudApi::ActionInfo &action, const QJsonObject &answer);

/// The same against a description as the contract's files have it. For tests.
QStringList shapeDifferences(const QJsonValue &description, const QJsonObject &answer);

} // namespace Cloudsteps
