#include "cloudapi/simulator/modules.h"

namespace CloudSim {

QList<Module> allModules()
{
    return {
        locationModule(),
        stsModule(),
        vpcModule(),
        vswitchModule(),
        natgatewayModule(),
        snatentryModule(),
        forwardentryModule(),
        eipModule(),
        bandwidthpackageModule(),
        networktagsModule(),
        securitygroupModule(),
        securitygroupruleModule(),
        keypairModule(),
        instanceorderModule(),
        instanceModule(),
        instancechangeModule(),
        instancedetailsModule(),
        diskModule(),
        ecscatalogueModule(),
    };
}

} // namespace CloudSim
