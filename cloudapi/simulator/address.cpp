#include "cloudapi/simulator/address.h"

#include <QStringList>

namespace CloudSim {

std::optional<quint32> parseAddress(QStringView text)
{
    const QList<QStringView> parts = text.split(u'.');
    if (parts.size() != 4)
        return std::nullopt;
    quint32 address = 0;
    for (QStringView part : parts) {
        if (part.isEmpty() || part.size() > 3 || (part.size() > 1 && part.front() == u'0'))
            return std::nullopt;
        uint value = 0;
        for (QChar c : part) {
            if (c < u'0' || c > u'9')
                return std::nullopt;
            value = value * 10 + uint(c.unicode() - u'0');
        }
        if (value > 255)
            return std::nullopt;
        address = (address << 8) | value;
    }
    return address;
}

QString addressText(quint32 address)
{
    return QStringLiteral("%1.%2.%3.%4").arg(address >> 24).arg((address >> 16) & 255).arg((address >> 8) & 255).arg(address & 255);
}

std::optional<Range> Range::parse(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return std::nullopt;
    const std::optional<quint32> address = parseAddress(text.left(slash));
    const QStringView maskText = text.mid(slash + 1);
    bool ok = false;
    const int mask = maskText.toInt(&ok);
    if (!address || !ok || mask < 0 || mask > 32 || QString::number(mask) != maskText)
        return std::nullopt;
    const quint32 bits = mask == 0 ? 0 : ~quint32(0) << (32 - mask);
    return Range{*address & bits, mask};
}

QString Range::text() const
{
    return addressText(first) + u'/' + QString::number(mask);
}

} // namespace CloudSim
