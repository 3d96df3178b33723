//! Takes a number apart as it was typed: the digits dialled, a plus, an extension; letters on
//! the keypad, labels before and remarks behind.

use crate::direction::is_unseen;
use crate::fold::{decimal_digit, fold};

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
        if let Some(digit) = decimal_digit(c) {
            self.digits.push(digit);
            return Some(tail);
        }
        match c {
            '+' | '＋' if self.digits.is_empty() => self.plus = true,
            ',' | ';' | '#' if whole => return self.after_pause(tail),
            '/' | '\n' | '+' | '＋' if whole && digit_count(tail) >= WHOLE => {
                self.remark = true;
                return None;
            }
            // "22 123 45 67/68": the line beside it, by its last digits.
            '/' if whole && (1..=LAST_DIGITS).contains(&digit_count(tail)) => return None,
            '(' if self.international() && tail.starts_with("0)") => return tail.get(2..),
            '*' | '#' => self.service = true,
            '(' | ')' | '-' | '.' | '/' | '\u{2010}'..='\u{2015}' => {}
            // Phones and spreadsheets leave direction marks and the like around a number.
            _ if c.is_whitespace() || is_unseen(c) => {}
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
        let extension: String = tail.chars().map_while(decimal_digit).collect();
        self.remark |= extension.len() >= WHOLE || digit_count(tail) > extension.len();
        if !self.remark {
            self.extension = extension;
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
        let tail = tail.trim_start_matches(['.', ':', '=', ' ', '\u{A0}', ',', ';', '-']);
        self.extension = tail.chars().map_while(decimal_digit).collect();
        !self.extension.is_empty()
    }
}

fn digit_count(text: &str) -> usize {
    text.chars().filter(|c| decimal_digit(*c).is_some()).count()
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
