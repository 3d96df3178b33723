//! A whole box coming in from its JSON file: into an empty box as it was, into another card by
//! card. Owns the decision and its carrying out; the spelling is interchange's.
//!
//! A card that is there already (by its UID, else as any import knows cards) is only added to:
//! what is empty is filled, lists and histories are joined, nothing of the owner's changes.

use super::opened::Opened;
use super::plan::{Decided, Plan, Reason};
use super::report;
use super::whole_faults::{Faults, Pictures};
use crate::api::exchange::{ImportPreviewRequest, ImportedFile, OnMatch, Verdict};
use crate::contact::new_uid;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use crate::text::Arg;
use kartoteka_domain::attachment::MAX_ATTACHMENT_BYTES;
use kartoteka_domain::contact::{Contact, MAX_PHOTO_BYTES, Photo, PhotoType};
use kartoteka_domain::file_name::safe_file_name;
use kartoteka_domain::ids::{ContactId, InteractionId, NoteId, ProductId};
use kartoteka_domain::plan::fit;
use kartoteka_domain::recognition::MatchKeys;
use kartoteka_domain::stay_in_touch::Gap;
use kartoteka_domain::three_way;
use kartoteka_domain::whole::{Attachment, Card, Named, Whole};
use kartoteka_interchange::whole::{self, Content, Files, Limits, Photos};
use kartoteka_store::{AttachedTo, KeptBytes, Newest, Writer};
use std::collections::{BTreeSet, HashMap};

/// A whole box to be put into this one.
pub(super) struct WholePlan {
    whole: Whole,
    photos: Photos,
    files: Files,
    /// What becomes of each card, in the order of the file.
    targets: Vec<Target>,
}

/// What becomes of a card.
pub(super) enum Target {
    /// It is made, under this UID.
    New(String),
    /// It is joined to one that is there.
    Known { id: ContactId, content: Option<Box<Contact>> },
    /// It is not taken.
    Passed,
}

/// Reads the file and decides about each card.
pub(super) fn read(
    kartoteka: &Kartoteka,
    opened: &Opened,
    plan: &mut Plan,
    request: &ImportPreviewRequest,
) -> Result<ImportedFile> {
    let Content { mut whole, photos, broken_photos, files, broken_files } =
        content(kartoteka, opened)?;
    let pictures = Pictures { read: &photos, broken: &broken_photos };
    let mut report = report::empty(&opened.name, opened.format.name());
    let mut targets = Vec::with_capacity(whole.contacts.len());
    for card in &mut whole.contacts {
        report.records += 1;
        Faults::of(kartoteka, &mut report).card(card, &pictures);
        let (target, decided) = decide(kartoteka, card, plan)?;
        report.decide(kartoteka, decided, request);
        targets.push(target);
    }
    let mut faults = Faults::of(kartoteka, &mut report);
    faults.photos_of_nobody(&whole, &pictures);
    faults.rows(&whole, &targets);
    faults.files(&whole, &files, &broken_files);
    plan.wholes.push(WholePlan { whole, photos, files, targets });
    Ok(report)
}

/// What the file holds; one that is too large is not even begun.
fn content(kartoteka: &Kartoteka, opened: &Opened) -> Result<Content> {
    use kartoteka_interchange::Error as Fault;
    let refuse = |id: &str, limit: Arg<'_>, details: String| Error {
        details: Some(details),
        ..kartoteka.error(
            Code::FileUnreadable,
            id,
            &[("name", (&opened.name).into()), ("limit", limit)],
        )
    };
    let limits = Limits::default();
    let read = if opened.bytes() > limits.bytes {
        Err(Fault::TooLarge { limit: limits.bytes })
    } else {
        whole::read(opened.input(kartoteka)?, &limits)
    };
    read.map_err(|fault| {
        let (id, limit) = match fault {
            Fault::TooNew { .. } => ("error-whole-too-new", Arg::from(0_usize)),
            Fault::TooLarge { limit } => {
                let megabytes = i64::try_from(limit / (1024 * 1024)).unwrap_or(i64::MAX);
                ("error-whole-too-large", Arg::from(megabytes))
            }
            Fault::TooManyCards { limit } => ("error-whole-too-many-cards", Arg::from(limit)),
            _ => ("error-whole-broken", Arg::from(0_usize)),
        };
        refuse(id, limit, fault.to_string())
    })
}

