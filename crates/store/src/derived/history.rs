//! The `history_text` rows and their full-text index: the folded words of interactions, notes,
//! orders, payments, tickets, movements of stock and wants, and of what cards say at length.

use super::affected::Ids;
use super::{chunks, json_list, lists};
use crate::Result;
use crate::contact::texts::with_texts;
use crate::row::text as text_of;
use crate::rows::insert_rows;
use kartoteka_domain::contact::text_field::Searched;
use kartoteka_domain::contact::{Contact, TextField};
use kartoteka_domain::fold::fold;
use rusqlite::types::ToSqlOutput::{self, Owned};
use rusqlite::{Connection, Row};
use std::collections::HashMap;
use std::sync::LazyLock;

const COLUMNS: [&str; 5] = ["source", "row_id", "contact_id", "at", "folded"];

/// Where a text comes from, as the table names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Source {
    /// A call, visit, message and so on.
    Interaction,
    /// A dated note.
    Note,
    /// What an order says beside its lines.
    Order,
    /// A line of an order.
    OrderLine,
    /// What a payment says.
    Payment,
    /// What a ticket says beside its moves and lines.
    Ticket,
    /// What was said of a ticket at a move.
    TicketMove,
    /// A line of a ticket.
    TicketLine,
    /// What was said of stock that moved, of a card's.
    StockMovement,
    /// What a card waits for.
    Want,
    /// The texts of a card that are found so, its addresses, links and own fields.
    Contact,
}

impl Source {
    /// Those whose rows are a table's, with that table.
    pub(super) const TABLES: [(Self, &'static str); 10] = [
        (Self::Interaction, "interaction"),
        (Self::Note, "note"),
        (Self::Order, "trade_order"),
        (Self::OrderLine, "order_line"),
        (Self::Payment, "payment"),
        (Self::Ticket, "ticket"),
        (Self::TicketMove, "ticket_move"),
        (Self::TicketLine, "ticket_line"),
        (Self::StockMovement, "stock_movement"),
        (Self::Want, "want"),
    ];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Interaction => "interaction",
            Self::Note => "note",
            Self::Order => "order",
            Self::OrderLine => "line",
            Self::Payment => "payment",
            Self::Ticket => "ticket",
            Self::TicketMove => "ticket_move",
            Self::TicketLine => "ticket_line",
            Self::StockMovement => "stock_movement",
            Self::Want => "want",
            Self::Contact => "contact",
        }
    }

    pub(crate) fn parse(word: &str) -> Option<Self> {
        let of_tables = Self::TABLES.into_iter().map(|(source, _)| source);
        of_tables.chain([Self::Contact]).find(|source| source.as_str() == word)
    }

    /// Pieces of text by row; several lines of one row belong together.
    fn sql(self) -> &'static str {
        static CONTACT: LazyLock<String> =
            LazyLock::new(|| with_texts(include_str!("contact_texts.sql")));

        match self {
            Self::Interaction => include_str!("interaction_texts.sql"),
            Self::Note => include_str!("note_texts.sql"),
            Self::Order => include_str!("order_texts.sql"),
            Self::OrderLine => include_str!("line_texts.sql"),
            Self::Payment => include_str!("payment_texts.sql"),
            Self::Ticket => include_str!("ticket_texts.sql"),
            Self::TicketMove => include_str!("ticket_move_texts.sql"),
            Self::TicketLine => include_str!("ticket_line_texts.sql"),
            Self::StockMovement => include_str!("stock_movement_texts.sql"),
            Self::Want => include_str!("want_texts.sql"),
            Self::Contact => &CONTACT,
        }
    }
}

/// What is to be found of one row.
#[derive(Debug, Default)]
struct Text {
    contact_id: Option<i64>,
    at: i64,
    folded: String,
}

/// So many old texts may make the whole index anew worth it.
const MANY: usize = 1000;
/// Taking a text out of the index costs about as much as putting so many into an empty one.
const COST_OF_TAKING_OUT: usize = 8;

/// What is to be found of a new card: what `contact_texts.sql` reads of it once it is written.
pub(super) fn text_of_card(card: &Contact) -> String {
    let mut folded = String::new();
    for field in TextField::searched_as(Searched::AsText) {
        push_text(&mut folded, card.text(field));
    }
    for field in &card.custom_fields {
        push_text(&mut folded, &format!("{} {}", field.label, field.value));
    }
    for place in &card.addresses {
        let [street, code, city, country] =
            [&place.street, &place.postal_code, &place.city, &place.country];
        push_text(&mut folded, &format!("{street} {code} {city} {country}"));
    }
    card.links.iter().for_each(|link| push_text(&mut folded, &link.value));
    folded
}

fn push_text(folded: &mut String, text: &str) {
    let words = fold(text);
    if !words.is_empty() && !folded.is_empty() {
        folded.push('\n');
    }
    folded.push_str(&words);
}

