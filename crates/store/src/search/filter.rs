//! What narrows a search beside its words: a tag, and how long it has been quiet. Owns how that is
//! written (`tag:wholesale`, `tag:"net 14"`, `quiet>60`, `quiet>usual`) and which cards it leaves.

use crate::Result;
use kartoteka_domain::fold;
use kartoteka_domain::stay_in_touch;
use kartoteka_domain::time::Now;
use rusqlite::{Connection, Row};
use std::collections::HashSet;

/// The words before the sign, in English, Polish and German, and that for a card's own gap. All are
/// understood always: a search that was written down stays one in another language.
const TAG: [&str; 3] = ["tag", "etykieta", "schlagwort"];
const QUIET: [&str; 3] = ["quiet", "cisza", "still"];
const USUAL: [&str; 3] = ["usual", "zwykle", "sonst"];

/// The words of conditions by what they are called in code, each in English, Polish and German.
pub const FILTER_WORDS: [(&str, [&str; 3]); 3] = [("tag", TAG), ("quiet", QUIET), ("usual", USUAL)];

/// A condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Filter {
    /// Wears the tag of this folded name, or, while there is none, one that begins so.
    Tag(String),
    /// The last contact, or else the making of the card, was more than so many days ago.
    Days(u32),
    /// Has gone quiet by its own gap or those of its tags.
    Usual,
    /// Begun to be written: leaves all.
    Begun,
}

/// The conditions in a text, and the text without them.
pub(super) fn split(text: &str) -> (Vec<Filter>, String) {
    let mut filters = Vec::new();
    let mut words = Vec::new();
    for token in tokens(text) {
        match read(token) {
            Some(filter) => filters.push(filter),
            None => words.push(token),
        }
    }
    (filters, words.join(" "))
}

/// What stands between spaces; those in quotes that follow a colon join.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let space = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let quote = rest.find(":\"").filter(|at| *at < space).map(|at| at + 2);
        let closed = quote.and_then(|from| Some(from + rest.get(from..)?.find('"')? + 1));
        let (token, after) = rest.split_at(closed.unwrap_or(space));
        tokens.push(token);
        rest = after.trim_start();
    }
    tokens
}

fn read(token: &str) -> Option<Filter> {
    if let Some((name, value)) = token.split_once(':')
        && TAG.contains(&fold::fold(name).as_str())
    {
        let value = plain(value);
        return Some(if value.is_empty() { Filter::Begun } else { Filter::Tag(value) });
    }
    let (name, value) = token.split_once('>')?;
    if !QUIET.contains(&fold::fold(name).as_str()) {
        return None;
    }
    match value.parse() {
        _ if value.is_empty() => Some(Filter::Begun),
        Ok(days) => Some(Filter::Days(days)),
        Err(_) => {
            let value = fold::fold(value);
            USUAL.iter().any(|word| word.starts_with(&value)).then_some(Filter::Usual)
        }
    }
}

/// A tag's name as names are compared: quotes stand around them where they are written.
fn plain(name: &str) -> String {
    fold::words(&name.replace('"', " ")).join(" ")
}

/// The cards that all of them leave; nothing where there are none to ask.
pub(super) fn left(
    connection: &Connection,
    filters: &[Filter],
    now: &Now,
) -> Result<Option<HashSet<i64>>> {
    let mut left: Option<HashSet<i64>> = None;
    for filter in filters {
        let Some(cards) = cards(connection, filter, now)? else { continue };
        left = Some(match left {
            Some(before) => before.intersection(&cards).copied().collect(),
            None => cards,
        });
    }
    Ok(left)
}

fn cards(connection: &Connection, filter: &Filter, now: &Now) -> Result<Option<HashSet<i64>>> {
    let cards = match filter {
        Filter::Begun => return Ok(None),
        Filter::Tag(name) => tagged(connection, name)?,
        Filter::Days(days) => {
            ids(connection, include_str!("silent.sql"), stay_in_touch::days_before(now, *days).0)?
        }
        Filter::Usual => ids(connection, include_str!("quiet.sql"), stay_in_touch::edge(now).0)?,
    };
    Ok(Some(cards))
}

fn tagged(connection: &Connection, wanted: &str) -> Result<HashSet<i64>> {
    let mut query = connection.prepare_cached("SELECT id, name FROM tag")?;
    let tag = |row: &Row<'_>| Ok((row.get("id")?, row.get::<_, String>("name")?));
    let tags: Vec<(i64, String)> = query.query_map([], tag)?.collect::<rusqlite::Result<_>>()?;
    let named = |is_it: fn(&str, &str) -> bool| -> Vec<i64> {
        let it = tags.iter().filter(|(_, name)| is_it(&plain(name), wanted));
        it.map(|(id, _)| *id).collect()
    };
    let same = named(|name, wanted| name == wanted);
    let those = if same.is_empty() { named(|name, wanted| name.starts_with(wanted)) } else { same };
    let mut cards = HashSet::new();
    for tag in those {
        cards.extend(ids(connection, "SELECT contact_id FROM contact_tag WHERE tag_id = ?1", tag)?);
    }
    Ok(cards)
}

fn ids(connection: &Connection, sql: &str, value: i64) -> Result<HashSet<i64>> {
    let mut query = connection.prepare_cached(sql)?;
    let ids = query.query_map([value], |row| row.get("contact_id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_told_from_words_in_three_languages() {
        let tag = |name: &str| Filter::Tag(name.to_owned());
        let rows: [(&str, &[Filter], &str); 9] = [
            ("anna tag:Whole nowak", &[tag("whole")], "anna nowak"),
            ("tag:\"Net 14\" quiet>60", &[tag("net 14"), Filter::Days(60)], ""),
            ("Schlagwort:Großhandel still>30", &[tag("grosshandel"), Filter::Days(30)], ""),
            ("etykieta:Łódź cisza>zwykle", &[tag("lodz"), Filter::Usual], ""),
            ("tag: quiet>", &[Filter::Begun, Filter::Begun], ""),
            ("tag:\"net", &[tag("net")], ""),
            ("https://shop.example quiet", &[], "https://shop.example quiet"),
            ("quiet>soon stag:x 2>1", &[], "quiet>soon stag:x 2>1"),
            (" \t", &[], ""),
        ];
        for (text, filters, words) in rows {
            assert_eq!(split(text), (filters.to_vec(), words.to_owned()), "{text:?}");
        }
    }
}
