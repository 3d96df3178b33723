//! What is typed in the caller window and what becomes of it: kept as it comes, saved on a card
//! with the next step, or left with the record when the call is put away.

use super::{CallSource, fresh, is_had, owner_of};
use crate::api::caller::{PopSave, PopWords as Typed};
use crate::api::interaction::InteractionLogged;
use crate::api::{Done, Nothing};
use crate::call::Call;
use crate::caller::{calls_from, is_same_line, is_unnamed};
use crate::contact::{new_uid, subject_of};
use crate::error::Result;
use crate::host::Kartoteka;
use crate::interaction::{Whose, end_plans, number_only, strike_returned, whose_number};
use crate::next_step::{self, card_at_hand};
use crate::plan::course;
use kartoteka_domain::contact::{Contact, Phone};
use kartoteka_domain::ids::{ContactId, FollowUpId, InteractionId};
use kartoteka_domain::interaction::Direction;
use kartoteka_domain::phone::parse_phone;
use kartoteka_domain::region::Region;
use kartoteka_store::{InteractionContent, PopCall, PopWords, Writer};

pub(crate) fn keep(kartoteka: &Kartoteka, _: &Call<'_>, request: Typed) -> Result<Nothing> {
    let Typed { id, contact_id, text, who } = request;
    let words = PopWords { contact_id: contact_id.map(ContactId), text, who };
    kartoteka.stored(kartoteka.store().keep_pop_words(id, &words))?;
    Ok(Nothing {})
}

/// Where a saved call goes.
#[derive(Clone, Copy)]
enum Goes {
    /// On a card; its number too, if it is wanted there.
    OnCard { card: ContactId, with_number: bool },
    /// On a new one.
    OnNewCard,
    /// On none.
    Nowhere,
}

pub(crate) fn save(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: PopSave,
) -> Result<InteractionLogged> {
    let region = kartoteka.region()?;
    let held = kartoteka.read(|box_| box_.pop_call(request.id))?;
    let goes = where_to(kartoteka, &held, &request, region)?;
    let (text, steps) = next_step::of_entry(kartoteka, call, &request.next, &request.text)?;
    let said = Said { text, outcome: request.outcome.trim().to_owned() };
    let ended = course::outcome(kartoteka, &said.outcome);
    let subject = match goes {
        Goes::OnCard { card, .. } => subject_of(kartoteka, &[card])?,
        Goes::OnNewCard if !request.who.trim().is_empty() => request.who.trim().to_owned(),
        Goes::OnNewCard | Goes::Nowhere => held.number.clone(),
    };
    let ((id, contact, follow_up), operation) =
        kartoteka.write(call, "pop_save", &subject, |box_| {
            let contact = land(box_, goes, &held, request.who.trim(), region)?;
            let id = write_down(box_, &held, contact, Some(said), region)?;
            end_plans(box_, contact, held.at, ended)?;
            let follow_up = next_step::add(box_, &steps, contact, Some(id))?;
            let_go(box_, &held, id)?;
            Ok((id, contact, follow_up))
        })?;
    kartoteka.tell_pop();
    answer(kartoteka, id, contact, follow_up, operation)
}

fn answer(
    kartoteka: &Kartoteka,
    id: InteractionId,
    contact: Option<ContactId>,
    follow_up: Option<FollowUpId>,
    operation: Option<i64>,
) -> Result<InteractionLogged> {
    Ok(InteractionLogged {
        interaction: id.0,
        contact: contact.map(|card| card.0),
        follow_up: next_step::shown(kartoteka, follow_up)?,
        operation,
    })
}

fn where_to(
    kartoteka: &Kartoteka,
    held: &PopCall,
    request: &PopSave,
    region: Region,
) -> Result<Goes> {
    if let Some(id) = request.contact_id {
        let card = card_at_hand(kartoteka, id)?;
        return Ok(Goes::OnCard { card, with_number: request.is_number_added });
    }
    if !request.who.trim().is_empty() {
        return Ok(Goes::OnNewCard);
    }
    if held.number.is_empty() || request.is_cardless {
        return Ok(Goes::Nowhere);
    }
    Ok(match kartoteka.read(|box_| whose_number(box_, &held.number, region))? {
        Whose::Card(card) => Goes::OnCard { card, with_number: false },
        Whose::NewCard => Goes::OnNewCard,
        Whose::Nobody => Goes::Nowhere,
    })
}

