#include "tests/support/cloudstepsprocess.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// The ways out, as the real program writes them: of what is only planned and of what was built, and refused where the file can't be.
class tst_Export : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatWasBuiltIsWrittenWithoutSecrets_data();
    void whatWasBuiltIsWrittenWithoutSecrets();
    void aFileThatCannotBeIsNamed_data();
    void aFileThatCannotBeIsNamed();

private:
    std::unique_ptr<CloudSimProcess> m_cloud;
    std::unique_ptr<CloudstepsProcess> m_program;
};

void tst_Export::initTestCase()
{
    m_cloud = std::make_unique<CloudSimProcess>(QStringList{u"--speed"_s, u"600"_s, u"--strict"_s});
    m_program = std::make_unique<CloudstepsProcess>(*m_cloud);
    QCOMPARE(m_program->run({u"new"_s, m_program->project(), u"--preset"_s, u"tutorial"_s}).exitCode, 0);
    QCOMPARE(m_program->runOnCloud({u"apply"_s, m_program->project(), u"--only"_s, u"network"_s}).exitCode, 0);
}

void tst_Export::whatWasBuiltIsWrittenWithoutSecrets_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("as Terraform") << u"terraform"_s << QByteArray("# ") << QByteArray("resource \"alicloud_vpc\" \"main\" {");
    QTest::newRow("as a ROS template") << u"ros"_s << QByteArray("{") << QByteArray("\"ROSTemplateFormatVersion\": \"2015-09-01\"");
    QTest::newRow("as a script for aliyun") << u"aliyun"_s << QByteArray("#!/usr/bin/env bash\n") << QByteArray("aliyun vpc CreateVpc ");
    QTest::newRow("as a RAM policy") << u"ram-policy"_s << QByteArray("{") << QByteArray("\"vpc:CreateVpc\"");
}

void tst_Export::whatWasBuiltIsWrittenWithoutSecrets()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, beginning);
    QFETCH(QByteArray, content);
    for (const QString &language : {u"en"_s, u"zh"_s}) {
        const QString path = m_program->path(format + u'.' + language);
        const auto exported = m_program->run({u"export"_s, m_program->project(), u"--format"_s, format, u"-o"_s, path, u"--lang"_s, language});
        QVERIFY2(exported.exitCode == 0, exported.err.constData());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.startsWith(beginning), text.left(80).constData());
        QVERIFY(text.contains(content));
        for (const QString &secret : m_program->secrets())
            QVERIFY(!text.contains(secret.toUtf8()));
    }
}

void tst_Export::aFileThatCannotBeIsNamed_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"terraform", "ros", "aliyun", "ram-policy"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void tst_Export::aFileThatCannotBeIsNamed()
{
    QFETCH(QString, format);
    const QString path = m_program->path(u"no/such/folder/file"_s);
    const auto exported = m_program->run({u"export"_s, m_program->project(), u"--format"_s, format, u"-o"_s, path});
    QCOMPARE(exported.exitCode, 1);
    QVERIFY2(exported.err.contains(path.toUtf8()), exported.err.constData());
}

QTEST_GUILESS_MAIN(tst_Export)
#include "tst_export.moc"
