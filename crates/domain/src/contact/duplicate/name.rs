//! How alike two names are. Owns no reach: the same name on two cards proves nothing by itself.

use crate::contact::{ContactKind, NameParts};
use crate::fold::fold;
use crate::name::parts_of_name;

/// How alike two names are, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// The same words in the same order, whatever their marks and case.
    Same,
    /// The same words in another order.
    Swapped,
    /// One spells out what the other has as an initial.
    Initials,
    /// One has a further given name, or one letter differs.
    Similar,
    /// One of the two says no name.
    Unsaid,
    /// Other names.
    Other,
}

/// A name as its folded words, titles and legal forms left out.
#[derive(Debug, Clone, Default)]
pub(super) struct Name {
    words: Vec<String>,
    /// The words in alphabetical order: what swapped names have in common.
    sorted: Vec<String>,
    /// "junior": father and son differ in nothing else.
    pub(super) suffix: String,
}

/// What firms put behind their names.
const LEGAL: [&str; 16] = [
    "sp", "z", "o", "oo", "sa", "spzoo", "ltd", "limited", "gmbh", "ag", "kg", "inc", "llc", "plc",
    "co", "sc",
];

impl Name {
    /// The name that a card says, by its parts or as one text.
    pub(super) fn of(kind: ContactKind, formatted: &str, parts: &NameParts) -> Self {
        let guessed;
        let parts = match (kind, parts.given.is_empty() && parts.family.is_empty()) {
            (ContactKind::Organisation, _) => return Self::of_firm(formatted),
            (_, false) => parts,
            (_, true) => {
                guessed = parts_of_name(formatted);
                &guessed
            }
        };
        let words = [&parts.given, &parts.additional, &parts.family];
        let words = words.into_iter().flat_map(|part| words_of(part)).collect();
        Self::of_words(words, fold(&parts.suffix))
    }

    fn of_firm(name: &str) -> Self {
        let words: Vec<String> = words_of(name);
        let first = words.iter().take(1);
        let rest = words.iter().skip(1).filter(|word| !LEGAL.contains(&word.as_str()));
        Self::of_words(first.chain(rest).cloned().collect(), String::new())
    }

    fn of_words(words: Vec<String>, suffix: String) -> Self {
        let mut sorted = words.clone();
        sorted.sort_unstable();
        Self { words, sorted, suffix }
    }

    /// What swapped and differently marked spellings have in common; empty without a name.
    pub(super) fn key(&self) -> String {
        self.sorted.join(" ")
    }

    /// True for a name that says more than "Anna".
    pub(super) fn is_full(&self) -> bool {
        self.words.len() > 1 && self.words.iter().any(|word| !is_initial(word))
    }

    /// For a name with exactly one initial: where the names that spell it out are looked up.
    pub(super) fn initial_key(&self) -> Option<String> {
        let initials = self.sorted.iter().filter(|word| is_initial(word)).count();
        let (at, initial) = self.sorted.iter().enumerate().find(|(_, word)| is_initial(word))?;
        (initials == 1 && self.is_full()).then(|| self.key_with(at, initial))
    }

    /// Under what initials this name can be looked up: each word in turn as its first letter.
    pub(super) fn spelt_out_keys(&self) -> impl Iterator<Item = String> {
        let full = self.is_full() && !self.words.iter().any(|word| is_initial(word));
        let places = self.sorted.iter().enumerate().filter(move |_| full);
        places.filter_map(|(at, word)| {
            let first = word.chars().next()?;
            Some(self.key_with(at, &first.to_string()))
        })
    }

    fn key_with(&self, at: usize, initial: &str) -> String {
        let rest = self.sorted.iter().enumerate().filter(|(place, _)| *place != at);
        let rest: Vec<&str> = rest.map(|(_, word)| word.as_str()).collect();
        format!("{initial}|{}", rest.join(" "))
    }

    /// How alike the two are.
    pub(super) fn likeness(&self, other: &Self) -> Likeness {
        if self.words.is_empty() || other.words.is_empty() {
            Likeness::Unsaid
        } else if self.words == other.words {
            Likeness::Same
        } else if self.sorted == other.sorted {
            Likeness::Swapped
        } else {
            self.distant_likeness(other)
        }
    }

