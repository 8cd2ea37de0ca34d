#include "wizard/texts/preflighttexts.h"

#include "wizard/texts/fill.h"

#include <algorithm>
#include <array>

namespace Cloudsteps {
namespace {

/// %1 ... are the line's args, %9 its subject in words.
struct PreflightText
{
    const char *check;
    const char *outcome;
    const char *finding;
    const char *cure; ///< empty: nothing to do
};

constexpr std::array preflightTexts{
    PreflightText{"key", "ok", QT_TRANSLATE_NOOP("Preflight", "The access key is valid: account %1, %2."), ""},
    PreflightText{"key", "refused", QT_TRANSLATE_NOOP("Preflight", "The cloud didn't accept the access key (%1)."),
                  QT_TRANSLATE_NOOP("Preflight", "Check that the key is complete, enabled and not expired.")},
    PreflightText{"key", "no-answer", QT_TRANSLATE_NOOP("Preflight", "Whether the access key is valid isn't known: no answer (%1)."),
                  QT_TRANSLATE_NOOP("Preflight", "Check the connection and the proxy.")},
    PreflightText{"main-account", "ok", QT_TRANSLATE_NOOP("Preflight", "The key is that of a RAM user or role."), ""},
    PreflightText{"main-account", "main", QT_TRANSLATE_NOOP("Preflight", "The key is that of the Alibaba Cloud account itself and may do everything."),
                  QT_TRANSLATE_NOOP("Preflight", "Make a RAM user that may do only what is needed, and use its key.")},
    PreflightText{"main-account", "no-answer", QT_TRANSLATE_NOOP("Preflight", "Whose key it is isn't known."), ""},
    PreflightText{"account", "ok", QT_TRANSLATE_NOOP("Preflight", "It is the account of this project."), ""},
    PreflightText{"account", "other", QT_TRANSLATE_NOOP("Preflight", "The key belongs to account %1, but the project builds in account %2."),
                  QT_TRANSLATE_NOOP("Preflight", "Use a key of the account in which the project was started.")},
    PreflightText{"real-name", "ok", QT_TRANSLATE_NOOP("Preflight", "The account is verified."), ""},
    PreflightText{"real-name", "missing", QT_TRANSLATE_NOOP("Preflight", "The account isn't verified; only a verified account may buy."),
                  QT_TRANSLATE_NOOP("Preflight", "Finish real-name verification in the console.")},
    PreflightText{"real-name", "no-answer", QT_TRANSLATE_NOOP("Preflight", "Whether the account is verified isn't known."),
                  QT_TRANSLATE_NOOP("Preflight", "Look at real-name verification in the console.")},
    PreflightText{"permission", "ok", QT_TRANSLATE_NOOP("Preflight", "%9: the key may use it."), ""},
    PreflightText{"permission", "denied", QT_TRANSLATE_NOOP("Preflight", "%9: the key may not call %1 (%2)."),
                  QT_TRANSLATE_NOOP("Preflight", "Let the account's owner allow the action in RAM.")},
    PreflightText{"permission", "no-answer", QT_TRANSLATE_NOOP("Preflight", "%9: whether the key may use it isn't known."), ""},
    PreflightText{"balance", "practice", QT_TRANSLATE_NOOP("Preflight", "Practice costs nothing."), ""},
    PreflightText{"balance", "refused", QT_TRANSLATE_NOOP("Preflight", "The cloud doesn't sell to this account (%1)."),
                  QT_TRANSLATE_NOOP("Preflight", "Look at balance, payment method and verification in the billing pages.")},
    PreflightText{"balance", "unknown", QT_TRANSLATE_NOOP("Preflight", "The balance can't be asked. Pay-as-you-go wants at least ¥100 in the account."),
                  QT_TRANSLATE_NOOP("Preflight", "Look at the balance in the billing pages.")},
    PreflightText{"quota", "ok", QT_TRANSLATE_NOOP("Preflight", "%9: %1 needed, %2 of %3 used."), ""},
    PreflightText{"quota", "short", QT_TRANSLATE_NOOP("Preflight", "%9: %1 needed, but %2 of %3 are used."),
                  QT_TRANSLATE_NOOP("Preflight", "Apply for a larger quota in the Quota Center, or remove what is no longer used.")},
    PreflightText{"quota", "unknown", QT_TRANSLATE_NOOP("Preflight", "%9: %1 needed; the quota isn't known."),
                  QT_TRANSLATE_NOOP("Preflight", "Look at it in the Quota Center.")},
    PreflightText{"role", "ok", QT_TRANSLATE_NOOP("Preflight", "The service-linked role of NAT gateways is there."), ""},
    PreflightText{"role", "unknown", QT_TRANSLATE_NOOP("Preflight", "The first NAT gateway of an account makes the role AliyunServiceRoleForNatgw."),
                  QT_TRANSLATE_NOOP("Preflight", "A RAM user needs ram:CreateServiceLinkedRole for it, once.")},
    PreflightText{"nat-gateway", "none", QT_TRANSLATE_NOOP("Preflight", "%9 has no NAT gateway yet."), ""},
    PreflightText{"nat-gateway", "there", QT_TRANSLATE_NOOP("Preflight", "%9 has a NAT gateway already: %1. A second one bills as well, and the route to the internet stays with the first."),
                  QT_TRANSLATE_NOOP("Preflight", "Add the new vSwitches to the gateway that is there, and leave this one out.")},
    PreflightText{"nat-gateway", "no-answer", QT_TRANSLATE_NOOP("Preflight", "Whether %9 has a NAT gateway already isn't known."), ""},
    PreflightText{"stock", "ok", QT_TRANSLATE_NOOP("Preflight", "%1 is on sale in %2."), ""},
    PreflightText{"stock", "low", QT_TRANSLATE_NOOP("Preflight", "%1 is nearly sold out in %2."),
                  QT_TRANSLATE_NOOP("Preflight", "Build soon, or choose another zone or type.")},
    PreflightText{"stock", "sold-out", QT_TRANSLATE_NOOP("Preflight", "%1 is sold out in %2."),
                  QT_TRANSLATE_NOOP("Preflight", "Choose another zone or type.")},
    PreflightText{"stock", "no-answer", QT_TRANSLATE_NOOP("Preflight", "Whether %1 is on sale in %2 isn't known."), ""},
};

struct PreflightSubject
{
    const char *subject;
    const char *words;
};

constexpr std::array preflightSubjects{
    PreflightSubject{"vpc", QT_TRANSLATE_NOOP("Preflight", "Network (VPC)")},
    PreflightSubject{"ecs", QT_TRANSLATE_NOOP("Preflight", "Servers (ECS)")},
    PreflightSubject{"rds", QT_TRANSLATE_NOOP("Preflight", "Database (RDS)")},
    PreflightSubject{"kvstore", QT_TRANSLATE_NOOP("Preflight", "Cache (Redis)")},
    PreflightSubject{"slb", QT_TRANSLATE_NOOP("Preflight", "Load balancer (SLB)")},
    PreflightSubject{"vpcs", QT_TRANSLATE_NOOP("Preflight", "VPCs")},
    PreflightSubject{"eips", QT_TRANSLATE_NOOP("Preflight", "Elastic IP addresses")},
    PreflightSubject{"securityGroups", QT_TRANSLATE_NOOP("Preflight", "Security groups")},
    PreflightSubject{"databases", QT_TRANSLATE_NOOP("Preflight", "Database instances")},
    PreflightSubject{"caches", QT_TRANSLATE_NOOP("Preflight", "Cache instances")},
    PreflightSubject{"balancers", QT_TRANSLATE_NOOP("Preflight", "Load balancers")},
};

const PreflightText *textOf(const PreflightLine &line)
{
    const auto found = std::find_if(preflightTexts.begin(), preflightTexts.end(), [&](const PreflightText &text) {
        return line.check == QLatin1String(text.check) && line.outcome == QLatin1String(text.outcome);
    });
    return found == preflightTexts.end() ? nullptr : &*found;
}

QStringList argumentsOf(const PreflightLine &line, const Translator &t)
{
    QStringList args = line.args;
    while (args.size() < 8)
        args << QString();
    const auto subject = std::find_if(preflightSubjects.begin(), preflightSubjects.end(), [&](const PreflightSubject &item) { return line.subject == QLatin1String(item.subject); });
    return args << (subject == preflightSubjects.end() ? line.subject : t.translate("Preflight", subject->words));
}

} // namespace

QString preflightState(PreflightState state, const Translator &t)
{
    switch (state) {
    case PreflightState::Ok: return t.translate("Preflight", "OK");
    case PreflightState::Warning: return t.translate("Preflight", "Warning");
    case PreflightState::Failed: return t.translate("Preflight", "Failed");
    case PreflightState::Unknown: return t.translate("Preflight", "Unknown");
    }
    Q_UNREACHABLE();
}

QString preflightFinding(const PreflightLine &line, const Translator &t)
{
    const PreflightText *text = textOf(line);
    return text ? fill(t.translate("Preflight", text->finding), argumentsOf(line, t)) : line.check + u' ' + line.outcome;
}

QString preflightCure(const PreflightLine &line, const Translator &t)
{
    const PreflightText *text = textOf(line);
    return text && *text->cure ? fill(t.translate("Preflight", text->cure), argumentsOf(line, t)) : QString();
}

QStringList preflightOutcomes()
{
    QStringList outcomes;
    for (const PreflightText &text : preflightTexts)
        outcomes << QLatin1String(text.check) + u' ' + QLatin1String(text.outcome);
    return outcomes;
}

} // namespace Cloudsteps
