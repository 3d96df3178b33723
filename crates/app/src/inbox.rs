//! What came in and belongs to no card yet: calls and messages by their number, mails one by one;
//! made a card of, assigned to one, or kept as a note. Whose a mail may be is guessed in `guess`; calls
//! on cards that wait for a word are in `wordless`.

mod guess;
pub(crate) mod unnamed;

use crate::api::Done;
use crate::api::inbox::{
    Inbox, InboxAssign, InboxAssigned, InboxCall, InboxCallAssign, InboxCard, InboxMail,
    InboxMakeCard, InboxNote, InboxNumber, InboxRequest,
};
use crate::call::Call;
use crate::caller::cards_with_number;
use crate::contact::{new_uid, subject_of};
use crate::count::count;
use crate::error::{Code, Result};
use crate::follow_up::Telling;
use crate::host::Kartoteka;
use crate::interaction::shown_direction;
use crate::next_step::card_at_hand;
use crate::wordless;
use guess::Guesses;
use kartoteka_domain::contact::{Contact, Email, Phone};
use kartoteka_domain::ids::{ContactId, InteractionId};
use kartoteka_domain::interaction::{Direction, InteractionKind};
use kartoteka_domain::phone::{parse_phone, spaced};
use kartoteka_domain::recognition::{email_key, phone_key};
use kartoteka_domain::region::Region;
use kartoteka_store::{AttachedTo, Interaction, ListRow, WaitingNumber, Writer};
use std::collections::HashMap;

/// Numbers and mails given where nothing else is asked for.
const SHOWN: u32 = 100;
/// The most given at once.
const MOST: u32 = 500;
/// Cards offered for one number.
const OFFERED: usize = 8;
/// Characters of a text that are given.
const BEGINNING: usize = 400;

pub(crate) fn list(kartoteka: &Kartoteka, call: &Call<'_>, request: InboxRequest) -> Result<Inbox> {
    let limit = request.limit.unwrap_or(SHOWN).min(MOST);
    let shown = usize::try_from(limit).unwrap_or(usize::MAX);
    let region = kartoteka.region()?;
    let (waiting, mails, said) = kartoteka.read(|box_| {
        Ok((box_.waiting_numbers()?, box_.waiting_mails(limit)?, box_.said_of_nobody(limit)?))
    })?;
    let ((mail_count, withheld), withheld_call_count) =
        kartoteka.read(|box_| Ok((box_.waiting_counts()?, box_.count_said_of_nobody()?)))?;
    let telling = Telling::of(kartoteka)?;
    let (calls, call_count) =
        kartoteka.read(|box_| wordless::calls(box_, &telling, &call.now, limit))?;
    let (unnamed, unnamed_count) =
        kartoteka.read(|box_| unnamed::cards(box_, telling.language(), region, limit))?;
    let numbers = by_number(waiting, region);
    let number_count = count(numbers.len());
    let numbers = numbers.into_iter().take(shown);
    let numbers = numbers.map(|number| offered(kartoteka, number, region));
    let guesses = if mails.is_empty() { Guesses::default() } else { Guesses::of(kartoteka)? };
    let mails = mails.into_iter().map(|mail| shown_mail(kartoteka, mail, &guesses));
    Ok(Inbox {
        numbers: numbers.collect::<Result<_>>()?,
        number_count,
        mails: mails.collect::<Result<_>>()?,
        mail_count,
        calls,
        call_count,
        unnamed,
        unnamed_count,
        withheld_calls: said.into_iter().map(withheld_call).collect(),
        withheld_call_count,
        withheld,
    })
}

/// What a number or address is known by, however it is spelt.
fn key(number: &str, region: Region) -> String {
    if number.contains('@') { email_key(number) } else { phone_key(number, region) }
}

