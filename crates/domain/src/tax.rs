//! Tax rates by country and day, and whether tax is rounded on each line or on the total. Owns which
//! rate is proposed; an order's line keeps the rate that it was written with.

use crate::money::decimal_of;
use crate::region::{Language, Region};
use crate::time::parse_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A hundred per cent, in hundredths of a per cent.
pub const WHOLE: u32 = 10_000;

/// The words by which rates are called.
pub const RATE_WORDS: [&str; 5] = ["standard", "reduced", "low", "zero", "exempt"];

const COUNTRIES: &[(&str, &str)] = &[
    ("DE", include_str!("../../../assets/tax/DE.txt")),
    ("GB", include_str!("../../../assets/tax/GB.txt")),
    ("PL", include_str!("../../../assets/tax/PL.txt")),
];

/// Where tax is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// On each line; the total is their sum.
    Line,
    /// Once for all lines of a rate.
    #[default]
    Total,
}

impl Rounding {
    /// The word as it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Total => "total",
        }
    }

    /// The rule of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Line, Self::Total].into_iter().find(|rule| rule.as_str() == word)
    }
}

/// A rate from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// The first day.
    pub from: NaiveDate,
    /// What it is called: one of [`RATE_WORDS`].
    pub word: String,
    /// In hundredths of a per cent: 2300 is 23 %.
    pub rate: u32,
}

/// What is true of tax in a country.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaxRules {
    /// Where tax is rounded.
    pub rounding: Rounding,
    rates: Vec<Rate>,
}

impl TaxRules {
    /// The rules of a country with the owner's own rates after them; of a country that is not known
    /// there are only these.
    #[must_use]
    pub fn of(region: Region, own: &str) -> Self {
        let text = COUNTRIES.iter().find(|(country, _)| *country == region.as_str());
        let text = text.map_or("", |(_, text)| *text);
        let mut rules = Self::default();
        for line in text.lines() {
            match line.strip_prefix("rounding ").and_then(Rounding::parse) {
                Some(rounding) => rules.rounding = rounding,
                None => rules.rates.extend(rate_of(line)),
            }
        }
        rules.rates.extend(own_rates(own).unwrap_or_default());
        rules
    }

    /// The rates in force on a day, by their words.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Vec<(&'static str, u32)> {
        RATE_WORDS.iter().filter_map(|word| Some((*word, self.rate(word, day)?))).collect()
    }

    /// The rate that a word means on a day, in hundredths of a per cent. Of several that began on one
    /// day the last one counts: the owner's.
    #[must_use]
    pub fn rate(&self, word: &str, day: NaiveDate) -> Option<u32> {
        let mut found: Option<&Rate> = None;
        for rate in self.rates.iter().filter(|rate| rate.word == word && rate.from <= day) {
            if found.is_none_or(|found| found.from <= rate.from) {
                found = Some(rate);
            }
        }
        found.map(|rate| rate.rate)
    }
}

/// The owner's own rates: `2027-01-01 standard 24; 2027-01-01 reduced 9`. None where a piece of it
/// can't be read.
#[must_use]
pub fn own_rates(text: &str) -> Option<Vec<Rate>> {
    let pieces = text.split(';').map(str::trim).filter(|piece| !piece.is_empty());
    pieces.map(rate_of).collect()
}

/// A rate in hundredths of a per cent, as typed: `23`, `7.5 %`. None above a hundred per cent.
#[must_use]
pub fn percent(text: &str, language: Language) -> Option<u32> {
    let number = text.trim().trim_end_matches('%').trim_end();
    let rate = decimal_of(number, 2, i64::from(WHOLE), language).ok()?;
    u32::try_from(rate).ok()
}

fn rate_of(line: &str) -> Option<Rate> {
    let mut words = line.split_whitespace();
    let from = parse_day(words.next()?)?;
    let word = words.next().filter(|word| RATE_WORDS.contains(word))?.to_owned();
    let rate = percent(words.next()?, Language::En)?;
    words.next().is_none().then_some(Rate { from, word, rate })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        parse_day(text).unwrap()
    }

    #[test]
    fn a_rate_is_that_of_its_country_and_day() {
        for (region, word, on, rate) in [
            (Region::PL, "standard", "2026-11-28", Some(2_300)),
            (Region::PL, "low", "2026-11-28", Some(500)),
            (Region::PL, "standard", "2010-12-31", Some(2_200)),
            (Region::DE, "standard", "2020-06-30", Some(1_900)),
            (Region::DE, "standard", "2020-07-01", Some(1_600)),
            (Region::DE, "reduced", "2020-12-31", Some(500)),
            (Region::DE, "standard", "2021-01-01", Some(1_900)),
            (Region::GB, "standard", "2010-06-01", Some(1_750)),
            (Region::GB, "standard", "2026-11-28", Some(2_000)),
            (Region::GB, "low", "2026-11-28", None),
            (Region::US, "standard", "2026-11-28", None),
        ] {
            assert_eq!(TaxRules::of(region, "").rate(word, day(on)), rate, "{region} {word} {on}");
        }
    }

    #[test]
    fn every_line_of_the_countries_is_read() {
        for (country, text) in COUNTRIES {
            let rules = TaxRules::of(Region::parse(country).unwrap(), "");
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            assert_eq!(rules.rates.len() + 1, lines.count(), "{country}");
        }
        assert_eq!(TaxRules::of(Region::GB, "").rounding, Rounding::Line);
        assert_eq!(TaxRules::of(Region::PL, "").rounding, Rounding::Total);
    }

    #[test]
    fn the_owners_rates_come_after_the_countrys() {
        let rules = TaxRules::of(Region::PL, "2027-01-01 standard 24; 2011-01-01 low 4.5");
        assert_eq!(rules.rate("standard", day("2026-12-31")), Some(2_300));
        assert_eq!(rules.rate("standard", day("2027-01-01")), Some(2_400));
        assert_eq!(rules.rate("low", day("2026-11-28")), Some(450));
        assert_eq!(rules.on(day("2027-06-01")).first(), Some(&("standard", 2_400)));
        for wrong in [
            "24",
            "2027-01-01 standard",
            "2027-01-01 high 24",
            "2027-02-30 standard 24",
            "2027-01-01 standard 101",
            "2027-01-01 standard 24 x",
        ] {
            assert_eq!(own_rates(wrong), None, "{wrong}");
        }
        assert_eq!(own_rates(" "), Some(Vec::new()));
    }
}
