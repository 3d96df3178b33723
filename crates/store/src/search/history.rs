//! Finding in what was written down: interactions, notes and what cards say at length, by the
//! beginnings of words, the newest first.

use crate::Result;
use crate::derived::Source;
use crate::row::{columns, word};
use rusqlite::{Connection, ffi};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

/// A text that holds all the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HistoryHit {
    pub(super) contact_id: i64,
    pub(super) source: Source,
    pub(super) row_id: i64,
}

/// The newest matching text of each card outside the trash that is not known already.
pub(super) fn find(
    connection: &Connection,
    words: &[String],
    known: &HashSet<i64>,
) -> Result<Vec<HistoryHit>> {
    let Some(asked) = expression(words) else {
        return Ok(Vec::new());
    };
    let mut newest = match newest_texts(connection, &asked) {
        Err(fault) if is_no_word(&fault) => return Ok(Vec::new()),
        answer => answer?,
    };
    newest.retain(|contact_id, _| !known.contains(contact_id));
    for contact_id in trashed(connection)? {
        newest.remove(&contact_id);
    }
    let mut newest: Vec<(i64, Newest)> = newest.into_iter().collect();
    newest.sort_unstable_by_key(|(contact_id, text)| (Reverse(*text), *contact_id));
    let hit = |(contact_id, text): (i64, Newest)| {
        let Newest { source, row_id, .. } = text;
        HistoryHit { contact_id, source, row_id }
    };
    Ok(newest.into_iter().map(hit).collect())
}

columns!(Columns { contact_id, at, source, row_id });

/// The newest matching text of each card.
fn newest_texts(connection: &Connection, asked: &str) -> rusqlite::Result<HashMap<i64, Newest>> {
    let mut statement = connection.prepare_cached(include_str!("history.sql"))?;
    let at = Columns::of(&statement)?;
    let mut rows = statement.query([asked])?;
    let mut newest: HashMap<i64, Newest> = HashMap::new();
    while let Some(row) = rows.next()? {
        let text = Newest {
            at: row.get(at.at)?,
            source: word(row, at.source, Source::parse)?,
            row_id: row.get(at.row_id)?,
        };
        let best = newest.entry(row.get(at.contact_id)?).or_insert(text);
        *best = text.max(*best);
    }
    Ok(newest)
}

/// SQLite's tables of letters are older than Rust's: what is one word here may be several there,
/// and these it can't be asked for together.
fn is_no_word(fault: &rusqlite::Error) -> bool {
    fault.sqlite_error().is_some_and(|error| error.extended_code == ffi::SQLITE_ERROR)
}

/// A card's text that holds the words: the later, the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Newest {
    at: i64,
    source: Source,
    row_id: i64,
}

fn trashed(connection: &Connection) -> Result<Vec<i64>> {
    let sql = "SELECT contact_id FROM contact_index WHERE is_trashed = 1";
    let mut statement = connection.prepare_cached(sql)?;
    let ids = statement.query_map([], |row| row.get("contact_id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// The words as a full-text expression: each a beginning, all of them in one text. The parts of
/// a word around its signs stand alone, as the index has them; nothing the owner types is ever
/// read as syntax. Single letters alone would match nearly everything and are not looked up.
pub(super) fn expression(words: &[String]) -> Option<String> {
    let parts = words.iter().flat_map(|word| word.split(|c: char| !c.is_alphanumeric()));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.iter().find(|part| part.chars().nth(1).is_some())?;
    let quoted: Vec<String> = parts.iter().map(|part| format!("\"{part}\"*")).collect();
    Some(quoted.join(" AND "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kartoteka_domain::fold::words;
    use proptest::prelude::*;

    #[test]
    fn what_is_typed_never_becomes_syntax() {
        let asked = |text: &str| expression(&words(text));
        assert_eq!(
            asked("o'brien AND \"x"),
            Some(r#""o"* AND "brien"* AND "and"* AND "x"*"#.into())
        );
        assert_eq!(
            asked("col:val* NEAR(a)"),
            Some(r#""col"* AND "val"* AND "near"* AND "a"*"#.into())
        );
        assert_eq!(asked("z"), None);
        assert_eq!(asked("-- ;"), None);
    }

    #[test]
    fn a_letter_that_is_none_to_sqlite_finds_nothing() {
        let connection = crate::fixture::empty_box();
        let found = find(&connection, &words("h\u{19B0}a"), &HashSet::new());
        assert_eq!(found.unwrap(), []);
    }

    proptest! {
        #[test]
        fn any_text_can_be_asked_for(text in "\\PC{0,24}") {
            let connection = crate::fixture::empty_box();
            let found = find(&connection, &words(&text), &HashSet::new());
            prop_assert!(found.is_ok(), "{found:?}");
        }
    }
}
