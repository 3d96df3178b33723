//! The verb of paper at its exact size: `print`.

use crate::session::{Answer, Session};
use crate::transfer::{not_written, replaced};
use clap::{Args, ValueEnum};
use kartoteka_app::Result;
use kartoteka_app::api::contact::{ChosenCards, MatchingCards};
use kartoteka_app::api::paper::{
    OwnSheet, PaperCard, PaperOutput, PaperPreview, PaperPreviewRequest, PaperRequest, PaperSize,
    PaperWhat, PaperWritten,
};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The names of the sheets of labels, as the help shows them.
static SHEETS: LazyLock<String> = LazyLock::new(|| kartoteka_app::label_sheet_names().join("|"));

/// Arguments of `print`.
#[derive(Debug, Args)]
pub(crate) struct Print {
    /// What comes on paper
    #[arg(value_enum)]
    pub(crate) output: Output,
    /// The cards, by id or uid; all that --find finds when not said
    #[arg(value_name = "ID")]
    pub(crate) cards: Vec<String>,
    /// Only cards that this finds
    #[arg(long, default_value = "")]
    pub(crate) find: String,
    /// The PDF to write
    #[arg(long, value_name = "FILE", required_unless_present = "dry_run")]
    pub(crate) out: Option<PathBuf>,
    /// The paper in the printer: own is the card itself, and A4 for all else
    #[arg(long, value_enum, default_value_t = Paper::Own)]
    pub(crate) paper: Paper,
    /// How large index cards are
    #[arg(long, value_enum, default_value_t = Size::A6)]
    pub(crate) size: Size,
    /// The sheet of labels
    #[arg(long, default_value = "L7160", value_name = SHEETS.as_str())]
    pub(crate) sheet: String,
    /// A sheet of your own, in mm: columns,rows,width,height,left,top,across,down
    #[arg(long, value_name = "MM", value_parser = own_sheet, conflicts_with = "sheet")]
    pub(crate) own_sheet: Option<[f32; 8]>,
    /// The first label to print on
    #[arg(long, default_value_t = 1)]
    pub(crate) start: u32,
    /// Moves all labels right and down: 0.5,-1
    #[arg(long, value_name = "MM", value_parser = nudge, allow_hyphen_values = true)]
    pub(crate) nudge: Option<[f32; 2]>,
    /// A page of outlines instead, to hold against a sheet of labels
    #[arg(long)]
    pub(crate) test_page: bool,
    /// A label a card, instead of one a household
    #[arg(long)]
    pub(crate) each_card: bool,
    /// Says how many pages and what doesn't fit, without writing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Replaces a file that is there
    #[arg(long)]
    pub(crate) force: bool,
}

/// What comes on paper.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Output {
    /// Index cards
    Cards,
    /// Addresses on sheets of labels
    Labels,
    /// Names and numbers in two columns
    Phones,
    /// Today's follow-ups, with boxes to tick
    Day,
}

/// The paper in the printer.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Paper {
    /// The card itself
    Own,
    /// 210 x 297 mm
    A4,
    /// 148 x 210 mm
    A5,
    /// 8.5 x 11 inches
    Letter,
}

/// Sizes of index cards.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Size {
    /// 148 x 105 mm
    A6,
    /// 105 x 74 mm
    A7,
    /// 5 x 3 inches
    #[value(name = "3x5")]
    Inches,
}

fn own_sheet(text: &str) -> std::result::Result<[f32; 8], String> {
    numbers(text)
}

fn nudge(text: &str) -> std::result::Result<[f32; 2], String> {
    numbers(text)
}

fn numbers<const COUNT: usize>(text: &str) -> std::result::Result<[f32; COUNT], String> {
    let numbers: std::result::Result<Vec<f32>, _> =
        text.split(',').map(|part| part.trim().parse::<f32>()).collect();
    let numbers = numbers.ok().and_then(|numbers| <[f32; COUNT]>::try_from(numbers).ok());
    numbers.ok_or_else(|| format!("{COUNT} numbers with commas between are meant"))
}

pub(crate) fn print(session: &Session, print: &Print) -> Result<Answer> {
    let what = what(session, print)?;
    match print.out.as_ref().filter(|_| !print.dry_run) {
        Some(out) => written(session, what, out, print.force),
        None => rehearsed(session, what),
    }
}

