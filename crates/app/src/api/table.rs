//! Tables of contacts coming in: how one is read, and what was seen of it.

use super::data;

data! {
    /// What the rows of a table are.
    #[derive(Copy, Eq)]
    pub enum TableContent {
        /// Cards.
        Cards,
        /// Calls.
        Calls,
    }

    /// Which way a call went, and how it ended.
    #[derive(Copy, Eq)]
    pub enum CallWay {
        /// They called and it was answered.
        In,
        /// The owner called.
        Out,
        /// They called and nobody answered.
        Missed,
        /// They called and left a message.
        Voicemail,
        /// They called and the owner declined.
        Declined,
        /// They called and the telephone declined by itself.
        Blocked,
        /// They called and it was answered on another device.
        Elsewhere,
    }

    /// What the last number of a call's length counts.
    #[derive(Copy, Eq)]
    pub enum LengthUnit {
        /// Seconds: `185`, `3:05`.
        Seconds,
        /// Minutes: `3`, `0:03`.
        Minutes,
    }

    /// Which way a word of a table of calls means.
    #[derive(Eq)]
    pub struct WayChoice {
        /// The word; empty for calls of which the table does not say it.
        pub word: String,
        /// The way.
        pub way: CallWay,
    }

    /// What a column is taken for.
    #[derive(Eq)]
    pub struct ColumnChoice {
        /// Its heading, or its number from 1; of several with one heading each takes its own.
        pub heading: String,
        /// The field: `given`, `phone:work`, `address_city:home`; `keep` for an own field, `skip`
        /// to leave it out. Of calls `call_number`, `call_name`, `call_when` (or `call_date` and
        /// `call_time`), `call_way`, `call_length`, `call_text`.
        pub field: String,
    }

    /// How a table is read, as far as the owner says it; what is not said is guessed.
    #[derive(Eq, Default)]
    pub struct TableReading {
        /// The encoding of bytes that declare none and are not UTF-8 ("windows-1250").
        #[serde(default)]
        pub encoding: Option<String>,
        /// What stands between cells: `,`, `;`, `|` or `tab`.
        #[serde(default)]
        pub delimiter: Option<String>,
        /// True where quotation marks are letters like others.
        #[serde(default)]
        pub has_literal_quotes: Option<bool>,
        /// Whether there is a row of headings.
        #[serde(default)]
        pub has_headings: Option<bool>,
        /// Whether the first number of `1/2/1980` is the day.
        #[serde(default)]
        pub is_day_first: Option<bool>,
        /// What columns are taken for.
        #[serde(default)]
        pub columns: Vec<ColumnChoice>,
        /// What the rows are; where it is not said, the fields of the columns say it.
        #[serde(default)]
        pub content: Option<TableContent>,
        /// Which way the words of a table of calls mean.
        #[serde(default)]
        pub ways: Vec<WayChoice>,
        /// What the last number of a call's length counts.
        #[serde(default)]
        pub length_unit: Option<LengthUnit>,
    }

    /// What the owner says of one file that is a table.
    #[derive(Eq)]
    pub struct TableChoice {
        /// The file's handle.
        pub file: u32,
        /// A profile by which it is read.
        #[serde(default)]
        pub profile: Option<String>,
        /// What counts before the profile.
        #[serde(default)]
        pub reading: TableReading,
    }

    /// Why a column is taken for what it is.
    #[derive(Copy, Eq)]
    pub enum ColumnGround {
        /// The owner says so.
        Chosen,
        /// The program that wrote the table is known.
        Author,
        /// The words of its heading.
        Heading,
        /// What stands in it.
        Values,
        /// There is none; it is kept as an own field.
        None,
    }

    /// A column of a table.
    pub struct ImportedColumn {
        /// Its heading; its number where it has none.
        pub heading: String,
        /// What it is taken for.
        pub field: String,
        /// Why.
        pub ground: ColumnGround,
        /// Its first three values.
        pub samples: Vec<String>,
    }

    /// A word for the way that calls went.
    pub struct ImportedWay {
        /// The word; empty for calls of which the table does not say it.
        pub word: String,
        /// The way; nothing where it is not known, and the length decides.
        pub way: Option<CallWay>,
        /// True where the owner says so.
        pub is_chosen: bool,
    }

    /// How a table was read.
    pub struct ImportedTable {
        /// What its rows are.
        pub content: TableContent,
        /// Its encoding.
        pub encoding: String,
        /// True where nothing in the file says so.
        pub is_encoding_guessed: bool,
        /// What stands between cells: `,`, `;`, `|` or `tab`.
        pub delimiter: String,
        /// True where quotation marks were taken as letters.
        pub has_literal_quotes: bool,
        /// True where it has headings.
        pub has_headings: bool,
        /// Whether the first number of `1/2/1980` is the day.
        pub is_day_first: bool,
        /// True where some day could be read both ways.
        pub is_day_order_open: bool,
        /// False where no column says whose card a row is, or none which number called and when;
        /// then no row comes in.
        pub names_somebody: bool,
        /// Blank rows, which were passed over.
        pub blank_rows: u32,
        /// The profile by which it was read.
        pub profile: Option<String>,
        /// Its columns.
        pub columns: Vec<ImportedColumn>,
        /// The words for the way that calls went, as they come.
        pub ways: Vec<ImportedWay>,
        /// What the last number of a call's length counts, where a column says lengths.
        pub length_unit: Option<LengthUnit>,
    }

    /// How a table is read, under a name.
    pub struct ImportProfile {
        /// Its name.
        pub name: String,
        /// How.
        pub reading: TableReading,
    }

    /// The owner's import profiles by name.
    pub struct ImportProfileList {
        /// They.
        pub profiles: Vec<ImportProfile>,
    }

    /// Names an import profile.
    pub struct ImportProfileName {
        /// Its name.
        pub name: String,
    }
}
