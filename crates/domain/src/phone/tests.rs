//! What numbers as people type them mean, which are the same line, how they are shown.

use super::*;
use crate::phone::Certainty::{Exact, National, Suffix};

const PL: Region = Region::PL;
const DE: Region = Region::DE;
const GB: Region = Region::GB;
const US: Region = Region::US;

/// Home country, number as typed, its E.164 form.
const AS_TYPED: &[(Region, &str, &str)] = &[
    (PL, "601 234 567", "+48601234567"),
    (PL, "601-234-567", "+48601234567"),
    (PL, "+48 601 234 567", "+48601234567"),
    (PL, "+48601234567", "+48601234567"),
    (PL, "0048 601-234-567", "+48601234567"),
    (PL, "00 48 601 234 567", "+48601234567"),
    (PL, "48601234567", "+48601234567"),
    (PL, "48 601 234 567", "+48601234567"),
    (PL, "(22) 123 45 67", "+48221234567"),
    (PL, "22 123-45-67", "+48221234567"),
    (PL, "(022) 123 45 67", "+48221234567"),
    (PL, "022 123 45 67", "+48221234567"),
    (PL, "+48 (0) 22 123 45 67", "+48221234567"),
    (PL, "+48 (0)22 123 45 67", "+48221234567"),
    (PL, "+48 022 123 45 67", "+48221234567"),
    (PL, "+48.601.234.567", "+48601234567"),
    (PL, "tel. 601 234 567", "+48601234567"),
    (PL, "kom. 601234567", "+48601234567"),
    (PL, "tel:+48601234567", "+48601234567"),
    (PL, "TEL:+48-601-234-567", "+48601234567"),
    (PL, "601 234 567 (Jan)", "+48601234567"),
    (PL, "601 234 567 dom", "+48601234567"),
    (PL, "601 234 567 / 602 345 678", "+48601234567"),
    (PL, "601 234 567, 602 345 678", "+48601234567"),
    (PL, "\u{202A}+48 601 234 567\u{202C}", "+48601234567"),
    (PL, "６０１ ２３４ ５６７", "+48601234567"),
    (PL, "＋48 601 234 567", "+48601234567"),
    (PL, "+0048 601 234 567", "+48601234567"),
    (PL, "800 123 456", "+48800123456"),
    (PL, "+44 7700 900123", "+447700900123"),
    (PL, "+44 (0)20 7946 0958", "+442079460958"),
    (PL, "+49 (0)30 12345678", "+493012345678"),
    (PL, "+49 030 12345678", "+493012345678"),
    (PL, "+1 (650) 253-0000", "+16502530000"),
    (PL, "+420 601 234 567", "+420601234567"),
    (PL, "+380 44 123 45 67", "+380441234567"),
    (PL, "+39 06 1234 5678", "+390612345678"),
    (PL, "+36 1 234 5678", "+3612345678"),
    (PL, "+353 1 234 5678", "+35312345678"),
    (PL, "+81 3-1234-5678", "+81312345678"),
    (DE, "030 12345678", "+493012345678"),
    (DE, "030/1234567", "+49301234567"),
    (DE, "(030) 1234-567", "+49301234567"),
    (DE, "0176 12345678", "+4917612345678"),
    (DE, "0171/1234567", "+491711234567"),
    (DE, "0151 12345678", "+4915112345678"),
    (DE, "176 12345678", "+4917612345678"),
    (DE, "0049 89 1234567", "+49891234567"),
    (DE, "4917612345678", "+4917612345678"),
    (DE, "+48 601 234 567", "+48601234567"),
    (GB, "020 7946 0958", "+442079460958"),
    (GB, "07700 900123", "+447700900123"),
    (GB, "7700 900123", "+447700900123"),
    (GB, "+44 7700 900 123", "+447700900123"),
    (GB, "447700900123", "+447700900123"),
    (GB, "0161 496 0000", "+441614960000"),
    (GB, "0048 601234567", "+48601234567"),
    (US, "(650) 253-0000", "+16502530000"),
    (US, "650.253.0000", "+16502530000"),
    (US, "1-650-253-0000", "+16502530000"),
    (US, "16502530000", "+16502530000"),
    (US, "1-800-FLOWERS", "+18003569377"),
    (US, "011 48 601 234 567", "+48601234567"),
    (US, "+1 650 253 0000", "+16502530000"),
];

