//! Folding of text for search: what the owner types and what the cards say are folded alike, so
//! that case, accents, odd blanks and typographic marks never hide a card. Also finds where a
//! folded needle lies in the text as written. Owns no index and no ranking.

use crate::direction::is_unseen;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The form of `text` that is searched: compatibility-decomposed (Unicode NFKD), marks off, lower
/// case, the letters that do not decompose spelled by table (ł l, ß ss, ø o, æ ae, þ th), dashes
/// and apostrophes made plain, invisible characters dropped, blanks collapsed and trimmed.
/// Folding twice changes nothing.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = Folded::with_capacity(text.len());
    if text.is_ascii() {
        text.bytes().for_each(|byte| folded.push(byte.to_ascii_lowercase().into()));
    } else {
        text.chars().for_each(|letter| fold_char(letter, &mut |c| folded.push(c)));
    }
    folded.finish()
}

/// The folded words of a query; a card matches when it holds all of them, in any order.
#[must_use]
pub fn words(query: &str) -> Vec<String> {
    fold(query).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Only the decimal digits of `text`, as ASCII; full-width and Arabic digits count.
#[must_use]
pub fn digits(text: &str) -> String {
    text.chars().filter_map(decimal_digit).collect()
}

/// `c` as an ASCII digit, when it is a decimal digit of a script that telephones use.
pub(crate) fn decimal_digit(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    [0x0660_u32, 0x06F0, 0x0966, 0xFF10]
        .into_iter()
        .find_map(|zero| u32::from(c).checked_sub(zero).filter(|value| *value < 10))
        .and_then(|value| char::from_digit(value, 10))
}

/// A text folded, with the way back to where each folded letter was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoldMap {
    folded: String,
    /// One entry a written letter that left something: where its folded form starts (bytes), and
    /// the letter with the marks that follow it (UTF-16 units).
    letters: Vec<(usize, Range<usize>)>,
}

impl FoldMap {
    /// Folds `text` and remembers where everything came from.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut folded = Folded::with_capacity(text.len());
        let mut letters: Vec<(usize, Range<usize>)> = Vec::with_capacity(text.len());
        let mut unit = 0;
        for letter in text.chars() {
            let (before, start) = (folded.text.len(), unit);
            unit += letter.len_utf16();
            let blank = folded.blank;
            fold_char(letter, &mut |c| folded.push(c));
            if folded.text.len() > before {
                // A blank is written out only with the letter after it.
                let first = before + usize::from(blank && before > 0);
                letters.push((first, start..unit));
            } else if is_combining_mark(letter)
                && let Some((_, range)) = letters.last_mut()
            {
                range.end = unit;
            }
        }
        Self { folded: folded.finish(), letters }
    }

    /// The folded text.
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// Where `needle`, already folded, lies in the text as written: UTF-16 units, in order,
    /// without overlaps. A letter of which only a part matched (the ß of "Strasse" asked as
    /// "s") is marked whole.
    #[must_use]
    pub fn ranges(&self, needle: &str) -> Vec<Range<usize>> {
        if needle.is_empty() {
            return Vec::new();
        }
        let found = self.folded.match_indices(needle);
        joined(found.filter_map(|(at, hit)| self.written(at, at + hit.len())).collect())
    }

    /// The written range of a folded one.
    fn written(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let holding = |byte: usize| {
            let after = self.letters.partition_point(|(first, _)| *first <= byte);
            self.letters.get(after.saturating_sub(1)).map(|(_, range)| range)
        };
        Some(holding(start)?.start..holding(end - 1)?.end)
    }
}

/// Where any of the folded `words` lies in `text`, in UTF-16 units, in order, overlaps joined.
#[must_use]
pub fn word_ranges(text: &str, words: &[String]) -> Vec<Range<usize>> {
    let map = FoldMap::new(text);
    joined(words.iter().flat_map(|word| map.ranges(word)).collect())
}

/// Where a run of digits lies in a number as typed, blanks and dashes between them passed over:
/// "1234" in "+48 601 23-45". UTF-16 units; the first place only.
#[must_use]
pub fn digit_range(text: &str, needle_digits: &str) -> Option<Range<usize>> {
    let mut places = Vec::new();
    let mut plain = String::new();
    let mut unit = 0;
    for c in text.chars() {
        if let Some(digit) = decimal_digit(c) {
            plain.push(digit);
            places.push(unit..unit + c.len_utf16());
        }
        unit += c.len_utf16();
    }
    let at = plain.find(needle_digits).filter(|_| !needle_digits.is_empty())?;
    let last = places.get(at + needle_digits.len() - 1)?;
    Some(places.get(at)?.start..last.end)
}

/// Sorted, and those that touch or overlap made one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

/// Folded text while it grows: blanks wait until a letter follows.
struct Folded {
    text: String,
    blank: bool,
}

impl Folded {
    fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), blank: false }
    }

    fn push(&mut self, c: char) {
        if c.is_whitespace() || c.is_control() {
            self.blank = true;
            return;
        }
        if std::mem::take(&mut self.blank) && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push(c);
    }

    fn finish(self) -> String {
        self.text
    }
}

fn fold_char(letter: char, push: &mut impl FnMut(char)) {
    if letter.is_ascii() {
        return push(letter.to_ascii_lowercase());
    }
    if let Some(text) = spelled(letter) {
        return text.chars().for_each(push);
    }
    for part in std::iter::once(letter).nfkd() {
        for lower in part.to_lowercase() {
            match spelled(lower) {
                Some(text) => text.chars().for_each(&mut *push),
                None if is_combining_mark(lower) => {}
                None => push(lower),
            }
        }
    }
}

