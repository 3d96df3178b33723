//! Tables of contacts as programs write them, and the quirks of those that people keep.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "support/table_reading.rs"]
mod table_reading;

use kartoteka_domain::contact::ContactKind;
use kartoteka_interchange::contact_table::{
    Author, Choice, DayOrder, Ground, Meaning, ProblemKind,
};
use table_reading::{Read, is, read_chosen, read_table, said};

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/fixtures/tables/", $name))
    };
}

fn kinds(read: &Read) -> Vec<(usize, ProblemKind)> {
    read.problems.iter().map(|problem| (problem.line, problem.kind.clone())).collect()
}

#[test]
fn google_contacts_of_today() {
    let read = read_table(fixture!("google.csv"));
    is(
        &read,
        Some(Author::Google),
        &[
            &[
                "name mgr|Zofia||Lis",
                "nick Zosia",
                "works Piekarnia Lis|Sklep|Właścicielka",
                "phone mobile 601 555 010",
                "phone mobile 602 555 020",
                "phone work 22 555 01 02",
                "mail home zofia@lis.example",
                "mail home z.lis@poczta.example",
                "mail work sklep@lis.example",
                "at home ul. Młynarska 5|m. 7||01-205|Warszawa||Polska",
                "link Profile https://lis.example",
                "born 0-3-7",
                "tags Klienci",
                "note Bierze chleb\nw piątki",
                "own Phonetic First Name: Zofja",
                "own File As: Lis, Zofia",
                "own Photo: https://photos.example/1",
                "own Anniversary: 2010-09-04",
                "own Mąka: żytnia",
            ],
            &["display Młyn Kowalscy", "phone main +48 22 555 03 04"],
        ],
    );
    assert_eq!(read.contacts[1].kind, ContactKind::Organisation);
    assert_eq!(read.problems, []);
}

#[test]
fn google_contacts_of_before_in_utf_16() {
    is(
        &read_table(fixture!("google-old.csv")),
        Some(Author::Google),
        &[&[
            "display Jan Maria Nowak",
            "name Jan|Maria|Nowak",
            "works Nowak i Syn||Majster",
            "phone work fax 22 555 05 06",
            "mail work jan@nowak.example",
            "at work Tylko tak, Polska",
            "link Skype jan.nowak",
            "born 1980-5-17",
            "tags Dostawcy",
            "own Gender: Male",
            "own Occupation: stolarz",
            "own Spouse: Maria",
        ]],
    );
}

#[test]
fn outlook_on_the_desktop_in_its_code_page() {
    let read = read_table(fixture!("outlook.csv"));
    assert_eq!(
        (read.layout.encoding.name(), read.layout.is_encoding_guessed),
        ("windows-1252", true)
    );
    is(
        &read,
        Some(Author::Outlook),
        &[
            &[
                "name Frau|Jürgen|K.|Groß|jr.",
                "works Groß & Söhne|Einkauf|Leiter",
                "phone assistant 0221 555-0103",
                "phone work fax 0221 555-0199",
                "phone work 0221 555-0100",
                "phone work 0221 555-0101",
                "phone work main 0221 555-0",
                "phone mobile 0171 5550102",
                "mail j@gross.example",
                "mail jg@privat.example",
                "at work Hauptstraße 1\nHof\n2. Stock||77|50667|Köln|NRW|Deutschland",
                "at home Bonn",
                "link https://gross.example",
                "born 1980-5-17",
                "tags Kunden, Köln",
                "note zahlt pünktlich",
                "own E-mail 2 Display Name: Der Chef",
                "own Spouse: Anna",
                "own User 1: A-17",
            ],
            // The day beyond twelve above shows that the month comes first.
            &["name Anna||Klein", "phone home 0228 555020", "born 1990-3-4"],
        ],
    );
}

