//! Amounts and days are numbers and dates to LibreOffice, to the last digit, in the language of
//! whoever opens the table.

use std::fs::File;

use chrono::NaiveDate;
use kartoteka_interchange::charset::Charset;
use kartoteka_interchange::csv::{self, Dialect, Spelling};
use kartoteka_interchange::table::{Cell, Column, ColumnKind, Table};
use kartoteka_interchange::xlsx;
use kartoteka_tests::CardBox;

use crate::office::{ENGLISH, GERMAN, Language, POLISH, SWISS, as_csv};

/// Regions by the language of their LibreOffice and its decimal sign, one for each way in which CSV
/// is spelt; German is Polish's but for the language.
const REGIONS: [(&str, Language, char); 4] =
    [("PL", POLISH, ','), ("GB", ENGLISH, '.'), ("DE", GERMAN, ','), ("CH", SWISS, '.')];

/// In hundredths; what LibreOffice shows of each where the language has a comma.
const AMOUNTS: [(i64, &str); 6] = [
    (123_450, "1234,50"),
    (5, "0,05"),
    (0, "0,00"),
    (-1_250, "-12,50"),
    (100_000_000, "1000000,00"),
    (99, "0,99"),
];

fn table() -> Table {
    let column = |heading: &str, kind| Column { heading: heading.to_owned(), kind };
    let day = NaiveDate::from_ymd_opt(2026, 3, 4).unwrap();
    let row = |(units, words): (i64, &str)| {
        let amount = Cell::Number { units, decimals: 2 };
        vec![Cell::Date(day), amount, Cell::text(words), Cell::text("0048"), Cell::text("żółw")]
    };
    Table {
        columns: vec![
            column("Dzień", ColumnKind::Date),
            column("Kwota", ColumnKind::Number),
            column("Słowem", ColumnKind::Text),
            column("Numer", ColumnKind::Phone),
            column("Uwagi", ColumnKind::Text),
        ],
        rows: AMOUNTS.into_iter().map(row).collect(),
    }
}

/// An amount without what tells a language or a way of showing it apart.
fn plain(amount: &str) -> String {
    let (whole, behind) = amount.split_once([',', '.']).unwrap_or((amount, ""));
    format!("{whole}.{}", behind.trim_end_matches('0'))
}

#[test]
fn amounts_and_days_are_numbers_and_dates_and_texts_like_them_stay_texts() {
    for (region, language, decimal) in REGIONS {
        let card_box = CardBox::new();
        let spelling = Spelling { dialect: Dialect::spreadsheet(region), charset: Charset::Utf8 };
        let plain_file = card_box.file("amounts.csv");
        csv::write(&table(), spelling, File::create(&plain_file).unwrap()).unwrap();
        let workbook = card_box.file("amounts-too.xlsx");
        xlsx::write(&table(), "Kwoty", File::create(&workbook).unwrap()).unwrap();
        for file in [plain_file, workbook] {
            // The TAB that keeps a text from being computed stands behind a quotation mark.
            let text = as_csv(&card_box, &file, language).replace("\"\t", "\"");
            let rows: Vec<Vec<&str>> =
                text.lines().skip(1).map(|line| line.split(';').collect()).collect();
            assert_eq!(rows.len(), AMOUNTS.len(), "{text}");
            for (row, (_, words)) in rows.iter().zip(AMOUNTS) {
                // What is text stands in quotation marks; days and amounts stand in none.
                assert_eq!(row[0], "2026-03-04", "{} {text}", language.0);
                assert_eq!(plain(row[1]), plain(words), "{} {text}", language.0);
                let foreign = if decimal == ',' { '.' } else { ',' };
                assert!(!row[1].contains(foreign), "{} shows {decimal}: {text}", language.0);
                assert_eq!(row[2], format!("\"{words}\""), "{text}");
                assert_eq!([row[3], row[4]], ["\"0048\"", "\"żółw\""], "{text}");
            }
        }
    }
}
