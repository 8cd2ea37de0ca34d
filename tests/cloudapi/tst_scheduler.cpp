#include "cloudapi/scheduler.h"
#include "tests/support/manualscheduler.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace CloudApi;

class TestScheduler : public QObject
{
    Q_OBJECT

private slots:
    void realCloudHasWallTime();
    void standingCloudStaysWhereItIs();
    void spedUpCloudIsWaitedForShortly();
    void deadContextIsNotCalled();
    void manualTimeComesInOrder();
    void manualCloudRunsAtItsSpeed();
};

void TestScheduler::realCloudHasWallTime()
{
    const SystemScheduler scheduler;
    QCOMPARE(scheduler.speed(), 1.0);
    const QDateTime before = scheduler.wallNow();
    const QDateTime cloud = scheduler.cloudNow();
    QVERIFY(before <= cloud && cloud <= scheduler.wallNow());
    QCOMPARE(before.timeSpec(), Qt::UTC);
}

void TestScheduler::standingCloudStaysWhereItIs()
{
    const QDateTime then(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    SystemScheduler scheduler;
    scheduler.setCloudClock({then, 0});
    bool called = false;
    scheduler.afterCloud(1h, this, [&] { called = true; });
    QTRY_VERIFY(called); // somebody may have moved the clock: look again after a while
    QCOMPARE(scheduler.cloudNow(), then);
}

void TestScheduler::spedUpCloudIsWaitedForShortly()
{
    const QDateTime then(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    SystemScheduler scheduler;
    scheduler.setCloudClock({then, 36'000});
    bool called = false;
    scheduler.afterCloud(1h, this, [&] { called = true; });
    QVERIFY(!called);
    QTRY_VERIFY(called);
    QVERIFY(scheduler.cloudNow() >= then.addSecs(3600));
}

void TestScheduler::deadContextIsNotCalled()
{
    SystemScheduler scheduler;
    bool called = false;
    bool later = false;
    {
        QObject context;
        scheduler.after(0ms, &context, [&] { called = true; });
    }
    scheduler.after(1ms, this, [&] { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!called);
}

void TestScheduler::manualTimeComesInOrder()
{
    ManualScheduler scheduler;
    QStringList order;
    scheduler.after(20ms, this, [&] { order.append(QStringLiteral("second")); });
    scheduler.after(10ms, this, [&] {
        order.append(QStringLiteral("first"));
        scheduler.after(15ms, this, [&] { order.append(QStringLiteral("third")); });
    });
    QCOMPARE(scheduler.untilNext(), 10ms);
    scheduler.advance(24ms);
    QCOMPARE(order, (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    QVERIFY(scheduler.advanceToNext());
    QCOMPARE(order.last(), QStringLiteral("third"));
    QVERIFY(!scheduler.advanceToNext());
}

void TestScheduler::manualCloudRunsAtItsSpeed()
{
    ManualScheduler scheduler;
    const QDateTime start = scheduler.cloudNow();
    scheduler.setSpeed(60);
    bool called = false;
    scheduler.afterCloud(60s, this, [&] { called = true; });
    scheduler.advance(999ms);
    QVERIFY(!called);
    scheduler.advance(1ms);
    QVERIFY(called);
    QCOMPARE(start.msecsTo(scheduler.cloudNow()), 60'000);
}

QTEST_GUILESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
