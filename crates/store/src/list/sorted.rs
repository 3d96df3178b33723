//! All cards in the order of a column of a table. Owns where in the box each column lies; what
//! stands in its cells is the caller's. The order is kept in memory like that by name, and caught up
//! with what was written since; the cards found stand beside it.

use crate::Store;
use crate::derived::{self, Collation};
use crate::error::Result;
use crate::memory::{Item, Recipe};
use kartoteka_domain::contact::TextField;
use kartoteka_domain::decimal::{Decimal, MOST_DECIMALS};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::time::Now;
use rusqlite::Row;
use rusqlite::types::Value;
use std::collections::HashSet;
use std::sync::Arc;

/// What a table is sorted by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortedBy {
    /// An expression over `contact` and `contact_index`.
    value: String,
    /// The owner's field of this name, where it is one.
    own: Option<String>,
    /// The last comes first; what says nothing comes last all the same.
    is_descending: bool,
}

impl SortedBy {
    /// A field by its stable name, the `number`-th where a card has several; nothing where cards
    /// can't be sorted by it.
    #[must_use]
    pub fn field(field: &str, number: usize, is_descending: bool) -> Option<Self> {
        let value = if number > 0 { detail(field, number)? } else { once(field)? };
        Some(Self { value, own: None, is_descending })
    }

    /// The first of the owner's fields of this name.
    #[must_use]
    pub fn own_field(label: &str, is_descending: bool) -> Self {
        Self { value: OWN.to_owned(), own: Some(label.to_owned()), is_descending }
    }
}

/// Expressions over `contact` and `contact_index`.
const OWN: &str = "(SELECT value FROM custom_field WHERE contact_id = contact.id AND label = ?2
    ORDER BY position LIMIT 1)";
const TAGS: &str = "(SELECT group_concat(name, '; ' ORDER BY contact_tag.id) FROM contact_tag
    JOIN tag ON tag.id = contact_tag.tag_id WHERE contact_tag.contact_id = contact.id)";
/// By days, the ideal ones first; never is longer than any.
const STAY_IN_TOUCH: &str = "CASE contact.stay_in_touch WHEN '' THEN NULL WHEN 'never' THEN 1 << 40
    ELSE CAST(contact.stay_in_touch AS INTEGER) << 20
    | CAST(substr(contact.stay_in_touch, instr(contact.stay_in_touch, ';') + 1) AS INTEGER) END";
const BIRTHDAY: &str = "CASE WHEN contact.birthday_month IS NOT NULL THEN
    printf('%04d-%02d-%02d', coalesce(contact.birthday_year, 0), contact.birthday_month,
    contact.birthday_day) END";

/// Where a field lies that a card has once.
fn once(field: &str) -> Option<String> {
    Some(match field {
        "formatted_name" => "contact_index.sort_key".to_owned(),
        "prefix" | "given" | "additional" | "family" | "suffix" => format!("contact.name_{field}"),
        "kind" => "contact.kind".to_owned(),
        "stay_in_touch" => STAY_IN_TOUCH.to_owned(),
        "created_on" => "contact.created_at".to_owned(),
        "changed_on" => "contact.changed_at".to_owned(),
        "last_contact_on" => "contact_index.last_contact_at".to_owned(),
        "birthday" => BIRTHDAY.to_owned(),
        "tags" => TAGS.to_owned(),
        text => format!("contact.{}", TextField::of_key(text)?.key()),
    })
}

/// Where a field lies of which a card has any number.
fn detail(field: &str, number: usize) -> Option<String> {
    let (table, column) = match field {
        "organisation" | "department" | "role" => ("membership", field),
        "phone" | "email" | "link" => (field, "value"),
        "phone_label" => ("phone", "label"),
        "email_label" => ("email", "label"),
        "link_label" => ("link", "label"),
        "address_box" => ("address", "po_box"),
        "address_code" => ("address", "postal_code"),
        "address_label" | "address_street" | "address_extended" | "address_city"
        | "address_region" | "address_country" => ("address", field.split_once('_')?.1),
        _ => return None,
    };
    let before = number.checked_sub(1)?;
    let from = format!("FROM {table} WHERE contact_id = contact.id");
    Some(format!("(SELECT {column} {from} ORDER BY position LIMIT 1 OFFSET {before})"))
}

