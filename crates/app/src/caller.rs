//! Who is calling: the cards that a number belongs to, the likeliest first, with what is needed
//! while the telephone rings; earlier calls and neighbouring numbers of an unknown one.

use crate::api::caller::{Caller, CallerAsked, CallerMatch, CallerNeighbour};
use crate::api::find::{Certainty, NumberLookup, NumberMatch, NumberMatches};
use crate::api::interaction::TimelineItem;
use crate::call::Call;
use crate::count::count;
use crate::error::Result;
use crate::follow_up::Telling;
use crate::host::Kartoteka;
use crate::list::row;
use crate::timeline;
use crate::trade::{balance, last, ticket};
use kartoteka_domain::caller::handed_number;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::phone::{
    self, PhoneForm, agreeing_digits, block_tails, compare, end_of, known_phone, parse_cheaply,
    parse_phone, shares_switchboard,
};
use kartoteka_domain::region::Region;
use kartoteka_store::{Candidate, ContactRow, Interaction, ListRow, Neighbour, Reader};
use std::cmp::Reverse;
use std::collections::HashSet;

/// The most cards that are told in full: a number on more of them says nothing.
const MATCHES: usize = 20;
/// Entries of a card, calls and neighbours of an unknown number.
const SHOWN: u32 = 5;
/// So many of the newest calls from a number are looked through for whose they were.
const CALLS: u32 = 50;

/// A card that has a number.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) card: ContactId,
    pub(crate) certainty: phone::Certainty,
    value: String,
    agreeing: usize,
}

pub(crate) fn number(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: NumberLookup,
) -> Result<NumberMatches> {
    let (form, found, rows) = kartoteka.read_at_home(|box_, region| {
        let (form, found, _) = likeliest(box_, &request.number, region)?;
        let ids: Vec<ContactId> = found.iter().map(|found| found.card).collect();
        Ok((form, found, box_.rows(&ids)?))
    })?;
    let matches = found.iter().zip(rows).map(|(found, found_row)| NumberMatch {
        certainty: shown(found.certainty),
        row: row(found_row),
    });
    Ok(NumberMatches { e164: form.e164, matches: matches.collect(), number: request.number })
}

pub(crate) fn get(kartoteka: &Kartoteka, _: &Call<'_>, request: CallerAsked) -> Result<Caller> {
    // What a person types may say more than a hook may: an extension in words.
    let handed = handed_number(&request.number);
    let number = handed.unwrap_or_else(|| request.number.trim().to_owned());
    let region = kartoteka.region()?;
    let chosen = request.contact_id.map(ContactId);
    let telling = Telling::of(kartoteka)?;
    kartoteka.read(|box_| of_number(box_, &number, chosen, region, &telling))
}

/// Everything about a caller; a `chosen` card comes first where its number does not say so.
pub(crate) fn of_number(
    box_: &Reader<'_>,
    number: &str,
    chosen: Option<ContactId>,
    region: Region,
    telling: &Telling,
) -> kartoteka_store::Result<Caller> {
    let (form, mut found, neighbours) = likeliest(box_, number, region)?;
    let calls = calls_from(box_, &form, region)?;
    let last = last_choice(&found, &calls);
    found.sort_by_key(|found| (found.certainty, Some(found.card) != last));
    let chosen = chosen.filter(|card| found.iter().all(|found| found.card != *card));
    // A card that has gone since it was chosen is no reason to show nobody.
    if let Some(card) = chosen.filter(|card| box_.rows(&[*card]).is_ok_and(|rows| !rows.is_empty()))
    {
        let certainty = phone::Certainty::Exact;
        found.insert(0, Found { card, certainty, value: String::new(), agreeing: 0 });
    }
    let total = count(found.len());
    found.truncate(MATCHES);
    let is_shared = found.len() > 1;
    let rows = box_.rows(&found.iter().map(|found| found.card).collect::<Vec<_>>())?;
    let matches = found.into_iter().zip(rows).map(|(found, row)| {
        let was_chosen = is_shared && Some(found.card) == last;
        of_card(box_, telling, found, row, was_chosen)
    });
    let unassigned = calls.into_iter().filter(|call| call.content.contact_id.is_none());
    let earlier = unassigned.take(SHOWN as usize);
    Ok(Caller {
        number: number.to_owned(),
        e164: form.e164,
        is_withheld: number.is_empty(),
        matches: matches.collect::<kartoteka_store::Result<_>>()?,
        total,
        earlier: timeline::of_no_card(box_, earlier.collect())?,
        neighbours: shown_neighbours(box_, neighbours)?,
    })
}

