//! Follow-ups, and the calls they came of, as responses say them: days, words and numbers by the
//! owner's language, country and day.

use crate::api::follow_up as dto;
use crate::api::interaction::ListedCall;
use crate::api::setting::Language;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::interaction::shown_direction;
use crate::repeat;
use chrono::NaiveDate;
use kartoteka_domain::follow_up::{FollowUpKind, FollowUpState};
use kartoteka_domain::holiday::DaysOff;
use kartoteka_domain::ids::InteractionId;
use kartoteka_domain::leap_day::LeapDay;
use kartoteka_domain::phone::{parse_cheaply, spaced};
use kartoteka_domain::region::Region;
use kartoteka_domain::time::{Now, day_text, time_text};
use kartoteka_store::{CallRow, FollowUp, FollowUpContent, Reader};
use std::collections::HashMap;

/// What it takes to say a follow-up.
pub(crate) struct Telling {
    language: Language,
    region: Region,
    leap_day: LeapDay,
    now: Now,
}

impl Telling {
    /// The owner's day.
    pub(crate) fn today(&self) -> NaiveDate {
        self.now.today()
    }

    /// The owner's language.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The moment of the telling.
    pub(crate) fn now(&self) -> &Now {
        &self.now
    }

    /// The home country of numbers.
    pub(crate) fn region(&self) -> Region {
        self.region
    }

    /// Of now, in the owner's language.
    pub(crate) fn of(kartoteka: &Kartoteka) -> Result<Self> {
        Ok(Self {
            language: kartoteka.language(),
            region: kartoteka.region()?,
            leap_day: kartoteka.leap_day()?,
            now: kartoteka.now(),
        })
    }

    /// Whether what a save would write over is what the owner saw: the content and where it
    /// stands, not what the day or another card makes of it.
    pub(super) fn is_as_seen(&self, seen: &dto::FollowUp, now: FollowUp) -> bool {
        let now = self.follow_up(now);
        (&seen.due_on, &seen.due_time, &seen.text) == (&now.due_on, &now.due_time, &now.text)
            && (seen.kind, &seen.place, seen.minutes) == (now.kind, &now.place, now.minutes)
            && (seen.repeat, seen.state) == (now.repeat, now.state)
    }

    fn days_off(&self) -> DaysOff {
        DaysOff::of(self.region).keeping(self.leap_day)
    }

    /// A follow-up as responses say it.
    pub(crate) fn follow_up(&self, row: FollowUp) -> dto::FollowUp {
        let FollowUp { id, contact_id, contact_name, content, snoozed_until, state, .. } = row;
        let FollowUpContent { due, text, kind, place, minutes, recurrence } = content;
        let rule = recurrence.map(|recurrence| recurrence.rule);
        let is_open = state == FollowUpState::Open;
        let missed = recurrence
            .filter(|_| is_open && due.on < self.today())
            .map_or(0, |recurrence| recurrence.missed(self.today(), &self.days_off()));
        dto::FollowUp {
            id: id.0,
            contact_id: contact_id.map(|id| id.0),
            contact_name,
            due_on: day_text(due.on),
            due_time: due.time.map(time_text),
            text,
            kind: shown_kind(kind),
            place,
            minutes,
            repeat: rule.as_ref().map(repeat::shown),
            repeat_text: rule.map_or_else(String::new, |rule| repeat::words(self.language, &rule)),
            missed,
            snoozed_until: snoozed_until.map(|at| at.0),
            state: shown_state(state),
            closed_at: row.closed_at.map(|at| at.0),
            number: spaced(&row.number, self.region),
        }
    }

    /// Calls as lists say them.
    ///
    /// # Errors
    /// When the box can't be read.
    pub(crate) fn calls(
        &self,
        box_: &Reader<'_>,
        rows: Vec<CallRow>,
    ) -> kartoteka_store::Result<Vec<ListedCall>> {
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let mut next = next_steps(box_, &ids)?;
        let call = |row: CallRow| {
            let next = next.remove(&row.id);
            self.call(row, next)
        };
        Ok(rows.into_iter().map(call).collect())
    }

