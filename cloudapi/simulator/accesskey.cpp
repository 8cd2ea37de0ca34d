#include "cloudapi/simulator/accesskey.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace CloudSim {

using namespace Qt::StringLiterals;

QString defaultAccount()
{
    return u"1000000000000001"_s;
}

std::optional<AccessKey> KeyRing::find(const QString &id) const
{
    const auto it = m_keys.constFind(id);
    return it == m_keys.cend() ? std::nullopt : std::optional(*it);
}

void KeyRing::addTemporary(const AccessKey &key, qint64 wallNow)
{
    constexpr qint64 day = 86'400'000;
    m_keys.removeIf([&](QHash<QString, AccessKey>::iterator it) { return it->expires > 0 && it->expires + day < wallNow; });
    add(key);
}

tl::expected<void, QString> KeyRing::addLine(const QString &line)
{
    const QStringList words = line.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
    const QString pair = words.value(0);
    const qsizetype colon = pair.indexOf(u':');
    if (colon < 1 || colon + 1 >= pair.size())
        return tl::unexpected(u"an access key is written ID:SECRET"_s);
    AccessKey key;
    key.id = pair.left(colon);
    key.secret = pair.mid(colon + 1).toUtf8();
    key.account = defaultAccount();
    for (const QString &word : words.mid(1)) {
        const QString value = word.section(u'=', 1);
        if (word == "inactive"_L1)
            key.active = false;
        else if (word.startsWith("account="_L1) && !value.isEmpty())
            key.account = value;
        else if (word.startsWith("user="_L1) && !value.isEmpty())
            key.user = value;
        else if (word.startsWith("token="_L1) && !value.isEmpty())
            key.token = value;
        else
            return tl::unexpected(u"the access key %1 is followed by an unknown word (account=, user=, token=, inactive)"_s.arg(key.id));
    }
    add(key);
    return {};
}

void KeyRing::makeUsers(const QString &user)
{
    if (std::any_of(m_keys.cbegin(), m_keys.cend(), [](const AccessKey &key) { return !key.user.isEmpty(); }))
        return;
    for (AccessKey &key : m_keys)
        key.user = user;
}

tl::expected<void, QString> KeyRing::addFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return tl::unexpected(u"cannot read the access key file %1: %2"_s.arg(path, file.errorString()));
    int number = 0;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (const auto added = addLine(line); !added)
            return tl::unexpected(u"%1, line %2: %3"_s.arg(path).arg(number).arg(added.error()));
    }
    return {};
}

} // namespace CloudSim
