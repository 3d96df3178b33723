//! Backups are whole, listed, thinned and brought back; a hostile one does no harm.

use super::*;
use crate::testing::{NOW, TestBox, options};
use crate::{Origin, Result, Writer};
use kartoteka_domain::time::Timestamp;
use rusqlite::Connection;
use std::path::PathBuf;

pub(super) fn later(seconds: i64) -> Now {
    Now { at: Timestamp(NOW.at.0 + seconds * 1000), ..NOW }
}

pub(super) fn tag(w: &Writer<'_>, name: &str) -> Result<()> {
    w.connection.execute("INSERT INTO tag (name) VALUES (?1)", [name])?;
    Ok(())
}

pub(super) fn with_tag(name: &str) -> TestBox {
    let test = TestBox::new();
    test.write("tag_add", |w| tag(w, name));
    test
}

pub(super) fn make(test: &TestBox) -> BackupRow {
    test.store.backup(BackupReason::Asked, None, NOW).unwrap()
}

fn litter(test: &TestBox) -> Vec<PathBuf> {
    let folders = [test.folder.path().to_owned(), test.store.places().backups()];
    let entries = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.to_string_lossy().contains("partial")).collect()
}

#[test]
fn a_backup_is_whole_named_by_its_second_and_listed() {
    let test = with_tag("a");
    let made = make(&test);
    assert_eq!(made.name, "box-2026-11-18T11-06-40Z-asked.db");
    assert_eq!((made.is_verified, made.contacts), (true, Some(0)));
    assert_eq!(test.store.backups().unwrap(), std::slice::from_ref(&made));
    test.store.verify_backup(&made.name).unwrap();
    assert_eq!(litter(&test), Vec::<PathBuf>::new());
    let again = make(&test);
    assert_eq!(again.name, "box-2026-11-18T11-06-41Z-asked.db");
}

#[test]
fn a_backup_with_one_other_byte_is_not_brought_back() {
    let test = with_tag("a");
    let made = make(&test);
    let mut bytes = fs::read(&made.path).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&made.path, bytes).unwrap();
    let before = test.dump();
    let from = BackupSource::Named(&made.name);
    assert!(matches!(test.store.verify_backup(&made.name), Err(Error::BadBackup { .. })));
    assert!(matches!(test.store.restore(from, NOW), Err(Error::BadBackup { .. })));
    assert_eq!(test.dump(), before);
}

#[test]
fn bringing_back_gives_the_rows_of_then_and_can_be_taken_back_itself() {
    let test = with_tag("a");
    let then = test.dump();
    let made = make(&test);
    test.write("tag_add", |w| tag(w, "b"));
    let now = test.dump();
    let before = test.store.restore(BackupSource::Named(&made.name), later(5)).unwrap();
    assert_eq!(before.reason, BackupReason::Restore);
    assert_eq!(test.dump(), then);
    test.store.restore(BackupSource::Named(&before.name), later(9)).unwrap();
    assert_eq!(test.dump(), now);
    assert_eq!(litter(&test), Vec::<PathBuf>::new());
}

#[test]
fn after_bringing_back_writing_and_undo_go_on_here_and_in_another_program() {
    let test = with_tag("a");
    let other = Store::open(test.folder.path(), &options()).unwrap();
    let made = make(&test);
    test.write("tag_add", |w| tag(w, "b"));
    test.store.restore(BackupSource::Named(&made.name), NOW).unwrap();
    let changed = other.poll_foreign_changes().unwrap().unwrap();
    assert!(changed.tables.contains(&"tag"), "{changed:?}");
    other.write(&test.operation("tag_add"), |w| tag(w, "c")).unwrap();
    test.write("tag_edit", |w| {
        Ok(w.connection.execute_batch("UPDATE tag SET name = name || '2'")?)
    });
    assert_eq!(test.texts("SELECT name FROM tag ORDER BY id"), ["a2", "c2"]);
    for _ in 0..3 {
        other.undo(None, NOW, Origin::Person, None).unwrap();
    }
    assert_eq!(test.count("tag"), 0);
}

/// Another program's write, which does not wait.
fn tag_by_another(test: &TestBox, name: &str) -> Result<()> {
    let connection = Connection::open(test.file()).unwrap();
    connection.busy_timeout(std::time::Duration::ZERO).unwrap();
    Ok(connection.execute("INSERT INTO tag (name) VALUES (?1)", [name]).map(|_| ())?)
}

