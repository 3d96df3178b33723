//! How a call goes on by what is told of it: which call an event belongs to, how far it has got
//! then, from when on nobody can say whether it still goes on, and which calls make room. Rules
//! alone: nothing is read or written here.

use super::{CallEvent, CallSource};
use crate::api::caller::CallPhase;
use crate::interaction::direction_of;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::interaction::Direction;
use kartoteka_domain::time::Timestamp;
use kartoteka_store::{PopCall, PopPhase, PopWords};

const SECOND: i64 = 1_000;
pub(super) const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
/// The same moment told again so soon is the same call told twice.
const TOLD_TWICE: i64 = 10 * SECOND;
/// So long after its beginning a call is still taken to ring.
const STILL_RINGING: i64 = 90 * SECOND;
/// No telephone rings longer.
pub(super) const LONGEST_RING: i64 = 2 * MINUTE;
/// So long a call of which one moment alone was told is taken to go on.
const TOLD_ONCE: i64 = 10 * MINUTE;
/// So long one of which more was told is: who told that it was answered tells the end, too.
const TOLD_MORE: i64 = 3 * HOUR;
/// A call without words makes room for the next one after so long.
const FORGOTTEN: i64 = 10 * MINUTE;
/// No call lasts longer: the end of one that went on was missed.
pub(super) const LONGEST: i64 = 12 * HOUR;
/// The most calls held; the oldest without words go first.
const HELD: usize = 20;

/// Whether an event tells more of a call that is known.
pub(super) fn goes_on(call: &PopCall, event: &CallEvent) -> bool {
    let age = event.at - call.at.0;
    let is_same = CallSource::line(&call.source) == CallSource::line(event.source.as_str())
        && call.number == event.number;
    let may_follow = match event.phase {
        CallPhase::Ringing => {
            call.phase == PopPhase::Ringing && !call.is_closed && age < TOLD_TWICE
        }
        CallPhase::Talking if is_answered_twice(call, event) => true,
        CallPhase::Talking | CallPhase::Ended | CallPhase::Missed => {
            let is_open = call.phase.is_live() && !is_answered_again(call, event);
            is_open && age < event.source.patience(event.phase)
        }
    };
    is_same && may_follow && age > -MINUTE
}

/// Softphones tell that a call was answered and that the line stands, in one breath.
fn is_answered_twice(call: &PopCall, event: &CallEvent) -> bool {
    let answered = call.talking_at.filter(|_| call.phase == PopPhase::Talking);
    answered.is_some_and(|at| (event.at - at.0).abs() < TOLD_TWICE)
}

/// A softphone names a call by its number alone: a second answer is another call's.
fn is_answered_again(call: &PopCall, event: &CallEvent) -> bool {
    event.source == CallSource::Softphone
        && event.phase == CallPhase::Talking
        && call.phase == PopPhase::Talking
}

/// The call that an event begins.
pub(super) fn first_told(event: &CallEvent, chosen: Option<ContactId>) -> PopCall {
    let at = Timestamp(event.at);
    let phase = stored_phase(event.phase);
    let told = event.direction.map(direction_of);
    PopCall {
        id: 0,
        source: event.source.as_str().to_owned(),
        phase,
        number: event.number.clone(),
        name: event.name.clone(),
        direction: told
            .map(|told| if phase == PopPhase::Missed { Direction::Missed } else { told }),
        at,
        talking_at: (phase == PopPhase::Talking).then_some(at),
        ended_at: None,
        interaction_id: None,
        words: PopWords { contact_id: chosen, ..PopWords::default() },
        is_closed: false,
    }
}

