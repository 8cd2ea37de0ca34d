#include "tests/simulator/simclient.h"

#include "cloudapi/simulator/address.h"

#include <QFile>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace CloudSim;
using namespace Qt::StringLiterals;

namespace {

QJsonArray resourcesOf(SimClient &client)
{
    return client.sim("GET", "/_sim/resources").value(u"resources"_s).toArray();
}

QString stateOf(SimClient &client, const QString &id)
{
    for (const QJsonValue &resource : resourcesOf(client)) {
        if (resource[u"id"_s] == id)
            return resource[u"state"_s].toString();
    }
    return u"gone"_s;
}

} // namespace

class TestSimWorld : public QObject
{
    Q_OBJECT

private slots:
    void theSameSeedGivesTheSameIds()
    {
        SimClient a;
        SimClient b;
        CloudOptions other;
        other.world.seed = 2;
        SimClient c(other);
        const QString id = a.vpc(u"CreateVpc"_s).id(u"VpcId"_s);
        QVERIFY(id.startsWith(u"vpc-bp1"_s));
        QCOMPARE(id.size(), 25);
        QCOMPARE(b.vpc(u"CreateVpc"_s).id(u"VpcId"_s), id);
        QVERIFY(c.vpc(u"CreateVpc"_s).id(u"VpcId"_s) != id);
    }

    void jitterVariesDurationsWithinItsBounds()
    {
        CloudOptions options;
        options.world.jitter = 0.3;
        SimClient client(options);
        QSet<double> seen;
        for (int i = 0; i < 200; ++i) {
            const double seconds = client.cloud().world().duration(u"natgateway.create"_s);
            QVERIFY(seconds >= 90 * 0.7 && seconds <= 90 * 1.3);
            seen.insert(seconds);
        }
        QVERIFY(seen.size() > 100);
    }

    void aTokenAnswersTheSameAgain()
    {
        SimClient client;
        const QMap<QString, QString> parameters{{u"CidrBlock"_s, u"10.0.0.0/16"_s}, {u"ClientToken"_s, u"token"_s}};
        const auto first = client.vpc(u"CreateVpc"_s, parameters);
        const auto second = client.vpc(u"CreateVpc"_s, parameters);
        QCOMPARE(second.id(u"VpcId"_s), first.id(u"VpcId"_s));
        QVERIFY(second.id(u"RequestId"_s) != first.id(u"RequestId"_s));
        QCOMPARE(client.lastRecord().value(u"effect"_s).toArray(), QJsonArray());
        QCOMPARE(client.lastRecord().value(u"token"_s).toString(), u"token"_s);
        QCOMPARE(resourcesOf(client).size(), 1);
        auto other = parameters;
        other[u"CidrBlock"_s] = u"10.1.0.0/16"_s;
        QCOMPARE(client.vpc(u"CreateVpc"_s, other).code, u"IdempotentParameterMismatch"_s);
    }

    void aRefusedCallDoesNotUseItsTokenUp()
    {
        SimClient client;
        QMap<QString, QString> parameters{{u"CidrBlock"_s, u"wrong"_s}, {u"ClientToken"_s, u"token"_s}};
        QCOMPARE(client.vpc(u"CreateVpc"_s, parameters).code, u"InvalidParameter"_s);
        parameters[u"CidrBlock"_s] = u"10.0.0.0/16"_s;
        QVERIFY(client.vpc(u"CreateVpc"_s, parameters).ok());
    }

    void aTokenThatTheActionDoesNotHaveMeansNothing()
    {
        SimClient client;
        const QString vpc = client.vpc(u"CreateVpc"_s).id(u"VpcId"_s);
        client.wait(2);
        const QMap<QString, QString> parameters{{u"VpcId"_s, vpc}, {u"VpcName"_s, u"one"_s}, {u"ClientToken"_s, u"token"_s}};
        QVERIFY(client.vpc(u"ModifyVpcAttribute"_s, parameters).ok());
        auto other = parameters;
        other[u"VpcName"_s] = u"two"_s;
        QVERIFY(client.vpc(u"ModifyVpcAttribute"_s, other).ok());
    }

