#pragma once

#include <QString>

#include <optional>

namespace CloudSim {

/// "192.168.1.7" as a number; nothing if it is no IPv4 address in full dotted form without leading zeros.
std::optional<quint32> parseAddress(QStringView text);
QString addressText(quint32 address);

/// An IPv4 range as written; host bits are cleared.
struct Range
{
    quint32 first = 0;
    int mask = 0;

    /// Nothing if the text is no a.b.c.d/m with 0 <= m <= 32.
    static std::optional<Range> parse(QStringView text);
    quint64 size() const { return quint64(1) << (32 - mask); }
    quint32 last() const { return quint32(first + size() - 1); }
    bool contains(quint32 address) const { return address >= first && address <= last(); }
    bool contains(const Range &other) const { return other.first >= first && other.last() <= last(); }
    bool overlaps(const Range &other) const { return first <= other.last() && other.first <= last(); }
    QString text() const;

    bool operator==(const Range &) const = default;
};

} // namespace CloudSim
