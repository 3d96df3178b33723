//! The rules of the house, held by reading its sources and its dependency graph.

mod dependencies;
mod documents;
mod licences;
mod sizes;
mod sources;
mod sql;
mod tree;
mod ui;
mod window;
mod words;
