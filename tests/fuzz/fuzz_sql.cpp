#include "cloudapi/simulator/sqldatabase.h"
#include "tests/fuzz/fuzz.h"

using namespace CloudSim;

/// A script in the SQL window: each statement has a result or an error of MySQL, and what changed can be run again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto statements = statementsOf(QString::fromUtf8(bytesOf(data, size)));
    if (!statements) {
        promise(statements.error().number > 0, "an error has a number");
        return 0;
    }
    QStringList changes;
    SqlDatabase database({});
    for (const SqlTokens &statement : statements->mid(0, 20)) {
        const SqlResult result = database.run(statement, QStringLiteral("shop"), QStringLiteral("shop_app"), SqlRight::All, 1'767'225'600'000);
        promise(!result.error || result.error->number > 0, "an error has a number");
        promise(!result.error || result.change.isEmpty(), "what failed changes nothing");
        if (!result.change.isEmpty())
            changes << result.change;
    }
    const SqlDatabase again(changes);
    return 0;
}
