//! Text tables as programs spell them: every row comes out once, with its line, and what is wrong
//! is said.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use kartoteka_interchange::csv::Delimiter;
use kartoteka_interchange::encoding::Hint;
use kartoteka_interchange::rows::{Item, Layout, Limits, ProblemKind, Quotes, Row, read};
use proptest::prelude::*;

const SMALL: Limits = Limits { cell_bytes: 20, columns: 3, rows: 4 };

type Found = (usize, usize, ProblemKind);

fn read_as(bytes: &[u8], layout: Layout, limits: Limits) -> (Vec<Row>, Vec<Found>) {
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    // The smallest buffer shows what hangs on where a chunk ends.
    let input = std::io::BufReader::with_capacity(1, bytes);
    for item in read(input, layout, limits) {
        match item.unwrap() {
            Item::Row(row) => rows.push(row),
            Item::Problem(problem) => problems.push((problem.line, problem.record, problem.kind)),
        }
    }
    (rows, problems)
}

fn layout(bytes: &[u8]) -> Layout {
    Layout::guess(bytes, &Hint::default()).unwrap()
}

fn all(bytes: &[u8], limits: Limits) -> (Vec<Row>, Vec<Found>) {
    read_as(bytes, layout(bytes), limits)
}

/// Each row as its line and its cells.
fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
    let (rows, problems) = all(text.as_bytes(), Limits::default());
    assert_eq!(problems, [], "{text}");
    rows.into_iter().map(|row| (row.line, row.cells)).collect()
}

fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
    (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
}

#[test]
fn all_three_line_ends_end_a_row_once() {
    let expected = [row(1, &["a", "b"]), row(2, &["1", "2"]), row(3, &[""]), row(4, &["3", "4"])];
    for end in ["\n", "\r\n", "\r"] {
        let text = ["a,b", "1,2", "", "3,4"].join(end);
        assert_eq!(rows(&text), expected);
        assert_eq!(rows(&format!("{text}{end}")), expected);
    }
}

#[test]
fn quoted_cells_keep_delimiters_line_ends_and_quotes_and_lines_are_still_counted() {
    assert_eq!(
        rows("a,b\r\n\"x, \"\"y\"\"\",\"one\r\ntwo\"\r\n\"3\",4"),
        [row(1, &["a", "b"]), row(2, &["x, \"y\"", "one\r\ntwo"]), row(4, &["3", "4"])]
    );
    assert_eq!(rows("a,b\n\"\",\"\"\n"), [row(1, &["a", "b"]), row(2, &["", ""])]);
    assert_eq!(rows("a,b\n5\" pipe,\"x\"y\n")[1], row(2, &["5\" pipe", "xy"]));
}

#[test]
fn a_separator_line_is_no_row() {
    assert_eq!(rows("sep=;\na;b\n1;2\n"), [row(2, &["a", "b"]), row(3, &["1", "2"])]);
    let comma = Layout { delimiter: Delimiter::Comma, ..layout(b"a;b") };
    assert_eq!(read_as(b"sep=;\na,b\n", comma, SMALL).0.len(), 1);
    assert_eq!(rows("a,b\nsep=;,x\n").len(), 2);
}

#[test]
fn rows_may_be_shorter_or_longer_than_the_first() {
    assert_eq!(
        rows("a,b\n1\n1,2,3\n1,2\n"),
        [row(1, &["a", "b"]), row(2, &["1"]), row(3, &["1", "2", "3"]), row(4, &["1", "2"])]
    );
}

#[test]
fn an_unclosed_quote_is_said_by_its_line_and_costs_no_row() {
    let (rows, problems) = all(b"a,b\n1,\"two\n3,4\n5,6\n", Limits::default());
    assert_eq!(problems, [(2, 2, ProblemKind::UnclosedQuote)]);
    let lines: Vec<usize> = rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [1, 2, 3, 4]);
    assert_eq!(rows[1].cells, ["1", "\"two"]);
    assert_eq!(rows[3].cells, ["5", "6"]);
}

#[test]
fn quotes_can_be_letters_like_others() {
    let text = b"a,b\n\"1,\"2\"\n3,\"\n";
    let literal = Layout { quotes: Quotes::Literal, ..layout(text) };
    let (rows, problems) = read_as(text, literal, SMALL);
    assert_eq!((rows[1].cells.concat(), rows[2].cells.concat()), ("\"1\"2\"".into(), "3\"".into()));
    assert_eq!(problems, []);
}

#[test]
fn a_cell_is_taken_up_to_its_limit_and_cut_beyond_it() {
    for (length, cut) in [(19, false), (20, false), (21, true), (2000, true)] {
        let text = format!("a,{}\n1,2\n", "x".repeat(length));
        let (rows, problems) = all(text.as_bytes(), SMALL);
        assert_eq!(rows[0].cells[1].len(), length.min(20));
        assert_eq!(rows[1].cells, ["1", "2"]);
        let expected: &[Found] =
            if cut { &[(1, 1, ProblemKind::CellCut { limit: 20 })] } else { &[] };
        assert_eq!(problems, expected, "{length}");
    }
    let (rows, _) = all(format!("{}ż,\n", "x".repeat(19)).as_bytes(), SMALL);
    assert_eq!(rows[0].cells[0], "x".repeat(19), "no character is cut in two");
}

