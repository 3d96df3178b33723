//! Tickets listed group by group, and how many each has.

use super::shown::row;
use crate::api::Nothing;
use crate::api::ticket as dto;
use crate::call::Call;
use crate::count::count;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::ids::ContactId;
use kartoteka_store::{TicketFilter, TicketGroup};

/// The most rows of a list at once.
const MOST: u32 = 500;

pub(crate) fn list(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::TicketListRequest,
) -> Result<dto::TicketList> {
    let filter = TicketFilter {
        contact: request.contact_id.map(ContactId),
        group: group(request.group),
        today: call.now.today(),
    };
    let after = request.after.as_deref().map(str::parse).transpose();
    let after = after.map_err(|_| kartoteka.invalid("after", "error-list-place", &[]))?;
    let language = kartoteka.language();
    kartoteka.read(|box_| {
        let total = box_.count_tickets(filter)?;
        let (rows, next) = box_.ticket_list(filter, after, request.limit.clamp(1, MOST))?;
        let rows = rows.into_iter().map(|one| row(box_, language, one, &call.now));
        let rows = rows.collect::<kartoteka_store::Result<_>>()?;
        Ok(dto::TicketList { total, rows, next: next.map(|key| key.to_string()) })
    })
}

/// A window of a group by places, for a screen that scrolls.
pub(crate) fn table(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::TicketTableRequest,
) -> Result<dto::TicketTable> {
    let filter =
        TicketFilter { contact: None, group: group(request.group), today: call.now.today() };
    let language = kartoteka.language();
    let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    kartoteka.read(|box_| {
        let ids = box_.ticket_ids(filter)?;
        let window = ids.iter().copied().skip(place(request.from));
        let window = window.take(place(request.limit.clamp(1, MOST)));
        let rows = box_.tickets_of_ids(window)?.into_iter();
        let rows = rows.map(|one| row(box_, language, one, &call.now));
        let rows = rows.collect::<kartoteka_store::Result<_>>()?;
        Ok(dto::TicketTable { total: count(ids.len()), rows })
    })
}

pub(crate) fn counts(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    _: Nothing,
) -> Result<dto::TicketCounts> {
    let found = kartoteka.read(|box_| box_.ticket_counts(call.now.today()))?;
    let kartoteka_store::TicketCounts { working, waiting, late, ready, untold, done } = found;
    Ok(dto::TicketCounts { working, waiting, late, ready, untold, done })
}

fn group(group: dto::TicketGroup) -> TicketGroup {
    match group {
        dto::TicketGroup::All => TicketGroup::All,
        dto::TicketGroup::Undone => TicketGroup::Undone,
        dto::TicketGroup::Working => TicketGroup::Working,
        dto::TicketGroup::Waiting => TicketGroup::Waiting,
        dto::TicketGroup::Late => TicketGroup::Late,
        dto::TicketGroup::Ready => TicketGroup::Ready,
        dto::TicketGroup::Untold => TicketGroup::Untold,
        dto::TicketGroup::Done => TicketGroup::Done,
    }
}
