#include "wizard/provision/leftover.h"
#include "wizard/topology/json.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// What still exists after a removal, and what it costs.
class tst_Leftover : public QObject
{
    Q_OBJECT

private slots:
    void eachThingCostsItsShare_data();
    void eachThingCostsItsShare();
    void allTogether();
    void whatHasNoPriceIsUnknown();
};

namespace {

Topology topology()
{
    return *preset(u"tutorial", u"cn-hangzhou"_s, {u"cn-hangzhou-h"_s, u"cn-hangzhou-i"_s});
}

JournalSnapshot journal()
{
    JournalSnapshot journal;
    JournalEntry servers;
    servers.stepId = u"instances/app/a/create"_s;
    servers.state = StepState::Ready;
    servers.facts.members.insert(u"app-1"_s, Facts{.id = u"i-1"_s});
    journal.insert(servers.stepId, servers);
    return journal;
}

QList<PriceLine> prices()
{
    return priceLines(topology(), builtInCatalogue(), {});
}

qint64 lineOf(const QString &subject)
{
    for (const PriceLine &line : prices()) {
        if (line.subject == subject)
            return line.price.hourly.micros;
    }
    return -1;
}

} // namespace

void tst_Leftover::eachThingCostsItsShare_data()
{
    QTest::addColumn<QString>("thing");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("of");
    QTest::newRow("one of two public IPs") << u"eip eip-1"_s << u"network.publicIps"_s << 2;
    QTest::newRow("one server of a group of two") << u"instances i-1"_s << u"servers.groups.app"_s << 2;
    QTest::newRow("the database") << u"dbinstance rm-1"_s << u"database"_s << 1;
    QTest::newRow("a gateway that the project does not know") << u"natgateway ngw-9"_s << u"network.nat"_s << 1;
}

void tst_Leftover::eachThingCostsItsShare()
{
    QFETCH(QString, thing);
    QFETCH(QString, subject);
    QFETCH(int, of);
    const QList<Leftover> left = leftovers({thing}, topology(), journal(), prices());
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0].id, thing.section(u' ', 1));
    QVERIFY(left[0].price);
    QVERIFY(left[0].price->hourly.micros > 0);
    QCOMPARE(left[0].price->hourly.micros, lineOf(subject) / of);
}

void tst_Leftover::allTogether()
{
    const QList<Leftover> left = leftovers({u"vpc vpc-1"_s, u"dbinstance rm-1"_s, u"natgateway ngw-1"_s}, topology(), journal(), prices());
    QVERIFY(!left[0].price); // a VPC costs nothing by itself
    QCOMPARE(priceOf(left).hourly.micros, lineOf(u"database"_s) + lineOf(u"network.nat"_s));
    QVERIFY(priceOf(left).complete);
}

void tst_Leftover::whatHasNoPriceIsUnknown()
{
    const QList<Leftover> left = leftovers({u"dbinstance rm-1"_s}, topology(), journal(), {});
    QVERIFY(left[0].price && !left[0].price->complete); // never taken for nothing
    QVERIFY(!priceOf(left).complete);
    const QList<Leftover> server = leftovers({u"instances i-unknown"_s}, topology(), journal(), prices());
    QVERIFY(server[0].price && !server[0].price->complete);
}

QTEST_APPLESS_MAIN(tst_Leftover)
#include "tst_leftover.moc"
