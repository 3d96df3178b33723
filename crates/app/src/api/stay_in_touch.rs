//! Staying in touch: the gaps that the owner allows, and who has gone quiet.

use super::contact::MatchingCards;
use super::data;

data! {
    /// How long may pass between two contacts, in days.
    #[derive(Copy, Eq)]
    pub struct Gap {
        /// After so many days another contact is wished for.
        pub ideal: u32,
        /// After so many it was too long; at least the ideal, at most ten years.
        pub longest: u32,
    }

    /// What a card itself says of staying in touch.
    #[derive(Copy, Eq, Default)]
    #[serde(default)]
    pub struct StayInTouch {
        /// A gap of its own; nothing means: as its tags say.
        pub gap: Option<Gap>,
        /// The owner does not want to be reminded, whatever the tags say.
        pub is_never: bool,
    }

    /// How quiet it has become.
    #[derive(Copy, Eq)]
    pub enum Quiet {
        /// Within the ideal gap.
        InTouch,
        /// The ideal has passed.
        GoingQuiet,
        /// The longest has.
        TooLong,
    }

    /// The gap that counts for a card, and where it stands.
    pub struct Touch {
        /// The gap.
        pub gap: Gap,
        /// The tag that it comes from; nothing for the card's own.
        pub tag: Option<String>,
        /// How quiet it has become.
        pub quiet: Quiet,
        /// The owner's days since the last contact, else since the card was made.
        pub days: u32,
    }

    /// A card that has gone quiet.
    pub struct QuietCard {
        /// The card.
        pub contact_id: i64,
        /// Its name.
        pub name: String,
        /// Where a person works.
        pub organisation: String,
        /// The gap that has passed.
        pub gap: Gap,
        /// How quiet it has become.
        pub quiet: Quiet,
        /// The owner's days since the last contact, else since the card was made.
        pub days: u32,
        /// The last contact, if there ever was one.
        pub last_contact_at: Option<i64>,
        /// Contacts in each of the owner's last twelve calendar months, the present one last.
        pub months: Vec<u32>,
    }

    /// A window of the cards that have gone quiet.
    pub struct QuietListRequest {
        /// The first row's place, from 0.
        #[serde(default)]
        pub from: u32,
        /// How many rows, at most 500.
        pub limit: u32,
    }

    /// Cards that have gone quiet, the longest first.
    pub struct QuietList {
        /// All of them.
        pub total: u32,
        /// The rows from the place asked for.
        pub rows: Vec<QuietCard>,
    }

    /// What cards are to say of staying in touch.
    pub struct StayInTouchSet {
        /// The cards.
        #[serde(default)]
        pub ids: Vec<i64>,
        /// And all that match.
        #[serde(default)]
        pub matching: Option<MatchingCards>,
        /// What they are to say.
        pub stay_in_touch: StayInTouch,
    }

    /// How often to be in touch with those who wear a tag.
    pub struct TagGapSet {
        /// The tag, which a card has worn.
        pub tag: String,
        /// The gap; nothing takes it away.
        pub gap: Option<Gap>,
    }

    /// A tag's gap.
    pub struct TagGap {
        /// The tag.
        pub tag: String,
        /// Its gap.
        pub gap: Gap,
    }

    /// The gaps of tags.
    pub struct TagGaps {
        /// By tag.
        pub gaps: Vec<TagGap>,
    }
}
