#include "tests/support/cloudsimprocess.h"
#include "wizard/provision/preflight.h"
#include "wizard/provision/preflightlines.h"
#include "wizard/texts/preflighttexts.h"
#include "wizard/topology/json.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using CloudApi::ApiError;
using CloudApi::ErrorKind;

Q_DECLARE_METATYPE(std::optional<CloudApi::ApiError>)

namespace {

Topology tutorial()
{
    return *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s});
}

QList<PreflightLine> linesFrom(const QUrl &endpoint, const Credentials &credentials, const Topology &topology, const Target &target = {},
                               Preflight::Depth depth = Preflight::Depth::DryRuns, std::chrono::milliseconds patience = 20s)
{
    Preflight preflight(patience);
    QList<PreflightLine> lines;
    bool ended = false;
    QObject::connect(&preflight, &Preflight::finished, &preflight, [&](const QList<PreflightLine> &found) {
        lines = found;
        ended = true;
    });
    preflight.run({endpoint, credentials}, target, topology, depth);
    [[maybe_unused]] const bool came = QTest::qWaitFor([&] { return ended; }, 30'000);
    return lines;
}

QList<PreflightLine> linesFrom(const CloudSimProcess &cloud, const Topology &topology, const Target &target = {}, Preflight::Depth depth = Preflight::Depth::DryRuns)
{
    return linesFrom(QUrl(cloud.endpoint()), {cloud.accessKeyId(), cloud.accessKeySecret(), {}}, topology, target, depth);
}

PreflightLine lineOf(const QList<PreflightLine> &lines, const QString &check, const QString &subject = {})
{
    for (const PreflightLine &line : lines) {
        if (line.check == check && line.subject == subject)
            return line;
    }
    return {};
}

QString policyFile(const QTemporaryDir &folder, const QByteArray &denied)
{
    QFile file(folder.filePath(u"policy.json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(R"({"Version":"1","Statement":[{"Effect":"Allow","Action":"*"},{"Effect":"Deny","Action":)" + denied + "}]}");
    return file.fileName();
}

} // namespace

/// What is looked at before anything is created.
class tst_Preflight : public QObject
{
    Q_OBJECT

private slots:
    void permissions_data();
    void permissions();
    void quotas_data();
    void whatIsThereNeedsNoQuota();
    void quotas();
    void realNames_data();
    void realNames();
    void stock_data();
    void stock();
    void anotherAccountFails();
    void aGatewayInTheVpcWarns();

    void rulesMayLookAtWhatWasFound();

    void allIsWell();
    void nothingIsMade();
    void readsAloneSendNoDryRun();
    void everyLineIsWorded();
    void aKeyWithoutPermission_data();
    void aKeyWithoutPermission();
    void aWrongKey();
    void soldOut();
    void aSilentCloudIsNotWaitedFor();
};

void tst_Preflight::permissions_data()
{
    QTest::addColumn<std::optional<ApiError>>("error");
    QTest::addColumn<QString>("outcome");
    using Maybe = std::optional<ApiError>;
    QTest::newRow("answered") << Maybe() << u"ok"_s;
    QTest::newRow("a passed dry run is an error") << Maybe(ApiError{.kind = ErrorKind::Invalid, .httpStatus = 400, .code = u"DryRunOperation"_s}) << u"ok"_s;
    QTest::newRow("a value was looked at, so the key was let in") << Maybe(ApiError{.kind = ErrorKind::NotFound, .httpStatus = 404, .code = u"InvalidVSwitchId.NotFound"_s}) << u"ok"_s;
    QTest::newRow("sold out, but let in") << Maybe(ApiError{.kind = ErrorKind::Stock, .httpStatus = 403, .code = u"OperationDenied.NoStock"_s}) << u"ok"_s;
    QTest::newRow("forbidden") << Maybe(ApiError{.kind = ErrorKind::Denied, .httpStatus = 403, .code = u"Forbidden.RAM"_s}) << u"denied"_s;
    QTest::newRow("no answer") << Maybe(ApiError{.kind = ErrorKind::Network, .code = u"NoAnswer"_s}) << u"no-answer"_s;
    QTest::newRow("throttled") << Maybe(ApiError{.kind = ErrorKind::Throttled, .httpStatus = 400, .code = u"Throttling.User"_s}) << u"no-answer"_s;
    QTest::newRow("the key itself is wrong") << Maybe(ApiError{.kind = ErrorKind::Credentials, .httpStatus = 404, .code = u"InvalidAccessKeyId.NotFound"_s}) << u"no-answer"_s;
}

void tst_Preflight::permissions()
{
    QFETCH(std::optional<ApiError>, error);
    QFETCH(QString, outcome);
    QCOMPARE(permissionLine(u"ecs"_s, u"Ecs:RunInstances"_s, error).outcome, outcome);
}

void tst_Preflight::quotas_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("total");
    QTest::addColumn<double>("usage");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("room") << u"VPCs in a region"_s << 10.0 << 9.0 << u"ok"_s;
    QTest::newRow("full") << u"VPCs in a region"_s << 10.0 << 10.0 << u"short"_s;
    QTest::newRow("in Chinese") << u"单个地域支持创建的VPC数量"_s << 10.0 << 10.0 << u"short"_s;
    QTest::newRow("another quota") << u"VSwitches in a VPC"_s << 10.0 << 10.0 << u"unknown"_s;
    QTest::newRow("use not counted") << u"VPCs in a region"_s << 10.0 << -1.0 << u"unknown"_s;
}

void tst_Preflight::quotas()
{
    QFETCH(QString, name);
    QFETCH(double, total);
    QFETCH(double, usage);
    QFETCH(QString, outcome);
    QCOMPARE(quotaLine({u"vpc"_s, u"vpcs"_s, 1}, {{.name = name, .total = total, .usage = usage}}).outcome, outcome);
}

void tst_Preflight::whatIsThereNeedsNoQuota()
{
    const auto needed = [](const Topology &topology) {
        QStringList words;
        for (const QuotaNeed &need : quotaNeeds(topology))
            words << need.what;
        return words;
    };
    Topology topology = *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
    QVERIFY(needed(topology).contains(u"vpcs"_s) && needed(topology).contains(u"securityGroups"_s));
    topology.network.vpc.existingId = u"vpc-one"_s;
    topology.servers->securityGroup.existingId = u"sg-one"_s;
    QVERIFY(!needed(topology).contains(u"vpcs"_s) && !needed(topology).contains(u"securityGroups"_s));
    QVERIFY(needed(topology).contains(u"eips"_s));
}

void tst_Preflight::realNames_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<PreflightState>("state");
    QTest::newRow("verified") << u"yes"_s << PreflightState::Ok;
    QTest::newRow("not wanted here") << u"unnecessary"_s << PreflightState::Ok;
    QTest::newRow("not verified") << u"none"_s << PreflightState::Failed;
    QTest::newRow("not answered") << QString() << PreflightState::Unknown;
}

