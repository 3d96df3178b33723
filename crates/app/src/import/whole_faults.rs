//! What is wrong in the file of a whole box, in the owner's words: which card or row, and what
//! was done instead. Owns the finding; what is then left out is `whole`'s.

use super::whole::{Target, fits};
use crate::api::exchange::{ImportProblem, ImportedFile, Severity};
use crate::host::Kartoteka;
use crate::text::Arg;
use kartoteka_domain::attachment::MAX_ATTACHMENT_BYTES;
use kartoteka_domain::contact::{MAX_PHOTO_BYTES, PartialDate, PhotoType};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::order::number_text;
use kartoteka_domain::plan::fit;
use kartoteka_domain::stay_in_touch::Gap;
use kartoteka_domain::ticket;
use kartoteka_domain::whole::{Card, Whole};
use kartoteka_interchange::whole::{Files, Photos};
use std::collections::{BTreeSet, HashMap};

/// The photos of the file.
pub(super) struct Pictures<'a> {
    pub(super) read: &'a Photos,
    pub(super) broken: &'a BTreeSet<String>,
}

/// The problems of one file.
pub(super) struct Faults<'a> {
    kartoteka: &'a Kartoteka,
    report: &'a mut ImportedFile,
}

/// The cards of the file by their UIDs: the card of this box that each is joined to, if any.
type Joined<'a> = HashMap<&'a str, Option<ContactId>>;

impl<'a> Faults<'a> {
    /// Adds to what is reported of the file.
    pub(super) fn of(kartoteka: &'a Kartoteka, report: &'a mut ImportedFile) -> Self {
        Self { kartoteka, report }
    }

    /// Looks at the card that was counted last. A birthday that is none is let go: a file may
    /// have been edited.
    pub(super) fn card(&mut self, card: &mut Card, pictures: &Pictures<'_>) {
        let (record, name) = (self.report.records, card.content.shown_name());
        let args = [("name", Arg::from(&name)), ("record", record.into())];
        if let Some(day) = card.content.birthday
            && PartialDate::new(day.year, day.month, day.day).is_none()
        {
            card.content.birthday = None;
            let text = spelt(day);
            let [name, number] = args;
            let args = [name, number, ("text", (&text).into())];
            self.tell(record, Severity::Error, "import-whole-birthday", &args);
        }
        if let Some(id) = card.photo.as_ref().and_then(|photo| pictures.fault(photo)) {
            let limit = ("limit", Arg::from(MAX_PHOTO_BYTES / (1024 * 1024)));
            let args = [("name", Arg::from(&name)), ("record", record.into()), limit];
            self.tell(record, Severity::Error, id, &args);
        }
    }

    /// Photos that can't be used and that no card would miss.
    pub(super) fn photos_of_nobody(&mut self, whole: &Whole, pictures: &Pictures<'_>) {
        let used: BTreeSet<_> =
            whole.contacts.iter().filter_map(|card| card.photo.as_ref()).collect();
        let all = pictures.read.keys().chain(pictures.broken);
        for photo in all.filter(|photo| !used.contains(photo) && pictures.fault(photo).is_some()) {
            let args = [("text", photo.into())];
            self.tell(0, Severity::Error, "import-whole-photo-of-nobody", &args);
        }
    }

