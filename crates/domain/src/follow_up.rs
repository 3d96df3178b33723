//! Follow-ups: a thing to do by a local day, with an optional local time.

use crate::time::{Now, Timestamp, instant_of};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// Where a follow-up stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpState {
    /// Still to do.
    Open,
    /// Done.
    Done,
    /// Will not be done.
    Dropped,
}

impl FollowUpState {
    /// The word stored in the table and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The state named by a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Open, Self::Done, Self::Dropped]
            .into_iter()
            .find(|state| state.as_str() == word)
    }
}

/// The moment a follow-up is for, as the owner's wall clock will show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Due {
    /// The local day.
    pub on: NaiveDate,
    /// The local time; without one it is for the whole day.
    pub time: Option<NaiveTime>,
}

impl Due {
    /// The instant from which the follow-up counts as due: its time, else `start_of_day`.
    #[must_use]
    pub fn instant(&self, start_of_day: NaiveTime, now: &Now) -> Timestamp {
        instant_of(
            self.on.and_time(self.time.unwrap_or(start_of_day)),
            now.zone,
        )
    }
}
