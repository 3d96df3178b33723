//! What goes out as a table comes back in: for a spreadsheet, exact, and as XLSX.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "support/contacts.rs"]
mod contacts;
#[path = "support/table_reading.rs"]
mod table_reading;

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1250, WINDOWS_1252};
use kartoteka_domain::contact::{Contact, CustomField, Phone};
use kartoteka_interchange::charset::{Charset, MOST_PLACES};
use kartoteka_interchange::columns::{self, Key};
use kartoteka_interchange::contact_table::{Author, Choice};
use kartoteka_interchange::csv::{self, Delimiter, Dialect, Spelling, Told};
use kartoteka_interchange::encoding::Hint;
use kartoteka_interchange::guard::unguarded;
use kartoteka_interchange::rows::{self, Item, Layout, Limits};
use kartoteka_interchange::table::{Cell, Column, ColumnKind, Table};
use kartoteka_interchange::xlsx;
use proptest::collection::vec;
use proptest::prelude::*;
use table_reading::read_chosen;
use unicode_normalization::UnicodeNormalization;

const KINDS: [ColumnKind; 4] =
    [ColumnKind::Text, ColumnKind::Phone, ColumnKind::Number, ColumnKind::Date];

fn cell(kind: ColumnKind) -> BoxedStrategy<Cell> {
    let hostile = proptest::sample::select(vec![
        "=1+1",
        "'=1",
        "''=1",
        "'t Hart",
        "+48600100200",
        "007",
        "-5",
        "\ttext",
        "\t5",
        "'\t5",
        "12345678901234567890",
        "1E5",
        " =1",
        "\u{FEFF}=1",
        "a\nb",
        "a\r\nb",
        "\"",
        ";",
        ",",
        "＝1",
        "@x",
        "1,5",
        "1.5",
        "2026-01-01",
        "\r",
        "'",
    ]);
    let text = prop_oneof![hostile.prop_map(str::to_owned), contacts::text(), "\\PC{0,6}"];
    let text = text.prop_map(|text| Cell::text(&text));
    match kind {
        ColumnKind::Text | ColumnKind::Phone => text.boxed(),
        ColumnKind::Number => {
            (any::<i64>(), 0..=18u8).prop_map(|(units, decimals)| Cell::Number { units, decimals })
        }
        .boxed(),
        ColumnKind::Date => (1..3000i32, 1..=366u32)
            .prop_map(|(year, day)| {
                NaiveDate::from_yo_opt(year, day).map_or(Cell::Empty, Cell::Date)
            })
            .boxed(),
    }
}

fn table() -> impl Strategy<Value = Table> {
    vec(proptest::sample::select(KINDS.to_vec()), 1..5).prop_flat_map(|kinds| {
        let row: Vec<BoxedStrategy<Cell>> = kinds.iter().map(|kind| cell(*kind)).collect();
        let columns: Vec<Column> = kinds
            .iter()
            .enumerate()
            .map(|(at, kind)| Column { heading: format!("{kind:?} =;, {at}"), kind: *kind })
            .collect();
        vec(row, 0..5).prop_map(move |rows| Table { columns: columns.clone(), rows })
    })
}

/// A contact as its columns can hold it.
fn contact() -> impl Strategy<Value = Contact> {
    contacts::contact().prop_map(|mut contact| {
        contact.photo = None;
        contact.unknown = Vec::new();
        contact.custom_fields.retain(|field| *field != CustomField::default());
        contact
    })
}

fn written(table: &Table, dialect: Dialect) -> Vec<u8> {
    told(table, dialect, Charset::Utf8).0
}

fn told(table: &Table, dialect: Dialect, charset: Charset) -> (Vec<u8>, Told) {
    let mut bytes = Vec::new();
    let told = csv::write(table, Spelling { dialect, charset }, &mut bytes).unwrap();
    (bytes, told)
}

/// What the reader of any text table finds in one of ours, the guard taken off.
fn read_back(bytes: &[u8], dialect: Dialect) -> Vec<Vec<String>> {
    read_in(bytes, dialect, UTF_8)
}

