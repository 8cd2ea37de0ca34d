#include "cloudapi/simulator/modules.h"

namespace CloudSim {

QList<Module> allModules()
{
    return {
        locationModule(),
        stsModule(),
    };
}

} // namespace CloudSim
