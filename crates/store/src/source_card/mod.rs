//! What an import last brought for a card, for the three-way rule, and the keys by which an
//! import finds the card of a record. Decides nothing: what two cards are the same by is the domain's
//! rule, what becomes of a record is the import's.

mod brought;
mod chains;
mod index;

pub use index::MatchIndex;

use crate::digest::{hex, sha256_hex};
use crate::row::text;
use crate::rows::insert_rows;
use crate::{Reader, Result, Writer};
use brought::Brought;
use kartoteka_domain::contact::Contact;
use kartoteka_domain::ids::ContactId;
use rusqlite::{Connection, Row, params};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A record as an import brought it, packed: an import holds one of each card in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceCard {
    /// The record's own UID; empty when it had none.
    pub uid: Box<str>,
    /// SHA-256 of its normal lines, as hexadecimal digits.
    pub hash: Box<str>,
    /// Which kind of table it is a row of: a format and, behind a `:`, the fields that it has;
    /// empty for a card.
    pub table: Box<str>,
    /// What it said, as stored.
    brought: Box<str>,
}

impl SourceCard {
    /// The record with this content and this hash over its lines.
    #[must_use]
    pub fn of(content: &Contact, hash: &[u8; 32]) -> Self {
        let photo = content.photo.as_ref().map(|photo| sha256_hex(&photo.bytes));
        Self::stored_as(content, &hex(hash), photo.as_deref(), "")
    }

    /// The same for a row of a table of this kind.
    #[must_use]
    pub fn of_table(content: &Contact, hash: &[u8; 32], table: &str) -> Self {
        Self::stored_as(content, &hex(hash), None, table)
    }

    /// The same with the hash in digits, and with the SHA-256 of its photo in the place of one.
    #[must_use]
    pub fn stored_as(content: &Contact, hash: &str, photo: Option<&str>, table: &str) -> Self {
        Self {
            uid: content.uid.as_str().into(),
            hash: hash.into(),
            table: table.into(),
            brought: Brought::of(content, photo, table).to_json().into(),
        }
    }

    /// The same record saying this.
    #[must_use]
    pub fn with_content(&self, content: &Contact) -> Self {
        let content = Contact { uid: self.uid.to_string(), ..content.clone() };
        Self::stored_as(&content, &self.hash, self.photo_sha256().as_deref(), &self.table)
    }

    /// What it said, without the photo.
    #[must_use]
    pub fn content(&self) -> Contact {
        self.brought().into_content()
    }

    /// SHA-256 of its photo.
    #[must_use]
    pub fn photo_sha256(&self) -> Option<String> {
        self.brought().photo_sha256.map(Cow::into_owned)
    }

    fn brought(&self) -> Brought<'_> {
        Brought::parse(&self.brought).expect("it was written or understood before")
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<(i64, Self)> {
        let brought = text(row, "brought")?;
        let parsed = Brought::parse(brought).map_err(|fault| {
            let text = rusqlite::types::Type::Text;
            rusqlite::Error::FromSqlConversionFailure(3, text, fault.into())
        })?;
        let source = Self {
            uid: text(row, "source_uid")?.into(),
            hash: text(row, "source_hash")?.into(),
            table: parsed.table.into(),
            brought: brought.into(),
        };
        Ok((row.get("id")?, source))
    }
}

impl Reader<'_> {
    /// What imports last brought, for all cards, the oldest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn source_cards(&self) -> Result<Vec<(ContactId, SourceCard)>> {
        let sql = "SELECT id, contact_id, source_uid, source_hash, brought FROM source_card
            ORDER BY id";
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map([], |row| {
            Ok((ContactId(row.get("contact_id")?), SourceCard::from_row(row)?.1))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether a record with these lines was ever brought for the card.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn has_brought(&self, id: ContactId, hash: &str) -> Result<bool> {
        let sql = "SELECT EXISTS (
            SELECT 1 FROM source_card WHERE contact_id = ?1 AND source_hash = ?2)";
        let mut query = self.connection.prepare_cached(sql)?;
        Ok(query.query_row(params![id.0, hash], |row| row.get(0))?)
    }

    /// What the source that gives this UID, or the table of this kind, last brought for a card;
    /// nothing when it brought nothing yet, or it can't be told which of several it is.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn last_brought(
        &self,
        id: ContactId,
        uid: &str,
        table: &str,
    ) -> Result<Option<SourceCard>> {
        Ok(stored(self.connection, id, uid, table)?.map(|(_, source)| source))
    }
}

