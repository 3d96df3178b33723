//! The three-way rule of an import onto a card that is already there: what the file says now
//! against what it last brought, so that the owner's own changes stay. Owns no matching of cards
//! and no reading of files.
//!
//! Single values (each part of the name for itself):
//! - What the file brings unchanged since last time changes nothing.
//! - What the file changed is taken where the owner has left the last brought value as it was;
//!   that goes for a value the file no longer has, too: it was the file's and goes with it.
//! - Where both changed it, to different values, the owner's stays and the field is a conflict.
//! - The first time a file meets a card nothing is known of before: it fills what is empty, and a
//!   value that differs from the owner's is a conflict, the owner's stays.
//!
//! Lists are sets of entries, known by what they mean (a number by its E.164 form, a mail without
//! case): each entry follows the same rule for itself, so one number may come in, another go and
//! the owner's own stay. A list the owner has not touched takes the file's order as well.

pub(crate) mod list;

use crate::contact::text_field::Section;
use crate::contact::{Contact, ContactKind, NameParts, TextField};
use crate::region::Region;
use crate::stay_in_touch::StayInTouch;
use list::merged_list;

/// A field of a card, as far as an import treats it as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The vCard UID.
    Uid,
    /// Person or organisation.
    Kind,
    /// The name as one text.
    FormattedName,
    /// The name's five parts.
    Name,
    /// One of the plain texts.
    Text(TextField),
    /// Organisations, with department and role.
    Memberships,
    /// Telephone numbers.
    Phones,
    /// Mail addresses.
    Emails,
    /// Postal addresses.
    Addresses,
    /// Web addresses.
    Links,
    /// The birthday.
    Birthday,
    /// Tags.
    Tags,
    /// How often to be in touch.
    StayInTouch,
    /// The owner's own fields.
    CustomFields,
    /// The photo.
    Photo,
    /// Lines kept verbatim.
    Unknown,
}

impl Field {
    /// All fields, in the order of the card.
    pub fn all() -> impl Iterator<Item = Self> {
        let texts = |section| TextField::in_section(section).map(Self::Text);
        let details = [Self::Memberships, Self::Phones, Self::Emails, Self::Addresses, Self::Links];
        let rest = [Self::StayInTouch, Self::CustomFields, Self::Photo, Self::Unknown];
        [Self::Uid, Self::Kind, Self::FormattedName, Self::Name]
            .into_iter()
            .chain(texts(Section::Name))
            .chain(details)
            .chain(texts(Section::Facts))
            .chain([Self::Birthday, Self::Tags])
            .chain(texts(Section::Story))
            .chain(rest)
    }

    /// Whether two cards differ in this field, letter by letter.
    #[must_use]
    pub fn differs(self, a: &Contact, b: &Contact) -> bool {
        match self {
            Self::Uid => a.uid != b.uid,
            Self::Kind => a.kind != b.kind,
            Self::FormattedName => a.formatted_name != b.formatted_name,
            Self::Name => a.name != b.name,
            Self::Text(field) => a.text(field) != b.text(field),
            Self::Memberships => a.memberships != b.memberships,
            Self::Phones => a.phones != b.phones,
            Self::Emails => a.emails != b.emails,
            Self::Addresses => a.addresses != b.addresses,
            Self::Links => a.links != b.links,
            Self::Birthday => a.birthday != b.birthday,
            Self::Tags => a.tags != b.tags,
            Self::StayInTouch => a.stay_in_touch != b.stay_in_touch,
            Self::CustomFields => a.custom_fields != b.custom_fields,
            Self::Photo => a.photo != b.photo,
            Self::Unknown => a.unknown != b.unknown,
        }
    }
}

/// What an import makes of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// The card after the import.
    pub result: Contact,
    /// Fields in which it differs from the card before.
    pub changed_fields: Vec<Field>,
    /// Fields where the file wants something else than the owner, whose value stayed.
    pub conflicts: Vec<Field>,
}

