//! Several cards of one person made one: what the joined card says. Owns the rule for each
//! field; moving histories and rows is the store's.
//!
//! - Of single values the kept card's stands; what it leaves empty is filled from the others. A
//!   value that another card says differently is answered as lost, so that it can be kept in
//!   words, unless the owner chose and wants the rest gone.
//! - Lists are joined; what means the same (a number however spelled, a mail in any case) is one
//!   entry. Entries that contradict each other both stay.
//! - Notes are joined, the newest card's first; equal ones are one.

use super::{Contact, ContactKind, NameParts, TextField};
use crate::fold::fold;
use crate::ids::ContactId;
use crate::region::Region;
use crate::stay_in_touch::StayInTouch;
use crate::three_way::Field;
use crate::three_way::list::Entry;
use crate::time::Timestamp;

/// A card to be joined.
#[derive(Debug, Clone)]
pub struct Side {
    /// The card.
    pub id: ContactId,
    /// What it says, without its photo.
    pub content: Contact,
    /// SHA-256 of its photo.
    pub photo: Option<String>,
    /// When its content last changed.
    pub changed_at: Timestamp,
}

/// A list entry that the owner wants left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    /// The card that says it.
    pub card: ContactId,
    /// The list, or a long text.
    pub field: Field,
    /// The entry's place in that card's list, from 0; a text has the one place 0.
    pub place: usize,
}

/// What the owner chose; nothing chosen drops nothing.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Whose value stands, for a single value or a note.
    pub from: Vec<(Field, ContactId)>,
    /// Entries to be left out.
    pub left_out: Vec<LeftOut>,
    /// Single values that a choice passed over are answered as lost too.
    pub keeps_rest: bool,
}

/// The joined card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// What it says, with the kept card's UID and without a photo.
    pub content: Contact,
    /// SHA-256 of its photo.
    pub photo: Option<String>,
    /// Single values that found no place and that nobody chose to drop.
    pub lost: Vec<(Field, String)>,
}

/// Joins cards; the first is the one that is kept.
#[must_use]
pub fn join(sides: &[Side], wishes: &Wishes, region: Region) -> Joined {
    let mut joining = Joining { sides, wishes, region, lost: Vec::new() };
    let content = joining.content();
    joining.note_lost_names(&content);
    let chosen = joining.chosen(Field::Photo).map(|side| side.photo.clone());
    let photo = chosen.unwrap_or_else(|| sides.iter().find_map(|side| side.photo.clone()));
    Joined { content, photo, lost: joining.lost }
}

struct Joining<'s> {
    sides: &'s [Side],
    wishes: &'s Wishes,
    region: Region,
    lost: Vec<(Field, String)>,
}