#[test]
fn the_cheap_rule_says_what_the_library_says_or_leaves_it_to_it() {
    let mut left = 0;
    for (region, text, _) in AS_TYPED {
        let form = parse_phone(text, *region);
        assert_eq!(known_phone(text, form.e164.clone(), *region), form, "{text}");
        match parse_cheaply(text, *region) {
            Ok(cheap) => assert_eq!(cheap, form, "{text}"),
            Err(digits) => {
                left += 1;
                assert_eq!((digits.e164, digits.digits), (None, form.digits), "{text}");
            }
        }
    }
    assert!(left > 0 && left < AS_TYPED.len() / 2, "{left} left to the library");
}

#[test]
fn numbers_as_typed_have_an_e164_form() {
    for &(region, text, expected) in AS_TYPED {
        let form = parse_phone(text, region);
        assert_eq!(form.e164.as_deref(), Some(expected), "{region} {text:?}");
        let end = &expected[expected.len() - 7..];
        assert_eq!(form.tail, end.parse().ok(), "{region} {text:?}");
        assert_eq!(form.extension, "", "{region} {text:?}");
    }
}

#[test]
fn short_local_and_impossible_numbers_have_no_e164() {
    let rows = [
        (PL, "112", None),
        (PL, "888", None),
        (PL, "116 123", None),
        (PL, "123 45 67", Some(1_234_567)),
        (PL, "*100#", None),
        (PL, "#31#601234567", None),
        (PL, "+48 112", None),
        (PL, "", None),
        (PL, "none", None),
        (PL, "01 234 567", Some(1_234_567)),
        (PL, "201 234 567", Some(1_234_567)),
        (PL, "12345678901234567890123456", Some(123_456)),
        (DE, "1234567", Some(1_234_567)),
        (DE, "110", None),
        (GB, "7946 0958", Some(9_460_958)),
        (US, "253-0000", Some(2_530_000)),
        (US, "911", None),
        (US, "650 153 0000", Some(1_530_000)),
    ];
    for (region, text, tail) in rows {
        let form = parse_phone(text, region);
        assert_eq!(form.e164, None, "{region} {text:?}");
        assert_eq!(form.tail, tail, "{region} {text:?}");
    }
}

#[test]
fn extensions_are_taken_off_the_number() {
    let rows = [
        (PL, "22 123 45 67 w. 12", "+48221234567", "12"),
        (PL, "22 123 45 67 wew. 12", "+48221234567", "12"),
        (PL, "22 123 45 67 wew 12", "+48221234567", "12"),
        (PL, "22 123 45 67 w12", "+48221234567", "12"),
        (PL, "22 123 45 67p12", "+48221234567", "12"),
        (PL, "22 123 45 67 ext. 012", "+48221234567", "012"),
        (PL, "22 123 45 67 EXT 12", "+48221234567", "12"),
        (PL, "22 123 45 67x12", "+48221234567", "12"),
        (PL, "22 123 45 67 #12", "+48221234567", "12"),
        (PL, "22 123 45 67,,123#", "+48221234567", "123"),
        (PL, "+48221234567;ext=12", "+48221234567", "12"),
        (PL, "tel:+48-22-123-45-67;ext=12", "+48221234567", "12"),
        (PL, "tel:+48221234567;phone-context=a", "+48221234567", ""),
        (PL, "(022) 123 45 67 wewn. 3", "+48221234567", "3"),
        (DE, "030 1234567 DW 12", "+49301234567", "12"),
        (US, "(650) 253-0000 ext. 123", "+16502530000", "123"),
        (US, "650-253-0000 x123", "+16502530000", "123"),
    ];
    for (region, text, e164, extension) in rows {
        let form = parse_phone(text, region);
        assert_eq!(form.e164.as_deref(), Some(e164), "{region} {text:?}");
        assert_eq!(form.extension, extension, "{region} {text:?}");
    }
}

