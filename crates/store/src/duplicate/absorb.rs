//! One card taken into another: its rows move, row by row, and the emptied card goes. Owns no
//! content: what the joined card says is written afterwards by `update_contact`.

use crate::{Error, Result, Writer};
use kartoteka_domain::ids::ContactId;
use rusqlite::params;

/// Rows that just move.
const HISTORY: [&str; 15] = [
    "interaction",
    "note",
    "follow_up",
    "source_card",
    "former_uid",
    "enrolment",
    "attachment",
    "trade_order",
    "order_line",
    "payment",
    "ticket",
    "ticket_move",
    "ticket_line",
    "stock_movement",
    "want",
];
/// Rows in an order: they move behind those that are there.
const DETAILS: [&str; 6] = ["phone", "email", "address", "link", "custom_field", "membership"];

/// Takes away what a move would make double, then moves the rest.
const TAGS: [&str; 2] = [
    "DELETE FROM contact_tag WHERE contact_id = ?1
     AND tag_id IN (SELECT tag_id FROM contact_tag WHERE contact_id = ?2)",
    "UPDATE contact_tag SET contact_id = ?2 WHERE contact_id = ?1",
];
/// The terms of the card that stays hold.
const TERMS: [&str; 2] = [
    "DELETE FROM terms WHERE contact_id = ?1
     AND side IN (SELECT side FROM terms WHERE contact_id = ?2)",
    "UPDATE terms SET contact_id = ?2 WHERE contact_id = ?1",
];
const RELATIONS: [&str; 4] = [
    "DELETE FROM relation WHERE contact_id IN (?1, ?2) AND other_id IN (?1, ?2)",
    include_str!("relation_duplicates.sql"),
    "UPDATE relation SET contact_id = ?2 WHERE contact_id = ?1",
    "UPDATE relation SET other_id = ?2 WHERE other_id = ?1",
];
const PAIRS: [&str; 3] = [
    "DELETE FROM distinct_pair WHERE contact_id IN (?1, ?2) AND other_id IN (?1, ?2)",
    include_str!("pairs_move.sql"),
    "DELETE FROM distinct_pair WHERE ?1 IN (contact_id, other_id)
     AND ?2 NOT IN (contact_id, other_id)",
];

impl Writer<'_> {
    /// Moves everything that hangs on the card `from` to the card `to`, remembers the UID and
    /// the name of `from`, and takes its row away. Relations and pairs between the two go.
    ///
    /// # Errors
    /// [`Error::NotFound`]; when the box can't be written.
    pub fn absorb_contact(&self, to: ContactId, from: ContactId) -> Result<()> {
        let gone = self.contact(from)?;
        self.contact(to)?;
        let connection = self.connection;
        let both = params![from.0, to.0];
        for table in HISTORY {
            let sql = format!("UPDATE {table} SET contact_id = ?2 WHERE contact_id = ?1");
            connection.prepare_cached(&sql)?.execute(both)?;
        }
        for table in DETAILS {
            let sql = format!(
                "UPDATE {table} SET contact_id = ?2, position = position +
                 (SELECT ifnull(max(position) + 1, 0) FROM {table} WHERE contact_id = ?2)
                 WHERE contact_id = ?1"
            );
            connection.prepare_cached(&sql)?.execute(both)?;
        }
        for sql in TAGS.iter().chain(&TERMS).chain(&RELATIONS).chain(&PAIRS) {
            connection.prepare_cached(sql)?.execute(both)?;
        }
        let sql = "UPDATE membership SET organisation_id = ?2 WHERE organisation_id = ?1";
        connection.prepare_cached(sql)?.execute(both)?;
        let sql = "INSERT INTO former_uid (contact_id, uid, name) VALUES (?1, ?2, ?3)";
        let name = gone.content.shown_name();
        connection.prepare_cached(sql)?.execute(params![to.0, gone.content.uid, name])?;
        let sql = "DELETE FROM contact WHERE id = ?1";
        match connection.prepare_cached(sql)?.execute([from.0])? {
            0 => return Err(Error::NotFound { what: "contact", id: from.0 }),
            _ => self.forget_organisations(),
        }
        self.touch_contact(to)
    }

    /// Ends what an organisation alone can have: people, once the card is a person's.
    ///
    /// # Errors
    /// When the box can't be written.
    pub fn untie_members_of_person(&self, id: ContactId) -> Result<()> {
        let sql = "UPDATE membership SET organisation_id = NULL WHERE organisation_id = ?1
            AND (contact_id = ?1 OR EXISTS
              (SELECT 1 FROM contact WHERE id = ?1 AND kind = 'person'))";
        self.connection.prepare_cached(sql)?.execute([id.0])?;
        Ok(())
    }
}
