//! Every card's keys in memory, read once an import: which cards have a UID, a name with a
//! number or mail, or once came from the same lines.

use super::SourceCard;
use crate::{Reader, Result};
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
    uids: HashMap<String, Vec<ContactId>>,
    /// By name together with one number or mail: a name alone may stand on hundreds of cards.
    reaches: HashMap<Reach, Vec<ContactId>>,
    hashes: HashMap<String, Vec<ContactId>>,
}

/// A name by [`name_key`], and the last digits of a number or a mail by [`email_key`].
type Reach = (String, String);

#[derive(Debug, Default)]
struct Known {
    /// By [`name_key`].
    name: String,
    phones: Vec<String>,
    emails: Vec<String>,
    /// Made on first need: most cards are never asked for, and numbers take time to understand.
    keys: OnceCell<MatchKeys>,
    is_trashed: bool,
    /// The names of cards that were joined to it, by [`name_key`].
    former_names: Vec<String>,
}

impl Known {
    fn keys(&self, region: Region) -> &MatchKeys {
        let phones = self.phones.iter().map(String::as_str);
        let emails = self.emails.iter().map(String::as_str);
        self.keys.get_or_init(|| MatchKeys::of_values(self.name.clone(), phones, emails, region))
    }
}

impl MatchIndex {
    /// The cards with this UID, their own or that of a record they came from.
    #[must_use]
    pub fn by_uid(&self, uid: &str) -> &[ContactId] {
        self.uids.get(uid).map(Vec::as_slice).unwrap_or_default()
    }

    /// The card with the same name and a same number or mail; rather one outside the trash.
    #[must_use]
    pub fn by_keys(&self, keys: &MatchKeys) -> Option<ContactId> {
        let known = reaches(keys).filter_map(|reach| self.reaches.get(&reach)).flatten().copied();
        let same = known.filter(|id| {
            self.cards.get(id).is_some_and(|known| known.keys(self.region).is_same(keys))
        });
        same.min_by_key(|id| (self.is_trashed(*id), *id))
    }

    /// The card that once came from the same lines; rather one outside the trash.
    #[must_use]
    pub fn by_hash(&self, hash: &str) -> Option<ContactId> {
        let same = self.hashes.get(hash)?.iter().copied();
        same.min_by_key(|id| self.is_trashed(*id))
    }

    /// Whether the card last came from exactly these lines.
    #[must_use]
    pub fn has_hash(&self, id: ContactId, hash: &str) -> bool {
        self.hashes.get(hash).is_some_and(|ids| ids.contains(&id))
    }

    /// Whether the card has the same name, or a same number or mail; or a card that was joined
    /// to it had the name.
    #[must_use]
    pub fn agrees(&self, id: ContactId, keys: &MatchKeys) -> bool {
        self.cards.get(&id).is_some_and(|known| {
            known.name == keys.name
                || known.former_names.contains(&keys.name)
                || !known.keys(self.region).is_another(keys)
        })
    }

    /// Whether the card is in the trash.
    #[must_use]
    pub fn is_trashed(&self, id: ContactId) -> bool {
        self.cards.get(&id).is_some_and(|known| known.is_trashed)
    }

    /// Makes a card known that is not written yet.
    pub fn add(&mut self, id: ContactId, keys: MatchKeys, source: &SourceCard, uid: &str) {
        self.add_uid(uid, id);
        self.add_uid(&source.uid, id);
        self.hashes.entry(source.hash.clone()).or_default().push(id);
        for reach in reaches(&keys) {
            self.reaches.entry(reach).or_default().push(id);
        }
        let name = keys.name.clone();
        self.cards.insert(id, Known { name, keys: OnceCell::from(keys), ..Known::default() });
    }

    fn add_uid(&mut self, uid: &str, id: ContactId) {
        if uid.is_empty() {
            return;
        }
        let ids = self.uids.entry(uid.to_owned()).or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
}

/// Under what a card with these keys is looked up. The numbers that are the same to
/// [`MatchKeys::is_same`] end alike.
fn reaches(keys: &MatchKeys) -> impl Iterator<Item = Reach> {
    let numbers = keys
        .phones
        .iter()
        .map(|form| form.tail.map_or_else(|| form.digits.clone(), |tail| tail.to_string()));
    let all = numbers.chain(keys.emails.iter().cloned());
    all.filter(|reach| !reach.is_empty()).map(|reach| (keys.name.clone(), reach))
}

impl Reader<'_> {
    /// The keys of all cards, the trash included; numbers without a country are those of
    /// `region`.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn match_index(&self, region: Region) -> Result<MatchIndex> {
        let mut index = MatchIndex {
            region,
            cards: HashMap::new(),
            uids: HashMap::new(),
            reaches: HashMap::new(),
            hashes: HashMap::new(),
        };
        self.read_cards(&mut index)?;
        self.read_values(&mut index, "SELECT contact_id, value FROM phone", |known| {
            &mut known.phones
        })?;
        self.read_values(&mut index, "SELECT contact_id, value FROM email", |known| {
            &mut known.emails
        })?;
        self.read_reaches(&mut index)?;
        self.read_former(&mut index)?;
        let mut sources = self
            .connection
            .prepare("SELECT contact_id, source_hash, source_uid FROM source_card")?;
        let mut rows = sources.query([])?;
        while let Some(row) = rows.next()? {
            let id = ContactId(row.get("contact_id")?);
            index.add_uid(&row.get::<_, String>("source_uid")?, id);
            index.hashes.entry(row.get("source_hash")?).or_default().push(id);
        }
        Ok(index)
    }

    fn read_cards(&self, index: &mut MatchIndex) -> Result<()> {
        let mut cards = self.connection.prepare(include_str!("known_cards.sql"))?;
        let mut rows = cards.query([])?;
        while let Some(row) = rows.next()? {
            let id = ContactId(row.get("id")?);
            let name = name_key(&row.get::<_, String>("shown_name")?);
            index.add_uid(&row.get::<_, String>("uid")?, id);
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
            if let Some(known) = index.cards.get_mut(&id) {
                known.former_names.push(name_key(&row.get::<_, String>("name")?));
            }
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
                let reach = email_key(&row.get::<_, String>("reach")?);
                if let Some(known) = index.cards.get(&id).filter(|_| !reach.is_empty()) {
                    index.reaches.entry((known.name.clone(), reach)).or_default().push(id);
                }
            }
        }
        Ok(())
    }

    fn read_values(
        &self,
        index: &mut MatchIndex,
        sql: &str,
        of: fn(&mut Known) -> &mut Vec<String>,
    ) -> Result<()> {
        let mut values = self.connection.prepare(sql)?;
        let mut rows = values.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(known) = index.cards.get_mut(&ContactId(row.get("contact_id")?)) {
                of(known).push(row.get("value")?);
            }
        }
        Ok(())
    }
}