/// Numbers with what came from all their spellings, the newest first. What only mail came from
/// is shown mail by mail.
fn by_number(waiting: Vec<WaitingNumber>, region: Region) -> Vec<InboxNumber> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut numbers: Vec<InboxNumber> = Vec::new();
    for one in waiting.into_iter().filter(|one| one.calls + one.messages > 0) {
        let place = *places.entry(key(&one.number, region)).or_insert(numbers.len());
        match numbers.get_mut(place) {
            Some(known) => {
                known.calls += one.calls;
                known.missed += one.missed;
                known.messages += one.messages;
                if known.name.is_empty() {
                    known.name = one.name;
                }
                if known.said.is_empty() {
                    known.said = beginning(&one.said);
                }
            }
            None => numbers.push(InboxNumber {
                number: one.number,
                shown_number: String::new(),
                name: one.name,
                calls: one.calls,
                missed: one.missed,
                messages: one.messages,
                last_at: one.last_at.0,
                said: beginning(&one.said),
                cards: Vec::new(),
            }),
        }
    }
    numbers
}

/// The number with the cards that may have it.
fn offered(kartoteka: &Kartoteka, number: InboxNumber, region: Region) -> Result<InboxNumber> {
    let rows = kartoteka.read(|box_| {
        let found = cards_with_number(box_, &number.number, region)?.into_iter();
        box_.rows(&found.map(|found| found.card).take(OFFERED).collect::<Vec<_>>())
    })?;
    let shown_number = spaced(&number.number, region);
    Ok(InboxNumber { shown_number, cards: rows.into_iter().map(card).collect(), ..number })
}

fn card(row: ListRow) -> InboxCard {
    InboxCard { id: row.id.0, name: row.shown_name, organisation: row.organisation }
}

fn beginning(text: &str) -> String {
    text.chars().take(BEGINNING).collect()
}

fn withheld_call(call: Interaction) -> InboxCall {
    let content = call.content;
    InboxCall {
        id: call.id.0,
        direction: shown_direction(content.direction),
        at: content.at.0,
        minutes: content.minutes,
        text: beginning(&content.text),
    }
}

fn shown_mail(kartoteka: &Kartoteka, mail: Interaction, guesses: &Guesses) -> Result<InboxMail> {
    let name = kartoteka.read(|box_| box_.brought_name(mail.id))?;
    let content = mail.content;
    let guess = guesses.card(kartoteka, &name, &content.number)?;
    Ok(InboxMail {
        id: mail.id.0,
        at: content.at.0,
        address: content.number,
        name,
        subject: content.subject,
        text: beginning(&content.text),
        attachments: content.attachments,
        guess,
    })
}

/// Everything that waits from a number or address, in whichever spelling.
fn waiting_of(kartoteka: &Kartoteka, number: &str, region: Region) -> Result<Vec<Interaction>> {
    let wanted = key(number.trim(), region);
    let found = kartoteka.read(|box_| {
        let spellings = box_.waiting_numbers()?;
        let same = spellings.iter().filter(|one| key(&one.number, region) == wanted);
        let mut all = Vec::new();
        for one in same {
            all.extend(box_.waiting_of(&one.number)?);
        }
        Ok(all)
    })?;
    if found.is_empty() || wanted.is_empty() {
        let args = [("number", number.into())];
        return Err(kartoteka.error(Code::NotFound, "error-inbox-number", &args));
    }
    Ok(found)
}

pub(crate) fn make_card(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: InboxMakeCard,
) -> Result<InboxAssigned> {
    let region = kartoteka.region()?;
    let waiting = waiting_of(kartoteka, &request.number, region)?;
    // The number as it came last, which is how the telephone spells it now.
    let spelt = waiting.iter().max_by_key(|one| one.content.at);
    let spelt = spelt.map_or(request.number.as_str(), |one| one.content.number.as_str());
    let mut content = Contact {
        uid: new_uid(),
        formatted_name: request.name.trim().to_owned(),
        ..Contact::default()
    };
    add_reach(&mut content, spelt, region);
    let subject = content.shown_name();
    let (card, operation) = kartoteka.write(call, "inbox_make_card", &subject, |box_| {
        let card = box_.insert_contact(&content)?;
        put_on(box_, card, &waiting)?;
        Ok(card)
    })?;
    Ok(assigned(card, &waiting, operation))
}

