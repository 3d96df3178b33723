//! The derived tables: `contact_index`, `phone_index`, `number_index`, `follow_up_day`,
//! `history_text` and its full-text index. Owns what they hold and keeps them true: refreshed from the rows that a
//! write touched, in the same transaction; rebuilt when language, country or the rules that
//! make them change. They are never undone.

mod affected;
mod born;
mod card;
mod check;
mod day;
mod history;
mod left_out;
mod number;
mod order;

pub(crate) use born::Born;
pub use born::{Derived, Deriver};
pub(crate) use check::check;
pub(crate) use history::{Source, pieces};
pub(crate) use order::{Collation, REST, alphabet, field};

use crate::error::Result;
use crate::journal::Touched;
use crate::stay_in_touch::tag_gaps;
use affected::Ids;
use kartoteka_domain::contact::Contact;
use kartoteka_domain::region::{Language, Region};
use kartoteka_domain::stay_in_touch::Gap;
use rusqlite::{Connection, OptionalExtension};
use std::collections::HashMap;

/// Goes up when the rules for the derived tables change, and with them every row.
const RULES: u32 = 4;

/// How many rows one query takes.
const CHUNK: usize = 500;

/// What the derived rows depend on besides the rows themselves.
struct Context {
    region: Region,
    language: Language,
    collation: &'static Collation,
    /// How often to be in touch with those who wear a tag.
    gaps: HashMap<String, Gap>,
    /// The newest change there is.
    version: i64,
}

impl Context {
    fn read(connection: &Connection) -> Result<Self> {
        let region = setting(connection, "region")?;
        let language = language(connection)?;
        Ok(Self {
            region: region.and_then(|code| Region::parse(&code).ok()).unwrap_or(Region::GB),
            language,
            collation: Collation::of(language),
            gaps: tag_gaps(connection)?.into_iter().map(|one| (one.tag, one.gap)).collect(),
            version: newest_change(connection)?,
        })
    }

    /// The gap that counts for a card.
    fn gap(&self, content: &Contact) -> Option<Gap> {
        content.gap(content.tags.iter().filter_map(|tag| self.gaps.get(tag)).copied())
    }

    /// Names everything that a rebuild is due to when it changes.
    fn mark(&self) -> String {
        let (region, language) = (self.region, self.language.as_str());
        format!("{RULES} {region} {language} {}", self.collation.mark())
    }
}

/// The language that names are sorted by; English until one is set.
pub(crate) fn language(connection: &Connection) -> Result<Language> {
    let language = setting(connection, "language")?;
    Ok(language.and_then(|locale| Language::parse(&locale)).unwrap_or_default())
}

/// The number of the newest change in the journal.
pub(crate) fn newest_change(connection: &Connection) -> Result<i64> {
    let sql = "SELECT seq FROM main.sqlite_sequence WHERE name = 'change'";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_row([], |row| row.get("seq")).optional()?.unwrap_or(0))
}

/// How often the derived tables were rebuilt: a copy made before that is worth nothing.
pub(crate) fn generation(connection: &Connection) -> Result<i64> {
    let sql = "SELECT value FROM meta WHERE key = 'derived_generation'";
    let value: Option<String> =
        connection.prepare_cached(sql)?.query_row([], |row| row.get("value")).optional()?;
    Ok(value.and_then(|number| number.parse().ok()).unwrap_or(0))
}

/// Brings the derived tables up to date with the rows that an operation touched; `born` says
/// which of them were made along with their cards.
pub(crate) fn refresh(connection: &Connection, touched: &Touched, born: &Born) -> Result<()> {
    let context = Context::read(connection)?;
    born.settle(connection)?;
    let mut phones = affected::rows(touched, "phone");
    phones.ids.retain(|id| !born.has_phone(*id));
    number::refresh_phones(connection, &context, &phones)?;
    number::refresh_interactions(connection, &affected::rows(touched, "interaction"))?;
    let affected = affected::affected(connection, touched, born)?;
    card::refresh(connection, &context, &affected.cards)?;
    card::refresh_moved(connection, &context, &affected.moved)?;
    history::refresh(connection, Source::Contact, &affected.described, born.newest_text())?;
    history::refresh_moved(connection, &affected.moved)?;
    for (source, table) in Source::TABLES {
        history::refresh(connection, source, &affected::rows(touched, table), None)?;
    }
    born.finish(connection)?;
    day::refresh(connection, touched)
}

