#include "tests/support/cloudstepsprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// The programs as users run them: a project builds inside what another one made before, and leaves it as it was.
class tst_Existing : public QObject
{
    Q_OBJECT

private slots:
    void buildsInsideAnotherProject();
    void whatDoesNotFitIsToldBeforeAnythingIsMade();
    void aSecondGatewayIsToldBeforeAnythingIsMade();
};

namespace {

QJsonObject topologyOf(const CloudstepsProcess &program)
{
    const QString path = program.path(u"topology.json"_s);
    if (program.run({u"export"_s, program.project(), u"--format"_s, u"json"_s, u"-o"_s, path}).exitCode != 0)
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QMap<QString, QJsonObject> stepsOf(const CloudstepsProcess::Result &result)
{
    QMap<QString, QJsonObject> steps;
    for (const QJsonValue &step : QJsonDocument::fromJson(result.out).object().value(u"steps"_s).toArray())
        steps.insert(step[u"id"_s].toString(), step.toObject());
    return steps;
}

QString idOf(const QMap<QString, QJsonObject> &status, const QString &step)
{
    return status.value(step)[u"facts"_s][u"id"_s].toString();
}

/// The guest's topology: servers in the host's VPC, first vswitch, security group and key pair, with a second vswitch of its own.
QJsonObject inside(const QJsonObject &preset, const QMap<QString, QJsonObject> &host, const QJsonObject &hostTopology)
{
    QJsonObject network = preset[u"network"_s].toObject();
    QJsonObject vpc = hostTopology[u"network"_s][u"vpc"_s].toObject();
    vpc.insert(u"existingId"_s, idOf(host, u"vpc/create"_s));
    network.insert(u"vpc"_s, vpc);
    QJsonObject first = hostTopology[u"network"_s][u"vswitches"_s][0].toObject();
    first.insert(u"existingId"_s, idOf(host, u"vswitch/a/create"_s));
    QJsonObject second = first;
    second.remove(u"existingId"_s);
    second.insert(u"key"_s, u"g"_s);
    second.insert(u"name"_s, u"guest-g"_s);
    second.insert(u"cidr"_s, u"10.0.77.0/24"_s);
    network.insert(u"vswitches"_s, QJsonArray{first, second});

    QJsonObject servers = preset[u"servers"_s].toObject();
    QJsonObject group = servers[u"securityGroup"_s].toObject();
    group.insert(u"existingId"_s, idOf(host, u"securitygroup/create"_s));
    QJsonObject rule = group[u"rules"_s][0].toObject();
    rule.insert(u"key"_s, u"guest"_s);
    rule.insert(u"ports"_s, u"7777/7777"_s);
    group.insert(u"rules"_s, QJsonArray{rule});
    servers.insert(u"securityGroup"_s, group);
    servers.insert(u"login"_s, QJsonObject{{u"method"_s, u"existingKeyPair"_s}, {u"keyPair"_s, idOf(host, u"keypair/create"_s)}});

    QJsonObject topology = preset;
    topology.insert(u"network"_s, network);
    topology.insert(u"servers"_s, servers);
    topology.insert(u"name"_s, u"guest"_s);
    for (const QString &kind : {u"database"_s, u"cache"_s, u"balancer"_s})
        topology.remove(kind);
    return topology;
}

bool write(const QString &path, const QJsonObject &topology)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(QJsonDocument(topology).toJson()) > 0;
}

} // namespace

