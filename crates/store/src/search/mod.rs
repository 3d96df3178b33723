//! Find: cards by words or digits as the owner types. Names, organisations, tags, mails and
//! numbers are searched in memory, anywhere in a word; notes, calls and what cards say at length
//! in the full-text index, by the beginnings of words. Owns ranking and what is shown of a hit.

mod filter;
mod history;
mod query;
mod scan;
mod shown;

pub use filter::FILTER_WORDS;
pub use shown::{FindMatch, MatchField};

use crate::contact::ContactRow;
use crate::journal;
use crate::list::{ListOrder, ListRow, count};
use crate::{Reader, Result, Store};
use history::HistoryHit;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::time::Now;
use query::Query;
use std::collections::{HashMap, HashSet};

/// A card that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindRow {
    /// The card.
    pub row: ListRow,
    /// Its numbers as typed.
    pub phones: Vec<String>,
    /// Its mail addresses as typed.
    pub emails: Vec<String>,
    /// Where they live or work; empty where no address says it.
    pub town: String,
    /// Where it matched; nothing when everything was asked for.
    pub matched: Option<FindMatch>,
}

/// A window of what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindPage {
    /// The hits so far, each card once.
    pub total: u32,
    /// False when what was written down has not been looked through: the cards filled the window.
    pub is_all: bool,
    /// The hits of the window, the best first.
    pub rows: Vec<FindRow>,
}

impl Store {
    /// Cards outside the trash that hold all the words, or the digits, of `text`: names first,
    /// recently dealt-with first among equals; then those of which only a note or a call does,
    /// the newest first. An empty text finds all, by name. A tag and how long it has been quiet
    /// narrow it, also without words (`filter.rs`).
    ///
    /// Notes and calls are looked through only where the window reaches beyond the cards that hold
    /// the words themselves: two letters begin a word of half of all that was ever written down.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn find(&self, text: &str, now: &Now, from: u32, limit: u32) -> Result<FindPage> {
        let query = Query::new(text);
        if query.is_empty() {
            let (total, rows) = self.list(ListOrder::Name, None, from, limit)?;
            let is_all = true;
            return self
                .read(|reader| Ok(FindPage { total, is_all, rows: reader.with_reach(rows)? }));
        }
        self.read(|reader| {
            let left = filter::left(reader.connection, &query.filters, now)?;
            let cards = self.cards(reader, &query, left.as_ref())?;
            let is_all = !query.asks_histories() || cards.len() < from as usize + limit as usize;
            let texts =
                if is_all { written(reader, &query, &cards, left.as_ref())? } else { vec![] };
            let total = count(cards.len() + texts.len());
            let window = cards.into_iter().map(|id| (id, None));
            let window = window.chain(texts.into_iter().map(|hit| (hit.contact_id, Some(hit))));
            let window: Vec<_> = window.skip(from as usize).take(limit as usize).collect();
            Ok(FindPage { total, is_all, rows: reader.shown(&window, &query)? })
        })
    }

    /// How many cards [`Store::find`] finds in all.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn count_found(&self, text: &str, now: &Now) -> Result<u32> {
        self.find_ids(text, now).map(|ids| count(ids.len()))
    }

    /// The cards that [`Store::find`] finds, in its order.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn find_ids(&self, text: &str, now: &Now) -> Result<Vec<ContactId>> {
        self.read(|reader| self.found(reader, text, now))
    }

    /// The same, as a reader sees them.
    pub(crate) fn found(
        &self,
        reader: &Reader<'_>,
        text: &str,
        now: &Now,
    ) -> Result<Vec<ContactId>> {
        let query = Query::new(text);
        if query.is_empty() {
            let names = self.memory.names(reader.connection)?;
            return Ok(names.ids().iter().copied().map(ContactId).collect());
        }
        let left = filter::left(reader.connection, &query.filters, now)?;
        let cards = self.cards(reader, &query, left.as_ref())?;
        let texts = written(reader, &query, &cards, left.as_ref())?;
        let texts = texts.into_iter().map(|hit| hit.contact_id);
        Ok(cards.into_iter().chain(texts).map(ContactId).collect())
    }

    /// Reads what find and the lists need into memory, so that the first key finds it there, and
    /// prepares the first write.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn warm_up(&self) -> Result<()> {
        self.read(|reader| {
            self.memory.names(reader.connection)?;
            self.memory.texts(reader.connection)?;
            Ok(())
        })?;
        self.idle_writer().map_or(Ok(()), |writer| journal::install(&writer))
    }

    /// The cards that hold the words themselves, the best first; where there are none, by name.
    fn cards(
        &self,
        reader: &Reader<'_>,
        query: &Query,
        left: Option<&HashSet<i64>>,
    ) -> Result<Vec<i64>> {
        let is_left = |id: &i64| left.is_none_or(|left| left.contains(id));
        if query.words.is_empty() {
            let names = self.memory.names(reader.connection)?;
            return Ok(names.ids().iter().copied().filter(is_left).collect());
        }
        let texts = self.memory.texts(reader.connection)?;
        let places = scan::scan(&texts, query).into_iter();
        Ok(places.filter_map(|at| texts.ids().get(at)).copied().filter(is_left).collect())
    }
}

