//! The note table.

use super::*;
use crate::fixture::{card, empty_box, read, write};

#[test]
fn a_note_is_kept_changed_and_taken_away() {
    let connection = empty_box();
    let ada = card(&connection, "Ada", false);
    let writer = write(&connection);
    let id = writer.add_note(ada, Timestamp(5), "likes tulips").unwrap();
    writer.save_note(id, "likes roses").unwrap();
    let found = read(&connection).note(id).unwrap();
    let expected = Note { id, contact_id: ada, at: Timestamp(5), text: "likes roses".to_owned() };
    assert_eq!(found, expected);
    writer.delete_note(id).unwrap();
    let missing =
        [read(&connection).note(id).map(|_| ()), writer.save_note(id, "x"), writer.delete_note(id)];
    for answer in missing {
        assert!(matches!(answer, Err(Error::NotFound { what: "note", .. })));
    }
}
