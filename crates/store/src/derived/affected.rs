//! From the rows that a write touched to the cards whose index rows they change.

use super::{Born, lists};
use crate::Result;
use crate::journal::{Owners, Touched, TouchedRows};
use rusqlite::{Connection, Params};
use std::ops::RangeInclusive;

/// Rows of one table, each once, in order; some perhaps gone.
#[derive(Debug, Default)]
pub(super) struct Ids {
    pub(super) ids: Vec<i64>,
    /// Ids from here on were handed out just now: nothing can have been derived from them yet.
    pub(super) new_from: i64,
}

/// Which index rows a write concerns.
#[derive(Debug)]
pub(super) struct Affected {
    /// Cards whose row in `contact_index` may differ.
    pub(super) cards: Ids,
    /// Cards whose long texts may differ.
    pub(super) described: Ids,
    /// Cards of whose own row nothing differs but whether they are in the trash, and when that
    /// changed.
    pub(super) moved: Vec<i64>,
}

/// Looks up whom the touched rows belong to; without the cards whose row was made along with
/// them, unless something was done with them since.
pub(super) fn affected(
    connection: &Connection,
    touched: &Touched,
    born: &Born,
) -> Result<Affected> {
    let look = Look::new(connection, touched);
    let Ids { ids: mut described, new_from } = rewritten(touched, "contact");
    let mut cards = described.clone();
    cards.retain(|id| !born.has_card(*id));
    described.retain(|id| !born.has_text(*id));
    let mut dwelling = Vec::new();
    for table in ["custom_field", "address", "link"] {
        look.add_owners(table, true, &mut dwelling)?;
    }
    described.extend(&dwelling);
    cards.append(&mut dwelling);
    for table in ["phone", "email", "contact_tag"] {
        look.add_owners(table, true, &mut cards)?;
    }
    look.add_wearers(&mut cards)?;
    // A new card's membership says nothing new of its organisation, a new interaction does.
    let mut dealt = Vec::new();
    look.add_owners("membership", true, &mut dealt)?;
    look.add_owners("interaction", false, &mut dealt)?;
    look.add_organisations(once(&mut dealt), &mut cards)?;
    cards.append(&mut dealt);
    once(&mut cards);
    once(&mut described);
    // Where one of them has its row already, all are first taken away.
    let from = |has_rows: bool| if has_rows { i64::MAX } else { new_from };
    let cards_new_from = from(cards.iter().any(|id| born.has_card(*id)));
    let described_new_from = from(described.iter().any(|id| born.has_text(*id)));
    let mut moved = rows(touched, "contact").ids;
    moved.retain(|id| described.binary_search(id).is_err() && !born.has_text(*id));
    Ok(Affected {
        cards: Ids { ids: cards, new_from: cards_new_from },
        described: Ids { ids: described, new_from: described_new_from },
        moved,
    })
}

/// The touched rows of a table.
pub(super) fn rows(touched: &Touched, table: &str) -> Ids {
    rows_by(touched, table, TouchedRows::ids)
}

/// Those of which more changed than whether they are in the trash.
fn rewritten(touched: &Touched, table: &str) -> Ids {
    rows_by(touched, table, TouchedRows::rewritten_ids)
}

fn rows_by<'t, I: Iterator<Item = i64>>(
    touched: &'t Touched,
    table: &str,
    of: impl Fn(&'t TouchedRows) -> I,
) -> Ids {
    let of_table = touched.of(table);
    let mut ids: Vec<i64> = of_table.map(of).into_iter().flatten().collect();
    once(&mut ids);
    let fresh = of_table.and_then(|rows| rows.fresh.iter().map(|range| *range.start()).min());
    Ids { ids, new_from: fresh.unwrap_or(i64::MAX) }
}

fn once(ids: &mut Vec<i64>) -> &[i64] {
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// A range without ids.
const NONE: (i64, i64) = (0, -1);

struct Look<'t> {
    connection: &'t Connection,
    touched: &'t Touched,
    /// From the first new card to the last: they are known without asking their rows.
    fresh: (i64, i64),
}

impl<'t> Look<'t> {
    fn new(connection: &'t Connection, touched: &'t Touched) -> Self {
        let fresh = touched.of("contact").and_then(|rows| rows.fresh.first().cloned());
        Self { connection, touched, fresh: fresh.map_or(NONE, RangeInclusive::into_inner) }
    }

    /// The cards that the table's touched rows hang on or hung on.
    fn add_owners(&self, table: &str, known_fresh: bool, to: &mut Vec<i64>) -> Result<()> {
        let Some(rows) = self.touched.of(table) else {
            return Ok(());
        };
        let (first, last) = if known_fresh { self.fresh } else { NONE };
        for fresh in &rows.fresh {
            let sql = format!(
                "SELECT DISTINCT contact_id FROM {table} WHERE id BETWEEN ?1 AND ?2
                AND contact_id NOT BETWEEN ?3 AND ?4"
            );
            self.add(&sql, [*fresh.start(), *fresh.end(), first, last], to)?;
        }
        let still: Vec<i64> =
            rows.put_back.iter().chain(rows.updated.iter().map(|(id, _)| id)).copied().collect();
        let sql = format!(
            "SELECT contact_id FROM {table}
            WHERE id IN (SELECT value FROM json_each(?1)) AND contact_id IS NOT NULL"
        );
        for list in lists(&still) {
            self.add(&sql, [list], to)?;
        }
        to.extend(before(rows, |owners| owners.contact_id));
        Ok(())
    }

    /// The cards that wear a tag whose own row changed, or one that is new and has a gap: theirs may
    /// have been written before it got that.
    fn add_wearers(&self, to: &mut Vec<i64>) -> Result<()> {
        let sql = "SELECT contact_id FROM contact_tag
            WHERE tag_id IN (SELECT value FROM json_each(?1))";
        let rows = self.touched.of("tag");
        let updated = rows.into_iter().flat_map(|rows| &rows.updated);
        let mut tags: Vec<i64> = updated.map(|(id, _)| *id).collect();
        let fresh = "SELECT id FROM tag WHERE id BETWEEN ?1 AND ?2 AND gap <> ''";
        for range in rows.into_iter().flat_map(|rows| &rows.fresh) {
            self.add(fresh, [*range.start(), *range.end()], &mut tags)?;
        }
        for list in lists(&tags) {
            self.add(sql, [list], to)?;
        }
        Ok(())
    }

    /// The organisations of these people, and those they left.
    fn add_organisations(&self, people: &[i64], to: &mut Vec<i64>) -> Result<()> {
        let sql = "SELECT organisation_id FROM membership
            WHERE contact_id IN (SELECT value FROM json_each(?1)) AND organisation_id IS NOT NULL";
        for list in lists(people) {
            self.add(sql, [list], to)?;
        }
        if let Some(rows) = self.touched.of("membership") {
            to.extend(before(rows, |owners| owners.organisation_id));
        }
        Ok(())
    }

    fn add(&self, sql: &str, params: impl Params, to: &mut Vec<i64>) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement.query_map(params, |row| row.get::<_, i64>(0))?;
        for id in found {
            to.push(id?);
        }
        Ok(())
    }
}

/// Whom the touched rows belonged to before.
fn before(rows: &TouchedRows, of: impl Fn(&Owners) -> Option<i64>) -> impl Iterator<Item = i64> {
    rows.updated.iter().chain(&rows.deleted).filter_map(move |(_, owners)| of(owners))
}