    fn distant_likeness(&self, other: &Self) -> Likeness {
        let is_shorter = self.words.len() <= other.words.len();
        let (short, long) = if is_shorter { (self, other) } else { (other, self) };
        let mut left: Vec<&str> = long.sorted.iter().map(String::as_str).collect();
        let mut unmatched = Vec::new();
        for word in &short.sorted {
            match left.iter().position(|known| known == word) {
                Some(at) => drop(left.swap_remove(at)),
                None => unmatched.push(word.as_str()),
            }
        }
        let equal = short.sorted.len() - unmatched.len();
        if equal == 0 || !short.is_full() {
            return Likeness::Other;
        }
        match (unmatched.as_slice(), left.as_slice()) {
            ([], _) => Likeness::Similar,
            ([one], [other]) if differs_by_a_letter(one, other) => Likeness::Similar,
            (unmatched, _) if all_initials(unmatched, left.clone()) => Likeness::Initials,
            _ => Likeness::Other,
        }
    }
}

fn words_of(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn is_initial(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

/// Whether each word and one of the others are an initial and what it stands for.
fn all_initials(words: &[&str], mut others: Vec<&str>) -> bool {
    let stands_for =
        |a: &str, b: &str| (is_initial(a) || is_initial(b)) && a.chars().next() == b.chars().next();
    words.iter().all(|word| match others.iter().position(|other| stands_for(word, other)) {
        Some(at) => {
            others.swap_remove(at);
            true
        }
        None => false,
    })
}

/// One letter put in, left out, changed, or two swapped, in words of four letters and more.
fn differs_by_a_letter(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().min(b.len()) < 4 || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let before = a.iter().zip(&b).take_while(|(one, other)| one == other).count();
    let (a, b) = (a.get(before..).unwrap_or_default(), b.get(before..).unwrap_or_default());
    let after = a.iter().rev().zip(b.iter().rev()).take_while(|(one, other)| one == other).count();
    match (a.len() - after.min(a.len()), b.len() - after.min(b.len())) {
        (0 | 1, 0 | 1) => true,
        (2, 2) => a.first() == b.get(1) && a.get(1) == b.first(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Name {
        Name::of(ContactKind::Person, text, &NameParts::default())
    }

    #[test]
    fn names_are_alike_by_marks_order_initials_and_a_letter() {
        let rows = [
            ("Łukasz Żak", "lukasz zak", Likeness::Same),
            ("dr Anna Kowalska", "Anna Kowalska", Likeness::Same),
            ("Anna Kowalska", "Kowalska Anna", Likeness::Same),
            ("Smith John", "John Smith", Likeness::Same),
            ("Abc Xyz", "Xyz Abc", Likeness::Swapped),
            ("E. Głowacka", "Ewa Glowacka", Likeness::Initials),
            ("E. M. Głowacka", "Ewa Maria Głowacka", Likeness::Initials),
            ("Anna Kowalska", "Anna Maria Kowalska", Likeness::Similar),
            ("Ewa Głowacka", "Ewa Głowatka", Likeness::Similar),
            ("Jon Smith", "John Smith", Likeness::Other),
            ("Ewa Głowacka", "Jan Głowacki", Likeness::Other),
            ("Ewa Głowacka", "Ela Głowacka", Likeness::Other),
            ("Anna", "Anna Kowalska", Likeness::Other),
            ("", "Anna Kowalska", Likeness::Unsaid),
        ];
        for (one, other, expected) in rows {
            assert_eq!(name(one).likeness(&name(other)), expected, "{one} / {other}");
            assert_eq!(name(other).likeness(&name(one)), expected, "{other} / {one}");
        }
    }

    #[test]
    fn a_firm_is_known_without_its_legal_form() {
        let firm = |text| Name::of(ContactKind::Organisation, text, &NameParts::default());
        assert_eq!(firm("Ramy Sp. z o.o.").likeness(&firm("RAMY")), Likeness::Same);
        assert_eq!(firm("Tin Chapel Ltd").likeness(&firm("Tin Chapel")), Likeness::Same);
        assert_eq!(firm("Tin Chapel").likeness(&firm("Tin Foil")), Likeness::Other);
    }

    #[test]
    fn an_initial_is_looked_up_where_names_are_spelt_out() {
        let initial = name("E. Głowacka").initial_key().unwrap();
        assert!(name("Głowacka Ewa").spelt_out_keys().any(|key| key == initial));
        assert!(!name("Anna Głowacka").spelt_out_keys().any(|key| key == initial));
    }
}
