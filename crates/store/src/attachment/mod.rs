//! Files kept with cards, and with interactions and notes of their history. The bytes lie in `blob`
//! by their hash, once for all, and pass through here a piece at a time: no file is held whole.

use crate::digest::hex;
use crate::row::columns;
use crate::{Error, Reader, Result, Writer};
use kartoteka_domain::ids::{AttachmentId, ContactId, InteractionId, NoteId};
use kartoteka_domain::time::Timestamp;
use rusqlite::{OptionalExtension, Params, Row, named_params, params};
use sha2::{Digest, Sha256};
use std::io::{self, Read, Write};

#[cfg(test)]
mod tests;

/// How much of a file is in memory at once, in bytes.
const CHUNK: usize = 64 * 1024;
/// What the bytes are, as far as the box knows.
const MEDIA_TYPE: &str = "application/octet-stream";

/// What a file is kept with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AttachedTo {
    /// A card.
    Contact(ContactId),
    /// A call, mail, visit.
    Interaction(InteractionId),
    /// A note.
    Note(NoteId),
}

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its row.
    pub id: AttachmentId,
    /// What it is kept with.
    pub to: AttachedTo,
    /// Its name, safe.
    pub name: String,
    /// How many bytes, and their SHA-256.
    pub bytes: KeptBytes,
    /// When it was added.
    pub at: Timestamp,
}

/// Bytes by which a file is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBytes {
    /// Their SHA-256.
    pub sha256: String,
    /// How many.
    pub size: i64,
}

impl AttachedTo {
    /// As the three columns of a row.
    fn ids(self) -> [Option<i64>; 3] {
        match self {
            Self::Contact(id) => [Some(id.0), None, None],
            Self::Interaction(id) => [None, Some(id.0), None],
            Self::Note(id) => [None, None, Some(id.0)],
        }
    }

    fn column(self) -> (&'static str, i64) {
        match self {
            Self::Contact(id) => ("contact_id", id.0),
            Self::Interaction(id) => ("interaction_id", id.0),
            Self::Note(id) => ("note_id", id.0),
        }
    }
}

impl KeptBytes {
    /// What bytes will be called, read to their end.
    ///
    /// # Errors
    /// When `input` fails.
    pub fn of(mut input: impl Read) -> io::Result<Self> {
        let (mut hash, mut size, mut chunk) = (Sha256::new(), 0, vec![0; CHUNK]);
        loop {
            let count = input.read(&mut chunk)?;
            if count == 0 {
                return Ok(Self { sha256: hex(&hash.finalize()), size });
            }
            hash.update(chunk.get(..count).unwrap_or_default());
            size += i64::try_from(count).unwrap_or_default();
        }
    }
}

columns!(Columns { id, contact_id, interaction_id, note_id, name, size, sha256, at });

fn attachment_of(row: &Row<'_>, at: &Columns) -> rusqlite::Result<Attachment> {
    let contact: Option<i64> = row.get(at.contact_id)?;
    let interaction: Option<i64> = row.get(at.interaction_id)?;
    let to = match (contact, interaction) {
        (Some(id), _) => AttachedTo::Contact(ContactId(id)),
        (None, Some(id)) => AttachedTo::Interaction(InteractionId(id)),
        (None, None) => AttachedTo::Note(NoteId(row.get(at.note_id)?)),
    };
    Ok(Attachment {
        id: AttachmentId(row.get(at.id)?),
        to,
        name: row.get(at.name)?,
        bytes: KeptBytes { sha256: row.get(at.sha256)?, size: row.get(at.size)? },
        at: Timestamp(row.get(at.at)?),
    })
}

