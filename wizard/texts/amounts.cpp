#include "wizard/texts/fill.h"
#include "wizard/texts/texts.h"

#include <cmath>

namespace Cloudsteps {
namespace {

constexpr qint64 microsPerUnit = 1'000'000;

QString symbol(const QString &currency)
{
    if (currency == QLatin1String("CNY"))
        return QStringLiteral("¥");
    if (currency == QLatin1String("USD"))
        return QStringLiteral("$");
    return currency + u' ';
}

/// "1,234" of 1234.
QString grouped(qint64 number)
{
    QString digits = QString::number(number);
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
        digits.insert(i, u',');
    return digits;
}

/// Decimals in which an amount is still told from nothing: 0 for whole months of servers, 4 for a GiB an hour.
int decimalsOf(qint64 micros)
{
    if (micros == 0 || micros >= microsPerUnit / 10)
        return 2;
    return micros >= microsPerUnit / 100 ? 3 : 4;
}

QString decimal(qint64 micros, int decimals)
{
    qint64 step = microsPerUnit; // micro-units of the last shown digit
    for (int i = 0; i < decimals; ++i)
        step /= 10;
    const qint64 rounded = (micros + step / 2) / step;
    const qint64 scale = microsPerUnit / step;
    QString text = grouped(rounded / scale);
    if (decimals > 0)
        text += u'.' + QString::number(rounded % scale).rightJustified(decimals, u'0');
    return text;
}

QString nameOf(const QMap<QString, QString> &names, Language language, const QString &id)
{
    const QString name = names.value(languageCode(language));
    return name.isEmpty() ? id : name;
}

} // namespace

QString Texts::money(const Money &money) const
{
    const bool negative = money.micros < 0; // a saving that turned out to be none
    const qint64 micros = std::abs(money.micros);
    return (negative ? QStringLiteral("-") : QString()) + symbol(money.currency) + decimal(micros, decimalsOf(micros));
}

QString Texts::pricePerHour(const Price &price) const
{
    if (!price.known())
        return m_t.translate("Texts", "price unknown");
    const QString text = price.complete ? m_t.translate("Texts", "%1/h") : m_t.translate("Texts", "from %1/h");
    return fill(text, {money(price.hourly)});
}

QString Texts::pricePerMonth(const Price &price) const
{
    if (!price.known())
        return m_t.translate("Texts", "price unknown");
    const qint64 micros = price.hourly.micros * hoursPerMonth;
    const int decimals = micros >= 100 * microsPerUnit ? 0 : decimalsOf(micros);
    const QString text = price.complete ? m_t.translate("Texts", "%1 a month") : m_t.translate("Texts", "from %1 a month");
    return fill(text, {symbol(price.hourly.currency) + decimal(micros, decimals)});
}

QString Texts::duration(int seconds) const
{
    // Minutes from a minute and a half on: nobody plans by the second after that.
    if (seconds < 90)
        return fill(m_t.translate("Texts", "about %1 s"), {QString::number(qMax(1, seconds))});
    if (seconds < 90 * 60)
        return fill(m_t.translate("Texts", "about %1 min"), {QString::number((seconds + 30) / 60)});
    return fill(m_t.translate("Texts", "about %1 h"), {QString::number((seconds + 1800) / 3600)});
}

QString Texts::region(const Catalogue &catalogue, const QString &id) const
{
    const RegionInfo *info = catalogue.region(id);
    return info ? nameOf(info->names, language(), id) : id;
}

QString Texts::list(const QStringList &items) const
{
    return items.join(language() == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

QString Texts::labelled(const QString &label, const QString &text) const
{
    return label + (language() == Language::Chinese ? QStringLiteral("：") : QStringLiteral(": ")) + text;
}

QString Texts::zone(const Catalogue &catalogue, const QString &id) const
{
    const ZoneInfo *info = catalogue.zone(id);
    return info ? nameOf(info->names, language(), id) : id;
}

} // namespace Cloudsteps
