#include "wizard/texts/fill.h"
#include "wizard/texts/texts.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace Cloudsteps {
namespace {

struct FailureText
{
    const char *kind;
    const char *what; ///< %1: the cloud's message
    const char *cure; ///< empty: nothing better than what the card offers anyway
};

constexpr std::array failureTexts{
    FailureText{"throttled", QT_TRANSLATE_NOOP("Texts", "The cloud refused because too many calls came in a short time."),
                QT_TRANSLATE_NOOP("Texts", "Nothing was made. Try again in a minute; other programs that use this account count too.")},
    FailureText{"busy", QT_TRANSLATE_NOOP("Texts", "Something this step needs was still being worked on."),
                QT_TRANSLATE_NOOP("Texts", "Nothing was made. Try again once the other operation in the console has ended.")},
    FailureText{"transient", QT_TRANSLATE_NOOP("Texts", "The cloud had an internal error."),
                QT_TRANSLATE_NOOP("Texts", "Try again. The program looks first whether the resource exists, so nothing is made twice.")},
    FailureText{"outcome-unknown", QT_TRANSLATE_NOOP("Texts", "It isn't known whether the cloud carried this out: the answer was lost."),
                QT_TRANSLATE_NOOP("Texts", "Try again. The program looks first whether the resource exists, so nothing is made twice.")},
    FailureText{"not-found", QT_TRANSLATE_NOOP("Texts", "Something this step builds on doesn't exist in the cloud."),
                QT_TRANSLATE_NOOP("Texts", "Check whether it was removed in the console. Refresh, then create it again.")},
    FailureText{"already-so", QT_TRANSLATE_NOOP("Texts", "The cloud says that this is so already."),
                QT_TRANSLATE_NOOP("Texts", "Refresh to see the state in the cloud.")},
    FailureText{"denied", QT_TRANSLATE_NOOP("Texts", "The account may not do this."),
                QT_TRANSLATE_NOOP("Texts", "Let the account's owner allow the action in RAM, then try again.")},
    FailureText{"credentials", QT_TRANSLATE_NOOP("Texts", "The cloud didn't accept the access key."),
                QT_TRANSLATE_NOOP("Texts", "Check that the key is complete, enabled and not expired, then enter it again.")},
    FailureText{"quota", QT_TRANSLATE_NOOP("Texts", "The account's quota allows no more of these."),
                QT_TRANSLATE_NOOP("Texts", "Apply for a larger quota in the Quota Center, or remove what is no longer used.")},
    FailureText{"stock", QT_TRANSLATE_NOOP("Texts", "The zone is sold out of this at the moment."),
                QT_TRANSLATE_NOOP("Texts", "Nothing was bought. Choose another zone or type, or try again later.")},
    FailureText{"balance", QT_TRANSLATE_NOOP("Texts", "The account can't buy: its balance, payment method or real-name verification stands against it."),
                QT_TRANSLATE_NOOP("Texts", "Nothing was bought. Settle this in the console's billing pages, then try again.")},
    FailureText{"dependency", QT_TRANSLATE_NOOP("Texts", "Something else still uses this resource."),
                QT_TRANSLATE_NOOP("Texts", "Remove what uses it, also what was made outside this project, then try again.")},
    FailureText{"invalid", QT_TRANSLATE_NOOP("Texts", "The cloud refused a value: %1"),
                QT_TRANSLATE_NOOP("Texts", "Nothing was made. Change the value, then try again.")},
    FailureText{"conflict", QT_TRANSLATE_NOOP("Texts", "It doesn't fit with what exists already: %1"),
                QT_TRANSLATE_NOOP("Texts", "Change the value here, or remove what stands against it in the console.")},
    FailureText{"malformed", QT_TRANSLATE_NOOP("Texts", "The answer isn't one that the cloud's API describes."),
                QT_TRANSLATE_NOOP("Texts", "A proxy or a wrong address may stand in between. Check the network, then try again.")},
    FailureText{"network", QT_TRANSLATE_NOOP("Texts", "The cloud couldn't be reached."),
                QT_TRANSLATE_NOOP("Texts", "Check the connection, the proxy and the computer's clock, then try again.")},
    FailureText{"timeout", QT_TRANSLATE_NOOP("Texts", "The resource exists, but didn't become ready in time."),
                QT_TRANSLATE_NOOP("Texts", "It may be billed. Try again to go on waiting, or look at its state in the console.")},
    FailureText{"vanished", QT_TRANSLATE_NOOP("Texts", "The resource was made, but is no longer in the cloud."),
                QT_TRANSLATE_NOOP("Texts", "It was removed outside this program or rolled back by the cloud. Create it again if it is still wanted.")},
    FailureText{"secret-missing", QT_TRANSLATE_NOOP("Texts", "The password for this step isn't known on this computer."),
                QT_TRANSLATE_NOOP("Texts", "Enter it again, or set it in the environment (%1).")},
    FailureText{"wrong-account", QT_TRANSLATE_NOOP("Texts", "The access key belongs to another account than this project."),
                QT_TRANSLATE_NOOP("Texts", "Use a key of the account in which the project was started.")},
    FailureText{"subscription", QT_TRANSLATE_NOOP("Texts", "It is paid by subscription, so it can't be released before its time is over."),
                QT_TRANSLATE_NOOP("Texts", "It bills until then. Unsubscribe in the console's billing pages if it is no longer wanted.")},
    FailureText{"key-file", QT_TRANSLATE_NOOP("Texts", "The key pair's file can't be used: %1"),
                QT_TRANSLATE_NOOP("Texts", "Nothing was sent. Choose another file or check the folder's permissions, then try again.")},
    FailureText{"certificate-file", QT_TRANSLATE_NOOP("Texts", "The certificate or its private key can't be used: %1"),
                QT_TRANSLATE_NOOP("Texts", "Nothing was sent. The files must be readable, in PEM format and the key not encrypted.")},
    FailureText{"drifted", QT_TRANSLATE_NOOP("Texts", "It was changed outside this program: %1"),
                QT_TRANSLATE_NOOP("Texts", "Apply sets it back. To keep it, take the value over into the project.")},
    FailureText{"unclaimed", QT_TRANSLATE_NOOP("Texts", "This carries the project's tag, but the project doesn't know it: %1"),
                QT_TRANSLATE_NOOP("Texts", "It may bill and is never removed by itself. Take it over where the project wants such a thing, or have it removed if nobody needs it.")},
    FailureText{"existing-missing", QT_TRANSLATE_NOOP("Texts", "%1 can't be used: this account has no such thing in this region."),
                QT_TRANSLATE_NOOP("Texts", "Nothing was created or changed. Choose another one, or let a new one be created.")},
    FailureText{"existing-own", QT_TRANSLATE_NOOP("Texts", "%1 was made by this project, so it can't be chosen as an existing one."),
                QT_TRANSLATE_NOOP("Texts", "Nothing was created or changed. Choose “new” to keep it, or choose another one.")},
    FailureText{"existing-busy", QT_TRANSLATE_NOOP("Texts", "The existing one can't be used yet; its state is %1."),
                QT_TRANSLATE_NOOP("Texts", "Nothing was created or changed. Try again once the console shows it as available.")},
    FailureText{"existing-vpc", QT_TRANSLATE_NOOP("Texts", "The existing one lies in VPC %1, not in the VPC chosen here."),
                QT_TRANSLATE_NOOP("Texts", "Nothing was created or changed. Choose one of this VPC, or let a new one be created.")},
    FailureText{"existing-zone", QT_TRANSLATE_NOOP("Texts", "The existing one lies in %1, not in the zone written here."),
                QT_TRANSLATE_NOOP("Texts", "Nothing was created or changed. Correct the zone, or choose another one.")},
    FailureText{"existing-cidr", QT_TRANSLATE_NOOP("Texts", "The existing one has the CIDR block %1, not the one written here."),
                QT_TRANSLATE_NOOP("Texts", "Nothing was created or changed. Correct the CIDR block, or choose another one.")},
    FailureText{"storage", QT_TRANSLATE_NOOP("Texts", "The project file couldn't be written: %1"),
                QT_TRANSLATE_NOOP("Texts", "Nothing more was sent. Make room or check the folder's permissions, then try again.")},
};

const FailureText *textOf(const QString &kind)
{
    const auto found = std::find_if(failureTexts.begin(), failureTexts.end(),
                                    [&](const FailureText &text) { return kind == QLatin1String(text.kind); });
    return found == failureTexts.end() ? nullptr : &*found;
}

} // namespace

QString Texts::failure(const StepFailure &failure) const
{
    if (const FailureText *text = textOf(failure.kind))
        return fill(m_t.translate("Texts", text->what), {failure.message}).trimmed();
    return fill(m_t.translate("Texts", "The cloud refused: %1"), {failure.message.isEmpty() ? failure.code : failure.message});
}

QString Texts::failureCure(const StepFailure &failure) const
{
    const FailureText *text = textOf(failure.kind);
    return text ? fill(m_t.translate("Texts", text->cure), {failure.message}) : QString();
}

} // namespace Cloudsteps
