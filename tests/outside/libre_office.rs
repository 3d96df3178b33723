//! LibreOffice opens our tables in two languages and loses nothing: no number becomes a date, no
//! text a formula, no zero goes missing.

use std::path::Path;
use std::process::Command;

use kartoteka_tests::{CardBox, argument};

/// Texts that spreadsheets like to spoil. Line breaks within are written as vCard does.
const AWKWARD: [&str; 12] = [
    "007",
    "'t Hart",
    "'=1",
    "=1+1",
    "=HYPERLINK(\"http://example.org\")",
    "@SUM(1)",
    "\tafter a tab",
    "-5",
    "12345678901234567890",
    "1E5",
    "Łódź, żółw",
    "first line\\nsecond line; third",
];

/// A language of LibreOffice: its name, and the number CSV filters know it by.
const LANGUAGES: [(&str, u32); 2] = [("pl-PL", 1045), ("en-GB", 2057)];

/// A box with one card for each awkward text, as its note, and a number with a plus.
fn filled() -> CardBox {
    let card_box = CardBox::new();
    let card = |(number, text): (usize, &&str)| {
        let text = text.replace(';', "\\;").replace(',', "\\,");
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Card {number:02}\r\nTEL:+486001002{number:02}\r\n\
             NOTE:{text}\r\nEND:VCARD\r\n"
        )
    };
    let cards: String = AWKWARD.iter().enumerate().map(card).collect();
    let file = card_box.write("awkward.vcf", &cards);
    let answer = card_box.karto(&["import", argument(&file)]);
    assert_eq!(answer["files"][0]["added"], AWKWARD.len());
    card_box
}

type Table = Vec<Vec<String>>;

fn read(file: &Path, separator: u8) -> Table {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(separator).from_path(file);
    let rows = reader.unwrap().into_records().map(Result::unwrap);
    rows.map(|row| row.iter().map(|cell| cell.trim_start_matches('\u{feff}').to_owned()).collect())
        .collect()
}

/// What separates the cells of a file: the first separator after its first cell.
fn separator(file: &Path) -> u8 {
    let text = std::fs::read_to_string(file).unwrap();
    let heading = text.lines().next().unwrap();
    *[b';', b','].iter().max_by_key(|s| heading.matches(char::from(**s)).count()).unwrap()
}

/// Opens a file in LibreOffice, saves it as CSV with every cell quoted, and reads that.
fn through_libre_office(card_box: &CardBox, file: &Path, language: (&str, u32)) -> Table {
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
    let as_csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false";
    office.args(["--convert-to", as_csv, "--outdir"]).arg(&out).arg(file);
    // Conversion waits for no display; a hang would be LibreOffice's own.
    let output = office.env("HOME", card_box.file("home")).output().unwrap();
    let made = out.join(file.file_name().unwrap()).with_extension("csv");
    assert!(made.is_file(), "LibreOffice: {}", String::from_utf8_lossy(&output.stderr));
    read(&made, b',')
}

fn settings(language: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{language}</value></prop></item>
</oor:items>"#
    )
}

fn has_cell(table: &Table, is_it: impl Fn(&str) -> bool) -> bool {
    table.iter().flatten().any(|cell| is_it(cell))
}

/// The awkward texts as they stand on the cards.
fn texts() -> impl Iterator<Item = String> {
    AWKWARD.iter().map(|text| text.replace("\\n", "\n"))
}

#[test]
fn a_csv_for_spreadsheets_comes_back_cell_for_cell() {
    let card_box = filled();
    for language in LANGUAGES {
        let file = card_box.file(&format!("cards-{}.csv", language.0));
        card_box.karto(&["export", "--to", argument(&file)]);
        let written = read(&file, separator(&file));
        let returned = through_libre_office(&card_box, &file, language);
        assert_eq!(returned, written, "{}", language.0);
        for text in texts() {
            // A guarded text carries its guard before it.
            assert!(has_cell(&returned, |cell| cell.ends_with(&text)), "{text:?} is in the table");
        }
    }
}

#[test]
fn an_xlsx_shows_every_text_as_it_stands_on_the_card() {
    let card_box = filled();
    let file = card_box.file("cards.xlsx");
    card_box.karto(&["export", "--to", argument(&file)]);
    for language in LANGUAGES {
        let returned = through_libre_office(&card_box, &file, language);
        for text in texts() {
            assert!(has_cell(&returned, |cell| cell == text), "{text:?} in {}", language.0);
        }
        assert!(has_cell(&returned, |cell| cell.contains("+48600100200")), "the plus is kept");
    }
}
