//! Which words in a row say a day, a time, or both.

use super::tokens::Token;
use super::vocabulary::{self as say, Unit};
use crate::region::Language;
use chrono::{NaiveTime, Weekday};

/// A day as it was said, not yet worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// So many days from today.
    Ahead(u64),
    /// Today, late: hours are those of the evening.
    Tonight,
    /// The next coming of a weekday.
    Coming(Weekday),
    /// A weekday of the week so many weeks after this one.
    OfWeek(u64, Weekday),
    /// So many units from today.
    In(u32, Unit),
    /// A date of the calendar, and the weekday that it was said to be.
    Date { year: Option<i32>, month: u32, day: u32, weekday: Option<Weekday> },
    /// A date in two numbers either of which may be the month, taken day first: "3/4".
    Either { year: Option<i32>, month: u32, day: u32 },
    /// A day of this month or a later one.
    OfMonth(u32),
    /// The first day of next month.
    NextMonth,
    /// The last day of the month.
    EndOfMonth,
}

/// Day, time, or both.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phrase {
    pub(super) day: Option<Day>,
    pub(super) time: Option<NaiveTime>,
    /// Could well be something else ("12/1", "5th"): counts only when the line says nothing more.
    pub(super) weak: bool,
}

impl Phrase {
    /// Whether a time may be added: not to "in 2 hours".
    pub(super) fn takes_time(&self) -> bool {
        !matches!(self.day, Some(Day::In(_, Unit::Minutes(_))))
    }

    /// A day and month alone.
    pub(super) fn is_without_year(&self) -> bool {
        matches!(self.day, Some(Day::Date { year: None, .. } | Day::Either { year: None, .. }))
    }
}

/// What was read, and the index of the token after it.
pub(super) type Read<T> = Option<(T, usize)>;

/// Reads phrases from the words of one line.
pub(super) struct Reader<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) language: Language,
}

