//! The rows that a write touched, table by table: what the derived tables are refreshed from
//! and what listeners are told.

use super::TABLES;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::RangeInclusive;

/// Whom a row belonged to before it changed or went; of an update only what it changed. The
/// other old values are left unread: the undo of an import touches a million rows.
#[derive(Debug, Default)]
pub(crate) struct Owners {
    pub(crate) contact_id: Option<i64>,
    pub(crate) organisation_id: Option<i64>,
    /// The day it was for.
    pub(crate) due_on: Option<Box<str>>,
    /// More changed than whether a card is in the trash, and the marks of that change.
    pub(crate) is_content: bool,
}

/// The columns that are told apart.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Column {
    ContactId,
    OrganisationId,
    DueOn,
    TrashedAt,
    ChangedAt,
    Revision,
    #[serde(other)]
    Other,
}

impl<'de> Deserialize<'de> for Owners {
    fn deserialize<D: Deserializer<'de>>(before: D) -> Result<Self, D::Error> {
        before.deserialize_map(OwnersOf)
    }
}

struct OwnersOf;

impl<'de> Visitor<'de> for OwnersOf {
    type Value = Owners;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("the old values of a row")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut values: M) -> Result<Owners, M::Error> {
        let mut owners = Owners::default();
        while let Some(column) = values.next_key()? {
            match column {
                Column::ContactId => owners.contact_id = values.next_value()?,
                Column::OrganisationId => owners.organisation_id = values.next_value()?,
                Column::DueOn => owners.due_on = values.next_value()?,
                _ => drop(values.next_value::<IgnoredAny>()?),
            }
            let is_mark =
                matches!(column, Column::TrashedAt | Column::ChangedAt | Column::Revision);
            owners.is_content |= !is_mark;
        }
        Ok(owners)
    }
}

/// The rows of one table.
#[derive(Debug, Default)]
pub(crate) struct TouchedRows {
    /// Ids handed out by the write; some may be gone again. One run for an operation.
    pub(crate) fresh: Vec<RangeInclusive<i64>>,
    /// Rows put back under an id they had before, by an undo.
    pub(crate) put_back: Vec<i64>,
    /// Rows that were there before and have other values now. A row may come several times,
    /// oldest first, and may be deleted later in the write.
    pub(crate) updated: Vec<(i64, Owners)>,
    /// Rows that were there before and are gone.
    pub(crate) deleted: Vec<(i64, Owners)>,
}

impl TouchedRows {
    /// Every id that was touched; one may come twice.
    pub(crate) fn ids(&self) -> impl Iterator<Item = i64> + '_ {
        self.ids_by(|_| true)
    }

    /// Those of which more changed than whether a card is in the trash.
    pub(crate) fn rewritten_ids(&self) -> impl Iterator<Item = i64> + '_ {
        self.ids_by(|before| before.is_content)
    }

    fn ids_by(&self, counts: fn(&Owners) -> bool) -> impl Iterator<Item = i64> + '_ {
        let known = self.updated.iter().chain(&self.deleted);
        let known = known.filter(move |(_, before)| counts(before)).map(|(id, _)| *id);
        self.fresh.iter().cloned().flatten().chain(self.put_back.iter().copied()).chain(known)
    }
}

/// The rows that a write touched.
#[derive(Debug, Default)]
pub(crate) struct Touched(pub(super) BTreeMap<i64, TouchedRows>);

impl Touched {
    /// True when no row of a journaled table changed.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The touched tables by name.
    pub(crate) fn tables(&self) -> impl Iterator<Item = (&'static str, &TouchedRows)> {
        TABLES.iter().filter_map(|table| Some((table.name, self.0.get(&table.number)?)))
    }

    /// The rows of the table of this name, where any were touched.
    pub(crate) fn of(&self, name: &str) -> Option<&TouchedRows> {
        self.tables().find_map(|(table, rows)| (table == name).then_some(rows))
    }
}
