#pragma once

#include "cloudapi/request.h"

#include <functional>
#include <vector>

/// A request with every field set, and how its answer is read.
struct RequestSample
{
    CloudApi::RawRequest request;
    std::function<QString(const QJsonObject &)> problemOf; ///< of reading an answer; empty when it reads well
};

/// One of each request that we have.
std::vector<RequestSample> allRequestSamples();
