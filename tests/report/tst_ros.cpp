#include "tests/picture/samples.h"
#include "tests/report/exportsamples.h"
#include "wizard/report/exports/ros.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Cloudsteps;
using namespace CloudstepsTest;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Cloudsteps::Topology)

namespace {

QJsonObject templateOf(const Topology &topology, Language language = Language::English)
{
    return QJsonDocument::fromJson(toRosTemplate(exportInput(topology, language))).object();
}

/// Names that Ref and Fn::GetAtt in a value lead to.
void collectNames(const QJsonValue &value, QSet<QString> &names)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collectNames(item, names);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == u"Ref")
            names.insert(it.value().toString());
        else if (it.key() == u"Fn::GetAtt")
            names.insert(it.value().toArray().at(0).toString());
        else
            collectNames(it.value(), names);
    }
}

/// Resources that `name` needs, itself left out.
QSet<QString> needsOf(const QJsonObject &resources, const QString &name)
{
    const QJsonObject resource = resources[name].toObject();
    QSet<QString> names;
    collectNames(resource[u"Properties"], names);
    for (const QJsonValue &other : resource[u"DependsOn"].toArray())
        names.insert(other.toString());
    return names;
}

const Topology &sample(const QString &name)
{
    static const QList<QPair<QString, Topology>> samples = exportSamples();
    for (const auto &[known, topology] : samples) {
        if (known == name)
            return topology;
    }
    qFatal("no such sample");
}

/// The properties that the documentation of each type lists as required; a type that is not here is not known to exist.
const QMap<QString, QStringList> &requiredProperties()
{
    static const QMap<QString, QStringList> types{
        {u"ALIYUN::ECS::VPC"_s, {}},
        {u"ALIYUN::ECS::VSwitch"_s, {u"VpcId"_s, u"ZoneId"_s, u"CidrBlock"_s}},
        {u"ALIYUN::VPC::NatGateway"_s, {u"VpcId"_s, u"VSwitchId"_s}},
        {u"ALIYUN::VPC::EIP"_s, {}},
        {u"ALIYUN::VPC::EIPAssociation"_s, {u"AllocationId"_s, u"InstanceId"_s}},
        {u"ALIYUN::VPC::CommonBandwidthPackage"_s, {u"Bandwidth"_s}},
        {u"ALIYUN::VPC::CommonBandwidthPackageIp"_s, {u"BandwidthPackageId"_s, u"Eips"_s}},
        {u"ALIYUN::VPC::SnatEntry"_s, {u"SnatTableId"_s, u"SnatIp"_s}},
        {u"ALIYUN::VPC::ForwardEntry"_s, {u"ForwardTableId"_s, u"ExternalIp"_s, u"ExternalPort"_s, u"InternalIp"_s, u"InternalPort"_s, u"IpProtocol"_s}},
        {u"ALIYUN::ECS::SecurityGroup"_s, {}},
        {u"ALIYUN::ECS::SecurityGroupIngress"_s, {u"SecurityGroupId"_s, u"IpProtocol"_s, u"PortRange"_s, u"SourceCidrIp"_s}},
        {u"ALIYUN::ECS::SecurityGroupEgress"_s, {u"SecurityGroupId"_s, u"IpProtocol"_s, u"PortRange"_s, u"DestCidrIp"_s}},
        {u"ALIYUN::ECS::SSHKeyPair"_s, {u"KeyPairName"_s}},
        {u"ALIYUN::ECS::InstanceGroup"_s, {u"InstanceType"_s, u"MaxAmount"_s}},
        {u"ALIYUN::RDS::DBInstance"_s, {u"Engine"_s, u"EngineVersion"_s, u"DBInstanceClass"_s, u"DBInstanceStorage"_s, u"SecurityIPList"_s}},
        {u"ALIYUN::RDS::ReadOnlyDBInstance"_s, {u"DBInstanceId"_s, u"EngineVersion"_s, u"DBInstanceClass"_s, u"DBInstanceStorage"_s, u"ZoneId"_s}},
        {u"ALIYUN::RDS::Account"_s, {u"DBInstanceId"_s, u"AccountName"_s, u"AccountPassword"_s}},
        {u"ALIYUN::RDS::Database"_s, {u"DBInstanceId"_s, u"DBName"_s, u"CharacterSetName"_s}},
        {u"ALIYUN::RDS::AccountPrivilege"_s, {u"DBInstanceId"_s, u"AccountName"_s, u"DBName"_s, u"AccountPrivilege"_s}},
        {u"ALIYUN::RDS::DBInstanceSecurityIps"_s, {u"DBInstanceId"_s, u"DBInstanceIPArrayAttribute"_s}},
        {u"ALIYUN::REDIS::Instance"_s, {}},
        {u"ALIYUN::REDIS::Whitelist"_s, {u"InstanceId"_s, u"SecurityIps"_s}},
        {u"ALIYUN::REDIS::Account"_s, {u"InstanceId"_s, u"AccountName"_s, u"AccountPassword"_s}},
        {u"ALIYUN::SLB::LoadBalancer"_s, {}},
        {u"ALIYUN::SLB::Listener"_s, {u"LoadBalancerId"_s, u"ListenerPort"_s, u"Protocol"_s, u"Bandwidth"_s}},
        {u"ALIYUN::SLB::BackendServerAttachment"_s, {u"LoadBalancerId"_s}},
        {u"ALIYUN::SLB::Certificate"_s, {}},
    };
    return types;
}

} // namespace