    /// Rows about cards that are not in the file.
    pub(super) fn rows(&mut self, whole: &Whole, targets: &[Target]) {
        let mut joined = Joined::new();
        for (card, target) in whole.contacts.iter().zip(targets) {
            let id = if let Target::Known { id, .. } = target { Some(*id) } else { None };
            joined.insert(&card.content.uid, id);
        }
        let lost = ["import-whole-relation-lost", "import-whole-relation-of-one"];
        for (at, tie) in whole.relations.iter().enumerate() {
            self.two(at, lost, [&tie.contact, &tie.other], &joined);
        }
        for (at, one) in whole.interactions.iter().enumerate() {
            self.one(at, "import-whole-interaction-lost", one.contact.as_deref(), &joined);
        }
        for (at, note) in whole.notes.iter().enumerate() {
            self.one(at, "import-whole-note-lost", Some(&note.contact), &joined);
        }
        for (at, one) in whole.follow_ups.iter().enumerate() {
            let is_kept =
                self.one(at, "import-whole-follow-up-lost", one.contact.as_deref(), &joined);
            let place = one.interaction.map(|number| number.checked_sub(1));
            let is_there = |place: Option<usize>| place.and_then(|at| whole.interactions.get(at));
            if is_kept && place.is_some_and(|place| is_there(place).is_none()) {
                let args = [("number", (at + 1).into())];
                self.tell(0, Severity::Note, "import-whole-follow-up-origin", &args);
            }
        }
        for (at, one) in whole.enrolments.iter().enumerate() {
            self.one(at, "import-whole-enrolment-lost", Some(&one.contact), &joined);
        }
        for plan in whole.plans.iter().filter(|plan| !fit(&plan.steps)) {
            let args = [("name", (&plan.name).into())];
            self.tell(0, Severity::Error, "import-whole-plan", &args);
        }
        for one in whole.tag_gaps.iter().filter(|one| Gap::parse(&one.value).is_none()) {
            let args = [("tag", (&one.name).into()), ("text", (&one.value).into())];
            self.tell(0, Severity::Error, "import-whole-tag-gap", &args);
        }
        self.trade(whole, &joined);
        let lost = ["import-whole-pair-lost", "import-whole-pair-of-one"];
        for (at, (one, other)) in whole.distinct_pairs.iter().enumerate() {
            self.two(at, lost, [one, other], &joined);
        }
    }

    /// Orders, payments, terms, tickets and stock of cards that are not in the file, or such as can't be.
    fn trade(&mut self, whole: &Whole, joined: &Joined<'_>) {
        let mut unsound = Vec::new();
        let products = whole.products.iter().filter(|one| !one.is_sound());
        unsound.extend(products.map(|one| ("import-whole-product", one.content.name.clone())));
        for (at, one) in whole.orders.iter().enumerate() {
            if self.one(at, "import-whole-order-lost", Some(&one.contact), joined)
                && one.totals().is_none()
            {
                let number = number_text(one.head.side, &one.series, one.place);
                unsound.push(("import-whole-order", number));
            }
        }
        for (at, one) in whole.payments.iter().enumerate() {
            if self.one(at, "import-whole-payment-lost", Some(&one.contact), joined)
                && !one.is_sound()
            {
                unsound.push(("import-whole-payment", (at + 1).to_string()));
            }
        }
        for (at, one) in whole.terms.iter().enumerate() {
            if self.one(at, "import-whole-terms-lost", Some(&one.contact), joined)
                && !one.is_sound()
            {
                unsound.push(("import-whole-terms", (at + 1).to_string()));
            }
        }
        for (at, one) in whole.tickets.iter().enumerate() {
            if self.one(at, "import-whole-ticket-lost", Some(&one.contact), joined)
                && one.totals().is_none()
            {
                let number = ticket::number_text(one.number, one.copy);
                unsound.push(("import-whole-ticket", number));
            }
        }
        unsound.extend(self.stock(whole, joined));
        for (id, name) in unsound {
            self.tell(0, Severity::Error, id, &[("name", (&name).into())]);
        }
    }

    /// The same of movements of stock and of wants: which of them can't be.
    fn stock(&mut self, whole: &Whole, joined: &Joined<'_>) -> Vec<(&'static str, String)> {
        let mut unsound = Vec::new();
        let products = whole.products.iter().filter(|one| one.is_sound());
        let products: BTreeSet<&str> = products.map(|one| one.uid.as_str()).collect();
        for (at, one) in whole.stock_movements.iter().enumerate() {
            let is_sound = one.content.is_sound() && products.contains(one.product.as_str());
            if self.one(at, "import-whole-movement-lost", one.contact.as_deref(), joined)
                && !is_sound
            {
                unsound.push(("import-whole-movement", (at + 1).to_string()));
            }
        }
        for (at, one) in whole.wants.iter().enumerate() {
            let is_sound = one.content.is_sound() && products.contains(one.product.as_str());
            if self.one(at, "import-whole-want-lost", Some(&one.contact), joined) && !is_sound {
                unsound.push(("import-whole-want", (at + 1).to_string()));
            }
        }
        unsound
    }

