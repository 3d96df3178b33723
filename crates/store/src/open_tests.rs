//! What is no card box of ours is refused, and not a byte of it changes.

use super::*;
use crate::migrate;
use crate::store::Store;
use crate::testing::{TestBox, options};
use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

/// Every file of a folder with its content.
fn content(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect()
}

/// What opening answers; whatever lies in the folder is as it was then.
fn refused(folder: &Path) -> Error {
    let before = content(folder);
    let error = Store::open(folder, &options()).err().expect("it is refused");
    assert!(content(folder) == before, "not a byte changes");
    error
}

fn folder_with(bytes: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("box.db"), bytes).unwrap();
    folder
}

#[test]
fn an_empty_file_is_no_fresh_start() {
    let folder = folder_with(b"");
    assert!(matches!(refused(folder.path()), Error::NotACardBox { .. }));
}

#[test]
fn a_file_of_something_else_is_refused() {
    for bytes in [&b"BEGIN:VCARD"[..], &[0; 100_000], b"SQLite format 3\0"] {
        let folder = folder_with(bytes);
        assert!(matches!(refused(folder.path()), Error::NotACardBox { .. }));
    }
}

#[test]
fn another_programs_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let other = Connection::open(folder.path().join("box.db")).unwrap();
    other.execute_batch("CREATE TABLE contact (id INTEGER PRIMARY KEY)").unwrap();
    drop(other);
    assert!(matches!(refused(folder.path()), Error::NotACardBox { .. }));
}

#[test]
fn a_folder_in_the_boxs_place_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("box.db")).unwrap();
    assert!(matches!(refused(folder.path()), Error::NotACardBox { .. }));
}

fn closed_box() -> (tempfile::TempDir, Connection) {
    let TestBox { store, folder } = TestBox::new();
    drop(store);
    let connection = Connection::open(folder.path().join("box.db")).unwrap();
    (folder, connection)
}

#[test]
fn a_newer_programs_box_is_refused() {
    let (folder, connection) = closed_box();
    connection.pragma_update(None, "user_version", migrate::newest() + 1).unwrap();
    connection.close().unwrap();
    let error = refused(folder.path());
    assert!(matches!(error, Error::FileTooNew { needs, .. } if needs == migrate::newest() + 1));
}

#[test]
fn a_box_whose_migration_was_another_is_refused() {
    let (folder, connection) = closed_box();
    connection.execute("UPDATE migration SET sha256 = '00'", []).unwrap();
    connection.close().unwrap();
    let error = Store::open(folder.path(), &options()).err();
    assert!(matches!(error, Some(Error::MigrationEdited { .. })), "{error:?}");
}

#[test]
fn a_box_cut_in_half_is_told_as_damaged_and_stays() {
    let (folder, connection) = closed_box();
    connection.close().unwrap();
    let path = folder.path().join("box.db");
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    let error = Store::open(folder.path(), &options()).err();
    assert!(matches!(error, Some(Error::Corrupt { .. })), "{error:?}");
    assert_eq!(fs::read(&path).unwrap(), &bytes[..bytes.len() / 2]);
}

#[test]
fn only_the_owner_may_read_the_box_also_where_others_could_before() {
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("new/kartoteka");
    drop(Store::open(&folder, &options()).unwrap());
    assert_eq!((mode(&folder), mode(&folder.join("box.db"))), (0o700, 0o600));
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(folder.join("box.db"), fs::Permissions::from_mode(0o644)).unwrap();
    let store = Store::open(&folder, &options()).unwrap();
    assert_eq!((mode(&folder), mode(&folder.join("box.db"))), (0o700, 0o600));
    store.backup(crate::BackupReason::Asked, None, crate::testing::NOW).unwrap();
    for file in content(&folder.join("backups")).keys() {
        assert_eq!(mode(file), 0o600, "{}", file.display());
    }
}

