#include "app/errortexts.h"

namespace Cloudsteps {

namespace {

/// STS tokens end after an hour or so: InvalidSecurityToken.Expired, SecurityTokenExpired.
bool isExpired(const QString &code)
{
    return code.contains(u"SecurityToken") && code.contains(u"Expired");
}

} // namespace

QString connectionErrorText(const ConnectionError &error, const Translator &t)
{
    QString text;
    if (error.code == u"credentials-missing")
        text = t.translate("App", "There is no access key. Set these variables: %1");
    else if (error.code == u"profile-unknown")
        text = t.translate("App", "The credential store has no access key named %1. Enter it on the start page.");
    else if (error.code == u"keychain-unavailable")
        text = t.translate("App", "The credential store can't be read, so the access key %1 is not at hand. Unlock it, or use the environment.");
    else if (error.code == u"practice-program-missing")
        text = t.translate("App", "The practice cloud's program is missing: %1");
    else if (error.code == u"practice-folder")
        text = t.translate("App", "The practice cloud can't write to its folder: %1");
    else
        text = t.translate("App", "The practice cloud did not start: %1");
    return text.arg(error.detail);
}

QString runResultText(const RunResult &result, const Target &target, const Translator &t)
{
    switch (result.end) {
    case RunResult::End::WrongAccount:
        return t.translate("App", "This key belongs to account %1, but the project builds in account %2. Nothing was sent.").arg(result.detail, target.accountId);
    case RunResult::End::Credentials:
        if (isExpired(result.code))
            return t.translate("App", "The security token of the access key has expired (%1). Nothing is lost: with a new one it goes on where it stopped.").arg(result.code);
        return t.translate("App", "The cloud does not accept the access key (%1). With one that it accepts it goes on where it stopped.").arg(result.code) + u' ' + result.detail;
    case RunResult::End::Storage:
        return t.translate("App", "The project file can't be written, so nothing more is sent: %1").arg(result.detail);
    case RunResult::End::Failed:
        if (!result.unanswered)
            break; // the failed steps say why
        return t.translate("App", "The cloud could not be asked (%1). Check the connection, the proxy and the computer's clock, then try again.").arg(result.code)
               + u' ' + result.detail;
    case RunResult::End::Done:
    case RunResult::End::Stopped: break;
    }
    return {};
}

} // namespace Cloudsteps
