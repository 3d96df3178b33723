//! What the product promises, in the owner's words: one file a promise, through the command list
//! alone.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends where it cannot go on"
)]

mod at_once;
mod attachments;
mod bad_input;
mod calendar;
mod calls;
mod card_box;
mod cards;
mod chance_inbox;
mod chance_orders;
mod chance_plans;
mod chance_stock;
mod chance_tickets;
mod desk;
mod dice;
mod encodings;
mod export;
mod grid;
mod grid_details;
mod import;
mod keeping;
mod large;
mod mail;
#[path = "../../crates/interchange/tests/support/manifest.rs"]
mod manifest;
mod merge;
mod money;
mod month;
mod order_products;
mod order_table;
mod orders;
mod orders_undone;
mod paper;
mod presets;
mod repeated;
mod samples;
mod several;
mod shown;
mod spoilt;
mod stock;
mod stock_undone;
mod tables;
mod telephone_program;
mod ten_years;
mod texts;
mod tickets;
mod tickets_undone;
mod two_programs;
mod undo;
mod unread;
mod whole;
