//! What the search for duplicates reads, the pairs that the owner said are two, and the moving
//! of everything that hangs on one card to another. Owns no rule: who is one and what a joined
//! card says is the domain's.

mod absorb;

use crate::row::{columns, text, word};
use crate::{Reader, Result, Writer};
use kartoteka_domain::contact::duplicate::Card;
use kartoteka_domain::contact::{ContactKind, NameParts, PartialDate};
use kartoteka_domain::fold::fold;
use kartoteka_domain::ids::ContactId;
use rusqlite::{Row, params};
use std::collections::{HashMap, HashSet};

#[cfg(test)]
mod tests;

impl Reader<'_> {
    /// What the cards outside the trash are compared by, the oldest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn duplicate_cards(&self) -> Result<Vec<Card>> {
        let mut cards = Vec::new();
        let mut place_of: HashMap<i64, usize> = HashMap::new();
        let mut statement = self.connection.prepare(include_str!("cards.sql"))?;
        let at = Columns::of(&statement)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            place_of.insert(row.get(at.id)?, cards.len());
            cards.push(card_of(row, &at)?);
        }
        self.add_numbers(&mut cards, &place_of)?;
        self.add_mails(&mut cards, &place_of)?;
        Ok(cards)
    }

    fn add_numbers(&self, cards: &mut [Card], place_of: &HashMap<i64, usize>) -> Result<()> {
        let mut statement = self.connection.prepare(include_str!("numbers.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let place = place_of.get(&row.get("contact_id")?).copied();
            if let Some(card) = place.and_then(|place| cards.get_mut(place)) {
                let (typed, digits): (String, String) = (row.get("value")?, row.get("digits")?);
                let e164: Option<String> = row.get("e164")?;
                card.add_number(&typed, e164.as_deref(), &digits);
            }
        }
        Ok(())
    }

    fn add_mails(&self, cards: &mut [Card], place_of: &HashMap<i64, usize>) -> Result<()> {
        let sql = "SELECT contact_id, value FROM email ORDER BY id";
        let mut statement = self.connection.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let place = place_of.get(&row.get("contact_id")?).copied();
            if let Some(card) = place.and_then(|place| cards.get_mut(place)) {
                card.add_mail(&fold(text(row, "value")?));
            }
        }
        Ok(())
    }

    /// The pairs of cards that the owner said are two, the lower id first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn distinct_pairs(&self) -> Result<HashSet<(ContactId, ContactId)>> {
        let mut query =
            self.connection.prepare_cached("SELECT contact_id, other_id FROM distinct_pair")?;
        let rows = query.query_map([], |row| {
            Ok((ContactId(row.get("contact_id")?), ContactId(row.get("other_id")?)))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// How much hangs on a card beside its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hanging {
    /// Calls, visits, mails, messages and letters.
    pub interactions: u32,
    /// Notes of its history.
    pub notes: u32,
    /// Follow-ups, open and done.
    pub follow_ups: u32,
    /// Plans it is or was on.
    pub enrolments: u32,
    /// Files kept with it; those of its history are with what they came with.
    pub attachments: u32,
    /// Orders, of either side.
    pub orders: u32,
    /// Payments, of either side.
    pub payments: u32,
    /// Tickets.
    pub tickets: u32,
    /// What it waits for, or waited for.
    pub wants: u32,
    /// Cards it is tied to.
    pub relations: u32,
}

impl Reader<'_> {
    /// How much hangs on a card beside its content.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn hanging_on(&self, id: ContactId) -> Result<Hanging> {
        let mut query = self.connection.prepare_cached(include_str!("hanging.sql"))?;
        let hanging = query.query_row([id.0], |row| {
            Ok(Hanging {
                interactions: row.get("interactions")?,
                notes: row.get("notes")?,
                follow_ups: row.get("follow_ups")?,
                enrolments: row.get("enrolments")?,
                attachments: row.get("attachments")?,
                orders: row.get("orders")?,
                payments: row.get("payments")?,
                tickets: row.get("tickets")?,
                wants: row.get("wants")?,
                relations: row.get("relations")?,
            })
        })?;
        Ok(hanging)
    }
}

impl Writer<'_> {
    /// Remembers that two cards are not the same; saying it again changes nothing.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when one of them is not there.
    pub fn keep_apart(&self, one: ContactId, other: ContactId) -> Result<()> {
        self.contact(one)?;
        self.contact(other)?;
        let (low, high) = (one.min(other), one.max(other));
        let sql = "INSERT INTO distinct_pair (contact_id, other_id) SELECT ?1, ?2 WHERE NOT EXISTS
            (SELECT 1 FROM distinct_pair WHERE contact_id = ?1 AND other_id = ?2)";
        self.connection.prepare_cached(sql)?.execute(params![low.0, high.0])?;
        Ok(())
    }
}

columns!(Columns {
    id,
    formatted_name,
    name_prefix,
    name_given,
    name_additional,
    name_family,
    name_suffix,
    birthday_year,
    birthday_month,
    birthday_day,
});

fn card_of(row: &Row<'_>, at: &Columns) -> rusqlite::Result<Card> {
    let name = NameParts {
        prefix: row.get(at.name_prefix)?,
        given: row.get(at.name_given)?,
        additional: row.get(at.name_additional)?,
        family: row.get(at.name_family)?,
        suffix: row.get(at.name_suffix)?,
    };
    let month: Option<u32> = row.get(at.birthday_month)?;
    let day: Option<u32> = row.get(at.birthday_day)?;
    let year = row.get(at.birthday_year)?;
    let birthday = month.zip(day).and_then(|(month, day)| PartialDate::new(year, month, day));
    let kind = word(row, "kind", ContactKind::parse)?;
    let formatted: String = row.get(at.formatted_name)?;
    Ok(Card::new(ContactId(row.get(at.id)?), kind, &formatted, &name, birthday))
}
