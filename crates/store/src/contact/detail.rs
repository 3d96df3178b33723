//! Rows that hang on a card in an order: numbers, mails, addresses, links, own fields and
//! memberships. Owns how a new list is laid over the stored one with as few row changes as
//! possible, so that the journal stays small.

use crate::Result;
use crate::derived::json_list;
use crate::rows::insert_rows;
use kartoteka_domain::contact::Contact;
use kartoteka_domain::ids::ContactId;
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, Row, params_from_iter};

/// A kind of row that hangs on a card.
pub(super) trait Detail: Sized + Clone + PartialEq {
    /// The table.
    const TABLE: &'static str;
    /// The columns of the value, in the order of `push_values`.
    const COLUMNS: &'static [&'static str];

    /// The value in a row, whose first column stands at `at`.
    fn from_row(row: &Row<'_>, at: usize) -> rusqlite::Result<Self>;
    /// Adds the value, column by column.
    fn push_values<'v>(&'v self, values: &mut Vec<ToSqlOutput<'v>>);
}

/// A stored row.
#[derive(Debug, Clone)]
pub(super) struct Stored<T> {
    pub(super) id: i64,
    pub(super) contact_id: ContactId,
    pub(super) position: i64,
    pub(super) value: T,
}

/// The rows of these cards, by card and position.
pub(super) fn read<T: Detail>(
    connection: &Connection,
    ids: &[ContactId],
) -> Result<Vec<Stored<T>>> {
    let mut rows = Vec::new();
    each(connection, &json_list(ids), |row| rows.push(row))?;
    Ok(rows)
}

/// The same one by one, of cards in a list of ids.
pub(super) fn each<T: Detail>(
    connection: &Connection,
    list: &str,
    mut take: impl FnMut(Stored<T>),
) -> Result<()> {
    let sql = format!(
        "SELECT id, contact_id, position, {} FROM {}
        WHERE contact_id IN (SELECT value FROM json_each(?1)) ORDER BY contact_id, position",
        T::COLUMNS.join(", "),
        T::TABLE
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([list])?;
    while let Some(row) = rows.next()? {
        take(Stored {
            id: row.get(0)?,
            contact_id: ContactId(row.get(1)?),
            position: row.get(2)?,
            value: T::from_row(row, 3)?,
        });
    }
    Ok(())
}

/// Writes the first rows of new cards; `of` gives a card's values. Answers the first row's id,
/// which the others follow.
pub(super) fn insert_all<'v, T: Detail + 'v>(
    connection: &Connection,
    ids: &[ContactId],
    cards: &'v [Contact],
    of: impl Fn(&'v Contact) -> &'v [T],
) -> Result<i64> {
    insert_lists(connection, ids.iter().copied().zip(cards.iter().map(of)))
}

/// Writes the first rows of cards that have none. Answers the first row's id.
pub(super) fn insert_lists<'v, T: Detail + 'v>(
    connection: &Connection,
    lists: impl Iterator<Item = (ContactId, &'v [T])>,
) -> Result<i64> {
    let mut rows = Vec::new();
    for (on, values) in lists {
        for (position, value) in (0..).zip(values) {
            push_row(on, position, value, &mut rows);
        }
    }
    let columns = columns::<T>();
    let count = rows.len() / columns.len();
    insert_rows(connection, T::TABLE, &columns, &rows)?;
    Ok(connection.last_insert_rowid().saturating_sub_unsigned(count as u64) + 1)
}

fn columns<T: Detail>() -> Vec<&'static str> {
    ["contact_id", "position"].iter().chain(T::COLUMNS).copied().collect()
}

fn push_row<'v, T: Detail>(
    on: ContactId,
    position: i64,
    value: &'v T,
    row: &mut Vec<ToSqlOutput<'v>>,
) {
    row.extend([on.0.into(), position.into()]);
    value.push_values(row);
}

fn insert<T: Detail>(
    connection: &Connection,
    on: ContactId,
    position: i64,
    value: &T,
) -> Result<()> {
    let mut row = Vec::new();
    push_row(on, position, value, &mut row);
    insert_rows(connection, T::TABLE, &columns::<T>(), &row)
}

/// Writes the value and the position over a row.
fn update<T: Detail>(connection: &Connection, id: i64, position: i64, value: &T) -> Result<()> {
    let columns: String = T::COLUMNS.iter().map(|column| format!(", {column} = ?")).collect();
    let sql = format!("UPDATE {} SET position = ?{columns} WHERE id = ?", T::TABLE);
    let mut values = vec![position.into()];
    value.push_values(&mut values);
    values.push(id.into());
    connection.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    Ok(())
}

/// Makes the card's rows say `values`, in their order; true when anything changed. Rows with
/// the same value keep their id wherever they moved; the others are written over in order.
pub(super) fn replace<T: Detail>(
    connection: &Connection,
    on: ContactId,
    values: &[T],
) -> Result<bool> {
    let stored = read::<T>(connection, &[on])?;
    let (rows, spare) = matched(stored, values);
    let mut changed = !spare.is_empty();
    let sql = format!("DELETE FROM {} WHERE id = ?1", T::TABLE);
    for row in spare {
        connection.prepare_cached(&sql)?.execute([row.id])?;
    }
    let mut next = 0;
    for (value, row) in values.iter().zip(rows) {
        let Some(row) = row else {
            insert(connection, on, next, value)?;
            changed = true;
            next += 1;
            continue;
        };
        // A gap left by a deleted row does no harm: only the order counts.
        let position = row.position.max(next);
        if row.value != *value || row.position != position {
            update(connection, row.id, position, value)?;
            changed = true;
        }
        next = position + 1;
    }
    Ok(changed)
}

/// For each value the stored row that is to hold it, and the rows left over.
fn matched<T: Detail>(
    mut stored: Vec<Stored<T>>,
    values: &[T],
) -> (Vec<Option<Stored<T>>>, Vec<Stored<T>>) {
    let mut rows: Vec<Option<Stored<T>>> = values
        .iter()
        .map(|value| {
            let at = stored.iter().position(|row| row.value == *value)?;
            Some(stored.remove(at))
        })
        .collect();
    let mut spare = stored.into_iter();
    for row in rows.iter_mut().filter(|row| row.is_none()) {
        *row = spare.next();
    }
    (rows, spare.collect())
}
