//! Reading a column as one of the domain's words or days. Owns no table.

use chrono::{NaiveDate, NaiveTime};
use kartoteka_domain::time::{parse_day, parse_time};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension as _, Row, RowIndex, Statement};
use serde::de::DeserializeOwned;

/// Declares where named columns stand in a statement's rows. Asking for a column by name costs a
/// comparison with each name before it, row by row; asked once a statement it costs nothing.
macro_rules! columns {
    ($visible:vis $name:ident { $($column:ident),+ $(,)? }) => {
        $visible struct $name {
            $($column: usize),+
        }

        impl $name {
            $visible fn of(statement: &rusqlite::Statement<'_>) -> rusqlite::Result<Self> {
                Ok(Self { $($column: statement.column_index(stringify!($column))?),+ })
            }
        }
    };
}
pub(crate) use columns;

/// The rows of these ids in their order, by a statement that takes one id; ids without a row are
/// left out. For the hundred rows of a window this is less work than a list of ids in one
/// statement.
pub(crate) fn by_id<C, T>(
    connection: &Connection,
    sql: &str,
    ids: impl Iterator<Item = i64>,
    columns: fn(&Statement<'_>) -> rusqlite::Result<C>,
    of: fn(&Row<'_>, &C) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    let mut statement = connection.prepare_cached(sql)?;
    let at = columns(&statement)?;
    let one = |id| statement.query_row([id], |row| of(row, &at)).optional();
    ids.map(one).filter_map(Result::transpose).collect()
}

/// A stored text, where it lies.
pub(crate) fn text<'r>(row: &'r Row<'_>, column: &str) -> rusqlite::Result<&'r str> {
    Ok(row.get_ref(column)?.as_str()?)
}

/// A stored word as the value it stands for.
pub(crate) fn word<T>(
    row: &Row<'_>,
    column: impl RowIndex,
    parse: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    parse(text).ok_or_else(|| unreadable(row, column, text))
}

/// A stored day, `YYYY-MM-DD`.
pub(crate) fn day(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<NaiveDate> {
    word(row, column, parse_day)
}

/// A stored time of day, `HH:MM`, where there is one.
pub(crate) fn time(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Option<NaiveTime>> {
    let text = row.get_ref(column)?.as_str_or_null()?;
    text.map(|text| parse_time(text).ok_or_else(|| unreadable(row, column, text))).transpose()
}

/// A stored value in JSON, where there is one.
pub(crate) fn json<T: DeserializeOwned>(
    row: &Row<'_>,
    column: impl RowIndex,
) -> rusqlite::Result<Option<T>> {
    let text = row.get_ref(column)?.as_str_or_null()?;
    let read = |text| serde_json::from_str(text).map_err(|_| unreadable(row, column, text));
    text.map(read).transpose()
}

fn unreadable(row: &Row<'_>, column: impl RowIndex, text: &str) -> rusqlite::Error {
    let place = column.idx(row.as_ref()).unwrap_or_default();
    unreadable_in(place, row.as_ref().column_name(place).unwrap_or_default(), text)
}

/// What is answered for a value that stands in this column and is none of its words.
pub(crate) fn unreadable_in(place: usize, name: &str, text: &str) -> rusqlite::Error {
    let fault = format!("{name} holds {text:?}");
    rusqlite::Error::FromSqlConversionFailure(place, Type::Text, fault.into())
}
