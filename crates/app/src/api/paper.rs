//! What is printed at an exact size, and how it would look. Lengths are millimetres.

use super::contact::ChosenCards;
use super::data;

data! {
    /// What comes on paper.
    #[derive(Copy, Eq, Default)]
    pub enum PaperOutput {
        /// Index cards.
        #[default]
        Cards,
        /// Addresses on sheets of labels.
        Labels,
        /// Names and numbers in two columns.
        Phones,
        /// What the day asks for, with boxes to tick.
        Day,
        /// The slip of a ticket, with a part to tear off.
        Slip,
    }

    /// How large an index card is.
    #[derive(Copy, Eq, Default)]
    pub enum PaperCard {
        /// 148 x 105.
        #[default]
        A6,
        /// 105 x 74.
        A7,
        /// 5 x 3 inches: 127 x 76.
        #[serde(rename = "3x5")]
        Inches,
    }

    /// The paper in the printer.
    #[derive(Copy, Eq, Default)]
    pub enum PaperSize {
        /// The card itself; A5 of a slip, A4 of what is neither.
        #[default]
        Own,
        /// A4.
        A4,
        /// A5.
        A5,
        /// US Letter.
        Letter,
    }

    /// A sheet of labels of the owner's own.
    pub struct OwnSheet {
        /// The paper.
        #[serde(default)]
        pub paper: PaperSize,
        /// Labels across.
        pub columns: u16,
        /// Labels down.
        pub rows: u16,
        /// A label's width.
        pub width: f32,
        /// A label's height.
        pub height: f32,
        /// The first label's left edge.
        pub left: f32,
        /// The first label's upper edge.
        pub top: f32,
        /// From one label's left edge to the next one's.
        pub across: f32,
        /// From one label's upper edge to the next one's.
        pub down: f32,
    }

    /// What is printed, and how.
    #[derive(Default)]
    #[serde(default)]
    pub struct PaperWhat {
        /// What comes on paper.
        pub output: PaperOutput,
        /// Which cards; a day and a slip have none.
        pub cards: ChosenCards,
        /// The ticket of a slip.
        pub ticket: Option<i64>,
        /// The paper in the printer.
        pub paper: PaperSize,
        /// How large index cards are.
        pub card: PaperCard,
        /// The sheet of labels by its name; "L7160" when none is said.
        pub sheet: String,
        /// A sheet of the owner's own instead.
        pub own_sheet: Option<OwnSheet>,
        /// The first label to print on, from 1; 0 is the first, too.
        pub start: u32,
        /// How far all labels are moved to the right: -5 to 5 by halves.
        pub nudge_x: f32,
        /// And down.
        pub nudge_y: f32,
        /// A page of outlines and numbers instead of addresses, to hold against a sheet.
        pub outline: bool,
        /// A label a card, instead of one a household.
        pub each_card: bool,
    }

    /// Asks how something would look on paper.
    pub struct PaperPreviewRequest {
        /// What is printed.
        pub what: PaperWhat,
        /// The page to show, from 0.
        #[serde(default)]
        pub page: u32,
    }

    /// A line of text on paper.
    pub struct PaperText {
        /// Where it begins.
        pub x: f32,
        /// Its base line, from above.
        pub y: f32,
        /// Its size.
        pub size: f32,
        /// In the serif of cards.
        pub is_serif: bool,
        /// Semibold.
        pub is_strong: bool,
        /// Its colour, as "#4a4a4a".
        pub colour: String,
        /// What it says.
        pub text: String,
    }

    /// A line on paper.
    pub struct PaperRule {
        /// Where it begins.
        pub x1: f32,
        /// From above.
        pub y1: f32,
        /// Where it ends.
        pub x2: f32,
        /// From above.
        pub y2: f32,
        /// How thick.
        pub width: f32,
        /// Its colour.
        pub colour: String,
    }

    /// A box on paper.
    pub struct PaperFrame {
        /// Its left edge.
        pub x: f32,
        /// Its upper edge.
        pub y: f32,
        /// Its width.
        pub width: f32,
        /// Its height.
        pub height: f32,
    }

    /// A page as it would look.
    pub struct PaperPage {
        /// Its width.
        pub width: f32,
        /// Its height.
        pub height: f32,
        /// Its texts.
        pub texts: Vec<PaperText>,
        /// Its lines.
        pub rules: Vec<PaperRule>,
        /// Its boxes.
        pub frames: Vec<PaperFrame>,
    }

    /// What something would be on paper.
    pub struct PaperPreview {
        /// Pages, backs included.
        pub pages: u32,
        /// Cards, labels, rows, follow-ups or slips on them.
        pub records: u32,
        /// Labels on a sheet; 0 for what is none.
        pub labels: u32,
        /// Who has no address, and so no label; the first 50.
        pub left_out: Vec<String>,
        /// All of them.
        pub left_out_count: u32,
        /// What could not be printed whole; the first 50.
        pub shortened: Vec<String>,
        /// All of them.
        pub shortened_count: u32,
        /// Letters that the fonts have not; a box stands for each.
        pub missing: String,
        /// The page asked for, where there is one.
        pub page: Option<PaperPage>,
        /// A name for the file.
        pub file_name: String,
    }

    /// Something to be written as a PDF.
    pub struct PaperRequest {
        /// What is printed.
        pub what: PaperWhat,
        /// The file's handle.
        pub to: u32,
        /// Whether a file that is there may be replaced.
        #[serde(default)]
        pub overwrite: bool,
    }

    /// What was written.
    pub struct PaperWritten {
        /// The file.
        pub path: String,
        /// Under which name the file that was there is kept (`sales.csv.bak`); nothing where none was.
        pub kept: Option<String>,
        /// Pages, backs included.
        pub pages: u32,
        /// Cards, labels, rows, follow-ups or slips on them.
        pub records: u32,
        /// Who has no address, and so no label; the first 50.
        pub left_out: Vec<String>,
        /// How many they are.
        pub left_out_count: u32,
        /// What could not be printed whole; the first 50.
        pub shortened: Vec<String>,
        /// How many they are.
        pub shortened_count: u32,
        /// Letters that the fonts have not.
        pub missing: String,
    }

    /// A sheet of labels that is sold.
    pub struct PaperSheet {
        /// Its name.
        pub name: String,
        /// Labels across.
        pub columns: u16,
        /// Labels down.
        pub rows: u16,
        /// A label's width.
        pub width: f32,
        /// A label's height.
        pub height: f32,
        /// True for US Letter instead of A4.
        pub is_letter: bool,
    }

    /// The sheets of labels that are sold.
    pub struct PaperSheets {
        /// Each.
        pub sheets: Vec<PaperSheet>,
    }
}
