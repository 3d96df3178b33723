//! What crosses between a host and the use-cases: requests and responses, as plain data. Owns
//! no behaviour; the names here are the names in JSON and in TypeScript.
//!
//! Instants are UTC milliseconds, days `YYYY-MM-DD`, times `HH:MM`, ids integers below 2^53.

pub mod attachment;
pub mod balance;
pub mod begun;
pub mod blank;
pub mod caller;
pub mod contact;
pub mod draft;
pub mod duplicate;
pub mod exchange;
pub mod export;
pub mod find;
pub mod follow_up;
pub mod grid;
pub mod inbox;
pub mod interaction;
pub mod keeping;
pub mod operation;
pub mod order;
pub mod order_table;
pub mod paper;
pub mod plan;
pub mod setting;
pub mod stay_in_touch;
pub mod stock;
pub mod table;
pub mod ticket;
pub mod today;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Derives what every request and response needs.
macro_rules! data {
    ($($(#[$meta:meta])* $vis:vis $kind:ident $name:ident { $($body:tt)* })+) => {$(
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "snake_case", deny_unknown_fields)]
        $(#[$meta])*
        $vis $kind $name { $($body)* }
    )+};
}
pub(crate) use data;

/// A request or response that says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

data! {
    /// Names one row.
    pub struct ById {
        /// The row's id.
        pub id: i64,
    }

    /// Names several rows.
    pub struct ByIds {
        /// The rows' ids.
        pub ids: Vec<i64>,
    }

    /// A write's answer where nothing but its undoing matters.
    pub struct Done {
        /// The operation that [`crate::commands`]' `operation_undo` takes back; nothing when the
        /// write changed nothing.
        pub operation: Option<i64>,
    }

    /// A write's answer that names the row it made or changed.
    pub struct Saved {
        /// The row.
        pub id: i64,
        /// The operation, for undo; nothing when nothing changed.
        pub operation: Option<i64>,
    }

    /// A file offered by the host: chosen in a native dialog, dropped, or named on the command
    /// line. The window never handles paths.
    pub struct FileHandle {
        /// A number that is good until the program ends.
        pub handle: u32,
        /// The file's own name, for showing.
        pub name: String,
    }
}
