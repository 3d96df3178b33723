//! What other people's programs make of our files.

mod libre_office;
mod vobject;
