//! The `contact_index` rows: what lists and find need of a card, in one place.

use super::affected::Ids;
use super::order::{field, push_field};
use super::{CHUNK, Chunk, Context, chunks, lists};
use crate::Result;
use crate::contact::texts::{columns_of, with_texts};
use crate::interaction::with_contact;
use crate::row::{columns, word};
use crate::rows::insert_keyed_rows;
use kartoteka_domain::contact::text_field::Searched;
use kartoteka_domain::contact::{
    Contact, ContactKind, Email, Membership, NameParts, Phone, TextField,
};
use kartoteka_domain::stay_in_touch::{Ends, StayInTouch};
use kartoteka_domain::time::Timestamp;
use rusqlite::types::ToSqlOutput::{self, Owned};
use rusqlite::{Connection, Row};
use std::collections::HashMap;
use std::sync::LazyLock;
use std::sync::mpsc::sync_channel;
use std::thread;

/// A card as far as the index needs it.
#[derive(Debug, Default)]
struct Card {
    content: Contact,
    numbers: Vec<Number>,
    created_at: Timestamp,
    is_trashed: bool,
    dealings: Dealings,
}

/// The digits of a number: as dialled, and in full where valid.
pub(super) type Number = (String, Option<String>);

/// What a row says that depends on the card's content alone.
#[derive(Debug)]
pub(super) struct Words {
    shown_name: String,
    list_name: String,
    organisation: String,
    letter: &'static str,
    folded: String,
    sort_key: Vec<u8>,
}

/// How often and when the owner and the card dealt with each other.
#[derive(Debug, Default)]
pub(super) struct Dealings {
    last_contact_at: Option<i64>,
    interactions: i64,
    calls: i64,
}

const COLUMNS: [&str; 14] = [
    "contact_id",
    "shown_name",
    "list_name",
    "organisation",
    "letter",
    "folded",
    "sort_key",
    "is_trashed",
    "last_contact_at",
    "interaction_count",
    "call_count",
    "quiet_at",
    "too_long_at",
    "version",
];

static ROWS: LazyLock<String> = LazyLock::new(|| with_texts(include_str!("card_rows.sql")));
static DEALINGS: LazyLock<String> = LazyLock::new(|| with_contact(include_str!("dealings.sql")));

type Cards = Vec<(i64, Card)>;
pub(super) type Rows = Vec<ToSqlOutput<'static>>;

/// Rewrites the rows of these cards; takes away the rows of cards that are gone. Many are folded
/// and given their sort keys on a thread of their own while others are read and written.
pub(super) fn refresh(connection: &Connection, context: &Context, ids: &Ids) -> Result<()> {
    if ids.ids.len() <= CHUNK {
        return chunks(ids).try_for_each(|chunk| {
            write(connection, &rows_of(&renew(connection, &chunk)?, context))
        });
    }
    thread::scope(|scope| {
        let (to_fold, cards) = sync_channel::<Cards>(1);
        let (folded, rows) = sync_channel::<Rows>(1);
        scope.spawn(move || {
            cards.into_iter().try_for_each(|cards| folded.send(rows_of(&cards, context)).ok())
        });
        for (chunk, place) in chunks(ids).zip(0..) {
            let sent = to_fold.send(renew(connection, &chunk)?);
            sent.expect("the thread takes what comes until it is told the end");
            if place > 0 {
                write(connection, &rows.recv().expect("a chunk sent is a chunk folded"))?;
            }
        }
        drop(to_fold);
        rows.into_iter().try_for_each(|rows| write(connection, &rows))
    })
}

/// Says anew which of these cards are in the trash; the rest of their rows stays.
pub(super) fn refresh_moved(connection: &Connection, context: &Context, ids: &[i64]) -> Result<()> {
    let mut statement = connection.prepare_cached(include_str!("card_moved.sql"))?;
    lists(ids).try_for_each(|list| Ok(statement.execute((list, context.version)).map(|_| ())?))
}

/// Takes old rows away and reads what the new ones are made from.
fn renew(connection: &Connection, chunk: &Chunk<'_>) -> Result<Cards> {
    if !chunk.is_new {
        let sql = "DELETE FROM contact_index
            WHERE contact_id IN (SELECT value FROM json_each(?1))";
        connection.prepare_cached(sql)?.execute([&chunk.list])?;
    }
    let mut cards = read(connection, &chunk.list)?;
    Ok(chunk.ids.iter().filter_map(|id| Some((*id, cards.remove(id)?))).collect())
}

fn rows_of(cards: &Cards, context: &Context) -> Rows {
    let mut rows = Vec::with_capacity(cards.len() * COLUMNS.len());
    for (id, card) in cards {
        let words = Words::of(&card.content, &card.numbers, context);
        let since = card.dealings.last_contact_at.map_or(card.created_at, Timestamp);
        let ends = context.gap(&card.content).map(|gap| gap.ends(since));
        let stored = (card.is_trashed, &card.dealings, ends);
        push_row(*id, words, stored, context.version, &mut rows);
    }
    rows
}

pub(super) fn write(connection: &Connection, rows: &Rows) -> Result<()> {
    insert_keyed_rows(connection, "contact_index", &COLUMNS, rows)
}

pub(super) fn push_row(
    id: i64,
    words: Words,
    (is_trashed, dealings, ends): (bool, &Dealings, Option<Ends>),
    version: i64,
    row: &mut Rows,
) {
    row.push(Owned(id.into()));
    let names = [words.shown_name, words.list_name, words.organisation];
    row.extend(names.map(|name| Owned(name.into())));
    row.extend([words.letter.into(), Owned(words.folded.into()), Owned(words.sort_key.into())]);
    row.push(Owned(is_trashed.into()));
    row.push(Owned(dealings.last_contact_at.into()));
    row.extend([dealings.interactions, dealings.calls].map(|number| Owned(number.into())));
    let ends = [ends.map(|ends| ends.ideal.0), ends.map(|ends| ends.longest.0)];
    row.extend(ends.map(|end| Owned(end.into())));
    row.push(Owned(version.into()));
}

