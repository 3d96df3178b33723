//! Cards that say nothing, and their clearing.

use super::data;

data! {
    /// The first of the blank cards.
    pub struct BlankListRequest {
        /// How many cards, at most 500.
        pub limit: u32,
    }

    /// A card without a name, a number, a mail or anything else.
    #[derive(Copy, Eq)]
    pub struct BlankCard {
        /// The card.
        pub id: i64,
        /// When it was made.
        pub created_at: i64,
    }

    /// The blank cards.
    pub struct BlankList {
        /// How many there are.
        pub total: u32,
        /// The oldest of them.
        pub cards: Vec<BlankCard>,
    }

    /// Blank cards put in the trash.
    #[derive(Copy, Eq)]
    pub struct BlankTrashed {
        /// How many.
        pub cards: u32,
        /// The operation; nothing when there was none.
        pub operation: Option<i64>,
    }
}
