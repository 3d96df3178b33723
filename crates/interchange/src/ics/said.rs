//! What a calendar says of a follow-up, field by field, as short marks: enough to tell which
//! fields two tellings have alike. They go out with every entry, so that what comes back shows
//! what was changed there and what here.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// A field of an entry that may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaidField {
    /// The day and time.
    Moment,
    /// What to do.
    Text,
    /// Where.
    Place,
    /// How long.
    Length,
    /// How it recurs.
    Rule,
    /// Whether it is done.
    State,
}

impl SaidField {
    /// All, in the order in which they stand in [`Said`].
    pub const ALL: [Self; 6] =
        [Self::Moment, Self::Text, Self::Place, Self::Length, Self::Rule, Self::State];
}

/// A mark for each field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said([u32; 6]);

impl Said {
    /// The marks of what the fields say.
    #[must_use]
    pub fn of(values: [&str; 6]) -> Self {
        Self(values.map(|value| {
            let hash = Sha256::digest(value.as_bytes());
            hash.iter().take(4).fold(0, |mark, byte| mark << 8 | u32::from(*byte))
        }))
    }

    /// The marks as [`Said::text`] writes them.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let marks: Vec<u32> = text
            .split('-')
            .map(|mark| u32::from_str_radix(mark, 16).ok())
            .collect::<Option<_>>()?;
        Some(Self(marks.try_into().ok()?))
    }

    /// The marks as one word.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (place, mark) in self.0.iter().enumerate() {
            let dash = if place == 0 { "" } else { "-" };
            write!(text, "{dash}{mark:08x}").expect("a string takes all");
        }
        text
    }

    /// The mark of a field.
    #[must_use]
    pub fn mark(&self, field: SaidField) -> u32 {
        let place = SaidField::ALL.iter().position(|one| *one == field);
        place.and_then(|place| self.0.get(place)).copied().unwrap_or_default()
    }
}
