//! The calls as the caller window is shown them: who it may be, and what was said before this call.

use super::CallSource;
use super::course::rests_at;
use crate::api::Nothing;
use crate::api::caller::{self as dto, CallPhase};
use crate::api::interaction::{Direction, TimelineItem, TimelineKind};
use crate::api::setting::Language;
use crate::call::Call;
use crate::caller;
use crate::error::Result;
use crate::follow_up::Telling;
use crate::host::Kartoteka;
use crate::interaction::shown_direction;
use crate::timeline::{self, LOOKED_THROUGH};
use kartoteka_domain::ids::{ContactId, InteractionId};
use kartoteka_store::{PopCall, PopPhase, Reader};

pub(crate) fn get(kartoteka: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<dto::Pop> {
    Ok(dto::Pop { calls: calls(kartoteka)? })
}

/// The calls that are not put away, the oldest first.
pub(super) fn calls(kartoteka: &Kartoteka) -> Result<Vec<dto::PopCall>> {
    let (region, telling) = (kartoteka.region()?, Telling::of(kartoteka)?);
    kartoteka.read(|box_| {
        let held = box_.pop_calls()?.into_iter().filter(|call| !call.is_closed);
        let calls = held.map(|call| {
            let chosen = call.words.contact_id;
            let mut caller = caller::of_number(box_, &call.number, chosen, region, &telling)?;
            if let Some(record) = call.interaction_id {
                leave_out(box_, telling.language(), &mut caller, record)?;
            }
            Ok(shown(call, caller))
        });
        calls.collect::<kartoteka_store::Result<_>>()
    })
}

/// Leaves the record of the call itself out of what is told of the caller: the owner wants to know
/// what was said last, and when, before the telephone rang.
fn leave_out(
    box_: &Reader<'_>,
    language: Language,
    caller: &mut dto::Caller,
    record: InteractionId,
) -> kartoteka_store::Result<()> {
    caller.earlier.retain(|item| !is_record(item, record));
    for one in &mut caller.matches {
        let Some(own) = one.recent.iter().find(|item| is_record(item, record)) else { continue };
        if one.row.last_contact_at == Some(own.at) {
            let card = ContactId(one.row.id);
            let before = timeline::newest(box_, language, card, LOOKED_THROUGH)?;
            let mut spoken = before.iter().filter(|item| {
                !is_record(item, record)
                    && item.direction.is_some_and(|direction| direction != Direction::Missed)
            });
            one.row.last_contact_at = spoken.next().map(|item| item.at);
        }
        one.recent.retain(|item| !is_record(item, record));
    }
    Ok(())
}

fn is_record(item: &TimelineItem, record: InteractionId) -> bool {
    item.kind == TimelineKind::Call && item.id == record.0
}

fn shown(call: PopCall, caller: dto::Caller) -> dto::PopCall {
    dto::PopCall {
        id: call.id,
        rests_at: rests_at(&call),
        phase: match call.phase {
            PopPhase::Ringing => CallPhase::Ringing,
            PopPhase::Talking => CallPhase::Talking,
            PopPhase::Ended => CallPhase::Ended,
            PopPhase::Missed => CallPhase::Missed,
        },
        name: call.name,
        direction: call.direction.map(shown_direction),
        is_asked: CallSource::is_asked(&call.source),
        at: call.at.0,
        talking_at: call.talking_at.map(|at| at.0),
        ended_at: call.ended_at.map(|at| at.0),
        contact_id: call.words.contact_id.map(|card| card.0),
        text: call.words.text,
        who: call.words.who,
        caller,
    }
}
