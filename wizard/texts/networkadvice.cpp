#include "wizard/texts/advicetexts.h"

#include <array>

namespace Cloudsteps {

std::span<const AdviceText> networkAdviceTexts()
{
    static const std::array texts{
        AdviceText{"net.address-budget", QT_TRANSLATE_NOOP("Advice", "vSwitch %1 is too small: %2 addresses planned, %3 usable."),
                   QT_TRANSLATE_NOOP("Advice", "Whatever finds no address can't be created."),
                   QT_TRANSLATE_NOOP("Advice", "Servers, database nodes, Redis, the NAT gateway and an intranet load balancer take a private address each. The cloud keeps four of every block for itself. "
                                               "The block of a vSwitch can't be changed once it exists."),
                   Severity::Error},
        AdviceText{"net.address-budget", QT_TRANSLATE_NOOP("Advice", "vSwitch %1 will be nearly full: %2 of %3 addresses."),
                   QT_TRANSLATE_NOOP("Advice", "There is little room to grow, and its block can't be changed later."),
                   QT_TRANSLATE_NOOP("Advice", "Servers, database nodes, Redis, the NAT gateway and an intranet load balancer take a private address each. The cloud keeps four of every block for itself. "
                                               "A larger block costs nothing."),
                   Severity::Warning},
        AdviceText{"net.address-budget", QT_TRANSLATE_NOOP("Advice", "Everything in a VPC takes a private address: %2 of %3 are planned."),
                   QT_TRANSLATE_NOOP("Advice", "Servers, database nodes, Redis, the NAT gateway and intranet load balancers count."),
                   QT_TRANSLATE_NOOP("Advice", "The cloud keeps the first and the last three addresses of every vSwitch for itself. A vSwitch keeps its block for good, so plan for the servers of next year, too.")},
        AdviceText{"net.cidr-vpc", QT_TRANSLATE_NOOP("Advice", "%1 can't be the block of a VPC."),
                   QT_TRANSLATE_NOOP("Advice", "Take a private range with a mask of /8 to /28, such as 10.0.0.0/16."),
                   QT_TRANSLATE_NOOP("Advice", "The ranges meant for private networks are 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16. The cloud refuses 100.64.0.0/10, which it uses itself, and loopback, link-local "
                                               "and multicast addresses. The bits behind the mask must be zero.")},
        AdviceText{"net.cidr-vswitch", QT_TRANSLATE_NOOP("Advice", "%1 can't be the block of a vSwitch here."),
                   QT_TRANSLATE_NOOP("Advice", "It must lie inside %2, with a mask of /16 to /29."),
                   QT_TRANSLATE_NOOP("Advice", "A vSwitch is a part of its VPC, so its addresses come out of the VPC's block. The bits behind the mask must be zero.")},
        AdviceText{"net.cidr-overlap", QT_TRANSLATE_NOOP("Advice", "%1 overlaps with vSwitch %2 (%3)."),
                   QT_TRANSLATE_NOOP("Advice", "An address can belong to one vSwitch only, so the cloud refuses the second."),
                   QT_TRANSLATE_NOOP("Advice", "Two blocks overlap when one lies wholly or partly inside the other. The next free block of the same size is offered.")},
        AdviceText{"net.cidr-docker", QT_TRANSLATE_NOOP("Advice", "%1 meets Docker's default network %2."),
                   QT_TRANSLATE_NOOP("Advice", "Servers that run Docker can't reach VPC addresses in that range."),
                   QT_TRANSLATE_NOOP("Advice", "Docker gives its bridge 172.17.0.0/16 on every server. Packets to such an address stay on the server instead of going to the VPC. Another block for the VPC is simpler "
                                               "than another network for every Docker.")},
        AdviceText{"net.cidr-peering", QT_TRANSLATE_NOOP("Advice", "%1 takes a whole private range."),
                   QT_TRANSLATE_NOOP("Advice", "A second VPC or an office network in the same range can't be joined to it later."),
                   QT_TRANSLATE_NOOP("Advice", "Networks that are connected by VPN or peering need different addresses. A /16 out of 10.0.0.0/8 leaves room for 255 more of its size.")},
        AdviceText{"net.zone-without-vpc", QT_TRANSLATE_NOOP("Advice", "%1 has no VPC."),
                   QT_TRANSLATE_NOOP("Advice", "Old zones were built before VPCs; a vSwitch can't be created there."),
                   QT_TRANSLATE_NOOP("Advice", "Zones of a region talk to each other privately, so another zone works as well. The one offered sells everything that is planned in this vSwitch.")},
        AdviceText{"net.zone-without-nat", QT_TRANSLATE_NOOP("Advice", "%1 has no NAT gateways."),
                   QT_TRANSLATE_NOOP("Advice", "The gateway needs a vSwitch in a zone that sells them; it serves the whole VPC from there."),
                   QT_TRANSLATE_NOOP("Advice", "The gateway takes a private address from its vSwitch. The other vSwitches may lie in any zone of the region and still use it.")},
        AdviceText{"net.nat-explained", QT_TRANSLATE_NOOP("Advice", "The NAT gateway is the VPC's door, like an office router."),
                   QT_TRANSLATE_NOOP("Advice", "Port forwarding, IP mapping and public bandwidth all hang on it."),
                   QT_TRANSLATE_NOOP("Advice", "SNAT lets servers out without showing them, DNAT lets chosen ports in. The gateway has no public IP of its own: public IPs are bound to it. It bills by the hour and by use.")},
        AdviceText{"net.nat-already-there", QT_TRANSLATE_NOOP("Advice", "The VPC has a NAT gateway already: %1."),
                   QT_TRANSLATE_NOOP("Advice", "A second one bills as well, and the VPC's route to the internet stays with the first."),
                   QT_TRANSLATE_NOOP("Advice", "The cloud allows several gateways in a VPC, but the route 0.0.0.0/0 leads to one. Servers go out through that one, by its SNAT entries; those of a second gateway do nothing "
                                               "until routes are changed in the console. Mostly it is enough to add the new vSwitches to the gateway that is there."),
                   Severity::Warning},
        AdviceText{"net.nat-already-there", QT_TRANSLATE_NOOP("Advice", "The VPC has a NAT gateway already: %1."),
                   QT_TRANSLATE_NOOP("Advice", "Servers of new vSwitches get out once that gateway has an SNAT entry for them."),
                   QT_TRANSLATE_NOOP("Advice", "This program doesn't change a gateway that it didn't make. Add the SNAT entries of new vSwitches in the console, or give the servers a way out of their own.")},
        AdviceText{"net.nat-without-ip", QT_TRANSLATE_NOOP("Advice", "The NAT gateway has no public IP."),
                   QT_TRANSLATE_NOOP("Advice", "SNAT and DNAT entries need one; without it no traffic passes."),
                   QT_TRANSLATE_NOOP("Advice", "Since 2017 public IPs are bought apart from the gateway and bound to it. One is enough to begin with.")},
        AdviceText{"net.no-way-out", QT_TRANSLATE_NOOP("Advice", "Servers in %1 can't reach the internet."),
                   QT_TRANSLATE_NOOP("Advice", "Without an SNAT entry, updates and outside services don't work."),
                   QT_TRANSLATE_NOOP("Advice", "A VPC is closed in both directions. SNAT lets servers open connections to the outside through the gateway's public IPs; nobody can open one to them that way.")},
        AdviceText{"net.ip-count", QT_TRANSLATE_NOOP("Advice", "%1 public IPs are not enough: %2 are needed."),
                   QT_TRANSLATE_NOOP("Advice", "IP mappings take their addresses whole, and SNAT is left without one."),
                   QT_TRANSLATE_NOOP("Advice", "An IP mapping hands every port of a public IP to one server. Port forwarding and SNAT can share an address with each other, but not with a mapping."),
                   Severity::Error},
        AdviceText{"net.ip-count", QT_TRANSLATE_NOOP("Advice", "%1 public IPs are planned, %2 would do."),
                   QT_TRANSLATE_NOOP("Advice", "A public IP costs while it idles."),
                   QT_TRANSLATE_NOOP("Advice", "SNAT and port forwarding share an address; only IP mappings need their own. More addresses help when very many connections go to one destination: each carries about 55,000.")},
        AdviceText{"net.charge-model", QT_TRANSLATE_NOOP("Advice", "This site doesn't sell shared bandwidth that way."),
                   QT_TRANSLATE_NOOP("Advice", "The China site bills it by bandwidth only, the international site by traffic only."),
                   QT_TRANSLATE_NOOP("Advice", "On the China site, public IPs without shared bandwidth are billed by traffic. The cloud refuses the other combinations."), Severity::Error},
        AdviceText{"net.charge-model", QT_TRANSLATE_NOOP("Advice", "Steady traffic is cheaper by bandwidth, bursts are cheaper by traffic."),
                   QT_TRANSLATE_NOOP("Advice", "At these prices the two meet where about %2% of the bandwidth is in use around the clock."),
                   QT_TRANSLATE_NOOP("Advice", "By bandwidth, the line is paid whether it is used or not. By traffic, every gigabyte that leaves is paid. On the China site shared bandwidth goes by bandwidth and single public "
                                               "IPs go by traffic; on the international site both go by traffic."),
                   {}, 2},
        AdviceText{"net.charge-model", QT_TRANSLATE_NOOP("Advice", "Steady traffic is cheaper by bandwidth, bursts are cheaper by traffic."),
                   QT_TRANSLATE_NOOP("Advice", "By bandwidth the line is paid whether it is used or not, by traffic every gigabyte that leaves."),
                   QT_TRANSLATE_NOOP("Advice", "On the China site shared bandwidth goes by bandwidth and single public IPs go by traffic; on the international site both go by traffic.")},
        AdviceText{"net.old-bandwidth-package", QT_TRANSLATE_NOOP("Advice", "Shared bandwidth takes the place of the NAT bandwidth package."),
                   QT_TRANSLATE_NOOP("Advice", "The package of 2016, which came with its public IPs, went off sale in 2017."),
                   QT_TRANSLATE_NOOP("Advice", "Today public IPs are bought one by one, put into a shared bandwidth and bound to the NAT gateway. All of them then share its Mbit/s.")},
        AdviceText{"net.mapping-eip-shared", QT_TRANSLATE_NOOP("Advice", "Public IP %1 is mapped whole and used by another entry, too."),
                   QT_TRANSLATE_NOOP("Advice", "An IP mapping takes all ports of its address, so the cloud refuses the second entry."),
                   QT_TRANSLATE_NOOP("Advice", "Give the mapping an address of its own, or forward single ports instead: those can share one.")},
        AdviceText{"net.dnat-admin-port", QT_TRANSLATE_NOOP("Advice", "Port %2 of %1 is opened to the internet."),
                   QT_TRANSLATE_NOOP("Advice", "Administration and database ports are tried by attackers within minutes."),
                   QT_TRANSLATE_NOOP("Advice", "Remove the entry, or let the security group admit your own address only. For administration a VPN or the console's remote connection is safer."), {}, 2},
        AdviceText{"net.dnat-admin-port", QT_TRANSLATE_NOOP("Advice", "All ports of %1 are opened to the internet."),
                   QT_TRANSLATE_NOOP("Advice", "Then the security group alone stands between the server and the world."),
                   QT_TRANSLATE_NOOP("Advice", "An IP mapping forwards everything, administration ports included. Forward the ports that are needed one by one, or keep the security group's sources narrow.")},
        AdviceText{"net.dnat-port-break", QT_TRANSLATE_NOOP("Advice", "Port %1 shares its public IP with SNAT."),
                   QT_TRANSLATE_NOOP("Advice", "That is fine: the program asks the cloud to free the port for this entry."),
                   QT_TRANSLATE_NOOP("Advice", "SNAT uses ports above 1024 for outgoing connections. With the option PortBreak the cloud gives up that one; a connection that uses it at that moment is cut.")},
    };
    return texts;
}

std::span<const AdviceText> planAdviceTexts()
{
    static const std::array texts{
        AdviceText{"plan.root-key", QT_TRANSLATE_NOOP("Advice", "The access key belongs to the main account."),
                   QT_TRANSLATE_NOOP("Advice", "Whoever gets it can do everything, billing included."),
                   QT_TRANSLATE_NOOP("Advice", "Make a RAM user for this program, give it the rights that this plan needs, and use its key. Such a key can be "
                                               "withdrawn without touching anything else.")},
        AdviceText{"plan.zone-choice", QT_TRANSLATE_NOOP("Advice", "%1 doesn't sell this."), QT_TRANSLATE_NOOP("Advice", "%2 sells everything that is planned in this vSwitch."),
                   QT_TRANSLATE_NOOP("Advice", "What is on sale differs by zone and product. Zones of one region reach each other privately, so another vSwitch works as well."), {}, 2},
        AdviceText{"plan.zone-choice", QT_TRANSLATE_NOOP("Advice", "%1 doesn't sell this."),
                   QT_TRANSLATE_NOOP("Advice", "No other zone of the region sells everything that is planned in this vSwitch; spread it over several."),
                   QT_TRANSLATE_NOOP("Advice", "What is on sale differs by zone and product. Zones of one region reach each other privately, so parts can lie in different vSwitches.")},
        AdviceText{"plan.permission", QT_TRANSLATE_NOOP("Advice", "The access key may not call %1."), QT_TRANSLATE_NOOP("Advice", "The step stops there until a policy of this key holds %2."),
                   QT_TRANSLATE_NOOP("Advice", "The account's owner adds the line to a policy in RAM and attaches it to the user of this key. The policy of the whole plan is among the exports.")},
        AdviceText{"plan.balance", QT_TRANSLATE_NOOP("Advice", "The account can't pay for this plan."), QT_TRANSLATE_NOOP("Advice", "The cloud refuses the first order."),
                   QT_TRANSLATE_NOOP("Advice", "Top up the account or settle what is overdue in the console's billing pages. Nothing was bought so far.")},
        AdviceText{"plan.real-name", QT_TRANSLATE_NOOP("Advice", "The account's owner is not verified."), QT_TRANSLATE_NOOP("Advice", "Nothing can be bought until real-name verification is done."),
                   QT_TRANSLATE_NOOP("Advice", "It is done in the console's account centre and takes minutes for a person, some days for a company.")},
        AdviceText{"plan.service-role", QT_TRANSLATE_NOOP("Advice", "The role %1 is missing, and this key can't make it."), QT_TRANSLATE_NOOP("Advice", "The product needs it to work in your account."),
                   QT_TRANSLATE_NOOP("Advice", "The first purchase of the product makes the role, if the key has the right ram:CreateServiceLinkedRole. The account's owner can also buy one in the console once; the role stays.")},
        AdviceText{"plan.cost-jump", QT_TRANSLATE_NOOP("Advice", "This choice raises the month's price from %1 to %2."), QT_TRANSLATE_NOOP("Advice", "That is more than half as much again."),
                   QT_TRANSLATE_NOOP("Advice", "The whole project is compared before and after your last change, with what is known of its prices. Undo takes the change back.")},
        AdviceText{"plan.quota", QT_TRANSLATE_NOOP("Advice", "%1 are planned; the account may make %2 more."), QT_TRANSLATE_NOOP("Advice", "The cloud refuses the rest."),
                   QT_TRANSLATE_NOOP("Advice", "Quotas are raised on request in the Quota Center, mostly within minutes. Removing what is no longer used helps as well."), Severity::Error},
        AdviceText{"plan.quota", QT_TRANSLATE_NOOP("Advice", "%1 are planned; the usual quota is %2."),
                   QT_TRANSLATE_NOOP("Advice", "Unless the account has a larger one, the cloud refuses the rest."),
                   QT_TRANSLATE_NOOP("Advice", "Quotas are raised on request in the Quota Center. What this account really has is asked by the check before the first creation.")},
        AdviceText{"plan.price-unknown", QT_TRANSLATE_NOOP("Advice", "Not all prices of this step are known."),
                   QT_TRANSLATE_NOOP("Advice", "The amount shown is a lower bound; look the rest up before buying."),
                   QT_TRANSLATE_NOOP("Advice", "Prices are asked of the cloud. Where it gives none, or usage decides, nothing is assumed.")},
        AdviceText{"plan.prepaid", QT_TRANSLATE_NOOP("Advice", "A subscription is paid at once and runs to its end."),
                   QT_TRANSLATE_NOOP("Advice", "Removing the project can't release it or get the money back."),
                   QT_TRANSLATE_NOOP("Advice", "Subscriptions are cheaper for what stays a long time. Pay-as-you-go can be turned into a subscription later, once it is clear that it stays.")},
    };
    return texts;
}

} // namespace Cloudsteps
