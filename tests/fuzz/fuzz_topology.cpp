#include "tests/fuzz/fuzz.h"
#include "wizard/advice/advice.h"
#include "wizard/plan/plan.h"
#include "wizard/topology/json.h"

using namespace Cloudsteps;

/// A topology from a file: refused with a code, or read so that it can be written, checked, advised and planned.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto topology = topologyFromJson(bytesOf(data, size));
    if (!topology) {
        promise(!topology.error().code.isEmpty(), "a refusal names its code");
        return 0;
    }
    const auto again = topologyFromJson(toJson(*topology));
    promise(again && *again == *topology, "what was read is written and read as the same");
    const QList<Advice> advice = advise(*topology, {builtInCatalogue(), {}, QDate(2026, 1, 1)});
    for (const Advice &one : advice) {
        for (const Fix &fix : one.fixes)
            applyFix(*topology, fix);
    }
    // Only what has no problems is ever planned.
    if (validate(*topology).isEmpty())
        promise(!planChanges(*topology, {}).steps.isEmpty(), "a valid topology has steps");
    return 0;
}
