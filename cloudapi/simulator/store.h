#pragma once

#include "cloudapi/simulator/tokens.h"
#include "cloudapi/simulator/world.h"

#include <QSqlDatabase>

namespace CloudSim {

/// The state file: one SQLite database. What save() has taken survives a killed process.
class Store
{
public:
    /// Numbers beside the resources.
    struct Meta
    {
        qint64 cloudTime = 0;
        qint64 wallTime = 0;
        quint64 counter = 0; ///< World::counter()
        qint64 number = 0;   ///< request numbers up to here are used up
        quint64 seed = 0;
    };

    struct Content
    {
        Meta meta;
        QList<Resource> resources;
        QList<Remembered> tokens;
        bool fresh = true; ///< the file was made just now
    };

    Store() = default;
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    /// Opens or makes the file and reads all of it. A file that is damaged, of another program, of a newer version or in use is left as it is; the error
    /// says which.
    tl::expected<Content, QString> open(const QString &path);
    bool isOpen() const { return m_db.isOpen(); }

    /// One transaction: what changed since the last save.
    tl::expected<void, QString> save(const World &world, const QSet<QString> &dirty, const TokenMemory::Changes &tokens, const Meta &meta);

private:
    tl::expected<void, QString> run(const QString &sql, const QVariantList &values = {});

    QSqlDatabase m_db;
    QString m_connection;
};

} // namespace CloudSim