pub(crate) fn assign(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: InboxAssign,
) -> Result<InboxAssigned> {
    let card = card_at_hand(kartoteka, request.contact_id)?;
    let region = kartoteka.region()?;
    let waiting = waiting_of(kartoteka, &request.number, region)?;
    let row = kartoteka.read(|box_| box_.contact(card))?;
    let mut content = row.content;
    let is_new = request.adds_number && add_reach(&mut content, request.number.trim(), region);
    let subject = subject_of(kartoteka, &[card])?;
    let ((), operation) = kartoteka.write(call, "inbox_assign", &subject, |box_| {
        if is_new {
            box_.update_contact(card, Some(row.revision), &content)?;
        }
        put_on(box_, card, &waiting)
    })?;
    Ok(assigned(card, &waiting, operation))
}

pub(crate) fn assign_call(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: InboxCallAssign,
) -> Result<InboxAssigned> {
    let card = card_at_hand(kartoteka, request.contact_id)?;
    let waiting = kartoteka.read(|box_| box_.interaction(InteractionId(request.id)))?;
    let content = &waiting.content;
    if content.kind == InteractionKind::Mail || !content.number.is_empty() {
        return Err(kartoteka.error(Code::NotFound, "error-inbox-call", &[]));
    }
    let subject = subject_of(kartoteka, &[card])?;
    let waiting = [waiting];
    let ((), operation) = kartoteka
        .write(call, "inbox_assign_call", &subject, |box_| put_on(box_, card, &waiting))?;
    Ok(assigned(card, &waiting, operation))
}

fn assigned(card: ContactId, waiting: &[Interaction], operation: Option<i64>) -> InboxAssigned {
    let count = count(waiting.len());
    InboxAssigned { contact_id: card.0, count, operation }
}

/// Writes a number or address on a card that lacks it; tells whether it did.
fn add_reach(content: &mut Contact, number: &str, region: Region) -> bool {
    let (value, label) = (number.to_owned(), String::new());
    if number.contains('@') {
        let known = |email: &Email| email_key(&email.value) == email_key(number);
        let is_new = !content.emails.iter().any(known);
        if is_new {
            content.emails.push(Email { value, label });
        }
        return is_new;
    }
    let asked = parse_phone(number, region);
    let is_same = |phone: &Phone| {
        let own = parse_phone(&phone.value, region);
        kartoteka_domain::phone::compare(&asked, &own)
            .is_some_and(|certainty| certainty < kartoteka_domain::phone::Certainty::Suffix)
    };
    let is_new = !content.phones.iter().any(is_same);
    if is_new {
        content.phones.push(Phone { value, label });
    }
    is_new
}

/// Puts what waits on a card. A missed call that was answered since needs no calling back.
fn put_on(
    box_: &Writer<'_>,
    card: ContactId,
    waiting: &[Interaction],
) -> kartoteka_store::Result<()> {
    for one in waiting {
        box_.assign_interaction(one.id, card)?;
    }
    for one in waiting.iter().filter(|one| one.content.direction == Direction::Missed) {
        if !one.is_returned && box_.has_spoken_since(card, one.content.at)? {
            box_.mark_returned(one.id)?;
        }
    }
    Ok(())
}

pub(crate) fn note(kartoteka: &Kartoteka, call: &Call<'_>, request: InboxNote) -> Result<Done> {
    let card = card_at_hand(kartoteka, request.contact_id)?;
    let id = InteractionId(request.id);
    let mail = kartoteka.read(|box_| box_.interaction(id))?.content;
    if mail.kind != InteractionKind::Mail || mail.contact_id.is_some() {
        return Err(kartoteka.error(Code::NotFound, "error-inbox-mail", &[]));
    }
    let text = [mail.subject.as_str(), mail.text.as_str()].join("\n").trim().to_owned();
    let text = if text.is_empty() { mail.number.clone() } else { text };
    let subject = subject_of(kartoteka, &[card])?;
    let ((), operation) = kartoteka.write(call, "inbox_note", &subject, |box_| {
        let note = box_.add_note(card, mail.at, &text)?;
        box_.move_attachments(AttachedTo::Interaction(id), note)?;
        box_.delete_interaction(id)
    })?;
    Ok(Done { operation })
}
