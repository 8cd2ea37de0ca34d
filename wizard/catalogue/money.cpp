#include "wizard/catalogue/money.h"

namespace Cloudsteps {

QString Money::amount() const
{
    const qint64 whole = qAbs(micros) / 1000000;
    QString fraction = QStringLiteral("%1").arg(qAbs(micros) % 1000000, 6, 10, QLatin1Char('0'));
    while (fraction.size() > 2 && fraction.endsWith(u'0'))
        fraction.chop(1);
    return (micros < 0 ? QStringLiteral("-") : QString()) + QString::number(whole) + u'.' + fraction;
}

std::optional<qint64> microsFromDecimal(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    const QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    if (whole.isEmpty() || whole.size() > 12 || fraction.size() > 6 || (point >= 0 && fraction.isEmpty()))
        return std::nullopt;
    qint64 micros = 0;
    const auto digits = [&micros](QStringView part) {
        for (const QChar c : part) {
            if (c < u'0' || c > u'9')
                return false;
            micros = micros * 10 + (c.unicode() - u'0');
        }
        return true;
    };
    if (!digits(whole) || !digits(fraction))
        return std::nullopt;
    for (qsizetype i = fraction.size(); i < 6; ++i)
        micros *= 10;
    return micros;
}

Price operator+(const Price &a, const Price &b)
{
    Price sum = a;
    if (a.hourly.micros == 0 && !b.hourly.currency.isEmpty())
        sum.hourly.currency = b.hourly.currency;
    sum.hourly.micros += b.hourly.micros;
    sum.complete = a.complete && b.complete;
    sum.practice = a.practice || b.practice;
    return sum;
}

} // namespace Cloudsteps