fn decide(kartoteka: &Kartoteka, card: &Card, plan: &mut Plan) -> Result<(Target, Decided)> {
    let content = &card.content;
    let keys = MatchKeys::of(content, plan.region);
    let shown = [
        content.shown_name(),
        content.phones.first().map(|phone| phone.value.clone()).unwrap_or_default(),
        content.emails.first().map(|email| email.value.clone()).unwrap_or_default(),
    ];
    let decided = |verdict, contact, reason| Decided { verdict, contact, reason, shown };
    let with_uid = plan.known.by_uid(&content.uid);
    let same = with_uid.iter().copied().find(|id| plan.known.agrees(*id, &keys));
    // A card that another file of this import makes has no row yet: both come in.
    let known = same.or_else(|| plan.known.by_keys(&keys)).filter(|id| id.0 > 0);
    let wished = known.map(|id| plan.choices.of_card(id));
    let (Some(id), false) = (known, wished == Some(OnMatch::New)) else {
        let is_free = !content.uid.is_empty() && with_uid.is_empty();
        let is_free = is_free && plan.taken.insert(content.uid.clone());
        let uid = if is_free { content.uid.clone() } else { new_uid() };
        let reason = if known.is_some() { Reason::AskedForNew } else { Reason::Unknown };
        return Ok((Target::New(uid), decided(Verdict::New, None, reason)));
    };
    if plan.known.is_trashed(id) || wished == Some(OnMatch::Skip) {
        let is_trashed = plan.known.is_trashed(id);
        let reason = if is_trashed { Reason::InTrash } else { Reason::AskedToSkip };
        return Ok((Target::Passed, decided(Verdict::Skipped, Some(id), reason)));
    }
    let current = match plan.planned(id) {
        Some(planned) => planned.clone(),
        None => kartoteka.read(|box_| box_.contact(id))?.content,
    };
    let file = Contact { uid: current.uid.clone(), ..content.clone() };
    let merged = three_way::merge(None, &current, &file, plan.region);
    let (verdict, reason) = match (merged.conflicts.is_empty(), merged.changed_fields.is_empty()) {
        (false, _) => (Verdict::Conflict, Reason::Stays(merged.conflicts)),
        (true, true) => (Verdict::Same, Reason::Same),
        (true, false) => (Verdict::Update, Reason::Changes(merged.changed_fields)),
    };
    let content = (merged.result != current).then(|| {
        plan.joined.insert(id, merged.result.clone());
        Box::new(merged.result)
    });
    Ok((Target::Known { id, content }, decided(verdict, Some(id), reason)))
}

/// Where what files are kept with has come to be.
struct Places<'a> {
    cards: &'a HashMap<&'a str, ContactId>,
    interactions: &'a [Option<InteractionId>],
    notes: &'a [Option<NoteId>],
}

impl Places<'_> {
    fn of(&self, one: &Attachment) -> Option<AttachedTo> {
        let place = |number: usize| number.checked_sub(1);
        match (&one.contact, one.interaction, one.note) {
            (Some(uid), ..) => Some(AttachedTo::Contact(*self.cards.get(uid.as_str())?)),
            (None, Some(number), _) => {
                Some(AttachedTo::Interaction((*self.interactions.get(place(number)?)?)?))
            }
            (None, None, Some(number)) => {
                Some(AttachedTo::Note((*self.notes.get(place(number)?)?)?))
            }
            (None, None, None) => None,
        }
    }
}

/// Whether a file is not too large to be kept.
pub(super) fn fits(bytes: &[u8]) -> bool {
    u64::try_from(bytes.len()).is_ok_and(|size| size <= MAX_ATTACHMENT_BYTES)
}

impl WholePlan {
    /// Puts everything in its place.
    pub(super) fn write(&self, box_: &Writer<'_>) -> kartoteka_store::Result<()> {
        let before = box_.newest_rows()?;
        let photos = self.keep_photos(box_)?;
        let ids = self.write_cards(box_)?;
        for (card, target) in self.whole.contacts.iter().zip(&self.targets) {
            let Some(id) = ids.get(card.content.uid.as_str()).copied() else { continue };
            let organisation = |uid: &Option<String>| ids.get(uid.as_deref()?).copied();
            let organisations: Vec<_> = card.organisation_cards.iter().map(organisation).collect();
            let photo = card.photo.as_ref().filter(|photo| photos.contains(*photo));
            if photo.is_some() && box_.contact(id)?.photo_sha256.is_none() {
                box_.take_photo(id, photo.map(String::as_str))?;
            }
            if let Target::New(_) = target {
                box_.put_card_past(id, card, &organisations)?;
            }
            card.sources.iter().try_for_each(|source| box_.put_source(id, source, before))?;
            card.former.iter().try_for_each(|former| box_.put_former(id, former))?;
        }
        self.write_histories(box_, &ids, before)?;
        self.write_named(box_)
    }

