//! Staying in touch: how long the owner wants to go without a contact, and whether that has
//! passed. A card's own gap beats those of its tags; of several tags the shortest counts. Owns
//! the rule; when the two last met or spoke is the store's to know.

use crate::contact::Contact;
use crate::time::{DAY_MS, Now, Timestamp, instant_of};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// The longest gap, in days: ten years.
pub const MAX_DAYS: u32 = 3650;

/// How long may pass between two contacts, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gap {
    ideal: u32,
    longest: u32,
}

impl Gap {
    /// At least a day, at most ten years, the longest not below the ideal; else nothing.
    #[must_use]
    pub fn new(ideal: u32, longest: u32) -> Option<Self> {
        let fits = (1..=longest).contains(&ideal) && longest <= MAX_DAYS;
        fits.then_some(Self { ideal, longest })
    }

    /// A gap of which only the ideal is said: the longest is twice that.
    #[must_use]
    pub fn of_ideal(ideal: u32) -> Option<Self> {
        Self::new(ideal, ideal.saturating_mul(2).min(MAX_DAYS))
    }

    /// After so many days another contact is wished for.
    #[must_use]
    pub fn ideal(self) -> u32 {
        self.ideal
    }

    /// After so many days it was too long.
    #[must_use]
    pub fn longest(self) -> u32 {
        self.longest
    }

    /// The instants at which the two pass where the last contact was at `since`.
    #[must_use]
    pub fn ends(self, since: Timestamp) -> Ends {
        let after =
            |days: u32| Timestamp(since.0.saturating_add(i64::from(days).saturating_mul(DAY_MS)));
        Ends { ideal: after(self.ideal), longest: after(self.longest) }
    }

    /// Reads "14;30", or "14" alone.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = |text: &str| text.trim().parse().ok();
        match text.split_once(';') {
            Some((ideal, longest)) => Self::new(number(ideal)?, number(longest)?),
            None => Self::of_ideal(number(text)?),
        }
    }
}

impl std::fmt::Display for Gap {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{};{}", self.ideal, self.longest)
    }
}

/// When a gap ends: its ideal length, its longest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    /// The ideal length is over.
    pub ideal: Timestamp,
    /// The longest is.
    pub longest: Timestamp,
}

/// How quiet it has become around a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quiet {
    /// Within the ideal gap.
    InTouch,
    /// The ideal has passed.
    GoingQuiet,
    /// The longest has.
    TooLong,
}

impl Ends {
    /// How quiet it is. That becomes another with the owner's day, not in the middle of one.
    #[must_use]
    pub fn quiet(self, now: &Now) -> Quiet {
        let edge = edge(now);
        match (self.ideal < edge, self.longest < edge) {
            (_, true) => Quiet::TooLong,
            (true, false) => Quiet::GoingQuiet,
            (false, false) => Quiet::InTouch,
        }
    }
}

/// The beginning of the owner's day: a gap that ended before it has passed.
#[must_use]
pub fn edge(now: &Now) -> Timestamp {
    instant_of(now.today().and_time(NaiveTime::MIN), now.zone)
}

/// The beginning of the owner's day so many days ago: what came before it is longer ago than that.
#[must_use]
pub fn days_before(now: &Now, days: u32) -> Timestamp {
    let day = now.today().checked_sub_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MIN);
    instant_of(day.and_time(NaiveTime::MIN), now.zone)
}

/// The beginnings of so many of the owner's calendar months, the present one last.
#[must_use]
pub fn months(now: &Now, count: u32) -> Vec<Timestamp> {
    let first = now.today().with_day(1).unwrap_or(now.today());
    let months = (0..count).rev().filter_map(|back| first.checked_sub_months(Months::new(back)));
    months.map(|day| instant_of(day.and_time(NaiveTime::MIN), now.zone)).collect()
}

/// The owner's calendar days from an instant to today; none before it.
#[must_use]
pub fn days_since(since: Timestamp, now: &Now) -> u32 {
    let then = Now { at: since, ..*now }.today();
    u32::try_from((now.today() - then).num_days()).unwrap_or(0)
}

/// What a card itself says of staying in touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum StayInTouch {
    /// Nothing: as its tags say.
    #[default]
    ByTags,
    /// A gap of its own.
    Own(Gap),
    /// The owner doesn't want to be reminded.
    Never,
}

impl Contact {
    /// The gap that counts for the card whose tags have these: none of one who has died.
    #[must_use]
    pub fn gap(&self, tags: impl Iterator<Item = Gap>) -> Option<Gap> {
        if self.died.is_empty() { self.stay_in_touch.gap(tags) } else { None }
    }
}

/// The word for a card that nobody is to be reminded of.
const NEVER: &str = "never";

impl StayInTouch {
    /// The gap that counts where the tags have these.
    fn gap(self, tags: impl Iterator<Item = Gap>) -> Option<Gap> {
        match self {
            Self::Own(gap) => Some(gap),
            Self::ByTags => tags.min(),
            Self::Never => None,
        }
    }

    /// Reads "14;30", "14", "never", or nothing.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim() {
            "" => Some(Self::ByTags),
            word if word.eq_ignore_ascii_case(NEVER) => Some(Self::Never),
            gap => Gap::parse(gap).map(Self::Own),
        }
    }
}

