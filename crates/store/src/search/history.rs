//! Finding in what was written down: interactions, notes and what cards say at length, by the
//! beginnings of words, the newest first.

use crate::Result;
use crate::derived::Source;
use crate::row::word;
use rusqlite::Connection;
use std::collections::HashSet;

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
    let mut statement = connection.prepare_cached(include_str!("history.sql"))?;
    let mut rows = statement.query([asked])?;
    let mut seen = HashSet::new();
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let contact_id = row.get("contact_id")?;
        if !known.contains(&contact_id) && seen.insert(contact_id) {
            let source = word(row, "source", Source::parse)?;
            hits.push(HistoryHit { contact_id, source, row_id: row.get("row_id")? });
        }
    }
    Ok(hits)
}

/// The words as a full-text expression: each a beginning, all of them in one text. The parts of
/// a word around its signs stand alone, as the index has them; nothing the owner types is ever
/// read as syntax. Single letters alone would match nearly everything and are not looked up.
fn expression(words: &[String]) -> Option<String> {
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

    proptest! {
        #[test]
        fn any_text_can_be_asked_for(text in "\\PC{0,24}") {
            let connection = crate::fixture::empty_box();
            let found = find(&connection, &words(&text), &HashSet::new());
            prop_assert!(found.is_ok(), "{found:?}");
        }
    }
}
