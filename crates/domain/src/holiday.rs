//! Days off: weekends and the national holidays of a country, found by rule for any year. The
//! rules themselves are in `assets/holidays`, a file a country; owns how they are read and
//! reckoned, not what is done on such a day.

mod rule;

use crate::leap_day::LeapDay;
use crate::region::Region;
use chrono::{Datelike, NaiveDate, Weekday};
use rule::Rule;
use serde::{Deserialize, Serialize};

/// Countries whose holidays are known, and their rules.
const COUNTRIES: &[(&str, &str)] = &[
    ("AT", include_str!("../../../assets/holidays/AT.txt")),
    ("BE", include_str!("../../../assets/holidays/BE.txt")),
    ("CZ", include_str!("../../../assets/holidays/CZ.txt")),
    ("DE", include_str!("../../../assets/holidays/DE.txt")),
    ("DK", include_str!("../../../assets/holidays/DK.txt")),
    ("FR", include_str!("../../../assets/holidays/FR.txt")),
    ("GB", include_str!("../../../assets/holidays/GB.txt")),
    ("HU", include_str!("../../../assets/holidays/HU.txt")),
    ("IE", include_str!("../../../assets/holidays/IE.txt")),
    ("IT", include_str!("../../../assets/holidays/IT.txt")),
    ("NL", include_str!("../../../assets/holidays/NL.txt")),
    ("NO", include_str!("../../../assets/holidays/NO.txt")),
    ("PL", include_str!("../../../assets/holidays/PL.txt")),
    ("PT", include_str!("../../../assets/holidays/PT.txt")),
    ("SE", include_str!("../../../assets/holidays/SE.txt")),
    ("US", include_str!("../../../assets/holidays/US.txt")),
];

/// Which days a thing is not put on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Skips {
    /// Any day will do.
    #[default]
    Nothing,
    /// Not on weekends.
    Weekends,
    /// Neither on weekends nor on holidays.
    DaysOff,
}

impl Skips {
    /// The word stored in a table and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Weekends => "weekends",
            Self::DaysOff => "days_off",
        }
    }

    /// What a stored word means.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Nothing, Self::Weekends, Self::DaysOff].into_iter().find(|one| one.as_str() == word)
    }
}

/// Why a day is off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Off {
    /// It is of the weekend.
    Weekend,
    /// It is a holiday, by its name in the country's own language.
    Holiday(String),
}

/// A day put on the next working day, and what stood in its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The day it is put on.
    pub to: NaiveDate,
    /// Why the first choice was off; nothing when it stands.
    pub because: Option<Off>,
}

/// The days off of a country, and where the owner keeps 29 February.
#[derive(Debug, Clone)]
pub struct DaysOff {
    weekend: &'static [Weekday],
    rules: Vec<Rule>,
    leap_day: LeapDay,
}

impl DaysOff {
    /// Those of a country; one whose holidays are not known has its weekends.
    #[must_use]
    pub fn of(region: Region) -> Self {
        let file = COUNTRIES.iter().find(|(country, _)| *country == region.as_str());
        let rules = file.map(|(_, text)| rule::read(text)).unwrap_or_default();
        Self { weekend: weekend_of(region.as_str()), rules, leap_day: LeapDay::default() }
    }

    /// Weekends alone.
    #[must_use]
    pub fn weekends() -> Self {
        Self { weekend: weekend_of(""), rules: Vec::new(), leap_day: LeapDay::default() }
    }

    /// The same where 29 February is kept so.
    #[must_use]
    pub fn keeping(self, leap_day: LeapDay) -> Self {
        Self { leap_day, ..self }
    }

    /// Where 29 February is kept.
    #[must_use]
    pub const fn leap_day(&self) -> LeapDay {
        self.leap_day
    }

    /// Whether a day is one that `skips` skips, and why.
    #[must_use]
    pub fn off(&self, day: NaiveDate, skips: Skips) -> Option<Off> {
        match skips {
            Skips::Nothing => None,
            Skips::Weekends | Skips::DaysOff if self.is_weekend(day) => Some(Off::Weekend),
            Skips::Weekends => None,
            Skips::DaysOff => self.holiday(day).map(Off::Holiday),
        }
    }

    /// The day itself, or the next one that is not skipped.
    #[must_use]
    pub fn moved(&self, day: NaiveDate, skips: Skips) -> Moved {
        let because = self.off(day, skips);
        let to = match because {
            None => day,
            Some(_) => {
                let next = day.iter_days().find(|day| self.off(*day, skips).is_none());
                next.unwrap_or(day)
            }
        };
        Moved { to, because }
    }

    /// The name of the holiday that a day is; the days that stand in for one on a weekend, too.
    #[must_use]
    pub fn holiday(&self, day: NaiveDate) -> Option<String> {
        let found = self.holidays(day.year()).into_iter().find(|(on, _)| *on == day);
        found.map(|(_, name)| name.to_owned())
    }

    /// The holidays of a year, by day.
    #[must_use]
    pub fn holidays(&self, year: i32) -> Vec<(NaiveDate, &str)> {
        // One of the first days of a year may stand in for itself in the last days of the one
        // before.
        let years = [year, year.saturating_add(1)];
        let all =
            years.into_iter().flat_map(|year| self.rules.iter().map(move |rule| (rule, year)));
        let held: Vec<(&Rule, NaiveDate)> =
            all.filter_map(|(rule, year)| Some((rule, rule.day(year)?))).collect();
        let mut days: Vec<(NaiveDate, &str)> =
            held.iter().map(|(rule, day)| (*day, rule.name.as_str())).collect();
        for (rule, day) in held {
            let taken = |day: NaiveDate| days.iter().any(|(other, _)| *other == day);
            if let Some(instead) = rule.instead(day, |day| self.is_weekend(day) || taken(day)) {
                days.push((instead, &rule.name));
            }
        }
        days.retain(|(day, _)| day.year() == year);
        days.sort_by_key(|(day, _)| *day);
        days
    }

    fn is_weekend(&self, day: NaiveDate) -> bool {
        self.weekend.contains(&day.weekday())
    }
}

/// The days of rest of a week (Unicode CLDR, `weekData`).
fn weekend_of(country: &str) -> &'static [Weekday] {
    match country {
        "BH" | "DZ" | "EG" | "IL" | "IQ" | "JO" | "KW" | "LY" | "OM" | "QA" | "SA" | "SD"
        | "SY" | "YE" => &[Weekday::Fri, Weekday::Sat],
        "AF" => &[Weekday::Thu, Weekday::Fri],
        "IR" => &[Weekday::Fri],
        "IN" | "UG" => &[Weekday::Sun],
        _ => &[Weekday::Sat, Weekday::Sun],
    }
}

#[cfg(test)]
mod tests;
