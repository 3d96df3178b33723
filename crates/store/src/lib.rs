//! The card box: one SQLite file. Owns every SQL statement, the undo journal, backups and the
//! search index; knows nothing of file formats or hosts.

mod access;
mod changed;
mod derived;
pub mod error;
mod journal;
mod migrate;
mod open;
mod operation;
mod setting;
mod store;

pub use access::{Reader, Writer};
pub use changed::Changed;
pub use error::{Error, Result};
pub use operation::{NewOperation, OperationRow, Origin, Written};
pub use store::{OpenOptions, Store};
