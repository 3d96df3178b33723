//! Values of a record as words: numbers that say no number, names that say no name, instants and
//! lengths. Owns the one place where words become an [`Entry`].

use super::{Entry, Medium, ProblemKind, Way, When};
use crate::shown::line;
use chrono::NaiveDateTime;
use kartoteka_domain::time::Timestamp;

/// The longest number or name kept, in characters.
const LONGEST: usize = 256;

/// The last instant that a file may name: the end of the year 9999, in ms.
const LAST_MS: i64 = 253_402_300_799_999;

/// A record in the words of its file.
#[derive(Debug, Default)]
pub(super) struct Draft<'v> {
    pub(super) is_message: bool,
    /// The way, where the file's word for it is known.
    pub(super) way: Option<Way>,
    /// The file's word for the way.
    pub(super) way_word: &'v str,
    pub(super) number: &'v str,
    pub(super) when: Option<When>,
    /// The file's words for the instant.
    pub(super) when_words: &'v str,
    pub(super) is_to_the_minute: bool,
    pub(super) seconds: Option<u32>,
    /// The file's words for the length, where there are any.
    pub(super) length_words: &'v str,
    pub(super) name: &'v str,
    pub(super) text: &'v str,
    /// True where a value was cut, to this many bytes.
    pub(super) cut_to: Option<usize>,
}

/// A remark on a record, with the piece of the file that it is about.
pub(super) type Remark = (ProblemKind, String);

impl Draft<'_> {
    /// The record, and remarks on it; or why it can't be one.
    pub(super) fn entry(self) -> Result<(Entry, Vec<Remark>), Remark> {
        let quoted = |words: &str| words.chars().take(LONGEST).collect::<String>();
        let Some(when) = self.when else {
            return Err((ProblemKind::NoInstant, quoted(self.when_words)));
        };
        let mut remarks = Vec::new();
        let way = match self.way {
            Some(way) => way,
            None if self.way_word.trim().is_empty() => {
                return Err((ProblemKind::NoWay, String::new()));
            }
            None => {
                remarks.push((ProblemKind::WayUnknown, quoted(self.way_word)));
                if self.seconds.unwrap_or(0) > 0 { Way::Incoming } else { Way::Missed }
            }
        };
        if self.seconds.is_none() && !self.length_words.trim().is_empty() {
            remarks.push((ProblemKind::NoLength, quoted(self.length_words)));
        }
        if let Some(limit) = self.cut_to {
            remarks.push((ProblemKind::ValueCut { limit }, String::new()));
        }
        let number = number(self.number);
        let entry = Entry {
            // Given where the records are counted.
            record: 0,
            medium: if self.is_message { Medium::Message } else { Medium::Call },
            way,
            name: name(self.name, &number),
            number,
            when,
            is_to_the_minute: self.is_to_the_minute,
            seconds: self.seconds,
            text: text(self.text),
        };
        Ok((entry, remarks))
    }
}

/// Words that stand for a number that was not told.
const WITHHELD: [&str; 19] = [
    "null",
    "unknown",
    "private",
    "anonymous",
    "withheld",
    "restricted",
    "-1",
    "-2",
    "-3",
    "zastrzeżony",
    "nieznany",
    "prywatny",
    "ukryty",
    "anonimowy",
    "unbekannt",
    "unterdrückt",
    "anonym",
    "privat",
    "verborgen",
];

/// A number without what can't be dialled; empty when it was withheld.
fn number(written: &str) -> String {
    let number = line(written, LONGEST);
    let lower = number.to_lowercase();
    let is_withheld = WITHHELD.contains(&lower.as_str());
    if is_withheld { String::new() } else { number }
}

/// A name; empty where the file only says that it knows none, or repeats the number.
fn name(written: &str, number: &str) -> String {
    let name = line(written, LONGEST);
    let says_nothing =
        ["(unknown)", "unknown", "null"].iter().any(|word| name.eq_ignore_ascii_case(word));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_plain = name.chars().all(|c| c.is_ascii_digit() || " +-()./".contains(c));
    let repeats = is_plain && digits(&name) == digits(number);
    if says_nothing || repeats || name == number { String::new() } else { name }
}

/// A text of several lines without control characters.
fn text(written: &str) -> String {
    let written = written.replace("\r\n", "\n").replace('\r', "\n");
    let text: String =
        written.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    match text.trim() {
        "null" => String::new(),
        trimmed => trimmed.to_owned(),
    }
}

/// Milliseconds since 1970 as an instant that a telephone can have seen.
pub(super) fn milliseconds(words: &str) -> Option<When> {
    let ms: i64 = words.trim().parse().ok()?;
    (1..=LAST_MS).contains(&ms).then_some(When::Instant(Timestamp(ms)))
}

