//! What is written in cells of the table: as many cards as there are, one operation. A cell that
//! refuses what is written stays as it was and says why; the others come in all the same.

use super::column::Spoken;
use super::{GridColumn, known};
use crate::api::grid::{GridCell, GridKind, GridRefused, GridRowEdit, GridSave, GridSaved};
use crate::call::Call;
use crate::contact::subject_of;
use crate::convert::{apply_draft, draft_of};
use crate::count::count;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::limits::LINE;
use kartoteka_domain::contact::{Contact, ContactKind, CustomField};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::name::parts_of_name;
use kartoteka_domain::region::Region;
use kartoteka_domain::time::Now;
use kartoteka_interchange::block::MOST_ROWS;
use kartoteka_interchange::columns::{self, Unfit};
use kartoteka_interchange::contact_table::DayOrder;
use kartoteka_store::ContactRow;
use std::collections::HashMap;

pub(crate) fn save(kartoteka: &Kartoteka, call: &Call<'_>, request: GridSave) -> Result<GridSaved> {
    if request.rows.len() > MOST_ROWS {
        return Err(too_large(kartoteka));
    }
    let cells = request.rows.iter().flat_map(|row| &row.cells);
    let changing = Changing::of(kartoteka, &call.now, cells.map(|cell| cell.column.as_str()))?;
    let ids: Vec<ContactId> = request.rows.iter().map(|row| ContactId(row.id)).collect();
    let read = kartoteka.read(|box_| box_.contacts(&ids))?;
    let known: HashMap<i64, &ContactRow> = read.iter().map(|row| (row.id.0, row)).collect();
    let (mut changes, mut refused) = (Vec::new(), Vec::new());
    for edit in &request.rows {
        let applied = match known.get(&edit.id) {
            Some(row) if row.trashed_at.is_some() => changing.none(edit, Some(row), "grid-gone"),
            Some(row) if row.revision != edit.revision => {
                changing.none(edit, Some(row), "grid-stale")
            }
            Some(row) => changing.apply(row, &edit.cells),
            None => changing.none(edit, None, "grid-gone"),
        };
        refused.extend(applied.refused);
        if !applied.written.is_empty() {
            changes.push((ContactId(edit.id), edit.revision, applied.content));
        }
    }
    let changed: Vec<ContactId> = changes.iter().map(|(id, ..)| *id).collect();
    let subject = subject_of(kartoteka, &changed)?;
    let (cards, operation) = kartoteka.write(call, "grid_save", &subject, |box_| {
        let mut cards = 0;
        for (id, revision, content) in &changes {
            cards += usize::from(box_.update_contact(*id, Some(*revision), content)?);
        }
        Ok(cards)
    })?;
    Ok(GridSaved { operation, cards: count(cards), refused })
}

/// More rows than are written in at once.
pub(super) fn too_large(kartoteka: &Kartoteka) -> crate::Error {
    kartoteka.invalid("rows", "grid-too-large", &[("limit", MOST_ROWS.into())])
}

/// A card with what was written in its cells.
pub(super) struct Applied {
    pub(super) content: Contact,
    /// The cells that differ now.
    pub(super) written: Vec<GridCell>,
    pub(super) refused: Vec<GridRefused>,
}

/// What is asked of each cell that is written in.
pub(super) struct Changing<'k> {
    kartoteka: &'k Kartoteka,
    now: &'k Now,
    order: DayOrder,
    columns: HashMap<String, Spoken>,
}