/// Lower-case letters that Unicode does not decompose, dashes and quotes in their plain spelling,
/// and invisible characters as nothing.
fn spelled(c: char) -> Option<&'static str> {
    Some(match c {
        'ł' | 'ƚ' => "l",
        'ø' => "o",
        'đ' | 'ð' | 'ɖ' => "d",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ĸ' => "k",
        'ɨ' => "i",
        'ƶ' => "z",
        'ς' => "σ",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        '‘' | '’' | '‚' | '‛' | 'ʼ' | '`' | '´' | '′' => "'",
        '“' | '”' | '„' | '«' | '»' | '″' => "\"",
        c if is_unseen(c) => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_fold_to_what_a_hand_types() {
        let rows = [
            ("Łukasz Żółć", "lukasz zolc"),
            ("Müller", "muller"),
            ("Große Straße", "grosse strasse"),
            ("GROẞE", "grosse"),
            ("Sørensen", "sorensen"),
            ("Đorđe", "dorde"),
            ("Æther Œuvre", "aether oeuvre"),
            ("Þór Ðð", "thor dd"),
            ("Işık İzmir", "isik izmir"),
            ("ﬁnance ①", "finance 1"),
            ("Ångström", "angstrom"),
            ("e\u{301}te\u{301}", "ete"),
            ("Ħal Għaxaq", "hal ghaxaq"),
            ("Νίκος", "νικοσ"),
            ("ΝΙΚΟΣ", "νικοσ"),
            ("Йосип", "иосип"),
            ("O’Brien", "o'brien"),
            ("Anna–Maria", "anna-maria"),
            ("1 200", "1 200"),
            ("１２３", "123"),
            ("  Jan \t\n Nowak  ", "jan nowak"),
            ("Jan\u{200B} \u{FEFF}Nowak", "jan nowak"),
            ("so\u{AD}ft", "soft"),
            ("", ""),
            ("   ", ""),
            ("ASCII Only", "ascii only"),
            ("zażółć gęślą jaźń", "zazolc gesla jazn"),
            ("a\u{0}b", "a b"),
            ("d´Arc", "d'arc"),
        ];
        for (text, expected) in rows {
            assert_eq!(fold(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_query_is_its_folded_words() {
        assert_eq!(words("  Nowak  JAN "), ["nowak", "jan"]);
        assert_eq!(words(" "), Vec::<String>::new());
    }

    #[test]
    fn digits_are_taken_from_any_script_that_dials() {
        assert_eq!(digits("+48 (601) 234-567 w. 12"), "4860123456712");
        assert_eq!(digits("٠١٢ ۳ ４"), "01234");
        assert_eq!(digits("none"), "");
    }

    #[test]
    fn matches_are_found_in_the_text_as_written() {
        type Row = (&'static str, &'static str, &'static [(usize, usize)]);
        let rows: [Row; 14] = [
            ("Łukasz", "luk", &[(0, 3)]),
            ("Anna Łukasik", "luk", &[(5, 8)]),
            ("Straße", "strasse", &[(0, 6)]),
            ("Straße", "s", &[(0, 1), (4, 5)]),
            ("Jan   Nowak", "jan nowak", &[(0, 11)]),
            ("e\u{301}te", "e", &[(0, 2), (3, 4)]),
            ("😀 Jan", "jan", &[(3, 6)]),
            ("anana", "ana", &[(0, 3)]),
            ("xx", "x", &[(0, 2)]),
            ("a b", "b", &[(2, 3)]),
            ("  jan", "jan", &[(2, 5)]),
            ("Jan", "", &[]),
            ("Jan", "z", &[]),
            ("ŁĄKA ŁĄKA", "laka", &[(0, 4), (5, 9)]),
        ];
        for (text, needle, expected) in rows {
            assert_eq!(
                pairs(FoldMap::new(text).ranges(needle)),
                expected,
                "{needle:?} in {text:?}"
            );
        }
    }

    fn pairs(ranges: Vec<Range<usize>>) -> Vec<(usize, usize)> {
        ranges.into_iter().map(|range| (range.start, range.end)).collect()
    }

    #[test]
    fn several_words_are_marked_together() {
        let words = words("nowak jan now");
        assert_eq!(pairs(word_ranges("Jan Nowak", &words)), [(0, 3), (4, 9)]);
    }

    #[test]
    fn digits_are_marked_across_blanks_and_dashes() {
        assert_eq!(digit_range("+48 601 23-45", "1234"), Some(6..12));
        assert_eq!(digit_range("+48 601", "99"), None);
        assert_eq!(digit_range("+48 601", ""), None);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn the_map_folds_as_fold_does(text in "\\PC{0,40}") {
            let map = FoldMap::new(&text);
            prop_assert_eq!(map.folded(), fold(&text));
        }

        #[test]
        fn every_range_lies_within_the_text(text in "\\PC{0,40}", at in 0_usize..40, len in 1_usize..5) {
            let needle: String = fold(&text).chars().skip(at).take(len).collect();
            let units = text.encode_utf16().count();
            for range in FoldMap::new(&text).ranges(&needle) {
                prop_assert!(range.start < range.end && range.end <= units);
            }
        }
    }
}