fn read_in(bytes: &[u8], dialect: Dialect, encoding: &'static Encoding) -> Vec<Vec<String>> {
    let (delimiter, is_guarded) = match dialect {
        Dialect::Spreadsheet { delimiter, .. } => (delimiter, true),
        Dialect::Exact => (Delimiter::Comma, false),
    };
    let layout = Layout { delimiter, encoding, ..Layout::of_head(b"", &Hint::default()) };
    let rows = rows::read(bytes, layout, Limits::default()).map(|item| match item.unwrap() {
        Item::Row(row) => row.cells,
        Item::Problem(problem) => panic!("{problem:?}"),
    });
    let bare = |cell: String| if is_guarded { unguarded(&cell).to_owned() } else { cell };
    rows.map(|cells| cells.into_iter().map(bare).collect()).collect()
}

/// The words of a table, rows filled up to the headings.
fn words(table: &Table, dialect: Dialect) -> Vec<Vec<String>> {
    let decimal = match dialect {
        Dialect::Spreadsheet { decimal, .. } => decimal,
        Dialect::Exact => '.',
    };
    let headings = table.columns.iter().map(|column| column.heading.clone()).collect();
    let row = |row: &Vec<Cell>| row.iter().map(|cell| cell.spelt(decimal).into_owned()).collect();
    std::iter::once(headings).chain(table.rows.iter().map(row)).collect()
}

/// Headings as an owner reads them: "family name", "phone_label 2".
fn heading(key: Key) -> String {
    let number = if key.number > 1 { key.number.to_string() } else { String::new() };
    format!("own {} {number}", key.field).trim().to_owned()
}

fn own_word(heading: &str) -> Option<Key> {
    let mut words = heading.strip_prefix("own ")?.split(' ');
    let (field, number) = (words.next()?, words.next());
    let key = Key::all().into_iter().find(|key| key.field == field)?;
    Some(Key { number: number.map_or(key.number, |number| number.parse().unwrap()), ..key })
}

