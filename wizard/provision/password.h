#pragma once

#include <QString>

namespace Cloudsteps {

/// A random password of 20 characters that servers, databases and caches all accept: upper and lower case, digits and specials.
QString newPassword();

/// The environment variable of a secret: "<project>/database/shop_app" -> CLOUDSTEPS_SECRET_DATABASE_SHOP_APP.
QString secretVariableName(const QString &key);

} // namespace Cloudsteps