impl Store {
    /// The cards that `find` finds, all for an empty one, in the order of a column; of equals by
    /// name. `decimal` is the sign by which numbers of own fields are read. The same list for whoever
    /// asks for it again before anything is written.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn sorted_ids(
        &self,
        find: &str,
        by: &SortedBy,
        decimal: char,
        now: &Now,
    ) -> Result<Arc<[ContactId]>> {
        self.read(|reader| {
            let collation = Collation::of(derived::language(reader.connection)?);
            let order = format!("{by:?}{decimal}{}", collation.mark());
            let asked = format!("{order} {} {} {}", now.today(), now.zone, find.trim());
            self.memory.listed(reader.connection, asked, || {
                let item = |row: &Row<'_>| item(row, by, decimal, collation);
                let (all, since) = (by.statement(ALL), by.statement(SINCE));
                let recipe =
                    Recipe { all: &all, since: &since, label: by.own.as_deref(), item: &item };
                let ranked = self.memory.sorted(reader.connection, &order, &recipe)?;
                let ids = ranked.ids().iter().copied().map(ContactId);
                if find.trim().is_empty() {
                    return Ok(ids.collect());
                }
                let found: HashSet<_> = self.found(reader, find, now)?.into_iter().collect();
                Ok(ids.filter(|id| found.contains(id)).collect())
            })
        })
    }
}

/// Which cards: all of those that are not in the trash, or all that changed.
const ALL: &str = "contact_index.is_trashed = 0";
const SINCE: &str = "contact_index.version > ?1";

impl SortedBy {
    fn statement(&self, which: &str) -> String {
        include_str!("sorted.sql").replace("{value}", &self.value).replace("{which}", which)
    }
}

/// A card with the key that puts it in its place: what says nothing last, numbers before words,
/// equals by name.
fn item(
    row: &Row<'_>,
    by: &SortedBy,
    decimal: char,
    collation: &Collation,
) -> rusqlite::Result<Item> {
    let mut value = value_key(row.get("value")?, by.own.is_some().then_some(decimal), collation);
    let mut key = vec![u8::from(value.is_empty())];
    if by.is_descending {
        value.iter_mut().for_each(|byte| *byte = !*byte);
    }
    key.append(&mut value);
    // No byte of a value is 0, so the end of one comes before whatever goes on.
    key.push(if by.is_descending { u8::MAX } else { 0 });
    key.extend_from_slice(&row.get::<_, Vec<u8>>("sort_key")?);
    Ok(Item { key, id: row.get("contact_id")?, text: String::new() })
}

const AS_NUMBER: u8 = 1;
const AS_WORDS: u8 = 2;

/// Bytes without 0 that grow with a value; none for nothing.
fn value_key(value: Value, decimal: Option<char>, collation: &Collation) -> Vec<u8> {
    match value {
        Value::Integer(number) => number_key(i128::from(number)),
        Value::Text(text) if text.trim().is_empty() => Vec::new(),
        Value::Text(text) => {
            let number = decimal.and_then(|sign| Decimal::parse(&text, sign));
            match number {
                Some(number) => number_key(in_smallest(number)),
                None => collation.words(&text, AS_WORDS),
            }
        }
        Value::Blob(key) => halved(AS_WORDS, &key),
        _ => Vec::new(),
    }
}

/// A number in units of the smallest that can be told, the same for all.
fn in_smallest(Decimal { units, decimals }: Decimal) -> i128 {
    let behind = u32::from(MOST_DECIMALS.saturating_sub(decimals));
    i128::from(units) * 10_i128.pow(behind)
}

fn number_key(number: i128) -> Vec<u8> {
    halved(AS_NUMBER, &(number ^ i128::MIN).to_be_bytes())
}

/// Bytes in halves, each with a 1 before it, so that none is 0; behind a first one.
fn halved(first: u8, bytes: &[u8]) -> Vec<u8> {
    let halves = bytes.iter().flat_map(|byte| [0x10 | byte >> 4, 0x10 | byte & 0xF]);
    std::iter::once(first).chain(halves).collect()
}

#[cfg(test)]
mod tests;
