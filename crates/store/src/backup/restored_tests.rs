//! What bringing a backup back takes with it: boxes of older schemas, and the words of today.

use super::tests::{later, make, tag, with_tag};
use super::*;
use crate::testing::{NOW, TestBox, options};
use crate::{PopCall, PopPhase, PopWords};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::ids::{ContactId, InteractionId};
use std::path::PathBuf;

/// A box as an older program wrote it, closed.
fn box_of_schema(folder: &Path, schema: i64, rows: &str) -> PathBuf {
    let path = folder.join(format!("schema-{schema}.db"));
    crate::open::create_private(&path).unwrap();
    let connection = crate::open::fresh(&path, schema, &options()).unwrap();
    connection.execute_batch(rows).unwrap();
    connection.close().unwrap();
    path
}

/// A card with a number, as the first schema could keep them.
const OLD_ROWS: &str =
    "INSERT INTO contact (id, uid, kind, formatted_name, note, created_at, changed_at)
       VALUES (7, 'a', 'person', 'Ewa', 'likes the old stairs', 1, 1);
     INSERT INTO phone (contact_id, position, value) VALUES (7, 0, '601 234 567');";

#[test]
fn backups_of_older_schemas_are_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    for schema in [1, 3, 8, 12, 14] {
        let path = box_of_schema(folder.path(), schema, OLD_ROWS);
        let test = with_tag("a");
        let from = BackupSource::File(&path);
        let preview = test.store.restore_preview(from, NOW).unwrap();
        assert_eq!(preview.counts[0].comes_back, 1, "schema {schema}");
        test.store.restore(from, later(5)).unwrap();
        let sql = "SELECT formatted_name || '|' || note || '|' || value || '|' || count
            FROM contact JOIN phone ON contact_id = contact.id
            JOIN (SELECT count(*) AS count FROM tag)";
        assert_eq!(test.texts(sql), ["Ewa|likes the old stairs|601 234 567|0"], "schema {schema}");
        let sql =
            "SELECT h.folded FROM history_text AS h JOIN history_fts ON history_fts.rowid = h.id
            WHERE history_fts MATCH 'stairs'";
        assert_eq!(test.texts(sql).len(), 1, "schema {schema}");
        test.write("tag_add", |w| tag(w, "b"));
        assert_eq!(test.store.check().unwrap(), [], "schema {schema}");
    }
}

#[test]
fn a_backup_without_one_of_its_tables_is_refused_with_its_name() {
    let test = with_tag("a");
    let folder = tempfile::tempdir().unwrap();
    let path = box_of_schema(folder.path(), 12, "DROP TABLE note");
    let refused = test.store.restore(BackupSource::File(&path), NOW);
    assert!(
        matches!(&refused, Err(Error::BadBackup { check, .. }) if check == "it has no table note"),
        "{refused:?}"
    );
    assert_eq!(test.count("tag"), 1);
}

#[test]
fn words_typed_for_a_call_outlast_bringing_back() {
    let test = TestBox::new();
    let card = |uid: &str| Contact {
        uid: uid.to_owned(),
        formatted_name: format!("Ewa {uid}"),
        ..Contact::default()
    };
    let early = test.write("contact_create", |w| w.insert_contact(&card("a"))).value;
    let made = make(&test);
    let late = test.write("contact_create", |w| w.insert_contact(&card("b"))).value;
    let call = |contact: ContactId, text: &str| PopCall {
        id: 0,
        source: "command".to_owned(),
        phase: PopPhase::Talking,
        number: "602123456".to_owned(),
        name: String::new(),
        direction: None,
        at: NOW.at,
        talking_at: Some(NOW.at),
        ended_at: None,
        // No such record is in the backup.
        interaction_id: Some(InteractionId(4)),
        words: PopWords { contact_id: Some(contact), text: text.to_owned(), who: String::new() },
        is_closed: false,
    };
    for held in [call(early, "40 mounts"), call(late, "by Friday")] {
        let id = test.write("call_heard", |w| w.add_pop_call(&held)).value;
        test.store.keep_pop_words(id, &held.words).unwrap();
    }
    test.store.restore(BackupSource::Named(&made.name), later(5)).unwrap();
    let held = test.store.read(|r| r.pop_calls()).unwrap();
    let words: Vec<_> = held.iter().map(|one| (one.id, one.words.clone())).collect();
    let kept = |contact_id, text: &str, who: &str| PopWords {
        contact_id,
        text: text.to_owned(),
        who: who.to_owned(),
    };
    assert_eq!(
        words,
        [(1, kept(Some(early), "40 mounts", "")), (2, kept(None, "by Friday", "Ewa b"))]
    );
    assert!(held.iter().all(|one| one.interaction_id.is_none() && one.talking_at.is_some()));
}
