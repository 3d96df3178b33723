//! What becomes of each record: which card it is, and what changes on it. Owns the decision;
//! what is written meanwhile, `making` writes.
//!
//! A record is the same card as one in the box (or one met earlier in the same import) by its
//! UID; else by the same name and a same number or mail; else by the same source card. The same
//! UID with another name and nothing in common is another person: a new card.

use super::calendar::Agenda;
use super::choices::Choices;
use super::landing::Landing;
use super::making::Making;
use super::new_card::{NewCard, Waiting, remember_source};
use super::whole::WholePlan;
use super::write;
use crate::api::exchange::{OnMatch, Verdict};
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::contact::{Contact, Photo};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::recognition::MatchKeys;
use kartoteka_domain::region::Region;
use kartoteka_domain::three_way::{self, Field};
use kartoteka_store::{Derived, Deriver, MatchIndex, SourceCard};
use std::collections::{HashMap, HashSet};

/// So many bytes of photos may wait to be written.
const MOST_WAITING: usize = 8 * 1024 * 1024;

/// All that the import will write.
pub(super) struct Plan {
    pub(super) known: MatchIndex,
    pub(super) region: Region,
    /// What the owner wants of known cards.
    pub(super) choices: Choices,
    new: Vec<NewCard>,
    /// So many of the last of them are not written yet.
    waiting: usize,
    /// Bytes of their photos.
    waiting_bytes: usize,
    changed: Vec<ChangedCard>,
    place_of: HashMap<ContactId, usize>,
    /// Whole boxes that will be put in, after all else.
    pub(super) wholes: Vec<WholePlan>,
    /// What cards of the box will say once the whole boxes read so far are put in.
    pub(super) joined: HashMap<ContactId, Contact>,
    /// The UIDs under which whole boxes bring new cards.
    pub(super) taken: HashSet<String>,
    /// Calls, messages and mail that come in.
    pub(super) landing: Landing,
    /// Follow-ups that calendars bring and change.
    pub(super) agenda: Agenda,
}

/// What an import has to write.
pub(super) struct Work {
    /// Cards that will be made, in the order of the files.
    pub(super) new: Vec<NewCard>,
    /// Cards that will change.
    pub(super) changed: Vec<ChangedCard>,
    /// Whole boxes that will be put in.
    pub(super) wholes: Vec<WholePlan>,
    /// Calls, messages and mail that come in.
    pub(super) landing: Landing,
    pub(super) agenda: Agenda,
}

/// A card to be changed.
pub(super) struct ChangedCard {
    /// The card.
    pub(super) id: ContactId,
    /// Its state that was merged with what the file brings.
    pub(super) revision: i64,
    /// Its new content; nothing when only what the file last brought is remembered anew.
    pub(super) content: Option<Contact>,
    /// A new photo.
    pub(super) photo: Option<Photo>,
    /// The records that brought it.
    pub(super) sources: Vec<SourceCard>,
}

/// A record with what it is recognised by, which does not depend on the box: it is made ahead,
/// while the records before are decided.
pub(super) struct Candidate {
    content: Contact,
    source: SourceCard,
    keys: MatchKeys,
    derived: Option<Derived>,
    shown: [String; 3],
    /// What it does not say stays as its source said it before.
    is_partial: bool,
}

impl Candidate {
    /// A card; numbers without a country are those of `region`. Its index rows are derived where
    /// it will be written soon.
    pub(super) fn of(
        content: Contact,
        source: SourceCard,
        region: Region,
        deriver: Option<&Deriver>,
    ) -> Self {
        let shown = [
            content.shown_name(),
            content.phones.first().map(|phone| phone.value.clone()).unwrap_or_default(),
            content.emails.first().map(|email| email.value.clone()).unwrap_or_default(),
        ];
        let keys = MatchKeys::of(&content, region);
        let derived = deriver.map(|deriver| deriver.derive_with(&content, keys.phones.clone()));
        Self { content, source, keys, derived, shown, is_partial: false }
    }

