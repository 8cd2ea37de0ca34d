#include "wizard/advice/args.h"
#include "wizard/plan/values.h"
#include "wizard/texts/changedvalues.h"
#include "wizard/texts/texts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

Topology sample()
{
    Topology topology = *preset(u"two-zone", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    Q_ASSERT(topology.network.publicIps && topology.network.nat);
    // What the preset leaves out.
    ServerGroup &group = topology.servers->groups.first();
    group.hostName = u"web"_s;
    group.userData = u"#!/bin/sh"_s;
    group.creditSpecification = u"Standard"_s;
    group.deletionProtection = true;
    group.releaseAt = u"2030-01-02T03:04:05Z"_s;
    topology.network.nat->bindMode = EipBindMode::Nat;
    topology.database->whitelistGroups = {{u"office"_s, {u"198.51.100.7"_s}}};
    topology.database->readWriteSplitting = ReadWriteSplitting{};
    topology.database->sqlAudit = SqlAudit{};
    topology.database->publicAddress = true;
    topology.cache->shards = 2;
    topology.cache->readReplicas = 1;
    topology.cache->expectedConnections = 1;
    topology.cache->expectedBandwidthMBps = 1;
    topology.cache->passwordFree = true;
    topology.cache->accounts = {{u"reader"_s, CachePrivilege::ReadOnly}};
    topology.balancer->certificates = {{u"shop"_s, u"shop-cert"_s, u"a.pem"_s, u"a.key"_s, u"1"_s}, {u"new"_s, u"new-cert"_s, u"b.pem"_s, u"b.key"_s, {}}};
    topology.balancer->masterZone = u"cn-hangzhou-h"_s;
    topology.balancer->slaveZone = u"cn-hangzhou-i"_s;
    topology.balancer->deletionProtection = true;
    Listener &listener = topology.balancer->listeners.first();
    listener.healthCheck.port = 81;
    listener.healthCheck.domain = listener.healthCheck.method = listener.healthCheck.request = listener.healthCheck.expected = u"a"_s;
    listener.persistenceSeconds = 1;
    listener.stickySession = StickySession{StickyMode::Server, 1, u"a"_s};
    listener.redirectTo = 443;
    listener.certificate = u"shop"_s;
    return topology;
}

/// Paths of all fields of a topology's JSON, list items by their key, name or server.
QStringList fieldPaths(const QJsonObject &object, const QString &path = {})
{
    QStringList paths;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (path.isEmpty() && it.key() == u"format")
            continue;
        const QString own = path.isEmpty() ? it.key() : path + u'.' + it.key();
        paths << own;
        if (it->isObject())
            paths << fieldPaths(it->toObject(), own);
        for (const QJsonValue &item : it->toArray()) {
            const QJsonObject element = item.toObject();
            const QString key = element.contains(u"key") ? element[u"key"].toString()
                : element.contains(u"server")            ? element[u"server"].toString()
                                                         : element[u"name"].toString();
            if (!element.isEmpty())
                paths << own + u'.' + key << fieldPaths(element, own + u'.' + key);
        }
    }
    return paths;
}

