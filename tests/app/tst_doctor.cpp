#include "tests/support/cloudstepsprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject callOf(const QJsonObject &report, const QString &action)
{
    for (const QJsonValue &call : report["calls"_L1].toArray()) {
        if (call["action"_L1].toString() == action)
            return call.toObject();
    }
    return {};
}

} // namespace

/// `cloudsteps doctor` on the real programs.
class tst_Doctor : public QObject
{
    Q_OBJECT

private slots:
    void aHealthyAccount();
    void changesNothing();
    void theReportMayBeShown();
    void speaksChinese();
    void aKeyThatMayNotSee_data();
    void aKeyThatMayNotSee();
    void aKeyThatIsRefused();
    void aGatewayThatReadsNoForms();
    void nobodyThere();
    void anUnknownRegion();

private:
    struct Outcome
    {
        int exitCode;
        QJsonObject report;
        QByteArray file;
        QByteArray err;
    };
    static Outcome examine(const CloudstepsProcess &program, const QStringList &more = {})
    {
        const QString file = program.path(u"doctor.txt"_s);
        const auto result = program.runOnCloud(QStringList{u"doctor"_s, u"--account"_s, u"env"_s, u"--json"_s, u"-o"_s, file} + more);
        return {result.exitCode, QJsonDocument::fromJson(result.out).object(), bytesIn(file), result.err};
    }
};

void tst_Doctor::aHealthyAccount()
{
    const CloudSimProcess cloud({u"--strict"_s});
    const CloudstepsProcess program(cloud);
    const Outcome outcome = examine(program);
    QVERIFY2(outcome.exitCode == 0, outcome.file.constData());
    const QJsonArray calls = outcome.report["calls"_L1].toArray();
    QVERIFY(calls.size() > 40);
    for (const QJsonValue &call : calls) {
        const QByteArray words = QJsonDocument(call.toObject()).toJson(QJsonDocument::Compact);
        QVERIFY2(call["outcome"_L1].toString() == "answered"_L1, words.constData());
        QVERIFY2(call["problem"_L1].toString().isEmpty(), words.constData());
        QVERIFY2(call["differences"_L1].toArray().isEmpty(), words.constData()); // the simulated cloud answers by the contract
    }
    QCOMPARE(outcome.report["placements"_L1].toObject(), (QJsonObject{{u"Ecs"_s, u"form"_s}, {u"Rds"_s, u"form"_s}, {u"R-kvstore"_s, u"form"_s}}));
    QVERIFY(outcome.report["lines"_L1].toArray().size() > 12);
}

void tst_Doctor::changesNothing()
{
    const CloudSimProcess cloud({u"--strict"_s});
    const CloudstepsProcess program(cloud);
    examine(program);
    QCOMPARE(cloud.resources().size(), 0);
    for (const QJsonValue &request : cloud.requests()) {
        const QString action = request["action"_L1].toString();
        QVERIFY2(action.startsWith("Describe"_L1) || action.startsWith("List"_L1) || action.startsWith("Get"_L1), qPrintable(action));
        QCOMPARE(request["effect"_L1].toArray().size(), 0);
    }
}

void tst_Doctor::theReportMayBeShown()
{
    const CloudSimProcess cloud({u"--strict"_s});
    const CloudstepsProcess program(cloud);
    const Outcome outcome = examine(program);
    const QByteArray json = QJsonDocument(outcome.report).toJson();
    QVERIFY(!outcome.file.isEmpty());
    for (const QByteArray &text : {outcome.file, json}) {
        QVERIFY(!text.contains(cloud.accessKeyId().toUtf8()));
        QVERIFY(!text.contains(cloud.accessKeySecret().toUtf8()));
        QVERIFY(text.contains("****"));
    }
}

void tst_Doctor::speaksChinese()
{
    const CloudSimProcess cloud({u"--strict"_s});
    const CloudstepsProcess program(cloud);
    QVERIFY(QString::fromUtf8(examine(program, {u"--lang"_s, u"zh"_s}).file).contains(u"访问密钥有效"_s));
}