    /// The same where it may not say all: a row of a table, a card that is cut off.
    pub(super) fn partial(self) -> Self {
        Self { is_partial: true, ..self }
    }
}

/// What was decided about a record.
pub(super) struct Decided {
    /// What becomes of it.
    pub(super) verdict: Verdict,
    /// The card it meets in the box.
    pub(super) contact: Option<ContactId>,
    /// Why.
    pub(super) reason: Reason,
    /// The name, number and mail that it brings.
    pub(super) shown: [String; 3],
}

/// Why a record gets its verdict.
pub(super) enum Reason {
    /// Nothing like it is in the box.
    Unknown,
    /// The owner wants a second card of it.
    AskedForNew,
    /// The same UID stands on a card of another person.
    UidOfAnother,
    /// Everything is already so.
    Same,
    /// The owner wants known cards left alone.
    AskedToSkip,
    /// The card is in the trash.
    InTrash,
    /// These fields change.
    Changes(Vec<Field>),
    /// These fields stay as the owner changed them.
    Stays(Vec<Field>),
    /// An earlier record of the file says something else in these fields, and stands.
    FirstStays(Vec<Field>),
}

/// Where the card of a record is.
enum Target {
    InBox(ContactId),
    Planned(usize),
}

impl Plan {
    pub(super) fn new(known: MatchIndex, region: Region, choices: Choices) -> Self {
        Self {
            known,
            region,
            choices,
            new: Vec::new(),
            waiting: 0,
            waiting_bytes: 0,
            changed: Vec::new(),
            place_of: HashMap::new(),
            wholes: Vec::new(),
            joined: HashMap::new(),
            taken: HashSet::new(),
            landing: Landing::default(),
            agenda: Agenda::default(),
        }
    }

    /// Whether cards are made or changed.
    pub(super) fn changes_cards(&self) -> bool {
        !(self.new.is_empty() && self.changed.is_empty() && self.wholes.is_empty())
    }

    /// The cards that are made, under negative ids, and those that change, as they will be.
    pub(super) fn each_planned(
        &self,
        making: Option<&Making<'_>>,
        mut take: impl FnMut(ContactId, &Contact),
    ) -> Result<()> {
        for (card, place) in self.new.iter().zip(0..) {
            let content = match (card, making) {
                (NewCard::Waiting(waiting), _) => waiting.content(),
                (NewCard::Written, Some(making)) => making.content(place)?,
                (NewCard::Written, None) => continue,
            };
            take(planned_id(place), &content);
        }
        for card in &self.changed {
            if let Some(content) = &card.content {
                take(card.id, content);
            }
        }
        for (card, content) in &self.joined {
            take(*card, content);
        }
        Ok(())
    }

    /// The name of a card, planned or in the box.
    pub(super) fn name_of(&self, kartoteka: &Kartoteka, card: ContactId) -> Result<String> {
        if let Ok(place) = usize::try_from(-1 - card.0) {
            let Some(NewCard::Waiting(card)) = self.new.get(place) else {
                return Ok(String::new());
            };
            return Ok(card.content().shown_name());
        }
        let names = kartoteka.read(|box_| box_.shown_names(&[card]))?;
        Ok(names.into_iter().next().unwrap_or_default())
    }

    /// What a card of the box will say after the import as planned so far, where that is
    /// something else.
    pub(super) fn planned(&self, id: ContactId) -> Option<&Contact> {
        let changed = || self.changed.get(*self.place_of.get(&id)?)?.content.as_ref();
        self.joined.get(&id).or_else(changed)
    }

    pub(super) fn changes_nothing(&self) -> bool {
        !self.changes_cards() && self.landing.is_empty() && self.agenda.is_empty()
    }

    /// What is to be written; what was known of the box goes.
    pub(super) fn into_work(self) -> Work {
        let Self { new, changed, wholes, landing, agenda, .. } = self;
        Work { new, changed, wholes, landing, agenda }
    }

