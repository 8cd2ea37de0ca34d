#include "tests/support/cloudstepsprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Every text of an object's values, however deep.
void collect(const QJsonValue &value, QStringList &texts)
{
    if (value.isString() && !value.toString().isEmpty())
        texts << value.toString();
    for (const QJsonValue &item : value.toArray())
        collect(item, texts);
    for (const QJsonValue &item : value.toObject())
        collect(item, texts);
}

QString textOfPdf(const QString &path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The programs as users run them: new, apply, status, export, destroy, over real HTTP against a strict cloudsim.
class tst_MainPath : public QObject
{
    Q_OBJECT

private slots:
    void builtReportedAndRemoved_data();
    void builtReportedAndRemoved();
};

void tst_MainPath::builtReportedAndRemoved_data()
{
    QTest::addColumn<QString>("preset");
    QTest::newRow("the smallest preset") << u"starter"_s;
    QTest::newRow("the tutorial's architecture") << u"tutorial"_s;
    QTest::newRow("the preset over two zones") << u"two-zone"_s;
}

void tst_MainPath::builtReportedAndRemoved()
{
    QFETCH(QString, preset);
    const CloudSimProcess cloud({u"--speed"_s, u"600"_s, u"--strict"_s});
    QVERIFY(!cloud.endpoint().isEmpty());
    const CloudstepsProcess program(cloud);

    QCOMPARE(program.run({u"new"_s, program.project(), u"--preset"_s, preset}).exitCode, 0);
    const auto again = program.run({u"new"_s, program.project(), u"--preset"_s, preset});
    QVERIFY2(again.exitCode == 1, "a project is never overwritten");

    const auto applied = program.runOnCloud({u"apply"_s, program.project(), u"--json"_s, u"--log"_s, program.path(u"run.log"_s)});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QCOMPARE(applied.events().last().value(u"event"_s).toString(), u"done"_s);
    QCOMPARE(applied.events().last().value(u"state"_s).toString(), u"ready"_s);

    // What the cloud has is what the project knows.
    const auto status = program.run({u"status"_s, program.project(), u"--json"_s});
    QCOMPARE(status.exitCode, 0);
    const QJsonArray steps = QJsonDocument::fromJson(status.out).object().value(u"steps"_s).toArray();
    QVERIFY(steps.size() > 5);
    QStringList known;
    for (const QJsonValue &step : steps) {
        QVERIFY2(step[u"state"_s].toString() == u"ready", qPrintable(step[u"id"_s].toString()));
        collect(step[u"facts"_s], known);
    }
    const QJsonArray resources = cloud.resources();
    QVERIFY(!resources.isEmpty());
    for (const QJsonValue &resource : resources)
        QVERIFY2(known.contains(resource[u"id"_s].toString()), qPrintable(u"not in the journal: "_s + resource[u"type"_s].toString() + u' ' + resource[u"id"_s].toString()));

    // A second apply has nothing to do.
    const qint64 before = cloud.requests().last()[u"n"_s].toInteger();
    QCOMPARE(program.runOnCloud({u"apply"_s, program.project()}).exitCode, 0);
    for (const QJsonValue &request : cloud.requests(before))
        QVERIFY2(request[u"effect"_s].toArray().isEmpty(), qPrintable(request[u"action"_s].toString()));
    QCOMPARE(cloud.resources().size(), resources.size());

    // The report tells every id, address and connection string in both languages.
    for (const QString &language : {u"en"_s, u"zh"_s}) {
        const QString pdf = program.path(language + u".pdf"_s);
        QCOMPARE(program.run({u"export"_s, program.project(), u"--format"_s, u"pdf"_s, u"-o"_s, pdf, u"--lang"_s, language}).exitCode, 0);
        const QString text = textOfPdf(pdf);
        for (const QJsonValue &resource : resources)
            QVERIFY2(text.contains(resource[u"id"_s].toString()), qPrintable(resource[u"id"_s].toString()));
        for (const QJsonValue &step : steps) {
            for (const QString &name : {u"address"_s, u"publicAddress"_s, u"connectionString"_s}) {
                const QString value = step[u"facts"_s][name].toString();
                QVERIFY2(value.isEmpty() || text.contains(value), qPrintable(value));
            }
        }
    }

    const auto destroyed = program.runOnCloud({u"destroy"_s, program.project(), u"--yes"_s, u"--json"_s});
    QVERIFY2(destroyed.exitCode == 0, destroyed.err.constData());
    QVERIFY2(cloud.resources().isEmpty(), QJsonDocument(cloud.resources()).toJson().constData());

    // The cloud's record: all signed, nothing unknown, nothing twice, no secret on the way or left behind.
    for (const QJsonValue &request : cloud.requests()) {
        const QByteArray shown = QJsonDocument(request.toObject()).toJson();
        QVERIFY2(request[u"unknown"_s].toArray().isEmpty(), shown.constData());
        QVERIFY2(request[u"secretsInUrl"_s].toArray().isEmpty(), shown.constData());
        QVERIFY2(request[u"received"_s].toInt() == 1, shown.constData());
        QVERIFY2(!request[u"code"_s].toString().startsWith(u"Signature"), shown.constData());
    }
    for (const QString &secret : program.secrets()) {
        for (const QString &file : {u"test.cloudsteps"_s, u"run.log"_s, u"en.pdf"_s, u"zh.pdf"_s})
            QVERIFY2(!bytesOf(program.path(file)).contains(secret.toUtf8()), qPrintable(file));
        QVERIFY(!applied.out.contains(secret.toUtf8()) && !applied.err.contains(secret.toUtf8()));
    }
}

QTEST_GUILESS_MAIN(tst_MainPath)
#include "tst_mainpath.moc"