    void everythingSurvivesARestart()
    {
        QTemporaryDir folder;
        CloudOptions options;
        options.stateFile = folder.filePath(u"state"_s);
        const QMap<QString, QString> create{{u"CidrBlock"_s, u"10.0.0.0/16"_s}, {u"ClientToken"_s, u"token"_s}, {u"Tag.1.Key"_s, u"a"_s}};
        QString id;
        QJsonArray before;
        QString clock;
        {
            SimClient client(options);
            client.wait(1000);
            id = client.vpc(u"CreateVpc"_s, create).id(u"VpcId"_s);
            client.wait(1);
            client.vpc(u"DescribeVpcs"_s);
            before = resourcesOf(client);
            clock = client.sim("GET", "/_sim/clock").value(u"now"_s).toString();
        }
        SimClient client(options);
        QCOMPARE(client.sim("GET", "/_sim/clock").value(u"now"_s).toString(), clock);
        QCOMPARE(resourcesOf(client), before);
        QCOMPARE(stateOf(client, id), u"Pending"_s);
        QCOMPARE(client.vpc(u"CreateVpc"_s, create).id(u"VpcId"_s), id);
        QVERIFY(client.vpc(u"CreateVpc"_s).id(u"VpcId"_s) != id);
        client.wait(1);
        QCOMPARE(stateOf(client, id), u"Available"_s);
        // Numbers of requests go on, so that createdBy stays unambiguous.
        QVERIFY(client.lastRecord().value(u"n"_s).toInteger() > 2);
    }

    void whileOffCloudTimePassesAtSpeedOne()
    {
        QTemporaryDir folder;
        CloudOptions options;
        options.stateFile = folder.filePath(u"state"_s);
        qint64 wall = 1'767'225'600'000;
        options.wallClock = [&wall] { return wall; };
        options.speed = 60;
        qint64 then = 0;
        {
            Cloud cloud(options);
            QVERIFY(cloud.open());
            wall += 1000;
            QVERIFY(cloud.control({"POST", "/_sim/clock", {}, {}, R"({"advance":0})"}).status == 200);
            QVERIFY(cloud.flush());
            then = cloud.clock().now();
        }
        wall += 3'600'000;
        Cloud cloud(options);
        QVERIFY(cloud.open());
        QCOMPARE(cloud.clock().now(), then + 3'600'000);
        wall += 1000;
        QCOMPARE(cloud.clock().now(), then + 3'660'000);
    }

