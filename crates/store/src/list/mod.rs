//! Lists of cards: windows of the list by name or by recency, its dividers, the trash and the
//! tags. Pages are cut by place from the order kept in memory.

mod caller;
mod sorted;
mod trash;

pub use caller::{Candidate, Neighbour};
pub use sorted::SortedBy;
pub use trash::TrashRow;

use crate::derived;
use crate::error::Result;
use crate::memory::Ranked;
use crate::row::{by_id, columns, word};
use crate::today::count_cards;
use crate::{Reader, Store};
use kartoteka_domain::contact::ContactKind;
use kartoteka_domain::fold::fold;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::time::Timestamp;
use rusqlite::{Connection, Row, Statement};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// A card as a row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// The card.
    pub id: ContactId,
    /// "Fielding, Marguerite".
    pub list_name: String,
    /// "Marguerite Fielding".
    pub shown_name: String,
    /// Where a person works, the first named.
    pub organisation: String,
    /// The divider it stands behind.
    pub letter: String,
    /// Person or organisation.
    pub kind: ContactKind,
    /// The photo's name in `blob`.
    pub photo_sha256: Option<String>,
    /// When they last met or spoke; an organisation's people count for it.
    pub last_contact_at: Option<Timestamp>,
}

/// How a list is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListOrder {
    /// By name, as the owner's language sorts.
    Name,
    /// The last contact first, then by name.
    Recent,
}

/// The number of rows a list holds, and those of the window asked for.
pub type ListPage = (u32, Vec<ListRow>);

/// Where a divider's cards begin in the list by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterPlace {
    /// The divider.
    pub letter: String,
    /// The first card's place; for a divider without cards that of the next card after it.
    pub from: u32,
    /// How many cards.
    pub count: u32,
}

/// So many cards of the list by name are read from the box itself as long as its order is not in
/// memory: the window that opens does not wait for all of it.
const FIRST: u32 = 500;

impl Store {
    /// A window of the list of all cards outside the trash, or of those with a tag.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn list(
        &self,
        order: ListOrder,
        tag: Option<&str>,
        from: u32,
        limit: u32,
    ) -> Result<ListPage> {
        self.read(|reader| {
            let is_first =
                order == ListOrder::Name && tag.is_none() && from.saturating_add(limit) <= FIRST;
            if is_first && !self.memory.has_names() {
                return reader.first_page(from, limit);
            }
            let ranked = self.ranked(reader, order)?;
            let Some(tag) = tag else {
                let total = ranked.ids().len();
                return reader.page(total, ranked.ids().iter().copied(), from, limit);
            };
            let tagged = tagged(reader.connection, tag)?;
            let ids: Vec<i64> =
                ranked.ids().iter().copied().filter(|id| tagged.contains(id)).collect();
            reader.page(ids.len(), ids.iter().copied(), from, limit)
        })
    }

    /// All cards outside the trash, in an order.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn list_ids(&self, order: ListOrder) -> Result<Vec<ContactId>> {
        self.read(|reader| {
            let ranked = self.ranked(reader, order)?;
            Ok(ranked.ids().iter().copied().map(ContactId).collect())
        })
    }

    fn ranked(&self, reader: &Reader<'_>, order: ListOrder) -> Result<Arc<Ranked>> {
        match order {
            ListOrder::Name => self.memory.names(reader.connection),
            ListOrder::Recent => self.memory.texts(reader.connection),
        }
    }

    /// The dividers of the list by name, in order: the language's alphabet, then `#`.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn letters(&self) -> Result<Vec<LetterPlace>> {
        self.read(|reader| {
            let names = self.memory.names(reader.connection)?;
            let mut counts: HashMap<&[u8], u32> = HashMap::new();
            for at in 0..names.ids().len() {
                *counts.entry(names.text(at)).or_default() += 1;
            }
            let alphabet = derived::alphabet(derived::language(reader.connection)?);
            let mut from = 0;
            let dividers = alphabet.iter().chain([&derived::REST]);
            Ok(dividers
                .map(|letter| {
                    let count = counts.get(letter.as_bytes()).copied().unwrap_or(0);
                    from += count;
                    LetterPlace { letter: (*letter).to_owned(), from: from - count, count }
                })
                .collect())
        })
    }

    /// Every card outside the trash with its divider, in the order of their names.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn lettered(&self) -> Result<Vec<(ContactId, String)>> {
        self.read(|reader| {
            let names = self.memory.names(reader.connection)?;
            let letter = |at: usize| String::from_utf8_lossy(names.text(at)).into_owned();
            let ids = names.ids().iter().enumerate();
            Ok(ids.map(|(at, id)| (ContactId(*id), letter(at))).collect())
        })
    }

    /// Where a card stands in the list by name; nothing when it is in the trash or gone.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn place_of(&self, id: ContactId) -> Result<Option<u32>> {
        self.read(|reader| {
            let names = self.memory.names(reader.connection)?;
            Ok(names.ids().iter().position(|known| *known == id.0).map(count))
        })
    }
}

