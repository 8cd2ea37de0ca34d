#include "cloudapi/simulator/sqldatabase.h"
#include "tests/fuzz/fuzz.h"

using namespace CloudSim;

/// A script in the SQL window: each statement has a result or an error of MySQL, and what changed can be read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QList<SqlStatement> statements = statementsOf(QString::fromUtf8(bytesOf(data, size)));
    SqlDatabase session({}, QStringLiteral("shop"), QStringLiteral("shop_app"), QStringLiteral("8.0"));
    for (const SqlStatement &statement : statements.mid(0, 50)) {
        const SqlResult result = session.run(statement, SqlRight::All, 1'767'225'600'000);
        promise(!result.error || result.error->number > 0, "an error has a number");
        promise(!result.error || (result.affected == 0 && result.rows.isEmpty()), "what failed changes nothing");
    }
    if (const auto content = session.finish()) {
        SqlDatabase again(*content, QStringLiteral("shop"), QStringLiteral("shop_app"), QStringLiteral("8.0"));
        const SqlResult tables = again.run(statementsOf(QStringLiteral("SHOW TABLES")).first(), SqlRight::All, 1'767'225'600'000);
        promise(!tables.error, "what was kept can be read");
    }
    return 0;
}
