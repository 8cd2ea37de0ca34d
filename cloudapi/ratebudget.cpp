#include "cloudapi/ratebudget.h"

#include <algorithm>
#include <cmath>

namespace CloudApi {

namespace {

constexpr double firstPauseMs = 500;
constexpr double longestPauseMs = 20'000;

} // namespace

struct RateBudget::Lane
{
    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void(Place)> function;
    };

    RateLimits limits;
    std::deque<Waiting> waiting;
    std::deque<QDateTime> started; ///< within the last second
    QDateTime pausedUntil;
    int throttles = 0; ///< in a row
    int inFlight = 0;
    bool timerSet = false;
};

RateBudget::RateBudget(Scheduler &scheduler, const RateLimits &limits, quint32 seed)
    : m_scheduler(scheduler)
    , m_limits(limits)
    , m_random(seed)
    , m_context(std::make_unique<QObject>())
{}

RateBudget::~RateBudget() = default;

void RateBudget::setLimits(Product product, const RateLimits &limits)
{
    lane(product).limits = limits;
    serve(product);
}

void RateBudget::acquire(Product product, QObject *context, std::function<void(Place)> function)
{
    lane(product).waiting.push_back({context, std::move(function)});
    serve(product);
}

void RateBudget::throttled(Product product, std::chrono::milliseconds atLeast)
{
    Lane &paused = lane(product);
    const QDateTime now = m_scheduler.wallNow();
    // Calls that left together are refused together: that counts once.
    if (!paused.pausedUntil.isValid() || paused.pausedUntil <= now)
        ++paused.throttles;
    const double full = std::min(firstPauseMs * std::pow(2.0, std::max(0, paused.throttles - 1)), longestPauseMs);
    const auto pause = qint64(full * (0.5 + 0.5 * m_random.generateDouble()));
    const QDateTime until = now.addMSecs(std::max<qint64>(pause, atLeast.count()));
    if (!paused.pausedUntil.isValid() || paused.pausedUntil < until)
        paused.pausedUntil = until;
}

void RateBudget::answered(Product product)
{
    lane(product).throttles = 0;
}

RateBudget::Lane &RateBudget::lane(Product product)
{
    std::shared_ptr<Lane> &lane = m_lanes[product];
    if (!lane) {
        lane = std::make_shared<Lane>();
        lane->limits = m_limits;
    }
    return *lane;
}

void RateBudget::serve(Product product)
{
    Lane &queue = lane(product);
    while (!queue.waiting.empty() && queue.inFlight < queue.limits.inFlight) {
        if (!queue.waiting.front().context) {
            queue.waiting.pop_front();
            continue;
        }
        const QDateTime now = m_scheduler.wallNow();
        while (!queue.started.empty() && queue.started.front().msecsTo(now) >= 1000)
            queue.started.pop_front();
        qint64 wait = queue.pausedUntil.isValid() ? std::max<qint64>(0, now.msecsTo(queue.pausedUntil)) : 0;
        if (int(queue.started.size()) >= queue.limits.perSecond)
            wait = std::max(wait, 1000 - queue.started.front().msecsTo(now));
        if (wait > 0) {
            if (!std::exchange(queue.timerSet, true)) {
                m_scheduler.after(std::chrono::milliseconds(wait), m_context.get(), [this, product] {
                    lane(product).timerSet = false;
                    serve(product);
                });
            }
            return;
        }
        Lane::Waiting next = std::move(queue.waiting.front());
        queue.waiting.pop_front();
        queue.started.push_back(now);
        ++queue.inFlight;
        // The budget may be gone when a place comes back: the guard knows.
        Place place(this, [this, product, guard = QPointer<QObject>(m_context.get())](void *) {
            if (guard) {
                --lane(product).inFlight;
                serve(product);
            }
        });
        next.function(std::move(place));
    }
}

} // namespace CloudApi
