//! Which cards may be of one and the same person or firm, why, and how surely. Owns the rule;
//! reading the cards is the store's, and nothing is merged here.
//!
//! Two cards are compared where they have a number, a mail address or a name in common. Sure are
//! only the same name with the same number or mail, and an alike name with both. A name alone
//! is never sure, nor is a number or mail that several share: one on an organisation's card, on
//! cards of three names, or a firm's common mailbox (info@). A name that many bear says nothing
//! by itself, and neither does an initial that stands for several. Birthdays that differ, and
//! "junior" on one side, make doubt of anything sure.

mod groups;
mod name;

use super::{ContactKind, NameParts, PartialDate};
use crate::ids::ContactId;
use crate::phone::{TAIL_DIGITS, extension_of};
use groups::Forest;
use name::{Likeness, Name};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// How surely the cards of a group are one; the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Nothing speaks against it.
    Sure,
    /// Worth a look.
    Likely,
}

/// What the cards of a group have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A telephone number.
    SameNumber,
    /// A mail address.
    SameMail,
    /// The name, whatever its marks and case.
    SameName,
    /// The name with its words in another order.
    SwappedName,
    /// A name whose initial the other spells out.
    Initials,
    /// A name with one more given name, or one letter different.
    SimilarName,
}

/// Cards that may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// How surely.
    pub certainty: Certainty,
    /// Why, the strongest first.
    pub reasons: Vec<Reason>,
    /// The cards, the oldest first.
    pub cards: Vec<ContactId>,
}

/// What a card is compared by.
#[derive(Debug, Clone)]
pub struct Card {
    id: ContactId,
    kind: ContactKind,
    name: Name,
    birthday: Option<PartialDate>,
    numbers: Vec<String>,
    mails: Vec<String>,
}

impl Card {
    /// A card by its name; numbers and mails are added to it.
    #[must_use]
    pub fn new(
        id: ContactId,
        kind: ContactKind,
        formatted_name: &str,
        parts: &NameParts,
        birthday: Option<PartialDate>,
    ) -> Self {
        let name = Name::of(kind, formatted_name, parts);
        Self { id, kind, name, birthday, numbers: Vec::new(), mails: Vec::new() }
    }

    /// Adds a number as typed, with its E.164 form and its digits. Short and service numbers
    /// are nobody's own and are passed over.
    pub fn add_number(&mut self, typed: &str, e164: Option<&str>, digits: &str) {
        if e164.is_none() && digits.len() < TAIL_DIGITS {
            return;
        }
        let number = e164.unwrap_or(digits);
        // Letters and signs are there only with an extension or a remark, or in full width.
        let may_extend = !typed.is_ascii()
            || typed.contains(|c: char| c.is_ascii_alphabetic() || ",;#".contains(c));
        let extension = if may_extend { extension_of(typed) } else { String::new() };
        add(&mut self.numbers, format!("{number};{extension}"));
    }

    /// Adds a mail address, in lower case.
    pub fn add_mail(&mut self, address: &str) {
        if address.contains('@') {
            add(&mut self.mails, address.to_owned());
        }
    }
}

fn add(values: &mut Vec<String>, value: String) {
    if !values.contains(&value) {
        values.push(value);
    }
}

/// More cards than these in one place are not compared one with another.
const COMMON: usize = 8;
/// More names than these at one number mean that it is nobody's own.
const SHARED: usize = 2;
/// Mailboxes of a firm, not of a person.
const MAILBOXES: [&str; 10] = [
    "info@", "office@", "biuro@", "kontakt@", "contact@", "sales@", "sklep@", "hello@", "mail@",
    "poczta@",
];

/// The groups of cards that may be one, the sure ones first. A pair in `distinct` (the lower id
/// first) has been said to be two and is never compared.
#[must_use]
pub fn find(cards: &[Card], distinct: &HashSet<(ContactId, ContactId)>) -> Vec<Group> {
    find_watched(cards, distinct, &mut |_| true).unwrap_or_default()
}

/// The steps of a search, about as long as each other.
pub const STEPS: u32 = 5;

/// The same under the owner's eye: `go_on` is told how many of the [`STEPS`] are done before each
/// of them, and ends the search by answering no; then there is no answer.
pub fn find_watched(
    cards: &[Card],
    distinct: &HashSet<(ContactId, ContactId)>,
    go_on: &mut dyn FnMut(u32) -> bool,
) -> Option<Vec<Group>> {
    let mut search = Search { cards, distinct, pairs: BTreeMap::new() };
    let compare: [fn(&mut Search<'_>); 4] = [
        |search| search.compare_by(|card| &card.numbers, |_| false, Reason::SameNumber),
        |search| search.compare_by(|card| &card.mails, is_mailbox, Reason::SameMail),
        |search| search.compare_names(),
        |search| search.compare_initials(),
    ];
    for (step, done) in compare.into_iter().zip(0..) {
        if !go_on(done) {
            return None;
        }
        step(&mut search);
    }
    go_on(STEPS - 1).then(|| search.groups())
}

fn is_mailbox(mail: &str) -> bool {
    MAILBOXES.iter().any(|start| mail.starts_with(start))
}

/// What two cards have in common.
#[derive(Debug, Clone, Default)]
struct Shared {
    reasons: BTreeSet<Reason>,
    /// How many of number and mail are the two cards' own.
    own: BTreeSet<Reason>,
}

struct Search<'c> {
    cards: &'c [Card],
    distinct: &'c HashSet<(ContactId, ContactId)>,
    /// By the places of the two cards, the lower first.
    pairs: BTreeMap<(usize, usize), Shared>,
}

