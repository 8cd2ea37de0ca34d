#include "wizard/texts/advicetexts.h"

#include <array>

namespace Cloudsteps {

std::span<const AdviceText> databaseAdviceTexts()
{
    static const std::array texts{
        AdviceText{"rds.single-node", QT_TRANSLATE_NOOP("Advice", "A single node has no standby."), QT_TRANSLATE_NOOP("Advice", "If it fails, the database is away until it is repaired; dual-node high availability suits most businesses."),
                   QT_TRANSLATE_NOOP("Advice", "With two nodes the standby takes over within about half a minute, and the address stays the same. A single node suits tests and data that can be made again.")},
        AdviceText{"rds.standby-no-reads", QT_TRANSLATE_NOOP("Advice", "The standby takes over after a failure; it serves no reads."), QT_TRANSLATE_NOOP("Advice", "To spread many reads, add a read-only instance."),
                   QT_TRANSLATE_NOOP("Advice", "The standby gets every change but no connections of its own. Read-only instances are bought apart and can be added once the database runs.")},
        AdviceText{"rds.read-write-split", QT_TRANSLATE_NOOP("Advice", "%1 splits reads and writes through the shared proxy."), QT_TRANSLATE_NOOP("Advice", "It gets a second address; applications that use it need no other change."),
                   QT_TRANSLATE_NOOP("Advice", "The old proxy is for MySQL 5.6 and 5.7 on local disks. Writes go to the primary, reads to the read-only instances that don't lag too much. It is released before the read-only instances are."), Severity::Note, 2},
        AdviceText{"rds.read-write-split", QT_TRANSLATE_NOOP("Advice", "%1 splits reads and writes through the database proxy."), QT_TRANSLATE_NOOP("Advice", "It gets a second address; applications that use it need no other change."),
                   QT_TRANSLATE_NOOP("Advice", "The proxy is made of nodes of its own, which take some minutes to start. Writes go to the primary, reads to the read-only instances. It is switched off before the read-only instances are removed."), Severity::Note},
        AdviceText{"rds.read-write-split", QT_TRANSLATE_NOOP("Advice", "Read/write splitting needs two nodes and a read-only instance."), QT_TRANSLATE_NOOP("Advice", "A single node can't have read-only instances, and without one there is nowhere to send reads to."),
                   QT_TRANSLATE_NOOP("Advice", "Splitting sends writes to the primary and reads to read-only instances. For MySQL 8.0 and cloud disks the database proxy does it, for older versions on local disks an address of its own.")},
        AdviceText{"rds.engine-eol", QT_TRANSLATE_NOOP("Advice", "%1 %2 has been without community support since %3."), QT_TRANSLATE_NOOP("Advice", "It gets no more fixes from its makers; a newer version is on sale."),
                   QT_TRANSLATE_NOOP("Advice", "RDS goes on repairing old versions for some time and then asks for an upgrade. Starting with a newer version saves it."), Severity::Warning},
        AdviceText{"rds.engine-eol", QT_TRANSLATE_NOOP("Advice", "%1 %2 has been without community support since %3."), QT_TRANSLATE_NOOP("Advice", "Nothing newer is on sale for this class; RDS goes on repairing it for some time."),
                   QT_TRANSLATE_NOOP("Advice", "Watch for the notice of an upgrade, and try the application with the next version in time.")},
        AdviceText{"rds.sql-audit", QT_TRANSLATE_NOOP("Advice", "SQL audit keeps all statements for %1 days and is charged by volume."), QT_TRANSLATE_NOOP("Advice", "A busy database can make the log cost more than the instance."),
                   QT_TRANSLATE_NOOP("Advice", "The log shows who ran which statement when and helps to find slow ones. It is charged by the stored volume each hour. Making the time shorter deletes the older part at once.")},
        AdviceText{"rds.public-address", QT_TRANSLATE_NOOP("Advice", "A database has no business on the internet."), QT_TRANSLATE_NOOP("Advice", "Cloudsteps opens no public address for it: attackers find it within minutes."),
                   QT_TRANSLATE_NOOP("Advice", "Reach it from a server of the VPC, for example by an SSH tunnel. Where that isn't possible, forward a port by DNAT and let the security group admit your own address only.")},
        AdviceText{"rds.password-rule", QT_TRANSLATE_NOOP("Advice", "This password breaks the database's rule."), QT_TRANSLATE_NOOP("Advice", "The cloud refuses it: 8 to 32 characters, three of capitals, small letters, digits and signs."),
                   QT_TRANSLATE_NOOP("Advice", "Only the signs in the row of digits count, with _, +, - and =. A password made by the program follows the rule.")},
        AdviceText{"rds.zone", QT_TRANSLATE_NOOP("Advice", "The database lies in %1, where no server is."), QT_TRANSLATE_NOOP("Advice", "Every query crosses zones, which takes a little longer."),
                   QT_TRANSLATE_NOOP("Advice", "Zones of one region reach each other privately. The way takes about a millisecond longer, which adds up with many small queries.")},
        AdviceText{"rds.dedicated", QT_TRANSLATE_NOOP("Advice", "General classes share CPU and I/O with neighbours."), QT_TRANSLATE_NOOP("Advice", "Where answers must always be equally fast, dedicated classes keep theirs to themselves."),
                   QT_TRANSLATE_NOOP("Advice", "General classes are cheaper and do for most small and middle businesses. The class can be changed later, with a break of seconds.")},
        AdviceText{"rds.class-mismatch", QT_TRANSLATE_NOOP("Advice", "%1 isn't sold for %2 in this edition."), QT_TRANSLATE_NOOP("Advice", "The cloud would refuse the order."),
                   QT_TRANSLATE_NOOP("Advice", "Each class belongs to an edition and some versions. The nearest one that fits is offered.")},
        AdviceText{"rds.storage-step", QT_TRANSLATE_NOOP("Advice", "%1 GB of storage isn't possible with this class."), QT_TRANSLATE_NOOP("Advice", "It takes %2 to %3 GB in steps of %4."),
                   QT_TRANSLATE_NOOP("Advice", "Storage can grow later without moving the data, but hardly shrink. Start with what is needed now.")},
        AdviceText{"rds.whitelist-closed", QT_TRANSLATE_NOOP("Advice", "Servers in %1 aren't on the whitelist."), QT_TRANSLATE_NOOP("Advice", "They can't connect to the database."),
                   QT_TRANSLATE_NOOP("Advice", "The whitelist admits addresses and blocks; whoever isn't on it is turned away before the password is asked. 127.0.0.1 alone means nobody. The vSwitch's block admits its servers, those "
                                               "to come included.")},
        AdviceText{"rds.whitelist-open", QT_TRANSLATE_NOOP("Advice", "0.0.0.0/0 admits everyone."), QT_TRANSLATE_NOOP("Advice", "That is the whole VPC now, and the whole world once a public address exists."),
                   QT_TRANSLATE_NOOP("Advice", "Admit the vSwitches in which the servers lie. A test from elsewhere needs its one address, for as long as it lasts.")},
        AdviceText{"rds.name-rule", QT_TRANSLATE_NOOP("Advice", "“%1” can't be a name here."), QT_TRANSLATE_NOOP("Advice", "2 to %2 lower-case letters, digits and _, a letter first, no _ last, and no reserved word such as root."),
                   QT_TRANSLATE_NOOP("Advice", "Names of databases may hold a hyphen, too. The service keeps words such as admin, mysql and test for itself.")},
        AdviceText{"rds.backup", QT_TRANSLATE_NOOP("Advice", "Backups are too thin."), QT_TRANSLATE_NOOP("Advice", "Keep them at least 7 days, with log backup: then any second of that time can be restored."),
                   QT_TRANSLATE_NOOP("Advice", "Data backups restore the moments at which they were made. With the logs everything in between can be restored, too."), Severity::Warning},
        AdviceText{"rds.backup", QT_TRANSLATE_NOOP("Advice", "Backups run by themselves, %1 local time."), QT_TRANSLATE_NOOP("Advice", "That is %2 UTC; each is kept for %3 days."),
                   QT_TRANSLATE_NOOP("Advice", "Choose an hour with little traffic. Storage for backups is free up to a share of the instance's own; more is charged.")},
        AdviceText{"rds.deletion-protection", QT_TRANSLATE_NOOP("Advice", "Deletion protection is off."), QT_TRANSLATE_NOOP("Advice", "One wrong click in the console deletes the database and its data."),
                   QT_TRANSLATE_NOOP("Advice", "Protection costs nothing. This program switches it off itself when the project is removed on purpose.")},
    };
    return texts;
}

std::span<const AdviceText> cacheAdviceTexts()
{
    static const std::array texts{
        AdviceText{"redis.what-matters", QT_TRANSLATE_NOOP("Advice", "Three things count: speed, capacity and the safety of the data."), QT_TRANSLATE_NOOP("Advice", "This class: %1 GB, about %2 QPS, %3 connections, %4 MB/s."),
                   QT_TRANSLATE_NOOP("Advice", "Redis keeps everything in memory, so capacity is memory. What doesn't fit is dropped by the eviction rule. Bandwidth is often the first limit with large values.")},
        AdviceText{"redis.no-public", QT_TRANSLATE_NOOP("Advice", "Inside the VPC, Redis has no public address."), QT_TRANSLATE_NOOP("Advice", "It is reached from servers of the VPC, which is what keeps it safe."),
                   QT_TRANSLATE_NOOP("Advice", "To look at it from your desk, log in to a server and use redis-cli there. Today a public address can be asked for; this program never does.")},
        AdviceText{"redis.speed", QT_TRANSLATE_NOOP("Advice", "A master-replica instance is fast enough for most sites."), QT_TRANSLATE_NOOP("Advice", "The tutorial measured over 60,000 QPS; this class is rated at about %1."),
                   QT_TRANSLATE_NOOP("Advice", "Real figures depend on the size of values and commands. Where connections or bandwidth run short first, take extra bandwidth or a larger class; the old high-spec edition is gone.")},
        AdviceText{"redis.cluster-cost", QT_TRANSLATE_NOOP("Advice", "The cluster edition is expensive: %1 an hour."), QT_TRANSLATE_NOOP("Advice", "The standard edition with %2 costs %3 an hour."),
                   QT_TRANSLATE_NOOP("Advice", "A cluster spreads data over shards; in 2016 it came with 64 to 256 GB, today from 2 GB. It is worth it when one node's memory or speed isn't enough. Some commands work differently."), {}, 3},
        AdviceText{"redis.cluster-cost", QT_TRANSLATE_NOOP("Advice", "The cluster edition is expensive."), QT_TRANSLATE_NOOP("Advice", "Up to 64 GB, the standard edition does the same for less."),
                   QT_TRANSLATE_NOOP("Advice", "A cluster spreads data over shards; in 2016 it came with 64 to 256 GB, today from 2 GB. It is worth it when one node's memory or speed isn't enough. Some commands work differently.")},
        AdviceText{"redis.single-replica", QT_TRANSLATE_NOOP("Advice", "A single node has no replica."), QT_TRANSLATE_NOOP("Advice", "After a failure it starts empty: only for data that may vanish."),
                   QT_TRANSLATE_NOOP("Advice", "There is no promise of availability or of persistence. A pure cache that refills itself can live with that; sessions, queues and counters can't.")},
        AdviceText{"redis.high-spec", QT_TRANSLATE_NOOP("Advice", "The application wants %1, this class has %2."), QT_TRANSLATE_NOOP("Advice", "Beyond that, connections are refused or answers come late."),
                   QT_TRANSLATE_NOOP("Advice", "In 2016 a high-spec edition had more connections and bandwidth for the same memory. Today a larger class does, or extra bandwidth that is bought in the console.")},
        AdviceText{"redis.class-mismatch", QT_TRANSLATE_NOOP("Advice", "%1 isn't sold with this edition, these replicas and version %2."), QT_TRANSLATE_NOOP("Advice", "The cloud would refuse the order."),
                   QT_TRANSLATE_NOOP("Advice", "The name of a class says what it is: master has a replica, basic has none, sharding is a cluster. The nearest one that fits is offered.")},
        AdviceText{"redis.zone", QT_TRANSLATE_NOOP("Advice", "Redis lies in %1, where no server is."), QT_TRANSLATE_NOOP("Advice", "Every command crosses zones, which takes a little longer."),
                   QT_TRANSLATE_NOOP("Advice", "Zones of one region reach each other privately. The way takes about a millisecond longer, which a cache feels more than a database.")},
        AdviceText{"redis.whitelist-closed", QT_TRANSLATE_NOOP("Advice", "Servers in %1 aren't on the whitelist."), QT_TRANSLATE_NOOP("Advice", "A new instance admits nobody, so they can't connect."),
                   QT_TRANSLATE_NOOP("Advice", "The whitelist admits addresses and blocks. A client that isn't on it reads “illegal address”. The vSwitch's block admits its servers, those to come included.")},
        AdviceText{"redis.no-password", QT_TRANSLATE_NOOP("Advice", "Redis can be used without a password inside the VPC."), QT_TRANSLATE_NOOP("Advice", "Any server of it that is on the whitelist can read and change everything."),
                   QT_TRANSLATE_NOOP("Advice", "One broken-in server is enough then. A password costs nothing and the program keeps it; switch password-free access on only for software that can't send one.")},
        AdviceText{"redis.password-rule", QT_TRANSLATE_NOOP("Advice", "This password breaks the rule of Redis."), QT_TRANSLATE_NOOP("Advice", "The cloud refuses it: 8 to 32 characters, three of capitals, small letters, digits and signs."),
                   QT_TRANSLATE_NOOP("Advice", "Only the signs in the row of digits count, with _, +, - and =. A password made by the program follows the rule.")},
        AdviceText{"redis.whitelist-open", QT_TRANSLATE_NOOP("Advice", "0.0.0.0/0 admits the whole VPC."), QT_TRANSLATE_NOOP("Advice", "Any server of it can then read and change the data, given the password."),
                   QT_TRANSLATE_NOOP("Advice", "Admit the vSwitches in which the servers lie. A narrow list also helps when a password has leaked.")},
    };
    return texts;
}

} // namespace Cloudsteps
