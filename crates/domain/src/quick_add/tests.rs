//! Lines as they are typed, and the cards they make.

use super::*;

fn card(text: &str) -> Contact {
    contact_of_text(text, Region::PL)
}

fn summary(contact: &Contact) -> String {
    let phones: Vec<&str> = contact.phones.iter().map(|phone| phone.value.as_str()).collect();
    let emails: Vec<&str> = contact.emails.iter().map(|email| email.value.as_str()).collect();
    let lists = [phones.join("; "), emails.join("; ")].join(" | ");
    format!("{} | {lists} | {}", contact.formatted_name, contact.note)
}

/// A line, and its card: name | numbers | mails | note.
const LINES: &[(&str, &str)] = &[
    (
        "Jan Nowak 602 123 456 jan@firm.example boiler quote",
        "Jan Nowak | 602 123 456 | jan@firm.example | boiler quote",
    ),
    (
        "Jan Nowak 07700 900111 jan@firm.example boiler quote",
        "Jan Nowak | 07700 900111 | jan@firm.example | boiler quote",
    ),
    ("Kowalska Anna 601 234 567", "Anna Kowalska | 601 234 567 |  | "),
    ("Kowalska, Anna 601 234 567", "Anna Kowalska | 601 234 567 |  | "),
    ("jan nowak 602123456", "jan nowak | 602123456 |  | "),
    ("602 123 456 Jan Nowak boiler", "Jan Nowak | 602 123 456 |  | boiler"),
    ("Jan Nowak boiler quote 602 123 456", "Jan Nowak | 602 123 456 |  | boiler quote"),
    ("Jan Nowak, boiler quote", "Jan Nowak |  |  | boiler quote"),
    ("Jan Nowak", "Jan Nowak |  |  | "),
    (
        "Anna i Jan Nowak 602 123 456 okna i drzwi",
        "Anna i Jan Nowak | 602 123 456 |  | okna i drzwi",
    ),
    ("Kowalski und Söhne 030 1234567", "Kowalski und Söhne | 030 1234567 |  | "),
    ("Smith & Sons 020 7946 0958", "Smith & Sons | 020 7946 0958 |  | "),
    ("Jan Nowak i okna", "Jan Nowak |  |  | i okna"),
    ("602 123 456", " | 602 123 456 |  | "),
    ("+48 602 123 456", " | +48 602 123 456 |  | "),
    ("112", " | 112 |  | "),
    ("jan@firm.example", " |  | jan@firm.example | "),
    ("Jan <jan@firm.example>", "Jan |  | jan@firm.example | "),
    ("Jan 602 123 456 22 123 45 67", "Jan | 602 123 456; 22 123 45 67 |  | "),
    ("Jan 602 123 456, 22 123 45 67", "Jan | 602 123 456; 22 123 45 67 |  | "),
    ("Jan 602123456 +44 7700 900123", "Jan | 602123456; +44 7700 900123 |  | "),
    ("Jan 22 123 45 67 w. 12 kocioł", "Jan | 22 123 45 67 w. 12 |  | kocioł"),
    ("Jan (22) 123 45 67", "Jan | (22) 123 45 67 |  | "),
    ("Jan 602 123 456 2 taps", "Jan | 602 123 456 |  | 2 taps"),
    ("Jan 602-123-456 - oddzwonić", "Jan | 602-123-456 |  | oddzwonić"),
    ("Jan tel. 602 123 456", "Jan | 602 123 456 |  | "),
    ("Anna from 2026-12-01", "Anna |  |  | from 2026-12-01"),
    ("Anna 00-950 Warszawa", "Anna |  |  | "),
    ("", " |  |  | "),
    ("   ", " |  |  | "),
];

#[test]
fn a_line_makes_a_card() {
    for (line, expected) in LINES {
        assert_eq!(summary(&card(line)), *expected, "{line:?}");
    }
}

