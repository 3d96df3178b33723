//! Index rows of cards that are just being made. What they say depends on the cards' content
//! alone, so it can be derived before the cards are written, on another thread, and written along
//! with them; reading the cards again would take as long as writing them did. Owns which cards
//! have such rows already; what the rows say is `card`'s and `number`'s.

use super::card::{self, Dealings, Number, Words};
use super::{Context, newest_change, number};
use crate::{Reader, Result};
use kartoteka_domain::contact::{Contact, ContactKind};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::phone::{PhoneForm, parse_phone};
use rusqlite::Connection;
use std::cell::{Cell, RefCell};

/// Derives index rows from cards that are not written yet; may be used on any thread.
pub struct Deriver {
    context: Context,
}

/// What was derived from one card.
#[derive(Debug)]
pub struct Derived {
    /// None for an organisation, whose row also counts its people's dealings.
    words: Option<Words>,
    forms: Vec<PhoneForm>,
}

impl Reader<'_> {
    /// Derives by the box's country and language as they are now.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn deriver(&self) -> Result<Deriver> {
        Ok(Deriver { context: Context::read(self.connection)? })
    }
}

impl Deriver {
    /// Derives what the index says of this card.
    #[must_use]
    pub fn derive(&self, content: &Contact) -> Derived {
        let context = &self.context;
        let form = |value: &str| parse_phone(value, context.region);
        let forms: Vec<PhoneForm> = content.phones.iter().map(|p| form(&p.value)).collect();
        let number = |form: &PhoneForm| -> Number { (form.digits.clone(), form.e164.clone()) };
        let words = (content.kind == ContactKind::Person)
            .then(|| Words::of(content, &forms.iter().map(number).collect::<Vec<_>>(), context));
        Derived { words, forms }
    }
}

/// The cards whose index rows this write has made along with them.
#[derive(Debug, Default)]
pub(crate) struct Born {
    cards: RefCell<Vec<i64>>,
    phones: RefCell<Vec<i64>>,
    /// The first of them; an organisation has numbers here, but no row of its own.
    first: Cell<Option<i64>>,
    is_touched: Cell<bool>,
}

impl Born {
    /// Writes the index rows of new cards; the ids of their numbers follow `first_phone`.
    pub(crate) fn write(
        &self,
        connection: &Connection,
        ids: &[ContactId],
        first_phone: i64,
        derived: Vec<Derived>,
    ) -> Result<()> {
        // Newer than every copy in memory; the journal grows at least by the range of new ids.
        let version = newest_change(connection)? + 1;
        self.first.set(self.first.get().or(ids.first().map(|id| id.0)));
        let (mut cards, mut phones) = (self.cards.borrow_mut(), self.phones.borrow_mut());
        let (mut rows, mut numbers) = (card::Rows::new(), number::Rows::new());
        let mut phone_ids = first_phone..;
        for (id, Derived { words, forms }) in ids.iter().zip(derived) {
            if let Some(words) = words {
                cards.push(id.0);
                card::push_row(id.0, words, false, &Dealings::default(), version, &mut rows);
            }
            for (form, phone) in forms.into_iter().zip(&mut phone_ids) {
                phones.push(phone);
                number::push_row(phone, id.0, form, &mut numbers);
            }
        }
        card::write(connection, &rows)?;
        number::write(connection, &numbers)
    }

    /// To be told of a card that changes: if its rows are written already, they may be wrong.
    pub(crate) fn touch(&self, id: ContactId) {
        let is_born = self.first.get().is_some_and(|first| first <= id.0);
        self.is_touched.set(self.is_touched.get() || is_born);
    }

    /// Takes all the rows away again where one of the cards was changed after it was made.
    pub(super) fn settle(&self, connection: &Connection) -> Result<()> {
        if !self.is_touched.get() {
            return Ok(());
        }
        let gone = [
            ("contact_index", "contact_id", &self.cards),
            ("phone_index", "phone_id", &self.phones),
        ];
        for (table, id, ids) in gone {
            if let Some(first) = ids.take().first() {
                connection.execute(&format!("DELETE FROM {table} WHERE {id} >= ?1"), [first])?;
            }
        }
        Ok(())
    }

    /// Whether the card's row is written.
    pub(super) fn has_card(&self, id: i64) -> bool {
        self.cards.borrow().binary_search(&id).is_ok()
    }

    /// Whether the number's row is written.
    pub(super) fn has_phone(&self, id: i64) -> bool {
        self.phones.borrow().binary_search(&id).is_ok()
    }
}