fn of_card(
    box_: &Reader<'_>,
    telling: &Telling,
    found: Found,
    found_row: ListRow,
    was_chosen: bool,
) -> kartoteka_store::Result<CallerMatch> {
    let ContactRow { content, organisation_ids, .. } = box_.contact(found.card)?;
    let phone = content.phones.iter().find(|phone| phone.value == found.value);
    let mut recent: Vec<TimelineItem> =
        timeline::newest(box_, telling.language(), found.card, SHOWN)?;
    // Grouping may load the library's tables: only the numbers that are shown are worth the wait.
    let own = end_of(&found.value);
    let of_others = recent.iter_mut().filter(|item| end_of(&item.number) != own);
    of_others.for_each(|item| timeline::group_number(item, telling.region()));
    let (balances, terms) = balance::of_card(box_, found.card, telling.today())?;
    let firms = organisation_ids.into_iter().flatten().filter(|firm| *firm != found.card);
    let mut owners: Vec<ContactId> = std::iter::once(found.card).chain(firms).collect();
    owners.dedup();
    let (tickets, tickets_total) =
        ticket::undone_of(box_, telling.language(), &owners, telling.now(), SHOWN)?;
    Ok(CallerMatch {
        last_order: last::of_card(box_, found.card)?,
        balances,
        terms,
        tickets,
        tickets_total,
        certainty: shown(found.certainty),
        row: row(found_row),
        role: content.memberships.first().map(|place| place.role.clone()).unwrap_or_default(),
        label: phone.map(|phone| phone.label.clone()).unwrap_or_default(),
        number: found.value,
        recent,
        follow_ups: telling.follow_ups(box_.open_follow_ups_of(found.card)?),
        was_chosen,
        is_unnamed: is_unnamed(&content),
        died: content.died,
        tags: content.tags,
    })
}

/// Whether a card says nothing of who it is but its numbers.
pub(crate) fn is_unnamed(content: &kartoteka_domain::contact::Contact) -> bool {
    let mut numbers = content.phones.iter();
    let shown = content.shown_name();
    shown.is_empty() || numbers.any(|phone| phone.value.trim() == shown)
}

fn shown_neighbours(
    box_: &Reader<'_>,
    neighbours: Vec<Neighbour>,
) -> kartoteka_store::Result<Vec<CallerNeighbour>> {
    let ids: Vec<ContactId> = neighbours.iter().map(|one| one.contact).collect();
    let rows = box_.rows(&ids)?.into_iter().zip(neighbours).take(SHOWN as usize);
    Ok(rows.map(|(found, one)| CallerNeighbour { row: row(found), number: one.value }).collect())
}

/// The cards that have a number, else the firm whose switchboard it is behind; and other cards of
/// its block where nobody has it.
fn likeliest(
    box_: &Reader<'_>,
    number: &str,
    region: Region,
) -> kartoteka_store::Result<(PhoneForm, Vec<Found>, Vec<Neighbour>)> {
    let (form, candidates) = understood(box_, number, region)?;
    let found = having(&form, candidates, region);
    if found.is_empty() {
        let (found, neighbours) = block(box_, &form, region)?;
        return Ok((form, found, neighbours));
    }
    Ok((form, found, Vec::new()))
}

/// Cards outside the trash that have a number, each once: the surest first, then those that have
/// more digits in common with it, then the last dealt-with.
pub(crate) fn cards_with_number(
    box_: &Reader<'_>,
    number: &str,
    region: Region,
) -> kartoteka_store::Result<Vec<Found>> {
    let (form, candidates) = understood(box_, number, region)?;
    Ok(having(&form, candidates, region))
}