/// Merges what `file` says into `current`. `last_brought` is what the same source said the last
/// time it was brought in (with its photo, where it had one), none the first time. Numbers
/// without a country are those of `region`.
#[must_use]
pub fn merge(
    last_brought: Option<&Contact>,
    current: &Contact,
    file: &Contact,
    region: Region,
) -> Merge {
    let mut weighing =
        Weighing { base: last_brought, current, file, region, conflicts: Vec::new() };
    let result = weighing.result();
    let changed_fields = Field::all().filter(|field| field.differs(current, &result)).collect();
    let conflicts = Field::all().filter(|field| weighing.conflicts.contains(field)).collect();
    Merge { changed_fields, conflicts, result }
}

/// Joins two records of one file that are one card: of a single value the first one's stands, and a
/// note holds what both say.
#[must_use]
pub fn join(first: &Contact, further: &Contact, region: Region) -> Merge {
    const NOTE: Field = Field::Text(TextField::Note);
    let mut joined = merge(None, first, further, region);
    if joined.conflicts.contains(&NOTE) {
        joined.conflicts.retain(|field| *field != NOTE);
        let (own, other) = (first.note.trim_end(), further.note.trim());
        if !own.contains(other) {
            joined.result.note = format!("{own}\n\n{other}");
            let result = &joined.result;
            joined.changed_fields =
                Field::all().filter(|field| field.differs(first, result)).collect();
        }
    }
    joined
}

/// What a row of a table says, with what the same table said of the card before where it says
/// nothing now: an empty or missing cell takes nothing away, and of a list entries only go where
/// others stand in their place.
#[must_use]
pub fn completed(mut row: Contact, before: &Contact, region: Region) -> Contact {
    let text =
        |now: String, before: &String| if plain(&now).is_empty() { before.clone() } else { now };
    for field in TextField::ALL.iter().copied() {
        let own = row.text_mut(field);
        *own = text(std::mem::take(own), before.text(field));
    }
    Contact {
        uid: text(row.uid, &before.uid),
        kind: row.kind,
        formatted_name: text(row.formatted_name, &before.formatted_name),
        name: NameParts {
            prefix: text(row.name.prefix, &before.name.prefix),
            given: text(row.name.given, &before.name.given),
            additional: text(row.name.additional, &before.name.additional),
            family: text(row.name.family, &before.name.family),
            suffix: text(row.name.suffix, &before.name.suffix),
        },
        memberships: list::completed(row.memberships, &before.memberships, region),
        phones: list::completed(row.phones, &before.phones, region),
        emails: list::completed(row.emails, &before.emails, region),
        addresses: list::completed(row.addresses, &before.addresses, region),
        links: list::completed(row.links, &before.links, region),
        birthday: row.birthday.or(before.birthday),
        tags: list::completed(row.tags, &before.tags, region),
        stay_in_touch: match row.stay_in_touch {
            StayInTouch::ByTags => before.stay_in_touch,
            said => said,
        },
        custom_fields: list::completed(row.custom_fields, &before.custom_fields, region),
        photo: row.photo.or_else(|| before.photo.clone()),
        unknown: list::completed(row.unknown, &before.unknown, region),
        ..row
    }
}

/// The three cards, and the conflicts found between them so far.
struct Weighing<'c> {
    base: Option<&'c Contact>,
    current: &'c Contact,
    file: &'c Contact,
    region: Region,
    conflicts: Vec<Field>,
}

