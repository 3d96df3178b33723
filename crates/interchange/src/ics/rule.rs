//! Rules of recurrence (RFC 5545 §3.3.10) as far as a follow-up's can say them. Owns what is
//! understood; a rule that says more is none here, and its text is kept by who asked.

use super::two_letters;
use chrono::{Datelike as _, Months, NaiveDate, Weekday};
use kartoteka_domain::holiday::Skips;
use kartoteka_domain::recurrence::{Nth, On, Rule, Unit};
use std::collections::BTreeMap;
use std::num::NonZeroU16;

/// How far back a month with the anchor's day is looked for: 29 February is eight years apart.
const MONTHS_BACK: u32 = 12 * 8;

/// How far back a 29 February is looked for from which a rule of several years steps to its start:
/// steps of up to ten years meet one within it.
const LEAP_YEARS_BACK: i32 = 80;

/// A rule and the day that its months are counted from, for what begins on `start`.
#[must_use]
pub fn read_rule(text: &str, start: NaiveDate) -> Option<(Rule, NaiveDate)> {
    let said = parts(text)?;
    let word = |name: &str| said.get(name).map(String::as_str);
    // What ends, or is not told by days, is more than a follow-up's rule can say.
    let known =
        ["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYYEARDAY", "WKST"];
    if said.keys().any(|name| !known.contains(&name.as_str())) {
        return None;
    }
    let every = word("INTERVAL").map_or(Some(NonZeroU16::MIN), |every| every.parse().ok())?;
    if every.get() > 999 {
        return None;
    }
    let unit = match word("FREQ")? {
        "DAILY" => Unit::Day,
        "WEEKLY" => Unit::Week,
        "MONTHLY" => Unit::Month,
        "YEARLY" => Unit::Year,
        _ => return None,
    };
    let plain = Rule::every(every, unit);
    let days = (word("BYDAY"), word("BYMONTHDAY"), word("BYSETPOS"));
    if let Some(day) = word("BYYEARDAY") {
        let anchor = leap_day(&said, day, start, every);
        return anchor.filter(|_| unit == Unit::Year).map(|anchor| (plain, anchor));
    }
    let is_own_month = word("BYMONTH").is_none_or(|month| month == start.month().to_string());
    match unit {
        Unit::Day | Unit::Week if word("BYMONTH").is_some() => None,
        Unit::Month if word("BYMONTH").is_some() => None,
        Unit::Year if !is_own_month => None,
        Unit::Day | Unit::Week => by_week(plain, days, start).map(|rule| (rule, start)),
        // In a year's rule without its month a day means more: that of every month, or another.
        Unit::Year if days != (None, None, None) && word("BYMONTH").is_none() => None,
        Unit::Month | Unit::Year => by_month(plain, days, start),
    }
}

/// The 60th day of each year, as we write 29 February that is kept on 1 March: the newest such day
/// from which `start` is reached by whole steps; none where none is so near.
fn leap_day(
    said: &BTreeMap<String, String>,
    day: &str,
    start: NaiveDate,
    every: NonZeroU16,
) -> Option<NaiveDate> {
    let is_alone =
        ["BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"].iter().all(|by| !said.contains_key(*by));
    if day != "60" || start.ordinal() != 60 || !is_alone {
        return None;
    }
    let steps = (0..=LEAP_YEARS_BACK).filter(|back| back % i32::from(every.get()) == 0);
    let years = steps.filter_map(|back| start.year().checked_sub(back));
    years.filter_map(|year| NaiveDate::from_ymd_opt(year, 2, 29)).find(|day| *day <= start)
}

type Days<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>);

fn by_week(plain: Rule, days: Days<'_>, start: NaiveDate) -> Option<Rule> {
    let once = plain.every == NonZeroU16::MIN;
    match (plain.unit, days) {
        (_, (None, None, None)) => Some(plain),
        (Unit::Week, (Some(day), None, None)) if day == two_letters(start.weekday()) => Some(plain),
        (_, (Some("MO,TU,WE,TH,FR"), None, None)) if once => {
            Some(Rule { unit: Unit::Day, skips: Skips::Weekends, ..plain })
        }
        _ => None,
    }
}

fn by_month(plain: Rule, days: Days<'_>, start: NaiveDate) -> Option<(Rule, NaiveDate)> {
    let own = start.day();
    match days {
        (None, None, None) => Some((plain, start)),
        (None, Some("-1"), None) => Some((Rule { on: On::LastDay, ..plain }, start)),
        (None, Some(day), None) if day == own.to_string() => Some((plain, start)),
        (None, Some(list), Some("-1")) => {
            let day = latest_of(list)?;
            Some((plain, anchor(start, day)?))
        }
        (Some(day), None, place) => {
            let (nth, weekday) = nth_weekday(day, place)?;
            Some((Rule { on: On::Weekday(nth, weekday), ..plain }, start))
        }
        _ => None,
    }
}

