//! Use-cases: the one list of commands that every host serves, and nothing beside it.

pub mod api;
pub mod bindings;
pub mod call;
pub mod clock;
mod commands;
mod contact;
mod convert;
mod demo;
pub mod error;
mod export;
mod find;
mod follow_up;
pub mod host;
mod import;
mod interaction;
mod keeping;
mod list;
mod next_step;
mod note;
mod operation;
pub mod photo;
pub mod places;
pub mod reference;
mod reminder;
pub mod router;
pub mod setting;
pub mod text;
mod timeline;
mod today;
mod underway;

pub use call::{Call, Cancel, Origin};
pub use clock::{Clock, FixedClock, SystemClock};
pub use error::{Code, Error, Result};
pub use host::{Kartoteka, NoSink, Opening, Sink};
pub use kartoteka_store::Changed;
