//! Days and times of day as tables write them, in one cell or two. Owns no zone: what a clock on
//! the wall showed is the use-case's to place.

use super::super::When;
use super::super::values;
use super::length::tokens;
use crate::birthday::DayOrder;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use kartoteka_domain::fold::fold;

/// A day and a time of day, or an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    at: At,
    /// False where it is told to the minute.
    pub(super) has_seconds: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Instant(When),
    Wall(NaiveDate, NaiveTime),
    /// So many minutes ahead of Greenwich.
    Zoned(NaiveDate, NaiveTime, i64),
}

impl Moment {
    /// The instant; nothing where no telephone can have seen it.
    pub(super) fn when(self) -> Option<When> {
        match self.at {
            At::Instant(when) => Some(when),
            At::Wall(day, time) => values::on_the_wall(day.and_time(time)),
            At::Zoned(day, time, ahead) => {
                let at = day.and_time(time).and_utc().timestamp_millis() - ahead * 60_000;
                values::milliseconds(&at.to_string())
            }
        }
    }
}

/// What one cell says of day and time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) day: Option<NaiveDate>,
    pub(super) time: Option<NaiveTime>,
    pub(super) has_seconds: bool,
    /// Minutes ahead of Greenwich, where the cell says its zone.
    ahead: Option<i64>,
    /// True where the day could be read both ways.
    pub(super) is_open: bool,
    /// Which way it must be read, where only one makes a day.
    pub(super) order: Option<DayOrder>,
}

/// A cell that says day and time.
pub(super) fn whole(words: &str, order: DayOrder) -> Option<Moment> {
    let words = words.trim();
    if let Some(when) = values::rfc3339(words) {
        return Some(Moment { at: At::Instant(when), has_seconds: true });
    }
    if words.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits(words);
    }
    let Said { day, time, has_seconds, ahead, .. } = said(words, order)?;
    Some(Moment { at: placed(day?, time?, ahead), has_seconds })
}

/// Digits alone: a count since 1970 in s or ms, or `YYYYMMDDHHMM` with seconds or without.
fn digits(words: &str) -> Option<Moment> {
    let has_seconds = words.len() != 12;
    let at = match words.len() {
        10 | 13 => At::Instant(values::milliseconds(&values::in_milliseconds(words))?),
        12 | 14 if words.starts_with("19") || words.starts_with("20") => {
            let spelling = if has_seconds { "%Y%m%d%H%M%S" } else { "%Y%m%d%H%M" };
            let stamp = NaiveDateTime::parse_from_str(words, spelling).ok()?;
            At::Wall(stamp.date(), stamp.time())
        }
        _ => return None,
    };
    Some(Moment { at, has_seconds })
}

fn placed(day: NaiveDate, time: NaiveTime, ahead: Option<i64>) -> At {
    ahead.map_or(At::Wall(day, time), |ahead| At::Zoned(day, time, ahead))
}

/// Two cells, one with the day and one with the time.
pub(super) fn joined(date: &str, time: &str, order: DayOrder) -> Option<Moment> {
    let day = said(date, order)?.day?;
    let Said { time, has_seconds, ahead, .. } = said(time, order)?;
    Some(Moment { at: placed(day, time?, ahead), has_seconds })
}

/// What a cell says; nothing where it holds anything that is neither day nor time.
pub(super) fn said(words: &str, order: DayOrder) -> Option<Said> {
    let folded = fold(words);
    let (ahead, unzoned) = zone(&folded);
    let (clock, rest) = clock_in(unzoned);
    let mut said = match clock {
        Some((time, has_seconds)) => {
            Said { time: Some(time), has_seconds, ahead, ..Said::default() }
        }
        None => Said::default(),
    };
    let tokens: Vec<String> = tokens(&rest).into_iter().filter(|token| !is_filler(token)).collect();
    if tokens.is_empty() {
        return said.time.map(|_| said);
    }
    let date_like =
        rest.contains(['-', '/', '.']) || tokens.iter().any(|token| month(token).is_some());
    if !date_like {
        return None;
    }
    let is_dotted = rest.contains('.') && !rest.contains(['/', '-']);
    day(&tokens, is_dotted, order, &mut said)?;
    Some(said)
}

