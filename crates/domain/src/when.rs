//! Date words: "fri 10:00 call back", "za 2 tygodnie", "in 2 Wochen". Finds the words that say
//! when, works out the day and time they mean, and leaves the rest. English, Polish and German
//! are understood whatever language the window speaks; how a date is *said* is not decided here.
//!
//! What the words mean:
//! - A **weekday** is its next coming: on Thursday "fri" is tomorrow; on Friday "fri" is in a
//!   week, unless a time of today is named that is still ahead.
//! - **"next tue"**, "w przyszły wtorek", "nächsten Dienstag" is the Tuesday of the week after
//!   this one, weeks beginning on Monday: seen from any day of a week it is the same day, on
//!   Sunday the one in two days. "next week" is its Monday, "next month" its first day.
//! - A **time alone** is today's, or tomorrow's once it has passed. A **day and month** without
//!   a year is this year's, or next year's once it has passed; 29 February waits for a leap year.
//!   "today", "tomorrow" and dates with a year are taken at their word, even in the past.
//! - An hour **without minutes** from 1 to 6 is in the afternoon ("fri 3" is 15:00) unless "am",
//!   "rano" or a leading zero says otherwise.
//! - "morning" 9:00, "noon" 12:00, "afternoon" 14:00, "evening" 18:00, "tonight" 20:00.
//! - "in 2 weeks" is the same weekday, "in a month" the same day of the month or its last one,
//!   "in 2 hours" counts real hours, through a change of the clocks too.
//! - Numeric dates are day first; "1/13" can only be month first and is.
//! - Where the same words could mean **another day** ("fri" on a Friday, "3/4", "5." when the 5th
//!   has passed) the answer says which and why (see [`Other`]).
//! - A **weekday before a date** ("Fri 13 Nov") has to be that date's.
//! - **"every 2 weeks"**, "co miesiąc w ostatni dzień", "jeden zweiten Freitag" say that it recurs
//!   (see `repeat`); without another day it begins one such distance from today, "every Friday" on
//!   the next one. "monthly" and its like count only beside a day and a time, since they are also
//!   names of things.
//! - **What is written like a day or time and is none** ("25:00", "31.02.", "Thu 13 Nov" when the
//!   13th is a Friday) is said to be none, where a day or time would stand; it never becomes a
//!   day without its time.

mod grammar;
mod impossible;
mod moment;
mod repeat;
mod repeat_words;
mod times;
mod tokens;
mod vocabulary;

use crate::follow_up::Due;
use crate::recurrence::Rule;
use crate::region::Language;
use crate::time::Now;
use chrono::NaiveDate;
use grammar::{Phrase, Reader};
use repeat::Repeat;
use std::ops::Range;
use tokens::{Token, tokens};

/// What date words mean, and the text without them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// The day and time meant; of one that recurs the first, before it is put on a day that the
    /// rule has.
    pub due: Due,
    /// How it recurs, where the words say that it does.
    pub repeat: Option<Rule>,
    /// The other words, in order: "call back".
    pub rest: String,
    /// Where the date words lie in the text, in UTF-16 units; several places where the time stands
    /// apart from the day ("fri call Jan at 10:00") or they say that it recurs.
    pub matched: Vec<Range<usize>>,
    /// Another day that the same words could mean, of those that say one once.
    pub other: Option<Other>,
    /// True for a day and month of which the year was not said: "24.10.", "3 Nov".
    pub is_without_year: bool,
}

/// Why words could mean another day than the one that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Other {
    /// Today is such a day too, the next one was taken: "fri" on a Friday.
    Today,
    /// Today was taken, this is the next such day: "5." on the 5th.
    Later(NaiveDate),
    /// Such a day of this month has passed, the next one was taken: "5." on the 12th.
    Passed(NaiveDate),
    /// Read with the month first it is this day: "3/4".
    MonthFirst(NaiveDate),
}

/// Words that are written like a day or time and name none: "25:00", "31.02.".
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no day or time")]
pub struct NoSuchMoment(pub String);

/// Finds the words in `text` that say when; none when nothing in it does.
/// `language` is the window's and only settles what two languages read differently.
///
/// # Errors
/// When words that stand where a day or time belongs name none that exists.
pub fn parse_when(text: &str, now: &Now, language: Language) -> Result<Option<When>, NoSuchMoment> {
    reading(text, language)?.map(|reading| reading.seen_from(now)).transpose()
}

/// Date words as they were read, not yet worked out.
struct Reading<'t> {
    text: &'t str,
    phrase: Phrase,
    repeat: Option<Rule>,
    /// Where they lie in the text, in bytes.
    places: Vec<Range<usize>>,
}

fn reading(text: &str, language: Language) -> Result<Option<Reading<'_>>, NoSuchMoment> {
    let all = tokens(text);
    let Some(repeat) = (Reader { tokens: &all, language }).repeat() else {
        return read_once(text, &all, language);
    };
    let mut others = all.clone();
    for place in repeat.places.iter().rev() {
        others.drain(place.clone());
    }
    let once = read_once(text, &others, language)?;
    let said = repeat.places.iter().filter_map(|place| bytes_of(&all, place));
    let recurring = recurring(text, &repeat, said.collect(), once);
    if repeat.weak && !rest(text, &recurring.places).is_empty() {
        return read_once(text, &all, language);
    }
    Ok(Some(recurring))
}