/// Makes every derived row anew.
pub(crate) fn rebuild_all(connection: &Connection) -> Result<()> {
    let context = Context::read(connection)?;
    connection.execute_batch(include_str!("clear.sql"))?;
    number::refresh_phones(connection, &context, &all_ids(connection, "phone")?)?;
    number::refresh_interactions(connection, &all_ids(connection, "interaction")?)?;
    let cards = all_ids(connection, "contact")?;
    card::refresh(connection, &context, &cards)?;
    history::refresh(connection, Source::Contact, &cards, None)?;
    for (source, table) in Source::TABLES {
        history::refresh(connection, source, &all_ids(connection, table)?, None)?;
    }
    day::refresh_all(connection)?;
    set_meta(connection, "derived", &context.mark())?;
    set_generation(connection, generation(connection)? + 1)
}

/// Says how often the derived tables were rebuilt.
pub(crate) fn set_generation(connection: &Connection, generation: i64) -> Result<()> {
    set_meta(connection, "derived_generation", &generation.to_string())
}

/// Whether the stored rows were made for another language or country, or by other rules or another
/// version of the collation data.
pub(crate) fn is_outdated(connection: &Connection) -> Result<bool> {
    let sql = "SELECT value FROM meta WHERE key = 'derived'";
    let made: Option<String> =
        connection.prepare_cached(sql)?.query_row([], |row| row.get("value")).optional()?;
    Ok(made != Some(Context::read(connection)?.mark()))
}

/// Rebuilds what [`is_outdated`]. Answers whether it did.
pub(crate) fn rebuild_if_outdated(connection: &Connection) -> Result<bool> {
    let is_outdated = is_outdated(connection)?;
    if is_outdated {
        rebuild_all(connection)?;
    }
    Ok(is_outdated)
}

/// Every row of a table of which nothing is derived.
fn all_ids(connection: &Connection, table: &str) -> Result<Ids> {
    let mut statement = connection.prepare(&format!("SELECT id FROM {table} ORDER BY id"))?;
    let ids = statement.query_map([], |row| row.get("id"))?;
    Ok(Ids { ids: ids.collect::<rusqlite::Result<_>>()?, new_from: i64::MIN })
}

/// One setting, where it was ever set.
pub(crate) fn setting(connection: &Connection, key: &str) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
    Ok(statement.query_row([key], |row| row.get("value")).optional()?)
}

fn set_meta(connection: &Connection, key: &str, value: &str) -> Result<()> {
    let sql = "INSERT INTO meta (key, value) VALUES (?1, ?2)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    connection.prepare_cached(sql)?.execute([key, value])?;
    Ok(())
}

/// Some hundreds of ids at a time.
struct Chunk<'i> {
    ids: &'i [i64],
    /// The same as the JSON array that `json_each` takes.
    list: String,
    /// All are new: nothing has to be taken away first.
    is_new: bool,
}

fn chunks(ids: &Ids) -> impl Iterator<Item = Chunk<'_>> {
    ids.ids.chunks(CHUNK).map(|chunk| Chunk {
        ids: chunk,
        list: json_list(chunk),
        is_new: chunk.first().is_some_and(|first| *first >= ids.new_from),
    })
}

/// The same without the ids, for those that only ask.
fn lists(ids: &[i64]) -> impl Iterator<Item = String> {
    ids.chunks(CHUNK).map(json_list)
}

/// Ids as the JSON array that `json_each` takes.
pub(crate) fn json_list(ids: &[impl ToString]) -> String {
    let numbers: Vec<String> = ids.iter().map(ToString::to_string).collect();
    format!("[{}]", numbers.join(","))
}

#[cfg(test)]
mod tests;
