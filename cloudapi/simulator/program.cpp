#include "cloudapi/simulator/program.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<UsageError> usage(const QString &message)
{
    return tl::unexpected(UsageError{message});
}

QString helpText()
{
    return uR"(cloudsim: a simulated Alibaba Cloud on this machine

  --port N                listen on this port of 127.0.0.1 (default: any free one)
  --state FILE            keep the cloud in this file (default: in memory)
  --speed X               cloud time runs X times as fast; 0 stands still (default 1)
  --seed N                makes ids and addresses (default 1)
  --jitter P              varies durations by up to this part, 0 to 0.9 (default 0)
  --site NAME             china (default) or international
  --strict                refuse unknown parameters
  --policy FILE           a RAM policy for the access keys
  --faults FILE           faults to inject, as PUT /_sim/faults takes them
  --access-key-file FILE  one ID:SECRET a line
  --access-key ID:SECRET  one key; may be given several times
  --list-delay SECONDS    a new thing is in no list for so long (default 0)
  --token-processing S    a client token that comes again is still processed for so long (default 0)
  --idle-exit SECONDS     end when no request has come for so long
  --tls CERT KEY          PEM files; the port then speaks TLS and plain HTTP
  --help, --version

Keys are also read from CLOUDSIM_ACCESS_KEYS (ID:SECRET, separated by commas).
The first line of output is {"endpoint":"http://127.0.0.1:PORT","speed":X}.
)"_s;
}

std::optional<double> numberIn(const QString &text, double least, double most)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

int signalPipe[2];

void onSignal(int)
{
    // Only what is allowed in a signal handler: wake the event loop.
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(signalPipe[0], &byte, 1);
}

} // namespace

