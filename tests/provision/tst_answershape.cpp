#include "wizard/provision/answershape.h"

#include <QJsonDocument>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// An answer against what the contract says of it.
class tst_AnswerShape : public QObject
{
    Q_OBJECT

private slots:
    void differences_data();
    void differences();
    void theContractIsFound();
    void valuesAreNeverNamed();
};

void tst_AnswerShape::differences_data()
{
    QTest::addColumn<QByteArray>("contract");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QStringList>("expected");
    const QByteArray vpcs = R"({"r":{"TotalCount":"number","Vpcs":{"Vpc":[{"VpcId":"string","IsDefault":"boolean"}]}}})";
    QTest::newRow("as described") << vpcs << QByteArray(R"({"TotalCount":1,"Vpcs":{"Vpc":[{"VpcId":"v","IsDefault":true}]}})") << QStringList();
    QTest::newRow("absent fields are no difference") << vpcs << QByteArray(R"({"Vpcs":{"Vpc":[{}]}})") << QStringList();
    QTest::newRow("null is absent") << vpcs << QByteArray(R"({"TotalCount":null})") << QStringList();
    QTest::newRow("a new field") << vpcs << QByteArray(R"({"Vpcs":{"Vpc":[{"Colour":"red"}]}})") << QStringList{u"Vpcs.Vpc.Colour: not in the contract"_s};
    QTest::newRow("said once of a list") << vpcs << QByteArray(R"({"Vpcs":{"Vpc":[{"Colour":"red"},{"Colour":"blue"}]}})") << QStringList{u"Vpcs.Vpc.Colour: not in the contract"_s};
    QTest::newRow("a number as text") << vpcs << QByteArray(R"({"TotalCount":"1"})") << QStringList{u"TotalCount: text instead of number"_s};
    QTest::newRow("a list without its wrapper") << vpcs << QByteArray(R"({"Vpcs":[]})") << QStringList{u"Vpcs: list instead of object"_s};
    QTest::newRow("anything goes below any") << QByteArray(R"({"r":{"Extra":"any"}})") << QByteArray(R"({"Extra":{"a":[1]}})") << QStringList();
    QTest::newRow("any keys") << QByteArray(R"({"r":{"Dimensions":{"*":"any"}}})") << QByteArray(R"({"Dimensions":{"regionId":"x"}})") << QStringList();
    QTest::newRow("not described at all") << QByteArray(R"({"r":null})") << QByteArray(R"({"A":1})") << QStringList();
}

void tst_AnswerShape::differences()
{
    QFETCH(QByteArray, contract);
    QFETCH(QByteArray, answer);
    QFETCH(QStringList, expected);
    QCOMPARE(shapeDifferences(QJsonDocument::fromJson(contract).object().value("r"_L1), QJsonDocument::fromJson(answer).object()), expected);
}

void tst_AnswerShape::theContractIsFound()
{
    using CloudApi::Product;
    const QJsonObject answer{{u"RequestId"_s, 7}, {u"NoSuchField"_s, true}};
    for (const CloudApi::ActionInfo &action : {CloudApi::ActionInfo{Product::Vpc, "DescribeVpcs"}, CloudApi::ActionInfo{Product::KVStore, "DescribeInstances"},
                                               CloudApi::ActionInfo{Product::Bss, "DescribePricingModule"}, CloudApi::ActionInfo{Product::Quotas, "ListProductQuotas"},
                                               CloudApi::ActionInfo{Product::Sts, "GetCallerIdentity"}})
        QVERIFY2(shapeDifferences(action, answer).contains(u"NoSuchField: not in the contract"_s), action.name);
    QVERIFY(shapeDifferences({Product::Vpc, "NoSuchAction"}, answer).isEmpty());
}

void tst_AnswerShape::valuesAreNeverNamed()
{
    const QJsonObject answer{{u"TotalCount"_s, u"s3cret"_s}, {u"Unknown"_s, u"s3cret"_s}};
    QVERIFY(!shapeDifferences({CloudApi::Product::Vpc, "DescribeVpcs"}, answer).join(u' ').contains("s3cret"_L1));
}

QTEST_APPLESS_MAIN(tst_AnswerShape)
#include "tst_answershape.moc"
