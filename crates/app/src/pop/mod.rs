//! The calls that the caller window holds. Owns the one way in for every hook (`hear_call`), the
//! phases of a call, and the one record that is written of it; what is typed and saved is in
//! `words`, what the window is shown in `held`, the same for a notification in `in_words`, what a
//! FRITZ!Box says in `call_monitor`.

mod call_monitor;
mod held;
mod in_words;
mod words;

pub use call_monitor::{CallMonitor, monitor_address};
pub(crate) use held::get;
pub use in_words::CallInWords;
pub(crate) use words::{dismiss, keep, save};

use crate::api::ById;
use crate::api::caller::{CallPhase, PopShow};
use crate::api::interaction::Direction as ToldDirection;
use crate::call::{Call, Origin};
use crate::error::Result;
use crate::host::Kartoteka;
use crate::interaction::{Whose, direction_of, strike_returned, whose_number};
use kartoteka_domain::caller::{handed_name, handed_number};
use kartoteka_domain::ids::{ContactId, InteractionId};
use kartoteka_domain::interaction::{Direction, InteractionKind};
use kartoteka_domain::region::Region;
use kartoteka_domain::time::Timestamp;
use kartoteka_store::{Changed, InteractionContent, PopCall, PopPhase, PopWords, Writer};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
/// The same number ringing again so soon is the same call told twice.
const TOLD_TWICE: i64 = 10 * SECOND;
/// A call without words makes room for the next one after so long.
const FORGOTTEN: i64 = 10 * MINUTE;
/// No call lasts longer: the end of one that went on was missed.
const LONGEST: i64 = 12 * HOUR;
/// The most calls held; the oldest without words go first.
const HELD: usize = 20;

/// Who tells of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallSource {
    /// `kartoteka pop NUMBER`, by a softphone or by hand.
    Command,
    /// A `tel:` or `kartoteka:` link.
    Link,
    /// The owner, in the window's own find field.
    Hand,
    /// [Try it] in the settings.
    Trial,
    /// A mobile, over KDE Connect.
    KdeConnect,
    /// The call monitor of a FRITZ!Box.
    FritzBox,
}

impl CallSource {
    fn as_str(self) -> &'static str {
        match self {
            Self::Command => "command",
            Self::Link => "link",
            Self::Hand => "hand",
            Self::Trial => "trial",
            Self::KdeConnect => "kde_connect",
            Self::FritzBox => "fritz_box",
        }
    }

    /// How long after a call began more of it may be told. A command tells one thing at a time,
    /// and mostly nothing more.
    fn patience(self) -> i64 {
        match self {
            Self::Command | Self::Link | Self::Hand => 2 * MINUTE,
            Self::Trial | Self::KdeConnect | Self::FritzBox => LONGEST,
        }
    }

    fn is_asked(source: &str) -> bool {
        [Self::Link, Self::Hand].iter().any(|one| one.as_str() == source)
    }

    fn tells_the_end(source: &str) -> bool {
        [Self::Trial, Self::KdeConnect, Self::FritzBox].iter().any(|one| one.as_str() == source)
    }
}

/// One thing told of a call, by whatever hook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallEvent {
    /// Who tells.
    pub source: CallSource,
    /// How far the call has got.
    pub phase: CallPhase,
    /// The number as it arrived; empty for a withheld one.
    pub number: String,
    /// The name that came with it, if any.
    pub name: String,
    /// Who began it: then one record is written. Without it the call is only shown.
    pub direction: Option<ToldDirection>,
    /// When it happened, UTC ms.
    pub at: i64,
}

/// What has become of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard {
    /// The call that the window now holds; none where there is nothing to show.
    pub id: Option<i64>,
    /// It was not known before.
    pub is_new: bool,
}