void tst_Preflight::realNames()
{
    QFETCH(QString, value);
    QFETCH(PreflightState, state);
    QCOMPARE(realNameLine(value).state, state);
}

void tst_Preflight::stock_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("plenty") << u"WithStock"_s << u"ok"_s;
    QTest::newRow("about to be closed") << u"ClosedWithStock"_s << u"low"_s;
    QTest::newRow("sold out") << u"WithoutStock"_s << u"sold-out"_s;
    QTest::newRow("sold out for good") << u"ClosedWithoutStock"_s << u"sold-out"_s;
    QTest::newRow("never sold there") << u""_s << u"sold-out"_s;
    QTest::newRow("an older answer") << u"available"_s << u"ok"_s;
}

void tst_Preflight::stock()
{
    QFETCH(QString, category);
    QFETCH(QString, outcome);
    QCOMPARE(stockLine(u"ecs.c6.large"_s, u"cn-hangzhou-h"_s, category).outcome, outcome);
    QCOMPARE(stockLine(u"ecs.c6.large"_s, u"cn-hangzhou-h"_s, std::nullopt).outcome, u"no-answer"_s);
}

void tst_Preflight::anotherAccountFails()
{
    Target target;
    target.accountId = u"42"_s;
    const auto lines = identityLines(CloudApi::GetCallerIdentityRequest::Response{u"43"_s, u"acs:ram::43:user/shop"_s, u"RAMUser"_s, {}}, target);
    QCOMPARE(lineOf(lines, u"account"_s).state, PreflightState::Failed);
    QCOMPARE(lineOf(lines, u"main-account"_s).state, PreflightState::Ok);
    QCOMPARE(lineOf(lines, u"key"_s).args, (QStringList{u"43"_s, u"user/shop"_s}));
}