#[test]
fn a_new_box_is_marked_and_leaves_no_other_file() {
    let (folder, connection) = closed_box();
    check_mark(&connection, folder.path()).unwrap();
    connection.close().unwrap();
    let files: Vec<_> = content(folder.path()).into_keys().collect();
    assert_eq!(files, [folder.path().join("box.db")]);
}

#[test]
fn two_programs_that_start_at_once_open_the_same_new_box() {
    let folder = tempfile::tempdir().unwrap();
    let open = || Store::open(folder.path(), &options());
    let (one, other) = std::thread::scope(|scope| {
        let other = scope.spawn(open);
        (open(), other.join().unwrap())
    });
    let (one, other) = (one.unwrap(), other.unwrap());
    one.set_setting("theme", "dark").unwrap();
    assert_eq!(other.read(|r| r.setting("theme")).unwrap().as_deref(), Some("dark"));
}

/// A box in which another program writes now: its connection.
fn writing(test: &TestBox) -> Connection {
    let other = Connection::open(test.file()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE; INSERT INTO tag (name) VALUES ('theirs')").unwrap();
    other
}

#[test]
fn a_box_opens_and_is_read_while_another_program_writes() {
    let test = TestBox::new();
    test.write("tag_add", |w| {
        Ok(w.connection.execute("INSERT INTO tag (name) VALUES ('a')", [])?)
    });
    let other = writing(&test);
    let test = test.reopened();
    assert_eq!(test.count("tag"), 1);
    other.execute_batch("COMMIT").unwrap();
    assert_eq!(test.count("tag"), 2);
}

#[test]
fn derived_rows_of_older_rules_are_waited_for_and_made_anew() {
    let test = TestBox::new();
    let old = "UPDATE meta SET value = 'old' WHERE key = 'derived'";
    test.store.writer().unwrap().execute_batch(old).unwrap();
    let other = writing(&test);
    let opened = std::thread::scope(|scope| {
        let opening = scope.spawn(|| Store::open(test.folder.path(), &options()));
        other.execute_batch("COMMIT").unwrap();
        opening.join().unwrap()
    });
    let is_outdated = opened.unwrap().read(|r| crate::derived::is_outdated(r.connection));
    assert!(!is_outdated.unwrap());
}

#[test]
fn the_connections_are_set_as_the_box_needs() {
    let test = TestBox::new();
    let number = |connection: &Connection, name: &str| {
        connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap()
    };
    let writer = test.store.writer().unwrap();
    for (name, value) in [
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("recursive_triggers", 1),
        ("secure_delete", 1),
        ("busy_timeout", 30_000),
    ] {
        assert_eq!(number(&writer, name), value, "{name}");
    }
    let mode: String = writer.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
    let reading = |r: &crate::Reader<'_>| Ok(number(r.connection, "query_only"));
    assert_eq!(test.store.read(reading).unwrap(), 1);
}

#[test]
fn a_reader_keeps_its_view_while_another_writes() {
    let test = TestBox::new();
    let count = |r: &crate::Reader<'_>| {
        let sql = "SELECT count(*) FROM tag";
        Ok(r.connection.query_row(sql, [], |row| row.get::<_, i64>(0))?)
    };
    let seen = test.store.read(|r| {
        let before = count(r)?;
        test.write("tag_add", |w| {
            Ok(w.connection.execute("INSERT INTO tag (name) VALUES ('a')", [])?)
        });
        Ok((before, count(r)?))
    });
    assert_eq!(seen.unwrap(), (0, 0));
    assert_eq!(test.store.read(count).unwrap(), 1);
}

#[test]
fn the_way_to_the_folder_may_have_links() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("real")).unwrap();
    let link = folder.path().join("link");
    std::os::unix::fs::symlink(folder.path().join("real"), &link).unwrap();
    drop(Store::open(&link, &options()).unwrap());
    assert!(folder.path().join("real/box.db").exists());
}
