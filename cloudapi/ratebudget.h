#pragma once

#include "cloudapi/product.h"
#include "cloudapi/scheduler.h"

#include <QHash>
#include <QPointer>
#include <QRandomGenerator>

#include <deque>
#include <functional>
#include <memory>

namespace CloudApi {

/// What one product may be asked. The cloud's limits are per account and action and mostly undocumented; these defaults stay below
/// all known ones. Qt opens six connections a host, more calls at once would only wait in the wrong place.
struct RateLimits
{
    int inFlight = 6;
    int perSecond = 15;

    bool operator==(const RateLimits &) const = default;
};

/// Hands out places for calls, product by product, in order of asking. Clients that share an account share one.
class RateBudget
{
public:
    /// One place; given back when the last copy goes.
    using Place = std::shared_ptr<void>;

    explicit RateBudget(Scheduler &scheduler, const RateLimits &limits = {}, quint32 seed = QRandomGenerator::system()->generate());
    ~RateBudget();

    void setLimits(Product product, const RateLimits &limits);
    /// Calls `function` when there is a place, perhaps at once, unless `context` died before.
    void acquire(Product product, QObject *context, std::function<void(Place)> function);
    /// After a throttled answer: nobody of this product starts for a while, which is longer with every such answer in a row, partly left to
    /// chance, and never shorter than the cloud asked for.
    void throttled(Product product, std::chrono::milliseconds atLeast);
    /// After any other answer of the cloud: it keeps up.
    void answered(Product product);

private:
    struct Lane;
    Lane &lane(Product product);
    void serve(Product product);

    Scheduler &m_scheduler;
    RateLimits m_limits;
    QRandomGenerator m_random;
    QHash<Product, std::shared_ptr<Lane>> m_lanes;
    std::unique_ptr<QObject> m_context; ///< ends the timers and late returns of places with this object
};

} // namespace CloudApi
