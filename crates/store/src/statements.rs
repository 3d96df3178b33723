//! Every statement kept in a file of its own is understood by the newest schema.

use crate::testing::TestBox;
use rusqlite::fallible_iterator::FallibleIterator as _;
use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|end| end == "sql") {
            found.push(path);
        }
    }
}

#[test]
fn every_statement_is_understood_by_the_newest_schema() {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.len() > 30, "only {} files", found.len());
    let test = TestBox::new();
    let writer = test.store.writer().unwrap();
    crate::journal::install(&writer).unwrap();
    // A few statements compare the box with another one, table by table.
    crate::bounds::allow_another(&writer).unwrap();
    writer.execute("ATTACH ?1 AS stage", [test.file().to_str()]).unwrap();
    for path in found {
        let sql = fs::read_to_string(&path).unwrap();
        let sql = crate::interaction::with_contact(&crate::contact::texts::with_texts(&sql));
        let sql = sql.replace("{table}", "contact");
        let sql = sql.replace("{value}", "contact.id").replace("{which}", "contact.id > 0");
        let lines = sql.lines().count();
        assert!(lines <= 25, "{} has {lines} lines", path.display());
        let mut rest = rusqlite::Batch::new(&writer, &sql);
        while let Some(statement) =
            rest.next().unwrap_or_else(|e| panic!("{}: {e}", path.display()))
        {
            drop(statement);
        }
    }
}