    /// The names of the photos that are in the box now.
    fn keep_photos(&self, box_: &Writer<'_>) -> kartoteka_store::Result<BTreeSet<String>> {
        let mut kept = BTreeSet::new();
        for bytes in self.photos.values().filter(|bytes| bytes.len() <= MAX_PHOTO_BYTES) {
            if let Some(kind) = PhotoType::sniff(bytes) {
                kept.insert(box_.keep_photo(&Photo { kind, bytes: bytes.clone() })?);
            }
        }
        Ok(kept)
    }

    /// The cards of this box by the UIDs of the file.
    fn write_cards(&self, box_: &Writer<'_>) -> kartoteka_store::Result<HashMap<&str, ContactId>> {
        let mut ids = HashMap::new();
        for (card, target) in self.whole.contacts.iter().zip(&self.targets) {
            box_.go_on()?;
            let id = match target {
                Target::Passed => continue,
                Target::New(uid) => {
                    let content = Contact { uid: uid.clone(), ..card.content.clone() };
                    box_.insert_contact(&content)?
                }
                Target::Known { id, content } => {
                    // Nothing was written since the plan was made, or that is refused as stale.
                    if let Some(content) = content {
                        box_.update_contact(*id, None, content)?;
                    }
                    *id
                }
            };
            ids.insert(card.content.uid.as_str(), id);
        }
        Ok(ids)
    }

    fn write_histories(
        &self,
        box_: &Writer<'_>,
        ids: &HashMap<&str, ContactId>,
        before: Newest,
    ) -> kartoteka_store::Result<()> {
        let card = |uid: &str| ids.get(uid).copied();
        for tie in &self.whole.relations {
            if let Some((one, other)) =
                card(&tie.contact).zip(card(&tie.other)).filter(|(a, b)| a != b)
            {
                box_.insert_relation(one, other, &tie.label, &tie.reverse_label)?;
            }
        }
        let mut interactions = Vec::with_capacity(self.whole.interactions.len());
        for one in &self.whole.interactions {
            box_.go_on()?;
            let owner = one.contact.as_deref().map(card);
            // Of a card that is not taken nothing is.
            interactions.push(match owner {
                Some(None) => None,
                owner => Some(box_.put_interaction(owner.flatten(), one, before)?),
            });
        }
        for one in &self.whole.brought {
            let place = one.interaction.and_then(|number| number.checked_sub(1));
            let interaction = place.map(|place| interactions.get(place).copied().flatten());
            if interaction != Some(None) {
                box_.put_brought(interaction.flatten(), &one.content, before)?;
            }
        }
        let mut notes = Vec::with_capacity(self.whole.notes.len());
        for note in &self.whole.notes {
            box_.go_on()?;
            let put = card(&note.contact).map(|id| box_.put_note(id, note, before));
            notes.push(put.transpose()?);
        }
        self.write_files(
            box_,
            &Places { cards: ids, interactions: &interactions, notes: &notes },
            before,
        )?;
        let mut enrolments = Vec::with_capacity(self.whole.enrolments.len());
        for one in &self.whole.enrolments {
            let put = card(&one.contact).map(|id| box_.put_enrolment(id, one, before));
            enrolments.push(put.transpose()?);
        }
        for one in &self.whole.follow_ups {
            let owner = one.contact.as_deref().map(card);
            let came_of = one.interaction.and_then(|number| number.checked_sub(1));
            let came_of = came_of.and_then(|place| interactions.get(place).copied().flatten());
            if owner != Some(None) {
                let enrolment = one.enrolment.and_then(|number| number.checked_sub(1));
                let enrolment = enrolment.and_then(|at| enrolments.get(at).copied().flatten());
                box_.put_follow_up(owner.flatten(), (came_of, enrolment), one)?;
            }
        }
        let products = self.write_trade(box_, ids)?;
        self.write_tickets(box_, ids, &products, &interactions)?;
        self.write_stock(box_, ids, &products)?;
        for (one, other) in &self.whole.distinct_pairs {
            if let Some((one, other)) = card(one).zip(card(other)).filter(|(a, b)| a != b) {
                box_.keep_apart(one, other)?;
            }
        }
        Ok(())
    }

