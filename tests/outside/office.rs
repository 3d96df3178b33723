//! LibreOffice without its window: what it makes of a table, and what it saves of it.

use std::path::{Path, PathBuf};
use std::process::Command;

use kartoteka_tests::CardBox;

/// A language of LibreOffice: its name, and the number CSV filters know it by.
pub(crate) const LANGUAGES: [(&str, u32); 2] = [("pl-PL", 1045), ("en-GB", 2057)];

/// Rows of cells.
pub(crate) type Table = Vec<Vec<String>>;

/// The cells of a table.
pub(crate) fn read(file: &Path, separator: u8) -> Table {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(separator).from_path(file);
    let rows = reader.unwrap().into_records().map(Result::unwrap);
    rows.map(|row| row.iter().map(|cell| cell.trim_start_matches('\u{feff}').to_owned()).collect())
        .collect()
}

/// What separates the cells of a file: the first separator after its first cell.
pub(crate) fn separator(file: &Path) -> u8 {
    let text = std::fs::read_to_string(file).unwrap();
    let heading = text.lines().next().unwrap();
    *[b';', b','].iter().max_by_key(|s| heading.matches(char::from(**s)).count()).unwrap()
}

/// Opens a file in LibreOffice, saves it as a table with every text quoted, and reads that.
pub(crate) fn through_libre_office(
    card_box: &CardBox,
    file: &Path,
    language: (&str, u32),
) -> Table {
    read(&converted(card_box, file, language), b';')
}

/// What LibreOffice saves of a file that it opened, as it stands there.
pub(crate) fn as_csv(card_box: &CardBox, file: &Path, language: (&str, u32)) -> String {
    std::fs::read_to_string(converted(card_box, file, language)).unwrap()
}

fn converted(card_box: &CardBox, file: &Path, language: (&str, u32)) -> PathBuf {
    let (name, number) = language;
    let profile = card_box.file(&format!("profile-{name}"));
    std::fs::create_dir_all(profile.join("user")).unwrap();
    std::fs::write(profile.join("user/registrymodifications.xcu"), settings(name)).unwrap();
    let out = card_box.file(&format!("out-{name}"));
    let mut office = Command::new("soffice");
    office.arg(format!("-env:UserInstallation=file://{}", profile.display())).arg("--headless");
    if file.extension().is_some_and(|end| end == "csv") {
        // Separator, quote, UTF-8, first row, columns, language, quoted cells are read as typed,
        // and everything that looks like a number or a date is taken for one.
        office.arg(format!("--infilter=CSV:{},34,76,1,,{number},false,true", separator(file)));
    }
    // Semicolons between cells: a decimal comma is then no reason to quote, only text is one.
    let as_csv = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false";
    office.args(["--convert-to", as_csv, "--outdir"]).arg(&out).arg(file);
    // Conversion waits for no display; a hang would be LibreOffice's own.
    let output = office.env("HOME", card_box.file("home")).output().unwrap();
    let made = out.join(file.file_name().unwrap()).with_extension("csv");
    assert!(made.is_file(), "LibreOffice: {}", String::from_utf8_lossy(&output.stderr));
    made
}

fn settings(language: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{language}</value></prop></item>
</oor:items>"#
    )
}
