//! Who a caller's number belongs to: every way of writing a number against every other in eight
//! countries, what is alike and not the same, extensions, switchboards; and that no two
//! subscribers are ever taken for one.

use super::*;
use crate::phone::Certainty::{Exact, National, Suffix};
use proptest::prelude::*;
use proptest::sample::select;

fn region(code: &str) -> Region {
    Region::parse(code).unwrap()
}

/// Home country, and the ways in which one number of it is written and arrives.
const WRITTEN: &[(&str, &[&str])] = &[
    (
        "PL",
        &["+48 601 234 567", "601-234-567", "0048 601 234 567", "48601234567", "tel. 601234567"],
    ),
    (
        "PL",
        &[
            "+48 22 123 45 67",
            "(22) 123-45-67",
            "022 123 45 67",
            "0048221234567",
            "+48 (0) 22 1234567",
        ],
    ),
    (
        "DE",
        &[
            "+49 30 1234567",
            "030/1234567",
            "(030) 1234-567",
            "0049 30 123 45 67",
            "+49 (0)30 1234567",
        ],
    ),
    (
        "DE",
        &[
            "+49 151 12345678",
            "0151/12345678",
            "0151 1234-5678",
            "004915112345678",
            "4915112345678",
        ],
    ),
    (
        "GB",
        &[
            "+44 20 7946 0958",
            "020 7946 0958",
            "(020) 79460958",
            "0044 20 7946 0958",
            "+44 (0)20 7946 0958",
        ],
    ),
    ("GB", &["+44 7700 900142", "07700 900142", "07700-900-142", "447700900142", "7700 900142"]),
    (
        "US",
        &[
            "+1 650 253 0000",
            "(650) 253-0000",
            "1-650-253-0000",
            "650.253.0000",
            "011 1 650 253 0000",
        ],
    ),
    (
        "FR",
        &[
            "+33 1 23 45 67 89",
            "01 23 45 67 89",
            "01.23.45.67.89",
            "0033 1 23 45 67 89",
            "+33 (0)123456789",
        ],
    ),
    (
        "IT",
        &["+39 06 1234 5678", "06 1234 5678", "06/12345678", "0039 06 12345678", "390612345678"],
    ),
    ("IT", &["+39 312 345 6789", "312 3456789", "312-345-6789", "00393123456789", "393123456789"]),
    (
        "CZ",
        &["+420 601 123 456", "601 123 456", "601-123-456", "00420 601 123 456", "420601123456"],
    ),
    (
        "UA",
        &[
            "+380 44 123 45 67",
            "(044) 123-45-67",
            "0441234567",
            "00380 44 1234567",
            "8 (044) 123-45-67",
        ],
    ),
];

#[test]
fn each_way_of_writing_a_number_meets_each_other() {
    let mut cases = 0;
    for (home, ways) in WRITTEN {
        for (asked, stored) in
            ways.iter().flat_map(|one| ways.iter().map(move |other| (one, other)))
        {
            assert_eq!(
                match_number(asked, stored, region(home)),
                Some(Exact),
                "{home} {asked} {stored}"
            );
            cases += 1;
        }
    }
    assert_eq!(cases, 300);
}