impl Reader<'_> {
    /// One file.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn attachment(&self, id: AttachmentId) -> Result<Attachment> {
        let sql = "SELECT id, contact_id, interaction_id, note_id, name, size, sha256, at
            FROM attachment WHERE id = ?1";
        self.attachments_by(sql, [id.0])?.into_iter().next().ok_or_else(|| not_found(id))
    }

    /// The files of a card and of its history, the oldest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn attachments(&self, contact: ContactId) -> Result<Vec<Attachment>> {
        self.attachments_by(include_str!("of_contact.sql"), [contact.0])
    }

    /// The card whose file it is; none for that of a call of nobody.
    ///
    /// # Errors
    /// [`Error::NotFound`] when what it is kept with is gone.
    pub fn attached_card(&self, to: AttachedTo) -> Result<Option<ContactId>> {
        match to {
            AttachedTo::Contact(id) => Ok(Some(id)),
            AttachedTo::Interaction(id) => Ok(self.interaction(id)?.content.contact_id),
            AttachedTo::Note(id) => Ok(Some(self.note(id)?.contact_id)),
        }
    }

    /// Whether the same file is kept with the same under the same name, its bytes whole.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn is_attached(&self, to: AttachedTo, name: &str, bytes: &KeptBytes) -> Result<bool> {
        Ok(self.is_known(to, (name, bytes), i64::MAX)? && self.is_whole(bytes)?)
    }

    fn is_known(
        &self,
        to: AttachedTo,
        (name, bytes): (&str, &KeptBytes),
        newest: i64,
    ) -> Result<bool> {
        let [contact, interaction, note] = to.ids();
        let mut known = self.connection.prepare_cached(include_str!("known.sql"))?;
        let values = named_params! {
            ":contact_id": contact, ":interaction_id": interaction, ":note_id": note,
            ":name": name, ":sha256": bytes.sha256, ":newest": newest,
        };
        Ok(known.exists(values)?)
    }

    /// Every file, the oldest first.
    pub(crate) fn all_attachments(&self) -> Result<Vec<Attachment>> {
        let sql = "SELECT id, contact_id, interaction_id, note_id, name, size, sha256, at
            FROM attachment ORDER BY id";
        self.attachments_by(sql, [])
    }

    fn attachments_by(&self, sql: &str, params: impl Params) -> Result<Vec<Attachment>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let at = Columns::of(&query)?;
        let rows = query.query_map(params, |row| attachment_of(row, &at))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Writes bytes that are in the box out.
    ///
    /// # Errors
    /// [`Error::NotFound`]; where `out` fails, its own error within.
    pub fn copy_out(&self, sha256: &str, out: &mut dyn Write) -> Result<io::Result<u64>> {
        let row = self.blob_row(sha256)?.ok_or(Error::NotFound { what: "blob", id: 0 })?;
        let mut blob = self.connection.blob_open("main", "blob", "bytes", row, true)?;
        Ok(io::copy(&mut blob, out))
    }

    /// The names of the files whose bytes are not there, or not those that were kept.
    pub(crate) fn broken_attachments(&self) -> Result<Vec<String>> {
        let sql = "SELECT min(name) AS name, sha256, size FROM attachment GROUP BY sha256, size";
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map([], |row| {
            let bytes = KeptBytes { sha256: row.get("sha256")?, size: row.get("size")? };
            Ok((row.get::<_, String>("name")?, bytes))
        })?;
        let mut broken = Vec::new();
        for row in rows {
            let (name, bytes) = row?;
            if !self.is_whole(&bytes)? {
                broken.push(name);
            }
        }
        Ok(broken)
    }

    fn is_whole(&self, bytes: &KeptBytes) -> Result<bool> {
        Ok(self.bytes_under(&bytes.sha256)?.as_ref() == Some(bytes))
    }

    /// What the bytes kept under this SHA-256 are in truth; none where there are none.
    pub(crate) fn bytes_under(&self, sha256: &str) -> Result<Option<KeptBytes>> {
        let Some(row) = self.blob_row(sha256)? else { return Ok(None) };
        let blob = self.connection.blob_open("main", "blob", "bytes", row, true)?;
        let found = KeptBytes::of(blob);
        found.map(Some).map_err(|fault| Error::Corrupt { check: fault.to_string() })
    }

    fn blob_row(&self, sha256: &str) -> Result<Option<i64>> {
        let sql = "SELECT rowid AS row FROM blob WHERE sha256 = ?1";
        let mut query = self.connection.prepare_cached(sql)?;
        Ok(query.query_row([sha256], |row| row.get("row")).optional()?)
    }
}

