#include "app/connections.h"
#include "app/secretstores.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

/// A keychain that can be locked.
class FakeKeychain : public SecretStore
{
public:
    Error error = Error::None;
    QHash<QString, QString> kept;

    void read(const QString &key, QObject *, std::function<void(tl::expected<QString, Error>)> callback) override
    {
        if (error != Error::None)
            callback(tl::make_unexpected(error));
        else if (!kept.contains(key))
            callback(tl::make_unexpected(Error::NotFound));
        else
            callback(kept.value(key));
    }
    void write(const QString &key, const QString &secret, QObject *, std::function<void(Error)> callback) override
    {
        if (error == Error::None)
            kept.insert(key, secret);
        callback(error);
    }
    void remove(const QString &key, QObject *, std::function<void(Error)> callback) override
    {
        kept.remove(key);
        callback(error);
    }
};

tl::expected<QString, SecretStore::Error> readNow(SecretStore &store, const QString &key)
{
    QObject context;
    std::optional<tl::expected<QString, SecretStore::Error>> answer;
    store.read(key, &context, [&](const tl::expected<QString, SecretStore::Error> &value) { answer = value; });
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : tl::make_unexpected(SecretStore::Error::Unavailable);
}

SecretStore::Error writeNow(SecretStore &store, const QString &key, const QString &secret)
{
    QObject context;
    std::optional<SecretStore::Error> answer;
    store.write(key, secret, &context, [&](SecretStore::Error error) { answer = error; });
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : SecretStore::Error::Unavailable;
}

} // namespace

class tst_SecretStores : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { qunsetenv("CLOUDSTEPS_SECRET_DATABASE_SHOP_APP"); }
    void variables_data();
    void variables();
    void theEnvironmentComesFirst();
    void withoutKeychain_data();
    void withoutKeychain();
    void anAnswerToTheDeadIsNotGiven();
    void profilesSurviveTheKeychain();
};

void tst_SecretStores::variables_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("variable");
    QTest::newRow("servers") << u"1234/servers"_s << u"CLOUDSTEPS_SECRET_SERVERS"_s;
    QTest::newRow("an account of the database") << u"1234/database/shop_app"_s << u"CLOUDSTEPS_SECRET_DATABASE_SHOP_APP"_s;
    QTest::newRow("the cache") << u"1234/cache"_s << u"CLOUDSTEPS_SECRET_CACHE"_s;
    QTest::newRow("an access key never") << u"profile/work"_s << QString();
}

void tst_SecretStores::variables()
{
    QFETCH(QString, key);
    QTEST(secretVariable(key), "variable");
}

void tst_SecretStores::theEnvironmentComesFirst()
{
    FakeKeychain keychain;
    MemorySecretStore session;
    LayeredSecretStore store(keychain, session, LayeredSecretStore::WithoutKeychain::Refuse);
    keychain.kept.insert(u"1/database/shop_app"_s, u"kept"_s);
    QCOMPARE(readNow(store, u"1/database/shop_app"_s).value(), u"kept"_s);
    qputenv("CLOUDSTEPS_SECRET_DATABASE_SHOP_APP", "given");
    QCOMPARE(readNow(store, u"1/database/shop_app"_s).value(), u"given"_s);
}

void tst_SecretStores::withoutKeychain_data()
{
    QTest::addColumn<bool>("forSession");
    QTest::newRow("a window keeps it for the session") << true;
    QTest::newRow("a command refuses") << false;
}

void tst_SecretStores::withoutKeychain()
{
    QFETCH(bool, forSession);
    FakeKeychain keychain;
    keychain.error = SecretStore::Error::Unavailable;
    MemorySecretStore session;
    LayeredSecretStore store(keychain, session, forSession ? LayeredSecretStore::WithoutKeychain::KeepForSession : LayeredSecretStore::WithoutKeychain::Refuse);
    QCOMPARE(writeNow(store, u"1/cache"_s, u"pw"_s), forSession ? SecretStore::Error::None : SecretStore::Error::Unavailable);
    const auto read = readNow(store, u"1/cache"_s);
    QCOMPARE(read.has_value(), forSession);
    QVERIFY(keychain.kept.isEmpty());
}

void tst_SecretStores::anAnswerToTheDeadIsNotGiven()
{
    MemorySecretStore store;
    bool called = false;
    {
        QObject context;
        store.write(u"k"_s, u"v"_s, &context, [&](SecretStore::Error) { called = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void tst_SecretStores::profilesSurviveTheKeychain()
{
    const Profile profile{{u"id"_s, u"se\"cret"_s, u"token"_s}, u"international"_s};
    const auto read = Profile::fromSecret(profile.toSecret());
    QVERIFY(read);
    QCOMPARE(read->credentials.accessKeySecret, profile.credentials.accessKeySecret);
    QCOMPARE(read->credentials.securityToken, profile.credentials.securityToken);
    QCOMPARE(read->site, profile.site);
    QVERIFY(!Profile::fromSecret(u"{}"_s));
    QVERIFY(!Profile::fromSecret(u"garbage"_s));
}

QTEST_GUILESS_MAIN(tst_SecretStores)
#include "tst_secretstores.moc"
