//! Tickets: taken in, changed and moved on. Owns which change is refused and why; what is typed is
//! `read`'s, how a ticket is shown `shown`'s.

mod draft;
mod list;
mod promise;
mod read;
mod reckon;
mod shown;

pub(crate) use draft::draft;
pub(crate) use list::{counts, list, table};
pub(crate) use promise::guess;
pub(crate) use reckon::reckon;
pub use shown::ticket_status_message;
pub(crate) use shown::{status_message, undone_of, what};

use self::read::Asked;
use super::shown::ticket_status_of;
use super::{Typed, decided};
use crate::api::ById;
use crate::api::ticket as dto;
use crate::call::Call;
use crate::contact::{new_uid, subject_of};
use crate::error::{Code, Result};
use crate::host::Kartoteka;
use crate::next_step::card_at_hand;
use kartoteka_domain::ids::{ContactId, TicketId};
use kartoteka_domain::ticket::{LONGEST_WORDS, TicketStatus, parse_number};
use kartoteka_store::{Moved, NewTicket, TicketRow, Writer};

pub(crate) fn save(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::TicketSave,
) -> Result<dto::TicketSaved> {
    let typed = Typed::new(kartoteka)?;
    let old = request.id.map(|id| kartoteka.read(|box_| box_.ticket(TicketId(id)))).transpose()?;
    let contact = match &old {
        Some(old) => old.contact_id,
        None => card_at_hand(kartoteka, request.contact_id)?,
    };
    let revision = request.revision;
    let asked = Asked::of(&typed, call, request, contact, old.as_ref())?;
    let new = asked.as_new();
    let subject = subject_of(kartoteka, &[contact])?;
    let (id, operation) = decided(kartoteka, call, "ticket_save", &subject, |box_| {
        kartoteka.stored(match &old {
            None => numbered(box_, contact, new, call),
            // What isn't said was taken from the ticket as it was read.
            Some(old) => {
                let revision = revision.or(Some(old.revision));
                box_.change_ticket(old.id, revision, new).map(|()| old.id)
            }
        })
    })?;
    Ok(dto::TicketSaved { ticket: shown::one(kartoteka, call, id)?, notes: asked.notes, operation })
}

/// Adds a ticket under the next number.
fn numbered(
    box_: &Writer<'_>,
    contact: ContactId,
    new: NewTicket<'_>,
    call: &Call<'_>,
) -> kartoteka_store::Result<TicketId> {
    let number = box_.next_ticket_number()?;
    let first = Moved { status: TicketStatus::New, at: call.now.at, text: "" };
    box_.add_ticket(contact, (&new_uid(), number), new, first, call.now.at)
}

pub(crate) fn set_status(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::TicketStatusSet,
) -> Result<dto::TicketSaved> {
    let id = TicketId(request.id);
    let old = kartoteka.read(|box_| box_.ticket(id))?;
    let text = request.text.trim();
    if text.chars().count() > LONGEST_WORDS {
        let args = [("most", LONGEST_WORDS.into())];
        return Err(kartoteka.invalid("text", "error-ticket-long", &args));
    }
    let to = Moved { status: ticket_status_of(request.status), at: call.now.at, text };
    let subject = subject_of(kartoteka, &[old.contact_id])?;
    let ((), operation) = decided(kartoteka, call, "ticket_status", &subject, |box_| {
        let now = kartoteka.stored(box_.ticket(id))?;
        if request.revision.is_none_or(|revision| revision == now.revision) {
            if now.status == to.status && text.is_empty() {
                return Ok(());
            }
            check_move(kartoteka, &now, to.status)?;
        }
        kartoteka.stored(box_.move_ticket(id, request.revision, to))
    })?;
    let ticket = shown::one(kartoteka, call, id)?;
    Ok(dto::TicketSaved { ticket, notes: Vec::new(), operation })
}

/// Refuses a move that is not allowed, and says which are.
fn check_move(kartoteka: &Kartoteka, now: &TicketRow, to: TicketStatus) -> Result<()> {
    if now.status == to || now.status.may_become().contains(&to) {
        return Ok(());
    }
    let word = |status: TicketStatus| kartoteka.say(shown::status_message(status), &[]);
    let allowed = now.status.may_become().iter().map(|one| word(*one));
    let (number, allowed) = (now.number_text(), allowed.collect::<Vec<_>>().join(", "));
    let (from, to) = (word(now.status), word(to));
    let args = [
        ("number", (&number).into()),
        ("from", (&from).into()),
        ("to", (&to).into()),
        ("allowed", (&allowed).into()),
    ];
    Err(kartoteka.invalid("status", "error-ticket-status", &args))
}

pub(crate) fn get(kartoteka: &Kartoteka, call: &Call<'_>, request: ById) -> Result<dto::Ticket> {
    shown::one(kartoteka, call, TicketId(request.id))
}

/// The ticket of a number.
pub(crate) fn resolve(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: dto::TicketNumber,
) -> Result<ById> {
    let args = [("number", request.number.trim().into())];
    let unknown = || kartoteka.error(Code::NotFound, "error-no-ticket", &args);
    let (number, copy) = parse_number(&request.number).ok_or_else(unknown)?;
    let found = kartoteka.read(|box_| box_.ticket_of_number(number, copy))?;
    found.map(|one| ById { id: one.id.0 }).ok_or_else(unknown)
}
