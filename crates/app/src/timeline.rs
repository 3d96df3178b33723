//! A card's timeline as requests and responses say it.

use crate::api::follow_up::NextStep;
use crate::api::interaction::{
    TimelineFilter, TimelineItem, TimelineKind, TimelinePage, TimelineRequest,
};
use crate::api::order::Money;
use crate::api::setting::Language;
use crate::brief::brief;
use crate::call::Call;
use crate::error::Result;
use crate::follow_up::next_steps;
use crate::host::Kartoteka;
use crate::interaction::shown_direction;
use crate::text::say;
use crate::trade::order::in_brief;
use crate::trade::stock::kind_message;
use crate::trade::ticket::{status_message, what};
use crate::trade::{shown_amount, typed_quantity};
use kartoteka_domain::follow_up::FollowUpState;
use kartoteka_domain::ids::{ContactId, InteractionId};
use kartoteka_domain::interaction::InteractionKind;
use kartoteka_domain::phone::spaced;
use kartoteka_domain::region::Region;
use kartoteka_store::{
    FollowUp, Interaction, MergeRow, MovementRow, Note, OrderRow, PaymentRow, Reader, TicketMove,
    TimelineEntry, TimelineKey, WantRow,
};

/// So many of a card's newest entries are looked through for the contact before a call, and for
/// what was said.
pub(crate) const LOOKED_THROUGH: u32 = 50;

/// The most entries on one page.
const PAGE: u32 = 200;

pub(crate) fn page(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: TimelineRequest,
) -> Result<TimelinePage> {
    let contact = ContactId(request.contact_id);
    let after = request.after.as_deref().map(str::parse).transpose();
    let after = after.map_err(|_| kartoteka.invalid("after", "error-list-place", &[]))?;
    let limit = request.limit.clamp(1, PAGE);
    let language = kartoteka.language();
    let (mut items, next) = kartoteka.read(|box_| {
        box_.expect_contact(contact)?;
        items(box_, language, (contact, filter(request.filter)), after, limit)
    })?;
    let region = kartoteka.region()?;
    items.iter_mut().for_each(|item| group_number(item, region));
    Ok(TimelinePage { items, next: next.map(|key| key.to_string()) })
}

fn filter(filter: TimelineFilter) -> kartoteka_store::TimelineFilter {
    match filter {
        TimelineFilter::Everything => kartoteka_store::TimelineFilter::Everything,
        TimelineFilter::Calls => kartoteka_store::TimelineFilter::Calls,
        TimelineFilter::Notes => kartoteka_store::TimelineFilter::Notes,
        TimelineFilter::Orders => kartoteka_store::TimelineFilter::Orders,
        TimelineFilter::Tickets => kartoteka_store::TimelineFilter::Tickets,
    }
}

/// Says how the number of a call or message is shown, where it came as digits alone.
pub(crate) fn group_number(item: &mut TimelineItem, region: Region) {
    if item.direction.is_some() {
        let shown = spaced(&item.number, region);
        item.shown_number = if shown == item.number { String::new() } else { shown };
    }
}

/// A card's newest entries.
pub(crate) fn newest(
    box_: &Reader<'_>,
    language: Language,
    card: ContactId,
    limit: u32,
) -> kartoteka_store::Result<Vec<TimelineItem>> {
    let everything = kartoteka_store::TimelineFilter::Everything;
    Ok(items(box_, language, (card, everything), None, limit)?.0)
}

/// What was last said or noted on a card, as one line; nothing where nothing was.
pub(crate) fn last_word(kartoteka: &Kartoteka, card: ContactId) -> Result<Option<String>> {
    let language = kartoteka.language();
    let newest = kartoteka.read(|box_| newest(box_, language, card, LOOKED_THROUGH))?;
    let said = newest.iter().find(|item| is_said(item));
    let line = |item: &TimelineItem| {
        kartoteka.say("pop-last-said", &[("text", (&brief(&item.text)).into())])
    };
    Ok(said.map(line))
}

/// What was said or noted, not what was planned.
pub(crate) fn is_said(item: &TimelineItem) -> bool {
    use TimelineKind::{Call, Letter, Mail, Meeting, Message, Note, Visit};
    let is_of_two = matches!(item.kind, Call | Letter | Mail | Meeting | Message | Note | Visit);
    is_of_two && !item.text.is_empty()
}

