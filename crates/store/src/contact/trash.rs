//! Cards that go to the trash and come back, as many as there are.

use super::{CHUNK, json_list, not_found};
use crate::row::word;
use crate::{Result, Writer};
use kartoteka_domain::contact::ContactKind;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::time::Timestamp;
use std::collections::HashMap;

/// What decides about a card.
struct Card {
    kind: ContactKind,
    formatted_name: String,
    is_trashed: bool,
}

impl Writer<'_> {
    /// Puts a card in the trash, or with no moment back. Answers whether it was elsewhere.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`].
    pub fn set_trashed(&self, id: ContactId, at: Option<Timestamp>) -> Result<bool> {
        Ok(self.set_all_trashed(&[id], at)? > 0)
    }

    /// The same with many cards; answers how many were elsewhere.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`]; [`crate::Error::Cancelled`] once stopping was asked for.
    pub fn set_all_trashed(&self, ids: &[ContactId], at: Option<Timestamp>) -> Result<usize> {
        let mut moved = 0;
        for chunk in ids.chunks(CHUNK) {
            self.go_on()?;
            moved += self.set_some_trashed(chunk, at)?;
        }
        Ok(moved)
    }

    fn set_some_trashed(&self, ids: &[ContactId], at: Option<Timestamp>) -> Result<usize> {
        let cards = self.trash_cards(ids)?;
        if let Some(missing) = ids.iter().find(|id| !cards.contains_key(id)) {
            return Err(not_found(*missing));
        }
        let is_elsewhere = |card: &Card| card.is_trashed != at.is_some();
        let moving = ids.iter().filter(|id| cards.get(id).is_some_and(is_elsewhere)).copied();
        let moving: Vec<ContactId> = moving.collect();
        moving.iter().for_each(|id| self.born.touch(*id));
        let mut update = self.connection.prepare_cached(include_str!("trash.sql"))?;
        let (at_ms, revision) = (at.map(|at| at.0), self.revision()?);
        let moved = update.execute((json_list(&moving), at_ms, self.now.at.0, revision))?;
        let organisations = moving.iter().filter_map(|id| Some((*id, cards.get(id)?)));
        let mut organisations =
            organisations.filter(|(_, card)| card.kind == ContactKind::Organisation).peekable();
        if organisations.peek().is_some() {
            self.forget_organisations();
        }
        for (id, card) in organisations.filter(|_| at.is_none()) {
            self.link_members(id, &card.formatted_name)?;
        }
        Ok(moved)
    }

    fn trash_cards(&self, ids: &[ContactId]) -> Result<HashMap<ContactId, Card>> {
        let sql = "SELECT id, kind, formatted_name, trashed_at IS NOT NULL AS is_trashed
            FROM contact WHERE id IN (SELECT value FROM json_each(?1))";
        let mut query = self.connection.prepare_cached(sql)?;
        let cards = query.query_map([json_list(ids)], |row| {
            let card = Card {
                kind: word(row, "kind", ContactKind::parse)?,
                formatted_name: row.get("formatted_name")?,
                is_trashed: row.get("is_trashed")?,
            };
            Ok((ContactId(row.get("id")?), card))
        })?;
        Ok(cards.collect::<rusqlite::Result<_>>()?)
    }
}