#[test]
fn outlook_on_the_web_and_googles_table_for_outlook() {
    is(
        &read_table(fixture!("outlook-com.csv")),
        Some(Author::Outlook),
        &[&[
            "name Mary||Reed",
            "nick May",
            "works Reed Ltd",
            "phone home 020 7946 0011",
            "mail mary@reed.example",
            "at work 1 High Street|||N1 1AA|London||UK",
            "link im may@chat.example",
            "link home https://may.example",
            "born 1984-6-5",
            "own Schools: Leeds",
        ]],
    );
    is(
        &read_table(fixture!("outlook-google.csv")),
        Some(Author::Outlook),
        &[&[
            "name Dr.|Eva||Hahn",
            "phone mobile 0171 5550303",
            "mail eva@hahn.example",
            "at home Am Markt 3\n04109 Leipzig",
            "at work Ring 5|||04109|Leipzig",
            "born 1972-1-31",
            "tags Stammkunden",
            "note Vom Markt\n\nE-mail Address: zweite@hahn.example",
        ]],
    );
}

#[test]
fn thunderbird_of_both_englishes_and_in_german() {
    is(
        &read_table(fixture!("thunderbird.csv")),
        Some(Author::Thunderbird),
        &[&[
            "display Tom Wood (joiner)",
            "name Tom||Wood",
            "nick Tommy",
            "works Wood & Co|Shop|Joiner",
            "phone work 020 7946 0022",
            "phone home 020 7946 0023",
            "phone fax 020 7946 0024",
            "phone pager 55",
            "phone mobile 07700 900022",
            "mail tom@wood.example",
            "mail tw@home.example",
            "at home 2 Low Road\nFlat B|||YO1 1AA|York|Yorkshire|UK",
            "at work Leeds",
            "link im tomw",
            "link work https://wood.example",
            "link home https://tom.example",
            "born 1970-11-15",
            "note knocks twice",
            "own Custom 1: left-handed",
        ]],
    );
    is(
        &read_table(fixture!("thunderbird-uk.csv")),
        Some(Author::Thunderbird),
        &[&[
            "name Ann||Hill",
            "works Hill Farm",
            "mail ann@hill.example",
            "at home HU1 1AA|Hull|Yorkshire",
        ]],
    );
    let read = read_table(fixture!("thunderbird-de.csv"));
    is(
        &read,
        Some(Author::Thunderbird),
        &[&[
            "name Björn||Weiß",
            "works Meister",
            "phone work 030 555010",
            "mail b@weiss.example",
            "at home Gasse 4\nHinterhaus|||10115|Berlin",
            "own Geburtsjahr: 1977",
            "own Geburtsmonat: 2",
            "own Geburtstag: 31",
            "own Benutzerdef. 2: Skonto",
        ]],
    );
    assert_eq!(kinds(&read), [(2, ProblemKind::BirthdayNotADate)]);
}

#[test]
fn linkedin_connections_behind_their_prose_and_between_blank_rows() {
    let read = read_table(fixture!("linkedin.csv"));
    is(
        &read,
        Some(Author::LinkedIn),
        &[
            &[
                "name Paul||Berg",
                "works Berg Bau||Partner",
                "link LinkedIn https://www.linkedin.com/in/paul-berg",
                "own Connected On: 14 Mar 2023",
            ],
            &[
                "name Ida||Holm",
                "works Holm||Head of Design, Nordic",
                "mail ida@holm.example",
                "link LinkedIn https://www.linkedin.com/in/ida-holm",
                "own Connected On: 02 Feb 2021",
            ],
        ],
    );
    assert_eq!(read.lines, [5, 8]);
    assert_eq!(
        kinds(&read),
        [(1, ProblemKind::BeforeHeadings), (7, ProblemKind::BlankRows { count: 2 })]
    );
}