impl Kartoteka {
    /// Takes in what a hook tells of a call: the caller window then holds it, and one record is
    /// written where the direction is told. The words of a hook are cleaned here, whatever it is.
    ///
    /// # Errors
    /// When the number is none, or the box can't be read or written.
    pub fn hear_call(&self, event: &CallEvent) -> Result<Heard> {
        let number = handed_number(&event.number).ok_or_else(|| {
            self.invalid("number", "interaction-number", &[("number", (&event.number).into())])
        })?;
        let name = handed_name(&event.name, &number);
        // Any program can start a command: the owner says whether its word is written down.
        let is_on = self.settings()?.record_calls;
        let direction = event.direction.filter(|_| event.source != CallSource::Command || is_on);
        let event = CallEvent { number, name, direction, ..event.clone() };
        let held = self.read(|box_| box_.pop_calls())?;
        match held.iter().rev().find(|call| goes_on(call, &event)) {
            Some(call) => self.advance(call, &event),
            None if event.phase == CallPhase::Ended => Ok(Heard { id: None, is_new: false }),
            None => self.begin(&held, &event, None),
        }
    }

    fn begin(
        &self,
        held: &[PopCall],
        event: &CallEvent,
        chosen: Option<ContactId>,
    ) -> Result<Heard> {
        let region = self.region()?;
        let call = first_told(event, chosen);
        let id = self.hear(event, |box_| {
            for gone in going(held, event.at) {
                box_.forget_pop_call(gone)?;
            }
            let interaction_id = record(box_, &call, region)?;
            box_.add_pop_call(&PopCall { interaction_id, ..call.clone() })
        })?;
        Ok(Heard { id: Some(id), is_new: true })
    }

    fn advance(&self, before: &PopCall, event: &CallEvent) -> Result<Heard> {
        let region = self.region()?;
        let call = further(before, event);
        self.hear(event, |box_| {
            let interaction_id = record(box_, &call, region)?;
            if call.is_closed && !call.phase.is_live() {
                return box_.forget_pop_call(call.id);
            }
            box_.advance_pop_call(&PopCall { interaction_id, ..call.clone() })
        })?;
        let id = (!call.is_closed).then_some(call.id);
        Ok(Heard { id, is_new: false })
    }

