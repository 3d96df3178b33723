//! Whether an operation was done to many cards at once: what nobody could put right by hand can
//! be taken back for as long as it is not erased.

use super::replay::card_now;
use super::touched::{Touched, TouchedRows};
use super::{Belongs, TABLES};
use crate::error::Result;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// So many cards at once are a handful, which is no deed on many.
const HANDFUL: usize = 5;

/// Whether what a write touched belongs to more than a handful of cards.
pub(super) fn touches_many(connection: &Connection, touched: &Touched) -> Result<bool> {
    let mut cards = BTreeSet::new();
    for table in TABLES {
        let Some(rows) = touched.of(table.name) else { continue };
        for id in rows.ids() {
            match table.belongs {
                Belongs::IsCard => cards.extend([id]),
                Belongs::ToCard | Belongs::ToCardOrEntry => {
                    cards.extend(card_now(connection, *table, id)?)
                }
                Belongs::ToNone => {}
            }
            if cards.len() > HANDFUL {
                return Ok(true);
            }
        }
        for id in former_owners(rows) {
            cards.insert(id);
            if cards.len() > HANDFUL {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// The cards of rows that are gone or hang on another card now.
fn former_owners(rows: &TouchedRows) -> impl Iterator<Item = i64> {
    let before = rows.updated.iter().chain(&rows.deleted).map(|(_, before)| before);
    before.filter_map(|before| before.contact_id)
}

#[cfg(test)]
mod tests {
    use super::HANDFUL;
    use crate::testing::TestBox;
    use crate::{Result, Writer};

    fn cards(test: &TestBox, count: usize) {
        test.write("contact_create", |w| {
            (0..count).try_for_each(|number| {
                let sql = "INSERT INTO contact (uid, kind, formatted_name, created_at, changed_at)
                    VALUES (?1, 'person', ?1, 1, 1)";
                Ok(w.connection.execute(sql, [format!("card {number}")]).map(|_| ())?)
            })
        });
    }

    fn run(w: &Writer<'_>, sql: &str) -> Result<()> {
        Ok(w.connection.execute(sql, []).map(|_| ())?)
    }

    /// Whether the newest operation can still be undone after a hundred days.
    fn lasts(test: TestBox) -> bool {
        let newest = test.store.read(|r| r.history(None, 1)).unwrap()[0].id;
        test.used_on(1..100);
        let test = test.reopened_after(100);
        let rows = test.store.read(|r| r.history(None, 200)).unwrap();
        rows.iter().find(|row| row.id == newest).unwrap().can_undo
    }

    /// Does it to so many cards.
    fn does_last(cards_touched: usize, sql: &str) -> bool {
        let test = TestBox::new();
        cards(&test, cards_touched);
        test.write("contact_trash", |w| run(w, sql));
        lasts(test)
    }

    #[test]
    fn trashing_a_handful_is_forgotten_and_trashing_more_is_not() {
        let trash = "UPDATE contact SET trashed_at = 1";
        assert!(!does_last(HANDFUL, trash));
        assert!(does_last(HANDFUL + 1, trash));
    }

    #[test]
    fn it_is_cards_that_count_whichever_rows_of_theirs_change() {
        let tag = "INSERT INTO note (contact_id, at, text) SELECT id, 1, 'x' FROM contact";
        assert!(!does_last(HANDFUL, tag));
        assert!(does_last(HANDFUL + 1, tag));
        let many_on_one = "INSERT INTO note (contact_id, at, text)
            SELECT 1, value, 'x' FROM json_each('[1, 2, 3, 4, 5, 6, 7, 8, 9]')";
        assert!(!does_last(1, many_on_one));
    }

    #[test]
    fn what_is_taken_away_from_many_counts_too() {
        let test = TestBox::new();
        cards(&test, HANDFUL + 1);
        let notes = "INSERT INTO note (contact_id, at, text) SELECT id, 1, 'x' FROM contact";
        test.write("note_create", |w| run(w, notes));
        test.write("note_delete", |w| run(w, "DELETE FROM note"));
        assert!(lasts(test));
    }

    #[test]
    fn a_card_that_loses_many_rows_hides_no_other() {
        let test = TestBox::new();
        cards(&test, HANDFUL + 1);
        let many_on_one = "INSERT INTO note (contact_id, at, text)
            SELECT 1, value, 'x' FROM json_each('[1, 2, 3, 4, 5, 6, 7, 8, 9]')";
        test.write("note_create", |w| run(w, many_on_one));
        let notes = "INSERT INTO note (contact_id, at, text) SELECT id, 1, 'x' FROM contact";
        test.write("note_create", |w| run(w, notes));
        test.write("note_delete", |w| run(w, "DELETE FROM note"));
        assert!(lasts(test));
    }

    #[test]
    fn the_undo_of_a_deed_on_many_lasts_as_long_as_the_deed() {
        let test = TestBox::new();
        cards(&test, HANDFUL + 1);
        test.write("contact_trash", |w| run(w, "UPDATE contact SET trashed_at = 1"));
        let now = crate::testing::NOW;
        test.store.undo(None, now, crate::Origin::Person, None).unwrap();
        assert!(lasts(test));
    }
}
