//! Many rows in one statement. SQLite looks the counter of an AUTOINCREMENT table up once a
//! statement, so that rows written one by one take several times as long.

use crate::Result;
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, params_from_iter};

/// Rows a statement writes.
const ROWS: usize = 64;

/// Writes new rows of a table in their order: `values` are those of all rows, column by column.
/// A row that is refused leaves those before it (`OR FAIL`): the write as a whole is taken back
/// then, and SQLite need not keep old pages to take back the one statement.
pub(crate) fn insert_rows(
    connection: &Connection,
    table: &str,
    columns: &[&str],
    values: &[ToSqlOutput<'_>],
) -> Result<()> {
    let blocks = values.chunks_exact(columns.len() * ROWS);
    let rest = blocks.remainder().chunks_exact(columns.len());
    let row = format!("(?{})", ", ?".repeat(columns.len().saturating_sub(1)));
    let one = format!("INSERT OR FAIL INTO {table} ({}) VALUES {row}", columns.join(", "));
    let many = format!("{one}{}", format!(", {row}").repeat(ROWS - 1));
    for (sql, part) in blocks.map(|block| (&many, block)).chain(rest.map(|row| (&one, row))) {
        connection.prepare_cached(sql)?.execute(params_from_iter(part))?;
    }
    Ok(())
}

/// The same for a table whose key is among the columns: one row a statement. There is no counter
/// to look up, and SQLite would keep each old page of a statement of many rows after all.
pub(crate) fn insert_keyed_rows(
    connection: &Connection,
    table: &str,
    columns: &[&str],
    values: &[ToSqlOutput<'_>],
) -> Result<()> {
    let row = format!("?{}", ", ?".repeat(columns.len().saturating_sub(1)));
    let sql = format!("INSERT INTO {table} ({}) VALUES ({row})", columns.join(", "));
    let mut insert = connection.prepare_cached(&sql)?;
    for row in values.chunks_exact(columns.len()) {
        insert.execute(params_from_iter(row))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_in_their_order_whatever_their_number() {
        for count in [0, 1, ROWS - 1, ROWS, 2 * ROWS + 3] {
            let connection = Connection::open_in_memory().unwrap();
            connection.execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)").unwrap();
            let count = i64::try_from(count).unwrap();
            let values: Vec<_> =
                (1..=count).flat_map(|n| [ToSqlOutput::from(n), "x".into()]).collect();
            insert_rows(&connection, "t", &["a", "b"], &values).unwrap();
            let sql = "SELECT count(*) FROM t WHERE id = a AND b = 'x'";
            let found: i64 = connection.query_row(sql, [], |row| row.get(0)).unwrap();
            assert_eq!(found, count);
        }
    }
}