impl Reader<'_> {
    /// The longest phrase that begins at token `at`.
    pub(super) fn phrase(&self, at: usize) -> Read<Phrase> {
        let readings = [self.day_then_time(at), self.time_then_day(at), self.time_alone(at)];
        longest(readings)
    }

    fn day_then_time(&self, at: usize) -> Read<Phrase> {
        let from = self.after_day_words(at);
        let (from, ((day, doubtful), end)) =
            [from, at].into_iter().find_map(|from| Some((from, self.day(from)?)))?;
        let led = (at..from).any(|lead| say::makes_a_date(self.word(lead)));
        let untimed = Phrase { day: Some(day), time: None, weak: doubtful && !led };
        if !untimed.takes_time() {
            return Some((untimed, end));
        }
        let bare = !matches!(day, Day::In(..));
        match self.time(self.after_joint(end), bare) {
            Some((time, end)) => Some((Phrase { time: Some(time), weak: false, ..untimed }, end)),
            None => Some((untimed, end)),
        }
    }

    fn time_then_day(&self, at: usize) -> Read<Phrase> {
        let (time, end) = self.time(at, false)?;
        let ((day, _), end) = self.day(self.after_day_words(end))?;
        let phrase = Phrase { day: Some(day), time: Some(time), weak: false };
        phrase.takes_time().then_some((phrase, end))
    }

    fn time_alone(&self, at: usize) -> Read<Phrase> {
        let strong = self.time(at, false).map(|read| (read, false));
        let dotted = || self.dotted_time(at).map(|time| ((time, at + 1), true));
        let ((time, end), weak) = strong.or_else(dotted)?;
        Some((Phrase { day: None, time: Some(time), weak }, end))
    }

    /// A day, and whether it could well be something else.
    pub(super) fn day(&self, at: usize) -> Read<(Day, bool)> {
        let sure = [
            self.calendar_date(at),
            self.relative(at),
            self.weekday(at),
            self.weekday_and_date(at),
            self.next_period(at),
            self.duration(at),
            self.end_of_month(at),
        ];
        let sure = longest(sure).map(|(day, end)| ((day, false), end));
        let doubtful = longest([self.bare_duration(at), self.ordinal_alone(at)])
            .map(|(day, end)| ((day, true), end));
        longest([sure, self.numeric_date(at), doubtful])
    }

    fn relative(&self, at: usize) -> Read<Day> {
        if self.words(at, 4) == "the day after tomorrow" {
            return Some((Day::Ahead(2), at + 4));
        }
        if self.words(at, 3) == "day after tomorrow" {
            return Some((Day::Ahead(2), at + 3));
        }
        if self.word(at) == "tonight" {
            return Some((Day::Tonight, at + 1));
        }
        Some((Day::Ahead(say::relative_day(self.word(at))?), at + 1))
    }

    /// "fri", "this fri", "next fri", "fri next week", "in a week on fri".
    fn weekday(&self, at: usize) -> Read<Day> {
        if say::is_next(self.word(at))
            && let Some(day) = self.weekday_at(at + 1)
        {
            return Some((Day::OfWeek(1, day), at + 2));
        }
        let start = at + usize::from(say::is_this(self.word(at)));
        let Some(day) = self.weekday_at(start) else {
            return self.weekday_of_week(at);
        };
        match self.next_week(self.after_day_words(start + 1)) {
            Some(((), end)) => Some((Day::OfWeek(1, day), end)),
            None => Some((Day::Coming(day), start + 1)),
        }
    }

    /// "next week on fri", "za tydzień w piątek".
    fn weekday_of_week(&self, at: usize) -> Read<Day> {
        let (weeks, end) = match self.next_week(at) {
            Some(((), end)) => (1, end),
            None => match self.duration(at)? {
                (Day::In(count, Unit::Days(days @ (7 | 14))), end) => {
                    (u64::from(count) * (days / 7), end)
                }
                _ => return None,
            },
        };
        let at = self.after_day_words(end);
        Some((Day::OfWeek(weeks, self.weekday_at(at)?), at + 1))
    }

    /// "Fri 13 Nov", "pt, 13.11.", "Freitag, den 13.11.2026".
    fn weekday_and_date(&self, at: usize) -> Read<Day> {
        let named = self.weekday_at(at)?;
        let from = self.after_day_words(at + 1);
        let numeric = || {
            let ((day, _), end) = self.numeric_date(from)?;
            let whole =
                matches!(day, Day::Date { year: Some(_), .. } | Day::Either { year: Some(_), .. });
            let closed = self.tokens.get(from)?.text.ends_with('.');
            (whole || closed).then_some((day, end))
        };
        match self.calendar_date(from).or_else(numeric)? {
            (Day::Date { year, month, day, .. } | Day::Either { year, month, day }, end) => {
                Some((Day::Date { year, month, day, weekday: Some(named) }, end))
            }
            _ => None,
        }
    }

    fn weekday_at(&self, at: usize) -> Option<Weekday> {
        say::weekday(self.word(at), self.language).map(|(day, _)| day)
    }

    fn next_week(&self, at: usize) -> Read<()> {
        let week =
            matches!(self.word(at + 1), "week" | "tydzien" | "tygodniu" | "tygodnia" | "woche");
        (say::is_next(self.word(at)) && week).then_some(((), at + 2))
    }

    fn next_period(&self, at: usize) -> Read<Day> {
        if let Some(((), end)) = self.next_week(at) {
            return Some((Day::OfWeek(1, Weekday::Mon), end));
        }
        let month = matches!(self.word(at + 1), "month" | "miesiac" | "miesiacu" | "monat");
        (say::is_next(self.word(at)) && month).then_some((Day::NextMonth, at + 2))
    }

    fn end_of_month(&self, at: usize) -> Read<Day> {
        let long = matches!(
            self.words(at, 3).as_str(),
            "end of month" | "ende des monats" | "pod koniec miesiaca"
        );
        let short = matches!(
            self.words(at, 2).as_str(),
            "koniec miesiaca" | "konca miesiaca" | "koncu miesiaca" | "month end" | "ende monat"
        );
        match () {
            () if self.words(at, 4) == "end of the month" => Some((Day::EndOfMonth, at + 4)),
            () if long => Some((Day::EndOfMonth, at + 3)),
            () if short => Some((Day::EndOfMonth, at + 2)),
            () if matches!(self.word(at), "eom" | "monatsende") => Some((Day::EndOfMonth, at + 1)),
            () => None,
        }
    }

    /// "in 2 weeks", "za tydzień", "2 weeks from now".
    fn duration(&self, at: usize) -> Read<Day> {
        if matches!(self.word(at), "in" | "za") {
            let (day, end) = self.quantity(at + 1, true)?;
            return Some((day, end + usize::from(self.word(end) == "time")));
        }
        let (day, end) = self.quantity(at, false)?;
        (self.words(end, 2) == "from now").then_some((day, end + 2))
    }

    fn bare_duration(&self, at: usize) -> Read<Day> {
        self.quantity(at, false)
    }

    /// "2 weeks", "half a year", and with `lone` the unit alone: "tydzień".
    fn quantity(&self, at: usize, lone: bool) -> Read<Day> {
        if let Some(read) = self.half(at) {
            return Some(read);
        }
        let (count, next) = match self.number(at).or_else(|| say::count(self.word(at))) {
            Some(count) => (count, at + 1),
            None if lone => (1, at),
            None => return self.glued_quantity(at),
        };
        match say::unit(self.word(next)) {
            Some(unit) => Some((Day::In(count, unit), next + 1)),
            None => self.glued_quantity(at),
        }
    }

    /// "2w" is left alone, "30min" and "2h" are read.
    fn glued_quantity(&self, at: usize) -> Read<Day> {
        let (head, tail) = self.tokens.get(at)?.number_and_word()?;
        if head.len() > 4 {
            return None;
        }
        Some((Day::In(head.parse().ok()?, say::unit(tail)?), at + 1))
    }

    fn half(&self, at: usize) -> Read<Day> {
        match (self.word(at), self.word(at + 1), self.word(at + 2)) {
            ("pol", "roku", _) => Some((Day::In(6, Unit::Months(1)), at + 2)),
            ("half", "a", "year") => Some((Day::In(6, Unit::Months(1)), at + 3)),
            ("pol", "godziny", _) => Some((Day::In(30, Unit::Minutes(1)), at + 2)),
            ("half", "an", "hour") => Some((Day::In(30, Unit::Minutes(1)), at + 3)),
            ("einem", "halben", "jahr") => Some((Day::In(6, Unit::Months(1)), at + 3)),
            ("einer", "halben", "stunde") => Some((Day::In(30, Unit::Minutes(1)), at + 3)),
            _ => None,
        }
    }

    /// "1 Dec", "1st of December 2027", "Dec 1", "1 grudnia", "1 XII".
    fn calendar_date(&self, at: usize) -> Read<Day> {
        let (month, day, end) = self.day_month(at).or_else(|| self.month_day(at))?;
        let (year, end) = self.year(end);
        Some((Day::Date { year, month, day, weekday: None }, end))
    }

    fn day_month(&self, at: usize) -> Option<(u32, u32, usize)> {
        let day = self.day_number(at)?;
        let next = at + 1 + usize::from(self.word(at + 1) == "of");
        let word = self.word(next);
        let spaced = || self.tokens.get(next)?.text.strip_suffix('.')?.parse::<u32>().ok();
        let dotted = self.tokens.get(at)?.text.ends_with('.');
        let month = say::month(word)
            .or_else(|| say::roman_month(word))
            .or_else(|| spaced().filter(|month| dotted && (1..=12).contains(month)))?;
        Some((month, day, next + 1))
    }

    fn month_day(&self, at: usize) -> Option<(u32, u32, usize)> {
        let month = say::month(self.word(at))?;
        let next = at + 1 + usize::from(self.word(at + 1) == "the");
        Some((month, self.day_number(next)?, next + 1))
    }

    fn day_number(&self, at: usize) -> Option<u32> {
        let token = self.tokens.get(at)?;
        token.ordinal().or_else(|| token.number()).filter(|day| (1..=31).contains(day))
    }

    fn year(&self, at: usize) -> (Option<i32>, usize) {
        match self.number(at).filter(|year| (1900..=2200).contains(year)) {
            Some(year) => {
                let word = usize::from(matches!(self.word(at + 1), "r" | "roku"));
                (i32::try_from(year).ok(), at + 1 + word)
            }
            None => (None, at),
        }
    }

    /// "5th", "5-go", "5.".
    fn ordinal_alone(&self, at: usize) -> Read<Day> {
        let token = self.tokens.get(at)?;
        let dotted = || token.number().filter(|_| token.text.ends_with('.'));
        let day = token.ordinal().or_else(dotted).filter(|day| (1..=31).contains(day))?;
        Some((Day::OfMonth(day), at + 1))
    }

    /// "2026-12-01", "1.12.", "1.12.2026", "12/1"; a dotted date without its last dot is doubtful
    /// in English, one with a slash everywhere.
    fn numeric_date(&self, at: usize) -> Read<(Day, bool)> {
        let text = self.tokens.get(at)?.text.as_str();
        let sign = ['-', '.', '/'].into_iter().find(|sign| text.contains(*sign))?;
        let closed = sign == '.' && text.ends_with('.');
        let text = if closed { text.strip_suffix('.')? } else { text };
        let numbers: Vec<(u32, usize)> = text
            .split(sign)
            .map(|part| Some((part.parse().ok()?, part.len())))
            .collect::<Option<_>>()?;
        let day = match date_of(&numbers)? {
            Day::Date { year, month, day: on @ 1..=12, .. } if sign == '/' && on != month => {
                Day::Either { year, month, day: on }
            }
            day => day,
        };
        let short = matches!(day, Day::Date { year: None, .. } | Day::Either { year: None, .. });
        if short && (sign == '-' || (closed && numbers.len() != 2)) {
            return None;
        }
        let timed = at.checked_sub(1).is_some_and(|before| say::before_time(self.word(before)));
        if short && !closed && timed {
            return None;
        }
        let doubtful = short && !closed && (sign == '/' || self.language == Language::En);
        let end = at + 1;
        let word = usize::from(!short && matches!(self.word(end), "r" | "roku"));
        Some(((day, doubtful), end + word))
    }

    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.word.as_str())
    }

    /// `len` words in a row, joined by blanks; empty when the line is shorter.
    pub(super) fn words(&self, at: usize, len: usize) -> String {
        let words = self.tokens.get(at..at + len).unwrap_or_default();
        words.iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Whether a word is a German day of the week in two letters.
    pub(super) fn is_two_letters_of_a_day(&self, at: usize) -> bool {
        self.language == Language::De && say::is_german_short(self.word(at))
    }

    pub(super) fn number(&self, at: usize) -> Option<u32> {
        self.tokens.get(at)?.number()
    }

    /// Past "on", "by the", "do": at most three.
    pub(super) fn after_day_words(&self, at: usize) -> usize {
        let leads = |at: &usize| say::before_day(self.word(*at), self.word(*at + 1));
        (at..at + 3).find(|at| !leads(at)).unwrap_or(at + 3)
    }

    pub(super) fn after_time_words(&self, at: usize) -> usize {
        let clock = |at: usize| self.tokens.get(at).is_some_and(|token| token.text.contains(':'));
        let leads = |at: &usize| {
            say::before_time(self.word(*at)) || (self.word(*at) == "na" && clock(*at + 1))
        };
        (at..at + 2).find(|at| !leads(at)).unwrap_or(at + 2)
    }

    /// Past a word that only joins day and time ("na 10").
    pub(super) fn after_joint(&self, at: usize) -> usize {
        at + usize::from(matches!(self.word(at), "na" | "by") && self.number(at + 1).is_some())
    }
}

/// The reading that takes in the most words; the first of equals.
pub(super) fn longest<T, const N: usize>(readings: [Read<T>; N]) -> Read<T> {
    readings.into_iter().flatten().reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// Year, month, day in the order their lengths show; numbers with their count of digits.
fn date_of(numbers: &[(u32, usize)]) -> Option<Day> {
    let (year, day, month) = match *numbers {
        [(year, 4), (month @ 1..=12, 1..=2), (day, 1..=2)] => (Some(year), day, month),
        [(day, 1..=2), (month, 1..=2), (year, 4)] => (Some(year), day, month),
        [(day, 1..=2), (month, 1..=2), (year, 2)] => (Some(2000 + year), day, month),
        [(day, 1..=2), (month, 1..=2)] => (None, day, month),
        _ => return None,
    };
    let year = year.and_then(|year| i32::try_from(year).ok());
    let date = |day, month| Some(Day::Date { year, month, day, weekday: None });
    match (day, month) {
        (1..=31, 1..=12) => date(day, month),
        (1..=12, 13..=31) => date(month, day),
        _ => None,
    }
}
