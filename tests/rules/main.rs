//! The rules of the house, held by reading its sources and its dependency graph.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends where it cannot go on"
)]

mod dependencies;
mod documents;
mod licences;
mod money;
mod sizes;
mod sources;
mod sql;
mod systems;
mod tree;
mod ui;
mod window;
mod words;
