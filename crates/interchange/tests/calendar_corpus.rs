//! Every sample calendar comes in, the broken ones as far as they can be read. The samples stay
//! where they are: `KARTOTEKA_CORPUS` names the folder whose `ics` they lie in.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::io::Write;
use std::path::{Path, PathBuf};

use kartoteka_interchange::ics::{Limits, read, sniff};

fn calendars(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            calendars(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "ics") {
            found.push(path);
        }
    }
}

#[test]
fn every_sample_calendar_gives_its_entries() {
    let Some(root) = std::env::var_os("KARTOTEKA_CORPUS") else {
        std::io::stderr()
            .write_all(b"KARTOTEKA_CORPUS is not set: no sample calendar was read\n")
            .unwrap();
        return;
    };
    let mut files = Vec::new();
    calendars(&PathBuf::from(root).join("ics"), &mut files);
    assert!(files.len() > 50, "{} calendars", files.len());
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        let text = String::from_utf8_lossy(&bytes).to_ascii_uppercase();
        let begun = text
            .lines()
            .filter(|line| matches!(line.trim(), "BEGIN:VTODO" | "BEGIN:VEVENT"))
            .count();
        let (entries, _) = read(bytes.as_slice(), Limits::default()).unwrap();
        let name = file.display();
        assert!(entries.len() <= begun, "{name}: {} of {begun}", entries.len());
        assert_eq!(entries.is_empty(), begun == 0, "{name}");
        let is_calendar = text.trim_start_matches('\u{FEFF}').starts_with("BEGIN:VCALENDAR");
        assert_eq!(sniff(&bytes), is_calendar, "{name}");
    }
}
