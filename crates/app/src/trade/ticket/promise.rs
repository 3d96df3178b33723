//! The day that a ticket is promised for, as it is typed: a day, words for one, or so many working days
//! from today. Owns what is understood of it and what is refused.

use super::super::Typed;
use super::super::reckon::problem_of;
use crate::api::follow_up::WhenGuess;
use crate::api::ticket as dto;
use crate::call::Call;
use crate::error::Result;
use crate::follow_up::{day_off, other_day};
use crate::host::Kartoteka;
use crate::next_step::some_moment;
use chrono::NaiveDate;
use kartoteka_domain::ids::TicketId;
use kartoteka_domain::ticket::{MOST_WORKING_DAYS, TicketHead, after_working_days, working_days};
use kartoteka_domain::time::{Now, day_text, parse_day};
use kartoteka_domain::when::{Other, When};

/// The field of the request that says it.
const FIELD: &str = "promised_on";

/// A day, and another one that the same words could mean.
type Meant = (NaiveDate, Option<Other>);

/// What the words of a promise are understood to mean.
pub(crate) fn guess(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: dto::TicketPromise,
) -> Result<WhenGuess> {
    let typed = Typed::new(kartoteka)?;
    let old = request.id.map(|id| kartoteka.read(|box_| box_.ticket(TicketId(id)))).transpose()?;
    let was = old.as_ref().map(|old| &old.head);
    let (meant, problem) = match meant(&typed, call, &request.promised_on, was) {
        Ok(meant) => (meant, None),
        Err(error) => (None, Some(problem_of(error)?.message)),
    };
    let off = meant.map(|(on, _)| day_off(kartoteka, on)).transpose()?;
    Ok(WhenGuess {
        due_on: meant.map(|(on, _)| day_text(on)),
        due_time: None,
        repeat: None,
        repeat_text: String::new(),
        rest: String::new(),
        is_without_year: false,
        problem,
        day_off: off.unwrap_or_default(),
        other: meant.and_then(|(_, other)| other).map(|other| other_day(other, call)),
    })
}

/// The day a ticket is promised for; the one it was where nothing is said.
pub(super) fn promised(
    typed: &Typed<'_>,
    call: &Call<'_>,
    said: Option<&str>,
    was: Option<&TicketHead>,
) -> Result<Option<NaiveDate>> {
    let Some(words) = said else { return Ok(was.and_then(|was| was.promised_on)) };
    Ok(meant(typed, call, words, was)?.map(|(on, _)| on))
}

/// The day that words mean; none where they are empty.
fn meant(
    typed: &Typed<'_>,
    call: &Call<'_>,
    words: &str,
    was: Option<&TicketHead>,
) -> Result<Option<Meant>> {
    let words = words.trim();
    if words.is_empty() {
        return Ok(None);
    }
    let (on, other) = match working_days(words) {
        Some(count) => (counted(typed.kartoteka, call, count)?, None),
        None => named(typed, call, words)?,
    };
    let taken_in = Now { at: was.map_or(call.now.at, |was| was.at), zone: call.now.zone };
    if on < taken_in.today() && was.and_then(|was| was.promised_on) != Some(on) {
        return Err(typed.kartoteka.invalid(FIELD, "error-ticket-promise", &[]));
    }
    Ok(Some((on, other)))
}

/// So many working days from today.
fn counted(kartoteka: &Kartoteka, call: &Call<'_>, count: u32) -> Result<NaiveDate> {
    if count > MOST_WORKING_DAYS {
        let args = [("most", i64::from(MOST_WORKING_DAYS).into())];
        return Err(kartoteka.invalid(FIELD, "error-ticket-days", &args));
    }
    Ok(after_working_days(call.now.today(), count, &kartoteka.days_off()?))
}

/// A date, or words for a day; a time, or words beside the day, would be lost.
fn named(typed: &Typed<'_>, call: &Call<'_>, words: &str) -> Result<Meant> {
    let kartoteka = typed.kartoteka;
    let (on, other) = match parse_day(words) {
        Some(on) => (on, None),
        None => {
            let When { due, repeat, rest, other, .. } =
                some_moment(kartoteka, &call.now, FIELD, words)?;
            let is_more = rest.chars().any(char::is_alphanumeric);
            if due.time.is_some() || repeat.is_some() || is_more {
                let args = [("words", words.into())];
                return Err(kartoteka.invalid(FIELD, "error-ticket-promise-more", &args));
            }
            (due.on, other)
        }
    };
    Ok((typed.day(FIELD, Some(&day_text(on)), call.now.today(), call)?, other))
}
