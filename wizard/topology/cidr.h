#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Cloudsteps {

/// An IPv4 block such as 10.0.1.0/24. The address is kept as written; base() is what the mask leaves of it.
class Cidr
{
public:
    Cidr() = default;
    Cidr(quint32 address, int prefix) : m_address(address), m_prefix(prefix) {}

    /// Reads "a.b.c.d/n"; empty unless it is well formed with n from 0 to 32. Host bits are accepted: see isAligned().
    static std::optional<Cidr> parse(QStringView text);

    quint32 address() const { return m_address; }
    int prefix() const { return m_prefix; }
    quint32 base() const;
    quint32 last() const;
    quint64 size() const { return quint64(1) << (32 - m_prefix); }
    /// True when no host bit is set.
    bool isAligned() const { return m_address == base(); }
    bool contains(const Cidr &other) const;
    bool contains(quint32 ip) const { return ip >= base() && ip <= last(); }
    bool overlaps(const Cidr &other) const;
    /// Addresses a vswitch of this block can give away: the cloud keeps the first and the last three.
    qint64 usable() const { return qMax<qint64>(0, qint64(size()) - 4); }
    QString toString() const;

    bool operator==(const Cidr &) const = default;

private:
    quint32 m_address = 0;
    int m_prefix = 0;
};

/// "10.0.1.5" of its number.
QString ipv4ToString(quint32 ip);

} // namespace Cloudsteps