#[test]
fn organisations_are_known_by_their_legal_form_or_trade() {
    let rows = [
        ("ABC sp. z o.o. 22 123 45 67", "ABC sp. z o.o. | 22 123 45 67 |  | "),
        ("Abc Sp. z o. o. biuro@abc.example", "Abc Sp. z o. o. |  | biuro@abc.example | "),
        ("Müller GmbH 030 1234567", "Müller GmbH | 030 1234567 |  | "),
        ("The Tin Chapel Ltd 020 7946 0958", "The Tin Chapel Ltd | 020 7946 0958 |  | "),
        ("Nowak i Syn s.c.", "Nowak i Syn s.c. |  |  | "),
        ("Orlen S.A.", "Orlen S.A. |  |  | "),
        ("PHU Jan Nowak 602 123 456", "PHU Jan Nowak | 602 123 456 |  | "),
        ("Hotel Polonia oferta na okna", "Hotel Polonia |  |  | oferta na okna"),
        ("Hurtownia Mąka i Cukier 22 123 45 67", "Hurtownia Mąka i Cukier | 22 123 45 67 |  | "),
        ("Sklep Chleb oraz Ser oferta i cennik", "Sklep Chleb oraz Ser |  |  | oferta i cennik"),
        ("Restaurant Salz und Pfeffer", "Restaurant Salz und Pfeffer |  |  | "),
        ("ABC Ltd quote for windows", "ABC Ltd |  |  | quote for windows"),
    ];
    for (line, expected) in rows {
        let card = card(line);
        assert_eq!(summary(&card), expected, "{line:?}");
        assert_eq!(card.kind, ContactKind::Organisation, "{line:?}");
        assert!(card.name.is_empty(), "{line:?}");
    }
}

#[test]
fn a_person_may_work_behind_the_comma() {
    let card = card("Jan Nowak, ABC sp. z o.o. 602 123 456 okna");
    assert_eq!(summary(&card), "Jan Nowak | 602 123 456 |  | okna");
    assert_eq!(card.memberships.first().unwrap().organisation, "ABC sp. z o.o.");
    assert_eq!(card.kind, ContactKind::Person);
}

#[test]
fn tax_numbers_links_and_labels_find_their_fields() {
    let card = card("ABC Ltd NIP 526-000-12-46 www.abc.example kom. 602 123 456 fax 22 123 45 67");
    assert_eq!(card.tax_number, "526-000-12-46");
    assert_eq!(card.links.first().unwrap().value, "www.abc.example");
    let labels: Vec<_> = card.phones.iter().map(|phone| phone.label.as_str()).collect();
    assert_eq!(labels, ["mobile", "fax"]);
    assert_eq!(card.note, "");
    for line in
        ["Jan NIP: 526 000 12 46", "Jan NIP5260001246", "Jan 526-000-12-46", "Jan PL5260001246"]
    {
        assert!(
            crate::tax_number::is_tax_number(&contact_of_text(line, Region::PL).tax_number),
            "{line}"
        );
    }
    assert_eq!(contact_of_text("Jan NIP 5260001247", Region::PL).tax_number, "");
}

proptest::proptest! {
    #[test]
    fn no_word_of_a_line_is_dropped(line in "[A-Za-zżółć0-9@.,+() -]{0,60}") {
        let card = card(&line);
        let mut kept = summary(&card) + &card.tax_number;
        kept.extend(card.memberships.iter().map(|at| at.organisation.as_str()));
        kept.extend(card.links.iter().map(|link| link.value.as_str()));
        kept.extend(card.addresses.iter().map(written));
        let digits = |text: &str| {
            let mut digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
            digits.sort_unstable();
            digits
        };
        proptest::prop_assert_eq!(digits(&kept), digits(&line), "{:?}", kept);
    }
}

fn written(address: &crate::contact::Address) -> String {
    let crate::contact::Address { street, postal_code, city, region, country, .. } = address;
    [street, postal_code, city, region, country].map(String::as_str).join("; ")
}

