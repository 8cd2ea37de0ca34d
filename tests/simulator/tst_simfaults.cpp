#include "tests/simulator/simfixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace CloudSim;
using namespace Qt::StringLiterals;

namespace {

using Parameters = QMap<QString, QString>;

/// One of every kind, as a file or a PUT holds them.
QByteArray everyKind()
{
    return R"({"faults": [
        {"action": "Vpc:CreateVpc", "kind": "refuse", "status": 403, "code": "Forbidden.RAM"},
        {"action": "Vpc:CreateVpc", "kind": "error", "status": 500, "code": "InternalError"},
        {"action": "Vpc:CreateVpc", "kind": "reset-before"},
        {"action": "Vpc:CreateVpc", "kind": "reset-after"},
        {"action": "Vpc:CreateVpc", "kind": "hang"},
        {"action": "Vpc:CreateVpc", "kind": "slow", "delayMs": 1500},
        {"action": "Vpc:CreateVpc", "kind": "truncate"},
        {"action": "Vpc:CreateVpc", "kind": "garbage"},
        {"action": "Vpc:CreateVpc", "kind": "vanish", "delayMs": 60000}]})";
}

CloudOptions optionsWith(const QByteArray &faults)
{
    CloudOptions options;
    if (const auto read = options.faults.set(QJsonDocument::fromJson(faults).object()); !read)
        qFatal("%s", qPrintable(read.error()));
    return options;
}

int countOf(SimClient &cloud, const QString &type)
{
    int count = 0;
    for (const QJsonValue &resource : cloud.sim("GET", "/_sim/resources").value(u"resources"_s).toArray())
        count += resource[u"type"_s] == type ? 1 : 0;
    return count;
}

/// The whole answer, with what is to go wrong on its way.
Reply createVpc(SimClient &cloud)
{
    return cloud.cloud().answer(
        signedQuestion(Products::vpc, u"CreateVpc"_s, {{u"RegionId"_s, SimClient::region()}}, u"key"_s, "secret", cloud.wall()));
}

} // namespace

