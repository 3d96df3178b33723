//! Cards in an order, each with a piece of text, side by side in memory: what a page of a list
//! is cut from and what find runs over.

use std::collections::HashSet;

/// Byte strings side by side.
#[derive(Debug, Default, PartialEq, Eq)]
struct Pieces {
    bytes: Vec<u8>,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Pieces {
    fn push(&mut self, piece: &[u8]) {
        self.bytes.extend_from_slice(piece);
        self.ends.push(self.bytes.len());
    }

    fn start(&self, at: usize) -> usize {
        let before = at.checked_sub(1).and_then(|before| self.ends.get(before));
        before.copied().unwrap_or(0)
    }

    fn get(&self, at: usize) -> &[u8] {
        let end = self.ends.get(at).copied().unwrap_or(self.bytes.len());
        self.bytes.get(self.start(at)..end).unwrap_or_default()
    }
}

/// A card to be put in its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Item {
    /// Orders the cards, byte by byte; equal keys by id.
    pub(crate) key: Vec<u8>,
    pub(crate) id: i64,
    pub(crate) text: String,
}

/// Cards by their keys.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Ranked {
    ids: Vec<i64>,
    keys: Pieces,
    texts: Pieces,
}

impl Ranked {
    /// A copy without the cards that are gone and with the added ones in their places. A card
    /// that changed is both.
    pub(crate) fn merged(&self, gone: &HashSet<i64>, mut added: Vec<Item>) -> Self {
        added.sort_unstable();
        let mut merged = Self::default();
        merged.ids.reserve(self.ids.len() + added.len());
        merged.keys.bytes.reserve(self.keys.bytes.len());
        merged.texts.bytes.reserve(self.texts.bytes.len());
        let mut added = added.into_iter().peekable();
        for (at, id) in self.ids.iter().enumerate() {
            if gone.contains(id) {
                continue;
            }
            let key = self.keys.get(at);
            while let Some(item) = added.next_if(|item| (item.key.as_slice(), item.id) < (key, *id))
            {
                merged.push(&item.key, item.id, item.text.as_bytes());
            }
            merged.push(key, *id, self.texts.get(at));
        }
        for item in added {
            merged.push(&item.key, item.id, item.text.as_bytes());
        }
        merged
    }

    fn push(&mut self, key: &[u8], id: i64, text: &[u8]) {
        self.keys.push(key);
        self.ids.push(id);
        self.texts.push(text);
    }

    /// The cards in order.
    pub(crate) fn ids(&self) -> &[i64] {
        &self.ids
    }

    /// A card's text.
    pub(crate) fn text(&self, at: usize) -> &[u8] {
        self.texts.get(at)
    }

    /// All texts side by side.
    pub(crate) fn all_texts(&self) -> &[u8] {
        &self.texts.bytes
    }

    /// Where a card's text ends among all.
    pub(crate) fn text_end(&self, at: usize) -> usize {
        self.texts.ends.get(at).copied().unwrap_or(self.texts.bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(key: &str, id: i64) -> Item {
        Item { key: key.into(), id, text: format!("{key}{id}") }
    }

    fn shown(ranked: &Ranked) -> Vec<(i64, String)> {
        let texts = (0..).map(|at| String::from_utf8(ranked.text(at).to_vec()).unwrap());
        ranked.ids().iter().copied().zip(texts).collect()
    }

    #[test]
    fn changed_cards_move_and_gone_ones_leave() {
        let first = Ranked::default()
            .merged(&HashSet::new(), vec![item("b", 2), item("a", 1), item("c", 3), item("b", 1)]);
        assert_eq!(first.ids(), [1, 1, 2, 3]);
        let gone = HashSet::from([1, 3]);
        let second = first.merged(&gone, vec![item("d", 1), item("a", 9), item("b", 1)]);
        let expected = [(9, "a9"), (1, "b1"), (2, "b2"), (1, "d1")];
        assert_eq!(shown(&second), expected.map(|(id, text)| (id, text.to_owned())));
        assert_eq!(second.all_texts(), b"a9b1b2d1");
        assert_eq!(second.text_end(1), 4);
    }
}