void tst_Existing::buildsInsideAnotherProject()
{
    const CloudSimProcess cloud({u"--speed"_s, u"600"_s, u"--strict"_s});
    const CloudstepsProcess host(cloud);
    QCOMPARE(host.run({u"new"_s, host.project(), u"--preset"_s, u"starter"_s}).exitCode, 0);
    QCOMPARE(host.runOnCloud({u"apply"_s, host.project(), u"--only"_s, u"servers"_s}).exitCode, 0);
    const QJsonArray before = cloud.resources();
    const auto made = stepsOf(host.run({u"status"_s, host.project(), u"--json"_s}));

    const CloudstepsProcess guest(cloud);
    const QString wanted = guest.path(u"guest.json"_s);
    QVERIFY(write(wanted, inside(topologyOf(host), made, topologyOf(host))));
    QCOMPARE(guest.run({u"new"_s, guest.project(), u"--from"_s, wanted}).exitCode, 0);
    const auto checked = guest.run({u"check"_s, guest.project()});
    QVERIFY2(checked.exitCode == 0, checked.err.constData());

    const auto plan = stepsOf(guest.run({u"plan"_s, guest.project(), u"--json"_s}));
    for (const QString &id : {u"vpc/create"_s, u"vswitch/a/create"_s, u"securitygroup/create"_s, u"keypair/create"_s}) {
        QCOMPARE(plan.value(id)[u"verb"_s].toString(), u"none"_s);
        QCOMPARE(plan.value(id)[u"existing"_s].toString(), idOf(made, id));
        QVERIFY(!plan.value(id).contains(u"changes"_s));
    }
    QCOMPARE(plan.value(u"vswitch/g/create"_s)[u"verb"_s].toString(), u"create"_s);
    const auto lines = guest.run({u"plan"_s, guest.project(), u"--lang"_s, u"zh"_s});
    QVERIFY2(QString::fromUtf8(lines.out).contains(u"已有  专有网络"_s), lines.out.constData());

    const auto applied = guest.runOnCloud({u"apply"_s, guest.project(), u"--json"_s});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    const auto status = stepsOf(guest.run({u"status"_s, guest.project(), u"--json"_s}));
    QVERIFY(status.value(u"vpc/create"_s)[u"existing"_s].toBool());
    QCOMPARE(idOf(status, u"vpc/create"_s), idOf(made, u"vpc/create"_s));
    QVERIFY(!status.value(u"vswitch/g/create"_s).contains(u"existing"_s));
    const auto refreshed = guest.runOnCloud({u"status"_s, guest.project(), u"--refresh"_s});
    QVERIFY2(refreshed.exitCode == 0, refreshed.err.constData());
    QVERIFY2(QString::fromUtf8(refreshed.out).contains(u"Existing  VPC"_s), refreshed.out.constData());

    const auto destroyed = guest.runOnCloud({u"destroy"_s, guest.project(), u"--yes"_s});
    QVERIFY2(destroyed.exitCode == 0, destroyed.err.constData());
    QCOMPARE(cloud.resources(), before);
    const auto untouched = host.runOnCloud({u"apply"_s, host.project(), u"--only"_s, u"servers"_s, u"--json"_s});
    QCOMPARE(untouched.exitCode, 0);
    QCOMPARE(cloud.resources(), before);
    for (const QJsonValue &request : cloud.requests())
        QVERIFY2(request[u"unknown"_s].toArray().isEmpty(), QJsonDocument(request.toObject()).toJson().constData());
}

void tst_Existing::whatDoesNotFitIsToldBeforeAnythingIsMade()
{
    const CloudSimProcess cloud({u"--speed"_s, u"600"_s, u"--strict"_s});
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"starter"_s}).exitCode, 0);
    QJsonObject topology = topologyOf(program);
    QJsonObject network = topology[u"network"_s].toObject();
    QJsonObject vpc = network[u"vpc"_s].toObject();
    vpc.insert(u"existingId"_s, u"vpc-bp1gone"_s);
    network.insert(u"vpc"_s, vpc);
    topology.insert(u"network"_s, network);
    const QString wanted = program.path(u"wanted.json"_s);
    QVERIFY(write(wanted, topology));

    const CloudstepsProcess guest(cloud);
    QCOMPARE(guest.run({u"new"_s, guest.project(), u"--from"_s, wanted}).exitCode, 0);
    const auto applied = guest.runOnCloud({u"apply"_s, guest.project(), u"--json"_s, u"--lang"_s, u"zh"_s});
    QCOMPARE(applied.exitCode, 1);
    QVERIFY(cloud.resources().isEmpty());
    const auto events = applied.events();
    const auto failed = std::find_if(events.cbegin(), events.cend(), [](const QJsonObject &event) { return event[u"state"_s].toString() == u"failed"; });
    QVERIFY(failed != events.cend());
    QCOMPARE((*failed)[u"step"_s].toString(), u"vpc/create"_s);
    QCOMPARE((*failed)[u"code"_s].toString(), u"ExistingMissing"_s);
    QVERIFY2((*failed)[u"text"_s].toString().contains(u"无法使用 vpc-bp1gone"_s), qPrintable((*failed)[u"text"_s].toString()));
}

