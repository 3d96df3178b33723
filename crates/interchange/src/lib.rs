//! Bytes to records and back: vCard, iCalendar, whole boxes (JSON) and tables (CSV, XLSX) in and
//! out; call logs and mail in; PDF out. Owns the formats; knows neither the database nor the screen.

mod birthday;
pub mod block;
pub mod call_log;
pub mod charset;
pub mod columns;
pub mod contact_table;
pub mod csv;
pub mod draft;
pub mod encoding;
pub mod format;
pub mod guard;
pub mod ics;
pub mod mail;
mod organisation;
pub mod paper;
pub mod problem;
pub mod qr;
pub mod rows;
mod shown;
pub mod table;
mod text_field;
pub mod unread;
pub mod vcard;
pub mod whole;
pub mod xlsx;

/// What stops a whole file from being read or written. What is wrong inside a file is data
/// ([`vcard::Problem`]), never an error.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The disk, the pipe or the reader underneath failed.
    #[error("reading or writing failed: {0}")]
    Io(#[from] std::io::Error),
    /// A CSV file could not be read or written.
    #[error("the CSV failed: {0}")]
    Csv(::csv::Error),
    /// A whole box was written by a later version of the program.
    #[error("the file is of schema {schema}, later than this program knows")]
    TooNew {
        /// Its schema.
        schema: u32,
    },
    /// A whole box is larger than `limit` bytes.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// Bytes.
        limit: u64,
    },
    /// A whole box has more than `limit` cards.
    #[error("the file has more than {limit} cards")]
    TooManyCards {
        /// Cards.
        limit: usize,
    },
    /// An XML file brings a document type: entities that grow, addresses that are opened. No call
    /// log has one.
    #[error("the file has a document type")]
    DocumentType,
    /// A PDF could not be made.
    #[error("the PDF failed: {0}")]
    Pdf(String),
    /// A sheet could not be made.
    #[error("the spreadsheet failed: {0}")]
    Xlsx(rust_xlsxwriter::XlsxError),
}

impl From<::csv::Error> for Error {
    fn from(error: ::csv::Error) -> Self {
        if !error.is_io_error() {
            return Self::Csv(error);
        }
        match error.into_kind() {
            ::csv::ErrorKind::Io(fault) => Self::Io(fault),
            other => Self::Io(std::io::Error::other(format!("{other:?}"))),
        }
    }
}

impl From<rust_xlsxwriter::XlsxError> for Error {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        use rust_xlsxwriter::XlsxError;
        match error {
            XlsxError::IoError(fault) => Self::Io(fault),
            XlsxError::ZipError(fault) => Self::Io(fault.into()),
            other => Self::Xlsx(other),
        }
    }
}
