//! Copies of the index kept in memory: the order of the list by name, and the folded words of
//! all cards by recency. Made on first need and caught up before each use with whatever was
//! committed since, by this program or another: the version on each index row says what is new.

mod listed;
mod ranked;

pub(crate) use ranked::{Item, Ranked};

use crate::derived;
use crate::error::Result;
use crate::today::count_cards;
use listed::Listed;
use rusqlite::{Connection, Row, Rows, Statement};
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// All copies of an open box.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    names: Mutex<Option<Copied>>,
    texts: Mutex<Option<Copied>>,
    /// The order by a column that was asked for last, under its name.
    sorted: Mutex<Option<(String, Mutex<Option<Copied>>)>>,
    /// The cards found, in that order.
    listed: Mutex<Option<Listed>>,
}

/// A copy, and the state of the box it was made from.
#[derive(Debug)]
struct Copied {
    generation: i64,
    version: i64,
    ranked: Arc<Ranked>,
}

impl Memory {
    /// Cards outside the trash by name; the text is the divider.
    pub(crate) fn names(&self, connection: &Connection) -> Result<Arc<Ranked>> {
        current(&self.names, connection, &NAMES)
    }

    /// Whether the order by name is at hand: a large box takes a while to read.
    pub(crate) fn has_names(&self) -> bool {
        self.names.try_lock().is_ok_and(|names| names.is_some())
    }

    /// Cards outside the trash by last contact, newest first, then by name; the text is the
    /// card's folded words.
    pub(crate) fn texts(&self, connection: &Connection) -> Result<Arc<Ranked>> {
        current(&self.texts, connection, &TEXTS)
    }

    /// Cards outside the trash in another order, of this name; that of the last one asked for is
    /// kept.
    pub(crate) fn sorted(
        &self,
        connection: &Connection,
        name: &str,
        recipe: &Recipe<'_>,
    ) -> Result<Arc<Ranked>> {
        let mut sorted = self.sorted.lock().unwrap_or_else(PoisonError::into_inner);
        if sorted.as_ref().is_some_and(|(known, _)| known != name) {
            *sorted = None;
        }
        let (_, copy) = sorted.get_or_insert_with(|| (name.to_owned(), Mutex::default()));
        current(copy, connection, recipe)
    }

    /// Drops the copies.
    #[cfg(test)]
    pub(crate) fn forget(&self) {
        for copy in [&self.names, &self.texts] {
            copy.lock().unwrap_or_else(PoisonError::into_inner).take();
        }
    }
}

/// How a copy is made.
pub(crate) struct Recipe<'r> {
    /// Gives all cards outside the trash.
    pub(crate) all: &'r str,
    /// Gives the cards whose index row is newer than the version `?1`, those in the trash too.
    pub(crate) since: &'r str,
    /// What stands for `?2` in both.
    pub(crate) label: Option<&'r str>,
    /// A card in its place.
    pub(crate) item: &'r dyn Fn(&Row<'_>) -> rusqlite::Result<Item>,
}

impl Recipe<'_> {
    /// Runs one of its statements.
    fn query<'s>(
        &self,
        statement: &'s mut Statement<'_>,
        version: i64,
    ) -> rusqlite::Result<Rows<'s>> {
        let asked = statement.parameter_count();
        if asked > 0 {
            statement.raw_bind_parameter(1, version)?;
        }
        if asked > 1 {
            statement.raw_bind_parameter(2, self.label)?;
        }
        Ok(statement.raw_query())
    }
}

const NAMES: Recipe<'static> = Recipe {
    all: "SELECT contact_id, sort_key, letter FROM contact_index
        WHERE is_trashed = 0 ORDER BY sort_key, contact_id",
    since: "SELECT contact_id, sort_key, letter, is_trashed FROM contact_index WHERE version > ?1",
    label: None,
    item: &|row| {
        Ok(Item { key: row.get("sort_key")?, id: row.get("contact_id")?, text: row.get("letter")? })
    },
};

const TEXTS: Recipe<'static> = Recipe {
    all: "SELECT contact_id, sort_key, last_contact_at, folded FROM contact_index
        WHERE is_trashed = 0",
    since: "SELECT contact_id, sort_key, last_contact_at, folded, is_trashed FROM contact_index
        WHERE version > ?1",
    label: None,
    item: &|row| {
        let at: Option<i64> = row.get("last_contact_at")?;
        // Bytes that grow as instants go back.
        let mut key = (!at.unwrap_or(i64::MIN) ^ i64::MIN).to_be_bytes().to_vec();
        key.extend_from_slice(&row.get::<_, Vec<u8>>("sort_key")?);
        Ok(Item { key, id: row.get("contact_id")?, text: row.get("folded")? })
    },
};

fn current(
    copy: &Mutex<Option<Copied>>,
    connection: &Connection,
    recipe: &Recipe<'_>,
) -> Result<Arc<Ranked>> {
    let mut copy = copy.lock().unwrap_or_else(PoisonError::into_inner);
    let generation = derived::generation(connection)?;
    let version = derived::newest_change(connection)?;
    let known = copy.take().filter(|known| known.generation == generation);
    let ranked = match known {
        // Another thread may have caught up with more than this reader sees.
        Some(known) if known.version >= version => {
            return Ok(Arc::clone(&copy.insert(known).ranked));
        }
        Some(known) => caught_up(connection, recipe, &known)?,
        None => None,
    };
    let ranked = match ranked {
        Some(ranked) => ranked,
        None => loaded(connection, recipe)?,
    };
    let ranked = Arc::new(ranked);
    *copy = Some(Copied { generation, version, ranked: Arc::clone(&ranked) });
    Ok(ranked)
}

fn loaded(connection: &Connection, recipe: &Recipe<'_>) -> Result<Ranked> {
    let mut statement = connection.prepare_cached(recipe.all)?;
    let mut rows = recipe.query(&mut statement, 0)?;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        items.push((recipe.item)(row)?);
    }
    Ok(Ranked::default().merged(&HashSet::new(), items))
}

/// The copy with all that changed since; nothing when it can't be told what is gone, since the
/// journal was purged.
fn caught_up(
    connection: &Connection,
    recipe: &Recipe<'_>,
    known: &Copied,
) -> Result<Option<Ranked>> {
    let mut gone = deleted_since(connection, known.version)?;
    let mut added = Vec::new();
    let mut statement = connection.prepare_cached(recipe.since)?;
    let mut rows = recipe.query(&mut statement, known.version)?;
    while let Some(row) = rows.next()? {
        gone.insert(row.get("contact_id")?);
        if !row.get::<_, bool>("is_trashed")? {
            added.push((recipe.item)(row)?);
        }
    }
    let ranked = known.ranked.merged(&gone, added);
    let cards = count_cards(connection)?;
    Ok((u32::try_from(ranked.ids().len()) == Ok(cards)).then_some(ranked))
}

/// Cards that the journal says were deleted; what was put back since has a newer index row.
fn deleted_since(connection: &Connection, version: i64) -> Result<HashSet<i64>> {
    let mut statement = connection
        .prepare_cached("SELECT row_id FROM change WHERE seq > ?1 AND kind = 'D' AND tbl = ?2")?;
    let ids = statement.query_map([version, crate::journal::CARD], |row| row.get("row_id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
