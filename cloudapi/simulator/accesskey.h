#pragma once

#include "cloudapi/simulator/call.h"

#include <QHash>

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
};

/// The account of a key that names none.
QString defaultAccount();

class KeyRing
{
public:
    void add(const AccessKey &key) { m_keys.insert(key.id, key); }
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
