#include "app/window.h"

#include "app/windowhost.h"
#include "wizard/pages/window.h"

#include <QApplication>
#include <QStandardPaths>

namespace Cloudsteps {

int runWindow(const CommandLine &line, int &argc, char **argv)
{
    QApplication application(argc, argv);

    Settings settings(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/settings.ini"));
    KeychainSecretStore keychain;
    MemorySecretStore session;
    LayeredSecretStore secrets(keychain, session, LayeredSecretStore::WithoutKeychain::KeepForSession);
    PracticeCloud practice(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation),
                           QCoreApplication::applicationDirPath() + QStringLiteral("/cloudsim"));
    Connections connections(secrets, practice);
    WindowHost host(settings, secrets, session, connections, line.endpoint);
    host.installLanguage(line.language);

    Window window(host);
    window.show();
    if (!line.project.isEmpty())
        window.openProject(line.project);
    return QApplication::exec();
}

} // namespace Cloudsteps
