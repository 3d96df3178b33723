//! LibreOffice opens our tables in two languages and loses nothing: no number becomes a date, no
//! text a formula, no zero goes missing.

use std::path::{Path, PathBuf};
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

/// Spellings of numbers that spreadsheets take for sums, dates or amounts.
const SPELLINGS: [&str; 6] = [
    "+48600100200",
    "+48 600 100 200",
    "0048 600 100 200",
    "0601234567",
    "601-234-567",
    "12/11/2026",
];

/// A language of LibreOffice: its name, and the number CSV filters know it by.
const LANGUAGES: [(&str, u32); 2] = [("pl-PL", 1045), ("en-GB", 2057)];

/// A box with one card for each awkward text, as its note, and a number in some spelling.
fn filled() -> CardBox {
    let card_box = CardBox::new();
    let card = |(number, text): (usize, &&str)| {
        let text = text.replace(';', "\\;").replace(',', "\\,");
        let phone = SPELLINGS[number % SPELLINGS.len()];
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Card {number:02}\r\nTEL:{phone}\r\n\
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

/// Opens a file in LibreOffice, saves it as CSV with every text quoted, and reads that.
fn through_libre_office(card_box: &CardBox, file: &Path, language: (&str, u32)) -> Table {
    read(&converted(card_box, file, language), b',')
}

/// What LibreOffice saves of a file that it opened, as it stands there.
fn as_csv(card_box: &CardBox, file: &Path, language: (&str, u32)) -> String {
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
    let as_csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false";
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
        for text in texts().chain(SPELLINGS.map(str::to_owned)) {
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
        for text in texts().chain(SPELLINGS.map(str::to_owned)) {
            assert!(has_cell(&returned, |cell| cell == text), "{text:?} in {}", language.0);
        }
    }
}

#[test]
fn the_accountants_month_has_real_days_and_numbers_in_it() {
    let card_box = filled();
    let now = ["--now", "2026-11-20T10:00:00Z"];
    for (at, minutes, note) in
        [("2026-10-01T06:05:00Z", "12", "0048"), ("2026-10-05T09:30:00Z", "5", "=1+1; żółw")]
    {
        let call = ["call", "1", "--at", at, "--minutes", minutes, "--note", note];
        card_box.karto(&[&now[..], &call].concat());
    }
    for ending in ["csv", "xlsx"] {
        let file = card_box.file(&format!("month.{ending}"));
        let export = ["export", "--preset", "accountant-month", "--to", argument(&file)];
        card_box.karto(&[&now[..], &export].concat());
        for language in LANGUAGES {
            let text = as_csv(&card_box, &file, language);
            // LibreOffice puts what is text into quotation marks; these are none.
            for (day, minutes) in [("2026-10-01", 12), ("2026-10-05", 5)] {
                let is_row = |line: &&str| line.starts_with(&format!("{day},\""));
                let row = text.lines().find(is_row).unwrap_or_else(|| panic!("{day} in {text}"));
                assert!(row.contains(&format!(",{minutes},")), "{} {row}", language.0);
            }
            assert!(text.contains("0048\"") && text.contains("=1+1; żółw\""), "{text}");
        }
    }
}
