//! What the command line may say of a file going out, word by word, and what the use-case calls it.

use super::Export;
use clap::ValueEnum;
use kartoteka_app::api::export::{
    ExportContent, ExportDecimal, ExportDelimiter, ExportEncoding, ExportOrder, ExportPeriod,
    ExportWhat,
};

/// Formats that go out.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Format {
    /// For a spreadsheet, by region
    Csv,
    /// For programs, RFC 4180
    CsvExact,
    /// Excel workbook
    Xlsx,
    /// vCard
    Vcf,
    /// iCalendar: follow-ups and birthdays
    Ics,
    /// The whole box, to be imported into another
    Json,
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Rows {
    /// A row a card
    Cards,
    /// A row a household, with a salutation
    Households,
    /// A row a call, visit or message
    Interactions,
    /// A row a sale
    Sales,
}

/// Periods that move on by themselves.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Period {
    /// All times
    Always,
    /// The month of today
    ThisMonth,
    /// The month before
    LastMonth,
    /// The quarter of today
    ThisQuarter,
    /// The quarter before
    LastQuarter,
    /// The year of today
    ThisYear,
    /// The year before
    LastYear,
}

/// Orders of cards.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Order {
    /// By name
    Name,
    /// Recently dealt-with first
    Recent,
}

/// Encodings of CSV.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Encoding {
    /// Every character there is
    #[value(name = "utf-8")]
    Utf8,
    /// Central European
    #[value(name = "windows-1250", alias = "cp1250")]
    Windows1250,
    /// Western European
    #[value(name = "windows-1252", alias = "cp1252")]
    Windows1252,
}

/// What the command line says of rows and of how they are spelt.
pub(super) fn spell(export: &Export, what: &mut ExportWhat) {
    let content = export.rows.map(|rows| match rows {
        Rows::Cards => ExportContent::Cards,
        Rows::Households => ExportContent::Households,
        Rows::Interactions => ExportContent::Interactions,
        Rows::Sales => ExportContent::Sales,
    });
    let order = export.order.map(|order| match order {
        Order::Name => ExportOrder::Name,
        Order::Recent => ExportOrder::Recent,
    });
    let encoding = export.encoding.map(|encoding| match encoding {
        Encoding::Utf8 => ExportEncoding::Utf8,
        Encoding::Windows1250 => ExportEncoding::Windows1250,
        Encoding::Windows1252 => ExportEncoding::Windows1252,
    });
    what.content = content.unwrap_or(what.content);
    what.order = order.unwrap_or(what.order);
    what.encoding = encoding.unwrap_or(what.encoding);
    what.period = export.period.map_or(what.period, period);
    let delimiter = export.delimiter.as_deref().map(|sign| match sign {
        ";" => ExportDelimiter::Semicolon,
        "tab" => ExportDelimiter::Tab,
        "|" => ExportDelimiter::Bar,
        _ => ExportDelimiter::Comma,
    });
    let decimal = export.decimal.as_deref().map(|sign| match sign {
        "." => ExportDecimal::Point,
        _ => ExportDecimal::Comma,
    });
    what.delimiter = delimiter.or(what.delimiter);
    what.decimal = decimal.or(what.decimal);
}

fn period(period: Period) -> Option<ExportPeriod> {
    match period {
        Period::Always => None,
        Period::ThisMonth => Some(ExportPeriod::ThisMonth),
        Period::LastMonth => Some(ExportPeriod::LastMonth),
        Period::ThisQuarter => Some(ExportPeriod::ThisQuarter),
        Period::LastQuarter => Some(ExportPeriod::LastQuarter),
        Period::ThisYear => Some(ExportPeriod::ThisYear),
        Period::LastYear => Some(ExportPeriod::LastYear),
    }
}
