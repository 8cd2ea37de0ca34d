#include "tests/picture/samples.h"
#include "tests/report/exportsamples.h"
#include "wizard/provision/lifecalls.h"
#include "wizard/report/exports/aliyunscript.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Cloudsteps;
using namespace CloudstepsTest;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Cloudsteps::Topology)

namespace {

QByteArray scriptOf(ReportInput input)
{
    input.calls = creationCalls(input.topology, input.journal, input.projectId, input.target);
    return toAliyunScript(input);
}

/// An aliyun that writes its arguments down, each ended by a zero, and answers with everything that a script looks for.
const char *const fakeAliyun = R"(#!/usr/bin/env bash
printf '%s\0' "$@" $'\1' >>"$CALLS"
states='"Status": "Available"'
case "$2" in
DescribeEipAddresses) states='"Status": "InUse"' ;;
DescribeInstances) states='"Status": "Running"' ;;
esac
echo '{'"$states"', "VpcId": "vpc-new", "VSwitchId": "vsw-new", "NatGatewayId": "ngw-new", "AllocationId": "eip-new", "EipAddress": "203.0.113.7",
 "SnatTableIds": {"SnatTableId": ["stb-new"]}, "ForwardTableIds": {"ForwardTableId": ["ftb-new"]}, "BandwidthPackageId": "cbwp-new", "SecurityGroupId": "sg-new",
 "InstanceIdSets": {"InstanceIdSet": ["i-new1", "i-new2", "i-new3"]}, "PrivateIpAddress": {"IpAddress": ["10.0.1.77"]}, "DBInstanceId": "rm-new", "DBInstanceStatus": "Running",
 "InstanceId": "r-new", "InstanceStatus": "Normal", "LoadBalancerId": "lb-new", "LoadBalancerStatus": "active", "ServerCertificateId": "cert-new"}'
)";

struct Ran
{
    int exitCode = -1;
    QByteArray err;
    QList<QStringList> calls;
    QStringList strangers; ///< files that somebody's text made
};

Ran run(const QByteArray &script, bool withSecrets = true)
{
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no file");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    QDir(folder.path()).mkdir(u"bin"_s);
    QDir(folder.path()).mkdir(u"work"_s);
    write(u"bin/aliyun"_s, fakeAliyun);
    write(u"script.sh"_s, script);
    write(u"pem"_s, "-----PEM-----\n");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, folder.filePath(u"bin"_s) + u':' + environment.value(u"PATH"_s));
    environment.insert(u"CALLS"_s, folder.filePath(u"calls"_s));
    environment.insert(u"CLOUDSTEPS_POLL_SECONDS"_s, u"0"_s);
    static const QRegularExpression wanted(u"(?m)^: \"\\$\\{([A-Za-z0-9_]+):\\?\\}\"$"_s);
    auto it = wanted.globalMatch(QString::fromUtf8(script));
    while (withSecrets && it.hasNext()) {
        const QString name = it.next().captured(1);
        environment.insert(name, name.contains(u"FILE") ? folder.filePath(u"pem"_s) : u"secret of "_s + name);
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.filePath(u"work"_s));
    process.start(u"bash"_s, {folder.filePath(u"script.sh"_s)});
    Ran ran;
    if (!process.waitForFinished(60000))
        return ran;
    ran.exitCode = process.exitCode();
    ran.err = process.readAllStandardError();
    ran.strangers = QDir(folder.filePath(u"work"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    QFile calls(folder.filePath(u"calls"_s));
    if (!calls.open(QIODevice::ReadOnly))
        return ran;
    QStringList call;
    for (const QByteArray &word : calls.readAll().split('\0')) {
        if (word != "\1") {
            call << QString::fromUtf8(word);
        } else {
            ran.calls << call;
            call.clear();
        }
    }
    return ran;
}

QStringList argumentsOf(const Ran &ran, const QString &action)
{
    for (const QStringList &call : ran.calls) {
        if (call.value(1) == action)
            return call.mid(2);
    }
    return {};
}

} // namespace

/// The script, run by a real shell with an aliyun that only writes down what it is told.
class tst_AliyunScript : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCallIsMade_data();
    void everyCallIsMade();
    void idsGoFromCallToCall();
    void hostileNamesArriveAsTheyAre();
    void secretsComeFromTheEnvironment();
    void withoutASecretNothingIsOrdered();
    void whatExistsIsNotMadeAgain();
};

void tst_AliyunScript::initTestCase()
{
    if (QStandardPaths::findExecutable(u"bash"_s).isEmpty())
        QSKIP("no bash");
}

void tst_AliyunScript::everyCallIsMade_data()
{
    QTest::addColumn<Topology>("topology");
    for (const auto &[name, topology] : exportSamples())
        QTest::newRow(qPrintable(name)) << topology;
}

