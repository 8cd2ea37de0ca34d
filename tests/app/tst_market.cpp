#include "tests/support/cloudstepsprocess.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonObject reportOf(const CloudstepsProcess::Result &result)
{
    return QJsonDocument::fromJson(result.out).object();
}

qsizetype pricedSteps(const CloudstepsProcess::Result &result)
{
    qsizetype priced = 0;
    for (const QJsonValue &step : reportOf(result)["steps"_L1].toArray())
        priced += step["price"_L1].isObject() ? 1 : 0;
    return priced;
}

} // namespace

/// check and plan by what the cloud sells now, with real accounts.
class tst_Market : public QObject
{
    Q_OBJECT

private slots:
    void realPricesComeWithRefresh();
    void aWrongKeyIsTold();
    void theFirstCreationIsLookedAt();
};

void tst_Market::realPricesComeWithRefresh()
{
    const CloudSimProcess cloud({u"--strict"_s});
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"tutorial"_s, u"--account"_s, u"env"_s}).exitCode, 0);
    QCOMPARE(pricedSteps(program.run({u"plan"_s, program.project(), u"--json"_s})), 0); // made-up prices are not for real accounts

    const auto asked = program.runOnCloud({u"plan"_s, program.project(), u"--json"_s, u"--refresh"_s});
    QVERIFY2(asked.exitCode == 0, asked.err.constData());
    QVERIFY2(pricedSteps(asked) >= 5, asked.out.constData());
    for (const QJsonValue &request : cloud.requests())
        QCOMPARE(request["effect"_L1].toArray().size(), 0);
}

void tst_Market::aWrongKeyIsTold()
{
    const CloudSimProcess cloud({u"--strict"_s});
    CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--account"_s, u"env"_s}).exitCode, 0);
    program.setCredentials(cloud.accessKeyId(), u"wrong"_s);
    const auto checked = program.runOnCloud({u"check"_s, program.project(), u"--refresh"_s});
    QCOMPARE(checked.exitCode, 4);
    QVERIFY2(checked.err.contains("SignatureDoesNotMatch"), checked.err.constData());
}

void tst_Market::theFirstCreationIsLookedAt()
{
    const CloudSimProcess cloud({u"--strict"_s, u"--speed"_s, u"600"_s});
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--account"_s, u"env"_s}).exitCode, 0);
    QVERIFY(program.runOnCloud({u"apply"_s, program.project(), u"--only"_s, u"network"_s, u"--yes"_s}).exitCode == 0);
    const auto countOf = [&](const QString &action) {
        const QJsonArray requests = cloud.requests();
        return std::count_if(requests.begin(), requests.end(), [&](const QJsonValue &request) { return request["action"_L1].toString() == action; });
    };
    const auto quotas = countOf(u"ListProductQuotas"_s);
    QVERIFY(quotas > 0);
    QCOMPARE(countOf(u"CreateVpc"_s), 1);
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project(), u"--only"_s, u"network"_s, u"--yes"_s}).exitCode, 0);
    QCOMPARE(countOf(u"ListProductQuotas"_s), quotas); // only before the first creation
}

QTEST_GUILESS_MAIN(tst_Market)
#include "tst_market.moc"
