//! Cards, labels, a phone list, the sheet of a day and the slip of a ticket on paper: what is asked for, how it would
//! look, and the PDF of it. What stands on them is `records`; where, `interchange::paper` knows.

mod money;
mod records;
mod shown;
mod slip;

use crate::api::Nothing;
use crate::api::paper::{
    OwnSheet, PaperCard, PaperOutput, PaperPreview, PaperPreviewRequest, PaperRequest, PaperSheet,
    PaperSheets, PaperSize, PaperWhat, PaperWritten,
};
use crate::call::Call;
use crate::count::count;
use crate::error::Result;
use crate::export::{NewFile, failed, unwritable};
use crate::host::Kartoteka;
use kartoteka_domain::ids::ContactId;
use kartoteka_interchange::paper::{
    self, CardSize, LabelSheet, Layout, ListWords, Misfit, Placing, Size, label_sheet, label_sheets,
};
use std::io::Write;

/// The most cards printed at once.
const MOST: usize = 5_000;
/// The names told of what was left out or cut.
const TOLD: usize = 50;
/// The farthest that labels are moved.
const FARTHEST: f32 = 5.0;
/// The sheet of labels where none is named.
const USUAL_SHEET: &str = "L7160";

/// What was asked for, laid out.
struct Printed {
    layout: Layout,
    /// What each record is called.
    names: Vec<String>,
    /// Who is left out.
    left_out: Vec<String>,
    /// How many more there are, of which no names are told.
    left_off: u32,
    labels: usize,
}

pub(crate) fn preview(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: PaperPreviewRequest,
) -> Result<PaperPreview> {
    let printed = printed(kartoteka, call, &request.what)?;
    let place = usize::try_from(request.page).unwrap_or(usize::MAX);
    let shortened = printed.shortened();
    let title = kartoteka.say(file_title(request.what.output), &[]);
    Ok(PaperPreview {
        pages: count(printed.layout.pages.len()),
        records: count(printed.names.len()),
        labels: count(printed.labels),
        left_out_count: count(printed.left_out.len()).saturating_add(printed.left_off),
        left_out: first(printed.left_out),
        shortened_count: count(shortened.len()),
        shortened: first(shortened),
        missing: printed.layout.missing().into_iter().collect(),
        page: printed.layout.pages.get(place).map(shown::page),
        file_name: format!("{title}-{}.pdf", call.now.today()),
    })
}

pub(crate) fn run(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: PaperRequest,
) -> Result<PaperWritten> {
    let PaperRequest { what, to, overwrite } = request;
    let path = kartoteka.file(to)?;
    let printed = printed(kartoteka, call, &what)?;
    if printed.layout.pages.is_empty() {
        let id = match what.output {
            PaperOutput::Day => "paper-nothing-due",
            _ if printed.left_out.is_empty() => "paper-nothing",
            _ => "paper-no-address",
        };
        return Err(kartoteka.invalid("cards", id, &[]));
    }
    let mut out = NewFile::create(kartoteka, &path, overwrite)?;
    let title = kartoteka.say(title(what.output), &[]);
    let bytes =
        paper::write(&printed.layout.pages, &title, crate::setting::tag(kartoteka.language()))
            .map_err(|fault| unwritable(kartoteka, &path, &fault))?;
    let written = out.write_all(&bytes).and_then(|()| out.finish());
    let kept = written.map_err(|fault| failed(kartoteka, &path, &fault))?;
    Ok(PaperWritten {
        kept,
        path: path.display().to_string(),
        pages: count(printed.layout.pages.len()),
        records: count(printed.names.len()),
        shortened_count: count(printed.shortened().len()),
        shortened: first(printed.shortened()),
        missing: printed.layout.missing().into_iter().collect(),
        left_out_count: count(printed.left_out.len()).saturating_add(printed.left_off),
        left_out: first(printed.left_out),
    })
}

