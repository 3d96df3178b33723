//! What the product promises, in the owner's words: one file a promise, through the command list
//! alone.

mod bad_input;
mod cards;
mod desk;
mod export;
mod import;
mod two_programs;
mod undo;
