//! The headings of our own tables in every language that the owner may have exported in.

use crate::api::setting::Language;
use crate::host::Kartoteka;
use crate::text::say;
use kartoteka_interchange::columns::Key;
use std::collections::HashMap;

/// Fields by their headings.
pub(super) struct OwnWords {
    /// Headings without their number, in lower case.
    fields: HashMap<String, Key>,
}

/// All headings; where two languages use one word for different fields, the owner's counts.
pub(super) fn own_words(kartoteka: &Kartoteka) -> OwnWords {
    let owners = kartoteka.language();
    let languages = [owners, Language::En, Language::Pl, Language::De];
    let mut fields = HashMap::new();
    for language in languages {
        for key in Key::all() {
            let message = format!("column-{}", key.field.replace('_', "-"));
            let heading = say(language, &message, &[("number", "".into())]);
            fields.entry(plain(&heading)).or_insert(key);
        }
    }
    OwnWords { fields }
}

impl OwnWords {
    /// The field of a heading, with its number.
    pub(super) fn key(&self, heading: &str) -> Option<Key> {
        let number: String = heading.chars().filter(char::is_ascii_digit).collect();
        let bare: String = heading.chars().filter(|c| !c.is_ascii_digit()).collect();
        let key = self.fields.get(&plain(&bare))?;
        match (key.number, number.parse::<usize>()) {
            (0, Err(_)) => Some(*key),
            (1, Err(_)) => Some(*key),
            (1, Ok(number)) => Some(Key { number, ..*key }),
            _ => None,
        }
    }
}

fn plain(heading: &str) -> String {
    heading.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