    /// Decides about a record and remembers what is to be written, or has it written.
    pub(super) fn decide(
        &mut self,
        kartoteka: &Kartoteka,
        making: Option<&Making<'_>>,
        candidate: Candidate,
    ) -> Result<Decided> {
        let Candidate { content, source, keys, derived, shown, is_partial } = candidate;
        let (verdict, contact, reason) = match self.find(&keys, &source) {
            Found::Nothing => self.make(content, source, &keys, derived, Reason::Unknown),
            Found::Other => self.make(content, source, &keys, derived, Reason::UidOfAnother),
            Found::Card(Target::Planned(place)) => {
                self.meet_planned(making, place, content, source)?
            }
            Found::Card(Target::InBox(id)) if self.known.is_trashed(id) => {
                (Verdict::Skipped, Some(id), Reason::InTrash)
            }
            Found::Card(Target::InBox(id)) => match self.choices.of_card(id) {
                OnMatch::New => self.make(content, source, &keys, derived, Reason::AskedForNew),
                OnMatch::Skip => (Verdict::Skipped, Some(id), Reason::AskedToSkip),
                OnMatch::Update => self.meet_known(kartoteka, id, content, source, is_partial)?,
            },
        };
        let is_enough = self.waiting >= write::STRIDE || self.waiting_bytes >= MOST_WAITING;
        if let Some(making) = making.filter(|_| is_enough) {
            making.write_ahead(&mut self.new, self.waiting)?;
            (self.waiting, self.waiting_bytes) = (0, 0);
        }
        Ok(Decided { verdict, contact, reason, shown })
    }

    fn find(&self, keys: &MatchKeys, source: &SourceCard) -> Found {
        let target = |id: ContactId| match usize::try_from(-1 - id.0) {
            // Cards planned in this import stand in the index under negative ids.
            Ok(place) => Target::Planned(place),
            Err(_) => Target::InBox(id),
        };
        let with_uid = self.known.by_uid(&source.uid);
        let same = with_uid.iter().find(|id| self.known.agrees(**id, keys));
        if let Some(id) = same {
            return Found::Card(target(*id));
        }
        if let Some(id) = self.known.by_keys(keys).or_else(|| self.known.by_hash(&source.hash)) {
            return Found::Card(target(id));
        }
        if with_uid.is_empty() { Found::Nothing } else { Found::Other }
    }

    fn make(
        &mut self,
        mut content: Contact,
        source: SourceCard,
        keys: &MatchKeys,
        derived: Option<Derived>,
        reason: Reason,
    ) -> (Verdict, Option<ContactId>, Reason) {
        if content.uid.is_empty() || !self.known.by_uid(&content.uid).is_empty() {
            content.uid = crate::contact::new_uid();
        }
        self.known.add(planned_id(self.new.len()), &content, keys, &source);
        let (uid, photo) = (std::mem::take(&mut content.uid), content.photo.take());
        let weight = photo.as_ref().map_or(0, |photo| photo.bytes.len());
        let content = derived.is_some().then(|| Box::new(content));
        let waiting = Waiting { uid, photo, content, derived, sources: vec![source] };
        self.new.push(NewCard::Waiting(Box::new(waiting)));
        self.waiting += 1;
        self.waiting_bytes += weight;
        (Verdict::New, None, reason)
    }

    /// A record that is the same card as one planned earlier in this import.
    fn meet_planned(
        &mut self,
        making: Option<&Making<'_>>,
        place: usize,
        file: Contact,
        source: SourceCard,
    ) -> Result<(Verdict, Option<ContactId>, Reason)> {
        let merged = match (self.new.get_mut(place), making) {
            (Some(NewCard::Waiting(waiting)), _) => waiting.merge(&file, source, self.region),
            (Some(NewCard::Written), Some(making)) => {
                making.merge(place, file, source, self.region)?
            }
            _ => return Ok((Verdict::Same, None, Reason::Same)),
        };
        Ok(match (merged.conflicts, merged.changed_fields) {
            (conflicts, _) if !conflicts.is_empty() => {
                (Verdict::Conflict, None, Reason::FirstStays(conflicts))
            }
            (_, same) if same.is_empty() => (Verdict::Same, None, Reason::Same),
            (_, changed) => (Verdict::Update, None, Reason::Changes(changed)),
        })
    }