impl Reader<'_> {
    /// A window near the beginning of the list by name, from the index.
    fn first_page(&self, from: u32, limit: u32) -> Result<ListPage> {
        let sql = "SELECT contact_id FROM contact_index WHERE is_trashed = 0
            ORDER BY sort_key, contact_id LIMIT ?2 OFFSET ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let ids = statement.query_map([from, limit], |row| row.get("contact_id").map(ContactId))?;
        let ids: Vec<ContactId> = ids.collect::<rusqlite::Result<_>>()?;
        Ok((count_cards(self.connection)?, self.rows(&ids)?))
    }

    fn page(
        &self,
        total: usize,
        ids: impl Iterator<Item = i64>,
        from: u32,
        limit: u32,
    ) -> Result<ListPage> {
        let window = ids.skip(from as usize).take(limit as usize);
        let ids: Vec<ContactId> = window.map(ContactId).collect();
        Ok((count(total), self.rows(&ids)?))
    }

    /// The names of these cards, in the trash or not, in the order asked for.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn shown_names(&self, ids: &[ContactId]) -> Result<Vec<String>> {
        let sql = "SELECT shown_name FROM contact_index WHERE contact_id = ?1";
        let (ids, none) = (ids.iter().map(|id| id.0), |_: &Statement<'_>| Ok(()));
        Ok(by_id(self.connection, sql, ids, none, |row, ()| row.get("shown_name"))?)
    }

    /// List rows in the order asked for; ids without a card are left out.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn rows(&self, ids: &[ContactId]) -> Result<Vec<ListRow>> {
        let ids = ids.iter().map(|id| id.0);
        Ok(by_id(self.connection, include_str!("rows.sql"), ids, Columns::of, list_row)?)
    }

    /// The tags that cards outside the trash wear, with how many, by folded name.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn tags(&self) -> Result<Vec<(String, u32)>> {
        let mut statement = self.connection.prepare_cached(include_str!("tags.sql"))?;
        let rows = statement.query_map([], |row| Ok((row.get("name")?, row.get("cards")?)))?;
        let mut tags: Vec<(String, u32)> = rows.collect::<rusqlite::Result<_>>()?;
        tags.sort_by_cached_key(|(name, _)| (fold(name), name.clone()));
        Ok(tags)
    }
}

/// Ids are handed out one by one: no box holds 2^32 cards.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn tagged(connection: &Connection, tag: &str) -> Result<HashSet<i64>> {
    let mut statement = connection.prepare_cached(include_str!("tagged.sql"))?;
    let ids = statement.query_map([tag], |row| row.get("contact_id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

columns!(Columns {
    id,
    list_name,
    shown_name,
    organisation,
    letter,
    kind,
    photo_sha256,
    last_contact_at,
});

fn list_row(row: &Row<'_>, at: &Columns) -> rusqlite::Result<ListRow> {
    Ok(ListRow {
        id: ContactId(row.get(at.id)?),
        list_name: row.get(at.list_name)?,
        shown_name: row.get(at.shown_name)?,
        organisation: row.get(at.organisation)?,
        letter: row.get(at.letter)?,
        kind: word(row, at.kind, ContactKind::parse)?,
        photo_sha256: row.get(at.photo_sha256)?,
        last_contact_at: row.get::<_, Option<i64>>(at.last_contact_at)?.map(Timestamp),
    })
}

#[cfg(test)]
mod tests;
