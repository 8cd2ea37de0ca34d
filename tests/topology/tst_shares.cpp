#include "wizard/topology/shares.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

using Weights = QList<int>;
using Shares = QList<double>;

/// What part of the requests each backend gets.
class tst_Shares : public QObject
{
    Q_OBJECT

private slots:
    void requestsAreShared_data();
    void requestsAreShared();
};

void tst_Shares::requestsAreShared_data()
{
    QTest::addColumn<QStringList>("schedulers");
    QTest::addColumn<Weights>("weights");
    QTest::addColumn<Shares>("shares");
    QTest::newRow("by weight") << QStringList{u"wrr"_s} << Weights{100, 50, 50} << Shares{0.5, 0.25, 0.25};
    QTest::newRow("in turn, whatever the weights") << QStringList{u"rr"_s} << Weights{100, 50, 50, 50} << Shares{0.25, 0.25, 0.25, 0.25};
    QTest::newRow("in turn, but not to a weight of 0") << QStringList{u"rr"_s} << Weights{100, 0, 50} << Shares{0.5, 0, 0.5};
    QTest::newRow("listeners that differ: of those by weight") << QStringList{u"rr"_s, u"wrr"_s} << Weights{75, 25} << Shares{0.75, 0.25};
    QTest::newRow("no listener yet: by weight") << QStringList{} << Weights{75, 25} << Shares{0.75, 0.25};
    QTest::newRow("all taken out") << QStringList{u"wrr"_s} << Weights{0, 0} << Shares{0, 0};
    QTest::newRow("no backend") << QStringList{u"wrr"_s} << Weights{} << Shares{};
}

void tst_Shares::requestsAreShared()
{
    QFETCH(QStringList, schedulers);
    QFETCH(Weights, weights);
    Balancer balancer;
    for (const QString &scheduler : std::as_const(schedulers)) {
        Listener listener;
        listener.scheduler = scheduler;
        balancer.listeners << listener;
    }
    for (const int weight : std::as_const(weights))
        balancer.backends << Backend{QString::number(balancer.backends.size()), weight};
    QTEST(backendShares(balancer), "shares");
}

QTEST_APPLESS_MAIN(tst_Shares)
#include "tst_shares.moc"
