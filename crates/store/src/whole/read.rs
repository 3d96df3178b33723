//! Everything read out, or everything about some cards.

use crate::follow_up::{ContentColumns, content_of};
use crate::interaction::attachments_of;
use crate::{AttachedTo, ContactRow, FollowUpContent, Reader, Result, TagGap, row};
use kartoteka_domain::follow_up::FollowUpState;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::interaction::{Brought, Direction, InteractionKind};
use kartoteka_domain::time::Timestamp;
use kartoteka_domain::whole::{
    Attachment, BroughtInteraction, Card, Enrolment, FollowUp, Former, Interaction, Named, Note,
    Relation, Source, Whole,
};
use rusqlite::Row;
use std::collections::HashMap;

/// Cards read at a time.
const STRIDE: usize = 500;

/// The UIDs of the cards that are read, by card.
type Uids = HashMap<i64, String>;

impl Reader<'_> {
    /// Every card, the trash included, the oldest first.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn all_contacts(&self) -> Result<Vec<ContactId>> {
        let mut query = self.connection.prepare_cached("SELECT id FROM contact ORDER BY id")?;
        let rows = query.query_map([], |row| row.get("id").map(ContactId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Everything about these cards; with none named, everything in the box.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn whole(&self, only: Option<&[ContactId]>) -> Result<Whole> {
        let ids = only.map_or_else(|| self.all_contacts(), |ids| Ok(ids.to_vec()))?;
        let mut whole = Whole::default();
        let mut places: HashMap<i64, usize> = HashMap::new();
        for chunk in ids.chunks(STRIDE) {
            for row in self.contacts(chunk)? {
                places.insert(row.id.0, whole.contacts.len());
                whole.contacts.push(self.card(row)?);
            }
        }
        let uid = |(id, place): (&i64, &usize)| {
            Some((*id, whole.contacts.get(*place)?.content.uid.clone()))
        };
        let uids: Uids = places.iter().filter_map(uid).collect();
        self.add_sources(&mut whole.contacts, &places)?;
        whole.relations = self.all(include_str!("relations.sql"), |row| relation(row, &uids))?;
        let with_nobody = only.is_none();
        let interactions: Vec<(i64, Interaction)> =
            self.all(include_str!("interactions.sql"), |row| interaction(row, &uids, with_nobody))?;
        let numbers: HashMap<i64, usize> =
            interactions.iter().map(|(id, _)| *id).zip(1..).collect();
        whole.interactions = interactions.into_iter().map(|(_, one)| one).collect();
        let brought = |row: &Row<'_>| brought(row, &numbers, with_nobody);
        whole.brought = self.all(include_str!("brought.sql"), brought)?;
        let sql = "SELECT id, contact_id, at, text FROM note ORDER BY id";
        let notes: Vec<(i64, Note)> = self.all(sql, |row| note(row, &uids))?;
        let note_places: HashMap<i64, usize> = notes.iter().map(|(id, _)| *id).zip(1..).collect();
        whole.notes = notes.into_iter().map(|(_, one)| one).collect();
        let files = self.all_attachments()?.into_iter();
        let attached = |one| attachment(one, &uids, &numbers, &note_places);
        whole.attachments = files.filter_map(attached).collect();
        let mut enrolments = HashMap::new();
        for one in self.all_enrolments()? {
            if let Some(contact) = uids.get(&one.contact_id.0) {
                enrolments.insert(one.id.0, whole.enrolments.len() + 1);
                whole.enrolments.push(enrolment(one, contact.clone()));
            }
        }
        let places = Places { interactions: &numbers, enrolments: &enrolments };
        whole.follow_ups = self.all_follow_ups(&uids, &places, with_nobody)?;
        let sql = "SELECT contact_id, other_id FROM distinct_pair ORDER BY id";
        whole.distinct_pairs = self.all(sql, |row| pair(row, &uids))?;
        self.add_trade(&mut whole, &uids, with_nobody)?;
        self.add_tickets(&mut whole, &uids, &numbers)?;
        self.add_stock(&mut whole, &uids, with_nobody)?;
        if with_nobody {
            whole.export_presets = self.export_presets()?;
            whole.import_profiles = self.import_profiles()?;
            whole.plans = self.plans()?;
            let named = |one: TagGap| Named { name: one.tag, value: one.gap.to_string() };
            whole.tag_gaps = self.tag_gaps()?.into_iter().map(named).collect();
        }
        Ok(whole)
    }

    /// Rows as records, without those that belong to cards that are not read.
    fn all<T>(
        &self,
        sql: &str,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<Option<T>>,
    ) -> Result<Vec<T>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map([], read)?;
        Ok(rows.filter_map(rusqlite::Result::transpose).collect::<rusqlite::Result<_>>()?)
    }

    fn all_follow_ups(
        &self,
        uids: &Uids,
        places: &Places<'_>,
        with_nobody: bool,
    ) -> Result<Vec<FollowUp>> {
        let sql = include_str!("follow_ups.sql");
        let query = self.connection.prepare_cached(sql)?;
        let at = ContentColumns::of(&query)?;
        drop(query);
        self.all(sql, |row| follow_up(row, &at, (uids, places), with_nobody))
    }

    fn card(&self, row: ContactRow) -> Result<Card> {
        let uid_of = |id: &Option<ContactId>| id.map(|id| self.uid_of(id)).transpose();
        Ok(Card {
            organisation_cards: row.organisation_ids.iter().map(uid_of).collect::<Result<_>>()?,
            content: row.content,
            photo: row.photo_sha256,
            created_at: row.created_at,
            changed_at: row.changed_at,
            trashed_at: row.trashed_at,
            sources: Vec::new(),
            former: Vec::new(),
        })
    }

    fn uid_of(&self, id: ContactId) -> Result<String> {
        let mut query = self.connection.prepare_cached("SELECT uid FROM contact WHERE id = ?1")?;
        Ok(query.query_row([id.0], |row| row.get("uid"))?)
    }

    fn add_sources(&self, cards: &mut [Card], places: &HashMap<i64, usize>) -> Result<()> {
        for (id, source) in self.source_cards()? {
            if let Some(card) = places.get(&id.0).and_then(|place| cards.get_mut(*place)) {
                card.sources.push(Source {
                    uid: source.uid.to_string(),
                    hash: source.hash.to_string(),
                    table: source.table.to_string(),
                    photo: source.photo_sha256(),
                    content: source.content(),
                });
            }
        }
        let mut query = self
            .connection
            .prepare_cached("SELECT contact_id, uid, name FROM former_uid ORDER BY id")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let place = places.get(&row.get("contact_id")?);
            if let Some(card) = place.and_then(|place| cards.get_mut(*place)) {
                card.former.push(Former { uid: row.get("uid")?, name: row.get("name")? });
            }
        }
        Ok(())
    }

    /// The owner's export presets by name: what goes out, as JSON.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn export_presets(&self) -> Result<Vec<Named>> {
        self.all("SELECT name, what AS value FROM export_preset ORDER BY name", named)
    }
}

