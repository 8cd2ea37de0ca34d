#include "tests/advice/cases.h"

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

const QList<AdviceCase> &serverCases()
{
    static const FieldPath app = u"servers.groups.app."_s;
    static const FieldPath rules = u"servers.securityGroup.rules"_s;
    static const auto oldType = [](const char *type) {
        return [type](Bench &b) { b.group().type = QString::fromLatin1(type); };
    };
    static const auto real = [](const char *type, Site site) {
        return [type, site](Bench &b) {
            b.group().type = QString::fromLatin1(type);
            b.account.practice = false;
            b.account.site = site;
        };
    };
    static const auto opened = [](const char *ports, const char *source, RulePolicy policy) {
        return [ports, source, policy](Bench &b) {
            b.rule().ports = QString::fromLatin1(ports);
            b.rule().cidr = QString::fromLatin1(source);
            b.rule().policy = policy;
        };
    };
    static const QList<AdviceCase> cases{
        {"a region is chosen", "ecs.region-choice", note, u"region"_s, [](Bench &) {}},
        {"none yet", "ecs.region-choice", quiet, {}, [](Bench &b) { b.topology.region.clear(); }},

        {"several at once", "ecs.amount", note, app + u"count"_s, [](Bench &) {}},
        {"a single one", "ecs.amount", quiet, {}, [](Bench &b) { b.group().count = 1; }},

        {"alone behind the balancer", "ecs.single-server", note, app + u"count"_s,
         [](Bench &b) {
             b.group().count = 1;
             b.balancer().backends = {{u"app-1"_s, 100}};
         }},
        {"alone, but no balancer", "ecs.single-server", quiet, {},
         [](Bench &b) {
             b.group().count = 1;
             b.topology.balancer.reset();
         }},

        {"data in another zone", "ecs.cross-zone", note, app + u"vswitches"_s, [](Bench &) {}},
        {"everything in one zone", "ecs.cross-zone", quiet, {}, [](Bench &b) { b.group().vswitches = {u"a"_s}; }},

        {"all backends in one zone", "ecs.single-zone", note, app + u"vswitches"_s, [](Bench &b) { b.group().vswitches = {u"a"_s}; }},
        {"two zones", "ecs.single-zone", quiet, {}, [](Bench &) {}},

        {"sold out in one of the zones", "ecs.no-stock", error, app + u"type"_s, [](Bench &b) { b.network().vswitches[1].zone = u"cn-hangzhou-k"_s; }},
        {"a zone without servers", "ecs.no-stock", error, app + u"type"_s, [](Bench &b) { b.zone(u"cn-hangzhou-i"_s).sells.remove(Product::Ecs); }},
        {"in stock", "ecs.no-stock", quiet, {}, [](Bench &) {}},

        {"series I in China", "ecs.retired-type", error, app + u"type"_s, real("ecs.s3.large", Site::China)},
        {"series II in China", "ecs.retired-type", error, app + u"type"_s, real("ecs.n1.medium", Site::China)},
        {"series II elsewhere", "ecs.retired-type", warning, app + u"type"_s, real("ecs.n1.medium", Site::International)},
        {"a live catalogue does not have it", "ecs.retired-type", error, app + u"type"_s,
         [](Bench &b) {
             real("ecs.unheard.large", Site::China)(b);
             b.catalogue.practicePrices = false;
         }},
        {"today's type", "ecs.retired-type", quiet, {}, real("ecs.c6.large", Site::China)},
        {"practice sells everything", "ecs.retired-type", quiet, {}, oldType("ecs.s3.large")},

        {"an old type", "ecs.series-1", warning, app + u"type"_s, oldType("ecs.s3.large")},
        {"a newer one", "ecs.series-1", quiet, {}, oldType("ecs.n1.medium")},
        {"the usual one of its time", "ecs.series-2", note, app + u"type"_s, oldType("ecs.n1.medium")},
        {"an older one", "ecs.series-2", quiet, {}, oldType("ecs.s3.large")},
        {"the newer processor", "ecs.series-3", note, app + u"type"_s, oldType("ecs.n4.large")},
        {"today's type", "ecs.series-3", quiet, {}, [](Bench &) {}},
        {"an old series leads one way", "ecs.series-resize", warning, app + u"type"_s, oldType("ecs.n1.medium")},
        {"so does the newest of the old", "ecs.series-resize", warning, app + u"type"_s, oldType("ecs.sn1ne.large")},
        {"today's type", "ecs.series-resize", quiet, {}, [](Bench &) {}},

        {"credits under load", "ecs.burstable-steady", warning, app + u"type"_s, oldType("ecs.t6-c1m2.large")},
        {"not behind the balancer", "ecs.burstable-steady", quiet, {},
         [](Bench &b) {
             b.group().type = u"ecs.t6-c1m2.large"_s;
             b.topology.balancer.reset();
         }},

        {"Windows costs extra", "ecs.image-licence", note, app + u"image.id"_s,
         [](Bench &b) { b.group().imageId = u"win2022_21H2_x64_dtc_zh-cn_40G_alibase_20240117.vhd"_s; }},
        {"Linux does not", "ecs.image-licence", quiet, {}, [](Bench &) {}},
        {"a wrong image is no harm", "ecs.image-changeable", note, app + u"image.id"_s, [](Bench &) {}},
        {"no servers", "ecs.image-changeable", quiet, {}, [](Bench &b) { b.topology.servers.reset(); }},

        {"a public IP for life", "ecs.public-ip", warning, app + u"publicBandwidthMbps"_s, [](Bench &b) { b.group().publicBandwidthMbps = 1; }},
        {"none", "ecs.public-ip", quiet, {}, [](Bench &) {}},

        {"by the hour", "ecs.period", note, app + u"charge.model"_s, [](Bench &) {}},
        {"by the month", "ecs.period", note, app + u"charge.model"_s, [](Bench &b) { b.group().charge = {ChargeModel::Subscription, 12, PeriodUnit::Month, false}; }},
        {"by the year", "ecs.period", quiet, {}, [](Bench &b) { b.group().charge = {ChargeModel::Subscription, 1, PeriodUnit::Year, false}; }},
        {"teardown can't release it", "ecs.prepaid-teardown", warning, app + u"charge.model"_s, [](Bench &b) { b.group().charge.model = ChargeModel::Subscription; }},
        {"teardown can", "ecs.prepaid-teardown", quiet, {}, [](Bench &) {}},

        {"four kinds of disks", "ecs.disk-order", note, app + u"systemDisk.category"_s, [](Bench &) {}},
        {"a catalogue without them", "ecs.disk-order", quiet, {}, [](Bench &b) { b.catalogue.disks.clear(); }},
        {"SSD on a plain series I server", "ecs.series-1-disk", error, app + u"systemDisk.category"_s,
         [](Bench &b) {
             b.group().type = u"ecs.s3.large"_s;
             b.group().ioOptimized = false;
             b.group().systemDisk.category = u"cloud_ssd"_s;
         }},
        {"a data disk counts, too", "ecs.series-1-disk", error, app + u"dataDisks.data.category"_s,
         [](Bench &b) {
             b.group().type = u"ecs.s3.large"_s;
             b.group().ioOptimized = false;
             b.group().systemDisk.category = u"cloud"_s;
             b.group().dataDisks[0].category = u"cloud_efficiency"_s;
         }},
        {"optimised, SSD is fine", "ecs.series-1-disk", quiet, {},
         [](Bench &b) {
             b.group().type = u"ecs.s3.large"_s;
             b.group().systemDisk.category = u"cloud_ssd"_s;
             b.group().dataDisks.clear();
         }},
        {"an old type lacks ESSD", "ecs.disk-type-mismatch", error, app + u"systemDisk.category"_s, oldType("ecs.n1.medium")},
        {"today's type has it", "ecs.disk-type-mismatch", quiet, {}, [](Bench &) {}},
        {"smaller than the image", "ecs.disk-size", error, app + u"systemDisk.gib"_s,
         [](Bench &b) {
             b.group().imageId = u"win2022_21H2_x64_dtc_zh-cn_40G_alibase_20240117.vhd"_s;
             b.group().systemDisk.gib = 20;
         }},
        {"larger than the category", "ecs.disk-size", error, app + u"dataDisks.data.gib"_s,
         [](Bench &b) {
             b.group().dataDisks[0].category = u"cloud"_s;
             b.group().dataDisks[0].gib = 5000;
         }},
        {"between the two", "ecs.disk-size", quiet, {}, [](Bench &) {}},

        {"a password", "ecs.password", warning, u"servers.login.method"_s,
         [](Bench &b) {
             b.topology.servers->login = {};
             b.topology.servers->login.method = LoginMethod::Password;
         }},
        {"a key pair", "ecs.password", quiet, {}, [](Bench &) {}},
        {"a typed password without signs and digits", "ecs.password-rule", error, u"servers.login"_s,
         [](Bench &b) {
             b.topology.servers->login.method = LoginMethod::Password;
             b.badPasswords = {u"servers.login"_s};
         }},
        {"one that a key pair has replaced", "ecs.password-rule", quiet, {}, [](Bench &b) { b.badPasswords = {u"servers.login"_s}; }},

        {"SSH from everywhere", "ecs.sg-open-world", warning, rules + u".http.cidr"_s, opened("22/22", "0.0.0.0/0", RulePolicy::Accept)},
        {"a range that holds the database's port", "ecs.sg-open-world", warning, rules + u".http.cidr"_s, opened("3000/4000", "::/0", RulePolicy::Accept)},
        {"every port", "ecs.sg-open-world", warning, rules + u".http.cidr"_s, opened("1/65535", "0.0.0.0/0", RulePolicy::Accept)},
        {"a rule that drops", "ecs.sg-open-world", quiet, {}, opened("22/22", "0.0.0.0/0", RulePolicy::Drop)},
        {"SSH from one address", "ecs.sg-open-world", quiet, {}, opened("22/22", "198.51.100.7/32", RulePolicy::Accept)},
        {"a web port", "ecs.sg-open-world", quiet, {}, opened("80/80", "0.0.0.0/0", RulePolicy::Accept)},

        {"nobody is let in", "ecs.sg-empty", note, rules, [](Bench &b) { b.topology.servers->securityGroup.rules.clear(); }},
        {"an existing group may let in whom it wants", "ecs.sg-empty", quiet, {},
         [](Bench &b) {
             b.network().vpc.existingId = u"vpc-bp1one"_s;
             b.topology.servers->securityGroup = {u"old"_s, {}, u"sg-bp1one"_s};
         }},
        {"somebody is", "ecs.sg-empty", quiet, {}, [](Bench &) {}},

        {"a port without its pair", "ecs.sg-syntax", error, rules + u".http.ports"_s, opened("80", "0.0.0.0/0", RulePolicy::Accept)},
        {"TCP has no -1/-1", "ecs.sg-syntax", error, rules + u".http.ports"_s, opened("-1/-1", "10.0.0.0/16", RulePolicy::Accept)},
        {"a range backwards", "ecs.sg-syntax", error, rules + u".http.ports"_s, opened("90/80", "10.0.0.0/16", RulePolicy::Accept)},
        {"a source that is none", "ecs.sg-syntax", error, rules + u".http.cidr"_s, opened("80/80", "everyone", RulePolicy::Accept)},
        {"a single address", "ecs.sg-syntax", quiet, {}, opened("80/80", "198.51.100.7", RulePolicy::Accept)},
    };
    return cases;
}