impl Joining<'_> {
    fn content(&mut self) -> Contact {
        let mut content = Contact::default();
        for field in TextField::ALL.iter().copied() {
            *content.text_mut(field) = self.text(field);
        }
        Contact {
            uid: self.sides.first().map(|side| side.content.uid.clone()).unwrap_or_default(),
            kind: self.kind(),
            formatted_name: self.name_text(),
            name: self.name(),
            memberships: self.list(Field::Memberships, |card| &card.memberships),
            phones: self.list(Field::Phones, |card| &card.phones),
            emails: self.list(Field::Emails, |card| &card.emails),
            addresses: self.list(Field::Addresses, |card| &card.addresses),
            links: self.list(Field::Links, |card| &card.links),
            birthday: self.birthday(),
            tags: self.list(Field::Tags, |card| &card.tags),
            stay_in_touch: self.stay_in_touch(),
            custom_fields: self.list(Field::CustomFields, |card| &card.custom_fields),
            photo: None,
            unknown: self.unknown(),
            ..content
        }
    }

    /// The card whose value the owner wants.
    fn chosen(&self, field: Field) -> Option<&Side> {
        let (_, id) = self.wishes.from.iter().find(|(wanted, _)| *wanted == field)?;
        self.sides.iter().find(|side| side.id == *id)
    }

    fn kind(&self) -> ContactKind {
        let kept = self.chosen(Field::Kind).or_else(|| self.sides.first());
        kept.map(|side| side.content.kind).unwrap_or_default()
    }

    fn name_text(&self) -> String {
        match self.chosen(Field::FormattedName) {
            Some(side) => side.content.formatted_name.clone(),
            None => self.first_said(|card| &card.formatted_name),
        }
    }

    /// Each part for itself, so that a family name joins a given one.
    fn name(&self) -> NameParts {
        if let Some(side) = self.chosen(Field::Name).or_else(|| self.chosen(Field::FormattedName)) {
            return side.content.name.clone();
        }
        NameParts {
            prefix: self.first_said(|card| &card.name.prefix),
            given: self.first_said(|card| &card.name.given),
            additional: self.first_said(|card| &card.name.additional),
            family: self.first_said(|card| &card.name.family),
            suffix: self.first_said(|card| &card.name.suffix),
        }
    }

    /// A name is lost where it has a word of which the joined card's name is no longer form.
    fn note_lost_names(&mut self, joined: &Contact) {
        let chosen = self.chosen(Field::FormattedName).or_else(|| self.chosen(Field::Name));
        if chosen.is_some_and(|_| !self.wishes.keeps_rest) {
            return;
        }
        let kept = fold(&format!("{} {}", joined.formatted_name, joined.name.joined()));
        let is_kept = |word: &str| kept.split(' ').any(|known| known.starts_with(word));
        let mut lost: Vec<String> = Vec::new();
        for side in self.sides {
            for name in [side.content.formatted_name.trim().to_owned(), side.content.name.joined()]
            {
                let folded = fold(&name);
                let mut words = folded.split(' ').map(|word| word.trim_end_matches(['.', ',']));
                if !words.all(is_kept) && !lost.iter().any(|known| fold(known) == folded) {
                    lost.push(name);
                }
            }
        }
        self.lost.extend(lost.into_iter().map(|name| (Field::FormattedName, name)));
    }

    fn text(&mut self, field: TextField) -> String {
        let chosen = self.chosen(Field::Text(field)).map(|side| side.content.text(field).clone());
        match chosen {
            Some(text) if field.is_long() || !self.wishes.keeps_rest => text,
            chosen if !field.is_long() => self.one_text(field, chosen),
            _ => self.joined_texts(field),
        }
    }

    fn one_text(&mut self, field: TextField, chosen: Option<String>) -> String {
        let kept = chosen.unwrap_or_else(|| self.first_said(|card| card.text(field)));
        for side in self.sides {
            let other = side.content.text(field).trim();
            if !other.is_empty() && fold(other) != fold(&kept) {
                self.lose(Field::Text(field), other.to_owned());
            }
        }
        kept
    }

    /// Day and month stand together; a year joins the same day.
    fn birthday(&mut self) -> Option<super::PartialDate> {
        let chosen = self.chosen(Field::Birthday).map(|side| side.content.birthday);
        if let Some(day) = chosen.filter(|_| !self.wishes.keeps_rest) {
            return day;
        }
        let days = || self.sides.iter().filter_map(|side| side.content.birthday);
        let mut kept = chosen.unwrap_or_else(|| days().next());
        let mut lost = Vec::new();
        for day in days() {
            match &mut kept {
                Some(kept) if (day.month, day.day) == (kept.month, kept.day) => {
                    match (kept.year, day.year) {
                        (None, year) if chosen.is_none() => kept.year = year,
                        (one, other) if other.is_none() || one == other => {}
                        _ => lost.push(day),
                    }
                }
                _ => lost.push(day),
            }
        }
        for day in lost {
            let year = day.year.map_or_else(|| "-".to_owned(), |year| format!("{year:04}"));
            self.lose(Field::Birthday, format!("{year}-{:02}-{:02}", day.month, day.day));
        }
        kept
    }

    /// The first card that says anything; one that is not to be reminded of stays so.
    fn stay_in_touch(&mut self) -> StayInTouch {
        let chosen = self.chosen(Field::StayInTouch).map(|side| side.content.stay_in_touch);
        if let Some(wish) = chosen.filter(|_| !self.wishes.keeps_rest) {
            return wish;
        }
        let sides = self.sides;
        let wishes = || sides.iter().map(|side| side.content.stay_in_touch);
        let never = wishes().find(|wish| *wish == StayInTouch::Never);
        let said = || wishes().find(|wish| *wish != StayInTouch::ByTags);
        let kept = chosen.or(never).or_else(said).unwrap_or_default();
        for lost in wishes().filter(|wish| ![kept, StayInTouch::ByTags].contains(wish)) {
            self.lose(Field::StayInTouch, lost.to_string());
        }
        kept
    }

    fn lose(&mut self, field: Field, value: String) {
        let entry = (field, value);
        if !self.lost.contains(&entry) {
            self.lost.push(entry);
        }
    }

    /// Texts one below the other, the newest card's first.
    fn joined_texts(&self, field: TextField) -> String {
        let mut newest_first: Vec<&Side> = self.sides.iter().collect();
        newest_first.sort_by_key(|side| std::cmp::Reverse(side.changed_at));
        let mut texts: Vec<&str> = Vec::new();
        let wanted = |side: &&Side| {
            let text = std::slice::from_ref(side.content.text(field));
            self.wanted(side, Field::Text(field), text).next().is_some()
        };
        let wanted = newest_first.into_iter().filter(wanted);
        for text in wanted.map(|side| side.content.text(field).as_str()) {
            if !text.trim().is_empty() && !texts.iter().any(|known| known.trim() == text.trim()) {
                texts.push(text);
            }
        }
        match texts.as_slice() {
            [only] => (*only).to_owned(),
            texts => texts.iter().map(|text| text.trim_end()).collect::<Vec<_>>().join("\n\n"),
        }
    }

    fn list<T: Entry>(&self, field: Field, of: impl Fn(&Contact) -> &Vec<T>) -> Vec<T> {
        let mut joined: Vec<(String, T)> = Vec::new();
        for (number, side) in self.sides.iter().enumerate() {
            for entry in self.wanted(side, field, of(&side.content)) {
                let key = entry.key(self.region);
                let same = |(known, own): &&mut (String, T)| {
                    *known == key && !own.filled(entry).1 && (number > 0 || own == entry)
                };
                match joined.iter_mut().find(same) {
                    Some((_, own)) if number > 0 => *own = own.filled(entry).0,
                    _ => joined.push((key, entry.clone())),
                }
            }
        }
        joined.into_iter().map(|(_, entry)| entry).collect()
    }

    /// Lines that nothing here understands are the same only letter by letter.
    fn unknown(&self) -> Vec<String> {
        let mut joined: Vec<String> = Vec::new();
        for (number, side) in self.sides.iter().enumerate() {
            for line in self.wanted(side, Field::Unknown, &side.content.unknown) {
                if number == 0 || !joined.contains(line) {
                    joined.push(line.clone());
                }
            }
        }
        joined
    }

    /// The entries of a card's list that are not left out.
    fn wanted<'l, T>(
        &self,
        side: &Side,
        field: Field,
        list: &'l [T],
    ) -> impl Iterator<Item = &'l T> {
        let out = self.wishes.left_out.iter();
        let out = out.filter(|out| out.card == side.id && out.field == field);
        let out: Vec<usize> = out.map(|out| out.place).collect();
        list.iter()
            .enumerate()
            .filter(move |(place, _)| !out.contains(place))
            .map(|(_, entry)| entry)
    }

    fn first_said(&self, of: impl Fn(&Contact) -> &String) -> String {
        let said = self.sides.iter().map(|side| of(&side.content));
        said.into_iter().find(|text| !text.trim().is_empty()).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
