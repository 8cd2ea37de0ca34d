#pragma once

#include "app/commandline.h"

namespace Cloudsteps {

/// The wizard's window until it is closed; the process's exit code.
int runWindow(const CommandLine &line, int &argc, char **argv);

} // namespace Cloudsteps