/// Home country, number asked for, number on the card, how sure.
const ALIKE: &[(&str, &str, &str, Option<Certainty>)] = &[
    // A number from abroad, written on the card without its country.
    ("PL", "+49 30 1234567", "030 1234567", Some(National)),
    ("PL", "+44 7700 900142", "07700 900142", Some(National)),
    ("DE", "+33 1 23 45 67 89", "01 23 45 67 89", Some(National)),
    ("PL", "+1 650 253 0000", "650 253 0000", Some(National)),
    ("DE", "+420 601 123 456", "601 123 456", Some(National)),
    ("PL", "+380 44 123 45 67", "044 123 45 67", Some(Suffix)),
    // As these are written they are numbers of the home country, and others.
    ("PL", "+420 601 234 567", "601 234 567", Some(Suffix)),
    ("PL", "+420 601 234 567", "0048 601 234 567", None),
    ("CZ", "+48 601 123 456", "601 123 456", Some(Suffix)),
    // Local numbers, and telephone systems that put digits before.
    ("PL", "+48 22 123 45 67", "123 45 67", Some(Suffix)),
    ("DE", "+49 30 1234567", "1234567", Some(Suffix)),
    ("US", "+1 650 253 0000", "253-0000", Some(Suffix)),
    ("GB", "020 7946 0958", "7946 0958", Some(Suffix)),
    ("PL", "9601234567", "601 234 567", Some(Suffix)),
    ("DE", "00301234567", "030 1234567", Some(National)),
    ("PL", "0601234567", "601 234 567", Some(Exact)),
    // Fewer than seven digits say nothing.
    ("PL", "+48 22 123 45 67", "34567", None),
    ("PL", "234567", "601 234 567", None),
    ("DE", "+49 30 1234567", "234567", None),
    // Short and service numbers, only as a whole.
    ("PL", "888", "888", Some(Exact)),
    ("PL", "888", "+48 601 888 888", None),
    ("PL", "9399", "+48 22 123 93 99", None),
    ("PL", "116 123", "116123", Some(Exact)),
    ("PL", "116 123", "+48 22 611 61 23", None),
    ("PL", "+48 600 000 112", "112", None),
    ("DE", "110", "+49 30 1234110", None),
    ("GB", "999", "020 7946 0999", None),
    ("US", "911", "(650) 253-0911", None),
    ("FR", "3615", "01 23 45 36 15", None),
    ("CZ", "*100#", "*100#", Some(Exact)),
    ("CZ", "*100#", "100", None),
    // Another subscriber.
    ("PL", "601 234 567", "601 234 568", None),
    ("PL", "22 123 45 67", "32 123 45 67", None),
    ("PL", "+48 601 234 567", "+49 601 234567", None),
    ("PL", "+48 601 234 567", "+420 601 234 567", None),
    ("DE", "030 1234567", "040 1234567", None),
    ("US", "(650) 253-0000", "(415) 253-0000", None),
    ("GB", "07700 900142", "07701 900142", None),
    ("IT", "06 1234 5678", "02 1234 5678", None),
    ("PL", "+48601234567", "+601234567", None),
    // Extensions and pauses.
    ("PL", "22 123 45 67", "22 123 45 67 w. 12", Some(National)),
    ("PL", "22 123 45 67", "22 123 45 67 wew. 12", Some(National)),
    ("PL", "22 123 45 67", "22 123 45 67 ext 12", Some(National)),
    ("PL", "22 123 45 67", "22 123 45 67p12", Some(National)),
    ("PL", "22 123 45 67", "221234567,12", Some(National)),
    ("PL", "22 123 45 67", "221234567;12", Some(National)),
    ("PL", "22 123 45 67", "+48221234567w12", Some(National)),
    ("US", "(650) 253-0000", "650-253-0000 x123", Some(National)),
    ("DE", "030 1234567", "030 1234567 DW 12", Some(National)),
    ("PL", "22 123 45 67 p12", "22 123 45 67 w. 12", Some(Exact)),
    ("PL", "22 123 45 67 w. 12", "22 123 45 67 w. 13", None),
    // Two lines written as one.
    ("PL", "22 123 45 67", "22 123 45 67/68", Some(Exact)),
    ("DE", "030 1234567", "030/1234567/8", Some(Exact)),
    ("PL", "601 234 567", "601 234 567 / 602 345 678", Some(Exact)),
    ("PL", "", "", None),
];

#[test]
fn what_is_alike_is_told_from_what_is_the_same() {
    for (home, asked, stored, expected) in ALIKE {
        let home = region(home);
        assert_eq!(match_number(asked, stored, home), *expected, "{home} {asked:?} {stored:?}");
        assert_eq!(match_number(stored, asked, home), *expected, "{home} {stored:?} {asked:?}");
    }
}

/// Home country, number asked for, number on the firm's card, whether one switchboard.
const FIRMS: &[(&str, &str, &str, bool)] = &[
    ("PL", "22 123 45 89", "22 123 45 00", true),
    ("PL", "22 123 45 89", "22 123 45 67", true),
    ("PL", "22 123 46 89", "22 123 45 67", false),
    ("PL", "22 123 46 89", "22 123 40 00", true),
    ("PL", "22 123 46 89", "22 123 50 00", false),
    ("PL", "22 123 46 89", "22 120 00 00", false),
    ("PL", "22 123 45 67 w. 12", "22 123 45 67 w. 13", true),
    ("PL", "32 123 45 89", "22 123 45 00", false),
    ("PL", "601 234 589", "601 234 500", false),
    ("PL", "800 123 489", "800 123 400", false),
    ("PL", "112", "110", false),
    ("DE", "030 1234-567", "030 1234-0", true),
    ("DE", "030 1234-5", "030 1234-0", true),
    ("DE", "030 1234-0", "030 1234-567", true),
    ("DE", "030 1234-567", "030 1235-0", false),
    ("DE", "030 1234-5678", "030 1234-0", false),
    ("DE", "0151 12345689", "0151 12345600", false),
    ("GB", "0113 496 0188", "0113 496 0117", true),
    ("GB", "0113 496 0188", "0113 496 0000", true),
    ("GB", "0113 496 1188", "0113 496 0117", false),
    ("GB", "07700 900188", "07700 900117", false),
    ("FR", "01 23 45 67 12", "01 23 45 67 00", true),
    ("FR", "06 23 45 67 12", "06 23 45 67 00", false),
    ("IT", "06 1234 5612", "06 1234 5600", true),
    ("IT", "312 345 6712", "312 345 6700", false),
    ("CZ", "212 345 612", "212 345 600", true),
    ("UA", "044 123 45 12", "044 123 45 00", true),
    ("UA", "050 123 45 12", "050 123 45 00", false),
    ("US", "(650) 253-0012", "(650) 253-0000", true),
    ("PL", "+420 212 345 612", "+420 212 345 600", true),
    ("PL", "+420 212 345 612", "+48 212 345 600", false),
];

