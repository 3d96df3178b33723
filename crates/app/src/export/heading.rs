//! What the columns of cards are called, and the owner's words for those of the box that stand in
//! them.

use crate::host::Kartoteka;
use kartoteka_interchange::columns::Key;
use kartoteka_interchange::contact_table::told_words;
use std::collections::HashMap;

/// A column in the owner's words: `phone_2_label` is "Phone 2 label".
pub(crate) fn heading(kartoteka: &Kartoteka, key: Key) -> String {
    let message = format!("column-{}", key.field.replace('_', "-"));
    let number = key.number.to_string();
    let number = if key.number > 1 { number.as_str() } else { "" };
    let heading = kartoteka.say(&message, &[("number", number.into())]);
    heading.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The owner's words for the kinds and usual labels that stand in a column.
pub(crate) fn told(kartoteka: &Kartoteka, key: Key) -> HashMap<&'static str, String> {
    let of = if key.field == "kind" { "card" } else { "card-label" };
    let words = told_words(key).into_iter();
    words.map(|word| (word, kartoteka.say(&format!("{of}-{word}"), &[]))).collect()
}