#[test]
fn the_same_line_is_known_however_it_was_written() {
    let rows = [
        (PL, "0048 601-234-567", "601 234 567", Some(Exact)),
        (PL, "+48601234567", "(0) 601 234 567", Some(Exact)),
        (PL, "221234567", "(022) 123 45 67", Some(Exact)),
        (PL, "+48 601 234 567", "+48 601 234 568", None),
        (PL, "+48 601 234 567", "+49 601 234567", None),
        (PL, "+49 601 234567", "601 234 567", Some(Suffix)),
        (PL, "+447700900123", "07700 900123", Some(National)),
        (PL, "+4915112345678", "0151 12345678", Some(National)),
        (GB, "48601234567", "+48 601 234 567", Some(National)),
        (GB, "+447700900123", "07700 900123", Some(Exact)),
        (DE, "+493012345678", "030/12345678", Some(Exact)),
        (US, "+16502530000", "(650) 253-0000", Some(Exact)),
        (US, "+16502530000", "253-0000", Some(Suffix)),
        (PL, "221234567", "123 45 67", Some(Suffix)),
        (PL, "+48221234567", "123-45-67", Some(Suffix)),
        (DE, "030 1234567", "1234567", Some(Suffix)),
        (PL, "22 123 45 67", "32 123 45 67", None),
        (PL, "601234567", "602234567", None),
        (PL, "112", "112", Some(Exact)),
        (PL, "112", "+48 600 000 112", None),
        (PL, "600000112", "112", None),
        (PL, "888", "888 888 888", None),
        (PL, "123 45 67", "1234567", Some(Exact)),
        (PL, "22 123 45 67 w. 12", "22 123 45 67", Some(National)),
        (PL, "22 123 45 67 w. 12", "22 123 45 67 wew. 12", Some(Exact)),
        (PL, "22 123 45 67 w. 12", "22 123 45 67 w. 13", None),
        (PL, "1-800-FLOWERS", "+18003569377", Some(National)),
        (PL, "", "", None),
        (PL, "abc", "abc", None),
        (PL, "+48601234567", "+601234567", None),
    ];
    for (region, asked, stored, expected) in rows {
        assert_eq!(match_number(asked, stored, region), expected, "{region} {asked:?} {stored:?}");
        assert_eq!(match_number(stored, asked, region), expected, "{region} {stored:?} {asked:?}");
    }
}

#[test]
fn the_cheap_rule_agrees_with_the_library() {
    let rows = [
        "+48221234567",
        "+48601234567",
        "+48451234567",
        "+493012345678",
        "+4915112345678",
        "+491711234567",
        "+442079460958",
        "+447911123456",
        "+441212345678",
        "+16502530000",
        "+33612345678",
        "+33123456789",
        "+34612345678",
        "+34912345678",
        "+393123456789",
        "+390612345678",
        "+420601123456",
        "+420212345678",
        "+421912123456",
        "+380501234567",
        "+41781234567",
        "+41441234567",
        "+436641234567",
        "+31612345678",
        "+31201234567",
        "+32470123456",
        "+4532123456",
        "+4740612345",
        "+46701234567",
        "+40712034567",
        "+37061234567",
        "+351912345678",
        "+351212345678",
    ];
    for number in rows {
        let digits = &number[1..];
        let country = Country::of_number(digits).expect("a country of the table");
        let cheap = country.e164(&digits[country.code.len()..]);
        assert_eq!(cheap.as_deref(), Some(number));
        assert_eq!(from_library(None, number).as_deref(), Some(number));
    }
}

#[test]
fn a_text_looks_like_a_number_or_it_does_not() {
    for yes in [
        "601 234 567",
        "+48 601 234 567",
        "(022) 123 45 67 w. 12",
        "112",
        "116 123",
        "*100#",
        "1-800-FLOWERS",
        "tel. 601234567",
        "030/1234567",
        "22 123 45 67,,123#",
        "123-45-67",
    ] {
        assert!(looks_like_phone(yes), "{yes:?}");
    }
    for no in [
        "",
        "12",
        "Jan",
        "Jan 601 234 567",
        "2026-12-01",
        "1.12.2026",
        "12.50",
        "jan@firm.example",
        "601 234 567 / 602 345 678",
        "PL61109010140000071219812874",
        "12345678901234567890",
        "601 234 567 boiler",
        "10:00",
    ] {
        assert!(!looks_like_phone(no), "{no:?}");
    }
}

#[test]
fn digits_alone_are_shown_in_the_groups_of_their_country_and_all_else_as_it_is() {
    for (text, region, shown) in [
        ("07700900655", "GB", "07700 900655"),
        ("+447700900655", "GB", "+44 7700 900655"),
        ("601234567", "PL", "601 234 567"),
        ("+48601234567", "DE", "+48 601 234 567"),
        ("2025550142", "US", "202-555-0142"),
        ("602-123-456", "PL", "602-123-456"),
        ("01632960655", "GB", "01632 960655"),
        ("0048601234567", "PL", "0048601234567"),
        ("116123", "PL", "116123"),
        ("99999999999999", "PL", "99999999999999"),
        ("ewa@mail.example", "PL", "ewa@mail.example"),
        ("", "PL", ""),
    ] {
        assert_eq!(spaced(text, Region::parse(region).unwrap()), shown, "{text} in {region}");
    }
}