/// What a number means, and the numbers that may be it. What a card's number means was found out
/// when it was written down, and one that is dialled alike means the same: so the tables by which
/// foreign numbers are judged, slow to load, are loaded for strangers alone.
fn understood(
    box_: &Reader<'_>,
    number: &str,
    region: Region,
) -> kartoteka_store::Result<(PhoneForm, Vec<Candidate>)> {
    let digits = match parse_cheaply(number, region) {
        Ok(form) => return candidates(box_, &form).map(|found| (form, found)),
        Err(digits) => digits,
    };
    let found = candidates(box_, &digits)?;
    let is_alike =
        |one: &&Candidate| is_dialled_alike(&digits, &known_phone(&one.value, None, region));
    if let Some(known) = found.iter().find(is_alike) {
        return Ok((known_phone(number, known.e164.clone(), region), found));
    }
    let form = parse_phone(number, region);
    let found = if form.tail == digits.tail { found } else { candidates(box_, &form)? };
    Ok((form, found))
}

fn candidates(box_: &Reader<'_>, form: &PhoneForm) -> kartoteka_store::Result<Vec<Candidate>> {
    match form.tail {
        Some(tail) => box_.phones_by_tail(tail),
        None => box_.phones_by_digits(&form.digits),
    }
}

fn is_dialled_alike(one: &PhoneForm, other: &PhoneForm) -> bool {
    let of = |form: &PhoneForm| (form.has_country, form.is_service);
    one.digits == other.digits && of(one) == of(other)
}

/// Which of the candidates are the number, each card once.
fn having(form: &PhoneForm, candidates: Vec<Candidate>, region: Region) -> Vec<Found> {
    let likely = candidates.into_iter().filter_map(|candidate| {
        let other = known_phone(&candidate.value, candidate.e164, region);
        let certainty = compare(form, &other)?;
        let agreeing = agreeing_digits(form, &other);
        Some(Found { card: candidate.contact, certainty, value: candidate.value, agreeing })
    });
    let mut found: Vec<Found> = likely.collect();
    found.sort_by_key(|found| (found.certainty, Reverse(found.agreeing)));
    let mut seen = HashSet::new();
    found.retain(|found| seen.insert(found.card));
    found
}

/// Cards with a number of the same block: those of firms may be who is calling, the others only
/// live next door.
fn block(
    box_: &Reader<'_>,
    form: &PhoneForm,
    region: Region,
) -> kartoteka_store::Result<(Vec<Found>, Vec<Neighbour>)> {
    let mut near = Vec::new();
    let mut seen = HashSet::new();
    // The same line with another extension has the same tail.
    let own = form.tail.map(|tail| tail..=tail);
    for tails in own.into_iter().chain(block_tails(form)) {
        for neighbour in box_.phones_in_block(&tails)? {
            let other = parse_phone(&neighbour.value, region);
            if shares_switchboard(form, &other) && seen.insert(neighbour.contact) {
                near.push(neighbour);
            }
        }
    }
    let (firms, others): (Vec<_>, Vec<_>) = near.into_iter().partition(|one| one.is_firm);
    let firms = firms.into_iter().map(|firm| Found {
        card: firm.contact,
        certainty: phone::Certainty::Switchboard,
        agreeing: 0,
        value: firm.value,
    });
    Ok((firms.collect(), others))
}

/// The newest calls with a number, on cards or not.
pub(crate) fn calls_from(
    box_: &Reader<'_>,
    form: &PhoneForm,
    region: Region,
) -> kartoteka_store::Result<Vec<Interaction>> {
    let calls = box_.interactions_by_number(form.end(), CALLS)?.into_iter();
    Ok(calls.filter(|call| is_same_line(form, &call.content.number, region)).collect())
}

/// Whether a call's number is surely this one.
pub(crate) fn is_same_line(form: &PhoneForm, number: &str, region: Region) -> bool {
    let alike = known_phone(number, form.e164.clone(), region);
    let other = if is_dialled_alike(form, &alike) { alike } else { parse_phone(number, region) };
    let found = compare(form, &other);
    found.is_some_and(|certainty| certainty < phone::Certainty::Suffix)
}

/// The card that the last call with the number was given to.
fn last_choice(found: &[Found], calls: &[Interaction]) -> Option<ContactId> {
    let cards: HashSet<ContactId> = found.iter().map(|found| found.card).collect();
    calls.iter().filter_map(|call| call.content.contact_id).find(|card| cards.contains(card))
}

fn shown(certainty: phone::Certainty) -> Certainty {
    match certainty {
        phone::Certainty::Exact => Certainty::Exact,
        phone::Certainty::National => Certainty::National,
        phone::Certainty::Suffix => Certainty::Suffix,
        phone::Certainty::Switchboard => Certainty::Switchboard,
    }
}
