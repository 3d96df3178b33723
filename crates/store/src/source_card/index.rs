//! Every card's keys in memory, read once an import: which cards have a UID, a name with a
//! number or mail, or once came from the same lines.

use super::SourceCard;
use super::chains::Chains;
use crate::row::text;
use crate::{Reader, Result};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::recognition::{MatchKeys, email_key, name_key};
use kartoteka_domain::region::Region;
use std::cell::OnceCell;
use std::collections::HashMap;

/// The keys of all cards.
#[derive(Debug)]
pub struct MatchIndex {
    region: Region,
    cards: HashMap<ContactId, Known>,
    uids: Chains,
    /// By name together with one number or mail: a name alone may stand on hundreds of cards.
    reaches: Chains,
    hashes: Chains,
    /// The names of cards that were joined to a card, by [`name_key`].
    former_names: HashMap<ContactId, Vec<String>>,
}

/// What a card is looked up under: its name by [`name_key`], and the last digits of a number or
/// a mail by [`email_key`].
type Reach<'k> = (&'k str, &'k str);

/// Stands before each number in [`Known::values`].
const NUMBER: char = '\u{1}';
/// Stands before each mail address.
const MAIL: char = '\u{2}';

#[derive(Debug, Default)]
struct Known {
    /// By [`name_key`].
    name: Box<str>,
    /// Numbers and mail addresses, each behind its mark: one text takes less room than a list.
    values: String,
    /// Made on first need: most cards are never asked for, and numbers take time to understand.
    keys: OnceCell<Box<MatchKeys>>,
    is_trashed: bool,
}

impl Known {
    fn keys(&self, region: Region) -> &MatchKeys {
        self.keys.get_or_init(|| {
            let name = String::from(self.name.clone());
            let values = MatchKeys::of_values(name, self.all(NUMBER), self.all(MAIL), region);
            Box::new(values)
        })
    }

    fn add(&mut self, mark: char, value: &str) {
        self.values.push(mark);
        self.values.push_str(value);
    }

    /// The values behind this mark.
    fn all(&self, mark: char) -> impl Iterator<Item = &str> {
        let pieces = self.values.split(mark).skip(1);
        pieces.filter_map(|piece| piece.split([NUMBER, MAIL]).next())
    }
}

impl MatchIndex {
    /// Of no card: what brings none needs no more.
    #[must_use]
    pub fn empty(region: Region) -> Self {
        Self {
            region,
            cards: HashMap::new(),
            uids: Chains::default(),
            reaches: Chains::default(),
            hashes: Chains::default(),
            former_names: HashMap::new(),
        }
    }

    /// The cards with this UID, their own or that of a record they came from.
    #[must_use]
    pub fn by_uid(&self, uid: &str) -> Vec<ContactId> {
        let mut cards: Vec<ContactId> = self.uids.of(uid).collect();
        cards.reverse();
        cards
    }

    /// The card with the same name and a same number or mail; rather one outside the trash.
    #[must_use]
    pub fn by_keys(&self, keys: &MatchKeys) -> Option<ContactId> {
        let mut found = None;
        each_reach(keys, |reach| {
            let same = self.reaches.of(&reach).filter(|id| {
                self.cards.get(id).is_some_and(|known| known.keys(self.region).is_same(keys))
            });
            found = found.into_iter().chain(same).min_by_key(|id| (self.is_trashed(*id), *id));
        });
        found
    }

    /// The card that once came from the same lines; rather one outside the trash, else the one
    /// that did first.
    #[must_use]
    pub fn by_hash(&self, hash: &str) -> Option<ContactId> {
        let latest_first: Vec<ContactId> = self.hashes.of(hash).collect();
        latest_first.into_iter().rev().min_by_key(|id| self.is_trashed(*id))
    }

    /// Whether the card last came from exactly these lines.
    #[must_use]
    pub fn has_hash(&self, id: ContactId, hash: &str) -> bool {
        self.hashes.of(hash).any(|card| card == id)
    }

    /// Whether the card has the same name, or a same number or mail; or a card that was joined
    /// to it had the name.
    #[must_use]
    pub fn agrees(&self, id: ContactId, keys: &MatchKeys) -> bool {
        let had_the_name =
            || self.former_names.get(&id).is_some_and(|names| names.contains(&keys.name));
        self.cards.get(&id).is_some_and(|known| {
            *known.name == *keys.name || had_the_name() || !known.keys(self.region).is_another(keys)
        })
    }

    /// Whether the card is in the trash.
    #[must_use]
    pub fn is_trashed(&self, id: ContactId) -> bool {
        self.cards.get(&id).is_some_and(|known| known.is_trashed)
    }

