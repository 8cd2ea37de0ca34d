#include "wizard/topology/cidr.h"

#include <QStringList>

namespace Cloudsteps {

namespace {

quint32 maskOf(int prefix)
{
    return prefix == 0 ? 0 : ~quint32(0) << (32 - prefix);
}

std::optional<int> decimal(QStringView text, int most)
{
    if (text.isEmpty() || text.size() > 3 || (text.size() > 1 && text.front() == u'0'))
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value <= most ? std::optional<int>(value) : std::nullopt;
}

} // namespace

std::optional<Cidr> Cidr::parse(QStringView text)
{
    const QList<QStringView> halves = text.split(u'/');
    if (halves.size() != 2)
        return std::nullopt;
    const QList<QStringView> octets = halves.first().split(u'.');
    const std::optional<int> prefix = decimal(halves.last(), 32);
    if (octets.size() != 4 || !prefix)
        return std::nullopt;
    quint32 address = 0;
    for (const QStringView octet : octets) {
        const std::optional<int> value = decimal(octet, 255);
        if (!value)
            return std::nullopt;
        address = address << 8 | quint32(*value);
    }
    return Cidr(address, *prefix);
}

quint32 Cidr::base() const
{
    return m_address & maskOf(m_prefix);
}

quint32 Cidr::last() const
{
    return base() | ~maskOf(m_prefix);
}

bool Cidr::contains(const Cidr &other) const
{
    return other.m_prefix >= m_prefix && contains(other.base());
}

bool Cidr::overlaps(const Cidr &other) const
{
    return base() <= other.last() && other.base() <= last();
}

QString Cidr::toString() const
{
    return ipv4ToString(m_address) + u'/' + QString::number(m_prefix);
}

QString ipv4ToString(quint32 ip)
{
    return QStringLiteral("%1.%2.%3.%4").arg(ip >> 24).arg(ip >> 16 & 255).arg(ip >> 8 & 255).arg(ip & 255);
}

} // namespace Cloudsteps
