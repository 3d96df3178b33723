//! Reading a column as one of the domain's words or days. Owns no table.

use chrono::{NaiveDate, NaiveTime};
use kartoteka_domain::time::{parse_day, parse_time};
use rusqlite::Row;
use rusqlite::types::Type;
use serde::de::DeserializeOwned;

/// Declares where named columns stand in a statement's rows. Asking for a column by name costs a
/// comparison with each name before it, row by row; asked once a statement it costs nothing.
macro_rules! columns {
    ($name:ident { $($column:ident),+ $(,)? }) => {
        struct $name {
            $($column: usize),+
        }

        impl $name {
            fn of(statement: &rusqlite::Statement<'_>) -> rusqlite::Result<Self> {
                Ok(Self { $($column: statement.column_index(stringify!($column))?),+ })
            }
        }
    };
}
pub(crate) use columns;

/// A stored text, where it lies.
pub(crate) fn text<'r>(row: &'r Row<'_>, column: &str) -> rusqlite::Result<&'r str> {
    Ok(row.get_ref(column)?.as_str()?)
}

/// A stored word as the value it stands for.
pub(crate) fn word<T>(
    row: &Row<'_>,
    column: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    parse(&text).ok_or_else(|| unreadable(row, column, &text))
}

/// A stored day, `YYYY-MM-DD`.
pub(crate) fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<NaiveDate> {
    word(row, column, parse_day)
}

/// A stored time of day, `HH:MM`, where there is one.
pub(crate) fn time(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveTime>> {
    let text: Option<String> = row.get(column)?;
    let Some(text) = text else { return Ok(None) };
    parse_time(&text).map(Some).ok_or_else(|| unreadable(row, column, &text))
}

/// A stored value in JSON, where there is one.
pub(crate) fn json<T: DeserializeOwned>(
    row: &Row<'_>,
    column: &str,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    let Some(text) = text else { return Ok(None) };
    serde_json::from_str(&text).map(Some).map_err(|_| unreadable(row, column, &text))
}

fn unreadable(row: &Row<'_>, column: &str, text: &str) -> rusqlite::Error {
    let place = row.as_ref().column_index(column).unwrap_or_default();
    let fault = format!("{column} holds {text:?}");
    rusqlite::Error::FromSqlConversionFailure(place, Type::Text, fault.into())
}
