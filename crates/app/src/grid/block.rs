//! A block from the clipboard laid over the table, and what it would do: which cells come in, which
//! refuse it and why, what of it lies beyond the table. Filling down and emptying are blocks as well.

use super::change::{Applied, Changing, too_large};
use super::{ids, stretch};
use crate::api::grid::{GridCell, GridPaste, GridPasted, GridRowEdit, GridState};
use crate::call::Call;
use crate::count::count;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use kartoteka_domain::ids::ContactId;
use kartoteka_interchange::block::{self, MOST_ROWS};
use kartoteka_store::ContactRow;
use std::collections::HashMap;

pub(crate) fn paste(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: GridPaste,
) -> Result<GridPasted> {
    let GridPaste { block, which, columns, from, seen, above, down, across } = request;
    let guessed = block::guessed(&block).ok().flatten();
    let block = block::cells(&block).map_err(|fault| Error {
        details: Some(fault.to_string()),
        ..kartoteka.invalid("block", "grid-unreadable", &[])
    })?;
    let block = repeated(block, down as usize, across as usize);
    let block = block.filter(|rows| rows.len() <= MOST_ROWS).ok_or_else(|| too_large(kartoteka))?;
    let all = ids(kartoteka, call, &which)?;
    let below = stretch(&all, from, count(block.len()));
    let before = from.checked_sub(1).map_or(&[][..], |place| stretch(&all, place, 1));
    expect_seen(kartoteka, before, above.as_slice())?;
    expect_seen(kartoteka, below, seen.get(..block.len()).unwrap_or(&seen))?;
    let width = block.iter().map(Vec::len).max().unwrap_or_default();
    let mut pasted = GridPasted {
        rows: Vec::new(),
        cells: 0,
        emptied: 0,
        refused: Vec::new(),
        beyond_rows: count(block.len().saturating_sub(below.len())),
        beyond_columns: count(width.saturating_sub(columns.len())),
        guessed: guessed.map(String::from).unwrap_or_default(),
    };
    let rows = kartoteka.read(|box_| box_.contacts(below))?;
    let rows: HashMap<ContactId, ContactRow> = rows.into_iter().map(|row| (row.id, row)).collect();
    let changing = Changing::of(kartoteka, &call.now, columns.iter().map(String::as_str))?;
    for (id, texts) in below.iter().zip(block) {
        let cells = columns.iter().zip(texts);
        let cells = cells.map(|(column, text)| GridCell { column: column.clone(), text }).collect();
        let row = rows.get(id);
        let edit = GridRowEdit { id: id.0, revision: row.map_or(0, |row| row.revision), cells };
        let applied = changing.edit(&edit, row);
        add(&mut pasted, edit, applied);
    }
    Ok(pasted)
}

/// Adds what a row of the block would do to its card.
fn add(pasted: &mut GridPasted, edit: GridRowEdit, applied: Applied) {
    pasted.refused.extend(applied.refused);
    let emptied = applied.written.iter().filter(|cell| cell.text.trim().is_empty()).count();
    pasted.emptied += count(emptied);
    pasted.cells += count(applied.written.len());
    if !applied.written.is_empty() {
        pasted.rows.push(GridRowEdit { cells: applied.written, ..edit });
    }
}

/// Errs where other cards than those seen, or other states of them, stand at these places now.
fn expect_seen(kartoteka: &Kartoteka, there: &[ContactId], seen: &[GridState]) -> Result<()> {
    let there = there.get(..seen.len()).unwrap_or(there);
    let rows = kartoteka.read(|box_| box_.contacts(there))?;
    let revisions: HashMap<_, _> = rows.into_iter().map(|row| (row.id, row.revision)).collect();
    let is_seen = |(id, seen): (&ContactId, &GridState)| {
        id.0 == seen.id && revisions.get(id) == Some(&seen.revision)
    };
    if there.len() == seen.len() && there.iter().zip(seen).all(is_seen) {
        return Ok(());
    }
    Err(kartoteka.error(Code::StaleEdit, "grid-moved", &[]))
}

/// The block as often as it goes into what is selected, at least once; nothing where that is more
/// rows than a block may have.
fn repeated(block: Vec<Vec<String>>, down: usize, across: usize) -> Option<Vec<Vec<String>>> {
    let width = block.iter().map(Vec::len).max().unwrap_or_default();
    let is_even = block.iter().all(|row| row.len() == width);
    let across = if is_even { times(width, across) } else { 1 };
    let down = times(block.len(), down);
    if block.len().saturating_mul(down) > MOST_ROWS {
        return None;
    }
    let wide = block.into_iter().map(|row| times_over(&row, across));
    Some(times_over(&wide.collect::<Vec<_>>(), down))
}

fn times_over<T: Clone>(list: &[T], times: usize) -> Vec<T> {
    list.iter().cycle().take(list.len() * times).cloned().collect()
}

fn times(size: usize, selected: usize) -> usize {
    let goes_in = size > 0 && selected > size && selected.is_multiple_of(size);
    if goes_in { selected / size } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn a_block_is_repeated_where_it_divides_what_is_selected() {
        let over = |block, down, across| repeated(block, down, across).unwrap();
        let one = block(&[&["a", "b"]]);
        assert_eq!(over(one.clone(), 1, 1), one);
        assert_eq!(over(one.clone(), 3, 2), block(&[&["a", "b"], &["a", "b"], &["a", "b"]]));
        assert_eq!(over(one.clone(), 1, 4), block(&[&["a", "b", "a", "b"]]));
        assert_eq!(over(one.clone(), 1, 3), one, "3 columns are no multiple of 2");
        let two = block(&[&["a"], &["b"]]);
        assert_eq!(over(two.clone(), 4, 1), block(&[&["a"], &["b"], &["a"], &["b"]]));
        assert_eq!(over(two.clone(), 5, 1), two);
        let ragged = block(&[&["a", "b"], &["c"]]);
        assert_eq!(over(ragged.clone(), 2, 4), ragged);
    }

    #[test]
    fn a_block_is_counted_before_it_is_repeated() {
        let two = block(&[&["a"], &["b"]]);
        assert_eq!(repeated(two.clone(), MOST_ROWS, 1).unwrap().len(), MOST_ROWS);
        assert_eq!(repeated(two.clone(), MOST_ROWS + 2, 1), None);
        assert_eq!(repeated(two.clone(), MOST_ROWS + 3, 1), Some(two));
    }
}