fn items(
    box_: &Reader<'_>,
    language: Language,
    (card, filter): (ContactId, kartoteka_store::TimelineFilter),
    after: Option<TimelineKey>,
    limit: u32,
) -> kartoteka_store::Result<(Vec<TimelineItem>, Option<TimelineKey>)> {
    let (entries, next) = box_.timeline(card, filter, after, limit)?;
    let resting = box_.resting_steps(card)?;
    let interactions: Vec<_> = entries.iter().filter_map(interaction_of).collect();
    let mut came_of = next_steps(box_, &interactions)?;
    let mut items = Vec::with_capacity(entries.len());
    for entry in entries {
        items.push(match entry {
            TimelineEntry::Interaction(interaction, name) => {
                let step = came_of.remove(&interaction.id);
                let is_own = interaction.content.contact_id == Some(card);
                of_interaction(interaction, if is_own { String::new() } else { name }, step)
            }
            TimelineEntry::Note(note) => of_note(note),
            TimelineEntry::FollowUp(follow_up) => {
                let rests = resting.contains(&follow_up.id);
                of_follow_up(follow_up, rests)
            }
            TimelineEntry::Order(order) => of_order(box_, language, order)?,
            TimelineEntry::Payment(payment) => of_payment(language, payment),
            TimelineEntry::Ticket(moved) => of_ticket(box_, language, moved)?,
            TimelineEntry::Want(want) => of_want(language, want),
            TimelineEntry::Movement(moved) => of_movement(box_, language, moved)?,
            TimelineEntry::Merge(merge) => of_merge(card, &merge),
        });
    }
    Ok((items, next))
}

fn interaction_of(entry: &TimelineEntry) -> Option<InteractionId> {
    match entry {
        TimelineEntry::Interaction(interaction, _) => Some(interaction.id),
        _ => None,
    }
}

/// An order: its number and amount, and its lines in brief.
fn of_order(
    box_: &Reader<'_>,
    language: Language,
    order: OrderRow,
) -> kartoteka_store::Result<TimelineItem> {
    let amount = Money { minor: order.gross, currency: order.head.currency.code().to_owned() };
    let text = in_brief(box_, order.id)?;
    let subject = format!("{} · {}", order.number(), shown_amount(language, &amount));
    let contact = Some(order.contact_id);
    let item = words(TimelineKind::Order, order.id.0, order.head.at.0, contact, text);
    Ok(TimelineItem { subject, amount: Some(amount), ..item })
}

/// A payment: its amount, and what was said of it.
fn of_payment(language: Language, row: PaymentRow) -> TimelineItem {
    let one = row.payment;
    let minor = one.kind.signed(one.amount);
    let amount = Money { minor, currency: one.currency.code().to_owned() };
    let contact = Some(row.contact_id);
    let item = words(TimelineKind::Payment, row.id.0, one.at.0, contact, one.text);
    let subject = shown_amount(language, &amount);
    TimelineItem { subject, amount: Some(amount), ..item }
}

/// A move of a ticket: its number and where it stood, and what was said of it, else what was brought.
fn of_ticket(
    box_: &Reader<'_>,
    language: Language,
    one: TicketMove,
) -> kartoteka_store::Result<TimelineItem> {
    let ticket = box_.ticket(one.ticket_id)?;
    let text = if one.text.is_empty() { what(language, &ticket.head) } else { one.text };
    let number = ticket.number_text();
    let status = say(language, status_message(one.status), &[]);
    let shown = words(TimelineKind::Ticket, one.id, one.at.0, Some(one.contact_id), text);
    let args = [("number", number.as_str().into()), ("status", status.as_str().into())];
    let subject = say(language, "ticket-step", &args);
    let outcome = one.status.as_str().to_owned();
    Ok(TimelineItem { subject, number, outcome, ..shown })
}

/// Something that the card waits for: how much of what, and what else was said.
fn of_want(language: Language, row: WantRow) -> TimelineItem {
    let one = row.want;
    let subject = format!("{} × {}", typed_quantity(language, one.quantity), one.text);
    let item = words(TimelineKind::Want, row.id.0, one.at.0, Some(row.contact_id), one.note);
    TimelineItem { subject, ..item }
}