#[test]
fn a_list_of_ones_own_is_guessed_from_its_headings_in_three_languages() {
    for text in [
        "Imię i nazwisko;Firma;Tel. komórkowy;Adres e-mail;Ulica;Nr domu;Kod pocztowy;Miejscowość;NIP;Uwagi\nAnna Lis;Lis;601 555 010;a@lis.example;Długa;5/7;00-123;Łódź;526-000-12-46;ok\n",
        "Name;Firma;Handy;E-Mail;Straße;Hausnummer;PLZ;Ort;USt-IdNr.;Bemerkung\nAnna Lis;Lis;601 555 010;a@lis.example;Długa;5/7;00-123;Łódź;526-000-12-46;ok\n",
        "Full name;Company;Mobile;Email;Street;House number;Zip;City;VAT ID;Notes\nAnna Lis;Lis;601 555 010;a@lis.example;Długa;5/7;00-123;Łódź;526-000-12-46;ok\n",
    ] {
        let read = read_table(text.as_bytes());
        is(
            &read,
            None,
            &[&[
                "display Anna Lis",
                "works Lis",
                "phone mobile 601 555 010",
                "mail a@lis.example",
                "at Długa 5/7|||00-123|Łódź",
                "tax 526-000-12-46",
                "note ok",
            ]],
        );
        assert!(read.sketch.columns.iter().all(|column| column.ground == Ground::Heading));
    }
}

#[test]
fn a_table_without_headings_is_guessed_from_its_values() {
    let text = "Anna Lis,+48 601 555 010,a@lis.example,17\nJan Kos,22-555-01-02,j@kos.example,4\n";
    let read = read_table(text.as_bytes());
    let fields: Vec<(String, Ground)> =
        read.sketch.columns.iter().map(|own| (own.meaning.named(), own.ground)).collect();
    assert_eq!(
        fields,
        [
            ("formatted_name".to_owned(), Ground::Values),
            ("phone".to_owned(), Ground::Values),
            ("email".to_owned(), Ground::Values),
            ("keep".to_owned(), Ground::None),
        ]
    );
    assert_eq!(read.sketch.heading_line, None);
    assert_eq!(said(&read.contacts[0]).last().unwrap(), "own 4: 17");
    assert_eq!(read.lines, [1, 2]);
}

#[test]
fn what_the_owner_says_of_columns_counts_before_every_guess() {
    let meaning = |text: &str| Meaning::parse(text).unwrap();
    let choice = Choice {
        columns: vec![
            ("xName".to_owned(), meaning("formatted_name")),
            ("KONTO".to_owned(), meaning("skip")),
            ("Wer".to_owned(), meaning("phone:home")),
            ("Wer".to_owned(), meaning("email")),
            ("5".to_owned(), meaning("note")),
        ],
        ..Choice::default()
    };
    let text = "XName;Konto;Wer;Wer;\nAnna;12;601 555 010;a@b.example;hm\n";
    let read = read_chosen(text.as_bytes(), &|_| None, &choice);
    is(&read, None, &[&["display Anna", "phone home 601 555 010", "mail a@b.example", "note hm"]]);
}

#[test]
fn the_order_of_a_day_is_seen_guessed_or_said() {
    let born = |rows: &str, day_order| {
        let text = format!("Name,Birthday\n{rows}");
        let read =
            read_chosen(text.as_bytes(), &|_| None, &Choice { day_order, ..Choice::default() });
        let date = read.contacts[0].birthday.unwrap();
        (date.month, date.day, read.sketch.is_day_order_open)
    };
    assert_eq!(born("A,6/5/1984\n", None), (5, 6, true));
    assert_eq!(born("A,6/5/1984\n", Some(DayOrder::MonthFirst)), (6, 5, true));
    assert_eq!(born("A,6/5/1984\nB,1/20/1981\n", None), (6, 5, false));
    assert_eq!(born("A,6.5.1984\n", Some(DayOrder::MonthFirst)), (5, 6, false));
}

