//! The real window, end to end, by keys (the mouse where it carries
//! something); and the stand-ins for the desktop that it meets.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends where it cannot go on"
)]

mod attachments;
mod calendar;
mod calling_out;
mod calls;
mod desktop;
mod disk;
mod drafts;
mod every_screen;
mod export;
mod familiar;
mod first_run;
mod fritz_box;
mod grid;
mod hooks;
mod hot_key;
mod journey;
mod journeys;
mod keyboard;
mod links;
mod long_history;
mod markup;
mod merge;
mod month;
mod month_end;
mod morning;
mod narrow;
mod offline;
mod oops;
mod opening;
mod orders;
mod paper;
mod phone_book;
mod plans;
mod pop;
mod pop_finder;
mod pop_looks;
mod pop_moments;
mod printing;
mod reading;
mod refused;
mod running_clock;
mod signature;
mod spoken;
mod stand_ins;
mod stay_in_touch;
mod stumbles;
mod tables;
mod tour;
mod trash;
mod tray;
mod two_programs;
mod unsaved;
mod wayland;
mod ways;
mod wordless;