/// The last of the days from the 28th on, where all up to it are listed.
fn latest_of(list: &str) -> Option<u32> {
    let days: Vec<u32> = list.split(',').map(|day| day.parse().ok()).collect::<Option<_>>()?;
    let last = *days.last()?;
    ((29..=31).contains(&last) && days.into_iter().eq(28..=last)).then_some(last)
}

/// The newest day up to `start` that is the `day` of its month, in the same month of the year
/// where a year's rule asks for 29 February.
fn anchor(start: NaiveDate, day: u32) -> Option<NaiveDate> {
    let first = start.with_day(1)?;
    (0..=MONTHS_BACK)
        .filter_map(|back| first.checked_sub_months(Months::new(back)))
        .filter(|month| day != 29 || month.month() == start.month() || start.month() != 2)
        .find_map(|month| month.with_day(day).filter(|found| *found <= start))
}

fn nth_weekday(day: &str, place: Option<&str>) -> Option<(Nth, Weekday)> {
    let (number, letters) = day.split_at_checked(day.len().checked_sub(2)?)?;
    let number = match (number, place) {
        ("", Some(place)) => place,
        (number, None) => number,
        _ => return None,
    };
    let nth = match number.trim_start_matches('+') {
        "1" => Nth::First,
        "2" => Nth::Second,
        "3" => Nth::Third,
        "4" => Nth::Fourth,
        "-1" => Nth::Last,
        _ => return None,
    };
    let all = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
        Weekday::Sat,
        Weekday::Sun,
    ];
    Some((nth, all.into_iter().find(|one| two_letters(*one) == letters)?))
}

/// The parts of a rule by their names, in capitals; none where one is said twice or in no words.
fn parts(text: &str) -> Option<BTreeMap<String, String>> {
    let mut said = BTreeMap::new();
    for part in text.trim().trim_end_matches(';').split(';') {
        let (name, value) = part.split_once('=')?;
        let value = value.trim().to_ascii_uppercase();
        if said.insert(name.trim().to_ascii_uppercase(), value).is_some() {
            return None;
        }
    }
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ics::rule_text;
    use kartoteka_domain::leap_day::LeapDay;

    #[test]
    fn what_is_written_reads_back_and_what_says_more_does_not() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (text, start) in [
            ("FREQ=DAILY;INTERVAL=1", "2026-11-27"),
            ("FREQ=WEEKLY;INTERVAL=2", "2026-11-27"),
            ("FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=27", "2026-11-27"),
            ("FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "2026-11-30"),
            ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", "2026-11-30"),
            ("FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU", "2026-12-08"),
            ("FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR", "2026-11-27"),
            ("FREQ=YEARLY;INTERVAL=1", "2026-11-27"),
            ("FREQ=YEARLY;INTERVAL=1;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1", "2027-02-28"),
            ("FREQ=YEARLY;INTERVAL=1;BYMONTH=12;BYDAY=2TU", "2026-12-08"),
        ] {
            let (rule, anchor) = read_rule(text, day(start)).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(rule_text(&rule, anchor, LeapDay::February), text);
        }
        let every = |years: u8| format!("FREQ=YEARLY;INTERVAL={years};BYYEARDAY=60");
        for (years, start, newest) in [
            (1, "2027-03-01", "2024-02-29"),
            (2, "2026-03-01", "2024-02-29"),
            (2, "2028-02-29", "2028-02-29"),
            (3, "2030-03-01", "2024-02-29"),
        ] {
            let (rule, anchor) = read_rule(&every(years), day(start)).unwrap();
            assert_eq!(anchor, day(newest), "every {years} from {start}");
            assert_eq!(rule_text(&rule, anchor, LeapDay::March), every(years));
        }
        assert_eq!(read_rule(&every(2), day("2027-03-01")), None, "no such day two years before");
        assert_eq!(read_rule(&every(1), day("2027-03-02")), None);
        for (text, meant) in [
            ("FREQ=WEEKLY;BYDAY=FR;WKST=MO", "FREQ=WEEKLY;INTERVAL=1"),
            ("freq=monthly;byday=TU;bysetpos=2", "FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU"),
            ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=DAILY;INTERVAL=1"),
        ] {
            let (rule, anchor) = read_rule(text, day("2026-11-27")).unwrap();
            assert_eq!(rule_text(&rule, anchor, LeapDay::February), meant, "{text}");
        }
        for text in [
            "FREQ=WEEKLY;COUNT=4",
            "FREQ=WEEKLY;UNTIL=20271231",
            "FREQ=WEEKLY;BYDAY=MO,WE",
            "FREQ=HOURLY",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;INTERVAL=99999999",
            "FREQ=YEARLY;BYDAY=2TU",
            "FREQ=YEARLY;BYMONTHDAY=27",
            "FREQ=YEARLY;BYMONTHDAY=-1",
            "FREQ=YEARLY;BYYEARDAY=331",
            "FREQ=MONTHLY;BYMONTHDAY=1,15",
            "BYDAY=MO",
            "FREQ=DAILY;FREQ=DAILY",
            "every friday",
            "",
        ] {
            assert_eq!(read_rule(text, day("2026-11-27")), None, "{text}");
        }
    }
}
