//! The two ways to the tables: reading, and writing within an operation. Table families add
//! their queries to [`Reader`] and their changes to [`Writer`] in folders of their own.

use crate::contact::OrganisationNames;
use crate::derived::Born;
use crate::error::{Error, Result};
use kartoteka_domain::time::Now;
use rusqlite::Connection;
use std::ops::Deref;

/// Queries over one consistent view of the box.
#[derive(Clone, Copy)]
pub struct Reader<'c> {
    pub(crate) connection: &'c Connection,
}

/// Changes within one operation; exists only inside `Store::write`. Reads see its own changes.
pub struct Writer<'c> {
    reader: Reader<'c>,
    /// The moment of the operation.
    pub(crate) now: Now,
    /// Which cards the names of organisations mean; read on first need.
    pub(crate) organisations: OrganisationNames,
    /// New cards whose index rows are written already.
    pub(crate) born: Born,
    /// What the operation is about, for the history.
    subject: String,
    cancel: Option<&'c dyn Fn() -> bool>,
}

impl<'c> Writer<'c> {
    pub(crate) fn new(
        connection: &'c Connection,
        now: Now,
        subject: String,
        cancel: Option<&'c dyn Fn() -> bool>,
    ) -> Self {
        let organisations = OrganisationNames::default();
        let born = Born::default();
        Self { reader: Reader { connection }, now, organisations, born, subject, cancel }
    }

    /// The moment of the operation.
    #[must_use]
    pub fn now(&self) -> Now {
        self.now
    }

    /// The revision of what is changed now: the operation's id. Undo brings an older content back with
    /// its older revision, and no later content ever gets that one again.
    pub(crate) fn revision(&self) -> Result<i64> {
        let sql =
            "SELECT 1 + coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'operation'), 0)
            AS revision";
        Ok(self.connection.prepare_cached(sql)?.query_row([], |row| row.get("revision"))?)
    }

    /// Says what the operation is about, where that is known only now: a card's name.
    pub fn set_subject(&mut self, subject: impl Into<String>) {
        self.subject = subject.into();
    }

    /// To be asked between the steps of a long write.
    ///
    /// # Errors
    /// [`Error::Cancelled`] once stopping was asked for; handing it on takes the write back.
    pub fn go_on(&self) -> Result<()> {
        if self.cancel.is_some_and(|is_cancelled| is_cancelled()) {
            return Err(Error::Cancelled);
        }
        Ok(())
    }

    pub(crate) fn into_parts(self) -> (String, Born) {
        (self.subject, self.born)
    }
}

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Self::Target {
        &self.reader
    }
}
