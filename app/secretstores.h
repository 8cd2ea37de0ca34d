#pragma once

#include "wizard/provision/secretstore.h"

#include <QHash>
#include <QMutex>
#include <QObject>

namespace Cloudsteps {

/// Secrets of this session alone: gone when the program ends. Thread-safe.
class MemorySecretStore : public SecretStore
{
public:
    void read(const QString &key, QObject *context, std::function<void(tl::expected<QString, Error>)> callback) override;
    void write(const QString &key, const QString &secret, QObject *context, std::function<void(Error)> callback) override;
    void remove(const QString &key, QObject *context, std::function<void(Error)> callback) override;

private:
    QMutex m_mutex;
    QHash<QString, QString> m_secrets;
};

/// The desktop's credential store, by QtKeychain. Jobs run on the thread that made this object; answers come on the caller's.
class KeychainSecretStore : public QObject, public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainSecretStore(QObject *parent = nullptr);
    void read(const QString &key, QObject *context, std::function<void(tl::expected<QString, Error>)> callback) override;
    void write(const QString &key, const QString &secret, QObject *context, std::function<void(Error)> callback) override;
    void remove(const QString &key, QObject *context, std::function<void(Error)> callback) override;
};

/// The variable that may hold a resource's password: "<project>/database/shop_app" -> CLOUDSTEPS_SECRET_DATABASE_SHOP_APP.
/// Empty for keys that are not of a resource.
QString secretVariable(const QString &key);

/// What the program uses: the environment first, then what this session was told, then the keychain. Writes go to the keychain; when
/// there is none they stay in this session's memory if that was allowed, and are refused otherwise.
class LayeredSecretStore : public SecretStore
{
public:
    enum class WithoutKeychain { KeepForSession, Refuse };

    LayeredSecretStore(SecretStore &keychain, MemorySecretStore &session, WithoutKeychain fallback)
        : m_keychain(keychain), m_session(session), m_fallback(fallback)
    {
    }
    /// Into the keychain or not at all: for what the user wants kept beyond this session.
    void writeLasting(const QString &key, const QString &secret, QObject *context, std::function<void(Error)> callback)
    {
        m_keychain.write(key, secret, context, std::move(callback));
    }
    void read(const QString &key, QObject *context, std::function<void(tl::expected<QString, Error>)> callback) override;
    void write(const QString &key, const QString &secret, QObject *context, std::function<void(Error)> callback) override;
    void remove(const QString &key, QObject *context, std::function<void(Error)> callback) override;

private:
    SecretStore &m_keychain;
    MemorySecretStore &m_session;
    WithoutKeychain m_fallback;
};

} // namespace Cloudsteps
