//! Rows that hang on a card in an order: numbers, mails, addresses, links, own fields and
//! memberships. Owns how a new list is laid over the stored one with as few row changes as
//! possible, so that the journal stays small.

use crate::Result;
use crate::contact::id_list;
use kartoteka_domain::ids::ContactId;
use rusqlite::{Connection, Row};

/// A kind of row that hangs on a card.
pub(super) trait Detail: Sized + Clone + PartialEq {
    /// Reads rows of the cards in a JSON array, by card and position.
    const READ: &'static str;
    /// Takes the row away by id.
    const DELETE: &'static str;

    /// The value in a row.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
    /// Writes a new row at a position.
    fn insert(&self, connection: &Connection, on: ContactId, position: i64) -> Result<()>;
    /// Writes the value and the position over a row.
    fn update(&self, connection: &Connection, id: i64, position: i64) -> Result<()>;
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
    let mut statement = connection.prepare_cached(T::READ)?;
    let rows = statement.query_map([id_list(ids)], |row| {
        Ok(Stored {
            id: row.get("id")?,
            contact_id: ContactId(row.get("contact_id")?),
            position: row.get("position")?,
            value: T::from_row(row)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes the first rows of a new card.
pub(super) fn insert_all<T: Detail>(
    connection: &Connection,
    on: ContactId,
    values: &[T],
) -> Result<()> {
    for (position, value) in (0..).zip(values) {
        value.insert(connection, on, position)?;
    }
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
    for row in spare {
        connection.prepare_cached(T::DELETE)?.execute([row.id])?;
    }
    let mut next = 0;
    for (value, row) in values.iter().zip(rows) {
        let Some(row) = row else {
            value.insert(connection, on, next)?;
            changed = true;
            next += 1;
            continue;
        };
        // A gap left by a deleted row does no harm: only the order counts.
        let position = row.position.max(next);
        if row.value != *value || row.position != position {
            value.update(connection, row.id, position)?;
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
