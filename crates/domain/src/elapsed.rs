//! How long ago something was, as far as the box can tell. A clock may be years ahead by mistake,
//! and what is thrown away for its age then is gone when it is set right; so time counts only
//! where the box saw it pass. Owns no clock: the present moment comes in.

use crate::time::Timestamp;

/// Between two instants of which the box knows, no more than so many milliseconds count: a long
/// weekend.
const UNSEEN: i64 = 4 * 24 * 60 * 60 * 1000;

/// The instants at which the box was used up to now.
#[derive(Debug, Clone)]
pub struct Elapsed {
    now: Timestamp,
    /// Newest first, none from the future.
    known: Vec<Timestamp>,
}

impl Elapsed {
    /// Goes by these instants, in any order; those from the future tell nothing.
    #[must_use]
    pub fn new(known: impl IntoIterator<Item = Timestamp>, now: Timestamp) -> Self {
        let mut known: Vec<_> = known.into_iter().filter(|at| *at <= now).collect();
        known.sort_unstable_by(|a, b| b.cmp(a));
        Self { now, known }
    }

    /// How many milliseconds ago `at` was, and none when it is still to come. Never more than
    /// the clock says, and less where it jumped or nobody came by for long.
    #[must_use]
    pub fn since(&self, at: Timestamp) -> i64 {
        let between = self.known.iter().copied().take_while(|known| *known > at);
        let steps = between.chain((at <= self.now).then_some(at));
        let passed = steps.fold((0, self.now), |(total, later), earlier| {
            (total + (later.0 - earlier.0).min(UNSEEN), earlier)
        });
        passed.0
    }

    /// The instant before which everything is more than so many milliseconds ago.
    #[must_use]
    pub fn ago(&self, milliseconds: i64) -> Timestamp {
        let (mut left, mut later) = (milliseconds, self.now);
        for earlier in &self.known {
            let counted = (later.0 - earlier.0).min(UNSEEN);
            if counted > left {
                return Timestamp(later.0 - left);
            }
            left -= counted;
            later = *earlier;
        }
        Timestamp(if left < UNSEEN { later.0 - left } else { i64::MIN })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::DAY_MS as DAY;
    use proptest::prelude::*;

    fn days(days: i64) -> Timestamp {
        Timestamp(days * DAY)
    }

    #[test]
    fn time_counts_as_it_passed_where_the_box_was_used() {
        let used = Elapsed::new((0..=200).map(days), days(200));
        assert_eq!(used.since(days(50)), 150 * DAY);
        assert_eq!(used.since(Timestamp(days(50).0 + 7)), 150 * DAY - 7);
        assert_eq!(used.ago(90 * DAY), days(110));
        assert_eq!(used.since(days(300)), 0);
    }

    #[test]
    fn a_clock_that_jumps_ahead_makes_nothing_years_old() {
        let year = 365;
        let wrong = days(200 + 5 * year);
        let used = Elapsed::new((0..=200).map(days).chain([days(200 + 5 * year - 1)]), wrong);
        assert_eq!(used.since(days(200)), 5 * DAY);
        assert_eq!(used.since(days(150)), 55 * DAY);
        assert_eq!(used.ago(90 * DAY), days(115));
        // Set right again: what the wrong clock said is still to come, and tells nothing.
        let right = Elapsed::new((0..=200).map(days).chain([wrong]), days(201));
        assert_eq!(right.since(days(150)), 51 * DAY);
    }

    proptest! {
        #[test]
        fn what_is_before_the_instant_so_long_ago_is_older_and_nothing_else(
            known in prop::collection::vec(0_i64..400 * DAY, 0..60),
            at in 0_i64..500 * DAY,
            span in 1_i64..300 * DAY,
        ) {
            let used = Elapsed::new(known.into_iter().map(Timestamp), days(400));
            prop_assert_eq!(Timestamp(at) < used.ago(span), used.since(Timestamp(at)) > span);
            prop_assert!(used.since(Timestamp(at)) <= (days(400).0 - at).max(0));
        }
    }
}
