#pragma once

#include "cloudapi/client.h"
#include "wizard/provision/existingthings.h"

namespace Cloudsteps {

/// Asks for VPCs, vSwitches, security groups and key pairs of the client's region, to their last pages. Only reads. Calls back once
/// unless `context` died. What is not ready for use, and what carries the tag of `projectId`, is left out.
void listExisting(CloudApi::Client &client, const QString &projectId, QObject *context, std::function<void(const ExistingThings &)> callback);

} // namespace Cloudsteps
