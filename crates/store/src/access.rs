//! The two ways to the tables: reading, and writing within an operation. Table families add
//! their queries to [`Reader`] and their changes to [`Writer`] in folders of their own.

use kartoteka_domain::time::Now;
use rusqlite::{Connection, Transaction};
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
}

impl<'c> Writer<'c> {
    pub(crate) fn new(transaction: &'c Transaction<'_>, now: Now) -> Self {
        Self {
            reader: Reader {
                connection: transaction,
            },
            now,
        }
    }
}

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Self::Target {
        &self.reader
    }
}