/// Words of `text` that are Latin letters and no name that Chinese text keeps.
QStringList strangeWords(const QString &text, const QStringList &arguments)
{
    static const QStringList kept{
        u"VPC"_s, u"NAT"_s, u"SNAT"_s, u"DNAT"_s, u"IP"_s, u"EIP"_s, u"SLB"_s, u"LCU"_s, u"RDS"_s, u"Redis"_s, u"MySQL"_s, u"ECS"_s, u"API"_s, u"JSON"_s,
        u"RAM"_s, u"CPU"_s, u"GiB"_s, u"MB"_s, u"GB"_s, u"Mbit"_s, u"s"_s, u"QPS"_s, u"IOPS"_s, u"SSD"_s, u"ESSD"_s, u"HTTP"_s, u"HTTPS"_s, u"TCP"_s, u"I"_s, u"O"_s,
        u"II"_s, u"III"_s, u"IO"_s, u"CIDR"_s, u"Docker"_s, u"PortBreak"_s, u"ICP"_s, u"UTC"_s, u"Windows"_s, u"SSH"_s, u"SQL"_s, u"VPN"_s, u"ssh"_s, u"rsa"_s, u"ed"_s,
        u"ecdsa"_s, u"sha"_s, u"nistp"_s, u"format"_s, u"cloudsteps"_s, u"topology"_s, u"ENI"_s, u"SQLServer"_s, u"PL"_s, u"iptables"_s, u"wlc"_s, u"GRE"_s, u"ICMP"_s, u"UDP"_s, u"root"_s, u"admin"_s, u"mysql"_s, u"test"_s, u"master"_s, u"basic"_s,
        u"sharding"_s, u"illegal"_s, u"address"_s, u"n"_s, u"sn"_s, u"e"_s, u"c"_s, u"g"_s, u"r"_s, u"ID"_s, u"Linux"_s, u"redis"_s, u"cli"_s, u"cn"_s, u"ecs"_s,
        u"Cookie"_s, u"T"_s, u"Z"_s, u"sch"_s, u"tch"_s, u"ram"_s, u"CreateServiceLinkedRole"_s, u"PEM"_s, u"Base"_s,
    };
    static const QRegularExpression words(u"[A-Za-z]+"_s);
    QString own = text;
    for (const QString &argument : arguments) {
        if (!argument.isEmpty())
            own.replace(argument, u" "_s);
    }
    QStringList strange;
    for (auto it = words.globalMatch(own); it.hasNext();) {
        const QString word = it.next().captured();
        if (!kept.contains(word))
            strange << word;
    }
    return strange;
}

bool hasChinese(const QString &text)
{
    static const QRegularExpression chinese(u"[\\x{4e00}-\\x{9fff}]"_s);
    return text.contains(chinese);
}

} // namespace

class TestTexts : public QObject
{
    Q_OBJECT

private:
    const Texts en{Language::English};
    const Texts zh{Language::Chinese};

    /// Both languages say something; the Chinese one in Chinese.
    void checkBoth(const std::function<QString(const Texts &)> &text, const QStringList &arguments = {})
    {
        const QString english = text(en);
        const QString chinese = text(zh);
        static const QRegularExpression place(u"%[1-9n]"_s);
        QVERIFY(!english.isEmpty());
        QVERIFY2(!hasChinese(english), qPrintable(english));
        QVERIFY2(hasChinese(chinese), qPrintable(english));
        QVERIFY2(!english.contains(place) && !chinese.contains(place), qPrintable(english));
        QVERIFY2(strangeWords(chinese, arguments).isEmpty(), qPrintable(chinese));
        static const QRegularExpression tight(u"[\\x{4e00}-\\x{9fff}][A-Za-z0-9]|[A-Za-z0-9][\\x{4e00}-\\x{9fff}]"_s);
        static const QRegularExpression narrow(u"[\\x{4e00}-\\x{9fff}] ?[,;:?()]"_s);
        QVERIFY2(!chinese.contains(tight), qPrintable(u"no blank between Chinese and Latin: "_s + chinese));
        QVERIFY2(!chinese.contains(narrow), qPrintable(u"punctuation is not full width: "_s + chinese));
        QVERIFY2(!chinese.contains(u"您"_s) && !chinese.contains(u'！') && !english.contains(u'!'), qPrintable(chinese));
    }

private slots:
    void compiledTranslationsAreFound()
    {
        QVERIFY(QFile::exists(u":/i18n/cloudsteps_zh_CN.qm"_s));
        QVERIFY(QFile::exists(u":/i18n/cloudsteps_en.qm"_s));
    }

