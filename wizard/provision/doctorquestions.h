#pragma once

#include "wizard/provision/doctor.h"

namespace Cloudsteps {

struct Doctor::Question
{
    CloudApi::RawRequest request;
    std::function<QString(const CloudApi::RawResponse &)> problem; ///< why the program can't read an answer; empty: it can
    bool aboutNothing = false; ///< asks for a thing that does not exist: "not found" is the right answer
};

} // namespace Cloudsteps