    /// Makes a card known that is not written yet: its content with the UID it will have, and
    /// the record it came from.
    pub fn add(&mut self, id: ContactId, content: &Contact, keys: &MatchKeys, source: &SourceCard) {
        self.add_uid(&content.uid, id);
        self.add_uid(&source.uid, id);
        self.hashes.add(&*source.hash, id);
        each_reach(keys, |reach| self.reaches.add(&reach, id));
        let mut known = Known { name: keys.name.as_str().into(), ..Known::default() };
        content.phones.iter().for_each(|phone| known.add(NUMBER, &phone.value));
        content.emails.iter().for_each(|email| known.add(MAIL, &email.value));
        known.values.shrink_to_fit();
        self.cards.insert(id, known);
    }

    fn add_uid(&mut self, uid: &str, id: ContactId) {
        if !uid.is_empty() && self.uids.of(uid).all(|known| known != id) {
            self.uids.add(uid, id);
        }
    }
}

/// Under what a card with these keys is looked up. The numbers that are the same to
/// [`MatchKeys::is_same`] end alike.
fn each_reach(keys: &MatchKeys, mut each: impl FnMut(Reach<'_>)) {
    for form in &keys.phones {
        match form.tail {
            Some(tail) => each((&keys.name, &tail.to_string())),
            None if form.digits.is_empty() => {}
            None => each((&keys.name, &form.digits)),
        }
    }
    let emails = keys.emails.iter().filter(|email| !email.is_empty());
    emails.for_each(|email| each((&keys.name, email)));
}

impl Reader<'_> {
    /// The keys of all cards, the trash included; numbers without a country are those of
    /// `region`.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn match_index(&self, region: Region) -> Result<MatchIndex> {
        let mut index = MatchIndex::empty(region);
        self.read_cards(&mut index)?;
        self.read_values(&mut index, "SELECT contact_id, value FROM phone", NUMBER)?;
        self.read_values(&mut index, "SELECT contact_id, value FROM email", MAIL)?;
        self.read_reaches(&mut index)?;
        self.read_former(&mut index)?;
        let mut sources = self
            .connection
            .prepare("SELECT contact_id, source_hash, source_uid FROM source_card")?;
        let mut rows = sources.query([])?;
        while let Some(row) = rows.next()? {
            let id = ContactId(row.get("contact_id")?);
            index.add_uid(text(row, "source_uid")?, id);
            index.hashes.add(text(row, "source_hash")?, id);
        }
        Ok(index)
    }

    fn read_cards(&self, index: &mut MatchIndex) -> Result<()> {
        let mut cards = self.connection.prepare(include_str!("known_cards.sql"))?;
        let mut rows = cards.query([])?;
        while let Some(row) = rows.next()? {
            let id = ContactId(row.get("id")?);
            let name = name_key(text(row, "shown_name")?).into();
            index.add_uid(text(row, "uid")?, id);
            let is_trashed = row.get("is_trashed")?;
            index.cards.insert(id, Known { name, is_trashed, ..Known::default() });
        }
        Ok(())
    }

    fn read_former(&self, index: &mut MatchIndex) -> Result<()> {
        let sql = "SELECT contact_id, uid, name FROM former_uid ORDER BY id";
        let mut former = self.connection.prepare(sql)?;
        let mut rows = former.query([])?;
        while let Some(row) = rows.next()? {
            let id = ContactId(row.get("contact_id")?);
            index.add_uid(&row.get::<_, String>("uid")?, id);
            let name = name_key(&row.get::<_, String>("name")?);
            index.former_names.entry(id).or_default().push(name);
        }
        Ok(())
    }

    fn read_reaches(&self, index: &mut MatchIndex) -> Result<()> {
        for sql in [
            "SELECT contact_id, ifnull(CAST(tail AS TEXT), digits) AS reach FROM phone_index",
            "SELECT contact_id, value AS reach FROM email",
        ] {
            let mut found = self.connection.prepare(sql)?;
            let mut rows = found.query([])?;
            while let Some(row) = rows.next()? {
                let id = ContactId(row.get("contact_id")?);
                let reach = email_key(text(row, "reach")?);
                if let Some(known) = index.cards.get(&id).filter(|_| !reach.is_empty()) {
                    index.reaches.add(&(&*known.name, reach.as_str()), id);
                }
            }
        }
        Ok(())
    }

    fn read_values(&self, index: &mut MatchIndex, sql: &str, mark: char) -> Result<()> {
        let mut values = self.connection.prepare(sql)?;
        let mut rows = values.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(known) = index.cards.get_mut(&ContactId(row.get("contact_id")?)) {
                known.add(mark, text(row, "value")?);
            }
        }
        Ok(())
    }
}
