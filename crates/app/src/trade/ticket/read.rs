//! What is typed of a ticket, made whole from the ticket as it was and the call it came of; the day it is
//! promised for is `promise`'s.

use super::super::Typed;
use super::super::line_product::OnSale;
use super::super::lines::{self, For};
use super::super::shown::{came_by_of, mood_of, ticket_line_kind_of};
use super::promise::promised;
use crate::api::order::OrderLineDraft;
use crate::api::ticket as dto;
use crate::call::Call;
use crate::error::Result;
use chrono::NaiveDate;
use kartoteka_domain::ids::{ContactId, InteractionId, ProductId};
use kartoteka_domain::interaction::InteractionKind;
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{Side, Totals, totals};
use kartoteka_domain::tax::Rounding;
use kartoteka_domain::ticket::{
    CameBy, LONGEST_NAME, LONGEST_WORDS, MOST_LINES, Mood, TicketHead, TicketLine, TicketLineKind,
};
use kartoteka_domain::time::{Now, Timestamp};
use kartoteka_store::{NewTicket, TicketRow};

/// A ticket as it is asked for.
pub(super) struct Asked {
    head: TicketHead,
    interaction: Option<InteractionId>,
    lines: Vec<(Option<ProductId>, TicketLine)>,
    totals: Totals,
    /// What the owner should know of it.
    pub(super) notes: Vec<String>,
}

impl Asked {
    pub(super) fn of(
        typed: &Typed<'_>,
        call: &Call<'_>,
        mut request: dto::TicketSave,
        contact: ContactId,
        old: Option<&TicketRow>,
    ) -> Result<Self> {
        let kartoteka = typed.kartoteka;
        let drafts = request.lines.take();
        let came_of = came_of(typed, &request, contact, old)?;
        let head = head(typed, call, &request, old, came_of.map(|(_, kind)| kind))?;
        let mut notes = Vec::new();
        let lines = match (drafts, old) {
            (Some(drafts), _) => {
                let at = Now { at: head.at, zone: call.now.zone };
                let of = (contact, head.currency, at.today());
                read_lines(typed, drafts, of, &mut notes)?
            }
            (None, Some(old)) => stored_lines(typed, old, head.currency)?,
            (None, None) => Vec::new(),
        };
        let priced: Vec<_> = lines.iter().map(|(_, one)| one.line.priced.clone()).collect();
        let totals = totals(&priced, 0, head.rounding)
            .map_err(|_| kartoteka.invalid("lines", "error-ticket-large", &[]))?;
        let interaction = came_of.map(|(id, _)| id).or(old.and_then(|old| old.interaction_id));
        Ok(Self { head, interaction, lines, totals, notes })
    }

    pub(super) fn as_new(&self) -> NewTicket<'_> {
        let Self { head, interaction, lines, totals, .. } = self;
        NewTicket { head, interaction: *interaction, lines, totals }
    }
}

/// The call or mail that is named, one of the card's, and how it tells that the ticket came in.
fn came_of(
    typed: &Typed<'_>,
    request: &dto::TicketSave,
    contact: ContactId,
    old: Option<&TicketRow>,
) -> Result<Option<(InteractionId, CameBy)>> {
    let Some(id) = request.interaction_id.map(InteractionId) else { return Ok(None) };
    let found = typed.kartoteka.read(|box_| box_.interaction(id))?;
    let is_own = found.content.contact_id == Some(contact);
    if !is_own && old.and_then(|old| old.interaction_id) != Some(id) {
        return Err(typed.kartoteka.invalid("interaction_id", "error-ticket-interaction", &[]));
    }
    let by = match found.content.kind {
        InteractionKind::Call => CameBy::Call,
        InteractionKind::Mail | InteractionKind::Message | InteractionKind::Letter => CameBy::Mail,
        InteractionKind::Visit | InteractionKind::Meeting => CameBy::Counter,
    };
    Ok(Some((id, by)))
}

