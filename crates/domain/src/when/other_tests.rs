//! Words that could mean another day say so, row by row.

use super::tests::{ALL, THURSDAY, at};
use super::*;

type Row = (&'static str, &'static str, Option<Other>);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn hold(wall: &str, rows: &[Row]) {
    for (text, expected, other) in rows {
        for language in ALL {
            let when = parse_when(text, &at(wall, chrono_tz::Europe::Warsaw), *language);
            let when = when.ok().flatten().unwrap_or_else(|| panic!("{text:?} in {language:?}"));
            let found = (when.due.on, when.other);
            assert_eq!(found, (day(expected), *other), "{text:?} at {wall} in {language:?}");
        }
    }
}

#[test]
fn a_weekday_said_on_that_day_is_the_next_and_today_is_one_too() {
    let rows = [
        ("thursday", "2026-11-19", Some(Other::Today)),
        ("czwartek", "2026-11-19", Some(Other::Today)),
        ("w czwartek zadzwonić", "2026-11-19", Some(Other::Today)),
        ("Donnerstag", "2026-11-19", Some(Other::Today)),
        ("thursday 8:00", "2026-11-19", Some(Other::Today)),
        ("thursday 15:00", "2026-11-12", Some(Other::Later(day("2026-11-19")))),
        ("friday", "2026-11-13", None),
        ("next thursday", "2026-11-19", None),
        ("Thu 19 Nov", "2026-11-19", None),
    ];
    hold(THURSDAY, &rows);
    let now = at(THURSDAY, chrono_tz::Europe::Warsaw);
    let every = parse_when("every thursday", &now, Language::En);
    assert_eq!(every.ok().flatten().unwrap().other, None, "all of them are meant");
}

#[test]
fn two_numbers_with_a_slash_are_day_first_and_could_be_month_first() {
    let swapped = |on: &str| Some(Other::MonthFirst(day(on)));
    let rows = [
        ("3/4", "2027-04-03", swapped("2027-03-04")),
        ("12/11", "2026-11-12", swapped("2026-12-11")),
        ("3/4/2027", "2027-04-03", swapped("2027-03-04")),
        ("3/4/27 10:00", "2027-04-03", swapped("2027-03-04")),
        ("4/4", "2027-04-04", None),
        ("13/4", "2027-04-13", None),
        ("4/13", "2027-04-13", None),
        ("3.4.", "2027-04-03", None),
        ("2027-04-03", "2027-04-03", None),
        ("3 Apr", "2027-04-03", None),
    ];
    hold(THURSDAY, &rows);
}

#[test]
fn a_day_of_the_month_says_when_this_months_is_today_or_has_passed() {
    let rows = [
        ("12.", "2026-11-12", Some(Other::Later(day("2026-12-12")))),
        ("12th", "2026-11-12", Some(Other::Later(day("2026-12-12")))),
        ("5.", "2026-12-05", Some(Other::Passed(day("2026-11-05")))),
        ("20.", "2026-11-20", None),
        ("tomorrow", "2026-11-13", None),
    ];
    hold(THURSDAY, &rows);
    hold("2026-12-31 09:30", &[("31.", "2026-12-31", Some(Other::Later(day("2027-01-31"))))]);
    // November has no 31st that could have passed.
    hold("2026-11-30 09:30", &[("31.", "2026-12-31", None)]);
}