#[test]
fn a_quoted_cell_beyond_the_limit_is_one_whose_quote_is_missing() {
    for (length, closed) in [(19, true), (20, true), (21, false)] {
        let text = format!("a,\"{}\n{}\"\n1,2\n", "x".repeat(9), "y".repeat(length - 10));
        let (rows, problems) = all(text.as_bytes(), SMALL);
        assert_eq!(rows.len(), if closed { 2 } else { 3 }, "{rows:?}");
        assert_eq!(rows.last().unwrap().cells, ["1", "2"]);
        assert_eq!(problems.is_empty(), closed, "{problems:?}");
    }
    let text = format!("a,\"{}\n1,2\n", "\"\"".repeat(21));
    assert_eq!(all(text.as_bytes(), SMALL).0.last().unwrap().cells, ["1", "2"]);
}

#[test]
fn columns_are_taken_up_to_their_limit_and_the_rest_is_said() {
    for (width, more) in [(2, 0), (3, 0), (4, 1), (100_000, 99_997)] {
        let text = format!("{}\n1,2\n", vec!["x"; width].join(","));
        let (rows, problems) = all(text.as_bytes(), SMALL);
        assert_eq!(rows[0].cells.len(), width.min(3));
        assert_eq!(rows[1].cells.len(), 2);
        let said = problems == [(1, 1, ProblemKind::TooManyColumns { limit: 3, more })];
        assert_eq!(said, more > 0, "{problems:?}");
    }
}

#[test]
fn rows_are_read_up_to_their_limit_and_blank_ones_do_not_count() {
    for (count, is_cut) in [(3, false), (4, false), (5, true)] {
        let text = "a,b\n\n".repeat(count);
        let (rows, problems) = all(text.as_bytes(), SMALL);
        assert_eq!(rows.iter().filter(|row| !row.is_blank()).count(), count.min(4));
        let said = problems == [(9, 9, ProblemKind::TooManyRows { limit: 4 })];
        assert_eq!(said, is_cut, "{problems:?}");
    }
}

#[test]
fn broken_bytes_controls_and_direction_marks_are_said_once_a_row() {
    let (rows, problems) =
        all("a,b\n1,\u{1}x\0\u{2}y\n\u{202E}z,\u{202E}\n".as_bytes(), Limits::default());
    assert_eq!(rows[1].cells, ["1", "xy"]);
    assert_eq!(rows[2].cells, ["\u{202E}z", "\u{202E}"]);
    assert_eq!(
        problems,
        [(2, 2, ProblemKind::ControlCharacters), (3, 3, ProblemKind::DirectionMarks)]
    );
    let bytes = [b"a,b\n\xFF\xFF,".as_slice(), "ąęłśź\n1,2\n".as_bytes()].concat();
    let (rows, problems) = all(&bytes, Limits::default());
    assert_eq!(rows[1].cells, ["\u{FFFD}\u{FFFD}", "ąęłśź"]);
    assert_eq!(problems, [(2, 2, ProblemKind::BrokenCharacters)]);
}

#[test]
fn every_encoding_gives_the_same_rows() {
    let text = "Imię;Miasto\r\nŁukasz;\"Świętochłowice;\r\nŻory\"\r\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let (one_byte, _, _) = encoding_rs::WINDOWS_1250.encode(text);
    let expected = rows(text);
    for bytes in [
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        [b"\xFF\xFE".as_slice(), &little].concat(),
        [b"\xFE\xFF".as_slice(), &big].concat(),
        little,
        big,
        one_byte.into_owned(),
    ] {
        let hint = Hint { chosen: Some("windows-1250".to_owned()), top_level_domain: None };
        let layout = Layout::guess(bytes.as_slice(), &hint).unwrap();
        let (found, problems) = read_as(&bytes, layout, Limits::default());
        assert_eq!(problems, []);
        let found: Vec<_> = found.into_iter().map(|row| (row.line, row.cells)).collect();
        assert_eq!(found, expected, "{}", layout.encoding.name());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    /// No bytes make it panic, loop, or hand out more than the limits let it.
    #[test]
    fn any_bytes_are_read_to_their_end(bytes in proptest::collection::vec(
        prop_oneof![any::<u8>(), proptest::sample::select(b"\",;\t|\r\n= ".to_vec())], 0..400
    )) {
        let (rows, _) = all(&bytes, SMALL);
        prop_assert!(rows.iter().filter(|row| !row.is_blank()).count() <= SMALL.rows);
        for row in rows {
            prop_assert!(row.cells.len() <= SMALL.columns);
            prop_assert!(row.cells.iter().all(|cell| cell.len() <= SMALL.cell_bytes));
        }
    }

    /// What a careful writer wrote comes out as it went in.
    #[test]
    fn quoted_tables_come_out_as_they_went_in(table in proptest::collection::vec(
        proptest::collection::vec("[a\" ,;\t|\r\nż🙂]{0,12}", 2..5), 1..6
    )) {
        for delimiter in Delimiter::ALL {
            let mut writer = csv::WriterBuilder::new()
                .delimiter(delimiter.byte())
                .quote_style(csv::QuoteStyle::Always)
                .flexible(true)
                .from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let bytes = writer.into_inner().unwrap();
            let layout = Layout { delimiter, ..layout(b"") };
            let (rows, problems) = read_as(&bytes, layout, Limits::default());
            prop_assert_eq!(problems, vec![]);
            let cells: Vec<_> = rows.into_iter().map(|row| row.cells).collect();
            prop_assert_eq!(&cells, &table);
        }
    }
}
