#include "app/commandline.h"
#include "app/doctorcommand.h"
#include "app/marketcommand.h"
#include "app/runcommand.h"
#include "app/secretstores.h"
#include "app/window.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

using namespace Cloudsteps;

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("cloudsteps"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CLOUDSTEPS_VERSION));
}

/// Exports paint text and need fonts, though no display; all else needs neither.
std::unique_ptr<QCoreApplication> makeCommandApplication(Command command, int &argc, char **argv)
{
    if (command != Command::Export)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// Qt looks into the session's folder for a display even when it is told to use none, and where there is no session it warns and makes
/// one for all time. One of our own goes with the program.
std::unique_ptr<QTemporaryDir> makeRuntimeFolder(Command command)
{
    const char *name = "XDG_RUNTIME_DIR";
    if (command != Command::Export || !qEnvironmentVariableIsEmpty(name))
        return nullptr;
    auto folder = std::make_unique<QTemporaryDir>();
    if (folder->isValid())
        qputenv(name, QFile::encodeName(folder->path()));
    return folder;
}

/// Qt ends the program with a dump of its memory when it finds no display.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return false;
#else
    return true;
#endif
}

/// The language asked for on a command line that could not be read as a whole.
std::optional<Language> languageNamed(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString word = arguments[i] == u"--lang" ? QStringLiteral("--lang=") + arguments.value(i + 1) : arguments[i];
        if (word == u"--lang=zh")
            return Language::Chinese;
        if (word == u"--lang=en")
            return Language::English;
    }
    return std::nullopt;
}

int refuse(const UsageError &error, Language language)
{
    const Output output(language, false);
    output.note(usageErrorText(error, output.texts().translator()));
    output.note(output.translate("App", "cloudsteps --help lists the commands and their options."));
    return int(ExitCode::Usage);
}

/// The commands that wait: for the keychain, the practice cloud, or the cloud itself.
int runWaiting(const CommandLine &line, const Output &output)
{
    KeychainSecretStore keychain;
    MemorySecretStore session;
    LayeredSecretStore secrets(keychain, session, LayeredSecretStore::WithoutKeychain::Refuse);
    PracticeCloud practice(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation),
                           QCoreApplication::applicationDirPath() + QStringLiteral("/cloudsim"));
    Connections connections(secrets, practice);
    QObject context;

    if (line.command == Command::New) {
        // Only a kept profile knows its site, so only that one has to be asked for.
        secrets.read(QStringLiteral("profile/") + line.profile, &context, [&](const tl::expected<QString, SecretStore::Error> &secret) {
            const auto profile = secret ? Profile::fromSecret(*secret) : std::nullopt;
            if (!profile) {
                output.note(output.translate("App", "The credential store has no access key named %1. Enter it on the start page.").arg(line.profile));
                QCoreApplication::exit(int(ExitCode::Credentials));
                return;
            }
            QCoreApplication::exit(int(runNew(line, output, profile->site)));
        });
        return QCoreApplication::exec();
    }
    if (line.command == Command::Doctor) {
        DoctorCommand doctor(line, output, secrets, connections);
        QObject::connect(&doctor, &DoctorCommand::ended, &context, [](ExitCode code) { QCoreApplication::exit(int(code)); }, Qt::QueuedConnection);
        QTimer::singleShot(0, &doctor, &DoctorCommand::start);
        return QCoreApplication::exec();
    }
    if (line.command == Command::Check || line.command == Command::Plan) {
        MarketCommand market(line, output, connections);
        QObject::connect(&market, &MarketCommand::ended, &context, [](ExitCode code) { QCoreApplication::exit(int(code)); }, Qt::QueuedConnection);
        QTimer::singleShot(0, &market, &MarketCommand::start);
        return QCoreApplication::exec();
    }
    RunCommand command(line, output, secrets, connections);
    QObject::connect(&command, &RunCommand::ended, &context, [](ExitCode code) { QCoreApplication::exit(int(code)); }, Qt::QueuedConnection);
    QTimer::singleShot(0, &command, &RunCommand::start);
    return QCoreApplication::exec();
}

int runCommand(const CommandLine &line, const Output &output)
{
    const QString china = QStringLiteral("china");
    switch (line.command) {
    case Command::Help: output.result(usageText(output.texts().translator())); return int(ExitCode::Done);
    case Command::Version: output.result(QStringLiteral("cloudsteps " CLOUDSTEPS_VERSION)); return int(ExitCode::Done);
    case Command::New:
        if (line.profile.isEmpty() || line.profile == u"env")
            return int(runNew(line, output, china));
        return runWaiting(line, output);
    case Command::Check: return line.refresh ? runWaiting(line, output) : int(runCheck(line, output));
    case Command::Plan: return line.refresh ? runWaiting(line, output) : int(runPlan(line, output));
    case Command::Status: return line.refresh ? runWaiting(line, output) : int(runStatus(line, output));
    case Command::Export: return int(runExport(line, output));
    case Command::Schema: return int(runSchema(output));
    case Command::Doctor:
    case Command::Apply:
    case Command::Destroy: return runWaiting(line, output);
    case Command::Window: break;
    }
    Q_UNREACHABLE();
}

} // namespace

int main(int argc, char **argv)
{
    nameApplication();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto line = parseCommandLine(arguments);
    const Language system = languageOf(QLocale::system().name());
    if (!line) {
        const QCoreApplication application(argc, argv);
        return refuse(line.error(), languageNamed(arguments).value_or(system));
    }
    if (line->command == Command::Window) {
        // A mistyped command is the likeliest reason for a word that names no file.
        if (!line->project.isEmpty() && !QFileInfo::exists(line->project)) {
            const QCoreApplication application(argc, argv);
            return refuse({QStringLiteral("command-unknown"), line->project, commandWords()}, line->language.value_or(system));
        }
        if (!hasDisplay()) {
            const QCoreApplication application(argc, argv);
            const Output output(line->language.value_or(system), false);
            output.note(output.translate("App", "There is no display for the window. The commands need none: cloudsteps --help"));
            return int(ExitCode::Failed);
        }
        return runWindow(*line, argc, argv);
    }
    const auto runtimeFolder = makeRuntimeFolder(line->command);
    const auto application = makeCommandApplication(line->command, argc, argv);
    const Output output(line->language.value_or(languageNamed(arguments).value_or(system)), line->json); // --help reads no further
    return runCommand(*line, output);
}
