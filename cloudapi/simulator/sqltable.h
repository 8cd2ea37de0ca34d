#pragma once

#include "cloudapi/simulator/sqldialect.h"

namespace CloudSim {

/// CREATE, ALTER and DROP TABLE, CREATE and DROP INDEX in SQLite's words: types keep their limits as checks named "long NAME" and "kind NAME",
/// texts compare without case, options of the table and comments are left out.
tl::expected<SqlCommand, SqlError> definition(const SqlTokens &tokens, const SqlSurroundings &surroundings);

} // namespace CloudSim