/// A count of ms, which some programs write as one of seconds.
pub(super) fn in_milliseconds(words: &str) -> String {
    /// Read as ms this is March 1973, read as seconds the year 5138.
    const BETWEEN: i64 = 100_000_000_000;
    match words.trim().parse::<i64>() {
        Ok(seconds) if (1..BETWEEN).contains(&seconds) => (seconds * 1000).to_string(),
        _ => words.to_owned(),
    }
}

/// Whole seconds.
pub(super) fn seconds(words: &str) -> Option<u32> {
    words.trim().parse().ok()
}

/// `h:mm:ss` or `mm:ss` as seconds.
pub(super) fn clock(words: &str) -> Option<u32> {
    let mut seconds: u32 = 0;
    let parts: Vec<&str> = words.trim().split(':').collect();
    if !(2..=3).contains(&parts.len()) {
        return None;
    }
    for part in parts {
        seconds = seconds.checked_mul(60)?.checked_add(part.trim().parse().ok()?)?;
    }
    Some(seconds)
}

/// ISO 8601's `PT1H2M3S` as seconds.
pub(super) fn iso_duration(words: &str) -> Option<u32> {
    let mut rest = words.trim().strip_prefix("PT")?;
    let mut seconds: u32 = 0;
    for (unit, worth) in [('H', 3600_u32), ('M', 60), ('S', 1)] {
        if let Some((count, after)) = rest.split_once(unit) {
            let whole = count.split('.').next().unwrap_or_default();
            seconds = seconds.checked_add(whole.parse::<u32>().ok()?.checked_mul(worth)?)?;
            rest = after;
        }
    }
    rest.is_empty().then_some(seconds)
}

/// A wall-clock time in one of these spellings.
pub(super) fn wall(words: &str, spellings: &[&str]) -> Option<When> {
    let words = words.trim();
    on_the_wall(spellings.iter().find_map(|one| NaiveDateTime::parse_from_str(words, one).ok())?)
}

/// What a clock on the wall showed, where a telephone can have seen it.
pub(super) fn on_the_wall(found: NaiveDateTime) -> Option<When> {
    let ms = found.and_utc().timestamp_millis();
    (1..=LAST_MS).contains(&ms).then_some(When::Wall(found))
}

/// An instant after RFC 3339.
pub(super) fn rfc3339(words: &str) -> Option<When> {
    let at = chrono::DateTime::parse_from_rfc3339(words.trim()).ok()?.timestamp_millis();
    (1..=LAST_MS).contains(&at).then_some(When::Instant(Timestamp(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_say_none_are_withheld() {
        for written in ["", " ", "-2", "Unknown", "private", "null", "\u{202d}\u{202c}"] {
            assert_eq!(number(written), "", "{written:?}");
        }
        assert_eq!(number("\u{202a}+48 601 234 567\u{202c}\n"), "+48 601 234 567");
        assert_eq!(number("112"), "112");
    }

    #[test]
    fn a_name_that_is_the_number_or_says_unknown_is_none() {
        for written in ["(Unknown)", "Unknown", "null", "", "225550177", "22 555-01-77"] {
            assert_eq!(name(written, "225550177"), "", "{written:?}");
        }
        assert_eq!(name("Kowalski, Piotr", "225550177"), "Kowalski, Piotr");
        assert_eq!(name("225550199", "225550177"), "225550199");
    }

    #[test]
    fn numbers_and_names_are_kept_up_to_their_limit() {
        for length in 255..=257 {
            let kept = |text: String| text.chars().count();
            assert_eq!(kept(number(&"1".repeat(length))), length.min(256));
            assert_eq!(kept(name(&"ż".repeat(length), "")), length.min(256));
        }
    }

    #[test]
    fn lengths_are_read_in_each_spelling() {
        assert_eq!(clock("00:03:04"), Some(184));
        assert_eq!(clock("1:25"), Some(85));
        assert_eq!(clock("99999999:00:00"), None);
        assert_eq!(clock("3"), None);
        assert_eq!(iso_duration("PT42S"), Some(42));
        assert_eq!(iso_duration("PT16M50S"), Some(1010));
        assert_eq!(iso_duration("PT1H"), Some(3600));
        assert_eq!(iso_duration("PT5.5S"), Some(5));
        assert_eq!(iso_duration("42"), None);
        assert_eq!(iso_duration("PT4X"), None);
    }

    #[test]
    fn an_instant_is_one_that_a_telephone_can_have_seen() {
        assert_eq!(
            milliseconds("1410881505425"),
            Some(When::Instant(Timestamp(1_410_881_505_425)))
        );
        for words in ["0", "-5", "1.4E12", "", "253402300800000", "99999999999999999999"] {
            assert_eq!(milliseconds(words), None, "{words}");
        }
        assert!(wall("2026-01-01 10:00:00", &["%Y-%m-%d %H:%M:%S"]).is_some());
        assert!(rfc3339("2012-03-17T14:16:32.000-04:00").is_some());
    }
}
