#include "wizard/catalogue/money.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

class tst_Money : public QObject
{
    Q_OBJECT

private slots:
    void amounts_data();
    void amounts();
    void reads_data();
    void reads();
    void unknownStaysUnknown();
};

void tst_Money::amounts_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("amount");
    QTest::newRow("cents") << qint64(620000) << u"0.62"_s;
    QTest::newRow("two places at least") << qint64(2000000) << u"2.00"_s;
    QTest::newRow("no more places than there are") << qint64(1234500) << u"1.2345"_s;
    QTest::newRow("a millionth") << qint64(1) << u"0.000001"_s;
    QTest::newRow("less than nothing") << qint64(-50000) << u"-0.05"_s;
}

void tst_Money::amounts()
{
    QFETCH(qint64, micros);
    QTEST((Money{micros, u"CNY"_s}.amount()), "amount");
}

void tst_Money::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("micros");
    QTest::newRow("a price") << u"0.62"_s << qint64(620000);
    QTest::newRow("a whole number") << u"12"_s << qint64(12000000);
    QTest::newRow("six places") << u"0.000001"_s << qint64(1);
    QTest::newRow("seven places") << u"0.0000001"_s << qint64(-1);
    QTest::newRow("a sign") << u"-1"_s << qint64(-1);
    QTest::newRow("an exponent") << u"1e3"_s << qint64(-1);
    QTest::newRow("a point and nothing") << u"1."_s << qint64(-1);
    QTest::newRow("nothing and a point") << u".5"_s << qint64(-1);
    QTest::newRow("two points") << u"1.2.3"_s << qint64(-1);
    QTest::newRow("nothing") << QString() << qint64(-1);
}

void tst_Money::reads()
{
    QFETCH(QString, text);
    QTEST(microsFromDecimal(text).value_or(-1), "micros");
}

void tst_Money::unknownStaysUnknown()
{
    const Price known{{500000, u"CNY"_s}, true, true};
    const Price unknown{{}, false, false};
    const Price sum = known + unknown;
    QCOMPARE(sum.hourly.micros, qint64(500000));
    QVERIFY(!sum.complete);
    QVERIFY(sum.known());
    QVERIFY(!(unknown + unknown).known());
}

QTEST_APPLESS_MAIN(tst_Money)
#include "tst_money.moc"
