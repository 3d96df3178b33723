//! A card's QR code on the terminal.

use crate::session::{Answer, Session};
use clap::Args;
use kartoteka_app::Result;
use kartoteka_app::api::ById;
use kartoteka_app::api::contact::ContactQr;
use serde_json::json;
use std::io::IsTerminal as _;

/// Arguments of `show`.
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The card's id or uid
    pub(crate) id: String,
    /// Its QR code instead, for a phone's camera
    #[arg(long)]
    pub(crate) qr: bool,
}

/// The white around a code, in squares.
const QUIET: usize = 4;
/// Black on white, whatever the terminal's colours; and back.
const COLOURS: (&str, &str) = ("\x1b[38;5;16;48;5;231m", "\x1b[0m");

pub(crate) fn show(session: &Session, id: &str) -> Result<Answer> {
    let id = session.contact(id)?;
    let code: ContactQr = session.ask("contact_qr", &ById { id })?;
    let colours = if std::io::stdout().is_terminal() { COLOURS } else { ("", "") };
    let lines =
        blocks(&code.rows).into_iter().map(|line| format!("{}{line}{}\n", colours.0, colours.1));
    let text = lines.chain(code.left_out.clone()).collect::<String>();
    let row = |row: &Vec<bool>| row.iter().map(|dark| if *dark { '1' } else { '0' }).collect();
    let rows: Vec<String> = code.rows.iter().map(row).collect();
    Ok(Answer::new(json!({ "name": code.name, "rows": rows, "left_out": code.left_out }), text))
}

/// Two rows of squares a line, with the white around them.
fn blocks(rows: &[Vec<bool>]) -> Vec<String> {
    let size = rows.len() + 2 * QUIET;
    let is_dark = |x: usize, y: usize| {
        let (x, y) = (x.checked_sub(QUIET), y.checked_sub(QUIET));
        let row = y.and_then(|y| rows.get(y));
        row.zip(x).and_then(|(row, x)| row.get(x)).is_some_and(|dark| *dark)
    };
    let block = |x: usize, y: usize| match (is_dark(x, y), is_dark(x, y + 1)) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    };
    (0..size).step_by(2).map(|y| (0..size).map(|x| block(x, y)).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_rows_share_a_line_within_the_white() {
        let lines = blocks(&[vec![true, false], vec![true, true]]);
        assert_eq!(lines, ["          ", "          ", "    █▄    ", "          ", "          "]);
    }
}
