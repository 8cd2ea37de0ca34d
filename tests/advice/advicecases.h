#pragma once

#include "wizard/advice/advice.h"
#include "wizard/topology/json.h"

#include <QSet>
#include <QTest>

#include <functional>
#include <optional>

/// What a rule looks at, changed by a case.
struct Bench
{
    Cloudsteps::Topology topology = *Cloudsteps::preset(u"tutorial", QStringLiteral("cn-hangzhou"), {QStringLiteral("cn-hangzhou-h"), QStringLiteral("cn-hangzhou-i")});
    Cloudsteps::Catalogue catalogue = Cloudsteps::builtInCatalogue();
    Cloudsteps::AccountFacts account = {};
    QDate today = QDate(2025, 6, 1);
    QStringList badPasswords = {};
    std::optional<Cloudsteps::Topology> before = {};

    Cloudsteps::Network &network() { return topology.network; }
    Cloudsteps::ServerGroup &group() { return topology.servers->groups.first(); }
    Cloudsteps::SecurityRule &rule() { return topology.servers->securityGroup.rules.first(); }
    Cloudsteps::Database &database() { return *topology.database; }
    Cloudsteps::Cache &cache() { return *topology.cache; }
    Cloudsteps::Balancer &balancer() { return *topology.balancer; }
    Cloudsteps::Listener &listener() { return balancer().listeners.first(); }
    Cloudsteps::ZoneInfo &zone(const QString &id)
    {
        for (Cloudsteps::RegionInfo &region : catalogue.regions) {
            for (Cloudsteps::ZoneInfo &item : region.zones) {
                if (item.id == id)
                    return item;
            }
        }
        qFatal("no such zone");
    }
    QList<Cloudsteps::Advice> advise() const { return Cloudsteps::advise(topology, {catalogue, account, today, badPasswords, before ? &*before : nullptr}); }
};

/// A sentence, the rule it is about, and what it has to say: nothing, or something of this severity at this field.
struct AdviceCase
{
    const char *sentence;
    const char *rule;
    std::optional<Cloudsteps::Severity> severity;
    Cloudsteps::FieldPath subject;
    std::function<void(Bench &)> change;
};

inline constexpr std::optional<Cloudsteps::Severity> quiet = {};
inline constexpr std::optional<Cloudsteps::Severity> note = Cloudsteps::Severity::Note;
inline constexpr std::optional<Cloudsteps::Severity> warning = Cloudsteps::Severity::Warning;
inline constexpr std::optional<Cloudsteps::Severity> error = Cloudsteps::Severity::Error;

/// Runs one case: the advice is there (or not), and each of its fixes makes it go away.
inline void runCase(const AdviceCase &item)
{
    Bench bench;
    item.change(bench);
    const auto matches = [&](const Cloudsteps::Advice &advice) {
        return advice.ruleId == QLatin1String(item.rule) && (!item.severity || (advice.severity == *item.severity && advice.subject == item.subject));
    };
    QStringList said;
    std::optional<Cloudsteps::Advice> found;
    for (const Cloudsteps::Advice &advice : bench.advise()) {
        if (advice.ruleId == QLatin1String(item.rule))
            said << advice.subject;
        if (matches(advice) && !found)
            found = advice;
    }
    if (!item.severity) {
        QVERIFY2(said.isEmpty(), qPrintable(said.join(u' ')));
        return;
    }
    QVERIFY2(found, qPrintable(said.join(u' ')));
    for (const Cloudsteps::Fix &fix : found->fixes) {
        QVERIFY2(Cloudsteps::fixIds().contains(fix.id), qPrintable(fix.id));
        Bench after = bench;
        after.topology = Cloudsteps::applyFix(bench.topology, fix);
        QVERIFY2(after.topology != bench.topology, qPrintable(fix.id));
        for (const Cloudsteps::Advice &advice : after.advise())
            QVERIFY2(!matches(advice), qPrintable(fix.id));
    }
}

/// Every rule of the prefixes has a case in which it speaks and one in which it does not; and no case is about a rule that is gone.
inline void checkCoverage(const QList<AdviceCase> &cases, const QStringList &prefixes)
{
    QSet<QString> speaking;
    QSet<QString> silent;
    for (const AdviceCase &item : cases)
        (item.severity ? speaking : silent).insert(QLatin1String(item.rule));
    QSet<QString> rules;
    for (const QString &id : Cloudsteps::ruleIds()) {
        for (const QString &prefix : prefixes) {
            if (id.startsWith(prefix))
                rules.insert(id);
        }
    }
    QVERIFY(!rules.isEmpty());
    QVERIFY2((rules - speaking).isEmpty(), qPrintable((rules - speaking).values().join(u' ')));
    QVERIFY2((rules - silent).isEmpty(), qPrintable((rules - silent).values().join(u' ')));
    QVERIFY2((speaking - rules).isEmpty(), qPrintable((speaking - rules).values().join(u' ')));
}

/// Fixes that the cases' advice offers.
inline QSet<QString> offeredFixes(const QList<AdviceCase> &cases)
{
    QSet<QString> ids;
    for (const AdviceCase &item : cases) {
        Bench bench;
        item.change(bench);
        for (const Cloudsteps::Advice &advice : bench.advise()) {
            for (const Cloudsteps::Fix &fix : advice.fixes)
                ids.insert(fix.id);
        }
    }
    return ids;
}

inline void addRows(const QList<AdviceCase> &cases)
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < cases.size(); ++i)
        QTest::addRow("%s: %s", cases[i].rule, cases[i].sentence) << i;
}
