//! What the product promises, in the owner's words: one file a promise, through the command list
//! alone.

mod desk;
mod undo;