fn named(row: &Row<'_>) -> rusqlite::Result<Option<Named>> {
    Ok(Some(Named { name: row.get("name")?, value: row.get("value")? }))
}

fn relation(row: &Row<'_>, uids: &Uids) -> rusqlite::Result<Option<Relation>> {
    let Some((contact, other)) = pair(row, uids)? else { return Ok(None) };
    let (label, reverse_label) = (row.get("label")?, row.get("reverse_label")?);
    Ok(Some(Relation { contact, other, label, reverse_label }))
}

fn pair(row: &Row<'_>, uids: &Uids) -> rusqlite::Result<Option<(String, String)>> {
    let one = uids.get(&row.get("contact_id")?).cloned();
    Ok(one.zip(uids.get(&row.get("other_id")?).cloned()))
}

/// The UID of a row's card; nothing at all for a row that is not wanted.
fn owner(
    row: &Row<'_>,
    uids: &Uids,
    with_nobody: bool,
) -> rusqlite::Result<Option<Option<String>>> {
    Ok(match row.get::<_, Option<i64>>("contact_id")? {
        None => with_nobody.then_some(None),
        Some(id) => uids.get(&id).cloned().map(Some),
    })
}

fn interaction(
    row: &Row<'_>,
    uids: &Uids,
    with_nobody: bool,
) -> rusqlite::Result<Option<(i64, Interaction)>> {
    let Some(contact) = owner(row, uids, with_nobody)? else { return Ok(None) };
    let interaction = Interaction {
        contact,
        kind: row::word(row, "kind", InteractionKind::parse)?,
        direction: row::word(row, "direction", Direction::parse)?,
        at: Timestamp(row.get("at")?),
        number: row.get("number")?,
        minutes: row.get("minutes")?,
        text: row.get("text")?,
        outcome: row.get("outcome")?,
        subject: row.get("subject")?,
        attachments: attachments_of(row, "attachments")?,
        is_returned: row.get("is_returned")?,
        is_awaiting_word: row.get("is_awaiting_word")?,
        created_at: Timestamp(row.get("created_at")?),
    };
    Ok(Some((row.get("id")?, interaction)))
}

