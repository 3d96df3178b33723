//! Bytes by their SHA-256: photos and attachments as they came, and the small pictures shown for
//! photos. Not journaled: a blob stays while a row or the journal still names it.

use crate::access::Reader;
use crate::error::{Error, Result};
use crate::store::Store;
use rusqlite::{Connection, OptionalExtension};
use std::collections::HashSet;

impl Reader<'_> {
    /// The bytes of this SHA-256.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn blob(&self, sha256: &str) -> Result<Vec<u8>> {
        let mut query =
            self.connection.prepare_cached("SELECT bytes FROM blob WHERE sha256 = ?1")?;
        let bytes = query.query_row([sha256], |row| row.get("bytes")).optional()?;
        bytes.ok_or(Error::NotFound { what: "blob", id: 0 })
    }

    /// The small picture kept for a photo, where there is one.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn thumbnail(&self, sha256: &str) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT thumbnail FROM blob WHERE sha256 = ?1";
        let mut query = self.connection.prepare_cached(sql)?;
        Ok(query.query_row([sha256], |row| row.get("thumbnail")).optional()?.flatten())
    }
}

impl Store {
    /// Keeps the small picture of a photo.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn keep_thumbnail(&self, sha256: &str, thumbnail: &[u8]) -> Result<()> {
        self.write_unjournaled(|connection| {
            let sql = "UPDATE blob SET thumbnail = ?2 WHERE sha256 = ?1";
            connection.prepare_cached(sql)?.execute((sha256, thumbnail))?;
            Ok(())
        })
    }
}

/// Deletes the blobs that neither a card, nor a file kept with one, nor what an import brought,
/// nor the journal names. Asked once the journal has forgotten something: until then it names all
/// that ever was.
pub(crate) fn collect(connection: &Connection) -> Result<()> {
    let mut query = connection.prepare_cached(include_str!("blob_unnamed.sql"))?;
    let unnamed = query.query_map([], |row| row.get("sha256"))?;
    let mut unnamed: HashSet<String> = unnamed.collect::<rusqlite::Result<_>>()?;
    for sql in [
        "SELECT brought AS text FROM source_card",
        "SELECT before AS text FROM change WHERE before IS NOT NULL",
    ] {
        if unnamed.is_empty() {
            return Ok(());
        }
        take_out_named(connection, sql, &mut unnamed)?;
    }
    let mut delete = connection.prepare_cached("DELETE FROM blob WHERE sha256 = ?1")?;
    unnamed.iter().try_for_each(|sha256| Ok(delete.execute([sha256]).map(|_| ())?))
}

/// Takes out what the texts of a statement name, going through each of them once.
fn take_out_named(connection: &Connection, sql: &str, unnamed: &mut HashSet<String>) -> Result<()> {
    let mut query = connection.prepare_cached(sql)?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        for name in names(row.get_ref("text")?.as_bytes().map_err(rusqlite::Error::from)?) {
            unnamed.remove(name);
        }
    }
    Ok(())
}

/// How long a SHA-256 is, written out.
const NAME: usize = 64;