    /// Writes in a hook's name, and tells that the window's calls have changed.
    fn hear<T>(
        &self,
        event: &CallEvent,
        change: impl FnOnce(&mut Writer<'_>) -> kartoteka_store::Result<T>,
    ) -> Result<T> {
        let subject = if event.name.is_empty() { &event.number } else { &event.name };
        let (value, _) = self.unwatched(Origin::Hook, None, |call| {
            self.write(call, "call_heard", subject, change)
        })?;
        self.tell_pop();
        Ok(value)
    }

    /// Says that the window's calls have changed.
    pub(crate) fn tell_pop(&self) {
        self.tell(&Changed::of_tables(&["pop_call"]));
    }
}

/// Whether an event tells more of a call that is known.
fn goes_on(call: &PopCall, event: &CallEvent) -> bool {
    let age = event.at - call.at.0;
    let is_same = call.source == event.source.as_str() && call.number == event.number;
    let may_follow = match event.phase {
        CallPhase::Ringing => {
            call.phase == PopPhase::Ringing && !call.is_closed && age < TOLD_TWICE
        }
        CallPhase::Talking | CallPhase::Ended | CallPhase::Missed => {
            call.phase.is_live() && age < event.source.patience()
        }
    };
    is_same && may_follow && age > -MINUTE
}

fn first_told(event: &CallEvent, chosen: Option<ContactId>) -> PopCall {
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

/// The call as it is after one more event.
fn further(before: &PopCall, event: &CallEvent) -> PopCall {
    let at = Timestamp(event.at);
    let mut call = before.clone();
    call.direction = call.direction.or(event.direction.map(direction_of));
    if call.name.is_empty() {
        call.name.clone_from(&event.name);
    }
    match event.phase {
        CallPhase::Ringing => {}
        CallPhase::Talking => call.talking_at = call.talking_at.or(Some(at)),
        CallPhase::Ended => call.ended_at = Some(at),
        CallPhase::Missed => {
            call.ended_at = Some(at);
            call.direction = call.direction.map(|_| Direction::Missed);
        }
    }
    if event.phase != CallPhase::Ringing {
        call.phase = stored_phase(event.phase);
    }
    call
}

/// Calls that make room for a new one: without words, and over or forgotten.
fn going(held: &[PopCall], now: i64) -> Vec<i64> {
    let is_wordless =
        |call: &&PopCall| call.words.text.trim().is_empty() && call.words.who.trim().is_empty();
    let wordless: Vec<&PopCall> = held.iter().filter(is_wordless).collect();
    let too_many = (held.len() + 1).saturating_sub(HELD);
    let is_over = |call: &PopCall| {
        let age = now - call.at.0;
        let waits = call.is_closed && age < LONGEST;
        !waits && (!call.phase.is_live() || age > FORGOTTEN)
    };
    let going = wordless.iter().enumerate();
    let going = going.filter(|(place, call)| *place < too_many || is_over(call));
    going.map(|(_, call)| call.id).collect()
}

/// Writes the one record of a call, or brings it up to what is known by now; none for a call that
/// is only shown, nor for one whose record the owner has taken away.
fn record(
    box_: &Writer<'_>,
    call: &PopCall,
    region: Region,
) -> kartoteka_store::Result<Option<InteractionId>> {
    let Some(direction) = call.direction else { return Ok(None) };
    let Some(id) = call.interaction_id else {
        let content = fresh(call, direction, owner_of(box_, &call.number, region)?);
        let is_returned = match content.contact_id {
            Some(card) if direction == Direction::Missed => {
                box_.has_spoken_since(card, content.at)?
            }
            _ => false,
        };
        let id = box_.add_interaction(&content, is_returned)?;
        if is_had(call) {
            strike_returned(box_, &content, region)?;
        }
        return Ok(Some(id));
    };
    let Ok(found) = box_.interaction(id) else { return Ok(Some(id)) };
    let minutes = minutes_of(call).or(found.content.minutes);
    let content = InteractionContent { direction, minutes, ..found.content.clone() };
    if content != found.content {
        box_.save_interaction(id, &content)?;
    }
    if is_had(call) {
        strike_returned(box_, &content, region)?;
    }
    Ok(Some(id))
}

/// Whether the two speak, or the owner tries to: as long as it rings nobody knows whether it will
/// be answered, and a command may never tell.
fn is_had(call: &PopCall) -> bool {
    call.phase != PopPhase::Ringing || call.direction == Some(Direction::Out)
}

/// The one card that surely has a number. A hook makes no cards.
fn owner_of(
    box_: &Writer<'_>,
    number: &str,
    region: Region,
) -> kartoteka_store::Result<Option<ContactId>> {
    if number.is_empty() {
        return Ok(None);
    }
    Ok(match whose_number(box_, number, region)? {
        Whose::Card(card) => Some(card),
        Whose::NewCard | Whose::Nobody => None,
    })
}

/// What is written down of a call before anybody has typed a word.
fn fresh(
    call: &PopCall,
    direction: Direction,
    contact_id: Option<ContactId>,
) -> InteractionContent {
    InteractionContent {
        contact_id,
        kind: InteractionKind::Call,
        direction,
        at: call.at,
        number: call.number.clone(),
        minutes: minutes_of(call),
        text: String::new(),
        outcome: String::new(),
        subject: String::new(),
        attachments: Vec::new(),
    }
}

/// Minutes begun, where the two have spoken and the end was told.
fn minutes_of(call: &PopCall) -> Option<u32> {
    let lasted = call.ended_at?.0 - call.talking_at?.0;
    let is_answered = call.direction != Some(Direction::Missed);
    let minutes = u32::try_from((lasted.max(1) + MINUTE - 1) / MINUTE).ok();
    minutes.filter(|_| is_answered)
}

pub(crate) fn show(kartoteka: &Kartoteka, call: &Call<'_>, request: PopShow) -> Result<ById> {
    let number = handed_number(&request.number).ok_or_else(|| {
        let args = [("number", (&request.number).into())];
        kartoteka.invalid("number", "interaction-number", &args)
    })?;
    let chosen = request.contact_id.map(ContactId);
    let event = CallEvent {
        source: CallSource::Hand,
        phase: CallPhase::Talking,
        number,
        name: String::new(),
        direction: None,
        at: call.now.at.0,
    };
    let held = kartoteka.read(|box_| box_.pop_calls())?;
    let heard = kartoteka.begin(&held, &event, chosen)?;
    Ok(ById { id: heard.id.unwrap_or_default() })
}

fn stored_phase(phase: CallPhase) -> PopPhase {
    match phase {
        CallPhase::Ringing => PopPhase::Ringing,
        CallPhase::Talking => PopPhase::Talking,
        CallPhase::Ended => PopPhase::Ended,
        CallPhase::Missed => PopPhase::Missed,
    }
}
