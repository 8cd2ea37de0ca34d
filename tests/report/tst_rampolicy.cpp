#include "tests/report/exportsamples.h"
#include "wizard/provision/lifecalls.h"
#include "wizard/report/exports/rampolicy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Cloudsteps;
using namespace CloudstepsTest;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Cloudsteps::Topology)

namespace {

QJsonObject policyOf(ReportInput input)
{
    input.actions = neededActions(input.topology, input.target);
    return QJsonDocument::fromJson(toRamPolicy(input)).object();
}

QStringList actionsOf(const QJsonObject &policy)
{
    QStringList actions;
    for (const QJsonValue &statement : policy[u"Statement"].toArray()) {
        for (const QJsonValue &action : statement[u"Action"].toArray())
            actions << action.toString();
    }
    return actions;
}

} // namespace

/// The RAM policy: enough for the project's life, and no more.
class tst_RamPolicy : public QObject
{
    Q_OBJECT

private slots:
    void everyPolicyIsWellFormed_data();
    void everyPolicyIsWellFormed();
    void whatIsNotWantedIsNotAllowed();
    void makingLookingAndRemovingAreAllowed_data();
    void makingLookingAndRemovingAreAllowed();
    void whatWasThereMayOnlyBeLookedAt();
    void resourcesAreOfRegionAndAccount();
    void theRoleOfTheGatewayGoesWithTheGateway();
};

void tst_RamPolicy::everyPolicyIsWellFormed_data()
{
    QTest::addColumn<Topology>("topology");
    for (const auto &[name, topology] : exportSamples())
        QTest::newRow(qPrintable(name)) << topology;
}

void tst_RamPolicy::everyPolicyIsWellFormed()
{
    QFETCH(Topology, topology);
    const QJsonObject policy = policyOf(exportInput(topology));
    QCOMPARE(policy[u"Version"].toString(), u"1"_s);
    const QStringList actions = actionsOf(policy);
    QVERIFY(actions.contains(u"vpc:CreateVpc"_s) != !topology.network.vpc.existingId.isEmpty());
    QCOMPARE(QSet<QString>(actions.begin(), actions.end()).size(), actions.size());
    for (const QString &action : actions) {
        QVERIFY2(!action.contains(u'*'), qPrintable(action));
        QVERIFY2((QStringList{u"vpc"_s, u"ecs"_s, u"rds"_s, u"kvstore"_s, u"slb"_s, u"ram"_s}).contains(action.section(u':', 0, 0)), qPrintable(action));
    }
    // A policy of one's own holds at most 6144 characters.
    QVERIFY(QJsonDocument(policy).toJson(QJsonDocument::Compact).size() < 6144);
}

void tst_RamPolicy::whatIsNotWantedIsNotAllowed()
{
    Topology topology = exportSamples().at(presetNames().size()).second; // nothing but a network
    for (const QString &action : actionsOf(policyOf(exportInput(topology))))
        QVERIFY2(action.startsWith(u"vpc:") && action.endsWith(u"Vpc"_s) != action.endsWith(u"Vpcs"_s), qPrintable(action));
}

void tst_RamPolicy::makingLookingAndRemovingAreAllowed_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action : {"vpc:CreateVSwitch", "vpc:DescribeVSwitches", "vpc:DeleteVSwitch", "vpc:AllocateEipAddress", "vpc:ReleaseEipAddress", "ecs:RunInstances", "ecs:DescribeInstances",
                               "ecs:DeleteInstances", "ecs:AuthorizeSecurityGroup", "rds:CreateDBInstance", "rds:DeleteDBInstance", "rds:CreateAccount", "rds:GrantAccountPrivilege",
                               "kvstore:CreateInstance", "kvstore:DeleteInstance", "kvstore:ModifySecurityIps", "slb:CreateLoadBalancer", "slb:AddBackendServers", "slb:DeleteLoadBalancer"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void tst_RamPolicy::makingLookingAndRemovingAreAllowed()
{
    QFETCH(QString, action);
    QVERIFY(actionsOf(policyOf(exportInput(exportSamples().at(presetNames().size() + 1).second))).contains(action));
}

void tst_RamPolicy::whatWasThereMayOnlyBeLookedAt()
{
    const QStringList actions = actionsOf(policyOf(exportInput(exportSamples().at(presetNames().size() + 3).second)));
    for (const char *action : {"vpc:CreateVpc", "vpc:DeleteVpc", "ecs:CreateSecurityGroup", "ecs:DeleteSecurityGroup", "ecs:ImportKeyPair", "ecs:DeleteKeyPairs"})
        QVERIFY2(!actions.contains(QLatin1String(action)), action);
    for (const char *action : {"vpc:DescribeVpcs", "ecs:DescribeSecurityGroups", "ecs:DescribeKeyPairs"})
        QVERIFY2(actions.contains(QLatin1String(action)), action);
}

void tst_RamPolicy::resourcesAreOfRegionAndAccount()
{
    ReportInput input = exportInput(exportSamples().at(presetNames().size() + 1).second);
    QStringList resources;
    for (const QJsonValue &statement : policyOf(input)[u"Statement"].toArray())
        resources << statement[u"Resource"].toArray().at(0).toString();
    QVERIFY2(resources.contains(u"acs:kvstore:cn-hangzhou:1234567890123456:*"_s), qPrintable(resources.join(u' ')));
    input.target.practice = true; // its account is not a real one
    QVERIFY(QJsonDocument(policyOf(input)).toJson().contains("acs:vpc:cn-hangzhou:*:*"));
}

void tst_RamPolicy::theRoleOfTheGatewayGoesWithTheGateway()
{
    Topology topology = exportSamples().at(presetNames().size() + 1).second;
    QVERIFY(actionsOf(policyOf(exportInput(topology))).contains(u"ram:CreateServiceLinkedRole"_s));
    topology.network.nat.reset();
    topology.network.publicIps.reset();
    topology.network.snat.clear();
    topology.network.dnat.clear();
    QVERIFY(!actionsOf(policyOf(exportInput(topology))).contains(u"ram:CreateServiceLinkedRole"_s));
}

QTEST_GUILESS_MAIN(tst_RamPolicy)
#include "tst_rampolicy.moc"
