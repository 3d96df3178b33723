//! Engagement plans and the cards on them. Owns their rows and the pointers from follow-ups to the
//! steps they are; which step comes up when is the domain's rule.

use crate::follow_up::stored_day;
use crate::{Error, FollowUp, NewFollowUp, Reader, Result, Writer, row};
use chrono::NaiveDate;
use kartoteka_domain::ids::{ContactId, EnrolmentId, FollowUpId};
use kartoteka_domain::plan::{EnrolmentState, Plan, Step};
use kartoteka_domain::time::Timestamp;
use rusqlite::{OptionalExtension, Params, Row, named_params, params};
use std::collections::{HashMap, HashSet};

#[cfg(test)]
mod tests;

/// A card on a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// Its row.
    pub id: EnrolmentId,
    /// Whose.
    pub contact_id: ContactId,
    /// The plan's name when it began.
    pub plan: String,
    /// The plan's steps then.
    pub steps: Vec<Step>,
    /// The day it began on.
    pub started_on: NaiveDate,
    /// Where it stands.
    pub state: EnrolmentState,
    /// Since when it rests.
    pub paused_at: Option<Timestamp>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// When it was written down.
    pub created_at: Timestamp,
}

impl Reader<'_> {
    /// The owner's plans by name.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn plans(&self) -> Result<Vec<Plan>> {
        let mut query =
            self.connection.prepare_cached("SELECT name, steps FROM plan ORDER BY name")?;
        let rows = query.query_map([], |row| {
            let steps = row::json(row, "steps")?.unwrap_or_default();
            Ok(Plan { name: row.get("name")?, steps })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many cards are on each plan now.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn count_on_plans(&self) -> Result<HashMap<String, u32>> {
        let sql = "SELECT plan, count(*) AS cards FROM enrolment
            WHERE state IN ('running', 'paused') GROUP BY plan";
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map([], |row| Ok((row.get("plan")?, row.get("cards")?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether a card is on a plan now.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn is_on_plan(&self, contact: ContactId, plan: &str) -> Result<bool> {
        let sql = "SELECT 1 FROM enrolment
            WHERE plan = ?1 AND contact_id = ?2 AND state IN ('running', 'paused')";
        Ok(self.connection.prepare_cached(sql)?.exists(params![plan, contact.0])?)
    }

    /// One enrolment.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn enrolment(&self, id: EnrolmentId) -> Result<Enrolment> {
        let sql = concat!(include_str!("select.sql"), "WHERE id = ?1");
        let found = self.enrolments(sql, [id.0])?.into_iter().next();
        found.ok_or(Error::NotFound { what: "enrolment", id: id.0 })
    }

    /// A card's enrolments, ended ones too, the oldest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn enrolments_of(&self, contact: ContactId) -> Result<Vec<Enrolment>> {
        let sql = concat!(include_str!("select.sql"), "WHERE contact_id = ?1 ORDER BY id");
        self.enrolments(sql, [contact.0])
    }

    /// Every enrolment, the oldest first.
    pub(crate) fn all_enrolments(&self) -> Result<Vec<Enrolment>> {
        self.enrolments(concat!(include_str!("select.sql"), "ORDER BY id"), [])
    }

    fn enrolments(&self, sql: &str, params: impl Params) -> Result<Vec<Enrolment>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map(params, enrolment_of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The follow-ups that the steps of an enrolment have become, each with its step's place.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn steps_of(&self, id: EnrolmentId) -> Result<Vec<(usize, FollowUp)>> {
        let sql = "SELECT id, step FROM follow_up WHERE enrolment_id = ?1 ORDER BY step, id";
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map([id.0], |row| Ok((row.get("id")?, row.get("step")?)))?;
        let rows: Vec<(i64, i64)> = rows.collect::<rusqlite::Result<_>>()?;
        let found = self.follow_ups_of_ids(rows.iter().map(|(id, _)| *id))?;
        let places = rows.into_iter().map(|(_, step)| usize::try_from(step).unwrap_or(usize::MAX));
        Ok(places.zip(found).collect())
    }

    /// The steps of a card's paused plans that were open and rest with them.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn resting_steps(&self, contact: ContactId) -> Result<HashSet<FollowUpId>> {
        let sql = include_str!("resting.sql");
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map([contact.0], |row| Ok(FollowUpId(row.get("id")?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The enrolment that a follow-up is a step of.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn enrolment_of_step(&self, id: FollowUpId) -> Result<Option<EnrolmentId>> {
        let sql = "SELECT enrolment_id FROM follow_up WHERE id = ?1";
        let mut query = self.connection.prepare_cached(sql)?;
        let found = query.query_row([id.0], |row| row.get::<_, Option<i64>>("enrolment_id"));
        Ok(found.optional()?.flatten().map(EnrolmentId))
    }
}

impl Writer<'_> {
    /// Keeps a plan under its name, in place of the one there was.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn keep_plan(&self, plan: &Plan) -> Result<()> {
        let sql = "INSERT INTO plan (name, steps) VALUES (?1, ?2)
            ON CONFLICT (name) DO UPDATE SET steps = excluded.steps
            WHERE steps IS NOT excluded.steps";
        self.connection.prepare_cached(sql)?.execute(params![plan.name, json(&plan.steps)])?;
        Ok(())
    }

    /// Takes a plan away; true when there was one. Who is on it stays on it.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn delete_plan(&self, name: &str) -> Result<bool> {
        let sql = "DELETE FROM plan WHERE name = ?1";
        Ok(self.connection.prepare_cached(sql)?.execute([name])? > 0)
    }

    /// Says the new name of a plan on the cards that are on it.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn rename_on_plan(&self, before: &str, name: &str) -> Result<()> {
        let sql = "UPDATE enrolment SET plan = ?2
            WHERE plan = ?1 AND state IN ('running', 'paused')";
        self.connection.prepare_cached(sql)?.execute([before, name])?;
        Ok(())
    }

    /// Puts a card on a plan; its follow-ups are for the caller to add.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_enrolment(
        &self,
        contact: ContactId,
        plan: &Plan,
        started_on: NaiveDate,
    ) -> Result<EnrolmentId> {
        self.insert_enrolment(&Enrolment {
            id: EnrolmentId(0),
            contact_id: contact,
            plan: plan.name.clone(),
            steps: plan.steps.clone(),
            started_on,
            state: EnrolmentState::Running,
            paused_at: None,
            ended_at: None,
            created_at: self.now.at,
        })
    }

    /// Adds an enrolment as it stands.
    pub(crate) fn insert_enrolment(&self, one: &Enrolment) -> Result<EnrolmentId> {
        let mut insert = self.connection.prepare_cached(include_str!("insert.sql"))?;
        let id = insert.insert(named_params! {
            ":contact_id": one.contact_id.0,
            ":plan": one.plan,
            ":steps": json(&one.steps),
            ":started_on": stored_day(one.started_on),
            ":state": one.state.as_str(),
            ":paused_at": one.paused_at.map(|at| at.0),
            ":ended_at": one.ended_at.map(|at| at.0),
            ":created_at": one.created_at.0,
        })?;
        Ok(EnrolmentId(id))
    }

    /// Says where an enrolment stands now.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn set_enrolment(&self, id: EnrolmentId, state: EnrolmentState) -> Result<()> {
        let now = self.now.at.0;
        let paused_at = (state == EnrolmentState::Paused).then_some(now);
        let ended_at = (!state.is_on()).then_some(now);
        let sql = "UPDATE enrolment SET state = ?2, paused_at = ?3, ended_at = ?4 WHERE id = ?1";
        let mut update = self.connection.prepare_cached(sql)?;
        update.execute(params![id.0, state.as_str(), paused_at, ended_at])?;
        Ok(())
    }

    /// Adds the follow-up that a step becomes.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn add_step(&self, id: EnrolmentId, step: usize, new: &NewFollowUp) -> Result<FollowUpId> {
        let follow_up = self.add_follow_up(new)?;
        self.point_to_step(follow_up, id, step)?;
        Ok(follow_up)
    }

    /// Says that a follow-up is a step of an enrolment.
    pub(crate) fn point_to_step(
        &self,
        follow_up: FollowUpId,
        id: EnrolmentId,
        step: usize,
    ) -> Result<()> {
        let sql = "UPDATE follow_up SET enrolment_id = ?2, step = ?3 WHERE id = ?1";
        let step = i64::try_from(step).unwrap_or(i64::MAX);
        self.connection.prepare_cached(sql)?.execute(params![follow_up.0, id.0, step])?;
        Ok(())
    }

    /// Opens a follow-up that was dropped, for another day.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn reopen_follow_up(&self, id: FollowUpId, on: NaiveDate) -> Result<()> {
        let sql = "UPDATE follow_up SET state = 'open', closed_at = NULL, due_on = ?2
            WHERE id = ?1 AND state = 'dropped'";
        self.connection.prepare_cached(sql)?.execute(params![id.0, stored_day(on)])?;
        Ok(())
    }
}

fn json(steps: &[Step]) -> String {
    serde_json::to_string(steps).expect("numbers and words are JSON")
}

fn enrolment_of(row: &Row<'_>) -> rusqlite::Result<Enrolment> {
    let instant = |column: &str| -> rusqlite::Result<Option<Timestamp>> {
        Ok(row.get::<_, Option<i64>>(column)?.map(Timestamp))
    };
    Ok(Enrolment {
        id: EnrolmentId(row.get("id")?),
        contact_id: ContactId(row.get("contact_id")?),
        plan: row.get("plan")?,
        steps: row::json(row, "steps")?.unwrap_or_default(),
        started_on: row::day(row, "started_on")?,
        state: row::word(row, "state", EnrolmentState::parse)?,
        paused_at: instant("paused_at")?,
        ended_at: instant("ended_at")?,
        created_at: Timestamp(row.get("created_at")?),
    })
}
