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

bool isAcceptablePassword(const QString &password, PasswordUse use)
{
    const QString specials = use == PasswordUse::Server ? u"()`~!@#$%^&*-_+=|{}[]:;'<>,.?/"_s : u"!@#$%^&*()_+-="_s;
    if (password.size() < 8 || password.size() > (use == PasswordUse::Server ? 30 : 32))
        return false;
    bool upper = false;
    bool lower = false;
    bool digit = false;
    bool special = false;
    for (const QChar letter : password) {
        if (letter >= u'A' && letter <= u'Z')
            upper = true;
        else if (letter >= u'a' && letter <= u'z')
            lower = true;
        else if (letter >= u'0' && letter <= u'9')
            digit = true;
        else if (specials.contains(letter))
            special = true;
        else
            return false;
    }
    return upper + lower + digit + special >= 3;
}

QString secretVariableName(const QString &key)
{
    return u"CLOUDSTEPS_SECRET_"_s + key.section(u'/', 1).toUpper().replace(u'/', u'_');
}

} // namespace Cloudsteps
