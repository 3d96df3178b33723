//! Minimum, median and maximum of some runs, and ratios of pairs.

/// How the figures of some runs lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spread {
    pub(crate) min: f64,
    pub(crate) median: f64,
    pub(crate) max: f64,
}

impl Spread {
    /// Of one or more figures; none gives zeros.
    pub(crate) fn of(figures: impl IntoIterator<Item = f64>) -> Self {
        let mut sorted: Vec<f64> = figures.into_iter().collect();
        sorted.sort_by(f64::total_cmp);
        let at = |place: usize| sorted.get(place).copied().unwrap_or_default();
        let (half, last) = (sorted.len() / 2, sorted.len().saturating_sub(1));
        let is_even = sorted.len().is_multiple_of(2);
        let median =
            if is_even { f64::midpoint(at(half.saturating_sub(1)), at(half)) } else { at(half) };
        Self { min: at(0), median, max: at(last) }
    }
}

/// The median of `a / b`, pair by pair; nothing without pairs.
pub(crate) fn ratio(a: &[f64], b: &[f64]) -> Option<f64> {
    let ratios: Vec<f64> = a.iter().zip(b).map(|(a, b)| a / b.max(f64::MIN_POSITIVE)).collect();
    (!ratios.is_empty()).then(|| Spread::of(ratios).median)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_lies_between() {
        let spread = Spread::of([4.0, 1.0, 2.0, 3.0]);
        assert_eq!(spread, Spread { min: 1.0, median: 2.5, max: 4.0 });
    }

    #[test]
    fn ratios_are_taken_pair_by_pair() {
        // The machine slowed down to half between the pairs: the ratio does not notice.
        assert_eq!(ratio(&[2.0, 4.0, 4.0], &[1.0, 2.0, 2.0]), Some(2.0));
        assert_eq!(ratio(&[], &[]), None);
    }
}