/// The places of cards by what they have in common.
type Blocks<'c> = HashMap<&'c str, Vec<usize>>;

impl<'c> Search<'c> {
    /// Pairs up the cards that have a number, or a mail, in common.
    fn compare_by(
        &mut self,
        values: impl Fn(&'c Card) -> &'c Vec<String>,
        is_common: impl Fn(&str) -> bool,
        reason: Reason,
    ) {
        let mut blocks = Blocks::new();
        for (place, card) in self.cards.iter().enumerate() {
            for value in values(card) {
                blocks.entry(value).or_default().push(place);
            }
        }
        for (value, places) in blocks {
            let is_shared = is_common(value) || self.is_shared(&places);
            for pair in pairs_of(&places) {
                let shared = self.pairs.entry(pair).or_default();
                shared.reasons.insert(reason);
                if !is_shared {
                    shared.own.insert(reason);
                }
            }
        }
    }

    /// True for what stands on an organisation's card beside a person's, or on cards of many
    /// names.
    fn is_shared(&self, places: &[usize]) -> bool {
        let cards = || places.iter().filter_map(|place| self.cards.get(*place));
        let has = |kind| cards().any(|card| card.kind == kind);
        let names: BTreeSet<String> =
            cards().map(|card| card.name.key()).filter(|name| !name.is_empty()).collect();
        (has(ContactKind::Organisation) && has(ContactKind::Person)) || names.len() > SHARED
    }

    /// Pairs up the cards of one name, where not many bear it.
    fn compare_names(&mut self) {
        let mut blocks: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, card) in self.cards.iter().enumerate() {
            let is_telling = card.name.is_full() || card.kind == ContactKind::Organisation;
            let name = card.name.key();
            if is_telling && !name.is_empty() {
                blocks.entry(name).or_default().push(place);
            }
        }
        for places in blocks.into_values() {
            for pair in pairs_of(&places) {
                self.pairs.entry(pair).or_default();
            }
        }
    }

    /// Pairs up an initial with the one name that spells it out.
    fn compare_initials(&mut self) {
        let mut with_initial: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, card) in self.cards.iter().enumerate() {
            if let Some(key) = card.name.initial_key() {
                with_initial.entry(key).or_default().push(place);
            }
        }
        let mut spelt_out: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, card) in self.cards.iter().enumerate() {
            let keys = card.name.spelt_out_keys().filter(|key| with_initial.contains_key(key));
            for key in keys {
                spelt_out.entry(key).or_default().push(place);
            }
        }
        for (key, full) in spelt_out {
            let names: HashSet<String> = full
                .iter()
                .filter_map(|place| self.cards.get(*place))
                .map(|c| c.name.key())
                .collect();
            let initials = with_initial.get(&key).map(Vec::as_slice).unwrap_or_default();
            if names.len() == 1 && full.len() + initials.len() <= COMMON {
                for (one, other) in
                    full.iter().flat_map(|one| initials.iter().map(move |o| (*one, *o)))
                {
                    self.pairs.entry((one.min(other), one.max(other))).or_default();
                }
            }
        }
    }

    /// The pairs judged, and joined to groups.
    fn groups(self) -> Vec<Group> {
        let mut judged = Vec::new();
        for ((one, other), shared) in &self.pairs {
            let (Some(a), Some(b)) = (self.cards.get(*one), self.cards.get(*other)) else {
                continue;
            };
            if self.distinct.contains(&(a.id.min(b.id), a.id.max(b.id))) {
                continue;
            }
            if let Some((certainty, reasons)) = judge(a, b, shared) {
                judged.push((*one, *other, certainty, reasons));
            }
        }
        let mut sure = Gathered::new(self.cards);
        for (one, other, _, reasons) in judged.iter().filter(|pair| pair.2 == Certainty::Sure) {
            sure.join(*one, *other, reasons);
        }
        // What is likely joins the sure groups by their first cards, so that neither hides
        // the other.
        let mut likely = Gathered::new(self.cards);
        for (one, other, _, reasons) in judged.iter().filter(|pair| pair.2 == Certainty::Likely) {
            let (one, other) = (sure.forest.first(*one), sure.forest.first(*other));
            if one != other {
                likely.join(one, other, reasons);
            }
        }
        let mut groups = sure.groups(Certainty::Sure, self.distinct);
        groups.extend(likely.groups(Certainty::Likely, self.distinct));
        groups.sort_by_key(|group| (group.certainty, group.cards.first().copied()));
        groups
    }
}

