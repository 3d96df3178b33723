//! Text in the encodings that older programs read. A character that such an encoding lacks goes
//! out as a plain likeness where there is one, else as `?`, and each is told: nothing is lost
//! silently. Reading encodings is `encoding`'s.

use encoding_rs::{Encoding, WINDOWS_1250, WINDOWS_1252};
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most places of lost characters that are told one by one.
pub const MOST_PLACES: usize = 100;

/// The encoding of a text file that goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Charset {
    /// Every character there is.
    #[default]
    Utf8,
    /// Central European: Polish, Czech, Hungarian.
    Windows1250,
    /// Western European: German, French, Spanish.
    Windows1252,
}

/// One place where a character was lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// The row below the headings, from 1; 0 for the headings themselves.
    pub row: usize,
    /// The column, from 0.
    pub column: usize,
    /// What the encoding lacks.
    pub character: char,
    /// What stands there instead; nothing for a character that is not seen.
    pub instead: String,
    /// How often in this cell.
    pub times: usize,
}

/// All that was lost in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Losses {
    /// How many characters.
    pub count: usize,
    /// Where, a cell and a character each; the first [`MOST_PLACES`].
    pub places: Vec<Loss>,
}

impl Losses {
    /// Notes what was lost in a cell.
    pub(crate) fn add(&mut self, row: usize, column: usize, lost: Vec<(char, String)>) {
        self.count += lost.len();
        let first = self.places.len();
        for (character, instead) in lost {
            let mut of_cell = self.places.iter_mut().skip(first);
            if let Some(place) = of_cell.find(|place| place.character == character) {
                place.times += 1;
            } else if self.places.len() < MOST_PLACES {
                self.places.push(Loss { row, column, character, instead, times: 1 });
            }
        }
    }
}

impl Charset {
    fn encoding(self) -> Option<&'static Encoding> {
        match self {
            Self::Utf8 => None,
            Self::Windows1250 => Some(WINDOWS_1250),
            Self::Windows1252 => Some(WINDOWS_1252),
        }
    }

    /// The text of characters that the encoding has, and which others stood there.
    #[must_use]
    pub fn fitted(self, text: &str) -> (Cow<'_, str>, Vec<(char, String)>) {
        match self.encoding() {
            Some(encoding) if !has(encoding, text) => replaced(encoding, text),
            _ => (text.into(), Vec::new()),
        }
    }

    /// The bytes of a fitted text.
    pub(crate) fn bytes(self, text: &str) -> Cow<'_, [u8]> {
        match self.encoding() {
            Some(encoding) => encoding.encode(text).0,
            None => text.as_bytes().into(),
        }
    }
}

fn has(encoding: &'static Encoding, text: &str) -> bool {
    text.is_ascii() || !encoding.encode(text).2
}

fn has_char(encoding: &'static Encoding, c: char) -> bool {
    has(encoding, c.encode_utf8(&mut [0; 4]))
}

fn replaced(encoding: &'static Encoding, text: &str) -> (Cow<'static, str>, Vec<(char, String)>) {
    let (mut fitted, mut lost) = (String::with_capacity(text.len()), Vec::new());
    // A letter and its mark apart are the letter that the encoding may have.
    for c in text.nfc() {
        if has_char(encoding, c) {
            fitted.push(c);
        } else {
            let instead = likeness(encoding, c);
            fitted.push_str(&instead);
            lost.push((c, instead));
        }
    }
    (fitted.into(), lost)
}

/// What may stand for a character: its parts that the encoding has, marks off.
fn likeness(encoding: &'static Encoding, c: char) -> String {
    if is_unseen(c) {
        return String::new();
    }
    let mut plain = String::new();
    for part in std::iter::once(c).nfkd().filter(|part| !is_combining_mark(*part)) {
        if has_char(encoding, part) {
            plain.push(part);
        } else {
            plain.push_str(by_table(part).unwrap_or("?"));
        }
    }
    let says_something = plain.chars().any(|part| part != '?');
    if says_something { plain } else { "?".to_owned() }
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Characters that do not come apart.
fn by_table(c: char) -> Option<&'static str> {
    Some(match c {
        'Ł' => "L",
        'ł' => "l",
        'Ø' => "O",
        'ø' => "o",
        'Đ' | 'Ð' => "D",
        'đ' | 'ð' => "d",
        'Ħ' => "H",
        'ħ' => "h",
        'ı' => "i",
        'Æ' => "AE",
        'æ' => "ae",
        'Œ' => "OE",
        'œ' => "oe",
        'Þ' => "Th",
        'þ' => "th",
        'ẞ' => "SS",
        '‐' | '‑' | '‒' | '―' | '−' => "-",
        '′' | 'ʼ' | '＇' => "'",
        '″' => "\"",
        '⁄' => "/",
        '×' => "x",
        c if c.is_whitespace() => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitted(charset: Charset, text: &str) -> (String, String) {
        let (fitted, lost) = charset.fitted(text);
        (fitted.into_owned(), lost.iter().map(|(c, _)| *c).collect())
    }

    #[test]
    fn a_character_that_is_lacking_becomes_its_likeness_or_a_question_mark() {
        use Charset::{Windows1250, Windows1252};
        for (charset, text, wanted, lost) in [
            (Windows1250, "Łukasz Żak, „Ewa” – 5 €", "Łukasz Żak, „Ewa” – 5 €", ""),
            (Windows1252, "Łukasz Żółć", "Lukasz Zólc", "ŁŻłć"),
            (Windows1250, "Søren Ñandú Æon", "Soren Nandú AEon", "øÑÆ"),
            (Windows1252, "漢字 x", "?? x", "漢字"),
            (Windows1250, "ﬁn …㎏ ½", "fin …kg 1/2", "ﬁ㎏½"),
            (Windows1252, "+48\u{2011}600\u{202F}100", "+48-600 100", "\u{2011}\u{202F}"),
            (Windows1250, "e\u{301}a\u{200B}\u{FEFF}b", "éab", "\u{200B}\u{FEFF}"),
            (Windows1252, "👍\u{FE0F}", "?", "👍\u{FE0F}"),
            (Windows1252, "＝1", "=1", "＝"),
        ] {
            assert_eq!(fitted(charset, text), (wanted.to_owned(), lost.to_owned()));
        }
    }

    #[test]
    fn what_is_lost_is_told_by_cell_and_character_and_counted_to_the_end() {
        let mut losses = Losses::default();
        losses.add(1, 0, vec![('漢', "?".into()), ('字', "?".into()), ('漢', "?".into())]);
        losses.add(2, 0, vec![('漢', "?".into())]);
        let told: Vec<_> =
            losses.places.iter().map(|p| (p.row, p.column, p.character, p.times)).collect();
        assert_eq!(told, [(1, 0, '漢', 2), (1, 0, '字', 1), (2, 0, '漢', 1)]);
        (3..500).for_each(|row| losses.add(row, 0, vec![('漢', "?".into())]));
        assert_eq!((losses.count, losses.places.len()), (501, MOST_PLACES));
    }
}
