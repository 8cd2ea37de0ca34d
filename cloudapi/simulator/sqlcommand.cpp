#include "cloudapi/simulator/sqlcommand.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

SqlRight neededFor(SqlCommand::Kind kind)
{
    switch (kind) {
    case SqlCommand::Kind::Insert:
    case SqlCommand::Kind::Upsert:
    case SqlCommand::Kind::Replace:
    case SqlCommand::Kind::Update:
    case SqlCommand::Kind::Delete: return SqlRight::Change;
    case SqlCommand::Kind::Truncate:
    case SqlCommand::Kind::Define: return SqlRight::Define;
    case SqlCommand::Kind::Read:
    case SqlCommand::Kind::Explain: return SqlRight::Read;
    case SqlCommand::Kind::Show:
    case SqlCommand::Kind::Warnings:
    case SqlCommand::Kind::Set:
    case SqlCommand::Kind::Nothing:
    case SqlCommand::Kind::Begin:
    case SqlCommand::Kind::Commit:
    case SqlCommand::Kind::Rollback:
    case SqlCommand::Kind::Savepoint:
    case SqlCommand::Kind::RollbackTo:
    case SqlCommand::Kind::Release: break;
    }
    return SqlRight::Nothing;
}

namespace {

SqlCommand plain(SqlCommand::Kind kind)
{
    SqlCommand command;
    command.kind = kind;
    return command;
}

SqlCommand named(SqlCommand::Kind kind, SqlWalk &walk)
{
    SqlCommand command = plain(kind);
    command.target = walk.wantName().toLower();
    return command;
}

/// START TRANSACTION, BEGIN, COMMIT, ROLLBACK, SAVEPOINT and what belongs to them.
std::optional<SqlCommand> transaction(SqlWalk &walk)
{
    using Kind = SqlCommand::Kind;
    if (walk.take("START"_L1, "TRANSACTION"_L1)) {
        if (walk.take("READ"_L1) && !walk.take("ONLY"_L1))
            walk.want("WRITE"_L1);
        if (walk.take("WITH"_L1, "CONSISTENT"_L1))
            walk.want("SNAPSHOT"_L1);
        return plain(Kind::Begin);
    }
    if (walk.take("BEGIN"_L1)) {
        walk.take("WORK"_L1);
        return plain(Kind::Begin);
    }
    if (walk.take("COMMIT"_L1)) {
        walk.take("WORK"_L1);
        return plain(Kind::Commit);
    }
    if (walk.take("SAVEPOINT"_L1))
        return named(Kind::Savepoint, walk);
    if (walk.take("RELEASE"_L1, "SAVEPOINT"_L1))
        return named(Kind::Release, walk);
    if (walk.take("ROLLBACK"_L1)) {
        walk.take("WORK"_L1);
        if (!walk.take("TO"_L1))
            return plain(Kind::Rollback);
        walk.take("SAVEPOINT"_L1);
        return named(Kind::RollbackTo, walk);
    }
    return std::nullopt;
}

SqlCommand read(SqlWalk &walk, SqlReader &reader, SqlCommand::Kind kind)
{
    SqlCommand command = plain(kind);
    if (!reader.beginsQuery())
        walk.fail();
    command.sqlite = reader.query();
    return command;
}

/// LOCK TABLES a READ, b WRITE; UNLOCK TABLES: nobody else is here.
SqlCommand locks(SqlWalk &walk, SqlReader &reader, bool locks)
{
    if (!walk.take("TABLE"_L1))
        walk.want("TABLES"_L1);
    while (locks && !walk.ended()) {
        reader.table(true);
        walk.take("LOW_PRIORITY"_L1);
        if (walk.take("READ"_L1))
            walk.take("LOCAL"_L1);
        else
            walk.want("WRITE"_L1);
        if (!walk.takeSign(","_L1))
            break;
    }
    return plain(SqlCommand::Kind::Nothing);
}

SqlCommand command(SqlWalk &walk, SqlReader &reader, const SqlSession &session)
{
    if (const auto found = transaction(walk))
        return *found;
    if (reader.beginsQuery())
        return read(walk, reader, SqlCommand::Kind::Read);
    if (walk.take("INSERT"_L1))
        return insertCommand(walk, reader, session, false);
    if (walk.take("REPLACE"_L1))
        return insertCommand(walk, reader, session, true);
    if (walk.take("UPDATE"_L1))
        return updateCommand(walk, reader, session);
    if (walk.take("DELETE"_L1))
        return deleteCommand(walk, reader, session);
    if (walk.take("TRUNCATE"_L1))
        return truncateCommand(walk, reader, session);
    if (walk.take("CREATE"_L1))
        return createCommand(walk, reader, session);
    if (walk.take("ALTER"_L1))
        return alterCommand(walk, reader, session);
    if (walk.take("DROP"_L1))
        return dropCommand(walk, reader, session);
    if (walk.take("RENAME"_L1))
        return renameCommand(walk, reader, session);
    if (walk.take("SHOW"_L1))
        return showCommand(walk, reader, session);
    if (walk.take("SET"_L1))
        return setCommand(walk, reader, session);
    if (walk.is("EXPLAIN"_L1) || walk.is("DESCRIBE"_L1) || walk.is("DESC"_L1)) {
        walk.next();
        if (reader.beginsQuery())
            return read(walk, reader, SqlCommand::Kind::Explain);
        return describeCommand(walk, reader, session);
    }
    if (walk.take("USE"_L1)) {
        const QString database = walk.wantName();
        if (database != session.database)
            walk.fail({1049, u"42000"_s, u"Unknown database '%1'"_s.arg(database)});
        return plain(SqlCommand::Kind::Nothing);
    }
    if (walk.take("LOCK"_L1))
        return locks(walk, reader, true);
    if (walk.take("UNLOCK"_L1))
        return locks(walk, reader, false);
    walk.fail();
    return {};
}

} // namespace

tl::expected<SqlCommand, SqlError> sqlCommand(const SqlStatement &statement, const SqlSession &session)
{
    SqlWalk walk(statement);
    SqlReader reader(walk, session);
    SqlCommand made = command(walk, reader, session);
    walk.wantEnd();
    if (walk.error())
        return tl::unexpected(*walk.error());
    if (made.tables.isEmpty())
        made.tables = reader.tables();
    made.informationSchema = reader.readsInformationSchema();
    made.recurses = reader.recurses();
    return made;
}

} // namespace CloudSim