#[test]
fn nothing_is_written_between_the_backup_of_what_is_there_and_its_going() {
    let test = with_tag("a");
    let made = make(&test);
    tag_by_another(&test, "just before").unwrap();
    let mut between = Ok(());
    let from = BackupSource::Named(&made.name);
    let restored = test.store.restore_after(from, later(60), || {
        between = tag_by_another(&test, "between");
    });
    assert!(matches!(between, Err(Error::Locked)), "{between:?} would be in neither");
    let before = Connection::open(restored.unwrap().path).unwrap();
    let kept: i64 = before.query_row("SELECT count(*) FROM tag", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, 2);
    tag_by_another(&test, "after").unwrap();
    assert_eq!(test.texts("SELECT name FROM tag ORDER BY name"), ["a", "after"]);
}

#[test]
fn when_what_is_there_cannot_be_kept_nothing_is_brought_back() {
    let test = with_tag("a");
    let made = make(&test);
    let elsewhere = test.folder.path().join("elsewhere.db");
    fs::rename(&made.path, &elsewhere).unwrap();
    fs::remove_dir_all(test.store.places().backups()).unwrap();
    fs::write(test.store.places().backups(), "a file").unwrap();
    test.write("tag_add", |w| tag(w, "b"));
    assert!(test.store.restore(BackupSource::File(&elsewhere), later(60)).is_err());
    assert_eq!(test.texts("SELECT name FROM tag ORDER BY name"), ["a", "b"]);
    test.write("tag_add", |w| tag(w, "c"));
}

#[test]
fn ids_handed_out_before_bringing_back_are_not_handed_out_again() {
    let test = with_tag("a");
    let made = make(&test);
    test.write("tag_add", |w| tag(w, "b"));
    test.store.restore(BackupSource::Named(&made.name), NOW).unwrap();
    let written = test.write("tag_add", |w| tag(w, "c"));
    let changed = written.changed.unwrap();
    assert_eq!((changed.operation.0, changed.rows), (3, vec![("tag", 3)]));
}

#[test]
fn the_preview_counts_what_would_change_and_changes_nothing() {
    let test = TestBox::new();
    let add = |uid: &str| {
        test.write("contact_create", |w| {
            let sql = "INSERT INTO contact (uid, kind, created_at, changed_at)
                VALUES (?1, 'person', 1, 1)";
            Ok(w.connection.execute(sql, [uid])?)
        })
    };
    add("a");
    add("b");
    let made = make(&test);
    add("c");
    test.write("x", |w| {
        Ok(w.connection.execute_batch("UPDATE contact SET note = 'x' WHERE id = 1")?)
    });
    let before = test.dump();
    let preview = test.store.restore_preview(BackupSource::Named(&made.name), NOW).unwrap();
    assert!(preview.is_verified);
    let expected = RestoreCount { table: "contact", now: 3, then: 2, comes_back: 1, goes: 1 };
    assert_eq!(preview.counts[0], expected);
    assert_eq!(test.dump(), before);
    assert_eq!(litter(&test), Vec::<PathBuf>::new());
}

#[test]
fn a_box_copied_with_its_unfinished_changes_can_be_brought_back() {
    let test = with_tag("a");
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("old.db");
    fs::copy(test.file(), &copy).unwrap();
    fs::copy(
        crate::partial::with_end(&test.file(), "-wal"),
        crate::partial::with_end(&copy, "-wal"),
    )
    .unwrap();
    let wanted = test.dump();
    let fresh = TestBox::new();
    fresh.store.restore(BackupSource::File(&copy), NOW).unwrap();
    assert_eq!(fresh.dump(), wanted);
}

#[test]
fn triggers_and_views_of_a_strangers_file_stay_out() {
    let test = with_tag("a");
    let made = make(&test);
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("hostile.db");
    fs::copy(&made.path, &copy).unwrap();
    let hostile = Connection::open(&copy).unwrap();
    hostile
        .execute_batch(
            "CREATE TRIGGER wipe AFTER INSERT ON tag BEGIN DELETE FROM tag; END;
             CREATE VIEW spy AS SELECT * FROM contact; CREATE TABLE more (x)",
        )
        .unwrap();
    drop(hostile);
    test.store.restore(BackupSource::File(&copy), NOW).unwrap();
    test.write("tag_add", |w| tag(w, "b"));
    assert_eq!(test.count("tag"), 2);
    let sql = "SELECT name FROM sqlite_schema WHERE name IN ('wipe', 'spy', 'more')";
    assert_eq!(test.texts(sql), Vec::<String>::new());
}

