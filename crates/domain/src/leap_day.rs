//! 29 February in years that have none: on which day what belongs to it is kept. Owns that one
//! choice of the owner's; not what recurs.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a birthday or a yearly follow-up of 29 February is kept in common years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum LeapDay {
    /// On the last day of February.
    #[default]
    #[serde(rename = "02-28")]
    February,
    /// On the day after it.
    #[serde(rename = "03-01")]
    March,
}

impl LeapDay {
    /// The word stored as a setting.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::February => "02-28",
            Self::March => "03-01",
        }
    }

    /// What a stored word means.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::February, Self::March].into_iter().find(|one| one.as_str() == word)
    }

    /// The day of a year on which 29 February is kept.
    #[must_use]
    pub fn kept_in(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, 2, 29).or_else(|| match self {
            Self::February => NaiveDate::from_ymd_opt(year, 2, 28),
            Self::March => NaiveDate::from_ymd_opt(year, 3, 1),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_itself_where_there_is_one_and_a_neighbour_where_there_is_none() {
        for (year, february, march) in [
            (2024, "2024-02-29", "2024-02-29"),
            (2027, "2027-02-28", "2027-03-01"),
            (2000, "2000-02-29", "2000-02-29"),
            (2100, "2100-02-28", "2100-03-01"),
        ] {
            let kept = |leap: LeapDay| leap.kept_in(year).unwrap().to_string();
            assert_eq!([kept(LeapDay::February), kept(LeapDay::March)], [february, march]);
        }
        for one in [LeapDay::February, LeapDay::March] {
            assert_eq!(LeapDay::parse(one.as_str()), Some(one));
        }
    }
}