/// A line, its name, its address (street; code; town; region; country) and its note.
const ADDRESSES: &[(&str, &str, &str, &str)] = &[
    (
        "Jan Nowak ul. Długa 5/3, 00-238 Warszawa 602 123 456 okna",
        "Jan Nowak",
        "ul. Długa 5/3; 00-238; Warszawa; ; ",
        "okna",
    ),
    ("Jan Nowak, Długa 5, 00-238 Warszawa", "Jan Nowak", "Długa 5; 00-238; Warszawa; ; ", ""),
    ("Jan Nowak Długa 5 00-238 Warszawa", "Jan Nowak", "Długa 5; 00-238; Warszawa; ; ", ""),
    (
        "Anna Kowal os. Tysiąclecia 12 m. 4 31-610 Kraków, Polska",
        "Anna Kowal",
        "os. Tysiąclecia 12 m. 4; 31-610; Kraków; ; Polska",
        "",
    ),
    ("Anna 33-300 Nowy Sącz kocioł", "Anna", "; 33-300; Nowy Sącz; ; ", "kocioł"),
    (
        "Max Weber Hauptstraße 12a, 20095 Hamburg",
        "Max Weber",
        "Hauptstraße 12a; 20095; Hamburg; ; ",
        "",
    ),
    (
        "Max Weber, Lange Straße 7, D-60311 Frankfurt am Main, Deutschland",
        "Max Weber",
        "Lange Straße 7; D-60311; Frankfurt am Main; ; Deutschland",
        "",
    ),
    (
        "Amy Fry, 12 High Street, London SW1A 1AA",
        "Amy Fry",
        "12 High Street; SW1A 1AA; London; ; ",
        "",
    ),
    (
        "Amy Fry 12 High Street, Leeds, LS11 5AB, UK",
        "Amy Fry",
        "12 High Street; LS11 5AB; Leeds; ; UK",
        "",
    ),
    (
        "Ann Lee, 742 Evergreen Terrace, Springfield, IL 62701",
        "Ann Lee",
        "742 Evergreen Terrace; 62701; Springfield; IL; ",
        "",
    ),
    ("Jan Novák, Dlouhá 12, 110 00 Praha", "Jan Novák", "Dlouhá 12; 110 00; Praha; ; ", ""),
];

#[test]
fn a_name_is_no_town() {
    for (text, name) in [
        ("Anna Schmidt, Hauptstr. 5, DE 20095 Hamburg", "Anna Schmidt"),
        ("Anna Schmidt\nHauptstr. 5, DE 20095 Hamburg", "Anna Schmidt"),
        ("Anna Schmidt, DE 20095 Hamburg", "Anna Schmidt"),
        ("Jane Smith SW1A 1AA", "Jane Smith"),
        ("Jane Smith\nLondon SW1A 1AA", "Jane Smith"),
        ("Jane Smith\n10 High Street SW1A 1AA", "Jane Smith"),
        ("Jane Smith\n10 High Street\nSW1A 1AA", "Jane Smith"),
    ] {
        assert_eq!(contact_of_text(text, Region::PL).formatted_name, name, "{text:?}");
    }
}

#[test]
fn an_address_in_a_line_is_one() {
    for (line, name, address, note) in ADDRESSES {
        let card = card(line);
        let addresses: Vec<String> = card.addresses.iter().map(written).collect();
        assert_eq!(addresses, [*address], "{line:?}");
        assert_eq!((card.formatted_name.as_str(), card.note.as_str()), (*name, *note), "{line:?}");
    }
}

#[test]
fn a_number_that_may_be_anything_is_no_code_of_a_town() {
    for line in [
        "Jan 12345 Nowak",
        "Jan Nowak order 20095 Hamburg",
        "Jan 602 123 456 Anna",
        "Anna 2026 Plan",
    ] {
        assert_eq!(card(line).addresses, [], "{line:?}");
    }
}

#[test]
fn numbers_of_registers_and_accounts_are_no_telephones() {
    for line in [
        "ABC sp. z o.o. REGON 012345678 KRS 0000123456",
        "ABC sp. z o.o. konto 61 1090 1014 0000 0712 1981 2874",
        "ABC sp. z o.o. IBAN PL61 1090 1014 0000 0712 1981 2874",
        "ABC sp. z o.o. PL61 1090 1014 0000 0712 1981 2874",
        "Weber GmbH HRB 1234567",
    ] {
        let card = card(line);
        assert_eq!(card.phones, [], "{line:?}");
        assert!(card.note.chars().any(|c| c.is_ascii_digit()), "kept: {:?}", card.note);
    }
    assert_eq!(
        summary(&card("Anna Nowak, PKO Bank 602 123 456")),
        "Anna Nowak | 602 123 456 |  | PKO Bank"
    );
}

#[test]
fn a_single_letter_is_a_label_only_with_a_colon() {
    let rows = [
        ("Jan F. 602 123 456", "Jan F. | 602 123 456 |  | "),
        ("Jan E. jan@firm.example", "Jan E. |  | jan@firm.example | "),
        ("Jan M 602 123 456", "Jan M | 602 123 456 |  | "),
        ("Jan T: 602 123 456 E: jan@firm.example", "Jan | 602 123 456 | jan@firm.example | "),
    ];
    for (line, expected) in rows {
        assert_eq!(summary(&card(line)), expected, "{line:?}");
    }
}