void tst_Preflight::aGatewayInTheVpcWarns()
{
    QCOMPARE(gatewayLine(u"vpc-one"_s, std::nullopt).state, PreflightState::Unknown);
    QCOMPARE(gatewayLine(u"vpc-one"_s, QStringList()).state, PreflightState::Ok);
    const PreflightLine there = gatewayLine(u"vpc-one"_s, QStringList{u"ngw-one"_s, u"ngw-two"_s});
    QCOMPARE(there.state, PreflightState::Warning);
    QCOMPARE(withPreflight({}, {there}).natGateways, (QMap<QString, QStringList>{{u"vpc-one"_s, {u"ngw-one"_s, u"ngw-two"_s}}}));
}

void tst_Preflight::rulesMayLookAtWhatWasFound()
{
    const AccountFacts facts = withPreflight({}, {
        {u"key"_s, u"ok"_s, PreflightState::Ok, {}, {u"43"_s, u"root"_s}, {}},
        {u"main-account"_s, u"main"_s, PreflightState::Warning, {}, {}, {}},
        realNameLine(u"none"_s),
        balanceLine({}, false),
        permissionLine(u"kvstore"_s, u"R-kvstore:CreateInstance"_s, ApiError{.kind = ErrorKind::Denied, .code = u"Forbidden.RAM"_s}),
        quotaLine({u"vpc"_s, u"vpcs"_s, 1}, {{.name = u"VPCs in a region"_s, .total = 10, .usage = 8}}),
        quotaLine({u"rds"_s, u"databases"_s, 1}, {}),
    });
    QCOMPARE(facts.accountId, u"43"_s);
    QCOMPARE(facts.rootKey, std::optional(true));
    QCOMPARE(facts.realName, std::optional(false));
    QCOMPARE(facts.canPay, std::optional<bool>());
    QCOMPARE(facts.deniedActions, QStringList{u"kvstore:CreateInstance"_s});
    QCOMPARE(facts.quotasLeft, (QMap<QString, int>{{u"vpcs"_s, 2}}));
}

void tst_Preflight::allIsWell()
{
    const CloudSimProcess cloud({u"--strict"_s});
    const QList<PreflightLine> lines = linesFrom(cloud, tutorial());
    QVERIFY(lines.size() > 12);
    for (const PreflightLine &line : lines)
        QVERIFY2(line.state != PreflightState::Failed && line.outcome != "no-answer"_L1, qPrintable(line.check + u' ' + line.subject + u' ' + line.outcome + line.args.join(u' ')));
    for (const QString &product : {u"vpc"_s, u"ecs"_s, u"rds"_s, u"kvstore"_s, u"slb"_s})
        QCOMPARE(lineOf(lines, u"permission"_s, product).state, PreflightState::Ok);
    for (const QString &quota : {u"vpcs"_s, u"eips"_s, u"securityGroups"_s, u"databases"_s, u"caches"_s, u"balancers"_s})
        QVERIFY2(lineOf(lines, u"quota"_s, quota).state == PreflightState::Ok, qPrintable(quota));
    QCOMPARE(lineOf(lines, u"stock"_s, u"ecs.c6.large/cn-hangzhou-h"_s).state, PreflightState::Ok);
    QCOMPARE(lineOf(lines, u"balance"_s).state, PreflightState::Ok);
}

void tst_Preflight::nothingIsMade()
{
    const CloudSimProcess cloud({u"--strict"_s});
    linesFrom(cloud, tutorial());
    QCOMPARE(cloud.resources().size(), 0);
    int dryRuns = 0;
    for (const QJsonValue &request : cloud.requests()) {
        QCOMPARE(request["effect"_L1].toArray().size(), 0);
        QCOMPARE(request["unknown"_L1].toArray().size(), 0);
        const QString action = request["action"_L1].toString();
        if (action.startsWith("Create"_L1) || action.startsWith("Run"_L1)) {
            ++dryRuns;
            QCOMPARE(request["parameters"_L1]["DryRun"_L1].toString(), u"true"_s);
        }
    }
    QCOMPARE(dryRuns, 4);
}

void tst_Preflight::readsAloneSendNoDryRun()
{
    const CloudSimProcess cloud({u"--strict"_s});
    linesFrom(cloud, tutorial(), {}, Preflight::Depth::Reads);
    for (const QJsonValue &request : cloud.requests()) {
        QVERIFY(!request["parameters"_L1].toObject().contains("DryRun"_L1));
        QCOMPARE(request["status"_L1].toInt(), 200);
    }
}

