//! Chance that comes out the same for the same seed.

/// A generator after Steele, Lea and Flood (splitmix64, 2014).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `sides`.
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        usize::try_from(self.roll() % sides.max(1) as u64).unwrap()
    }

    /// One of these.
    pub(crate) fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    /// Some of the ids, at least one where there are any.
    pub(crate) fn some(&mut self, of: &[i64]) -> Vec<i64> {
        let mut chosen: Vec<i64> = of.iter().copied().filter(|_| self.below(3) == 0).collect();
        if chosen.is_empty() && !of.is_empty() {
            chosen.push(self.one(of));
        }
        chosen
    }
}