pub(crate) fn sheets(_: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<PaperSheets> {
    let sheets = label_sheets().iter().map(|sheet| PaperSheet {
        name: sheet.name.clone(),
        columns: sheet.columns,
        rows: sheet.rows,
        width: sheet.label.width,
        height: sheet.label.height,
        is_letter: sheet.paper == Size::LETTER,
    });
    Ok(PaperSheets { sheets: sheets.collect() })
}

/// The names of the sheets of labels that are known.
#[must_use]
pub fn label_sheet_names() -> Vec<&'static str> {
    label_sheets().iter().map(|sheet| sheet.name.as_str()).collect()
}

impl Printed {
    fn of(layout: Layout, names: Vec<String>) -> Self {
        Self { layout, names, left_out: Vec::new(), left_off: 0, labels: 0 }
    }

    /// The names of what could not be printed whole.
    fn shortened(&self) -> Vec<String> {
        let places = self.layout.shortened.iter();
        places.filter_map(|place| self.names.get(*place).cloned()).collect()
    }
}

fn printed(kartoteka: &Kartoteka, call: &Call<'_>, what: &PaperWhat) -> Result<Printed> {
    match what.output {
        PaperOutput::Cards => {
            let (cards, cut) = records::index_cards(kartoteka, call, &chosen(kartoteka, what)?)?;
            let names = cards.iter().map(|card| card.name.clone()).collect();
            let sides = paper::index_cards(&cards, card_size(what.card));
            let mut layout = paper::on_sheets(sides, size(what.paper));
            layout.shortened.extend(cut);
            layout.shortened.sort_unstable();
            layout.shortened.dedup();
            Ok(Printed::of(layout, names))
        }
        PaperOutput::Labels => labels(kartoteka, call, what),
        PaperOutput::Phones => {
            let entries = records::phones(kartoteka, call, &chosen(kartoteka, what)?)?;
            let names = entries.iter().map(|entry| entry.name.clone()).collect();
            let words = list_words(kartoteka, call, what.output);
            let layout = if entries.is_empty() {
                Layout::default()
            } else {
                paper::phone_list(&entries, &words, size(what.paper).unwrap_or(Size::A4))
            };
            Ok(Printed::of(layout, names))
        }
        PaperOutput::Day => {
            let (sections, left_off) = records::day(kartoteka, call)?;
            let entries = sections.iter().flat_map(|section| &section.entries);
            let names: Vec<String> = entries.map(|entry| entry.text.clone()).collect();
            let words = list_words(kartoteka, call, what.output);
            let layout = if names.is_empty() {
                Layout::default()
            } else {
                paper::day(&sections, &words, size(what.paper).unwrap_or(Size::A4))
            };
            Ok(Printed { left_off, ..Printed::of(layout, names) })
        }
        PaperOutput::Slip => {
            let (name, parts) = slip::parts(kartoteka, call, what.ticket)?;
            let layout = paper::slip(&parts, size(what.paper).unwrap_or(Size::A5));
            Ok(Printed::of(layout, vec![name]))
        }
    }
}

fn labels(kartoteka: &Kartoteka, call: &Call<'_>, what: &PaperWhat) -> Result<Printed> {
    let sheet = sheet(kartoteka, what)?;
    let placing = placing(kartoteka, what, &sheet)?;
    let labels = sheet.count();
    if what.outline {
        return Ok(Printed { labels, ..Printed::of(paper::outline(&sheet, placing), Vec::new()) });
    }
    let cards = chosen(kartoteka, what)?;
    let (addressed, left_out) = records::labels(kartoteka, call, &cards, what.each_card)?;
    let names = addressed.iter().filter_map(|label| label.lines.first().cloned()).collect();
    let layout = paper::labels(&addressed, &sheet, placing);
    Ok(Printed { layout, names, left_out, left_off: 0, labels })
}

