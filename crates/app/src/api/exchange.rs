//! Files coming in and going out.

use super::data;
use super::table::{ImportedTable, TableChoice};

data! {
    /// What to do with a card that is already in the box.
    #[derive(Copy, Eq, Default)]
    pub enum OnMatch {
        /// Take over what the file changed (the three-way rule).
        #[default]
        Update,
        /// Leave the card alone.
        Skip,
        /// Make a second card.
        New,
    }

    /// Files to read, without writing anything.
    pub struct ImportPreviewRequest {
        /// Handles of the files.
        pub files: Vec<u32>,
        /// What to do with known cards.
        #[serde(default)]
        pub on_match: OnMatch,
        /// The encoding to take for bytes that declare none and are not UTF-8 ("windows-1250");
        /// nothing means guess.
        #[serde(default)]
        pub encoding: Option<String>,
        /// What the files are, by the name of a format, when they are not to be recognised.
        #[serde(default)]
        pub format: Option<String>,
        /// What the owner says of the files that are tables.
        #[serde(default)]
        pub tables: Vec<TableChoice>,
        /// True to give the verdict of every record instead of the first 200.
        #[serde(default)]
        pub all_verdicts: bool,
    }

    /// What becomes of a record.
    #[derive(Copy, Eq)]
    pub enum Verdict {
        /// A new card.
        New,
        /// Already there, nothing to change.
        Same,
        /// The card takes over what the file changed.
        Update,
        /// As update, but where the owner changed the same field too, theirs stays.
        Conflict,
        /// Not taken: in the trash, or skipped by choice.
        Skipped,
    }

    /// How much was lost.
    #[derive(Copy, Eq)]
    pub enum Severity {
        /// Kept in another way.
        Note,
        /// Something could not be read.
        Error,
    }

    /// What was wrong in a file, and what was done instead.
    pub struct ImportProblem {
        /// The line in the file, from 1.
        pub line: u32,
        /// The record in the file, from 1.
        pub record: u32,
        /// How bad.
        pub severity: Severity,
        /// One sentence in the owner's language.
        pub message: String,
    }

    /// What a file holds.
    #[derive(Copy, Eq, Default)]
    pub enum ImportContent {
        /// Cards.
        #[default]
        Cards,
        /// Calls and messages.
        Calls,
        /// Mail.
        Mails,
        /// To-dos and events.
        FollowUps,
    }

    /// What a record of a call, message or mail says.
    pub struct RecordDealing {
        /// The way the two met or spoke.
        pub kind: super::interaction::InteractionKind,
        /// Who began it.
        pub direction: super::interaction::Direction,
        /// When.
        pub at: i64,
        /// How long, in minutes.
        pub minutes: Option<u32>,
        /// A mail's subject.
        pub subject: String,
    }

    /// When something is due.
    pub struct RecordDue {
        /// The local day.
        pub on: String,
        /// The local time.
        pub time: Option<String>,
    }

    /// What becomes of one record, and why.
    pub struct RecordVerdict {
        /// The record in the file, from 1.
        pub record: u32,
        /// What becomes of it.
        pub verdict: Verdict,
        /// The card it meets, if any.
        pub contact: Option<i64>,
        /// The name it brings.
        pub name: String,
        /// Its first number.
        pub phone: String,
        /// Its first mail address.
        pub email: String,
        /// For a call, message or mail: what it says.
        pub dealing: Option<RecordDealing>,
        /// For a to-do or an event: when it is due.
        pub due: Option<RecordDue>,
        /// Why, in the owner's language.
        pub reason: String,
    }

    /// What a file would do, or did.
    pub struct ImportedFile {
        /// The file's name (its path, on the command line).
        pub path: String,
        /// What it was recognised as: "vcard", "json", "csv-google", "csv" for any other table.
        pub format: String,
        /// How it was read, where it is a table of contacts.
        pub table: Option<ImportedTable>,
        /// What it holds.
        pub content: ImportContent,
        /// The encoding guessed for bytes that declare none and are not UTF-8 ("windows-1250");
        /// nothing when there are none, or when the request says it.
        pub encoding: Option<String>,
        /// Records read.
        pub records: u32,
        /// New cards, calls, mails or follow-ups.
        pub added: u32,
        /// Cards or follow-ups changed.
        pub updated: u32,
        /// Cards that were already so.
        pub unchanged: u32,
        /// Records not taken.
        pub skipped: u32,
        /// Of the added calls, messages and mails, those that no card has the number or address
        /// of: they wait in the inbox.
        pub waiting: u32,
        /// Of the updated, those with a field where the owner's own change stays.
        pub conflicts: u32,
        /// Why nothing of the file could be read, where that is so; other files come in.
        pub refusal: Option<String>,
        /// All problems; at most 1,000 are listed.
        pub problems: Vec<ImportProblem>,
        /// How many problems there are.
        pub problem_count: u32,
        /// The first 200 records in a preview; all in a dry run of the command line.
        pub verdicts: Vec<RecordVerdict>,
    }

    /// What the files would do.
    pub struct ImportPreview {
        /// Each file.
        pub files: Vec<ImportedFile>,
    }

    /// What the import did.
    pub struct ImportResult {
        /// The operation, for undo; nothing when nothing changed.
        pub operation: Option<i64>,
        /// Each file.
        pub files: Vec<ImportedFile>,
    }

    /// How a long piece of work is getting on.
    pub struct Progress {
        /// Units done (bytes read, records written).
        pub done: u32,
        /// Units in all; 0 when unknown.
        pub total: u32,
        /// What is being done.
        pub stage: ProgressStage,
    }

    /// The part of the work.
    #[derive(Copy, Eq)]
    pub enum ProgressStage {
        /// Reading the file.
        Reading,
        /// Making the backup before.
        BackingUp,
        /// Writing to the box.
        Writing,
        /// Writing the file.
        Exporting,
        /// Comparing cards with each other.
        Comparing,
    }

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
        /// For interactions: of which period; nothing means all times.
        #[serde(default)]
        pub period: Option<ExportPeriod>,
        /// The order of cards in a table.
        #[serde(default)]
        pub order: ExportOrder,
        /// Only rows in which each of these columns says something.
        #[serde(default)]
        pub required: Vec<String>,
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

    /// A preset to be kept, in place of one of the same name.
    pub struct ExportPresetSave {
        /// Its name.
        pub name: String,
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
        /// Cards in it.
        pub records: u32,
        /// Cards of a 4.0 export that vcard_parser could not write faithfully and the plain
        /// writer wrote.
        pub plainly_written: u32,
    }
}
