//! Writing whole cards. Only rows that differ are written, so that the journal holds what the
//! owner changed and nothing else.

use super::detail_rows::LinkedMembership;
use super::read::ContactRow;
use super::texts::{PARAMETERS, with_texts};
use super::{detail, json_list, not_found, tag};
use crate::derived::Derived;
use crate::rows::insert_rows;
use crate::{Error, Result, Writer};
use kartoteka_domain::contact::{Contact, ContactKind, TextField};
use kartoteka_domain::ids::ContactId;
use rusqlite::types::{ToSqlOutput, Value};
use rusqlite::{named_params, params};
use std::sync::LazyLock;

/// The columns of a new card's own row, in the order of `push_row`; the texts come before them.
const COLUMNS: [&str; 16] = [
    "uid",
    "kind",
    "formatted_name",
    "name_prefix",
    "name_given",
    "name_additional",
    "name_family",
    "name_suffix",
    "stay_in_touch",
    "unknown_lines",
    "birthday_year",
    "birthday_month",
    "birthday_day",
    "photo_sha256",
    "created_at",
    "changed_at",
];

static INSERTED: LazyLock<Vec<&str>> =
    LazyLock::new(|| TextField::ALL.iter().map(|field| field.key()).chain(COLUMNS).collect());
static UPDATE: LazyLock<String> = LazyLock::new(|| with_texts(include_str!("update.sql")));

fn push_row<'v>(
    card: &'v Contact,
    photo: Option<&'v str>,
    unknown: &'v str,
    now: i64,
    row: &mut Vec<ToSqlOutput<'v>>,
) {
    row.extend(TextField::ALL.iter().map(|field| card.text(*field).as_str().into()));
    let texts: [&str; 8] = [
        &card.uid,
        card.kind.as_str(),
        &card.formatted_name,
        &card.name.prefix,
        &card.name.given,
        &card.name.additional,
        &card.name.family,
        &card.name.suffix,
    ];
    row.extend(texts.map(ToSqlOutput::from));
    row.extend([card.stay_in_touch.to_string().into(), unknown.into()]);
    let day = card.birthday;
    row.extend([
        number(day.and_then(|day| day.year)),
        number(day.map(|day| day.month)),
        number(day.map(|day| day.day)),
        photo.map_or(ToSqlOutput::Owned(Value::Null), ToSqlOutput::from),
        now.into(),
        now.into(),
    ]);
}

fn number<'v>(number: Option<impl Into<i64>>) -> ToSqlOutput<'v> {
    ToSqlOutput::Owned(number.map_or(Value::Null, |number| Value::Integer(number.into())))
}