/// The sheet that is meant; its own where it fits the paper.
fn sheet(kartoteka: &Kartoteka, what: &PaperWhat) -> Result<LabelSheet> {
    if let Some(own) = &what.own_sheet {
        let sheet = own_sheet(own);
        return sheet.check().map(|()| sheet).map_err(|misfit| {
            let id = match misfit {
                Misfit::Count => "paper-sheet-count",
                Misfit::TooSmall => "paper-sheet-small",
                Misfit::Overlap => "paper-sheet-overlap",
                Misfit::OffPaper => "paper-sheet-off",
            };
            kartoteka.invalid("own_sheet", id, &[])
        });
    }
    let name = if what.sheet.trim().is_empty() { USUAL_SHEET } else { &what.sheet };
    label_sheet(name).cloned().ok_or_else(|| {
        let known = label_sheet_names().join(", ");
        let args = [("name", name.into()), ("known", (&known).into())];
        kartoteka.invalid("sheet", "paper-no-sheet", &args)
    })
}

fn own_sheet(own: &OwnSheet) -> LabelSheet {
    LabelSheet {
        name: String::new(),
        paper: size(own.paper).unwrap_or(Size::A4),
        columns: own.columns,
        rows: own.rows,
        label: Size { width: own.width, height: own.height },
        left: own.left,
        top: own.top,
        across: own.across,
        down: own.down,
    }
}

fn placing(kartoteka: &Kartoteka, what: &PaperWhat, sheet: &LabelSheet) -> Result<Placing> {
    let skip = usize::try_from(what.start.saturating_sub(1)).unwrap_or(usize::MAX);
    if skip >= sheet.count() {
        let count = [("count", sheet.count().into())];
        return Err(kartoteka.invalid("start", "paper-no-label", &count));
    }
    let is_near = |nudge: f32| nudge.abs() <= FARTHEST && (nudge * 2.0).fract() == 0.0;
    if !is_near(what.nudge_x) || !is_near(what.nudge_y) {
        return Err(kartoteka.invalid("nudge_x", "paper-nudge", &[]));
    }
    Ok(Placing { skip, nudge: (what.nudge_x, what.nudge_y) })
}

/// The cards that are meant, no more than are printed at once.
fn chosen(kartoteka: &Kartoteka, what: &PaperWhat) -> Result<Vec<ContactId>> {
    let cards = what.cards.clone();
    let chosen = crate::contact::chosen(kartoteka, cards.ids, cards.matching)?;
    if chosen.len() > MOST {
        let args = [("most", MOST.into()), ("count", chosen.len().into())];
        return Err(kartoteka.invalid("cards", "paper-too-many", &args));
    }
    Ok(chosen)
}

fn list_words(kartoteka: &Kartoteka, call: &Call<'_>, output: PaperOutput) -> ListWords {
    let today = shown::long_day(kartoteka, call.now.today());
    let day = [("day", (&today).into())];
    let foot = kartoteka.say("paper-foot", &day);
    let title = match output {
        PaperOutput::Day => kartoteka.say("paper-day-title", &day),
        _ => kartoteka.say(title(output), &[]),
    };
    ListWords { title, foot }
}

fn title(output: PaperOutput) -> &'static str {
    match output {
        PaperOutput::Cards => "paper-cards",
        PaperOutput::Labels => "paper-labels",
        PaperOutput::Phones => "paper-phones",
        PaperOutput::Day => "paper-day",
        PaperOutput::Slip => "paper-slip",
    }
}

fn file_title(output: PaperOutput) -> &'static str {
    match output {
        PaperOutput::Cards => "paper-file-cards",
        PaperOutput::Labels => "paper-file-labels",
        PaperOutput::Phones => "paper-file-phones",
        PaperOutput::Day => "paper-file-day",
        PaperOutput::Slip => "paper-file-slip",
    }
}

fn card_size(card: PaperCard) -> CardSize {
    match card {
        PaperCard::A6 => CardSize::A6,
        PaperCard::A7 => CardSize::A7,
        PaperCard::Inches => CardSize::Inches,
    }
}

fn size(paper: PaperSize) -> Option<Size> {
    match paper {
        PaperSize::Own => None,
        PaperSize::A4 => Some(Size::A4),
        PaperSize::A5 => Some(Size::A5),
        PaperSize::Letter => Some(Size::LETTER),
    }
}

fn first(mut names: Vec<String>) -> Vec<String> {
    names.truncate(TOLD);
    names
}
