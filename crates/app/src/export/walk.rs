//! Cards read for an export, in the order in which they lie in the box.

use crate::api::exchange::{Progress, ProgressStage};
use crate::call::Call;
use crate::count::count;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::ids::ContactId;
use kartoteka_store::ContactRow;
use std::ops::Range;

/// Cards read from the box at a time.
const STRIDE: usize = 500;

/// Gives each card with its place among `ids`, once; for the progress, `within` says how many were
/// given before, and how many there are in all. Cards lie in the box by id, and so do their
/// numbers and mails: in the order of names every one of them would be looked for by itself.
pub(super) fn by_id(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    ids: &[ContactId],
    within: Range<usize>,
    mut take: impl FnMut(usize, ContactRow) -> Result<()>,
) -> Result<()> {
    let mut wanted: Vec<(ContactId, usize)> = ids.iter().copied().zip(0..).collect();
    wanted.sort_unstable();
    wanted.dedup_by_key(|(id, _)| *id);
    let mut done = within.start;
    for chunk in wanted.chunks(STRIDE) {
        kartoteka.go_on(call)?;
        let stage = ProgressStage::Exporting;
        (call.progress)(Progress { done: count(done), total: count(within.end), stage });
        let ids: Vec<ContactId> = chunk.iter().map(|(id, _)| *id).collect();
        let mut rows = kartoteka.read(|box_| box_.contacts(&ids))?.into_iter().peekable();
        for (id, place) in chunk {
            if let Some(row) = rows.next_if(|row| row.id == *id) {
                take(*place, row)?;
            }
        }
        done += chunk.len();
    }
    Ok(())
}
