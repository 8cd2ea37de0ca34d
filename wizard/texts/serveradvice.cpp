#include "wizard/texts/advicetexts.h"

#include <array>

namespace Cloudsteps {

std::span<const AdviceText> serverAdviceTexts()
{
    static const std::array texts{
        AdviceText{"ecs.region-choice", QT_TRANSLATE_NOOP("Advice", "The region can't be changed once something is created."),
                   QT_TRANSLATE_NOOP("Advice", "Goods, stock and prices differ by region and zone; the nearest to the users is usually right."),
                   QT_TRANSLATE_NOOP("Advice", "A VPC lies in one region, its vSwitches in any zones of it. Regions reach each other over the internet or paid links only.")},
        AdviceText{"ecs.amount", QT_TRANSLATE_NOOP("Advice", "%1 equal servers are bought in one order for each vSwitch."),
                   QT_TRANSLATE_NOOP("Advice", "They take the vSwitches in turn, so neighbours by number lie in different ones."),
                   QT_TRANSLATE_NOOP("Advice", "One order takes up to 100 servers; larger groups become several. A smaller amount later removes the highest numbers.")},
        AdviceText{"ecs.single-server", QT_TRANSLATE_NOOP("Advice", "%1 is the only server behind the load balancer."), QT_TRANSLATE_NOOP("Advice", "If it fails, the site is down."),
                   QT_TRANSLATE_NOOP("Advice", "A load balancer shows its worth from the second server on: it leaves out the one that fails and lets you update them one after the other.")},
        AdviceText{"ecs.cross-zone", QT_TRANSLATE_NOOP("Advice", "Servers in %1 use data in %2."),
                   QT_TRANSLATE_NOOP("Advice", "Zones of one region talk privately and free of charge, with a little more latency."),
                   QT_TRANSLATE_NOOP("Advice", "A server in one zone reaches Redis or a database in another over the VPC as if it stood beside it. The way takes about a millisecond longer, which matters for very many small queries only.")},
        AdviceText{"ecs.single-zone", QT_TRANSLATE_NOOP("Advice", "All servers behind the load balancer lie in %1."), QT_TRANSLATE_NOOP("Advice", "A failure of that zone stops the site."),
                   QT_TRANSLATE_NOOP("Advice", "Zones have separate power and network. Servers in two zones cost no more than in one.")},
        AdviceText{"ecs.no-stock", QT_TRANSLATE_NOOP("Advice", "%1 is sold out in %2."), QT_TRANSLATE_NOOP("Advice", "The cloud would refuse the order."),
                   QT_TRANSLATE_NOOP("Advice", "Stock changes by zone and hour. The same type in another zone, or the nearest one in this zone, does the same work.")},
        AdviceText{"ecs.retired-type", QT_TRANSLATE_NOOP("Advice", "%1 is off sale for this account."), QT_TRANSLATE_NOOP("Advice", "Old series are closed to new orders; %2 is today's equivalent."),
                   QT_TRANSLATE_NOOP("Advice", "Series I and II ended with their hardware. Today's types of the same size are faster and mostly cheaper."), Severity::Error, 2},
        AdviceText{"ecs.retired-type", QT_TRANSLATE_NOOP("Advice", "%1 is off sale for this account."), QT_TRANSLATE_NOOP("Advice", "Choose a type from the list; it holds what the region sells."),
                   QT_TRANSLATE_NOOP("Advice", "The cloud's list of types for sale doesn't hold it. It may be misspelt, retired, or sold in other regions only."), Severity::Error},
        AdviceText{"ecs.retired-type", QT_TRANSLATE_NOOP("Advice", "%1 may be off sale for this account."), QT_TRANSLATE_NOOP("Advice", "Its series is being closed; %2 is today's equivalent."),
                   QT_TRANSLATE_NOOP("Advice", "Accounts that have such servers can sometimes buy more, new accounts can't. Today's types of the same size are faster and mostly cheaper.")},
        AdviceText{"ecs.series-1", QT_TRANSLATE_NOOP("Advice", "%1 is series I: old hardware."),
                   QT_TRANSLATE_NOOP("Advice", "At the same size it does over 30% less work than series II; %2 is today's equivalent."),
                   QT_TRANSLATE_NOOP("Advice", "Series I is the first generation, with processors of 2012 and slow memory. It is still shown so that old set-ups can be compared.")},
        AdviceText{"ecs.series-1-disk", QT_TRANSLATE_NOOP("Advice", "%1 can't mount this disk without I/O optimisation."), QT_TRANSLATE_NOOP("Advice", "Servers of series I that are not optimised take basic disks only."),
                   QT_TRANSLATE_NOOP("Advice", "SSD and efficiency disks need the faster way to storage that I/O optimisation opens. Later series always have it.")},
        AdviceText{"ecs.series-2", QT_TRANSLATE_NOOP("Advice", "%1 is series II, the usual choice of its time."), QT_TRANSLATE_NOOP("Advice", "It has a family for each purpose; %2 is today's equivalent."),
                   QT_TRANSLATE_NOOP("Advice", "n and sn1 families compute, sn2 balances, e3 has much memory. Later series kept that order under new names: c, g and r.")},
        AdviceText{"ecs.series-3", QT_TRANSLATE_NOOP("Advice", "%1 is series III: series II with a newer processor."), QT_TRANSLATE_NOOP("Advice", "It does the same with a little more speed; %2 is today's equivalent."),
                   QT_TRANSLATE_NOOP("Advice", "The families kept their purposes and got newer processors and faster memory.")},
        AdviceText{"ecs.series-resize", QT_TRANSLATE_NOOP("Advice", "From %1 a server can only be resized to newer families, never back."),
                   QT_TRANSLATE_NOOP("Advice", "Possible targets: %2. Today's families need a new server."),
                   QT_TRANSLATE_NOOP("Advice", "In 2016 the series could not be changed into each other at all. Since then the way leads from old to new, as far as the zone has stock. The newest families stand on other "
                                               "hardware and can't be reached.")},
        AdviceText{"ecs.burstable-steady", QT_TRANSLATE_NOOP("Advice", "%1 is burstable and stands behind the load balancer."), QT_TRANSLATE_NOOP("Advice", "Under steady load its CPU credits run out and it slows down."),
                   QT_TRANSLATE_NOOP("Advice", "Burstable types earn credits while idle and spend them under load. Without credits they fall to a tenth or a fifth of their speed. They suit test and little-used servers.")},
        AdviceText{"ecs.image-licence", QT_TRANSLATE_NOOP("Advice", "The licence of %1 is charged extra."), QT_TRANSLATE_NOOP("Advice", "It is billed with the server and not part of the type's price."),
                   QT_TRANSLATE_NOOP("Advice", "Windows images come activated. Linux images are free of charge, apart from some commercial ones.")},
        AdviceText{"ecs.image-changeable", QT_TRANSLATE_NOOP("Advice", "The image can be replaced after buying."), QT_TRANSLATE_NOOP("Advice", "The system disk is made anew then, and its data are lost."),
                   QT_TRANSLATE_NOOP("Advice", "Keep data on a data disk: it stays when the system is replaced. The server keeps its address and its id.")},
        AdviceText{"ecs.public-ip", QT_TRANSLATE_NOOP("Advice", "Don't give servers a public IP here."), QT_TRANSLATE_NOOP("Advice", "It stays for life and breaks the isolation."),
                   QT_TRANSLATE_NOOP("Advice", "An address given at creation can't be unbound, and the server stands open on the internet. Let people in by the load balancer or DNAT, and let servers out by SNAT. "
                                               "Today such an address can at least be turned into an EIP afterwards.")},
        AdviceText{"ecs.period", QT_TRANSLATE_NOOP("Advice", "For more than a year, buying it at once is cheaper."), QT_TRANSLATE_NOOP("Advice", "A year paid in advance saves about %1%, here %2."),
                   QT_TRANSLATE_NOOP("Advice", "Pay-as-you-go suits what is tried out or goes up and down: it ends with the server. A subscription can't be given back, so take it once the size is settled."), {}, 2},
        AdviceText{"ecs.period", QT_TRANSLATE_NOOP("Advice", "For more than a year, buying it at once is cheaper."), QT_TRANSLATE_NOOP("Advice", "Subscriptions are discounted, the more the longer they run."),
                   QT_TRANSLATE_NOOP("Advice", "Pay-as-you-go suits what is tried out or goes up and down: it ends with the server. A subscription can't be given back, so take it once the size is settled.")},
        AdviceText{"ecs.prepaid-teardown", QT_TRANSLATE_NOOP("Advice", "Servers %1 are a subscription and bill until it ends."), QT_TRANSLATE_NOOP("Advice", "Removing the project can't release them."),
                   QT_TRANSLATE_NOOP("Advice", "A subscription is paid at once for its whole time. Pay-as-you-go can be turned into a subscription later, once it is clear that the servers stay.")},
        AdviceText{"ecs.disk-order", QT_TRANSLATE_NOOP("Advice", "Basic, efficiency, SSD, ESSD: speed rises, and mostly the price, too."),
                   QT_TRANSLATE_NOOP("Advice", "Up to %1, %2, %3 and %4 IOPS, at %5, %6, %7 and %8 for a GiB and month."),
                   QT_TRANSLATE_NOOP("Advice", "The figures are the most a disk reaches; it needs some size for that. For a web server ESSD at its lowest level is a good start. Basic disks are hardly sold any more."), {}, 5},
        AdviceText{"ecs.disk-order", QT_TRANSLATE_NOOP("Advice", "Basic, efficiency, SSD, ESSD: speed rises, and mostly the price, too."), QT_TRANSLATE_NOOP("Advice", "Up to %1, %2, %3 and %4 IOPS."),
                   QT_TRANSLATE_NOOP("Advice", "The figures are the most a disk reaches; it needs some size for that. For a web server ESSD at its lowest level is a good start. Basic disks are hardly sold any more.")},
        AdviceText{"ecs.disk-type-mismatch", QT_TRANSLATE_NOOP("Advice", "%1 can't mount disks of category %2."), QT_TRANSLATE_NOOP("Advice", "The cloud would refuse the order."),
                   QT_TRANSLATE_NOOP("Advice", "Each family works with some categories only: old ones lack ESSD, the newest take nothing else.")},
        AdviceText{"ecs.disk-size", QT_TRANSLATE_NOOP("Advice", "A disk of %1 GiB isn't possible here."), QT_TRANSLATE_NOOP("Advice", "The category and the image allow %2 to %3 GiB."),
                   QT_TRANSLATE_NOOP("Advice", "A system disk must hold its image; Windows needs 40 GiB. Disks can grow later, but never shrink.")},
        AdviceText{"ecs.password", QT_TRANSLATE_NOOP("Advice", "A key pair is safer than a password."), QT_TRANSLATE_NOOP("Advice", "Passwords are guessed by machines day and night."),
                   QT_TRANSLATE_NOOP("Advice", "The program makes the pair on this computer and uploads the public half only. The private half never leaves the computer.")},
        AdviceText{"ecs.password-rule", QT_TRANSLATE_NOOP("Advice", "This password breaks the servers' rule."), QT_TRANSLATE_NOOP("Advice", "The cloud refuses it: 8 to 30 characters, three of capitals, small letters, digits and signs."),
                   QT_TRANSLATE_NOOP("Advice", "Signs are those of an English keyboard, quotation marks excepted; other alphabets don't count. On Windows it can't start with a slash. A password made by the program follows the rule.")},
        AdviceText{"ecs.sg-open-world", QT_TRANSLATE_NOOP("Advice", "Port %1 is open to the whole world."), QT_TRANSLATE_NOOP("Advice", "Only ports that the public uses should be; limit the others to known addresses."),
                   QT_TRANSLATE_NOOP("Advice", "A security group limits who reaches which ports. Administration and data stores need the VPC, or your own address, and nobody else.")},
        AdviceText{"ecs.sg-empty", QT_TRANSLATE_NOOP("Advice", "The security group lets nobody in."), QT_TRANSLATE_NOOP("Advice", "Inbound traffic is closed until a rule opens it."),
                   QT_TRANSLATE_NOOP("Advice", "Servers of one basic security group reach each other. Everything else needs a rule: a direction, a protocol, ports and a source. Outbound traffic is open.")},
        AdviceText{"ecs.sg-syntax", QT_TRANSLATE_NOOP("Advice", "“%1” can't be read."), QT_TRANSLATE_NOOP("Advice", "Ports are written 80/80 or 8000/8010 (-1/-1 for ICMP, GRE and all protocols), sources like 10.0.0.0/16."),
                   QT_TRANSLATE_NOOP("Advice", "For all ports of TCP or UDP write 1/65535. A single address is written 10.0.1.5 or 10.0.1.5/32.")},
    };
    return texts;
}

} // namespace Cloudsteps