/// Makes the card ready that the call goes on.
fn land(
    box_: &mut Writer<'_>,
    goes: Goes,
    held: &PopCall,
    who: &str,
    region: Region,
) -> kartoteka_store::Result<Option<ContactId>> {
    match goes {
        Goes::Nowhere => Ok(None),
        Goes::OnCard { card, with_number } => {
            let mut content = box_.contact(card)?.content;
            let before = content.clone();
            if is_unnamed(&content) && !who.is_empty() {
                who.clone_into(&mut content.formatted_name);
            }
            if with_number && !held.number.is_empty() {
                content.phones.push(Phone { value: held.number.clone(), label: String::new() });
            }
            if content != before {
                box_.update_contact(card, None, &content)?;
            }
            if with_number {
                gather(box_, card, held, region)?;
            }
            Ok(Some(card))
        }
        Goes::OnNewCard => {
            let card = box_.insert_contact(&named(who, &held.number))?;
            gather(box_, card, held, region)?;
            Ok(Some(card))
        }
    }
}

/// A card of a name and a number, either of which may be missing.
fn named(who: &str, number: &str) -> Contact {
    let card = if number.is_empty() {
        Contact { uid: new_uid(), ..Contact::default() }
    } else {
        number_only(number)
    };
    Contact { formatted_name: who.to_owned(), ..card }
}

/// Earlier calls with the number that are on no card come onto the one that now has it.
fn gather(
    box_: &Writer<'_>,
    card: ContactId,
    held: &PopCall,
    region: Region,
) -> kartoteka_store::Result<()> {
    if held.number.is_empty() {
        return Ok(());
    }
    let form = parse_phone(&held.number, region);
    for call in calls_from(box_, &form, region)? {
        if call.content.contact_id.is_none() && is_same_line(&form, &call.content.number, region) {
            let content = InteractionContent { contact_id: Some(card), ..call.content };
            box_.save_interaction(call.id, &content)?;
            box_.move_follow_ups(call.id, None, Some(card))?;
        }
    }
    Ok(())
}

/// What the owner says of a call.
#[derive(Default)]
struct Said {
    text: String,
    /// How it went; empty where nothing is chosen.
    outcome: String,
}

/// Brings the record of a call up to what was typed, or writes it: a call that was only shown has
/// none yet, and one that the owner took away is written anew.
fn write_down(
    box_: &Writer<'_>,
    held: &PopCall,
    contact_id: Option<ContactId>,
    said: Option<Said>,
    region: Region,
) -> kartoteka_store::Result<InteractionId> {
    let is_said = said.is_some();
    let Said { text, outcome } = said.unwrap_or_default();
    let record = held.interaction_id.and_then(|id| box_.interaction(id).ok());
    let Some(record) = record else {
        let direction = held.direction.unwrap_or(Direction::In);
        let fresh = fresh(held, direction, contact_id);
        let content = InteractionContent { text, outcome, ..fresh };
        let id = box_.add_interaction(&content, false)?;
        strike_returned(box_, &content, region)?;
        return Ok(id);
    };
    let before = record.content.contact_id;
    let mut content = InteractionContent { contact_id, ..record.content };
    if is_said {
        content.text = text;
    }
    // How a call ended may have been told by the telephone already.
    if !outcome.is_empty() {
        content.outcome = outcome;
    }
    box_.save_interaction(record.id, &content)?;
    box_.move_follow_ups(record.id, before, contact_id)?;
    if is_said || is_had(held) {
        strike_returned(box_, &content, region)?;
    }
    Ok(record.id)
}

/// The window holds the call no longer, unless its end is still to come.
fn let_go(box_: &Writer<'_>, held: &PopCall, id: InteractionId) -> kartoteka_store::Result<()> {
    let goes_on = held.phase.is_live() && CallSource::tells_the_end(&held.source);
    let held = PopCall { interaction_id: Some(id), ..held.clone() };
    box_.close_pop_call(&held, goes_on)
}

pub(crate) fn dismiss(kartoteka: &Kartoteka, call: &Call<'_>, request: Typed) -> Result<Done> {
    let region = kartoteka.region()?;
    let held = kartoteka.read(|box_| box_.pop_call(request.id))?;
    let text = request.text.trim();
    let subject = if held.name.is_empty() { &held.number } else { &held.name };
    let ((), operation) = kartoteka.write(call, "pop_dismiss", subject, |box_| {
        let is_said = !text.is_empty();
        let record = held.interaction_id.and_then(|id| box_.interaction(id).ok());
        if is_said || (record.is_some() && request.contact_id.is_some()) {
            let known = record.and_then(|record| record.content.contact_id);
            let whose = match request.contact_id.map(ContactId).or(known) {
                Some(card) => Some(card),
                None => owner_of(box_, &held.number, region)?,
            };
            let said = is_said.then(|| Said { text: text.to_owned(), outcome: String::new() });
            let id = write_down(box_, &held, whose, said, region)?;
            return let_go(box_, &held, id);
        }
        match record {
            Some(record) => let_go(box_, &held, record.id),
            None => box_.forget_pop_call(held.id),
        }
    })?;
    kartoteka.tell_pop();
    Ok(Done { operation })
}