impl Weighing<'_> {
    fn result(&mut self) -> Contact {
        let mut result = Contact {
            uid: self.uid(),
            kind: self.kind(),
            formatted_name: self.text(Field::FormattedName, |card| &card.formatted_name),
            name: self.name(),
            memberships: self.list(Field::Memberships, |card| &card.memberships),
            phones: self.list(Field::Phones, |card| &card.phones),
            emails: self.list(Field::Emails, |card| &card.emails),
            addresses: self.list(Field::Addresses, |card| &card.addresses),
            links: self.list(Field::Links, |card| &card.links),
            birthday: self.value(Field::Birthday, |card| &card.birthday),
            tags: self.list(Field::Tags, |card| &card.tags),
            stay_in_touch: self.value(Field::StayInTouch, |card| &card.stay_in_touch),
            custom_fields: self.list(Field::CustomFields, |card| &card.custom_fields),
            photo: self.value(Field::Photo, |card| &card.photo),
            unknown: self.list(Field::Unknown, |card| &card.unknown),
            ..Contact::default()
        };
        for field in TextField::ALL.iter().copied() {
            *result.text_mut(field) = self.text(Field::Text(field), |card| card.text(field));
        }
        result
    }

    /// The source's name for the card: followed while it is the one it brought, never a conflict.
    fn uid(&self) -> String {
        let (current, file) = (&self.current.uid, &self.file.uid);
        let followed = self.base.is_some_and(|base| base.uid == *current);
        let new = self.base.is_none_or(|base| base.uid != *file);
        let taken = new && !file.is_empty() && (current.is_empty() || followed);
        if taken { file.clone() } else { current.clone() }
    }

    /// A person is what a card is until somebody says otherwise, so that says nothing as long as
    /// the card has no name parts.
    fn kind(&mut self) -> ContactKind {
        let unsaid = |card: &Contact| card.kind == ContactKind::Person && card.name.is_empty();
        let said = |card: &Contact| (!unsaid(card)).then_some(card.kind);
        let base = self.base.map(said);
        let verdict = weigh(base.as_ref(), &said(self.current), &said(self.file), PartialEq::eq);
        if verdict == Verdict::File { self.file.kind } else { self.current.kind }
    }

    fn name(&mut self) -> NameParts {
        NameParts {
            prefix: self.text(Field::Name, |card| &card.name.prefix),
            given: self.text(Field::Name, |card| &card.name.given),
            additional: self.text(Field::Name, |card| &card.name.additional),
            family: self.text(Field::Name, |card| &card.name.family),
            suffix: self.text(Field::Name, |card| &card.name.suffix),
        }
    }

    fn text(&mut self, field: Field, of: impl Fn(&Contact) -> &String) -> String {
        self.single(field, of, |a, b| plain(a) == plain(b))
    }

    fn value<T: Clone + Default + PartialEq>(
        &mut self,
        field: Field,
        of: impl Fn(&Contact) -> &T,
    ) -> T {
        self.single(field, of, PartialEq::eq)
    }

    fn single<T: Clone + Default + PartialEq>(
        &mut self,
        field: Field,
        of: impl Fn(&Contact) -> &T,
        same: impl Fn(&T, &T) -> bool,
    ) -> T {
        let (current, file) = (of(self.current), of(self.file));
        match weigh(self.base.map(&of), current, file, same) {
            Verdict::File => return file.clone(),
            Verdict::Conflict => self.conflict(field),
            Verdict::Current => {}
        }
        current.clone()
    }

    fn list<T: list::Entry>(&mut self, field: Field, of: impl Fn(&Contact) -> &Vec<T>) -> Vec<T> {
        let base = self.base.map(|card| of(card).as_slice());
        let (result, conflict) = merged_list(base, of(self.current), of(self.file), self.region);
        if conflict {
            self.conflict(field);
        }
        result
    }

    fn conflict(&mut self, field: Field) {
        if !self.conflicts.contains(&field) {
            self.conflicts.push(field);
        }
    }
}

/// Whose value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Current,
    File,
    Conflict,
}

fn weigh<T: Default>(
    base: Option<&T>,
    current: &T,
    file: &T,
    same: impl Fn(&T, &T) -> bool,
) -> Verdict {
    // A file never seen before is one that brought nothing yet.
    let nothing = T::default();
    let base = base.unwrap_or(&nothing);
    if same(file, base) || same(current, file) {
        Verdict::Current
    } else if same(current, base) {
        Verdict::File
    } else {
        Verdict::Conflict
    }
}

/// A text without what formats change on their own: blanks around it and the kind of line break.
fn plain(text: &str) -> String {
    text.trim().replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests;
