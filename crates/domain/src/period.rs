//! Periods that move on by themselves: last month is another month next month.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// A run of whole months beside the present one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// The month of today.
    ThisMonth,
    /// The month before.
    LastMonth,
    /// The quarter of today.
    ThisQuarter,
    /// The quarter before.
    LastQuarter,
    /// The year of today.
    ThisYear,
    /// The year before.
    LastYear,
}

impl Period {
    /// Its first and last day as seen from `today`; none only beyond the end of the calendar.
    #[must_use]
    pub fn days(self, today: NaiveDate) -> Option<RangeInclusive<NaiveDate>> {
        let (length, back) = match self {
            Self::ThisMonth => (1, 0),
            Self::LastMonth => (1, 1),
            Self::ThisQuarter => (3, 0),
            Self::LastQuarter => (3, 3),
            Self::ThisYear => (12, 0),
            Self::LastYear => (12, 12),
        };
        let month = today.month0() - today.month0() % length + 1;
        let present = NaiveDate::from_ymd_opt(today.year(), month, 1)?;
        let first = present.checked_sub_months(Months::new(back))?;
        let last = first.checked_add_months(Months::new(length))?.pred_opt()?;
        Some(first..=last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_whole_months_beside_today() {
        use Period::{LastMonth, LastQuarter, LastYear, ThisMonth, ThisQuarter, ThisYear};
        let rows = [
            (ThisMonth, "2026-11-22", "2026-11-01", "2026-11-30"),
            (LastMonth, "2026-11-30", "2026-10-01", "2026-10-31"),
            (LastMonth, "2026-01-31", "2025-12-01", "2025-12-31"),
            (LastMonth, "2028-03-31", "2028-02-01", "2028-02-29"),
            (ThisQuarter, "2026-11-22", "2026-10-01", "2026-12-31"),
            (LastQuarter, "2026-02-01", "2025-10-01", "2025-12-31"),
            (ThisYear, "2026-11-22", "2026-01-01", "2026-12-31"),
            (LastYear, "2026-11-22", "2025-01-01", "2025-12-31"),
        ];
        for (period, today, first, last) in rows {
            let day = |text: &str| text.parse::<NaiveDate>().unwrap();
            assert_eq!(period.days(day(today)), Some(day(first)..=day(last)), "{period:?} {today}");
        }
    }
}
