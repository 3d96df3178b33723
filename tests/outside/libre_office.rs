//! LibreOffice opens our tables as each region has them and loses nothing: no number becomes a date,
//! no text a formula, no zero goes missing, no letter becomes another.

use crate::office::{
    ENGLISH, GERMAN, LANGUAGES, Language, POLISH, SWISS, Table, UTF_8, WINDOWS_1250, WINDOWS_1252,
    as_csv, read, separator, through_libre_office,
};
use kartoteka_tests::{CardBox, argument};
use std::collections::BTreeSet;

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

/// Amounts and days as they are typed into fields of one's own, in two languages.
const AMOUNTS: [&str; 12] = [
    "1234,50",
    "1234.50",
    "-12,5",
    "1,234.50",
    "0,10",
    "1 234,50 zł",
    "007,00",
    "12%",
    "31.12.2026",
    "2026-12-31",
    "14 Mar 2023",
    "12:30",
];

/// How the product writes CSV for spreadsheets, and in whose language that is opened. Each has
/// another separator or decimal sign.
const REGIONS: [(&[&str], Language); 6] = [
    (&["--region", "PL"], POLISH),
    (&["--region", "DE"], GERMAN),
    (&["--region", "GB"], ENGLISH),
    (&["--region", "CH"], SWISS),
    (&["--region", "PL", "--delimiter", "tab"], POLISH),
    (&["--region", "GB", "--delimiter", "|"], ENGLISH),
];

/// An encoding of older programs, its number in LibreOffice, who opens it, and letters of it.
const ENCODINGS: [(&str, u32, Language, &str); 2] = [
    ("windows-1250", WINDOWS_1250, POLISH, "Zażółć gęślą jaźń ŁÓDŹ, Přerov – „5 €”"),
    ("windows-1252", WINDOWS_1252, GERMAN, "Größe, Straße ÄÖÜ, façade, señor – „5 €”"),
];

/// A box with one card for each awkward text, as its note, with a number in some spelling
/// and an amount in a field of its own.
fn filled() -> CardBox {
    filled_with(&AWKWARD)
}

fn filled_with(texts: &[&str]) -> CardBox {
    let card_box = CardBox::new();
    let card = |(number, text): (usize, &&str)| {
        let escaped = |text: &str| text.replace(';', "\\;").replace(',', "\\,");
        let (text, amount) = (escaped(text), escaped(AMOUNTS[number]));
        let phone = SPELLINGS[number % SPELLINGS.len()];
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Card {number:02}\r\nTEL:{phone}\r\nNOTE:{text}\r\n\
             X-KARTOTEKA-FIELD:Kwota;{amount}\r\nEND:VCARD\r\n"
        )
    };
    let cards: String = texts.iter().enumerate().map(card).collect();
    let file = card_box.write("awkward.vcf", &cards);
    let answer = card_box.karto(&["import", argument(&file)]);
    assert_eq!(answer["files"][0]["added"], texts.len());
    card_box
}

fn has_cell(table: &Table, is_it: impl Fn(&str) -> bool) -> bool {
    table.iter().flatten().any(|cell| is_it(cell))
}

/// All texts, numbers and amounts as they stand on the cards.
fn texts() -> impl Iterator<Item = String> {
    let awkward = AWKWARD.iter().map(|text| text.replace("\\n", "\n"));
    awkward.chain(SPELLINGS.into_iter().chain(AMOUNTS).map(str::to_owned))
}

#[test]
fn a_csv_for_the_spreadsheets_of_each_region_comes_back_cell_for_cell() {
    let card_box = filled();
    let mut spellings = BTreeSet::new();
    for (number, (said, language)) in REGIONS.into_iter().enumerate() {
        let file = card_box.file(&format!("cards-{number}.csv"));
        let told = card_box.karto(&[&["export", "--to", argument(&file)], said].concat());
        spellings.insert(told["csv"].to_string());
        let written = read(&file, separator(&file));
        let returned = through_libre_office(&card_box, &file, language, UTF_8);
        assert_eq!(returned, written, "{said:?}");
        for text in texts() {
            // A guarded text carries its guard before it.
            assert!(has_cell(&returned, |cell| cell.ends_with(&text)), "{text:?} with {said:?}");
        }
    }
    assert!(spellings.len() >= 5, "{spellings:?}");
}

#[test]
fn a_csv_in_an_encoding_of_older_programs_keeps_its_letters_and_zeros() {
    for (name, encoding, language, letters) in ENCODINGS {
        let card_box = filled_with(&[letters, "007", "0048 600 100 200", letters, "1E5"]);
        let (plain, encoded) = (card_box.file("plain.csv"), card_box.file("encoded.csv"));
        card_box.karto(&["export", "--to", argument(&plain)]);
        card_box.karto(&["export", "--encoding", name, "--to", argument(&encoded)]);
        assert!(std::fs::read_to_string(&encoded).is_err(), "{name} is not UTF-8");
        let returned = through_libre_office(&card_box, &encoded, language, encoding);
        assert_eq!(returned, read(&plain, separator(&plain)), "{name}");
        for text in [letters, "007", SPELLINGS[0], SPELLINGS[3], AMOUNTS[0]] {
            assert!(has_cell(&returned, |cell| cell.ends_with(text)), "{text:?} in {name}");
        }
    }
}

#[test]
fn an_xlsx_shows_every_text_as_it_stands_on_the_card() {
    let card_box = filled();
    let file = card_box.file("cards.xlsx");
    card_box.karto(&["export", "--to", argument(&file)]);
    for language in LANGUAGES {
        let returned = through_libre_office(&card_box, &file, language, UTF_8);
        for text in texts() {
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
                let is_row = |line: &&str| line.starts_with(&format!("{day};\""));
                let row = text.lines().find(is_row).unwrap_or_else(|| panic!("{day} in {text}"));
                assert!(row.contains(&format!(";{minutes};")), "{} {row}", language.0);
            }
            assert!(text.contains("0048\"") && text.contains("=1+1; żółw\""), "{text}");
        }
    }
}

#[test]
fn the_accountants_sales_have_real_days_and_amounts_in_them() {
    let card_box = filled();
    let now = ["--now", "2026-11-20T10:00:00Z"];
    let order = ["order", "add", "1", "Fan @ 1234.50 +0%", "--on", "2026-10-31"];
    card_box.karto(&[&now[..], &order, &["--currency", "PLN"]].concat());
    let file = card_box.file("sales.xlsx");
    let export = ["export", "--preset", "accountant-sales-month", "--to", argument(&file)];
    card_box.karto(&[&now[..], &export].concat());
    for language in LANGUAGES {
        let text = as_csv(&card_box, &file, language);
        // What is text stands in quotation marks: the number is no date, the amounts are no text.
        let row = text.lines().find(|line| line.starts_with("\"2026/1\";2026-10-31;\""));
        let row = row.unwrap_or_else(|| panic!("{} {text}", language.0)).replace(',', ".");
        assert!(row.contains(";1234.5;0;1234.5;0;\"PLN\""), "{} {row}", language.0);
    }
}
