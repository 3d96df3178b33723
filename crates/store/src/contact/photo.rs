//! Which photo a card has. The bytes lie in `blob` by their hash, once for all cards.

use crate::digest::sha256_hex;
use crate::{Result, Writer};
use kartoteka_domain::contact::Photo;
use kartoteka_domain::ids::ContactId;
use rusqlite::params;

impl Writer<'_> {
    /// Gives the card a photo, or with none takes it away.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`].
    pub fn set_photo(&self, id: ContactId, photo: Option<&Photo>) -> Result<()> {
        let sha256 = photo.map(|photo| self.keep_photo(photo)).transpose()?;
        let mut statement = self.connection.prepare_cached(
            "UPDATE contact SET photo_sha256 = ?2 WHERE id = ?1 AND photo_sha256 IS NOT ?2",
        )?;
        match statement.execute(params![id.0, sha256])? {
            0 => self.contact(id).map(|_| ()),
            _ => self.touch_contact(id),
        }
    }

    /// Gives the card a photo that is in the box already, by its SHA-256, or takes it away.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn take_photo(&self, id: ContactId, sha256: Option<&str>) -> Result<()> {
        let sql = "UPDATE contact SET photo_sha256 = ?2 WHERE id = ?1 AND photo_sha256 IS NOT ?2";
        self.connection.prepare_cached(sql)?.execute(params![id.0, sha256])?;
        Ok(())
    }

    /// Keeps a photo's bytes and answers their name.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn keep_photo(&self, photo: &Photo) -> Result<String> {
        let sha256 = sha256_hex(&photo.bytes);
        let sql = "INSERT INTO blob (sha256, media_type, bytes) VALUES (?1, ?2, ?3)
            ON CONFLICT DO NOTHING";
        let mut statement = self.connection.prepare_cached(sql)?;
        statement.execute(params![sha256, photo.kind.mime(), photo.bytes])?;
        Ok(sha256)
    }
}