/// A row without a word is none.
fn says_something(all: &[Contact]) -> Vec<Contact> {
    all.iter().filter(|own| **own != Contact::default()).cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn a_table_for_a_spreadsheet_comes_back_as_it_was(table in table(), region in "PL|US|CH") {
        let dialect = Dialect::spreadsheet(&region);
        let bytes = written(&table, dialect);
        prop_assert_eq!(read_back(&bytes, dialect), words(&table, dialect), "{}", String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn an_exact_table_comes_back_as_it_was(table in table()) {
        let bytes = written(&table, Dialect::Exact);
        prop_assert_eq!(read_back(&bytes, Dialect::Exact), words(&table, Dialect::Exact), "{}", String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_table_of_letters_that_an_old_encoding_has_comes_back_as_it_was(
        rows in vec(vec(vec(0x20_u8..=0xFF, 0..12), 2), 1..5),
        dialect in dialect(),
        is_central in any::<bool>(),
    ) {
        let (charset, encoding) = old(is_central);
        let text = |bytes: &Vec<u8>| {
            let text = encoding.decode_without_bom_handling(bytes).0;
            // Bytes that are no letters: no reader keeps them.
            Cell::text(&text.chars().filter(|c| !c.is_control()).collect::<String>())
        };
        let columns = ["a", "b"].map(|name| Column { heading: name.to_owned(), kind: ColumnKind::Text });
        let rows = rows.iter().map(|row| row.iter().map(text).collect()).collect();
        let table = Table { columns: columns.to_vec(), rows };
        let (bytes, told) = told(&table, dialect, charset);
        prop_assert_eq!(told.losses.count, 0);
        prop_assert_eq!(read_in(&bytes, dialect, encoding), words(&table, dialect));
    }

    #[test]
    fn what_an_old_encoding_lacks_is_replaced_and_told_and_nothing_else_is(
        table in table(), dialect in dialect(), is_central in any::<bool>(),
    ) {
        let (charset, encoding) = old(is_central);
        let (bytes, told) = told(&table, dialect, charset);
        let mut lost = 0;
        let mut fit = |word: String| {
            let (fitted, replaced) = charset.fitted(&word);
            lost += replaced.len();
            fitted.into_owned()
        };
        let wanted = words(&table, dialect).into_iter().map(|row| row.into_iter().map(&mut fit).collect());
        let wanted: Vec<Vec<String>> = wanted.collect();
        prop_assert_eq!(read_in(&bytes, dialect, encoding), wanted);
        prop_assert_eq!(told.losses.count, lost);
        let listed: usize = told.losses.places.iter().map(|place| place.times).sum();
        prop_assert!(listed == lost || told.losses.places.len() == MOST_PLACES);
        for place in &told.losses.places {
            let row = &words(&table, dialect)[place.row];
            prop_assert!(row[place.column].nfc().any(|c| c == place.character));
        }
    }
}

fn old(is_central: bool) -> (Charset, &'static Encoding) {
    if is_central {
        (Charset::Windows1250, WINDOWS_1250)
    } else {
        (Charset::Windows1252, WINDOWS_1252)
    }
}

fn dialect() -> impl Strategy<Value = Dialect> {
    prop_oneof![Just(Dialect::Exact), "PL|US|CH".prop_map(|region| Dialect::spreadsheet(&region))]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn contacts_come_back_from_our_own_tables_through_the_import(all in vec(contact(), 1..4), region in "PL|US|CH") {
        let exact = written(&columns::table(&all, Key::stable), Dialect::Exact);
        let sheet = written(&columns::table(&all, heading), Dialect::spreadsheet(&region));
        for bytes in [exact, sheet] {
            let read = read_chosen(&bytes, &own_word, &Choice::default());
            prop_assert_eq!(read.sketch.author, Some(Author::Kartoteka), "{}", String::from_utf8_lossy(&bytes));
            prop_assert_eq!(&read.contacts, &says_something(&all), "{}", String::from_utf8_lossy(&bytes));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn contacts_come_back_from_a_sheet(all in vec(contact(), 1..4)) {
        let bytes = written(&sheet(&columns::table(&all, Key::stable)), Dialect::Exact);
        let read = read_chosen(&bytes, &own_word, &Choice::default());
        prop_assert_eq!(read.contacts, says_something(&all));
    }
}

/// A table written as XLSX and read by another library, every cell as text.
fn sheet(table: &Table) -> Table {
    let mut file = Cursor::new(Vec::new());
    xlsx::write(table, "Kontakty", &mut file).unwrap();
    let mut workbook: Xlsx<_> = Xlsx::new(file).unwrap();
    let range = workbook.worksheet_range("Kontakty").unwrap();
    let mut rows = range.rows().map(|row| {
        row.iter()
            .map(|cell| match cell {
                Data::Empty => Cell::Empty,
                Data::DateTime(when) => {
                    let (year, month, day, ..) = when.to_ymd_hms_milli();
                    Cell::text(&format!("{year:04}-{month:02}-{day:02}"))
                }
                other => Cell::text(&other.to_string()),
            })
            .collect::<Vec<Cell>>()
    });
    let headings = rows.next().unwrap();
    let columns = headings
        .iter()
        .map(|cell| Column { heading: cell.spelt('.').into_owned(), kind: ColumnKind::Text })
        .collect();
    Table { columns, rows: rows.collect() }
}

fn one_cell(kind: ColumnKind, cell: Cell) -> Table {
    let column = Column { heading: format!("{kind:?}"), kind };
    Table { columns: vec![column], rows: vec![vec![cell]] }
}

#[test]
fn a_spreadsheet_of_poland_gets_mark_semicolons_quotes_and_a_decimal_comma() {
    let mut table = one_cell(ColumnKind::Text, Cell::text("=1"));
    table.columns.push(Column { heading: "Number".to_owned(), kind: ColumnKind::Number });
    table.rows[0].push(Cell::Number { units: -1250, decimals: 2 });
    let text = String::from_utf8(written(&table, Dialect::spreadsheet("pl"))).unwrap();
    assert_eq!(text, "\u{FEFF}\"Text\";\"Number\"\r\n\"'=1\";\"-12,50\"\r\n");
}

#[test]
fn an_old_encoding_gets_no_mark_and_what_it_lacks_is_told_by_cell() {
    let mut table = one_cell(ColumnKind::Text, Cell::text("Żółć 漢"));
    table.rows.push(vec![Cell::text("＝1")]);
    table.rows.push(vec![Cell::text("\u{FF10}7")]);
    let (bytes, told) = told(&table, Dialect::spreadsheet("pl"), Charset::Windows1250);
    assert_eq!(bytes, b"\"Text\"\r\n\"\xAF\xF3\xB3\xE6 ?\"\r\n\"'=1\"\r\n\"\t07\"\r\n");
    assert_eq!((told.formulas, told.numbers, told.losses.count), (1, 1, 3));
    let places =
        told.losses.places.iter().map(|p| (p.row, p.column, p.character, p.instead.as_str()));
    assert_eq!(
        places.collect::<Vec<_>>(),
        [(1, 0, '漢', "?"), (2, 0, '＝', "="), (3, 0, '\u{FF10}', "0")]
    );
}

#[test]
fn an_exact_table_is_rfc_4180_with_nothing_changed() {
    let table = one_cell(ColumnKind::Text, Cell::text("=1,\"x\""));
    let text = String::from_utf8(written(&table, Dialect::Exact)).unwrap();
    assert_eq!(text, "Text\r\n\"=1,\"\"x\"\"\"\r\n");
}

#[test]
fn sheet_cells_have_the_types_of_their_columns() {
    let mut file = Cursor::new(Vec::new());
    let day = NaiveDate::from_ymd_opt(1984, 3, 7).unwrap();
    let cells = vec![
        Cell::text("+48600100200"),
        Cell::text("=1+1"),
        Cell::Number { units: -1250, decimals: 2 },
        Cell::Date(day),
        Cell::Number { units: i64::MAX, decimals: 0 },
    ];
    let columns = cells.iter().enumerate();
    let columns =
        columns.map(|(at, _)| Column { heading: at.to_string(), kind: ColumnKind::Text }).collect();
    xlsx::write(&Table { columns, rows: vec![cells] }, "a/b", &mut file).unwrap();
    let mut workbook: Xlsx<_> = Xlsx::new(file).unwrap();
    let range = workbook.worksheet_range("ab").unwrap();
    let row: Vec<&Data> = range.rows().nth(1).unwrap().iter().collect();
    assert_eq!(row[0], &Data::String("+48600100200".to_owned()));
    assert_eq!(row[1], &Data::String("=1+1".to_owned()));
    assert_eq!(row[2], &Data::Float(-12.5));
    assert!(
        matches!(row[3], Data::DateTime(when) if when.to_ymd_hms_milli() == (1984, 3, 7, 0, 0, 0, 0))
    );
    assert_eq!(row[4], &Data::String(i64::MAX.to_string()));
}

#[test]
fn a_text_longer_than_a_sheets_cell_goes_on_in_the_next_column() {
    for (units, wanted) in
        [(xlsx::CELL_UNITS - 1, 1), (xlsx::CELL_UNITS, 1), (xlsx::CELL_UNITS + 1, 2)]
    {
        let text = format!("{}🙂", "a".repeat(units - 2));
        let mut table = one_cell(ColumnKind::Text, Cell::text(&text));
        table.columns.push(Column { heading: "Phone".to_owned(), kind: ColumnKind::Phone });
        table.rows[0].push(Cell::text("600"));
        let read = sheet(&table);
        let headings: Vec<&str> = read.columns.iter().map(|c| c.heading.as_str()).collect();
        assert_eq!(headings.len(), wanted + 1, "{headings:?}");
        let texts: Vec<String> =
            read.rows[0].iter().map(|cell| cell.spelt('.').into_owned()).collect();
        assert_eq!(texts[..wanted].concat(), text);
        assert_eq!(texts[wanted], "600");
    }
}

#[test]
fn a_table_without_rows_has_its_headings_in_a_sheet_too() {
    let table = columns::table(&[], Key::stable);
    let mut file = std::io::Cursor::new(Vec::new());
    xlsx::write(&table, "Cards", &mut file).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(file).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let headings: Vec<String> = sheet.rows().flatten().map(ToString::to_string).collect();
    assert_eq!(sheet.height(), 1);
    for heading in ["family", "phone_1", "email_1", "address_1_city", "note"] {
        assert!(headings.iter().any(|one| one == heading), "{heading}: {headings:?}");
    }
}

#[test]
fn columns_are_as_many_as_the_fullest_contact_needs() {
    let phone = |value: &str| Phone { value: value.to_owned(), label: "mobile".to_owned() };
    let one = Contact { phones: vec![phone("1")], ..Contact::default() };
    let two = Contact { phones: vec![phone("2"), phone("3")], ..Contact::default() };
    let table = columns::table(&[one, two], Key::stable);
    let headings: Vec<&str> = table.columns.iter().map(|c| c.heading.as_str()).collect();
    let phones: Vec<&&str> = headings.iter().filter(|h| h.starts_with("phone")).collect();
    assert_eq!(phones, [&"phone_1", &"phone_1_label", &"phone_2", &"phone_2_label"]);
}
