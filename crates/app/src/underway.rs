//! The writes under way, by their request ids. A web view whose connection broke may send a
//! request again while the first is still at work: the second then waits for the first's answer.

use std::collections::HashSet;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// The ids of requests that are being carried out.
#[derive(Default)]
pub(crate) struct Underway {
    ids: Mutex<HashSet<String>>,
    ended: Condvar,
}

/// A request's turn; it ends when this is dropped.
pub(crate) struct Turn<'u> {
    underway: &'u Underway,
    id: &'u str,
}

impl Underway {
    /// Waits until no other request of this id is under way, and takes its place.
    pub(crate) fn turn<'u>(&'u self, id: &'u str) -> Turn<'u> {
        let free = self.ended.wait_while(self.ids(), |ids| ids.contains(id));
        free.unwrap_or_else(PoisonError::into_inner).insert(id.to_owned());
        Turn { underway: self, id }
    }

    fn ids(&self) -> MutexGuard<'_, HashSet<String>> {
        self.ids.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.underway.ids().remove(self.id);
        self.underway.ended.notify_all();
    }
}
