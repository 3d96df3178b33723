//! Doing and dropping follow-ups. Of one that recurs the next one is made in the same operation:
//! none is ever between two.

use super::telling::Telling;
use super::{follow_up_ids, still_there, subject_of};
use crate::api::ByIds;
use crate::api::follow_up::{FollowUpDrop, FollowUpsClosed};
use crate::call::Call;
use crate::contact::new_uid;
use crate::error::Result;
use crate::host::Kartoteka;
use chrono::NaiveDate;
use kartoteka_domain::follow_up::{Due, FollowUpState};
use kartoteka_domain::holiday::DaysOff;
use kartoteka_domain::ids::FollowUpId;
use kartoteka_domain::time::Timestamp;
use kartoteka_store::{FollowUp, FollowUpContent, NewFollowUp, Writer};

pub(crate) fn done(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: ByIds,
) -> Result<FollowUpsClosed> {
    close(kartoteka, call, "follow_up_done", &request.ids, FollowUpState::Done, false)
}

pub(crate) fn drop_them(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: FollowUpDrop,
) -> Result<FollowUpsClosed> {
    let FollowUpDrop { ids, ends } = request;
    close(kartoteka, call, "follow_up_drop", &ids, FollowUpState::Dropped, ends)
}

fn close(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    kind: &'static str,
    ids: &[i64],
    state: FollowUpState,
    ends: bool,
) -> Result<FollowUpsClosed> {
    let ids = follow_up_ids(ids);
    let subject = subject_of(kartoteka, &ids)?;
    let telling = Telling::of(kartoteka)?;
    let closing = Closing::of(kartoteka, call)?;
    let (next, operation) = kartoteka.write(call, kind, &subject, |box_| {
        let mut next = Vec::new();
        for before in still_there(box_, &ids)? {
            next.extend(closing.close(box_, &before, (state, call.now.at), ends)?);
        }
        next.into_iter().map(|id| box_.follow_up(id)).collect::<kartoteka_store::Result<Vec<_>>>()
    })?;
    Ok(FollowUpsClosed { next: telling.follow_ups(next), operation })
}

/// What it takes to close follow-ups.
pub(crate) struct Closing {
    today: NaiveDate,
    days_off: DaysOff,
}

impl Closing {
    /// On the owner's day.
    pub(crate) fn of(kartoteka: &Kartoteka, call: &Call<'_>) -> Result<Self> {
        Ok(Self { today: call.now.today(), days_off: kartoteka.days_off()? })
    }

    /// Closes one, and gives what comes next of one that recurs and does not end.
    pub(crate) fn close(
        &self,
        box_: &Writer<'_>,
        before: &FollowUp,
        (state, at): (FollowUpState, Timestamp),
        ends: bool,
    ) -> kartoteka_store::Result<Option<FollowUpId>> {
        box_.close_follow_up_at(before.id, state, at)?;
        if before.state != FollowUpState::Open {
            return Ok(None);
        }
        crate::plan::course::closed(box_, before, self.today, &self.days_off)?;
        if ends { Ok(None) } else { add_next(box_, before, self.today, &self.days_off) }
    }
}

/// Adds what comes after a follow-up that was closed today; nothing when it comes once.
pub(crate) fn add_next(
    box_: &Writer<'_>,
    closed: &FollowUp,
    today: NaiveDate,
    days_off: &DaysOff,
) -> kartoteka_store::Result<Option<FollowUpId>> {
    let recurrence = closed.content.recurrence;
    let Some((recurrence, on)) = recurrence.and_then(|one| one.next(today, days_off)) else {
        return Ok(None);
    };
    let content = FollowUpContent {
        due: Due { on, time: recurrence.time },
        recurrence: Some(recurrence),
        ..closed.content.clone()
    };
    let new = NewFollowUp {
        uid: new_uid(),
        contact_id: closed.contact_id,
        content,
        interaction_id: None,
    };
    box_.add_follow_up(&new).map(Some)
}
