//! A multimap from keys to cards that costs some 30 bytes an entry, whatever the keys' length: an
//! import knows half a million of them.

use kartoteka_domain::ids::ContactId;
use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, BuildHasherDefault, Hash, Hasher};

/// Cards by key. Keys are told apart by 64 bits of a keyed hash, so that among a million two
/// are mistaken for each other once in tens of millions of imports, and by nobody's design.
#[derive(Debug, Default)]
pub(super) struct Chains {
    hasher: RandomState,
    /// The newest link of each key.
    heads: HashMap<u64, u32, BuildHasherDefault<AsItIs>>,
    links: Vec<Link>,
}

/// The keys of `heads` are hashes already.
#[derive(Debug, Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.0 = self.0.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

#[derive(Debug)]
struct Link {
    card: ContactId,
    before: Option<u32>,
}

impl Chains {
    /// Adds a card under a key; more cards than 2^32 are left out.
    pub(super) fn add(&mut self, key: &(impl Hash + ?Sized), card: ContactId) {
        let Ok(place) = u32::try_from(self.links.len()) else { return };
        let before = self.heads.insert(self.hasher.hash_one(key), place);
        self.links.push(Link { card, before });
    }

    /// The cards under a key, the one added last first.
    pub(super) fn of(&self, key: &(impl Hash + ?Sized)) -> impl Iterator<Item = ContactId> + '_ {
        let mut next = self.heads.get(&self.hasher.hash_one(key)).copied();
        std::iter::from_fn(move || {
            let link = self.links.get(usize::try_from(next?).ok()?)?;
            next = link.before;
            Some(link.card)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_are_found_under_their_key_the_newest_first() {
        let mut chains = Chains::default();
        for (key, card) in [("a", 1), ("b", 2), ("a", 3), ("a", 1)] {
            chains.add(key, ContactId(card));
        }
        assert!(chains.of("a").eq([1, 3, 1].map(ContactId)));
        assert!(chains.of("b").eq([ContactId(2)]));
        assert_eq!(chains.of("c").next(), None);
    }
}
