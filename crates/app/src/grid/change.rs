//! What is written in cells of the table: as many cards as there are, one operation. A cell that
//! refuses what is written stays as it was and says why; the others come in all the same.

use super::column::Spoken;
use super::staying::{leave_details, moves_one};
use super::{GridColumn, known};
use crate::api::grid::{
    GridCell, GridKind, GridRefused, GridRowEdit, GridSave, GridSaved, GridState,
};
use crate::call::Call;
use crate::contact::subject_of;
use crate::convert::{apply_draft, draft_of};
use crate::count::count;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::limits::LINE;
use kartoteka_domain::contact::{Contact, ContactKind, CustomField};
use kartoteka_domain::fold::fold;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::name::parts_of_name;
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
        let applied = changing.edit(edit, known.get(&edit.id).copied());
        refused.extend(applied.refused);
        if !applied.written.is_empty() {
            changes.push((ContactId(edit.id), edit.revision, applied.content));
        }
    }
    let changed: Vec<ContactId> = changes.iter().map(|(id, ..)| *id).collect();
    let subject = subject_of(kartoteka, &changed)?;
    let (states, operation) = kartoteka.write(call, "grid_save", &subject, |box_| {
        let mut states = Vec::new();
        for (id, revision, content) in &changes {
            box_.go_on()?;
            if box_.update_contact(*id, Some(*revision), content)? {
                states.push(GridState { id: id.0, revision: box_.contact(*id)?.revision });
            }
        }
        Ok(states)
    })?;
    Ok(GridSaved { operation, cards: count(states.len()), states, refused })
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
    /// The card as the cells say it, before what says nothing leaves it.
    laid: Contact,
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
        let order = DayOrder::of(kartoteka.region()?);
        Ok(Self { kartoteka, now, order, columns })
    }

    /// The card with the cells written that were read in a state of it; none where that is gone.
    pub(super) fn edit(&self, edit: &GridRowEdit, row: Option<&ContactRow>) -> Applied {
        match row {
            Some(row) if row.trashed_at.is_some() => self.none(edit, Some(row), "grid-gone"),
            Some(row) if row.revision != edit.revision => self.none(edit, Some(row), "grid-stale"),
            Some(row) => self.apply(row, &edit.cells),
            None => self.none(edit, None, "grid-gone"),
        }
    }

    /// The card with the cells written; of those that it could not bear, as few as can be stay as
    /// they were.
    fn apply(&self, row: &ContactRow, cells: &[GridCell]) -> Applied {
        let mut left = vec![None; cells.len()];
        loop {
            let applied = self.written(row, cells, &left);
            let is_nameless = applied.content.shown_name().is_empty();
            let mut is_settled = true;
            for (cell, left) in cells.iter().zip(&mut left).filter(|(_, left)| left.is_none()) {
                *left = self.unbearable(row, cell, &applied.laid, is_nameless);
                is_settled &= left.is_none();
            }
            // What is left may be what another one hung on; each time one cell more stays.
            if is_settled {
                return applied;
            }
        }
    }

    /// Why a cell has to stay as it was: the card has to be recognisable by something afterwards,
    /// and a detail stays in the column where it stands.
    fn unbearable(
        &self,
        row: &ContactRow,
        cell: &GridCell,
        laid: &Contact,
        is_nameless: bool,
    ) -> Option<&'static str> {
        if is_nameless && self.carries_name(row, cell) {
            return Some("error-no-name");
        }
        let key = self.columns.get(&cell.column)?.numbered()?;
        moves_one(key, &row.content, laid).then_some("grid-no-gaps")
    }

    /// Whether the card would be called something else, or nothing, with this cell emptied.
    fn carries_name(&self, row: &ContactRow, cell: &GridCell) -> bool {
        let mut content = row.content.clone();
        let column = self.columns.get(&cell.column).filter(|_| cell.text.trim().is_empty());
        column.is_some_and(|column| {
            self.write(&mut content, column, "").is_ok()
                && content.shown_name() != row.content.shown_name()
        })
    }

    /// The same; a cell that is `left` stays as it was, for the reason given.
    fn written(
        &self,
        row: &ContactRow,
        cells: &[GridCell],
        left: &[Option<&'static str>],
    ) -> Applied {
        let mut now_row = row.clone();
        let (mut written, mut refused) = (Vec::new(), Vec::new());
        let known = cells.iter().enumerate();
        let known =
            known.filter_map(|(at, cell)| Some((self.columns.get(&cell.column)?, at, cell)));
        let mut known: Vec<_> = known.collect();
        // A label is written once there is something that it can stand beside.
        known.sort_by_key(|(column, ..)| column.is_label());
        for (column, at, cell) in known {
            let before = column.text(&now_row, self.now);
            if before == cell.text || before.is_empty() && cell.text.trim().is_empty() {
                continue;
            }
            let fits = match left.get(at).copied().flatten() {
                Some(why) => Err(why),
                None => self.write(&mut now_row.content, column, &cell.text),
            };
            match fits {
                Ok(()) if column.text(&now_row, self.now) == before => {}
                Ok(()) => written.push(cell.clone()),
                Err(why) => refused.push(self.refused(row.id.0, Some(row), cell, why)),
            }
        }
        let laid = now_row.content;
        let mut content = laid.clone();
        content.let_name_follow(&row.content);
        apply_draft(draft_of(&content), &mut content);
        leave_details(&mut content, &laid, &row.content);
        Applied { content, written, refused, laid }
    }

    /// Writes in one cell; else the message that says why it stays.
    fn write(
        &self,
        content: &mut Contact,
        column: &Spoken,
        text: &str,
    ) -> std::result::Result<(), &'static str> {
        let column = column.column();
        let is_line = column.kind() != GridKind::Lines;
        if is_line && text.chars().count() > LINE {
            return Err("grid-too-long");
        }
        let line = columns::one_line(text);
        let text = if is_line { line.as_str() } else { text };
        match column {
            GridColumn::Derived(_) => Err("grid-fixed"),
            GridColumn::Own(label) => {
                set_own(content, label, text);
                Ok(())
            }
            GridColumn::Field(key) if key.field == "formatted_name" => set_name(content, text),
            GridColumn::Field(key) => {
                columns::write(content, *key, text, self.order).map_err(message)
            }
        }
    }

    /// A card none of whose cells are written in.
    fn none(&self, edit: &GridRowEdit, row: Option<&ContactRow>, why: &'static str) -> Applied {
        let refused = edit.cells.iter().map(|cell| self.refused(edit.id, row, cell, why));
        let refused = refused.collect();
        let (content, laid) = Default::default();
        Applied { content, written: Vec::new(), refused, laid }
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

/// Writes the whole name; that of a person which is told in parts is told in parts again. A name of
/// its own beside the parts that still has their last one leaves them as they are: "Dr M. Fielding"
/// is still Marguerite. Errs where there is none to be emptied, since something else stands for it.
fn set_name(content: &mut Contact, text: &str) -> std::result::Result<(), &'static str> {
    let whole = content.name.joined();
    if text.is_empty() && whole.is_empty() && content.formatted_name.is_empty() {
        return Err("grid-name-borrowed");
    }
    let is_beside = !content.formatted_name.is_empty() && content.formatted_name != whole;
    let family = fold(&content.name.family);
    let is_same = is_beside && !family.is_empty() && fold(text).contains(&family);
    if content.kind == ContactKind::Person && !whole.is_empty() && !is_same {
        content.name = parts_of_name(text);
    }
    let is_said = content.kind == ContactKind::Person && content.name.joined() == text;
    content.formatted_name = if is_said { String::new() } else { text.to_owned() };
    Ok(())
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