void tst_Doctor::aKeyThatMayNotSee_data()
{
    QTest::addColumn<QByteArray>("denied");
    QTest::addColumn<QString>("action");
    QTest::newRow("databases") << QByteArray("\"rds:DescribeDBInstances\"") << u"Rds:DescribeDBInstances"_s;
    QTest::newRow("anything of Redis") << QByteArray("\"kvstore:*\"") << u"R-kvstore:DescribeInstances"_s;
    QTest::newRow("prices") << QByteArray("[\"bssapi:*\",\"ecs:DescribePrice\"]") << u"Ecs:DescribePrice"_s;
}

void tst_Doctor::aKeyThatMayNotSee()
{
    QFETCH(QByteArray, denied);
    QFETCH(QString, action);
    const QTemporaryDir folder;
    QFile policy(folder.filePath(u"policy.json"_s));
    QVERIFY(policy.open(QIODevice::WriteOnly));
    policy.write(R"({"Version":"1","Statement":[{"Effect":"Allow","Action":"*"},{"Effect":"Deny","Action":)" + denied + "}]}");
    policy.close();
    const CloudSimProcess cloud({u"--policy"_s, policy.fileName()});
    const CloudstepsProcess program(cloud);
    const Outcome outcome = examine(program);
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(callOf(outcome.report, action)["outcome"_L1].toString(), u"denied"_s);
    QCOMPARE(callOf(outcome.report, u"Vpc:DescribeVpcs"_s)["outcome"_L1].toString(), u"answered"_s);
    QVERIFY(outcome.file.contains(action.toUtf8()));
}

void tst_Doctor::aKeyThatIsRefused()
{
    const CloudSimProcess cloud({u"--strict"_s});
    CloudstepsProcess program(cloud);
    program.setCredentials(cloud.accessKeyId(), u"wrong"_s);
    const Outcome outcome = examine(program);
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY(outcome.report["calls"_L1].toArray().isEmpty());
    QVERIFY(outcome.file.contains("SignatureDoesNotMatch"));
}

void tst_Doctor::aGatewayThatReadsNoForms()
{
    const CloudSimProcess cloud({u"--strict"_s});
    // Each is asked in the URL before (the cache by pre-flight and by the list of calls); then comes the form.
    QVERIFY(cloud.setFaults({QJsonObject{{u"action"_s, u"Rds:DescribeAvailableZones"_s}, {u"kind"_s, u"refuse"_s}, {u"status"_s, 400}, {u"code"_s, u"MissingEngine"_s}, {u"skip"_s, 1}, {u"count"_s, 1}},
                             QJsonObject{{u"action"_s, u"R-kvstore:DescribeAvailableResource"_s}, {u"kind"_s, u"refuse"_s}, {u"status"_s, 400}, {u"code"_s, u"MissingRegionId"_s}, {u"skip"_s, 2}, {u"count"_s, 9}}}));
    const CloudstepsProcess program(cloud);
    const Outcome outcome = examine(program);
    QCOMPARE(outcome.report["placements"_L1].toObject(), (QJsonObject{{u"Ecs"_s, u"form"_s}, {u"Rds"_s, u"form-hmac-sha1"_s}, {u"R-kvstore"_s, u"neither"_s}}));
    QCOMPARE(outcome.exitCode, 1);
}

void tst_Doctor::nobodyThere()
{
    const CloudSimProcess cloud({u"--strict"_s});
    const CloudstepsProcess program(cloud);
    const auto result = program.run({u"doctor"_s, u"--account"_s, u"env"_s, u"--endpoint"_s, u"http://127.0.0.1:1"_s, u"-o"_s, program.path(u"doctor.txt"_s)});
    QCOMPARE(result.exitCode, 1);
}

void tst_Doctor::anUnknownRegion()
{
    const CloudSimProcess cloud({u"--strict"_s});
    const CloudstepsProcess program(cloud);
    const auto result = program.runOnCloud({u"doctor"_s, u"--account"_s, u"env"_s, u"--region"_s, u"mars"_s});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.err.contains("mars") && result.err.contains("cn-hangzhou"), result.err.constData());
}

QTEST_GUILESS_MAIN(tst_Doctor)
#include "tst_doctor.moc"
