//! What date words mean, row by row.

use super::*;
use crate::time::instant_of;
use chrono::NaiveDateTime;
use chrono_tz::Tz;

pub(super) fn at(wall: &str, zone: Tz) -> Now {
    let local = NaiveDateTime::parse_from_str(wall, "%Y-%m-%d %H:%M").unwrap();
    Now { at: instant_of(local, zone), zone }
}

fn said(text: &str, wall: &str, language: Language) -> Option<(String, String)> {
    let when = parse_when(text, &at(wall, chrono_tz::Europe::Warsaw), language).ok()??;
    Some((shown(&when), when.rest))
}

fn shown(when: &When) -> String {
    match when.due.time {
        Some(time) => format!("{} {}", when.due.on, time.format("%H:%M")),
        None => when.due.on.to_string(),
    }
}

pub(super) type Row = (&'static str, &'static str, &'static str);

pub(super) fn hold(wall: &str, languages: &[Language], rows: &[Row]) {
    for (text, expected, rest) in rows {
        for language in languages {
            let found = said(text, wall, *language);
            let expected = Some(((*expected).to_owned(), (*rest).to_owned()));
            assert_eq!(found, expected, "{text:?} at {wall} in {language:?}");
        }
    }
}

pub(super) const ALL: &[Language] = &[Language::En, Language::Pl, Language::De];
/// A Thursday morning.
pub(super) const THURSDAY: &str = "2026-11-12 09:30";

const ENGLISH: &[Row] = &[
    ("today", "2026-11-12", ""),
    ("Tomorrow", "2026-11-13", ""),
    ("tomorrow 10:00", "2026-11-13 10:00", ""),
    ("tomorrow at 10", "2026-11-13 10:00", ""),
    ("tomorrow 5pm", "2026-11-13 17:00", ""),
    ("tomorrow 5 pm", "2026-11-13 17:00", ""),
    ("tomorrow 5 p.m.", "2026-11-13 17:00", ""),
    ("tomorrow 5", "2026-11-13 17:00", ""),
    ("tomorrow 05", "2026-11-13 05:00", ""),
    ("tomorrow 5:00", "2026-11-13 05:00", ""),
    ("tomorrow 5am", "2026-11-13 05:00", ""),
    ("tomorrow 12pm", "2026-11-13 12:00", ""),
    ("tomorrow 12am", "2026-11-13 00:00", ""),
    ("tomorrow 10.30", "2026-11-13 10:30", ""),
    ("tomorrow morning", "2026-11-13 09:00", ""),
    ("tomorrow in the afternoon", "2026-11-13 14:00", ""),
    ("tomorrow noon", "2026-11-13 12:00", ""),
    ("day after tomorrow", "2026-11-14", ""),
    ("the day after tomorrow 8:15", "2026-11-14 08:15", ""),
    ("fri", "2026-11-13", ""),
    ("fri 10:00", "2026-11-13 10:00", ""),
    ("Friday 10", "2026-11-13 10:00", ""),
    ("friday at 10", "2026-11-13 10:00", ""),
    ("fri @10", "2026-11-13 10:00", ""),
    ("on friday at 10:30am", "2026-11-13 10:30", ""),
    ("10:00 fri", "2026-11-13 10:00", ""),
    ("at 10 on friday", "2026-11-13 10:00", ""),
    ("by fri", "2026-11-13", ""),
    ("this fri", "2026-11-13", ""),
    ("wed", "2026-11-18", ""),
    ("thu", "2026-11-19", ""),
    ("thu 10:00", "2026-11-12 10:00", ""),
    ("thu 9:00", "2026-11-19 09:00", ""),
    ("next tue", "2026-11-17", ""),
    ("next tue 10:00", "2026-11-17 10:00", ""),
    ("next fri", "2026-11-20", ""),
    ("next thu", "2026-11-19", ""),
    ("next week", "2026-11-16", ""),
    ("next week on wed at 8", "2026-11-18 08:00", ""),
    ("wed next week", "2026-11-18", ""),
    ("next month", "2026-12-01", ""),
    ("end of the month", "2026-11-30", ""),
    ("eom", "2026-11-30", ""),
    ("in 3 days", "2026-11-15", ""),
    ("in 2 weeks", "2026-11-26", ""),
    ("in two weeks", "2026-11-26", ""),
    ("in 2 weeks at 10:00", "2026-11-26 10:00", ""),
    ("in a week", "2026-11-19", ""),
    ("in a week on fri", "2026-11-20", ""),
    ("in a fortnight", "2026-11-26", ""),
    ("in a month", "2026-12-12", ""),
    ("in half a year", "2027-05-12", ""),
    ("in a year", "2027-11-12", ""),
    ("2 weeks", "2026-11-26", ""),
    ("3 days from now", "2026-11-15", ""),
    ("in 2 hours", "2026-11-12 11:30", ""),
    ("in an hour", "2026-11-12 10:30", ""),
    ("in 30 min", "2026-11-12 10:00", ""),
    ("in 30min", "2026-11-12 10:00", ""),
    ("in half an hour", "2026-11-12 10:00", ""),
    ("10:00", "2026-11-12 10:00", ""),
    ("9:00", "2026-11-13 09:00", ""),
    ("9:30", "2026-11-13 09:30", ""),
    ("at 10", "2026-11-12 10:00", ""),
    ("5pm", "2026-11-12 17:00", ""),
    ("noon", "2026-11-12 12:00", ""),
    ("tonight", "2026-11-12 20:00", ""),
    ("tonight at 8", "2026-11-12 20:00", ""),
    ("9pm tonight", "2026-11-12 21:00", ""),
    ("this evening", "2026-11-12 18:00", ""),
    ("1 Dec", "2026-12-01", ""),
    ("1 Dec 10:00", "2026-12-01 10:00", ""),
    ("1 Dec 2027", "2027-12-01", ""),
    ("Dec 1", "2026-12-01", ""),
    ("December 1st, 2027", "2027-12-01", ""),
    ("on the 1st of December", "2026-12-01", ""),
    ("by the 5th", "2026-12-05", ""),
    ("on the 12th", "2026-11-12", ""),
    ("on the 31st", "2026-12-31", ""),
    ("1 Nov", "2027-11-01", ""),
    ("12 Nov", "2026-11-12", ""),
    ("12 Nov 9:00", "2027-11-12 09:00", ""),
    ("2026-12-01", "2026-12-01", ""),
    ("2026-12-01 10:00", "2026-12-01 10:00", ""),
    ("2020-01-01", "2020-01-01", ""),
    ("2026-12-01T10:00", "2026-12-01 10:00", ""),
    ("tomorrow morning at 8", "2026-11-13 08:00", ""),
    ("tomorrow evening at 8:30", "2026-11-13 20:30", ""),
    ("2026/12/01", "2026-12-01", ""),
    ("1/12/2026", "2026-12-01", ""),
    ("1-12-2026", "2026-12-01", ""),
    ("12/1", "2027-01-12", ""),
    ("1/13", "2027-01-13", ""),
    ("today 9:00", "2026-11-12 09:00", ""),
];

#[test]
fn english_words_are_understood() {
    hold(THURSDAY, ALL, ENGLISH);
}

const POLISH: &[Row] = &[
    ("dziś", "2026-11-12", ""),
    ("dzis o 15", "2026-11-12 15:00", ""),
    ("dzisiaj wieczorem", "2026-11-12 18:00", ""),
    ("jutro", "2026-11-13", ""),
    ("jutro rano", "2026-11-13 09:00", ""),
    ("jutro o 9", "2026-11-13 09:00", ""),
    ("jutro o 8 rano", "2026-11-13 08:00", ""),
    ("jutro o 8 wieczorem", "2026-11-13 20:00", ""),
    ("jutro po południu", "2026-11-13 14:00", ""),
    ("jutro w południe", "2026-11-13 12:00", ""),
    ("jutro o dziesiątej", "2026-11-13 10:00", ""),
    ("pojutrze", "2026-11-14", ""),
    ("pt", "2026-11-13", ""),
    ("pt 10:00", "2026-11-13 10:00", ""),
    ("pt. 10.30", "2026-11-13 10:30", ""),
    ("w piątek o 10", "2026-11-13 10:00", ""),
    ("w piatek o 10", "2026-11-13 10:00", ""),
    ("w piątek o godz. 10", "2026-11-13 10:00", ""),
    ("o 10 w piątek", "2026-11-13 10:00", ""),
    ("do piątku", "2026-11-13", ""),
    ("na poniedziałek", "2026-11-16", ""),
    ("poniedzialek", "2026-11-16", ""),
    ("we wtorek", "2026-11-17", ""),
    ("w środę", "2026-11-18", ""),
    ("śr 8:00", "2026-11-18 08:00", ""),
    ("czw", "2026-11-19", ""),
    ("w sobotę", "2026-11-14", ""),
    ("w niedzielę", "2026-11-15", ""),
    ("w przyszły wtorek", "2026-11-17", ""),
    ("w przyszly piatek", "2026-11-20", ""),
    ("w następną środę", "2026-11-18", ""),
    ("w najbliższy piątek", "2026-11-13", ""),
    ("w przyszłym tygodniu", "2026-11-16", ""),
    ("w przyszłym tygodniu w piątek", "2026-11-20", ""),
    ("w przyszłym miesiącu", "2026-12-01", ""),
    ("koniec miesiąca", "2026-11-30", ""),
    ("za tydzień", "2026-11-19", ""),
    ("za tydzien", "2026-11-19", ""),
    ("za tydzień w piątek", "2026-11-20", ""),
    ("za 2 tygodnie", "2026-11-26", ""),
    ("za dwa tygodnie", "2026-11-26", ""),
    ("za 2 tygodnie w piątek o 10", "2026-11-27 10:00", ""),
    ("za 5 tygodni", "2026-12-17", ""),
    ("za 3 dni", "2026-11-15", ""),
    ("za trzy dni o 10:00", "2026-11-15 10:00", ""),
    ("za 1 dzień", "2026-11-13", ""),
    ("za miesiąc", "2026-12-12", ""),
    ("za miesiac", "2026-12-12", ""),
    ("za 3 miesiące", "2027-02-12", ""),
    ("za pół roku", "2027-05-12", ""),
    ("za kwartał", "2027-02-12", ""),
    ("za rok", "2027-11-12", ""),
    ("za godzinę", "2026-11-12 10:30", ""),
    ("za 2 godziny", "2026-11-12 11:30", ""),
    ("za 15 minut", "2026-11-12 09:45", ""),
    ("za pół godziny", "2026-11-12 10:00", ""),
    ("1 grudnia", "2026-12-01", ""),
    ("1 gru 10:00", "2026-12-01 10:00", ""),
    ("1 grudnia 2027 r.", "2027-12-01", ""),
    ("1 XII", "2026-12-01", ""),
    ("1 lis", "2027-11-01", ""),
    ("do 5-go", "2026-12-05", ""),
    ("1.12.", "2026-12-01", ""),
    ("1.12. o 10", "2026-12-01 10:00", ""),
    ("1. 12.", "2026-12-01", ""),
    ("1.12.2026", "2026-12-01", ""),
    ("01.12.26", "2026-12-01", ""),
    ("do 1.12", "2026-12-01", ""),
    ("o 10", "2026-11-12 10:00", ""),
    ("o 10.30", "2026-11-12 10:30", ""),
    ("o 15:30", "2026-11-12 15:30", ""),
    ("wieczorem", "2026-11-12 18:00", ""),
    ("za 2 tyg.", "2026-11-26", ""),
    ("jutro na 15:30", "2026-11-13 15:30", ""),
    ("na 15:30 jutro", "2026-11-13 15:30", ""),
    ("jutro rano o 8", "2026-11-13 08:00", ""),
    ("jutro rano o 6", "2026-11-13 06:00", ""),
    ("jutro wieczorem o 8", "2026-11-13 20:00", ""),
    ("jutro o siódmej wieczorem", "2026-11-13 19:00", ""),
];

#[test]
fn polish_words_are_understood_with_and_without_accents() {
    hold(THURSDAY, ALL, POLISH);
}

#[test]
fn german_words_are_understood() {
    let rows: &[Row] = &[
        ("heute", "2026-11-12", ""),
        ("morgen", "2026-11-13", ""),
        ("übermorgen um 10 Uhr", "2026-11-14 10:00", ""),
        ("morgen um 10", "2026-11-13 10:00", ""),
        ("am Freitag um 10:30 Uhr", "2026-11-13 10:30", ""),
        ("nächsten Dienstag", "2026-11-17", ""),
        ("in 2 Wochen", "2026-11-26", ""),
        ("in einer Woche", "2026-11-19", ""),
        ("in einem Monat", "2026-12-12", ""),
        ("am 1. Dezember", "2026-12-01", ""),
        ("10 Uhr", "2026-11-12 10:00", ""),
    ];
    hold(THURSDAY, ALL, rows);
    hold(
        THURSDAY,
        &[Language::De],
        &[("do 10:00", "2026-11-12 10:00", ""), ("mi", "2026-11-18", "")],
    );
}

#[test]
fn the_other_words_are_left() {
    let rows: &[Row] = &[
        ("fri 10:00 call back", "2026-11-13 10:00", "call back"),
        ("call back fri 10:00", "2026-11-13 10:00", "call back"),
        ("> fri 10 call back", "2026-11-13 10:00", "call back"),
        (">fri 10 call back", "2026-11-13 10:00", "call back"),
        ("fri, 10:00: call back", "2026-11-13 10:00", "call back"),
        ("fri - call back", "2026-11-13", "call back"),
        ("fri 30 boxes", "2026-11-13", "30 boxes"),
        ("call back", "", ""),
        ("oddzwonić jutro o 9", "2026-11-13 09:00", "oddzwonić"),
        ("jutro oddzwonić do Łukasza", "2026-11-13", "oddzwonić do Łukasza"),
        ("za 2 tygodnie wysłać ofertę", "2026-11-26", "wysłać ofertę"),
        ("wysłać ofertę do piątku", "2026-11-13", "wysłać ofertę"),
        ("what to do tomorrow", "2026-11-13", "what to do"),
        ("ask Sun Li fri 10:00", "2026-11-13 10:00", "ask Sun Li"),
        ("tomorrow call Jan at 10:00", "2026-11-13 10:00", "call Jan"),
        ("at 10:00 call Jan tomorrow", "2026-11-13 10:00", "call Jan"),
        ("pay 12.50 tomorrow", "2026-11-13", "pay 12.50"),
        ("call tomorrow about the 1/2 inch tap", "2026-11-13", "call about the 1/2 inch tap"),
        ("send the swatches on 1 Dec", "2026-12-01", "send the swatches"),
        ("😀 fri 10:00 call", "2026-11-13 10:00", "😀 call"),
        ("tomorrow 601 234 567", "2026-11-13", "601 234 567"),
        ("in 2 weeks 10 boxes", "2026-11-26", "10 boxes"),
    ];
    let with_date: Vec<Row> = rows.iter().copied().filter(|row| !row.1.is_empty()).collect();
    hold(THURSDAY, ALL, &with_date);
}

#[test]
fn a_line_without_a_date_says_nothing() {
    for text in [
        "",
        "  ",
        "call back",
        "31 Nov",
        "31.02.2027",
        "2026-13-01",
        "quote 12.50",
        "tap 1/2",
        "10",
        "12 boxes",
        "May",
        "call Mary",
        "25:00",
        "10:61",
        "24/7 service",
        "in the house",
        "za domem",
        "next door",
        "100.000",
        "13pm",
        "+48 601 234 567",
        "in 99999 years",
        "3-4",
        "the 5th wheel",
        "model 1.12 tap",
    ] {
        assert_eq!(said(text, THURSDAY, Language::En), None, "{text:?}");
    }
}

#[test]
fn a_past_time_rolls_on_to_the_next_one() {
    let rows: &[Row] = &[
        ("10:00", "2026-11-14 10:00", ""),
        ("11:00", "2026-11-14 11:00", ""),
        ("11:01", "2026-11-13 11:01", ""),
        ("fri 10:00", "2026-11-20 10:00", ""),
        ("fri 14:00", "2026-11-13 14:00", ""),
        ("fri", "2026-11-20", ""),
        ("pt 10", "2026-11-20 10:00", ""),
        ("w piątek o 12", "2026-11-13 12:00", ""),
        ("13 Nov 10:00", "2027-11-13 10:00", ""),
        ("13 Nov", "2026-11-13", ""),
        ("12 Nov", "2027-11-12", ""),
        ("next fri", "2026-11-20", ""),
    ];
    hold("2026-11-13 11:00", ALL, rows);
}

#[test]
fn next_tuesday_is_in_the_week_after_this_one_from_every_day() {
    for day in 9..=15 {
        let wall = format!("2026-11-{day:02} 12:00");
        hold(
            &wall,
            ALL,
            &[("next tue", "2026-11-17", ""), ("w przyszły wtorek", "2026-11-17", "")],
        );
    }
    hold("2026-11-16 12:00", ALL, &[("next tue", "2026-11-24", "")]);
}

#[test]
fn month_and_year_ends_and_leap_years_hold() {
    let cases: &[(&str, &str, &str)] = &[
        ("2027-01-31 12:00", "in a month", "2027-02-28"),
        ("2028-01-31 12:00", "za miesiąc", "2028-02-29"),
        ("2026-12-31 12:00", "tomorrow", "2027-01-01"),
        ("2026-12-31 12:00", "jutro o 8", "2027-01-01 08:00"),
        ("2026-12-31 12:00", "10:00", "2027-01-01 10:00"),
        ("2026-12-31 12:00", "1 Jan", "2027-01-01"),
        ("2026-12-31 12:00", "31 Dec", "2026-12-31"),
        ("2026-12-31 12:00", "in a week", "2027-01-07"),
        ("2026-12-31 12:00", "next month", "2027-01-01"),
        ("2026-12-31 12:00", "next mon", "2027-01-04"),
        ("2026-12-31 12:00", "eom", "2026-12-31"),
        ("2026-03-01 12:00", "29 Feb", "2028-02-29"),
        ("2028-02-29 12:00", "29 Feb", "2028-02-29"),
        ("2028-02-29 12:00", "29 lutego 10:00", "2032-02-29 10:00"),
        ("2028-02-29 12:00", "in a year", "2029-02-28"),
        ("2028-02-28 12:00", "tomorrow", "2028-02-29"),
        ("2027-02-28 12:00", "tomorrow", "2027-03-01"),
        ("2027-02-28 12:00", "on the 30th", "2027-03-30"),
        ("2027-01-30 12:00", "by the 29th", "2027-03-29"),
        ("2096-03-01 12:00", "29 Feb", "2104-02-29"),
    ];
    for (wall, text, expected) in cases {
        hold(wall, ALL, &[(text, expected, "")]);
    }
}

#[test]
fn days_on_which_the_clocks_change_hold() {
    // Warsaw: 29 March 2026 has no 02:30, 25 October 2026 has it twice.
    let cases: &[(&str, &str, &str)] = &[
        ("2026-03-29 01:59", "2:30", "2026-03-29 02:30"),
        ("2026-03-29 03:05", "2:30", "2026-03-30 02:30"),
        ("2026-03-29 01:30", "in 1 hour", "2026-03-29 03:30"),
        ("2026-03-28 12:00", "tomorrow 2:30", "2026-03-29 02:30"),
        ("2026-03-28 12:00", "in 24 hours", "2026-03-29 13:00"),
        ("2026-03-28 12:00", "in 1 day", "2026-03-29"),
        ("2026-10-25 02:15", "2:30", "2026-10-25 02:30"),
        ("2026-10-25 02:30", "in 1 hour", "2026-10-25 02:30"),
        ("2026-10-24 12:00", "in 24 hours", "2026-10-25 11:00"),
        ("2026-10-25 03:30", "3:00", "2026-10-26 03:00"),
    ];
    for (wall, text, expected) in cases {
        hold(wall, ALL, &[(text, expected, "")]);
    }
}

#[test]
fn date_words_are_marked_in_utf16_units() {
    let marks = |text: &str| {
        let now = at(THURSDAY, chrono_tz::Europe::Warsaw);
        let when = parse_when(text, &now, Language::En).unwrap().unwrap();
        when.matched.into_iter().map(|range| (range.start, range.end)).collect::<Vec<_>>()
    };
    assert_eq!(marks("call back fri 10:00"), [(10, 19)]);
    assert_eq!(marks("> w piątek o 10: oferta"), [(2, 15)]);
    assert_eq!(marks("😀 fri call"), [(3, 6)]);
    assert_eq!(marks("fri call Jan at 10:00"), [(0, 3), (13, 21)]);
}

#[test]
fn brackets_round_the_moment_go_and_those_of_the_words_stay() {
    let rows: &[Row] = &[
        ("today call back (Anna)", "2026-11-12", "call back (Anna)"),
        ("(Anna) call back today", "2026-11-12", "(Anna) call back"),
        ("call back (today)", "2026-11-12", "call back"),
        ("call (today) Anna", "2026-11-12", "call Anna"),
        ("> today: ask for <b>", "2026-11-12", "ask for <b>"),
    ];
    hold("2026-11-12 09:30", &[Language::En], rows);
}

#[test]
fn the_owners_zone_decides_what_day_it_is() {
    let instant = at("2026-11-12 23:30", chrono_tz::UTC).at;
    let day = |zone: Tz| {
        let now = Now { at: instant, zone };
        parse_when("today", &now, Language::En).unwrap().unwrap().due.on.to_string()
    };
    assert_eq!(day(chrono_tz::UTC), "2026-11-12");
    assert_eq!(day(chrono_tz::Europe::Warsaw), "2026-11-13");
}

proptest::proptest! {
    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,30}", spice in "(in|za|fri|next|1\\.12\\.|10:|pm|@|>|o|5th| ){0,8}") {
        let line = format!("{spice}{text}{spice}");
        if let Ok(Some(when)) = parse_when(&line, &at(THURSDAY, chrono_tz::Europe::Warsaw), Language::Pl) {
            let units = line.encode_utf16().count();
            assert!(when.matched.iter().all(|range| range.start < range.end && range.end <= units));
        }
    }
}