#[test]
fn an_unknown_extension_of_a_firm_is_known_by_the_firms_number() {
    for (home, asked, stored, expected) in FIRMS {
        let home = region(home);
        let (asked_form, stored_form) = (parse_phone(asked, home), parse_phone(stored, home));
        assert_eq!(
            shares_switchboard(&asked_form, &stored_form),
            *expected,
            "{home} {asked} {stored}"
        );
        assert_eq!(shares_switchboard(&stored_form, &asked_form), *expected);
        if *expected && asked_form.e164 != stored_form.e164 {
            let tail = stored_form.tail.unwrap();
            let tails = block_tails(&asked_form);
            assert!(tails.iter().any(|range| range.contains(&tail)), "{tails:?} {tail}");
        }
    }
}

#[test]
fn of_two_that_are_as_sure_the_longer_agrees_more() {
    let [asked, whole, local] =
        ["22 123 45 67", "9 22 123 45 67", "123 45 67"].map(|text| parse_phone(text, Region::PL));
    assert_eq!(agreeing_digits(&asked, &whole), 9);
    assert_eq!(agreeing_digits(&asked, &local), 7);
    assert_eq!(agreeing_digits(&parse_phone("", Region::PL), &asked), 0);
}

/// A subscriber's number: country, country code, trunk prefix, national number.
fn subscriber() -> impl Strategy<Value = (&'static str, &'static str, &'static str, String)> {
    let plans = [
        ("PL", "48", "0", "(12|22|32|50|60|79)[0-9]{7}"),
        ("DE", "49", "0", "(30[0-9]{7}|89[0-9]{5,8}|1511[0-9]{7}|171[0-9]{7})"),
        ("GB", "44", "0", "(20[378][0-9]{7}|1132[0-9]{6}|77[0-9]{8})"),
        ("US", "1", "1", "[2-9][0-9]{2}[2-9][0-9]{6}"),
        ("FR", "33", "0", "[12345679][0-9]{8}"),
        ("IT", "39", "", "(06[0-9]{8}|3[0-9]{9})"),
        ("CZ", "420", "", "(2[0-9]{8}|60[0-9]{7})"),
        ("UA", "380", "0", "(44|50|67)[0-9]{7}"),
    ];
    select(plans.to_vec()).prop_flat_map(|(country, code, trunk, national)| {
        proptest::string::string_regex(national)
            .unwrap()
            .prop_map(move |national| (country, code, trunk, national))
    })
}

/// The number as somebody at home in `home` may write it.
fn written(
    (country, code, trunk, national): &(&str, &str, &str, String),
    home: &str,
    way: usize,
) -> String {
    let out = if matches!(home, "US") { "011" } else { "00" };
    match way % 5 {
        0 => format!("+{code}{national}"),
        1 => format!("{out}{code} {national}"),
        2 if !trunk.is_empty() && *trunk != "1" => format!("+{code} ({trunk}){national}"),
        3 if *country == home => format!("{trunk}{national}"),
        4 if *country == home => format!("{trunk}{}-{}", &national[..3], &national[3..]),
        _ => format!("+{code} {} {}", &national[..4], &national[4..]),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn two_subscribers_never_meet_as_one(
        one in subscriber(), other in subscriber(), ways in (0_usize..5, 0_usize..5),
        neighbour in 0_usize..12,
    ) {
        // Half of the pairs differ in one digit alone: those are the ones to be taken for another.
        let mut other = other;
        if let Some(digit) = one.3.as_bytes().get(neighbour).filter(|_| neighbour > 2) {
            let changed = (digit - b'0' + 1) % 10;
            other = one.clone();
            other.3.replace_range(neighbour..=neighbour, &changed.to_string());
        }
        let is_one = (one.1, &one.3) == (other.1, &other.3);
        for home in ["PL", "DE", "GB", "US", "FR", "IT", "CZ", "UA"] {
            let (asked, stored) = (written(&one, home, ways.0), written(&other, home, ways.1));
            let found = match_number(&asked, &stored, region(home));
            let is_exact = found == Some(Exact);
            prop_assert!(is_one || !is_exact, "{home} {asked} {stored}");
        }
    }

    #[test]
    fn one_subscriber_is_met_however_written(one in subscriber(), ways in (0_usize..5, 0_usize..5)) {
        let home = region(one.0);
        let valid = parse_phone(&format!("+{}{}", one.1, one.3), home).e164.is_some();
        let (asked, stored) = (written(&one, one.0, ways.0), written(&one, one.0, ways.1));
        let found = match_number(&asked, &stored, home);
        prop_assert!(!valid || found == Some(Exact), "{asked} {stored} {found:?}");
    }
}