impl Writer<'_> {
    /// Keeps bytes that `input` gives and that were looked through before; where it does not give
    /// the same again, says so by false, and the write is not to be taken. Damaged bytes of the same
    /// file become whole by it.
    ///
    /// # Errors
    /// When the box can't be written; where `input` fails, its own error within.
    pub fn keep_bytes(&self, bytes: &KeptBytes, mut input: impl Read) -> Result<io::Result<bool>> {
        if self.is_whole(bytes)? {
            return Ok(Ok(true));
        }
        let sql = "DELETE FROM blob WHERE sha256 = ?1";
        self.connection.prepare_cached(sql)?.execute([&bytes.sha256])?;
        let sql = "INSERT INTO blob (sha256, media_type, bytes) VALUES (?1, ?2, zeroblob(?3))";
        let values = params![bytes.sha256, MEDIA_TYPE, bytes.size];
        let row = self.connection.prepare_cached(sql)?.insert(values)?;
        let mut blob = self.connection.blob_open("main", "blob", "bytes", row, false)?;
        let (mut hash, mut size, mut chunk) = (Sha256::new(), 0_i64, vec![0; CHUNK]);
        loop {
            self.go_on()?;
            let count = match input.read(&mut chunk) {
                Ok(count) => count,
                Err(fault) => return Ok(Err(fault)),
            };
            let at = usize::try_from(size).unwrap_or(usize::MAX);
            size = size.saturating_add(i64::try_from(count).unwrap_or(i64::MAX));
            if count == 0 || size > bytes.size {
                break;
            }
            let piece = chunk.get(..count).unwrap_or_default();
            hash.update(piece);
            blob.write_at(piece, at)?;
        }
        Ok(Ok(size == bytes.size && hex(&hash.finalize()) == bytes.sha256))
    }

    /// Adds a file whose bytes are in the box.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_attachment(
        &self,
        to: AttachedTo,
        name: &str,
        bytes: &KeptBytes,
        at: Timestamp,
    ) -> Result<AttachmentId> {
        let [contact, interaction, note] = to.ids();
        let sql = "INSERT INTO attachment
            (contact_id, interaction_id, note_id, name, size, sha256, at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let values = params![contact, interaction, note, name, bytes.size, bytes.sha256, at.0];
        Ok(AttachmentId(self.connection.prepare_cached(sql)?.insert(values)?))
    }

    /// Adds a file unless one of the rows up to `newest` is the same: kept with the same, under
    /// the same name.
    pub(crate) fn add_if_unknown(
        &self,
        to: AttachedTo,
        (name, bytes): (&str, &KeptBytes),
        at: Timestamp,
        newest: i64,
    ) -> Result<()> {
        if self.is_known(to, (name, bytes), newest)? {
            return Ok(());
        }
        self.add_attachment(to, name, bytes, at).map(|_| ())
    }

    /// Takes a file away.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn delete_attachment(&self, id: AttachmentId) -> Result<()> {
        let sql = "DELETE FROM attachment WHERE id = ?1";
        let gone = self.connection.prepare_cached(sql)?.execute([id.0])?;
        if gone == 0 { Err(not_found(id)) } else { Ok(()) }
    }

    /// Moves the files that are kept with something to a note.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn move_attachments(&self, from: AttachedTo, to: NoteId) -> Result<()> {
        let (column, id) = from.column();
        let sql =
            format!("UPDATE attachment SET {column} = NULL, note_id = ?2 WHERE {column} = ?1");
        self.connection.prepare_cached(&sql)?.execute([id, to.0])?;
        Ok(())
    }

    /// Takes all files away that are kept with something.
    pub(crate) fn delete_attachments_of(&self, to: AttachedTo) -> Result<()> {
        let (column, id) = to.column();
        let sql = format!("DELETE FROM attachment WHERE {column} = ?1");
        self.connection.prepare_cached(&sql)?.execute([id])?;
        Ok(())
    }
}

fn not_found(id: AttachmentId) -> Error {
    Error::NotFound { what: "attachment", id: id.0 }
}
