//! What other people's programs make of our files.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends where it cannot go on"
)]

mod amounts;
mod libre_office;
mod office;
mod paper;
mod vobject;