/// Whatever in a text may be a SHA-256.
fn names(text: &[u8]) -> impl Iterator<Item = &str> {
    let runs = text.split(|byte| !byte.is_ascii_hexdigit());
    runs.flat_map(|run| run.windows(NAME)).filter_map(|name| std::str::from_utf8(name).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{card, empty_box};
    use crate::testing::{NOW, TestBox};
    use crate::{Finding, Origin, Writer};
    use kartoteka_domain::contact::{Contact, Photo, PhotoType};
    use kartoteka_domain::ids::ContactId;

    fn with_photo() -> TestBox {
        let test = TestBox::new();
        test.write("contact_create", |w| {
            let sql = "INSERT INTO contact (uid, kind, created_at, changed_at)
                VALUES ('a', 'person', 1, 1)";
            w.connection.execute(sql, [])?;
            let photo = Photo { kind: PhotoType::Png, bytes: vec![1, 2, 3] };
            w.set_photo(ContactId(1), Some(&photo))
        });
        test
    }

    fn name(test: &TestBox) -> String {
        test.texts("SELECT sha256 FROM blob").remove(0)
    }

    #[test]
    fn a_photo_is_read_by_its_name_and_keeps_its_small_picture() {
        let test = with_photo();
        let name = name(&test);
        assert_eq!(test.store.read(|r| r.blob(&name)).unwrap(), [1, 2, 3]);
        assert_eq!(test.store.read(|r| r.thumbnail(&name)).unwrap(), None);
        test.store.keep_thumbnail(&name, &[9]).unwrap();
        assert_eq!(test.store.read(|r| r.thumbnail(&name)).unwrap(), Some(vec![9]));
        assert!(matches!(test.store.read(|r| r.blob("00")), Err(Error::NotFound { .. })));
    }

    #[test]
    fn a_photo_goes_only_when_no_card_and_no_undo_needs_it() {
        let test = with_photo();
        let id = ContactId(1);
        test.write("photo_remove", |w: &mut Writer<'_>| w.set_photo(id, None));
        let test = test.reopened();
        assert_eq!(test.count("blob"), 1, "undo needs it");
        test.store.undo(None, NOW, Origin::Person, None).unwrap();
        assert_eq!(test.store.read(|r| r.blob(&name(&test))).unwrap(), [1, 2, 3]);
        test.store.redo(NOW, Origin::Person, None).unwrap();
        test.used_on(1..91);
        let test = test.reopened_after(91);
        assert_eq!(test.count("blob"), 0);
    }
    #[test]
    fn a_photo_that_is_gone_or_another_is_found_by_the_check_and_mended_by_the_same_photo() {
        for spoil in ["DELETE FROM blob", "UPDATE blob SET bytes = x'00', thumbnail = x'00'"] {
            let test = with_photo();
            test.write("contact_edit", |w| {
                let ewa = Contact { formatted_name: "Ewa".to_owned(), ..Contact::default() };
                w.update_contact(ContactId(1), None, &ewa)
            });
            assert_eq!(test.store.check().unwrap(), []);
            test.store.writer().unwrap().execute_batch(spoil).unwrap();
            assert_eq!(test.store.check().unwrap(), [Finding::Photo("Ewa".to_owned())]);
            let photo = Photo { kind: PhotoType::Png, bytes: vec![1, 2, 3] };
            test.write("photo_set", |w| w.set_photo(ContactId(1), Some(&photo)));
            assert_eq!(test.store.check().unwrap(), []);
            let name = name(&test);
            assert_eq!(test.store.read(|r| r.thumbnail(&name)).unwrap(), None);
        }
    }
    /// Eight pictures that no card has: some named by what an import brought, some by the journal.
    #[test]
    fn only_what_nothing_names_goes() {
        let connection = empty_box();
        for n in 0..8_u8 {
            let sql = "INSERT INTO blob (sha256, media_type, bytes) VALUES (?1, '', x'00')";
            connection.execute(sql, [name_of(n)]).unwrap();
        }
        let ewa = card(&connection, "Ewa", false);
        let photo = "UPDATE contact SET photo_sha256 = ?1";
        connection.execute(photo, [name_of(0)]).unwrap();
        let file = "INSERT INTO attachment (contact_id, name, size, sha256, at)
            VALUES (?1, '', 1, ?2, 1)";
        connection.execute(file, (ewa.0, name_of(1))).unwrap();
        // Two in one text, and one that stands between other digits of the kind.
        let both = format!("{{\"photo\":\"{}\",\"note\":\"ź{}\"}}", name_of(2), name_of(3));
        let brought = "INSERT INTO source_card (contact_id, source_hash, brought)
            VALUES (?1, '', ?2)";
        connection.execute(brought, (ewa.0, both)).unwrap();
        let before = "INSERT INTO change (operation_id, tbl, row_id, last_row_id, kind, before)
            VALUES (1, 1, 1, 1, 'U', ?1)";
        connection.execute(before, [format!("ab{}cd", name_of(4))]).unwrap();
        connection.execute(before, [None::<String>]).unwrap();
        collect(&connection).unwrap();
        let mut query = connection.prepare("SELECT sha256 FROM blob ORDER BY sha256").unwrap();
        let kept = query.query_map([], |row| row.get(0)).unwrap();
        let kept = kept.collect::<rusqlite::Result<Vec<String>>>().unwrap();
        assert_eq!(kept, (0..5).map(name_of).collect::<Vec<_>>());
    }

    fn name_of(n: u8) -> String {
        format!("{n:0>64}")
    }
}