/// The ROS template: whole in itself, and in an order that the cloud takes.
class tst_Ros : public QObject
{
    Q_OBJECT

private slots:
    void everythingNamedIsThere_data();
    void everythingNamedIsThere();
    void nothingWaitsForItself_data() { everythingNamedIsThere_data(); }
    void nothingWaitsForItself();
    void orderThatReferencesDoNotGive();
    void passwordsAreNotEchoedAndHaveNoDefault();
    void whatWasThereIsAParameter();
    void hostileNamesStayNames();
    void whatHasNoPropertyIsNamed();
    void bothLanguagesDescribe();
    void whatThePlanLeavesOutIsNotWritten();
};

void tst_Ros::everythingNamedIsThere_data()
{
    QTest::addColumn<Topology>("topology");
    for (const auto &[name, topology] : exportSamples())
        QTest::newRow(qPrintable(name)) << topology;
}

void tst_Ros::everythingNamedIsThere()
{
    QFETCH(Topology, topology);
    const QJsonObject document = templateOf(topology);
    QCOMPARE(document[u"ROSTemplateFormatVersion"].toString(), u"2015-09-01"_s);
    const QJsonObject resources = document[u"Resources"].toObject();
    const QJsonObject parameters = document[u"Parameters"].toObject();
    QVERIFY(!resources.isEmpty());
    static const QRegularExpression plain(u"^[A-Za-z][A-Za-z0-9]*$"_s);
    for (auto it = resources.begin(); it != resources.end(); ++it) {
        QVERIFY2(plain.match(it.key()).hasMatch(), qPrintable(it.key()));
        QVERIFY2(!parameters.contains(it.key()), qPrintable(it.key()));
        const QString type = it.value()[u"Type"].toString();
        QVERIFY2(requiredProperties().contains(type), qPrintable(type));
        for (const QString &property : requiredProperties()[type])
            QVERIFY2(it.value()[u"Properties"].toObject().contains(property), qPrintable(it.key() + u' ' + property));
        for (const QString &name : needsOf(resources, it.key()))
            QVERIFY2(resources.contains(name) || parameters.contains(name), qPrintable(it.key() + u' ' + name));
    }
    QSet<QString> told;
    collectNames(document[u"Outputs"], told);
    for (const QString &name : std::as_const(told))
        QVERIFY2(resources.contains(name), qPrintable(name));
    QSet<QString> used;
    collectNames(resources, used);
    for (const QString &name : parameters.keys())
        QVERIFY2(used.contains(name), qPrintable(name));
}

void tst_Ros::nothingWaitsForItself()
{
    QFETCH(Topology, topology);
    const QJsonObject resources = templateOf(topology)[u"Resources"].toObject();
    QSet<QString> made;
    bool moved = true;
    while (moved) {
        moved = false;
        for (const QString &name : resources.keys()) {
            if (made.contains(name))
                continue;
            QSet<QString> needs = needsOf(resources, name);
            needs.removeIf([&](const QString &need) { return made.contains(need) || !resources.contains(need); });
            if (needs.isEmpty()) {
                made.insert(name);
                moved = true;
            }
        }
    }
    QCOMPARE(made.size(), resources.size());
}

void tst_Ros::orderThatReferencesDoNotGive()
{
    const QJsonObject resources = templateOf(samplePreset(u"tutorial"_s))[u"Resources"].toObject();
    QVERIFY(needsOf(resources, u"VSwitchB"_s).contains(u"VSwitchA"_s));
    QVERIFY(needsOf(resources, u"EipOfNat1"_s).contains(u"BandwidthIps"_s));
    for (const QString &name : resources.keys()) {
        if (name.startsWith(u"Snat") || name.startsWith(u"Dnat")) {
            const QSet<QString> needs = needsOf(resources, name);
            QVERIFY2(std::any_of(needs.begin(), needs.end(), [](const QString &need) { return need.startsWith(u"EipOfNat"); }), qPrintable(name));
        }
    }
}

