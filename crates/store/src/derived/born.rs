//! Index rows of cards that are just being made. What they say depends on the cards' content
//! alone, so it can be derived before the cards are written, on another thread, and written along
//! with them; reading the cards again would take as long as writing them did. Owns which cards
//! have such rows already; what the rows say is `card`'s and `number`'s.

use super::card::{self, Dealings, Number, Words};
use super::left_out::LeftOut;
use super::{Context, Source, history, newest_change, number};
use crate::{Reader, Result};
use kartoteka_domain::contact::{Contact, ContactKind, Phone};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::phone::{PhoneForm, parse_phone};
use kartoteka_domain::stay_in_touch::Gap;
use kartoteka_domain::time::Timestamp;
use rusqlite::Connection;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

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
    /// How often to be in touch.
    gap: Option<Gap>,
    /// Its long texts, folded.
    text: String,
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
        let form = |phone: &Phone| parse_phone(&phone.value, self.context.region);
        self.derive_with(content, content.phones.iter().map(form).collect())
    }

    /// The same where its numbers are understood already, as those of the box's country.
    #[must_use]
    pub fn derive_with(&self, content: &Contact, forms: Vec<PhoneForm>) -> Derived {
        let number = |form: &PhoneForm| -> Number { (form.digits.clone(), form.e164.clone()) };
        let words = (content.kind == ContactKind::Person).then(|| {
            Words::of(content, &forms.iter().map(number).collect::<Vec<_>>(), &self.context)
        });
        let gap = self.context.gap(content);
        Derived { words, forms, gap, text: history::text_of_card(content) }
    }
}

/// The cards whose index rows this write has made along with them.
#[derive(Debug, Default)]
pub(crate) struct Born {
    /// All of them, in order.
    all: RefCell<Vec<i64>>,
    /// Those with a row of their own: no organisation.
    cards: RefCell<Vec<i64>>,
    /// Their numbers, in order, and whose each is.
    phones: RefCell<Vec<(i64, i64)>>,
    /// Those that were changed since: their rows may be wrong.
    touched: RefCell<BTreeSet<i64>>,
    /// The newest long text before the first of them.
    newest_text: Cell<Option<i64>>,
    left_out: LeftOut,
}

impl Born {
    /// Writes the index rows of new cards, made at this moment; the ids of their numbers follow
    /// `first_phone`.
    pub(crate) fn write(
        &self,
        connection: &Connection,
        (ids, at): (&[ContactId], Timestamp),
        first_phone: i64,
        derived: Vec<Derived>,
    ) -> Result<()> {
        if self.newest_text.get().is_none() {
            self.newest_text.set(Some(history::newest(connection)?));
            self.left_out.begin(connection)?;
        }
        // Newer than every copy in memory; the journal grows at least by the range of new ids.
        let version = newest_change(connection)? + 1;
        let (mut cards, mut phones) = (self.cards.borrow_mut(), self.phones.borrow_mut());
        let (mut rows, mut numbers) = (card::Rows::new(), number::Rows::new());
        let mut texts = history::Rows::new();
        let mut phone_ids = first_phone..;
        for (id, Derived { words, forms, gap, text }) in ids.iter().zip(derived) {
            if let Some(words) = words {
                cards.push(id.0);
                let ends = gap.map(|gap| gap.ends(at));
                let stored = (false, &Dealings::default(), ends);
                card::push_row(id.0, words, stored, version, &mut rows);
            }
            for (form, phone) in forms.into_iter().zip(&mut phone_ids) {
                phones.push((phone, id.0));
                number::push_row(phone, id.0, form, &mut numbers);
            }
            if !text.is_empty() {
                history::push_row(Source::Contact, id.0, (Some(id.0), at.0), text, &mut texts);
            }
        }
        self.all.borrow_mut().extend(ids.iter().map(|id| id.0));
        card::write(connection, &rows)?;
        number::write(connection, &numbers)?;
        history::write(connection, &texts)
    }

    /// To be told of a card that changes: if its rows are written already, they may be wrong.
    pub(crate) fn touch(&self, id: ContactId) {
        if self.all.borrow().binary_search(&id.0).is_ok() {
            self.touched.borrow_mut().insert(id.0);
        }
    }

    /// Takes the rows away again of cards that were changed after they were made.
    pub(super) fn settle(&self, connection: &Connection) -> Result<()> {
        let touched = self.touched.borrow();
        let phones = self.phones.borrow();
        let mut card =
            connection.prepare_cached("DELETE FROM contact_index WHERE contact_id = ?1")?;
        let mut text = connection
            .prepare_cached("DELETE FROM history_text WHERE source = 'contact' AND row_id = ?1")?;
        for id in &*touched {
            card.execute([id])?;
            text.execute([id])?;
        }
        let mut number =
            connection.prepare_cached("DELETE FROM phone_index WHERE phone_id = ?1")?;
        for (phone, _) in phones.iter().filter(|(_, of)| touched.contains(of)) {
            number.execute([phone])?;
        }
        Ok(())
    }

    /// Makes the indexes that were left out; to be told when all derived rows are written.
    pub(super) fn finish(&self, connection: &Connection) -> Result<()> {
        self.left_out.end(connection)
    }

    /// Whether the card's long text is written, if it has any.
    pub(super) fn has_text(&self, id: i64) -> bool {
        self.all.borrow().binary_search(&id).is_ok() && self.is_untouched(id)
    }

    /// Whether the card's row is written.
    pub(super) fn has_card(&self, id: i64) -> bool {
        self.cards.borrow().binary_search(&id).is_ok() && self.is_untouched(id)
    }

    /// Whether the number's row is written.
    pub(super) fn has_phone(&self, id: i64) -> bool {
        let phones = self.phones.borrow();
        let found = phones.binary_search_by_key(&id, |(phone, _)| *phone);
        found.ok().and_then(|place| phones.get(place)).is_some_and(|(_, of)| self.is_untouched(*of))
    }

    fn is_untouched(&self, id: i64) -> bool {
        !self.touched.borrow().contains(&id)
    }

    /// The newest long text that was there before, where there are such cards.
    pub(super) fn newest_text(&self) -> Option<i64> {
        self.newest_text.get()
    }
}