impl<'k> Changing<'k> {
    /// For cells of these columns.
    pub(super) fn of<'n>(
        kartoteka: &'k Kartoteka,
        now: &'k Now,
        names: impl Iterator<Item = &'n str>,
    ) -> Result<Self> {
        let mut columns = HashMap::new();
        for name in names {
            if !columns.contains_key(name) {
                let column = Spoken::of(kartoteka, known(kartoteka, name)?);
                columns.insert(name.to_owned(), column);
            }
        }
        let is_month_first = kartoteka.region()? == Region::US;
        let order = if is_month_first { DayOrder::MonthFirst } else { DayOrder::DayFirst };
        Ok(Self { kartoteka, now, order, columns })
    }

    /// The card with the cells written; it has to be recognisable by something afterwards.
    pub(super) fn apply(&self, row: &ContactRow, cells: &[GridCell]) -> Applied {
        let is_named = |applied: &Applied| !applied.content.shown_name().is_empty();
        let applied = self.written(row, cells, |_| false);
        if is_named(&applied) {
            return applied;
        }
        let applied = self.written(row, cells, |cell| cell.text.trim().is_empty());
        if is_named(&applied) { applied } else { self.written(row, cells, |_| true) }
    }

    /// The same; a cell that is `unnaming` is refused for want of a name.
    fn written(
        &self,
        row: &ContactRow,
        cells: &[GridCell],
        unnaming: impl Fn(&GridCell) -> bool,
    ) -> Applied {
        let mut now_row = row.clone();
        let (mut written, mut refused) = (Vec::new(), Vec::new());
        let known = cells.iter().filter_map(|cell| Some((self.columns.get(&cell.column)?, cell)));
        let mut known: Vec<_> = known.collect();
        // A label is written once there is something that it can stand beside.
        known.sort_by_key(|(column, _)| column.is_label());
        for (column, cell) in known {
            let before = column.text(&now_row, self.now);
            if before == cell.text || before.is_empty() && cell.text.trim().is_empty() {
                continue;
            }
            let fits = match unnaming(cell) {
                true => Err("error-no-name"),
                false => self.write(&mut now_row.content, column, &cell.text),
            };
            match fits {
                Ok(()) if column.text(&now_row, self.now) == before => {}
                Ok(()) => written.push(cell.clone()),
                Err(why) => refused.push(self.refused(row.id.0, Some(row), cell, why)),
            }
        }
        follow_name(&row.content, &mut now_row.content);
        apply_draft(draft_of(&now_row.content), &mut now_row.content);
        Applied { content: now_row.content, written, refused }
    }

    /// Writes in one cell; else the message that says why it stays.
    fn write(
        &self,
        content: &mut Contact,
        column: &Spoken,
        text: &str,
    ) -> std::result::Result<(), &'static str> {
        let column = column.column();
        if column.kind() != GridKind::Lines && text.chars().count() > LINE {
            return Err("grid-too-long");
        }
        match column {
            GridColumn::Derived(_) => Err("grid-fixed"),
            GridColumn::Own(label) => {
                set_own(content, label, text);
                Ok(())
            }
            GridColumn::Field(key) if key.field == "formatted_name" => {
                set_name(content, text.trim());
                Ok(())
            }
            GridColumn::Field(key) => {
                columns::write(content, *key, text, self.order).map_err(message)
            }
        }
    }

    /// A card none of whose cells are written in.
    fn none(&self, edit: &GridRowEdit, row: Option<&ContactRow>, why: &'static str) -> Applied {
        let refused = edit.cells.iter().map(|cell| self.refused(edit.id, row, cell, why));
        let refused = refused.collect();
        Applied { content: Contact::default(), written: Vec::new(), refused }
    }

    fn refused(
        &self,
        id: i64,
        row: Option<&ContactRow>,
        cell: &GridCell,
        why: &'static str,
    ) -> GridRefused {
        let column = self.columns.get(&cell.column);
        let heading = column.map(|one| one.column().heading(self.kartoteka)).unwrap_or_default();
        let (text, limit) = (cell.text.trim(), LINE);
        let args = [("text", text.into()), ("heading", (&heading).into()), ("limit", limit.into())];
        GridRefused {
            id,
            name: row.map(|row| row.content.shown_name()).unwrap_or_default(),
            column: cell.column.clone(),
            message: self.kartoteka.say(why, &args),
            heading,
            text: cell.text.clone(),
        }
    }
}

fn message(unfit: Unfit) -> &'static str {
    match unfit {
        Unfit::Kind => "grid-no-kind",
        Unfit::Day => "grid-no-day",
        Unfit::Gap => "grid-no-gap",
        Unfit::LabelOfNothing => "grid-label-of-nothing",
        Unfit::Fixed => "grid-fixed",
    }
}

/// Writes the whole name; that of a person which is told in parts is told in parts again.
fn set_name(content: &mut Contact, text: &str) {
    let whole = content.name.joined();
    let is_in_parts = content.kind == ContactKind::Person
        && !whole.is_empty()
        && (content.formatted_name.is_empty() || content.formatted_name == whole);
    if is_in_parts && !text.is_empty() {
        content.name = parts_of_name(text);
    }
    let is_said = is_in_parts && content.name.joined() == text;
    content.formatted_name = if is_said { String::new() } else { text.to_owned() };
}

/// Writes in the first own field of this name; one that says nothing goes.
fn set_own(content: &mut Contact, label: &str, text: &str) {
    match content.custom_fields.iter_mut().find(|field| field.label == label) {
        Some(field) => text.clone_into(&mut field.value),
        None => content
            .custom_fields
            .push(CustomField { label: label.to_owned(), value: text.to_owned() }),
    }
}

/// The name in one piece of a person whose parts were changed is made of the parts again.
fn follow_name(before: &Contact, content: &mut Contact) {
    let is_followed = content.name != before.name
        && content.formatted_name == before.formatted_name
        && content.kind == ContactKind::Person
        && !content.name.joined().is_empty();
    if is_followed {
        content.formatted_name.clear();
    }
}
