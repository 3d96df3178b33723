//! A block from the clipboard laid over the table, and what it would do: which cells come in, which
//! refuse it and why, what of it lies beyond the table. Filling down and emptying are blocks as well.

use super::change::{Changing, too_large};
use super::{ids, stretch};
use crate::api::grid::{GridCell, GridPaste, GridPasted, GridRowEdit};
use crate::call::Call;
use crate::count::count;
use crate::error::{Error, Result};
use crate::host::Kartoteka;
use kartoteka_interchange::block::{self, MOST_ROWS};

pub(crate) fn paste(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: GridPaste,
) -> Result<GridPasted> {
    let GridPaste { text, which, columns, from, down, across } = request;
    let block = block::cells(&text).map_err(|fault| Error {
        details: Some(fault.to_string()),
        ..kartoteka.invalid("text", "grid-unreadable", &[])
    })?;
    let block = repeated(block, down as usize, across as usize);
    if block.len() > MOST_ROWS {
        return Err(too_large(kartoteka));
    }
    let all = ids(kartoteka, call, &which)?;
    let rows = kartoteka.read(|box_| box_.contacts(stretch(&all, from, count(block.len()))))?;
    let width = block.iter().map(Vec::len).max().unwrap_or_default();
    let mut pasted = GridPasted {
        rows: Vec::new(),
        cells: 0,
        emptied: 0,
        refused: Vec::new(),
        beyond_rows: count(block.len().saturating_sub(rows.len())),
        beyond_columns: count(width.saturating_sub(columns.len())),
    };
    let changing = Changing::of(kartoteka, &call.now, columns.iter().map(String::as_str))?;
    for (row, texts) in rows.iter().zip(block) {
        let cells = columns.iter().zip(texts);
        let cells: Vec<GridCell> =
            cells.map(|(column, text)| GridCell { column: column.clone(), text }).collect();
        let applied = changing.apply(row, &cells);
        pasted.refused.extend(applied.refused);
        let emptied = applied.written.iter().filter(|cell| cell.text.trim().is_empty()).count();
        pasted.emptied += count(emptied);
        pasted.cells += count(applied.written.len());
        if !applied.written.is_empty() {
            let (id, revision) = (row.id.0, row.revision);
            pasted.rows.push(GridRowEdit { id, revision, cells: applied.written });
        }
    }
    Ok(pasted)
}

/// The block as often as it goes into what is selected, at least once.
fn repeated(block: Vec<Vec<String>>, down: usize, across: usize) -> Vec<Vec<String>> {
    let width = block.iter().map(Vec::len).max().unwrap_or_default();
    let is_even = block.iter().all(|row| row.len() == width);
    let across = if is_even { times(width, across) } else { 1 };
    let down = times(block.len(), down.min(MOST_ROWS + 1));
    let wide = block.into_iter().map(|row| times_over(&row, across));
    times_over(&wide.collect::<Vec<_>>(), down)
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
        let one = block(&[&["a", "b"]]);
        assert_eq!(repeated(one.clone(), 1, 1), one);
        assert_eq!(repeated(one.clone(), 3, 2), block(&[&["a", "b"], &["a", "b"], &["a", "b"]]));
        assert_eq!(repeated(one.clone(), 1, 4), block(&[&["a", "b", "a", "b"]]));
        assert_eq!(repeated(one.clone(), 1, 3), one, "3 columns are no multiple of 2");
        let two = block(&[&["a"], &["b"]]);
        assert_eq!(repeated(two.clone(), 4, 1), block(&[&["a"], &["b"], &["a"], &["b"]]));
        assert_eq!(repeated(two.clone(), 5, 1), two);
        let ragged = block(&[&["a", "b"], &["c"]]);
        assert_eq!(repeated(ragged.clone(), 2, 4), ragged);
    }
}
