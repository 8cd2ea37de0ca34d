#include "wizard/provision/password.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QString newPassword()
{
    // Without characters that look alike; the specials are those that all three products take and no shell changes.
    static const QString classes[]{u"ABCDEFGHJKLMNPQRSTUVWXYZ"_s, u"abcdefghijkmnopqrstuvwxyz"_s, u"23456789"_s, u"_-+="_s};
    constexpr int length = 20;
    QRandomGenerator *random = QRandomGenerator::system();
    const auto oneOf = [random](const QString &letters) { return letters[random->bounded(int(letters.size()))]; };

    QString password;
    for (const QString &letters : classes)
        password += oneOf(letters);
    while (password.size() < length)
        password += oneOf(classes[random->bounded(3)]);
    std::shuffle(password.begin() + 1, password.end(), *random); // a letter stays in front
    return password;
}

QString secretVariableName(const QString &key)
{
    return u"CLOUDSTEPS_SECRET_"_s + key.section(u'/', 1).toUpper().replace(u'/', u'_');
}

} // namespace Cloudsteps
