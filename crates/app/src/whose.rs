//! Whose a number or mail address is, of the cards that may have it: the one rule for what is
//! logged by hand, rings, or comes in with a file. A card is taken only where it is the one that
//! surely has the number. Looking for the cards is done elsewhere.

use kartoteka_domain::ids::ContactId;
use kartoteka_domain::phone::Certainty;
use std::collections::HashSet;

/// Whose a number or address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// This card's; a negative id is the place of a card that the import makes.
    Card(ContactId),
    /// Several cards have it.
    Shared,
    /// Only a part of it is that of a card's number.
    Unsure,
    /// No card has it.
    Nobody,
    /// There is none.
    Withheld,
}

impl Whose {
    /// The card, where there is one.
    pub(crate) fn card(self) -> Option<ContactId> {
        match self {
            Self::Card(card) => Some(card),
            _ => None,
        }
    }
}

/// The one card that surely has it, or why there is none.
pub(crate) fn settle(found: impl Iterator<Item = (ContactId, Certainty)>) -> Whose {
    let found: Vec<(ContactId, Certainty)> = found.collect();
    let Some(surest) = found.iter().map(|(_, certainty)| *certainty).min() else {
        return Whose::Nobody;
    };
    let of_surest = found.iter().filter(|(_, certainty)| *certainty == surest);
    let cards: HashSet<ContactId> = of_surest.map(|(card, _)| *card).collect();
    match (cards.len(), cards.into_iter().next()) {
        _ if surest >= Certainty::Suffix => Whose::Unsure,
        (1, Some(card)) => Whose::Card(card),
        _ => Whose::Shared,
    }
}
