//! The whole box as records, read in one view and put into another box. Owns the way between
//! rows and `domain::whole`; its spelling in a file is others'.

mod put;
mod read;
mod stock;
mod ticket;
mod trade;

pub use put::Newest;

#[cfg(test)]
mod tests;