/// Rewrites the texts of these rows; takes away those of rows that are gone or say nothing. Texts
/// that were written since text `since` are not in the index yet.
pub(super) fn refresh(
    connection: &Connection,
    source: Source,
    ids: &Ids,
    since: Option<i64>,
) -> Result<()> {
    let anew = is_cheaper_anew(connection, ids)?;
    for chunk in chunks(ids).filter(|chunk| !chunk.is_new) {
        remove(connection, source, &chunk.list, anew)?;
    }
    // Only now: numbers that have become free at the end are given out again.
    let newest = newest(connection)?;
    let newest = since.map_or(newest, |since| since.min(newest));
    for chunk in chunks(ids) {
        let mut texts = read(connection, source, &chunk.list)?;
        texts.retain(|_, text| !text.folded.is_empty());
        let mut rows = Rows::with_capacity(texts.len() * COLUMNS.len());
        for id in chunk.ids {
            if let Some(Text { contact_id, at, folded }) = texts.remove(id) {
                push_row(source, *id, (contact_id, at), folded, &mut rows);
            }
        }
        write(connection, &rows)?;
    }
    if anew {
        connection.execute("INSERT INTO history_fts (history_fts) VALUES ('rebuild')", [])?;
    } else {
        let sql = "INSERT INTO history_fts (rowid, folded)
            SELECT id, folded FROM history_text WHERE id > ?1";
        connection.prepare_cached(sql)?.execute([newest])?;
    }
    Ok(())
}

/// Dates the texts of these cards anew; what they say stays.
pub(super) fn refresh_moved(connection: &Connection, cards: &[i64]) -> Result<()> {
    let mut statement = connection.prepare_cached(include_str!("history_moved.sql"))?;
    lists(cards).try_for_each(|list| Ok(statement.execute([list]).map(|_| ())?))
}

/// Whether to leave the index alone until all texts are as they shall be, and then to make it
/// anew: the undo of a large import takes out nearly all there is.
fn is_cheaper_anew(connection: &Connection, ids: &Ids) -> Result<bool> {
    let old = ids.ids.iter().filter(|id| **id < ids.new_from).count();
    if old < MANY {
        return Ok(false);
    }
    let sql = "SELECT count(*) AS texts FROM history_text";
    let texts: i64 = connection.prepare_cached(sql)?.query_row([], |row| row.get("texts"))?;
    Ok(usize::try_from(texts).is_ok_and(|texts| old.saturating_mul(COST_OF_TAKING_OUT) >= texts))
}

fn read(connection: &Connection, source: Source, list: &str) -> Result<HashMap<i64, Text>> {
    let mut statement = connection.prepare_cached(source.sql())?;
    let mut rows = statement.query([list])?;
    let mut texts: HashMap<i64, Text> = HashMap::new();
    while let Some(row) = rows.next()? {
        let text = texts.entry(row.get("row_id")?).or_default();
        text.contact_id = row.get("contact_id")?;
        text.at = row.get("at")?;
        push_text(&mut text.folded, text_of(row, "text")?);
    }
    Ok(texts)
}

/// What a row says, as it is written there, without blanks around it.
pub(crate) fn pieces(connection: &Connection, source: Source, row_id: i64) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached(source.sql())?;
    let said = |row: &Row<'_>| Ok(text_of(row, "text")?.trim().to_owned());
    let pieces = statement.query_map([json_list(&[row_id])], said)?;
    Ok(pieces.collect::<rusqlite::Result<_>>()?)
}

/// The highest number of a text so far.
pub(super) fn newest(connection: &Connection) -> Result<i64> {
    let sql = "SELECT ifnull(max(id), 0) AS newest FROM history_text";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get("newest"))?)
}

pub(super) type Rows = Vec<ToSqlOutput<'static>>;

/// A text: whose row it is of which source, the card it belongs to, and when it was said.
pub(super) fn push_row(
    source: Source,
    row_id: i64,
    (contact_id, at): (Option<i64>, i64),
    folded: String,
    rows: &mut Rows,
) {
    rows.extend([source.as_str().into(), Owned(row_id.into()), Owned(contact_id.into())]);
    rows.extend([Owned(at.into()), Owned(folded.into())]);
}

/// Writes texts that have none yet; the index is told of them later.
pub(super) fn write(connection: &Connection, rows: &Rows) -> Result<()> {
    insert_rows(connection, "history_text", &COLUMNS, rows)
}

/// An external-content index has to be told the old words before they go.
fn remove(connection: &Connection, source: Source, list: &str, anew: bool) -> Result<()> {
    if !anew {
        connection
            .prepare_cached(
                "INSERT INTO history_fts (history_fts, rowid, folded)
                SELECT 'delete', id, folded FROM history_text
                WHERE source = ?1 AND row_id IN (SELECT value FROM json_each(?2))",
            )?
            .execute([source.as_str(), list])?;
    }
    connection
        .prepare_cached(
            "DELETE FROM history_text
            WHERE source = ?1 AND row_id IN (SELECT value FROM json_each(?2))",
        )?
        .execute([source.as_str(), list])?;
    Ok(())
}
