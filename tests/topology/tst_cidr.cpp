#include "wizard/topology/cidr.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

class tst_Cidr : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void relations_data();
    void relations();
};

void tst_Cidr::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("legal");
    QTest::addColumn<qint64>("usable");
    QTest::newRow("a vswitch") << u"10.0.1.0/24"_s << true << qint64(252);
    QTest::newRow("the smallest vswitch") << u"192.168.0.8/29"_s << true << qint64(4);
    QTest::newRow("one address gives none away") << u"10.0.0.1/32"_s << true << qint64(0);
    QTest::newRow("everything") << u"0.0.0.0/0"_s << true << (qint64(1) << 32) - 4;
    QTest::newRow("no mask") << u"10.0.0.0"_s << false << qint64(0);
    QTest::newRow("mask too long") << u"10.0.0.0/33"_s << false << qint64(0);
    QTest::newRow("three octets") << u"10.0.0/24"_s << false << qint64(0);
    QTest::newRow("octet too large") << u"10.0.256.0/24"_s << false << qint64(0);
    QTest::newRow("leading zero, which some read as octal") << u"10.0.010.0/24"_s << false << qint64(0);
    QTest::newRow("a space") << u"10.0.0.0 /24"_s << false << qint64(0);
    QTest::newRow("a sign") << u"10.0.+1.0/24"_s << false << qint64(0);
    QTest::newRow("full-width digits") << u"１0.0.0.0/24"_s << false << qint64(0);
    QTest::newRow("nothing") << QString() << false << qint64(0);
}

void tst_Cidr::reads()
{
    QFETCH(QString, text);
    QFETCH(bool, legal);
    QFETCH(qint64, usable);
    const auto cidr = Cidr::parse(text);
    QCOMPARE(cidr.has_value(), legal);
    if (legal) {
        QCOMPARE(cidr->toString(), text);
        QCOMPARE(cidr->usable(), usable);
    }
}

void tst_Cidr::relations_data()
{
    QTest::addColumn<QString>("outer");
    QTest::addColumn<QString>("inner");
    QTest::addColumn<bool>("contains");
    QTest::addColumn<bool>("overlaps");
    QTest::newRow("a block in its VPC") << u"10.0.0.0/16"_s << u"10.0.255.0/24"_s << true << true;
    QTest::newRow("the same block") << u"10.0.0.0/16"_s << u"10.0.0.0/16"_s << true << true;
    QTest::newRow("the larger in the smaller") << u"10.0.0.0/24"_s << u"10.0.0.0/16"_s << false << true;
    QTest::newRow("neighbours") << u"10.0.0.0/24"_s << u"10.0.1.0/24"_s << false << false;
    QTest::newRow("host bits do not count") << u"10.0.0.77/24"_s << u"10.0.0.3/30"_s << true << true;
}

void tst_Cidr::relations()
{
    QFETCH(QString, outer);
    QFETCH(QString, inner);
    const Cidr a = *Cidr::parse(outer);
    const Cidr b = *Cidr::parse(inner);
    QTEST(a.contains(b), "contains");
    QTEST(a.overlaps(b), "overlaps");
    QCOMPARE(b.overlaps(a), a.overlaps(b));
}

QTEST_APPLESS_MAIN(tst_Cidr)
#include "tst_cidr.moc"
