//! The owner's words: Fluent messages shared with the window. Owns finding and filling a
//! message; the messages themselves are in `assets/text`.
//!
//! Numbers and dates go in as shown text beside a plural number; isolation marks are off, since
//! sentences also go to terminals, files and notifications. What turns the reading direction is
//! left out of a text that goes in: the words of the sentence stay as they are read.

use crate::api::setting::Language;
use crate::pseudo;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kartoteka_domain::direction::unturned;
use std::sync::LazyLock;
use unic_langid::{LanguageIdentifier, langid};

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("en"), &[EN]));
static POLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("pl"), &[PL, KARTO_PL]));
static GERMAN: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("de"), &[DE, KARTO_DE]));
static PSEUDO: LazyLock<Bundle> = LazyLock::new(|| {
    let mut drawn_out = bundle(langid!("en"), &[EN]);
    drawn_out.set_transform(Some(|words| pseudo::draw_out(words).into()));
    drawn_out
});

const EN: &str = include_str!("../../../assets/text/en.ftl");
const PL: &str = include_str!("../../../assets/text/pl.ftl");
const DE: &str = include_str!("../../../assets/text/de.ftl");
/// The help of `karto`, whose English is beside the arguments themselves.
const KARTO_PL: &str = include_str!("../../../assets/karto/pl.ftl");
const KARTO_DE: &str = include_str!("../../../assets/karto/de.ftl");

fn bundle(language: LanguageIdentifier, sources: &[&str]) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for source in sources {
        // A message that doesn't parse is left out here and found by the completeness test.
        let resource = FluentResource::try_new((*source).to_owned());
        bundle.add_resource_overriding(resource.unwrap_or_else(|(good, _)| good));
    }
    bundle
}

/// A value that a message shows.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// Text, shown as it is but for marks that turn the reading direction.
    Text(&'a str),
    /// Text with those marks too: a name that goes into a file stays what it is.
    Verbatim(&'a str),
    /// A count, which also chooses the plural form.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<i64> for Arg<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// The message `id` in `language`, filled with `args`. A message that is missing in the language
/// is said in English, one that is missing everywhere by its id.
#[must_use]
pub fn say(language: Language, id: &str, args: &[(&str, Arg<'_>)]) -> String {
    fill(chosen(language), id, args)
        .or_else(|| fill(&ENGLISH, id, args))
        .unwrap_or_else(|| id.to_owned())
}

/// A label of a number, mail, address or link: a usual one in `language`, others as typed.
#[must_use]
pub fn label_words(language: Language, label: &str) -> String {
    match label {
        "mobile" | "home" | "work" | "fax" | "pager" | "main" | "car" | "other" => {
            say(language, &format!("card-label-{label}"), &[])
        }
        typed => typed.to_owned(),
    }
}

/// The message `id` without anything to fill in, if it exists in `language` itself.
#[must_use]
pub fn said_in(language: Language, id: &str) -> Option<String> {
    fill(chosen(language), id, &[])
}

fn chosen(language: Language) -> &'static Bundle {
    match language {
        Language::En => &ENGLISH,
        Language::Pl => &POLISH,
        Language::De => &GERMAN,
        Language::Pseudo => &PSEUDO,
    }
}

fn fill(bundle: &Bundle, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut filled = FluentArgs::new();
    for (name, value) in args {
        let value = match value {
            Arg::Text(text) => FluentValue::from(unturned(text)),
            Arg::Verbatim(text) => FluentValue::from(*text),
            Arg::Count(count) => FluentValue::from(*count),
        };
        filled.set(*name, value);
    }
    let mut faults = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&filled), &mut faults).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polish_counts_in_its_three_ways() {
        let say_count = |count: u32| say(Language::Pl, "count-cards", &[("count", count.into())]);
        assert_eq!(say_count(1), "1 karta");
        assert_eq!(say_count(3), "3 karty");
        assert_eq!(say_count(5), "5 kart");
    }

    #[test]
    fn german_counts_in_its_two_ways() {
        let say_count = |count: u32| say(Language::De, "count-cards", &[("count", count.into())]);
        assert_eq!(say_count(1), "1 Karte");
        assert_eq!(say_count(0), "0 Karten");
        assert_eq!(say_count(2), "2 Karten");
    }

    #[test]
    fn every_language_has_the_same_messages() {
        let ids = |source: &str| -> Vec<String> {
            let starts = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
            let named = source.lines().filter(starts).filter_map(|line| line.split_once(" ="));
            let mut ids: Vec<String> = named.map(|(id, _)| id.to_owned()).collect();
            ids.sort();
            ids
        };
        assert_eq!(ids(EN), ids(PL));
        assert_eq!(ids(EN), ids(DE));
    }

    #[test]
    fn every_message_parses() {
        for source in [EN, PL, DE, KARTO_PL, KARTO_DE] {
            let faults = FluentResource::try_new(source.to_owned()).err().map(|(_, faults)| faults);
            assert_eq!(faults, None);
        }
    }

    #[test]
    fn a_name_does_not_turn_the_words_beside_it() {
        let args = [("subject", Arg::from("Ewa\u{202E} Nowak \u{2067}\u{1F469}\u{200D}\u{1F4BC}"))];
        let said = say(Language::En, "operation-photo-set", &args);
        assert!(said.contains("Ewa Nowak \u{1F469}\u{200D}\u{1F4BC}"), "{said:?}");
        let names = ["Ewa\u{202E}", "Jan"].map(Arg::Verbatim);
        let [first, last] = names;
        let written = say(Language::En, "household-and", &[("first", first), ("last", last)]);
        assert!(written.contains("Ewa\u{202E}"), "{written:?}");
    }

    #[test]
    fn drawn_out_english_keeps_what_is_filled_in() {
        let args = [("text", Arg::from("Nowak 602"))];
        let plain = say(Language::En, "find-none", &args);
        let drawn_out = say(Language::Pseudo, "find-none", &args);
        assert!(drawn_out.contains("Nowak 602"), "{drawn_out}");
        let length = |text: &str| text.chars().count();
        assert!(length(&drawn_out) * 10 >= length(&plain) * 12, "{drawn_out}");
    }
}
