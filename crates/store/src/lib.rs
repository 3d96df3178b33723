//! The card box: one SQLite file. Owns every SQL statement, the undo journal, backups and the
//! search index; knows nothing of file formats or hosts.

mod access;
pub mod error;

pub use access::{Reader, Writer};
pub use error::{Error, Result};