/// Writes the PDF.
pub(crate) fn written(
    session: &Session,
    what: PaperWhat,
    out: &Path,
    overwrite: bool,
) -> Result<Answer> {
    let request = PaperRequest { what, to: session.file(out), overwrite };
    let written: PaperWritten =
        session.ask("paper_run", &request).map_err(|error| not_written(session, out, error))?;
    let args = [("name", (&written.path).into()), ("pages", written.pages.into())];
    let done = session.say("paper-done", &args) + &replaced(session, written.kept.as_deref());
    let said = [
        told(session, "paper-left-out", written.left_out_count, &written.left_out),
        told(session, "paper-shortened", written.shortened_count, &written.shortened),
        missing(session, &written.missing),
    ];
    let text = std::iter::once(done).chain(said.into_iter().flatten());
    Ok(Answer::new(json!(written), text.collect::<Vec<_>>().join("\n")))
}

fn rehearsed(session: &Session, what: PaperWhat) -> Result<Answer> {
    let asked = PaperPreviewRequest { what, page: 0 };
    let preview: PaperPreview = session.ask("paper_preview", &asked)?;
    let said = [
        Some(session.say("paper-pages", &[("pages", preview.pages.into())])),
        told(session, "paper-left-out", preview.left_out_count, &preview.left_out),
        told(session, "paper-shortened", preview.shortened_count, &preview.shortened),
        missing(session, &preview.missing),
    ];
    let json = json!({
        "pages": preview.pages,
        "records": preview.records,
        "left_out": preview.left_out,
        "left_out_count": preview.left_out_count,
        "shortened": preview.shortened,
        "shortened_count": preview.shortened_count,
        "missing": preview.missing,
    });
    Ok(Answer::new(json, said.into_iter().flatten().collect::<Vec<_>>().join("\n")))
}

fn told(session: &Session, id: &str, count: u32, names: &[String]) -> Option<String> {
    let all = names.join("; ");
    let args = [("count", count.into()), ("names", (&all).into())];
    (count > 0).then(|| session.say(id, &args))
}

fn missing(session: &Session, letters: &str) -> Option<String> {
    let args = [("letters", letters.into())];
    (!letters.is_empty()).then(|| session.say("paper-missing", &args))
}

fn what(session: &Session, print: &Print) -> Result<PaperWhat> {
    let ids = print.cards.iter().map(|card| session.contact(card));
    let ids: Vec<i64> = ids.collect::<Result<_>>()?;
    let all = MatchingCards { find: print.find.clone(), except: Vec::new() };
    let matching = (ids.is_empty() || !print.find.is_empty()).then_some(all);
    let [nudge_x, nudge_y] = print.nudge.unwrap_or_default();
    Ok(PaperWhat {
        output: match print.output {
            Output::Cards => PaperOutput::Cards,
            Output::Labels => PaperOutput::Labels,
            Output::Phones => PaperOutput::Phones,
            Output::Day => PaperOutput::Day,
        },
        cards: ChosenCards { ids, matching },
        paper: paper(print.paper),
        card: match print.size {
            Size::A6 => PaperCard::A6,
            Size::A7 => PaperCard::A7,
            Size::Inches => PaperCard::Inches,
        },
        sheet: print.sheet.clone(),
        ticket: None,
        own_sheet: print.own_sheet.map(|numbers| own(numbers, paper(print.paper))),
        start: print.start,
        nudge_x,
        nudge_y,
        outline: print.test_page,
        each_card: print.each_card,
    })
}

pub(crate) fn paper(paper: Paper) -> PaperSize {
    match paper {
        Paper::Own => PaperSize::Own,
        Paper::A4 => PaperSize::A4,
        Paper::A5 => PaperSize::A5,
        Paper::Letter => PaperSize::Letter,
    }
}

fn own(numbers: [f32; 8], paper: PaperSize) -> OwnSheet {
    let [columns, rows, width, height, left, top, across, down] = numbers;
    // A count that is none is refused with the sheet.
    let whole = |number: f32| (0..=400_u16).find(|one| f32::from(*one) == number).unwrap_or(0);
    let (columns, rows) = (whole(columns), whole(rows));
    OwnSheet { paper, columns, rows, width, height, left, top, across, down }
}
