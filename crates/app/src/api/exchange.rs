//! Files coming in, and how long work is getting on.

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

    /// What becomes of one card that is already in the box, where that is not what becomes of the
    /// others.
    #[derive(Copy, Eq)]
    pub struct KnownChoice {
        /// The card in the box.
        pub contact: i64,
        /// What to do with it.
        pub on_match: OnMatch,
    }

    /// Files to read, without writing anything.
    pub struct ImportPreviewRequest {
        /// Handles of the files.
        pub files: Vec<u32>,
        /// What to do with known cards.
        #[serde(default)]
        pub on_match: OnMatch,
        /// Known cards of which the owner wants something else; the last word on a card counts.
        #[serde(default)]
        pub known: Vec<KnownChoice>,
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
        /// Its columns were taken for granted, by the program that wrote it: they can be said.
        pub has_assumed_columns: bool,
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
        /// The first 200 records in a preview, of cards those that the box knows and the others
        /// each; all in a dry run of the command line.
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

    /// Saves what could not be taken from a file.
    pub struct ImportUnreadRequest {
        /// The one file, and how it is read.
        pub what: ImportPreviewRequest,
        /// Handle of the file to write.
        pub to: u32,
        /// True to replace a file that is there.
        #[serde(default)]
        pub overwrite: bool,
    }

    /// What could not be taken.
    pub struct ImportUnread {
        /// The file written; nothing where everything was taken.
        pub path: Option<String>,
        /// Under which name the file that was there is kept (`list.csv.bak`); nothing where none was.
        pub kept: Option<String>,
        /// Records in it.
        pub records: u32,
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
}
