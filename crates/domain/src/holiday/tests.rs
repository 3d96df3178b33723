//! Days off, against what calendars print.

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn of(country: &str) -> DaysOff {
    DaysOff::of(Region::parse(country).unwrap())
}

fn days_of(country: &str, year: i32) -> Vec<String> {
    of(country).holidays(year).iter().map(|(day, _)| day.format("%m-%d").to_string()).collect()
}

#[test]
fn every_line_of_every_file_is_a_rule() {
    for (country, text) in COUNTRIES {
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        assert_eq!(rule::read(text).len(), lines.count(), "{country}");
    }
}

#[test]
fn easter_is_where_the_tables_have_it() {
    let rows = [
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2035-03-25",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22",
    ];
    for row in rows {
        assert_eq!(rule::easter(day(row).year()), Some(day(row)));
    }
}

#[test]
fn polish_holidays_are_those_of_the_law_of_the_year() {
    let year_2026 = [
        "01-01", "01-06", "04-05", "04-06", "05-01", "05-03", "05-24", "06-04", "08-15", "11-01",
        "11-11", "12-24", "12-25", "12-26",
    ];
    assert_eq!(days_of("PL", 2026), year_2026);
    assert!(!days_of("PL", 2024).contains(&"12-24".to_owned()), "Christmas Eve is free since 2025");
    assert!(!days_of("PL", 2010).contains(&"01-06".to_owned()), "Epiphany is free since 2011");
}

#[test]
fn german_holidays_are_those_of_all_states() {
    let year_2027 =
        ["01-01", "03-26", "03-29", "05-01", "05-06", "05-17", "10-03", "12-25", "12-26"];
    assert_eq!(days_of("DE", 2027), year_2027);
    assert!(days_of("DE", 2017).contains(&"10-31".to_owned()), "free everywhere in 2017 alone");
}

#[test]
fn a_holiday_on_a_weekend_is_made_up_for_where_the_law_says_so() {
    let christmas = |country, year| {
        let days = days_of(country, year);
        days.into_iter().filter(|day| day.starts_with("12-2")).collect::<Vec<_>>()
    };
    // 25 December is a Saturday in 2027 and a Sunday in 2022.
    assert_eq!(christmas("GB", 2027), ["12-25", "12-26", "12-27", "12-28"]);
    assert_eq!(christmas("GB", 2022), ["12-25", "12-26", "12-27"]);
    assert_eq!(christmas("US", 2027), ["12-24", "12-25"]);
    assert_eq!(christmas("PL", 2027), ["12-24", "12-25", "12-26"]);
    // New Year's Day of 2028 is a Saturday: its Friday is in 2027.
    assert!(days_of("US", 2027).contains(&"12-31".to_owned()));
}

#[test]
fn a_day_off_moves_to_the_next_working_day_and_says_why() {
    let poland = of("PL");
    let holiday = |name: &str| Some(Off::Holiday(name.to_owned()));
    let rows = [
        ("2026-11-06", Skips::DaysOff, "2026-11-06", None),
        ("2026-11-08", Skips::DaysOff, "2026-11-09", Some(Off::Weekend)),
        ("2026-11-08", Skips::Nothing, "2026-11-08", None),
        ("2026-11-11", Skips::Weekends, "2026-11-11", None),
        ("2026-11-11", Skips::DaysOff, "2026-11-12", holiday("Narodowe Święto Niepodległości")),
        ("2026-12-24", Skips::DaysOff, "2026-12-28", holiday("Wigilia Bożego Narodzenia")),
        ("2026-04-04", Skips::DaysOff, "2026-04-07", Some(Off::Weekend)),
    ];
    for (from, skips, to, because) in rows {
        assert_eq!(poland.moved(day(from), skips), Moved { to: day(to), because }, "{from}");
    }
}

#[test]
fn a_country_without_a_file_has_its_own_weekend() {
    let unknown = of("EG");
    assert_eq!(unknown.moved(day("2026-11-06"), Skips::DaysOff).to, day("2026-11-08"));
    assert_eq!(of("BR").moved(day("2026-11-08"), Skips::DaysOff).to, day("2026-11-09"));
    assert_eq!(DaysOff::weekends().holidays(2026), Vec::new());
}
