#include "tests/advice/advicecases.h"
#include "wizard/advice/overlap.h"

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

QStringList codesOf(const QList<Problem> &problems)
{
    QStringList codes;
    for (const Problem &problem : problems)
        codes << problem.code;
    return codes;
}

DnatEntry dnat(const QString &key, DnatKind kind, const QString &ports)
{
    DnatEntry entry;
    entry.key = key;
    entry.kind = kind;
    entry.publicIp = 1;
    entry.server = u"app-1"_s;
    entry.externalPort = ports;
    entry.internalPort = ports;
    return entry;
}

} // namespace

/// What advice explains is not named a second time as a structural problem.
class TestOverlap : public QObject
{
    Q_OBJECT

private slots:
    void isSaidOnce_data();
    void isSaidOnce();
    void whatNoAdviceSaysStays();
};

void TestOverlap::isSaidOnce_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<std::function<void(Bench &)>>("change");
    using Change = std::function<void(Bench &)>;

    QTest::newRow("SNAT without an address") << u"net.nat-without-ip"_s << u"snat-without-public-ip"_s << Change([](Bench &b) { b.network().publicIps.reset(); });
    QTest::newRow("DNAT without an address") << u"net.nat-without-ip"_s << u"public-ip-unknown"_s << Change([](Bench &b) {
        b.network().publicIps.reset();
        b.network().dnat = {dnat(u"web"_s, DnatKind::Port, u"80"_s)};
    });
    QTest::newRow("a mapped address used twice") << u"net.mapping-eip-shared"_s << u"public-ip-mapped"_s << Change([](Bench &b) {
        b.network().snat.clear();
        b.network().dnat = {dnat(u"all"_s, DnatKind::Ip, {}), dnat(u"web"_s, DnatKind::Port, u"80"_s)};
    });
    QTest::newRow("a port without its pair") << u"ecs.sg-syntax"_s << u"ports-malformed"_s << Change([](Bench &b) { b.rule().ports = u"80"_s; });
    QTest::newRow("ports of a protocol without any") << u"ecs.sg-syntax"_s << u"ports-without-protocol"_s << Change([](Bench &b) {
        b.rule().protocol = u"icmp"_s;
        b.rule().ports = u"80/80"_s;
    });
    QTest::newRow("a source that is none") << u"ecs.sg-syntax"_s << u"address-malformed"_s << Change([](Bench &b) { b.rule().cidr = u"everyone"_s; });
    QTest::newRow("capitals in a database") << u"rds.name-rule"_s << u"inner-name-malformed"_s << Change([](Bench &b) { b.database().databases[0].name = u"Shop"_s; });
    QTest::newRow("a reserved account") << u"rds.name-rule"_s << u"name-reserved"_s << Change([](Bench &b) { b.database().accounts[0].name = u"root"_s; });
}

void TestOverlap::isSaidOnce()
{
    QFETCH(QString, rule);
    QFETCH(QString, problem);
    QFETCH(std::function<void(Bench &)>, change);
    Bench bench;
    change(bench);
    const QList<Problem> problems = validate(bench.topology);
    const QList<Advice> advice = bench.advise();
    QVERIFY2(codesOf(problems).contains(problem), qPrintable(codesOf(problems).join(u' ')));
    QVERIFY(std::any_of(advice.cbegin(), advice.cend(), [&](const Advice &item) { return item.ruleId == rule; }));
    QVERIFY2(!codesOf(withoutAdvised(problems, advice)).contains(problem), "said twice");

    const Kind kind = *kindOfPath(problems.first().subject);
    QVERIFY(isBlocked(kind, withoutAdvised(problems, advice), advice));
}

void TestOverlap::whatNoAdviceSaysStays()
{
    Bench bench;
    bench.rule().ports = u"80"_s;
    bench.database().whitelist = {u"everyone"_s}; // the same code as a rule's source, at another field
    bench.network().vswitches[0].name.clear();
    const QStringList left = codesOf(withoutAdvised(validate(bench.topology), bench.advise()));
    QVERIFY2(left.contains(u"address-malformed"_s), qPrintable(left.join(u' ')));
    QVERIFY(left.contains(u"name-empty"_s));
    QVERIFY(!left.contains(u"ports-malformed"_s));
}

QTEST_APPLESS_MAIN(TestOverlap)
#include "tst_overlap.moc"