void tst_Ros::passwordsAreNotEchoedAndHaveNoDefault()
{
    const Topology &topology = sample(u"every option"_s);
    const QJsonObject document = templateOf(topology);
    const QJsonObject parameters = document[u"Parameters"].toObject();
    int secrets = 0;
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        if (!it.key().contains(u"Password") && !it.key().startsWith(u"CertificateKey"))
            continue;
        ++secrets;
        QVERIFY2(it.value()[u"NoEcho"].toBool(), qPrintable(it.key()));
        QVERIFY2(!it.value().toObject().contains(u"Default"_s), qPrintable(it.key()));
    }
    QCOMPARE(secrets, 1 + int(topology.database->accounts.size()) + 1 + int(topology.cache->accounts.size()) + 1);
    const QJsonObject resources = document[u"Resources"].toObject();
    for (auto it = resources.begin(); it != resources.end(); ++it) {
        for (const QString &property : {u"Password"_s, u"AccountPassword"_s, u"PrivateKey"_s}) {
            const QJsonObject properties = it.value()[u"Properties"].toObject();
            if (properties.contains(property))
                QVERIFY2(properties[property].toObject().contains(u"Ref"_s), qPrintable(it.key()));
        }
    }
    QSet<QString> told;
    collectNames(document[u"Outputs"], told);
    for (const QString &name : std::as_const(told))
        QVERIFY2(!parameters.contains(name), qPrintable(name));
}

void tst_Ros::whatWasThereIsAParameter()
{
    const QJsonObject document = templateOf(sample(u"what was there before"_s));
    const QJsonObject parameters = document[u"Parameters"].toObject();
    QCOMPARE(parameters[u"ExistingVpc"][u"Default"].toString(), u"vpc-bp1existing"_s);
    QCOMPARE(parameters[u"ExistingVSwitchA"][u"Default"].toString(), u"vsw-bp1existing"_s);
    QCOMPARE(parameters[u"ExistingSecurityGroup"][u"Default"].toString(), u"sg-bp1existing"_s);
    QCOMPARE(parameters[u"ExistingKeyPair"][u"Default"].toString(), u"office-key"_s);
    const QJsonObject resources = document[u"Resources"].toObject();
    for (const QString &name : {u"Vpc"_s, u"VSwitchA"_s, u"SecurityGroup"_s, u"KeyPair"_s})
        QVERIFY2(!resources.contains(name), qPrintable(name));
}

void tst_Ros::hostileNamesStayNames()
{
    for (const QString &text : hostileTexts()) {
        Topology topology = samplePreset(u"starter"_s);
        topology.network.vpc.name = text;
        QCOMPARE(templateOf(topology)[u"Resources"][u"Vpc"][u"Properties"][u"VpcName"].toString(), text);
    }
}

void tst_Ros::whatHasNoPropertyIsNamed()
{
    QVERIFY(templateOf(samplePreset(u"starter"_s))[u"Metadata"][u"NotIncluded"].isUndefined());
    const QJsonArray notes = templateOf(sample(u"every option"_s))[u"Metadata"][u"NotIncluded"].toArray();
    QString all;
    for (const QJsonValue &note : notes)
        all += note.toString() + u'\n';
    QVERIFY(all.contains(u"180"));
    QVERIFY(all.contains(u"Read/write splitting"));
    QVERIFY(all.contains(u"9001"));
}

void tst_Ros::bothLanguagesDescribe()
{
    static const QRegularExpression chinese(u"\\p{Han}"_s);
    const Topology &topology = sample(u"every option"_s);
    const QJsonObject english = templateOf(topology);
    const QJsonObject translated = templateOf(topology, Language::Chinese);
    QVERIFY(!QString::fromUtf8(QJsonDocument(english).toJson()).contains(chinese));
    QCOMPARE(translated[u"Resources"].toObject().keys(), english[u"Resources"].toObject().keys());
    const QJsonObject parameters = translated[u"Parameters"].toObject();
    for (const QJsonValue &parameter : parameters)
        QVERIFY2(parameter[u"Description"].toString().contains(chinese), qPrintable(parameter[u"Description"].toString()));
    QVERIFY(translated[u"Description"].toString().contains(chinese));
}

void tst_Ros::whatThePlanLeavesOutIsNotWritten()
{
    Topology topology = samplePreset(u"tutorial"_s);
    const auto grants = [&topology] { return QJsonDocument(templateOf(topology)).toJson().contains("ALIYUN::RDS::AccountPrivilege"); };
    QVERIFY(grants());
    topology.database->accounts[0].type = AccountType::Super; // sees everything and takes no grants
    QVERIFY(!topology.database->accounts[0].privileges.isEmpty());
    QVERIFY(!grants());
}

QTEST_GUILESS_MAIN(tst_Ros)
#include "tst_ros.moc"
