#include "tests/support/cloudstepsprocess.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

bool isMutating(const QString &action)
{
    static const QStringList reads{u"Describe"_s, u"List"_s, u"Get"_s, u"Query"_s};
    const QString name = action.section(u':', 1);
    return std::none_of(reads.cbegin(), reads.cend(), [&](const QString &read) { return name.startsWith(read); });
}

QString actionOf(const QJsonValue &request)
{
    return request[u"product"_s].toString() + u':' + request[u"action"_s].toString();
}

QMap<QString, int> countByType(const QJsonArray &resources)
{
    QMap<QString, int> counts;
    for (const QJsonValue &resource : resources)
        ++counts[resource[u"product"_s].toString() + u'/' + resource[u"type"_s].toString()];
    return counts;
}

QStringList cloudOptions()
{
    return {u"--speed"_s, u"1200"_s, u"--strict"_s};
}

} // namespace

/// For each mutating call of the tutorial's architecture: its answer is lost, it is refused by an overloaded gateway, or the
/// process is killed right after sending. After resuming there is exactly one of everything. Each function is a ctest of its own.
class tst_Faults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answerLost_data() { everyMutatingCall(); }
    void answerLost();
    void gatewayOverloaded_data() { everyMutatingCall(); }
    void gatewayOverloaded();
    void killedAfterSending_data() { everyMutatingCall(); }
    void killedAfterSending();

private:
    void everyMutatingCall() const;
    void runWith(const QJsonObject &fault);
    void verifyOneOfEverything(const CloudSimProcess &cloud) const;

    QList<QPair<QString, int>> m_calls; ///< action and its number among calls of that action, from 0
    QMap<QString, int> m_undisturbed;
};

void tst_Faults::initTestCase()
{
    const CloudSimProcess cloud(cloudOptions());
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"tutorial"_s}).exitCode, 0);
    const auto applied = program.runOnCloud({u"apply"_s, program.project()});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QMap<QString, int> seen;
    for (const QJsonValue &request : cloud.requests()) {
        const QString action = actionOf(request);
        if (isMutating(action))
            m_calls << qMakePair(action, seen[action]++);
    }
    m_undisturbed = countByType(cloud.resources());
    QVERIFY(m_calls.size() > 20);
    QVERIFY(!m_undisturbed.isEmpty());
}

void tst_Faults::everyMutatingCall() const
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("skip");
    for (const auto &call : m_calls)
        QTest::addRow("%s, call %d", qPrintable(call.first), call.second + 1) << call.first << call.second;
}

void tst_Faults::verifyOneOfEverything(const CloudSimProcess &cloud) const
{
    const QMap<QString, int> counts = countByType(cloud.resources());
    QVERIFY2(counts == m_undisturbed, QJsonDocument(cloud.resources()).toJson().constData());
    for (const QJsonValue &request : cloud.requests())
        QVERIFY2(request[u"received"_s].toInt() == 1, QJsonDocument(request.toObject()).toJson().constData());
}

void tst_Faults::runWith(const QJsonObject &fault)
{
    const CloudSimProcess cloud(cloudOptions());
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"tutorial"_s}).exitCode, 0);
    QVERIFY(cloud.setFaults({fault}));
    auto applied = program.runOnCloud({u"apply"_s, program.project()});
    // What a run may give up on, the next one must finish.
    if (applied.exitCode != 0)
        applied = program.runOnCloud({u"apply"_s, program.project()});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    verifyOneOfEverything(cloud);
}

void tst_Faults::answerLost()
{
    QFETCH(QString, action);
    QFETCH(int, skip);
    runWith({{u"action"_s, action}, {u"kind"_s, u"reset-after"_s}, {u"skip"_s, skip}, {u"count"_s, 1}});
}

void tst_Faults::gatewayOverloaded()
{
    QFETCH(QString, action);
    QFETCH(int, skip);
    runWith({{u"action"_s, action}, {u"kind"_s, u"error"_s}, {u"status"_s, 503}, {u"code"_s, u"ServiceUnavailable"_s}, {u"skip"_s, skip}, {u"count"_s, 1}});
}

void tst_Faults::killedAfterSending()
{
    QFETCH(QString, action);
    QFETCH(int, skip);
    const CloudSimProcess cloud(cloudOptions());
    const CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"tutorial"_s}).exitCode, 0);
    // The answer is held back so that the process dies between sending and knowing.
    QVERIFY(cloud.setFaults({QJsonObject{{u"action"_s, action}, {u"kind"_s, u"slow"_s}, {u"delayMs"_s, 20000}, {u"skip"_s, skip}, {u"count"_s, 1}}}));
    const auto process = program.start({u"apply"_s, program.project()});
    const auto arrived = [&] {
        int seen = 0;
        for (const QJsonValue &request : cloud.requests())
            seen += int(actionOf(request) == action);
        return seen > skip;
    };
    QElapsedTimer limit;
    limit.start();
    while (!arrived() && limit.elapsed() < 60000)
        process->waitForFinished(20);
    QVERIFY(arrived());
    process->kill();
    process->waitForFinished();
    QVERIFY(cloud.clearFaults());

    const auto resumed = program.runOnCloud({u"apply"_s, program.project()});
    QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
    verifyOneOfEverything(cloud);
}

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_faults.moc"
