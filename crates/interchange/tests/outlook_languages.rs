//! Outlook's table on the desktop in other languages than English: each column means what the one
//! in its place means in English.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "support/table_reading.rs"]
mod table_reading;

use kartoteka_interchange::contact_table::Author;
use table_reading::{is, read_table};

const ENGLISH: &[u8] = include_bytes!("../../../tests/fixtures/tables/outlook.csv");
const GERMAN: &[u8] = include_bytes!("../../../tests/fixtures/tables/outlook-de.csv");
const POLISH: &[u8] = include_bytes!("../../../tests/fixtures/tables/outlook-pl.csv");
/// So many columns have the same place in every language; the others are sorted by their names.
const IN_PLACE: usize = 48;

/// The headings of a table, with what they mean.
fn meanings(bytes: &[u8]) -> Vec<(String, String)> {
    let columns = read_table(bytes).sketch.columns;
    columns.into_iter().map(|own| (own.heading, own.meaning.named())).collect()
}

#[test]
fn each_column_means_what_it_means_in_english() {
    let english = meanings(ENGLISH);
    for (bytes, otherwise) in [(GERMAN, &["Mobiltelefon 2"][..]), (POLISH, &[])] {
        let both = english.iter().zip(meanings(bytes)).take(IN_PLACE);
        for ((heading, meaning), (own_heading, own_meaning)) in both {
            let is_otherwise = otherwise.contains(&own_heading.as_str());
            assert_eq!(own_meaning == *meaning, !is_otherwise, "{own_heading} for {heading}");
        }
    }
}

#[test]
fn of_the_columns_that_are_sorted_by_name_those_with_a_field_are_found() {
    let of = |bytes, heading: &str| {
        let found = meanings(bytes).into_iter().find(|(own, _)| own == heading);
        found.unwrap_or_else(|| panic!("no column {heading}")).1
    };
    for (german, polish, expected) in [
        ("E-Mail-Adresse", "Adres e-mail", "email"),
        ("E-Mail 2: Adresse", "Adres e-mail 2", "email"),
        ("E-Mail 3: Adresse", "Adres e-mail 3", "email"),
        ("E-Mail: Angezeigter Name", "Nazwa wyświetlana e-mail", "keep"),
        ("Geburtstag", "Urodziny", "birthday"),
        ("Jahrestag", "Rocznica", "keep"),
        ("Kategorien", "Kategorie", "tags"),
        ("Notizen", "Notatki", "note"),
        ("Ort", "Lokalizacja", "keep"),
        ("Büro", "Lokalizacja biura", "keep"),
        ("Stichwörter", "Słowa kluczowe", "keep"),
        ("Postfach geschäftlich", "Służbowa skrzynka pocztowa", "address_box:work"),
        ("Postfach privat", "Domowa skrzynka pocztowa", "address_box:home"),
        ("Weiteres Postfach", "Inna skrzynka pocztowa", "address_box:other"),
        ("Webseite", "Strona sieci Web", "link"),
        ("Partner", "Współmałżonek", "keep"),
    ] {
        assert_eq!(of(GERMAN, german), expected, "{german}");
        assert_eq!(of(POLISH, polish), expected, "{polish}");
    }
}

#[test]
fn the_german_table_comes_in_whole() {
    let read = read_table(GERMAN);
    assert_eq!((read.layout.encoding.name(), &read.problems[..]), ("windows-1252", &[][..]));
    is(
        &read,
        Some(Author::Outlook),
        &[
            &[
                "name Frau|Bärbel|K.|Groß|jr.",
                "works Groß & Söhne|Einkauf|Leiterin",
                "phone assistant 0221 555-0101",
                "phone work fax 0221 555-0102",
                "phone work 0221 555-0103",
                "phone work 0221 555-0104",
                "phone callback 0221 555-0105",
                "phone car 0171 5550106",
                "phone work main 0221 555-0107",
                "phone home fax 0228 555-0108",
                "phone home 0228 555-0109",
                "phone home 0228 555-0110",
                "phone mobile 0171 5550111",
                "phone other fax 0221 555-0112",
                "phone other 0221 555-0113",
                "phone pager 0221 555-0114",
                "phone main 0221 555-0115",
                "phone tty 0221 555-0116",
                "mail b@gross.example",
                "mail bg@privat.example",
                "at work Hauptstraße 1\nHof||77|50667|Köln|NRW|Deutschland",
                "at home Rosenweg 2|||53111|Bonn|Nordrhein|Deutschland",
                "at other Seeweg 3|||88131|Lindau|Bayern|Deutschland",
                "link https://gross.example",
                "born 1980-5-17",
                "tags Kunden, Köln",
                "note zahlt pünktlich",
                "own Benutzer 1: A-17",
                "own E-Mail 2: Angezeigter Name: Die Chefin",
                "own Ort: 2. Stock",
                "own Partner: Udo",
            ],
            &["name Anna||Klein", "phone home 0228 555020"],
        ],
    );
}

#[test]
fn the_polish_table_comes_in_whole() {
    let read = read_table(POLISH);
    assert_eq!((read.layout.encoding.name(), &read.problems[..]), ("windows-1250", &[][..]));
    is(
        &read,
        Some(Author::Outlook),
        &[
            &[
                "name mgr|Łucja|Zofia|Gęślińska|mł.",
                "works Żak i Syn|Sprzedaż|Kierowniczka",
                "phone assistant 42 555 01 01",
                "phone work fax 42 555 01 02",
                "phone work 42 555 01 03",
                "phone work 42 555 01 04",
                "phone callback 42 555 01 05",
                "phone car 601 555 106",
                "phone work main 42 555 01 07",
                "phone home fax 32 555 01 08",
                "phone home 32 555 01 09",
                "phone home 32 555 01 10",
                "phone mobile 601 555 111",
                "phone other fax 42 555 01 12",
                "phone other 42 555 01 13",
                "phone pager 42 555 01 14",
                "phone main 42 555 01 15",
                "phone radio 42 555 01 16",
                "phone tty 42 555 01 17",
                "mail lucja@zak.example",
                "mail lg@dom.example",
                "at work ul. Młyńska 5\noficyna||77|90-001|Łódź|łódzkie|Polska",
                "at home ul. Świętej Jadwigi 3\nm. 4|||44-240|Żory|śląskie|Polska",
                "at other ul. Leśna 1|||84-150|Hel||Polska",
                "link https://zak.example",
                "born 1980-5-17",
                "tags Klienci, Łódź",
                "note płaci w terminie",
                "own Nazwa wyświetlana e-mail 2: Szefowa",
                "own Lokalizacja: II piętro",
                "own Użytkownik 1: A-17",
                "own Współmałżonek: Jan",
            ],
            &["name Ewa||Źródło", "phone home 32 555 02 02"],
        ],
    );
}
