#include "cloudapi/simulator/sqldatabase.h"

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

struct Table
{
    QString name;
    QString columns;
};

const QList<Table> &tables()
{
    static const QList<Table> all{
        {u"schemata"_s, u"CATALOG_NAME, SCHEMA_NAME, DEFAULT_CHARACTER_SET_NAME, DEFAULT_COLLATION_NAME"_s},
        {u"tables"_s,
         u"TABLE_CATALOG, TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, ENGINE, VERSION, ROW_FORMAT, TABLE_ROWS, DATA_LENGTH, INDEX_LENGTH, "
         u"AUTO_INCREMENT, CREATE_TIME, TABLE_COLLATION, "
         "TABLE_COMMENT"_s},
        {u"columns"_s,
         u"TABLE_CATALOG, TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, COLUMN_DEFAULT, IS_NULLABLE, DATA_TYPE, "
         u"CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION, "
         "NUMERIC_SCALE, COLLATION_NAME, COLUMN_TYPE, COLUMN_KEY, EXTRA, PRIVILEGES, COLUMN_COMMENT"_s},
        {u"statistics"_s,
         u"TABLE_SCHEMA, TABLE_NAME, NON_UNIQUE, INDEX_SCHEMA, INDEX_NAME, SEQ_IN_INDEX, COLUMN_NAME, SUB_PART, INDEX_TYPE"_s},
        {u"table_constraints"_s, u"CONSTRAINT_SCHEMA, CONSTRAINT_NAME, TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_TYPE"_s},
        {u"key_column_usage"_s,
         u"CONSTRAINT_SCHEMA, CONSTRAINT_NAME, TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, REFERENCED_TABLE_SCHEMA, "
         u"REFERENCED_TABLE_NAME, "
         "REFERENCED_COLUMN_NAME"_s},
        {u"referential_constraints"_s,
         u"CONSTRAINT_SCHEMA, CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE, TABLE_NAME, REFERENCED_TABLE_NAME"_s},
        {u"views"_s, u"TABLE_CATALOG, TABLE_SCHEMA, TABLE_NAME, VIEW_DEFINITION, CHECK_OPTION, IS_UPDATABLE, DEFINER, SECURITY_TYPE"_s}};
    return all;
}

SqlValue orNull(bool given, const SqlValue &value) { return given ? value : SqlValue(); }

/// Rows go into the attached database, one call a row.
class Filling
{
public:
    Filling(SqlEngine &engine, const SqlSession &session) : m_engine(engine), m_session(session) { }

    void put(const QString &table, const QList<SqlValue> &row) { m_engine.insert(u"information_schema."_s + sqliteName(table), row); }

    void table(const SqlTable &table)
    {
        const QString &base = m_session.database;
        SqlRows counted;
        m_engine.prepare(u"SELECT COUNT(*) FROM main."_s + sqliteName(table.name), &counted);
        SqlSession created;
        created.now = table.createdAt;
        put(u"tables"_s,
            {u"def"_s, base, table.name, u"BASE TABLE"_s, u"InnoDB"_s, qint64(10), u"Dynamic"_s,
             counted.rows.isEmpty() ? SqlValue() : counted.rows.first().first(), qint64(16'384), qint64(0),
             orNull(table.counting(), table.nextNumber), created.moment().toString(u"yyyy-MM-dd HH:mm:ss"_s), table.collation,
             table.comment});
        const SqlRows described = columnRows(table, true, {});
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const SqlColumn &column = table.columns[i];
            const QList<SqlValue> &row = described.rows[i];
            const bool places = column.type.family == SqlType::Family::Decimal;
            put(u"columns"_s,
                {u"def"_s, base, table.name, column.name, qint64(i + 1), row[5], row[3], column.type.name,
                 orNull(column.type.isText() && column.type.length >= 0, qint64(column.type.length)),
                 orNull(places, qint64(column.type.length)), orNull(places, qint64(column.type.scale)), row[2], row[1], row[4], row[6],
                 row[7], column.comment});
        }
        for (const SqlIndex &index : table.indexes) {
            for (qsizetype i = 0; i < index.columns.size(); ++i) {
                put(u"statistics"_s,
                    {base, table.name, qint64(!index.isUnique()), base, index.name, qint64(i + 1), index.columns[i],
                     orNull(index.lengths.value(i) > 0, qint64(index.lengths.value(i))), u"BTREE"_s});
                if (index.isUnique())
                    put(u"key_column_usage"_s, {base, index.name, base, table.name, index.columns[i], qint64(i + 1), {}, {}, {}});
            }
            if (index.isUnique())
                put(u"table_constraints"_s,
                    {base, index.name, base, table.name, index.kind == SqlIndex::Kind::Primary ? u"PRIMARY KEY"_s : u"UNIQUE"_s});
        }
        for (const SqlForeignKey &key : table.foreignKeys) {
            const auto action = [](const QString &text) { return text.isEmpty() ? u"NO ACTION"_s : text; };
            put(u"table_constraints"_s, {base, key.name, base, table.name, u"FOREIGN KEY"_s});
            put(u"referential_constraints"_s, {base, key.name, action(key.onUpdate), action(key.onDelete), table.name, key.table});
            for (qsizetype i = 0; i < key.columns.size(); ++i)
                put(u"key_column_usage"_s,
                    {base, key.name, base, table.name, key.columns[i], qint64(i + 1), base, key.table, key.references.value(i)});
        }
    }

    void view(const SqlView &view)
    {
        const QString &base = m_session.database;
        put(u"tables"_s, {u"def"_s, base, view.name, u"VIEW"_s, {}, {}, {}, {}, {}, {}, {}, {}, {}, u"VIEW"_s});
        put(u"views"_s, {u"def"_s, base, view.name, view.written, u"NONE"_s, u"NO"_s, m_session.user + u"@%"_s, u"DEFINER"_s});
    }

private:
    SqlEngine &m_engine;
    const SqlSession &m_session;
};

} // namespace

QStringList informationSchemaTables()
{
    QStringList names;
    for (const Table &table : tables())
        names << table.name;
    return names;
}

void fillInformationSchema(SqlEngine &engine, const SqlSession &session)
{
    for (const Table &table : tables()) {
        engine.prepare(u"DROP TABLE IF EXISTS information_schema."_s + sqliteName(table.name));
        engine.prepare(u"CREATE TABLE information_schema.%1 (%2 COLLATE mysql_ci)"_s.arg(
            sqliteName(table.name), QString(table.columns).replace(u", "_s, u" COLLATE mysql_ci, "_s)));
    }
    Filling filling(engine, session);
    filling.put(u"schemata"_s, {u"def"_s, u"information_schema"_s, u"utf8mb3"_s, u"utf8mb3_general_ci"_s});
    filling.put(u"schemata"_s, {u"def"_s, session.database, u"utf8mb4"_s, u"utf8mb4_general_ci"_s});
    for (const SqlTable &table : session.schema.tables)
        filling.table(table);
    for (const SqlView &view : session.schema.views)
        filling.view(view);
}

} // namespace CloudSim