/// Zones by name, and their hours ahead of Greenwich.
const ZONES: [(&str, i64); 7] =
    [("utc", 0), ("gmt", 0), ("z", 0), ("cet", 1), ("mez", 1), ("cest", 2), ("mesz", 2)];

/// The minutes ahead of Greenwich that a text with a clock in it ends in, and the text before.
fn zone(folded: &str) -> (Option<i64>, &str) {
    let text = folded.trim_end_matches([')', ' ']);
    let before = text.trim_end_matches(char::is_alphabetic);
    let (head, ahead) = match ZONES.iter().find(|(name, _)| text.strip_prefix(before) == Some(name))
    {
        Some((_, hours)) => (before, Some(hours * 60)),
        None => match text.rfind(['+', '-']).map(|sign| text.split_at(sign)) {
            Some((head, offset)) => (head, offset_in(offset)),
            None => (text, None),
        },
    };
    let head = head.trim_end_matches(['(', ' ']);
    if ahead.is_some() && head.contains(':') { (ahead, head) } else { (None, folded) }
}

/// `+0100` and `+01:00` as minutes. No zone is further away than 14 hours, which tells them from years.
fn offset_in(words: &str) -> Option<i64> {
    let (sign, digits) = words.split_at_checked(1)?;
    let digits = digits.replacen(':', "", 1);
    let is_offset = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: i64 = digits.parse().ok().filter(|_| is_offset)?;
    let minutes = number / 100 * 60 + number % 100;
    (minutes <= 14 * 60).then_some(if sign == "-" { -minutes } else { minutes })
}

/// The time of day in a text, whether it has seconds, and the text without it.
fn clock_in(folded: &str) -> (Option<(NaiveTime, bool)>, String) {
    let Some(colon) = folded.find(':') else { return (None, folded.to_owned()) };
    let is_clock = |c: char| c.is_ascii_digit() || c == ':' || c == '.';
    let (before, _) = folded.split_at(colon);
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (head, tail) = folded.split_at(start);
    let end = tail.find(|c| !is_clock(c)).unwrap_or(tail.len());
    let (clock, after) = tail.split_at(end);
    // Fractions of a second are let go.
    let clock = clock.split('.').next().unwrap_or_default();
    let (half, after) = match half_in(after) {
        Some((half, rest)) => (Some(half), rest),
        None => (None, after),
    };
    let parts: Vec<Option<u32>> = clock.split(':').map(|part| part.parse().ok()).collect();
    let found = match parts[..] {
        [Some(hour), Some(minute)] => time(hour, minute, 0, half).map(|time| (time, false)),
        [Some(hour), Some(minute), Some(second)] => {
            time(hour, minute, second, half).map(|time| (time, true))
        }
        _ => None,
    };
    match found {
        // In "2026-11-12t10:45" the letter only joins.
        Some(found) => {
            let head = head.strip_suffix('t').unwrap_or(head);
            (Some(found), format!("{head} {after}"))
        }
        None => (None, folded.to_owned()),
    }
}

/// The half of the day that a text begins with, as `a` or `p`, and what stands behind it.
fn half_in(after: &str) -> Option<(char, &str)> {
    let after = after.trim_start();
    let (half, rest) =
        ['a', 'p'].iter().find_map(|half| Some((*half, after.strip_prefix(*half)?)))?;
    let rest = rest.strip_prefix('.').map_or(rest, str::trim_start).strip_prefix('m')?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    (!rest.starts_with(char::is_alphabetic)).then_some((half, rest))
}

