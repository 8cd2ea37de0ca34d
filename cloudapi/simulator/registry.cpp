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
        dborderModule(),
        dbinstanceModule(),
        dbwhitelistModule(),
        dbaccountModule(),
        dbbackupModule(),
        rdscatalogueModule(),
        dbproxyModule(),
        dbmonitorModule(),
        cacheinstanceModule(),
        cachechangeModule(),
        cacheaccessModule(),
        cachecatalogueModule(),
        cachemonitorModule(),
        loadbalancerModule(),
        listenerModule(),
        backendserverModule(),
        vservergroupModule(),
        servercertificateModule(),
        pricingModule(),
        quotasModule(),
        cloudmonitorModule(),
        servicelinkedroleModule(),
        sqlwindowModule(),
    };
}

} // namespace CloudSim
