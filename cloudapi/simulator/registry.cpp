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
    };
}

} // namespace CloudSim