fn time(hour: u32, minute: u32, second: u32, half: Option<char>) -> Option<NaiveTime> {
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some('p') => hour % 12 + 12,
        Some(_) => hour % 12,
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

fn day(tokens: &[String], is_dotted: bool, order: DayOrder, said: &mut Said) -> Option<()> {
    let number = |token: &String| token.parse::<u32>().ok();
    let word = tokens.iter().find_map(|token| month(token));
    let numbers: Vec<u32> = tokens.iter().filter_map(number).collect();
    let is_year = |place: usize| tokens.get(place).is_some_and(|token| token.len() == 4);
    let (year, month, day) = match (word, numbers.as_slice()) {
        (Some(month), [day, year]) if tokens.len() == 3 => (*year, month, *day),
        (None, [year, month, day]) if is_year(0) && tokens.len() == 3 => (*year, *month, *day),
        (None, [first, second, year]) if tokens.len() == 3 => {
            let both = *first <= 12 && *second <= 12;
            let forced = match (*first > 12, *second > 12) {
                (true, false) => Some(DayOrder::DayFirst),
                (false, true) if !is_dotted => Some(DayOrder::MonthFirst),
                _ => None,
            };
            said.is_open = both && first != second && !is_dotted;
            said.order = forced;
            match forced.unwrap_or(if is_dotted { DayOrder::DayFirst } else { order }) {
                DayOrder::DayFirst => (*year, *second, *first),
                DayOrder::MonthFirst => (*year, *first, *second),
            }
        }
        _ => return None,
    };
    let year = if year < 100 { year + 2000 } else { year };
    said.day = Some(NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?);
    Some(())
}

/// Months by the beginnings of their names in English, Polish and German.
const MONTHS: [&[&str]; 12] = [
    &["jan", "sty"],
    &["feb", "lut"],
    &["mar"],
    &["apr", "kwi"],
    &["may", "maj", "mai"],
    &["jun", "cze"],
    &["jul", "lip"],
    &["aug", "sie"],
    &["sep", "wrz"],
    &["oct", "okt", "paz"],
    &["nov", "lis"],
    &["dec", "dez", "gru"],
];

fn month(token: &str) -> Option<u32> {
    let is = |starts: &&[&str]| starts.iter().any(|start| token.starts_with(start));
    let place = MONTHS.iter().position(is)?;
    u32::try_from(place + 1).ok()
}

/// Days of the week and words that only join.
fn is_filler(token: &str) -> bool {
    const STARTS: [&str; 20] = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "pon", "wto", "sro", "czw", "pia", "sob",
        "nie", "die", "mit", "don", "fre", "sam", "son",
    ];
    const WHOLE: [&str; 20] = [
        "at", "o", "godz", "godzina", "um", "uhr", "t", "r", "mo", "di", "mi", "do", "fr", "sa",
        "so", "pn", "wt", "sr", "pt", "nd",
    ];
    WHOLE.contains(&token) || STARTS.iter().any(|start| token.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(words: &str, order: DayOrder) -> String {
        match whole(words, order).and_then(Moment::when) {
            Some(When::Wall(wall)) => wall.format("%Y-%m-%d %H:%M:%S").to_string(),
            Some(When::Instant(at)) => at.0.to_string(),
            None => "-".to_owned(),
        }
    }

    #[test]
    fn an_instant_is_read_in_every_spelling() {
        let (day, month) = (DayOrder::DayFirst, DayOrder::MonthFirst);
        for (words, order, expected) in [
            ("2026-11-12 10:45:07", day, "2026-11-12 10:45:07"),
            ("2026-11-12T10:45", day, "2026-11-12 10:45:00"),
            ("2026/11/12 10:45", month, "2026-11-12 10:45:00"),
            ("12.11.2026 10:45", month, "2026-11-12 10:45:00"),
            ("12.11.26, 10:45 Uhr", day, "2026-11-12 10:45:00"),
            ("10:45 12.11.2026", day, "2026-11-12 10:45:00"),
            ("3/4/2026 9:05 PM", day, "2026-04-03 21:05:00"),
            ("3/4/2026 9:05 PM", month, "2026-03-04 21:05:00"),
            ("3/4/2026 12:05 am", month, "2026-03-04 00:05:00"),
            ("25/4/2026 9:05", month, "2026-04-25 09:05:00"),
            ("4/25/26 9:05:59.250", day, "2026-04-25 09:05:59"),
            ("Thu, 12 Nov 2026 10:45", day, "2026-11-12 10:45:00"),
            ("Nov 12, 2026 10:45 AM", day, "2026-11-12 10:45:00"),
            ("12 listopada 2026 o godz. 10:45", day, "2026-11-12 10:45:00"),
            ("Do., 12. Nov. 2026 um 10:45 Uhr", day, "2026-11-12 10:45:00"),
            ("12 paź 2026 10:45", day, "2026-10-12 10:45:00"),
            ("2026-11-12T10:45:00+01:00", day, "1794476700000"),
            ("2026-11-12 10:45:00 UTC", day, "1794480300000"),
            ("2026-11-12T10:45Z", day, "1794480300000"),
            ("12.11.2026 10:45 GMT", day, "1794480300000"),
            ("2026-11-12 10:45 CET", day, "1794476700000"),
            ("2026-11-12 10:45 +0100", day, "1794476700000"),
            ("2026-11-12T10:45-01:00", day, "1794483900000"),
            ("10:45 12-11-2026", day, "2026-11-12 10:45:00"),
            ("2026-11-12 10:45 XYZ", day, "-"),
            ("2026-11-12 2:45 p.m.", day, "2026-11-12 14:45:00"),
            ("2:45 p. m. 2026-11-12", day, "2026-11-12 14:45:00"),
            ("3/4/2026 12:05 A.M.", month, "2026-03-04 00:05:00"),
            ("202611121045", day, "2026-11-12 10:45:00"),
            ("20261112104507", day, "2026-11-12 10:45:07"),
            ("202613121045", day, "-"),
            ("312611121045", day, "-"),
            ("17944767000", day, "-"),
            ("1794476700", day, "1794476700000"),
            ("1794476700000", day, "1794476700000"),
            ("31.02.2026 10:45", day, "-"),
            ("13/13/2026 10:45", day, "-"),
            ("12.11.2026", day, "-"),
            ("12.11.2026 25:00", day, "-"),
            ("10:45", day, "-"),
            ("yesterday 10:45", day, "-"),
            ("601 234 567", day, "-"),
            ("", day, "-"),
        ] {
            assert_eq!(shown(words, order), expected, "{words}");
        }
    }

    #[test]
    fn day_and_time_may_stand_apart_and_a_clock_in_the_day_does_not_count() {
        let moment = joined("2026-11-12 00:00:00", "10:45", DayOrder::DayFirst).unwrap();
        assert!(!moment.has_seconds);
        let at = NaiveDate::from_ymd_opt(2026, 11, 12).unwrap().and_hms_opt(10, 45, 0).unwrap();
        assert_eq!(moment.when(), Some(When::Wall(at)));
        assert_eq!(joined("2026-11-12", "", DayOrder::DayFirst), None);
        assert_eq!(joined("", "10:45", DayOrder::DayFirst), None);
    }

    #[test]
    fn what_a_day_shows_of_its_order_is_said() {
        let of = |words| said(words, DayOrder::DayFirst).map(|said| (said.is_open, said.order));
        assert_eq!(of("3/4/2026"), Some((true, None)));
        assert_eq!(of("4/4/2026"), Some((false, None)));
        assert_eq!(of("25/4/2026"), Some((false, Some(DayOrder::DayFirst))));
        assert_eq!(of("4/25/2026"), Some((false, Some(DayOrder::MonthFirst))));
        assert_eq!(of("3.4.2026"), Some((false, None)));
        assert_eq!(of("2026-03-04"), Some((false, None)));
    }
}
