//! The calls that the caller window holds. Owns the one way in for every hook (`hear_call`) and the
//! one record that is written of a call; how a call goes on is in `course`, who tells of it in
//! `source`, what is typed and saved in `words`, what the window is shown in `held`, the same for a
//! notification in `in_words`, what a FRITZ!Box says in `call_monitor`.

mod call_monitor;
mod course;
mod held;
mod in_words;
mod source;
mod words;

pub use call_monitor::{CallMonitor, monitor_address};
pub(crate) use held::get;
pub use in_words::CallInWords;
pub use source::CallSource;
pub(crate) use words::{dismiss, keep, save};

use crate::api::ById;
use crate::api::caller::{CallPhase, PopShow};
use crate::api::interaction::Direction as ToldDirection;
use crate::call::{Call, Origin};
use crate::contact::subject_of;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::interaction::{Whose, strike_returned, whose_number};
use course::{MINUTE, first_told, further, goes_on, going, is_turned_away};
use kartoteka_domain::caller::{handed_name, handed_number};
use kartoteka_domain::ids::{ContactId, InteractionId};
use kartoteka_domain::interaction::{Direction, InteractionKind};
use kartoteka_domain::region::Region;
use kartoteka_store::{Changed, InteractionContent, PopCall, PopPhase, Reader, Writer};

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
    /// How long the two have spoken, in seconds, where the end of a call tells it.
    pub seconds: Option<u32>,
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
    /// Whether the owner has switched on what tells of a call. What listens by itself is not there
    /// while it is off, and the owner's own hand needs no switch.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn is_switched_on(&self, source: CallSource) -> Result<bool> {
        let settings = self.settings()?;
        Ok(match source {
            CallSource::Command | CallSource::Softphone => settings.call_commands,
            CallSource::Link => settings.call_links,
            _ => true,
        })
    }

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
        let direction = event.direction.filter(|_| !event.source.is_command() || is_on);
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
        let mut call = before.clone();
        self.hear(event, |box_| {
            // Words may have been kept since, or the call put away.
            let Some(before) = box_.pop_calls()?.into_iter().find(|one| one.id == before.id) else {
                call.is_closed = true;
                return Ok(());
            };
            let is_said = is_said(box_, &before);
            if is_turned_away(&before, event) && !is_said {
                call.is_closed = true;
                return turn_away(box_, &before);
            }
            call = further(&before, event, is_said);
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
        let subject = self.whose_call(event)?;
        let (value, _) = self.unwatched(Origin::Hook, None, |call| {
            self.write(call, "call_heard", &subject, change)
        })?;
        self.tell_pop();
        Ok(value)
    }

    /// Whose call it is in the history: the card's name, else that which the telephone tells, else
    /// the number.
    fn whose_call(&self, event: &CallEvent) -> Result<String> {
        let region = self.region()?;
        let owner = self.read(|box_| owner_of(box_, &event.number, region))?;
        let told = if event.name.is_empty() { &event.number } else { &event.name };
        match owner {
            Some(card) => subject_of(self, &[card]),
            None if told.is_empty() => Ok(self.say("today-withheld", &[])),
            None => Ok(told.clone()),
        }
    }

    /// Says that the window's calls have changed.
    pub(crate) fn tell_pop(&self) {
        self.tell(&Changed::of_tables(&["pop_call"]));
    }
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
        // Nobody has typed a word yet; what the owner writes down by hand says all it shall say.
        box_.await_word(id, true)?;
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

/// Takes a call out of the window that the telephone has turned away: its record stays and waits for
/// no word.
fn turn_away(box_: &Writer<'_>, call: &PopCall) -> kartoteka_store::Result<()> {
    if let Some(id) = call.interaction_id
        && box_.interaction(id).is_ok()
    {
        box_.await_word(id, false)?;
    }
    box_.forget_pop_call(call.id)
}

/// Whether the owner has written what was said in a call: then somebody has answered it.
fn is_said(box_: &Writer<'_>, call: &PopCall) -> bool {
    let record = call.interaction_id.and_then(|id| box_.interaction(id).ok());
    !call.words.text.trim().is_empty()
        || record.is_some_and(|record| !record.content.text.trim().is_empty())
}

/// Whether the two speak, or the owner tries to: as long as it rings nobody knows whether it will
/// be answered, and a command may never tell.
fn is_had(call: &PopCall) -> bool {
    call.phase != PopPhase::Ringing || call.direction == Some(Direction::Out)
}

/// The one card that surely has a number. A hook makes no cards.
fn owner_of(
    box_: &Reader<'_>,
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
        seconds: None,
    };
    let held = kartoteka.read(|box_| box_.pop_calls())?;
    let heard = kartoteka.begin(&held, &event, chosen)?;
    Ok(ById { id: heard.id.unwrap_or_default() })
}