/// Stock that came of the card: by what, how much of what, and what was said of it.
fn of_movement(
    box_: &Reader<'_>,
    language: Language,
    row: MovementRow,
) -> kartoteka_store::Result<TimelineItem> {
    let one = row.movement;
    let product = box_.product(row.product_id)?.product.name;
    let kind = say(language, kind_message(one.kind), &[]);
    let subject = format!("{kind} · {} × {product}", typed_quantity(language, one.quantity));
    let item = words(TimelineKind::StockMovement, row.id, one.at.0, row.contact_id, one.text);
    Ok(TimelineItem { subject, ..item })
}

/// A merge: the cards that went into this one.
fn of_merge(card: ContactId, merge: &MergeRow) -> TimelineItem {
    let MergeRow { operation, names, .. } = merge;
    let names: Vec<_> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    let (id, at) = (operation.id.0, operation.at.0);
    let item = words(TimelineKind::Merge, id, at, Some(card), names.join(", "));
    TimelineItem { undoes: merge.can_undo.then_some(merge.cards), ..item }
}

/// Interactions that no card has, with what came of them.
///
/// # Errors
/// When the box can't be read.
pub(crate) fn of_no_card(
    box_: &Reader<'_>,
    interactions: Vec<Interaction>,
) -> kartoteka_store::Result<Vec<TimelineItem>> {
    let ids: Vec<_> = interactions.iter().map(|interaction| interaction.id).collect();
    let mut came_of = next_steps(box_, &ids)?;
    let of = |interaction: Interaction| {
        let next = came_of.remove(&interaction.id);
        of_interaction(interaction, String::new(), next)
    };
    Ok(interactions.into_iter().map(of).collect())
}

/// An interaction; `name` is that of another card than the one asked for, `next` what came of it.
fn of_interaction(interaction: Interaction, name: String, next: Option<NextStep>) -> TimelineItem {
    let content = interaction.content;
    TimelineItem {
        kind: match content.kind {
            InteractionKind::Call => TimelineKind::Call,
            InteractionKind::Meeting => TimelineKind::Meeting,
            InteractionKind::Visit => TimelineKind::Visit,
            InteractionKind::Mail => TimelineKind::Mail,
            InteractionKind::Message => TimelineKind::Message,
            InteractionKind::Letter => TimelineKind::Letter,
        },
        id: interaction.id.0,
        at: content.at.0,
        contact_id: content.contact_id.map(|id| id.0),
        contact_name: name,
        direction: Some(shown_direction(content.direction)),
        number: content.number,
        shown_number: String::new(),
        minutes: content.minutes,
        outcome: content.outcome,
        subject: content.subject,
        attachments: content.attachments,
        text: content.text,
        amount: None,
        next,
        undoes: None,
    }
}

fn of_note(note: Note) -> TimelineItem {
    words(TimelineKind::Note, note.id.0, note.at.0, Some(note.contact_id), note.text)
}

fn of_follow_up(follow_up: FollowUp, rests: bool) -> TimelineItem {
    let kind = match follow_up.state {
        _ if rests => TimelineKind::StepPaused,
        FollowUpState::Done => TimelineKind::FollowUpDone,
        FollowUpState::Dropped | FollowUpState::Open => TimelineKind::FollowUpDropped,
    };
    let at = follow_up.closed_at.map_or(0, |at| at.0);
    words(kind, follow_up.id.0, at, follow_up.contact_id, follow_up.content.text)
}

/// An entry that is nothing but words.
fn words(
    kind: TimelineKind,
    id: i64,
    at: i64,
    contact: Option<ContactId>,
    text: String,
) -> TimelineItem {
    TimelineItem {
        kind,
        id,
        at,
        contact_id: contact.map(|id| id.0),
        contact_name: String::new(),
        direction: None,
        number: String::new(),
        shown_number: String::new(),
        minutes: None,
        outcome: String::new(),
        subject: String::new(),
        attachments: Vec::new(),
        text,
        amount: None,
        next: None,
        undoes: None,
    }
}