void tst_Preflight::everyLineIsWorded()
{
    const CloudSimProcess cloud({u"--strict"_s});
    const QStringList known = preflightOutcomes();
    for (const PreflightLine &line : linesFrom(cloud, tutorial()))
        QVERIFY2(known.contains(line.check + u' ' + line.outcome), qPrintable(line.check + u' ' + line.outcome));
}

void tst_Preflight::aKeyWithoutPermission_data()
{
    QTest::addColumn<QByteArray>("denied");
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("action");
    QTest::newRow("to make networks") << QByteArray("\"vpc:CreateVpc\"") << u"vpc"_s << u"Vpc:CreateVpc"_s;
    QTest::newRow("to make servers") << QByteArray("\"ecs:RunInstances\"") << u"ecs"_s << u"Ecs:RunInstances"_s;
    QTest::newRow("to see servers") << QByteArray("\"ecs:DescribeInstances\"") << u"ecs"_s << u"Ecs:DescribeInstances"_s;
    QTest::newRow("to make databases") << QByteArray("\"rds:Create*\"") << u"rds"_s << u"Rds:CreateDBInstance"_s;
    QTest::newRow("to make caches") << QByteArray("\"kvstore:CreateInstance\"") << u"kvstore"_s << u"R-kvstore:CreateInstance"_s;
    QTest::newRow("to see balancers") << QByteArray("\"slb:*\"") << u"slb"_s << u"Slb:DescribeLoadBalancers"_s;
}

void tst_Preflight::aKeyWithoutPermission()
{
    QFETCH(QByteArray, denied);
    QFETCH(QString, product);
    QFETCH(QString, action);
    const QTemporaryDir folder;
    const CloudSimProcess cloud({u"--policy"_s, policyFile(folder, denied)});
    const QList<PreflightLine> lines = linesFrom(cloud, tutorial());
    const PreflightLine line = lineOf(lines, u"permission"_s, product);
    QCOMPARE(line.outcome, u"denied"_s);
    QCOMPARE(line.args.value(0), action);
    QVERIFY(!line.page.isEmpty());
    for (const QString &other : {u"vpc"_s, u"ecs"_s, u"rds"_s, u"kvstore"_s, u"slb"_s})
        QVERIFY2(other == product || lineOf(lines, u"permission"_s, other).state == PreflightState::Ok, qPrintable(other));
    QCOMPARE(worstOf(lines), PreflightState::Failed);
}

void tst_Preflight::aWrongKey()
{
    const CloudSimProcess cloud({u"--strict"_s});
    const QList<PreflightLine> lines = linesFrom(QUrl(cloud.endpoint()), {cloud.accessKeyId(), u"wrong"_s, {}}, tutorial());
    QCOMPARE(lineOf(lines, u"key"_s).outcome, u"refused"_s);
    QCOMPARE(lineOf(lines, u"key"_s).args, QStringList{u"SignatureDoesNotMatch"_s});
    QCOMPARE(lineOf(lines, u"permission"_s, u"vpc"_s).state, PreflightState::Unknown);
}

void tst_Preflight::soldOut()
{
    const CloudSimProcess cloud({u"--strict"_s});
    const QList<PreflightLine> lines = linesFrom(cloud, *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-k"_s}));
    QCOMPARE(lineOf(lines, u"stock"_s, u"ecs.c6.large/cn-hangzhou-k"_s).outcome, u"sold-out"_s);
    QCOMPARE(lineOf(lines, u"stock"_s, u"redis.master.small.default/cn-hangzhou-k"_s).outcome, u"ok"_s);
}

void tst_Preflight::aSilentCloudIsNotWaitedFor()
{
    QTcpServer silent; // accepts and says nothing
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QList<PreflightLine> lines = linesFrom(QUrl(u"http://127.0.0.1:%1"_s.arg(silent.serverPort())), {u"id"_s, u"secret"_s, {}}, tutorial(), {}, Preflight::Depth::DryRuns, 300ms);
    QVERIFY(lines.size() > 12);
    QCOMPARE(lineOf(lines, u"key"_s).outcome, u"no-answer"_s);
    for (const PreflightLine &line : lines)
        QVERIFY2(line.state == PreflightState::Unknown || line.check == "balance"_L1, qPrintable(line.check));
}

QTEST_GUILESS_MAIN(tst_Preflight)
#include "tst_preflight.moc"
