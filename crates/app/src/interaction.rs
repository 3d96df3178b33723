//! Writing down calls, visits, messages and letters: whose they are, which missed calls they
//! return, and what comes next.

use crate::api::interaction as dto;
use crate::api::{ById, ByIds, Done, Saved};
use crate::call::Call;
use crate::contact::{new_uid, subject_of};
use crate::error::Result;
use crate::follow_up::several;
use crate::host::Kartoteka;
use crate::next_step::{self, card_at_hand};
use crate::plan::course;
use crate::whose::{self, settle};
use kartoteka_domain::contact::{Contact, Phone};
use kartoteka_domain::fold::digits;
use kartoteka_domain::ids::{ContactId, FollowUpId, InteractionId};
use kartoteka_domain::interaction::{Direction, InteractionKind};
use kartoteka_domain::phone::{Certainty, looks_like_phone, match_number};
use kartoteka_domain::plan::EnrolmentState;
use kartoteka_domain::region::Region;
use kartoteka_domain::time::Timestamp;
use kartoteka_store::Error::{NotFound, Stale};
use kartoteka_store::{FollowUpContent, InteractionContent, Reader, Writer};

/// How far ahead of the clock an interaction may lie: a clock that is wrong by a zone, no plan.
const AHEAD_MS: i64 = 24 * 60 * 60 * 1000;

/// Where an interaction lands.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Whose {
    /// On this card.
    Card(ContactId),
    /// On a card made for its number.
    NewCard,
    /// On none yet: several cards have the number, or one that may be another line.
    Nobody,
}

pub(crate) fn log(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::InteractionLog,
) -> Result<dto::InteractionLogged> {
    let region = kartoteka.region()?;
    let whose = whose(kartoteka, &request, region)?;
    let returns = request.returns.clone();
    let (content, steps) = content(kartoteka, call, request)?;
    let (at, ended) = (content.at, course::outcome(kartoteka, &content.outcome));
    let subject = match whose {
        Whose::Card(card) => subject_of(kartoteka, &[card])?,
        Whose::NewCard | Whose::Nobody => content.number.clone(),
    };
    let (written, operation) = kartoteka.write(call, "interaction_log", &subject, |box_| {
        let written = write_down(box_, whose, content, &steps, region)?;
        strike(box_, &returns)?;
        end_plans(box_, written.1, at, ended)?;
        Ok(written)
    })?;
    let (interaction, contact, follow_up) = written;
    Ok(dto::InteractionLogged {
        interaction: interaction.0,
        contact: contact.map(|id| id.0),
        follow_up: next_step::shown(kartoteka, follow_up)?,
        operation,
    })
}

/// The card that the request names, or that its number belongs to.
fn whose(kartoteka: &Kartoteka, request: &dto::InteractionLog, region: Region) -> Result<Whose> {
    let number = request.number.trim();
    if let Some(id) = request.contact_id {
        return card_at_hand(kartoteka, id).map(Whose::Card);
    }
    if number.is_empty() {
        return Err(kartoteka.invalid("contact_id", "interaction-whose", &[]));
    }
    if !looks_like_phone(number) {
        return Err(kartoteka.invalid(
            "number",
            "interaction-number",
            &[("number", number.into())],
        ));
    }
    kartoteka.read(|box_| whose_number(box_, number, region))
}

/// Whose a number is, by the rule that imports go by: what a card has only the end of waits until
/// the owner says whose it is.
pub(crate) fn whose_number(
    box_: &Reader<'_>,
    number: &str,
    region: Region,
) -> kartoteka_store::Result<Whose> {
    let found = crate::caller::cards_with_number(box_, number, region)?;
    Ok(match settle(found.into_iter().map(|found| (found.card, found.certainty))) {
        whose::Whose::Card(card) => Whose::Card(card),
        whose::Whose::Nobody | whose::Whose::Withheld => Whose::NewCard,
        whose::Whose::Shared | whose::Whose::Unsure => Whose::Nobody,
    })
}

/// What the request says, checked, and the next steps in its words.
fn content(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::InteractionLog,
) -> Result<(InteractionContent, Vec<FollowUpContent>)> {
    let (kind, direction) = (kind_of(request.kind), direction_of(request.direction));
    let at = request.at.map_or(call.now.at, Timestamp);
    check(kartoteka, call, kind, direction, at)?;
    let (text, steps) = next_step::of_entry(kartoteka, call, &request.next, &request.text)?;
    let content = InteractionContent {
        contact_id: None,
        kind,
        direction,
        at,
        number: request.number.trim().to_owned(),
        minutes: minutes(direction, request.minutes),
        text,
        outcome: request.outcome.trim().to_owned(),
        subject: String::new(),
        attachments: Vec::new(),
    };
    Ok((content, steps))
}

