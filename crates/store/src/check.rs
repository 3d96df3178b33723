//! Whether the box is whole: the file, the pointers between its rows, the derived tables, the
//! backups. Says what it finds; mends nothing, and holds no write up.

use crate::backup::{copy, file_is_whole};
use crate::error::{Error, Result};
use crate::open;
use crate::partial::Partial;
use crate::store::Store;
use crate::{derived, migrate};

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The file is damaged; in SQLite's words.
    Damage(String),
    /// A row points to one that is not there; the words name the table.
    Pointer(String),
    /// The bytes of a file kept with a card are gone or other than they were; its name.
    Attachment(String),
    /// The photo of a card is gone or other than it was; the card's name.
    Photo(String),
    /// A derived table says something else than what it is made from.
    Derived(&'static str),
    /// A backup is damaged.
    Backup {
        /// Its name.
        name: String,
        /// What is wrong with it.
        check: String,
    },
}

impl Store {
    /// Checks everything; an empty answer is a clean bill.
    ///
    /// # Errors
    /// When the box can't be read at all.
    pub fn check(&self) -> Result<Vec<Finding>> {
        let mut findings = self.check_file()?;
        if !findings.iter().any(|finding| matches!(finding, Finding::Damage(_))) {
            findings.extend(self.check_derived()?.into_iter().map(Finding::Derived));
        }
        for backup in self.backups()? {
            match self.verify_backup(&backup.name) {
                Err(Error::BadBackup { check, .. } | Error::Corrupt { check }) => {
                    findings.push(Finding::Backup { name: backup.name, check });
                }
                answer => answer?,
            }
        }
        Ok(findings)
    }

    fn check_file(&self) -> Result<Vec<Finding>> {
        self.read(|reader| {
            let mut findings = Vec::new();
            findings.extend(file_is_whole(reader.connection)?.map(Finding::Damage));
            match migrate::foreign_keys_hold(reader.connection) {
                Err(Error::Corrupt { check }) => findings.push(Finding::Pointer(check)),
                answer => answer?,
            }
            if findings.is_empty() {
                findings.extend(reader.broken_attachments()?.into_iter().map(Finding::Attachment));
                findings.extend(reader.broken_photos()?.into_iter().map(Finding::Photo));
            }
            Ok(findings)
        })
    }

    /// Makes the derived tables anew in a copy of the box, since that is a write, and compares.
    fn check_derived(&self) -> Result<Vec<&'static str>> {
        let partial = Partial::create(&self.places().folder, "check")?;
        let mut other = open::bare(partial.path())?;
        other.pragma_update(None, "synchronous", "OFF")?;
        self.read(|reader| copy(reader.connection, &mut other))?;
        other.pragma_update(None, "journal_mode", "MEMORY")?;
        derived::check(&mut other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::BackupReason;
    use crate::testing::{NOW, TestBox};

    #[test]
    fn a_box_in_order_has_no_findings() {
        let test = TestBox::new();
        test.store.backup(BackupReason::Asked, None, NOW).unwrap();
        assert_eq!(test.store.check().unwrap(), []);
    }

    #[test]
    fn a_box_is_checked_while_something_is_being_written() {
        let test = TestBox::new();
        // Waiting for this write would be waiting for itself.
        let findings = test.write("note_create", |_| test.store.check()).value;
        assert_eq!(findings, []);
        let left = std::fs::read_dir(test.folder.path()).unwrap().flatten();
        let names: Vec<_> = left.map(|file| file.file_name()).collect();
        assert!(!names.iter().any(|name| name.to_string_lossy().contains("check")), "{names:?}");
    }

    #[test]
    fn each_kind_of_fault_is_found() {
        let test = TestBox::new();
        let backup = test.store.backup(BackupReason::Asked, None, NOW).unwrap();
        std::fs::write(&backup.path, b"damage").unwrap();
        let spoil = "PRAGMA foreign_keys = OFF;
            INSERT INTO phone (contact_id, position, value) VALUES (7, 0, '1');
            PRAGMA foreign_keys = ON;";
        test.store.writer().unwrap().execute_batch(spoil).unwrap();
        let findings = test.store.check().unwrap();
        let pointer = Finding::Pointer("a row of phone points to nothing".to_owned());
        assert!(findings.contains(&pointer), "{findings:?}");
        assert!(findings.contains(&Finding::Derived("phone_index")), "{findings:?}");
        assert!(
            findings.iter().any(
                |finding| matches!(finding, Finding::Backup { name, .. } if *name == backup.name)
            ),
            "{findings:?}"
        );
    }
}
