#include "wizard/texts/advicetexts.h"

#include <array>

namespace Cloudsteps {

std::span<const AdviceText> balancerAdviceTexts()
{
    static const std::array texts{
        AdviceText{"slb.billing", QT_TRANSLATE_NOOP("Advice", "Load balancers are paid by use (LCU)."), QT_TRANSLATE_NOOP("Advice", "An hourly fee comes first, then what is used; specifications and subscriptions are off sale."),
                   QT_TRANSLATE_NOOP("Advice", "An LCU counts new connections, open connections and traffic, whichever is most. On the internet, traffic is charged as well. Each clock hour that is begun counts whole.")},
        AdviceText{"slb.intranet", QT_TRANSLATE_NOOP("Advice", "An intranet load balancer can't be reached from outside."), QT_TRANSLATE_NOOP("Advice", "It spreads requests inside the VPC; a public site needs one on the internet."),
                   QT_TRANSLATE_NOOP("Advice", "It takes a private address of its vSwitch and costs no traffic. The kind can't be changed later.")},
        AdviceText{"slb.listener-missing", QT_TRANSLATE_NOOP("Advice", "There is no listener."), QT_TRANSLATE_NOOP("Advice", "Without one the load balancer answers on no port."),
                   QT_TRANSLATE_NOOP("Advice", "A listener takes requests on a port and hands them to a port of the servers. HTTP listeners read requests, TCP listeners pass everything on.")},
        AdviceText{"slb.http-plain", QT_TRANSLATE_NOOP("Advice", "Port %1 speaks plain HTTP on the internet."), QT_TRANSLATE_NOOP("Advice", "Anyone on the way can read and change it; plan for HTTPS before real users come."),
                   QT_TRANSLATE_NOOP("Advice", "HTTPS needs a certificate for the site's domain. Once there is an HTTPS listener, this one can send everybody on to it.")},
        AdviceText{"slb.https-certificate", QT_TRANSLATE_NOOP("Advice", "The HTTPS listener on port %1 has no certificate."), QT_TRANSLATE_NOOP("Advice", "Browsers refuse a site that can't prove whose it is, and the cloud refuses the listener."),
                   QT_TRANSLATE_NOOP("Advice", "A certificate comes from a certificate authority or from the Certificate Management Service of the cloud. Choose its file and that of its private key, or the id of one that the account has. The private key goes to the cloud and nowhere else.")},
        AdviceText{"slb.icp", QT_TRANSLATE_NOOP("Advice", "A domain on port %1 needs an ICP filing here."), QT_TRANSLATE_NOOP("Advice", "In regions of mainland China, sites without one are blocked on ports 80, 443 and 8080."),
                   QT_TRANSLATE_NOOP("Advice", "The filing is done in the console and takes days to weeks. Until then the site can be tried by its IP address.")},
        AdviceText{"slb.backend-port", QT_TRANSLATE_NOOP("Advice", "No security group rule opens port %1."), QT_TRANSLATE_NOOP("Advice", "The load balancer is let through of itself, but every other way to this port is closed."),
                   QT_TRANSLATE_NOOP("Advice", "Requests and health checks come from 100.64.0.0/10 and need no rule today. A rule makes plain which ports are in use, and admits tests from where it says.")},
        AdviceText{"slb.health-check-off", QT_TRANSLATE_NOOP("Advice", "The health check of port %1 is off."), QT_TRANSLATE_NOOP("Advice", "A dead server keeps getting its share of the requests."),
                   QT_TRANSLATE_NOOP("Advice", "With the check on, a server that answers wrongly some times in a row gets nothing until it is well again. It costs next to nothing.")},
        AdviceText{"slb.health-check-source", QT_TRANSLATE_NOOP("Advice", "A rule drops %1, which the health checks come from."),
                   QT_TRANSLATE_NOOP("Advice", "Security groups let 100.64.0.0/10 through of themselves, but a firewall inside a server doesn't."),
                   QT_TRANSLATE_NOOP("Advice", "If servers show as unhealthy although they run, look at iptables or the Windows firewall first and admit 100.64.0.0/10 there.")},
        AdviceText{"slb.backend-missing", QT_TRANSLATE_NOOP("Advice", "There are no backend servers."), QT_TRANSLATE_NOOP("Advice", "Requests get an error until one is added."),
                   QT_TRANSLATE_NOOP("Advice", "Servers are attached with a weight. They need no public IP for that.")},
        AdviceText{"slb.one-backend", QT_TRANSLATE_NOOP("Advice", "%1 is the only backend server."), QT_TRANSLATE_NOOP("Advice", "If it fails, nothing takes over."),
                   QT_TRANSLATE_NOOP("Advice", "From the second server on, the load balancer leaves out the one that fails, and servers can be updated one after the other.")},
        AdviceText{"slb.backends-quota", QT_TRANSLATE_NOOP("Advice", "%1 backend servers are more than the quota of %2."), QT_TRANSLATE_NOOP("Advice", "The cloud refuses the rest; spread them over several load balancers."),
                   QT_TRANSLATE_NOOP("Advice", "The quota can be raised on request in the Quota Center. Fewer, larger servers are often the simpler way.")},
        AdviceText{"slb.weights", QT_TRANSLATE_NOOP("Advice", "All weights are 0."), QT_TRANSLATE_NOOP("Advice", "No server gets any request."),
                   QT_TRANSLATE_NOOP("Advice", "A weight of 0 takes a server out of turn, for instance during an update. At least one must have more."), Severity::Error},
        AdviceText{"slb.weights", QT_TRANSLATE_NOOP("Advice", "%1 has weight 0."), QT_TRANSLATE_NOOP("Advice", "It gets no new requests."),
                   QT_TRANSLATE_NOOP("Advice", "A weight of 0 takes a server out of turn, for instance during an update. Open connections are finished."), Severity::Warning},
        AdviceText{"slb.weights", QT_TRANSLATE_NOOP("Advice", "Weights share out the requests: %1."), QT_TRANSLATE_NOOP("Advice", "Give larger servers more; equal ones get equal weights."),
                   QT_TRANSLATE_NOOP("Advice", "A server's share is its weight out of the sum of all. The scheduler wlc looks at open connections, too; sch and tch keep a client at its server.")},
    };
    return texts;
}

} // namespace Cloudsteps