void tst_AliyunScript::everyCallIsMade()
{
    QFETCH(Topology, topology);
    const Ran ran = run(scriptOf(exportInput(topology, Language::Chinese)));
    QVERIFY2(ran.exitCode == 0, ran.err.constData());
    QVERIFY2(ran.strangers.isEmpty(), qPrintable(ran.strangers.join(u' ')));
    QStringList made;
    for (const QStringList &call : ran.calls) {
        if (!call.value(1).startsWith(u"Describe"))
            made << call.value(0) + u' ' + call.value(1);
        for (const QString &argument : call.mid(2))
            QVERIFY2(argument == u"--force" || (argument.startsWith(u"--") && argument.contains(u'=')), qPrintable(argument));
    }
    QStringList wanted;
    for (const RequestPreview &call : creationCalls(topology, {}, u"p"_s, Target()))
        wanted << call.product.toLower() + u' ' + call.action;
    QCOMPARE(made, wanted);
}

void tst_AliyunScript::idsGoFromCallToCall()
{
    const Ran ran = run(scriptOf(exportInput(samplePreset(u"tutorial"_s))));
    QVERIFY(argumentsOf(ran, u"CreateVSwitch"_s).contains(u"--VpcId=vpc-new"_s));
    QVERIFY(argumentsOf(ran, u"CreateSnatEntry"_s).contains(u"--SnatTableId=stb-new"_s));
    QVERIFY(argumentsOf(ran, u"CreateForwardEntry"_s).contains(u"--ForwardTableId=ftb-new"_s));
    QVERIFY(argumentsOf(ran, u"CreateForwardEntry"_s).contains(u"--ExternalIp=203.0.113.7"_s));
    QVERIFY(argumentsOf(ran, u"CreateForwardEntry"_s).contains(u"--InternalIp=10.0.1.77"_s));
    QVERIFY(argumentsOf(ran, u"AssociateEipAddressBatch"_s).contains(u"--BindedInstanceId=ngw-new"_s));
    QVERIFY(argumentsOf(ran, u"AddBackendServers"_s).join(u' ').contains(u"{\"ServerId\":\"i-new1\""_s));
}

void tst_AliyunScript::hostileNamesArriveAsTheyAre()
{
    for (const QString &text : hostileTexts()) {
        Topology topology = samplePreset(u"starter"_s);
        topology.network.vpc.name = text;
        const Ran ran = run(scriptOf(exportInput(topology)));
        QVERIFY2(ran.exitCode == 0, ran.err.constData());
        QVERIFY2(argumentsOf(ran, u"CreateVpc"_s).contains(u"--VpcName="_s + text), qPrintable(text));
        QVERIFY(ran.strangers.isEmpty());
    }
}

void tst_AliyunScript::secretsComeFromTheEnvironment()
{
    const Topology topology = exportSamples().at(presetNames().size() + 1).second;
    const QByteArray script = scriptOf(exportInput(topology));
    QVERIFY(!script.contains("***"));
    const Ran ran = run(script);
    QVERIFY(argumentsOf(ran, u"RunInstances"_s).contains(u"--Password=secret of CLOUDSTEPS_SECRET_SERVERS"_s));
    QVERIFY(argumentsOf(ran, u"UploadServerCertificate"_s).contains(u"--PrivateKey=-----PEM-----"_s));
    for (const QStringList &call : ran.calls) {
        if (call.value(1) == u"CreateAccount" && call.value(0) == u"rds") {
            const QString name = call.filter(u"--AccountName="_s).value(0).section(u'=', 1);
            QVERIFY2(call.contains(u"--AccountPassword=secret of CLOUDSTEPS_SECRET_DATABASE_"_s + name.toUpper()), qPrintable(name));
        }
    }
}

void tst_AliyunScript::withoutASecretNothingIsOrdered()
{
    const Ran ran = run(scriptOf(exportInput(exportSamples().at(presetNames().size() + 1).second)), false);
    QVERIFY(ran.exitCode != 0);
    QVERIFY2(ran.err.contains("CLOUDSTEPS_SECRET_"), ran.err.constData());
    QVERIFY(ran.calls.isEmpty());
}

void tst_AliyunScript::whatExistsIsNotMadeAgain()
{
    ReportInput input = exportInput(samplePreset(u"tutorial"_s));
    const QString step = u"vpc/create"_s;
    input.journal.insert(step, sampleJournal(input.topology).value(step));
    const QString id = input.journal.value(step).facts.id;
    Ran ran = run(scriptOf(input));
    QVERIFY2(ran.exitCode == 0, ran.err.constData());
    QVERIFY(argumentsOf(ran, u"CreateVpc"_s).isEmpty());
    QVERIFY(argumentsOf(ran, u"CreateVSwitch"_s).contains(u"--VpcId="_s + id));
}

QTEST_GUILESS_MAIN(tst_AliyunScript)
#include "tst_aliyunscript.moc"
