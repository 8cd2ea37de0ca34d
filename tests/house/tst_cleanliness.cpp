#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

/// What a reader of the sources must never meet: keys that look real, left-over notes.
class tst_Cleanliness : public QObject
{
    Q_OBJECT

private slots:
    void sourcesHoldNoneOf_data();
    void sourcesHoldNoneOf();
};

void tst_Cleanliness::sourcesHoldNoneOf_data()
{
    QTest::addColumn<QString>("pattern");
    // Each pattern is written so that it does not match itself.
    QTest::newRow("keys that look real") << QStringLiteral("LTAI[0-9A-Za-z]{12,}");
    QTest::newRow("notes in place of work") << QStringLiteral("\\b(TO[D]O|FIX[M]E|X[X]X)\\b");
    QTest::newRow("private keys") << QStringLiteral("BEGIN [A-Z ]*PRIVAT[E] KEY-----\\n[A-Za-z0-9+/=]{40}");
    QTest::newRow("merge marks") << QStringLiteral("\\n(<{7}|>{7}) ");
}

void tst_Cleanliness::sourcesHoldNoneOf()
{
    QFETCH(QString, pattern);
    const QRegularExpression forbidden(pattern);
    const QString root = QStringLiteral(CLOUDSTEPS_SOURCE_DIR);
    QStringList found;
    int read = 0;
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("wizard"), QStringLiteral("cloudapi"), QStringLiteral("tests"),
                               QStringLiteral("docs"), QStringLiteral("translations")}) {
        QDirIterator it(root + u'/' + top, {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.md"), QStringLiteral("*.ts"), QStringLiteral("CMakeLists.txt")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++read;
            if (forbidden.match(QString::fromUtf8(file.readAll())).hasMatch())
                found << QDir(root).relativeFilePath(path);
        }
    }
    QVERIFY(read > 20);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_APPLESS_MAIN(tst_Cleanliness)
#include "tst_cleanliness.moc"
