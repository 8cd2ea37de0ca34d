#include "wizard/provision/keypairmaker.h"
#include "wizard/provision/password.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// What is made on this machine: key pairs and passwords.
class tst_KeyPair : public QObject
{
    Q_OBJECT

private slots:
    void isMadeOnceAndUsedAgain();
    void isReadableByItsOwnerAlone();
    void isPutIntoTheHomeFolder();
    void aFileThatIsNoKeyIsLeftAlone_data();
    void aFileThatIsNoKeyIsLeftAlone();
    void aFolderThatCantBeMadeIsNamed();
    void passwordsAreAcceptedEverywhere();
    void secretsHaveVariables_data();
    void secretsHaveVariables();

private:
    QTemporaryDir m_folder;
};

void tst_KeyPair::isMadeOnceAndUsedAgain()
{
    const QString path = m_folder.filePath(u"keys/new.pem"_s);
    const auto made = publicKeyOfFile(path);
    QVERIFY(made);
    QVERIFY(made->startsWith("ssh-rsa AAAAB3NzaC1yc2E"_L1));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("-----BEGIN PRIVATE KEY-----"));
    // The public text is what RFC 4253 says: name, exponent 65537, modulus of 3072 bits with a leading zero.
    const QByteArray blob = QByteArray::fromBase64(made->mid(8).toLatin1());
    QVERIFY(blob.startsWith(QByteArray("\0\0\0\7ssh-rsa\0\0\0\3\1\0\1\0\0\1\x81\0", 23)));
    QCOMPARE(blob.size(), 4 + 7 + 4 + 3 + 4 + 385);

    QCOMPARE(*publicKeyOfFile(path), *made);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), content);
    QCOMPARE(QDir(m_folder.filePath(u"keys"_s)).entryList(QDir::Files), QStringList{u"new.pem"_s});
}

void tst_KeyPair::isReadableByItsOwnerAlone()
{
    const QString path = m_folder.filePath(u"private.pem"_s);
    QVERIFY(publicKeyOfFile(path));
    struct stat status{};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
}

void tst_KeyPair::isPutIntoTheHomeFolder()
{
    const QString name = u"cloudsteps-test-%1.pem"_s.arg(QCoreApplication::applicationPid());
    QDir().mkpath(QDir::homePath());
    QVERIFY(publicKeyOfFile(u"~/"_s + name));
    QVERIFY(QFile::remove(QDir::home().filePath(name)));
}

void tst_KeyPair::aFileThatIsNoKeyIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a text") << QByteArray("my diary\n");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a key") << QByteArray("-----BEGIN PRIVATE KEY-----\nMIIG/gIBADANBgkqhkiG9w0BAQEFAASC\n");
    QTest::newRow("a public key") << QByteArray("-----BEGIN PUBLIC KEY-----\nMFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAK\n-----END PUBLIC KEY-----\n");
}

void tst_KeyPair::aFileThatIsNoKeyIsLeftAlone()
{
    QFETCH(QByteArray, content);
    const QString path = m_folder.filePath(u"taken.pem"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const auto result = publicKeyOfFile(path);
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"KeyFileNotAKey"_s);
    QCOMPARE(result.error().path, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void tst_KeyPair::aFolderThatCantBeMadeIsNamed()
{
    QFile file(m_folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto result = publicKeyOfFile(m_folder.filePath(u"file/key.pem"_s));
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"KeyFileNotWritable"_s);
}

void tst_KeyPair::passwordsAreAcceptedEverywhere()
{
    QSet<QString> seen;
    for (int i = 0; i < 200; ++i) {
        const QString password = newPassword();
        QVERIFY(password.size() >= 8 && password.size() <= 30);
        QVERIFY(password[0].isLetter());
        int classes = 0;
        for (const QString &form : {u"[A-Z]"_s, u"[a-z]"_s, u"[0-9]"_s, u"[_\\-+=]"_s})
            classes += password.contains(QRegularExpression(form)) ? 1 : 0;
        QCOMPARE(classes, 4);
        QVERIFY(!password.contains(QRegularExpression(u"[^A-Za-z0-9_\\-+=]"_s)));
        seen.insert(password);
    }
    QCOMPARE(seen.size(), 200);
}

void tst_KeyPair::secretsHaveVariables_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("variable");
    QTest::newRow("servers") << u"1f/servers"_s << u"CLOUDSTEPS_SECRET_SERVERS"_s;
    QTest::newRow("an account") << u"1f/database/shop_app"_s << u"CLOUDSTEPS_SECRET_DATABASE_SHOP_APP"_s;
    QTest::newRow("the cache") << u"1f/cache"_s << u"CLOUDSTEPS_SECRET_CACHE"_s;
}

void tst_KeyPair::secretsHaveVariables()
{
    QFETCH(QString, key);
    QTEST(secretVariableName(key), "variable");
}

QTEST_GUILESS_MAIN(tst_KeyPair)
#include "tst_keypair.moc"
