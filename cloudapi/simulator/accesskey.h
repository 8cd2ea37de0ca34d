#pragma once

#include "cloudapi/simulator/policy.h"

#include <QHash>

#include <memory>

namespace CloudSim {

/// A key pair that may call.
struct AccessKey
{
    QString id;
    QByteArray secret;
    QString account;
    QString user;  ///< empty: the account itself
    QString token; ///< a key with a token is temporary: every request must carry it
    bool active = true;
    QString role = {};                              ///< of an assumed role; `user` is then the name of the session
    qint64 expires = 0;                             ///< wall time in ms; 0: never
    std::shared_ptr<const Policy> policy = nullptr; ///< narrows an assumed role further
};

/// The account of a key that names none.
QString defaultAccount();

class KeyRing
{
public:
    void add(const AccessKey &key) { m_keys.insert(key.id, key); }
    /// Adds a key that ends, and forgets those that have ended a day before `wallNow`: till then they are answered as expired.
    void addTemporary(const AccessKey &key, qint64 wallNow);
    /// Nothing if the id is unknown.
    std::optional<AccessKey> find(const QString &id) const;
    bool isEmpty() const { return m_keys.isEmpty(); }

    /// Adds `ID:SECRET`, optionally followed by words `account=N`, `user=NAME`, `token=TEXT`, `inactive`. The error never holds the secret.
    tl::expected<void, QString> addLine(const QString &line);
    /// Gives every key that belongs to no user to this one, unless some key has a user already.
    void makeUsers(const QString &user);
    /// One key a line; empty lines and lines that begin with # are skipped.
    tl::expected<void, QString> addFile(const QString &path);

private:
    QHash<QString, AccessKey> m_keys;
};

} // namespace CloudSim
