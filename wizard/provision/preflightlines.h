#pragma once

#include "cloudapi/ecscatalogrequests.h"
#include "cloudapi/error.h"
#include "cloudapi/quotarequests.h"
#include "cloudapi/stsrequests.h"
#include "wizard/catalogue/catalogue.h"
#include "wizard/catalogue/preflight.h"
#include "wizard/journal/project.h"
#include "wizard/topology/topology.h"

#include <optional>

// What answers mean for the pre-flight. Pure.

namespace Cloudsteps {

/// Whose key it is: the lines key, main-account and, where the project is bound already, account.
QList<PreflightLine> identityLines(const CloudApi::Result<CloudApi::GetCallerIdentityRequest::Response> &answer, const Target &target);

/// `value` of the account attribute real-name-authentication: yes, unnecessary, none; empty: not answered.
PreflightLine realNameLine(const QString &value);

/// What one probe of a permission came to. No error is a good answer. A dry run that passes is an error, too (DryRunOperation), and one
/// that is refused for its values was let in by RAM: only a refusal for lack of permission speaks against the key.
/// `product` is the line's subject (vpc, ecs, rds, kvstore, slb), `action` what was asked ("Ecs:RunInstances").
PreflightLine permissionLine(const QString &product, const QString &action, const std::optional<CloudApi::ApiError> &error);

/// The line "balance" from the refusals of dry runs: refused for money or real name, or nothing known.
PreflightLine balanceLine(const QList<CloudApi::ApiError> &refusals, bool practice);

/// A quota that a topology draws on.
struct QuotaNeed
{
    QString product; ///< ProductCode
    QString what;    ///< the line's subject: vpcs, eips, securityGroups, databases, caches, balancers
    int count = 0;
};
QList<QuotaNeed> quotaNeeds(const Topology &topology);

/// Quotas are known by their names alone (the codes are opaque), and names are UNVERIFIED: one that is not found is unknown.
PreflightLine quotaLine(const QuotaNeed &need, const QList<CloudApi::ProductQuota> &quotas);

/// NAT gateways work in the name of a role that the first one of an account makes. `gateways`: how many there are; unset: not answered.
PreflightLine roleLine(std::optional<int> gateways);

/// NAT gateways of the existing VPC that another one is to be made in. Unset: not answered.
PreflightLine gatewayLine(const QString &vpc, const std::optional<QStringList> &gateways);

/// Stock of an article in a zone. `category` as DescribeAvailableResource says it; empty: not sold there; unset: not answered.
PreflightLine stockLine(const QString &article, const QString &zone, const std::optional<QString> &category);

} // namespace Cloudsteps
