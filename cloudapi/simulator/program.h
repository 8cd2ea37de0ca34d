#pragma once

#include "cloudapi/simulator/server.h"

#include <QProcessEnvironment>

namespace CloudSim {

/// The command line of cloudsim, read.
struct ProgramOptions
{
    CloudOptions cloud;
    ServerOptions server;
    int idleExitSeconds = 0; ///< 0: never
    QString help;            ///< print this and end
};

/// What is wrong with a command line, for people.
struct UsageError
{
    QString message;
};

/// Reads the arguments (without the program's name) and CLOUDSIM_ACCESS_KEYS ("ID:SECRET", several with commas).
tl::expected<ProgramOptions, UsageError> readArguments(const QStringList &arguments, const QProcessEnvironment &environment);

/// The whole program: exit code 0 after SIGTERM or SIGINT, 1 if the state or the port cannot be used, 2 for a bad command line.
int runProgram(int argc, char **argv);

} // namespace CloudSim
