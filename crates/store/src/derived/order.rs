//! The order of the list by name: sort keys and dividers by the owner's language (CLDR through
//! ICU4X). Keys are stored; [`Collation::mark`] tells when stored ones are out of date.

use crate::digest::hex;
use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;
use kartoteka_domain::fold::fold;
use kartoteka_domain::region::Language;
use std::sync::OnceLock;

/// What stands behind no letter: numbers, signs, other scripts.
pub(crate) const REST: &str = "#";

/// The dividers of the language's alphabet, in order, without [`REST`].
#[must_use]
pub(crate) fn alphabet(language: Language) -> &'static [&'static str] {
    match language {
        Language::Pl => &[
            "A", "Ą", "B", "C", "Ć", "D", "E", "Ę", "F", "G", "H", "I", "J", "K", "L", "Ł", "M",
            "N", "Ń", "O", "Ó", "P", "Q", "R", "S", "Ś", "T", "U", "V", "W", "X", "Y", "Z", "Ź",
            "Ż",
        ],
        Language::En | Language::De => &[
            "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q",
            "R", "S", "T", "U", "V", "W", "X", "Y", "Z",
        ],
    }
}

/// Orders names by a language.
pub(crate) struct Collation {
    full: CollatorBorrowed<'static>,
    base: CollatorBorrowed<'static>,
    /// Each divider with its key of base letters, in order.
    dividers: Vec<(Vec<u8>, &'static str)>,
    /// The key that begins what comes after the last letter: Greek, Cyrillic and so on.
    end: Vec<u8>,
}

impl Collation {
    /// That of a language, made once a program: every write asks for one.
    pub(crate) fn of(language: Language) -> &'static Self {
        static MADE: [OnceLock<Collation>; 3] = [const { OnceLock::new() }; 3];
        let [en, pl, de] = &MADE;
        let made = match language {
            Language::En => en,
            Language::Pl => pl,
            Language::De => de,
        };
        made.get_or_init(|| Self::new(language))
    }

    fn new(language: Language) -> Self {
        let locale: Locale = language.as_str().parse().expect("two letters are a locale");
        let collator = |strength| {
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            CollatorBorrowed::try_new(CollatorPreferences::from(&locale), options)
                .expect("collation data is compiled in")
        };
        let (full, base) = (collator(Strength::Tertiary), collator(Strength::Primary));
        let dividers = alphabet(language).iter().map(|letter| (key(&base, letter), *letter));
        Self { dividers: dividers.collect(), end: key(&base, "α"), full, base }
    }

    /// The stored sort key of a name in list order, and its divider. What has no letter comes
    /// last; signs before the first letter or digit ('t Hart, „Huta") do not count.
    pub(crate) fn place(&self, list_name: &str) -> (Vec<u8>, &'static str) {
        let name = list_name.trim_start_matches(|c: char| !c.is_alphanumeric());
        let name = if name.is_empty() { list_name } else { name };
        let letter = self.letter(name);
        let mut sort_key = vec![u8::from(letter == REST)];
        let Ok(()) = self.full.write_sort_key_to(name, &mut sort_key);
        (sort_key, letter)
    }

    fn letter(&self, name: &str) -> &'static str {
        let Some(first) = name.chars().next() else {
            return REST;
        };
        let first = key(&self.base, first.encode_utf8(&mut [0; 4]));
        if first >= self.end {
            return REST;
        }
        let after = self.dividers.partition_point(|(divider, _)| *divider <= first);
        let before = after.checked_sub(1).and_then(|at| self.dividers.get(at));
        before.map_or(REST, |(_, letter)| letter)
    }

    /// The key of any words, behind a first byte; no byte of it is 0.
    pub(crate) fn words(&self, text: &str, first: u8) -> Vec<u8> {
        let mut sort_key = vec![first];
        let Ok(()) = self.full.write_sort_key_to(text.trim(), &mut sort_key);
        sort_key
    }

    /// Changes when a new version of the collation data would sort the same names otherwise.
    pub(crate) fn mark(&self) -> String {
        let probe = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźżäöüßøæåþ09 -'.,Aβя";
        let mut sort_key = Vec::new();
        let Ok(()) = self.full.write_sort_key_to(probe, &mut sort_key);
        hex(&sort_key)
    }
}

fn key(collator: &CollatorBorrowed<'_>, text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    let Ok(()) = collator.write_sort_key_to(text, &mut key);
    key
}

/// The marks that begin a field in a card's folded text. Folding leaves no such character in
/// the words themselves.
pub(crate) mod field {
    /// The names and the nickname.
    pub(crate) const NAME: char = '\u{1}';
    /// Organisations, departments and roles.
    pub(crate) const ORGANISATION: char = '\u{2}';
    /// Tags.
    pub(crate) const TAG: char = '\u{3}';
    /// Mail addresses.
    pub(crate) const EMAIL: char = '\u{4}';
    /// The digits of numbers.
    pub(crate) const DIGITS: char = '\u{5}';
}

/// Adds a field to a card's folded text; nothing for an empty one.
pub(crate) fn push_field(folded: &mut String, mark: char, text: &str) {
    let words = fold(text);
    if !words.is_empty() {
        folded.push(mark);
        folded.push_str(&words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, names: &[&str]) -> Vec<String> {
        let collation = Collation::of(language);
        let mut keyed: Vec<_> = names.iter().map(|name| (collation.place(name), *name)).collect();
        keyed.sort();
        keyed.into_iter().map(|((_, letter), name)| format!("{letter} {name}")).collect()
    }

    #[test]
    fn polish_letters_have_dividers_of_their_own() {
        let names = ["Żak", "Zych", "Łoś", "Lis", "Luty", "Śnieg", "Sowa", "Źrebak", "Ćma", "Cis"];
        let expected = [
            "C Cis",
            "Ć Ćma",
            "L Lis",
            "L Luty",
            "Ł Łoś",
            "S Sowa",
            "Ś Śnieg",
            "Z Zych",
            "Ź Źrebak",
            "Ż Żak",
        ];
        assert_eq!(sorted(Language::Pl, &names), expected);
    }

    #[test]
    fn umlauts_stand_under_the_base_letter_in_german() {
        let names =
            ["Zorn", "Öztürk", "Otto", "Oz", "Ärger", "Arm", "Łukasz", "Þór", "ßx", "Ørsted"];
        let expected = [
            "A Ärger",
            "A Arm",
            "L Łukasz",
            "O Ørsted",
            "O Otto",
            "O Oz",
            "O Öztürk",
            "S ßx",
            "Z Zorn",
            "Z Þór",
        ];
        assert_eq!(sorted(Language::De, &names), expected);
    }

    #[test]
    fn what_has_no_letter_comes_last_and_leading_signs_do_not_count() {
        let names = ["112", "Иван", "'t Hart", "„Huta” Sp.", "", "Tam", "+48 601", "Zebra", "!"];
        let expected = [
            "H „Huta” Sp.",
            "T 't Hart",
            "T Tam",
            "Z Zebra",
            "# ",
            "# !",
            "# 112",
            "# +48 601",
            "# Иван",
        ];
        assert_eq!(sorted(Language::En, &names), expected);
    }
}
