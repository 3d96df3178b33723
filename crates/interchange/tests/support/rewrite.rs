//! The same cards in other clothes.