/// Pairs of places, the lower first; none of a crowd.
fn pairs_of(places: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    let few = if places.len() > COMMON { &[] } else { places };
    few.iter().enumerate().flat_map(move |(at, one)| {
        few.iter().skip(at + 1).map(move |other| (*one.min(other), *one.max(other)))
    })
}

/// The verdict over two cards; none when nothing says that they may be one.
fn judge(a: &Card, b: &Card, shared: &Shared) -> Option<(Certainty, BTreeSet<Reason>)> {
    let likeness = a.name.likeness(&b.name);
    let mut reasons = shared.reasons.clone();
    reasons.extend(match likeness {
        Likeness::Same => Some(Reason::SameName),
        Likeness::Swapped => Some(Reason::SwappedName),
        Likeness::Initials => Some(Reason::Initials),
        Likeness::Similar => Some(Reason::SimilarName),
        Likeness::Unsaid | Likeness::Other => None,
    });
    let is_same = likeness <= Likeness::Swapped;
    let sure = (is_same && !shared.own.is_empty())
        || (likeness <= Likeness::Similar && shared.own.len() > 1);
    let is_one_kind = a.kind == b.kind;
    let likely = match likeness {
        Likeness::Same | Likeness::Swapped | Likeness::Initials => true,
        Likeness::Similar => is_one_kind && !shared.reasons.is_empty(),
        Likeness::Unsaid | Likeness::Other => is_one_kind && !shared.own.is_empty(),
    };
    let is_doubtful = contradict(a, b);
    if sure && is_one_kind && !is_doubtful {
        Some((Certainty::Sure, reasons))
    } else {
        // Who was born on another day and shares nothing but the name is someone else.
        (likely && !(is_doubtful && shared.reasons.is_empty()))
            .then_some((Certainty::Likely, reasons))
    }
}

/// Whether something on the two cards can't be true of one person.
fn contradict(a: &Card, b: &Card) -> bool {
    let other_day = a.birthday.zip(b.birthday).is_some_and(|(one, other)| {
        (one.month, one.day) != (other.month, other.day)
            || one.year.zip(other.year).is_some_and(|(one, other)| one != other)
    });
    other_day || a.name.suffix != b.name.suffix
}

/// Pairs gathered to groups.
struct Gathered<'c> {
    cards: &'c [Card],
    forest: Forest,
    joined: BTreeMap<(usize, usize), BTreeSet<Reason>>,
}

impl<'c> Gathered<'c> {
    fn new(cards: &'c [Card]) -> Self {
        Self { cards, forest: Forest::new(cards.len()), joined: BTreeMap::new() }
    }

    fn join(&mut self, one: usize, other: usize, reasons: &BTreeSet<Reason>) {
        self.forest.join(one, other);
        self.joined.entry((one, other)).or_default().extend(reasons);
    }

    fn groups(
        mut self,
        certainty: Certainty,
        distinct: &HashSet<(ContactId, ContactId)>,
    ) -> Vec<Group> {
        let mut by_first: BTreeMap<usize, (BTreeSet<usize>, BTreeSet<Reason>)> = BTreeMap::new();
        for ((one, other), reasons) in &self.joined {
            let (places, why) = by_first.entry(self.forest.first(*one)).or_default();
            places.extend([*one, *other]);
            why.extend(reasons);
        }
        let group = |(places, reasons): (BTreeSet<usize>, BTreeSet<Reason>)| {
            let members: Vec<&Card> =
                places.iter().filter_map(|place| self.cards.get(*place)).collect();
            let certainty = if agree(&members, distinct) { certainty } else { Certainty::Likely };
            let mut cards: Vec<ContactId> = members.iter().map(|card| card.id).collect();
            cards.sort_unstable();
            Group { certainty, reasons: reasons.into_iter().collect(), cards }
        };
        by_first.into_values().map(group).collect()
    }
}

/// Whether no two of a group speak against each other: who is joined through a third card may.
fn agree(members: &[&Card], distinct: &HashSet<(ContactId, ContactId)>) -> bool {
    let fits = |a: &Card, b: &Card| {
        !contradict(a, b) && !distinct.contains(&(a.id.min(b.id), a.id.max(b.id)))
    };
    let mut rest = members;
    while let Some((first, more)) = rest.split_first() {
        if !more.iter().all(|other| fits(first, other)) {
            return false;
        }
        rest = more;
    }
    true
}

#[cfg(test)]
mod tests;
