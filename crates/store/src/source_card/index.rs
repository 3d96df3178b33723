//! Every card's keys in memory, read once an import: which cards have a UID, a name with a
//! number or mail, or once came from the same lines.

use super::SourceCard;
use crate::{Reader, Result};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::fold::fold;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::phone::parse_phone;
use kartoteka_domain::region::Region;
use std::collections::HashMap;

/// What a card is known by besides its UID.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MatchKeys {
    /// The folded name.
    name: String,
    numbers: Vec<Number>,
    /// Folded mail addresses.
    mails: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Number {
    e164: Option<String>,
    tail: Option<i64>,
    digits: String,
}

impl Number {
    /// Whether both may be the same line: in full where both are known in full.
    fn agrees(&self, other: &Self) -> bool {
        match (&self.e164, &other.e164) {
            (Some(one), Some(other)) => one == other,
            _ if self.tail.is_some() => self.tail == other.tail,
            _ => other.tail.is_none() && !self.digits.is_empty() && self.digits == other.digits,
        }
    }
}

impl MatchKeys {
    /// The keys of a content, its numbers read by the customs of `region`.
    #[must_use]
    pub fn of(content: &Contact, region: Region) -> Self {
        let number = |value: &str| {
            let form = parse_phone(value, region);
            Number { e164: form.e164, tail: form.tail, digits: form.digits }
        };
        let mails = content.emails.iter().map(|email| fold(&email.value));
        Self {
            name: fold(&content.shown_name()),
            numbers: content.phones.iter().map(|phone| number(&phone.value)).collect(),
            mails: mails.filter(|mail| !mail.is_empty()).collect(),
        }
    }

    fn shares_reach(&self, other: &Self) -> bool {
        self.numbers.iter().any(|one| other.numbers.iter().any(|number| one.agrees(number)))
            || self.mails.iter().any(|mail| other.mails.contains(mail))
    }
}

/// The keys of all cards.
#[derive(Debug, Default)]
pub struct MatchIndex {
    cards: HashMap<ContactId, Known>,
    uids: HashMap<String, Vec<ContactId>>,
    names: HashMap<String, Vec<ContactId>>,
    hashes: HashMap<String, Vec<ContactId>>,
}

#[derive(Debug, Default)]
struct Known {
    keys: MatchKeys,
    is_trashed: bool,
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
        let named = self.names.get(&keys.name).filter(|_| !keys.name.is_empty())?;
        let same = named
            .iter()
            .copied()
            .filter(|id| self.cards.get(id).is_some_and(|known| known.keys.shares_reach(keys)));
        same.min_by_key(|id| self.is_trashed(*id))
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

    /// Whether the card has the same name, or a same number or mail.
    #[must_use]
    pub fn agrees(&self, id: ContactId, keys: &MatchKeys) -> bool {
        self.cards
            .get(&id)
            .is_some_and(|known| known.keys.name == keys.name || known.keys.shares_reach(keys))
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
        self.names.entry(keys.name.clone()).or_default().push(id);
        self.cards.insert(id, Known { keys, is_trashed: false });
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

impl Reader<'_> {
    /// The keys of all cards, the trash included.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn match_index(&self) -> Result<MatchIndex> {
        let mut index = MatchIndex::default();
        self.read_cards(&mut index)?;
        self.read_reach(&mut index)?;
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
            let name = fold(&row.get::<_, String>("shown_name")?);
            index.add_uid(&row.get::<_, String>("uid")?, id);
            index.names.entry(name.clone()).or_default().push(id);
            let keys = MatchKeys { name, ..MatchKeys::default() };
            index.cards.insert(id, Known { keys, is_trashed: row.get("is_trashed")? });
        }
        Ok(())
    }

    fn read_reach(&self, index: &mut MatchIndex) -> Result<()> {
        let mut phones =
            self.connection.prepare("SELECT contact_id, e164, tail, digits FROM phone_index")?;
        let mut rows = phones.query([])?;
        while let Some(row) = rows.next()? {
            let number = Number {
                e164: row.get("e164")?,
                tail: row.get("tail")?,
                digits: row.get("digits")?,
            };
            if let Some(known) = index.cards.get_mut(&ContactId(row.get("contact_id")?)) {
                known.keys.numbers.push(number);
            }
        }
        let mut mails = self.connection.prepare("SELECT contact_id, address FROM email_index")?;
        let mut rows = mails.query([])?;
        while let Some(row) = rows.next()? {
            let mail: String = row.get("address")?;
            let known = index.cards.get_mut(&ContactId(row.get("contact_id")?));
            if let Some(known) = known.filter(|_| !mail.is_empty()) {
                known.keys.mails.push(mail);
            }
        }
        Ok(())
    }
}
