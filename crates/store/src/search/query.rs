//! What the owner typed, as what is looked for.

use super::filter::{self, Filter};
use super::history;
use kartoteka_domain::fold;
use kartoteka_domain::phone::dialled_digits;

/// Fewer digits than this are no number.
const MIN_DIGITS: usize = 3;

/// What is looked for: all the words, or one run of digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Query {
    /// Folded words; a card has to hold each of them.
    pub(super) words: Vec<String>,
    /// Spellings of the number asked for, when the text is nothing but a number of three digits
    /// or more (with a label or an extension, a whole one); a card that holds one of them in a number matches as well.
    pub(super) digits: Vec<String>,
    /// What narrows it beside.
    pub(super) filters: Vec<Filter>,
}

impl Query {
    pub(super) fn new(text: &str) -> Self {
        let (filters, text) = filter::split(text);
        let words = fold::words(&text);
        let folded = words.concat();
        let is_number = folded
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | '.' | '/'));
        let whole = || dialled_digits(&text).unwrap_or_default();
        let digits = if is_number { fold::digits(&folded) } else { whole() };
        Self { words, digits: spellings(digits), filters }
    }

    /// Whether it asks for all cards.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty() && self.filters.is_empty()
    }

    /// Whether anything is long enough to be looked for in what was written down.
    pub(super) fn asks_histories(&self) -> bool {
        history::expression(&self.words).is_some()
    }
}

/// A number as typed, and without the zeros that stand for the trunk or a foreign country: cards
/// hold their numbers in full.
fn spellings(digits: String) -> Vec<String> {
    if digits.len() < MIN_DIGITS {
        return Vec::new();
    }
    let bare = digits.trim_start_matches('0').to_owned();
    let mut spellings = vec![digits];
    if bare.len() >= MIN_DIGITS && !spellings.contains(&bare) {
        spellings.push(bare);
    }
    spellings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_any_format_is_one_run_of_digits() {
        let digits = |text: &str| Query::new(text).digits;
        assert_eq!(digits("60-12 34"), ["601234"]);
        assert_eq!(digits("+48 (601) 234.567"), ["48601234567"]);
        assert_eq!(digits("0048 601"), ["0048601", "48601"]);
        assert_eq!(digits("0012"), ["0012"]);
        assert_eq!(digits("12"), Vec::<String>::new());
        assert_eq!(digits("jan 601"), Vec::<String>::new());
        assert_eq!(digits("22 123 45 67 w. 12"), ["221234567"]);
        assert_eq!(digits("tel:+48221234567;ext=12"), ["48221234567"]);
        assert_eq!(digits("22 123 45 67 boiler"), Vec::<String>::new());
        assert_eq!(Query::new("Jan 601").words, ["jan", "601"]);
        assert!(Query::new(" \t").is_empty());
    }
}
