#include "tests/support/cloudstepsprocess.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// The security token of a temporary key ends in the middle of a run, at one of its requests. The program says so and ends with 4; with a
/// new key and token the same command goes on, and at the end there is exactly one of everything.
class tst_ExpiredToken : public QObject
{
    Q_OBJECT

private slots:
    void creation_data();
    void creation();
    void teardown();
    void theLanguagesSayWhatToDo();
};

namespace {

/// Two temporary keys of one account.
QStringList cloudOptions(const QString &secret)
{
    const auto key = [&](const QString &name) { return u"%1:%2 user=shop token=token-of-%1"_s.arg(name, secret); };
    return {u"--speed"_s, u"1200"_s, u"--strict"_s, u"--access-key"_s, key(u"STS.first"_s), u"--access-key"_s, key(u"STS.second"_s)};
}

void use(CloudstepsProcess &program, const QString &key, const QString &secret)
{
    program.setCredentials(key, secret);
    program.setVariable(u"ALIBABA_CLOUD_SECURITY_TOKEN"_s, u"token-of-"_s + key);
}

/// From the request after `passing` on nothing is accepted any more.
QJsonObject expiredAfter(int passing)
{
    return {{u"action"_s, u"*"_s}, {u"kind"_s, u"refuse"_s}, {u"status"_s, 400}, {u"code"_s, u"InvalidSecurityToken.Expired"_s}, {u"skip"_s, passing}, {u"count"_s, -1}};
}

QMap<QString, int> typesOf(const CloudSimProcess &cloud)
{
    QMap<QString, int> types;
    for (const QJsonValue &resource : cloud.resources())
        ++types[resource[u"type"_s].toString()];
    return types;
}

const QString secret = u"a-secret-of-both"_s;

} // namespace

void tst_ExpiredToken::creation_data()
{
    QTest::addColumn<int>("passing");
    for (const int passing : {0, 1, 2, 9, 20, 35, 54})
        QTest::addRow("at request %d", passing + 1) << passing;
}

void tst_ExpiredToken::creation()
{
    static QMap<QString, int> undisturbed;
    QFETCH(int, passing);
    if (undisturbed.isEmpty()) {
        const CloudSimProcess cloud(cloudOptions(secret));
        CloudstepsProcess program(cloud);
        use(program, u"STS.first"_s, secret);
        QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"tutorial"_s}).exitCode, 0);
        const auto applied = program.runOnCloud({u"apply"_s, program.project()});
        QVERIFY2(applied.exitCode == 0, applied.err.constData());
        undisturbed = typesOf(cloud);
    }
    const CloudSimProcess cloud(cloudOptions(secret));
    CloudstepsProcess program(cloud);
    use(program, u"STS.first"_s, secret);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"tutorial"_s}).exitCode, 0);
    QVERIFY(cloud.setFaults({expiredAfter(passing)}));
    const auto ended = program.runOnCloud({u"apply"_s, program.project(), u"--json"_s});
    QCOMPARE(ended.exitCode, 4);
    QVERIFY2(ended.err.contains("has expired (InvalidSecurityToken.Expired)"), ended.err.constData());
    QCOMPARE(ended.events().last()[u"code"_s].toString(), u"4"_s);

    QVERIFY(cloud.clearFaults());
    use(program, u"STS.second"_s, secret);
    const auto resumed = program.runOnCloud({u"apply"_s, program.project()});
    QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
    QCOMPARE(typesOf(cloud), undisturbed);
    for (const QJsonValue &request : cloud.requests())
        QVERIFY2(request[u"received"_s].toInt() == 1, QJsonDocument(request.toObject()).toJson().constData());
    QCOMPARE(program.runOnCloud({u"destroy"_s, program.project(), u"--yes"_s}).exitCode, 0);
    QCOMPARE(cloud.resources().size(), 0);
}

void tst_ExpiredToken::teardown()
{
    const CloudSimProcess cloud(cloudOptions(secret));
    CloudstepsProcess program(cloud);
    use(program, u"STS.first"_s, secret);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"starter"_s}).exitCode, 0);
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project()}).exitCode, 0);
    for (const int passing : {2, 5}) {
        QVERIFY(cloud.setFaults({expiredAfter(passing)}));
        QCOMPARE(program.runOnCloud({u"destroy"_s, program.project(), u"--yes"_s}).exitCode, 4);
    }
    QVERIFY(cloud.clearFaults());
    use(program, u"STS.second"_s, secret);
    QCOMPARE(program.runOnCloud({u"destroy"_s, program.project(), u"--yes"_s}).exitCode, 0);
    QCOMPARE(cloud.resources().size(), 0);
}

void tst_ExpiredToken::theLanguagesSayWhatToDo()
{
    const CloudSimProcess cloud(cloudOptions(secret));
    CloudstepsProcess program(cloud);
    use(program, u"STS.first"_s, secret);
    QCOMPARE(program.run({u"new"_s, program.project()}).exitCode, 0);
    QVERIFY(cloud.setFaults({expiredAfter(0)}));
    const auto told = program.runOnCloud({u"apply"_s, program.project(), u"--lang"_s, u"zh"_s});
    QCOMPARE(told.exitCode, 4);
    QVERIFY2(QString::fromUtf8(told.err).contains(u"安全令牌已过期"_s), told.err.constData());
    // A token of another key is a wrong key, not one that has ended.
    QVERIFY(cloud.clearFaults());
    program.setVariable(u"ALIBABA_CLOUD_SECURITY_TOKEN"_s, u"token-of-STS.second"_s);
    const auto mismatched = program.runOnCloud({u"apply"_s, program.project()});
    QCOMPARE(mismatched.exitCode, 4);
    QVERIFY2(mismatched.err.contains("InvalidSecurityToken.MismatchWithAccessKey") && !mismatched.err.contains("expired"), mismatched.err.constData());
}

QTEST_GUILESS_MAIN(tst_ExpiredToken)
#include "tst_expiredtoken.moc"