tl::expected<ProgramOptions, UsageError> readArguments(const QStringList &arguments, const QProcessEnvironment &environment)
{
    ProgramOptions options;
    QString policyFile;
    qsizetype i = 0;
    while (i < arguments.size()) {
        QString name = arguments.at(i++);
        QStringList inlineValue;
        if (const qsizetype equals = name.indexOf(u'='); name.startsWith("--"_L1) && equals > 0) {
            inlineValue << name.mid(equals + 1);
            name = name.left(equals);
        }
        const auto value = [&]() -> std::optional<QString> {
            if (!inlineValue.isEmpty())
                return inlineValue.takeFirst();
            return i < arguments.size() ? std::optional(arguments.at(i++)) : std::nullopt;
        };
        const auto noValue = [&name] { return usage(u"%1 wants a value"_s.arg(name)); };

        if (name == "--help"_L1 || name == "-h"_L1) {
            options.help = helpText();
            return options;
        }
        if (name == "--version"_L1) {
            options.help = u"cloudsim " CLOUDSTEPS_VERSION "\n"_s;
            return options;
        }
        if (name == "--strict"_L1) {
            if (!inlineValue.isEmpty())
                return usage(u"--strict takes no value"_s);
            options.cloud.strict = true;
            continue;
        }
        static const QStringList known{u"--port"_s, u"--state"_s, u"--speed"_s, u"--seed"_s, u"--jitter"_s, u"--site"_s, u"--policy"_s, u"--faults"_s,
                                       u"--access-key-file"_s, u"--access-key"_s, u"--idle-exit"_s, u"--tls"_s, u"--list-delay"_s, u"--token-processing"_s};
        if (!known.contains(name))
            return usage(u"unknown option %1"_s.arg(name));
        const std::optional<QString> text = value();
        if (!text || text->isEmpty())
            return noValue();

        if (name == "--port"_L1) {
            const auto port = numberIn(*text, 0, 65535);
            if (!port || *port != int(*port))
                return usage(u"--port: %1 is no port (0 to 65535)"_s.arg(*text));
            options.server.port = quint16(*port);
        } else if (name == "--state"_L1) {
            options.cloud.stateFile = *text;
        } else if (name == "--speed"_L1) {
            const auto speed = numberIn(*text, 0, 1e6);
            if (!speed)
                return usage(u"--speed: %1 is no number from 0 to 1000000"_s.arg(*text));
            options.cloud.speed = *speed;
        } else if (name == "--seed"_L1) {
            bool ok = false;
            options.cloud.world.seed = text->toULongLong(&ok);
            if (!ok)
                return usage(u"--seed: %1 is no whole number"_s.arg(*text));
        } else if (name == "--jitter"_L1) {
            const auto jitter = numberIn(*text, 0, 0.9);
            if (!jitter)
                return usage(u"--jitter: %1 is no number from 0 to 0.9"_s.arg(*text));
            options.cloud.world.jitter = *jitter;
        } else if (name == "--site"_L1) {
            if (*text != "china"_L1 && *text != "international"_L1)
                return usage(u"--site: %1 is neither china nor international"_s.arg(*text));
            options.cloud.world.site = *text == "china"_L1 ? Site::China : Site::International;
        } else if (name == "--policy"_L1) {
            policyFile = *text;
        } else if (name == "--faults"_L1) {
            if (const auto read = options.cloud.faults.setFromFile(*text); !read)
                return usage(read.error());
        } else if (name == "--access-key-file"_L1) {
            if (const auto read = options.cloud.keys.addFile(*text); !read)
                return usage(read.error());
        } else if (name == "--access-key"_L1) {
            if (const auto read = options.cloud.keys.addLine(*text); !read)
                return usage(u"--access-key: "_s + read.error());
        } else if (name == "--list-delay"_L1 || name == "--token-processing"_L1) {
            const auto seconds = numberIn(*text, 0, 86'400);
            if (!seconds)
                return usage(u"%1: %2 is no number of seconds from 0 to 86400"_s.arg(name, *text));
            (name == "--list-delay"_L1 ? options.cloud.listDelay : options.cloud.tokenProcessing) = *seconds;
        } else if (name == "--idle-exit"_L1) {
            const auto seconds = numberIn(*text, 1, 1e8);
            if (!seconds)
                return usage(u"--idle-exit: %1 is no number of seconds"_s.arg(*text));
            options.idleExitSeconds = int(*seconds);
        } else {
            const std::optional<QString> key = value();
            if (!key)
                return usage(u"--tls wants two files, a certificate and a key"_s);
            options.server.certificateFile = *text;
            options.server.keyFile = *key;
        }
    }
    for (const QString &line : environment.value(u"CLOUDSIM_ACCESS_KEYS"_s).split(u',', Qt::SkipEmptyParts)) {
        if (const auto read = options.cloud.keys.addLine(line.trimmed()); !read)
            return usage(u"CLOUDSIM_ACCESS_KEYS: "_s + read.error());
    }
    if (!policyFile.isEmpty()) {
        auto policy = Policy::fromFile(policyFile);
        if (!policy)
            return usage(policy.error());
        options.cloud.policy = *policy;
        options.cloud.keys.makeUsers(u"practice"_s);
    }
    return options;
}

int runProgram(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    auto options = readArguments(application.arguments().mid(1), QProcessEnvironment::systemEnvironment());
    if (!options) {
        std::fprintf(stderr, "cloudsim: %s\n(cloudsim --help lists the options)\n", qPrintable(options.error().message));
        return 2;
    }
    if (!options->help.isEmpty()) {
        std::fputs(qPrintable(options->help), stdout);
        return 0;
    }
    if (options->cloud.keys.isEmpty())
        std::fputs("cloudsim: no access key was given, so every signed request will be refused (--access-key, --access-key-file)\n", stderr);

    const double speed = options->cloud.speed;
    Server server(std::move(options->cloud), std::move(options->server));
    if (const auto started = server.start(); !started) {
        std::fprintf(stderr, "cloudsim: %s\n", qPrintable(started.error()));
        return 1;
    }

    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0) {
        std::fputs("cloudsim: cannot listen for signals\n", stderr);
        return 1;
    }
    QSocketNotifier signalled(signalPipe[1], QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);

    QTimer idle;
    if (options->idleExitSeconds > 0) {
        QObject::connect(&idle, &QTimer::timeout, &application, [&] {
            if (server.idleFor() >= qint64(options->idleExitSeconds) * 1000)
                application.quit();
        });
        idle.start(1000);
    }

    const QJsonObject first{{u"endpoint"_s, server.endpoint().toString()}, {u"speed"_s, speed}};
    std::printf("%s\n", QJsonDocument(first).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return application.exec();
}

} // namespace CloudSim