fn check(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    kind: InteractionKind,
    direction: Direction,
    at: Timestamp,
) -> Result<()> {
    if direction == Direction::Missed && kind != InteractionKind::Call {
        return Err(kartoteka.invalid("direction", "interaction-missed", &[]));
    }
    if at.0 > call.now.at.0.saturating_add(AHEAD_MS) {
        return Err(kartoteka.invalid("at", "interaction-ahead", &[]));
    }
    Ok(())
}

/// Nobody spoke in a missed call, so it has no length.
fn minutes(direction: Direction, given: Option<u32>) -> Option<u32> {
    given.filter(|_| direction != Direction::Missed)
}

fn write_down(
    box_: &Writer<'_>,
    whose: Whose,
    mut content: InteractionContent,
    steps: &[FollowUpContent],
    region: Region,
) -> kartoteka_store::Result<(InteractionId, Option<ContactId>, Option<FollowUpId>)> {
    let contact = match whose {
        Whose::Card(card) => Some(card),
        Whose::NewCard => Some(box_.insert_contact(&number_only(&content.number))?),
        Whose::Nobody => None,
    };
    content.contact_id = contact;
    let is_returned = match contact {
        Some(card) if content.direction == Direction::Missed => {
            box_.has_spoken_since(card, content.at)?
        }
        _ => false,
    };
    let id = box_.add_interaction(&content, is_returned)?;
    strike_returned(box_, &content, region)?;
    let follow_up = next_step::add(box_, steps, contact, Some(id))?;
    Ok((id, contact, follow_up))
}

/// Missed calls that the owner says are returned; one that is gone needs no striking.
fn strike(box_: &Writer<'_>, ids: &[i64]) -> kartoteka_store::Result<()> {
    ids.iter().try_for_each(|id| match box_.mark_returned(InteractionId(*id)) {
        Err(NotFound { .. }) => Ok(()),
        struck => struck,
    })
}

/// A card that knows nothing but its number.
pub(crate) fn number_only(number: &str) -> Contact {
    let phone = Phone { value: number.to_owned(), label: String::new() };
    Contact { uid: new_uid(), phones: vec![phone], ..Contact::default() }
}

/// A call that was had strikes the missed ones before it.
pub(crate) fn strike_returned(
    box_: &Writer<'_>,
    content: &InteractionContent,
    region: Region,
) -> kartoteka_store::Result<()> {
    if !content.kind.answers_missed_calls(content.direction) {
        return Ok(());
    }
    for missed in box_.missed_until(content.at)? {
        let same_card = missed.contact_id.is_some() && missed.contact_id == content.contact_id;
        if same_card || same_number(&content.number, &missed.number, region) {
            box_.mark_returned(missed.id)?;
        }
    }
    Ok(())
}

/// Whether two numbers are surely the same line. Reading a number costs microseconds and a box may hold
/// a hundred thousand missed calls, so those that share no last digits are not read.
fn same_number(asked: &str, stored: &str, region: Region) -> bool {
    let (one, other) = (digits(asked), digits(stored));
    let end = |digits: &str| digits.get(digits.len().saturating_sub(4)..).map(str::to_owned);
    let may_be = |whole: &str, end: Option<String>| end.is_some_and(|end| whole.contains(&end));
    (may_be(&one, end(&other)) || may_be(&other, end(&one)))
        && match_number(asked, stored, region).is_some_and(|sure| sure < Certainty::Suffix)
}

pub(crate) fn save(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::InteractionSave,
) -> Result<Saved> {
    let id = InteractionId(request.id);
    let before = kartoteka.read(|box_| box_.interaction(id))?.content;
    let contact_id = match request.contact_id {
        Some(card) if before.contact_id != Some(ContactId(card)) => {
            Some(card_at_hand(kartoteka, card)?)
        }
        kept => kept.map(ContactId),
    };
    let (direction, at) = (direction_of(request.direction), Timestamp(request.at));
    check(kartoteka, call, before.kind, direction, at)?;
    let content = InteractionContent {
        contact_id,
        kind: before.kind,
        direction,
        at,
        number: before.number.clone(),
        minutes: minutes(direction, request.minutes),
        text: request.text.trim().to_owned(),
        outcome: request.outcome.trim().to_owned(),
        subject: before.subject.clone(),
        attachments: before.attachments.clone(),
    };
    let (region, subject) = (kartoteka.region()?, subject(kartoteka, &content)?);
    let is_new = content.outcome != before.outcome;
    let ended = course::outcome(kartoteka, &content.outcome).filter(|_| is_new);
    let ((), operation) = kartoteka.write(call, "interaction_save", &subject, |box_| {
        let now = box_.interaction(id)?.content;
        if request.before.as_ref().is_some_and(|seen| !is_as_seen(seen, &now)) {
            return Err(Stale { what: "interaction", id: id.0 });
        }
        box_.save_interaction(id, &content)?;
        box_.move_follow_ups(id, before.contact_id, contact_id)?;
        strike_returned(box_, &content, region)?;
        end_plans(box_, contact_id, at, ended)
    })?;
    Ok(Saved { id: id.0, operation })
}

