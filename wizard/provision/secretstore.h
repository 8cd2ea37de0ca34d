#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <functional>

class QObject;

namespace Cloudsteps {

/// Where secrets live (design, section 4.7). Implementations: QtKeychain (app/), memory for one session, environment first.
/// Keys: "<project uuid>/servers", "<project uuid>/database/<account>", "<project uuid>/cache", "profile/<name>".
class SecretStore
{
public:
    enum class Error { None, NotFound, Denied, Unavailable };

    virtual ~SecretStore() = default;
    /// Calls back once, on the caller's thread, unless `context` died.
    virtual void read(const QString &key, QObject *context, std::function<void(tl::expected<QString, Error>)> callback) = 0;
    virtual void write(const QString &key, const QString &secret, QObject *context, std::function<void(Error)> callback) = 0;
    virtual void remove(const QString &key, QObject *context, std::function<void(Error)> callback) = 0;
};

/// An access key. Lives in memory only; never logged.
struct Credentials
{
    QString accessKeyId;
    QString accessKeySecret;
    QString securityToken; ///< STS; may be empty

    bool isValid() const { return !accessKeyId.isEmpty() && !accessKeySecret.isEmpty(); }
};

} // namespace Cloudsteps
