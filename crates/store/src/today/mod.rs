//! What the day's page and the window's frame need beside follow-ups and calls: birthdays by
//! day of the year, and the number of cards.

use crate::{Reader, Result};
use kartoteka_domain::ids::ContactId;
use rusqlite::Connection;

#[cfg(test)]
mod tests;

/// A card with a birthday on the day asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BirthdayRow {
    /// The card.
    pub contact_id: ContactId,
    /// Its name.
    pub name: String,
    /// The year of birth, where it is known.
    pub year: Option<i32>,
}

impl Reader<'_> {
    /// Cards of the living outside the trash with a birthday on a day of the year, by name.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn birthdays_on(&self, month: u32, day: u32, limit: u32) -> Result<Vec<BirthdayRow>> {
        let mut query = self.connection.prepare_cached(include_str!("birthdays.sql"))?;
        let rows = query.query_map((month, day, limit), |row| {
            Ok(BirthdayRow {
                contact_id: ContactId(row.get("id")?),
                name: row.get("name")?,
                year: row.get("year")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All cards outside the trash by their shown names.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn card_names(&self) -> Result<Vec<(ContactId, String)>> {
        let sql = "SELECT contact_id, shown_name FROM contact_index WHERE is_trashed = 0";
        let mut query = self.connection.prepare(sql)?;
        let rows = query
            .query_map([], |row| Ok((ContactId(row.get("contact_id")?), row.get("shown_name")?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many cards are outside the trash.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn count_contacts(&self) -> Result<u32> {
        count_cards(self.connection)
    }
}

/// All cards less those in the trash: neither takes a look at each card outside it.
pub(crate) fn count_cards(connection: &Connection) -> Result<u32> {
    let sql = "SELECT (SELECT count(*) FROM contact_index)
        - (SELECT count(*) FROM contact_index WHERE is_trashed = 1) AS number";
    let mut query = connection.prepare_cached(sql)?;
    Ok(query.query_row([], |row| row.get("number"))?)
}
