//! The owner's words: Fluent messages shared with the window. Owns finding and filling a
//! message; the messages themselves are in `assets/text`.
//!
//! Numbers and dates go in as shown text beside a plural number; isolation marks are off, since
//! sentences also go to terminals, files and notifications.

use crate::api::setting::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::{LanguageIdentifier, langid};

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> =
    LazyLock::new(|| bundle(langid!("en"), include_str!("../../../assets/text/en.ftl")));
static POLISH: LazyLock<Bundle> =
    LazyLock::new(|| bundle(langid!("pl"), include_str!("../../../assets/text/pl.ftl")));

fn bundle(language: LanguageIdentifier, source: &str) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    // A message that doesn't parse is left out here and found by the completeness test.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(good, _)| good);
    bundle.add_resource_overriding(resource);
    bundle
}

/// A value that a message shows.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// Text, shown as it is.
    Text(&'a str),
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
    let chosen: &Bundle = match language {
        Language::En => &ENGLISH,
        Language::Pl => &POLISH,
    };
    fill(chosen, id, args).or_else(|| fill(&ENGLISH, id, args)).unwrap_or_else(|| id.to_owned())
}

fn fill(bundle: &Bundle, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut filled = FluentArgs::new();
    for (name, value) in args {
        let value = match value {
            Arg::Text(text) => FluentValue::from(*text),
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
    fn both_languages_have_the_same_messages() {
        let ids = |source: &str| -> Vec<String> {
            source
                .lines()
                .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
                .filter_map(|line| line.split_once(" =").map(|(id, _)| id.to_owned()))
                .collect()
        };
        let mut english = ids(include_str!("../../../assets/text/en.ftl"));
        let mut polish = ids(include_str!("../../../assets/text/pl.ftl"));
        english.sort();
        polish.sort();
        assert_eq!(english, polish);
    }

    #[test]
    fn every_message_parses() {
        for source in [
            include_str!("../../../assets/text/en.ftl"),
            include_str!("../../../assets/text/pl.ftl"),
        ] {
            let faults = FluentResource::try_new(source.to_owned()).err().map(|(_, faults)| faults);
            assert_eq!(faults, None);
        }
    }
}
