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
Module securitygroupModule();
Module securitygroupruleModule();
Module keypairModule();
Module instanceorderModule();
Module instanceModule();
Module instancechangeModule();
Module instancedetailsModule();
Module diskModule();
Module ecscatalogueModule();
Module dborderModule();
Module dbinstanceModule();
Module dbwhitelistModule();
Module dbaccountModule();
Module dbbackupModule();
Module rdscatalogueModule();
Module dbproxyModule();
Module dbmonitorModule();
Module cacheinstanceModule();
Module cachechangeModule();
Module cacheaccessModule();
Module cachecatalogueModule();
Module cachemonitorModule();
Module loadbalancerModule();
Module listenerModule();
Module backendserverModule();
Module vservergroupModule();
Module servercertificateModule();
Module pricingModule();
Module quotasModule();
Module cloudmonitorModule();
Module servicelinkedroleModule();
Module sqlwindowModule();

} // namespace CloudSim