impl Writer<'_> {
    /// Remembers what was brought for a card: one row a source, told apart by the UIDs that the
    /// sources give. A record without UID continues the latest source, unless several gave none;
    /// a row of a table continues its own kind of table.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn keep_source_card(&self, id: ContactId, source: &SourceCard) -> Result<()> {
        let Some((row, known)) = stored(self.connection, id, &source.uid, &source.table)? else {
            return self.add_source_card(id, source);
        };
        let uid = if source.uid.is_empty() { &known.uid } else { &source.uid };
        if known == (SourceCard { uid: uid.clone(), ..source.clone() }) {
            return Ok(());
        }
        let sql = "UPDATE source_card SET source_hash = ?2, source_uid = ?3, brought = ?4
            WHERE id = ?1";
        let values = params![row, source.hash, uid, source.brought];
        self.connection.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    /// Remembers a further record that an import brought for the same card, beside the others.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_source_card(&self, id: ContactId, source: &SourceCard) -> Result<()> {
        self.add_source_cards(&[(id, source)])
    }

    /// The same for many cards at once.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_source_cards(&self, sources: &[(ContactId, &SourceCard)]) -> Result<()> {
        let columns = ["contact_id", "source_hash", "source_uid", "brought"];
        let values = sources.iter().flat_map(|(id, source)| {
            [id.0.into(), (&*source.hash).into(), (&*source.uid).into(), (&*source.brought).into()]
        });
        insert_rows(self.connection, "source_card", &columns, &values.collect::<Vec<_>>())
    }
}

/// The row of the source that gives this UID. Where one side gives none it is the source all the
/// same, as long as no two can be meant. Cards and each kind of table are sources of their own.
fn stored(
    connection: &Connection,
    id: ContactId,
    uid: &str,
    table: &str,
) -> Result<Option<(i64, SourceCard)>> {
    let mut statement = connection.prepare_cached(include_str!("last.sql"))?;
    let rows = statement.query_map([id.0], SourceCard::from_row)?;
    let mut latest_first: Vec<_> = rows.collect::<rusqlite::Result<_>>()?;
    latest_first.retain(|(_, known): &(i64, SourceCard)| is_same_kind(&known.table, table));
    let with = |uid: &str| latest_first.iter().position(|(_, known)| &*known.uid == uid);
    let unnamed = latest_first.iter().filter(|(_, known)| known.uid.is_empty()).count();
    let place = match (with(uid).filter(|_| !uid.is_empty()), unnamed) {
        (Some(place), _) => Some(place),
        (None, 0) if uid.is_empty() => (!latest_first.is_empty()).then_some(0),
        (None, 1) => with(""),
        (None, _) => None,
    };
    Ok(place.map(|place| latest_first.swap_remove(place)))
}

/// Whether two tables may be the same list, or both are none: of one format, and one has all the
/// fields of the other.
fn is_same_kind(one: &str, other: &str) -> bool {
    let parts = |table: &'_ str| {
        let (format, fields) = table.split_once(':').unwrap_or((table, ""));
        let fields: BTreeSet<String> = fields.split(',').map(str::to_owned).collect();
        (format.to_owned(), fields)
    };
    let ((one, fields), (other, others)) = (parts(one), parts(other));
    one == other && (fields.is_subset(&others) || others.is_subset(&fields))
}

#[cfg(test)]
mod tests;
