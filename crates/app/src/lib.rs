//! Use-cases: the one list of commands that every host serves, and nothing beside it.

pub mod api;
pub mod bindings;
mod commands;
pub mod error;

pub use error::{Code, Error, Result};
