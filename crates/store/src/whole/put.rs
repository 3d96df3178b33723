//! Records put into a box. What is there already is left as it is, so that putting the same
//! twice changes nothing.

use crate::follow_up::{stored_day, stored_recurrence, stored_time};
use crate::{AttachedTo, KeptBytes, Result, SourceCard, Writer};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::ids::{ContactId, EnrolmentId, InteractionId, NoteId};
use kartoteka_domain::interaction::Brought;
use kartoteka_domain::time::Timestamp;
use kartoteka_domain::whole::{Card, Enrolment, FollowUp, Former, Interaction, Note, Source};
use rusqlite::{OptionalExtension, named_params, params};

/// The newest rows before anything was put: what is there already is looked for among these
/// alone, so that two equal records of one file stay two.
#[derive(Debug, Clone, Copy)]
pub struct Newest {
    interaction: i64,
    note: i64,
    source_card: i64,
    source_interaction: i64,
    enrolment: i64,
    attachment: i64,
}

impl Writer<'_> {
    /// The newest rows of what can be put.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn newest_rows(&self) -> Result<Newest> {
        let newest = |table: &str| {
            let sql = format!("SELECT ifnull(max(id), 0) AS newest FROM {table}");
            self.connection.prepare_cached(&sql)?.query_row([], |row| row.get("newest"))
        };
        Ok(Newest {
            interaction: newest("interaction")?,
            note: newest("note")?,
            source_card: newest("source_card")?,
            source_interaction: newest("source_interaction")?,
            enrolment: newest("enrolment")?,
            attachment: newest("attachment")?,
        })
    }

    /// Gives a card that was just made the dates of its record, and the organisations' cards
    /// that its memberships mean.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_card_past(
        &self,
        id: ContactId,
        card: &Card,
        organisations: &[Option<ContactId>],
    ) -> Result<()> {
        let sql =
            "UPDATE contact SET created_at = ?2, changed_at = ?3, trashed_at = ?4 WHERE id = ?1";
        let trashed = card.trashed_at.map(|at| at.0);
        self.connection.prepare_cached(sql)?.execute(params![
            id.0,
            card.created_at.0,
            card.changed_at.0,
            trashed
        ])?;
        let sql = "SELECT id FROM membership WHERE contact_id = ?1 ORDER BY position";
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map([id.0], |row| row.get::<_, i64>("id"))?;
        let rows: Vec<i64> = rows.collect::<rusqlite::Result<_>>()?;
        let sql = "UPDATE membership SET organisation_id = ?2
            WHERE id = ?1 AND organisation_id IS NOT ?2";
        let mut link = self.connection.prepare_cached(sql)?;
        for (row, organisation) in rows.into_iter().zip(organisations) {
            link.execute(params![row, organisation.map(|id| id.0)])?;
        }
        Ok(())
    }

    /// Remembers what an import once brought for a card.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_source(&self, id: ContactId, source: &Source, before: Newest) -> Result<()> {
        let sql = "SELECT 1 FROM source_card
            WHERE contact_id = ?1 AND source_hash = ?2 AND source_uid = ?3 AND id <= ?4";
        let mut known = self.connection.prepare_cached(sql)?;
        if known.exists(params![id.0, source.hash, source.uid, before.source_card])? {
            return Ok(());
        }
        let brought = Contact { uid: source.uid.clone(), ..source.content.clone() };
        let photo = source.photo.as_deref();
        self.add_source_card(
            id,
            &SourceCard::stored_as(&brought, &source.hash, photo, &source.table),
        )
    }

    /// Remembers what a joined card was known by.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_former(&self, id: ContactId, former: &Former) -> Result<()> {
        let sql =
            "INSERT INTO former_uid (contact_id, uid, name) SELECT ?1, ?2, ?3 WHERE NOT EXISTS
            (SELECT 1 FROM former_uid WHERE contact_id = ?1 AND uid = ?2)";
        self.connection.prepare_cached(sql)?.execute(params![id.0, former.uid, former.name])?;
        Ok(())
    }

    /// Adds an interaction, or finds the one that is there.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_interaction(
        &self,
        contact: Option<ContactId>,
        one: &Interaction,
        before: Newest,
    ) -> Result<InteractionId> {
        let contact = contact.map(|id| id.0);
        let mut known = self.connection.prepare_cached(include_str!("interaction_known.sql"))?;
        let found = known.query_row(
            named_params! {
                ":contact_id": contact, ":kind": one.kind.as_str(),
                ":direction": one.direction.as_str(), ":at": one.at.0, ":number": one.number,
                ":created_at": one.created_at.0, ":text": one.text, ":newest": before.interaction,
            },
            |row| row.get("id").map(InteractionId),
        );
        if let Some(id) = found.optional()? {
            return Ok(id);
        }
        let sql = include_str!("../interaction/insert.sql");
        let id = self.connection.prepare_cached(sql)?.insert(named_params! {
            ":contact_id": contact,
            ":kind": one.kind.as_str(),
            ":direction": one.direction.as_str(),
            ":at": one.at.0,
            ":number": one.number,
            ":minutes": one.minutes,
            ":text": one.text,
            ":outcome": one.outcome,
            ":subject": one.subject,
            ":attachments": one.attachments.join("\n"),
            ":is_returned": one.is_returned,
            ":is_awaiting_word": one.is_awaiting_word,
            ":created_at": one.created_at.0,
        })?;
        Ok(InteractionId(id))
    }

    /// Remembers what a file once said of an interaction, unless that is remembered already.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_brought(
        &self,
        interaction: Option<InteractionId>,
        brought: &Brought,
        before: Newest,
    ) -> Result<()> {
        let mut known = self.connection.prepare_cached(include_str!("brought_known.sql"))?;
        let is_known = known.exists(params![
            brought.at.0,
            brought.kind.as_str(),
            brought.direction.as_str(),
            brought.number,
            brought.key,
            before.source_interaction,
        ])?;
        if is_known { Ok(()) } else { self.keep_brought(interaction, brought) }
    }

    /// Adds a note, or finds the one that the card has.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_note(&self, contact: ContactId, note: &Note, before: Newest) -> Result<NoteId> {
        let sql =
            "SELECT id FROM note WHERE contact_id = ?1 AND at = ?2 AND text = ?3 AND id <= ?4";
        let values = params![contact.0, note.at.0, note.text, before.note];
        let mut known = self.connection.prepare_cached(sql)?;
        match known.query_row(values, |row| row.get("id").map(NoteId)).optional()? {
            Some(id) => Ok(id),
            None => self.add_note(contact, note.at, &note.text),
        }
    }

    /// Keeps a file with what `to` names, unless it is kept there already; its bytes are in the
    /// box.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_attachment(
        &self,
        to: AttachedTo,
        (name, bytes): (&str, &KeptBytes),
        at: Timestamp,
        before: Newest,
    ) -> Result<()> {
        self.add_if_unknown(to, (name, bytes), at, before.attachment)
    }

    /// Adds a follow-up that the box has not.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_follow_up(
        &self,
        contact: Option<ContactId>,
        (interaction, enrolment): (Option<InteractionId>, Option<EnrolmentId>),
        one: &FollowUp,
    ) -> Result<()> {
        let step = one.step.filter(|_| enrolment.is_some());
        let step = step.and_then(|step| i64::try_from(step).ok());
        let sql = include_str!("follow_up_insert.sql");
        self.connection.prepare_cached(sql)?.execute(named_params! {
            ":uid": one.uid,
            ":contact_id": contact.map(|id| id.0),
            ":due_on": stored_day(one.due.on),
            ":due_time": one.due.time.map(stored_time),
            ":snoozed_until": one.snoozed_until.map(|at| at.0),
            ":text": one.text,
            ":kind": one.kind.as_str(),
            ":place": one.place,
            ":minutes": one.minutes.filter(|minutes| *minutes > 0),
            ":recurrence": one.recurrence.as_ref().map(stored_recurrence),
            ":state": one.state.as_str(),
            ":interaction_id": interaction.map(|id| id.0),
            ":enrolment_id": enrolment.map(|id| id.0),
            ":step": step,
            ":brought": one.brought,
            ":created_at": one.created_at.0,
            ":closed_at": one.closed_at.map(|at| at.0),
        })?;
        Ok(())
    }

    /// Puts a card on a plan as the record says, or finds that it is.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn put_enrolment(
        &self,
        contact: ContactId,
        one: &Enrolment,
        before: Newest,
    ) -> Result<EnrolmentId> {
        let mut known = self.connection.prepare_cached(include_str!("../plan/known.sql"))?;
        let found = known.query_row(
            named_params! {
                ":contact_id": contact.0, ":plan": one.plan,
                ":started_on": stored_day(one.started_on), ":created_at": one.created_at.0,
                ":newest": before.enrolment,
            },
            |row| row.get("id").map(EnrolmentId),
        );
        if let Some(id) = found.optional()? {
            return Ok(id);
        }
        self.insert_enrolment(&crate::Enrolment {
            id: EnrolmentId(0),
            contact_id: contact,
            plan: one.plan.clone(),
            steps: one.steps.clone(),
            started_on: one.started_on,
            state: one.state,
            paused_at: one.paused_at,
            ended_at: one.ended_at,
            created_at: one.created_at,
        })
    }

    /// Keeps an export preset under a name, in place of the one there was.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn keep_export_preset(&self, name: &str, what: &str) -> Result<()> {
        let sql = "INSERT INTO export_preset (name, what) VALUES (?1, ?2)
            ON CONFLICT (name) DO UPDATE SET what = excluded.what WHERE what IS NOT excluded.what";
        self.connection.prepare_cached(sql)?.execute([name, what])?;
        Ok(())
    }

    /// Takes an export preset away; true when there was one.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn delete_export_preset(&self, name: &str) -> Result<bool> {
        let sql = "DELETE FROM export_preset WHERE name = ?1";
        Ok(self.connection.prepare_cached(sql)?.execute([name])? > 0)
    }
}
