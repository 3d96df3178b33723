//! Calls on cards that wait for the owner's word: a hook or a file told of them, and nothing is
//! written of what was said. Owns the mark and the list.

use crate::interaction::CallRow;
use crate::{Reader, Result, Writer};
use kartoteka_domain::ids::InteractionId;
use kartoteka_domain::time::Timestamp;
use rusqlite::named_params;

/// Which of the calls that wait for a word are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordlessSpan {
    /// Those before this instant have waited long enough.
    pub since: Timestamp,
    /// Those that began since this one and are still held by the caller window are left to it.
    pub in_hand_since: Timestamp,
}

impl Reader<'_> {
    /// Calls without a word, the newest first. A missed call has none to wait for, since nobody
    /// spoke: it is a call to return.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn wordless_calls(&self, span: WordlessSpan, limit: u32) -> Result<Vec<CallRow>> {
        let WordlessSpan { since, in_hand_since } = span;
        self.calls(
            include_str!("wordless.sql"),
            named_params! {
                ":since": since.0, ":in_hand_since": in_hand_since.0, ":limit": limit,
            },
        )
    }

    /// How many of them there are.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn count_wordless(&self, span: WordlessSpan) -> Result<u32> {
        let sql = concat!("SELECT count(*) AS number FROM (", include_str!("wordless.sql"), ")");
        let mut query = self.connection.prepare_cached(sql)?;
        let params = named_params! {
            ":since": span.since.0, ":in_hand_since": span.in_hand_since.0, ":limit": -1,
        };
        Ok(query.query_row(params, |row| row.get("number"))?)
    }
}

impl Writer<'_> {
    /// Marks a call as waiting for a word, or for none any more.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such interaction.
    pub fn await_word(&self, id: InteractionId, is_awaiting: bool) -> Result<()> {
        self.interaction(id)?;
        let sql = "UPDATE interaction SET is_awaiting_word = ?2 WHERE id = ?1";
        self.connection.prepare_cached(sql)?.execute((id.0, is_awaiting))?;
        Ok(())
    }
}