    /// A record that is a card in the box.
    fn meet_known(
        &mut self,
        kartoteka: &Kartoteka,
        id: ContactId,
        mut file: Contact,
        mut source: SourceCard,
        is_partial: bool,
    ) -> Result<(Verdict, Option<ContactId>, Reason)> {
        let place = self.place_of.get(&id).copied();
        if self.known.has_hash(id, &source.hash) {
            return Ok((Verdict::Same, Some(id), Reason::Same));
        }
        let (row, last) = kartoteka.read(|box_| {
            Ok((box_.contact(id)?, box_.last_brought(id, &source.uid, &source.table)?))
        })?;
        let planned = place.and_then(|place| self.changed.get(place)?.content.clone());
        let current = planned.unwrap_or(row.content);
        let last_photo = last.as_ref().and_then(SourceCard::photo_sha256);
        let last = last.map(|last| last.content());
        // A table's name in one piece that says what the parts show already brings nothing.
        let is_shown =
            current.formatted_name.is_empty() && file.formatted_name.trim() == current.shown_name();
        if is_partial && is_shown {
            file.formatted_name.clear();
        }
        if let Some(last) = last.as_ref().filter(|_| is_partial) {
            file = three_way::completed(file, last, self.region);
            source = source.with_content(&file);
        }
        let photo = new_photo(file.photo.take(), &source, last_photo, row.photo_sha256.as_deref());
        file.uid.clone_from(&current.uid);
        let merged = three_way::merge(last.as_ref(), &current, &file, self.region);
        let mut fields = merged.changed_fields;
        if photo.is_some() {
            fields.push(Field::Photo);
        }
        let is_same = fields.is_empty() && merged.conflicts.is_empty();
        let brought_as_before = last.is_some_and(|last| last == file);
        if !(is_same && brought_as_before) {
            let content = (!fields.is_empty()).then_some(merged.result);
            let revision = row.revision;
            let sources = vec![source];
            self.remember(ChangedCard { id, revision, content, photo, sources });
        }
        Ok(match (merged.conflicts.is_empty(), is_same) {
            (false, _) => (Verdict::Conflict, Some(id), Reason::Stays(merged.conflicts)),
            (true, true) => (Verdict::Same, Some(id), Reason::Same),
            (true, false) => (Verdict::Update, Some(id), Reason::Changes(fields)),
        })
    }

    fn remember(&mut self, card: ChangedCard) {
        match self.place_of.get(&card.id).and_then(|place| self.changed.get_mut(*place)) {
            Some(planned) => {
                planned.content = card.content.or_else(|| planned.content.take());
                planned.photo = card.photo.or_else(|| planned.photo.take());
                for source in card.sources {
                    remember_source(&mut planned.sources, source);
                }
            }
            None => {
                self.place_of.insert(card.id, self.changed.len());
                self.changed.push(card);
            }
        }
    }
}

/// The id of a card that has none yet, by its place among the new ones.
fn planned_id(place: usize) -> ContactId {
    ContactId(-1 - i64::try_from(place).unwrap_or(i64::MAX - 1))
}

enum Found {
    /// Nothing like it.
    Nothing,
    /// The UID is known, but on another person's card.
    Other,
    /// The same card.
    Card(Target),
}

/// The photo to take over: one that differs from what the file last brought, where the owner has
/// not chosen another since.
fn new_photo(
    photo: Option<Photo>,
    source: &SourceCard,
    last: Option<String>,
    current: Option<&str>,
) -> Option<Photo> {
    photo.as_ref()?;
    let brought = source.photo_sha256();
    let is_new = brought != last && brought.as_deref() != current;
    let owner_kept_it = current.is_none() || current == last.as_deref();
    photo.filter(|_| is_new && owner_kept_it)
}
