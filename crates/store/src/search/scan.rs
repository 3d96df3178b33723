//! Finding in memory: words anywhere in the folded text of a card. Texts lie side by side in
//! the order of the last contact, so the best hits come first by themselves.

use super::query::Query;
use crate::derived::field;
use crate::memory::Ranked;
use memchr::memmem::Finder;

/// How good a hit is; the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    /// Each word begins a word of the name.
    NameStart,
    /// Each word is in the name.
    Name,
    /// Somewhere else on the card.
    Elsewhere,
}

/// A needle, prepared.
struct Word<'q> {
    finder: Finder<'q>,
    /// One or two digits say nothing about a number.
    skips_numbers: bool,
}

impl<'q> Word<'q> {
    fn new(word: &'q str) -> Self {
        let is_digits = word.bytes().all(|byte| byte.is_ascii_digit());
        Self { finder: Finder::new(word), skips_numbers: is_digits && word.len() < 3 }
    }

    /// The best place of the word in a card's text.
    fn tier(&self, card: &[u8]) -> Option<Tier> {
        let mut best = None;
        for at in self.finder.find_iter(card) {
            let before = card.get(..at).unwrap_or_default();
            let mark = mark_before(before);
            if self.skips_numbers && mark == field::DIGITS {
                continue;
            }
            let tier = match before.last() {
                _ if mark != field::NAME => Tier::Elsewhere,
                Some(last) if !last.is_ascii_alphanumeric() && last.is_ascii() => Tier::NameStart,
                _ => Tier::Name,
            };
            best = Some(best.map_or(tier, |known: Tier| known.min(tier)));
            // Names come first: after another field there is nothing better.
            if tier != Tier::Name {
                break;
            }
        }
        best
    }
}

/// The mark of the field that the text before a hit ends in.
fn mark_before(before: &[u8]) -> char {
    let mark = before.iter().rev().find(|byte| **byte < b' ');
    mark.map_or(field::NAME, |byte| char::from(*byte))
}

/// The places of all cards that match, the best first.
pub(super) fn scan(cards: &Ranked, query: &Query) -> Vec<usize> {
    let words: Vec<Word<'_>> = query.words.iter().map(|word| Word::new(word)).collect();
    let Some(rarest) = words.iter().max_by_key(|word| word.finder.needle().len()) else {
        return Vec::new();
    };
    let mut hits: Vec<(Tier, usize)> = Vec::new();
    each_holding(cards, &rarest.finder, |at| {
        let mut worst = Tier::NameStart;
        for word in &words {
            match word.tier(cards.text(at)) {
                Some(tier) => worst = worst.max(tier),
                None => return,
            }
        }
        hits.push((worst, at));
    });
    let numbers = hits.len();
    for digits in &query.digits {
        let number = Word::new(digits);
        each_holding(cards, &number.finder, |at| {
            if has_number(cards.text(at), &number) {
                hits.push((Tier::Elsewhere, at));
            }
        });
    }
    // Hits by words come in the order of the cards already.
    if hits.len() > numbers {
        hits.sort_unstable_by_key(|(tier, at)| (*at, *tier));
        hits.dedup_by_key(|(_, at)| *at);
    }
    let of = |tier| hits.iter().filter(move |hit| hit.0 == tier).map(|(_, at)| *at);
    of(Tier::NameStart).chain(of(Tier::Name)).chain(of(Tier::Elsewhere)).collect()
}

fn has_number(card: &[u8], number: &Word<'_>) -> bool {
    number
        .finder
        .find_iter(card)
        .any(|at| mark_before(card.get(..at).unwrap_or_default()) == field::DIGITS)
}

/// Each card whose text holds the needle, once, in order.
fn each_holding(cards: &Ranked, needle: &Finder<'_>, mut found: impl FnMut(usize)) {
    let texts = cards.all_texts();
    let (mut card, mut from) = (0, 0);
    while let Some(at) = needle.find(texts.get(from..).unwrap_or_default()) {
        while cards.text_end(card) <= from + at {
            card += 1;
        }
        found(card);
        from = cards.text_end(card);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Item;
    use std::collections::HashSet;

    /// Finds among cards whose texts are given in order; `|n` stands for a field's mark.
    fn find(texts: &[&str], asked: &str) -> Vec<usize> {
        let items = texts.iter().zip(0..).map(|(text, id)| {
            let mut text = (*text).to_owned();
            for mark in ['1', '2', '3', '4', '5'] {
                let sign = char::from(mark as u8 - b'0').to_string();
                text = text.replace(&format!("|{mark}"), &sign);
            }
            Item { key: vec![u8::try_from(id).unwrap()], id, text }
        });
        let cards = Ranked::default().merged(&HashSet::new(), items.collect());
        scan(&cards, &Query::new(asked))
    }

    #[test]
    fn the_beginning_of_a_name_goes_before_its_inside_and_before_other_fields() {
        let texts = ["|1jan nowak|2anna bud", "|1susanna low", "|1nowak anna", "|1ewa|1annabel"];
        assert_eq!(find(&texts, "ann"), [2, 3, 1, 0]);
        assert_eq!(find(&texts, "nowak ann"), [2, 0]);
        assert_eq!(find(&texts, "x"), Vec::<usize>::new());
        assert_eq!(find(&texts, "ewa nowak"), Vec::<usize>::new());
    }

    #[test]
    fn a_word_after_a_dash_begins_a_word() {
        assert_eq!(find(&["|1xkowal", "|1anna-kowal"], "kowal"), [1, 0]);
    }

    #[test]
    fn digits_are_found_in_numbers_from_three_on() {
        let texts = ["|1a|548601234567", "|1b 12|5999", "|1c|4x601@y"];
        assert_eq!(find(&texts, "601"), [0, 2]);
        assert_eq!(find(&texts, "601 23-45"), [0]);
        assert_eq!(find(&texts, "0601 234"), [0]);
        assert_eq!(find(&texts, "12"), [1], "two digits say nothing about a number");
        assert_eq!(find(&texts, "99"), Vec::<usize>::new());
        assert_eq!(find(&texts, "b 999"), [1]);
    }

    #[test]
    fn words_never_run_over_from_one_card_or_field_into_the_next() {
        assert_eq!(find(&["|1ab", "|1cd|2ef"], "bc"), Vec::<usize>::new());
        assert_eq!(find(&["|1ab", "|1cd|2ef"], "de"), Vec::<usize>::new());
        assert_eq!(find(&["", "|1ab", ""], "ab"), [1]);
    }
}