/// Date words beside those that say that it recurs.
fn recurring<'t>(
    text: &'t str,
    repeat: &Repeat,
    mut places: Vec<Range<usize>>,
    once: Option<Reading<'t>>,
) -> Reading<'t> {
    let said = once.as_ref().map(|once| once.phrase);
    let time = said.and_then(|phrase| phrase.time);
    let day = said.and_then(|phrase| phrase.day).or_else(|| repeat.first_day(time.is_some()));
    places.extend(once.into_iter().flat_map(|once| once.places));
    places.sort_by_key(|place| place.start);
    // "fri every 2 weeks 10:00" is one phrase around another.
    let mut end = 0;
    places.retain(|place| {
        let is_outside = place.end > end;
        end = end.max(place.end);
        is_outside
    });
    let phrase = Phrase { day, time, weak: false };
    Reading { text, phrase, repeat: Some(repeat.rule), places }
}

/// The day and time that the words say, whatever they say of recurring.
fn read_once<'t>(
    text: &'t str,
    tokens: &[Token],
    language: Language,
) -> Result<Option<Reading<'t>>, NoSuchMoment> {
    let reader = Reader { tokens, language };
    let bytes_of = |place: &Range<usize>| bytes_of(tokens, place);
    if let Some(bytes) = reader.impossible().as_ref().and_then(bytes_of) {
        return Err(NoSuchMoment(text.get(bytes).unwrap_or_default().to_owned()));
    }
    Ok(chosen(&reader).map(|found| {
        let (phrase, places) = with_time(&reader, found);
        let places = places.iter().filter_map(bytes_of).collect();
        Reading { text, phrase, repeat: None, places }
    }))
}

impl Reading<'_> {
    fn seen_from(&self, now: &Now) -> Result<When, NoSuchMoment> {
        let Some(due) = moment::due(&self.phrase, now) else {
            let words = self.places.first().and_then(|bytes| self.text.get(bytes.clone()));
            return Err(NoSuchMoment(words.unwrap_or_default().to_owned()));
        };
        let matched = self.places.iter().map(|range| utf16(self.text, range)).collect();
        let once = self.repeat.is_none();
        let other = once.then(|| moment::other(&self.phrase, due.on, now)).flatten();
        let rest = rest(self.text, &self.places);
        let is_without_year = once && self.phrase.is_without_year();
        Ok(When { due, repeat: self.repeat, rest, matched, other, is_without_year })
    }
}

/// The phrase with the time that stands apart from it, and the places of both.
fn with_time(reader: &Reader<'_>, found: Found) -> (Phrase, Vec<Range<usize>>) {
    let Found { mut phrase, place } = found;
    let apart =
        (phrase.time.is_none() && phrase.takes_time()).then(|| time_elsewhere(reader, &place));
    let mut places = vec![place];
    if let Some(time) = apart.flatten() {
        phrase.time = time.phrase.time;
        places.push(time.place);
        places.sort_by_key(|place| place.start);
    }
    (phrase, places)
}

/// A phrase and the tokens it covers.
struct Found {
    phrase: Phrase,
    place: Range<usize>,
}

fn all_found(reader: &Reader<'_>) -> Vec<Found> {
    let found = |start: usize| {
        let (phrase, end) = reader.phrase(start)?;
        let (is_first, is_last) = (start == 0, end == reader.tokens.len());
        // Between other words "so" and "do" are words like others.
        let is_between = !is_first && !is_last && end == start + 1;
        if is_between && reader.is_two_letters_of_a_day(start) {
            return None;
        }
        let whole = is_first && is_last;
        (!phrase.weak || whole).then_some(Found { phrase, place: start..end })
    };
    (0..reader.tokens.len()).filter_map(found).collect()
}

/// The phrase meant: one that says a day before one that says only a time, one at either end of
/// the text before one in its midst, then the longer, then the earlier.
fn chosen(reader: &Reader<'_>) -> Option<Found> {
    let count = reader.tokens.len();
    all_found(reader).into_iter().rev().max_by_key(|found| {
        let at_end = found.place.start == 0 || found.place.end == count;
        (found.phrase.day.is_some(), at_end, found.place.len())
    })
}

fn time_elsewhere(reader: &Reader<'_>, day: &Range<usize>) -> Option<Found> {
    all_found(reader).into_iter().find(|found| {
        let apart = found.place.end <= day.start || found.place.start >= day.end;
        apart && found.phrase.day.is_none()
    })
}

fn bytes_of(tokens: &[Token], place: &Range<usize>) -> Option<Range<usize>> {
    let first = tokens.get(place.start)?;
    let last = tokens.get(place.end.checked_sub(1)?)?;
    Some(first.range.start..last.range.end)
}

fn utf16(text: &str, bytes: &Range<usize>) -> Range<usize> {
    let units = |end: usize| text.get(..end).unwrap_or_default().encode_utf16().count();
    units(bytes.start)..units(bytes.end)
}

/// `text` without the given ranges, the pieces trimmed of marks that only joined them: a bracket
/// opens before a range and closes after it, elsewhere it belongs to the words.
fn rest(text: &str, cut: &[Range<usize>]) -> String {
    let mut pieces = Vec::new();
    let mut from = 0;
    let end = text.len()..text.len();
    for range in cut.iter().chain(std::iter::once(&end)) {
        let (opening, closing) = (if *range == end { "" } else { ">@(" }, ">@)");
        let joins =
            |c: char, more: &str| c.is_whitespace() || ",;:-–—".contains(c) || more.contains(c);
        let piece = text.get(from..range.start).unwrap_or_default();
        let piece = piece.trim_start_matches(|c| joins(c, closing));
        pieces.push(piece.trim_end_matches(|c| joins(c, opening)));
        from = range.end;
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces.join(" ")
}

#[cfg(test)]
mod every_day;
#[cfg(test)]
mod other_tests;
#[cfg(test)]
mod refused;
#[cfg(test)]
mod repeat_tests;
#[cfg(test)]
mod tests;