impl Words {
    pub(super) fn of(content: &Contact, numbers: &[Number], context: &Context) -> Self {
        let list_name = content.list_name();
        let (sort_key, letter) = context.collation.place(&list_name);
        let first = content.memberships.first();
        let organisation = first.map_or("", |membership| membership.organisation.trim());
        let is_person = content.kind == ContactKind::Person;
        let organisation = if is_person { organisation } else { "" }.to_owned();
        let (shown_name, folded) = (content.shown_name(), folded(content, numbers));
        Self { shown_name, list_name, organisation, letter, folded, sort_key }
    }
}

/// The words that find the card: names first, each field behind its mark.
fn folded(content: &Contact, numbers: &[Number]) -> String {
    let mut folded = String::new();
    push_field(&mut folded, field::NAME, &content.formatted_name);
    let joined = content.name.joined();
    if joined != content.formatted_name {
        push_field(&mut folded, field::NAME, &joined);
    }
    for text in TextField::searched_as(Searched::AsName) {
        push_field(&mut folded, field::NAME, content.text(text));
    }
    for membership in &content.memberships {
        push_field(&mut folded, field::ORGANISATION, &membership.organisation);
        push_field(&mut folded, field::ORGANISATION, &membership.department);
        push_field(&mut folded, field::ORGANISATION, &membership.role);
    }
    for (tag, place) in content.tags.iter().zip(0..) {
        // A file may name a tag twice; the card wears it once.
        if !content.tags.iter().take(place).any(|before| before == tag) {
            push_field(&mut folded, field::TAG, tag);
        }
    }
    for email in &content.emails {
        push_field(&mut folded, field::EMAIL, &email.value);
    }
    for (dialled, full) in numbers {
        let full = full.as_deref().unwrap_or_default().trim_start_matches('+');
        push_field(&mut folded, field::DIGITS, full);
        if !full.contains(dialled.as_str()) {
            push_field(&mut folded, field::DIGITS, dialled);
        }
    }
    folded
}

fn read(connection: &Connection, list: &str) -> Result<HashMap<i64, Card>> {
    let mut statement = connection.prepare_cached(&ROWS)?;
    let at = Columns::of(&statement)?;
    let texts = columns_of(&statement, TextField::searched_as(Searched::AsName))?;
    let card = |row: &Row<'_>| Ok((row.get(at.id)?, card_of(row, &at, &texts)?));
    let rows = statement.query_map([list], card)?;
    let mut cards: HashMap<i64, Card> = rows.collect::<rusqlite::Result<_>>()?;
    let mut add = |sql: &str, put: &dyn Fn(&mut Card, &Row<'_>) -> rusqlite::Result<()>| {
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query([list])?;
        while let Some(row) = rows.next()? {
            if let Some(card) = cards.get_mut(&row.get("contact_id")?) {
                put(card, row)?;
            }
        }
        Ok::<_, rusqlite::Error>(())
    };
    add(include_str!("organisation_words.sql"), &|card, row| {
        card.content.memberships.push(Membership {
            organisation: row.get("text")?,
            department: row.get("department")?,
            role: row.get("role")?,
        });
        Ok(())
    })?;
    add(include_str!("tag_words.sql"), &|card, row| {
        card.content.tags.push(row.get("text")?);
        Ok(())
    })?;
    add(include_str!("email_words.sql"), &|card, row| {
        let (value, label) = (row.get("text")?, String::new());
        card.content.emails.push(Email { value, label });
        Ok(())
    })?;
    add(include_str!("number_words.sql"), &|card, row| {
        let (value, label) = (row.get("text")?, String::new());
        card.content.phones.push(Phone { value, label });
        card.numbers.push((row.get("digits")?, row.get("e164")?));
        Ok(())
    })?;
    add(&DEALINGS, &|card, row| {
        let own: Option<i64> = row.get("own_at")?;
        card.dealings = Dealings {
            last_contact_at: own.max(row.get("member_at")?),
            interactions: row.get("interactions")?,
            calls: row.get("calls")?,
        };
        Ok(())
    })?;
    Ok(cards)
}

columns!(Columns {
    id,
    formatted_name,
    name_prefix,
    name_given,
    name_additional,
    name_family,
    name_suffix,
    died,
    stay_in_touch,
    created_at,
    is_trashed,
});

fn card_of(row: &Row<'_>, at: &Columns, texts: &[(TextField, usize)]) -> rusqlite::Result<Card> {
    let mut content = Contact {
        kind: word(row, "kind", ContactKind::parse)?,
        formatted_name: row.get(at.formatted_name)?,
        name: NameParts {
            prefix: row.get(at.name_prefix)?,
            given: row.get(at.name_given)?,
            additional: row.get(at.name_additional)?,
            family: row.get(at.name_family)?,
            suffix: row.get(at.name_suffix)?,
        },
        died: row.get(at.died)?,
        stay_in_touch: word(row, at.stay_in_touch, StayInTouch::parse)?,
        ..Contact::default()
    };
    for (field, at) in texts {
        *content.text_mut(*field) = row.get(*at)?;
    }
    let created_at = Timestamp(row.get(at.created_at)?);
    Ok(Card { content, created_at, is_trashed: row.get(at.is_trashed)?, ..Card::default() })
}
