#pragma once

#include "cloudapi/client.h"
#include "wizard/provision/driver.h"

namespace Cloudsteps {

/// The page after `answer` of a paged read; nothing after the last one. Knows NextToken and PageNumber with a total.
std::optional<CloudApi::RawRequest> nextPage(const Answer &answer);

/// Asks reading requests to their last page and calls back once, never from inside this call, unless `context` died: with all
/// answers, or with the first error. NotFound is no error but an answer without objects, so it is left out.
void ask(CloudApi::Client &client, const QList<CloudApi::RawRequest> &requests, QObject *context,
         std::function<void(CloudApi::Result<QList<Answer>>)> callback);

} // namespace Cloudsteps
