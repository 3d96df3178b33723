//! LibreOffice without its window: what it makes of a table, and what it saves of it.

use std::path::{Path, PathBuf};
use std::process::Command;

use kartoteka_tests::CardBox;

/// A language of LibreOffice: its name, and the number CSV filters know it by.
pub(crate) type Language = (&'static str, u32);

pub(crate) const POLISH: Language = ("pl-PL", 1045);
pub(crate) const ENGLISH: Language = ("en-GB", 2057);
pub(crate) const GERMAN: Language = ("de-DE", 1031);
/// German with a decimal point.
pub(crate) const SWISS: Language = ("de-CH", 2055);

/// Those in which every file is opened that is the same in all regions.
pub(crate) const LANGUAGES: [Language; 2] = [POLISH, ENGLISH];

/// The numbers that CSV filters know encodings by.
pub(crate) const UTF_8: u32 = 76;
pub(crate) const WINDOWS_1250: u32 = 33;
pub(crate) const WINDOWS_1252: u32 = 1;

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

/// What separates the cells of a file: the separator that stands in its first line most often.
pub(crate) fn separator(file: &Path) -> u8 {
    let bytes = std::fs::read(file).unwrap();
    let heading = bytes.split(|byte| *byte == b'\n').next().unwrap();
    let count = |separator: &u8| heading.iter().filter(|byte| *byte == separator).count();
    *[b';', b',', b'\t', b'|'].iter().max_by_key(|separator| count(separator)).unwrap()
}

/// Opens a file in LibreOffice, saves it as a table with every text quoted, and reads that.
pub(crate) fn through_libre_office(
    card_box: &CardBox,
    file: &Path,
    language: Language,
    encoding: u32,
) -> Table {
    read(&converted(card_box, file, language, encoding), b';')
}

/// What LibreOffice saves of a file that it opened, as it stands there.
pub(crate) fn as_csv(card_box: &CardBox, file: &Path, language: Language) -> String {
    std::fs::read_to_string(converted(card_box, file, language, UTF_8)).unwrap()
}

fn converted(card_box: &CardBox, file: &Path, language: Language, encoding: u32) -> PathBuf {
    let (name, number) = language;
    let profile = card_box.file(&format!("profile-{name}"));
    std::fs::create_dir_all(profile.join("user")).unwrap();
    std::fs::write(profile.join("user/registrymodifications.xcu"), settings(name)).unwrap();
    let out = card_box.file(&format!("out-{name}"));
    let mut office = Command::new("soffice");
    office.arg(format!("-env:UserInstallation=file://{}", profile.display())).arg("--headless");
    if file.extension().is_some_and(|end| end == "csv") {
        // Separator, quote, encoding, first row, columns, language, quoted cells are read as typed,
        // and everything that looks like a number or a date is taken for one.
        let separator = separator(file);
        office.arg(format!("--infilter=CSV:{separator},34,{encoding},1,,{number},false,true"));
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
