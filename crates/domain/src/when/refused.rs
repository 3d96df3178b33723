//! What is written like a day or time and is none.

use super::tests::{ALL, Row, THURSDAY, at, hold};
use super::{NoSuchMoment, parse_when};
use crate::region::Language;

fn refused(text: &str, language: Language) -> Option<String> {
    let now = at(THURSDAY, chrono_tz::Europe::Warsaw);
    parse_when(text, &now, language).err().map(|NoSuchMoment(words)| words)
}

#[test]
fn a_day_or_time_that_does_not_exist_is_refused() {
    let rows: &[(&str, &str)] = &[
        ("fri 25:00", "25:00"),
        ("fri 25:00 call back", "25:00"),
        ("25:00 fri", "25:00"),
        ("call back fri at 10:61", "10:61"),
        ("fri call Jan at 25:00", "25:00"),
        ("fri 10:5", "10:5"),
        ("fri 10:00:00", "10:00:00"),
        ("fri at 25", "25"),
        ("tomorrow 13pm", "13pm"),
        ("tomorrow 13 pm", "13 pm"),
        ("in 2 weeks 24:30", "24:30"),
        ("25:00", "25:00"),
        ("at 25:00 call back", "25:00"),
        ("pt 25:00 oddzwonić", "25:00"),
        ("jutro o 24:10", "24:10"),
        ("w piątek o 31", "31"),
        ("Freitag 25 Uhr", "25 Uhr"),
        ("morgen um 25", "25"),
        ("31.02.", "31.02."),
        ("31.02. 10:00 call", "31.02."),
        ("call back 31.02.2027", "31.02.2027"),
        ("32.01. 10:00 call", "32.01."),
        ("do 32.01. oferta", "32.01."),
        ("am 30.02. anrufen", "30.02."),
        ("31 Nov", "31 Nov"),
        ("call back 31 Nov", "31 Nov"),
        ("32 Dec 10:00", "32 Dec"),
        ("30 lutego", "30 lutego"),
        ("30. Februar", "30. Februar"),
        ("29 Feb 2027", "29 Feb 2027"),
        ("2026-13-01", "2026-13-01"),
        ("2026-13-01 10:00", "2026-13-01"),
        ("2026-02-30", "2026-02-30"),
        ("Thu 13 Nov", "Thu 13 Nov"),
        ("w czwartek 13.11.", "w czwartek 13.11."),
        ("do 30 lutego", "do 30 lutego"),
    ];
    for (text, words) in rows {
        for language in ALL {
            assert_eq!(refused(text, *language).as_deref(), Some(*words), "{text:?} {language:?}");
        }
    }
}

#[test]
fn what_only_looks_like_a_time_among_other_words_is_left_alone() {
    let rows: &[Row] = &[
        ("fri order the 1:72 model", "2026-11-13", "order the 1:72 model"),
        ("tomorrow pay 45.99.", "2026-11-13", "pay 45.99."),
        ("fri at 25 Main Street", "2026-11-13", "at 25 Main Street"),
        ("jutro oddzwonić o 25 ramek", "2026-11-13", "oddzwonić o 25 ramek"),
        ("morgen Angebot ab 50", "2026-11-13", "Angebot ab 50"),
        ("fri 30 boxes", "2026-11-13", "30 boxes"),
        ("fri invoice 12-34-5678", "2026-11-13", "invoice 12-34-5678"),
        ("call fri at 10:30.", "2026-11-13 10:30", "call"),
        ("Fri 13 Nov 10:00 call", "2026-11-13 10:00", "call"),
        ("pt, 13.11. oferta", "2026-11-13", "oferta"),
    ];
    hold(THURSDAY, ALL, rows);
}
