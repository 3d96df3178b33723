//! `karto` from outside: every verb, flag, exit code and key of its contract, and the box under
//! what may befall it, through the real program.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't go on ends with the reason"
)]

mod attachments;
mod calls;
mod cards;
mod desk;
mod disk;
mod duplicate;
mod export;
mod files;
mod keeping;
mod kill;
mod orders;
mod plan;
mod refused;
mod stay_in_touch;
mod stock;
mod tables;
mod talk;
mod tickets;
mod usage;
mod whole;