#[test]
fn files_that_are_no_card_box_are_not_brought_back() {
    let test = with_tag("a");
    let before = test.dump();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.db");
    for content in [&b""[..], b"hello", &[0; 8192]] {
        fs::write(&path, content).unwrap();
        let refused = test.store.restore(BackupSource::File(&path), NOW);
        assert!(matches!(refused, Err(Error::NotABackup { .. })), "{refused:?}");
    }
    let refused = test.store.restore(BackupSource::File(folder.path()), NOW);
    assert!(matches!(refused, Err(Error::NotABackup { .. })), "{refused:?}");
    assert!(matches!(
        test.store.restore(BackupSource::Named("../box.db"), NOW),
        Err(Error::Io { .. })
    ));
    assert_eq!(test.dump(), before);
    assert_eq!(litter(&test), Vec::<PathBuf>::new());
}

#[test]
fn a_backup_cut_short_is_not_brought_back() {
    let test = with_tag("a");
    let made = make(&test);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cut.db");
    let bytes = fs::read(&made.path).unwrap();
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    let refused = test.store.restore(BackupSource::File(&path), NOW);
    assert!(
        matches!(&refused, Err(Error::BadBackup { path: told, .. }) if *told == path),
        "{refused:?}"
    );
    assert_eq!(test.count("tag"), 1);
}

#[test]
fn a_missing_box_with_backups_is_told_and_can_be_brought_back() {
    let test = with_tag("a");
    let wanted = test.dump();
    let made = make(&test);
    let TestBox { store, folder } = test;
    drop(store);
    fs::remove_file(folder.path().join("box.db")).unwrap();
    let refused = Store::open(folder.path(), &options()).err();
    assert!(matches!(refused, Some(Error::BoxMissing { backups: 1, .. })), "{refused:?}");
    assert!(!folder.path().join("box.db").exists());
    let from = BackupSource::Named(&made.name);
    let store = Store::open_with_backup(folder.path(), from, &options()).unwrap();
    assert_eq!(TestBox { store, folder }.dump(), wanted);
}

#[test]
fn a_damaged_box_is_set_aside_for_a_backup() {
    let test = with_tag("a");
    let wanted = test.dump();
    let made = make(&test);
    let TestBox { store, folder } = test;
    drop(store);
    fs::write(folder.path().join("box.db"), b"damage").unwrap();
    let from = BackupSource::Named(&made.name);
    let store = Store::open_with_backup(folder.path(), from, &options()).unwrap();
    assert_eq!(
        fs::read(folder.path().join("box-damaged-2026-11-18T11-06-40Z.db")).unwrap(),
        b"damage"
    );
    assert_eq!(TestBox { store, folder }.dump(), wanted);
}

/// The names in the box's folder, but for the backups.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = entries.map(|name| name.into_string().unwrap()).collect();
    names.retain(|name| name != "backups");
    names.sort();
    names
}

#[test]
fn a_backup_that_finds_no_room_leaves_the_damaged_box_in_its_place() {
    let test = with_tag("a");
    let made = make(&test);
    let TestBox { store, folder } = test;
    drop(store);
    fs::write(folder.path().join("box.db"), b"damage").unwrap();
    fs::write(folder.path().join("box.db-wal"), b"more").unwrap();
    let from = BackupSource::Named(&made.name);
    let mut meanwhile = Vec::new();
    let opened = Store::open_with_backup_after(folder.path(), from, &options(), || {
        meanwhile = names(folder.path());
        Err(Error::DiskFull)
    });
    assert!(matches!(opened, Err(Error::DiskFull)));
    assert!(!meanwhile.contains(&"box.db".to_owned()), "{meanwhile:?}");
    assert_eq!(names(folder.path()), ["box.db", "box.db-wal"]);
    assert_eq!(fs::read(folder.path().join("box.db")).unwrap(), b"damage");
    assert_eq!(fs::read(folder.path().join("box.db-wal")).unwrap(), b"more");
}

