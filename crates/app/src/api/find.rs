//! Finding cards as the owner types.

use super::{contact::ContactRow, data};

data! {
    /// What to find.
    pub struct FindRequest {
        /// Words, or any three or more digits; empty lists all by name. `tag:` and a tag,
        /// `quiet>` and days or `quiet>usual` narrow it, also without words.
        pub text: String,
        /// The first hit's place, from 0.
        #[serde(default)]
        pub from: u32,
        /// How many hits, at most 500.
        pub limit: u32,
    }

    /// What part of the card matched.
    #[derive(Copy, Eq)]
    pub enum MatchField {
        /// The name or nickname.
        Name,
        /// The organisation.
        Organisation,
        /// A number.
        Phone,
        /// A mail address.
        Email,
        /// A tag.
        Tag,
        /// The standing note or an own field.
        Note,
        /// A dated note, call, visit or other interaction.
        History,
    }

    /// The piece of text that matched.
    pub struct FindMatch {
        /// Where.
        pub field: MatchField,
        /// The text as written, shortened around the match.
        pub text: String,
        /// The matching pieces: start and end in UTF-16 units of `text`.
        pub ranges: Vec<(u32, u32)>,
    }

    /// A hit.
    pub struct FindRow {
        /// The card.
        pub row: ContactRow,
        /// The numbers as typed.
        pub phones: Vec<String>,
        /// The mail addresses as typed.
        pub emails: Vec<String>,
        /// Where they live or work, by the first address that says it.
        pub town: String,
        /// Where it matched; nothing for the empty search.
        pub matched: Option<FindMatch>,
    }

    /// Hits, best first.
    pub struct FindResult {
        /// The hits so far, cards counted once.
        pub total: u32,
        /// False when cards that hold the words themselves fill the window and what was written
        /// down has not been looked through: `contact_count` tells how many there are in all.
        pub is_all: bool,
        /// The window asked for.
        pub rows: Vec<FindRow>,
    }

    /// What to count the finds of.
    pub struct FindCountRequest {
        /// As in `contact_find`.
        pub text: String,
    }

    /// How many there are.
    pub struct FindCount {
        /// All hits, cards counted once.
        pub total: u32,
    }

    /// Who is calling.
    pub struct NumberLookup {
        /// The number as it arrived; empty for a withheld one.
        pub number: String,
    }

    /// How sure a match is.
    #[derive(Copy, Eq)]
    pub enum Certainty {
        /// The same full number.
        Exact,
        /// The same number in national form.
        National,
        /// The last digits agree.
        Suffix,
        /// A firm's number but for its last digits or its extension.
        Switchboard,
    }

    /// A card that may be the caller.
    pub struct NumberMatch {
        /// How sure.
        pub certainty: Certainty,
        /// The card.
        pub row: ContactRow,
    }

    /// Everyone who may be calling, the surest first.
    pub struct NumberMatches {
        /// The number as it arrived.
        pub number: String,
        /// Its E.164 form when valid.
        pub e164: Option<String>,
        /// Cards, empty when unknown.
        pub matches: Vec<NumberMatch>,
    }
}
