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
pub(crate) struct OrganisationNames(RefCell<Option<Names>>);

#[derive(Debug, Default)]
struct Names {
    /// Folded name to the organisation's card.
    cards: HashMap<String, i64>,
    /// Folded name to the spellings in memberships.
    written: HashMap<String, BTreeSet<String>>,
}

impl Names {
    fn read(connection: &Connection) -> Result<Self> {
        let mut names = Self::default();
        let mut statement = connection.prepare_cached(
            "SELECT id, formatted_name FROM contact
            WHERE kind = 'organisation' AND trashed_at IS NULL ORDER BY id DESC",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let name: String = row.get("formatted_name")?;
            names.cards.insert(fold(&name), row.get("id")?);
        }
        let mut statement = connection.prepare_cached(
            "SELECT DISTINCT organisation FROM membership WHERE organisation <> ''",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            names.write_down(row.get("organisation")?);
        }
        names.cards.remove("");
        Ok(names)
    }

    fn write_down(&mut self, written: String) {
        self.written.entry(fold(&written)).or_default().insert(written);
    }
}

impl OrganisationNames {
    fn with<T>(
        &self,
        connection: &Connection,
        work: impl FnOnce(&mut Names) -> Result<T>,
    ) -> Result<T> {
        let mut slot = self.0.borrow_mut();
        if slot.is_none() {
            *slot = Some(Names::read(connection)?);
        }
        work(slot.as_mut().expect("was filled above"))
    }
}

impl Writer<'_> {
    /// The card of the organisation that a membership names.
    pub(super) fn organisation_named(&self, written: &str) -> Result<Option<i64>> {
        if written.is_empty() {
            return Ok(None);
        }
        self.organisations.with(self.connection, |names| {
            names.write_down(written.to_owned());
            Ok(names.cards.get(&fold(written)).copied())
        })
    }

    /// Ties the memberships that name this organisation and have no card yet.
    pub(super) fn link_members(&self, id: ContactId, name: &str) -> Result<()> {
        let folded = fold(name);
        if folded.is_empty() {
            return Ok(());
        }
        self.organisations.with(self.connection, |names| {
            if *names.cards.entry(folded.clone()).or_insert(id.0) != id.0 {
                return Ok(());
            }
            let mut statement = self.connection.prepare_cached(
                "UPDATE membership SET organisation_id = ?1
                WHERE organisation = ?2 AND organisation <> '' AND organisation_id IS NULL
                AND contact_id <> ?1",
            )?;
            for written in names.written.get(&folded).into_iter().flatten() {
                statement.execute(params![id.0, written])?;
            }
            Ok(())
        })
    }

    /// Takes the organisation's name out of what later memberships of this operation find.
    pub(super) fn forget_organisation(&self) {
        self.organisations.0.take();
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
