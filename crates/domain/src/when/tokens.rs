//! A line cut into words, each with its place.

use crate::fold::fold;
use std::ops::Range;

/// One word of the line.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Where it stands, in bytes, without the marks around it.
    pub(super) range: Range<usize>,
    /// Folded, as written otherwise: "1.12.", "p.m.".
    pub(super) text: String,
    /// Folded, all dots left out when it is made of letters: "pm".
    pub(super) word: String,
    /// `@` stood before it.
    pub(super) at_sign: bool,
}

/// The words of `text`; blanks and commas part them.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut start = 0;
    for piece in text.split(|c: char| c.is_whitespace() || c == ',') {
        let day_end = iso_day(piece);
        let (day, time) = piece.split_at_checked(day_end).unwrap_or(("", piece));
        out.extend(token(day, start));
        let sign = usize::from(day_end > 0);
        let (head, tail) = compound(time.get(sign..).unwrap_or_default());
        out.extend(token(head, start + day_end + sign));
        out.extend(token(tail, start + day_end + sign + head.len()));
        start += piece.len();
        start += text.get(start..).and_then(|left| left.chars().next()).map_or(0, char::len_utf8);
    }
    out
}

/// Where the day ends in an ISO 8601 date-time, "2026-12-01T10:00"; zero in anything else.
fn iso_day(piece: &str) -> usize {
    const LENGTH: usize = 10;
    let (day, time) = piece.split_at_checked(LENGTH).unwrap_or_default();
    let timed = time.starts_with('T') && day.parse::<chrono::NaiveDate>().is_ok();
    if timed { LENGTH } else { 0 }
}

/// A German weekday and the part of the day written in one word, parted: "Freitagabend".
fn compound(piece: &str) -> (&str, &str) {
    let parts = ["morgen", "fruh", "vormittag", "mittag", "nachmittag", "abend", "nacht"];
    let after = |name: &str| piece.find(name).map(|at| at + name.len());
    let end = after("woch").or_else(|| after("tag")).unwrap_or(0);
    match piece.split_at_checked(end) {
        Some((day, part)) if end > 0 && parts.contains(&fold(part).as_str()) => (day, part),
        _ => (piece, ""),
    }
}

fn token(piece: &str, start: usize) -> Option<Token> {
    let bare = piece.trim_start_matches(['>', '(', '[', '"', '\'', '„', '@', '-', '–']);
    let head = piece.len() - bare.len();
    let bare = bare.trim_end_matches([';', '!', '?', ')', ']', '"', '\'', '”', ':', '-', '–']);
    let text = fold(bare);
    if text.is_empty() {
        return None;
    }
    let letters = text.chars().any(char::is_alphabetic);
    let word = if letters { text.replace('.', "") } else { text.clone() };
    let at_sign = piece.get(..head).is_some_and(|marks| marks.contains('@'));
    Some(Token { range: start + head..start + head + bare.len(), text, word, at_sign })
}

impl Token {
    /// The number it is, up to four digits, a dot after it allowed.
    pub(super) fn number(&self) -> Option<u32> {
        let digits = self.text.strip_suffix('.').unwrap_or(&self.text);
        let plain = !digits.is_empty() && digits.len() <= 4;
        (plain && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
    }

    /// A number followed directly by letters: "10am" is 10 and "am".
    pub(super) fn number_and_word(&self) -> Option<(&str, &str)> {
        let split = self.word.find(|c: char| c.is_alphabetic())?;
        let (head, tail) = self.word.split_at_checked(split)?;
        (!head.is_empty()).then_some((head, tail))
    }

    /// A day of the month written as an ordinal: "1st", "5-go".
    pub(super) fn ordinal(&self) -> Option<u32> {
        let (head, tail) = self.number_and_word()?;
        let ending =
            matches!(tail, "st" | "nd" | "rd" | "th" | "go" | "ego" | "tego" | "ty" | "ter");
        let digits = head.strip_suffix('-').unwrap_or(head);
        ending.then(|| digits.parse().ok())?.filter(|day| (1..=31).contains(day))
    }
}
