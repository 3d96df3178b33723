//! Organisations and their people: which card a written organisation name means. The link is
//! made by folded name when a person's card or the organisation's card is written; afterwards
//! it holds whatever the organisation is renamed to.

use crate::{Reader, Result, Writer};
use kartoteka_domain::fold::fold;
use kartoteka_domain::ids::ContactId;
use rusqlite::{Connection, params};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

/// Someone who belongs to an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The person's card.
    pub contact: ContactId,
    /// Their name.
    pub name: String,
    /// What they are there.
    pub role: String,
}

impl Reader<'_> {
    /// The people of an organisation, by name; those in the trash are left out.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn members(&self, organisation: ContactId) -> Result<Vec<Member>> {
        let mut statement = self.connection.prepare_cached(include_str!("members.sql"))?;
        let rows = statement.query_map([organisation.0], |row| {
            Ok(Member {
                contact: ContactId(row.get("contact_id")?),
                name: row.get("shown_name")?,
                role: row.get("role")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Folded organisation names as this operation sees them; read on first need, so that an
/// operation without organisations pays nothing and an import pays once.
#[derive(Debug, Default)]
pub(crate) struct OrganisationNames {
    /// Folded name to the organisation's card.
    cards: RefCell<Option<HashMap<String, i64>>>,
    /// Folded name to the spellings in memberships.
    written: RefCell<Option<Spellings>>,
}

type Spellings = HashMap<String, BTreeSet<String>>;

impl OrganisationNames {
    /// The card of this folded name; with a card given, it becomes that where there is none.
    fn card(&self, connection: &Connection, name: &str, new: Option<i64>) -> Result<Option<i64>> {
        let mut cards = self.cards.borrow_mut();
        if cards.is_none() {
            *cards = Some(read_cards(connection)?);
        }
        let cards = cards.as_mut().expect("was filled above");
        if let Some(new) = new {
            cards.entry(name.to_owned()).or_insert(new);
        }
        Ok(cards.get(name).copied())
    }

    /// The spellings of this folded name in memberships.
    fn spellings(&self, connection: &Connection, name: &str) -> Result<Vec<String>> {
        let mut written = self.written.borrow_mut();
        if written.is_none() {
            *written = Some(read_spellings(connection)?);
        }
        let known = written.as_ref().and_then(|written| written.get(name));
        Ok(known.into_iter().flatten().cloned().collect())
    }

    /// Notes a spelling that is being written; what is not read yet will be read with it.
    fn write_down(&self, name: &str, written: &str) {
        if let Some(spellings) = self.written.borrow_mut().as_mut() {
            spellings.entry(name.to_owned()).or_default().insert(written.to_owned());
        }
    }
}

fn read_cards(connection: &Connection) -> Result<HashMap<String, i64>> {
    // Of several cards with one name the oldest, which comes last here, is meant.
    let mut statement = connection.prepare_cached(
        "SELECT id, formatted_name FROM contact
        WHERE kind = 'organisation' AND trashed_at IS NULL ORDER BY id DESC",
    )?;
    let rows = statement.query_map([], |row| {
        Ok((fold(&row.get::<_, String>("formatted_name")?), row.get("id")?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn read_spellings(connection: &Connection) -> Result<Spellings> {
    let mut statement = connection
        .prepare_cached("SELECT DISTINCT organisation FROM membership WHERE organisation <> ''")?;
    let mut spellings = Spellings::new();
    let rows = statement.query_map([], |row| row.get::<_, String>("organisation"))?;
    for written in rows {
        let written = written?;
        spellings.entry(fold(&written)).or_default().insert(written);
    }
    Ok(spellings)
}

impl Writer<'_> {
    /// The card of the organisation that a membership names.
    pub(super) fn organisation_named(&self, written: &str) -> Result<Option<i64>> {
        let name = fold(written);
        if name.is_empty() {
            return Ok(None);
        }
        self.organisations.write_down(&name, written);
        self.organisations.card(self.connection, &name, None)
    }

    /// Ties the memberships that name this organisation and have no card yet.
    pub(super) fn link_members(&self, id: ContactId, name: &str) -> Result<()> {
        let name = fold(name);
        if name.is_empty() {
            return Ok(());
        }
        if self.organisations.card(self.connection, &name, Some(id.0))? != Some(id.0) {
            return Ok(());
        }
        let mut statement = self.connection.prepare_cached(include_str!("link_members.sql"))?;
        for written in self.organisations.spellings(self.connection, &name)? {
            statement.execute(params![id.0, written])?;
        }
        Ok(())
    }

    /// Forgets what organisations are called, since one of them changed.
    pub(crate) fn forget_organisations(&self) {
        self.organisations.cards.take();
    }

    /// Unties the people of what is no organisation any more.
    pub(super) fn unlink_members(&self, id: ContactId) -> Result<()> {
        self.connection
            .prepare_cached(
                "UPDATE membership SET organisation_id = NULL WHERE organisation_id = ?1",
            )?
            .execute([id.0])?;
        Ok(())
    }
}