    /// Files that are kept with nothing of the file, or whose bytes can't be used.
    pub(super) fn files(&mut self, whole: &Whole, files: &Files, broken: &BTreeSet<String>) {
        let cards: BTreeSet<&str> =
            whole.contacts.iter().map(|card| card.content.uid.as_str()).collect();
        let is_place = |number: usize, len: usize| (1..=len).contains(&number);
        for one in &whole.attachments {
            let is_there = match (&one.contact, one.interaction, one.note) {
                (Some(uid), ..) => cards.contains(uid.as_str()),
                (None, Some(number), _) => is_place(number, whole.interactions.len()),
                (None, None, Some(number)) => is_place(number, whole.notes.len()),
                (None, None, None) => false,
            };
            let fault = match files.get(&one.sha256) {
                _ if !is_there => "import-whole-attachment-lost",
                None if broken.contains(&one.sha256) => "import-whole-attachment-broken",
                None => "import-whole-attachment-missing",
                Some(bytes) if !fits(bytes) => "import-whole-attachment-too-large",
                Some(_) => continue,
            };
            let limit = usize::try_from(MAX_ATTACHMENT_BYTES / (1024 * 1024)).unwrap_or(usize::MAX);
            let args = [("name", (&one.name).into()), ("limit", limit.into())];
            self.tell(0, Severity::Error, fault, &args);
        }
    }

    /// Whether a row's card, if it names one, is in the file; says so where it is not.
    fn one(&mut self, at: usize, id: &str, uid: Option<&str>, joined: &Joined<'_>) -> bool {
        let Some(uid) = uid.filter(|uid| !joined.contains_key(uid)) else { return true };
        let args = [("number", (at + 1).into()), ("text", uid.into())];
        self.tell(0, Severity::Error, id, &args);
        false
    }

    /// Says where a row's two cards are not both in the file, or are one.
    fn two(&mut self, at: usize, ids: [&str; 2], uids: [&str; 2], joined: &Joined<'_>) {
        let ([lost, of_one], [one, other]) = (ids, uids);
        if !self.one(at, lost, Some(one), joined) || !self.one(at, lost, Some(other), joined) {
            return;
        }
        let card = |uid| joined.get(uid).copied().flatten();
        if one == other || card(one).is_some_and(|id| card(other) == Some(id)) {
            self.tell(0, Severity::Error, of_one, &[("number", (at + 1).into())]);
        }
    }

    fn tell(&mut self, record: u32, severity: Severity, id: &str, args: &[(&str, Arg<'_>)]) {
        let message = || self.kartoteka.say(id, args);
        self.report.tell(|| ImportProblem { line: 0, record, severity, message: message() });
    }
}

impl Pictures<'_> {
    /// The message that says why a photo can't be used; nothing where it can.
    fn fault(&self, name: &str) -> Option<&'static str> {
        if self.broken.contains(name) {
            return Some("import-whole-photo-broken");
        }
        match self.read.get(name) {
            None => Some("import-whole-photo-missing"),
            Some(bytes) if bytes.len() > MAX_PHOTO_BYTES => Some("import-whole-photo-too-large"),
            Some(bytes) if PhotoType::sniff(bytes).is_none() => {
                Some("import-whole-photo-not-shown")
            }
            Some(_) => None,
        }
    }
}

/// A day as the file says it, the year left open where it is not said.
fn spelt(day: PartialDate) -> String {
    let year = day.year.map_or_else(|| "-".to_owned(), |year| format!("{year:04}"));
    format!("{year}-{:02}-{:02}", day.month, day.day)
}
