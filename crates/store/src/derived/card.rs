//! The `contact_index` rows: what lists and find need of a card, in one place.

use super::affected::Ids;
use super::order::{self, field, push_field};
use super::{Context, chunks};
use crate::Result;
use crate::row::{columns, word};
use kartoteka_domain::contact::{Contact, ContactKind, Email, Membership, NameParts, Phone};
use rusqlite::{Connection, Row, named_params};
use std::collections::HashMap;

/// A card as far as the index needs it.
#[derive(Debug, Default)]
struct Card {
    content: Contact,
    /// The digits of each number: as dialled, and in full where valid.
    numbers: Vec<(String, Option<String>)>,
    is_trashed: bool,
    dealings: Dealings,
}

/// How often and when the owner and the card dealt with each other.
#[derive(Debug, Default)]
struct Dealings {
    last_contact_at: Option<i64>,
    interactions: i64,
    calls: i64,
}

/// Rewrites the rows of these cards; takes away the rows of cards that are gone.
pub(super) fn refresh(connection: &Connection, context: &Context, ids: &Ids) -> Result<()> {
    let mut upsert = connection.prepare_cached(include_str!("card_upsert.sql"))?;
    let mut delete =
        connection.prepare_cached("DELETE FROM contact_index WHERE contact_id = ?1")?;
    for chunk in chunks(ids) {
        let mut cards = read(connection, &chunk.list)?;
        for id in chunk.ids {
            let Some(card) = cards.remove(id) else {
                delete.execute([id])?;
                continue;
            };
            let list_name = order::list_name(&card.content);
            let (sort_key, letter) = context.collation.place(&list_name);
            let first = card.content.memberships.first();
            let organisation = first.map_or("", |membership| membership.organisation.trim());
            let is_person = card.content.kind == ContactKind::Person;
            upsert.execute(named_params! {
                ":contact_id": id,
                ":shown_name": card.content.shown_name(),
                ":list_name": list_name,
                ":organisation": if is_person { organisation } else { "" },
                ":sort_key": sort_key,
                ":letter": letter,
                ":folded": folded(&card),
                ":is_trashed": card.is_trashed,
                ":last_contact_at": card.dealings.last_contact_at,
                ":interaction_count": card.dealings.interactions,
                ":call_count": card.dealings.calls,
                ":version": context.version,
            })?;
        }
    }
    Ok(())
}

/// The words that find the card: names first, each field behind its mark.
fn folded(card: &Card) -> String {
    let Card { content, numbers, .. } = card;
    let mut folded = String::new();
    push_field(&mut folded, field::NAME, &content.formatted_name);
    let joined = content.name.joined();
    if joined != content.formatted_name {
        push_field(&mut folded, field::NAME, &joined);
    }
    push_field(&mut folded, field::NAME, &content.nickname);
    for membership in &content.memberships {
        push_field(&mut folded, field::ORGANISATION, &membership.organisation);
        push_field(&mut folded, field::ORGANISATION, &membership.department);
        push_field(&mut folded, field::ORGANISATION, &membership.role);
    }
    for tag in &content.tags {
        push_field(&mut folded, field::TAG, tag);
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
    let mut statement = connection.prepare_cached(include_str!("card_rows.sql"))?;
    let at = Columns::of(&statement)?;
    let rows = statement.query_map([list], |row| Ok((row.get(at.id)?, card_of(row, &at)?)))?;
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
    add(include_str!("dealings.sql"), &|card, row| {
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
    nickname,
    is_trashed,
});

fn card_of(row: &Row<'_>, at: &Columns) -> rusqlite::Result<Card> {
    let content = Contact {
        kind: word(row, "kind", ContactKind::parse)?,
        formatted_name: row.get(at.formatted_name)?,
        name: NameParts {
            prefix: row.get(at.name_prefix)?,
            given: row.get(at.name_given)?,
            additional: row.get(at.name_additional)?,
            family: row.get(at.name_family)?,
            suffix: row.get(at.name_suffix)?,
        },
        nickname: row.get(at.nickname)?,
        ..Contact::default()
    };
    Ok(Card { content, is_trashed: row.get(at.is_trashed)?, ..Card::default() })
}
