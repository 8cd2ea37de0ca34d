#pragma once

#include "cloudapi/simulator/action.h"

namespace CloudSim {

// One function a file; registry.cpp lists them.
Module locationModule();
Module stsModule();
Module vpcModule();
Module vswitchModule();
Module natgatewayModule();
Module snatentryModule();
Module forwardentryModule();
Module eipModule();
Module bandwidthpackageModule();
Module networktagsModule();

} // namespace CloudSim