#[test]
fn two_letters_of_a_german_day_count_in_german_alone_and_not_between_other_words() {
    for (text, day) in [
        ("Do anrufen", true),
        ("anrufen Do", true),
        ("Angebot Do 10 Uhr schicken", true),
        ("faktura do zapłaty", false),
        ("Kunde so weit informieren", false),
    ] {
        let is_day = said(text, THURSDAY, Language::De).is_some();
        assert_eq!(is_day, day, "{text}");
    }
    for language in [Language::En, Language::Pl] {
        for text in ["do the taxes", "do zapłaty faktura", "faktura do zapłaty", "Do"] {
            assert_eq!(said(text, THURSDAY, language), None, "{text} in {language:?}");
        }
    }
    assert_eq!(
        said("morgen 9", THURSDAY, Language::De),
        Some(("2026-11-13 09:00".to_owned(), String::new()))
    );
}

#[test]
fn a_day_and_month_alone_is_told_from_what_says_its_year_or_counts() {
    let bare = |text: &str| {
        let now = at(THURSDAY, chrono_tz::Europe::Warsaw);
        parse_when(text, &now, Language::En).unwrap().unwrap().is_without_year
    };
    for text in ["24.10.", "3 Nov", "Nov 3rd 10:00", "3/4", "3 listopada", "Fri 13 Nov"] {
        assert!(bare(text), "{text}");
    }
    for text in
        ["24.10.26", "3 Nov 2027", "fri", "in 2 weeks", "5.", "10:00", "every year on 3 Nov"]
    {
        assert!(!bare(text), "{text}");
    }
}