#[test]
fn a_box_made_by_another_program_meanwhile_is_not_written_over() {
    let test = with_tag("a");
    let made = make(&test);
    let TestBox { store, folder } = test;
    drop(store);
    let path = folder.path().join("box.db");
    fs::write(&path, b"damage").unwrap();
    let from = BackupSource::Named(&made.name);
    let opened = Store::open_with_backup_after(folder.path(), from, &options(), || {
        fs::write(&path, b"theirs").unwrap();
        Ok(())
    });
    assert!(matches!(opened, Err(Error::Io { .. })));
    assert_eq!(fs::read(&path).unwrap(), b"theirs");
    assert_eq!(names(folder.path()), ["box-damaged-2026-11-18T11-06-40Z.db", "box.db"]);
}

#[test]
fn the_days_backup_is_due_once_something_was_done() {
    let test = TestBox::new();
    assert!(!test.store.is_backup_due(&NOW).unwrap());
    test.write("tag_add", |w| tag(w, "a"));
    assert!(test.store.is_backup_due(&NOW).unwrap());
    make(&test);
    assert!(!test.store.is_backup_due(&later(60)).unwrap());
}

#[test]
fn a_backup_made_by_a_wrong_clock_hides_nothing_that_was_done_since() {
    let test = with_tag("a");
    let years = 5 * 365 * 86_400;
    test.store.backup(BackupReason::Quit, None, later(years)).unwrap();
    assert!(!test.store.is_changed_since_backup().unwrap());
    test.write("tag_add", |w| tag(w, "b"));
    assert!(test.store.is_changed_since_backup().unwrap());
    assert!(test.store.is_backup_due(&NOW).unwrap());
    make(&test);
    assert!(!test.store.is_changed_since_backup().unwrap());
    // What is done by a wrong clock is in a backup all the same.
    let ahead = crate::NewOperation { now: later(years), ..test.operation("tag_add") };
    test.store.write(&ahead, |w| tag(w, "c")).unwrap();
    make(&test);
    assert!(!test.store.is_changed_since_backup().unwrap());
}

#[test]
fn thinning_deletes_what_the_plan_has_no_place_for_with_its_checksum() {
    let test = with_tag("a");
    for hours in 0..6 {
        test.store.backup(BackupReason::Asked, None, later(hours * 3600)).unwrap();
    }
    let gone = test.store.thin_backups(&later(10 * 86_400)).unwrap();
    assert_eq!(gone.len(), 3);
    let left = fs::read_dir(test.store.places().backups()).unwrap().count();
    assert_eq!((test.store.backups().unwrap().len(), left), (3, 6));
}

#[test]
fn a_clock_five_years_ahead_thins_nothing_of_the_last_days() {
    let test = with_tag("a");
    for days in 0..6 {
        test.store.backup(BackupReason::Asked, None, later(days * 86_400)).unwrap();
    }
    let ahead = later(5 * 365 * 86_400);
    assert_eq!(test.store.thin_backups(&ahead).unwrap(), Vec::<String>::new());
}

#[test]
fn thinning_leaves_what_bears_no_checksum_and_counts_only_what_does() {
    let test = with_tag("a");
    let made: Vec<_> = (0..4)
        .map(|hours| test.store.backup(BackupReason::Asked, None, later(hours * 3600)).unwrap())
        .collect();
    for doubtful in &made[1..] {
        fs::remove_file(files::sum_path(&doubtful.path)).unwrap();
    }
    assert_eq!(test.store.thin_backups(&later(1000 * 86_400)).unwrap(), Vec::<String>::new());
    assert_eq!(test.store.backups().unwrap().len(), 4);
}

#[test]
fn the_checksum_file_is_what_sha256sum_reads() {
    let test = with_tag("a");
    let made = make(&test);
    let checked = std::process::Command::new("sha256sum")
        .arg("--check")
        .arg("--strict")
        .arg(files::sum_path(&made.path))
        .current_dir(test.store.places().backups())
        .output()
        .unwrap();
    assert!(checked.status.success(), "{checked:?}");
}

#[test]
fn a_backup_names_no_program_to_start() {
    let test = TestBox::new();
    test.store.set_setting("call_program", "stranger NUMBER").unwrap();
    test.store.set_setting("theme", "dark").unwrap();
    let made = make(&test);
    test.store.restore(BackupSource::Named(&made.name), later(5)).unwrap();
    let settings = test.store.read(|r| r.settings()).unwrap();
    assert_eq!(settings.get("call_program"), None);
    assert_eq!(settings.get("theme").map(String::as_str), Some("dark"));
}