#[test]
fn what_a_spreadsheet_spoilt_is_said_with_line_and_value() {
    let text = "Name;Telefon;Handy\nA;4,86E+10;601555010\nB;48601555010;\nC;601555010.0;5E+8\n";
    let read = read_table(text.as_bytes());
    let phones: Vec<Vec<&str>> = read
        .contacts
        .iter()
        .map(|own| own.phones.iter().map(|phone| phone.value.as_str()).collect())
        .collect();
    assert_eq!(phones, [vec!["601555010"], vec!["48601555010"], vec!["601555010"]]);
    assert_eq!(said(&read.contacts[0]).last().unwrap(), "own Telefon: 4,86E+10");
    assert_eq!(said(&read.contacts[2]).last().unwrap(), "own Handy: 5E+8");
    let column = |name: &str| name.to_owned();
    assert_eq!(
        kinds(&read),
        [
            (2, ProblemKind::RoundedNumber { column: column("Telefon") }),
            (3, ProblemKind::LostPlus { column: column("Telefon") }),
            (4, ProblemKind::Decimals { column: column("Telefon") }),
            (4, ProblemKind::RoundedNumber { column: column("Handy") }),
        ]
    );
    assert_eq!(read.problems[0].text, "4,86E+10");
}

#[test]
fn ragged_rows_lose_no_cell_and_rows_of_nobody_are_said() {
    let text = "Name,Telefon\nAnna\nJan,601 555 010,extra,,more\n,,\nRazem,,\n";
    let read = read_table(text.as_bytes());
    is(
        &read,
        None,
        &[
            &["display Anna"],
            &["display Jan", "phone 601 555 010", "own 3: extra", "own 5: more"],
            &["display Razem"],
        ],
    );
    let read = read_table(b"Name,Telefon,Kwota\nAnna,601555010,5\n,,100\n");
    assert_eq!(read.contacts.len(), 1);
    assert_eq!(kinds(&read), [(3, ProblemKind::NobodyInRow)]);
    assert_eq!(read.problems[0].text, "100");
}

#[test]
fn several_values_in_one_cell_come_apart_where_each_is_one() {
    let text = "Name;Telefon;E-mail\nAnna;\"601 555 010, 602 555 020\";a@b.example c@d.example\nJan;\"22 555 01 02\n601555030\";j@k.example\nEwa;0123/579;E <e@f.example>\n";
    is(
        &read_table(text.as_bytes()),
        None,
        &[
            &[
                "display Anna",
                "phone 601 555 010",
                "phone 602 555 020",
                "mail a@b.example",
                "mail c@d.example",
            ],
            &["display Jan", "phone 22 555 01 02", "phone 601555030", "mail j@k.example"],
            &["display Ewa", "phone 0123/579", "mail E <e@f.example>"],
        ],
    );
}

#[test]
fn a_cell_kept_as_text_by_a_formula_is_its_text() {
    is(
        &read_table(b"Name,Telefon\nAnna,\"=\"\"0048601555010\"\"\"\n"),
        None,
        &[&["display Anna", "phone 0048601555010"]],
    );
}

#[test]
fn text_beyond_what_a_card_holds_is_cut_and_said_and_a_note_is_not() {
    for (length, is_cut) in [(65_535, false), (65_536, false), (65_537, true)] {
        let long = "x".repeat(length);
        let text = format!("Name,Firma,Uwagi\nAnna,{long},{long}\n");
        let read = read_table(text.as_bytes());
        assert_eq!(read.contacts[0].memberships[0].organisation.len(), length.min(65_536));
        assert_eq!(read.contacts[0].note.len(), length);
        let column = "Firma".to_owned();
        let said = kinds(&read) == [(2, ProblemKind::TextCut { column, limit: 65_536 })];
        assert_eq!(said, is_cut);
    }
}

#[test]
fn the_same_values_in_another_spelling_are_the_same_source() {
    let plain = read_table(b"Name,Telefon\nAnna,601\nJan,602\n");
    let other = read_table("Name;Telefon\r\n\"Anna \";601\r\nJan; 602\r\n".as_bytes());
    assert_eq!(plain.hashes, other.hashes);
    assert_ne!(plain.hashes[0], plain.hashes[1]);
    assert_eq!(plain.sketch.kind(), "csv:formatted_name,phone");
}
