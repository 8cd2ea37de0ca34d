#pragma once

#include <QString>

namespace Cloudsteps {

/// A random password of 20 characters that servers, databases and caches all accept: upper and lower case, digits and specials.
QString newPassword();

/// What a password is for: login to servers (RunInstances), or an account of a database or cache (CreateAccount, CreateInstance).
enum class PasswordUse { Server, Account };

/// True when the cloud takes it: 8 to 30 characters for servers, 8 to 32 for accounts, of at least three of the kinds upper case, lower
/// case, digits and specials, and nothing else.
bool isAcceptablePassword(const QString &password, PasswordUse use);

/// The environment variable of a secret: "<project>/database/shop_app" -> CLOUDSTEPS_SECRET_DATABASE_SHOP_APP.
QString secretVariableName(const QString &key);

} // namespace Cloudsteps
