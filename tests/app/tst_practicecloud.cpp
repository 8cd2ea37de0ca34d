#include "app/practicecloud.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(CLOUDSTEPS_BIN_DIR "/cloudsim");

PracticeCloud::Answer ensureNow(PracticeCloud &cloud)
{
    QObject context;
    std::optional<PracticeCloud::Answer> answer;
    cloud.ensure(&context, [&](const PracticeCloud::Answer &value) { answer = value; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20000))
        return tl::make_unexpected(PracticeCloud::Failure{u"no answer"_s, {}});
    return *answer;
}

qint64 pidOf(const QString &folder)
{
    QFile file(folder + u"/practice.json"_s);
    return file.open(QIODevice::ReadOnly) ? qint64(QJsonDocument::fromJson(file.readAll()).object().value(u"pid"_s).toDouble()) : 0;
}

} // namespace

class tst_PracticeCloud : public QObject
{
    Q_OBJECT

private slots:
    void oneProcessAUser();
    void aProcessThatDiedIsStartedAgain();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();
};

void tst_PracticeCloud::oneProcessAUser()
{
    const QTemporaryDir folder;
    PracticeCloud first(folder.path(), program);
    PracticeCloud second(folder.path(), program);
    // Both ask at once, as two windows that start together do; and one asks twice, for choices and for a creation.
    QObject context;
    QList<PracticeCloud::Answer> answers;
    const auto take = [&](const PracticeCloud::Answer &answer) { answers << answer; };
    first.ensure(&context, take);
    second.ensure(&context, take);
    first.ensure(&context, take);
    QVERIFY(QTest::qWaitFor([&] { return answers.size() == 3; }, 20000));
    for (const PracticeCloud::Answer &answer : std::as_const(answers)) {
        QVERIFY(answer);
        QCOMPARE(answer->endpoint, answers.at(0)->endpoint);
    }
    QVERIFY(answers.at(0)->credentials.isValid());
    QCOMPARE(ensureNow(first)->endpoint, answers.at(0)->endpoint);
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(folder.path() + u"/practice.json"_s).permissions() & others));
    QCOMPARE(::kill(pid_t(pidOf(folder.path())), SIGTERM), 0);
}

void tst_PracticeCloud::aProcessThatDiedIsStartedAgain()
{
    const QTemporaryDir folder;
    PracticeCloud cloud(folder.path(), program);
    QVERIFY(ensureNow(cloud));
    const qint64 before = pidOf(folder.path());
    QCOMPARE(::kill(pid_t(before), SIGKILL), 0);
    QVERIFY(QTest::qWaitFor([&] { return ensureNow(cloud) && pidOf(folder.path()) != before; }, 20000));
    QCOMPARE(::kill(pid_t(pidOf(folder.path())), SIGTERM), 0);
}

void tst_PracticeCloud::saysWhyThereIsNone_data()
{
    QTest::addColumn<QString>("case_");
    QTest::addColumn<QString>("code");
    QTest::newRow("the program is missing") << u"missing"_s << u"practice-program-missing"_s;
    QTest::newRow("its state is damaged") << u"damaged"_s << u"practice-not-started"_s;
    QTest::newRow("its folder can't be made") << u"folder"_s << u"practice-folder"_s;
}

void tst_PracticeCloud::saysWhyThereIsNone()
{
    QFETCH(QString, case_);
    QFETCH(QString, code);
    const QTemporaryDir folder;
    QString path = folder.path();
    if (case_ == u"damaged") {
        QFile state(path + u"/practice.sqlite"_s);
        QVERIFY(state.open(QIODevice::WriteOnly));
        state.write("no database at all, but a text of some length");
    } else if (case_ == u"folder") {
        QFile file(path + u"/file"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        path += u"/file/below"_s;
    }
    PracticeCloud cloud(path, case_ == u"missing" ? folder.path() + u"/cloudsim"_s : program);
    const auto answer = ensureNow(cloud);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, code);
    QVERIFY(!answer.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(tst_PracticeCloud)
#include "tst_practicecloud.moc"
