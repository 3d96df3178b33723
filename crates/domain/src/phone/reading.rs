//! Takes a number apart as it was typed: the digits dialled, a plus, an extension; letters on
//! the keypad, labels before and remarks behind.

use crate::direction::is_unseen;
use crate::fold::{decimal_digit, fold};
use std::borrow::Cow;

/// A typed number, taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Dialled {
    /// The digits of the number itself, vanity letters as keypad digits.
    pub(super) digits: String,
    /// A `+` came first.
    pub(super) plus: bool,
    /// What is dialled once the call is answered.
    pub(super) extension: String,
    /// `*` or `#` among the digits: a network's service code, no subscriber.
    pub(super) service: bool,
    /// Something that belongs to no number: words, a second number.
    pub(super) remark: bool,
}

/// Fewest digits that can stand before an extension or a second number.
const WHOLE: usize = 7;

/// The most digits behind a slash that stand for the last ones of a second number.
const LAST_DIGITS: usize = 3;

/// Takes `text` apart. Never fails: what is not understood is a remark.
pub(super) fn read(text: &str) -> Dialled {
    let text = plain(text);
    let mut rest = without_scheme(text.trim());
    let mut dialled = Dialled::default();
    while let Some(c) = rest.chars().next() {
        let tail = rest.get(c.len_utf8()..).unwrap_or_default();
        let next = if c.is_alphabetic() { dialled.word(rest) } else { dialled.sign(c, tail) };
        match next {
            Some(left) => rest = left,
            None => break,
        }
    }
    dialled
}

/// The text with the digits, signs and blanks of other keyboards and of typesetting as a telephone's
/// own: full-width forms, digits of other scripts, no-break and narrow blanks, long dashes.
fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return text.into();
    }
    text.chars().filter(|c| !is_unseen(*c)).map(plain_char).collect::<String>().into()
}

fn plain_char(c: char) -> char {
    /// From a full-width sign to the same of ASCII.
    const NARROWER: u32 = 0xFEE0;
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - NARROWER).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => '-',
        '\n' => c,
        _ if c.is_whitespace() => ' ',
        _ => decimal_digit(c).unwrap_or(c),
    }
}

fn without_scheme(text: &str) -> &str {
    ["tel:", "callto:"]
        .into_iter()
        .find_map(|scheme| {
            let head = text.get(..scheme.len())?;
            head.eq_ignore_ascii_case(scheme).then(|| text.get(scheme.len()..))?
        })
        .unwrap_or(text)
}

impl Dialled {
    /// Takes in one character that is no letter; gives what is left to read.
    fn sign<'t>(&mut self, c: char, tail: &'t str) -> Option<&'t str> {
        let whole = self.digits.len() >= WHOLE;
        match c {
            '0'..='9' => self.digits.push(c),
            '+' if self.digits.is_empty() => self.plus = true,
            ',' | ';' | '#' if whole => return self.after_pause(tail),
            '/' | '\n' | '+' if whole && digit_count(tail) >= WHOLE => {
                self.remark = true;
                return None;
            }
            // "22 123 45 67/68": the line beside it, by its last digits.
            '/' if whole && are_last_digits(tail) => return None,
            '(' if self.international() && tail.starts_with("0)") => return tail.get(2..),
            '*' | '#' => self.service = true,
            '(' | ')' | '-' | '.' | '/' => {}
            _ if c.is_whitespace() => {}
            _ => self.remark = true,
        }
        Some(tail)
    }

    fn international(&self) -> bool {
        self.plus || self.digits.starts_with("00")
    }

    /// Behind a comma, semicolon or `#`: an extension, a parameter or another number.
    fn after_pause<'t>(&mut self, tail: &'t str) -> Option<&'t str> {
        let tail = tail.trim_start_matches([',', ';', ' ']);
        if tail.starts_with(|c: char| c.is_alphabetic()) {
            return Some(tail);
        }
        let extension = leading_digits(tail);
        self.remark |= extension.len() >= WHOLE || digit_count(tail) > extension.len();
        if !self.remark {
            self.extension = extension.to_owned();
        }
        None
    }

    /// Takes in the word at the start of `rest`; gives what is left to read.
    fn word<'t>(&mut self, rest: &'t str) -> Option<&'t str> {
        let len = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let (word, tail) = rest.split_at_checked(len)?;
        let folded = fold(word);
        if self.digits.is_empty() {
            self.remark |= !LABELS.contains(&folded.as_str());
            return Some(tail);
        }
        if EXTENSION_WORDS.contains(&folded.as_str()) && self.extension_in(tail) {
            return None;
        }
        if self.digits.len() < WHOLE && is_vanity(word) {
            self.digits.extend(word.chars().filter_map(keypad));
            return Some(tail);
        }
        self.remark |= !LABELS.contains(&folded.as_str());
        None
    }

    fn extension_in(&mut self, tail: &str) -> bool {
        let tail = tail.trim_start_matches(['.', ':', '=', ' ', ',', ';', '-']);
        self.extension = leading_digits(tail).to_owned();
        !self.extension.is_empty()
    }
}

fn digit_count(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// Nothing but a few digits may follow: what has a word before it is an extension.
fn are_last_digits(tail: &str) -> bool {
    let begins_with_word = tail.trim_start().starts_with(char::is_alphabetic);
    !begins_with_word && (1..=LAST_DIGITS).contains(&digit_count(tail))
}

fn leading_digits(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// A word spelled on the keypad, as in 1-800-FLOWERS.
fn is_vanity(word: &str) -> bool {
    word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The key that carries a letter (ITU-T E.161).
fn keypad(letter: char) -> Option<char> {
    const KEYS: [(&str, char); 8] = [
        ("ABC", '2'),
        ("DEF", '3'),
        ("GHI", '4'),
        ("JKL", '5'),
        ("MNO", '6'),
        ("PQRS", '7'),
        ("TUV", '8'),
        ("WXYZ", '9'),
    ];
    KEYS.into_iter().find(|(letters, _)| letters.contains(letter)).map(|(_, key)| key)
}

/// Words before an extension, folded: English, Polish, German, and the pause letters.
const EXTENSION_WORDS: [&str; 18] = [
    "w",
    "wew",
    "wewn",
    "wewnetrzny",
    "ext",
    "extn",
    "extension",
    "x",
    "dw",
    "durchwahl",
    "app",
    "apparat",
    "int",
    "nst",
    "p",
    "t",
    "isub",
    "pauza",
];

/// Words that only say what kind of number it is, folded.
const LABELS: [&str; 22] = [
    "tel",
    "telefon",
    "telephone",
    "phone",
    "kom",
    "komorka",
    "komorkowy",
    "mobile",
    "mob",
    "cell",
    "fax",
    "faks",
    "handy",
    "mobil",
    "nr",
    "numer",
    "dom",
    "praca",
    "work",
    "home",
    "t",
    "m",
];