/// The call as it is after one more event; `is_said` when the owner has written what was said.
pub(super) fn further(before: &PopCall, event: &CallEvent, is_said: bool) -> PopCall {
    let at = Timestamp(event.at);
    let mut call = before.clone();
    if event.source == CallSource::Softphone {
        event.source.as_str().clone_into(&mut call.source);
    }
    call.direction = call.direction.or(event.direction.map(direction_of));
    if call.name.is_empty() {
        call.name.clone_from(&event.name);
    }
    let phase = match event.phase {
        CallPhase::Ended if !is_said && only_rang(before, event) => CallPhase::Missed,
        phase => phase,
    };
    match phase {
        CallPhase::Ringing => {}
        CallPhase::Talking => call.talking_at = call.talking_at.or(Some(at)),
        CallPhase::Ended => {
            call.ended_at = Some(at);
            // What the telephone has counted goes before what was heard here, perhaps late.
            let lasted = event.seconds.map(i64::from).filter(|seconds| *seconds > 0);
            let began = lasted.map(|seconds| Timestamp(event.at - seconds * SECOND));
            call.talking_at = began.or(call.talking_at);
        }
        CallPhase::Missed => {
            call.ended_at = Some(at);
            call.direction = call.direction.map(|_| Direction::Missed);
        }
    }
    if phase != CallPhase::Ringing {
        call.phase = stored_phase(phase);
    }
    call
}

/// Whether the telephone itself has turned the caller away: it was never answered, and yet its end
/// is not told as that of a missed one. There is nothing to say of it and nobody to call back.
pub(super) fn is_turned_away(call: &PopCall, event: &CallEvent) -> bool {
    event.source == CallSource::FritzBox
        && event.phase == CallPhase::Ended
        && call.phase == PopPhase::Ringing
        && call.direction == Some(Direction::In)
        && event.seconds == Some(0)
}

/// Whether a call that ends was never answered, by a program that would have told. One that rang
/// longer than telephones ring was answered by a program that does not tell after all.
fn only_rang(call: &PopCall, event: &CallEvent) -> bool {
    CallSource::tells_the_answer(&call.source)
        && call.phase == PopPhase::Ringing
        && call.direction == Some(Direction::In)
        && event.at - call.at.0 < LONGEST_RING
}

/// From when on nobody can say whether a call still goes on, since nothing more was told; none for
/// one that is over, and for one that the owner only looked up.
pub(super) fn rests_at(call: &PopCall) -> Option<i64> {
    if CallSource::is_asked(&call.source) {
        return None;
    }
    match call.phase {
        PopPhase::Ringing => Some(call.at.0 + STILL_RINGING),
        PopPhase::Talking => {
            let answered = call.talking_at.unwrap_or(call.at);
            let is_told_more = answered != call.at;
            Some(answered.0 + if is_told_more { TOLD_MORE } else { TOLD_ONCE })
        }
        PopPhase::Ended | PopPhase::Missed => None,
    }
}

/// Calls that make room for a new one: nothing unsaved stands there, and they are over or nobody
/// knows of them any more.
pub(super) fn going(held: &[PopCall], now: i64) -> Vec<i64> {
    let is_wordless = |call: &&PopCall| {
        let typed = [&call.words.text, &call.words.who];
        call.is_closed || typed.iter().all(|words| words.trim().is_empty())
    };
    let wordless: Vec<&PopCall> = held.iter().filter(is_wordless).collect();
    let too_many = (held.len() + 1).saturating_sub(HELD);
    let is_over = |call: &PopCall| {
        let age = now - call.at.0;
        let waits = call.is_closed && age < LONGEST;
        let rests = rests_at(call).is_none_or(|at| now >= at);
        !waits && (!call.phase.is_live() || (rests && age > FORGOTTEN))
    };
    let going = wordless.iter().enumerate();
    let going = going.filter(|(place, call)| *place < too_many || is_over(call));
    going.map(|(_, call)| call.id).collect()
}

fn stored_phase(phase: CallPhase) -> PopPhase {
    match phase {
        CallPhase::Ringing => PopPhase::Ringing,
        CallPhase::Talking => PopPhase::Talking,
        CallPhase::Ended => PopPhase::Ended,
        CallPhase::Missed => PopPhase::Missed,
    }
}
