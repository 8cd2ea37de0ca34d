#pragma once

#include "cloudapi/simulator/sqlcommand.h"

namespace CloudSim {

/// What MySQL says where SQLite says `text`.
SqlError mysqlError(const QString &text, const SqlStatement &statement, const SqlSession &session);

/// Of a foreign key: 1452 where the child's row has no parent, 1451 where a parent's has children.
SqlError foreignKeyError(const SqlCommand &command, const SqlTable &child, const SqlForeignKey &key, const SqlSession &session);

} // namespace CloudSim
