//! Marks that turn the reading direction of all that follows (UAX #9: embeddings, overrides and
//! isolates). A name may hold them, and stays as it is, in files too; in a sentence or a heading that
//! is shown they would turn the words beside it. They and others are not seen at all: owns which.

use std::borrow::Cow;

/// Whether a character is such a mark.
#[must_use]
pub fn turns(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a sign takes no room and is not seen: what tells where a word may break, joins letters or
/// sets their direction.
#[must_use]
pub fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The text without those that turn. What joins letters or emoji stays.
#[must_use]
pub fn unturned(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(turns) {
        return text.into();
    }
    text.chars().filter(|c| !turns(*c)).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_turns_the_words_beside_it_goes() {
        assert_eq!(unturned("Ewa \u{202E}gpj\u{202C} \u{2066}Nowak\u{2069}"), "Ewa gpj Nowak");
        let joined = "שלום می\u{200C}خواهم \u{1F469}\u{200D}\u{1F4BC} \u{200F}";
        assert_eq!(unturned(joined), joined);
        assert!(matches!(unturned("Żak"), Cow::Borrowed("Żak")));
    }
}
