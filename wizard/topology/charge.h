#pragma once

namespace Cloudsteps {

/// How a resource is paid. PayAsYouGo (按量付费) ends with the resource; Subscription (包年包月) bills until its end, whatever is deleted.
enum class ChargeModel { PayAsYouGo, Subscription };
enum class PeriodUnit { Month, Year };

struct Charge
{
    ChargeModel model = ChargeModel::PayAsYouGo;
    int period = 1;                       ///< used by Subscription alone
    PeriodUnit unit = PeriodUnit::Month;  ///< used by Subscription alone
    bool autoRenew = false;

    int months() const { return unit == PeriodUnit::Year ? 12 * period : period; }
    bool operator==(const Charge &) const = default;
};

} // namespace Cloudsteps
