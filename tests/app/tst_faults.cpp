#include "tests/support/cloudstepsprocess.h"
#include "tests/support/unprivileged.h"

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

/// The real programs. For mutating calls of the tutorial's architecture: the answer is lost, the gateway is overloaded, or the process is
/// killed right after sending or in the middle of a write to its project file. After resuming there is exactly one of everything, and
/// after the teardown nothing. Each function is a ctest of its own.
///
/// A share of the cases runs by default, CLOUDSTEPS_FAULT_SHARE=1 runs all (`./dev soak`): tst_faultmatrix has all faults of all requests
/// within one process.
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
    void killedWhileWriting_data();
    void killedWhileWriting();
    void theProjectFile_data();
    void theProjectFile();
    void cleanupTestCase() { qInfo("%d cases", m_cases); }

private:
    void everyMutatingCall() const;
    void runWith(const QJsonObject &fault);
    void verifyOneOfEverything(const CloudSimProcess &cloud) const;
    void verifyNothingIsLeft(const CloudSimProcess &cloud, const CloudstepsProcess &program) const;

    int m_share = 8;
    int m_cases = 0;
    QList<QPair<QString, int>> m_calls; ///< action and its number among calls of that action, from 0
    QMap<QString, int> m_undisturbed;
};

void tst_Faults::initTestCase()
{
    if (const int share = qEnvironmentVariableIntValue("CLOUDSTEPS_FAULT_SHARE"); share > 0)
        m_share = share;
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
    for (qsizetype i = 0; i < m_calls.size(); i += m_share)
        QTest::addRow("%s, call %d", qPrintable(m_calls[i].first), m_calls[i].second + 1) << m_calls[i].first << m_calls[i].second;
}

void tst_Faults::verifyOneOfEverything(const CloudSimProcess &cloud) const
{
    const QMap<QString, int> counts = countByType(cloud.resources());
    QVERIFY2(counts == m_undisturbed, QJsonDocument(cloud.resources()).toJson().constData());
    for (const QJsonValue &request : cloud.requests())
        QVERIFY2(request[u"received"_s].toInt() == 1, QJsonDocument(request.toObject()).toJson().constData());
}

void tst_Faults::verifyNothingIsLeft(const CloudSimProcess &cloud, const CloudstepsProcess &program) const
{
    const auto removed = program.runOnCloud({u"destroy"_s, program.project(), u"--yes"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
    QVERIFY2(cloud.resources().isEmpty(), QJsonDocument(cloud.resources()).toJson().constData());
}

void tst_Faults::runWith(const QJsonObject &fault)
{
    ++m_cases;
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
    ++m_cases;
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

namespace {

/// The program with the library that meddles with its writes.
void meddle(CloudstepsProcess &program, const QString &variable, const QString &value)
{
    program.setVariable(u"LD_PRELOAD"_s, QStringLiteral(CLOUDSTEPS_KILL_AT_WRITE));
    program.setVariable(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s);
    program.setVariable(variable, value);
}

void leaveAlone(CloudstepsProcess &program)
{
    program.setVariable(u"LD_PRELOAD"_s, {});
    program.setVariable(u"CLOUDSTEPS_TEST_KILL_AT_WRITE"_s, {});
    program.setVariable(u"CLOUDSTEPS_TEST_DISK_FULL"_s, {});
}

} // namespace

/// Writes come before a request leaves (its intent) and after an answer (its outcome), so this is death before sending, too.
void tst_Faults::killedWhileWriting_data()
{
    QTest::addColumn<int>("write");
    QTest::addColumn<bool>("removing");
    for (int write = 1; write <= 200; write += 4 * m_share) {
        QTest::addRow("creation, write %d", write) << write << false;
        if (write <= 100) // it has fewer
            QTest::addRow("teardown, write %d", write) << write << true;
    }
}

void tst_Faults::killedWhileWriting()
{
    QFETCH(int, write);
    QFETCH(bool, removing);
    ++m_cases;
    const CloudSimProcess cloud(cloudOptions());
    CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"tutorial"_s}).exitCode, 0);
    if (removing)
        QCOMPARE(program.runOnCloud({u"apply"_s, program.project()}).exitCode, 0);
    meddle(program, u"CLOUDSTEPS_TEST_KILL_AT_WRITE"_s, QString::number(write));
    QCOMPARE(program.runOnCloud({removing ? u"destroy"_s : u"apply"_s, program.project(), u"--yes"_s}).exitCode, -1);
    leaveAlone(program);
    if (!removing) {
        const auto resumed = program.runOnCloud({u"apply"_s, program.project()});
        QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
        verifyOneOfEverything(cloud);
    }
    verifyNothingIsLeft(cloud, program);
}

void tst_Faults::theProjectFile_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::newRow("lies on a full disk: said before any request") << u"full"_s;
    QTest::newRow("lies in a read-only folder: said before any request, reading works") << u"read-only"_s;
    QTest::newRow("is open elsewhere: the second is told, reading works") << u"open"_s;
}

void tst_Faults::theProjectFile()
{
    QFETCH(QString, trouble);
    ++m_cases;
    const CloudSimProcess cloud(cloudOptions());
    CloudstepsProcess program(cloud);
    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, u"tutorial"_s}).exitCode, 0);
    std::unique_ptr<QProcess> first;
    std::optional<Unprivileged::ReadOnlyFolder> folder;
    if (trouble == u"read-only"_s) {
        program.setUnprivileged(true);
        folder.emplace(program.folder());
        QVERIFY(folder->isReadOnly());
    } else if (trouble == u"full"_s) {
        meddle(program, u"CLOUDSTEPS_TEST_DISK_FULL"_s, u"1"_s);
    } else {
        QVERIFY(cloud.setFaults({QJsonObject{{u"action"_s, u"CreateVpc"_s}, {u"kind"_s, u"slow"_s}, {u"delayMs"_s, 20000}}}));
        first = program.start({u"apply"_s, program.project()});
        QTRY_VERIFY_WITH_TIMEOUT(!cloud.requests().isEmpty(), 30000);
    }
    const auto applied = program.runOnCloud({u"apply"_s, program.project()});
    QCOMPARE(applied.exitCode, 1);
    QVERIFY(!applied.err.isEmpty());
    if (first) {
        QCOMPARE(program.run({u"status"_s, program.project()}).exitCode, 0);
        QCOMPARE(program.run({u"plan"_s, program.project()}).exitCode, 0);
        first->kill();
        first->waitForFinished();
        return;
    }
    if (folder) {
        QVERIFY2(applied.err.contains("can't be written"), applied.err.constData());
        QVERIFY2(applied.err.contains(program.folder().toUtf8()), applied.err.constData());
        QCOMPARE(program.run({u"status"_s, program.project()}).exitCode, 0);
        QCOMPARE(program.run({u"plan"_s, program.project()}).exitCode, 0);
        folder.reset();
        program.setUnprivileged(false);
    }
    QVERIFY2(cloud.requests().isEmpty(), QJsonDocument(cloud.requests()).toJson().constData());
    leaveAlone(program);
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project()}).exitCode, 0);
    verifyOneOfEverything(cloud);
}

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_faults.moc"
