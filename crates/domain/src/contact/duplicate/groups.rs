//! Cards joined to groups over pairs: a forest in which every card points towards the first of
//! its group (union by Galler and Fischer, 1964, with path halving).

/// A forest over places `0..count`.
pub(super) struct Forest {
    above: Vec<usize>,
}

impl Forest {
    /// Everyone alone.
    pub(super) fn new(count: usize) -> Self {
        Self { above: (0..count).collect() }
    }

    /// The first of the group that `place` is in.
    pub(super) fn first(&mut self, mut place: usize) -> usize {
        loop {
            let above = self.above.get(place).copied().unwrap_or(place);
            if above == place {
                return place;
            }
            let further = self.above.get(above).copied().unwrap_or(above);
            if let Some(slot) = self.above.get_mut(place) {
                *slot = further;
            }
            place = further;
        }
    }

    /// Makes one group of two; the lower place is its first.
    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        if let Some(slot) = self.above.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_places_have_one_first() {
        let mut forest = Forest::new(6);
        forest.join(4, 5);
        forest.join(2, 4);
        forest.join(0, 1);
        let firsts: Vec<usize> = (0..6).map(|place| forest.first(place)).collect();
        assert_eq!(firsts, [0, 0, 2, 3, 2, 2]);
    }
}