class TestSimFaults : public QObject
{
    Q_OBJECT

private slots:
    void everyKindIsReadFromAFileAndFromAPut()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"faults.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(everyKind());
        file.close();
        CloudOptions options;
        QVERIFY(options.faults.setFromFile(file.fileName()));
        SimClient cloud(options);
        const QJsonObject fromFile = cloud.sim("GET", "/_sim/faults");
        QCOMPARE(fromFile.value(u"faults"_s).toArray().size(), 9);
        // What is shown can be put back as it is.
        QCOMPARE(cloud.sim("PUT", "/_sim/faults", QJsonDocument(fromFile).toJson()), fromFile);
        QCOMPARE(cloud.sim("PUT", "/_sim/faults", everyKind()), fromFile);
    }

    void aBrokenFileIsNamedWithThePlace()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"faults.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"faults": [{"action": "*", "kind": "error"}, {"action": "*", "kind": "melt"}]})");
        file.close();
        Faults faults;
        const auto read = faults.setFromFile(file.fileName());
        QVERIFY(!read);
        QVERIFY2(read.error().contains(file.fileName()) && read.error().contains("faults[1]"_L1), qPrintable(read.error()));
        const auto missing = faults.setFromFile(folder.filePath(u"none"_s));
        QVERIFY(!missing);
        QVERIFY(missing.error().contains("none"_L1));
    }

    // Each kind once: what the cloud makes, what leaves it, and what the record says.
    void everyKindDoesWhatItSays_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("made");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("recorded");
        QTest::newRow("a refusal makes nothing") << u"refuse"_s << 0 << 400 << 400;
        QTest::newRow("an error makes nothing") << u"error"_s << 0 << 503 << 503;
        QTest::newRow("a connection that drops before makes nothing") << u"reset-before"_s << 0 << 0 << 0;
        QTest::newRow("a connection that drops after has made it") << u"reset-after"_s << 1 << 200 << 200;
        QTest::newRow("a call that hangs has made it") << u"hang"_s << 1 << 200 << 200;
        QTest::newRow("a slow call has made it") << u"slow"_s << 1 << 200 << 200;
        QTest::newRow("a cut answer has made it") << u"truncate"_s << 1 << 200 << 200;
        QTest::newRow("garbage has made it") << u"garbage"_s << 1 << 200 << 200;
        QTest::newRow("what vanishes was made") << u"vanish"_s << 1 << 200 << 200;
    }
    void everyKindDoesWhatItSays()
    {
        QFETCH(QString, kind);
        QFETCH(int, made);
        QFETCH(int, status);
        QFETCH(int, recorded);
        SimClient cloud(optionsWith("{\"faults\":[{\"action\":\"Vpc:CreateVpc\",\"kind\":\"" + kind.toLatin1() + "\",\"delayMs\":60000}]}"));
        const Reply reply = createVpc(cloud);
        QCOMPARE(reply.status, status);
        QCOMPARE(faultName(reply.fault), kind);
        QCOMPARE(countOf(cloud, u"vpc"_s), made);
        QCOMPARE(cloud.lastRecord().value(u"fault"_s).toString(), kind);
        QCOMPARE(cloud.lastRecord().value(u"status"_s).toInt(), recorded);
        QCOMPARE(cloud.lastRecord().value(u"effect"_s).toArray().size(), made);
        // The next call is none of the rule's business.
        QCOMPARE(createVpc(cloud).fault, FaultKind::None);
        cloud.wait(120);
        QCOMPARE(countOf(cloud, u"vpc"_s), kind == "vanish"_L1 ? 1 : made + 1);
    }

    void actionsAreNamedWholeInPartOrAll_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("create");
        QTest::addColumn<bool>("describe");
        QTest::addColumn<bool>("group");
        QTest::newRow("product and action") << u"Vpc:CreateVpc"_s << true << false << false;
        QTest::newRow("a product in small letters") << u"vpc:CreateVpc"_s << true << false << false;
        QTest::newRow("an action of any product") << u"CreateVpc"_s << true << false << false;
        QTest::newRow("all of a product") << u"Vpc:*"_s << true << true << false;
        QTest::newRow("all that begin so") << u"*:Create*"_s << true << false << true;
        QTest::newRow("all of a product that begin so") << u"Vpc:Create*"_s << true << false << false;
        QTest::newRow("everything") << u"*"_s << true << true << true;
        QTest::newRow("another product") << u"Rds:CreateVpc"_s << false << false << false;
    }
    void actionsAreNamedWholeInPartOrAll()
    {
        QFETCH(QString, pattern);
        SimClient cloud(optionsWith("{\"faults\":[{\"action\":\"" + pattern.toLatin1() + "\",\"kind\":\"refuse\",\"code\":\"Injected\",\"count\":-1}]}"));
        const auto hit = [](const SimClient::Result &result) { return result.code == "Injected"_L1; };
        QTEST(hit(cloud.vpc(u"CreateVpc"_s)), "create");
        QTEST(hit(cloud.vpc(u"DescribeVpcs"_s)), "describe");
        QTEST(hit(cloud.call(Products::ecs, u"CreateSecurityGroup"_s)), "group");
    }

    void theFirstRuleThatHitsWins()
    {
        SimClient cloud(optionsWith(R"({"faults": [{"action": "CreateVpc", "kind": "refuse", "code": "First"},
                                                   {"action": "*", "kind": "refuse", "code": "Second", "count": 2}]})"));
        QCOMPARE(cloud.vpc(u"CreateVpc"_s).code, u"First"_s);
        QCOMPARE(cloud.vpc(u"CreateVpc"_s).code, u"Second"_s);
        QCOMPARE(cloud.vpc(u"DescribeVpcs"_s).code, u"Second"_s);
        QVERIFY(cloud.vpc(u"CreateVpc"_s).ok());
    }

    // --- What happens in real accounts

    void noStockAtTheThirdOrderAndTheTokenIsFree()
    {
        SimClient cloud;
        const SimNetwork network = makeNetwork(cloud);
        const QString group = makeGroup(cloud, network.vpc);
        cloud.sim("PUT", "/_sim/faults",
                  R"({"faults": [{"action": "Ecs:RunInstances", "kind": "refuse", "status": 403, "code": "OperationDenied.NoStock", "skip": 2}]})");
        Parameters order = serverOrder(network, group);
        QStringList codes;
        for (int i = 1; i <= 3; ++i) {
            order.insert(u"ClientToken"_s, u"order-%1"_s.arg(i));
            codes << cloud.call(Products::ecs, u"RunInstances"_s, order).code;
        }
        QCOMPARE(codes, (QStringList{{}, {}, u"OperationDenied.NoStock"_s}));
        QCOMPARE(countOf(cloud, u"instance"_s), 2);
        // Stock is back: the refused order goes through with the token that it had.
        QVERIFY(cloud.call(Products::ecs, u"RunInstances"_s, order).ok());
        QCOMPARE(countOf(cloud, u"instance"_s), 3);
    }

    void aQuotaIsUsedUpAtTheSecondCall()
    {
        SimClient cloud(optionsWith(
            R"({"faults": [{"action": "Vpc:AllocateEipAddress", "kind": "refuse", "code": "QuotaExceeded.Eip", "skip": 1, "count": -1}]})"));
        QVERIFY(cloud.vpc(u"AllocateEipAddress"_s).ok());
        for (int i = 0; i < 3; ++i) {
            const auto refused = cloud.vpc(u"AllocateEipAddress"_s);
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.code, u"QuotaExceeded.Eip"_s);
        }
        QCOMPARE(countOf(cloud, u"eip"_s), 1);
    }

    void aBalanceThatIsUsedUpStopsPurchasesAndNothingElse()
    {
        SimClient cloud;
        const SimNetwork network = makeNetwork(cloud);
        const QString group = makeGroup(cloud, network.vpc);
        const QString server = makeServers(cloud, network, group).first();
        cloud.sim("PUT", "/_sim/faults", R"({"faults": [
            {"action": "Ecs:RunInstances", "kind": "refuse", "status": 403, "code": "InvalidAccountStatus.NotEnoughBalance", "count": -1},
            {"action": "Vpc:AllocateEipAddress", "kind": "refuse", "code": "InsufficientBalance", "count": -1}]})");
        QCOMPARE(cloud.call(Products::ecs, u"RunInstances"_s, serverOrder(network, group)).code, u"InvalidAccountStatus.NotEnoughBalance"_s);
        QCOMPARE(cloud.vpc(u"AllocateEipAddress"_s).code, u"InsufficientBalance"_s);
        // What is there can be looked at and removed.
        QVERIFY(cloud.call(Products::ecs, u"DescribeInstances"_s).ok());
        QVERIFY(cloud.call(Products::ecs, u"DeleteInstance"_s, {{u"InstanceId"_s, server}, {u"Force"_s, u"true"_s}}).ok());
        cloud.sim("DELETE", "/_sim/faults");
        QVERIFY(cloud.call(Products::ecs, u"RunInstances"_s, serverOrder(network, group)).ok());
    }

    void aKeyThatIsRevokedMidwayStopsEverything()
    {
        SimClient cloud(optionsWith(
            R"({"faults": [{"action": "*", "kind": "refuse", "status": 404, "code": "InvalidAccessKeyId.NotFound", "skip": 2, "count": -1}]})"));
        QVERIFY(cloud.vpc(u"CreateVpc"_s).ok());
        QVERIFY(cloud.vpc(u"DescribeVpcs"_s).ok());
        for (const QString &action : {u"CreateVpc"_s, u"DescribeVpcs"_s}) {
            const auto refused = cloud.vpc(action);
            QCOMPARE(refused.status, 404);
            QCOMPARE(refused.code, u"InvalidAccessKeyId.NotFound"_s);
        }
        QCOMPARE(countOf(cloud, u"vpc"_s), 1);
    }

    void anAcceptedServerVanishesWithItsDisksAndGivesItsAddressBack()
    {
        QTemporaryDir folder;
        CloudOptions options;
        options.stateFile = folder.filePath(u"state"_s);
        QString id;
        SimNetwork network;
        qint64 free = 0;
        {
            SimClient cloud(options);
            network = makeNetwork(cloud);
            const QString group = makeGroup(cloud, network.vpc);
            free = at(cloud.vpc(u"DescribeVSwitchAttributes"_s, {{u"VSwitchId"_s, network.vswitchA}}).body, u"AvailableIpAddressCount"_s).toInteger();
            cloud.sim("PUT", "/_sim/faults", R"({"faults": [{"action": "Ecs:RunInstances", "kind": "vanish", "delayMs": 20000}]})");
            id = textAt(cloud.call(Products::ecs, u"RunInstances"_s, serverOrder(network, group)).body, u"InstanceIdSets.InstanceIdSet.0"_s);
            const QString listed = u"[\"%1\"]"_s.arg(id);
            QCOMPARE(textAt(cloud.call(Products::ecs, u"DescribeInstances"_s, {{u"InstanceIds"_s, listed}}).body, u"Instances.Instance.0.Status"_s), u"Pending"_s);
        }
        // The end of it is kept in the state file, as everything that is to come.
        SimClient cloud(options);
        cloud.wait(60);
        QCOMPARE(cloud.call(Products::ecs, u"DescribeInstances"_s, {{u"InstanceIds"_s, u"[\"%1\"]"_s.arg(id)}}).body.value(u"TotalCount"_s).toInt(-1), 0);
        QCOMPARE(cloud.call(Products::ecs, u"DescribeDisks"_s, {{u"InstanceId"_s, id}}).body.value(u"TotalCount"_s).toInt(-1), 0);
        QCOMPARE(countOf(cloud, u"instance"_s), 0);
        cloud.wait(600);
        QCOMPARE(at(cloud.vpc(u"DescribeVSwitchAttributes"_s, {{u"VSwitchId"_s, network.vswitchA}}).body, u"AvailableIpAddressCount"_s).toInteger(), free);
    }

    void onlyTheOrderThatIsHitVanishes()
    {
        SimClient cloud;
        const SimNetwork network = makeNetwork(cloud);
        const QString group = makeGroup(cloud, network.vpc);
        cloud.sim("PUT", "/_sim/faults", R"({"faults": [{"action": "Ecs:RunInstances", "kind": "vanish", "skip": 1}]})");
        makeServers(cloud, network, group, 3);
        QCOMPARE(makeServers(cloud, network, group, 2).size(), 2); // accepted all the same
        QCOMPARE(countOf(cloud, u"instance"_s), 3);
    }
};

QTEST_GUILESS_MAIN(TestSimFaults)
#include "tst_simfaults.moc"