    void anUnusableStateFileIsRefusedAndKept_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("words") << QByteArray("this is no database, but it is longer than a header would be, so that it is not taken for an empty one.....");
        QTest::newRow("a header and rubbish") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'x');
        QTest::newRow("a few bytes") << QByteArray("abc");
    }
    void anUnusableStateFileIsRefusedAndKept()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        CloudOptions options;
        options.stateFile = folder.filePath(u"state"_s);
        QFile file(options.stateFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        Cloud cloud(options);
        const auto opened = cloud.open();
        QVERIFY(!opened);
        QVERIFY2(opened.error().contains(options.stateFile), qPrintable(opened.error()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void aDatabaseThatIsNotOursIsRefusedAndNotTouched_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("words");
        QTest::newRow("of another program") << QStringList{u"CREATE TABLE songs (name TEXT)"_s, u"PRAGMA application_id=77"_s} << u"another program"_s;
        QTest::newRow("of a later version") << QStringList{u"PRAGMA user_version=99"_s} << u"format 99"_s;
        QTest::newRow("with a record that is no JSON") << QStringList{u"UPDATE resource SET body = '{'"_s} << u"cannot be read"_s;
        QTest::newRow("without a table") << QStringList{u"DROP TABLE resource"_s} << u"resource"_s;
    }
    void aDatabaseThatIsNotOursIsRefusedAndNotTouched()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, words);
        QTemporaryDir folder;
        CloudOptions options;
        options.stateFile = folder.filePath(u"state"_s);
        SimClient(options).vpc(u"CreateVpc"_s);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"spoil"_s);
            database.setDatabaseName(options.stateFile);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"PRAGMA journal_mode=DELETE"_s));
            query.finish();
            for (const QString &statement : statements)
                QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"spoil"_s);
        QFile file(options.stateFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        Cloud cloud(options);
        const auto opened = cloud.open();
        QVERIFY(!opened);
        QVERIFY2(opened.error().contains(words) && opened.error().contains(options.stateFile), qPrintable(opened.error()));
        if (words == "another program"_L1 || words == "format 99"_L1) {
            QVERIFY(cloud.flush()); // the program does so at its end; there is nothing to be stored
            QVERIFY(file.seek(0));
            QCOMPARE(file.readAll(), before);
        }
    }

    void aStateFileInUseIsRefused()
    {
        QTemporaryDir folder;
        CloudOptions options;
        options.stateFile = folder.filePath(u"state"_s);
        SimClient first(options);
        first.vpc(u"CreateVpc"_s);
        Cloud second(options);
        const auto opened = second.open();
        QVERIFY(!opened);
        QVERIFY2(opened.error().contains("another process"_L1), qPrintable(opened.error()));
    }

    void aTornFileOfOursIsRefused()
    {
        QTemporaryDir folder;
        CloudOptions options;
        options.stateFile = folder.filePath(u"state"_s);
        {
            SimClient client(options);
            for (int i = 0; i < 10; ++i)
                client.vpc(u"CreateVpc"_s);
        }
        QFile file(options.stateFile);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 8192);
        file.seek(4096);
        file.write(QByteArray(int(file.size() - 4096), '\xa5'));
        file.close();
        Cloud cloud(options);
        QVERIFY(!cloud.open());
    }

    void accountsDoNotSeeEachOther()
    {
        CloudOptions options;
        options.keys.add({.id = u"key"_s, .secret = "secret", .account = u"1"_s, .user = {}, .token = {}});
        options.keys.add({.id = u"other"_s, .secret = "secret", .account = u"2"_s, .user = {}, .token = {}});
        SimClient client(options);
        const QString vpc = client.vpc(u"CreateVpc"_s).id(u"VpcId"_s);
        const QMap<QString, QString> parameters{{u"RegionId"_s, SimClient::region()}, {u"VpcId"_s, vpc}};
        const auto status = [&](const QString &action) {
            return client.cloud().answer(signedQuestion(Products::vpc, action, parameters, u"other"_s, "secret", client.wall())).status;
        };
        QCOMPARE(status(u"DeleteVpc"_s), 404);
        QCOMPARE(status(u"DescribeVpcs"_s), 200);
        QCOMPARE(resourcesOf(client).size(), 1);
    }

    void aPolicyLimitsUsers()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"policy"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"Version":"1","Statement":[{"Effect":"Allow","Action":["vpc:Describe*","vpc:CreateVpc"],"Resource":"*"},)"
                   R"({"Effect":"Deny","Action":"vpc:DescribeZones","Resource":"*"}]})");
        file.close();
        const auto policy = Policy::fromFile(file.fileName());
        QVERIFY(policy);
        CloudOptions options;
        options.policy = *policy;
        options.keys.add({.id = u"key"_s, .secret = "secret", .account = defaultAccount(), .user = u"user"_s, .token = {}});
        SimClient client(options);
        QVERIFY(client.vpc(u"CreateVpc"_s).ok());
        QVERIFY(client.vpc(u"DescribeVpcs"_s).ok());
        QCOMPARE(client.vpc(u"DescribeZones"_s).code, u"Forbidden.RAM"_s);
        const auto denied = client.vpc(u"AllocateEipAddress"_s);
        QCOMPARE(denied.code, u"Forbidden.RAM"_s);
        QCOMPARE(denied.status, 403);
        QCOMPARE(denied.body[u"AccessDeniedDetail"_s][u"AuthAction"_s].toString(), u"vpc:AllocateEipAddress"_s);
        QCOMPARE(client.call(Products::sts, u"GetCallerIdentity"_s).id(u"IdentityType"_s), u"RAMUser"_s);
    }

    void aBrokenPolicyIsNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << QByteArray("allow all");
        QTest::newRow("no statement") << QByteArray("{}");
        QTest::newRow("no effect") << QByteArray(R"({"Statement":[{"Action":"*"}]})");
        QTest::newRow("no action") << QByteArray(R"({"Statement":[{"Effect":"Allow"}]})");
    }
    void aBrokenPolicyIsNamed()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"policy"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto policy = Policy::fromFile(file.fileName());
        QVERIFY(!policy);
        QVERIFY(policy.error().contains(file.fileName()));
    }

    void addressesOfAVSwitchAreHandedOutOnce()
    {
        SimClient client;
        const QString vpc = client.vpc(u"CreateVpc"_s, {{u"CidrBlock"_s, u"10.0.0.0/16"_s}}).id(u"VpcId"_s);
        client.wait(2);
        const QString vswitch =
            client.vpc(u"CreateVSwitch"_s, {{u"VpcId"_s, vpc}, {u"ZoneId"_s, client.zone()}, {u"CidrBlock"_s, u"10.0.0.0/29"_s}}).id(u"VSwitchId"_s);
        World &world = client.cloud().world();
        QStringList taken;
        Call call;
        call.caller.account = defaultAccount();
        call.regionId = SimClient::region();
        while (!world.freeAddress(vswitch).isEmpty()) {
            Resource server = world.make(call, u"instance"_s, u"i-"_s);
            taken << world.freeAddress(vswitch);
            server.addresses.insert(taken.last(), vswitch);
            world.insert(server);
        }
        QCOMPARE(taken, (QStringList{u"10.0.0.1"_s, u"10.0.0.2"_s, u"10.0.0.3"_s, u"10.0.0.4"_s}));
        QCOMPARE(world.freeAddressCount(vswitch), 0);
        const Resource *second = world.holderInVpc(vpc, u"10.0.0.2"_s);
        QVERIFY(second);
        world.remove(second->id);
        QCOMPARE(world.freeAddress(vswitch), u"10.0.0.2"_s);
        QCOMPARE(world.freeAddress(vswitch, u"10.0.0.3"_s), QString());
        QCOMPARE(world.freeAddress(vswitch, u"10.0.0.2"_s), u"10.0.0.2"_s);
        QCOMPARE(world.freeAddress(vswitch, u"10.0.0.6"_s), QString());
    }

    void publicAddressesDoNotRepeat()
    {
        SimClient client;
        QSet<QString> seen;
        for (int i = 0; i < 20'000; ++i)
            seen.insert(client.cloud().world().newPublicAddress());
        QCOMPARE(seen.size(), 20'000);
    }

    void ranges_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("plain") << u"192.168.0.0/24"_s << u"192.168.0.0/24"_s;
        QTest::newRow("host bits are cleared") << u"192.168.0.77/24"_s << u"192.168.0.0/24"_s;
        QTest::newRow("everything") << u"0.0.0.0/0"_s << u"0.0.0.0/0"_s;
        QTest::newRow("one address") << u"1.2.3.4/32"_s << u"1.2.3.4/32"_s;
        QTest::newRow("a mask of 33") << u"1.2.3.4/33"_s << QString();
        QTest::newRow("a mask with a zero before it") << u"1.2.3.4/08"_s << QString();
        QTest::newRow("three parts") << u"1.2.3/8"_s << QString();
        QTest::newRow("a part of 256") << u"1.2.3.256/8"_s << QString();
        QTest::newRow("a sign") << u"1.2.3.+4/8"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void ranges()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto range = Range::parse(text);
        QCOMPARE(range ? range->text() : QString(), read);
    }

    void theClockTakesOnlySense_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("advance") << QByteArray(R"({"advance":5})") << true;
        QTest::newRow("speed") << QByteArray(R"({"speed":0.5})") << true;
        QTest::newRow("back in time") << QByteArray(R"({"advance":-5})") << false;
        QTest::newRow("text") << QByteArray(R"({"advance":"5"})") << false;
        QTest::newRow("both") << QByteArray(R"({"advance":5,"speed":1})") << false;
        QTest::newRow("nothing") << QByteArray("{}") << false;
        QTest::newRow("no JSON") << QByteArray("five") << false;
    }
    void theClockTakesOnlySense()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, accepted);
        SimClient client;
        QCOMPARE(client.sim("POST", "/_sim/clock", body).contains(u"now"_s), accepted);
    }

    void aTextIsForgottenWhenWhatItTellsOfChanges_data()
    {
        using Change = std::function<void(World &)>;
        const auto other = [](const char *id) {
            Resource resource;
            resource.id = QString::fromLatin1(id);
            resource.type = u"other"_s;
            return resource;
        };
        const auto child = [other] {
            Resource resource = other("child");
            resource.parent = u"it"_s;
            return resource;
        };
        QTest::addColumn<Change>("before");
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("forgotten");
        const Change nothing = [](World &) {};
        QTest::newRow("nothing happens") << nothing << nothing << false;
        QTest::newRow("something else comes") << nothing << Change([=](World &world) { world.insert(other("other")); }) << false;
        QTest::newRow("its state changes") << nothing << Change([](World &world) { world.setState(u"it"_s, u"Stopped"_s); }) << true;
        QTest::newRow("an attribute changes") << nothing << Change([](World &world) { world.setAttribute(u"it"_s, u"Name"_s, 1); }) << true;
        QTest::newRow("time changes it") << Change([](World &world) { world.after(u"it"_s, 1, {.state = u"Running"_s}); })
                                         << Change([](World &world) { world.advance(1000); }) << true;
        QTest::newRow("it goes") << nothing << Change([](World &world) { world.remove(u"it"_s); }) << true;
        QTest::newRow("something comes to live in it") << nothing << Change([=](World &world) { world.insert(child()); }) << true;
        QTest::newRow("what lives in it changes") << Change([=](World &world) { world.insert(child()); })
                                                  << Change([](World &world) { world.setState(u"child"_s, u"Busy"_s); }) << true;
        QTest::newRow("what lived in it goes") << Change([=](World &world) { world.insert(child()); })
                                               << Change([](World &world) { world.remove(u"child"_s); }) << true;
        QTest::newRow("something begins to use it") << Change([=](World &world) { world.insert(other("user")); })
                                                    << Change([](World &world) { world.edit(u"user"_s, [](Resource &user) { user.links.insert(u"it"_s); }); })
                                                    << true;
        const Change used = [=](World &world) {
            Resource user = other("user");
            user.links.insert(u"it"_s);
            world.insert(user);
        };
        QTest::newRow("what uses it changes") << used << Change([](World &world) { world.setState(u"user"_s, u"Busy"_s); }) << true;
        QTest::newRow("something uses it no longer")
            << used << Change([](World &world) { world.edit(u"user"_s, [](Resource &user) { user.links.clear(); }); }) << true;
        const Change housed = [=](World &world) {
            Resource holder = other("holder");
            holder.addresses.insert(u"10.0.0.5"_s, u"it"_s);
            world.insert(holder);
        };
        QTest::newRow("an address is taken from it") << nothing << housed << true;
        QTest::newRow("an address comes back to it") << housed << Change([](World &world) { world.remove(u"holder"_s); }) << true;
        QTest::newRow("a call that changed it is undone") << Change([](World &world) {
            world.begin({});
            world.setState(u"it"_s, u"Stopped"_s);
        }) << Change([](World &world) { world.rollback(); }) << true;
    }
    void aTextIsForgottenWhenWhatItTellsOfChanges()
    {
        using Change = std::function<void(World &)>;
        QFETCH(Change, before);
        QFETCH(Change, change);
        QFETCH(bool, forgotten);
        World world({}, std::make_shared<const Catalogue>());
        Resource it;
        it.id = u"it"_s;
        it.type = u"thing"_s;
        world.insert(it);
        before(world);
        world.texts().keep(u"it"_s, u"DescribeThings"_s, "{}");
        QCOMPARE(world.texts().find(u"it"_s, u"DescribeThings"_s), QByteArray("{}"));
        QCOMPARE(world.texts().find(u"it"_s, u"DescribeOtherThings"_s), QByteArray());
        change(world);
        QCOMPARE(world.texts().find(u"it"_s, u"DescribeThings"_s).isEmpty(), forgotten);
    }

    void thingsThatFallDueTogetherHappenInOrder()
    {
        SimClient client;
        const QString vpc = client.vpc(u"CreateVpc"_s, {{u"CidrBlock"_s, u"10.0.0.0/16"_s}}).id(u"VpcId"_s);
        const QString eip = client.vpc(u"AllocateEipAddress"_s).id(u"AllocationId"_s);
        client.vpc(u"ReleaseEipAddress"_s, {{u"AllocationId"_s, eip}});
        client.wait(100'000);
        QCOMPARE(stateOf(client, vpc), u"Available"_s);
        QCOMPARE(stateOf(client, eip), u"gone"_s);
        QCOMPARE(client.cloud().world().nextDue(), -1);
    }
};

QTEST_APPLESS_MAIN(TestSimWorld)
#include "tst_simworld.moc"