    /// Calls to return, newest first: those from one number are one row, however it was spelled.
    pub(crate) fn to_return(
        &self,
        box_: &Reader<'_>,
        rows: Vec<CallRow>,
    ) -> kartoteka_store::Result<Vec<ListedCall>> {
        let mut shown: Vec<ListedCall> = Vec::new();
        let mut place_of = HashMap::new();
        for call in self.calls(box_, rows)? {
            // A withheld number is nobody's: each stands by itself.
            let number = match parse_cheaply(&call.number, self.region) {
                Ok(form) | Err(form) => form.e164.unwrap_or(form.digits),
            };
            let known = Some((call.contact_id, number)).filter(|(_, number)| !number.is_empty());
            let place = known.map(|one| *place_of.entry(one).or_insert(shown.len()));
            match place.and_then(|place| shown.get_mut(place)) {
                Some(row) => row.others.push(call.id),
                None => shown.push(call),
            }
        }
        Ok(shown)
    }

    fn call(&self, row: CallRow, next: Option<dto::NextStep>) -> ListedCall {
        let CallRow { id, contact_id, name, number, direction, at, minutes } = row;
        // The number stands in each row that has one: the owner dials it on another telephone, and
        // where it stood only sometimes nobody could tell a lacking one from a usual one. A card
        // known by its number alone has said it already.
        let shown_number = spaced(&number, self.region);
        let is_said = name == number || name == shown_number;
        ListedCall {
            id: id.0,
            contact_id: contact_id.map(|id| id.0),
            name,
            number,
            shown_number: if is_said { String::new() } else { shown_number },
            direction: shown_direction(direction),
            at: at.0,
            minutes,
            next,
            others: Vec::new(),
        }
    }

    /// Several of them, in their order.
    pub(crate) fn follow_ups(&self, rows: Vec<FollowUp>) -> Vec<dto::FollowUp> {
        rows.into_iter().map(|row| self.follow_up(row)).collect()
    }
}

/// What came of each of these interactions, of those that something came of.
///
/// # Errors
/// When the box can't be read.
pub(crate) fn next_steps(
    box_: &Reader<'_>,
    of: &[InteractionId],
) -> kartoteka_store::Result<HashMap<InteractionId, dto::NextStep>> {
    let step = |row: FollowUp| dto::NextStep {
        id: row.id.0,
        due_on: day_text(row.content.due.on),
        due_time: row.content.due.time.map(time_text),
        text: row.content.text,
        state: shown_state(row.state),
    };
    Ok(box_.next_steps(of)?.into_iter().map(|(id, row)| (id, step(row))).collect())
}

fn shown_state(state: FollowUpState) -> dto::FollowUpState {
    match state {
        FollowUpState::Open => dto::FollowUpState::Open,
        FollowUpState::Done => dto::FollowUpState::Done,
        FollowUpState::Dropped => dto::FollowUpState::Dropped,
    }
}

/// The kind that a request names.
pub(crate) fn kind_of(kind: dto::FollowUpKind) -> FollowUpKind {
    match kind {
        dto::FollowUpKind::Task => FollowUpKind::Task,
        dto::FollowUpKind::Call => FollowUpKind::Call,
        dto::FollowUpKind::Visit => FollowUpKind::Visit,
        dto::FollowUpKind::Meeting => FollowUpKind::Meeting,
        dto::FollowUpKind::Message => FollowUpKind::Message,
        dto::FollowUpKind::Mail => FollowUpKind::Mail,
        dto::FollowUpKind::Letter => FollowUpKind::Letter,
    }
}

/// The kind as responses say it.
pub(crate) fn shown_kind(kind: FollowUpKind) -> dto::FollowUpKind {
    match kind {
        FollowUpKind::Task => dto::FollowUpKind::Task,
        FollowUpKind::Call => dto::FollowUpKind::Call,
        FollowUpKind::Visit => dto::FollowUpKind::Visit,
        FollowUpKind::Meeting => dto::FollowUpKind::Meeting,
        FollowUpKind::Message => dto::FollowUpKind::Message,
        FollowUpKind::Mail => dto::FollowUpKind::Mail,
        FollowUpKind::Letter => dto::FollowUpKind::Letter,
    }
}
