#include "wizard/plan/resources.h"

namespace Cloudsteps {

bool isResource(ResourceType type)
{
    return type != ResourceType::EipAssociation && type != ResourceType::BandwidthPackageIps && !ownerOf(type);
}

} // namespace Cloudsteps