/// A gateway that the VPC has already is told of, in either language, before one more is made; without one nothing is said.
void tst_Existing::aSecondGatewayIsToldBeforeAnythingIsMade()
{
    const CloudSimProcess cloud({u"--speed"_s, u"600"_s, u"--strict"_s});
    const CloudstepsProcess host(cloud);
    QCOMPARE(host.run({u"new"_s, host.project(), u"--preset"_s, u"starter"_s}).exitCode, 0);
    QCOMPARE(host.runOnCloud({u"apply"_s, host.project(), u"--only"_s, u"network"_s}).exitCode, 0);
    const QString vpc = idOf(stepsOf(host.run({u"status"_s, host.project(), u"--json"_s})), u"vpc/create"_s);

    const auto guestIn = [&](const CloudstepsProcess &guest, const QString &cidr) {
        if (guest.run({u"new"_s, guest.project(), u"--preset"_s, u"tutorial"_s}).exitCode != 0)
            return false;
        QJsonObject topology = topologyOf(guest);
        QJsonObject network = topology[u"network"_s].toObject();
        QJsonObject block = topologyOf(host)[u"network"_s][u"vpc"_s].toObject();
        block.insert(u"existingId"_s, vpc);
        network.insert(u"vpc"_s, block);
        QJsonObject vswitch = network[u"vswitches"_s][0].toObject();
        vswitch.insert(u"cidr"_s, cidr);
        network.insert(u"vswitches"_s, QJsonArray{vswitch});
        network.insert(u"snat"_s, QJsonArray{network[u"snat"_s][0]});
        network.remove(u"dnat"_s);
        topology.insert(u"network"_s, network);
        for (const QString &kind : {u"servers"_s, u"database"_s, u"cache"_s, u"balancer"_s})
            topology.remove(kind);
        return QFile::remove(guest.project()) && write(guest.path(u"guest.json"_s), topology)
               && guest.run({u"new"_s, guest.project(), u"--from"_s, guest.path(u"guest.json"_s)}).exitCode == 0;
    };
    const auto isWarning = [](const QJsonObject &event) { return event[u"code"_s].toString() == "net.nat-already-there"_L1; };

    const CloudstepsProcess first(cloud);
    QVERIFY(guestIn(first, u"10.0.66.0/24"_s));
    const auto alone = first.runOnCloud({u"apply"_s, first.project(), u"--json"_s});
    QVERIFY2(alone.exitCode == 0, alone.err.constData());
    const auto quiet = alone.events();
    QVERIFY(std::none_of(quiet.cbegin(), quiet.cend(), isWarning));
    const QString gateway = idOf(stepsOf(first.run({u"status"_s, first.project(), u"--json"_s})), u"natgateway/create"_s);

    const CloudstepsProcess second(cloud);
    QVERIFY(guestIn(second, u"10.0.77.0/24"_s));
    const auto told = second.runOnCloud({u"apply"_s, second.project(), u"--json"_s, u"--lang"_s, u"zh"_s});
    QVERIFY2(told.exitCode == 0, told.err.constData());
    const auto events = told.events();
    const auto warning = std::find_if(events.cbegin(), events.cend(), isWarning);
    const auto sent = std::find_if(events.cbegin(), events.cend(), [](const QJsonObject &event) { return event[u"state"_s].toString() == "sent"_L1; });
    QVERIFY2(warning < sent, told.out.constData());
    QVERIFY2((*warning)[u"text"_s].toString().contains(gateway), told.out.constData());
    QVERIFY2(QString::fromUtf8(told.err).contains(u"已有 NAT 网关："_s + gateway), told.err.constData());
    const auto again = second.runOnCloud({u"apply"_s, second.project(), u"--json"_s});
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(!again.err.contains("NAT gateway already"), again.err.constData()); // what was decided is not asked again
}

QTEST_GUILESS_MAIN(tst_Existing)
#include "tst_existing.moc"
