//! What a commit changed, for those who show it.

use crate::journal::{TABLES, Touched};
use kartoteka_domain::ids::OperationId;

/// More rows than this are told as their tables only.
const MOST_ROWS: usize = 200;

/// Tables that change without an operation.
pub(crate) const WITHOUT_OPERATION: &[&str] = &["setting", "notified", "pop_call"];

/// What a commit changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The operation, the newest one where there were several; 0 for a change that is none
    /// (a setting, a backup).
    pub operation: OperationId,
    /// Every table with a changed row; an operation is itself a row of `operation`.
    pub tables: Vec<&'static str>,
    /// The changed rows of the cards; none when there are more than 200: then take the whole tables.
    pub rows: Vec<(&'static str, i64)>,
}

impl Changed {
    /// A change of whole tables that is no operation.
    #[must_use]
    pub fn of_tables(tables: &[&'static str]) -> Self {
        Self { operation: OperationId(0), tables: tables.to_vec(), rows: Vec::new() }
    }

    /// Whatever there is to read: another box has taken this one's place.
    #[must_use]
    pub fn of_everything() -> Self {
        let mut everything = Self::of_tables(WITHOUT_OPERATION);
        everything.tables.extend(TABLES.iter().map(|table| table.name).chain(["operation"]));
        everything
    }

    pub(crate) fn of_touched(operation: OperationId, touched: &Touched) -> Self {
        // The list of what was done has one more row, and an undo changes another.
        let tables = touched.tables().map(|(table, _)| table).chain(["operation"]).collect();
        let mut rows: Vec<_> = touched
            .tables()
            .flat_map(|(table, rows)| rows.ids().map(move |id| (table, id)))
            .take(MOST_ROWS + 1)
            .collect();
        if rows.len() > MOST_ROWS {
            rows.clear();
        }
        Self { operation, tables, rows }
    }

    /// Joins a later operation's change to this one.
    pub(crate) fn add(&mut self, later: Self) {
        let has_whole_tables =
            later.rows.is_empty() || (self.is_operation() && self.rows.is_empty());
        self.operation = later.operation;
        for table in later.tables {
            if !self.tables.contains(&table) {
                self.tables.push(table);
            }
        }
        self.rows.extend(later.rows);
        if has_whole_tables || self.rows.len() > MOST_ROWS {
            self.rows.clear();
        }
    }

    fn is_operation(&self) -> bool {
        self.operation.0 != 0
    }
}
