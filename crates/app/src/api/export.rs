//! Files going out: which cards, as what, and what was done to them on the way.

use super::data;
use super::grid::GridSort;

data! {
    /// The formats that go out.
    #[derive(Copy, Eq)]
    pub enum ExportFormat {
        /// For a spreadsheet, by region.
        Csv,
        /// For programs: RFC 4180, nothing changed.
        CsvExact,
        /// Excel workbook, text-typed cells.
        Xlsx,
        /// vCard.
        Vcf,
        /// iCalendar: follow-ups and birthdays.
        Ics,
        /// The whole box, to be brought into another.
        Json,
    }

    /// Which vCard.
    #[derive(Copy, Eq, Default)]
    pub enum VcardVersion {
        /// RFC 2426: what phones read best.
        #[default]
        #[serde(rename = "3.0")]
        V3,
        /// RFC 6350.
        #[serde(rename = "4.0")]
        V4,
    }

    /// What the rows of a table are.
    #[derive(Copy, Eq, Default)]
    pub enum ExportContent {
        /// Cards.
        #[default]
        Cards,
        /// People of one home as one row, with whom a letter to them greets; in tables only.
        Households,
        /// Calls, visits and messages; in tables only.
        Interactions,
        /// Orders that customers owe or paid for; in tables only.
        Sales,
    }

    /// A period that moves on by itself.
    #[derive(Copy, Eq)]
    pub enum ExportPeriod {
        /// The month of today.
        ThisMonth,
        /// The month before.
        LastMonth,
        /// The quarter of today.
        ThisQuarter,
        /// The quarter before.
        LastQuarter,
        /// The year of today.
        ThisYear,
        /// The year before.
        LastYear,
    }

    /// The order of cards in a table.
    #[derive(Copy, Eq, Default)]
    pub enum ExportOrder {
        /// By name, as the owner's language sorts.
        #[default]
        Name,
        /// Recently dealt-with first.
        Recent,
    }

    /// The encoding of a CSV file.
    #[derive(Copy, Eq, Default)]
    pub enum ExportEncoding {
        /// Every character there is.
        #[default]
        #[serde(rename = "utf-8")]
        Utf8,
        /// Central European: Polish, Czech, Hungarian.
        #[serde(rename = "windows-1250")]
        Windows1250,
        /// Western European: German, French, Spanish.
        #[serde(rename = "windows-1252")]
        Windows1252,
    }

    /// What stands between two cells of a spreadsheet's CSV.
    #[derive(Copy, Eq)]
    pub enum ExportDelimiter {
        /// A comma.
        #[serde(rename = ",")]
        Comma,
        /// A semicolon.
        #[serde(rename = ";")]
        Semicolon,
        /// A tab.
        #[serde(rename = "tab")]
        Tab,
        /// A bar.
        #[serde(rename = "|")]
        Bar,
    }

    /// The decimal sign of a spreadsheet's CSV.
    #[derive(Copy, Eq)]
    pub enum ExportDecimal {
        /// A comma.
        #[serde(rename = ",")]
        Comma,
        /// A point.
        #[serde(rename = ".")]
        Point,
    }

    /// What goes out.
    pub struct ExportWhat {
        /// The format.
        pub format: ExportFormat,
        /// Which vCard.
        #[serde(default)]
        pub vcard: VcardVersion,
        /// Only cards that this finds; empty means all.
        #[serde(default)]
        pub find: String,
        /// Only these cards; nothing means all that `find` gives.
        #[serde(default)]
        pub ids: Option<Vec<i64>>,
        /// Cards to leave out of what `find` gives.
        #[serde(default)]
        pub except: Vec<i64>,
        /// Only these columns, in this order; empty means all that say something.
        #[serde(default)]
        pub columns: Vec<String>,
        /// What the rows of a table are.
        #[serde(default)]
        pub content: ExportContent,
        /// For interactions and sales: of which period; nothing means all times.
        #[serde(default)]
        pub period: Option<ExportPeriod>,
        /// The order of cards in a table.
        #[serde(default)]
        pub order: ExportOrder,
        /// Cards go out as the table view shows them: in this order instead, and every column asked
        /// for, those too that say nothing.
        #[serde(default)]
        pub sort: Option<GridSort>,
        /// Only rows in which each of these columns says something.
        #[serde(default)]
        pub required: Vec<String>,
        /// The encoding of a CSV file.
        #[serde(default)]
        pub encoding: ExportEncoding,
        /// What stands between the cells of a spreadsheet's CSV; nothing means as the region has it.
        #[serde(default)]
        pub delimiter: Option<ExportDelimiter>,
        /// The decimal sign of a spreadsheet's CSV; nothing means as the region has it.
        #[serde(default)]
        pub decimal: Option<ExportDecimal>,
    }

    /// What goes out, under a name.
    pub struct ExportPreset {
        /// Its name, by which it is asked for.
        pub name: String,
        /// The name as shown.
        pub title: String,
        /// True for one that comes with the program.
        pub is_built_in: bool,
        /// What goes out.
        pub what: ExportWhat,
    }

    /// All presets, the built-in ones first.
    pub struct ExportPresetList {
        /// The presets.
        pub presets: Vec<ExportPreset>,
    }

    /// A preset to be kept.
    pub struct ExportPresetSave {
        /// Its name.
        pub name: String,
        /// The name it had, for one that gets another.
        #[serde(default)]
        pub before: Option<String>,
        /// True to keep it in place of another of the same name.
        #[serde(default)]
        pub replace: bool,
        /// What goes out; cards chosen by hand are not kept.
        pub what: ExportWhat,
    }

    /// Names a preset.
    pub struct ExportPresetName {
        /// Its name.
        pub name: String,
    }

    /// The first rows of what would go out.
    pub struct ExportPreview {
        /// Cards.
        pub records: u32,
        /// All columns that can go out.
        pub columns: Vec<ExportColumn>,
        /// The first 20 rows, cells as written in the file; a single cell of text for vCard,
        /// iCalendar and JSON.
        pub rows: Vec<Vec<String>>,
        /// A name for the file.
        pub file_name: String,
        /// The size of the file; nothing where only writing it would tell.
        pub bytes: Option<u32>,
        /// For CSV: how its cells are spelt.
        pub csv: Option<ExportCsv>,
    }

    /// How the cells of a CSV file are spelt, and what that does to them.
    pub struct ExportCsv {
        /// What stands between them.
        pub delimiter: ExportDelimiter,
        /// The decimal sign.
        pub decimal: ExportDecimal,
        /// Texts that a spreadsheet would run as formulas, and which are made safe.
        pub formulas: u32,
        /// Texts of digits that a spreadsheet would compute or round, and which are made safe.
        pub numbers: u32,
        /// Characters that the encoding lacks.
        pub lost: ExportLost,
    }

    /// Characters that the encoding of a file lacks.
    pub struct ExportLost {
        /// How many.
        pub count: u32,
        /// Where, a cell and a character each; the first 100.
        pub places: Vec<ExportLoss>,
    }

    /// A character that a cell lost.
    pub struct ExportLoss {
        /// The row below the headings, from 1; 0 for the headings.
        pub row: u32,
        /// The heading of its column.
        pub column: String,
        /// The character.
        pub character: String,
        /// What stands there instead; empty for one that is not seen.
        pub instead: String,
        /// How often in this cell.
        pub times: u32,
    }

    /// A column of a table that goes out.
    pub struct ExportColumn {
        /// Its stable name.
        pub name: String,
        /// Its heading in the owner's language.
        pub heading: String,
        /// True when it goes out.
        pub is_chosen: bool,
    }

    /// Where it goes.
    pub struct ExportRequest {
        /// What.
        pub what: ExportWhat,
        /// Handle of the file to write.
        pub to: u32,
        /// True to replace a file that is there.
        #[serde(default)]
        pub overwrite: bool,
    }

    /// What went out.
    pub struct Exported {
        /// The file written.
        pub path: String,
        /// Under which name the file that was there is kept (`sales.csv.bak`); nothing where none was.
        pub kept: Option<String>,
        /// Cards in it.
        pub records: u32,
        /// Cards of a 4.0 export that vcard_parser could not write faithfully and the plain
        /// writer wrote.
        pub plainly_written: u32,
        /// For CSV: how its cells were spelt.
        pub csv: Option<ExportCsv>,
    }
}

impl ExportWhat {
    /// Every card, with everything that it says.
    #[must_use]
    pub fn all_cards(format: ExportFormat) -> Self {
        Self {
            format,
            vcard: VcardVersion::V3,
            find: String::new(),
            ids: None,
            except: Vec::new(),
            columns: Vec::new(),
            content: ExportContent::Cards,
            period: None,
            order: ExportOrder::Name,
            sort: None,
            required: Vec::new(),
            encoding: ExportEncoding::Utf8,
            delimiter: None,
            decimal: None,
        }
    }
}