impl Writer<'_> {
    /// Writes a new card with its photo and answers its id. The caller fills `uid`.
    ///
    /// # Errors
    /// When the box refuses: a UID that another card has.
    pub fn insert_contact(&self, content: &Contact) -> Result<ContactId> {
        let ids = self.insert_contacts(std::slice::from_ref(content))?;
        Ok(*ids.first().expect("one card in, one id out"))
    }

    /// The same for many cards, which together take a fraction of the time.
    ///
    /// # Errors
    /// As [`Writer::insert_contact`].
    pub fn insert_contacts(&self, cards: &[Contact]) -> Result<Vec<ContactId>> {
        self.insert_all(cards).map(|(ids, _)| ids)
    }

    /// The same with what was [derived](crate::Deriver::derive) from each card: its index rows are then
    /// written along with it, where reading it again would take as long as writing it did.
    ///
    /// # Errors
    /// As [`Writer::insert_contact`].
    pub fn insert_derived_contacts(
        &self,
        cards: &[Contact],
        derived: Vec<Derived>,
    ) -> Result<Vec<ContactId>> {
        let (ids, first_phone) = self.insert_all(cards)?;
        self.born.write(self.connection, (&ids, self.now.at), first_phone, derived)?;
        Ok(ids)
    }

    /// Writes new cards; answers their ids and that of the first number.
    fn insert_all(&self, cards: &[Contact]) -> Result<(Vec<ContactId>, i64)> {
        let connection = self.connection;
        let ids = self.insert_rows_of(cards)?;
        let first_phone = detail::insert_all(connection, &ids, cards, |card| &card.phones)?;
        detail::insert_all(connection, &ids, cards, |card| &card.emails)?;
        detail::insert_all(connection, &ids, cards, |card| &card.addresses)?;
        detail::insert_all(connection, &ids, cards, |card| &card.links)?;
        detail::insert_all(connection, &ids, cards, |card| &card.custom_fields)?;
        let linked = cards.iter().map(|card| self.linked(card, None));
        let linked = linked.collect::<Result<Vec<_>>>()?;
        let lists = ids.iter().copied().zip(linked.iter().map(Vec::as_slice));
        detail::insert_lists(connection, lists)?;
        for (id, card) in ids.iter().zip(cards) {
            tag::add_tags(connection, *id, &card.tags)?;
            if card.kind == ContactKind::Organisation {
                self.link_members(*id, &card.formatted_name)?;
            }
        }
        Ok((ids, first_phone))
    }

    /// Writes the contacts' own rows. Their ids follow each other.
    fn insert_rows_of(&self, cards: &[Contact]) -> Result<Vec<ContactId>> {
        let photo = |card: &Contact| card.photo.as_ref().map(|p| self.keep_photo(p)).transpose();
        let photos = cards.iter().map(photo).collect::<Result<Vec<_>>>()?;
        let unknown: Vec<String> = cards.iter().map(unknown_json).collect();
        let mut rows = Vec::with_capacity(cards.len() * INSERTED.len());
        for ((card, photo), unknown) in cards.iter().zip(&photos).zip(&unknown) {
            push_row(card, photo.as_deref(), unknown, self.now.at.0, &mut rows);
        }
        insert_rows(self.connection, "contact", &INSERTED, &rows)?;
        let before =
            self.connection.last_insert_rowid().saturating_sub_unsigned(cards.len() as u64);
        Ok((before..).skip(1).take(cards.len()).map(ContactId).collect())
    }

    /// Makes the card say `content`, all but its photo ([`Writer::set_photo`]); an empty `uid`
    /// leaves the card's own.
    /// Answers whether anything changed; only then does the revision become another.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Stale`] when `revision` is given and the card has another.
    pub fn update_contact(
        &self,
        id: ContactId,
        revision: Option<i64>,
        content: &Contact,
    ) -> Result<bool> {
        let before = self.contact(id)?;
        if revision.is_some_and(|revision| revision != before.revision) {
            return Err(Error::Stale { what: "contact", id: id.0 });
        }
        let connection = self.connection;
        let changes = [
            self.update_row(&before, content)?,
            detail::replace(connection, id, &content.phones)?,
            detail::replace(connection, id, &content.emails)?,
            detail::replace(connection, id, &content.addresses)?,
            detail::replace(connection, id, &content.links)?,
            detail::replace(connection, id, &content.custom_fields)?,
            detail::replace(connection, id, &self.linked(content, Some(&before))?)?,
            tag::replace(connection, id, &content.tags)?,
        ];
        let changed = changes.contains(&true);
        if changed {
            self.touch_contact(id)?;
            self.follow_kind(&before, content)?;
        }
        Ok(changed)
    }

    /// Notes on the card that its content changed now.
    pub(crate) fn touch_contact(&self, id: ContactId) -> Result<()> {
        self.touch_contacts(&[id])
    }

    /// The same on several cards, each named once.
    pub(crate) fn touch_contacts(&self, ids: &[ContactId]) -> Result<()> {
        ids.iter().for_each(|id| self.born.touch(*id));
        let mut statement = self.connection.prepare_cached(include_str!("revise.sql"))?;
        let touched =
            statement.execute(params![json_list(ids), self.now.at.0, self.revision()?])?;
        match ids.first() {
            Some(first) if touched < ids.len() => Err(not_found(*first)),
            _ => Ok(()),
        }
    }

    /// Writes the contact's own row where it differs.
    fn update_row(&self, before: &ContactRow, content: &Contact) -> Result<bool> {
        let uid = match content.uid.as_str() {
            "" => &before.content.uid,
            _ => &content.uid,
        };
        if *uid == before.content.uid && same_row(&before.content, content) {
            return Ok(false);
        }
        let mut statement = self.connection.prepare_cached(&UPDATE)?;
        for (field, parameter) in PARAMETERS {
            statement.raw_bind_parameter(*parameter, content.text(*field))?;
        }
        statement.execute(named_params! {
            ":id": before.id.0,
            ":uid": uid,
            ":kind": content.kind.as_str(),
            ":formatted_name": content.formatted_name,
            ":name_prefix": content.name.prefix,
            ":name_given": content.name.given,
            ":name_additional": content.name.additional,
            ":name_family": content.name.family,
            ":name_suffix": content.name.suffix,
            ":birthday_year": content.birthday.and_then(|day| day.year),
            ":birthday_month": content.birthday.map(|day| day.month),
            ":birthday_day": content.birthday.map(|day| day.day),
            ":stay_in_touch": content.stay_in_touch.to_string(),
            ":unknown_lines": unknown_json(content),
        })?;
        Ok(true)
    }

    /// The memberships with the organisations' cards. Where the name is as it was, the card
    /// stays the one it was.
    fn linked(
        &self,
        content: &Contact,
        before: Option<&ContactRow>,
    ) -> Result<Vec<LinkedMembership>> {
        let known = |name: &str| {
            let row = before?;
            let mut pairs = row.content.memberships.iter().zip(&row.organisation_ids);
            pairs.find_map(|(written, id)| id.filter(|_| written.organisation == name))
        };
        let mut linked = Vec::with_capacity(content.memberships.len());
        for written in &content.memberships {
            let organisation_id = match known(&written.organisation) {
                Some(id) => Some(id.0),
                None if content.kind == ContactKind::Organisation => None,
                None => self.organisation_named(&written.organisation)?,
            };
            linked.push(LinkedMembership { written: written.clone(), organisation_id });
        }
        Ok(linked)
    }

    /// Ties or unties people when a card became an organisation, was renamed, or is none now.
    fn follow_kind(&self, before: &ContactRow, content: &Contact) -> Result<()> {
        let was = before.content.kind == ContactKind::Organisation;
        let is = content.kind == ContactKind::Organisation;
        if was {
            self.forget_organisations();
        }
        if is && before.trashed_at.is_none() {
            self.link_members(before.id, &content.formatted_name)?;
        } else if was && !is {
            self.unlink_members(before.id)?;
        }
        Ok(())
    }
}

/// Whether two contents read alike in the contact's own row, UID aside.
fn same_row(one: &Contact, other: &Contact) -> bool {
    one.kind == other.kind
        && one.formatted_name == other.formatted_name
        && one.name == other.name
        && TextField::ALL.iter().all(|field| one.text(*field) == other.text(*field))
        && one.birthday == other.birthday
        && one.stay_in_touch == other.stay_in_touch
        && one.unknown == other.unknown
}

fn unknown_json(content: &Contact) -> String {
    if content.unknown.is_empty() {
        return "[]".to_owned();
    }
    serde_json::to_string(&content.unknown).expect("a list of texts is always JSON")
}
