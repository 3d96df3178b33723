//! Which reminders were shown: the `notified` table, a mark for each follow-up and moment. Not
//! part of the journal, since undoing can't take back that the owner has seen something.

use super::{FollowUp, LAST_DAY, stored_day};
use crate::{Reader, Result, Store};
use chrono::NaiveDate;
use kartoteka_domain::ids::FollowUpId;
use kartoteka_domain::time::Timestamp;

impl Reader<'_> {
    /// Open follow-ups for the days `from` to `to` whose reminder was not shown for the moment
    /// they are now for, the soonest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn unreminded_follow_ups(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<FollowUp>> {
        self.follow_ups(include_str!("unreminded.sql"), (stored_day(from), stored_day(to)))
    }

    /// The first day after `day` that an open follow-up is for.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn next_follow_up_day(&self, day: NaiveDate) -> Result<Option<NaiveDate>> {
        let first = day.succ_opt().unwrap_or(LAST_DAY);
        let soonest = self.open_follow_ups(first, LAST_DAY, 0, 1)?;
        Ok(soonest.first().map(|follow_up| follow_up.content.due.on))
    }
}

impl Store {
    /// Marks reminders as shown for the moments they are now for; ids without a row are left
    /// out.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn mark_reminders_shown(&self, ids: &[FollowUpId], at: Timestamp) -> Result<()> {
        self.write_unjournaled(|connection| {
            let mut mark = connection.prepare_cached(include_str!("mark_shown.sql"))?;
            for id in ids {
                mark.execute((id.0, at.0))?;
            }
            Ok(())
        })
    }
}
