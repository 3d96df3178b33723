//! A card that an import makes, from the moment it is decided until it is written.

use kartoteka_domain::contact::{Contact, Photo};
use kartoteka_domain::region::Region;
use kartoteka_domain::three_way::{self, Merge};
use kartoteka_store::{Derived, SourceCard};

/// A card that the import makes.
pub(super) enum NewCard {
    /// Not yet.
    Waiting(Box<Waiting>),
    /// Its writing was ordered.
    Written,
}

impl NewCard {
    /// The card, if it is not written yet.
    pub(super) fn take_waiting(&mut self) -> Option<Waiting> {
        match self {
            Self::Waiting(waiting) => Some(std::mem::take(waiting)),
            Self::Written => None,
        }
    }
}

/// A card to be made. Unless it is written soon its content is only unpacked when it is asked
/// for: a large file brings more than should lie about.
#[derive(Default)]
pub(super) struct Waiting {
    /// Its UID, which need not be that of its record.
    pub(super) uid: String,
    /// Its photo.
    pub(super) photo: Option<Photo>,
    /// Its content where it is unpacked, or several records brought it; else it is that of the
    /// one record.
    pub(super) content: Option<Box<Contact>>,
    /// What the index will say of it, where that is known.
    pub(super) derived: Option<Derived>,
    /// The records that brought it.
    pub(super) sources: Vec<SourceCard>,
}

impl Waiting {
    /// Its content; the photo goes with the first who asks.
    pub(super) fn take_content(&mut self) -> Contact {
        let unpacked = self.content.take().map(|content| *content);
        let content = unpacked.unwrap_or_else(|| self.packed());
        Contact { uid: std::mem::take(&mut self.uid), photo: self.photo.take(), ..content }
    }

    /// Joins what a further record says of it.
    pub(super) fn merge(&mut self, file: &Contact, source: SourceCard, region: Region) -> Merge {
        let current = self.take_content();
        let merged = three_way::join(&current, file, region);
        remember_source(&mut self.sources, source);
        let mut content = merged.result.clone();
        (self.uid, self.photo, self.derived) = (current.uid, content.photo.take(), None);
        self.content = Some(Box::new(content));
        merged
    }

    /// What it says, without its photo.
    pub(super) fn content(&self) -> Contact {
        self.content.as_deref().cloned().unwrap_or_else(|| self.packed())
    }

    fn packed(&self) -> Contact {
        self.sources.first().map(SourceCard::content).unwrap_or_default()
    }
}

/// Keeps a further record of a card; the same lines twice are one.
pub(super) fn remember_source(sources: &mut Vec<SourceCard>, source: SourceCard) {
    if sources.iter().all(|known| known.hash != source.hash) {
        sources.push(source);
    }
}
