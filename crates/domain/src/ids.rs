//! Row ids as newtypes, so that a phone's id is never taken for a contact's.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// A card: a person or an organisation.
    ContactId,
    /// A call, visit, meeting, message, mail or letter.
    InteractionId,
    /// A dated entry in the owner's own words.
    NoteId,
    /// A file kept with a card or with an entry of its history.
    AttachmentId,
    /// A thing to do by a date.
    FollowUpId,
    /// A card on a plan.
    EnrolmentId,
    /// Something that is sold or bought again and again.
    ProductId,
    /// What a card ordered, or what was ordered of it.
    OrderId,
    /// Money that came or went.
    PaymentId,
    /// Something that was brought in to be put right.
    TicketId,
    /// Something that a card waits for.
    WantId,
    /// One undoable action of the owner.
    OperationId,
}