    /// What was brought in to be put right.
    fn write_tickets(
        &self,
        box_: &Writer<'_>,
        ids: &HashMap<&str, ContactId>,
        products: &HashMap<&str, ProductId>,
        interactions: &[Option<InteractionId>],
    ) -> kartoteka_store::Result<()> {
        for one in &self.whole.tickets {
            box_.go_on()?;
            let place = one.interaction.and_then(|number| number.checked_sub(1));
            let came_of = place.and_then(|place| interactions.get(place).copied().flatten());
            if let Some(card) = ids.get(one.contact.as_str()) {
                box_.put_ticket(*card, one, products, came_of)?;
            }
        }
        Ok(())
    }

    /// What moved stock beside orders, and who waits for what.
    fn write_stock(
        &self,
        box_: &Writer<'_>,
        ids: &HashMap<&str, ContactId>,
        products: &HashMap<&str, ProductId>,
    ) -> kartoteka_store::Result<()> {
        for one in &self.whole.stock_movements {
            box_.go_on()?;
            // The product's stock is right also where the card of whom it came is not taken.
            let contact = one.contact.as_deref().and_then(|uid| ids.get(uid).copied());
            if let Some(product) = products.get(one.product.as_str()) {
                box_.put_movement(*product, contact, one)?;
            }
        }
        for one in &self.whole.wants {
            box_.go_on()?;
            let card = ids.get(one.contact.as_str());
            if let Some((card, product)) = card.zip(products.get(one.product.as_str())) {
                box_.put_want(*card, *product, one)?;
            }
        }
        Ok(())
    }

    /// What was sold and bought, and what was paid; the products of this box by the UIDs of the file.
    fn write_trade(
        &self,
        box_: &Writer<'_>,
        ids: &HashMap<&str, ContactId>,
    ) -> kartoteka_store::Result<HashMap<&str, ProductId>> {
        let mut products = HashMap::new();
        for one in self.whole.products.iter().filter(|one| one.is_sound()) {
            products.insert(one.uid.as_str(), box_.put_product(one)?);
        }
        let mut orders = HashMap::new();
        for one in &self.whole.orders {
            box_.go_on()?;
            if let Some(card) = ids.get(one.contact.as_str()) {
                let put = box_.put_order(*card, one, &products)?;
                orders.extend(put.map(|id| (one.uid.as_str(), id)));
            }
        }
        for one in &self.whole.payments {
            if let Some(card) = ids.get(one.contact.as_str()) {
                let order = one.order.as_deref().and_then(|uid| orders.get(uid).copied());
                box_.put_payment(*card, one, order)?;
            }
        }
        for one in &self.whole.terms {
            if let Some(card) = ids.get(one.contact.as_str()) {
                box_.put_terms(*card, one)?;
            }
        }
        Ok(products)
    }

    /// The files whose bytes are there, with what they were kept with.
    fn write_files(
        &self,
        box_: &Writer<'_>,
        places: &Places<'_>,
        before: Newest,
    ) -> kartoteka_store::Result<()> {
        for one in &self.whole.attachments {
            let Some((to, bytes)) = places.of(one).zip(self.files.get(&one.sha256)) else {
                continue;
            };
            if !fits(bytes) {
                continue;
            }
            let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
            let kept = KeptBytes { sha256: one.sha256.clone(), size };
            // What lies in memory is what it was when it was looked through.
            let _ = box_.keep_bytes(&kept, bytes.as_slice())?;
            box_.put_attachment(to, (&safe_file_name(&one.name), &kept), one.at, before)?;
        }
        Ok(())
    }

    /// Presets and profiles under names that are not taken.
    fn write_named(&self, box_: &Writer<'_>) -> kartoteka_store::Result<()> {
        let fresh = |known: &[Named], new: &Named| known.iter().all(|old| old.name != new.name);
        let known = box_.export_presets()?;
        for preset in self.whole.export_presets.iter().filter(|new| fresh(&known, new)) {
            box_.keep_export_preset(&preset.name, &preset.value)?;
        }
        let known = box_.plans()?;
        let is_fresh =
            |new: &kartoteka_domain::plan::Plan| known.iter().all(|old| old.name != new.name);
        for plan in self.whole.plans.iter().filter(|new| is_fresh(new) && fit(&new.steps)) {
            box_.keep_plan(plan)?;
        }
        let known = box_.tag_gaps()?;
        let is_fresh = |new: &Named| known.iter().all(|old| old.tag != new.name);
        for one in self.whole.tag_gaps.iter().filter(|new| is_fresh(new)) {
            if let Some(gap) = Gap::parse(&one.value) {
                box_.put_tag_gap(&one.name, gap)?;
            }
        }
        let known = box_.import_profiles()?;
        for profile in self.whole.import_profiles.iter().filter(|new| fresh(&known, new)) {
            box_.keep_import_profile(&profile.name, &profile.value)?;
        }
        Ok(())
    }
}
