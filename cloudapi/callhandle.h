#pragma once

#include <functional>
#include <memory>
#include <utility>

namespace CloudApi {

/// A call under way. Copies mean the same call; letting them go does not end it.
class CallHandle
{
public:
    CallHandle() = default;
    explicit CallHandle(std::function<void()> abort)
        : m_abort(std::make_shared<std::function<void()>>(std::move(abort)))
    {}

    /// Gives the call up: its callback will not come. What was sent may have taken effect all the same. Harmless after the end.
    void abort()
    {
        if (m_abort && *m_abort)
            std::exchange(*m_abort, nullptr)();
    }

private:
    std::shared_ptr<std::function<void()>> m_abort;
};

} // namespace CloudApi