/// What a file said of an interaction that is read; of one that is no more, where everything is.
fn brought(
    row: &Row<'_>,
    interactions: &HashMap<i64, usize>,
    with_nobody: bool,
) -> rusqlite::Result<Option<BroughtInteraction>> {
    let id: Option<i64> = row.get("interaction_id")?;
    let place = id.and_then(|id| interactions.get(&id).copied());
    if place.is_none() && (id.is_some() || !with_nobody) {
        return Ok(None);
    }
    let content = Brought {
        kind: row::word(row, "kind", InteractionKind::parse)?,
        direction: row::word(row, "direction", Direction::parse)?,
        at: Timestamp(row.get("at")?),
        is_to_the_minute: row.get("is_to_the_minute")?,
        number: row.get("number")?,
        name: row.get("name")?,
        seconds: row.get("seconds")?,
        key: row.get("key")?,
    };
    Ok(Some(BroughtInteraction { interaction: place, content }))
}

fn note(row: &Row<'_>, uids: &Uids) -> rusqlite::Result<Option<(i64, Note)>> {
    let Some(contact) = uids.get(&row.get("contact_id")?).cloned() else { return Ok(None) };
    let note = Note { contact, at: Timestamp(row.get("at")?), text: row.get("text")? };
    Ok(Some((row.get("id")?, note)))
}

/// A file kept with something that is read.
fn attachment(
    one: crate::Attachment,
    uids: &Uids,
    interactions: &HashMap<i64, usize>,
    notes: &HashMap<i64, usize>,
) -> Option<Attachment> {
    let (mut contact, mut interaction, mut note) = (None, None, None);
    match one.to {
        AttachedTo::Contact(id) => contact = Some(uids.get(&id.0)?.clone()),
        AttachedTo::Interaction(id) => interaction = Some(*interactions.get(&id.0)?),
        AttachedTo::Note(id) => note = Some(*notes.get(&id.0)?),
    }
    let size = u64::try_from(one.bytes.size).unwrap_or_default();
    let (name, sha256, at) = (one.name, one.bytes.sha256, one.at);
    Some(Attachment { contact, interaction, note, name, size, sha256, at })
}

/// Where rows stand in the lists of what is read, from 1.
struct Places<'p> {
    interactions: &'p HashMap<i64, usize>,
    enrolments: &'p HashMap<i64, usize>,
}

fn enrolment(one: crate::Enrolment, contact: String) -> Enrolment {
    Enrolment {
        contact,
        plan: one.plan,
        steps: one.steps,
        started_on: one.started_on,
        state: one.state,
        paused_at: one.paused_at,
        ended_at: one.ended_at,
        created_at: one.created_at,
    }
}

fn follow_up(
    row: &Row<'_>,
    at: &ContentColumns,
    (uids, places): (&Uids, &Places<'_>),
    with_nobody: bool,
) -> rusqlite::Result<Option<FollowUp>> {
    let Some(contact) = owner(row, uids, with_nobody)? else { return Ok(None) };
    let instant = |column: &str| -> rusqlite::Result<Option<Timestamp>> {
        Ok(row.get::<_, Option<i64>>(column)?.map(Timestamp))
    };
    let interaction: Option<i64> = row.get("interaction_id")?;
    let enrolment: Option<i64> = row.get("enrolment_id")?;
    let enrolment = enrolment.and_then(|id| places.enrolments.get(&id).copied());
    let step: Option<i64> = row.get("step")?;
    let FollowUpContent { due, text, kind, place, minutes, recurrence } = content_of(row, at)?;
    Ok(Some(FollowUp {
        uid: row.get("uid")?,
        contact,
        due,
        snoozed_until: instant("snoozed_until")?,
        text,
        kind,
        place,
        minutes,
        recurrence,
        state: row::word(row, "state", FollowUpState::parse)?,
        interaction: interaction.and_then(|id| places.interactions.get(&id).copied()),
        enrolment,
        step: step.filter(|_| enrolment.is_some()).and_then(|step| usize::try_from(step).ok()),
        brought: row.get("brought")?,
        created_at: Timestamp(row.get("created_at")?),
        closed_at: instant("closed_at")?,
    }))
}
