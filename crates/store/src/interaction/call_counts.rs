//! How many calls there were with a card, by who called.

use crate::{Reader, Result};
use kartoteka_domain::ids::ContactId;

/// Calls with a card; of an organisation, with its people too, as its history has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CallCounts {
    /// They called, and were answered.
    pub incoming: u32,
    /// The owner called.
    pub outgoing: u32,
    /// They called, and were not answered.
    pub missed: u32,
}

impl Reader<'_> {
    /// The calls with a card.
    ///
    /// # Errors
    /// When the box can't be read.
    pub fn call_counts(&self, contact: ContactId) -> Result<CallCounts> {
        let mut query = self.connection.prepare_cached(include_str!("call_counts.sql"))?;
        let counts = query.query_row([contact.0], |row| {
            Ok(CallCounts {
                incoming: row.get("incoming")?,
                outgoing: row.get("outgoing")?,
                missed: row.get("missed")?,
            })
        })?;
        Ok(counts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::InteractionContent;
    use crate::fixture::{card, empty_box, plan, read, write};
    use kartoteka_domain::interaction::{Direction, InteractionKind};
    use kartoteka_domain::time::Timestamp;

    fn add(
        connection: &rusqlite::Connection,
        contact_id: ContactId,
        kind: InteractionKind,
        directions: &[Direction],
    ) {
        for (direction, at) in directions.iter().zip(1..) {
            let content = InteractionContent {
                contact_id: Some(contact_id),
                kind,
                direction: *direction,
                at: Timestamp(at),
                number: String::new(),
                minutes: None,
                text: String::new(),
                outcome: String::new(),
                subject: String::new(),
                attachments: Vec::new(),
            };
            write(connection).add_interaction(&content, true).unwrap();
        }
    }

    #[test]
    fn calls_are_counted_by_who_called_and_nothing_else_is() {
        use Direction::{In, Missed, Out};
        let connection = empty_box();
        let [ada, ewa] = ["Ada", "Ewa"].map(|name| card(&connection, name, false));
        assert_eq!(read(&connection).call_counts(ada).unwrap(), CallCounts::default());
        add(&connection, ada, InteractionKind::Call, &[In, Out, In, Missed, In, Out]);
        add(&connection, ada, InteractionKind::Message, &[In, Out]);
        add(&connection, ewa, InteractionKind::Call, &[Missed]);
        let counts = |id| read(&connection).call_counts(id).unwrap();
        assert_eq!(counts(ada), CallCounts { incoming: 3, outgoing: 2, missed: 1 });
        assert_eq!(counts(ewa), CallCounts { missed: 1, ..CallCounts::default() });
    }

    #[test]
    fn an_organisations_calls_are_those_of_its_people_too_but_of_none_in_the_trash() {
        use Direction::{In, Missed, Out};
        let connection = empty_box();
        let firm = card(&connection, "Firm", false);
        for (name, is_trashed, direction) in
            [("Ada", false, Out), ("Ewa", false, Out), ("Jan", true, Missed)]
        {
            let id = card(&connection, name, is_trashed);
            let sql = "INSERT INTO membership (contact_id, position, organisation_id)
                VALUES (?1, 0, ?2)";
            connection.execute(sql, [id.0, firm.0]).unwrap();
            add(&connection, id, InteractionKind::Call, &[direction]);
        }
        add(&connection, firm, InteractionKind::Call, &[In]);
        let counts = read(&connection).call_counts(firm).unwrap();
        assert_eq!(counts, CallCounts { incoming: 1, outgoing: 2, missed: 0 });
    }

    #[test]
    fn only_the_calls_of_the_card_are_looked_at() {
        let plan = plan(&empty_box(), include_str!("call_counts.sql"));
        assert!(plan.contains("USING INDEX interaction_call (contact_id=?)"), "{plan}");
        assert!(!plan.contains("SCAN interaction"), "{plan}");
    }
}