    void languageOfLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<Language>("language");
        QTest::newRow("Chinese of China") << u"zh_CN"_s << Language::Chinese;
        QTest::newRow("Chinese as a web browser writes it") << u"zh-Hans"_s << Language::Chinese;
        QTest::newRow("plain Chinese") << u"zh"_s << Language::Chinese;
        QTest::newRow("English") << u"en_GB"_s << Language::English;
        QTest::newRow("anything else is English") << u"de_DE"_s << Language::English;
        QTest::newRow("Zhuang is not Chinese") << u"zha"_s << Language::English;
        QTest::newRow("the C locale") << u"C"_s << Language::English;
    }
    void languageOfLocale()
    {
        QFETCH(QString, locale);
        QTEST(languageOf(locale), "language");
    }

    void everyEnumerationHasWords()
    {
        for (Kind kind : allKinds())
            checkBoth([=](const Texts &t) { return t.kind(kind); });
        for (ResourceType type : allResourceTypes())
            checkBoth([=](const Texts &t) { return t.resourceType(type); });
        for (Verb verb : {Verb::Create, Verb::Change, Verb::Replace, Verb::Delete, Verb::None})
            checkBoth([=](const Texts &t) { return t.verb(verb); });
        for (StepState state : {StepState::Planned, StepState::Sent, StepState::Waiting, StepState::Ready, StepState::Failed, StepState::Gone})
            checkBoth([=](const Texts &t) { return t.state(state); });
        for (Severity severity : {Severity::Note, Severity::Warning, Severity::Error})
            checkBoth([=](const Texts &t) { return t.severity(severity); });
    }

    void aLabelAndItsTextAreJoinedAsTheLanguageDoes()
    {
        QCOMPARE(en.labelled(u"Warning"_s, u"open to all"_s), u"Warning: open to all"_s);
        QCOMPARE(zh.labelled(u"警告"_s, u"对所有地址开放"_s), u"警告：对所有地址开放"_s);
    }

    void stepsAreNamed_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("a thing has its name") << u"vpc/create"_s << u"Create VPC shop-vpc"_s << u"创建专有网络 shop-vpc"_s;
        QTest::newRow("a list item is named, not keyed") << u"vswitch/a/create"_s << u"Create vSwitch shop-a"_s << u"创建交换机 shop-a"_s;
        QTest::newRow("public IPs have numbers") << u"eip/2/create"_s << u"Create public IP 2"_s << u"创建公网 IP 2"_s;
        QTest::newRow("an attachment is made, not created") << u"eipassociation/1/create"_s << u"Bind public IP 1 to the NAT gateway"_s << u"将公网 IP 1 绑定到 NAT 网关"_s;
        QTest::newRow("and undone") << u"eipassociation/1/delete"_s << u"Unbind public IP 1 from the NAT gateway"_s << u"将公网 IP 1 与 NAT 网关解绑"_s;
        QTest::newRow("removal") << u"natgateway/delete"_s << u"Delete NAT gateway shop-nat"_s << u"删除 NAT 网关 shop-nat"_s;
        QTest::newRow("an order names its servers") << u"instances/app/a/create"_s << u"Create servers shop-app-1, shop-app-3"_s << u"创建服务器 shop-app-1、shop-app-3"_s;
        QTest::newRow("a DNAT entry names its server") << u"forwardentry/web/create"_s << u"Create DNAT entry 8080 → shop-app-1:80"_s << u"创建 DNAT 条目 8080 → shop-app-1:80"_s;
        QTest::newRow("a rule for one port") << u"securitygrouprule/http/create"_s << u"Create security group rule TCP 80 0.0.0.0/0"_s << u"创建安全组规则 TCP 80 0.0.0.0/0"_s;
        QTest::newRow("a rule for everything") << u"securitygrouprule/inside/create"_s << u"Create security group rule 10.0.0.0/16"_s << u"创建安全组规则 10.0.0.0/16"_s;
        QTest::newRow("a setting") << u"dbwhitelist/create"_s << u"Set the whitelist of shop-db"_s << u"设置 shop-db 的白名单"_s;
        QTest::newRow("what the draft no longer holds keeps its key") << u"vswitch/z/delete"_s << u"Delete vSwitch z"_s << u"删除交换机 z"_s;
    }
    void stepsAreNamed()
    {
        QFETCH(QString, id);
        const auto step = stepFromId(id);
        QVERIFY(step);
        QTEST(en.stepAction(*step, sample()), "english");
        QTEST(zh.stepAction(*step, sample()), "chinese");
    }

    void anOrderOfOneServerIsNotManyServers()
    {
        const Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
        QCOMPARE(en.stepAction(*stepFromId(u"instances/app/b/create"_s), topology), u"Create server shop-app-2"_s);
    }

    void everyStepOfAPlanIsNamed()
    {
        const Topology topology = sample();
        const Plan plan = planChanges(topology, {});
        QSet<ResourceType> met;
        for (Step step : plan.steps) {
            met.insert(step.type);
            for (Verb verb : {Verb::Create, Verb::Change, Verb::Replace, Verb::Delete, Verb::None}) {
                step.verb = verb;
                for (const Texts *t : {&en, &zh}) {
                    QVERIFY(!t->step(step, topology).isEmpty());
                    QVERIFY(!t->stepAction(step, topology).isEmpty());
                    QVERIFY2(!t->stepAction(step, topology).contains(u'%'), qPrintable(t->stepAction(step, topology)));
                }
            }
        }
        QCOMPARE(met.size(), allResourceTypes().size());
    }

    void changesAreSaidInAnySentence_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Values>("made");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("from, to and the unit") << u"bandwidthpackage/change"_s << Values{{u"mbps"_s, u"1"_s}} << u"Change shared bandwidth 10 Mbit/s: bandwidth 1 → 10 Mbit/s"_s
                                               << u"修改共享带宽 10 Mbit/s：带宽 1 → 10 Mbit/s"_s;
        QTest::newRow("a switch") << u"loadbalancer/change"_s << Values{{u"protection"_s, u"off"_s}} << u"Change load balancer shop-lb: deletion protection off → on"_s
                                  << u"修改负载均衡 shop-lb：删除保护 关 → 开"_s;
        QTest::newRow("nothing was there") << u"cacheinstance/change"_s << Values{{u"second"_s, QString()}, {u"name"_s, QString()}}
                                           << u"Change Redis instance shop-cache: name none → shop-cache, vSwitch of the replica"_s
                                           << u"修改 Redis 实例 shop-cache：名称 无 → shop-cache、副本的交换机"_s;
        QTest::newRow("what was joined is not joined again") << u"backendservers/app-1/change"_s << Values{{u"weight"_s, u"1"_s}} << u"Change backend server shop-app-1: weight 1 → 100"_s
                                                             << u"修改后端服务器 shop-app-1：权重 1 → 100"_s;
        QTest::newRow("a list is not told") << u"dbwhitelist/change"_s << Values{{u"addresses"_s, u"192.0.2.1"_s}} << u"Set the whitelist of shop-db: office"_s
                                          << u"设置 shop-db 的白名单：office"_s;
    }
    void changesAreSaidInAnySentence()
    {
        QFETCH(QString, id);
        QFETCH(Values, made);
        auto step = *stepFromId(id);
        step.values = wantedValues(sample(), step.type, step.target);
        step.changes = differences(made, step.values);
        QTEST(en.change(step, made, sample()), "english");
        QTEST(zh.change(step, made, sample()), "chinese");
    }

    void whatTakesAnothersPlaceIsNamed()
    {
        Topology topology = sample();
        JournalEntry made;
        made.stepId = u"vpc/create"_s;
        made.state = StepState::Ready;
        made.facts.id = u"vpc-ours"_s;
        made.made = wantedValues(topology, ResourceType::Vpc, {});
        topology.network.vpc.existingId = u"vpc-theirs"_s;
        const Plan plan = planChanges(topology, {{made.stepId, made}});
        const Step *step = plan.step(u"vpc/replace"_s);
        QVERIFY(step);
        QCOMPARE(zh.change(*step, made.made, topology), u"替换专有网络 %1：vpc-theirs"_s.arg(topology.network.vpc.name));
        QCOMPARE(zh.changeReason(*step, topology), u"改用已有资源，此处创建的资源将被删除。"_s);
        QVERIFY(en.change(*step, made.made, topology).endsWith(u": vpc-theirs"_s));
    }

    void everyValueThatCanDifferHasWords()
    {
        for (const Step &step : planChanges(sample(), {}).steps) {
            for (const QString &name : step.values.keys()) {
                if (name.startsWith(u"group/"_s)) // the user's own name
                    continue;
                const QString words = changedValueName(name, zh.translator());
                QVERIFY2(words != changedValueName(name, en.translator()) || words == u"vSwitch"_s, qPrintable(resourceTypeName(step.type) + u' ' + name));
            }
        }
    }

    void listItemsStartWithACapital()
    {
        QCOMPARE(en.step(*stepFromId(u"eip/1/create"_s), sample()), u"Public IP 1"_s);
        QCOMPARE(en.step(*stepFromId(u"vswitch/a/create"_s), sample()), u"vSwitch shop-a"_s);
    }

    void money_data()
    {
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        QTest::newRow("two decimals") << qint64(620'000) << u"CNY"_s << u"¥0.62"_s;
        QTest::newRow("thousands are grouped") << qint64(2'398'000'000) << u"CNY"_s << u"¥2,398.00"_s;
        QTest::newRow("rounded half up") << qint64(1'235'000) << u"CNY"_s << u"¥1.24"_s;
        QTest::newRow("rounding carries over") << qint64(999'999) << u"CNY"_s << u"¥1.00"_s;
        QTest::newRow("a small amount is not shown as nothing") << qint64(14'300) << u"CNY"_s << u"¥0.014"_s;
        QTest::newRow("a tiny amount neither") << qint64(700) << u"CNY"_s << u"¥0.0007"_s;
        QTest::newRow("nothing") << qint64(0) << u"CNY"_s << u"¥0.00"_s;
        QTest::newRow("dollars") << qint64(95'000'000) << u"USD"_s << u"$95.00"_s;
        QTest::newRow("a currency without a sign of its own") << qint64(5'000'000) << u"JPY"_s << u"JPY 5.00"_s;
        QTest::newRow("a negative saving") << qint64(-1'500'000) << u"CNY"_s << u"-¥1.50"_s;
    }
    void money()
    {
        QFETCH(qint64, micros);
        QFETCH(QString, currency);
        QTEST(en.money({micros, currency}), "text");
    }

    void prices()
    {
        const Price known{{620'000, u"CNY"_s}, true, false};
        const Price partly{{620'000, u"CNY"_s}, false, false};
        const Price unknown{{0, u"CNY"_s}, false, false};
        QCOMPARE(en.pricePerHour(known), u"¥0.62/h"_s);
        QCOMPARE(zh.pricePerHour(known), u"¥0.62/小时"_s);
        QCOMPARE(en.pricePerHour(partly), u"from ¥0.62/h"_s);
        QCOMPARE(zh.pricePerHour(partly), u"¥0.62/小时起"_s);
        QCOMPARE(en.pricePerHour(unknown), u"price unknown"_s);
        QCOMPARE(zh.pricePerMonth(unknown), u"价格未知"_s);
        // 730 hours: 0.62 * 730 = 452.6
        QCOMPARE(en.pricePerMonth(known), u"¥453 a month"_s);
        QCOMPARE(zh.pricePerMonth(known), u"¥453/月"_s);
    }

    void duration_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("seconds") << 55 << u"about 55 s"_s << u"约 55 秒"_s;
        QTest::newRow("minutes from one and a half on") << 95 << u"about 2 min"_s << u"约 2 分钟"_s;
        QTest::newRow("hours") << 7200 << u"about 2 h"_s << u"约 2 小时"_s;
        QTest::newRow("never nothing") << 0 << u"about 1 s"_s << u"约 1 秒"_s;
    }
    void duration()
    {
        QFETCH(int, seconds);
        QTEST(en.duration(seconds), "english");
        QTEST(zh.duration(seconds), "chinese");
    }

    void regionsAndZonesFallBackToTheirId()
    {
        Catalogue catalogue;
        catalogue.regions = {{u"cn-hangzhou"_s, {{u"zh"_s, u"华东 1（杭州）"_s}}, true, {}}};
        QCOMPARE(zh.region(catalogue, u"cn-hangzhou"_s), u"华东 1（杭州）"_s);
        QCOMPARE(en.region(catalogue, u"cn-hangzhou"_s), u"cn-hangzhou"_s);
        QCOMPARE(zh.zone(catalogue, u"cn-hangzhou-h"_s), u"cn-hangzhou-h"_s);
    }

    void everyFailureHasReasonAndCure_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"throttled", "busy", "transient", "outcome-unknown", "not-found", "already-so", "denied", "credentials", "quota", "stock", "balance",
                                 "dependency", "invalid", "conflict", "malformed", "network", "timeout", "vanished", "secret-missing", "wrong-account", "storage"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void everyFailureHasReasonAndCure()
    {
        QFETCH(QString, kind);
        const StepFailure failure{kind, u"Some.Code"_s, u"XYZZY"_s, {}, {}};
        const StepFailure other{u"unheard-of"_s, u"Some.Code"_s, u"XYZZY"_s, {}, {}};
        checkBoth([&](const Texts &t) { return t.failure(failure); }, {u"XYZZY"_s});
        checkBoth([&](const Texts &t) { return t.failureCure(failure); }, {u"XYZZY"_s});
        QVERIFY(en.failure(failure) != en.failure(other));
    }
    void anUnknownFailureSaysWhatTheCloudSaid()
    {
        QCOMPARE(en.failure({u"unheard-of"_s, u"Some.Code"_s, u"No such thing."_s, {}, {}}), u"The cloud refused: No such thing."_s);
        QCOMPARE(en.failure({u"unheard-of"_s, u"Some.Code"_s, {}, {}, {}}), u"The cloud refused: Some.Code"_s);
        QVERIFY(en.failureCure({u"unheard-of"_s, {}, {}, {}, {}}).isEmpty());
    }

    void everyProblemCodeOfValidateHasItsSentence()
    {
        // The codes stand in the sources of validate(): a new one without a sentence fails here.
        const QDir folder(QStringLiteral(CLOUDSTEPS_SOURCE_DIR "/wizard/topology"));
        QString source;
        for (const QString &name : folder.entryList({u"problemcollector.cpp"_s, u"validate*.cpp"_s})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            source += QString::fromUtf8(file.readAll());
        }
        static const QRegularExpression code(u"add\\(\"([a-z-]+)\""_s);
        int codes = 0;
        for (auto it = code.globalMatch(source); it.hasNext(); ++codes) {
            const Problem problem{it.next().captured(1), u"name"_s, {u"XYZZY"_s, u"QUUX"_s, u"PLUGH"_s}};
            checkBoth([&](const Texts &t) { return t.problem(problem); }, problem.args);
            QVERIFY2(!en.problem(problem).contains(problem.code), qPrintable(problem.code));
        }
        QVERIFY(codes > 20);
    }

    void everyRuleSpeaks_data()
    {
        QTest::addColumn<QString>("rule");
        for (const QString &id : ruleIds())
            QTest::newRow(qPrintable(id)) << id;
    }
    void everyRuleSpeaks()
    {
        QFETCH(QString, rule);
        const QStringList full{u"XYZZYA"_s, u"XYZZYB"_s, u"XYZZYC"_s, u"XYZZYD"_s, u"XYZZYE"_s, u"XYZZYF"_s, u"XYZZYG"_s, u"XYZZYH"_s};
        for (Severity severity : {Severity::Note, Severity::Warning, Severity::Error}) {
            for (const QStringList &args : {full, QStringList()}) {
                const Advice advice{rule, severity, u"name"_s, args, {}};
                QVERIFY(en.adviceTitle(advice) != rule);
                checkBoth([&](const Texts &t) { return t.adviceTitle(advice); }, full);
                checkBoth([&](const Texts &t) { return t.adviceReason(advice); }, full);
                checkBoth([&](const Texts &t) { return t.adviceMore(advice); }, full);
                for (const QString &sentence : {en.adviceTitle(advice), en.adviceReason(advice), en.adviceMore(advice)})
                    QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
                for (const QString &sentence : {zh.adviceTitle(advice), zh.adviceReason(advice), zh.adviceMore(advice)})
                    QVERIFY2(sentence.endsWith(u'。'), qPrintable(sentence));
                QVERIFY2(!en.adviceTitle(advice).chopped(1).contains(u". "_s), "a title is one sentence");
            }
        }
    }

    void everyFixSaysItsResult_data()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : fixIds())
            QTest::newRow(qPrintable(id)) << id;
    }
    void everyFixSaysItsResult()
    {
        QFETCH(QString, id);
        const Fix fix{id, u"name"_s, {u"XYZZYA"_s, u"XYZZYB"_s}};
        QVERIFY(en.fix(fix) != id);
        checkBoth([&](const Texts &t) { return t.fix(fix); }, fix.args);
        QVERIFY2(!en.fix(fix).endsWith(u'.') && !zh.fix(fix).endsWith(u'。'), qPrintable(en.fix(fix)));
    }

    void argumentsReadAsPeopleOfTheLanguageReadThem()
    {
        const Advice zone{u"net.zone-without-vpc"_s, Severity::Error, {}, {Args::zone(u"cn-beijing-c"_s)}, {}};
        QCOMPARE(en.adviceTitle(zone), u"Zone C has no VPC."_s);
        QCOMPARE(zh.adviceTitle(zone), u"可用区 C 不支持专有网络。"_s);
        const Advice list{u"rds.whitelist-closed"_s, Severity::Error, {}, {Args::list({u"shop-a"_s, u"shop-b"_s})}, {}};
        QCOMPARE(en.adviceTitle(list), u"Servers in shop-a, shop-b aren't on the whitelist."_s);
        QCOMPARE(zh.adviceTitle(list), u"shop-a、shop-b 的服务器不在白名单中。"_s);
        const QStringList prices{Args::money(Money{7600000, u"CNY"_s}), u"redis.master.2xlarge.default"_s, Args::money(Money{3300000, u"CNY"_s})};
        const Advice cost{u"redis.cluster-cost"_s, Severity::Warning, {}, prices, {}};
        QCOMPARE(en.adviceTitle(cost), u"The cluster edition is expensive: ¥7.60 an hour."_s);
        QCOMPARE(zh.adviceReason(cost), u"标准版 redis.master.2xlarge.default 每小时 ¥3.30。"_s);
        const Advice unknown{u"redis.cluster-cost"_s, Severity::Warning, {}, {Args::money({}), {}, Args::money({})}, {}};
        QCOMPARE(en.adviceTitle(unknown), u"The cluster edition is expensive."_s);
        const Advice figures{u"redis.speed"_s, Severity::Note, {}, {Args::number(80000)}, {}};
        QCOMPARE(en.adviceReason(figures), u"The tutorial measured over 60,000 QPS; this class is rated at about 80,000."_s);
        const Advice port{u"net.dnat-admin-port"_s, Severity::Warning, {}, {u"shop-app-1"_s, u"27017"_s}, {}};
        QCOMPARE(en.adviceTitle(port), u"Port 27017 of shop-app-1 is opened to the internet."_s);
        QCOMPARE(en.fix({u"set-zone"_s, {}, {u"cn-hangzhou-h"_s}}), u"Use zone H"_s);
        QCOMPARE(zh.fix({u"set-zone"_s, {}, {u"cn-hangzhou-h"_s}}), u"改用可用区 H"_s);
    }

    void jsonErrorsNameThePlace_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"syntax", "missing", "unknown-field", "wrong-type", "bad-value", "unheard-of"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void jsonErrorsNameThePlace()
    {
        QFETCH(QString, code);
        const JsonError error{code, u"network.vswitches[1].cidr"_s, u"XYZZY"_s};
        checkBoth([&](const Texts &t) { return t.jsonError(error); }, {error.path, error.detail});
        QVERIFY(zh.jsonError(error).contains(error.path));
    }

    void projectErrorsNameTheFile_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"not-found", "exists", "not-a-project", "damaged", "newer", "locked", "io", "read-only-folder"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void projectErrorsNameTheFile()
    {
        QFETCH(QString, code);
        const ProjectError error{code, u"/100%1/shop.cloudsteps"_s, {}};
        for (const Texts *t : {&en, &zh}) {
            QVERIFY(t->projectError(error).contains(error.path));
            QVERIFY2(!t->projectError(error).contains(u"()"_s) && !t->projectError(error).contains(u"（）"_s), qPrintable(t->projectError(error)));
            QVERIFY(t->projectError({code, error.path, u"XYZZY"_s}).size() >= t->projectError(error).size());
        }
    }

    void everyFieldHasAName()
    {
        const Topology topology = sample();
        const QStringList paths = fieldPaths(toJsonObject(topology));
        QVERIFY(paths.size() > 150);
        for (const QString &path : paths) {
            const QString english = en.field(path, topology);
            const QString chinese = zh.field(path, topology);
            QVERIFY2(english != path && hasChinese(chinese), qPrintable(path));
            // Every field below a thing is told from the thing itself.
            const QString parent = path.section(u'.', 0, -2);
            const bool listItem = path.count(u'.') > 1 && paths.contains(parent) && en.field(parent, topology) == english;
            QVERIFY2(!listItem || path.contains(u".privileges."_s) || path.contains(u".dataDisks."_s) || path.endsWith(u".image.id"_s) || path.endsWith(u".on"_s)
                         || path.endsWith(u".model"_s) || path.endsWith(u"storage.gib"_s),
                     qPrintable(path + u" = "_s + english));
        }
        QCOMPARE(en.field(u"network.vswitches.a.cidr"_s, topology), u"vSwitch shop-a, CIDR block"_s);
        QCOMPARE(zh.field(u"network.vswitches.a.cidr"_s, topology), u"交换机 shop-a：网段"_s);
        QCOMPARE(en.field(u"database"_s, topology), u"Database"_s);
    }
};

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