impl std::fmt::Display for StayInTouch {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::ByTags => Ok(()),
            Self::Own(gap) => gap.fmt(to),
            Self::Never => to.write_str(NEVER),
        }
    }
}

impl From<StayInTouch> for String {
    fn from(wish: StayInTouch) -> Self {
        wish.to_string()
    }
}

/// A text that says nothing of staying in touch.
#[derive(Debug, thiserror::Error)]
#[error("{0:?} is no gap in days")]
pub struct NoGap(String);

impl TryFrom<String> for StayInTouch {
    type Error = NoGap;

    fn try_from(text: String) -> Result<Self, NoGap> {
        Self::parse(&text).ok_or(NoGap(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn gap(ideal: u32, longest: u32) -> Gap {
        Gap::new(ideal, longest).unwrap()
    }

    fn warsaw(text: &str) -> Now {
        let at: chrono::DateTime<chrono::Utc> = text.parse().unwrap();
        Now { at: at.into(), zone: chrono_tz::Europe::Warsaw }
    }

    #[test]
    fn a_gap_is_some_days_and_its_longest_not_below_its_ideal() {
        assert!(
            [(0, 5), (6, 5), (1, MAX_DAYS + 1)].iter().all(|(a, b)| Gap::new(*a, *b).is_none())
        );
        assert_eq!(Gap::of_ideal(14), Gap::new(14, 28));
        assert_eq!(Gap::of_ideal(MAX_DAYS), Gap::new(MAX_DAYS, MAX_DAYS));
    }

    #[test]
    fn the_card_beats_its_tags_and_of_these_the_shortest_counts() {
        let tags = [gap(30, 40), gap(14, 60), gap(14, 21)];
        assert_eq!(StayInTouch::ByTags.gap(tags.into_iter()), Some(gap(14, 21)));
        assert_eq!(StayInTouch::Own(gap(90, 180)).gap(tags.into_iter()), Some(gap(90, 180)));
        assert_eq!(StayInTouch::Never.gap(tags.into_iter()), None);
        assert_eq!(StayInTouch::ByTags.gap([].into_iter()), None);
    }

    #[test]
    fn it_is_quiet_on_the_day_after_the_gap_and_too_long_after_the_longest() {
        let ends = gap(7, 10).ends(warsaw("2026-11-02T15:00:00Z").at);
        let on = |day: u32| ends.quiet(&warsaw(&format!("2026-11-{day:02}T06:00:00Z")));
        assert_eq!([on(2), on(9)], [Quiet::InTouch; 2]);
        assert_eq!([on(10), on(12)], [Quiet::GoingQuiet; 2]);
        assert_eq!([on(13), on(30)], [Quiet::TooLong; 2]);
    }

    #[test]
    fn what_is_written_is_read_again_and_nothing_else_is() {
        for wish in [StayInTouch::ByTags, StayInTouch::Never, StayInTouch::Own(gap(14, 30))] {
            assert_eq!(StayInTouch::parse(&wish.to_string()), Some(wish));
        }
        assert_eq!(StayInTouch::parse(" 14 ; 30 "), Some(StayInTouch::Own(gap(14, 30))));
        assert_eq!(StayInTouch::parse("30"), Some(StayInTouch::Own(gap(30, 60))));
        for text in ["30;14", "often", "-3", "14;", "14;30;60", "0"] {
            assert_eq!(StayInTouch::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn it_becomes_quieter_with_the_days_and_never_within_one(
            ideal in 1..400_u32, more in 0..400_u32, since in 0..2_000_000_000_000_i64,
            hour in 0..24_i64, days in 0..900_i64,
        ) {
            let gap = gap(ideal, ideal + more);
            let ends = gap.ends(Timestamp(since));
            let at = Now { at: Timestamp(since + days * DAY_MS), zone: chrono_tz::Europe::Warsaw };
            let later = Now { at: Timestamp(at.at.0 + hour * 3_600_000), ..at };
            prop_assert!(ends.quiet(&at) <= ends.quiet(&later));
            if at.today() == later.today() {
                prop_assert_eq!(ends.quiet(&at), ends.quiet(&later));
            }
            // Where clocks are put forward or back, the hour about midnight may fall to either day.
            let passed = i64::from(days_since(Timestamp(since), &at));
            if passed > i64::from(ideal) + 1 {
                prop_assert!(ends.quiet(&at) >= Quiet::GoingQuiet);
            }
            if passed < i64::from(ideal) {
                prop_assert_eq!(ends.quiet(&at), Quiet::InTouch);
            }
        }
    }

    #[test]
    fn months_are_the_owners_own_across_years_and_clock_changes() {
        let at = |text: &str| warsaw(text).at;
        // The first of November has begun in Warsaw, not yet in UTC.
        assert_eq!(
            months(&warsaw("2026-10-31T23:30:00Z"), 3),
            [at("2026-08-31T22:00:00Z"), at("2026-09-30T22:00:00Z"), at("2026-10-31T23:00:00Z")]
        );
        let year = months(&warsaw("2026-01-31T12:00:00Z"), 12);
        assert_eq!((year.len(), year[0]), (12, at("2025-01-31T23:00:00Z")));
    }
}
