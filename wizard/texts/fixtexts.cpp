#include "wizard/texts/fill.h"
#include "wizard/texts/texts.h"

#include <algorithm>
#include <array>

namespace Cloudsteps {
namespace {

/// A fix says its result. %1 ... are its args.
struct FixText
{
    const char *id;
    const char *text;
};

constexpr std::array fixTexts{
    FixText{"set-vpc-cidr", QT_TRANSLATE_NOOP("Advice", "Use %1")},
    FixText{"move-network", QT_TRANSLATE_NOOP("Advice", "Move the network to %1")},
    FixText{"set-vswitch-cidr", QT_TRANSLATE_NOOP("Advice", "Use %1")},
    FixText{"set-zone", QT_TRANSLATE_NOOP("Advice", "Use %1")},
    FixText{"use-vswitch", QT_TRANSLATE_NOOP("Advice", "Use vSwitch %2")},
    FixText{"add-public-ip", QT_TRANSLATE_NOOP("Advice", "Add a public IP")},
    FixText{"add-snat", QT_TRANSLATE_NOOP("Advice", "Add SNAT for %2")},
    FixText{"add-nat", QT_TRANSLATE_NOOP("Advice", "Add a NAT gateway with SNAT")},
    FixText{"remove-nat", QT_TRANSLATE_NOOP("Advice", "Do without another NAT gateway")},
    FixText{"set-ip-count", QT_TRANSLATE_NOOP("Advice", "Set the amount to %1")},
    FixText{"set-bandwidth-charge", QT_TRANSLATE_NOOP("Advice", "Pay as this site does")},
    FixText{"dnat-own-ip", QT_TRANSLATE_NOOP("Advice", "Use public IP %1")},
    FixText{"remove-dnat", QT_TRANSLATE_NOOP("Advice", "Remove the entry")},
    FixText{"set-public-bandwidth-0", QT_TRANSLATE_NOOP("Advice", "Use 0 Mbit/s")},
    FixText{"set-count", QT_TRANSLATE_NOOP("Advice", "Use %1 servers")},
    FixText{"add-group-vswitch", QT_TRANSLATE_NOOP("Advice", "Spread over %2 as well")},
    FixText{"set-type", QT_TRANSLATE_NOOP("Advice", "Use %1")},
    FixText{"io-optimise", QT_TRANSLATE_NOOP("Advice", "Optimise I/O")},
    FixText{"use-basic-disk", QT_TRANSLATE_NOOP("Advice", "Use basic disk")},
    FixText{"set-disk-category", QT_TRANSLATE_NOOP("Advice", "Use %1")},
    FixText{"set-disk-size", QT_TRANSLATE_NOOP("Advice", "Use %1 GiB")},
    FixText{"set-pay-as-you-go", QT_TRANSLATE_NOOP("Advice", "Pay as you go")},
    FixText{"use-key-pair", QT_TRANSLATE_NOOP("Advice", "Use a key pair")},
    FixText{"limit-rule-to-vpc", QT_TRANSLATE_NOOP("Advice", "Admit %1 only")},
    FixText{"add-port-rule", QT_TRANSLATE_NOOP("Advice", "Open port %1 to the load balancer")},
    FixText{"set-edition-ha", QT_TRANSLATE_NOOP("Advice", "Use two nodes (%1)")},
    FixText{"set-class", QT_TRANSLATE_NOOP("Advice", "Use %1")},
    FixText{"set-version", QT_TRANSLATE_NOOP("Advice", "Use version %1")},
    FixText{"set-storage", QT_TRANSLATE_NOOP("Advice", "Use %1 GB")},
    FixText{"deletion-protection-on", QT_TRANSLATE_NOOP("Advice", "Switch protection on")},
    FixText{"set-backup", QT_TRANSLATE_NOOP("Advice", "Keep 7 days with logs")},
    FixText{"splitting-off", QT_TRANSLATE_NOOP("Advice", "Do without splitting")},
    FixText{"public-address-off", QT_TRANSLATE_NOOP("Advice", "Do without a public address")},
    FixText{"password-on", QT_TRANSLATE_NOOP("Advice", "Ask for the password")},
    FixText{"redirect-to-https", QT_TRANSLATE_NOOP("Advice", "Redirect to HTTPS on port %1")},
    FixText{"use-certificate", QT_TRANSLATE_NOOP("Advice", "Use certificate %1")},
    FixText{"add-to-whitelist", QT_TRANSLATE_NOOP("Advice", "Admit %1")},
    FixText{"close-whitelist", QT_TRANSLATE_NOOP("Advice", "Admit the servers' vSwitches only")},
    FixText{"use-standard", QT_TRANSLATE_NOOP("Advice", "Use the standard edition (%1)")},
    FixText{"use-double-replica", QT_TRANSLATE_NOOP("Advice", "Use a replica (%1)")},
    FixText{"set-weights-100", QT_TRANSLATE_NOOP("Advice", "Use weight 100 for all")},
    FixText{"set-weight-100", QT_TRANSLATE_NOOP("Advice", "Use weight 100")},
    FixText{"health-check-on", QT_TRANSLATE_NOOP("Advice", "Switch the health check on")},
    FixText{"add-listener", QT_TRANSLATE_NOOP("Advice", "Add an HTTP listener on port 80")},
    FixText{"add-backends", QT_TRANSLATE_NOOP("Advice", "Add all servers")},
};

} // namespace

QString Texts::fix(const Fix &fix) const
{
    const auto found = std::find_if(fixTexts.begin(), fixTexts.end(), [&](const FixText &text) { return fix.id == QLatin1String(text.id); });
    if (found == fixTexts.end())
        return fix.id;
    // set-zone hands over the bare id of a zone.
    QStringList args = arguments(fix.args);
    if (fix.id == QLatin1String("set-zone"))
        args = {fill(m_t.translate("Texts", "zone %1"), {fix.args.value(0).section(u'-', -1).toUpper()})};
    return fill(m_t.translate("Advice", found->text), args);
}

} // namespace Cloudsteps
