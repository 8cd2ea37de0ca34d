#pragma once

#include "cloudapi/client.h"
#include "cloudapi/jsonreader.h"

namespace CloudApi {

/// One page of a list, as a call with PageNumber and PageSize answers it. T names where its objects are: `T::listPath`.
template<typename T>
struct Page
{
    using Item = T;

    QList<T> items;
    int total = 0; ///< of all pages; -1 where the answer does not say

    /// An absent list is accepted only where the total says that there is nothing: "it does not exist" must not be read out of a
    /// broken answer.
    static Page read(const JsonReader &json)
    {
        const QLatin1String path(T::listPath);
        Page page;
        page.total = int(json.has(QLatin1String("TotalCount")) ? json.integer(QLatin1String("TotalCount"))
                                                               : json.optionalInteger(QLatin1String("TotalRecordCount"), -1));
        page.items = page.total == 0 ? json.optionalListOf<T>(path) : json.listOf<T>(path);
        return page;
    }
};

/// Calls a paged request (one with `pageNumber`, answered by a Page) until all pages are here. Ends exactly once, as
/// Client::call does; the client must outlive the call.
template<typename Request>
CallHandle callAllPages(Client &client, const Request &request, QObject *context,
                        std::function<void(Result<QList<typename Request::Response::Item>>)> callback)
{
    using Response = typename Request::Response;
    struct State
    {
        Request request;
        QList<typename Response::Item> items;
        CallHandle handle;
        std::function<void(Result<QList<typename Response::Item>>)> callback;

        static void next(Client &client, QObject *context, const std::shared_ptr<State> &state)
        {
            state->handle = client.call(state->request, context, [&client, context, state](const Result<Response> &page) {
                if (!page)
                    return state->callback(tl::unexpected(page.error()));
                state->items += page->items;
                const bool isLast = page->total >= 0 ? state->items.size() >= page->total
                                                     : page->items.size() < state->request.pageSize;
                if (isLast || page->items.isEmpty())
                    return state->callback(state->items);
                ++state->request.pageNumber;
                next(client, context, state);
            });
        }
    };
    auto state = std::make_shared<State>(State{request, {}, {}, std::move(callback)});
    State::next(client, context, state);
    return CallHandle([weak = std::weak_ptr(state)] {
        if (const auto alive = weak.lock())
            alive->handle.abort();
    });
}

} // namespace CloudApi