/// Further cards, of which only what was written down holds the words.
fn written(
    reader: &Reader<'_>,
    query: &Query,
    cards: &[i64],
    left: Option<&HashSet<i64>>,
) -> Result<Vec<HistoryHit>> {
    let known = cards.iter().copied().collect();
    let mut hits = history::find(reader.connection, &query.words, &known)?;
    hits.retain(|hit| left.is_none_or(|left| left.contains(&hit.contact_id)));
    Ok(hits)
}

impl Reader<'_> {
    /// Hits with all that is shown of them.
    fn shown(&self, window: &[(i64, Option<HistoryHit>)], query: &Query) -> Result<Vec<FindRow>> {
        let ids: Vec<ContactId> = window.iter().map(|(id, _)| ContactId(*id)).collect();
        let rows = self.rows(&ids)?;
        let mut cards = self.by_id(&ids)?;
        let by_text: HashMap<i64, HistoryHit> =
            window.iter().filter_map(|(id, hit)| Some((*id, (*hit)?))).collect();
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            let Some(card) = cards.remove(&row.id) else { continue };
            let matched = match by_text.get(&row.id.0) {
                Some(hit) => self.in_history(hit.source, hit.row_id, &card, query)?,
                None => shown::on_card(&card.content, query),
            };
            found.push(find_row(row, &card, matched));
        }
        Ok(found)
    }

    /// List rows with the numbers and mails of their cards.
    fn with_reach(&self, rows: Vec<ListRow>) -> Result<Vec<FindRow>> {
        let ids: Vec<ContactId> = rows.iter().map(|row| row.id).collect();
        let mut cards = self.by_id(&ids)?;
        let with = |row: ListRow| cards.remove(&row.id).map(|card| find_row(row, &card, None));
        Ok(rows.into_iter().filter_map(with).collect())
    }

    fn by_id(&self, ids: &[ContactId]) -> Result<HashMap<ContactId, ContactRow>> {
        let cards = self.contacts(ids)?;
        Ok(cards.into_iter().map(|card| (card.id, card)).collect())
    }
}

fn find_row(row: ListRow, card: &ContactRow, matched: Option<FindMatch>) -> FindRow {
    let content = &card.content;
    let towns = content.addresses.iter().map(|address| address.city.trim());
    FindRow {
        row,
        phones: content.phones.iter().map(|phone| phone.value.clone()).collect(),
        emails: content.emails.iter().map(|email| email.value.clone()).collect(),
        town: towns.into_iter().find(|town| !town.is_empty()).unwrap_or_default().to_owned(),
        matched,
    }
}

#[cfg(test)]
mod tests;
