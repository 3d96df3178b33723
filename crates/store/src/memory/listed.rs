//! The cards that the table shows, kept beside their order: its pages, sums, blocks and exports are
//! all cut from one list, which is made anew once anything was written.

use super::Memory;
use crate::derived;
use crate::error::Result;
use kartoteka_domain::ids::ContactId;
use rusqlite::Connection;
use std::sync::{Arc, MutexGuard, PoisonError};

/// What the list asked for last is of, and its cards.
#[derive(Debug)]
pub(super) struct Listed {
    asked: String,
    generation: i64,
    version: i64,
    ids: Arc<[ContactId]>,
}

impl Memory {
    /// The cards that `make` lists for what is `asked`: those at hand where nothing was written since.
    /// Whoever asks while they are being listed waits for them.
    pub(crate) fn listed(
        &self,
        connection: &Connection,
        asked: String,
        make: impl FnOnce() -> Result<Vec<ContactId>>,
    ) -> Result<Arc<[ContactId]>> {
        let mut listed: MutexGuard<'_, Option<Listed>> =
            self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        let generation = derived::generation(connection)?;
        let version = derived::newest_change(connection)?;
        let is_same = |known: &&Listed| {
            // Another thread may have listed more than this reader sees.
            known.asked == asked && known.generation == generation && known.version >= version
        };
        if let Some(known) = listed.as_ref().filter(is_same) {
            return Ok(Arc::clone(&known.ids));
        }
        let ids: Arc<[ContactId]> = make()?.into();
        *listed = Some(Listed { asked, generation, version, ids: Arc::clone(&ids) });
        Ok(ids)
    }
}
