//! The plan carried out, inside one operation.

use super::plan::Plan;
use crate::api::exchange::{Progress, ProgressStage};
use crate::call::Call;
use kartoteka_domain::ids::ContactId;
use kartoteka_store::{Error, Result, SourceCard, Standing, Writer};

/// Cards between two reports of progress.
const STRIDE: usize = 500;

/// Refuses as stale what was planned on a box that has moved on since, by whichever program: the
/// cards that the plan would make may be there by now.
pub(super) fn refuse_if_moved(box_: &Writer<'_>, planned_on: Standing) -> Result<()> {
    let now = box_.standing()?;
    if now == planned_on {
        return Ok(());
    }
    Err(Error::Stale { what: "operation", id: now.operation().0 })
}

/// Writes new and changed cards; gives how many. Refused as stale where a card was changed since
/// the plan was made.
pub(super) fn write(box_: &mut Writer<'_>, plan: &Plan, call: &Call<'_>) -> Result<usize> {
    let total = plan.new.len() + plan.changed.len();
    let units = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let report = |done: usize| {
        if done.is_multiple_of(STRIDE) || done == total {
            let stage = ProgressStage::Writing;
            (call.progress)(Progress { done: units(done), total: units(total), stage });
        }
    };
    for (done, card) in plan.new.iter().enumerate() {
        report(done);
        box_.go_on()?;
        let id = box_.insert_contact(&card.content)?;
        keep_sources(box_, id, &card.sources)?;
    }
    for (done, card) in plan.changed.iter().enumerate() {
        report(plan.new.len() + done);
        box_.go_on()?;
        if let Some(content) = &card.content {
            box_.update_contact(card.id, Some(card.revision), content)?;
        }
        if card.photo.is_some() {
            box_.set_photo(card.id, card.photo.as_ref())?;
        }
        keep_sources(box_, card.id, &card.sources)?;
    }
    for whole in &plan.wholes {
        whole.write(box_)?;
    }
    report(total);
    Ok(total)
}

/// The first record continues what its source brought before; further ones stand beside it.
fn keep_sources(box_: &Writer<'_>, id: ContactId, sources: &[SourceCard]) -> Result<()> {
    let Some((first, more)) = sources.split_first() else { return Ok(()) };
    box_.keep_source_card(id, first)?;
    more.iter().try_for_each(|source| match source.uid.as_str() {
        "" => box_.add_source_card(id, source),
        _ => box_.keep_source_card(id, source),
    })
}
