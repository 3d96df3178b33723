//! What becomes of each record: which card it is, and what changes on it. Owns the decision;
//! nothing is written here.
//!
//! A record is the same card as one in the box (or one met earlier in the same import) by its
//! UID; else by the same name and a same number or mail; else by the same source card. The same
//! UID with another name and nothing in common is another person: a new card.

use super::landing::Landing;
use super::whole::WholePlan;
use crate::api::exchange::{OnMatch, Verdict};
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::contact::{Contact, Photo};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::recognition::MatchKeys;
use kartoteka_domain::region::Region;
use kartoteka_domain::three_way::{self, Field};
use kartoteka_store::{MatchIndex, SourceCard};
use std::collections::{HashMap, HashSet};

/// All that the import will write.
pub(super) struct Plan {
    pub(super) known: MatchIndex,
    pub(super) region: Region,
    on_match: OnMatch,
    new: Vec<NewCard>,
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
}

/// A card to be made. Its content is unpacked when it is asked for: a large file brings more
/// than should lie about.
pub(super) struct NewCard {
    uid: String,
    photo: Option<Photo>,
    /// Its content where several records brought it; else it is that of the one record.
    merged: Option<Box<Contact>>,
    /// The records that brought it.
    pub(super) sources: Vec<SourceCard>,
}

impl NewCard {
    /// Its content; the photo goes with the first who asks.
    pub(super) fn take_content(&mut self) -> Contact {
        let content = self.content();
        Contact { uid: self.uid.clone(), photo: self.photo.take(), ..content }
    }

    /// What it says, without its photo.
    fn content(&self) -> Contact {
        let only = || self.sources.first().map(SourceCard::content).unwrap_or_default();
        self.merged.as_deref().cloned().unwrap_or_else(only)
    }
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
    shown: [String; 3],
    /// It is a row of a table: what it does not say stays as the table said it before.
    is_row: bool,
}

impl Candidate {
    /// A card; numbers without a country are those of `region`.
    pub(super) fn of(content: Contact, source: SourceCard, region: Region) -> Self {
        let shown = [
            content.shown_name(),
            content.phones.first().map(|phone| phone.value.clone()).unwrap_or_default(),
            content.emails.first().map(|email| email.value.clone()).unwrap_or_default(),
        ];
        let keys = MatchKeys::of(&content, region);
        Self { content, source, keys, shown, is_row: false }
    }

    /// A row of a table.
    pub(super) fn of_row(content: Contact, source: SourceCard, region: Region) -> Self {
        Self { is_row: true, ..Self::of(content, source, region) }
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
}

/// Where the card of a record is.
enum Target {
    InBox(ContactId),
    Planned(usize),
}

impl Plan {
    pub(super) fn new(known: MatchIndex, region: Region, on_match: OnMatch) -> Self {
        Self {
            known,
            region,
            on_match,
            new: Vec::new(),
            changed: Vec::new(),
            place_of: HashMap::new(),
            wholes: Vec::new(),
            joined: HashMap::new(),
            taken: HashSet::new(),
            landing: Landing::default(),
        }
    }

    /// Whether cards are made or changed.
    pub(super) fn changes_cards(&self) -> bool {
        !(self.new.is_empty() && self.changed.is_empty() && self.wholes.is_empty())
    }

    /// The cards that are made, under negative ids, and those that change, as they will be.
    pub(super) fn each_planned(&self, mut take: impl FnMut(ContactId, &Contact)) {
        for (card, place) in self.new.iter().zip(1..) {
            take(ContactId(-place), &card.content());
        }
        for card in &self.changed {
            if let Some(content) = &card.content {
                take(card.id, content);
            }
        }
        for (card, content) in &self.joined {
            take(*card, content);
        }
    }

    /// The name of a card, planned or in the box.
    pub(super) fn name_of(&self, kartoteka: &Kartoteka, card: ContactId) -> Result<String> {
        if let Ok(place) = usize::try_from(-1 - card.0) {
            return Ok(self
                .new
                .get(place)
                .map(|card| card.content().shown_name())
                .unwrap_or_default());
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
        !self.changes_cards() && self.landing.is_empty()
    }

    /// What is to be written; what was known of the box goes.
    pub(super) fn into_work(self) -> Work {
        let Self { new, changed, wholes, landing, .. } = self;
        Work { new, changed, wholes, landing }
    }

    /// Decides about a record and remembers what is to be written.
    pub(super) fn decide(
        &mut self,
        kartoteka: &Kartoteka,
        candidate: Candidate,
    ) -> Result<Decided> {
        let Candidate { content, source, keys, shown, is_row } = candidate;
        let (verdict, contact, reason) = match self.find(&keys, &source) {
            Found::Nothing => self.make(content, source, &keys, Reason::Unknown),
            Found::Other => self.make(content, source, &keys, Reason::UidOfAnother),
            Found::Card(Target::Planned(place)) => self.meet_planned(place, &content, source),
            Found::Card(Target::InBox(id)) if self.known.is_trashed(id) => {
                (Verdict::Skipped, Some(id), Reason::InTrash)
            }
            Found::Card(Target::InBox(id)) => match self.on_match {
                OnMatch::New => self.make(content, source, &keys, Reason::AskedForNew),
                OnMatch::Skip => (Verdict::Skipped, Some(id), Reason::AskedToSkip),
                OnMatch::Update => self.meet_known(kartoteka, id, content, source, is_row)?,
            },
        };
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
        reason: Reason,
    ) -> (Verdict, Option<ContactId>, Reason) {
        if content.uid.is_empty() || !self.known.by_uid(&content.uid).is_empty() {
            content.uid = crate::contact::new_uid();
        }
        let place = i64::try_from(self.new.len()).unwrap_or(i64::MAX);
        self.known.add(ContactId(-1 - place), &content, keys, &source);
        let Contact { uid, photo, .. } = content;
        self.new.push(NewCard { uid, photo, merged: None, sources: vec![source] });
        (Verdict::New, None, reason)
    }

    /// A record that is the same card as one planned earlier in this import.
    fn meet_planned(
        &mut self,
        place: usize,
        file: &Contact,
        source: SourceCard,
    ) -> (Verdict, Option<ContactId>, Reason) {
        let Some(planned) = self.new.get_mut(place) else {
            return (Verdict::Same, None, Reason::Same);
        };
        let mut merged = three_way::merge(None, &planned.take_content(), file, self.region);
        remember_source(&mut planned.sources, source);
        planned.photo = merged.result.photo.take();
        planned.merged = Some(Box::new(merged.result));
        if !merged.conflicts.is_empty() {
            return (Verdict::Conflict, None, Reason::Stays(merged.conflicts));
        }
        match merged.changed_fields {
            same if same.is_empty() => (Verdict::Same, None, Reason::Same),
            changed => (Verdict::Update, None, Reason::Changes(changed)),
        }
    }

    /// A record that is a card in the box.
    fn meet_known(
        &mut self,
        kartoteka: &Kartoteka,
        id: ContactId,
        mut file: Contact,
        mut source: SourceCard,
        is_row: bool,
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
        if let Some(last) = last.as_ref().filter(|_| is_row) {
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

/// Keeps a further record of a card; the same lines twice are one.
fn remember_source(sources: &mut Vec<SourceCard>, source: SourceCard) {
    if sources.iter().all(|known| known.hash != source.hash) {
        sources.push(source);
    }
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
