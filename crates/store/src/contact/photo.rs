//! Which photo a card has. The bytes lie in `blob` by their hash, once for all cards.

use crate::digest::sha256_hex;
use crate::{Reader, Result, Writer};
use kartoteka_domain::contact::Photo;
use kartoteka_domain::ids::ContactId;
use rusqlite::params;

impl Reader<'_> {
    /// The names of the cards whose photo is not there, or not the one that was kept: of those that
    /// share one, the first.
    pub(crate) fn broken_photos(&self) -> Result<Vec<String>> {
        let sql = "SELECT c.photo_sha256, ifnull(min(i.shown_name), '') AS name FROM contact AS c
            LEFT JOIN contact_index AS i ON i.contact_id = c.id
            WHERE c.photo_sha256 IS NOT NULL GROUP BY c.photo_sha256 ORDER BY name";
        let mut query = self.connection.prepare_cached(sql)?;
        let mut rows = query.query([])?;
        let mut broken = Vec::new();
        while let Some(row) = rows.next()? {
            if !self.has_photo(&row.get::<_, String>("photo_sha256")?)? {
                broken.push(row.get("name")?);
            }
        }
        Ok(broken)
    }

    /// Whether the bytes of a photo are there, whole.
    fn has_photo(&self, sha256: &str) -> Result<bool> {
        Ok(self.bytes_under(sha256)?.is_some_and(|bytes| bytes.sha256 == sha256))
    }
}

impl Writer<'_> {
    /// Gives the card a photo, or with none takes it away.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`].
    pub fn set_photo(&self, id: ContactId, photo: Option<&Photo>) -> Result<()> {
        let sha256 = photo.map(|photo| self.keep_photo(photo)).transpose()?;
        self.take_photo(id, sha256.as_deref())
    }

    /// Gives the card a photo that is in the box already, by its SHA-256, or takes it away.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`].
    pub fn take_photo(&self, id: ContactId, sha256: Option<&str>) -> Result<()> {
        let sql = "UPDATE contact SET photo_sha256 = ?2 WHERE id = ?1 AND photo_sha256 IS NOT ?2";
        match self.connection.prepare_cached(sql)?.execute(params![id.0, sha256])? {
            0 => self.expect_contact(id),
            _ => self.touch_contact(id),
        }
    }

    /// Keeps a photo's bytes and answers their name. Damaged bytes of the same photo become whole by
    /// it.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn keep_photo(&self, photo: &Photo) -> Result<String> {
        let sha256 = sha256_hex(&photo.bytes);
        if self.has_photo(&sha256)? {
            return Ok(sha256);
        }
        let sql = "INSERT INTO blob (sha256, media_type, bytes) VALUES (?1, ?2, ?3)
            ON CONFLICT (sha256) DO UPDATE
            SET media_type = excluded.media_type, bytes = excluded.bytes, thumbnail = NULL";
        let mut statement = self.connection.prepare_cached(sql)?;
        statement.execute(params![sha256, photo.kind.mime(), photo.bytes])?;
        Ok(sha256)
    }
}
