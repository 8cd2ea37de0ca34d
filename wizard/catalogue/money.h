#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Cloudsteps {

/// An exact amount: micro-units (1/1 000 000) of a currency. Never a double: sums of hours must not drift.
struct Money
{
    qint64 micros = 0;
    QString currency = QStringLiteral("CNY"); ///< ISO 4217

    /// "0.62": shortest decimal with at least two places. For files and `--json`; people read Texts::money().
    QString amount() const;
    bool operator==(const Money &) const = default;
};

/// A year's 8760 hours in twelve equal parts, as the cloud's price lists reckon.
inline constexpr qint64 hoursPerMonth = 730;

/// Micro-units of a plain decimal such as "0.62"; empty for anything else (no sign, no exponent, at most six places).
std::optional<qint64> microsFromDecimal(QStringView text);

/// A price an hour that may be partly unknown. Unknown is never 0.
struct Price
{
    Money hourly;               ///< of the parts that are known
    bool complete = true;       ///< false: at least one part has no known price ("from ...")
    bool practice = false;      ///< made-up practice price
    bool known() const { return complete || hourly.micros > 0; }

    bool operator==(const Price &) const = default;
};

/// Adds known parts and keeps what is unknown unknown.
Price operator+(const Price &a, const Price &b);

} // namespace Cloudsteps
