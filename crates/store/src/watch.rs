//! Notices what other programs commit to the same file.

use crate::access::Reader;
use crate::changed::{Changed, WITHOUT_OPERATION};
use crate::derived;
use crate::error::Result;
use crate::journal::{newest_operation, touched_by};
use crate::store::Store;
use kartoteka_domain::ids::OperationId;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Where the box's history stands: the same again when nothing was done in between, by whichever
/// program, and no backup was brought back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    generation: i64,
    operation: OperationId,
}

impl Standing {
    pub(crate) fn of(connection: &Connection) -> Result<Self> {
        let operation = newest_operation(connection)?;
        Ok(Self { generation: derived::generation(connection)?, operation })
    }

    /// The newest operation; 0 when there was none yet.
    #[must_use]
    pub fn operation(self) -> OperationId {
        self.operation
    }
}

impl Reader<'_> {
    /// Where the box's history stands.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn standing(&self) -> Result<Standing> {
        Standing::of(self.connection)
    }
}

/// What of the file's history is known to this program.
#[derive(Debug)]
pub(crate) struct Seen {
    /// SQLite's count of others' commits.
    data_version: i64,
    /// Changes when the derived tables were made anew: with the language, or because a backup was
    /// brought back. Then nothing is as it was.
    generation: i64,
    /// Every operation up to this one is known.
    operation: OperationId,
    /// Later ones that this program did itself.
    own: BTreeSet<OperationId>,
}

impl Seen {
    /// Takes the file as it is now for known.
    pub(crate) fn now(connection: &Connection) -> Result<Self> {
        Ok(Self {
            data_version: data_version(connection)?,
            generation: derived::generation(connection)?,
            operation: newest_operation(connection)?,
            own: BTreeSet::new(),
        })
    }

    /// Notes an operation of this program.
    pub(crate) fn note_own(&mut self, operation: OperationId) {
        self.own.insert(operation);
    }

    /// What others have committed since the last look.
    fn look(&mut self, connection: &Connection) -> Result<Option<Changed>> {
        let data_version = data_version(connection)?;
        if data_version == self.data_version {
            return Ok(None);
        }
        let now = Self::now(connection)?;
        let changed = match now.generation == self.generation {
            true => self.others(connection)?,
            false => Changed { operation: now.operation, ..Changed::of_everything() },
        };
        *self = now;
        Ok(Some(changed))
    }

    fn others(&self, connection: &Connection) -> Result<Changed> {
        let sql = "SELECT id, first_seq, last_seq FROM operation WHERE id > ?1 ORDER BY id";
        let mut query = connection.prepare_cached(sql)?;
        let mut rows = query.query([self.operation.0])?;
        // A commit without an operation is a setting or a reminder shown, say.
        let mut changed = Changed::of_tables(WITHOUT_OPERATION);
        while let Some(row) = rows.next()? {
            let id = OperationId(row.get("id")?);
            if !self.own.contains(&id) {
                let touched = touched_by(connection, row.get("first_seq")?, row.get("last_seq")?)?;
                changed.add(Changed::of_touched(id, &touched));
            }
        }
        Ok(changed)
    }
}

impl Store {
    /// What other programs have committed since the last call; nothing while this program is
    /// itself in the middle of a write: ask again.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn poll_foreign_changes(&self) -> Result<Option<Changed>> {
        let Some(mut connection) = self.idle_writer() else { return Ok(None) };
        let snapshot = connection.transaction()?;
        let changed = self.seen().look(&snapshot)?;
        snapshot.finish()?;
        Ok(changed)
    }
}

fn data_version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TestBox, options};

    fn add_tag(store: &Store, test: &TestBox, name: &str) {
        let add = |w: &mut crate::Writer<'_>| {
            Ok(w.connection.execute("INSERT INTO tag (name) VALUES (?1)", [name])?)
        };
        store.write(&test.operation("tag_add"), add).unwrap();
    }

    fn two() -> (TestBox, Store) {
        let test = TestBox::new();
        let other = Store::open(test.folder.path(), &options()).unwrap();
        assert_eq!(test.store.poll_foreign_changes().unwrap(), None);
        (test, other)
    }

    #[test]
    fn own_commits_are_no_news() {
        let (test, _other) = two();
        add_tag(&test.store, &test, "a");
        test.store.set_setting("theme", "dark").unwrap();
        assert_eq!(test.store.poll_foreign_changes().unwrap(), None);
    }

    #[test]
    fn anothers_operations_are_told_once_and_own_ones_between_them_not() {
        let (test, other) = two();
        add_tag(&other, &test, "a");
        add_tag(&test.store, &test, "b");
        add_tag(&other, &test, "c");
        let changed = test.store.poll_foreign_changes().unwrap().unwrap();
        assert_eq!(changed.operation, OperationId(3));
        assert_eq!(changed.rows, [("tag", 1), ("tag", 3)]);
        assert!(changed.tables.contains(&"tag") && !changed.tables.contains(&"contact"));
        assert_eq!(test.store.poll_foreign_changes().unwrap(), None);
    }

    #[test]
    fn anothers_setting_is_told() {
        let (test, other) = two();
        other.set_setting("theme", "dark").unwrap();
        let changed = test.store.poll_foreign_changes().unwrap().unwrap();
        assert!(changed.tables.contains(&"setting"));
    }

    #[test]
    fn when_the_language_changes_everything_has_changed() {
        let (test, other) = two();
        other.set_setting("language", "pl").unwrap();
        let changed = test.store.poll_foreign_changes().unwrap().unwrap();
        assert!(changed.tables.contains(&"contact"));
    }

    #[test]
    fn two_programs_writing_at_once_lose_nothing() {
        let (test, other) = two();
        std::thread::scope(|scope| {
            for (store, letter) in [(&test.store, "a"), (&other, "b")] {
                let test = &test;
                scope.spawn(move || {
                    for number in 0..25 {
                        add_tag(store, test, &format!("{letter}{number}"));
                    }
                });
            }
        });
        assert_eq!((test.count("tag"), test.count("operation")), (50, 50));
        let sql = "SELECT count(*) FROM change WHERE row_id <> last_row_id";
        assert_eq!(
            test.store
                .read(|r| Ok(r.connection.query_row(sql, [], |row| row.get::<_, i64>(0))?))
                .unwrap(),
            0
        );
    }
}
