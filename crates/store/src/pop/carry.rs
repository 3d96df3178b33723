//! The calls that are held while another box takes the place of this one, with the words typed for
//! them: they go over. Owns which of the cards and records that they name are the same there.

use super::{PopCall, PopWords};
use crate::{Reader, Result};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::interaction::Direction;
use rusqlite::{Connection, OptionalExtension, named_params};

/// What tells a card, a record from another of the same id.
const CARD: &str = "SELECT uid AS mark FROM contact WHERE id = ?1";
const RECORD: &str = "SELECT at || ' ' || created_at || ' ' || number AS mark
    FROM interaction WHERE id = ?1";

/// Puts the calls that one box holds into another, under their ids. Of a chosen card that the other
/// has not the name is left; of a record that it has not, nothing: it is written again.
pub(crate) fn carry_over(from: &Connection, to: &Connection) -> Result<()> {
    for call in (Reader { connection: from }).pop_calls()? {
        let words = carried_words(from, to, &call.words)?;
        let record = match call.interaction_id {
            Some(id) if same(from, to, RECORD, id.0)? => Some(id.0),
            _ => None,
        };
        put(to, &call, &words, record)?;
    }
    Ok(())
}

fn carried_words(from: &Connection, to: &Connection, words: &PopWords) -> Result<PopWords> {
    let Some(card) = words.contact_id else { return Ok(words.clone()) };
    if same(from, to, CARD, card.0)? {
        return Ok(words.clone());
    }
    let who = match words.who.as_str() {
        "" => name_of(from, card)?,
        who => who.to_owned(),
    };
    Ok(PopWords { contact_id: None, who, text: words.text.clone() })
}

fn name_of(connection: &Connection, card: ContactId) -> Result<String> {
    let sql = "SELECT shown_name FROM contact_index WHERE contact_id = ?1";
    let mut query = connection.prepare_cached(sql)?;
    let name = query.query_row([card.0], |row| row.get("shown_name")).optional()?;
    Ok(name.unwrap_or_default())
}

/// Whether both boxes have one and the same row under this id.
fn same(one: &Connection, other: &Connection, sql: &str, id: i64) -> Result<bool> {
    let mark = |connection: &Connection| -> Result<Option<String>> {
        let mut query = connection.prepare_cached(sql)?;
        Ok(query.query_row([id], |row| row.get("mark")).optional()?)
    };
    let mark_there = mark(other)?;
    Ok(mark_there.is_some() && mark(one)? == mark_there)
}

fn put(to: &Connection, call: &PopCall, words: &PopWords, record: Option<i64>) -> Result<()> {
    to.prepare_cached(include_str!("carry.sql"))?.execute(named_params! {
        ":id": call.id,
        ":source": call.source,
        ":phase": call.phase.as_str(),
        ":number": call.number,
        ":name": call.name,
        ":direction": call.direction.map(Direction::as_str),
        ":at": call.at.0,
        ":talking_at": call.talking_at.map(|at| at.0),
        ":ended_at": call.ended_at.map(|at| at.0),
        ":interaction_id": record,
        ":contact_id": words.contact_id.map(|id| id.0),
        ":text": words.text,
        ":who": words.who,
        ":is_closed": call.is_closed,
    })?;
    Ok(())
}
