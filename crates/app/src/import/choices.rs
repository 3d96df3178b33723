//! What the owner wants of cards that are already in the box: one word for all, and another for some.

use crate::api::exchange::{ImportPreviewRequest, OnMatch};
use kartoteka_domain::ids::ContactId;
use std::collections::HashMap;

/// The owner's words.
pub(super) struct Choices {
    others: OnMatch,
    of_cards: HashMap<ContactId, OnMatch>,
}

impl Choices {
    pub(super) fn of(request: &ImportPreviewRequest) -> Self {
        let said = request.known.iter().map(|one| (ContactId(one.contact), one.on_match));
        Self { others: request.on_match, of_cards: said.collect() }
    }

    /// What becomes of this card.
    pub(super) fn of_card(&self, id: ContactId) -> OnMatch {
        self.of_cards.get(&id).copied().unwrap_or(self.others)
    }
}