/// Ends the plans that the card was on then, where the outcome says so.
pub(crate) fn end_plans(
    box_: &Writer<'_>,
    card: Option<ContactId>,
    at: Timestamp,
    ended: Option<EnrolmentState>,
) -> kartoteka_store::Result<()> {
    match card.zip(ended) {
        Some((card, state)) => course::end_all(box_, card, at, state),
        None => Ok(()),
    }
}

/// Whether what a save would write over is what the owner saw.
fn is_as_seen(seen: &dto::TimelineItem, now: &InteractionContent) -> bool {
    seen.contact_id == now.contact_id.map(|id| id.0)
        && seen.direction == Some(shown_direction(now.direction))
        && (seen.at, seen.minutes) == (now.at.0, now.minutes)
        && (&seen.text, &seen.outcome) == (&now.text, &now.outcome)
}

pub(crate) fn delete(kartoteka: &Kartoteka, call: &Call<'_>, request: ById) -> Result<Done> {
    let id = InteractionId(request.id);
    let content = kartoteka.read(|box_| box_.interaction(id))?.content;
    let subject = subject(kartoteka, &content)?;
    let ((), operation) = kartoteka
        .write(call, "interaction_delete", &subject, |box_| box_.delete_interaction(id))?;
    Ok(Done { operation })
}

pub(crate) fn returned(kartoteka: &Kartoteka, call: &Call<'_>, request: ByIds) -> Result<Done> {
    let subject = match request.ids.first() {
        Some(first) => {
            let first = kartoteka.read(|box_| box_.interaction(InteractionId(*first)))?;
            subject(kartoteka, &first.content)?
        }
        None => String::new(),
    };
    let subject = several(kartoteka, subject, request.ids.len());
    let ((), operation) = kartoteka.write(call, "call_returned", &subject, |box_| {
        request.ids.iter().try_for_each(|id| box_.mark_returned(InteractionId(*id)))
    })?;
    Ok(Done { operation })
}

/// What an operation on an interaction is about: the card's name, else the number.
pub(crate) fn subject(kartoteka: &Kartoteka, content: &InteractionContent) -> Result<String> {
    match content.contact_id {
        Some(card) => subject_of(kartoteka, &[card]),
        None => Ok(content.number.clone()),
    }
}

fn kind_of(kind: dto::InteractionKind) -> InteractionKind {
    match kind {
        dto::InteractionKind::Call => InteractionKind::Call,
        dto::InteractionKind::Meeting => InteractionKind::Meeting,
        dto::InteractionKind::Visit => InteractionKind::Visit,
        dto::InteractionKind::Mail => InteractionKind::Mail,
        dto::InteractionKind::Message => InteractionKind::Message,
        dto::InteractionKind::Letter => InteractionKind::Letter,
    }
}

pub(crate) fn direction_of(direction: dto::Direction) -> Direction {
    match direction {
        dto::Direction::In => Direction::In,
        dto::Direction::Out => Direction::Out,
        dto::Direction::Missed => Direction::Missed,
    }
}

/// The kind as requests and responses say it.
pub(crate) fn shown_kind(kind: InteractionKind) -> dto::InteractionKind {
    match kind {
        InteractionKind::Call => dto::InteractionKind::Call,
        InteractionKind::Meeting => dto::InteractionKind::Meeting,
        InteractionKind::Visit => dto::InteractionKind::Visit,
        InteractionKind::Mail => dto::InteractionKind::Mail,
        InteractionKind::Message => dto::InteractionKind::Message,
        InteractionKind::Letter => dto::InteractionKind::Letter,
    }
}

/// The direction as requests and responses say it.
pub(crate) fn shown_direction(direction: Direction) -> dto::Direction {
    match direction {
        Direction::In => dto::Direction::In,
        Direction::Out => dto::Direction::Out,
        Direction::Missed => dto::Direction::Missed,
    }
}
