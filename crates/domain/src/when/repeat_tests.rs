//! What words that say that a thing recurs mean, row by row, seen from a Thursday morning.

use super::parse_when;
use super::tests::{ALL, THURSDAY, at};
use crate::holiday::Skips;
use crate::recurrence::{Counted, Nth, On, Rule, Unit};
use crate::region::Language;
use chrono::Weekday;
use std::num::NonZeroU16;

const fn every(count: u16, unit: Unit) -> Rule {
    Rule::every(NonZeroU16::new(count).unwrap(), unit)
}

const fn on(count: u16, on: On) -> Rule {
    Rule { on, ..every(count, Unit::Month) }
}

const fn from_done(rule: Rule) -> Rule {
    Rule { counted: Counted::FromDone, ..rule }
}

const fn without(skips: Skips, rule: Rule) -> Rule {
    Rule { skips, ..rule }
}

const SECOND_TUESDAY: On = On::Weekday(Nth::Second, Weekday::Tue);
const LAST_FRIDAY: On = On::Weekday(Nth::Last, Weekday::Fri);
const LAST_WEDNESDAY: On = On::Weekday(Nth::Last, Weekday::Wed);

type Row = (&'static str, Rule, &'static str, &'static str);

#[track_caller]
fn hold(languages: &[Language], rows: &[Row]) {
    for (text, rule, first, rest) in rows {
        for language in languages {
            let now = at(THURSDAY, chrono_tz::Europe::Warsaw);
            let found = parse_when(text, &now, *language).unwrap();
            let found = found.unwrap_or_else(|| panic!("{text:?} says nothing"));
            let time = found.due.time.map(|time| time.format(" %H:%M").to_string());
            let due = format!("{}{}", found.due.on, time.unwrap_or_default());
            let said = (found.repeat, due.as_str(), found.rest.as_str());
            assert_eq!(said, (Some(*rule), *first, *rest), "{text:?} in {language:?}");
        }
    }
}

const ENGLISH: &[Row] = &[
    ("every 2 weeks", every(2, Unit::Week), "2026-11-26", ""),
    ("every 2 weeks call Jan", every(2, Unit::Week), "2026-11-26", "call Jan"),
    ("call Jan every two weeks at 10:00", every(2, Unit::Week), "2026-11-26 10:00", "call Jan"),
    ("every day", every(1, Unit::Day), "2026-11-13", ""),
    ("every day at 10:00", every(1, Unit::Day), "2026-11-12 10:00", ""),
    ("every day at 9:00", every(1, Unit::Day), "2026-11-13 09:00", ""),
    ("every other day", every(2, Unit::Day), "2026-11-14", ""),
    ("every week", every(1, Unit::Week), "2026-11-19", ""),
    ("every friday", every(1, Unit::Week), "2026-11-13", ""),
    ("every Friday 10:00 weekly report", every(1, Unit::Week), "2026-11-13 10:00", "weekly report"),
    ("every other friday", every(2, Unit::Week), "2026-11-13", ""),
    ("fri every 2 weeks 10:00 call", every(2, Unit::Week), "2026-11-13 10:00", "call"),
    ("every fortnight", every(2, Unit::Week), "2026-11-26", ""),
    ("every month", every(1, Unit::Month), "2026-12-12", ""),
    ("every month on the 15th rent", every(1, Unit::Month), "2026-11-15", "rent"),
    ("every month on 1 Dec", every(1, Unit::Month), "2026-12-01", ""),
    ("every 3 months from 1 Dec boiler", every(3, Unit::Month), "2026-12-01", "boiler"),
    ("every month on the last day", on(1, On::LastDay), "2026-11-12", ""),
    ("every 3 months on the last day", on(3, On::LastDay), "2026-11-12", ""),
    ("every month on the second Tuesday", on(1, SECOND_TUESDAY), "2026-11-12", ""),
    ("every second tuesday of the month", on(1, SECOND_TUESDAY), "2026-11-12", ""),
    ("every second tuesday", every(2, Unit::Week), "2026-11-17", ""),
    ("every last friday backup", on(1, LAST_FRIDAY), "2026-11-12", "backup"),
    ("every quarter", every(3, Unit::Month), "2027-02-12", ""),
    ("every half year", every(6, Unit::Month), "2027-05-12", ""),
    ("every year", every(1, Unit::Year), "2027-11-12", ""),
    ("29 Feb 2028 every year", every(1, Unit::Year), "2028-02-29", ""),
    ("every weekday", without(Skips::DaysOff, every(1, Unit::Day)), "2026-11-13", ""),
    (
        "every 3 months, counted from when it was done",
        from_done(every(3, Unit::Month)),
        "2027-02-12",
        "",
    ),
    (
        "every year after done, service the boiler",
        from_done(every(1, Unit::Year)),
        "2027-11-12",
        "service the boiler",
    ),
    (
        "every month, not on weekends",
        without(Skips::Weekends, every(1, Unit::Month)),
        "2026-12-12",
        "",
    ),
    (
        "every week, counted from when it was done, not on days off",
        from_done(without(Skips::DaysOff, every(1, Unit::Week))),
        "2026-11-19",
        "",
    ),
    ("monthly", every(1, Unit::Month), "2026-12-12", ""),
    ("fri weekly", every(1, Unit::Week), "2026-11-13", ""),
];

#[test]
fn english_rules_are_understood() {
    hold(ALL, ENGLISH);
}

const POLISH: &[Row] = &[
    ("co miesiąc", every(1, Unit::Month), "2026-12-12", ""),
    ("co 2 tygodnie oddzwonić", every(2, Unit::Week), "2026-11-26", "oddzwonić"),
    ("co dwa tygodnie", every(2, Unit::Week), "2026-11-26", ""),
    ("co drugi tydzień", every(2, Unit::Week), "2026-11-26", ""),
    ("co 5 dni", every(5, Unit::Day), "2026-11-17", ""),
    ("codziennie o 10", every(1, Unit::Day), "2026-11-12 10:00", ""),
    ("co dzień", every(1, Unit::Day), "2026-11-13", ""),
    ("co piątek", every(1, Unit::Week), "2026-11-13", ""),
    ("co drugi piątek o 10:00 raport", every(2, Unit::Week), "2026-11-13 10:00", "raport"),
    ("w każdą środę", every(1, Unit::Week), "2026-11-18", ""),
    ("w każdy poniedziałek rano", every(1, Unit::Week), "2026-11-16 09:00", ""),
    ("w każdy ostatni dzień miesiąca faktury", on(1, On::LastDay), "2026-11-12", "faktury"),
    ("co miesiąc w ostatni dzień", on(1, On::LastDay), "2026-11-12", ""),
    ("co miesiąc w drugi wtorek", on(1, SECOND_TUESDAY), "2026-11-12", ""),
    ("w każdy drugi wtorek miesiąca", on(1, SECOND_TUESDAY), "2026-11-12", ""),
    ("co 3 miesiące w ostatnią środę", on(3, LAST_WEDNESDAY), "2026-11-12", ""),
    ("co miesiąc 15. czynsz", every(1, Unit::Month), "2026-11-15", "czynsz"),
    ("co miesiąc do 10. ZUS", every(1, Unit::Month), "2026-12-10", "ZUS"),
    ("co kwartał", every(3, Unit::Month), "2027-02-12", ""),
    ("co pół roku", every(6, Unit::Month), "2027-05-12", ""),
    ("co rok", every(1, Unit::Year), "2027-11-12", ""),
    ("co 2 lata", every(2, Unit::Year), "2028-11-12", ""),
    ("od 1 grudnia co miesiąc", every(1, Unit::Month), "2026-12-01", ""),
    ("w każdy dzień roboczy", without(Skips::DaysOff, every(1, Unit::Day)), "2026-11-13", ""),
    ("co 12 miesięcy, licząc od wykonania", from_done(every(12, Unit::Month)), "2027-11-12", ""),
    (
        "co miesiąc, nie w weekendy",
        without(Skips::Weekends, every(1, Unit::Month)),
        "2026-12-12",
        "",
    ),
    (
        "co tydzień, licząc od wykonania, nie w dni wolne",
        from_done(without(Skips::DaysOff, every(1, Unit::Week))),
        "2026-11-19",
        "",
    ),
];

#[test]
fn polish_rules_are_understood() {
    hold(ALL, POLISH);
}

const GERMAN: &[Row] = &[
    ("alle 2 Wochen", every(2, Unit::Week), "2026-11-26", ""),
    ("alle 2 Wochen Herrn Lang anrufen", every(2, Unit::Week), "2026-11-26", "Herrn Lang anrufen"),
    ("alle drei Monate", every(3, Unit::Month), "2027-02-12", ""),
    ("jede Woche", every(1, Unit::Week), "2026-11-19", ""),
    ("jede zweite Woche", every(2, Unit::Week), "2026-11-26", ""),
    ("jeden Tag um 10:00", every(1, Unit::Day), "2026-11-12 10:00", ""),
    ("jeden zweiten Tag", every(2, Unit::Day), "2026-11-14", ""),
    ("jeden Freitag um 9 Uhr", every(1, Unit::Week), "2026-11-13 09:00", ""),
    ("an jedem Freitag", every(1, Unit::Week), "2026-11-13", ""),
    ("jeden zweiten Freitag", every(2, Unit::Week), "2026-11-13", ""),
    ("jeden zweiten Dienstag im Monat", on(1, SECOND_TUESDAY), "2026-11-12", ""),
    ("jeden Monat am zweiten Dienstag", on(1, SECOND_TUESDAY), "2026-11-12", ""),
    ("jeden letzten Tag des Monats Rechnungen", on(1, On::LastDay), "2026-11-12", "Rechnungen"),
    ("alle 3 Monate am letzten Tag", on(3, On::LastDay), "2026-11-12", ""),
    ("jeden Monat am 15. Miete", every(1, Unit::Month), "2026-11-15", "Miete"),
    ("jedes Quartal", every(3, Unit::Month), "2027-02-12", ""),
    ("jedes halbe Jahr", every(6, Unit::Month), "2027-05-12", ""),
    ("jedes Jahr", every(1, Unit::Year), "2027-11-12", ""),
    ("jeden Werktag", without(Skips::DaysOff, every(1, Unit::Day)), "2026-11-13", ""),
    ("alle 12 Monate, ab Erledigung gezählt", from_done(every(12, Unit::Month)), "2027-11-12", ""),
    (
        "jeden Monat, nicht am Wochenende",
        without(Skips::Weekends, every(1, Unit::Month)),
        "2026-12-12",
        "",
    ),
    (
        "jede Woche, ab Erledigung gezählt, nicht an freien Tagen",
        from_done(without(Skips::DaysOff, every(1, Unit::Week))),
        "2026-11-19",
        "",
    ),
    ("monatlich", every(1, Unit::Month), "2026-12-12", ""),
];

#[test]
fn german_rules_are_understood() {
    hold(ALL, GERMAN);
    hold(&[Language::De], &[("jeden Fr 10:00", every(1, Unit::Week), "2026-11-13 10:00", "")]);
}

#[test]
fn words_that_only_look_like_a_rule_are_left_alone() {
    let rows = [
        ("fri monthly report", Some("monthly report")),
        ("fri 10:00 Miete 500 monatlich zahlen", Some("Miete 500 monatlich zahlen")),
        ("call every customer", None),
        ("pt zapytać co z ofertą", Some("zapytać co z ofertą")),
        ("alle Kunden anrufen", None),
        ("jeden kafel do sprawdzenia jutro", Some("jeden kafel do sprawdzenia")),
        ("every 0 days", None),
        ("every 90000 days", None),
        ("every 5 minutes", None),
    ];
    for (text, rest) in rows {
        for language in ALL {
            let now = at(THURSDAY, chrono_tz::Europe::Warsaw);
            let found = parse_when(text, &now, *language).unwrap();
            let repeat = found.as_ref().and_then(|found| found.repeat);
            assert_eq!(repeat, None, "{text:?} in {language:?}");
            if let Some(rest) = rest {
                assert_eq!(found.map(|found| found.rest), Some(rest.to_owned()), "{text:?}");
            }
        }
    }
}
