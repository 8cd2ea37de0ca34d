#include "wizard/texts/fill.h"
#include "wizard/texts/texts.h"

#include <algorithm>
#include <array>

namespace Cloudsteps {
namespace {

struct ProblemText
{
    const char *code;
    const char *text; ///< %1 ... are the problem's args
};

/// The codes of validate().
constexpr std::array problemTexts{
    ProblemText{"region-empty", QT_TRANSLATE_NOOP("Texts", "Choose a region.")},
    ProblemText{"name-empty", QT_TRANSLATE_NOOP("Texts", "Enter a name.")},
    ProblemText{"name-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” can't be a name. It takes 2 to 128 letters, digits, Chinese characters, - and _, and starts with a letter or Chinese character.")},
    ProblemText{"name-duplicate", QT_TRANSLATE_NOOP("Texts", "The name “%1” is used twice.")},
    ProblemText{"name-too-long", QT_TRANSLATE_NOOP("Texts", "“%1” is too long: a name takes at most %2 characters here.")},
    ProblemText{"inner-name-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” can't be a name. It takes 2 to %2 lower-case letters, digits and _, starts with a letter and ends with a letter or digit.")},
    ProblemText{"name-reserved", QT_TRANSLATE_NOOP("Texts", "The database engine keeps the name “%1” for itself.")},
    ProblemText{"key-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” can't be a key. It takes 1 to 32 letters, digits, - and _, and starts with a letter or digit.")},
    ProblemText{"key-duplicate", QT_TRANSLATE_NOOP("Texts", "The key “%1” is used twice.")},
    ProblemText{"out-of-range", QT_TRANSLATE_NOOP("Texts", "%1 is out of range: %2 to %3 are possible.")},
    ProblemText{"value-unknown", QT_TRANSLATE_NOOP("Texts", "“%1” is not known here. Possible: %2.")},
    ProblemText{"zone-empty", QT_TRANSLATE_NOOP("Texts", "Choose a zone.")},
    ProblemText{"zone-elsewhere", QT_TRANSLATE_NOOP("Texts", "Zone %1 doesn't belong to region %2.")},
    ProblemText{"vswitch-none", QT_TRANSLATE_NOOP("Texts", "At least one vSwitch is needed.")},
    ProblemText{"vswitch-unknown", QT_TRANSLATE_NOOP("Texts", "There is no vSwitch “%1”.")},
    ProblemText{"server-unknown", QT_TRANSLATE_NOOP("Texts", "There is no server “%1”.")},
    ProblemText{"database-unknown", QT_TRANSLATE_NOOP("Texts", "There is no database “%1”.")},
    ProblemText{"public-ip-unknown", QT_TRANSLATE_NOOP("Texts", "There is no public IP %1.")},
    ProblemText{"public-ip-without-nat", QT_TRANSLATE_NOOP("Texts", "Public IPs need a NAT gateway to be bound to.")},
    ProblemText{"entry-without-nat", QT_TRANSLATE_NOOP("Texts", "SNAT and DNAT entries need a NAT gateway.")},
    ProblemText{"snat-duplicate", QT_TRANSLATE_NOOP("Texts", "This vSwitch has an SNAT entry already.")},
    ProblemText{"snat-without-public-ip", QT_TRANSLATE_NOOP("Texts", "SNAT needs a public IP that isn't mapped to a server.")},
    ProblemText{"public-ip-mapped", QT_TRANSLATE_NOOP("Texts", "Public IP %1 is mapped whole to a server and can serve nothing else.")},
    ProblemText{"dnat-duplicate", QT_TRANSLATE_NOOP("Texts", "Port %1 of this public IP is forwarded already.")},
    ProblemText{"dnat-target-duplicate", QT_TRANSLATE_NOOP("Texts", "Port %1 of server %2 is forwarded to already.")},
    ProblemText{"port-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” is no port. Write 1 to 65535, or first/last for a range.")},
    ProblemText{"port-range-differs", QT_TRANSLATE_NOOP("Texts", "The ranges %1 and %2 must hold the same number of ports.")},
    ProblemText{"ports-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” is no range of ports. Write first/last, such as 80/80, or -1/-1 for all.")},
    ProblemText{"ports-without-protocol", QT_TRANSLATE_NOOP("Texts", "This protocol has no ports: write -1/-1.")},
    ProblemText{"port-duplicate", QT_TRANSLATE_NOOP("Texts", "Port %1 has a listener already.")},
    ProblemText{"key-file-empty", QT_TRANSLATE_NOOP("Texts", "Choose where the private key is saved.")},
    ProblemText{"public-key-malformed", QT_TRANSLATE_NOOP("Texts", "This is no public key. It starts with ssh-rsa, ssh-ed25519 or ecdsa-sha2-nistp256.")},
    ProblemText{"group-none", QT_TRANSLATE_NOOP("Texts", "Add at least one group of servers.")},
    ProblemText{"type-empty", QT_TRANSLATE_NOOP("Texts", "Choose an instance type.")},
    ProblemText{"image-empty", QT_TRANSLATE_NOOP("Texts", "Choose an image.")},
    ProblemText{"level-without-essd", QT_TRANSLATE_NOOP("Texts", "Only ESSD disks have a performance level.")},
    ProblemText{"version-empty", QT_TRANSLATE_NOOP("Texts", "Choose a version.")},
    ProblemText{"class-empty", QT_TRANSLATE_NOOP("Texts", "Choose a class.")},
    ProblemText{"address-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” is no address. Write one like 10.0.1.5, or a block like 10.0.1.0/24.")},
    ProblemText{"backup-days-few", QT_TRANSLATE_NOOP("Texts", "Choose at least two days for backups.")},
    ProblemText{"window-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” is no backup window. Write a full hour with its offset, such as 02:00+08:00.")},
    ProblemText{"read-only-with-basic", QT_TRANSLATE_NOOP("Texts", "A Basic instance takes no read-only instance. Choose the high-availability edition.")},
    ProblemText{"uri-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” is no path for a health check. It starts with / and takes at most 80 letters, digits and - _ / . % ? # & =.")},
    ProblemText{"codes-empty", QT_TRANSLATE_NOOP("Texts", "Choose at least one status code that counts as healthy.")},
    ProblemText{"host-name-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” can't be a host name. It takes 2 to 12 letters, digits and single hyphens and starts with a letter, so that Windows has room for the number.")},
    ProblemText{"user-data-too-long", QT_TRANSLATE_NOOP("Texts", "The script is too long: at most %1 bytes are handed over.")},
    ProblemText{"time-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” is no time. Write it in UTC, such as 2030-01-31T18:00:00Z.")},
    ProblemText{"pay-as-you-go-only", QT_TRANSLATE_NOOP("Texts", "Only what is paid as you go has this.")},
    ProblemText{"whitelist-group-empty", QT_TRANSLATE_NOOP("Texts", "The whitelist “%1” holds no address.")},
    ProblemText{"cloud-native-only", QT_TRANSLATE_NOOP("Texts", "The class %1 settles this by itself. Only cloud-native classes let it be chosen.")},
    ProblemText{"redirect-nowhere", QT_TRANSLATE_NOOP("Texts", "An HTTP listener can redirect to an HTTPS listener of this balancer alone, and there is none on port %1.")},
    ProblemText{"certificate-unknown", QT_TRANSLATE_NOOP("Texts", "There is no certificate “%1”.")},
    ProblemText{"certificate-file-empty", QT_TRANSLATE_NOOP("Texts", "Choose the file.")},
    ProblemText{"sticky-without-http", QT_TRANSLATE_NOOP("Texts", "Cookies keep a client at its server with HTTP and HTTPS alone.")},
    ProblemText{"cookie-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” can't name a cookie. It takes 1 to 200 letters, digits, - and _.")},
    ProblemText{"domain-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” is no host name for a health check.")},
    ProblemText{"payload-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” can't be sent by a health check. It takes at most 64 letters and digits.")},
    ProblemText{"zone-pair-incomplete", QT_TRANSLATE_NOOP("Texts", "Choose both zones, or leave both to the cloud.")},
    ProblemText{"id-malformed", QT_TRANSLATE_NOOP("Texts", "“%1” is no id. It starts with %2, as the console shows it.")},
    ProblemText{"existing-without-vpc", QT_TRANSLATE_NOOP("Texts", "%1 lies in an existing VPC. Choose that VPC, or create a new one here.")},
    ProblemText{"existing-duplicate", QT_TRANSLATE_NOOP("Texts", "%1 is chosen twice.")},
    ProblemText{"backend-duplicate", QT_TRANSLATE_NOOP("Texts", "This server is a backend server already.")},
};

} // namespace

QString Texts::problem(const Problem &problem) const
{
    const auto found = std::find_if(problemTexts.begin(), problemTexts.end(),
                                    [&](const ProblemText &text) { return problem.code == QLatin1String(text.code); });
    if (found == problemTexts.end())
        return fill(m_t.translate("Texts", "This can't be built as it is (%1)."), {problem.code});
    return fill(m_t.translate("Texts", found->text), problem.args);
}

} // namespace Cloudsteps
