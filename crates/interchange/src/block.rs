//! A block of cells as it comes from the clipboard. Spreadsheets put TABs between cells and quotes
//! around one with a line end in it; text of a CSV file is understood where its delimiter divides
//! every line alike and no prose does.

use crate::Error;
use crate::csv::Delimiter;
use crate::rows::{Item, Layout, Limits, Quotes, read};

/// The most rows of a block, and so the most cards that are written in at once.
pub const MOST_ROWS: usize = 5_000;

/// The cells of a block, row by row; a row may be shorter than others.
///
/// # Errors
/// When the text can't be read at all.
pub fn cells(text: &str) -> Result<Vec<Vec<String>>, Error> {
    if text.is_empty() {
        return Ok(vec![vec![String::new()]]);
    }
    divided(text, delimiter(text)?)
}

/// The sign that the cells are taken to be divided by where that is no TAB, and so a guess.
///
/// # Errors
/// When the text can't be read at all.
pub fn guessed(text: &str) -> Result<Option<char>, Error> {
    Ok(match delimiter(text)? {
        Delimiter::Tab => None,
        Delimiter::Semicolon => Some(';'),
        Delimiter::Comma => Some(','),
        Delimiter::Bar => Some('|'),
    })
}

/// What stands between the cells; a TAB where nothing does.
fn delimiter(text: &str) -> Result<Delimiter, Error> {
    if text.contains('\t') {
        return Ok(Delimiter::Tab);
    }
    for delimiter in [Delimiter::Semicolon, Delimiter::Comma, Delimiter::Bar] {
        let is_within_numbers = delimiter == Delimiter::Comma && has_commas_in_numbers_alone(text);
        if !is_within_numbers && divides(&divided(text, delimiter)?) {
            return Ok(delimiter);
        }
    }
    Ok(Delimiter::Tab)
}

/// Whether each comma stands between digits, as in a column of "12,50" or "1,250".
fn has_commas_in_numbers_alone(text: &str) -> bool {
    let mut parts = text.split(',').peekable();
    while let Some(part) = parts.next() {
        let Some(next) = parts.peek() else { return true };
        let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
        if !is_digit(part.chars().next_back()) || !is_digit(next.chars().next()) {
            return false;
        }
    }
    true
}

/// Whether these are a table's rows: several, of equal width, none of whose cells begins as the
/// words behind a comma do.
fn divides(rows: &[Vec<String>]) -> bool {
    let width = rows.first().map_or(0, Vec::len);
    let is_prose = |cell: &String| cell.starts_with(' ');
    rows.len() > 1
        && width > 1
        && rows.iter().all(|row| row.len() == width && !row.iter().any(is_prose))
}

fn divided(text: &str, delimiter: Delimiter) -> Result<Vec<Vec<String>>, Error> {
    let layout = Layout {
        encoding: encoding_rs::UTF_8,
        is_encoding_guessed: false,
        delimiter,
        quotes: Quotes::EncloseAll,
    };
    let mut rows = Vec::new();
    for item in read(text.as_bytes(), layout, Limits::default()) {
        if let Item::Row(row) = item? {
            rows.push(row.cells);
        }
        // One row more shows that there are too many.
        if rows.len() > MOST_ROWS {
            break;
        }
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str) -> Vec<Vec<String>> {
        cells(text).unwrap()
    }

    #[test]
    fn a_block_of_a_spreadsheet_comes_with_its_quotes_line_ends_and_empty_cells() {
        for (text, rows) in [
            ("a\tb\r\nc\td\r\n", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a\tb\nc\td", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("\"one\ntwo\"\t\"5\"\"\"\n", vec![vec!["one\ntwo", "5\""]]),
            ("a\t\n\tb\n", vec![vec!["a", ""], vec!["", "b"]]),
            ("a\n\nb\n", vec![vec!["a"], vec![""], vec!["b"]]),
            ("a\n\n", vec![vec!["a"], vec![""]]),
            ("\n", vec![vec![""]]),
            ("\"Huta\" Sp. z o.o.\tx\ny", vec![vec!["\"Huta\" Sp. z o.o.", "x"], vec!["y"]]),
            ("\"\"\"Huta\"\" Sp.\"\t5", vec![vec!["\"Huta\" Sp.", "5"]]),
            ("", vec![vec![""]]),
        ] {
            assert_eq!(block(text), rows, "{text:?}");
        }
    }

    #[test]
    fn lines_of_csv_are_divided_and_prose_is_not() {
        for (text, width) in [
            ("a;b;c\r\n1,5;2;3\r\n", 3),
            ("Anna,602\n\"Nowak, Jan\",603\n", 2),
            ("Nowak, Jan", 1),
            ("Main St 1, Leeds\nHigh St 2, York", 1),
            ("one;two", 1),
            ("a,b\nc\n", 1),
            ("12,50\n13,20\n", 1),
            ("1,250\n2,300\n", 1),
            ("Anna,12\nEwa,13\n", 2),
        ] {
            assert!(block(text).iter().all(|row| row.len() == width), "{text:?}");
        }
    }

    #[test]
    fn a_sign_that_is_a_guess_is_told() {
        let sign = |text| guessed(text).unwrap();
        assert_eq!(sign("a;b\nc;d"), Some(';'));
        assert_eq!(sign("Anna,12\nEwa,13"), Some(','));
        assert_eq!(sign("a\tb;c\nd\te;f"), None);
        assert_eq!(sign("12,50\n13,20"), None);
    }

    #[test]
    fn more_rows_than_are_taken_are_seen_to_be_too_many() {
        let rows = |count: usize| block(&"x\n".repeat(count)).len();
        assert_eq!(rows(MOST_ROWS - 1), MOST_ROWS - 1);
        assert_eq!(rows(MOST_ROWS), MOST_ROWS);
        assert_eq!(rows(MOST_ROWS + 1), MOST_ROWS + 1);
        assert_eq!(rows(MOST_ROWS + 9), MOST_ROWS + 1);
        assert_eq!(block(&"\n".repeat(MOST_ROWS + 9)).len(), MOST_ROWS + 1);
    }
}
