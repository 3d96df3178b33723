//! Use-cases: the one list of commands that every host serves, and nothing beside it.

mod ahead;
pub mod api;
mod attachment;
mod begun;
pub mod bindings;
mod blank;
mod brief;
pub mod call;
mod call_out;
mod caller;
pub mod clock;
mod commands;
mod contact;
mod convert;
mod count;
mod demo;
mod draft;
mod duplicate;
pub mod error;
mod export;
mod find;
mod follow_up;
mod grid;
pub mod host;
mod hot_key;
mod import;
mod inbox;
mod interaction;
mod keeping;
mod limits;
mod list;
mod merge;
mod next_step;
mod note;
mod operation;
mod paper;
pub mod photo;
pub mod places;
mod plan;
pub mod pop;
mod pseudo;
mod qr;
pub mod reference;
mod reminder;
mod repeat;
pub mod router;
pub mod setting;
mod stay_in_touch;
pub mod text;
mod timeline;
mod today;
mod trade;
mod underway;
mod whose;
mod wordless;

pub use call::{Call, Cancel, Origin};
pub use call_out::CallingOut;
pub use clock::{Clock, FileClock, FixedClock, SystemClock};
pub use draft::DraftPlace;
pub use error::{Code, Error, Result};
pub use host::{Kartoteka, NoSink, Opening, Sink};
pub use kartoteka_domain::caller::{handed_name, handed_number};
pub use kartoteka_domain::contact::TextField;
pub use kartoteka_domain::link::Link;
pub use kartoteka_store::Changed;
pub use paper::label_sheet_names;
pub use plan::{step_read, step_written};
pub use pop::{CallEvent, CallInWords, CallMonitor, CallSource, Heard, monitor_address};
pub use trade::{
    balance_words, exact_amount, exact_csv, exact_quantity, shown_amount, ticket_status_message,
    typed_amount,
    typed_percent, typed_quantity,
};