fn head(
    typed: &Typed<'_>,
    call: &Call<'_>,
    request: &dto::TicketSave,
    old: Option<&TicketRow>,
    told: Option<CameBy>,
) -> Result<TicketHead> {
    let was = old.map(|old| &old.head);
    let said = |text: &Option<String>, was: Option<&String>| match text {
        Some(text) => text.trim().to_owned(),
        None => was.cloned().unwrap_or_default(),
    };
    let item = said(&request.item, was.map(|was| &was.item));
    let serial = said(&request.serial, was.map(|was| &was.serial));
    let fault = said(&request.fault, was.map(|was| &was.fault));
    let is_long = [
        ("item", &item, LONGEST_NAME),
        ("serial", &serial, LONGEST_NAME),
        ("fault", &fault, LONGEST_WORDS),
    ];
    for (field, text, most) in is_long {
        if text.chars().count() > most {
            let args = [("most", most.into())];
            return Err(typed.kartoteka.invalid(field, "error-ticket-long", &args));
        }
    }
    if item.is_empty() && fault.is_empty() {
        return Err(typed.kartoteka.invalid("fault", "error-ticket-nothing", &[]));
    }
    let Terms { at, currency, rounding } = Terms::of(typed, call, request, was)?;
    Ok(TicketHead {
        at,
        item,
        serial,
        fault,
        promised_on: promised(typed, call, request.promised_on.as_deref(), was)?,
        mood: request.mood.map(mood_of).or(was.map(|was| was.mood)).unwrap_or(Mood::Unsaid),
        came_by: request
            .came_by
            .map(came_by_of)
            .or(was.map(|was| was.came_by))
            .or(told)
            .unwrap_or(CameBy::Counter),
        currency,
        rounding,
    })
}

/// What the amounts of a ticket go by.
pub(super) struct Terms {
    /// When it was taken in: its tax rates are that day's.
    at: Timestamp,
    pub(super) currency: Currency,
    pub(super) rounding: Rounding,
}

impl Terms {
    pub(super) fn of(
        typed: &Typed<'_>,
        call: &Call<'_>,
        request: &dto::TicketSave,
        was: Option<&TicketHead>,
    ) -> Result<Self> {
        let currency = match (&request.currency, was) {
            (None, Some(was)) => was.currency,
            (code, _) => typed.currency(code.as_deref())?,
        };
        let at = was.map_or(call.now.at, |was| was.at);
        let rounding = was.map_or(typed.rules.rounding, |was| was.rounding);
        Ok(Self { at, currency, rounding })
    }

    /// The day it was taken in.
    pub(super) fn on(&self, call: &Call<'_>) -> NaiveDate {
        Now { at: self.at, zone: call.now.zone }.today()
    }
}

fn read_lines(
    typed: &Typed<'_>,
    drafts: Vec<dto::TicketLineDraft>,
    (contact, currency, on): (ContactId, Currency, NaiveDate),
    notes: &mut Vec<String>,
) -> Result<Vec<(Option<ProductId>, TicketLine)>> {
    if drafts.len() > MOST_LINES {
        let args = [("most", MOST_LINES.into())];
        return Err(typed.kartoteka.invalid("lines", "error-ticket-lines", &args));
    }
    let on_sale = OnSale::new(typed.kartoteka);
    let of = For { on_sale: &on_sale, contact, side: Side::Sale, currency, on, order: None };
    let mut read = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let kind = ticket_line_kind_of(draft.kind);
        let (product, line) = lines::line(typed, as_order_line(typed, draft), of, notes)?;
        read.push((product, TicketLine { kind, line }));
    }
    Ok(read)
}

/// A line as that of an order, time in hours where nothing is said.
pub(super) fn as_order_line(typed: &Typed<'_>, draft: dto::TicketLineDraft) -> OrderLineDraft {
    let is_time = ticket_line_kind_of(draft.kind) == TicketLineKind::Time;
    let is_plain = draft.product_id.is_none() && draft.unit.trim().is_empty();
    let unit =
        if is_time && is_plain { typed.kartoteka.say("ticket-hours", &[]) } else { draft.unit };
    OrderLineDraft {
        product_id: draft.product_id,
        text: draft.text,
        unit,
        quantity: draft.quantity,
        price: draft.price,
        discount: draft.discount,
        tax: draft.tax,
        is_kept: false,
    }
}

/// The lines as they stand; they stay in their currency.
fn stored_lines(
    typed: &Typed<'_>,
    old: &TicketRow,
    now: Currency,
) -> Result<Vec<(Option<ProductId>, TicketLine)>> {
    let rows = typed.kartoteka.read(|box_| box_.ticket_lines(old.id))?;
    if old.head.currency != now && !rows.is_empty() {
        let args = [("currency", old.head.currency.code().into())];
        return Err(typed.kartoteka.invalid("currency", "error-ticket-currency", &args));
    }
    Ok(rows.into_iter().map(|row| (row.product_id, row.content)).collect())
}
